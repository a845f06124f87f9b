import {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  ContentTooLargeError,
  GoneError,
  MethodNotAllowedError,
  NotFoundError,
  NotModifiedError,
  PermissionDeniedError,
  type ProblemDocument,
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

/** Reads the JSON that every answer of the API is unless the document says otherwise. Throws `ResponseParseError` for anything else. */
export async function readJson<T>(response: Response, name: string): Promise<T> {
  const value = parse(await response.text())
  if (Object(value) !== value) throw new ResponseParseError(strange(response, name), { response })
  return value as T
}

/** Reads an answer that may have no body; undefined then, which is part of `T`. */
export async function readOptional<T>(response: Response, name: string): Promise<T> {
  return (await response.clone().text()) ? readJson(response, name) : (undefined as T)
}

/** Reads an answer that is a file. */
export async function readBytes(response: Response): Promise<Uint8Array> {
  return new Uint8Array(await response.arrayBuffer())
}

/**
 * Makes the error of an answer that is not a 2xx: a problem document, or whatever a proxy or another website says. Its class is that of
 * the status where there is one, else `ServerError` for 5xx and `StatusError` for the rest.
 */
export async function readFailure(response: Response, name: string, redact: (text: string) => string): Promise<StatusError> {
  const text = await response.text()
  // RFC 9457 §3.1: members of another type are ignored. What a server repeats of the request may be a secret; what programs compare is none.
  const clean = (key: string, value: unknown) => {
    const wrong = /^(code|type|title|detail|instance|requestId)$/.test(key) && typeof value !== 'string'
    if (wrong || (key === 'status' && typeof value !== 'number')) return undefined
    return typeof value === 'string' && !/^(code|type|requestId)$/.test(key) ? redact(value) : value
  }
  const parsed = parse(text, clean) as ProblemDocument | undefined
  // Proxies change media types, so a document of the API is known by its members too.
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
    422: UnprocessableContentError,
    429: RateLimitError,
    503: ServiceUnavailableError,
  }
  const { code, title, detail = title } = problem ?? {}
  const message = problem
    ? `${[status, code].filter(Boolean).join(' ')}: ${detail ?? `${name} was refused`}${redirection(response)}`
    : strange(response, name)
  return new (classes[status] ?? (status < 500 ? StatusError : ServerError))(message, { response, problem })
}

function parse(text: string, reviver?: (key: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(text, reviver)
  } catch {
    return undefined
  }
}

function strange(response: Response, name: string): string {
  const type = response.headers.get('content-type')
  return `${name} answered ${response.status} with ${type} instead of the API's JSON${redirection(response) || '; is the base URL right?'}`
}

/** Tells of a redirect and where it leads, if that can be read; '' where there was none. */
function redirection({ status, redirected, url, headers }: Response): string {
  const target = redirected ? url : headers.get('location')
  // A redirect that a page does not follow has the status 0 and no headers. Only the origin: the rest of an address may hold a secret.
  const origin = target?.match(/^https?:\/\/[\w.:-]+(?!.*@)/) ?? 'elsewhere'
  return target || !status ? ` (redirected to ${origin}; is the base URL right?)` : ''
}
