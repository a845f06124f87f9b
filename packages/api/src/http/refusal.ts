import { maxHeaderSize } from 'node:http'
import { RequestError } from '@hono/node-server'
import type { Logger } from 'pino'
import { ApiError } from './errors'
import { headersOf } from './headers'
import { createObserver, type Metrics } from './observe'
import { describeProblem, sendProblem, toApiError } from './problem'
import { requestIdOf } from './request-id'

/** Makes what answers a request that no app can be asked about, because it has no address or cannot be read. */
export function createRefusal(metrics: Metrics, logger?: Logger): (cause: unknown) => Response {
  const observe = createObserver(metrics, logger)
  return (cause) => {
    const unreadable = faultOf(cause)
    const error = unreadable ?? toApiError(cause)
    const requestId = requestIdOf(undefined)
    if (!unreadable) logger?.error({ requestId, err: cause }, 'request failed')
    observe({ requestId, method: 'OTHER', route: 'unknown', status: error.status, start: performance.now() })
    return sendProblem(describeProblem(error, '/', requestId), headersOf(requestId), error)
  }
}

/** What is wrong with a request, by what the adapter or the parser of Node says of it. */
function faultOf(cause: unknown): ApiError | undefined {
  if (cause instanceof RequestError) return new ApiError('malformed_address', 'Send a Host header like `courses.example.com`.')
  const { code: given, reason } = (cause ?? {}) as { code?: unknown; reason?: string }
  const code = String(given)
  if (code === 'HPE_HEADER_OVERFLOW') return new ApiError('headers_too_large', `Send less than ${maxHeaderSize / 1024} KB of headers.`)
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new ApiError('request_timeout', 'Send the whole request within the time that the server waits.')
  if (code.startsWith('HPE_')) return new ApiError('malformed_request', `The request cannot be read: ${reason ?? code}.`)
  return undefined
}
