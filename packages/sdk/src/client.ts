import { type Read, readFailure, readJson } from './answer'
import { parseBaseUrl, parseHeader, parseKey, readEnvironment } from './configuration'
import { AbortError, ConnectionError, LecternError, TimeoutError } from './errors'
import { buildPath, buildQuery } from './path'
import { redactor } from './redact'
import { isRetryable, retryDelay, sleep } from './retry'

/** A bearer token: a string, a function asked before every attempt (so that a key may rotate), or null for none. */
export type ApiKey = string | null | undefined | (() => string | null | undefined | Promise<string | null | undefined>)

/** What `fetch` has to do for this SDK; the global one, and `app.request` of a Hono app, do it. */
export type Fetch = (url: string, init: RequestInit) => Response | Promise<Response>

/** A body that is sent as it is. A stream is none: it could not be sent again. */
export type RawBody = string | Blob | ArrayBuffer | Uint8Array

/** Settings of a client. All are optional where the environment has `LECTERN_BASE_URL` (and `LECTERN_API_KEY`). */
export interface ClientOptions {
  /** Where the API is, without `/v1`. Default: `LECTERN_BASE_URL`. */
  baseUrl?: string
  /** Sent as a bearer token. Default: `LECTERN_API_KEY`; without either, and with null, requests are anonymous. */
  apiKey?: ApiKey
  /** A key starting with `lk_sec_` in a page is refused unless this is true. */
  allowSecretKeyInBrowser?: boolean
  /** Default: the global `fetch`. */
  fetch?: Fetch
  /** Milliseconds for one attempt, its body included. Default 30,000; `Infinity` for no limit. */
  timeout?: number
  /** Retries after the first attempt, of every operation that may be repeated. Default 2. */
  maxRetries?: number
  /** Sent with every request. */
  headers?: Record<string, string>
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
  maxRetries?: number
  headers?: Record<string, string>
  /** Passed to `fetch`: `{ next: { revalidate: 60, tags: ['courses'] } }` or `{ cache: 'no-store' }`, for example. */
  fetchOptions?: { method?: never; headers?: never; body?: never; signal?: never; [other: string]: unknown }
}

/** Settings of a call that may be repeated because the server recognises its key. */
export interface KeyedRequestOptions extends RequestOptions {
  /** 1 to 255 characters. Default: a random one for each call, the same for its retries. */
  idempotencyKey?: string
}

/** One attempt, as a middleware sees it. `operation` is the method and the path template; the rest goes to `fetch`. */
export interface AttemptRequest extends RequestInit {
  operation: string
  /** 0 for the first attempt. */
  attempt: number
  url: string
  method: string
  headers: Headers
  signal: AbortSignal
}

/**
 * Wraps every attempt. What it throws ends the call.
 *
 * @example
 * const traced: Middleware = (request, next) => {
 *   request.headers.set('traceparent', traceparent())
 *   return next(request)
 * }
 */
export type Middleware = (request: AttemptRequest, next: (request: AttemptRequest) => Promise<Response>) => Promise<Response>

type Prepared = Omit<AttemptRequest, 'headers' | 'signal'>

/** One operation of the document with its arguments; the generated functions make it. */
export interface Operation<T = unknown> {
  method: string
  path: string
  args: readonly (string | number)[]
  query?: object
  /** Array parameters written as `a=1&a=2`; others are written as `a=1,2`. */
  repeated?: readonly string[]
  headers?: Record<string, string>
  /** Writes the body; made anew for each attempt. */
  body?: () => RawBody | undefined
  /** True for a POST or PATCH that the server cannot recognise when it comes again. */
  once?: boolean
  /** Reads the body of a 2xx; JSON where it is not given. */
  read?: Read<T>
}

/** Data with the response that carried it; the body of `response` has been read. */
export interface WithResponse<T> {
  data: T
  response: Response
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
  readonly baseUrl: string
  // Private, so that logging the client never prints the key.
  readonly #options: ClientOptions

  constructor(options: ClientOptions = {}) {
    const { apiKey = readEnvironment('LECTERN_API_KEY') } = options
    this.baseUrl = parseBaseUrl(options.baseUrl ?? readEnvironment('LECTERN_BASE_URL'))
    this.#options = { ...options, apiKey }
    if (typeof apiKey !== 'function') parseKey(apiKey, options.allowSecretKeyInBrowser)
    if (!options.fetch && !globalThis.fetch) throw new LecternError('There is no global fetch: pass `fetch`.')
  }

