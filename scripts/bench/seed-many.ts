import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openWriter } from '../../packages/api/src/store/engines/sqlite'
import { openEngine } from '../../packages/api/src/store/open'
import { seed } from '../../packages/api/src/store/releases/make'
import { createBundle } from './bundles'
import type { Row } from './harness'

const courses = 1000
const tables = ['nodes', 'answer_keys', 'renderings', 'releases', 'entries', 'courses', 'search_documents', 'search_words']

/**
 * 1,000 courses of 36 sections and 30 questions: seeding from bundles, beside inserting the same rows by prepared statements, one
 * transaction a course, with the same pragmas and the full-text index; and seeding the same once more.
 */
export async function measureSeedMany(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-bench-'))
  const bundles = Array.from({ length: courses }, (_, index) =>
    createBundle(`course-${index}`, { chapters: 6, sections: 6, questions: 5 }, index + 1),
  )
  const file = path.join(folder, 'lectern.db')
  const engine = await openEngine({ database: file })
  const run = async (): Promise<{ ms: number; rows: number }> => {
    const start = performance.now()
    let rows = 0
    for (const bundle of bundles) rows += (await seed(engine, () => new Date(), bundle, new Map())).changes
    return { ms: performance.now() - start, rows }
  }
  const first = await run()
  const again = await run()
  await engine.close()
  const db = openWriter(file)
  const rowsOf = new Map<string, unknown[][]>()
  for (const table of tables) rowsOf.set(`INSERT INTO ${table} VALUES`, db.prepare(`SELECT * FROM ${table}`).raw().all() as unknown[][])
  // The index stores no text; indexing the words as text takes as long.
  rowsOf.set(
    'INSERT INTO search (rowid, title, text) VALUES',
    db.prepare('SELECT key, title, text FROM search_documents').raw().all() as unknown[][],
  )
  db.close()

  const raw = openWriter(path.join(folder, 'raw.db'))
  const inserts = [...rowsOf].map(([sql, rows]) => ({ rows, statement: raw.prepare(`${sql} (${rows[0]?.map(() => '?').join(', ')})`) }))
  const start = performance.now()
  for (let course = 0; course < courses; course++) {
    raw.transaction(() => {
      for (const { rows, statement } of inserts) {
        const share = (part: number) => Math.floor((rows.length * part) / courses)
        for (const row of rows.slice(share(course), share(course + 1))) statement.run(...row)
      }
    })()
  }
  const rawMs = performance.now() - start
  raw.close()
  await rm(folder, { recursive: true })
  return [
    { what: 'raw prepared inserts', ms: rawMs, ratio: 1, limit: '' },
    { what: 'seeded from bundles', ms: first.ms, ratio: first.ms / rawMs, limit: 'at most 2 × raw' },
    { what: 'seeded again', ms: again.ms, ratio: again.ms / first.ms, limit: 'at most 0.05 × the first', rows: again.rows },
  ]
}
