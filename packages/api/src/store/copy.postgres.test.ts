import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { assets, courseBundle } from '../suites/course.fixture'
import { createDatabase } from '../suites/store.fixture'
import { copyDatabase } from './copy'
import { openStore } from './open'

let folder: string
let file: string
let created: Awaited<ReturnType<typeof createDatabase>>
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lectern-copy-'))
  file = path.join(folder, 'lectern.db')
  created = await createDatabase()
  const store = await openStore({ database: file })
  await store.seed(courseBundle(), assets)
  await store.seed(courseBundle({ word: 'candle' }), assets)
  await store.createApiKey({ kind: 'secret', name: 'LMS', scopes: ['learning'] })
  const { id } = await store.createAttempt({ courseId: 'sample', quizId: 'exam', learner: 'ada' })
  await store.saveResponse(id, 1, { type: 'single-choice', questionId: 'x-single', choiceId: 'a' })
  await store.submitAttempt(id)
  await store.close()
})
afterEach(async () => {
  await created.drop()
  await rm(folder, { recursive: true })
})

/** All that tells two databases apart for their readers. */
async function snapshot(database: string) {
  const store = await openStore({ database })
  const release = await store.findRelease('sample')
  if (!release) throw new Error('the course is gone')
  const { courseKey: _key, ...ref } = release
  const { rows: attempts } = await store.listAttempts({}, { limit: 10 })
  const seen = {
    ref,
    sections: await Promise.all(['first-section', 'fourth-section'].map(async (id) => (await store.findSection(release, id))?.text.json)),
    found: (await store.searchCourse(release, 'candle', { limit: 5 })).rows,
    attempts,
    scores: await Promise.all(attempts.map((attempt) => store.findScore(attempt))),
    keys: (await store.listApiKeys({ limit: 10 })).rows,
    grades: (await store.listGrades({ courseId: 'sample' }, { limit: 10 })).rows,
  }
  await store.close()
  return seen
}

test('a file is moved to a server whole, and goes on there', async () => {
  const copied = await copyDatabase({ from: file, to: created.database })
  expect(copied.find(({ table }) => table === 'responses')).toMatchObject({ rows: 1 })
  expect(copied.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true)
  expect(await snapshot(created.database)).toEqual(await snapshot(file))
  const store = await openStore({ database: created.database })
  expect(await store.seed(courseBundle({ word: 'candle' }), assets)).toMatchObject({ release: 2, created: false })
  expect(await store.seed(courseBundle({ id: 'other' }), assets)).toMatchObject({ release: 1, created: true })
  await store.close()
})

test('and back into a file', async () => {
  await copyDatabase({ from: file, to: created.database })
  const back = path.join(folder, 'back.db')
  const [there, again] = [await copyDatabase({ from: created.database, to: back }), await snapshot(back)]
  expect(there).toEqual(await copyDatabase({ from: file, to: path.join(folder, 'twin.db') }))
  expect(again).toEqual(await snapshot(file))
})

test('nothing is copied into a database that holds something, or from one that is not there', async () => {
  await copyDatabase({ from: file, to: created.database })
  await expect(copyDatabase({ from: file, to: created.database })).rejects.toThrow('The target is not empty')
  await expect(copyDatabase({ from: path.join(folder, 'nowhere.db'), to: created.database })).rejects.toThrow('There is no database')
})
