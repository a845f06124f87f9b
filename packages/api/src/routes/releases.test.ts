import { gzipSync } from 'node:zlib'
import { type CourseBundle, sha256 } from '@lectern/content'
import { beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../app'
import type { App } from '../context'
import { assetBytes, assetHash, assets, courseBundle, seal } from '../course.fixture'
import type { Scope } from '../store/keys'
import { openSqliteStore } from '../store/sqlite'
import type { Store } from '../store/store'

let clock: Date
let store: Store
let app: App
let writer: string

beforeEach(async () => {
  clock = new Date('2026-11-24T09:30:00Z')
  store = await openSqliteStore({ file: ':memory:', now: () => clock })
  app = createApp({ store, rateLimit: 0, now: () => clock })
  writer = await keyWith('content:write')
})

const keyWith = async (...scopes: Scope[]) => (await store.createApiKey({ kind: 'secret', name: 'Pipeline', scopes })).secret
// biome-ignore lint/suspicious/noExplicitAny: bodies are held against their schemas in every.test.ts
type Json = any
type Answer = { status: number; body: Json; headers: Headers }

async function send(method: string, path: string, body?: string | Uint8Array, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await app.request(path, {
    method,
    body: body as string | undefined,
    headers: { authorization: `Bearer ${writer}`, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
  })
  return { status: response.status, headers: response.headers, body: await response.json() }
}
const course = '/v1/courses/sample'
const push = (bundle: CourseBundle, query = '', headers: Record<string, string> = {}) =>
  send('POST', `${course}/releases${query}`, JSON.stringify(bundle), headers)
const plan = (bundle: CourseBundle) => send('POST', `${course}/releases/plan`, JSON.stringify(bundle))
const upload = (hash = assetHash, bytes: Uint8Array = assetBytes) =>
  send('PUT', `/v1/assets/${hash}`, bytes, { 'content-type': 'application/octet-stream' })
const read = async (path: string): Promise<{ status: number; etag: string | null; text: string }> => {
  const response = await app.request(path, { headers: { 'x-request-id': 'fixed' } })
  return { status: response.status, etag: response.headers.get('etag'), text: await response.text() }
}
/** The fixture, changed and sealed again. */
function changed(change: (content: Omit<CourseBundle, 'hash' | 'format'>) => void): CourseBundle {
  const { hash: _hash, format: _format, ...content } = structuredClone(courseBundle())
  change(content)
  return seal(content)
}
const sectionOf = (content: Pick<CourseBundle, 'chapters'>, chapter: number, section: number) => {
  const found = content.chapters[chapter]?.sections[section]
  if (!found) throw new Error('the fixture has no such section')
  return found
}

describe('creating a release', () => {
  it('makes the course with the first one, and says where it can be read', async () => {
    await upload()
    expect((await read(course)).status).toBe(404)
    const { status, body, headers } = await push(courseBundle(), '?notes=The%20first')
    expect([status, headers.get('location')]).toEqual([201, `${course}/releases/1`])
    expect(body).toMatchObject({ number: 1, created: true, current: true, notes: 'The first', publishedAt: '2026-11-24T09:30:00.000Z' })
    expect((await read(course)).status).toBe(200)
    expect((await send('GET', `${course}/releases/1`)).body).toEqual(
      Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'created')),
    )
  })

  it('makes nothing of a bundle that equals an earlier release, and leaves the pointer where it is', async () => {
    await store.seed(courseBundle(), assets)
    await store.seed(courseBundle({ word: 'candle' }), assets)
    const { status, body } = await push(courseBundle())
    expect([status, body.number, body.created, body.current]).toEqual([200, 1, false, false])
    expect((await read(`${course}/releases/current`)).text).toContain('"number":2')
  })

  it('takes a body that is gzip', async () => {
    await upload()
    const body = gzipSync(JSON.stringify(courseBundle()))
    expect((await send('POST', `${course}/releases`, body, { 'content-encoding': 'gzip' })).status).toBe(201)
  })

  it('refuses to publish what was not planned', async () => {
    await store.seed(courseBundle(), assets)
    const next = courseBundle({ word: 'candle' })
    const { planHash } = (await plan(next)).body
    await store.seed(courseBundle({ word: 'lamp' }), assets)
    const refused = await push(next, `?planHash=${planHash}`)
    expect([refused.status, refused.body.code]).toEqual([409, 'plan_outdated'])
    const again = (await plan(next)).body
    expect((await push(courseBundle({ word: 'other' }), `?planHash=${again.planHash}`)).body.code).toBe('plan_outdated')
    expect((await push(next, `?planHash=${again.planHash}`)).status).toBe(201)
  })

  it('answers a repeated request as the first time, and has one effect', async () => {
    await store.seed(courseBundle(), assets)
    const next = courseBundle({ word: 'candle' })
    const key = { 'idempotency-key': 'push-17' }
    const { planHash } = (await plan(next)).body
    const first = await push(next, `?planHash=${planHash}`, key)
    await send('POST', `${course}/releases/1/publish`)
    const second = await push(next, `?planHash=${planHash}`, key)
    expect([second.status, second.body]).toEqual([201, first.body])
    expect((await send('GET', `${course}/releases`)).body.data).toHaveLength(2)

    const other = await push(courseBundle({ word: 'torch' }), `?planHash=${planHash}`, key)
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused'])
    const anotherQuery = await push(next, '', key)
    expect(anotherQuery.body.code).toBe('idempotency_key_reused')
    writer = await keyWith('content:write')
    expect((await push(courseBundle({ word: 'torch' }), '', key)).status).toBe(201)

    clock = new Date('2026-11-25T10:00:00Z')
    expect((await push(courseBundle({ word: 'lamp' }), '', key)).status).toBe(201)
  })
})

