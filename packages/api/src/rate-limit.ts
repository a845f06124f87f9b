import { createMiddleware } from 'hono/factory'
import { RateLimiterRes } from 'rate-limiter-flexible'
import { addressOf, type Deps, type Env } from './context'
import { ApiError } from './errors'

const window = 60

/** Counts a request without a key against its address and refuses it when the minute's allowance is used up; the headers say where one stands. */
export const limitRate = ({ rateLimiter, rateLimit }: Deps) =>
  createMiddleware<Env>(async (c, next) => {
    if (rateLimiter && c.get('principal').kind === 'anonymous') {
      const address = addressOf(c)
      const policy = `"anonymous";q=${rateLimit};w=${window}`
      try {
        const { remainingPoints, msBeforeNext } = await rateLimiter.consume(address)
        const reset = Math.ceil(msBeforeNext / 1000)
        c.set('extraHeaders', { 'RateLimit-Policy': policy, RateLimit: `"anonymous";r=${remainingPoints};t=${reset}` })
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal
        const reset = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
        throw new ApiError('rate_limited', `At most ${rateLimit} requests a minute; try again in ${reset} s.`, {
          headers: { 'Retry-After': String(reset), 'RateLimit-Policy': policy, RateLimit: `"anonymous";r=0;t=${reset}` },
        })
      }
    }
    await next()
  })