  /** Sends an operation, with retries, and reads its answer. The generated functions call this. */
  async request<T>(operation: Operation<T>, options: RequestOptions = {}): Promise<WithResponse<T>> {
    const { method, path, args, query, repeated, once } = operation
    const name = `${method} ${path}`
    const retries = once ? 0 : (options.maxRetries ?? this.#options.maxRetries ?? 2)
    try {
      const url = this.baseUrl + buildPath(path, args) + buildQuery(query, repeated)
      // Written once, so that what the caller changes meanwhile cannot differ between attempts.
      const body = operation.body?.() as RequestInit['body']
      for (let attempt = 0; ; attempt++) {
        try {
          return await this.#attempt(operation, options, { ...options.fetchOptions, operation: name, attempt, url, method, body })
        } catch (error) {
          const delay = attempt < retries && isRetryable(error) ? retryDelay(attempt, error.headers) : undefined
          if (delay === undefined) throw error
          await (this.#options.sleep ?? sleep)(delay, options.signal)
        }
      }
    } catch (cause) {
      if (cause instanceof LecternError) throw cause
      // Only what the caller passed fails otherwise: a key function, a middleware, a parameter or a body.
      throw new LecternError(`${name} could not be sent.`, { cause })
    }
  }

  async #attempt<T>(operation: Operation<T>, options: RequestOptions, request: Prepared): Promise<WithResponse<T>> {
    const { signal, timeout = this.#options.timeout ?? 30_000 } = options
    const controller = new AbortController()
    const ended = controller.signal
    // A custom fetch may ignore the signal, so the attempt races it.
    const end = new Promise<never>((_, reject) => ended.addEventListener('abort', () => reject(ended.reason)))
    const onAbort = () => controller.abort(new AbortError('The call was aborted.', { cause: signal?.reason }))
    const onTime = () => controller.abort(new TimeoutError(`${request.operation} took longer than ${timeout} ms.`))
    signal?.addEventListener('abort', onAbort)
    // Timers cannot wait longer than 2^31 - 1 ms; they would fire at once.
    const timer = timeout < 2 ** 31 ? setTimeout(onTime, timeout) : undefined
    try {
      if (signal?.aborted) onAbort()
      return await Promise.race([end, this.#exchange(operation, options, { ...request, signal: ended })])
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
    }
  }

  async #exchange<T>(operation: Operation<T>, options: RequestOptions, request: Prepared & { signal: AbortSignal }) {
    const { signal, operation: name } = request
    const { fetch = globalThis.fetch, middleware = [] } = this.#options
    const headers = await this.#headers(operation, options)
    signal.throwIfAborted()
    const redact = redactor(headers)
    const failed = (response?: Response) => (cause: Error) => {
      if (signal.aborted) throw signal.reason
      const reason = redact(`${cause?.message ?? cause} ${(cause?.cause as Error)?.message ?? ''}`)
      throw new ConnectionError(`${name} at ${this.baseUrl} failed: ${reason}`, { response, cause: redact(cause) })
    }
    const send = ({ operation, attempt, url, ...init }: AttemptRequest) => (async () => fetch(url, init))().catch(failed())
    const chain = middleware.reduceRight<typeof send>((next, one) => async (asked) => one(asked, next), send)
    const response = await chain({ ...request, headers })
    const bytes = await response.arrayBuffer().catch(failed(response))
    if (!response.ok) throw readFailure(redact(new TextDecoder().decode(bytes)), response, name)
    const data = (operation.read ?? readJson<T>)(bytes, response, name)
    return { data, response, requestId: response.headers.get('x-request-id') ?? undefined }
  }

  async #headers(operation: Operation, options: RequestOptions): Promise<Headers> {
    const { apiKey, allowSecretKeyInBrowser } = this.#options
    const key = parseKey(typeof apiKey === 'function' ? await apiKey() : apiKey, allowSecretKeyInBrowser)
    const headers = new Headers({ accept: 'application/json' })
    if (key) headers.set('authorization', `Bearer ${key}`)
    const entries = Object.entries({ ...operation.headers, ...this.#options.headers, ...options.headers })
    for (const [name, value] of entries) headers.set(name, parseHeader(`header ${name}`, value))
    return headers
  }
}
