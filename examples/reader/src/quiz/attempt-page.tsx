import type { QuestionResult } from '@lectern/sdk/functions'
import type { QuizAnswer, QuizProgress, QuizSession } from '@lectern/sdk/quiz'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, Navigate } from '@tanstack/react-router'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { queryClient } from '../app/client'
import { sentenceOf } from '../app/failure'
import { useObservable } from '../app/observable'
import { PageTitle } from '../app/page-title'
import { isKept } from '../app/storage'
import { count } from '../course/facts'
import { quizQuery } from '../course/queries'
import { learner } from '../learner/learner'
import { createSession, hasBegun, type Taking } from './attempt'
import { Countdown } from './countdown'
import { triesLeft } from './policy'
import { outcomes, QuestionCard } from './question-card'
import { ResultView } from './result-view'
import { useQuizContext } from './use-quiz'

const route = getRouteApi('/courses/$course/quizzes/$quiz/attempt')

/** An attempt at a quiz, from its first question to its result. */
export function AttemptPage() {
  const { course, quiz } = route.useParams()
  const state = useObservable(learner)
  if (state.status === 'unknown') return null
  const back = <Navigate to="/courses/$course/quizzes/$quiz" params={{ course, quiz }} replace />
  if (state.status === 'signed-out') return back
  const taking = { course, quiz, learnerId: state.learnerId }
  return hasBegun(taking) ? <Attempt key={`${course} ${quiz} ${state.learnerId}`} taking={taking} /> : back
}

function Attempt({ taking }: { taking: Taking }) {
  const { course, quiz: id } = taking
  const [session] = useState(() => createSession(taking))
  const { data: quiz } = useQuery(quizQuery(course, id))
  const { text, sections } = useQuizContext(course)
  const title = quiz?.title ?? 'Quiz'
  useEffect(() => {
    void session.start()
    return session.close
  }, [session])
  const taken = useSyncExternalStore(session.subscribe, session.getSnapshot)
  const { status } = taken
  const results = 'result' in taken ? new Map(taken.result?.questions.map((each) => [each.questionId, each])) : undefined
  useEffect(() => {
    if (status !== 'ended') return
    void queryClient.invalidateQueries({ queryKey: ['lectern', 'attempts'] })
    void queryClient.invalidateQueries({ queryKey: ['lectern', 'progress'] })
  }, [status])

  return (
    <div className="page attempt">
      <PageTitle title={status === 'ended' ? `Result: ${title}` : title} lang={text.lang} dir={text.dir} />
      {(status === 'idle' || status === 'loading') && <p role="status">Loading your attempt …</p>}
      {status === 'failed' && (
        <div role="alert">
          <p>{sentenceOf(taken.error)}</p>
          <p className="actions">
            <button type="button" onClick={() => void session.start()}>
              Try again
            </button>
            <Link to="/courses/$course/quizzes/$quiz" params={{ course, quiz: id }} className="button secondary">
              Back to the quiz
            </Link>
          </p>
        </div>
      )}
      {(status === 'in-progress' || status === 'submitting') && (
        <>
          <form onSubmit={(event) => event.preventDefault()}>
            {taken.attempt.questions.map((question, index) => {
              const answer = taken.answers[question.id]
              const result = results?.get(question.id)
              const isFinished = result?.tries?.left === 0
              // What was said of the answer before is not true of one that was not checked yet.
              const isChecked = isFinished || (answer?.checked === true && answer.state === 'saved')
              return (
                <QuestionCard
                  key={question.id}
                  question={question}
                  number={index + 1}
                  response={answer?.response}
                  onAnswer={status === 'in-progress' && !isFinished ? session.answer.bind(session) : undefined}
                  result={isChecked ? result : undefined}
                  taughtIn={sections.get(question.sectionId ?? '')}
                  text={text}
                  fault={answer?.state === 'refused' ? refusalOf(answer) : undefined}
                  state={<AnswerNote answer={answer} />}
                >
                  {result?.tries && (
                    <Check
                      tries={result.tries}
                      outcome={isChecked ? result.outcome : undefined}
                      answer={answer}
                      number={index + 1}
                      onCheck={status === 'in-progress' ? () => void session.check(question.id) : undefined}
                    />
                  )}
                </QuestionCard>
              )
            })}
          </form>
          <HandIn session={session} progress={taken} isSubmitting={status === 'submitting'} />
        </>
      )}
      {status === 'ended' && (
        <>
          <ResultView
            review={quiz?.review}
            result={taken.result}
            questions={taken.attempt.questions}
            responses={Object.fromEntries(Object.entries(taken.answers).map(([id, { response }]) => [id, response]))}
            states={Object.fromEntries(Object.entries(taken.answers).map(([id, answer]) => [id, <AnswerNote key={id} answer={answer} />]))}
            sections={sections}
            text={text}
          />
          <p className="actions">
            <Link to="/courses/$course/quizzes/$quiz" params={{ course, quiz: id }} className="button secondary">
              Back to the quiz
            </Link>
            <button type="button" className="secondary" onClick={() => void session.refresh()}>
              Look for news of the result
            </button>
          </p>
        </>
      )}
    </div>
  )
}

