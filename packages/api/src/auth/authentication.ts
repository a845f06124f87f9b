import type { Context } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { addressOf, type Env } from '../http/context'
import { ApiError, type RequestFault } from '../http/errors'
import type { Scope } from '../store/keys'
import type { Store } from '../store/store'
import type { LearnerTokens } from './learner-token'

/** Who asks: nobody in particular, the holder of a key, or a learner with a token. `id` is of the key, and of the learner with it. */
export type Principal =
  | { kind: 'anonymous' }
  | { kind: 'delivery' | 'secret'; id: string; scopes: readonly Scope[] }
  | { kind: 'learner'; id: string; learner: string; courses?: readonly string[] }

export const failedTriesPerMinute = 20
const challenge = { 'WWW-Authenticate': 'Bearer realm="lectern"' }

/** Finds out who asks and keeps it in the context; a promise only where there is something to look up. */
export type Authenticate = (c: Context<Env>) => void | Promise<void>

/** Refuses those who may not ask. */
export type Allow = (c: Context<Env>) => void

/**
 * Finds out who asks, and refuses keys that are wrong, expired or revoked. An address that keeps trying wrong keys is refused
 * before its next one is looked at.
 */
export function createAuthentication(store: Store, tokens: LearnerTokens, now: () => Date): Authenticate {
  const failures = new RateLimiterMemory({ points: failedTriesPerMinute, duration: 60 })
  const lookUp = async (c: Context<Env>, header: string): Promise<void> => {
    const address = addressOf(c)
    const tries = await failures.get(address)
    if (tries && tries.consumedPoints >= failedTriesPerMinute) throw tooManyTries(tries.msBeforeNext)
    try {
      c.set('principal', await principalOf(store, tokens, header, now()))
    } catch (error) {
      if (error instanceof ApiError) await failures.consume(address).catch(ignoreLimit)
      throw error
    }
  }
  return (c) => {
    const header = c.req.header('authorization')
    if (header !== undefined) return lookUp(c, header)
    c.set('principal', anonymous)
  }
}

const anonymous: Principal = { kind: 'anonymous' }

function ignoreLimit(refusal: unknown): void {
  if (!(refusal instanceof RateLimiterRes)) throw refusal
}

function tooManyTries(ms: number): ApiError {
  const seconds = Math.max(1, Math.ceil(ms / 1000))
  return new ApiError('rate_limited', `Too many wrong keys came from this address; try again in ${seconds} s.`, {
    headers: { 'Retry-After': String(seconds) },
  })
}

async function principalOf(store: Store, tokens: LearnerTokens, header: string, now: Date): Promise<Principal> {
  const [, secret] = /^bearer +([^\s,]+)$/i.exec(header.trim()) ?? []
  if (secret !== undefined && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(secret)) return learnerPrincipal(store, tokens, secret, now)
  const key = secret === undefined ? undefined : await store.findApiKey(secret)
  if (!key) throw new ApiError('invalid_key', 'Send `Authorization: Bearer` with a key of this server.', { headers: challenge })
  if (key.revokedAt !== null) throw new ApiError('key_revoked', `The key "${key.name}" was revoked.`, { headers: challenge })
  if (key.expiresAt !== null && key.expiresAt <= now.toISOString())
    throw new ApiError('key_expired', `The key "${key.name}" expired at ${key.expiresAt}.`, { headers: challenge })
  return { kind: key.kind, id: key.id, scopes: key.scopes }
}

async function learnerPrincipal(store: Store, tokens: LearnerTokens, token: string, now: Date): Promise<Principal> {
  const {
    learner,
    courses,
    key: keyId,
  } = await tokens.verify(token, now).catch((error) => {
    throw error instanceof ApiError ? new ApiError(error.code, error.detail, { ...error.extras, headers: challenge }) : error
  })
  const key = await store.findApiKeyById(keyId)
  if (!key || key.revokedAt !== null || (key.expiresAt !== null && key.expiresAt <= now.toISOString()))
    throw new ApiError('invalid_token', 'The key that made this learner token has ended; get a new token.', { headers: challenge })
  return { kind: 'learner', id: `${keyId} ${learner}`, learner, courses }
}

const keyRequired = (what: string) => new ApiError('key_required', what, { headers: challenge })

/** One way to be allowed in, as OpenAPI writes it: a scheme with its scopes; none at all is everyone. */
type Requirement = Record<string, string[]>

/** Of a route: it needs a secret key with one of these scopes. */
export function needsScope(...anyOf: [Scope, ...Scope[]]) {
  return {
    security: anyOf.map((scope): Requirement => ({ secretKey: [scope] })),
    allow: (c: Context<Env>): void => {
      const principal = c.get('principal')
      const scopes = anyOf.map((scope) => `\`${scope}\``).join(' or ')
      if (principal.kind === 'anonymous') throw keyRequired(`Send a secret key with the scope ${scopes}.`)
      if (!hasScope(principal, ...anyOf)) throw new ApiError('insufficient_scope', `The key needs the scope ${scopes}.`)
    },
  }
}

/** Of a route: everyone may read it while delivery is open, and holders of any key when it is closed. */
export const isDelivery = {
  security: [{}, { deliveryKey: [] }, { secretKey: [] }] as Requirement[],
  allow: (c: Context<Env>): void => {
    if (!c.get('closed')) return
    const principal = c.get('principal')
    if (principal.kind === 'anonymous') throw keyRequired('This server gives content to holders of a key only.')
    const course = c.req.param('course')
    if (principal.kind === 'learner' && course !== undefined && principal.courses?.includes(course) === false)
      throw new ApiError('course_not_found', `The learner token is not good for the course "${course}".`)
  },
}

/** Of a route: learners with a token come for themselves, and a secret key with the scope `learning` for any learner. */
export const isLearning = {
  security: [{ secretKey: ['learning'] }, { learnerToken: [] }] as Requirement[],
  allow: (c: Context<Env>): void => {
    const principal = c.get('principal')
    if (principal.kind === 'anonymous') throw keyRequired('Send a learner token, or a secret key with the scope `learning`.')
    if (principal.kind !== 'learner' && !hasScope(principal, 'learning'))
      throw new ApiError('insufficient_scope', 'The key needs the scope `learning`.')
  },
}

/**
 * The learner that a request is about: of a token its own, whom a key has to name.
 *
 * @throws {ApiError} `other_learner`, `invalid_request`
 */
export function learnerOf(principal: Principal, asked: string | undefined, place: Omit<RequestFault, 'code' | 'detail'>): string {
  if (principal.kind === 'learner') {
    if (asked === undefined || asked === 'me' || asked === principal.learner) return principal.learner
    throw new ApiError('other_learner', 'Send `me`, or the id of the learner of the token.')
  }
  if (asked !== undefined && asked !== 'me') return asked
  const detail = 'A key has to name the learner that it acts for.'
  throw new ApiError('invalid_request', detail, { errors: [{ ...place, code: 'learner_required', detail }] })
}

/** Refuses a course that a learner token is not good for. */
export function requireCourse(principal: Principal, course: string): void {
  if (principal.kind === 'learner' && principal.courses?.includes(course) === false)
    throw new ApiError('other_course', `The learner token is not good for the course "${course}".`)
}

/** Whether somebody holds a secret key with one of the scopes. */
export const hasScope = (principal: Principal, ...anyOf: Scope[]): boolean =>
  principal.kind === 'secret' && anyOf.some((scope) => principal.scopes.includes(scope))

/** Whether somebody may read releases that were never published. */
export const mayPreview = (principal: Principal): boolean => hasScope(principal, 'content:preview', 'content:write')
