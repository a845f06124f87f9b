import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cut, type Handler, html, json, nothing, type Received, reset, silence, trickle } from '../src/hostile-handlers.fixture'

const ok = json({ id: 'x' })
const busy = (headers: Record<string, string>) => json({ code: 'rate_limited', detail: 'D' }, 429, headers)
const page = (ids: string[], nextCursor: string | null) =>
  json({ data: ids.map((id) => ({ id })), nextCursor, hasMore: nextCursor !== null })
const inAnHour = () => new Date(Date.now() + 3_600_000)

const redirect = (res: ServerResponse, location: string) => res.writeHead(302, { location }).end()
const cutTagged: Handler = (res) => {
  res.writeHead(200, { 'content-type': 'application/json', 'content-length': '100', etag: '"1"' }).write('{"id"')
  setTimeout(() => res.destroy(), 20)
}

/** What each scenario of the suite is answered with: the first request by the first handler, the last one for all that follow. */
const scenarios: Record<string, Handler[]> = {
  ok: [ok],
  failing: [html(500), html(500), ok],
  seconds: [busy({ 'retry-after': '7' }), ok],
  date: [
    (res, request) => {
      const date = inAnHour()
      busy({ 'retry-after': new Date(date.getTime() + 30_000).toUTCString(), date: date.toUTCString() })(res, request)
    },
    ok,
  ],
  cuts: [reset, cut, ok],
  cut: [cut],
  silence: [silence],
  trickle: [trickle],
  page: [html(200)],
  gateway: [html(502)],
  half: [(res) => res.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"x"')],
  nothing: [nothing(204)],
  limits: [busy({ 'retry-after': '61' })],
  nonsense: [busy({ 'retry-after': 'soon' }), ok],
  fatal: [json({ code: 'invalid_request', detail: 'D' }, 422)],
  gone: [json({ code: 'c', detail: 'D' }, 408), json({ code: 'c', detail: 'D' }, 429), ok],
  late: [cut, trickle, ok],
  moved: [(res) => redirect(res, 'there'), ok],
  away: [(res, request) => redirect(res, `http://localhost:${request.headers.host?.split(':')[1]}/refused.${Math.random()}/v1/courses/x`)],
  refused: [json({ code: 'key_required', detail: 'D' }, 401)],
  changing: [json({ id: 'x' }, 200, { etag: '"1"' }), html(503), nothing(304), json({ id: 'y' }, 200, { etag: '"2"' }), nothing(304)],
  cutCache: [cutTagged, json({ id: 'x' }, 200, { etag: '"1"' }), nothing(304)],
  endless: [json({ data: [{ id: 'a' }], nextCursor: null })],
  bytes: [(res) => res.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.from([0, 255, 128, 10]))],
  etag: [json({ id: 'x' }, 200, { etag: '"1"' }), nothing(304)],
  pages: [page(['a', 'b'], 'one'), page(['c'], null)],
  circle: [page(['a'], 'one'), page(['b'], 'one')],
  outdated: [page(['a'], 'one'), json({ code: 'outdated_cursor', detail: 'D' }, 400)],
  problem: [
    (res, request) => {
      const [, status = '', code = ''] = /(\d{3})-(\w+)$/.exec(request.url) ?? []
      json({ code, status: Number(status), detail: 'D', requestId: 'r' }, Number(status), { 'x-request-id': 'r' })(res, request)
    },
  ],
}

/**
 * A server that misbehaves for clients of every runtime. `/SCENARIO.ANY/v1/…` plays a scenario from its beginning for each new `ANY`;
 * `/requests/SCENARIO.ANY` lists what came. It lets every page call it.
 */
export async function listenHostile(): Promise<{ origin: string; close(): void }> {
  const received = new Map<string, Received[]>()
  const server = createServer(async (req, res) => {
    let body = ''
    for await (const chunk of req) body += chunk
    res.setHeader('access-control-allow-origin', '*')
    res.setHeader('access-control-expose-headers', '*')
    if (req.method === 'OPTIONS') {
      res.setHeader('access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE')
      res.setHeader('access-control-allow-headers', req.headers['access-control-request-headers'] ?? '')
      res.writeHead(204).end()
      return
    }
    const [, first = '', second = ''] = req.url!.split('/')
    if (first === 'requests') {
      json(received.get(second) ?? [])(res, { method: 'GET', url: req.url!, headers: req.headers, body })
      return
    }
    const handlers = scenarios[first.split('.')[0]!] ?? [html(404)]
    const request = { method: req.method!, url: req.url!.slice(first.length + 1), headers: req.headers, body }
    const list = received.get(first) ?? []
    received.set(first, [...list, request])
    handlers[Math.min(list.length, handlers.length - 1)]!(res, request)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}
