import type { MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { addressOf, type Env } from './context'
import { ApiError } from './errors'
import type { Scope } from './store/keys'
import type { Store } from './store/store'

/** Who asks: nobody in particular, or the holder of a key. */
export type Principal = { kind: 'anonymous' } | { kind: 'delivery' | 'secret'; id: string; scopes: readonly Scope[] }

export const failedTriesPerMinute = 20
const challenge = { 'WWW-Authenticate': 'Bearer realm="lectern"' }

/**
 * Finds out who asks, and refuses keys that are wrong, expired or revoked. An address that keeps trying wrong keys is refused
 * before its next one is looked at.
 */
export function authenticate(store: Store, now: () => Date): MiddlewareHandler<Env> {
  const failures = new RateLimiterMemory({ points: failedTriesPerMinute, duration: 60 })
  return createMiddleware<Env>(async (c, next) => {
    const header = c.req.header('authorization')
    c.set('principal', { kind: 'anonymous' })
    if (header !== undefined) {
      const address = addressOf(c)
      const tries = await failures.get(address)
      if (tries && tries.consumedPoints >= failedTriesPerMinute) throw tooManyTries(tries.msBeforeNext)
      try {
        c.set('principal', await principalOf(store, header, now()))
      } catch (error) {
        if (error instanceof ApiError) await failures.consume(address).catch(ignoreLimit)
        throw error
      }
    }
    await next()
  })
}

function ignoreLimit(refusal: unknown): void {
  if (!(refusal instanceof RateLimiterRes)) throw refusal
}

function tooManyTries(ms: number): ApiError {
  const seconds = Math.max(1, Math.ceil(ms / 1000))
  return new ApiError('rate_limited', `Too many wrong keys came from this address; try again in ${seconds} s.`, {
    headers: { 'Retry-After': String(seconds) },
  })
}

async function principalOf(store: Store, header: string, now: Date): Promise<Principal> {
  const [, secret] = /^bearer +([^\s,]+)$/i.exec(header.trim()) ?? []
  const key = secret === undefined ? undefined : await store.findApiKey(secret)
  if (!key) throw new ApiError('invalid_key', 'Send `Authorization: Bearer` with a key of this server.', { headers: challenge })
  if (key.revokedAt !== null) throw new ApiError('key_revoked', `The key "${key.name}" was revoked.`, { headers: challenge })
  if (key.expiresAt !== null && key.expiresAt <= now.toISOString())
    throw new ApiError('key_expired', `The key "${key.name}" expired at ${key.expiresAt}.`, { headers: challenge })
  return { kind: key.kind, id: key.id, scopes: key.scopes }
}

const keyRequired = (what: string) => new ApiError('key_required', what, { headers: challenge })

/** One way to be allowed in, as OpenAPI writes it: a scheme with its scopes; none at all is everyone. */
type Requirement = Record<string, string[]>

/** Of a route: it needs a secret key with one of these scopes. */
export function needsScope(...anyOf: [Scope, ...Scope[]]) {
  return {
    security: anyOf.map((scope): Requirement => ({ secretKey: [scope] })),
    middleware: createMiddleware<Env>(async (c, next) => {
      const principal = c.get('principal')
      const scopes = anyOf.map((scope) => `\`${scope}\``).join(' or ')
      if (principal.kind === 'anonymous') throw keyRequired(`Send a secret key with the scope ${scopes}.`)
      if (!hasScope(principal, ...anyOf)) throw new ApiError('insufficient_scope', `The key needs the scope ${scopes}.`)
      await next()
    }),
  }
}

/** Of a route: everyone may read it while delivery is open, and holders of any key when it is closed. */
export const isDelivery = {
  security: [{}, { deliveryKey: [] }, { secretKey: [] }] as Requirement[],
  middleware: createMiddleware<Env>(async (c, next) => {
    if (c.get('closed') && c.get('principal').kind === 'anonymous') throw keyRequired('This server gives content to holders of a key only.')
    await next()
  }),
}

/** Whether somebody holds a secret key with one of the scopes. */
export const hasScope = (principal: Principal, ...anyOf: Scope[]): boolean =>
  principal.kind === 'secret' && anyOf.some((scope) => principal.scopes.includes(scope))

/** Whether somebody may read releases that were never published. */
export const mayPreview = (principal: Principal): boolean => hasScope(principal, 'content:preview', 'content:write')