describe('a release that was never published', () => {
  it('is read by who may preview it, kept by no cache, and unknown to everyone else', async () => {
    await upload()
    await push(courseBundle(), '?publish=false')
    const asset = `${course}/assets/${assetHash}/dot.svg`
    for (const path of [
      course,
      `${course}?release=1`,
      `${course}/sections/first-section?release=1`,
      `${course}/quizzes/practice?release=1`,
      asset,
    ]) {
      expect((await read(path)).status).toBe(404)
    }
    writer = await keyWith('content:preview')
    const preview = await send('GET', `${course}/sections/first-section?release=1`)
    expect([preview.status, preview.headers.get('cache-control'), preview.headers.get('vary')]).toEqual([
      200,
      'private, no-store',
      'Accept-Encoding, Authorization',
    ])
    expect((await send('GET', `${course}/releases`)).status).toBe(200)
    const bytes = await app.request(asset, { headers: { authorization: `Bearer ${writer}` } })
    expect([bytes.status, bytes.headers.get('cache-control'), bytes.headers.get('vary')]).toEqual([
      200,
      'private, no-store',
      'Accept-Encoding, Authorization',
    ])
    writer = await keyWith('learning')
    expect((await send('GET', `${course}/sections/first-section?release=1`)).status).toBe(404)
    expect((await send('GET', `${course}/releases`)).body.code).toBe('insufficient_scope')
  })

  it('is deleted after its days, with what it alone held, and its number is not given again', async () => {
    await store.seed(courseBundle(), assets)
    await push(courseBundle({ word: 'candle' }), '?publish=false')
    clock = new Date('2026-11-30T09:30:00Z')
    expect(await store.prune(7)).toEqual({ releases: 0 })
    clock = new Date('2026-12-02T09:30:00Z')
    expect(await store.prune(7)).toEqual({ releases: 1 })
    expect((await send('GET', `${course}/releases/2`)).body.code).toBe('release_not_found')
    expect((await read(`${course}/sections/first-section`)).status).toBe(200)
    expect((await push(courseBundle({ word: 'candle' }))).body.number).toBe(3)
  })
})

