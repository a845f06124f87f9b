import { assets } from '../suites/course.fixture'
import { longBundle } from './durability.fixture'
import { seed } from './make-release'
import { openDatabase } from './sqlite'

/** Seeds the second release of a course, and dies on the way when it is told after how many writes. Arguments: file, writes. */
const [file = '', stopAfter = '0'] = process.argv.slice(2)
const db = openDatabase(file)
const writes: string[] = []
const prepare = db.prepare.bind(db)
db.prepare = ((sql: string) => {
  const statement = prepare(sql)
  if (!/^\s*(INSERT|UPDATE|DELETE)/.test(sql)) return statement
  const run = statement.run.bind(statement)
  return Object.assign(statement, {
    run: (...values: unknown[]) => {
      const result = run(...values)
      writes.push(sql)
      if (writes.length === Number(stopAfter)) process.kill(process.pid, 'SIGKILL')
      return result
    },
  })
}) as typeof db.prepare

const pragmas = { journal: db.pragma('journal_mode', { simple: true }), synchronous: db.pragma('synchronous', { simple: true }) }
const bundle = longBundle('candle')
process.stdout.write(`${JSON.stringify({ pragmas })}\n`)
const start = performance.now()
await seed(db, () => new Date('2026-11-24T10:00:00Z'), bundle, assets)
process.stdout.write(`${JSON.stringify({ writes, ms: performance.now() - start })}\n`)
