import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, type IncomingMessage, type OutgoingHttpHeaders, request, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { pino } from 'pino'
import { afterEach, describe, expect, it } from 'vitest'
import { type AppOptions, createApp } from '../app'
import { type Listening, listen } from '../http/listen'
import { createMetrics } from '../http/observe'
import { openStore } from '../store/open'
import type { Store } from '../store/store'
import { assetHash, assets, courseBundle } from '../suites/course.fixture'
import { createDeliveryCache } from './cache'

const agent = new Agent({ keepAlive: true })
const open: (() => unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

interface Answer {
  status: number | undefined
  /** Names and values in turn, but for `Date`. */
  headers: string[]
  body: string
}

/** What comes over the wire. */
function read(origin: string, address: string, headers: OutgoingHttpHeaders = {}, method = 'GET', body?: string): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, path: address, method, agent, headers: { 'x-request-id': 'the-same', ...headers } },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const raw = response.rawHeaders
          const kept = raw.filter((_, index) => raw[index - (index % 2)] !== 'Date')
          resolve({ status: response.statusCode, headers: kept, body: Buffer.concat(chunks).toString('latin1') })
        })
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

const bodyOf = ({ body }: Answer) => JSON.parse(Buffer.from(body, 'latin1').toString())
const header = ({ headers }: Answer, name: string) => headers[headers.findIndex((each) => each.toLowerCase() === name) + 1]

/** The same answer with its headers in the order of their names. */
function sortHeaders({ headers, ...rest }: Answer): Answer {
  const lines = headers.flatMap((name, index) => (index % 2 === 0 ? [[name.toLowerCase(), headers[index + 1] as string]] : []))
  return { ...rest, headers: lines.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)).flat() }
}

/** A service with its cache, and how many requests got past it. */
async function serve(store: Store, options: Partial<AppOptions> = {}, { maxBytes = 2 ** 24, logger = pino({ level: 'silent' }) } = {}) {
  const metrics = createMetrics()
  const app = createApp({ store, metrics, rateLimit: 0, ...options })
  let asked = 0
  const cache = createDeliveryCache({
    fetch: (incoming, env) => {
      asked += 1
      return app.fetch(incoming, env)
    },
    store,
    maxBytes,
    metrics,
    logger,
  })
  const server = await listen({ ...cache, hostname: '127.0.0.1', port: 0 })
  open.push(
    () => server.close(0),
    () => cache.close(),
  )
  const { origin } = server
  return {
    app,
    metrics,
    origin,
    asked: () => asked,
    read: (...rest: [string, ...[OutgoingHttpHeaders?, string?, string?]]) => read(origin, ...rest),
  }
}

async function openSeeded(database = ':memory:'): Promise<Store> {
  const store = await openStore({ database })
  open.push(() => store.close())
  await store.seed(courseBundle(), assets)
  return store
}

async function databaseFile(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-cache-'))
  open.push(() => rm(folder, { recursive: true }))
  return path.join(folder, 'lectern.db')
}

const section = '/v1/courses/sample/sections/first-section'

