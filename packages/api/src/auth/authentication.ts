import type { Context } from 'hono'
import { RateLimiterRes } from 'rate-limiter-flexible'
import { addressOf, type Env } from '../http/context'
import { ApiError, type ErrorCode } from '../http/errors'
import type { Keys, RateLimiter, RateLimits } from '../store/store'
import type { LearnerTokens } from './learner-token'
import type { Principal } from './principal'

/** Wrong credentials allowed per minute and address. */
export const wrongCredentialsPerMinute = 20
export const challenge = { 'WWW-Authenticate': 'Bearer realm="lectern"' }

/** Sets the principal of a request. Returns a promise only when a credential has to be looked up. */
export type Authenticate = (c: Context<Env>) => void | Promise<void>

// Expired and revoked credentials were valid once, so they are not guesses.
const guesses: ReadonlySet<ErrorCode> = new Set(['invalid_key', 'invalid_token'])

/**
 * Authenticates requests. Wrong, expired and revoked credentials get 401, and an address that keeps guessing gets 429 for its wrong
 * credentials. A valid credential from the same address always passes.
 */
export function createAuthentication(store: Keys & RateLimits, tokens: LearnerTokens, now: () => Date): Authenticate {
  const failures = store.createRateLimiter({ name: 'wrong-credentials', points: wrongCredentialsPerMinute, duration: 60 })
  const lookUp = async (c: Context<Env>, header: string): Promise<void> => {
    try {
      c.set('principal', await principalOf(store, tokens, header, now()))
    } catch (error) {
      if (error instanceof ApiError && guesses.has(error.code)) await countGuess(failures, addressOf(c))
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

async function countGuess(failures: RateLimiter, address: string): Promise<void> {
  try {
    await failures.consume(address)
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    throw new ApiError('rate_limited', `Too many wrong keys came from this address; try again in ${seconds} s.`, {
      headers: { 'Retry-After': String(seconds) },
    })
  }
}

async function principalOf(store: Keys, tokens: LearnerTokens, header: string, now: Date): Promise<Principal> {
  const [, secret] = /^bearer +([^\s,]+)$/i.exec(header.trim()) ?? []
  if (secret !== undefined && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(secret)) return learnerPrincipal(store, tokens, secret, now)
  const key = secret === undefined ? undefined : await store.findApiKey(secret)
  if (!key) throw new ApiError('invalid_key', 'Send `Authorization: Bearer` with a key of this server.', { headers: challenge })
  if (key.revokedAt !== null) throw new ApiError('key_revoked', `The key "${key.name}" was revoked.`, { headers: challenge })
  if (key.expiresAt !== null && key.expiresAt <= now.toISOString())
    throw new ApiError('key_expired', `The key "${key.name}" expired at ${key.expiresAt}.`, { headers: challenge })
  return { kind: key.kind, id: key.id, scopes: key.scopes }
}

async function learnerPrincipal(store: Keys, tokens: LearnerTokens, token: string, now: Date): Promise<Principal> {
  const {
    learner,
    courses,
    quizzes,
    key: keyId,
  } = await tokens.verify(token, now).catch((error) => {
    throw error instanceof ApiError ? new ApiError(error.code, error.detail, { ...error.extras, headers: challenge }) : error
  })
  const key = await store.findApiKeyById(keyId)
  if (!key || key.revokedAt !== null || (key.expiresAt !== null && key.expiresAt <= now.toISOString()))
    throw new ApiError('invalid_token', 'The key behind this learner token was revoked or has expired; get a new token.', {
      headers: challenge,
    })
  return { kind: 'learner', id: `${keyId} ${learner}`, learner, courses, quizzes }
}
