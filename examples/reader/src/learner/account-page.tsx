import { getRouteApi, Link, useRouter } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { isDeliveryClosed, queryClient } from '../app/client'
import { sentenceOf } from '../app/failure'
import { useObservable } from '../app/observable'
import { PageTitle } from '../app/page-title'
import { isKept } from '../app/storage'
import { SavedCourses } from '../offline/offline-copy'
import { forgetAllCourses } from '../offline/saved-courses'
import { signInPage } from './backend-source'
import { signInAs } from './development-source'
import { currentLaunch } from './launch'
import { learner, signIn, signInWay, signOut } from './learner'

const route = getRouteApi('/account')

/** Who reads, and what is kept on this device. */
export function AccountPage() {
  const state = useObservable(learner)
  const isSignedIn = state.status === 'signed-in'
  const leave = () => {
    signOut()
    queryClient.removeQueries({ predicate: ({ queryKey: [, noun] }) => noun === 'attempts' || noun === 'progress' })
    if (isDeliveryClosed()) void forgetAllCourses().then(() => queryClient.clear())
  }
  return (
    <div className="page">
      <PageTitle title={isSignedIn ? 'Your sign-in' : signInWay === 'off' ? 'This device' : 'Sign in'} />
      {isSignedIn ? (
        <>
          <p>
            You are signed in as <strong>{state.learnerId}</strong>.
          </p>
          <p className="actions">
            <button type="button" className="secondary" onClick={leave}>
              Sign out
            </button>
          </p>
        </>
      ) : (
        <>
          {state.status === 'ended' && <p>The sign-in of {state.learnerId} has ended. What was answered waits on this device.</p>}
          <SignIn />
        </>
      )}
      <h2>On this device</h2>
      {!isKept && <p>This browser keeps nothing for the reader. Leave the page open until your answers are saved.</p>}
      <SavedCourses />
      <p>
        <Link to="/preview">Preview a release that is not published</Link>
      </p>
    </div>
  )
}

function SignIn() {
  const { return: back } = route.useSearch()
  const router = useRouter()
  const [error, setError] = useState<string>()
  const launch = currentLaunch()
  if (launch) return <p>Open the activity again from {launch.platform ?? 'your learning platform'}.</p>
  if (signInWay === 'off') return <p>Learners come here from their learning platform, which signs them in.</p>
  if (signInWay !== 'development')
    return (
      <p>
        <a className="button" href={signInPage(signInWay)}>
          Sign in
        </a>
      </p>
    )
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name')).trim().toLowerCase()
    try {
      const token = await signInAs(name)
      if (!token) return setError('This name is not possible. Use letters, digits and hyphens.')
      signIn(token)
      // Only a path of the reader: an address elsewhere would leave it.
      if (back && /^\/(?!\/)/.test(back)) router.history.push(back)
    } catch (cause) {
      setError(sentenceOf(cause))
    }
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <p>This is a sign-in for trying things out, on this machine only. Any name will do.</p>
      <label className="field">
        Name
        <input
          name="name"
          required
          maxLength={40}
          pattern="[A-Za-z0-9][A-Za-z0-9\-]*"
          autoComplete="username"
          aria-describedby="name-hint"
        />
      </label>
      <p className="quiet" id="name-hint">
        Letters, digits and hyphens.
      </p>
      {error && <p role="alert">{error}</p>}
      <button type="submit">Sign in</button>
    </form>
  )
}
