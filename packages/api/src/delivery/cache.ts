import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import type { Logger } from 'pino'
import type { Env } from '../http/context'
import { createObserver, type Metrics } from '../http/observe'
import { requestIdOf } from '../http/request-id'
import type { ReleaseRefs } from '../store/store'
import type { Encoding, PreparedDelivery } from './prepared'
import { chooseEncoding, matchesValidator } from './response'

/** Handles a request: an app, or the cache in front of one. */
export type Fetch = (request: Request, env: Env['Bindings']) => Response | Promise<Response>

/** What invalidates an entry: changes to one course, or to any. */
interface Scope {
  valid: boolean
}

interface Representation {
  etag: string
  /** Alternating names and values, as `writeHead` takes them. The first value is replaced with the id of each request. */
  headers: string[]
  notModifiedHeaders: string[]
  /** The bytes as Latin-1, which Node sends together with the headers in one write. */
  body: string
}

interface Entry {
  scope: Scope
  route: string
  compressible: boolean
  representations: Partial<Record<Encoding, Representation>>
}

/** The headers that decide which cached representation a request gets. */
interface CacheableRead {
  host: string
  acceptEncoding: string
  ifNoneMatch: string | undefined
  requestId: string | undefined
}

/** A response cache in front of an app. */
export interface DeliveryCache {
  /** Answers a request from the cache. Returns false on a cache miss. */
  answer(incoming: IncomingMessage, outgoing: ServerResponse): boolean
  /** The app's `fetch`; it fills the cache. */
  fetch: Fetch
  close(): void
}

const maxAge = 1000
const checkEvery = 400
// Header names, request ids and what the engine adds per entry.
const entryOverhead = 1024

/**
 * Caches complete delivery responses as bytes. A public read depends only on its URL and on what is published, so an entry stays valid
 * until another release of its course is published: this process drops it at once, other processes within a second. Requests with
 * credentials or a body, those for Markdown by `Accept` or for a range of bytes, and those with repeated headers, go to the app.
 *
 * @example
 * const cache = createDeliveryCache({ fetch: app.fetch, store, maxBytes: 256 * 2 ** 20, metrics })
 * await listen({ ...cache, hostname: '127.0.0.1', port: 8787 })
 */
