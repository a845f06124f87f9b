import type { ErrorCode, Problem } from './types.gen'

/**
 * A problem document (RFC 9457). The API's own have every member; one of a proxy or a gateway may have any of them.
 *
 * @example
 * if (error instanceof LecternError) console.error(error.problem?.detail ?? error.problem?.title)
 */
export type ProblemDocument = Partial<Problem>

/** What is known about a failure beyond its sentence. */
export interface ErrorContext {
  /** The answer; its status and headers become those of the error. */
  response?: Response
  /** The problem document that the answer held. */
  problem?: ProblemDocument
  /** What was thrown below. */
  cause?: unknown
}

/**
 * The base of everything this SDK throws; itself it means that the SDK was given something unusable. `problem` is the server's problem
 * document, `code` its code, `status` the HTTP status and `requestId` the `X-Request-Id` to quote in a report; each is undefined where
 * there was no such answer. New codes may be added: keep a default branch.
 *
 * @example
 * try { await lectern.courses.get('nope') } catch (error) { if (error instanceof LecternError) console.error(error.code, error.requestId) }
 */
export class LecternError extends Error {
  /** The name of the class, which survives minifying. */
  override readonly name: string = 'LecternError'
  /** The HTTP status; undefined without an answer, 0 for a redirect that a page did not follow. */
  declare readonly status: number | undefined
  /** The problem document (RFC 9457), where the answer was one. Secrets of the request are taken out of its texts. */
  declare readonly problem: ProblemDocument | undefined
  /** The code of the problem. */
  declare readonly code: ErrorCode | undefined
  /** The `X-Request-Id` of the answer, to quote in a report. */
  declare readonly requestId: string | undefined
  readonly #headers: Headers | undefined

  constructor(message: string, context: ErrorContext = {}) {
    // `Error` takes the cause, where there is one.
    super(message, context)
    const { response, problem } = context
    this.status = response?.status
    this.problem = problem
    this.code = problem?.code
    this.requestId = response?.headers.get('x-request-id') ?? problem?.requestId
    this.#headers = response?.headers
  }

  /** Headers of the answer, `RateLimit` or `Retry-After` for example. Kept out of what printing an error shows. */
  get headers(): Headers | undefined {
    return this.#headers
  }
}

/**
 * No answer arrived: DNS, refused or reset connection, an answer cut off.
 *
 * @example
 * if (error instanceof ConnectionError) console.error('offline?', error.message)
 */
export class ConnectionError extends LecternError {
  override readonly name: string = 'ConnectionError'
}
/**
 * An attempt, its body included, took longer than `timeout`.
 *
 * @example
 * if (error instanceof TimeoutError) console.error('slow', error.message)
 */
export class TimeoutError extends ConnectionError {
  override readonly name = 'TimeoutError'
}
/**
 * The caller's `AbortSignal` fired; its reason is the `cause`.
 *
 * @example
 * if (error instanceof AbortError) console.log('left because of', error.cause)
 */
export class AbortError extends LecternError {
  override readonly name = 'AbortError'
}
/**
 * A successful status whose body is not what it should be.
 *
 * @example
 * if (error instanceof ResponseParseError) console.error('is baseUrl right?', error.message)
 */
export class ResponseParseError extends LecternError {
  override readonly name = 'ResponseParseError'
}

/**
 * The server answered with a status other than 2xx, which `status` is. The subclasses name the statuses.
 *
 * @example
 * if (error instanceof StatusError) console.error(error.status, error.requestId)
 */
export class StatusError extends LecternError {
  override readonly name: string = 'StatusError'
  declare readonly status: number
}
/**
 * 304 to an `If-None-Match` that the caller sent: nothing changed.
 *
 * @example
 * if (error instanceof NotModifiedError) console.log('what you have is current')
 */
export class NotModifiedError extends StatusError {
  override readonly name = 'NotModifiedError'
}
/**
 * 400: the request could not be parsed; a cursor of another list, for example.
 *
 * @example
 * if (error instanceof BadRequestError && error.code === 'outdated_cursor') console.log('begin again')
 */
export class BadRequestError extends StatusError {
  override readonly name = 'BadRequestError'
}
/**
 * 401: the key is missing or not valid.
 *
 * @example
 * if (error instanceof AuthenticationError) console.error('check the key', error.code)
 */
