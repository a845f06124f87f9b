import { buffer } from 'node:stream/consumers'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { type CourseBundle, canonicalJson, exportBundle, learnerQuestion } from '@lectern/content'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { createApp } from '../app'
import { assetBytes, assets, courseBundle } from '../suites/course.fixture'
import { richBundle } from '../suites/every.fixture'
import { openTestStore } from '../suites/store.fixture'
import { app, changed, course, keyWith, push, send, setUpReleases, store, upload, world } from './releases.fixture'

setUpReleases()

const download = (query: string, key = world.writer, method = 'GET') =>
  app.request(`${course}/export?${query}`, { method, headers: { authorization: `Bearer ${key}` } })

async function fileOf(made: CourseBundle): Promise<string> {
  // The fixture lists sides and items in the right order, unlike what the compiler makes.
  const quizzes = made.quizzes.map((quiz) => ({ ...quiz, questions: quiz.questions.map(learnerQuestion) }))
  const bundle = { ...made, quizzes }
  const { content } = exportBundle('moodle-xml', { bundle, readAsset: async () => assetBytes })
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

test.each([
  ['a course', courseBundle],
  ['a course with a value in every member', richBundle],
])('the file is what the bundle gives: %s', async (_title, make) => {
  await store.seed(make(), assets)
  const response = await download('format=moodle-xml')
  expect(await response.text()).toBe(await fileOf(make()))
})

test('the file is private, has a name and a type, and says of which release it is', async () => {
  await store.seed(
    changed((content) => {
      content.course.title = 'Licht/Schatten: „Übung“'
    }),
    assets,
  )
  const response = await download('format=moodle-xml')
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'cache-control': 'private, no-store',
    'content-disposition': `attachment; filename="sample.xml"; filename*=UTF-8''Licht%20Schatten%20%E2%80%9E%C3%9Cbung%E2%80%9C.xml`,
    'content-type': 'application/xml',
    'x-lectern-release': '1',
  })
  expect(response.headers.get('etag')).toBeNull()
  const head = await download('format=moodle-xml', world.writer, 'HEAD')
  expect(head.status).toBe(200)
  expect(head.headers.get('content-disposition')).toBe(response.headers.get('content-disposition'))
  expect(await head.text()).toBe('')
})

test('a release can be named, also one that is not published', async () => {
  await upload()
  await push(courseBundle())
  const preview = changed((content) => {
    content.course.title = 'Another title'
    for (const quiz of content.quizzes) quiz.title = 'Another quiz'
  })
  await push(preview, '?publish=false')
  expect(await (await download('format=gift')).text()).not.toContain('Another quiz')
  expect(await (await download('format=gift&release=2')).text()).toContain('Another quiz')
})

test.each([
  ['an unknown format', 'format=paper', 'format', 'Invalid option'],
  ['no format', '', 'format', 'Invalid option'],
  ['a version that the format does not have', 'format=gift&version=7', 'version', 'gift has no versions'],
  ['an option that the format does not have', 'format=gift&thin=true', 'thin', 'gift has no option thin'],
])('%s is refused', async (_title, query, name, words) => {
  await store.seed(courseBundle(), assets)
  const { status, body } = await send('GET', `${course}/export?${query}`)
  expect({ status, code: body.code }).toEqual({ status: 422, code: 'invalid_request' })
  expect(body.errors).toEqual([expect.objectContaining({ in: 'query', name, detail: expect.stringContaining(words) })])
})

test('only a key with the scope content:write gets a file', async () => {
  await store.seed(courseBundle(), assets)
  const { secret: delivery } = await store.createApiKey({ kind: 'delivery', name: 'A site', scopes: [] })
  const learning = await keyWith('learning', 'keys', 'statistics', 'content:preview')
  const made = await app.request('/v1/learner-tokens', {
    method: 'POST',
    headers: { authorization: `Bearer ${learning}`, 'content-type': 'application/json' },
    body: JSON.stringify({ learnerId: 'ada' }),
  })
  const { token } = (await made.json()) as { token: string }
  expect((await app.request(`${course}/export?format=gift`)).status).toBe(401)
  for (const key of [delivery, learning, token]) {
    const response = await download('format=gift', key)
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({ code: 'insufficient_scope' })
  }
})