export function createDeliveryCache({
  fetch,
  store,
  maxBytes,
  metrics,
  logger,
}: {
  fetch: Fetch
  store: Pick<ReleaseRefs, 'listMovedCourses' | 'onMove'>
  maxBytes: number
  metrics: Metrics
  logger?: Logger
}): DeliveryCache {
  const observe = createObserver(metrics, logger)
  const entries = new LRUCache<string, Entry>({ maxSize: maxBytes, maxEntrySize: Math.ceil(maxBytes / 8), sizeCalculation: sizeOf })
  // Hosts that the app has accepted. It might refuse any other.
  const hosts = new LRUCache<string, true>({ max: 100 })
  const encodings = new LRUCache<string, Encoding>({ max: 100 })
  const scopes = new Map<string, Scope>()
  let everything: Scope = { valid: true }
  let generation = 0
  let lastMove = 0
  let checkedAt = Number.NEGATIVE_INFINITY

  const refresh = async (): Promise<void> => {
    const at = performance.now()
    const { courses, last } = await store.listMovedCourses(lastMove)
    if (courses.length > 0) {
      generation += 1
      everything.valid = false
      everything = { valid: true }
      for (const course of courses) {
        const scope = scopes.get(course)
        if (scope) scope.valid = false
        scopes.delete(course)
      }
    }
    lastMove = last
    checkedAt = at
  }
  // When checks keep failing, entries expire after `maxAge`.
  const check = () => refresh().catch((error) => logger?.error({ err: error }, 'the delivery cache could not be checked'))
  const timer = setInterval(check, checkEvery).unref()
  // Respond to a publish only once readers can see the release.
  const stopListening = store.onMove(check)
  void check()

  const scopeOf = (course: string | undefined): Scope => {
    if (course === undefined) return everything
    const scope = scopes.get(course) ?? { valid: true }
    scopes.set(course, scope)
    return scope
  }

  const keep = (url: string, host: string, delivery: PreparedDelivery): void => {
    const { route, compressible, encoding, etag, entity, body } = delivery
    const head = Object.entries(delivery.head).filter(([name]) => name !== 'X-Request-Id')
    const flatten = (headers: [string, string][]) => headers.flatMap(([name, value]) => [name, flat(value)])
    const found = entries.peek(url)
    entries.set(url, {
      scope: scopeOf(delivery.course),
      route,
      compressible,
      representations: {
        ...(found?.scope.valid && found.representations),
        [encoding]: {
          etag: flat(etag),
          headers: ['X-Request-Id', '', ...flatten([...head, ...Object.entries(entity)])],
          notModifiedHeaders: ['X-Request-Id', '', ...flatten(head)],
          body: (typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength)).toString(
            'latin1',
          ),
        },
      },
    })
    hosts.set(host, true)
  }

  const encodingFor = (accepted: string): Encoding => {
    let encoding = encodings.get(accepted)
    if (!encoding) {
      encoding = chooseEncoding(accepted)
      encodings.set(accepted, encoding)
    }
    return encoding
  }

  return {
    answer(incoming, outgoing) {
      const start = performance.now()
      const url = incoming.url as string
      const entry = start - checkedAt < maxAge ? entries.get(url) : undefined
      if (!entry?.scope.valid) return false
      const read = parseCacheable(incoming)
      if (!read || !hosts.has(read.host)) return false
      const representation = entry.representations[entry.compressible ? encodingFor(read.acceptEncoding) : 'identity']
      if (!representation) return false

      const method = incoming.method as string
      const requestId = requestIdOf(read.requestId)
      const notModified = matchesValidator(read.ifNoneMatch, representation.etag)
      const status = notModified ? 304 : 200
      const headers = notModified ? representation.notModifiedHeaders : representation.headers
      headers[1] = requestId
      outgoing.writeHead(status, headers)
      if (notModified || method === 'HEAD') outgoing.end()
      else outgoing.end(representation.body, 'latin1')
      observe({ requestId, method, route: entry.route, status, start })
      return true
    },

    async fetch(request, env) {
      const { incoming } = env
      if (request.method !== 'GET' && request.method !== 'HEAD') return fetch(request, env)
      const read = incoming && parseCacheable(incoming)
      if (!read) return fetch(request, env)
      const began = generation
      return fetch(request, {
        ...env,
        keep: (delivery) => {
          // A response that was read before a publish may be older than the entries that the publish dropped.
          if (began === generation) keep(incoming.url as string, read.host, delivery)
        },
      })
    },

    close: () => {
      clearInterval(timer)
      stopListening()
    },
  }
}

/** Copies a string into one flat piece. Node validates header values faster that way than concatenated strings. */
const flat = (text: string): string => Buffer.from(text, 'latin1').toString('latin1')

function sizeOf({ representations }: Entry, url: string): number {
  return Object.values(representations).reduce((sum, { body }) => sum + body.length + entryOverhead, url.length)
}

/**
 * The headers that a cached response depends on. Returns undefined for requests that only the app can answer. Runs on every cache hit, so
 * it allocates nothing else.
 */
function parseCacheable({ method, url, httpVersionMajor, rawHeaders }: IncomingMessage): CacheableRead | undefined {
  if ((method !== 'GET' && method !== 'HEAD') || httpVersionMajor !== 1 || url?.includes('#')) return undefined
  let host: string | undefined
  let acceptEncoding: string | undefined
  let ifNoneMatch: string | undefined
  let requestId: string | undefined
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const value = rawHeaders[index + 1] as string
    switch ((rawHeaders[index] as string).toLowerCase()) {
      case 'host':
        if (host !== undefined) return undefined
        host = value
        break
      case 'accept-encoding':
        if (acceptEncoding !== undefined) return undefined
        acceptEncoding = value
        break
      case 'if-none-match':
        if (ifNoneMatch !== undefined) return undefined
        ifNoneMatch = value
        break
      case 'x-request-id':
        if (requestId !== undefined) return undefined
        requestId = value
        break
      case 'accept':
        // Entries are JSON where a URL has both.
        if (/text\/markdown/i.test(value)) return undefined
        break
      case 'authorization':
      case 'range':
      case 'content-length':
      case 'transfer-encoding':
        return undefined
    }
  }
  return host === undefined ? undefined : { host, acceptEncoding: acceptEncoding ?? '', ifNoneMatch, requestId }
}
