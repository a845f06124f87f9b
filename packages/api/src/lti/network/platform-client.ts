import { type LookupAddress, type LookupOptions, lookup } from 'node:dns'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { faultOfUrl, isAllowedAddress, type Network } from './platform-url'

/** A response of a platform. */
export interface PlatformResponse {
  status: number
  headers: IncomingMessage['headers']
  body: string
}

/** A request to a platform that failed. The message is meant for operators: it names the host, and never what was sent. */
export class PlatformError extends Error {
  override name = 'PlatformError'

  constructor(
    message: string,
    readonly options: {
      /** The status of the response, where there was one. */
      status?: number
      /** Milliseconds that the platform asks us to wait. */
      retryAfter?: number
      cause?: unknown
    } = {},
  ) {
    super(message, { cause: options.cause })
  }
}

export interface PlatformRequest {
  method?: 'GET' | 'POST' | 'PUT'
  headers?: Record<string, string>
  body?: string
  /** Maximum size of the response in bytes. */
  maxBytes?: number
  signal?: AbortSignal
}

/** Sends a request to a URL that a platform gave. Redirects are not followed. */
export type AskPlatform = (url: string, request?: PlatformRequest) => Promise<PlatformResponse>

const timeout = 10_000
const defaultMaxBytes = 1_000_000

type Callback = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void

/** Creates a function that resolves a name and refuses forbidden addresses. The connection goes to an address that it checked. */
const lookUpWithin =
  (network: Network) =>
  (host: string, options: LookupOptions, done: Callback): void =>
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, [])
      const hidden = addresses.find(({ address }) => !isAllowedAddress(address, network))
      if (hidden) return done(new PlatformError(`${host} leads to an address that is not public.`), [])
      if (options.all) return done(null, addresses)
      const [first] = addresses
      return first ? done(null, first.address, first.family) : done(new PlatformError(`${host} has no address.`), [])
    })

/**
 * Creates the client for platforms' URLs. They come from outside, so the client connects only to addresses that the network setting
 * allows, limits the size of a response, waits at most ten seconds and follows no redirect.
 *
 * @throws {PlatformError} when the URL may not be used, or no complete response arrives.
 */
export function createPlatformClient(network: Network): AskPlatform {
  return async (url, { method = 'GET', headers = {}, body, maxBytes = defaultMaxBytes, signal } = {}) => {
    const fault = faultOfUrl(url, network)
    const { host, protocol } = URL.canParse(url) ? new URL(url) : { host: 'a platform', protocol: '' }
    if (fault !== undefined) throw new PlatformError(`A URL of ${host} may not be used: ${fault}`)
    const timeLimit = AbortSignal.timeout(timeout)
    try {
      return await send(url, {
        request: protocol === 'https:' ? requestHttps : requestHttp,
        options: {
          method,
          headers: { accept: 'application/json', 'user-agent': 'Lectern', ...headers, 'content-length': Buffer.byteLength(body ?? '') },
          signal: signal ? AbortSignal.any([signal, timeLimit]) : timeLimit,
          lookup: lookUpWithin(network) as never,
        },
        body,
        maxBytes,
      })
    } catch (cause) {
      if (cause instanceof PlatformError) throw cause
      if (timeLimit.aborted) throw new PlatformError(`${host} did not answer within ${timeout / 1000} seconds.`, { cause })
      const { code, message } = cause as NodeJS.ErrnoException
      throw new PlatformError(`${host} cannot be reached: ${code ?? message}.`, { cause })
    }
  }
}

function send(
  url: string,
  {
    request,
    options,
    body,
    maxBytes,
  }: { request: typeof requestHttp; options: Parameters<typeof requestHttp>[1]; body: string | undefined; maxBytes: number },
): Promise<PlatformResponse> {
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (response) => {
      const chunks: Buffer[] = []
      let size = 0
      response.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > maxBytes) response.destroy(new PlatformError(`A response of ${new URL(url).host} has more than ${maxBytes} bytes.`))
        else chunks.push(chunk)
      })
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString('utf8') }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Reads the JSON of a successful response. */
export function jsonOf(url: string, { status, headers, body }: PlatformResponse): unknown {
  const { host } = new URL(url)
  if (status < 200 || status > 299) {
    const seconds = Number(headers['retry-after'])
    throw new PlatformError(`${host} answered with ${status}${summaryOf(body)}.`, {
      status,
      retryAfter: Number.isFinite(seconds) ? seconds * 1000 : undefined,
    })
  }
  try {
    return JSON.parse(body)
  } catch (cause) {
    throw new PlatformError(`${host} answered with something that is not JSON.`, { cause })
  }
}

/** The error code of an OAuth response; other bodies may name learners. */
function summaryOf(body: string): string {
  try {
    const { error } = JSON.parse(body) as { error?: unknown }
    return typeof error === 'string' && /^[\w. -]{1,80}$/.test(error) ? ` (${error})` : ''
  } catch {
    return ''
  }
}
