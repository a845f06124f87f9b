import type { MiddlewareHandler } from 'hono'
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

/** Watches each request for log and metrics, without touching the response: route pattern, never path, query or body. */
export function observe(logger: Logger | undefined, metrics: Metrics): MiddlewareHandler<Env> {
  return async (c, next) => {
    const start = performance.now()
    await next()
    const seconds = (performance.now() - start) / 1000
    const pattern = routePath(c, -1)
    const route = pattern === '*' || pattern === '/*' ? 'unknown' : pattern
    const method = knownMethods.has(c.req.method) ? c.req.method : 'OTHER'
    metrics.requests.observe({ method, route, status: String(c.res.status) }, seconds)
    logger?.info({ requestId: c.get('requestId'), method, route, status: c.res.status, ms: Math.round(seconds * 1e4) / 10 }, 'request')
  }
}