describe('publishing', () => {
  it('rolls back in one step to the same bytes, and restarting with seeding does not undo it', async () => {
    await store.seed(courseBundle(), assets)
    const paths = [course, `${course}/outline`, `${course}/sections/first-section`, `${course}/search?q=light`, '/v1/courses']
    const before = await Promise.all(paths.map(read))
    await store.seed(courseBundle({ word: 'candle' }), assets)
    expect(await Promise.all(paths.map(read))).not.toEqual(before)
    const rollback = await send('POST', `${course}/releases/1/publish`)
    expect([rollback.status, rollback.body.current]).toEqual([200, true])
    expect(await Promise.all(paths.map(read))).toEqual(before)
    expect(await store.seed(courseBundle({ word: 'candle' }), assets)).toMatchObject({ release: 2, created: false, changes: 0 })
    expect(await Promise.all(paths.map(read))).toEqual(before)
  })

  it('leaves a reader in the middle of a list on the release it began with', async () => {
    await store.seed(courseBundle(), assets)
    const first = JSON.parse((await read(`${course}/sections?limit=1`)).text)
    await store.seed(
      changed((content) => void content.chapters[0]?.sections.reverse()),
      assets,
    )
    const next = await app.request(`${course}/sections?limit=3&cursor=${first.nextCursor}`)
    expect(next.headers.get('x-lectern-release')).toBe('1')
    const { data } = (await next.json()) as { data: { id: string }[] }
    expect([...first.data, ...data].map(({ id }: { id: string }) => id)).toEqual([
      'first-section',
      'second-section',
      'third-section',
      'fourth-section',
    ])

    await send('POST', `${course}/releases/1/withdraw`)
    const gone = await read(`${course}/sections?limit=3&cursor=${first.nextCursor}`)
    expect([gone.status, JSON.parse(gone.text).code]).toEqual([410, 'release_withdrawn'])
  })

  it('knows which releases there are', async () => {
    await store.seed(courseBundle(), assets)
    expect((await send('POST', `${course}/releases/9/publish`)).body.code).toBe('release_not_found')
    expect((await send('POST', '/v1/courses/nope/releases/1/publish')).body.code).toBe('course_not_found')
  })
})

describe('taking away', () => {
  it('withdraws a release from who names it, and never the one that readers get', async () => {
    await store.seed(courseBundle(), assets)
    await store.seed(courseBundle({ word: 'candle' }), assets)
    expect((await send('POST', `${course}/releases/2/withdraw`)).body.code).toBe('release_is_current')
    expect((await send('POST', `${course}/releases/1/withdraw`)).body.withdrawnAt).toBe('2026-11-24T09:30:00.000Z')
    for (const path of [`${course}?release=1`, `${course}/sections/first-section?release=1`, `${course}/quizzes/practice?release=1`]) {
      expect((await read(path)).status).toBe(410)
    }
    expect((await send('GET', `${course}?release=1`)).status).toBe(410)
    expect((await send('POST', `${course}/releases/1/publish`)).body.code).toBe('release_withdrawn')
    expect((await read(course)).status).toBe(200)
  })

  it('archives a course until one of its releases is published again', async () => {
    await store.seed(courseBundle(), assets)
    expect((await send('POST', `${course}/archive`)).body).toEqual({ id: 'sample', archivedAt: '2026-11-24T09:30:00.000Z' })
    expect((await read(`${course}/sections/first-section`)).status).toBe(410)
    expect((await read(`${course}/assets/${assetHash}/dot.svg`)).status).toBe(404)
    expect(JSON.parse((await read('/v1/courses')).text).data).toEqual([])
    expect(await store.seed(courseBundle(), assets)).toMatchObject({ created: false, changes: 0 })
    expect((await read(course)).status).toBe(410)
    await send('POST', `${course}/releases/1/publish`)
    expect((await read(course)).status).toBe(200)
  })
})

