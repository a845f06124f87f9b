import { rendererVersion } from '@lectern/content'
import { beforeEach, expect, test, vi } from 'vitest'
import { assets, courseBundle, seal } from '../suites/course.fixture'
import { createRelease, seed } from './make-release'
import { publishRelease, withdrawRelease } from './releases'
import { openDatabase } from './sqlite'

const now = () => new Date('2026-11-24T09:30:00Z')
const { renderedWhileLocked } = vi.hoisted(() => ({ renderedWhileLocked: [] as boolean[] }))
let db: ReturnType<typeof openDatabase>

vi.mock('@lectern/content', async (load) => {
  const content = await load<typeof import('@lectern/content')>()
  const renderMarkdown: typeof content.renderMarkdown = (...args) => {
    renderedWhileLocked.push(db.inTransaction)
    return content.renderMarkdown(...args)
  }
  return { ...content, renderMarkdown }
})

beforeEach(async () => {
  db = openDatabase(':memory:')
  await seed(db, now, courseBundle(), assets)
})

/** Whether something was rendered, and whether others had to wait for any of it. */
async function watch(work: () => unknown): Promise<{ rendered: boolean; locked: boolean }> {
  renderedWhileLocked.length = 0
  await work()
  return { rendered: renderedWhileLocked.length > 0, locked: renderedWhileLocked.includes(true) }
}

const beforeTheLock = { rendered: true, locked: false }

test('a course is rendered and made ready for the index before others have to wait', async () => {
  expect(await watch(() => seed(db, now, courseBundle({ id: 'other' }), assets))).toEqual(beforeTheLock)
})

test('a release is made ready for the index before others have to wait for its publishing', async () => {
  const { release } = await createRelease(db, now, courseBundle({ word: 'candle' }), { publish: false })
  expect(await watch(() => publishRelease(db, now, 'sample', release.number))).toEqual(beforeTheLock)
  expect(await watch(() => publishRelease(db, now, 'sample', release.number))).toEqual({ rendered: false, locked: false })
})

test('what only a preview had is made ready for the index before others have to wait', async () => {
  await createRelease(db, now, courseBundle({ id: 'other', word: 'candle' }), { publish: false })
  expect(await watch(() => seed(db, now, courseBundle({ id: 'other', word: 'torch' }), assets))).toEqual(beforeTheLock)
})

test('a section that comes back is made ready for the index before others have to wait', async () => {
  await seed(db, now, courseBundle({ word: 'candle' }), assets)
  const { format: _format, hash: _hash, ...before } = courseBundle()
  const back = seal({ ...before, course: { ...before.course, title: 'Another title' } })
  expect(await watch(() => seed(db, now, back, assets))).toEqual(beforeTheLock)
})

const makeOlder = () => db.exec(`UPDATE releases SET rendered_by = 'older'; UPDATE renderings SET renderer = 'older'`)

test('content of an older renderer is rendered again before others have to wait for a new release', async () => {
  makeOlder()
  expect(await watch(() => seed(db, now, courseBundle({ word: 'candle' }), assets))).toEqual(beforeTheLock)
  expect(db.prepare('SELECT rendered_by FROM releases WHERE number = 2').pluck().get()).toBe(rendererVersion)
})

test('a release of an older renderer is rendered again before others have to wait for its publishing', async () => {
  await seed(db, now, courseBundle({ word: 'candle' }), assets)
  makeOlder()
  expect(await watch(() => publishRelease(db, now, 'sample', 1))).toEqual(beforeTheLock)
  expect(db.prepare('SELECT rendered_by FROM releases WHERE number = 1').pluck().get()).toBe(rendererVersion)
})

test('a release that is not published writes nothing', async () => {
  await seed(db, now, courseBundle({ word: 'candle' }), assets)
  withdrawRelease(db, now, 'sample', 1)
  makeOlder()
  const changes = () => db.prepare('SELECT total_changes()').pluck().get()
  const before = changes()
  expect(() => publishRelease(db, now, 'sample', 1)).toThrow('was withdrawn')
  expect(publishRelease(db, now, 'sample', 2)?.current).toBe(true)
  expect(publishRelease(db, now, 'sample', 3)).toBeUndefined()
  expect(changes()).toBe(before)
})