export class AuthenticationError extends StatusError {
  override readonly name = 'AuthenticationError'
}
/**
 * 403: the key or a review policy does not allow it.
 *
 * @example
 * if (error instanceof PermissionDeniedError) console.error(error.problem?.detail ?? error.message)
 */
export class PermissionDeniedError extends StatusError {
  override readonly name = 'PermissionDeniedError'
}
/**
 * 404: there is no such thing.
 *
 * @example
 * if (error instanceof NotFoundError && error.code === 'course_not_found') console.log('no such course')
 */
export class NotFoundError extends StatusError {
  override readonly name = 'NotFoundError'
}
/**
 * 405: the address does not take the method.
 *
 * @example
 * if (error instanceof MethodNotAllowedError) console.error(error.problem?.detail ?? error.message)
 */
export class MethodNotAllowedError extends StatusError {
  override readonly name = 'MethodNotAllowedError'
}
/**
 * 408: the server gave up waiting for the request.
 *
 * @example
 * if (error instanceof RequestTimeoutError) console.error(error.problem?.detail ?? error.message)
 */
export class RequestTimeoutError extends StatusError {
  override readonly name = 'RequestTimeoutError'
}
/**
 * 409: the request does not fit the present state.
 *
 * @example
 * if (error instanceof ConflictError && error.code === 'stale_sequence') console.log('a later answer is saved')
 */
export class ConflictError extends StatusError {
  override readonly name = 'ConflictError'
}
/**
 * 410: it was there, and is gone for good.
 *
 * @example
 * if (error instanceof GoneError) console.error(error.problem?.detail ?? error.message)
 */
export class GoneError extends StatusError {
  override readonly name = 'GoneError'
}
/**
 * 413: the body is too large.
 *
 * @example
 * if (error instanceof ContentTooLargeError) console.error(error.problem?.detail ?? error.message)
 */
export class ContentTooLargeError extends StatusError {
  override readonly name = 'ContentTooLargeError'
}
/**
 * 414: the query is too long.
 *
 * @example
 * if (error instanceof UriTooLongError) console.error(error.problem?.detail ?? error.message)
 */
export class UriTooLongError extends StatusError {
  override readonly name = 'UriTooLongError'
}
/**
 * 415: the body is not of a type that the operation takes.
 *
 * @example
 * if (error instanceof UnsupportedMediaTypeError) console.error(error.problem?.detail ?? error.message)
 */
export class UnsupportedMediaTypeError extends StatusError {
  override readonly name = 'UnsupportedMediaTypeError'
}
/**
 * 416: the file has none of the bytes that `Range` asks for.
 *
 * @example
 * if (error instanceof RangeNotSatisfiableError) console.log('the file has', error.headers?.get('content-range'))
 */
export class RangeNotSatisfiableError extends StatusError {
  override readonly name = 'RangeNotSatisfiableError'
}
/**
 * 422: the request does not match the schema; `problem.errors` lists every member that does not fit.
 *
 * @example
 * if (error instanceof UnprocessableContentError) console.error(error.problem?.errors)
 */
export class UnprocessableContentError extends StatusError {
  override readonly name = 'UnprocessableContentError'
}
/**
 * 429: too many requests.
 *
 * @example
 * if (error instanceof RateLimitError) console.log('again after', error.headers?.get('retry-after'))
 */
export class RateLimitError extends StatusError {
  override readonly name = 'RateLimitError'
}
/**
 * Any 5xx.
 *
 * @example
 * if (error instanceof ServerError) console.error(error.problem?.detail ?? error.message)
 */
export class ServerError extends StatusError {
  override readonly name: string = 'ServerError'
}
/**
 * 502: a learning platform behind the service did not answer as expected.
 *
 * @example
 * if (error instanceof BadGatewayError) console.error(error.problem?.detail ?? error.message)
 */
export class BadGatewayError extends ServerError {
  override readonly name = 'BadGatewayError'
}
/**
 * 503: the service is not ready.
 *
 * @example
 * if (error instanceof ServiceUnavailableError) console.error(error.problem?.detail ?? error.message)
 */
export class ServiceUnavailableError extends ServerError {
  override readonly name = 'ServiceUnavailableError'
}
