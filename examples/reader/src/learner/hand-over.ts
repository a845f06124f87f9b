import { readJson, tabStore, writeJson } from '../app/storage'
import type { Token, TokenSource } from './token-source'

const key = 'lectern:reader:launch'

/** A token that an LMS handed over when it opened the reader. It lasts as long as the tab, and only the LMS can give another. */
export const launchSource: TokenSource = {
  kept: () => readJson<Token>(tabStore, key),
  renew: async () => undefined,
  forget: () => writeJson(tabStore, key, undefined),
}

/**
 * Takes the token out of the fragment of the URL: `/reader/courses/bread#token=…`. A fragment is sent to no server and kept in no log.
 * Undefined when there is none.
 */
export function takeHandedOver(): Token | undefined {
  const token = new URLSearchParams(location.hash.slice(1)).get('token')
  if (!token) return undefined
  history.replaceState(history.state, '', location.pathname + location.search)
  const learnerId = subjectOf(token)
  return learnerId === undefined ? undefined : { token, learnerId }
}

/** Keeps a token that was handed over for this tab. */
export const keepHandedOver = (token: Token): void => writeJson(tabStore, key, token)

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
