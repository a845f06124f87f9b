import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort, median, type Row, root, type Service, startService } from './harness'
import { fetchRaw, type Loaded, load, pin, startBare } from './load'

const rounds = 15
const course = '/v1/courses/ai-deployment-and-management'
const section = `${course}/sections/1.1`

/** Delivery reads of the built service, each beside a bare server that sends the same bytes and headers. */
export async function measureDelivery(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-bench-'))
  const settings = {
    LECTERN_DB: path.join(folder, 'lectern.db'),
    LECTERN_SEED: path.join(root, 'packages/content/courses'),
    LECTERN_LOG: 'info',
    LECTERN_RATE_LIMIT: '120',
  }
  const cached = await startService({ ...settings, PORT: String(await freePort()) })
  const started = [cached]
  pin(process.pid, 1)
  const rows: Row[] = []
  try {
    await cached.says(/API /)
    const uncached = await startService({ ...settings, LECTERN_SEED: '', LECTERN_CACHE_MB: '0', PORT: String(await freePort()) })
    started.push(uncached)
    await uncached.says(/API /)
    for (const { process: child } of started) pin(child.pid, 0)
    const etag = (await fetchRaw(cached.origin + section)).headers.find((value) => /^"[\w-]+"$/.test(value)) as string
    const cases: { what: string; service: Service; address: string; headers: Record<string, string>; limit: number }[] = [
      { what: 'section', service: cached, address: section, headers: {}, limit: 0.9 },
      { what: 'section, 304', service: cached, address: section, headers: { 'if-none-match': etag }, limit: 0.9 },
      { what: 'outline', service: cached, address: `${course}/outline`, headers: {}, limit: 0.85 },
      { what: 'list of sections', service: cached, address: `${course}/sections`, headers: {}, limit: 0.85 },
      { what: 'section, not cached', service: uncached, address: section, headers: {}, limit: 0.3 },
    ]
    for (const { what, service, address, headers, limit } of cases) {
      const bare = await startBare(await fetchRaw(service.origin + address, headers))
      const results = { bare: [] as Loaded[], lectern: [] as Loaded[] }
      for (const url of [bare.origin, service.origin + address]) await load({ url, headers, duration: 2 })
      for (let round = 0; round < rounds; round++) {
        results.bare.push(await load({ url: bare.origin, headers, duration: 1 }))
        results.lectern.push(await load({ url: service.origin + address, headers, duration: 1 }))
      }
      bare.stop()
      const of = (all: Loaded[], part: keyof Loaded) => median(all.map((each) => each[part]))
      rows.push({
        what,
        ratio: median(results.lectern.map(({ perSecond }, round) => perSecond / (results.bare[round]?.perSecond ?? Number.NaN))),
        limit: `at least ${limit}`,
        p99Ratio: of(results.lectern, 'p99') / of(results.bare, 'p99'),
        p99Limit: 'at most 1.5',
        perSecond: of(results.lectern, 'perSecond'),
        barePerSecond: of(results.bare, 'perSecond'),
      })
    }
    return rows
  } finally {
    await Promise.all(started.map(({ stop }) => stop()))
    await rm(folder, { recursive: true, force: true })
  }
}
