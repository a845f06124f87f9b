import type { OpenAPIHono } from '@hono/zod-openapi'
import type { RateLimiterAbstract } from 'rate-limiter-flexible'
import type { Store } from './store/store'

/** What the service knows while it answers one request. */
export interface Env {
  Bindings: { incoming?: { socket?: { remoteAddress?: string } } }
  Variables: { requestId: string; extraHeaders?: Record<string, string> }
}

/** What the routes need; made once in `createApp`. */
export interface Deps {
  store: Store
  rateLimiter: RateLimiterAbstract | undefined
  /** Requests a minute that the limiter allows, for the RateLimit headers. */
  rateLimit: number
}

export type App = OpenAPIHono<Env>
