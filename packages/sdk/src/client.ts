import { type Read, readFailure, readJson } from './answer'
import { parseBaseUrl, parseHeader, readEnvironment } from './configuration'
import { AbortError, ConnectionError, LecternError, TimeoutError } from './errors'
import { buildPath, buildQuery } from './path'
import type { RawBody } from './raw-body'
import { redactCause, redactor } from './redact'
import { isRetryable, retryDelay, sleep, timed } from './retry'

/** A bearer token: a string, a function asked before every attempt (so that a key may rotate), or null for none. */
export type ApiKey = string | null | undefined | (() => string | null | undefined | Promise<string | null | undefined>)

/** The part of `fetch` that this SDK uses. The global `fetch` and `app.request` of a Hono app implement it. */
export type Fetch = (url: string, init: RequestInit) => Response | Promise<Response>

/** Options of a client. All are optional when `LECTERN_BASE_URL` (and `LECTERN_API_KEY`) are set in the environment. */
export interface ClientOptions {
  /** The URL of the API without `/v1`. Default: `LECTERN_BASE_URL`. */
  baseUrl?: string
  /** Sent as a bearer token. Default: `LECTERN_API_KEY`; without either, and with null, requests are anonymous. */
  apiKey?: ApiKey
  /** A key starting with `lk_sec_` in a page or its worker is refused unless this is true. */
  allowSecretKeyInBrowser?: boolean
  /** Default: the global `fetch`. */
  fetch?: Fetch
  /** Timeout of one attempt in milliseconds, including the body. Default 30,000; `Infinity` for none. */
  timeout?: number
  /** Maximum number of retries, for operations that may be repeated. Default 2. */
  maxRetries?: number
  /** Headers of every request. Undefined ones are left out. */
  headers?: Record<string, string | undefined>
  /** Wraps every attempt. The first one is the outermost. */
  middleware?: readonly Middleware[]
  /** Waits between attempts, at most until the signal fires. Tests replace it. */
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>
}

/** Options of one call. They override those of the client. */
export interface RequestOptions {
  /** Cancels the call, also while it waits between attempts. */
  signal?: AbortSignal
  /** Timeout of one attempt in milliseconds, including the body. */
  timeout?: number
  /** Maximum number of retries, if the operation may be repeated. */
  maxRetries?: number
  /** Headers of this request. An undefined one removes that of the client. */
  headers?: Record<string, string | undefined>
  /**
   * Passed to `fetch`: `{ next: { revalidate: 60, tags: ['courses'] } }` or `{ cache: 'no-store' }`, for example. Only GET requests
   * follow redirects, because fetch would turn other methods into GET; `{ redirect: 'follow' }` allows that.
   */
  fetchOptions?: { method?: never; headers?: never; body?: never; signal?: never; [other: string]: unknown }
}

/** Options of a call that the server recognises when it is repeated. */
export interface KeyedRequestOptions extends RequestOptions {
  /** 1 to 255 characters. Default: a random key per call, reused by its retries. */
  idempotencyKey?: string
}

/** One attempt as middleware sees it. Everything except `operation` and `attempt` is passed to `fetch`. */
export interface AttemptRequest extends RequestInit {
  /** The method and the path template. */
  operation: string
  /** 0 for the first attempt. */
  attempt: number
  /** The full URL with its query. */
  url: string
  /** In upper case. */
  method: string
  /** Including the key and the headers of the client and the call. */
  headers: Headers
  /** Fires when the call is aborted or the attempt times out. */
  signal: AbortSignal
}

/**
 * Wraps every attempt. `next` resolves when the whole body has arrived, or the head of a stream. Otherwise it rejects with `ConnectionError` (including
 * `TimeoutError`) or `AbortError`. An error that a middleware throws ends the call, unless it is retryable.
 *
 * @example
 * const traced: Middleware = (request, next) => {
 *   request.headers.set('traceparent', traceparent())
 *   return next(request)
 * }
 */
export type Middleware = (request: AttemptRequest, next: (request: AttemptRequest) => Promise<Response>) => Promise<Response>

/** One operation with its arguments, created by the generated functions. */
export interface Operation<T = unknown> {
  /** In upper case. */
  method: string
  /** The path template: `/v1/courses/{course}`. */
  path: string
  /** Path parameters in the order of the path. */
  args: readonly (string | number)[]
  /** Query parameters by name. */
  query?: object
  /** Serialises the query. Default: arrays as `a=1,2`. */
  writeQuery?: (query?: object) => string
  /** Headers of the operation: its content type, its idempotency key. */
  headers?: Record<string, string | undefined>
  /** Creates the body, once per attempt. */
  body?: () => RawBody | undefined
  /** True for a POST or PATCH that must not be repeated. */
  once?: boolean
  /** Reads the body of a 2xx. Default: JSON. */
  read?: Read<T>
  /** True when `read` gets the body while it arrives. */
  streamed?: boolean
}

/** Data with its response, whose body has been read. */
export interface WithResponse<T> {
  /** The result of the call. */
  data: T
  /** Status and headers, `etag` for example. */
  response: Response
  /** Its `X-Request-Id`, to quote in a report. */
  requestId: string | undefined
}

/**
 * The connection to an API, for the functions of `@lectern/sdk/functions`. A bundle then contains only the operations it calls.
 * Throws `LecternError` when the base URL is missing or unusable, the key cannot be a header, or there is no `fetch`.
 *
 * @example
 * const client = new Client({ baseUrl: 'https://courses.example.com' })
 * const course = await coursesGet(client, 'ai-deployment-and-management')
 */
