import { ConnectionError, LecternError, NotFoundError } from '@lectern/sdk/functions'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { PageTitle } from './page-title'

/** What went wrong, in a sentence for readers. */
export function sentenceOf(error: unknown): string {
  if (error instanceof ConnectionError) return 'The service cannot be reached. Check your connection.'
  if (error instanceof LecternError && error.code === 'key_required') return 'This service shows its courses to those who are signed in.'
  // Of a refused answer, the sentence about it, without the place in the request.
  if (error instanceof LecternError && error.problem?.errors?.[0]) return error.problem.errors[0].detail
  if (error instanceof LecternError) return error.problem?.detail ?? error.problem?.title ?? error.message
  return error instanceof Error ? error.message : String(error)
}

/** Shown in place of a page that could not be loaded. */
export function FailurePage({ error }: ErrorComponentProps) {
  const router = useRouter()
  const { reset } = useQueryErrorResetBoundary()
  const isMissing = error instanceof NotFoundError
  const isOffline = error instanceof ConnectionError
  const needsSignIn = error instanceof LecternError && error.code === 'key_required'
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <div className="page failure" role="alert">
      <PageTitle
        title={isMissing ? 'There is no such page' : isOffline ? 'This page is not on this device' : 'This page cannot be shown'}
      />
      <p>{sentenceOf(error)}</p>
      {error instanceof LecternError && error.requestId && <p className="quiet">Request {error.requestId}</p>}
      <p className="actions">
        {needsSignIn && (
          <Link to="/account" search={{ return: location.pathname + location.search }} className="button">
            Sign in
          </Link>
        )}
        {!isMissing && !needsSignIn && (
          <button type="button" onClick={retry}>
            Try again
          </button>
        )}
        <Link to="/" className="button secondary">
          All courses
        </Link>
      </p>
    </div>
  )
}

/** Shown when a learning platform has opened the reader, and that went wrong. */
export const LaunchFailure = ({ error }: { error: unknown }) => (
  <main className="page failure" role="alert">
    <PageTitle title="The activity cannot be opened" />
    <p>{sentenceOf(error)}</p>
  </main>
)

/** Shown for a path that no page has. */
export function MissingPage() {
  return (
    <div className="page failure">
      <PageTitle title="There is no such page" />
      <p>
        <Link to="/" className="button secondary">
          All courses
        </Link>
      </p>
    </div>
  )
}

/** Shown while a page is loaded, if that takes long enough to notice. */
export const PendingPage = () => (
  <p className="page pending" role="status">
    Loading …
  </p>
)
