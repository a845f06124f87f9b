import type { ErrorCode, Problem } from './types.gen'

/** What is known about a failure beyond its sentence. */
export interface ErrorContext {
  response?: Response
  problem?: Problem
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
  override readonly name: string = 'LecternError'
  readonly status: number | undefined
  readonly problem: Problem | undefined
  readonly code: ErrorCode | undefined
  readonly requestId: string | undefined
  readonly #headers: Headers | undefined

  constructor(message: string, { response, problem, cause }: ErrorContext = {}) {
    super(message, cause === undefined ? undefined : { cause })
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
/** A successful status whose body is not what it should be. */
export class ResponseParseError extends LecternError {
  override readonly name = 'ResponseParseError'
}

/** The server answered with a status other than 2xx. The subclasses name the statuses. */
export class StatusError extends LecternError {
  override readonly name: string = 'StatusError'
  declare readonly status: number
}
/** 304 to an `If-None-Match` that the caller sent: nothing changed. */
export class NotModifiedError extends StatusError {
  override readonly name = 'NotModifiedError'
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
/** 410: it was there, and is gone for good. */
export class GoneError extends StatusError {
  override readonly name = 'GoneError'
}
/** 413: the body is too large. */
export class ContentTooLargeError extends StatusError {
  override readonly name = 'ContentTooLargeError'
}
/** 414: the query is too long. */
export class UriTooLongError extends StatusError {
  override readonly name = 'UriTooLongError'
}
/** 415: the body is not of a type that the operation takes. */
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
