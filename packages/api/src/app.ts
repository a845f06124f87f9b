import { OpenAPIHono } from '@hono/zod-openapi'
import type { Logger } from 'pino'
import { createAuthentication } from './auth/authentication'
import { createLearnerTokens } from './auth/learner-token'
import { openApiDocument } from './document'
import type { App, Env } from './http/context'
import { LayeredRouter } from './http/layered-router'
import { createMetrics, createObserver, type Metrics } from './http/observe'
import { createRateLimit } from './http/rate-limit'
import { createRouter } from './http/router'
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
  /** True once start-up work has finished. Until then `/health/ready` returns 503. */
  isStarted?: () => boolean
}

/**
 * Builds the service as a pure value: it opens nothing, listens nowhere and reads no environment.
 *
 * @example
 * const app = createApp({ store: await openStore({ database: ':memory:' }) })
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
  const app: App = new OpenAPIHono<Env>({ router: new LayeredRouter() })
  const tokens = createLearnerTokens(async () => tokenSecret ?? store.findSecret('learner-tokens'))
  const router = createRouter(app, {
    closed,
    trustedProxies,
    authenticate: createAuthentication(store, tokens, now),
    limitRate: createRateLimit(store, rateLimit),
    observe: createObserver(metrics, logger),
    logger,
  })
  const deps = { store, tokens, now }

  courseRoutes(router, deps)
  chapterRoutes(router, deps)
  sectionRoutes(router, deps)
  quizRoutes(router, deps)
  releaseRoutes(router, deps)
  keyRoutes(router, deps)
  attemptRoutes(router, deps)
  learnerRoutes(router, deps)
  referenceRoutes(router, { document: () => openApiDocument(app), store, isStarted, metrics: exposeMetrics ? metrics : undefined })
  return app
}
