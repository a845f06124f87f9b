import type { AttemptSummary } from '@lectern/sdk/functions'
import { attemptsListOptions } from '@lectern/sdk/query'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { learning, queryClient } from '../app/client'
import { sentenceOf } from '../app/failure'
import { useObservable } from '../app/observable'
import { PageTitle } from '../app/page-title'
import { learner } from '../learner/learner'
import { preview } from '../preview/preview'
import { beginAttempt } from './attempt'
import { rulesOf } from './policy'
import { useQuiz } from './use-quiz'

const route = getRouteApi('/courses/$course/quizzes/$quiz')

/** What a quiz is like, and the ways to take it. */
export function QuizPage() {
  const { course, quiz: id } = route.useParams()
  const { quiz, text } = useQuiz(course, id)
  const state = useObservable(learner)
  const isPreview = useObservable(preview)?.course === course
  const canPractise = quiz.questions !== null && quiz.tries === null && quiz.review.score === 'immediately'
  return (
    <div className="page" key={id}>
      <PageTitle title={quiz.title} lang={text.lang} dir={text.dir} />
      <ul>
        {rulesOf(quiz).map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      {canPractise && (
        <section aria-labelledby="practise">
          <h2 id="practise">Practise</h2>
          <p>Check your answers as often as you like. Nothing is handed in.</p>
          <p className="actions">
            <Link to="/courses/$course/quizzes/$quiz/practice" params={{ course, quiz: id }} className="button">
              Practise
            </Link>
          </p>
        </section>
      )}
      {isPreview ? (
        <p>In a preview there are no attempts.</p>
      ) : (
        <section aria-labelledby="attempt">
          <h2 id="attempt">{canPractise ? 'Take it as a test' : 'Take the quiz'}</h2>
          {state.status === 'signed-in' ? (
            <Attempts course={course} quiz={id} learnerId={state.learnerId} isMain={!canPractise} />
          ) : (
            <p>
              <Link to="/account" search={{ return: location.pathname }}>
                Sign in
              </Link>{' '}
              to take it. Your answers are then kept, and you can go on with them on any device.
            </p>
          )}
        </section>
      )}
    </div>
  )
}

interface AttemptsProps {
  course: string
  quiz: string
  learnerId: string
  isMain: boolean
}

function Attempts({ course, quiz, learnerId, isMain }: AttemptsProps) {
  const navigate = useNavigate()
  const list = attemptsListOptions(learning, { course, quiz, learner: learnerId, limit: 100 })
  const { data, error } = useQuery({ ...list, staleTime: 0 })
  const open = data?.data.find(({ state }) => state === 'in-progress')
  const ended = data?.data.filter(({ state }) => state !== 'in-progress') ?? []
  const begin = useMutation({
    mutationFn: () => beginAttempt({ course, quiz, learnerId }),
    networkMode: 'always',
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['lectern', 'attempts'] })
      await navigate({ to: '/courses/$course/quizzes/$quiz/attempt', params: { course, quiz } })
    },
  })
  const label = open ? 'Continue your attempt' : ended.length > 0 ? 'Begin another attempt' : 'Begin'
  return (
    <>
      {error && <p role="alert">{sentenceOf(error)}</p>}
      {begin.error && <p role="alert">{sentenceOf(begin.error)}</p>}
      <p className="actions">
        <button
          type="button"
          className={isMain || open ? undefined : 'secondary'}
          disabled={begin.isPending}
          onClick={() => begin.mutate()}
        >
          {label}
        </button>
      </p>
      {ended.length > 0 && (
        <>
          <h3>Earlier attempts</h3>
          <ul className="plain">
            {ended.map((attempt) => (
              <li key={attempt.id}>
                <Link to="/courses/$course/quizzes/$quiz/attempts/$attempt" params={{ course, quiz, attempt: attempt.id }}>
                  Attempt {attempt.number}
                </Link>{' '}
                <span className="quiet">{whenOf(attempt)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function whenOf({ state, submittedAt, updatedAt }: AttemptSummary): string {
  const at = new Date(submittedAt ?? updatedAt).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' })
  return state === 'expired' ? `ended ${at}, when the time was over` : `handed in ${at}`
}
