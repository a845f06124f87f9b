import type { Context } from 'hono'
import { RateLimiterRes } from 'rate-limiter-flexible'
import type { RateLimits } from '../store/store'
import { addressOf, type Env } from './context'
import { ApiError } from './errors'

const window = 60

/** Counts an anonymous request and throws `rate_limited` when its address has used up the minute's allowance. */
export type LimitRate = (c: Context<Env>) => void | Promise<void>

/** Counts a request of a caller, and throws `rate_limited` when the minute's allowance is used up. */
export type LimitCaller = (c: Context<Env>, caller: string) => void | Promise<void>

/**
 * Creates a limit for requests of one kind. It sets the `RateLimit` headers.
 *
 * @param options.limit requests per minute and caller; 0 for no limit.
 * @param options.name separates the counters of different limits.
 */
export function createCallerLimit(store: RateLimits, { name, limit }: { name: string; limit: number }): LimitCaller {
  if (limit === 0) return () => undefined
  const limiter = store.createRateLimiter({ name, points: limit, duration: window })
  const policy = `"${name}";q=${limit};w=${window}`
  return async (c, caller) => {
    try {
      const { remainingPoints, msBeforeNext } = await limiter.consume(caller)
      const reset = Math.ceil(msBeforeNext / 1000)
      c.set('extraHeaders', { 'RateLimit-Policy': policy, RateLimit: `"${name}";r=${remainingPoints};t=${reset}` })
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      const reset = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
      throw new ApiError('rate_limited', `At most ${limit} requests a minute; try again in ${reset} s.`, {
        headers: { 'Retry-After': String(reset), 'RateLimit-Policy': policy, RateLimit: `"${name}";r=0;t=${reset}` },
      })
    }
  }
}

/** Creates the limit for anonymous requests: so many per minute and address, 0 for no limit. */
export function createRateLimit(store: RateLimits, limit: number): LimitRate {
  const limitCaller = createCallerLimit(store, { name: 'anonymous', limit })
  return (c) => (c.get('principal').kind === 'anonymous' ? limitCaller(c, addressOf(c)) : undefined)
}
