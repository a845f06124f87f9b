import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Logger } from 'pino'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Env } from './context'

export type Metrics = ReturnType<typeof createMetrics>

/** Metrics of one app, apart from those of any other in the process. */
export function createMetrics({ processMetrics = false } = {}) {
  const registry = new Registry()
  if (processMetrics) collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'lectern_http_request_duration_seconds',
    help: 'Time from request to response head.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
    registers: [registry],
  })
  return { registry, requests }
}

const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Logs a request: route pattern, never path, query or body. Reads that went well are many and say little, so they are for `debug`. */
export function logRequest(
  logger: Logger,
  { requestId, method, route, status, seconds }: { requestId: string; method: string; route: string; status: number; seconds: number },
): void {
  const level = status < 400 && (method === 'GET' || method === 'HEAD') ? 'debug' : 'info'
  logger[level]({ requestId, method, route, status, ms: Math.round(seconds * 1e4) / 10 }, 'request')
}

/** The pattern of the route that answers a request, for log and metrics. */
export function routeOf(c: Context<Env>): string {
  const pattern = routePath(c, -1)
  return pattern === '*' || pattern === '/*' ? 'unknown' : pattern
}

/** Watches each request for log and metrics, without touching the response. */
export function observe(logger: Logger | undefined, metrics: Metrics): MiddlewareHandler<Env> {
  return async (c, next) => {
    const start = performance.now()
    await next()
    const seconds = (performance.now() - start) / 1000
    const route = routeOf(c)
    const method = knownMethods.has(c.req.method) ? c.req.method : 'OTHER'
    metrics.requests.observe({ method, route, status: String(c.res.status) }, seconds)
    if (logger) logRequest(logger, { requestId: c.get('requestId'), method, route, status: c.res.status, seconds })
  }
}
