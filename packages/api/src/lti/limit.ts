import type { Context } from 'hono'
import { RateLimiterRes } from 'rate-limiter-flexible'
import { addressOf, type Env } from '../http/context'
import type { RateLimits } from '../store/store'
import { LtiRefusal } from './refusal'

/** Requests per minute and address. A school is one address, and its classes begin together. */
const pages = 3000
const registrations = 20

/** Throws when an address has asked for too many pages. */
export type LimitPages = (c: Context<Env>) => Promise<void>

/** Creates the limits of the tool's pages, which are open to everyone and store something. */
export function createPageLimits(store: RateLimits): { limitPages: LimitPages; limitRegistrations: LimitPages } {
  const limit = (name: string, points: number): LimitPages => {
    const limiter = store.createRateLimiter({ name, points, duration: 60 })
    return async (c) => {
      try {
        await limiter.consume(addressOf(c))
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) throw new LtiRefusal('too_many')
        throw refusal
      }
    }
  }
  return { limitPages: limit('lti', pages), limitRegistrations: limit('lti-registrations', registrations) }
}
