import { OpenAPIHono } from '@hono/zod-openapi'
import type { Logger } from 'pino'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { authenticate } from './auth'
import type { App, Env } from './context'
import { baseHeaders } from './delivery'
import { ApiError } from './errors'
import { createLearnerTokens } from './learner-token'
import { createMetrics, type Metrics, observe } from './observe'
import { problemResponse, schemaError, toApiError } from './problem'
import { requestIdOf } from './request-id'
import { attemptRoutes } from './routes/attempts'
import { chapterRoutes } from './routes/chapters'
import { courseRoutes } from './routes/courses'
import { keyRoutes } from './routes/keys'
import { learnerRoutes } from './routes/learners'
import { quizRoutes } from './routes/quizzes'
import { referenceRoutes } from './routes/reference'
import { releaseRoutes } from './routes/releases'
import { sectionRoutes } from './routes/sections'
import type { Store } from './store/store'

/** What {@link createApp} takes; only the store is required. */
export interface AppOptions {
  store: Store
  logger?: Logger
  /** Anonymous searches and scores a minute for each address; 0 switches the limit off. */
  rateLimit?: number
  /** Whether content needs a key to be read. */
  closed?: boolean
  /** How many proxies in front of the service are trusted to say where a request came from. */
  trustedProxies?: number
  /** What learner tokens are signed with, at least 32 bytes; by default one that the store makes and keeps. */
  tokenSecret?: string
  now?: () => Date
  /** Where requests are counted. By default in metrics of the app's own. */
  metrics?: Metrics
  /** Whether `/metrics` answers; false where it has a port of its own. */
  exposeMetrics?: boolean
  /** Whether what the service does at its start is done; until then `/health/ready` answers 503. */
  isStarted?: () => boolean
}

const maxQueryLength = 2000

/**
 * Builds the service as a pure value: it opens nothing, listens nowhere and reads no environment.
 *
 * @example
 * const app = createApp({ store: await openSqliteStore({ file: ':memory:' }) })
 * const response = await app.request('/v1/courses')
 */
export function createApp({
  store,
  logger,
  rateLimit = 120,
  closed = false,
  trustedProxies = 0,
  tokenSecret,
  now = () => new Date(),
  metrics = createMetrics(),
  exposeMetrics = true,
  isStarted = () => true,
}: AppOptions): App {
  const app: App = new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw schemaError(result.target, result.error.issues as Parameters<typeof schemaError>[1])
    },
  })
  const rateLimiter = rateLimit > 0 ? new RateLimiterMemory({ points: rateLimit, duration: 60 }) : undefined
  const tokens = createLearnerTokens(async () => tokenSecret ?? store.findSecret('learner-tokens'))
  const deps = { store, rateLimiter, rateLimit, tokens, now }

  app.use(observe(logger, metrics))
  app.use(async (c, next) => {
    c.set('requestId', requestIdOf(c.req.header('x-request-id')))
    c.set('closed', closed)
    c.set('trustedProxies', trustedProxies)
    if (c.req.method === 'OPTIONS') return preflight(baseHeaders(c))
    const query = c.req.url.indexOf('?')
    if (query >= 0 && c.req.url.length - query - 1 > maxQueryLength) {
      throw new ApiError('query_too_long', `A query string may have at most ${maxQueryLength} characters.`)
    }
    await next()
  })
  app.use('/v1/*', authenticate(store, tokens, now))

  courseRoutes(app, deps)
  chapterRoutes(app, deps)
  sectionRoutes(app, deps)
  quizRoutes(app, deps)
  releaseRoutes(app, deps)
  keyRoutes(app, deps)
  attemptRoutes(app, deps)
  learnerRoutes(app, deps)
  referenceRoutes(app, { store, isStarted, metrics: exposeMetrics ? metrics : undefined })
  refuseOtherMethods(app)

  app.notFound((c) => problemResponse(c, new ApiError('route_not_found', `Nothing answers at ${c.req.path}; /docs lists every operation.`)))
  app.onError((error, c) => {
    const known = toApiError(error)
    // Not being ready is an answer to a probe, and no failure.
    if (known.code === 'internal_error')
      logger?.error({ requestId: c.get('requestId'), err: known.extras.cause ?? known }, 'request failed')
    return problemResponse(c, known)
  })
  return app
}

function preflight(headers: Record<string, string>): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...headers,
      'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, DELETE, OPTIONS',
      'Access-Control-Allow-Headers': 'Authorization, Content-Encoding, Content-Type, Idempotency-Key, If-None-Match, X-Request-Id',
      'Access-Control-Max-Age': '86400',
    },
  })
}

/** Answers 405 with `Allow` where a path exists and the method does not. */
function refuseOtherMethods(app: App): void {
  const methods = new Map<string, Set<string>>()
  for (const { path, method } of app.routes) {
    if (method === 'ALL') continue
    const allowed = methods.get(path) ?? new Set(['OPTIONS'])
    allowed.add(method)
    if (method === 'GET') allowed.add('HEAD')
    methods.set(path, allowed)
  }
  for (const [path, allowed] of methods) {
    const allow = [...allowed].sort().join(', ')
    app.all(path, (c) => {
      throw new ApiError('method_not_allowed', `${c.req.method} is not one of ${allow}.`, { headers: { Allow: allow } })
    })
  }
}
