/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { timespan } from './timespan'

/** The API of SCORM 1.2 that a learning management system offers. All values are strings. */
interface ScormApi {
  LMSInitialize(empty: ''): string
  LMSFinish(empty: ''): string
  LMSGetValue(element: string): string
  LMSSetValue(element: string, value: string): string
  LMSCommit(empty: ''): string
}

type Scorm = Window & { API?: ScormApi }

/** How many windows above are asked, so that a system whose windows hold each other cannot keep the search going. */
const mostParents = 50

function findIn(start: Window | null): ScormApi | undefined {
  let window = start as Scorm | null
  for (let above = 0; window && above < mostParents; above++) {
    try {
      if (window.API) return window.API
    } catch {
      // A window of another origin: its parent may be of ours.
    }
    if (window.parent === window) return undefined
    window = window.parent as Scorm
  }
  return undefined
}

/** The API in the windows above this one, or above the one that opened it. */
function findApi(): ScormApi | undefined {
  const here = findIn(window)
  if (here) return here
  for (const opener of [window.opener, window.parent?.opener, window.top?.opener]) {
    const found = opener ? findIn(opener as Window) : undefined
    if (found) return found
  }
  return undefined
}

export type LessonStatus = 'incomplete' | 'completed' | 'passed' | 'failed'

/** What a page tells the system. Where there is none, such as in a tab that a link opened, nothing is kept. */
export interface Session {
  /** What an earlier visit kept; empty at first. */
  readonly suspended: string
  /** What the system was told to hand to this page: a key or a token, or nothing. */
  readonly launchData: string
  readonly isDone: boolean
  /** Keeps at most 4,096 characters for the next visit. Longer text is refused. */
  suspend(text: string): boolean
  report(status: LessonStatus, score?: { percent: number }): void
}

/** The most characters of `cmi.suspend_data`. */
export const suspendLimit = 4096

/** Begins the session, and ends it with the page. */
export function startSession(): Session {
  const began = Date.now()
  const api = findApi()
  const isOpen = api?.LMSInitialize('') === 'true'
  const get = (element: string): string => (api && isOpen ? api.LMSGetValue(element) : '')
  const set = (element: string, value: string): boolean => !!api && isOpen && api.LMSSetValue(element, value) === 'true'
  const done = /^(completed|passed|failed)$/
  // In a review nothing may change.
  const isReview = /^(review|browse)$/.test(get('cmi.core.lesson_mode'))
  let status = get('cmi.core.lesson_status')
  if (isOpen && !isReview && !done.test(status)) {
    status = 'incomplete'
    set('cmi.core.lesson_status', status)
    api?.LMSCommit('')
  }
  let isEnded = false
  const end = (): void => {
    if (isEnded || !api || !isOpen) return
    isEnded = true
    set('cmi.core.session_time', timespan(Date.now() - began))
    if (!isReview) set('cmi.core.exit', done.test(status) ? '' : 'suspend')
    api.LMSCommit('')
    api.LMSFinish('')
  }
  addEventListener('pagehide', end)
  addEventListener('beforeunload', end)
  return {
    suspended: get('cmi.suspend_data'),
    launchData: get('cmi.launch_data'),
    get isDone() {
      return done.test(status)
    },
    suspend(text) {
      if (isReview || text.length > suspendLimit) return false
      return set('cmi.suspend_data', text)
    },
    report(reported, score) {
      if (isReview || isEnded) return
      status = reported
      if (score) {
        set('cmi.core.score.min', '0')
        set('cmi.core.score.max', '100')
        set('cmi.core.score.raw', String(Math.round(Math.max(0, Math.min(100, score.percent)) * 100) / 100))
      }
      set('cmi.core.lesson_status', reported)
      api?.LMSCommit('')
    },
  }
}

/** Opens links in tabs of their own: leaving the page would end its session, and its place in the system's list would be wrong. */
export function keepPage(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (link.getAttribute('href')?.startsWith('#')) continue
    link.target = '_blank'
    link.rel = 'noopener'
  }
}

/** Says something below the page, which screen readers read out. */
export function announce(text: string): void {
  const place = document.getElementById('status')
  if (place) place.textContent = text
}
