import { measureCompiling } from './compiling'
import { measureDelivery } from './delivery'
import { measureGrowth } from './growth'
import type { Row } from './harness'
import { unpin } from './load'
import { measurePeers } from './peers'
import { measurePlan } from './plan'
import { measurePostgres } from './postgres'
import { measurePublishing } from './publishing'
import { report } from './report'
import { measureScoring } from './scoring'
import { measureSdkSize } from './sdk-size'
import { measureSearch } from './search'
import { measureSeed } from './seed'
import { measureSeedLatency } from './seed-latency'
import { measureSeedMany } from './seed-many'
import { measureStart } from './start'
import { measureSubmissions } from './submissions'
import { measureTutor } from './tutor'

/** `pnpm bench [name…] [--json]`: measures, prints, and writes `docs/performance.md`; asserts nothing. */
const measures: Record<string, () => Promise<Row[]>> = {
  delivery: measureDelivery,
  scoring: measureScoring,
  start: measureStart,
  publishing: measurePublishing,
  growth: measureGrowth,
  search: measureSearch,
  tutor: measureTutor,
  seed: measureSeed,
  'seed-latency': measureSeedLatency,
  'seed-many': measureSeedMany,
  compiling: measureCompiling,
  plan: measurePlan,
  submissions: measureSubmissions,
  postgres: measurePostgres,
  'sdk-size': measureSdkSize,
  peers: measurePeers,
}

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
const unknown = asked.filter((name) => !(name in measures))
if (unknown.length > 0) {
  process.stderr.write(`There is no measure ${unknown.join(', ')}; there are ${Object.keys(measures).join(', ')}.\n`)
  process.exit(1)
}
const results: Record<string, Row[]> = {}
for (const [name, measure] of Object.entries(measures)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  unpin()
  const rows = await measure()
  results[name] = rows
  if (process.argv.includes('--json')) continue
  process.stdout.write(`${name}\n`)
  console.table(
    rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [key, typeof value === 'number' ? Math.round(value * 100) / 100 : value]),
      ),
    ),
  )
}
await report(results)
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`)
