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
    // Whatever is read for the first time is another section than the last one.
    const sections = await sectionsBySize(cached.origin)
    const middle = sections[Math.floor(sections.length / 2)] as string
    const cases: { what: string; service: Service; address: string; headers: Record<string, string>; limit: number; all?: string[] }[] = [
      { what: 'section', service: cached, address: section, headers: {}, limit: 0.9 },
      { what: 'section, 304', service: cached, address: section, headers: { 'if-none-match': etag }, limit: 0.9 },
      { what: 'outline', service: cached, address: `${course}/outline`, headers: {}, limit: 0.85 },
      { what: 'list of sections', service: cached, address: `${course}/sections`, headers: {}, limit: 0.85 },
      { what: 'sections, not cached', service: uncached, address: middle, headers: {}, limit: 0.3, all: sections },
    ]
    for (const { what, service, address, headers, limit, all } of cases) {
      const bare = await startBare(await fetchRaw(service.origin + address, headers))
      const results = { bare: [] as Loaded[], lectern: [] as Loaded[] }
      const requests = all?.map((path) => ({ path }))
      const bareRead = { url: bare.origin, headers }
      const read = { url: service.origin + (all ? '' : address), headers, ...(requests && { requests }) }
      for (const each of [bareRead, read]) await load({ ...each, duration: 2 })
      for (let round = 0; round < rounds; round++) {
        results.bare.push(await load({ ...bareRead, duration: 1 }))
        results.lectern.push(await load({ ...read, duration: 1 }))
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

/** The addresses of all sections of the course, the shortest first. */
async function sectionsBySize(origin: string): Promise<string[]> {
  const { data } = (await (await fetch(`${origin}${course}/sections?limit=100`)).json()) as { data: { id: string }[] }
  const sized = await Promise.all(
    data.map(async ({ id }) => {
      const address = `${course}/sections/${id}`
      return { address, size: (await fetchRaw(origin + address)).body.length }
    }),
  )
  return sized.sort((a, b) => a.size - b.size).map(({ address }) => address)
}
