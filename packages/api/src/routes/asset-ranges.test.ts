import { type CourseBundle, sha256 } from '@lectern/content'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../app'
import type { App } from '../http/context'
import { courseBundle, assets as others, seal } from '../suites/course.fixture'
import { openTestStore } from '../suites/store.fixture'

/** The signature of a WebM file, and bytes that tell their own positions. */
const video = Buffer.concat([
  Buffer.from('1a45dfa3874282847765626d', 'hex'),
  Buffer.from(Array.from({ length: 2036 }, (_, at) => at % 251)),
])
const captions = Buffer.from(`WEBVTT\n\n00:00.000 --> 00:02.000\n${'Many words follow here. '.repeat(80)}\n`)
const nothing = Buffer.alloc(0)
const files: [name: string, mediaType: string, bytes: Buffer][] = [
  ['lesson.webm', 'video/webm', video],
  ['lesson.vtt', 'text/vtt; charset=utf-8', captions],
  ['empty.txt', 'text/plain; charset=utf-8', nothing],
]
const addressOf = (name: string, bytes: Uint8Array) => `/v1/courses/sample/assets/${sha256(bytes)}/${name}`
const lesson = addressOf('lesson.webm', video)

let app: App
let secret: string
/** Of the video; of the captions as they are, and in brotli. */
let etags: { video: string; captions: string; packed: string }

beforeAll(async () => {
  const { hash: _hash, format: _format, ...content } = courseBundle()
  const listed = files.map(([name, mediaType, bytes]) => ({ name, mediaType, hash: sha256(bytes), size: bytes.length }))
  const withFiles = (more: CourseBundle['assets']) => seal({ ...content, assets: [...content.assets, ...more] })
  const store = await openTestStore()
  const bytes = new Map<string, Uint8Array>([...others, ...files.map(([, , each]) => [sha256(each), each] as const)])
  await store.seed(withFiles(listed), bytes)
  await store.createRelease('sample', JSON.stringify(withFiles(listed.map((each) => ({ ...each, name: `new-${each.name}` })))), {
    publish: false,
  })
  secret = (await store.createApiKey({ kind: 'secret', name: 'Authors', scopes: ['content:preview'] })).secret
  app = createApp({ store, rateLimit: 0 })
  const etagOf = async (address: string, headers = {}) => (await app.request(address, { headers })).headers.get('etag') as string
  const text = addressOf('lesson.vtt', captions)
  etags = { video: await etagOf(lesson), captions: await etagOf(text), packed: await etagOf(text, { 'accept-encoding': 'br' }) }
})

type Headers = Record<string, string>
const get = (address: string, headers: Headers = {}, method = 'GET') => app.request(address, { method, headers })
const said = ({ status, headers }: Response) => [status, headers.get('content-range'), headers.get('content-length')]
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())

describe('an asset', () => {
  it('says that it has ranges', async () => {
    const response = await get(lesson)
    expect([...said(response), response.headers.get('accept-ranges')]).toEqual([200, null, '2048', 'bytes'])
    expect(await bytesOf(response)).toEqual(video)
  })

  it.each([
    ['the first two bytes, with which Safari begins', 'bytes=0-1', 'bytes 0-1/2048', 0, 2],
    ['a part in the middle', 'bytes=1000-1499', 'bytes 1000-1499/2048', 1000, 1500],
    ['everything from a position on', 'bytes=2000-', 'bytes 2000-2047/2048', 2000, 2048],
    ['the last bytes', 'bytes=-48', 'bytes 2000-2047/2048', 2000, 2048],
    ['all bytes as a range', 'bytes=0-', 'bytes 0-2047/2048', 0, 2048],
    ['more than it has', 'bytes=2000-9999', 'bytes 2000-2047/2048', 2000, 2048],
  ])('gives %s', async (_what, range, contentRange, start, end) => {
    const response = await get(lesson, { range })
    expect(said(response)).toEqual([206, contentRange, String(end - start)])
    expect(await bytesOf(response)).toEqual(video.subarray(start, end))
  })

  it('gives a part with the headers of the whole', async () => {
    const [whole, part] = [await get(lesson), await get(lesson, { range: 'bytes=0-1' })]
    const shared = ({ headers }: Response) =>
      Object.fromEntries([...headers].filter(([name]) => !['content-length', 'content-range', 'x-request-id'].includes(name)))
    expect(shared(part)).toEqual(shared(whole))
  })

  it.each(['bytes=2048-', 'bytes=5000-6000', 'bytes=-0'])('refuses %s with its size', async (range) => {
    const response = await get(lesson, { range })
    expect([response.status, response.headers.get('content-range')]).toEqual([416, 'bytes */2048'])
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ code: 'range_not_satisfiable', status: 416, detail: 'The file has 2048 bytes.' })
  })

  it.each([
    ['several ranges', { range: 'bytes=0-1,4-5' }],
    ['a range that runs backwards', { range: 'bytes=5-4' }],
    ['another unit', { range: 'lines=0-1' }],
    ['no range at all', { range: 'bytes=' }],
  ])('is whole for %s', async (_what, headers) => {
    const response = await get(lesson, headers)
    expect(said(response)).toEqual([200, null, '2048'])
    expect(await bytesOf(response)).toEqual(video)
  })

  it('is whole where it is empty, as no range can name nothing', async () => {
    expect(said(await get(addressOf('empty.txt', nothing), { range: 'bytes=0-' }))).toEqual([200, null, '0'])
  })

  it('answers HEAD about the whole', async () => {
    for (const range of ['bytes=0-1', 'bytes=5000-']) {
      const response = await get(lesson, { range }, 'HEAD')
      expect([...said(response), response.headers.get('accept-ranges'), await response.text()]).toEqual([200, null, '2048', 'bytes', ''])
    }
  })

  it('gives parts of a preview to authors only, and lets no cache store them', async () => {
    const preview = addressOf('new-lesson.webm', video)
    const range = 'bytes=0-1'
    expect((await get(preview, { range })).status).toBe(404)
    const response = await get(preview, { range, authorization: `Bearer ${secret}` })
    expect([response.status, response.headers.get('cache-control')]).toEqual([206, 'private, no-store'])
  })
})

