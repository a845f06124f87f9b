import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, inject, it, test } from 'vitest'
import { createApp } from '../../app'
import { createDeliveryCache } from '../../delivery/cache'
import { createMetrics } from '../../http/observe'
import { assets, courseBundle } from '../../suites/course.fixture'
import { examBundle } from '../../suites/learning.fixture'
import { createDatabase } from '../../suites/store.fixture'
import { openStore } from '../open'
import type { Store } from '../store'
import { DatabaseError } from './engine'
import { withoutPassword } from './postgres'

/** Two processes of the service, as far as the store is concerned: each has its own connections and caches. */
let created: Awaited<ReturnType<typeof createDatabase>>
let here: Store
let there: Store
beforeEach(async () => {
  created = await createDatabase()
  here = await openStore({ database: created.database, connections: 4 })
  there = await openStore({ database: created.database, connections: 4 })
  await here.seed(examBundle({ maxAttempts: 2 }), assets)
})
afterEach(async () => {
  await Promise.all([here.close(), there.close()])
  await created.drop()
})

const learner = 'ada'
const newAttempt = { courseId: 'sample', quizId: 'exam', learner }

describe('a release that one process publishes', () => {
  it('is seen by the others within a second', async () => {
    expect((await there.findRelease('sample'))?.number).toBe(1)
    await here.seed(courseBundle({ word: 'candle' }), assets)
    expect((await here.findRelease('sample'))?.number).toBe(2)
    await expect.poll(async () => (await there.findRelease('sample'))?.number, { timeout: 1000, interval: 10 }).toBe(2)
  })

  it('is seen at once where answers depend on it', async () => {
    expect((await there.findRelease('sample'))?.number).toBe(1)
    await here.seed(courseBundle({ word: 'candle' }), assets)
    expect((await there.findRelease('sample', undefined, { exact: true }))?.number).toBe(2)
  })

  it('is told to their delivery caches, and is seen within a second when the notice is missed', async () => {
    const metrics = createMetrics()
    const app = createApp({ store: there, metrics, rateLimit: 0 })
    const deaf: Store = { ...there, onMove: () => () => undefined }
    for (const store of [there, deaf]) {
      const cache = createDeliveryCache({ fetch: app.fetch, store, maxBytes: 2 ** 24, metrics })
      const read = async () => (await cache.fetch(new Request('http://x/v1/courses/sample/releases/current'), {})).json()
      const before = (await read()) as { number: number }
      await here.seed(courseBundle({ word: `word-${before.number}` }), assets)
      await expect.poll(read, { timeout: 1000, interval: 20 }).toMatchObject({ number: before.number + 1 })
      cache.close()
    }
  })

  it('is numbered after every other, whichever commits last', async () => {
    const bundles = Array.from({ length: 6 }, (_, index) => courseBundle({ id: `course-${index}` }))
    await Promise.all(bundles.map((bundle, index) => (index % 2 ? here : there).seed(bundle, assets)))
    const { courses, last } = await here.listMovedCourses(0)
    expect([courses.length, last]).toEqual([7, 7])
  })

  it('is made once by processes that seed the same course together', async () => {
    const made = await Promise.all([here, there, here, there].map((store) => store.seed(courseBundle({ id: 'new' }), assets)))
    expect(made.map(({ release }) => release)).toEqual([1, 1, 1, 1])
    expect(made.filter(({ created: isNew }) => isNew)).toHaveLength(1)
  })
})

describe('learners of several processes', () => {
  it('never have more attempts than the quiz allows', async () => {
    for (const round of [1, 2, 3]) {
      const begun = await Promise.allSettled(Array.from({ length: 10 }, (_, index) => (index % 2 ? here : there).createAttempt(newAttempt)))
      const opened = begun.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
      expect(opened).toHaveLength(round <= 2 ? 1 : 0)
      if (opened[0]) await there.submitAttempt(opened[0].id)
    }
  })

  it('get one attempt for one Idempotency-Key', async () => {
    const idempotency = { principal: 'key', operation: 'attempts.create', key: 'once', fingerprint: 'same' }
    const begun = await Promise.all(
      Array.from({ length: 10 }, (_, index) => (index % 2 ? here : there).createAttempt({ ...newAttempt, idempotency })),
    )
    expect(new Set(begun.map(({ id }) => id)).size).toBe(1)
  })

  it('have one result, made of every save that was acknowledged before it', async () => {
    const { id } = await here.createAttempt(newAttempt)
    const saves = Array.from({ length: 20 }, (_, index) =>
      (index % 2 ? here : there)
        .saveResponse(id, index + 1, { type: 'single-choice', questionId: 'x-single', choiceId: index % 3 ? 'a' : 'b' })
        .then(({ sequence }) => sequence)
        .catch((error: { code: string }) => {
          expect(['stale_sequence', 'attempt_closed']).toContain(error.code)
          return 0
        }),
    )
    const submits = [here.submitAttempt(id), there.submitAttempt(id)]
    const kept = Math.max(...(await Promise.all(saves)))
    await Promise.all(submits)
    const [response] = await there.listResponses(id)
    expect(response?.sequence ?? 0).toBe(kept)
    const attempt = await here.findAttempt(id)
    if (!attempt) throw new Error('the attempt is gone')
    const isRight = response?.response.type === 'single-choice' && response.response.choiceId === 'a'
    expect((await there.findScore(attempt)).points).toBe(isRight ? 2 : 0)
  })

  it('leave nothing behind when one process erases them while another saves', async () => {
    const { id } = await here.createAttempt(newAttempt)
    const saves = Array.from({ length: 20 }, (_, index) =>
      there
        .saveResponse(id, index + 1, { type: 'single-choice', questionId: 'x-single', choiceId: 'a' })
        .catch((error: { code: string }) => expect(['attempt_not_found', 'stale_sequence']).toContain(error.code)),
    )
    await here.deleteLearner(learner)
    await Promise.all(saves)
    const client = new pg.Client({ connectionString: created.database })
    await client.connect()
    const { rows } = await client.query('SELECT count(*) AS left FROM responses')
    await client.end()
    expect(rows).toEqual([{ left: '0' }])
    expect(await there.exportLearner(learner)).toBeUndefined()
  })
})

