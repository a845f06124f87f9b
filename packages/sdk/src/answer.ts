import {
  AuthenticationError,
  BadGatewayError,
  BadRequestError,
  ConflictError,
  ContentTooLargeError,
  GoneError,
  MethodNotAllowedError,
  NotFoundError,
  NotModifiedError,
  PermissionDeniedError,
  type ProblemDocument,
  RangeNotSatisfiableError,
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

/** Reads the body of a 2xx. `name` is the method and the path template. */
export type Read<T> = (response: Response, name: string) => Promise<T>

/** Reads a JSON body. Throws `ResponseParseError` for anything else. */
export async function readJson<T>(response: Response, name: string): Promise<T> {
  const value = parse(await response.text())
  if (Object(value) !== value) throw new ResponseParseError(unexpectedBody(response, name), { response })
  return value as T
}

/** Reads an optional JSON body; undefined when there is none. */
export async function readOptional<T>(response: Response, name: string): Promise<T> {
  return (await response.clone().text()) ? readJson(response, name) : (undefined as T)
}

/** Reads a binary body. */
export async function readBytes(response: Response): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer())
}

/** Hands on a binary body while it arrives. */
export async function readStream(response: Response): Promise<ReadableStream<Uint8Array>> {
  return response.body as ReadableStream<Uint8Array>
}

/**
 * Creates the error of a response that is not 2xx: from a problem document, or from whatever a proxy or another website sent. Its class
 * depends on the status; without a class of its own, 5xx gives `ServerError` and the rest `StatusError`.
 */
export async function readFailure(response: Response, name: string, redact: (text: string) => string): Promise<StatusError> {
  const text = await response.text()
  // RFC 9457 §3.1: members of the wrong type are ignored. Texts may repeat secrets of the request; members that programs compare do not.
  const clean = (key: string, value: unknown) => {
    const wrong = /^(code|type|title|detail|instance|requestId)$/.test(key) && typeof value !== 'string'
    if (wrong || (key === 'status' && typeof value !== 'number')) return undefined
    return typeof value === 'string' && !/^(code|type|requestId)$/.test(key) ? redact(value) : value
  }
  const parsed = parse(text, clean) as ProblemDocument | undefined
  // Proxies change media types, so documents of the API are also recognised by their members.
  const declared = /^application\/problem\+json *(;|$)/i.test(response.headers.get('content-type') ?? '')
  const problem = Object(parsed) === parsed && !Array.isArray(parsed) && (declared || (parsed?.code && parsed.detail)) ? parsed : undefined
  const { status } = response
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
    416: RangeNotSatisfiableError,
    422: UnprocessableContentError,
    429: RateLimitError,
    502: BadGatewayError,
    503: ServiceUnavailableError,
  }
  const { code, title, detail = title } = problem ?? {}
  const message = problem
    ? `${[status, code].filter(Boolean).join(' ')}: ${detail ?? `${name} was refused`}${redirection(response)}`
    : unexpectedBody(response, name)
  return new (classes[status] ?? (status < 500 ? StatusError : ServerError))(message, { response, problem })
}

function parse(text: string, reviver?: (key: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(text, reviver)
  } catch {
    return undefined
  }
}

function unexpectedBody(response: Response, name: string): string {
  const type = response.headers.get('content-type')
  return `${name} answered ${response.status} with ${type} instead of the API's JSON${redirection(response) || '; is the base URL right?'}`
}

/** Describes a redirect and its target, if it is known; '' without a redirect. */
function redirection({ status, redirected, url, headers }: Response): string {
  const target = redirected ? url : headers.get('location')
  // A redirect that a page does not follow has status 0 and no headers. Shows only the origin, because the rest of a URL may contain secrets.
  const origin = target?.match(/^https?:\/\/[\w.:-]+(?!.*@)/) ?? 'elsewhere'
  return target || !status ? ` (redirected to ${origin}; is the base URL right?)` : ''
}
