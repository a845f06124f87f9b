import { AbortError, ConnectionError, LecternError, ResponseParseError, statusError, TimeoutError } from './errors'
import { buildPath, buildQuery } from './path'
import { isRetryable, retryDelay, sleep } from './retry'
import type { Problem } from './types.gen'

/** Settings of a client. All are optional where the environment has `LECTERN_BASE_URL` (and `LECTERN_API_KEY`). */
export interface ClientOptions {
  /** Where the API is, without `/v1`. Default: `LECTERN_BASE_URL`. */
  baseUrl?: string
  /** Sent as a bearer token. Default: `LECTERN_API_KEY`; without either, requests are anonymous. */
  apiKey?: string
  /** Default: the global `fetch`. */
  fetch?: typeof globalThis.fetch
  /** Milliseconds for one attempt, its body included. Default 30,000. */
  timeout?: number
  /** Retries after the first attempt of a GET. Default 2. */
  maxRetries?: number
  /** Sent with every request. */
  headers?: Record<string, string>
  /** Waits between attempts; tests replace it. */
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>
}

/** Settings of one call; they win over the client's. */
export interface RequestOptions {
  /** Ends the call, also while it waits between attempts. */
  signal?: AbortSignal
  timeout?: number
  maxRetries?: number
  headers?: Record<string, string>
  /** Passed to `fetch`, `{ next: { revalidate: 60 } }` for example. */
  fetchOptions?: Record<string, unknown>
}

/** One operation of the document with its arguments. */
export interface Operation {
  method: string
  path: string
  args: readonly string[]
  query?: object
  repeated?: readonly string[]
  body?: unknown
  binary?: boolean
}

/** Data with the response that carried it; the body of `response` has been read. */
export interface WithResponse<T> {
  data: T
  response: Response
  requestId: string | undefined
}

/**
 * Where the API is and how to ask it. Used with `@lectern/sdk/functions`, where a bundle holds only the operations it calls.
 * Throws `LecternError` when the base URL is missing or unusable, or the key cannot be a header.
 *
 * @example
 * const client = new Client({ baseUrl: 'https://courses.example.com' })
 * const course = await coursesGet(client, 'ai-deployment-and-management')
 */
export class Client {
  readonly baseUrl: string
  // Private, so that logging the client never prints the key.
  readonly #apiKey: string | undefined
  readonly #options: ClientOptions

  constructor(options: ClientOptions = {}) {
    this.baseUrl = parseBaseUrl(options.baseUrl ?? readEnvironment('LECTERN_BASE_URL'))
    this.#apiKey = parseKey(options.apiKey ?? readEnvironment('LECTERN_API_KEY'))
    this.#options = options
  }

