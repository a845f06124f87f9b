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
    // Every request reads another section than the one before.
    const sections = await listSections(cached.origin)
    const cases: { what: string; service: Service; addresses: string[]; headers: Record<string, string>; limit: number }[] = [
      { what: 'section', service: cached, addresses: [section], headers: {}, limit: 0.9 },
      { what: 'section, 304', service: cached, addresses: [section], headers: { 'if-none-match': etag }, limit: 0.9 },
      { what: 'outline', service: cached, addresses: [`${course}/outline`], headers: {}, limit: 0.85 },
      { what: 'list of sections', service: cached, addresses: [`${course}/sections`], headers: {}, limit: 0.85 },
      { what: 'sections, not cached', service: uncached, addresses: sections, headers: {}, limit: 0.4 },
    ]
    for (const { what, service, addresses, headers, limit } of cases) {
      const answers = await Promise.all(addresses.map(async (path) => [path, await fetchRaw(service.origin + path, headers)] as const))
      const bare = await startBare(Object.fromEntries(answers))
      const results = { bare: [] as Loaded[], lectern: [] as Loaded[] }
      const requests = addresses.map((path) => ({ path }))
      const bareRead = { url: bare.origin, headers, requests }
      const read = { url: service.origin, headers, requests }
      for (const each of [bareRead, read]) await load({ ...each, duration: 2 })
      for (let round = 0; round < rounds; round++) {
        results.bare.push(await load({ ...bareRead, duration: 1 }))
        results.lectern.push(await load({ ...read, duration: 1 }))
      }
      bare.stop()
      const of = (all: Loaded[], part: keyof Loaded) => median(all.map((each) => each[part]))
      const ratio = median(results.lectern.map(({ perSecond }, round) => perSecond / (results.bare[round]?.perSecond ?? Number.NaN)))
      // At half the rate, the same distribution has twice the p99.
      const p99Limit = service === cached ? 1.5 : Math.round(150 / Math.min(1, ratio)) / 100
      rows.push({
        what,
        ratio,
        limit: `at least ${limit}`,
        p99Ratio: of(results.lectern, 'p99') / of(results.bare, 'p99'),
        p99Limit: `at most ${p99Limit}`,
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

/** The paths of all sections of the course. */
async function listSections(origin: string): Promise<string[]> {
  const { data } = (await (await fetch(`${origin}${course}/sections?limit=100`)).json()) as { data: { id: string }[] }
  return data.map(({ id }) => `${course}/sections/${id}`)
}
