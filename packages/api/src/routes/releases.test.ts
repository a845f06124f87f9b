import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { assetHash, assets, courseBundle } from '../suites/course.fixture'
import { app, changed, course, keyWith, plan, push, read, send, setUpReleases, store, upload, world } from './releases.fixture'

setUpReleases()

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
    world.writer = await keyWith('content:write')
    expect((await push(courseBundle({ word: 'torch' }), '', key)).status).toBe(201)

    world.clock = new Date('2026-11-25T10:00:00Z')
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
    world.writer = await keyWith('content:preview')
    const preview = await send('GET', `${course}/sections/first-section?release=1`)
    expect([preview.status, preview.headers.get('cache-control'), preview.headers.get('vary')]).toEqual([
      200,
      'private, no-store',
      'Accept, Accept-Encoding, Authorization',
    ])
    expect((await send('GET', `${course}/releases`)).status).toBe(200)
    const bytes = await app.request(asset, { headers: { authorization: `Bearer ${world.writer}` } })
    expect([bytes.status, bytes.headers.get('cache-control'), bytes.headers.get('vary')]).toEqual([
      200,
      'private, no-store',
      'Accept-Encoding, Authorization',
    ])
    world.writer = await keyWith('learning')
    expect((await send('GET', `${course}/sections/first-section?release=1`)).status).toBe(404)
    expect((await send('GET', `${course}/releases`)).body.code).toBe('insufficient_scope')
  })

  it('is deleted after its days, with what it alone held, and its number is not given again', async () => {
    await store.seed(courseBundle(), assets)
    await push(courseBundle({ word: 'candle' }), '?publish=false')
    world.clock = new Date('2026-11-30T09:30:00Z')
    expect(await store.prune(7)).toEqual({ releases: 0 })
    world.clock = new Date('2026-12-02T09:30:00Z')
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
