import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, expectTypeOf, it } from 'vitest'
import type { ClientOptions, ErrorCode, SectionSummary } from './index'
import { AbortError, ConnectionError, Lectern, LecternError, NotFoundError, ResponseParseError, ServerError, TimeoutError } from './index'

type Handler = (req: IncomingMessage, res: ServerResponse) => void
let server: Server | undefined
afterEach(() => server?.closeAllConnections())
afterEach(() => server?.close())

async function serve(handlers: Handler[], options: ClientOptions = {}) {
  const urls: string[] = []
  const waits: number[] = []
  const started = createServer((req, res) => {
    urls.push(req.url ?? '')
    handlers[Math.min(urls.length, handlers.length) - 1]!(req, res)
  })
  server = started
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(started.address() as AddressInfo).port}`
  const sleep = async (ms: number) => void waits.push(ms)
  return { lectern: new Lectern({ baseUrl, sleep, ...options }), urls, waits }
}
const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Handler =>
  (_, res) => {
    res.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json', ...headers })
    res.end(JSON.stringify(body))
  }
const html =
  (status: number): Handler =>
  (_, res) =>
    res.writeHead(status, { 'content-type': 'text/html' }).end('<h1>no</h1>')
const failure = (promise: PromiseLike<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error as LecternError,
  )

describe('a call on a hostile server', () => {
  it('retries a GET after 500 and 500', async () => {
    const { lectern, waits } = await serve([html(500), html(500), json({ id: 'x' })])
    expect(await lectern.courses.get('x')).toEqual({ id: 'x' })
    expect(waits[1]).toBeGreaterThan(waits[0]!)
  })
  it('waits as long as Retry-After says, in seconds or as a date, and gives up above 60 s', async () => {
    const date = new Date(Date.now() + 30_000).toUTCString()
    const { lectern, waits } = await serve([json({}, 429, { 'retry-after': '7' }), json({}, 429, { 'retry-after': date }), json({})])
    await lectern.courses.get('x')
    expect(waits[0]).toBe(7000)
    expect(waits[1]).toBeGreaterThan(25_000)
    const far = await serve([json({}, 429, { 'retry-after': '61' })])
    expect(await failure(far.lectern.courses.get('x'))).toMatchObject({ name: 'RateLimitError', status: 429 })
  })
  it('never retries a POST', async () => {
    const { lectern, urls } = await serve([html(502)])
    expect(await failure(lectern.courses.quizzes.score('c', 'q', { responses: [] }))).toBeInstanceOf(ServerError)
    expect(urls).toHaveLength(1)
  })
  it('retries a connection reset before the headers and inside the body', async () => {
    const cut: Handler = (_, res) => {
      res.writeHead(200, { 'content-length': '100' }).write('{"id"')
      setTimeout(() => res.destroy(), 20)
    }
    const { lectern } = await serve([(req) => req.socket.destroy(), cut, json({ id: 'x' })])
    expect(await lectern.courses.get('x')).toEqual({ id: 'x' })
    expect(await failure((await serve([cut], { maxRetries: 0 })).lectern.courses.get('x'))).toBeInstanceOf(ConnectionError)
  })
  it('counts a trickling body into the timeout', async () => {
    const { lectern } = await serve([(_, res) => void res.writeHead(200).write('{')], { timeout: 50, maxRetries: 0 })
    expect(await failure(lectern.courses.get('x'))).toBeInstanceOf(TimeoutError)
  })
  it('tells a page of HTML and half a JSON from data', async () => {
    expect(await failure((await serve([html(200)])).lectern.courses.get('x'))).toBeInstanceOf(ResponseParseError)
    const half = await serve([(_, res) => res.end('{"id":')])
    expect(await failure(half.lectern.courses.get('x'))).toBeInstanceOf(ResponseParseError)
  })
  it('gives the problem, its code and the request id', async () => {
    const problem = { code: 'course_not_found', title: 'T', detail: 'D', status: 404, requestId: 'r' }
    const { lectern } = await serve([json(problem, 404, { 'x-request-id': 'r1' })])
    const error = await failure(lectern.courses.get('x'))
    expect(error).toBeInstanceOf(NotFoundError)
    expect(error).toMatchObject({ code: 'course_not_found', status: 404, requestId: 'r1', problem })
  })
  it('aborts while it waits for an answer and between attempts', async () => {
    const waiting = await serve([() => {}])
    expect(await failure(waiting.lectern.courses.get('x', {}, { signal: AbortSignal.timeout(30) }))).toBeInstanceOf(AbortError)
    const controller = new AbortController()
    const between = await serve([html(500)], { sleep: async () => controller.abort() })
    expect(await failure(between.lectern.courses.get('x', {}, { signal: controller.signal }))).toBeInstanceOf(AbortError)
    expect(between.urls).toHaveLength(1)
  })
  it('encodes path parameters, refuses dots and joins arrays', async () => {
    const { lectern, urls } = await serve([json({})])
    await lectern.courses.chapters.get('a/b?c#d', 'é', { include: ['sections'] })
    expect(urls).toEqual(['/v1/courses/a%2Fb%3Fc%23d/chapters/%C3%A9?include=sections'])
    for (const bad of ['', '.', '..']) expect(await failure(lectern.courses.get(bad))).toBeInstanceOf(LecternError)
  })
  it('iterates over pages, and stops when a cursor comes twice', async () => {
    const { lectern, urls } = await serve([
      json({ data: [1, 2], nextCursor: 'n', hasMore: true }),
      json({ data: [3], nextCursor: null, hasMore: false }),
    ])
    expect(await lectern.courses.list({ limit: 2 }).toArray()).toEqual([1, 2, 3])
    expect(urls).toEqual(['/v1/courses?limit=2', '/v1/courses?limit=2&cursor=n'])
    const loop = await serve([json({ data: [1], nextCursor: 'n', hasMore: true })])
    expect(await failure(loop.lectern.courses.list().toArray())).toBeInstanceOf(LecternError)
  })
  it('never tells the key', async () => {
    const fetch = async () => Promise.reject(new Error('bad header Bearer lk_sec_1'))
    const error = await failure(new Lectern({ baseUrl: 'http://x', apiKey: 'lk_sec_1', fetch, maxRetries: 0 }).courses.get('x'))
    expect(`${error?.message}${error?.cause}${error?.stack}`).not.toContain('lk_sec_1')
  })
  it('refuses a base URL or a key that cannot work', () => {
    for (const baseUrl of ['x', 'ftp://x', 'http://u:p@x', 'http://x?y']) expect(() => new Lectern({ baseUrl })).toThrow(LecternError)
    expect(() => new Lectern({ baseUrl: 'http://x', apiKey: 'k\n' })).toThrow(/newline/)
  })
})

describe('the types', () => {
  it('make an included part present, and the error code a union of literals', () => {
    const lectern = new Lectern({ baseUrl: 'http://x' })
    const included = () => lectern.courses.chapters.get('c', '1', { include: ['sections'] })
    const plain = () => lectern.courses.chapters.get('c', '1')
    expectTypeOf<Awaited<ReturnType<typeof included>>['sections']>().toEqualTypeOf<SectionSummary[]>()
    expectTypeOf<Awaited<ReturnType<typeof plain>>['sections']>().toEqualTypeOf<SectionSummary[] | undefined>()
    expectTypeOf<string>().not.toExtend<ErrorCode>()
    expectTypeOf<'course_not_found'>().toExtend<ErrorCode>()
  })
})
