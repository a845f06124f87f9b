import type { IncomingMessage } from 'node:http'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { LearnerTokens } from '../auth/learner-token'
import type { Principal } from '../auth/principal'
import type { PreparedDelivery } from '../delivery/prepared'
import type { Store } from '../store/store'

/** What the service knows while it answers one request. */
export interface Env {
  Bindings: {
    incoming?: IncomingMessage
    /** Takes a delivery that is the same for everyone who asks for it, to answer the next one with. */
    keep?: (delivery: PreparedDelivery) => void
  }
  Variables: {
    requestId: string
    /** The pattern of the route. */
    route: string
    principal: Principal
    /** Whether delivery needs a key. */
    closed: boolean
    /** How many proxies in front of the service are trusted to say where a request came from. */
    trustedProxies: number
    /** Whether each request is counted, so that no answer may be kept for the next one. */
    rateLimited?: boolean
    extraHeaders?: Record<string, string>
  }
}

/** What the routes need; made once in `createApp`. */
export interface Deps {
  store: Store
  tokens: LearnerTokens
  now: () => Date
}

export type App = OpenAPIHono<Env>

/** The address a request came from: of the connection, or what the outermost trusted proxy saw. */
export function addressOf(c: Context<Env>): string {
  const hops = c.get('trustedProxies')
  const forwarded = hops > 0 ? (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim()) : []
  return forwarded.at(-hops) || c.env?.incoming?.socket?.remoteAddress || 'local'
}
