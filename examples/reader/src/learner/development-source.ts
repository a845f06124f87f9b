import { ConnectionError } from '@lectern/sdk/functions'
import { basePath } from '../app/base-url'
import { localStore, readJson, writeJson } from '../app/storage'
import type { Token, TokenSource } from './token-source'

/** Where the learner of the development sign-in is kept. */
export const developmentKey = 'lectern:reader:development-learner'

/** The development sign-in of the service, which takes any name and exists on this machine alone. */
export const developmentSource: TokenSource = {
  kept: () => readJson<Token>(localStore, developmentKey),
  renew: async () => {
    const name = readJson<Token>(localStore, developmentKey)?.learnerId.replace(/^dev-/, '')
    return name === undefined ? undefined : signInAs(name)
  },
  forget: () => writeJson(localStore, developmentKey, undefined),
}

/** Signs in with a name. Undefined when the service has no such sign-in. */
export async function signInAs(name: string): Promise<Token | undefined> {
  const request = { method: 'POST', body: JSON.stringify({ name }), headers: { 'content-type': 'application/json' } }
  const response = await fetch(`${basePath}sign-in`, request).catch((cause) => {
    throw new ConnectionError('The service cannot be reached.', { cause })
  })
  if (response.status >= 500) throw new ConnectionError(`The sign-in answered ${response.status}.`)
  if (!response.ok) return undefined
  const token: Token = await response.json()
  writeJson(localStore, developmentKey, { token: token.token, learnerId: token.learnerId })
  return token
}
