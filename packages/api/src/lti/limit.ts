import type { Context } from 'hono'
import { RateLimiterRes } from 'rate-limiter-flexible'
import { addressOf, type Env } from '../http/context'
import type { RateLimits } from '../store/store'

/** Requests per minute and address. A whole school may share one address, and its classes start at the same time. */
const pages = 3000
const registrations = 20

/** Counts a request; false when its address has made too many. */
export type CountRequest = (c: Context<Env>) => Promise<boolean>

/** Creates the limits for requests that need no key and store something. */
export function createLimits(store: RateLimits): { countPage: CountRequest; countRegistration: CountRequest } {
  const limit = (name: string, points: number): CountRequest => {
    const limiter = store.createRateLimiter({ name, points, duration: 60 })
    return async (c) => {
      try {
        await limiter.consume(addressOf(c))
        return true
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return false
        throw refusal
      }
    }
  }
  return { countPage: limit('lti', pages), countRegistration: limit('lti-registrations', registrations) }
}