interface CheckProps {
  tries: NonNullable<QuestionResult['tries']>
  /** Of the answer that is shown; undefined before it was checked. */
  outcome: QuestionResult['outcome']
  answer: QuizAnswer | undefined
  number: number
  onCheck: (() => void) | undefined
}

/** The button that has an answer checked, and what is left of the tries. */
function Check({ tries, outcome, answer, number, onCheck }: CheckProps) {
  const isOnItsWay = answer?.checked === true && answer.state === 'waiting'
  return (
    <p className="actions">
      {tries.left > 0 && (
        <button type="button" className="secondary" disabled={!onCheck || !answer || answer.checked === true} onClick={onCheck}>
          Check<span className="hidden"> the answer to question {number}</span>
        </button>
      )}
      <span className="quiet" role="status">
        {isOnItsWay ? 'Checking …' : `${outcome ? `${outcomes[outcome].words}. ` : ''}${triesLeft(tries.left)}`}
      </span>
    </p>
  )
}

const refusalOf = ({ error }: QuizAnswer): string => `This answer is not saved. ${error ? sentenceOf(error) : ''}`

/** What became of an answer, where that is not simply that it was saved. */
function AnswerNote({ answer }: { answer: QuizAnswer | undefined }) {
  if (answer?.state === 'replaced')
    return (
      <p className="note" role="status">
        You answered this later in another window or on another device. That answer is shown, and counts.
      </p>
    )
  if (answer?.state === 'late')
    return (
      <p className="fault" role="status">
        This answer did not arrive in time and does not count.
      </p>
    )
  return null
}

function HandIn({ session, progress, isSubmitting }: { session: QuizSession; progress: QuizProgress; isSubmitting: boolean }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { attempt, answers, waiting, error } = progress
  const unanswered = attempt.questions.filter(({ id, type }) => type !== 'self-check' && !answers[id]).length
  const state = isSubmitting
    ? 'Handing in …'
    : waiting > 0
      ? `${count(waiting, 'answer')} not saved yet.`
      : Object.keys(answers).length > 0
        ? 'All answers are saved.'
        : 'Your answers are saved as you give them.'
  return (
    <div className="hand-in">
      <Countdown session={session} />
      <p role="status">
        {state} {error && <span className="fault">{sentenceOf(error)} It will be tried again.</span>}
        {waiting > 0 && !isKept && <span className="fault"> This browser keeps nothing: leave this page open.</span>}
      </p>
      <button type="button" disabled={isSubmitting} onClick={() => (unanswered > 0 ? dialog.current?.showModal() : void session.submit())}>
        Hand in
      </button>
      <dialog ref={dialog} aria-labelledby="hand-in-question">
        <h2 id="hand-in-question">Hand in with {count(unanswered, 'open question')}?</h2>
        <p>You cannot change your answers afterwards.</p>
        <form method="dialog" className="actions">
          <button type="submit" className="secondary">
            Go on answering
          </button>
          <button type="submit" onClick={() => void session.submit()}>
            Hand in
          </button>
        </form>
      </dialog>
    </div>
  )
}
