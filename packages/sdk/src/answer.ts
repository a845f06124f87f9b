import {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  ContentTooLargeError,
  type ErrorContext,
  GoneError,
  MethodNotAllowedError,
  NotFoundError,
  NotModifiedError,
  PermissionDeniedError,
  RateLimitError,
  RequestTimeoutError,
  ResponseParseError,
  ServerError,
  ServiceUnavailableError,
  StatusError,
  UnprocessableContentError,
  UnsupportedMediaTypeError,
  UriTooLongError,
} from './errors'
import type { Problem } from './types.gen'

/** Reads the body of a 2xx. `name` is the method and the path template. */
export type Read<T> = (bytes: ArrayBuffer, response: Response, name: string) => T

/** Reads the JSON that every answer of the API is unless the document says otherwise. Throws `ResponseParseError` for anything else. */
export function readJson<T>(bytes: ArrayBuffer, response: Response, name: string): T {
  const value = parse(new TextDecoder().decode(bytes))
  if (typeof value !== 'object' || !value) throw new ResponseParseError(strange(response, name), { response })
  return value as T
}

/** Reads an answer that may have no body; undefined then, which is part of `T`. */
export function readOptional<T>(bytes: ArrayBuffer, response: Response, name: string): T {
  return bytes.byteLength ? readJson(bytes, response, name) : (undefined as T)
}

/** Reads an answer that is a file. */
export function readBytes(bytes: ArrayBuffer): Uint8Array {
  return new Uint8Array(bytes)
}

/** Reads what is not a 2xx: a problem document, or whatever a proxy or another website says. */
export function readFailure(text: string, response: Response, name: string): StatusError {
  const problem = parse(text) as Problem | undefined
  if (!problem?.code) return statusError(strange(response, name), { response })
  return statusError(`${response.status} ${problem.code}: ${problem.detail}`, { response, problem })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function strange({ status, headers }: Response, name: string): string {
  return `${name} answered ${status} with ${headers.get('content-type')} instead of the API's JSON; is the base URL right?`
}

/** Makes the error of a status: its own class where there is one, else `ServerError` for 5xx and `StatusError` for the rest. */
function statusError(message: string, context: ErrorContext & { response: Response }): StatusError {
  const classes: Record<number, typeof StatusError> = {
    304: NotModifiedError,
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    405: MethodNotAllowedError,
    408: RequestTimeoutError,
    409: ConflictError,
    410: GoneError,
    413: ContentTooLargeError,
    414: UriTooLongError,
    415: UnsupportedMediaTypeError,
    422: UnprocessableContentError,
    429: RateLimitError,
    503: ServiceUnavailableError,
  }
  const { status } = context.response
  return new (classes[status] ?? (status < 500 ? StatusError : ServerError))(message, context)
}
