import { basePath, serviceUrl } from '../app/base-url'
import { readJson, tabStore, writeJson } from '../app/storage'
import { sectionUrl } from '../prose/section-url'
import type { Token, TokenSource } from './token-source'

/** What a learning platform tells when it opens the reader (docs/lti.md), as far as the reader needs it. */
interface Launch extends Token {
  courseId: string
  quizId: string | null
  chapterId: string | null
  sectionId: string | null
  returnUrl: string | null
  platform: string
}

const key = 'lectern:reader:launch'
const fragment = new URLSearchParams(location.hash.slice(1))

/** The launch of this tab; undefined when no learning platform opened it. Only the platform can open another one. */
export const currentLaunch = (): (Partial<Launch> & Token) | undefined => readJson(tabStore, key)

/** A token that a learning platform handed over. It lasts as long as the tab. */
export const launchSource: TokenSource = {
  kept: currentLaunch,
  renew: async () => undefined,
  forget: () => writeJson(tabStore, key, undefined),
}

/** Keeps what was handed over for this tab. */
export const keepLaunch = (launch: Token): void => writeJson(tabStore, key, launch)

/**
 * Trades the one-time code of an LTI launch (`#lti=CODE`) for a token, and goes to what it opens. Undefined where there is no code.
 *
 * @throws Error with a sentence for the learner.
 */
export async function takeLaunch(): Promise<Token | undefined> {
  const code = fragment.get('lti')
  if (!code) return undefined
  history.replaceState(history.state, '', location.pathname)
  const response = await fetch(new URL('lti/exchange', serviceUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  }).catch(() => undefined)
  if (!response) throw new Error('The service cannot be reached. Open the activity again from your course.')
  if (!response.ok) throw new Error('This link was used before, or is too old. Open the activity again from your course.')
  const launch: Launch = await response.json()
  keepLaunch(launch)
  history.replaceState(history.state, '', pageOf(launch))
  return launch
}

function pageOf({ courseId, quizId, chapterId, sectionId }: Launch): string {
  if (sectionId !== null) return sectionUrl(courseId, sectionId)
  const page = quizId !== null ? `/quizzes/${quizId}` : chapterId !== null ? `/chapters/${chapterId}` : ''
  return `${basePath}courses/${courseId}${page}`
}

/**
 * Takes a token out of the fragment of the URL: `/reader/courses/bread#token=…`. A fragment is sent to no server and kept in no log.
 * Undefined when there is none.
 */
export function takeToken(): Token | undefined {
  const token = fragment.get('token')
  if (!token) return undefined
  history.replaceState(history.state, '', location.pathname + location.search)
  const learnerId = subjectOf(token)
  return learnerId === undefined ? undefined : { token, learnerId }
}

/** Whose token it is. Only the service can tell whether that is true, and it checks with every request. */
function subjectOf(token: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
    const { sub } = JSON.parse(new TextDecoder().decode(bytes))
    return typeof sub === 'string' ? sub : undefined
  } catch {
    return undefined
  }
}
