import type { Middleware } from '@lectern/sdk/functions'
import { observable } from '../app/observable'
import { backendSource } from './backend-source'
import { developmentKey, developmentSource } from './development-source'
import { keepLaunch, launchSource, takeLaunch, takeToken } from './launch'
import type { Token, TokenSource } from './token-source'

/**
 * Who reads.
 *
 * - `unknown`: the backend has not been asked yet
 * - `signed-in`: requests carry the token
 * - `ended`: the service no longer accepts the token and there is no other; answers wait on this device
 */
export type LearnerState =
  | { readonly status: 'unknown' }
  | { readonly status: 'signed-out' }
  | { readonly status: 'signed-in'; readonly learnerId: string; readonly token: string }
  | { readonly status: 'ended'; readonly learnerId: string }

/** The ways of signing in: none, any name, or the URL of a backend. */
export const signInWay: string = document.querySelector<HTMLMetaElement>('meta[name="lectern:sign-in"]')?.content || 'off'

const noSource: TokenSource = { kept: () => undefined, renew: async () => undefined, forget: () => undefined }
const configured = signInWay === 'development' ? developmentSource : signInWay === 'off' ? noSource : backendSource(signInWay)

let source = configured
let renewing: Promise<string | undefined> | undefined

/** The learner of this tab. */
export const learner = observable<LearnerState>({ status: 'unknown' })
/** A token that an LMS hands over while somebody else is signed in, until the reader has been asked. */
export const offeredToken = observable<Token | undefined>(undefined)

const signedIn = ({ token, learnerId }: Token): LearnerState => ({ status: 'signed-in', token, learnerId })

/**
 * Finds out who is signed in. Asks the service only when a learning platform has opened the reader.
 *
 * @throws Error when what the platform handed over is of no use.
 */
export async function findLearner(): Promise<void> {
  const launched = await takeLaunch()
  if (launched) return acceptToken(launched)
  findKept()
}

function findKept(): void {
  const handedOver = takeToken()
  const kept = launchSource.kept() ?? configured.kept()
  if (launchSource.kept()) source = launchSource
  if (kept) learner.set(signedIn(kept))
  else if (configured === noSource || configured === developmentSource) learner.set({ status: 'signed-out' })
  if (!handedOver) return
  if (kept && kept.learnerId !== handedOver.learnerId) offeredToken.set(handedOver)
  else acceptToken(handedOver)
}

/** Signs in with a token that an LMS handed over. */
export function acceptToken(token: Token): void {
  keepLaunch(token)
  source = launchSource
  offeredToken.set(undefined)
  learner.set(signedIn(token))
}

/** Asks the backend who is signed in. While it cannot be reached, that is whoever was when this tab last asked. */
export async function askWhoIsThere(): Promise<void> {
  if (source !== configured || ['off', 'development'].includes(signInWay)) return
  const before = learner.get()
  const found = await source.renew().then(
    (token): LearnerState => (token ? signedIn(token) : { status: 'signed-out' }),
    (): LearnerState => (before.status === 'unknown' ? { status: 'signed-out' } : before),
  )
  if (learner.get() === before) learner.set(found)
}

/** Follows the sign-in of other tabs. */
export function followOtherTabs(): void {
  addEventListener('storage', ({ key }) => {
    if (key === developmentKey && source === developmentSource) findKept()
  })
}

/** Shows a token that the sign-in page got. */
export const signIn = (token: Token): void => {
  source = configured
  learner.set(signedIn(token))
}

/** Signs out on this device. Answers that were not sent stay here, for when the learner comes back. */
export function signOut(): void {
  source.forget()
  source = configured
  learner.set({ status: 'signed-out' })
}

/** The token of the learner, for the SDK. */
export const currentToken = (): string | null => {
  const state = learner.get()
  return state.status === 'signed-in' ? state.token : null
}

/** Gets another token when the service no longer accepts the one of a request, and sends the request again. */
export const renewToken: Middleware = async (request, next) => {
  const response = await next(request)
  if (response.status !== 401) return response
  const { code }: { code?: string } = await response
    .clone()
    .json()
    .catch(() => ({}))
  if (code !== 'token_expired' && code !== 'invalid_token') return response
  const token = await anotherToken(request.headers.get('authorization')?.replace(/^Bearer /, ''))
  if (!token) return response
  const headers = new Headers(request.headers)
  headers.set('authorization', `Bearer ${token}`)
  return next({ ...request, headers })
}

/** One renewal for all requests that fail together. */
async function anotherToken(refused: string | undefined): Promise<string | undefined> {
  const state = learner.get()
  if (state.status !== 'signed-in') return undefined
  if (state.token !== refused) return state.token
  renewing ??= source
    .renew()
    .then((token) => {
      // Somebody else may have signed in to the backend meanwhile. Their token must not carry these answers.
      const same = token?.learnerId === state.learnerId
      learner.set(same && token ? signedIn(token) : { status: 'ended', learnerId: state.learnerId })
      return same ? token?.token : undefined
    })
    .finally(() => {
      renewing = undefined
    })
  return renewing
}
