import type { ErrorCode, Problem } from './types.gen'

/** What is known about a failure beyond its sentence. */
export interface ErrorContext {
  status?: number
  problem?: Problem
  requestId?: string
  cause?: unknown
}

/**
 * The base of everything this SDK throws. `problem` is the server's problem document, `code` its code, `status` the HTTP status and
 * `requestId` the `X-Request-Id` to quote in a report; each is undefined where there was no such answer.
 *
 * @example
 * try { await lectern.courses.get('nope') } catch (error) { if (error instanceof LecternError) console.error(error.code, error.requestId) }
 */
export class LecternError extends Error {
  override readonly name: string = 'LecternError'
  readonly status: number | undefined
  readonly problem: Problem | undefined
  readonly code: ErrorCode | undefined
  readonly requestId: string | undefined

  constructor(message: string, { status, problem, requestId, cause }: ErrorContext = {}) {
    super(message, cause === undefined ? undefined : { cause })
    this.status = status
    this.problem = problem
    this.code = problem?.code
    this.requestId = requestId
  }
}

/** No answer arrived: DNS, refused or reset connection, an answer cut off. */
export class ConnectionError extends LecternError {
  override readonly name: string = 'ConnectionError'
}
/** An attempt, its body included, took longer than `timeout`. */
export class TimeoutError extends ConnectionError {
  override readonly name = 'TimeoutError'
}
/** The caller's `AbortSignal` fired; its reason is the `cause`. */
export class AbortError extends LecternError {
  override readonly name = 'AbortError'
}
/** A successful status whose body is not the JSON it should be. */
export class ResponseParseError extends LecternError {
  override readonly name = 'ResponseParseError'
}

/** The server answered with a status other than 2xx. The subclasses name the statuses. */
export class StatusError extends LecternError {
  override readonly name: string = 'StatusError'
}
/** 400: the request could not be parsed; a cursor of another list, for example. */
export class BadRequestError extends StatusError {
  override readonly name = 'BadRequestError'
}
/** 401: the key is missing or not valid. */
export class AuthenticationError extends StatusError {
  override readonly name = 'AuthenticationError'
}
/** 403: the key or a review policy does not allow it. */
export class PermissionDeniedError extends StatusError {
  override readonly name = 'PermissionDeniedError'
}
/** 404: there is no such thing. */
export class NotFoundError extends StatusError {
  override readonly name = 'NotFoundError'
}
/** 405: the address does not take the method. */
export class MethodNotAllowedError extends StatusError {
  override readonly name = 'MethodNotAllowedError'
}
/** 408: the server gave up waiting for the request. */
export class RequestTimeoutError extends StatusError {
  override readonly name = 'RequestTimeoutError'
}
/** 409: the request does not fit the present state. */
export class ConflictError extends StatusError {
  override readonly name = 'ConflictError'
}
/** 413: the body is too large. */
export class ContentTooLargeError extends StatusError {
  override readonly name = 'ContentTooLargeError'
}
/** 414: the query is too long. */
export class UriTooLongError extends StatusError {
  override readonly name = 'UriTooLongError'
}
/** 415: the body is not JSON. */
export class UnsupportedMediaTypeError extends StatusError {
  override readonly name = 'UnsupportedMediaTypeError'
}
/** 422: the request does not match the schema; `problem.errors` lists every member that does not fit. */
export class UnprocessableContentError extends StatusError {
  override readonly name = 'UnprocessableContentError'
}
/** 429: too many requests. */
export class RateLimitError extends StatusError {
  override readonly name = 'RateLimitError'
}
/** Any 5xx. */
export class ServerError extends StatusError {
  override readonly name: string = 'ServerError'
}
/** 503: the service is not ready. */
export class ServiceUnavailableError extends ServerError {
  override readonly name = 'ServiceUnavailableError'
}

/** Makes the error of a status: its own class where there is one, else `ServerError` for 5xx and `StatusError` for the rest. */
export function statusError(status: number, message: string, context: ErrorContext): StatusError {
  const Class = classOf(status)
  return new Class(message, { ...context, status })
}

function classOf(status: number): typeof StatusError {
  switch (status) {
    case 400:
      return BadRequestError
    case 401:
      return AuthenticationError
    case 403:
      return PermissionDeniedError
    case 404:
      return NotFoundError
    case 405:
      return MethodNotAllowedError
    case 408:
      return RequestTimeoutError
    case 409:
      return ConflictError
    case 413:
      return ContentTooLargeError
    case 414:
      return UriTooLongError
    case 415:
      return UnsupportedMediaTypeError
    case 422:
      return UnprocessableContentError
    case 429:
      return RateLimitError
    case 503:
      return ServiceUnavailableError
    default:
      return status >= 500 ? ServerError : StatusError
  }
}
