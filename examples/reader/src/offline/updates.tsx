import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { basePath } from '../app/base-url'
import { useObservable } from '../app/observable'
import { outlineQuery } from '../course/queries'
import { askWhoIsThere, learner } from '../learner/learner'
import { sendWaitingAlways } from '../learner/progress'
import { preview } from '../preview/preview'
import { saveUnasked } from './saved-courses'

/** What can wait until the first page is shown: the service worker, the copy of the course, the sign-in, and what waits to be sent. */
export function Updates() {
  const { course } = useParams({ strict: false })
  const state = useObservable(learner)
  const isPreview = useObservable(preview) !== undefined
  const learnerId = state.status === 'signed-in' ? state.learnerId : undefined
  const { data: outline } = useQuery({ ...outlineQuery(course ?? ''), enabled: course !== undefined })

  useEffect(() => {
    void askWhoIsThere()
    // Without it the reader works online.
    if (import.meta.env.PROD) void startWorker().catch(() => undefined)
  }, [])
  useEffect(() => {
    if (course !== undefined && outline && !isPreview && import.meta.env.PROD) void saveUnasked(course, outline)
  }, [course, outline, isPreview])
  useEffect(() => (learnerId === undefined ? undefined : sendWaitingAlways(learnerId)), [learnerId])
  return null
}

async function startWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register(`${basePath}worker.js`, { scope: basePath })
  const { active } = await navigator.serviceWorker.ready
  if (!navigator.serviceWorker.controller) active?.postMessage('claim')
}
