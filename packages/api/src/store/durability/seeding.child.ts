import { assets } from '../../suites/course.fixture'
import { dieAfter } from '../engines/killed-after.fixture'
import { openWriter } from '../engines/sqlite'
import { openEngine } from '../open'
import { seed } from '../releases/make'
import { longBundle } from './child.fixture'

/** Seeds the second release of a course, and dies on the way when it is told after how many writes. Arguments: file, writes. */
const [file = '', stopAfter = '0'] = process.argv.slice(2)
const writer = openWriter(file)
const pragmas = {
  journal: writer.pragma('journal_mode', { simple: true }),
  synchronous: writer.pragma('synchronous', { simple: true }),
}
writer.close()
const writes = dieAfter(/^\s*(INSERT|UPDATE|DELETE)/i, Number(stopAfter))
const engine = await openEngine({ database: file })
const bundle = longBundle('candle')
process.stdout.write(`${JSON.stringify({ pragmas })}\n`)
const start = performance.now()
await seed(engine, () => new Date('2026-11-24T10:00:00Z'), bundle, assets)
process.stdout.write(`${JSON.stringify({ writes, ms: performance.now() - start })}\n`)
await engine.close()
