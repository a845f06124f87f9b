import { attemptsGetOptions, attemptsResultOptions } from '@lectern/sdk/query'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { learning } from '../app/client'
import { sentenceOf } from '../app/failure'
import { PageTitle } from '../app/page-title'
import { ResultView } from './result-view'
import { useQuiz } from './use-quiz'

const route = getRouteApi('/courses/$course/quizzes/$quiz/attempts/$attempt')

/** The result of an earlier attempt. */
export function ResultPage() {
  const { course, quiz: id, attempt: attemptId } = route.useParams()
  const { quiz, text, sections } = useQuiz(course, id)
  const { data: attempt, error: missing } = useQuery(attemptsGetOptions(learning, attemptId))
  const { data: result, error } = useQuery({ ...attemptsResultOptions(learning, attemptId), staleTime: 0 })
  const failure = missing ?? error
  return (
    <div className="page">
      <PageTitle title={`Result: ${quiz.title}`} lang={text.lang} dir={text.dir} />
      {failure && <p role="alert">{sentenceOf(failure)}</p>}
      {attempt && result && (
        <ResultView
          review={quiz.review}
          result={result}
          questions={attempt.questions}
          responses={Object.fromEntries(attempt.responses.map(({ questionId, response }) => [questionId, response]))}
          sections={sections}
          text={text}
        />
      )}
      <p className="actions">
        <Link to="/courses/$course/quizzes/$quiz" params={{ course, quiz: id }} className="button secondary">
          Back to the quiz
        </Link>
      </p>
    </div>
  )
}