describe('the delivery cache', () => {
  it.each([
    ['/v1/courses', {}],
    ['/v1/courses?limit=1&tag=sample', {}],
    ['/v1/courses/sample', {}],
    ['/v1/courses/sample/outline?release=1', {}],
    ['/v1/courses/sample/sections/1.1', {}],
    [section, { 'accept-encoding': 'gzip' }],
    [section, { 'accept-encoding': 'br;q=0.5, gzip' }],
    [section, { 'accept-encoding': 'identity;q=0' }],
    ['/v1/courses/sample/sections?limit=1', {}],
    ['/v1/courses/sample/quizzes/practice', {}],
    [`/v1/courses/sample/assets/${assetHash}/dot.svg`, {}],
    ['/openapi.json', { 'accept-encoding': 'gzip' }],
    ['/docs', {}],
    ['/llms.txt', { 'accept-encoding': 'gzip' }],
    [`${section}.md`, { 'accept-encoding': 'br' }],
    ['/schemas/quiz.json', { 'accept-encoding': 'gzip' }],
  ])('answers %s %j the second time by itself, with the same bytes', async (address, headers) => {
    const service = await serve(await openSeeded())
    const first = await service.read(address, headers)
    expect(first.status).toBe(200)
    expect(await service.read(address, headers)).toEqual(first)
    expect(service.asked()).toBe(1)
  })

  it('never answers with JSON where Accept asks for Markdown, nor the other way round', async () => {
    const service = await serve(await openSeeded())
    const typeOf = async (accept: string) => header(await service.read(section, { accept }), 'content-type')
    const types = [await typeOf('*/*'), await typeOf('text/markdown'), await typeOf('*/*'), await typeOf('TEXT/Markdown;q=0.1')]
    expect(types).toEqual(['application/json', 'text/markdown; charset=utf-8', 'application/json', 'text/markdown; charset=utf-8'])
    expect(service.asked()).toBe(3)
  })

  it('answers HEAD and validators from the entry of a GET, and the other way round', async () => {
    const service = await serve(await openSeeded())
    const whole = await service.read(section)
    const etag = header(whole, 'etag')
    const head = await service.read(section, {}, 'HEAD')
    expect([head.status, head.headers, head.body]).toEqual([200, whole.headers, ''])
    for (const validator of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const same = await service.read(section, { 'if-none-match': validator })
      expect([same.status, same.body, header(same, 'etag')]).toEqual([304, '', etag])
      expect(header(same, 'content-length')).not.toBe(header(whole, 'content-length'))
    }
    expect(await service.read(section, { 'if-none-match': '"other"' })).toEqual(whole)
    expect(service.asked()).toBe(1)

    const address = '/v1/courses/sample'
    const { headers } = await service.read(address, {}, 'HEAD')
    const etagOfCourse = headers[headers.findIndex((name) => name.toLowerCase() === 'etag') + 1]
    expect((await service.read(address, { 'if-none-match': etagOfCourse })).status).toBe(304)
    expect((await service.read(address)).status).toBe(200)
    expect(service.asked()).toBe(2)
  })

  it('gives every answer an id of its own, or the one that was asked for', async () => {
    const service = await serve(await openSeeded())
    const ids = new Set<string | undefined>()
    for (let time = 0; time < 3; time++) ids.add(header(await service.read(section, { 'x-request-id': 'not an id' }), 'x-request-id'))
    expect(ids.size).toBe(3)
    expect(header(await service.read(section, { 'x-request-id': 'mine-1' }), 'x-request-id')).toBe('mine-1')
    expect(service.asked()).toBe(1)
  })

  it.each([
    ['a request with credentials', section, { authorization: 'Bearer lk_pub_wrong' }, 401],
    ['a body', section, { 'content-length': '0' }, 200],
    ['a host that it has not answered for', section, { host: 'other.example' }, 200],
    ['a search', '/v1/courses/sample/search?q=lantern', {}, 200],
    ['a search of the catalogue', '/v1/courses?q=course', {}, 200],
    ['an answer', '/v1/courses/sample/questions/q-single/answer', {}, 200],
    ['a part of an asset', `/v1/courses/sample/assets/${assetHash}/dot.svg`, { range: 'bytes=0-9' }, 206],
    ['a part that an asset does not have', `/v1/courses/sample/assets/${assetHash}/dot.svg`, { range: 'bytes=900-' }, 416],
    ['a part of what has no parts', section, { range: 'bytes=0-9' }, 200],
    ['health', '/health/ready', {}, 200],
    ['metrics', '/metrics', {}, 200],
    ['an error', '/v1/courses/nope', {}, 404],
    ['an address with a fragment', `${section}#x`, {}, 200],
    ['an unknown parameter', `${section}?surprise=1`, {}, 422],
    ['another order of the same parameters', '/v1/courses?tag=sample&limit=1', {}, 200],
  ])('leaves %s to the app', async (_title, address, headers, status) => {
    const service = await serve(await openSeeded(), { rateLimit: 1000 })
    await service.read(section)
    await service.read('/v1/courses?limit=1&tag=sample')
    expect((await service.read(address, headers as OutgoingHttpHeaders)).status).toBe(status)
    expect(service.asked()).toBe(3)
    await service.read(address, { ...headers, ...(status === 200 && _title.startsWith('another') && { authorization: 'Basic x' }) })
    expect(service.asked()).toBe(_title.startsWith('a host') ? 3 : 4)
  })

  it('holds no search where searches are not limited, either', async () => {
    const service = await serve(await openSeeded())
    for (let time = 0; time < 2; time++) expect((await service.read('/v1/courses/sample/search?q=lantern')).status).toBe(200)
    expect(service.asked()).toBe(2)
  })

  it('holds nothing where delivery is closed, and nothing of a preview', async () => {
    const store = await openSeeded()
    const { secret } = await store.createApiKey({ kind: 'secret', name: 'Authors', scopes: ['content:write'] })
    const closed = await serve(store, { closed: true })
    for (let time = 0; time < 2; time++) expect((await closed.read(section, { authorization: `Bearer ${secret}` })).status).toBe(200)
    expect((await closed.read(section)).status).toBe(401)
    expect(closed.asked()).toBe(3)

    await store.createRelease('sample', JSON.stringify(courseBundle({ word: 'candle' })), { publish: false })
    const service = await serve(store)
    const preview = '/v1/courses/sample?release=2'
    expect((await service.read(preview, { authorization: `Bearer ${secret}` })).status).toBe(200)
    expect((await service.read(preview)).status).toBe(404)
  })

  it('shows what was published before the publishing is answered', async () => {
    const store = await openSeeded()
    await store.seed(courseBundle({ id: 'other' }), assets)
    const service = await serve(store)
    const { secret } = await store.createApiKey({ kind: 'secret', name: 'Authors', scopes: ['content:write'] })
    const manage = (address: string, body?: string) =>
      service.read(address, { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }, 'POST', body)
    const bundle = JSON.stringify(courseBundle({ word: 'candle' }))
    expect((await service.read(section)).body).toContain('lantern')
    await service.read('/v1/courses/other')
    expect((await manage('/v1/courses/sample/releases?publish=true', bundle)).status).toBe(201)
    expect((await service.read(section)).body).toContain('candle')
    expect((await manage('/v1/courses/sample/releases/1/publish')).status).toBe(200)
    expect((await service.read(section)).body).toContain('lantern')
    expect((await service.read(`${section}?release=2`)).status).toBe(200)
    expect((await manage('/v1/courses/sample/releases/2/withdraw')).status).toBe(200)
    expect((await service.read(`${section}?release=2`)).status).toBe(410)
    const asked = service.asked()
    await service.read('/v1/courses/other')
    expect(service.asked(), 'other courses keep their entries').toBe(asked)
    expect((await manage('/v1/courses/sample/archive')).status).toBe(200)
    expect((await service.read(section)).status).toBe(410)
    expect(bodyOf(await service.read('/v1/courses')).data).toHaveLength(1)
  })

  it('shows within a second what another process has published', async () => {
    const file = await databaseFile()
    const service = await serve(await openSeeded(file))
    const other = await openStore({ database: file })
    open.push(() => other.close())
    expect((await service.read(section)).body).toContain('lantern')
    await other.seed(courseBundle({ word: 'candle' }), assets)
    await expect.poll(async () => (await service.read(section)).body, { timeout: 1000, interval: 20 }).toContain('candle')
  })

  it('keeps nothing that was looked up before it learnt of a release, however little time is between', async () => {
    const file = await databaseFile()
    const [store, other] = [await openSeeded(file), await openStore({ database: file })]
    open.push(() => other.close())
    await other.createRelease('sample', JSON.stringify(courseBundle({ word: 'candle' })), { publish: false })
    const metrics = createMetrics()
    const cache = createDeliveryCache({ fetch: createApp({ store, metrics }).fetch, store, maxBytes: 2 ** 24, metrics })
    open.push(() => cache.close())
    const ask = (method: string, headers: Record<string, string>) => {
      const rawHeaders = Object.entries({ host: 'x', ...headers }).flat()
      const incoming = { method, url: section, httpVersionMajor: 1, rawHeaders, headers } as unknown as IncomingMessage
      return cache.fetch(new Request(`http://x${section}`, { method }), { incoming })
    }
    // All of it without an event in between, as under load.
    await store.findRelease('sample')
    await other.publishRelease('sample', 2)
    await ask('POST', { authorization: 'Bearer of somebody' })
    const first = await ask('GET', {})
    expect(first.headers.get('x-lectern-release')).toBe('2')
    const sent: string[] = []
    const outgoing = { writeHead: (_: number, headers: string[]) => void sent.push(...headers), end: () => undefined }
    const incoming = { method: 'GET', url: section, httpVersionMajor: 1, rawHeaders: ['host', 'x'], headers: {} }
    expect(cache.answer(incoming as unknown as IncomingMessage, outgoing as unknown as ServerResponse)).toBe(true)
    expect(sent[sent.indexOf('X-Lectern-Release') + 1]).toBe('2')
  })

  it('asks the app again when it cannot learn what was published', async () => {
    const store = await openSeeded()
    let broken = false
    const service = await serve({
      ...store,
      listMovedCourses: async (since) => {
        if (broken) throw new Error('the database is gone')
        return store.listMovedCourses(since)
      },
    })
    await service.read(section)
    broken = true
    await expect.poll(async () => (await service.read(section)) && service.asked(), { timeout: 3000, interval: 50 }).toBeGreaterThan(2)
  })

  it('never holds more than it may', async () => {
    const service = await serve(await openSeeded(), {}, { maxBytes: 40_000 })
    const addresses = Array.from({ length: 40 }, (_, index) => `/v1/courses?limit=${index + 1}`)
    for (const address of addresses) await service.read(address)
    expect(service.asked()).toBe(40)
    await service.read(addresses[39] as string)
    expect(service.asked()).toBe(40)
    await service.read(addresses[0] as string)
    expect(service.asked()).toBe(41)
  })

  it('counts and logs what it answers like everything else', async () => {
    const lines: string[] = []
    const logger = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) })
    const service = await serve(await openSeeded(), { logger }, { logger })
    await service.read(section)
    await service.read(section)
    await service.read(section, { 'if-none-match': '*' })
    const route = '/v1/courses/:course/sections/:section'
    const counts = (await service.metrics.registry.metrics()).split('\n').filter((line) => line.includes('_duration_seconds_count'))
    expect(counts).toEqual([
      `lectern_http_request_duration_seconds_count{method="GET",route="${route}",status="200"} 2`,
      `lectern_http_request_duration_seconds_count{method="GET",route="${route}",status="304"} 1`,
    ])
    expect(lines.map((line) => JSON.parse(line)).map((entry) => [entry.requestId, entry.route, entry.status])).toEqual([
      ['the-same', route, 200],
      ['the-same', route, 200],
      ['the-same', route, 304],
    ])
  })
})