test('a file that cannot be begun is an error, and one that breaks off does not end as a whole one', async () => {
  const failing = async (after: number) => {
    const fresh = await openTestStore()
    await fresh.seed(courseBundle(), assets)
    let pieces = 0
    const exportRelease = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          if (pieces++ === after) throw new Error('SECRET of the engine')
          controller.enqueue(new Uint8Array(10))
        },
      })
    const { secret } = await fresh.createApiKey({ kind: 'secret', name: 'A key', scopes: ['content:write'] })
    const headers = { authorization: `Bearer ${secret}` }
    return createApp({ store: { ...fresh, exportRelease } }).request(`${course}/export?format=gift`, { headers })
  }
  const early = await failing(0)
  expect(early.status).toBe(500)
  expect(await early.text()).not.toContain('SECRET')
  const late = await failing(2)
  expect(late.status).toBe(200)
  await expect(buffer(late.body as NodeStream)).rejects.toThrow()
})

test('nothing is written for a client that has hung up', async () => {
  const fresh = await openTestStore()
  await fresh.seed(courseBundle(), assets)
  let isCancelled = false
  let read = 0
  const exportRelease = () =>
    new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          read += 1
          controller.enqueue(new Uint8Array(10))
        },
        cancel: () => {
          isCancelled = true
        },
      },
      { highWaterMark: 0 },
    )
  const { secret } = await fresh.createApiKey({ kind: 'secret', name: 'A key', scopes: ['content:write'] })
  const headers = { authorization: `Bearer ${secret}` }
  const response = await createApp({ store: { ...fresh, exportRelease } }).request(`${course}/export?format=gift`, { headers })
  await response.body?.cancel()
  expect({ isCancelled, read }).toEqual({ isCancelled: true, read: 1 })
})

test('the report says what the file has, and what the format cannot say', async () => {
  await store.seed(richBundle(), assets)
  const report = async (query: string) => {
    const response = await app.request(`${course}/export/report?${query}`, { headers: { authorization: `Bearer ${world.writer}` } })
    return { status: response.status, body: await response.json() }
  }
  const bundle = JSON.parse(canonicalJson(richBundle()))
  const { content, counts, notes } = exportBundle('gift', { bundle, readAsset: async () => assetBytes })
  for await (const _piece of content);
  expect(notes.length).toBeGreaterThan(0)
  expect(counts.leftOut).toBeGreaterThan(0)
  expect(await report('format=gift')).toEqual({
    status: 200,
    body: {
      courseId: 'sample',
      release: 1,
      format: 'gift',
      containsKeys: true,
      counts: { ...counts, issues: notes.length },
      issues: notes,
    },
  })
  expect(await report('format=common-cartridge&thin=true')).toMatchObject({ body: { containsKeys: false } })
  expect(await report('format=gift&thin=true')).toMatchObject({ status: 422, body: { errors: [{ in: 'query', name: 'thin' }] } })
})

test('an offline bundle holds what readers of the published release get, for a closed service too', async () => {
  await store.seed(richBundle(), assets)
  const closed = createApp({ store, closed: true })
  const ask = (path: string) => closed.request(path, { headers: { authorization: `Bearer ${world.writer}` } })
  const response = await ask(`${course}/export?format=offline`)
  expect(response.headers.get('content-disposition')).toContain('filename="sample.offline.zip"')
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
  const manifest = JSON.parse(strFromU8(files['manifest.json'] as Uint8Array))
  expect(manifest).toMatchObject({ format: 'lectern.offline/1', course: 'sample', release: 1 })
  for (const { url, file } of manifest.files.filter(({ url }: { url: string }) => /\/(sections|quizzes)\/|\/outline$/.test(url)))
    expect(JSON.parse(strFromU8(files[file] as Uint8Array)), url).toEqual(await (await ask(url)).json())
  expect(
    Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .join('\n'),
  ).not.toContain('CANARY')
})

test.each(['version=1', 'thin=true', 'withKeys=true', 'release=1'])('an offline bundle has no use for %s', async (option) => {
  await store.seed(courseBundle(), assets)
  const response = await download(`format=offline&${option}`)
  expect([response.status, await response.json()]).toMatchObject([422, { code: 'invalid_request', errors: [{ in: 'query' }] }])
})