describe('a plan', () => {
  beforeEach(async () => void (await store.seed(courseBundle(), assets)))
  const kinds = async (bundle: CourseBundle) =>
    ((await plan(bundle)).body.changes as { type: string; kind: string; id: string }[]).map(({ type, kind, id }) => `${type} ${kind} ${id}`)

  it('has nothing to say about what is published, and writes nothing', async () => {
    const { body } = await plan(courseBundle())
    expect(body).toMatchObject({ baseRelease: 1, equalRelease: 1, changes: [], reusedIds: [], issues: [], missingAssets: [] })
    await plan(courseBundle({ word: 'candle' }))
    expect((await send('GET', `${course}/releases`)).body.data).toHaveLength(1)
  })

  it.each<[string, (content: Omit<CourseBundle, 'hash' | 'format'>) => void, string[]]>([
    [
      'a new title',
      (content) => {
        sectionOf(content, 0, 0).title = 'Renamed'
      },
      ['renamed section first-section'],
    ],
    [
      'another text',
      (content) => {
        sectionOf(content, 0, 1).markdown += '\n\nMore.'
      },
      ['reworded section second-section'],
    ],
    [
      'a section between two others, which were pushed along and not moved',
      (content) => void content.chapters[0]?.sections.splice(1, 0, { id: 'new-section', title: 'New', markdown: 'New.' }),
      ['added section new-section'],
    ],
    [
      'a section that went to another chapter',
      (content) => void content.chapters[1]?.sections.push(...(content.chapters[0]?.sections.splice(1, 1) ?? [])),
      ['moved section second-section'],
    ],
    ['chapters that changed places', (content) => void content.chapters.reverse(), ['moved chapter second-chapter']],
    [
      'another key alone',
      (content) => {
        for (const key of content.quizzes[0]?.keys ?? []) if (key.type === 'single-choice') key.choiceId = 'b'
      },
      ['re-keyed question q-single'],
    ],
    [
      'another explanation, which decides nothing',
      (content) => {
        for (const key of content.quizzes[0]?.keys ?? []) if (key.type === 'numeric') key.explanation = 'Count them.'
      },
      ['reworded question q-numeric'],
    ],
    [
      'a stricter policy',
      (content) => {
        for (const quiz of content.quizzes) if (quiz.id === 'practice') quiz.review = { ...quiz.review, answer: 'never' }
      },
      ['policy-changed quiz practice'],
    ],
  ])('finds %s', async (_title, change, expected) => expect(await kinds(changed(change))).toEqual(expected))

  it('tells what a setting was and what it becomes', async () => {
    const { body } = await plan(
      changed((content) => {
        for (const quiz of content.quizzes) if (quiz.id === 'practice') quiz.passingScore = 0.75
      }),
    )
    expect(body.changes[0].settings).toEqual([{ name: 'passingScore', from: 0.5, to: 0.75 }])
  })

  it('warns of an id that comes back', async () => {
    const without = changed((content) => void content.chapters[1]?.sections.pop())
    expect(await kinds(without)).toEqual(['removed section fourth-section'])
    await push(without)
    const { body } = await plan(courseBundle())
    expect(body.changes.map(({ type }: { type: string }) => type)).toEqual(['added'])
    expect(body.reusedIds).toMatchObject([{ kind: 'section', id: 'fourth-section', lastRelease: 1 }])
  })

  it('lists issues and missing assets', async () => {
    const png = Buffer.from('no picture')
    const { body } = await plan(
      changed((content) => {
        sectionOf(content, 0, 0).markdown += '\n\n<b>bold</b>'
        content.assets.push({ name: 'new.png', hash: sha256(png), mediaType: 'image/png', size: png.length })
      }),
    )
    expect(body.issues[0]).toMatchObject({ code: 'markdown_html', pointer: '/chapters/0/sections/0/markdown' })
    expect(body.missingAssets).toEqual([{ name: 'new.png', hash: sha256(png) }])
  })
})

