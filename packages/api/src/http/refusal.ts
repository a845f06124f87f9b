import { maxHeaderSize } from 'node:http'
import { RequestError } from '@hono/node-server'
import type { Logger } from 'pino'
import { ApiError } from './errors'
import { headersOf } from './headers'
import { createObserver, type Metrics } from './observe'
import { describeProblem, sendProblem, toApiError } from './problem'
import { requestIdOf } from './request-id'

/**
 * Answers a request that never reaches the app, because it has no usable URL or cannot be parsed. `begun` is true when the app already
 * has the request and will count it itself.
 */
export type Refuse = (cause: unknown, options?: { begun?: boolean }) => Response

export function createRefusal(metrics: Metrics, logger?: Logger): Refuse {
  const observe = createObserver(metrics, logger)
  return (cause, { begun = false } = {}) => {
    const unreadable = faultOf(cause)
    const error = unreadable ?? toApiError(cause)
    const requestId = requestIdOf(undefined)
    if (!unreadable) logger?.error({ requestId, err: cause }, 'request failed')
    if (!begun) observe({ requestId, method: 'OTHER', route: 'unknown', status: error.status, start: performance.now() })
    return sendProblem(describeProblem(error, '/', requestId), headersOf(requestId), error)
  }
}

/** Converts an error of the adapter or of Node's parser; undefined for any other error. */
function faultOf(cause: unknown): ApiError | undefined {
  if (cause instanceof RequestError) return new ApiError('malformed_address', 'Send a Host header like `courses.example.com`.')
  const { code: given, reason } = (cause ?? {}) as { code?: unknown; reason?: string }
  const code = String(given)
  if (code === 'HPE_HEADER_OVERFLOW') return new ApiError('headers_too_large', `Send less than ${maxHeaderSize / 1024} KB of headers.`)
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new ApiError('request_timeout', 'Send the whole request before the server times out.')
  if (code.startsWith('HPE_')) return new ApiError('malformed_request', `The request cannot be parsed: ${reason ?? code}.`)
  return undefined
}
