import { type Compiled, hasErrors, mediaTypeOf } from '@lectern/content'
import { type Course, renderMissingPage, renderPage, type Shown } from './pages'
import { readContentStyle, script, stylesheet } from './static'

/** The pages of a course for its author. */
export interface Preview {
  /** Shows what was compiled. The last version without errors stays when there are errors. */
  update(compiled: Compiled): void
  /** The last version without errors. */
  course(): Course | undefined
  fetch(request: Request): Promise<Response>
  /** Ends the streams of events. */
  close(): void
}

// Formulas have `style` attributes. Nothing is loaded from elsewhere.
const csp =
  "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
const headers = {
  'Content-Security-Policy': csp,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}

/** Creates a preview that shows nothing yet. */
export function createPreview(): Preview {
  // A page that outlives the process must not take the first version of the next one for its own.
  const start = Date.now().toString(36)
  let count = 0
  let shown: Shown = { version: `${start}-0`, course: undefined, issues: [], isStale: false }
  const listeners = new Set<ReadableStreamDefaultController<Uint8Array>>()
  const encoder = new TextEncoder()
  const event = () => encoder.encode(`data: ${shown.version}\n\n`)

  const subscribe = (): Response => {
    let own: ReadableStreamDefaultController<Uint8Array> | undefined
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        own = controller
        listeners.add(controller)
        controller.enqueue(encoder.encode('retry: 500\n'))
        controller.enqueue(event())
      },
      cancel: () => void (own && listeners.delete(own)),
    })
    return new Response(stream, { headers: { ...headers, 'Content-Type': 'text/event-stream' } })
  }

  return {
    update({ bundle, assets, files, issues }) {
      count += 1
      const isStale = !bundle || hasErrors(issues)
      shown = { version: `${start}-${count}`, issues, isStale, course: isStale ? shown.course : { bundle, assets, files } }
      for (const listener of listeners) listener.enqueue(event())
    },
    course: () => shown.course,
    async fetch(request) {
      const url = new URL(request.url)
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return new Response('Only GET and HEAD are supported here.\n', { status: 405, headers: { ...headers, Allow: 'GET, HEAD' } })
      if (url.pathname === '/preview/events') return subscribe()
      if (url.pathname === '/preview/style.css') return respond(stylesheet, 'text/css; charset=utf-8')
      if (url.pathname === '/preview/content.css') return respond(await readContentStyle(), 'text/css; charset=utf-8')
      if (url.pathname === '/preview/script.js') return respond(script, 'text/javascript; charset=utf-8')
      if (url.pathname.startsWith('/assets/')) return deliverAsset(url.pathname, request, shown.course)
      const page = await renderPage(url, shown)
      return page === undefined ? respond(renderMissingPage(shown), html, 404) : respond(page, html)
    },
    close() {
      for (const listener of listeners) listener.close()
      listeners.clear()
    },
  }
}

const html = 'text/html; charset=utf-8'
const respond = (body: string, type: string, status = 200): Response =>
  new Response(body, { status, headers: { ...headers, 'Content-Type': type } })

/** Delivers `/assets/HASH/NAME`, or a part of it: browsers read videos in parts. */
function deliverAsset(pathname: string, request: Request, course: Course | undefined): Response {
  const [, , hash = '', name = ''] = pathname.split('/')
  const bytes = course?.assets.get(hash)
  const type = mediaTypeOf(decodeURIComponent(name))
  if (!bytes || !type) return respond('There is no such asset.\n', 'text/plain; charset=utf-8', 404)
  // An SVG image that is opened on its own is a page, too.
  const own = {
    ...headers,
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'Content-Type': type,
    'Accept-Ranges': 'bytes',
  }
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('range') ?? '') ?? []
  if (from === undefined) return new Response(new Uint8Array(bytes), { headers: own })
  const start = Number(from)
  const end = to === '' ? bytes.length - 1 : Math.min(Number(to), bytes.length - 1)
  if (start > end) return new Response(null, { status: 416, headers: { ...own, 'Content-Range': `bytes */${bytes.length}` } })
  return new Response(new Uint8Array(bytes.subarray(start, end + 1)), {
    status: 206,
    headers: { ...own, 'Content-Range': `bytes ${start}-${end}/${bytes.length}` },
  })
}
