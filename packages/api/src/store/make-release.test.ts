import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assets, courseBundle } from '../suites/course.fixture'
import { createRelease, seed } from './make-release'
import { openDatabase } from './sqlite'

const now = () => new Date('2026-11-24T09:30:00Z')
let db: ReturnType<typeof openDatabase>
beforeEach(() => {
  db = openDatabase(':memory:')
})
afterEach(() => void db.close())

const rowsOf = (table: string, where = '1') => db.prepare(`SELECT * FROM ${table} WHERE ${where} ORDER BY 1, 2`).all()
const courseRows = (id: string) => {
  const key = db.prepare('SELECT key FROM courses WHERE id = ?').pluck().get(id) as number
  return ['courses', 'course_tags', 'releases', 'entries', 'indexed_sections'].map((table) =>
    rowsOf(table, table === 'courses' ? `key = ${key}` : `course_key = ${key}`),
  )
}

describe('two courses in one database', () => {
  it('do not touch each other, though all their ids but their own are equal', async () => {
    await seed(db, now, courseBundle({ id: 'left' }), assets)
    await seed(db, now, courseBundle({ id: 'right' }), assets)
    const left = courseRows('left')
    const shared = rowsOf('nodes').length
    await seed(db, now, courseBundle({ id: 'right', word: 'candle' }), assets)
    await createRelease(db, now, courseBundle({ id: 'right', word: 'torch' }), { publish: false })
    expect(courseRows('left')).toEqual(left)
    expect(rowsOf('nodes')).toHaveLength(shared + 2)
    expect(rowsOf('releases').map((row) => (row as { number: number }).number)).toEqual([1, 1, 2, 3])
  })

  it('share the bytes of an asset and no rendered text', async () => {
    await seed(db, now, courseBundle({ id: 'left' }), assets)
    const nodes = rowsOf('nodes').length
    await seed(db, now, courseBundle({ id: 'right' }), assets)
    expect(rowsOf('assets')).toHaveLength(1)
    expect(rowsOf('nodes')).toHaveLength(2 * nodes)
  })
})

describe('seeding again', () => {
  it('writes no row where nothing changed', async () => {
    await seed(db, now, courseBundle(), assets)
    const before = db.prepare('SELECT total_changes()').pluck().get()
    expect((await seed(db, now, courseBundle(), assets)).changes).toBe(0)
    expect(db.prepare('SELECT total_changes()').pluck().get()).toBe(before)
  })

  it('adds one node, one rendering and the list of one release where one word changed', async () => {
    await seed(db, now, courseBundle(), assets)
    const count = () =>
      ['nodes', 'renderings', 'answer_keys', 'assets', 'indexed_sections', 'releases'].map((table) => rowsOf(table).length)
    const [nodes, renderings, keys, files, indexed, releases] = count() as [number, number, number, number, number, number]
    const entries = rowsOf('entries', 'release = 1').length
    await seed(db, now, courseBundle({ word: 'candle' }), assets)
    expect(count()).toEqual([nodes + 1, renderings + 1, keys, files, indexed, releases + 1])
    expect([rowsOf('entries', 'release = 1').length, rowsOf('entries', 'release = 2').length]).toEqual([entries, entries])
    const differing = db
      .prepare(
        'SELECT b.id FROM entries a JOIN entries b ON a.kind = b.kind AND a.id = b.id AND a.release = 1 AND b.release = 2 WHERE a.hash <> b.hash',
      )
      .pluck()
      .all()
    expect(differing).toEqual(['first-section'])
  })
})
