import { Link, Outlet, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { currentLaunch } from '../learner/launch'
import { acceptToken, learner, offeredToken, signInWay } from '../learner/learner'
import { preview, setPreview } from '../preview/preview'
import { queryClient } from './client'
import { useObservable } from './observable'
import { useOnline } from './online'
import { theme, themes } from './theme'

const Updates = lazy(() => import('../offline/updates').then(({ Updates }) => ({ default: Updates })))

/** What is around every page. */
export function Frame() {
  const isIdle = useIdle()
  return (
    <>
      <a className="skip" href="#main">
        Skip to the text
      </a>
      <header className="top">
        <Link to="/" className="brand">
          Lectern
        </Link>
        <nav aria-label="Reader">
          <ThemeButton />
          <ReturnLink />
          <AccountLink />
        </nav>
      </header>
      <Notices />
      <main id="main">
        <Outlet />
      </main>
      {isIdle && (
        <Suspense>
          <Updates />
        </Suspense>
      )}
    </>
  )
}

/** True once the first page is shown and nothing is left to do: the time for what can wait. */
function useIdle(): boolean {
  const router = useRouter()
  const [isIdle, setIdle] = useState(false)
  useEffect(
    () =>
      router.subscribe('onRendered', () => {
        if ('requestIdleCallback' in window) requestIdleCallback(() => setIdle(true), { timeout: 2000 })
        else setTimeout(() => setIdle(true), 200)
      }),
    [router],
  )
  return isIdle
}

function ThemeButton() {
  const current = useObservable(theme)
  const next = themes[(themes.indexOf(current) + 1) % themes.length] ?? 'auto'
  const names = { auto: 'like the system', light: 'light', dark: 'dark' }
  return (
    <button type="button" className="quiet-button" onClick={() => theme.set(next)}>
      Colours: {names[current]}
    </button>
  )
}

/** Back to the course of the learning platform that opened the reader, most often in a frame. */
function ReturnLink() {
  useObservable(learner)
  const { returnUrl, platform } = currentLaunch() ?? {}
  if (!returnUrl || !/^https?:/.test(returnUrl)) return null
  return (
    <a href={returnUrl} target="_top">
      Back to {platform}
    </a>
  )
}

function AccountLink() {
  const state = useObservable(learner)
  if (state.status === 'signed-in' || state.status === 'ended') return <Link to="/account">{state.learnerId}</Link>
  return <Link to="/account">{signInWay === 'off' ? 'This device' : 'Sign in'}</Link>
}

function Notices() {
  const isOnline = useOnline()
  const state = useObservable(learner)
  const shown = useObservable(preview)
  const offered = useObservable(offeredToken)
  const leave = () => {
    setPreview(undefined)
    queryClient.clear()
    location.reload()
  }
  return (
    <div className="notices" role="status">
      {!isOnline && <p>You are offline. What is on this device can be read, and answers are sent later.</p>}
      {state.status === 'ended' && (
        <p>
          Your sign-in has ended. Answers wait on this device. <Link to="/account">Sign in again</Link>
        </p>
      )}
      {offered && (
        <p>
          This link signs you in as {offered.learnerId}.{' '}
          <button type="button" onClick={() => acceptToken(offered)}>
            Continue as {offered.learnerId}
          </button>{' '}
          <button type="button" className="secondary" onClick={() => offeredToken.set(undefined)}>
            Stay as you are
          </button>
        </p>
      )}
      {shown && (
        <p>
          Preview: release {shown.release} of <code>{shown.course}</code>.{' '}
          <button type="button" className="secondary" onClick={leave}>
            End the preview
          </button>
        </p>
      )}
    </div>
  )
}
