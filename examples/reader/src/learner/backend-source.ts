import { ConnectionError } from '@lectern/sdk/functions'
import { readJson, tabStore, writeJson } from '../app/storage'
import type { Token, TokenSource } from './token-source'

const key = 'lectern:reader:backend-learner'

/**
 * A backend that knows its users by a session of its own: `GET url` returns their token as `learnerTokens.create` does, or 401. Opened as
 * a page, the same URL signs in and leads back to `?return=`. The tab keeps the token, so that a reload works offline.
 */
export function backendSource(url: string): TokenSource {
  return {
    kept: () => readJson<Token>(tabStore, key),
    renew: async () => {
      const request = { headers: { accept: 'application/json' }, credentials: 'include', cache: 'no-store' } as const
      const response = await fetch(url, request).catch((cause) => {
        throw new ConnectionError('The sign-in cannot be reached.', { cause })
      })
      if (response.status >= 500) throw new ConnectionError(`The sign-in answered ${response.status}.`)
      const token = response.ok ? ((await response.json()) as Token) : undefined
      writeJson(tabStore, key, token && { token: token.token, learnerId: token.learnerId })
      return token
    },
    forget: () => writeJson(tabStore, key, undefined),
  }
}

/** The page of the backend that signs in and leads back here. */
export const signInPage = (url: string): string => `${url}${url.includes('?') ? '&' : '?'}return=${encodeURIComponent(location.href)}`
