import type { QuizSummary } from '@lectern/sdk/functions'
import { Link } from '@tanstack/react-router'

/** Links to quizzes; nothing where there are none. */
export function QuizLinks({ course, quizzes }: { course: string; quizzes: readonly QuizSummary[] }) {
  if (quizzes.length === 0) return null
  return (
    <ul className="quiz-links">
      {quizzes.map(({ id, title, questionCount, mode }) => (
        <li key={id}>
          <Link to="/courses/$course/quizzes/$quiz" params={{ course, quiz: id }}>
            {title}
          </Link>{' '}
          <span className="quiet">
            {questionCount === 1 ? '1 question' : `${questionCount} questions`}
            {mode === 'graded' && ', graded'}
          </span>
        </li>
      ))}
    </ul>
  )
}
