import type { Context } from 'hono'
import { RateLimiterRes } from 'rate-limiter-flexible'
import type { RateLimits } from '../store/store'
import { addressOf, type Env } from './context'
import { ApiError } from './errors'

const window = 60

/** Counts an anonymous request and throws `rate_limited` when its address has used up the minute's allowance. */
export type LimitRate = (c: Context<Env>) => void | Promise<void>

/**
 * Creates the limit for anonymous requests. It sets the `RateLimit` headers.
 *
 * @param limit requests per minute and address; 0 for no limit.
 */
export function createRateLimit(store: RateLimits, limit: number): LimitRate {
  if (limit === 0) return () => undefined
  const limiter = store.createRateLimiter({ name: 'anonymous', points: limit, duration: window })
  const policy = `"anonymous";q=${limit};w=${window}`
  return async (c) => {
    if (c.get('principal').kind !== 'anonymous') return
    try {
      const { remainingPoints, msBeforeNext } = await limiter.consume(addressOf(c))
      const reset = Math.ceil(msBeforeNext / 1000)
      c.set('extraHeaders', { 'RateLimit-Policy': policy, RateLimit: `"anonymous";r=${remainingPoints};t=${reset}` })
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      const reset = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
      throw new ApiError('rate_limited', `At most ${limit} requests a minute; try again in ${reset} s.`, {
        headers: { 'Retry-After': String(reset), 'RateLimit-Policy': policy, RateLimit: `"anonymous";r=0;t=${reset}` },
      })
    }
  }
}
