import { gzipSync } from 'node:zlib'
import { jsonSchemas } from '@lectern/content'
import { beforeEach, describe, expect, it } from 'vitest'
import { createApp } from './app'
import type { App } from './http/context'
import type { Store } from './store/store'
import { assetHash, assets, courseBundle, everyQuestion, seal } from './suites/course.fixture'
import { openTestStore } from './suites/store.fixture'

let store: Store
let app: App

beforeEach(async () => {
  store = await openTestStore({ now: () => new Date('2026-11-24T09:30:00Z'), courses: [courseBundle()] })
  app = createApp({ store, rateLimit: 0 })
})

const get = async (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })
// biome-ignore lint/suspicious/noExplicitAny: bodies are held against their schemas in every.test.ts
type Json = any
const read = async (response: Response): Promise<Json> => response.json()
const json = async (path: string): Promise<Json> => read(await get(path))
const score = (body: unknown, path = '/v1/courses/sample/quizzes/practice/score', headers: Record<string, string> = {}) =>
  app.request(path, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  })

describe('reading a course', () => {
  it('answers with the course, its counts and the quizzes placed on it', async () => {
    const course = await json('/v1/courses/sample')
    expect(course.counts).toEqual({ chapters: 2, sections: 4, quizzes: 2, questions: everyQuestion().length * 2 })
    expect(course.overview).toEqual({ html: '<p>An overview with <em>emphasis</em>.</p>', text: 'An overview with emphasis.' })
    expect(course.quizzes.map((quiz: { id: string }) => quiz.id)).toEqual(['exam'])
  })

  it('answers a number with the address of the id', async () => {
    const response = await get('/v1/courses/sample/sections/1.2?release=1')
    expect(response.headers.get('content-location')).toBe('/v1/courses/sample/sections/second-section?release=1')
    const section = await read(response)
    expect(section.previous.id).toBe('first-section')
    expect(section.next.number).toBe('2.1')
    expect(section.html).toContain('href="lectern:section/first-section#heading"')
  })

  it('points images at the asset of the course', async () => {
    const section = await json('/v1/courses/sample/sections/first-section')
    const address = `/v1/courses/sample/assets/${assetHash}/dot.svg`
    expect(section.html).toContain(`src="${address}"`)
    const asset = await get(address)
    expect([asset.status, asset.headers.get('content-type'), asset.headers.get('cache-control')]).toEqual([
      200,
      'image/svg+xml',
      'public, max-age=86400, immutable',
    ])
  })

  it('lists every section once over pages, and keeps the release of the first page', async () => {
    const first = await json('/v1/courses/sample/sections?limit=3')
    await store.seed(courseBundle({ word: 'candle' }), assets)
    const response = await get(`/v1/courses/sample/sections?limit=3&cursor=${first.nextCursor}`)
    const second = await read(response)
    expect(response.headers.get('x-lectern-release')).toBe('1')
    expect([...first.data, ...second.data].map((section: { number: string }) => section.number)).toEqual(['1.1', '1.2', '2.1', '2.2'])
    expect(second.hasMore).toBe(false)
  })

  it.each([
    ['/v1/courses?tag=sample', 1],
    ['/v1/courses?tag=other', 0],
    ['/v1/courses?level=advanced', 0],
    ['/v1/courses/sample/sections?chapter=2', 2],
    ['/v1/courses/sample/search?q=lantern', 1],
    ['/v1/courses/sample/search?q=nothing%20wat', 1],
    ['/v1/courses/sample/search?q=%22lantern%20shines%22', 1],
    ['/v1/courses/sample/search?q=%22shines%20lantern%22', 0],
    ['/v1/courses/sample/search?q=%22%20OR%20*', 0],
    ['/v1/courses/sample/glossary', 1],
  ])('finds what %s asks for', async (path, count) => {
    expect((await json(path)).data).toHaveLength(count)
  })

  it('marks the hits of a search', async () => {
    const { data } = await json('/v1/courses/sample/search?q=LANTERN')
    expect(data[0].snippet.filter((piece: { hit: boolean }) => piece.hit)).toEqual([{ text: 'lantern', hit: true }])
  })
})