describe('for any sequence of seeds, publishes, rollbacks and reads', () => {
  const course = fc.constantFrom('sample', 'other')
  const release = fc.constantFrom('', '?release=1', '?release=2', '?release=3')
  const address = fc.oneof(
    fc.constantFrom('/v1/courses', '/v1/courses?limit=1', '/v1/courses?tag=sample', '/v1/courses?surprise=1'),
    fc
      .tuple(
        course,
        fc.constantFrom(
          '',
          '/outline',
          '/sections/1.1',
          '/sections/first-section',
          '/chapters/1',
          '/quizzes/practice',
          '/releases/current',
        ),
        release,
      )
      .map(([id, rest, query]) => `/v1/courses/${id}${rest}${rest === '/releases/current' ? '' : query}`),
    course.map((id) => `/v1/courses/${id.replace('s', '%73')}`),
    course.map((id) => `/v1/courses/other/../${id}/sections?limit=2`),
    course.map((id) => `/v1/courses/${id}/assets/${assetHash}/dot.svg`),
  )
  const step = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('seed' as const),
        course,
        word: fc.constantFrom('lantern', 'candle', 'torch'),
        graded: fc.boolean(),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constantFrom('publish' as const, 'withdraw' as const),
        course,
        number: fc.integer({ min: 1, max: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('archive' as const), course }) },
    {
      weight: 24,
      arbitrary: fc.record({
        kind: fc.constant('read' as const),
        address,
        encoding: fc.constantFrom('', 'gzip', 'br', 'br, gzip;q=0.5'),
        validator: fc.constantFrom(undefined, '*', '"other"'),
        range: fc.oneof(
          { weight: 5, arbitrary: fc.constant(undefined) },
          { weight: 1, arbitrary: fc.constantFrom('bytes=0-9', 'bytes=900-') },
        ),
        method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD'),
      }),
    },
  )

  it('a cached answer is the uncached one, byte for byte', async () => {
    let hits = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 40 }), async (steps) => {
        const store = await openSeeded()
        const cached = await serve(store)
        const { secret } = await store.createApiKey({ kind: 'secret', name: 'Authors', scopes: ['content:write'] })
        const plain: Listening = await listen({ fetch: createApp({ store, rateLimit: 0 }).fetch, hostname: '127.0.0.1', port: 0 })
        open.push(() => plain.close(0))
        const manage = (rest: string, body?: string) =>
          cached.read(`/v1/courses/${rest}`, { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }, 'POST', body)
        let misses = cached.asked()
        for (const one of steps) {
          if (one.kind === 'seed') {
            const { course: id, word, graded } = one
            await manage(`${id}/releases?publish=true`, JSON.stringify(courseBundle({ id, word, graded })))
          } else if (one.kind === 'archive') await manage(`${one.course}/archive`)
          else if (one.kind !== 'read') await manage(`${one.course}/releases/${one.number}/${one.kind}`)
          else {
            const headers = {
              ...(one.encoding && { 'accept-encoding': one.encoding }),
              ...(one.validator && { 'if-none-match': one.validator }),
              ...(one.range && { range: one.range }),
            }
            misses = cached.asked()
            const answer = await cached.read(one.address, headers, one.method)
            if (cached.asked() === misses) hits += 1
            const expected = await read(plain.origin, one.address, headers, one.method)
            // The app's HEAD goes through an object that sorts its headers; what they say is the same.
            const settle = one.method === 'HEAD' ? sortHeaders : (same: Answer) => same
            expect(settle(answer)).toEqual(settle(expected))
          }
        }
        for (const close of open.splice(0).reverse()) await close()
      }),
      { numRuns: 40 },
    )
    expect(hits).toBeGreaterThan(50)
  }, 120_000)
})
