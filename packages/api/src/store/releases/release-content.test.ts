import { rendererVersion } from '@lectern/content'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { assets, courseBundle, seal } from '../../suites/course.fixture'
import { createDatabase } from '../../suites/store.fixture'
import type { Engine, Session } from '../engines/engine'
import { createStore, openEngine } from '../open'
import { createRelease, seed } from './make'
import { publishRelease } from './releases'

const now = () => new Date('2026-11-24T09:30:00Z')
const { rendered } = vi.hoisted(() => ({ rendered: { inTransaction: 0, times: 0, locked: false } }))
let engine: Engine
let drop: () => Promise<void>
let written: number

vi.mock('@lectern/content', async (load) => {
  const content = await load<typeof import('@lectern/content')>()
  const renderMarkdown: typeof content.renderMarkdown = (...args) => {
    rendered.times += 1
    if (rendered.inTransaction > 0) rendered.locked = true
    return content.renderMarkdown(...args)
  }
  const loadMarkdownText: typeof content.loadMarkdownText = async () => {
    const toText = await content.loadMarkdownText()
    return (markdown) => {
      rendered.times += 1
      if (rendered.inTransaction > 0) rendered.locked = true
      return toText(markdown)
    }
  }
  return { ...content, renderMarkdown, loadMarkdownText }
})

beforeEach(async () => {
  const created = await createDatabase()
  drop = created.drop
  const opened = await openEngine({ database: created.database, watch: false })
  written = 0
  engine = {
    ...opened,
    write: (locks, work) =>
      opened.write(locks, async (session: Session) => {
        rendered.inTransaction += 1
        written += 1
        try {
          return await work(session)
        } finally {
          rendered.inTransaction -= 1
        }
      }),
  }
  await seed(engine, now, courseBundle(), assets)
})
afterEach(async () => {
  await engine.close()
  await drop()
})

/** Whether something was rendered, and whether other writers had to wait for any of it. */
async function watch(work: () => Promise<unknown>): Promise<{ rendered: boolean; locked: boolean }> {
  Object.assign(rendered, { times: 0, locked: false })
  await work()
  return { rendered: rendered.times > 0, locked: rendered.locked }
}

const beforeTheLock = { rendered: true, locked: false }

test('a course is rendered and made ready for the index before others have to wait', async () => {
  expect(await watch(() => seed(engine, now, courseBundle({ id: 'other' }), assets))).toEqual(beforeTheLock)
})

test('a release is made ready for the index before others have to wait for its publishing', async () => {
  const { release } = await createRelease(engine, now, courseBundle({ word: 'candle' }), { publish: false })
  expect(await watch(() => publishRelease(engine, now, 'sample', release.number))).toEqual(beforeTheLock)
  expect(await watch(() => publishRelease(engine, now, 'sample', release.number))).toEqual({ rendered: false, locked: false })
})

test('what only a preview had is made ready for the index before others have to wait', async () => {
  await createRelease(engine, now, courseBundle({ id: 'other', word: 'candle' }), { publish: false })
  expect(await watch(() => seed(engine, now, courseBundle({ id: 'other', word: 'torch' }), assets))).toEqual(beforeTheLock)
})

test('a section that comes back is made ready for the index before others have to wait', async () => {
  await seed(engine, now, courseBundle({ word: 'candle' }), assets)
  const { format: _format, hash: _hash, ...before } = courseBundle()
  const back = seal({ ...before, course: { ...before.course, title: 'Another title' } })
  expect(await watch(() => seed(engine, now, back, assets))).toEqual(beforeTheLock)
})

const makeOlder = () =>
  engine.write([], async ({ db, tables: { releases, renderings } }) => {
    await db.update(releases).set({ renderedBy: 'older' })
    await db.update(renderings).set({ renderer: 'older' })
  })
const renderedBy = async (number: number) => {
  const { db, tables } = engine.session
  const [row] = await db.select({ by: tables.releases.renderedBy }).from(tables.releases).where(eq(tables.releases.number, number))
  return row?.by
}

test('content of an older renderer is rendered again before others have to wait for a new release', async () => {
  await makeOlder()
  expect(await watch(() => seed(engine, now, courseBundle({ word: 'candle' }), assets))).toEqual(beforeTheLock)
  expect(await renderedBy(2)).toBe(rendererVersion)
})

test('a release of an older renderer is rendered again before others have to wait for its publishing', async () => {
  await seed(engine, now, courseBundle({ word: 'candle' }), assets)
  await makeOlder()
  expect(await watch(() => publishRelease(engine, now, 'sample', 1))).toEqual(beforeTheLock)
  expect(await renderedBy(1)).toBe(rendererVersion)
})

test('a release that is not published writes nothing', async () => {
  await seed(engine, now, courseBundle({ word: 'candle' }), assets)
  await createStore(engine, { now }).withdrawRelease('sample', 1)
  await makeOlder()
  const before = written
  await expect(publishRelease(engine, now, 'sample', 1)).rejects.toThrow('was withdrawn')
  expect((await publishRelease(engine, now, 'sample', 2))?.current).toBe(true)
  expect(await publishRelease(engine, now, 'sample', 3)).toBeUndefined()
  expect(written).toBe(before)
})
