import { Link, useRouterState } from '@tanstack/react-router'
import { useObservable } from '../app/observable'
import { learner } from './learner'
import { markSection, useProgress } from './progress'

/** Marks a section as read. */
export function ReadMark({ course, section }: { course: string; section: string }) {
  const state = useObservable(learner)
  const { completed, waiting } = useProgress(course)
  const here = useRouterState({ select: ({ location }) => location.href })
  if (state.status === 'unknown') return null
  if (state.status === 'signed-out')
    return (
      <p className="quiet">
        <Link to="/account" search={{ return: here }}>
          Sign in
        </Link>{' '}
        to keep track of what you have read.
      </p>
    )
  const isRead = completed.has(section)
  return (
    <p className="actions">
      <button
        type="button"
        className={isRead ? 'secondary' : undefined}
        aria-pressed={isRead}
        onClick={() => void markSection(state.learnerId, course, section, !isRead)}
      >
        {isRead ? '✓ Read' : 'Mark as read'}
      </button>
      <span className="quiet" role="status">
        {waiting > 0 && 'Kept on this device until the service can be reached.'}
      </span>
    </p>
  )
}