test('a key that one process revokes is refused by all at once', async () => {
  const { key, secret } = await here.createApiKey({ kind: 'secret', name: 'LMS', scopes: ['learning'] })
  expect((await there.findApiKey(secret))?.revokedAt).toBeNull()
  await here.revokeApiKey(key.id)
  expect((await there.findApiKey(secret))?.revokedAt).not.toBeNull()
  const secrets = await Promise.all([here, there, here].map((store) => store.findSecret('learner-tokens')))
  expect(new Set(secrets).size).toBe(1)
})

test('requests are limited over all processes', async () => {
  const apps = [here, there].map((store) => createApp({ store, rateLimit: 4 }))
  const statuses: number[] = []
  for (let index = 0; index < 6; index++) {
    const response = await apps[index % 2]?.request('/v1/courses/sample/search?q=wind')
    statuses.push(response?.status ?? 0)
  }
  expect(statuses).toEqual([200, 200, 200, 200, 429, 429])
})

describe('a server that is away', () => {
  it('is told in a sentence without the password, when the store is opened', async () => {
    const nowhere = openStore({ database: 'postgres://lectern:secret@127.0.0.1:1/lectern' })
    await expect(nowhere).rejects.toThrow(DatabaseError)
    await expect(nowhere).rejects.toThrow('The database postgres://lectern:***@127.0.0.1:1/lectern cannot be reached')
    expect(withoutPassword('postgres://lectern@db/lectern')).toBe('postgres://lectern@db/lectern')
  })

  it('is answered with 503, and served again when it is back', async () => {
    const app = createApp({ store: here, rateLimit: 10 })
    const admin = new pg.Client({ connectionString: inject('postgres') })
    await admin.connect()
    const name = new URL(created.database).pathname.slice(1)
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`
    await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
    await admin.query(cut)
    await sleep(50)
    const refused = await app.request('/v1/courses/sample')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1'])
    expect(await refused.json()).toMatchObject({ code: 'database_unavailable' })
    expect((await app.request('/v1/courses/sample/search?q=word')).status).toBe(503)
    expect((await app.request('/health/ready')).status).toBe(503)
    await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`)
    expect((await app.request('/v1/courses/sample')).status).toBe(200)
    // Notices are heard again as well.
    await sleep(1500)
    await there.seed(courseBundle({ word: 'candle' }), assets)
    await expect.poll(async () => (await here.findRelease('sample'))?.number, { timeout: 1000, interval: 10 }).toBe(2)
    await admin.end()
  })

  it('is not opened where a newer version has changed it', async () => {
    const client = new pg.Client({ connectionString: created.database })
    await client.connect()
    await client.query("INSERT INTO lectern_migrations VALUES (4000000000000, 'later')")
    await client.end()
    await expect(openStore({ database: created.database })).rejects.toThrow('was made by a newer version of Lectern')
  })
})

test('a save that waits too long for a lock is refused, and was not written', async () => {
  const { id } = await here.createAttempt(newAttempt)
  const impatient = await openStore({ database: `${created.database}?options=-c%20lock_timeout%3D100`, connections: 1 })
  const client = new pg.Client({ connectionString: created.database })
  await client.connect()
  await client.query('BEGIN; LOCK TABLE responses IN ACCESS EXCLUSIVE MODE')
  const save = impatient.saveResponse(id, 1, { type: 'single-choice', questionId: 'x-single', choiceId: 'a' })
  await expect(save).rejects.toMatchObject({ code: 'database_unavailable' })
  await client.query('ROLLBACK')
  await client.end()
  await impatient.close()
  expect(await here.listResponses(id)).toEqual([])
})
