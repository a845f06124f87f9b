import { createServer, type Server } from 'node:http'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeOffline } from '../../../api/src/offline/write-offline'
import { openApp, openCourse } from '../app.fixture'
import { LecternError, NotFoundError } from '../errors'
import { Lectern } from '../lectern'
import { openOffline } from './index'

const course = 'how-computers-count'
let app: Awaited<ReturnType<typeof openApp>>
let compiled: Awaited<ReturnType<typeof openCourse>>
let online: Lectern
let bundle: Uint8Array
beforeAll(async () => {
  app = await openApp()
  compiled = await openCourse(course)
  await app.store.seed(compiled.bundle, compiled.assets)
  online = new Lectern({ baseUrl: 'http://localhost', fetch: app.fetch })
  bundle = await pack()
})

async function pack(base?: Parameters<typeof writeOffline>[2]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of writeOffline(async (path) => app.fetch(`http://localhost${path}`, {}), course, base)) pieces.push(piece)
  return Buffer.concat(pieces)
}
const open = async (source: Parameters<typeof openOffline>[0] = bundle) => {
  const offline = await openOffline(source)
  return { offline, lectern: new Lectern({ baseUrl: offline.baseUrl, fetch: offline.fetch, maxRetries: 0 }) }
}
const manifestOf = (zip: Uint8Array) => JSON.parse(new TextDecoder().decode(unzipSync(zip)['manifest.json']))

const reads: [string, (lectern: Lectern) => Promise<unknown>][] = [
  ['courses.get', (lectern) => lectern.courses.get(course)],
  ['courses.outline', (lectern) => lectern.courses.outline(course)],
  ['courses.releases.current', (lectern) => lectern.courses.releases.current(course)],
  ['courses.glossary.list', (lectern) => lectern.courses.glossary.list(course).toArray({ limit: 100 })],
  ['courses.chapters.list', (lectern) => lectern.courses.chapters.list(course).toArray({ limit: 100 })],
  ['courses.chapters.get by its number', (lectern) => lectern.courses.chapters.get(course, '2')],
  ['courses.chapters.get with sections', (lectern) => lectern.courses.chapters.get(course, 'bits-and-numbers', { include: ['sections'] })],
  ['courses.sections.list', (lectern) => lectern.courses.sections.list(course).toArray({ limit: 100 })],
  ['courses.sections.list of a chapter', (lectern) => lectern.courses.sections.list(course, { chapter: '2' }).toArray({ limit: 100 })],
  ['courses.sections.get', (lectern) => lectern.courses.sections.get(course, 'floating-point')],
  ['courses.sections.get by its number', (lectern) => lectern.courses.sections.get(course, '1.2')],
  ['courses.sections.get of the release', (lectern) => lectern.courses.sections.get(course, 'binary', { release: 1 })],
  ['courses.quizzes.list', (lectern) => lectern.courses.quizzes.list(course).toArray({ limit: 100 })],
  ['courses.quizzes.get of practice', (lectern) => lectern.courses.quizzes.get(course, 'binary-quiz')],
  ['courses.quizzes.get of an exam', (lectern) => lectern.courses.quizzes.get(course, 'letter-to-mara')],
]

