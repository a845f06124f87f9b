import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { freePort, median, type Row, root, type Service, startService } from './harness'

const rounds = 5
const secondsPerRound = 3
const connections = 64
const course = '/v1/courses/ai-deployment-and-management'
const section = `${course}/sections/1.1`

interface Response {
  status: number
  headers: string[]
  body: string
}

/** One response as it comes over the wire, without what every Node server adds by itself. */
function fetchRaw(url: string, headers: Record<string, string>): Promise<Response> {
  const added = new Set(['date', 'connection', 'keep-alive'])
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => {
        const { rawHeaders } = response
        const kept = rawHeaders.filter((_, index) => !added.has((rawHeaders[index - (index % 2)] as string).toLowerCase()))
        resolve({ status: response.statusCode as number, headers: kept, body: Buffer.concat(chunks).toString('latin1') })
      })
    }).on('error', reject)
  })
}

const canPin = spawnSync('taskset', ['-V']).status === 0
/** Gives a process a processor of its own, where the system can. */
function pin(pid: number | undefined, processor: number): void {
  if (canPin && pid !== undefined) spawnSync('taskset', ['-a', '-p', '-c', String(processor), String(pid)])
}

async function startBare(response: Response): Promise<{ origin: string; stop(): void }> {
  const script = fileURLToPath(new URL('./bare-server.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify(response))
  const port = await new Promise<string>((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk).trim())))
  pin(child.pid, 0)
  return { origin: `http://127.0.0.1:${port}`, stop: () => child.kill('SIGTERM') }
}

async function load(url: string, headers: Record<string, string>): Promise<{ perSecond: number; p99: number }> {
  const result = await autocannon({ url, headers, connections, duration: secondsPerRound })
  const { '2xx': ok, '3xx': redirected, errors } = result as typeof result & Record<'2xx' | '3xx', number>
  if (errors > 0 || result.requests.total > ok + redirected + connections) throw new Error(`reads of ${url} failed`)
  return { perSecond: result.requests.average, p99: result.latency.p99 }
}

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
    const etag = (await fetchRaw(cached.origin + section, {})).headers.find((value) => /^"[\w-]+"$/.test(value)) as string
    const cases: { what: string; service: Service; address: string; headers: Record<string, string>; limit: number }[] = [
      { what: 'section', service: cached, address: section, headers: {}, limit: 0.9 },
      { what: 'section, 304', service: cached, address: section, headers: { 'if-none-match': etag }, limit: 0.9 },
      { what: 'outline', service: cached, address: `${course}/outline`, headers: {}, limit: 0.85 },
      { what: 'list of sections', service: cached, address: `${course}/sections`, headers: {}, limit: 0.85 },
      { what: 'section, uncached', service: uncached, address: section, headers: {}, limit: 0.3 },
    ]
    for (const { what, service, address, headers, limit } of cases) {
      const bare = await startBare(await fetchRaw(service.origin + address, headers))
      const results = { bare: [] as Awaited<ReturnType<typeof load>>[], lectern: [] as Awaited<ReturnType<typeof load>>[] }
      await load(service.origin + address, headers)
      for (let round = 0; round < rounds; round++) {
        results.bare.push(await load(bare.origin, {}))
        results.lectern.push(await load(service.origin + address, headers))
      }
      bare.stop()
      const ratios = results.lectern.map(({ perSecond }, round) => perSecond / (results.bare[round]?.perSecond ?? Number.NaN))
      const p99 = (all: { p99: number }[]) => median(all.map((each) => each.p99))
      rows.push({
        what,
        ratio: median(ratios),
        limit: `at least ${limit}`,
        p99Ratio: p99(results.lectern) / p99(results.bare),
        perSecond: median(results.lectern.map(({ perSecond }) => perSecond)),
        barePerSecond: median(results.bare.map(({ perSecond }) => perSecond)),
        p99Ms: p99(results.lectern),
      })
    }
    return rows
  } finally {
    await Promise.all(started.map(({ stop }) => stop()))
    await rm(folder, { recursive: true, force: true })
  }
}
