import { type Read, readFailure, readJson } from './answer'
import { parseBaseUrl, parseHeader, readEnvironment } from './configuration'
import { AbortError, ConnectionError, LecternError, TimeoutError } from './errors'
import { buildPath, buildQuery } from './path'
import type { RawBody } from './raw-body'
import { redactCause, redactor } from './redact'
import { isRetryable, retryDelay, sleep, timed } from './retry'

/** A bearer token: a string, a function asked before every attempt (so that a key may rotate), or null for none. */
export type ApiKey = string | null | undefined | (() => string | null | undefined | Promise<string | null | undefined>)

/** What `fetch` has to do for this SDK; the global one, and `app.request` of a Hono app, do it. */
export type Fetch = (url: string, init: RequestInit) => Response | Promise<Response>

/** Settings of a client. All are optional where the environment has `LECTERN_BASE_URL` (and `LECTERN_API_KEY`). */
export interface ClientOptions {
  /** Where the API is, without `/v1`. Default: `LECTERN_BASE_URL`. */
  baseUrl?: string
  /** Sent as a bearer token. Default: `LECTERN_API_KEY`; without either, and with null, requests are anonymous. */
  apiKey?: ApiKey
  /** A key starting with `lk_sec_` in a page or its worker is refused unless this is true. */
  allowSecretKeyInBrowser?: boolean
  /** Default: the global `fetch`. */
  fetch?: Fetch
  /** Milliseconds for one attempt, its body included. Default 30,000; `Infinity` for no limit. */
  timeout?: number
  /** Retries after the first attempt, of every operation that may be repeated. Default 2. */
  maxRetries?: number
  /** Sent with every request; one that is undefined is left out. */
  headers?: Record<string, string | undefined>
  /** Run around every attempt, the first one outermost. */
  middleware?: readonly Middleware[]
  /** Waits between attempts, at most until the signal fires; tests replace it. */
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>
}

/** Settings of one call; they win over the client's. */
export interface RequestOptions {
  /** Ends the call, also while it waits between attempts. */
  signal?: AbortSignal
  /** Milliseconds for one attempt, its body included. */
  timeout?: number
  /** Retries after the first attempt, if the operation may be repeated. */
  maxRetries?: number
  /** Sent with this request. One that is undefined is left out, also if the client has it. */
  headers?: Record<string, string | undefined>
  /**
   * Passed to `fetch`: `{ next: { revalidate: 60, tags: ['courses'] } }` or `{ cache: 'no-store' }`, for example. Only a GET follows
   * redirects, as fetch would make a GET of everything else; `{ redirect: 'follow' }` lets it.
   */
  fetchOptions?: { method?: never; headers?: never; body?: never; signal?: never; [other: string]: unknown }
}

/** Settings of a call that may be repeated because the server recognises its key. */
export interface KeyedRequestOptions extends RequestOptions {
  /** 1 to 255 characters. Default: a random one for each call, the same for its retries. */
  idempotencyKey?: string
}

/** One attempt, as a middleware sees it. Everything but `operation` and `attempt` goes to `fetch`. */
export interface AttemptRequest extends RequestInit {
  /** The method and the path template. */
  operation: string
  /** 0 for the first attempt. */
  attempt: number
  /** The whole address, with the query. */
  url: string
  /** In upper case. */
  method: string
  /** With the key and everything that the call and the client add. */
  headers: Headers
  /** Fires when the call is aborted, and when the time of the attempt is over. */
  signal: AbortSignal
}

/**
 * Wraps every attempt. The body of the response that `next` gives has arrived; `next` throws `ConnectionError` (`TimeoutError`, too)
 * where it did not, and `AbortError`. What a middleware throws ends the call, unless it is one of those that are tried again.
 *
 * @example
 * const traced: Middleware = (request, next) => {
 *   request.headers.set('traceparent', traceparent())
 *   return next(request)
 * }
 */
export type Middleware = (request: AttemptRequest, next: (request: AttemptRequest) => Promise<Response>) => Promise<Response>

