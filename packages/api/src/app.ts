import { OpenAPIHono } from '@hono/zod-openapi'
import type { Logger } from 'pino'
import { createAuthentication } from './auth/authentication'
import { createLearnerTokens } from './auth/learner-token'
import { routedPath } from './delivery/markdown'
import { openApiDocument } from './document'
import type { App, Env } from './http/context'
import { LayeredRouter } from './http/layered-router'
import { createMetrics, createObserver, type Metrics } from './http/observe'
import { createCallerLimit, createRateLimit } from './http/rate-limit'
import { createRouter } from './http/router'
import { listPlatformOrigins } from './lti/origins'
import type { LtiSettings } from './lti/settings'
import { ltiRoutes } from './lti/tool'
import { type McpSettings, mcpRoutes } from './mcp/mcp'
import { type ReaderOptions, readerRoutes } from './reader/reader'
import { referenceRoutes } from './reference/reference'
import { attemptRoutes } from './routes/attempts'
import { chapterRoutes } from './routes/chapters'
import { courseRoutes } from './routes/courses'
import { documentRoutes } from './routes/document'
import { exportRoutes } from './routes/exports'
import { healthRoutes } from './routes/health'
import { keyRoutes } from './routes/keys'
import { landingRoutes } from './routes/landing'
import { learnerTokenRoutes } from './routes/learner-tokens'
import { learnerRoutes } from './routes/learners'
import { llmsRoutes } from './routes/llms'
import { quizRoutes } from './routes/quizzes'
import { releaseRoutes } from './routes/releases'
import { scoreRoutes } from './routes/scores'
import { sectionRoutes } from './routes/sections'
import { statisticsRoutes } from './routes/statistics'
import type { Store } from './store/store'
import { createAsk } from './tutor/ask'
import { createModel } from './tutor/model/client'
import { tutorRoutes } from './tutor/route'
import type { TutorSettings } from './tutor/settings'
import { createTutor } from './tutor/tutor'

/** Options of {@link createApp}. Only the store is required. */
export interface AppOptions {
  store: Store
  logger?: Logger
  /** Anonymous searches and scores allowed per minute and address; 0 turns the limit off. */
  rateLimit?: number
  /** True when reading content requires a key. */
  closed?: boolean
  /** How many proxies in front of the service are trusted to report the client's address. */
  trustedProxies?: number
  /** The secret that signs learner tokens, at least 32 bytes. By default the store generates one and keeps it. */
  tokenSecret?: string
  /** Who may use the Model Context Protocol, and at which address. */
  mcp?: McpSettings
  /** The addresses of the LTI tool, and the platforms that it may talk to. */
  lti?: LtiSettings
  /** The model of the tutor, who may ask it, and how often. */
  tutor?: TutorSettings
  now?: () => Date
  /** The metrics that requests are counted in. By default the app creates its own. */
  metrics?: Metrics
  /** Whether the app serves `/metrics`; false when it has a port of its own. */
  exposeMetrics?: boolean
  /** True once start-up work has finished. Until then `/health/ready` returns 503. */
  isStarted?: () => boolean
  /** The reader, served under `/reader/`. By default there is none. */
  reader?: ReaderOptions
}

/**
 * Builds the service without side effects: it opens nothing, listens nowhere and reads no environment variables.
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
  lti = {},
  mcp = {},
  tutor: { model, rateLimit: questionLimit = 20, access } = {},
  now = () => new Date(),
  metrics = createMetrics(),
  exposeMetrics = true,
  isStarted = () => true,
  reader,
}: AppOptions): App {
  const app: App = new OpenAPIHono<Env>({ router: new LayeredRouter(), getPath: routedPath })
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
  const ask = createAsk({
    store,
    tutor: createTutor(store, { model: model && createModel(model), logger }),
    limitQuestions: createCallerLimit(store, { name: 'tutor', limit: questionLimit }),
    access,
  })

  courseRoutes(router, deps)
  chapterRoutes(router, deps)
  sectionRoutes(router, deps)
  quizRoutes(router, deps)
  releaseRoutes(router, deps)
  exportRoutes(router, deps, { app, publicUrl: lti.publicUrl })
  keyRoutes(router, deps)
  learnerTokenRoutes(router, deps)
  attemptRoutes(router, deps)
  scoreRoutes(router, deps)
  learnerRoutes(router, deps)
  statisticsRoutes(router, deps)
  tutorRoutes(router, ask)
  ltiRoutes(router, { ...deps, logger, settings: lti })
  let described: ReturnType<typeof openApiDocument> | undefined
  const document = () => {
    described ??= openApiDocument(app)
    return described
  }
  mcpRoutes(router, { app, document, logger, settings: mcp })
  llmsRoutes(router, deps)
  landingRoutes(router, { reader: reader !== undefined })
  if (reader) readerRoutes(router, { ...deps, listFrames: () => listPlatformOrigins(store) }, reader)
  documentRoutes(router, { document })
  referenceRoutes(router, { document })
  healthRoutes(router, { store, isStarted, metrics: exposeMetrics ? metrics : undefined })
  return app
}