describe('an offline bundle', () => {
  it.each(reads)('answers %s as the service does', async (_name, read) => {
    const { lectern } = await open()
    expect(await read(lectern)).toEqual(await read(online))
  })

  it('has every section and quiz', async () => {
    const { lectern } = await open()
    for await (const { id } of online.courses.sections.list(course))
      expect(await lectern.courses.sections.get(course, id)).toEqual(await online.courses.sections.get(course, id))
    for await (const { id } of online.courses.quizzes.list(course))
      expect(await lectern.courses.quizzes.get(course, id)).toEqual(await online.courses.quizzes.get(course, id))
  })

  it('is listed as the one course', async () => {
    const { lectern } = await open()
    const { data } = await lectern.courses.list()
    expect(data.map(({ id }) => id)).toEqual([course])
    expect((await lectern.courses.list({ level: 'no-such-level' as never })).data).toEqual([])
  })

  it('pages through lists', async () => {
    const { lectern } = await open()
    const first = await lectern.courses.sections.list(course, { limit: 4 })
    expect([first.data.length, first.hasMore]).toEqual([4, true])
    const all = await lectern.courses.sections.list(course, { limit: 4 }).toArray({ limit: 100 })
    expect(all).toEqual(await online.courses.sections.list(course).toArray({ limit: 100 }))
  })

  it('finds sections, and marks what was found', async () => {
    const { lectern } = await open()
    const { data } = await lectern.courses.search(course, { q: 'BINARY' })
    expect(data[0]).toMatchObject({ kind: 'section', section: { id: 'binary' }, chapter: { id: 'bits-and-numbers' }, term: null })
    const hits = data.flatMap(({ snippet }) => snippet.filter(({ hit }) => hit).map(({ text }) => text.toLowerCase()))
    expect(new Set(hits)).toEqual(new Set(['binary']))
    expect((await lectern.courses.search(course, { q: '"no such phrase anywhere"' })).data).toEqual([])
  })

  it('serves the files of the course, and gives pages URLs for them', async () => {
    const { offline, lectern } = await open()
    const { html } = await lectern.courses.sections.get(course, 'binary')
    const [path = ''] = /\/v1\/courses\/[^"]+\/assets\/[^"]+/.exec(html) ?? []
    const [here, there] = await Promise.all([offline.fetch(`${offline.baseUrl}${path}`, {}), app.fetch(`http://localhost${path}`, {})])
    expect(here.headers.get('content-type')).toBe(there.headers.get('content-type'))
    expect(await here.arrayBuffer()).toEqual(await there.arrayBuffer())
    const resolved = await offline.resolveAssets(html)
    expect(resolved).not.toContain(path)
    expect(resolved).toContain('src="blob:')
    offline.close()
  })

  it('answers a conditional request', async () => {
    const { offline } = await open()
    const url = `${offline.baseUrl}/v1/courses/${course}/outline`
    const etag = (await offline.fetch(url, {})).headers.get('etag') ?? ''
    expect((await offline.fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  it.each<[string, (lectern: Lectern) => Promise<unknown>, string]>([
    ['scoring', (lectern) => lectern.courses.quizzes.score(course, 'binary-quiz', { responses: [] }), 'not_offline'],
    ['an attempt', (lectern) => lectern.attempts.create({ courseId: course, quizId: 'binary-quiz', learnerId: 'ada' }), 'not_offline'],
    ['the tutor', (lectern) => lectern.tutor.ask({ courseId: course, question: 'Why?' }), 'not_offline'],
    ['an answer', (lectern) => lectern.courses.questions.reveal(course, 'x'), 'not_offline'],
    ['another course', (lectern) => lectern.courses.get('other'), 'course_not_found'],
    ['another release', (lectern) => lectern.courses.outline(course, { release: 9 }), 'release_not_found'],
    ['a section that there is not', (lectern) => lectern.courses.sections.get(course, 'nope'), 'section_not_found'],
    ['a number that there is not', (lectern) => lectern.courses.sections.get(course, '9.9'), 'section_not_found'],
  ])('says that it does not have %s', async (_what, read, code) => {
    const { lectern } = await open()
    const error = await read(lectern).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(NotFoundError)
    expect((error as NotFoundError).code).toBe(code)
  })

  it('is the same bytes for the same release, and holds no answer', async () => {
    expect(Buffer.from(await pack()).equals(Buffer.from(bundle))).toBe(true)
    const text = Object.entries(unzipSync(bundle))
      .map(([, bytes]) => new TextDecoder().decode(bytes))
      .join('\n')
    const explanations = compiled.bundle.quizzes.flatMap(({ keys }) => keys.flatMap(({ explanation }) => explanation ?? []))
    expect(explanations.length).toBeGreaterThan(10)
    for (const explanation of explanations) expect(text).not.toContain(JSON.stringify(explanation).slice(1, 60))
  })
})

describe('an update', () => {
  it('holds what is new alone, and is read together with the bundles before it', async () => {
    const manifest = manifestOf(bundle)
    const changed = { ...manifest, files: manifest.files.filter(({ url }: { url: string }) => !url.endsWith('/sections/binary')) }
    const update = await pack(changed)
    expect(Object.keys(unzipSync(update)).length).toBe(2)
    const { lectern } = await open([bundle, update])
    expect(await lectern.courses.sections.get(course, 'hexadecimal')).toEqual(await online.courses.sections.get(course, 'hexadecimal'))
    const alone = await open(update)
    await expect(alone.lectern.courses.sections.get(course, 'hexadecimal')).rejects.toThrow(/An update needs the bundles before it/)
  })
})

describe('a bundle on a web server', () => {
  it('is fetched file by file, and its images come from there', async () => {
    const files = unzipSync(bundle)
    const asked: string[] = []
    const server: Server = createServer((request, response) => {
      const name = (request.url ?? '').replace('/course/', '')
      asked.push(name)
      const found = files[name]
      response.writeHead(found ? 200 : 404).end(found)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const base = `http://127.0.0.1:${(server.address() as { port: number }).port}/course`
    const { offline, lectern } = await open(base)
    const section = await lectern.courses.sections.get(course, 'binary')
    expect(section).toEqual(await online.courses.sections.get(course, 'binary'))
    expect(asked).toEqual(['manifest.json', expect.stringMatching(/^files\/[0-9a-f]{64}\.json$/)])
    expect(await offline.resolveAssets(section.html)).toMatch(new RegExp(`src="${base}/files/[0-9a-f]{64}\\.svg"`))
    await new Promise((resolve) => server.close(resolve))
  })
})

describe('a file that is larger than its manifest says', () => {
  it('is not read to its end', async () => {
    const files = unzipSync(bundle)
    let sent = 0
    const fetcher = async (url: unknown) => {
      const name = String(url).replace('https://static.example.com/', '')
      if (name === 'manifest.json') return new Response(files[name])
      const piece = new Uint8Array(64 * 1024)
      const pull = (controller: ReadableStreamDefaultController) => {
        sent += piece.length
        controller.enqueue(piece)
      }
      return new Response(new ReadableStream({ pull }))
    }
    const offline = await openOffline('https://static.example.com', { fetch: fetcher as unknown as typeof fetch })
    await expect(offline.fetch(`${offline.baseUrl}/v1/courses/${course}/outline`, {})).rejects.toThrow(/larger than it should be/)
    expect(sent).toBeLessThan(1_000_000)
  })
})

describe('what is no bundle', () => {
  const zip = (manifest: string) => zipSync({ 'manifest.json': strToU8(manifest) })
  it.each<[string, () => Uint8Array, RegExp]>([
    ['text', () => new TextEncoder().encode('hello'), /no offline bundle, or it is cut off/],
    ['half a bundle', () => bundle.subarray(0, bundle.length / 2), /cut off/],
    ['another ZIP file', () => zipSync({ 'a.txt': strToU8('a') }), /no manifest\.json/],
    ['a manifest that is no JSON', () => zip('{'), /no manifest\.json/],
    [
      'a manifest with a file elsewhere',
      () => zip(`{"format":"lectern.offline/1","files":[{"file":"https://other.example/x","hash":"${'0'.repeat(64)}"}]}`),
      /not its own/,
    ],
    ['a newer format', () => zip('{"format":"lectern.offline/2","files":[]}'), /a newer version of this SDK/],
  ])('is refused: %s', async (_what, source, message) => {
    await expect(openOffline(source())).rejects.toThrow(message)
    await expect(openOffline(source())).rejects.toBeInstanceOf(LecternError)
  })

  it('is refused when a file was changed', async () => {
    const files = unzipSync(bundle)
    const { file } = manifestOf(bundle).files.find(({ url }: { url: string }) => url.endsWith('/sections/binary'))
    const bytes = files[file] as Uint8Array
    files[file] = strToU8(new TextDecoder().decode(bytes).replace('a', 'b'))
    const { lectern } = await open(zipSync(files))
    await expect(lectern.courses.sections.get(course, 'binary')).rejects.toThrow()
    const { offline } = await open(zipSync(files))
    await expect(offline.fetch(`${offline.baseUrl}/v1/courses/${course}/sections/binary`, {})).rejects.toThrow(/is damaged/)
  })

  it('is refused when there is none', async () => {
    await expect(openOffline([])).rejects.toThrow(/needs a bundle/)
  })
})