/** One operation of the document with its arguments; the generated functions make it. */
export interface Operation<T = unknown> {
  /** In upper case. */
  method: string
  /** The template of the document: `/v1/courses/{course}`. */
  path: string
  /** Path parameters in the order of the path. */
  args: readonly (string | number)[]
  /** Query parameters by name. */
  query?: object
  /** Writes the query; arrays as `a=1,2` where it is not given. */
  writeQuery?: (query?: object) => string
  /** Headers of the operation itself: the type of its body, its idempotency key. */
  headers?: Record<string, string | undefined>
  /** Writes the body; made anew for each attempt. */
  body?: () => RawBody | undefined
  /** True for a POST or PATCH that the server cannot recognise when it comes again. */
  once?: boolean
  /** Reads the body of a 2xx; JSON where it is not given. */
  read?: Read<T>
}

/** Data with the response that carried it; the body of `response` has been read. */
export interface WithResponse<T> {
  /** What awaiting the call gives. */
  data: T
  /** Status and headers, `etag` for example. */
  response: Response
  /** Its `X-Request-Id`, to quote in a report. */
  requestId: string | undefined
}

/**
 * Where the API is and how to ask it. Used with `@lectern/sdk/functions`, where a bundle holds only the operations it calls.
 * Throws `LecternError` when the base URL is missing or unusable, the key cannot be a header, or there is no `fetch`.
 *
 * @example
 * const client = new Client({ baseUrl: 'https://courses.example.com' })
 * const course = await coursesGet(client, 'ai-deployment-and-management')
 */
export class Client {
  /** Where the API is, without a slash at its end. */
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

  /**
   * Sends an operation, with retries, and reads its answer. The generated functions call this; it serves an operation that is newer
   * than the SDK. Throws `LecternError`.
   *
   * @example
   * const { data } = await client.request({ method: 'GET', path: '/v1/courses/{course}', args: ['ai-deployment-and-management'] })
   */
  async request<T>(operation: Operation<T>, options: RequestOptions = {}): Promise<WithResponse<T>> {
    const { method, path, read = readJson, writeQuery = buildQuery } = operation
    const { apiKey, allowSecretKeyInBrowser: allow, fetch = globalThis.fetch, middleware = [], sleep: wait = sleep, ...own } = this.#options
    const { timeout = own.timeout ?? 30_000, maxRetries = own.maxRetries ?? 2, signal } = options
    const name = `${method} ${path}`
    const exchange = async (request: Omit<AttemptRequest, 'headers'>): Promise<WithResponse<T>> => {
      const key = await (typeof apiKey === 'function' ? apiKey() : apiKey)
      // What is no key is refused below.
      const authorization = key && typeof key === 'string' ? `Bearer ${key}` : key
      const given = { accept: 'application/json', authorization, ...operation.headers, ...own.headers, ...options.headers }
      const headers = new Headers()
      for (const [name, value] of Object.entries(given)) {
        if (parseHeader(`header ${name}`, value, allow)) headers.set(name, value as string)
      }
      request.signal.throwIfAborted()
      let redact = redactor(headers)
      // The body is read here, so that every middleware meets a cut one or a late one as the error that it is.
      const send = async ({ operation, attempt, url, ...init }: AttemptRequest) => {
        let response: Response | undefined
        // A middleware may have set a key.
        redact = redactor(init.headers)
        try {
          response = await fetch(url, init)
          // What is read of the one waits in the other.
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
      // Written once, so that what the caller changes meanwhile cannot differ between attempts.
      const body = operation.body?.() as RequestInit['body']
      for (let attempt = 0; ; attempt++) {
        const controller = new AbortController()
        // A redirect would make a GET of a write, whose answer is not that of the operation.
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
          return await timed<WithResponse<T>>(timeout, signal, (resolve, reject) => {
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
        } catch (error) {
          const delay = !operation.once && attempt < maxRetries && isRetryable(error) ? retryDelay(attempt, error.headers) : undefined
          if (delay === undefined) throw error
          await wait(delay, signal)
        }
      }
    } catch (cause) {
      if (cause instanceof LecternError) throw cause
      // Only what the caller passed fails otherwise: a key function, a middleware, a parameter or a body.
      throw new LecternError(`${name} could not be sent.`, { cause })
    }
  }
}
