import type { IncomingMessage } from 'node:http'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { LearnerTokens } from '../auth/learner-token'
import type { Principal } from '../auth/principal'
import type { PreparedDelivery } from '../delivery/prepared'

/** What Hono's context holds for one request. */
export interface Env {
  Bindings: {
    incoming?: IncomingMessage
    /** Stores a public response in the delivery cache. */
    keep?: (delivery: PreparedDelivery) => void
  }
  Variables: {
    requestId: string
    /** The path template of the route. */
    route: string
    principal: Principal
    /** True when delivery requires a key. */
    closed: boolean
    /** How many proxies in front of the service are trusted to report the client's address. */
    trustedProxies: number
    /** True when every request counts towards a rate limit, so that none may be answered from the cache. */
    rateLimited?: boolean
    extraHeaders?: Record<string, string>
  }
}

/** Dependencies of the routes, created once in `createApp`. */
export interface Deps<Reads> {
  /** The parts of the store that the routes use. */
  store: Reads
  tokens: LearnerTokens
  now: () => Date
}

export type App = OpenAPIHono<Env>

/** The client's IP address: that of the connection, or the one that the outermost trusted proxy reports. */
export function addressOf(c: Context<Env>): string {
  const hops = c.get('trustedProxies')
  const forwarded = hops > 0 ? (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim()) : []
  return forwarded.at(-hops) || c.env?.incoming?.socket?.remoteAddress || 'local'
}