describe('a part of an asset under a condition', () => {
  it.each([
    ['comes with If-Range and its ETag', () => ({ 'if-range': etags.video }), 206],
    ['is not sent with If-Range and the ETag of something else', () => ({ 'if-range': '"other"' }), 200],
    ['is not sent with If-Range and its ETag as a weak one', () => ({ 'if-range': `W/${etags.video}` }), 200],
    ['is not sent with If-Range and a date', () => ({ 'if-range': 'Tue, 24 Nov 2026 09:30:00 GMT' }), 200],
    ['is not sent with If-Range and a star', () => ({ 'if-range': '*' }), 200],
    ['is not sent to a caller who has the whole', () => ({ 'if-none-match': etags.video }), 304],
    ['is not sent to a caller who has the whole, whatever If-Range says', () => ({ 'if-none-match': '*', 'if-range': etags.video }), 304],
    ['comes to a caller who has something else', () => ({ 'if-none-match': '"other"' }), 206],
  ] as [string, () => Headers, number][])('%s', async (_what, conditions, status) => {
    const response = await get(lesson, { range: 'bytes=0-1', ...conditions() })
    expect([response.status, response.headers.get('content-range')]).toEqual([status, status === 206 ? 'bytes 0-1/2048' : null])
    expect((await bytesOf(response)).length).toBe({ 200: 2048, 206: 2, 304: 0 }[status])
  })

  it.each([
    ['is refused with If-Range and its ETag', () => ({ 'if-range': etags.video }), 416],
    ['is not looked for with If-Range and another ETag', () => ({ 'if-range': '"other"' }), 200],
    ['is not looked for by a caller who has the whole', () => ({ 'if-none-match': etags.video }), 304],
  ] as [string, () => Headers, number][])('that is not there %s', async (_what, conditions, status) => {
    expect((await get(lesson, { range: 'bytes=5000-', ...conditions() })).status).toBe(status)
  })
})

describe('a part of an asset that is compressed on request', () => {
  it.each([
    ['is sent without Accept-Encoding', () => ({}), 206, null],
    ['is sent where the caller takes no encoding, as browsers say for ranges', () => ({ 'accept-encoding': 'identity' }), 206, null],
    ['is sent where the caller has its ETag', () => ({ 'if-range': etags.captions }), 206, null],
    ['is not sent where the caller prefers an encoding', () => ({ 'accept-encoding': 'br' }), 200, 'br'],
    ['is not sent to an ETag of compressed bytes', () => ({ 'if-range': etags.packed }), 200, null],
    ['is not sent in the encoding whose ETag the caller has', () => ({ 'accept-encoding': 'br', 'if-range': etags.packed }), 200, 'br'],
  ] as [string, () => Headers, number, string | null][])('%s', async (_what, headers, status, encoding) => {
    const response = await get(addressOf('lesson.vtt', captions), { range: 'bytes=0-5', ...headers() })
    expect([response.status, response.headers.get('content-encoding')]).toEqual([status, encoding])
    expect(response.headers.get('etag')).toBe(encoding ? etags.packed : etags.captions)
    expect(response.headers.get('vary')).toBe('Accept-Encoding')
    if (status === 206) expect(await response.text()).toBe('WEBVTT')
  })
})

it('a page may send Range and If-Range, and read what came', async () => {
  const preflight = await get(lesson, {}, 'OPTIONS')
  expect(preflight.headers.get('access-control-allow-headers')).toMatch(/\bIf-Range, Range\b/)
  const part = await get(lesson, { range: 'bytes=0-1' })
  expect(part.headers.get('access-control-expose-headers')).toMatch(/\bAccept-Ranges, Content-Range\b/)
})