export class Client {
  /** The URL of the API without a trailing slash. */
  readonly baseUrl: string
  // Private, so that logging the client never prints the key.
  readonly #options: ClientOptions

  constructor(options: ClientOptions = {}) {
    const { apiKey = readEnvironment('LECTERN_API_KEY') } = options
    this.baseUrl = parseBaseUrl(options.baseUrl ?? readEnvironment('LECTERN_BASE_URL'))
    this.#options = { ...options, apiKey }
    if (typeof apiKey !== 'function') parseHeader('API key', apiKey, options.allowSecretKeyInBrowser)
    if (!options.fetch && !globalThis.fetch) throw new LecternError('Pass `fetch`: there is none here.')
  }

  /** @internal How long a call waits, and how often it is retried. */
  limitsOf({ timeout, maxRetries }: RequestOptions) {
    const own = this.#options
    return { timeout: timeout ?? own.timeout ?? 30_000, maxRetries: maxRetries ?? own.maxRetries ?? 2, wait: own.sleep ?? sleep }
  }

  /**
   * Sends an operation, with retries, and reads the response. The generated functions call it. Use it for operations that are newer than
   * the SDK. Throws `LecternError`.
   *
   * @example
   * const { data } = await client.request({ method: 'GET', path: '/v1/courses/{course}', args: ['ai-deployment-and-management'] })
   */
  async request<T>(operation: Operation<T>, options: RequestOptions = {}): Promise<WithResponse<T>> {
    const { method, path, read = readJson, writeQuery = buildQuery, streamed } = operation
    const { apiKey, allowSecretKeyInBrowser: allow, fetch = globalThis.fetch, middleware = [], ...own } = this.#options
    const { timeout, maxRetries, wait } = this.limitsOf(options)
    const { signal } = options
    const name = `${method} ${path}`
    const exchange = async (request: Omit<AttemptRequest, 'headers'>): Promise<WithResponse<T>> => {
      const key = await (typeof apiKey === 'function' ? apiKey() : apiKey)
      // Anything that is not a key is refused below.
      const authorization = key && typeof key === 'string' ? `Bearer ${key}` : key
      const given = { accept: 'application/json', authorization, ...operation.headers, ...own.headers, ...options.headers }
      const headers = new Headers()
      for (const [name, value] of Object.entries(given)) {
        if (parseHeader(`header ${name}`, value, allow)) headers.set(name, value as string)
      }
      request.signal.throwIfAborted()
      let redact = redactor(headers)
      // The body is read here, so that middleware sees truncated and late bodies as errors.
      const send = async ({ operation, attempt, url, ...init }: AttemptRequest) => {
        let response: Response | undefined
        // A middleware may have set a key.
        redact = redactor(init.headers)
        try {
          response = await fetch(url, init)
          if (streamed && response.ok) return response
          // Data that one branch has read is buffered for the other.
          const copy = response.clone()
          await response.arrayBuffer()
          return copy
        } catch (error) {
          request.signal.throwIfAborted()
          const reason = redact(`${error} ${(error as Error | undefined)?.cause ?? ''}`)
          throw new ConnectionError(`${name} at ${this.baseUrl} failed: ${reason}`, { response, cause: redactCause(error, redact) })
        }
      }
      const chain = middleware.reduceRight<typeof send>((next, one) => async (asked) => one(asked, next), send)
      const response = await chain({ ...request, headers })
      if (!response.ok) throw await readFailure(response, name, redact)
      return { data: (await read(response, name)) as T, response, requestId: response.headers.get('x-request-id') ?? undefined }
    }
    try {
      if (!(timeout >= 0)) throw new LecternError('Pass `timeout` in milliseconds.')
      const url = this.baseUrl + buildPath(path, operation.args) + writeQuery(operation.query)
      // Serialised once, so that later changes by the caller do not affect retries.
      const body = operation.body?.() as RequestInit['body']
      for (let attempt = 0; ; attempt++) {
        const controller = new AbortController()
        // Following a redirect would turn a write into a GET with another response.
        const redirect = method === 'GET' ? 'follow' : 'manual'
        const request = {
          redirect,
          ...options.fetchOptions,
          operation: name,
          attempt,
          url,
          method,
          body,
          signal: controller.signal,
        } as const
        try {
          const answered = await timed<WithResponse<T>>(timeout, signal, (resolve, reject) => {
            exchange(request).then(resolve, reject)
            return () => {
              const error = signal?.aborted
                ? new AbortError('The call was aborted.', { cause: signal.reason })
                : new TimeoutError(`${name} took longer than ${timeout} ms.`)
              controller.abort(error)
              // A custom fetch may ignore its signal.
              reject(error)
            }
          })
          // The body is still arriving.
          if (streamed) signal?.addEventListener('abort', () => controller.abort(signal.reason))
          return answered
        } catch (error) {
          const delay = !operation.once && attempt < maxRetries && isRetryable(error) ? retryDelay(attempt, error.headers) : undefined
          if (delay === undefined) throw error
          await wait(delay, signal)
        }
      }
    } catch (cause) {
      if (cause instanceof LecternError) throw cause
      // Other errors come from the caller: a key function, a middleware, a parameter or a body.
      throw new LecternError(`${name} could not be sent.`, { cause })
    }
  }
}
