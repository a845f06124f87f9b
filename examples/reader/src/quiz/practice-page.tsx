import { coursesQuestionsReveal, LecternError, type Question, type QuestionResponse, type QuestionResult } from '@lectern/sdk/functions'
import { coursesQuizzesScoreMutation } from '@lectern/sdk/query'
import { useMutation } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { content, releaseOf } from '../app/client'
import { sentenceOf } from '../app/failure'
import { PageTitle } from '../app/page-title'
import { localStore, readJson, writeJson } from '../app/storage'
import { QuestionCard } from './question-card'
import { ScoreLine } from './result-view'
import { useQuiz } from './use-quiz'

const route = getRouteApi('/courses/$course/quizzes/$quiz/practice')

/** An answer with the question as it was then, because a new release may have changed it. */
interface Draft {
  readonly question: string
  readonly response: QuestionResponse
}
type Drafts = Readonly<Record<string, Draft>>

/** A quiz without an attempt: answers stay on this device, and can be checked as often as one likes. */
export function PracticePage() {
  const { course, quiz: id } = route.useParams()
  const { quiz, text, sections } = useQuiz(course, id)
  const { release } = releaseOf(course)
  const kept = `lectern:reader:practice:${course}:${id}${release === undefined ? '' : `:${release}`}`
  const isOpen = quiz.questions !== null && quiz.tries === null
  const questions = (isOpen && quiz.questions) || []
  const [drafts, setDrafts] = useState<Drafts>(() => readJson<Drafts>(localStore, kept) ?? {})
  const [results, setResults] = useState<Readonly<Record<string, QuestionResult>>>({})
  const summary = useRef<HTMLDivElement>(null)
  const score = useMutation(coursesQuizzesScoreMutation(content()))
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const reveal = useMutation({
    mutationFn: (question: string) => coursesQuestionsReveal(content(), course, question, releaseOf(course)),
    onSuccess: ({ questionId, answer, explanation }, _, __) =>
      setResults((all) => ({
        ...all,
        [questionId]: {
          maxPoints: 0,
          feedback: [],
          ...all[questionId],
          questionId,
          answer,
          ...(explanation && { explanation }),
        },
      })),
  })

  const responseTo = (question: Question): QuestionResponse | undefined => {
    const draft = drafts[question.id]
    return draft?.question === JSON.stringify(question) ? draft.response : undefined
  }
  const answer = (question: Question, response: QuestionResponse) => {
    const { questionId } = response
    const next = { ...drafts, [questionId]: { question: JSON.stringify(question), response } }
    setDrafts(next)
    writeJson(localStore, kept, next)
    // What was said of the answer before is not true of this one.
    setResults(({ [questionId]: _outdated, ...others }) => others)
    setFaults(({ [questionId]: _mended, ...others }) => others)
    score.reset()
  }
  const check = () => {
    const given = questions.map(responseTo).filter((response) => response !== undefined)
    score.mutate(
      { course, quiz: id, body: { responses: given }, params: releaseOf(course) },
      {
        onSuccess: (result) => {
          const answered = result.questions.filter(({ questionId }) => given.some((each) => each.questionId === questionId))
          setResults((all) => ({ ...all, ...Object.fromEntries(answered.map((each) => [each.questionId, each])) }))
          setFaults({})
          summary.current?.focus()
        },
        onError: (error) => {
          setFaults(
            Object.fromEntries(faultsOf(error).flatMap(([index, detail]) => (given[index] ? [[given[index].questionId, detail]] : []))),
          )
          summary.current?.focus()
        },
      },
    )
  }
  const startOver = () => {
    setDrafts({})
    setResults({})
    setFaults({})
    writeJson(localStore, kept, undefined)
    score.reset()
  }

  return (
    <div className="page attempt">
      <PageTitle title={quiz.title} lang={text.lang} dir={text.dir} />
      {!isOpen && <p>This quiz is taken in an attempt, and cannot be practised without one.</p>}
      <form onSubmit={(event) => event.preventDefault()}>
        {questions.map((question, index) => (
          <QuestionCard
            key={question.id}
            question={question}
            number={index + 1}
            response={responseTo(question)}
            onAnswer={(response) => answer(question, response)}
            result={results[question.id]}
            fault={faults[question.id]}
            taughtIn={sections.get(question.sectionId ?? '')}
            text={text}
          >
            {quiz.review.answer === 'immediately' && !results[question.id]?.answer && (
              <p>
                <button type="button" className="secondary" onClick={() => reveal.mutate(question.id)}>
                  Show the answer<span className="hidden"> to question {index + 1}</span>
                </button>
              </p>
            )}
          </QuestionCard>
        ))}
      </form>
      <div className="hand-in">
        <div ref={summary} tabIndex={-1} role="status">
          {score.data && <ScoreLine score={score.data.score} passed={score.data.passed} />}
          {Object.keys(faults).length > 0 ? (
            <p className="fault">
              An answer cannot be read: {questions.flatMap(({ id }, index) => (id in faults ? [`question ${index + 1}`] : [])).join(', ')}.
            </p>
          ) : (
            (score.error ?? reveal.error) && <p className="fault">{sentenceOf(score.error ?? reveal.error)} Your answers stay here.</p>
          )}
          {!score.data && !score.error && <p>Your answers stay on this device.</p>}
        </div>
        <div className="actions">
          <button type="button" disabled={score.isPending} onClick={check}>
            Check my answers
          </button>
          <button type="button" className="secondary" onClick={startOver}>
            Start over
          </button>
          <Link to="/courses/$course/quizzes/$quiz" params={{ course, quiz: id }} className="button secondary">
            Back to the quiz
          </Link>
        </div>
      </div>
    </div>
  )
}

/** Which of the answers of a request the service cannot accept, and why. */
const faultsOf = (error: Error): [index: number, detail: string][] =>
  ((error instanceof LecternError && error.problem?.errors) || []).flatMap(({ pointer, detail }) => {
    const index = /^\/responses\/(\d+)/.exec(pointer ?? '')?.[1]
    return index === undefined ? [] : [[Number(index), detail]]
  })
