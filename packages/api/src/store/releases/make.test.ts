import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assets, courseBundle } from '../../suites/course.fixture'
import { createDatabase } from '../../suites/store.fixture'
import type { Engine, Tables } from '../engines/engine'
import { openEngine } from '../open'
import { createRelease, seed } from './make'

const now = () => new Date('2026-11-24T09:30:00Z')
let engine: Engine
let drop: () => Promise<void>
beforeEach(async () => {
  const created = await createDatabase()
  drop = created.drop
  engine = await openEngine({ database: created.database, watch: false })
})
afterEach(async () => {
  await engine.close()
  await drop()
})

type Row = Record<string, unknown>
const rowsOf = async (table: Exclude<keyof Tables, 'secrets'>): Promise<Row[]> => {
  const { db, tables } = engine.session
  const rows: Row[] = await db.select().from(tables[table])
  return rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}
const courseRows = async (id: string) => {
  const key = (await rowsOf('courses')).find((row) => row.id === id)?.key
  const parts = await Promise.all((['courseTags', 'releases', 'entries', 'searchDocuments'] as const).map(rowsOf))
  return parts.map((rows) => rows.filter((row) => row.courseKey === key))
}

describe('two courses in one database', () => {
  it('do not touch each other, though all their ids but their own are equal', async () => {
    await seed(engine, now, courseBundle({ id: 'left' }), assets)
    await seed(engine, now, courseBundle({ id: 'right' }), assets)
    const left = await courseRows('left')
    expect(left.map((rows) => rows.length > 0)).toEqual([true, true, true, true])
    const shared = (await rowsOf('nodes')).length
    await seed(engine, now, courseBundle({ id: 'right', word: 'candle' }), assets)
    await createRelease(engine, now, courseBundle({ id: 'right', word: 'torch' }), { publish: false })
    expect(await courseRows('left')).toEqual(left)
    expect(await rowsOf('nodes')).toHaveLength(shared + 2)
    expect((await rowsOf('releases')).map((row) => row.number).sort()).toEqual([1, 1, 2, 3])
  })

  it('share the bytes of an asset and no rendered text', async () => {
    await seed(engine, now, courseBundle({ id: 'left' }), assets)
    const nodes = (await rowsOf('nodes')).length
    await seed(engine, now, courseBundle({ id: 'right' }), assets)
    expect(await rowsOf('assets')).toHaveLength(1)
    expect(await rowsOf('nodes')).toHaveLength(2 * nodes)
  })
})

const content = ['nodes', 'renderings', 'answerKeys', 'assets', 'searchDocuments', 'releases', 'entries', 'courses'] as const

describe('seeding again', () => {
  it('writes no row where nothing changed', async () => {
    expect((await seed(engine, now, courseBundle(), assets)).changes).toBeGreaterThan(0)
    const before = await Promise.all(content.map(rowsOf))
    expect((await seed(engine, now, courseBundle(), assets)).changes).toBe(0)
    expect(await Promise.all(content.map(rowsOf))).toEqual(before)
  })

  it('adds one node, one rendering and the list of one release where one word changed', async () => {
    await seed(engine, now, courseBundle(), assets)
    const count = async () => Object.fromEntries(await Promise.all(content.map(async (table) => [table, (await rowsOf(table)).length])))
    const before = await count()
    await seed(engine, now, courseBundle({ word: 'candle' }), assets)
    expect(await count()).toEqual({
      ...before,
      nodes: before.nodes + 1,
      renderings: before.renderings + 1,
      releases: before.releases + 1,
      entries: 2 * before.entries,
    })
    const entries = await rowsOf('entries')
    const changed = entries.filter(
      (row) =>
        row.release === 2 &&
        !entries.some((old) => old.release === 1 && old.kind === row.kind && old.id === row.id && old.hash === row.hash),
    )
    expect(changed.map(({ id }) => id)).toEqual(['first-section'])
  })

  it('by two processes at once makes one release', async () => {
    const made = await Promise.all([1, 2, 3].map(() => seed(engine, now, courseBundle(), assets)))
    expect(made.map(({ release }) => release)).toEqual([1, 1, 1])
    expect(await rowsOf('releases')).toHaveLength(1)
  })
})
