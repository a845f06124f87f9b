import { RequestError } from '@hono/node-server'
import type { Logger } from 'pino'
import { headersOf } from './delivery'
import { ApiError } from './errors'
import { createObserver, type Metrics } from './observe'
import { describeProblem, sendProblem, toApiError } from './problem'
import { requestIdOf } from './request-id'

/** Makes what answers a request that no app can be asked about, because it has no address. */
export function createRefusal(metrics: Metrics, logger?: Logger): (cause: unknown) => Response {
  const observe = createObserver(metrics, logger)
  return (cause) => {
    const unreadable = cause instanceof RequestError
    const error = unreadable ? new ApiError('malformed_address', 'Send a Host header like `courses.example.com`.') : toApiError(cause)
    const requestId = requestIdOf(undefined)
    if (!unreadable) logger?.error({ requestId, err: cause }, 'request failed')
    observe({ requestId, method: 'OTHER', route: 'unknown', status: error.status, start: performance.now() })
    return sendProblem(describeProblem(error, '/', requestId), headersOf(requestId), error)
  }
}
