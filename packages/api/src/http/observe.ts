import type { Logger } from 'pino'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

export type Metrics = ReturnType<typeof createMetrics>

/** The metrics of one app, separate from those of other apps in the process. */
export function createMetrics({ processMetrics = false } = {}) {
  const registry = new Registry()
  if (processMetrics) collectDefaultMetrics({ register: registry })
  const waiting: [labels: { method: string; route: string; status: string }, seconds: number][] = []
  const count = () => {
    for (const [labels, seconds] of waiting) requests.observe(labels, seconds)
    waiting.length = 0
  }
  const requests = new Histogram({
    name: 'lectern_http_request_duration_seconds',
    help: 'Time from asking the app to the response head.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
    registers: [registry],
    collect: count,
  })
  /** Counts a request. Counts are buffered and flushed before they are read: one by one they took 5 % of a cached response. */
  const add = (method: string, route: string, status: number, seconds: number): void => {
    if (waiting.push([{ method, route, status: String(status) }, seconds]) >= countedAtOnce) count()
  }
  return { registry, add }
}

const countedAtOnce = 500

const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Logs and counts a request that was answered. */
export type Observe = (request: {
  requestId: string
  method: string
  /** The path template of its route. */
  route: string
  status: number
  /** When it arrived, by `performance.now()`. */
  start: number
}) => void

/**
 * Creates the observer of requests. A log line contains the path template, never the path, query or body. Successful reads are logged at
 * `debug`, because there are many.
 */
export function createObserver(metrics: Metrics, logger?: Logger): Observe {
  return ({ requestId, method: asked, route, status, start }) => {
    const ms = performance.now() - start
    const method = knownMethods.has(asked) ? asked : 'OTHER'
    metrics.add(method, route, status, ms / 1000)
    const level = status < 400 && (method === 'GET' || method === 'HEAD') ? 'debug' : 'info'
    logger?.[level]({ requestId, method, route, status, ms: Math.round(ms * 10) / 10 }, 'request')
  }
}