  /** Sends an operation, with retries, and reads its answer. The generated functions call this. */
  async request<T>(operation: Operation, options: RequestOptions = {}): Promise<WithResponse<T>> {
    const url = this.baseUrl + buildPath(operation.path, operation.args) + buildQuery(operation.query, operation.repeated)
    const retries = operation.method === 'GET' ? (options.maxRetries ?? this.#options.maxRetries ?? 2) : 0
    for (let retry = 0; ; retry++) {
      const { error, retryAfter, retryable, ...answer } = await this.#attempt<T>(url, operation, options)
      if (!error) return answer as WithResponse<T>
      const delay = retryable && retry < retries ? retryDelay(retry, retryAfter) : undefined
      if (delay === undefined) throw error
      try {
        await (this.#options.sleep ?? sleep)(delay, options.signal)
      } catch (cause) {
        if (!options.signal?.aborted) throw cause
      }
      if (options.signal?.aborted) throw this.#aborted(options.signal)
    }
  }

  async #attempt<T>(url: string, operation: Operation, options: RequestOptions): Promise<Attempt<T>> {
    const { signal } = options
    if (signal?.aborted) return { error: this.#aborted(signal) }
    const timeout = options.timeout ?? this.#options.timeout ?? 30_000
    const controller = new AbortController()
    let timedOut = false
    const onAbort = () => controller.abort(signal?.reason)
    signal?.addEventListener('abort', onAbort, { once: true })
    const timer = setTimeout(() => {
      timedOut = true
      controller.abort()
    }, timeout)
    // A custom fetch may ignore the signal, so the attempt races it.
    const ended = new Promise<never>((_, reject) => controller.signal.addEventListener('abort', () => reject(controller.signal.reason)))
    ended.catch(() => {})
    let response: Response | undefined
    try {
      const fetch = this.#options.fetch ?? globalThis.fetch
      response = await Promise.race([
        fetch(url, { ...options.fetchOptions, ...this.#init(operation, options), signal: controller.signal } as RequestInit),
        ended,
      ])
      const bytes = await Promise.race([response.arrayBuffer(), ended])
      return this.#read<T>(response, bytes, operation)
    } catch (cause) {
      const context = { cause: this.#redactCause(cause, options), requestId: requestIdOf(response), status: response?.status }
      const what = `${operation.method} ${url}`
      if (signal?.aborted) return { error: this.#aborted(signal) }
      if (timedOut) return { error: new TimeoutError(this.#redact(`${what} took longer than ${timeout} ms.`), context), retryable: true }
      const reason = this.#redact(reasonOf(cause), options)
      return { error: new ConnectionError(this.#redact(`${what} failed: ${reason}`), context), retryable: true }
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
    }
  }

  #init(operation: Operation, options: RequestOptions): RequestInit {
    const headers = new Headers({ accept: operation.binary ? '*/*' : 'application/json, application/problem+json' })
    if (this.#apiKey) headers.set('authorization', `Bearer ${this.#apiKey}`)
    if (operation.body !== undefined) headers.set('content-type', 'application/json')
    for (const [name, value] of Object.entries({ ...this.#options.headers, ...options.headers })) headers.set(name, value)
    return { method: operation.method, headers, body: operation.body === undefined ? undefined : JSON.stringify(operation.body) }
  }

  #read<T>(response: Response, bytes: ArrayBuffer, operation: Operation): Attempt<T> {
    const requestId = requestIdOf(response)
    const { status } = response
    if (response.ok && operation.binary) return { data: new Uint8Array(bytes) as T, response, requestId }
    const type = response.headers.get('content-type') ?? 'no content type'
    const text = new TextDecoder().decode(bytes)
    const what = `${operation.method} ${this.baseUrl}${operation.path}`
    if (!response.ok) {
      const problem = parseProblem(type, this.#redact(text))
      const message = problem
        ? `${status} ${problem.code}: ${problem.detail ?? problem.title}`
        : `${what} answered ${status} with ${type}, not a problem document.`
      const error = statusError(status, this.#redact(message), { problem, requestId: requestId ?? problem?.requestId })
      return { error, retryable: isRetryable(status), retryAfter: response.headers.get('retry-after') }
    }
    try {
      return { data: JSON.parse(text) as T, response, requestId }
    } catch (cause) {
      const hint = /html/.test(type) ? ' Is the base URL that of the API rather than of a website?' : ''
      const message = this.#redact(`${what} answered ${status} with ${type} that is not valid JSON.${hint}`)
      return { error: new ResponseParseError(message, { status, requestId, cause: this.#redactCause(cause) }) }
    }
  }

  #aborted(signal: AbortSignal): AbortError {
    return new AbortError('The call was aborted.', { cause: this.#redactCause(signal.reason) })
  }

  #redact(text: string, options?: RequestOptions): string {
    const headers = Object.entries({ ...this.#options.headers, ...options?.headers })
    const secrets = headers.filter(([name]) => /^(proxy-)?authorization$|cookie|key|token/i.test(name)).map(([, value]) => value)
    return [this.#apiKey, ...secrets].reduce<string>((kept, secret) => (secret ? kept.replaceAll(secret, '[redacted]') : kept), text)
  }

  #redactCause(cause: unknown, options?: RequestOptions): unknown {
    if (!(cause instanceof Error)) return typeof cause === 'string' ? this.#redact(cause, options) : cause
    const told = `${cause.message}${cause.stack}${String(cause.cause)}`
    return this.#redact(told, options) === told ? cause : new Error(this.#redact(cause.message, options))
  }
}

interface Attempt<T> extends Partial<WithResponse<T>> {
  error?: LecternError
  retryable?: boolean
  retryAfter?: string | null
}

function requestIdOf(response: Response | undefined): string | undefined {
  return response?.headers.get('x-request-id') ?? undefined
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  return cause.cause instanceof Error ? `${cause.message} (${cause.cause.message})` : cause.message
}

function parseProblem(type: string, text: string): Problem | undefined {
  if (!/[/+]json/.test(type)) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && 'code' in value ? (value as Problem) : undefined
  } catch {
    return undefined
  }
}

function readEnvironment(name: string): string | undefined {
  try {
    // Deno throws when the permission is missing, and browsers have no process.
    return (globalThis as { process?: { env?: Record<string, string | undefined> } }).process?.env?.[name] || undefined
  } catch {
    return undefined
  }
}

function parseBaseUrl(value: string | undefined): string {
  if (!value) throw new LecternError('There is no base URL: pass `baseUrl` or set LECTERN_BASE_URL.')
  let url: URL
  try {
    url = new URL(value)
  } catch {
    throw new LecternError('The base URL is not absolute; write it like https://courses.example.com.')
  }
  if (!/^https?:$/.test(url.protocol)) throw new LecternError('The base URL must start with https:// or http://.')
  if (url.username || url.password) throw new LecternError('The base URL must not hold a user name or password; pass `apiKey`.')
  if (url.search || url.hash) throw new LecternError('The base URL must not have a query or a fragment.')
  return url.href.replace(/\/+$/, '')
}

function parseKey(value: string | undefined): string | undefined {
  if (value !== undefined && !/^[\x21-\x7e]+$/.test(value)) {
    throw new LecternError(
      'The API key is empty or holds a space, a line break or a character outside ASCII; was it copied with its newline?',
    )
  }
  return value
}