describe('conventions', () => {
  it('answers 304 to its own validator, alone, in a list, weak or as a star', async () => {
    const etag = (await get('/v1/courses/sample')).headers.get('etag') as string
    for (const header of [etag, `"other", ${etag}`, `W/${etag}`, '*']) {
      const response = await get('/v1/courses/sample', { 'if-none-match': header })
      expect([response.status, await response.text(), response.headers.get('etag')]).toEqual([304, '', etag])
    }
    expect((await get('/v1/courses/sample', { 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('compresses as asked, with a validator for each encoding', async () => {
    const path = '/v1/courses/sample/sections/first-section'
    const tags = new Set<string | null>()
    for (const encoding of ['br', 'gzip', 'identity']) {
      const response = await get(path, { 'accept-encoding': encoding })
      expect(response.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding)
      expect(response.headers.get('vary')).toBe('Accept, Accept-Encoding')
      tags.add(response.headers.get('etag'))
    }
    expect(tags.size).toBe(3)
  })

  it('answers HEAD with the headers of GET and no body', async () => {
    const response = await app.request('/v1/courses/sample', { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
    expect(response.headers.get('etag')).toBe((await get('/v1/courses/sample')).headers.get('etag'))
  })

  it.each([
    ['/v1/nowhere', 404, 'route_not_found'],
    ['/v1/courses/nope', 404, 'course_not_found'],
    ['/v1/courses/sample?release=9', 404, 'release_not_found'],
    ['/v1/courses/sample/chapters/9', 404, 'chapter_not_found'],
    ['/v1/courses/sample/sections/nope', 404, 'section_not_found'],
    ['/v1/courses/sample/quizzes/nope', 404, 'quiz_not_found'],
    ['/v1/courses/sample/questions/nope/answer', 404, 'question_not_found'],
    [`/v1/courses/sample/assets/${'0'.repeat(64)}/dot.svg`, 404, 'asset_not_found'],
    ['/v1/courses/Not%20A%20Slug', 422, 'invalid_request'],
    ['/v1/courses?limit=0', 422, 'invalid_request'],
    ['/v1/courses?limit=1&limit=2', 422, 'invalid_request'],
    ['/v1/courses?surprise=1', 422, 'invalid_request'],
    ['/v1/courses?cursor=xyz', 400, 'invalid_cursor'],
    [`/v1/courses?tag=${'x'.repeat(2100)}`, 414, 'query_too_long'],
    ['/v1/courses/sample/questions/x-single/answer', 403, 'review_policy_forbids'],
  ])('%s is refused with %i %s', async (path, status, code) => {
    const response = await get(path)
    const problem = await read(response)
    expect([response.status, problem.status, problem.code]).toEqual([status, status, code])
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(problem.requestId).toBe(response.headers.get('x-request-id'))
  })

  it('names the methods that an address takes', async () => {
    const response = await app.request('/v1/courses/sample', { method: 'DELETE' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
  })

  it('counts a wrong method under the pattern of its address, and an address that is not there under none', async () => {
    const counting = createApp({ store })
    await counting.request('/v1/courses/sample', { method: 'DELETE' })
    await counting.request('/v1/nowhere')
    const counts = (await (await counting.request('/metrics')).text()).split('\n').filter((line) => line.includes('_seconds_count'))
    expect(counts).toEqual([
      'lectern_http_request_duration_seconds_count{method="DELETE",route="/v1/courses/:course",status="405"} 1',
      'lectern_http_request_duration_seconds_count{method="GET",route="unknown",status="404"} 1',
    ])
  })

  it('has the query of a number in its canonical address, as it was understood', async () => {
    const at = async (path: string) => (await get(`/v1/courses/sample/${path}`)).headers.get('content-location')
    expect(await at('sections/1.1?')).toBe('/v1/courses/sample/sections/first-section')
    expect(await at('sections/1.1?release=1')).toBe('/v1/courses/sample/sections/first-section?release=1')
    expect(await at('chapters/1?release=1&include=sections')).toMatch(/^\/v1\/courses\/sample\/chapters\/[a-z-]+\?.*include=sections/)
    expect(await at('sections/first-section')).toBeNull()
  })

  it.each(['constructor', '__proto__', 'toString'])('has no file %s of the reference page', async (file) => {
    expect((await get(`/docs/${file}`)).status).toBe(404)
  })

  it('routes every pattern to itself', () => {
    for (const { method, path } of app.routes) {
      const [[first]] = app.router.match(method, path.replaceAll(/:(\w+)/g, 'x1')) as unknown as [[[unknown, { path: string }], unknown][]]
      expect(first?.[0][1].path, `${method} ${path}`).toBe(path)
    }
  })

  it('answers a preflight request at every address', async () => {
    for (const address of ['/v1/courses/sample', '/nowhere', `/v1/courses?tag=${'x'.repeat(3000)}`]) {
      const response = await app.request(address, { method: 'OPTIONS' })
      expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([204, '*'])
    }
  })

  it('says of an address that is not there only that, whatever key is sent', async () => {
    const headers = { authorization: 'Bearer lk_sec_wrong' }
    expect((await app.request('/v1/nowhere', { headers })).status).toBe(404)
    expect((await app.request('/v1/courses', { headers })).status).toBe(401)
  })

  it.each(['/v1/courses/sample/search?q=wind', '/v1/courses?q=course'])('limits anonymous searches of one address: %s', async (path) => {
    const limited = createApp({ store, rateLimit: 2 })
    const statuses = []
    for (let index = 0; index < 3; index++) statuses.push((await limited.request(path)).status)
    expect(statuses).toEqual([200, 200, 429])
    expect((await limited.request('/v1/courses')).status).toBe(200)
  })

  it('serves the document, health and metrics', async () => {
    expect((await json('/openapi.json')).openapi).toBe('3.1.0')
    expect((await get('/health/ready')).status).toBe(200)
    expect(await (await get('/metrics')).text()).toContain('lectern_http_request_duration_seconds')
  })

  it.each(Object.entries(jsonSchemas()))('serves the schema of %s files to editors, to keep until it changes', async (kind, schema) => {
    const address = `/schemas/${kind}.json`
    const response = await get(address)
    const etag = response.headers.get('etag') as string
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/schema+json'])
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(schema)))
    expect(response.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=60, must-revalidate')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('x-request-id')).toMatch(/./)
    const again = await app.request(address, { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    const head = await app.request(address, { method: 'HEAD' })
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', etag])
    const post = await app.request(address, { method: 'POST' })
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
  })

  it('serves schemas where delivery is closed: editors send no key', async () => {
    const closed = createApp({ store, closed: true })
    const response = await closed.request('/schemas/course.json')
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'private, max-age=0, must-revalidate'])
  })

  it.each(['/schemas/nothing.json', '/schemas/course', '/schemas/constructor.json', '/schemas/course.json.json'])(
    'has no schema at %s, and says which there are',
    async (address) => {
      const response = await get(address)
      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({
        code: 'route_not_found',
        detail: 'There is no such schema; there are course.json, chapter.json, section.json, glossary.json, quiz.json.',
      })
    },
  )

  it('names every schema in the OpenAPI document', async () => {
    const { info } = await json('/openapi.json')
    for (const kind of Object.keys(jsonSchemas())) expect(info.description).toContain(`${kind}.json`)
  })

  it('is not ready while courses are being seeded', async () => {
    let started = false
    const app = createApp({ store: await openTestStore(), isStarted: () => started })
    expect((await app.request('/health/ready')).status).toBe(503)
    started = true
    expect((await app.request('/health/ready')).status).toBe(200)
  })
})

describe('scoring', () => {
  const responses = [
    { type: 'single-choice', questionId: 'q-single', choiceId: 'a' },
    { type: 'multiple-choice', questionId: 'q-multiple', choiceIds: ['a', 'a', 'c', 'b'] },
  ]

  it('scores what was sent, gives feedback on what was chosen, and leaves the rest unanswered', async () => {
    const response = await score({ responses })
    const result = await read(response)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(result.score).toEqual({ points: 3, maxPoints: 20, fraction: 0.15, pending: false })
    expect(result.passed).toBe(false)
    expect(result.questions.map((question: { outcome: string }) => question.outcome)).toEqual(
      everyQuestion().map(({ type }, at) => (type === 'self-check' ? 'not-scored' : (['correct', 'partial'][at] ?? 'unanswered'))),
    )
    expect(result.questions[0].feedback).toEqual([{ choiceId: 'a', content: expect.objectContaining({ text: 'CANARY feedback one a' }) }])
  })

  it.each([
    ['{"responses":', 400, 'malformed_json'],
    [{ answers: [] }, 422, 'invalid_request'],
    [{ responses: [{ type: 'single-choice', questionId: 'nope', choiceId: 'a' }] }, 422, 'invalid_responses'],
    [{ responses: [responses[0], responses[0]] }, 422, 'invalid_responses'],
    [{ responses: [{ type: 'numeric', questionId: 'q-single', number: 1 }] }, 422, 'invalid_responses'],
    [{ responses: [], more: 'x'.repeat(300_000) }, 413, 'body_too_large'],
  ])('refuses %j', async (body, status, code) => {
    const response = await score(body)
    expect([response.status, (await read(response)).code]).toEqual([status, code])
  })

  it.each([
    [{ number: 7.25 }, 2],
    [{ number: 7.25, unit: 'm²' }, 2],
    [{ number: 7.25, unit: 'cm²' }, 0],
    [{ text: '7.25' }, 2],
    [{ text: '7,25 m^2', locale: 'de' }, 2],
    [{ text: '٧٫٢٥', locale: 'ar-EG' }, 2],
    [{ text: '5·10⁻¹', locale: 'de' }, 1],
    [{ text: '  ' }, 0],
  ])('takes the number %j: %d points', async (said, points) => {
    const response = await score({ responses: [{ type: 'numeric', questionId: 'q-numeric', ...said }] })
    expect([response.status, (await read(response)).score.points]).toEqual([200, points])
  })

  it('reads a typed number in the locale of the course by default', async () => {
    const { format: _format, hash: _hash, ...content } = courseBundle()
    await store.seed(seal({ ...content, course: { ...content.course, locale: 'de' } }), assets)
    const pointsOf = async (text: string) =>
      (await read(await score({ responses: [{ type: 'numeric', questionId: 'q-numeric', text }] }))).score?.points
    expect([await pointsOf('7,25'), await pointsOf('7.250')]).toEqual([2, undefined])
  })

  it.each([
    [{ text: '1.234', locale: 'de' }, 'invalid_responses', '/responses/0/text', 'ambiguous_number'],
    [{ text: 'seven' }, 'invalid_responses', '/responses/0/text', 'not_a_number'],
    [{ text: '1e999' }, 'invalid_responses', '/responses/0/text', 'number_out_of_range'],
    [{ text: '7', locale: 'xx' }, 'invalid_responses', '/responses/0/locale', 'unknown_locale'],
    [{ text: '7', number: 7 }, 'invalid_request', '/responses/0/number', 'unrecognized_keys'],
    [{ text: '7', unit: 'm²' }, 'invalid_request', '/responses/0/unit', 'unrecognized_keys'],
    [{ number: 7, locale: 'de' }, 'invalid_request', '/responses/0/locale', 'unrecognized_keys'],
    [{ number: '7' }, 'invalid_request', '/responses/0/number', 'invalid_type'],
    [{ text: 7 }, 'invalid_request', '/responses/0/text', 'invalid_type'],
    [{ text: '7'.repeat(201) }, 'invalid_request', '/responses/0/text', 'too_big'],
    [{}, 'invalid_request', '/responses/0/number', 'invalid_type'],
  ])('refuses the number %j with its place', async (said, code, pointer, fault) => {
    const response = await score({ responses: [{ type: 'numeric', questionId: 'q-numeric', ...said }] })
    const problem = await read(response)
    expect([response.status, problem.code]).toEqual([422, code])
    expect(problem.errors).toEqual([{ in: 'body', pointer, code: fault, detail: expect.any(String) }])
  })

  it('says of a number with two readings both, and how to write it', async () => {
    const response = await score({ responses: [{ type: 'numeric', questionId: 'q-numeric', text: '16.000', locale: 'de' }] })
    expect((await read(response)).detail).toBe(
      '/responses/0/text: "16.000" can be read as 16000 or as 16,000 in the locale "de"; write it in one of these two ways.',
    )
  })

  it('shows learners that a number has a unit, and the accepted ones only with the answer', async () => {
    const { questions } = await json('/v1/courses/sample/quizzes/practice')
    expect(questions.find(({ type }: { type: string }) => type === 'numeric').unit).toEqual({ required: false })
    expect((await json('/v1/courses/sample/questions/q-numeric/answer')).answer).toEqual({
      type: 'numeric',
      number: 7.25,
      min: 7,
      max: 7.5,
      units: ['CANARY unit one', 'm²'],
    })
    await store.seed(courseBundle({ variant: 'two' }), assets)
    expect((await json('/v1/courses/sample/questions/q-numeric/answer')).answer.alternatives).toEqual([
      { number: 0.25, min: 0.25, max: 0.25 },
    ])
  })

  it('takes a body that is packed', async () => {
    const packed = gzipSync(JSON.stringify({ responses }))
    const headers = { 'content-type': 'application/json; charset=utf-8', 'content-encoding': 'gzip' }
    const response = await app.request('/v1/courses/sample/quizzes/practice/score', { method: 'POST', headers, body: packed })
    expect((await read(response)).score).toEqual({ points: 3, maxPoints: 20, fraction: 0.15, pending: false })
  })

  it.each([
    ['is not UTF-8', Buffer.from([0x22, 0xff, 0x22]), {}, 400, 'malformed_json'],
    ['is not packed as it says', Buffer.from('{}'), { 'content-encoding': 'gzip' }, 400, 'malformed_encoding'],
    ['is packed in another way', Buffer.from('{}'), { 'content-encoding': 'br' }, 415, 'unsupported_media_type'],
    ['unpacks to more than may be sent', gzipSync(Buffer.alloc(300_000, ' ')), { 'content-encoding': 'gzip' }, 413, 'body_too_large'],
    ['is called something like JSON', Buffer.from('{}'), { 'content-type': 'application/merge-patch+json' }, 415, 'unsupported_media_type'],
  ])('refuses a body that %s', async (_what, body, own, status, code) => {
    const headers = { 'content-type': 'application/json', ...own }
    const response = await app.request('/v1/courses/sample/quizzes/practice/score', { method: 'POST', headers, body })
    expect([response.status, (await read(response)).code]).toEqual([status, code])
  })

  it('refuses a body that is not called JSON', async () => {
    const response = await score('{}', undefined, { 'content-type': 'text/plain' })
    expect([response.status, (await read(response)).code]).toEqual([415, 'unsupported_media_type'])
  })

  it('obeys the published release where an older one was open', async () => {
    await store.seed(courseBundle({ graded: true }), assets)
    expect((await score({ responses }, '/v1/courses/sample/quizzes/practice/score?release=1')).status).toBe(403)
    expect((await get('/v1/courses/sample/questions/q-single/answer?release=1')).status).toBe(403)
    expect((await json('/v1/courses/sample/quizzes/practice?release=1')).questions).toBeNull()
  })
})

describe('seeding', () => {
  it('writes nothing the second time', async () => {
    expect(await store.seed(courseBundle(), assets)).toEqual({ course: 'sample', release: 1, created: false, changes: 0 })
  })

  it('publishes a changed course as the next release and keeps the old bytes', async () => {
    const before = await get('/v1/courses/sample/sections/first-section')
    expect(await store.seed(courseBundle({ word: 'candle' }), assets)).toMatchObject({ release: 2, created: true })
    const pinned = await get('/v1/courses/sample/sections/first-section?release=1')
    expect(await pinned.text()).toBe(await before.text())
    expect((await json('/v1/courses/sample/search?q=lantern')).data).toEqual([])
    expect((await json('/v1/courses/sample/search?q=candle')).data).toHaveLength(1)
  })

  it('refuses a bundle whose hash is not that of its content', async () => {
    await expect(store.seed({ ...courseBundle({ word: 'forged' }), hash: '0'.repeat(64) }, assets)).rejects.toThrow(/hash/)
  })
})