describe('bad input', () => {
  const png = Buffer.from('no picture at all')
  const cases: [string, () => Promise<Answer>, number, string][] = [
    ['a body that is not JSON', () => send('POST', `${course}/releases`, '{'), 400, 'malformed_json'],
    ['a body that is not UTF-8', () => send('POST', `${course}/releases`, Buffer.from([0x22, 0xff, 0x22])), 400, 'malformed_json'],
    [
      'a body of another type',
      () => send('POST', `${course}/releases`, 'x', { 'content-type': 'text/plain' }),
      415,
      'unsupported_media_type',
    ],
    ['an unknown encoding', () => send('POST', `${course}/releases`, '{}', { 'content-encoding': 'br' }), 415, 'unsupported_media_type'],
    [
      'an encoding that is a lie',
      () => send('POST', `${course}/releases`, '{}', { 'content-encoding': 'gzip' }),
      400,
      'malformed_encoding',
    ],
    [
      'a small body that unpacks to a large one',
      () => send('POST', `${course}/releases`, gzipSync(Buffer.alloc(100_000_000)), { 'content-encoding': 'gzip' }),
      413,
      'body_too_large',
    ],
    ['something else than a bundle', () => send('POST', `${course}/releases`, '{"format":"lectern.course/1"}'), 422, 'invalid_bundle'],
    ['a forged hash', () => push({ ...courseBundle(), hash: '0'.repeat(64) }), 422, 'bundle_hash_mismatch'],
    [
      'the bundle of another course',
      () =>
        push(
          changed((content) => {
            content.course.id = 'other'
          }),
        ),
      422,
      'course_mismatch',
    ],
    [
      'an id that stands twice',
      () =>
        push(
          changed((content) => {
            sectionOf(content, 0, 1).id = 'first-section'
          }),
        ),
      422,
      'duplicate_id',
    ],
    [
      'a question about a section that is not there',
      () =>
        push(
          changed((content) => {
            const question = content.quizzes[0]?.questions[0]
            if (question) question.section = 'nowhere'
          }),
        ),
      422,
      'broken_reference',
    ],
    [
      'a link that leads nowhere',
      () =>
        push(
          changed((content) => {
            sectionOf(content, 0, 0).markdown += ' [x](lectern:section/nowhere)'
          }),
        ),
      422,
      'broken_reference',
    ],
    [
      'HTML',
      () =>
        push(
          changed((content) => {
            sectionOf(content, 0, 0).markdown += '\n\n<script>x</script>'
          }),
        ),
      422,
      'markdown_html',
    ],
    [
      'a link that could run script',
      () =>
        push(
          changed((content) => {
            sectionOf(content, 0, 0).markdown += ' [x](javascript:alert%281%29)'
          }),
        ),
      422,
      'markdown_unsafe_link',
    ],
    [
      'the key of a question that is not there',
      () =>
        push(
          changed((content) => {
            for (const key of content.quizzes[0]?.keys ?? []) if (key.type === 'numeric') key.questionId = 'q-foreign'
          }),
        ),
      422,
      'invalid_answer_key',
    ],
    [
      'a key that no response reaches',
      () =>
        push(
          changed((content) => {
            for (const key of content.quizzes[0]?.keys ?? []) if (key.type === 'single-choice') key.choiceId = 'nowhere'
          }),
        ),
      422,
      'invalid_answer_key',
    ],
    [
      'an asset whose bytes were not sent',
      () => push(changed((content) => void content.assets.push({ name: 'a.png', hash: sha256('never'), mediaType: 'image/png', size: 5 }))),
      422,
      'asset_missing',
    ],
    ['an asset under another hash', () => upload('0'.repeat(64)), 422, 'asset_hash_mismatch'],
    [
      'an asset that is not what its name says',
      async () => {
        await upload(sha256(png), png)
        return push(
          changed((content) => void content.assets.push({ name: 'a.png', hash: sha256(png), mediaType: 'image/png', size: png.length })),
        )
      },
      422,
      'asset_type_mismatch',
    ],
    [
      'fifty thousand sections',
      () =>
        push(
          changed((content) => {
            const sections = Array.from({ length: 50_000 }, (_, index) => ({ id: `s${index}`, title: 'S', markdown: '' }))
            content.chapters.push({ id: 'huge', title: 'Huge', introduction: '', milestones: [], practiceNotes: [], sections })
          }),
        ),
      422,
      'bundle_too_large',
    ],
  ]

  it.each(cases)('refuses %s and keeps nothing of it', async (_title, request, status, code) => {
    await store.seed(courseBundle(), assets)
    const { status: got, body } = await request()
    expect([got, body.code]).toEqual([status, code])
    expect((await send('GET', `${course}/releases`)).body.data).toHaveLength(1)
    expect(await store.seed(courseBundle(), assets)).toMatchObject({ changes: 0 })
  })
})
