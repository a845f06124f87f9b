import type { Middleware } from './client'
import { isTransient } from './retry'

interface Entry {
  etag: string
  headers: Headers
  body: ArrayBuffer
}

/**
 * Creates a middleware that caches responses in memory and revalidates them with `If-None-Match`: a 304 becomes the cached 200. Responses
 * are cached by URL, key and language; `no-store` responses and requests with `Range` are not cached. The bodies take at most `maxBytes`
 * (default 10 MB), and the least recently used are evicted first. Browsers have such a cache already.
 *
 * @example
 * const lectern = new Lectern({ middleware: [conditionalCache({ maxBytes: 50_000_000 })] })
 */
export function conditionalCache({ maxBytes = 10_000_000 } = {}): Middleware {
  // Maps keep insertion order, so the first entry is the least recently used.
  const entries = new Map<string, Entry>()
  let bytes = 0
  const forget = (key: string) => {
    bytes -= entries.get(key)?.body.byteLength ?? 0
    entries.delete(key)
  }
  const keep = (key: string, entry: Entry) => {
    forget(key)
    if (entry.body.byteLength > maxBytes) return
    entries.set(key, entry)
    bytes += entry.body.byteLength
    for (const [oldest] of entries) if (bytes > maxBytes) forget(oldest)
  }
  return async (request, next) => {
    const { method, url, headers } = request
    // A cached whole would come back in place of the part that `Range` asks for.
    if (method !== 'GET' || headers.has('if-none-match') || headers.has('range')) return next(request)
    const key = JSON.stringify([url, ...['accept', 'accept-language', 'authorization'].map((name) => headers.get(name))])
    const known = entries.get(key)
    const asked = new Headers(headers)
    if (known) asked.set('if-none-match', known.etag)
    const response = await next({ ...request, headers: asked })
    if (known && response.status === 304) {
      const merged = new Headers(known.headers)
      for (const [name, value] of response.headers) merged.set(name, value)
      keep(key, { ...known, headers: merged })
      return withBody(known.body.slice(0), response, { status: 200, headers: merged })
    }
    const etag = response.headers.get('etag')
    if (response.status !== 200 || !etag || /no-store/.test(response.headers.get('cache-control') ?? '')) {
      if (!isTransient(response.status)) forget(key)
      return response
    }
    const body = await response.arrayBuffer()
    keep(key, { etag, headers: new Headers(response.headers), body })
    return withBody(body.slice(0), response, response)
  }
}

/**
 * A response with a complete body. The constructor of `Response` takes neither `url` nor `redirected`, so they are defined on the object.
 */
function withBody(body: ArrayBuffer, { url, redirected }: Response, init: ResponseInit): Response {
  // Statuses without a body do not accept an empty one.
  return Object.defineProperties(new Response(body.byteLength ? body : null, init), {
    url: { value: url },
    redirected: { value: redirected },
  })
}
