import { spawn, spawnSync } from 'node:child_process'
import { get } from 'node:http'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { root } from './harness'

/** What is answered on one address: what a bare server needs to send the same. */
export interface Answer {
  status: number
  headers: string[]
  /** The bytes, one for each character. */
  body: string
}

/** One response as it comes over the wire, without what every Node server adds by itself. */
export function fetchRaw(url: string, headers: Record<string, string> = {}): Promise<Answer> {
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

/** Gives a process a processor of its own, where the system can: 0 for servers, 1 for what asks them. */
export function pin(pid: number | undefined, processor: 0 | 1): void {
  if (canPin && pid !== undefined) spawnSync('taskset', ['-a', '-p', '-c', String(processor), String(pid)])
}

/** Starts the bare server: it sends one answer, or without one parses the JSON of a body and sends it back. */
export async function startBare(answer?: Answer): Promise<{ origin: string; stop(): void }> {
  const script = fileURLToPath(new URL('./bare-server.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify(answer ?? null))
  const port = await new Promise<string>((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk).trim())))
  pin(child.pid, 0)
  return { origin: `http://127.0.0.1:${port}`, stop: () => child.kill('SIGTERM') }
}

export interface Loaded {
  perSecond: number
  p50: number
  p99: number
}

/** Asks as fast as is answered. Throws when anything fails or is refused, and when `verifyBody` finds an answer that should not be. */
export async function load(options: autocannon.Options & { verifyBody?: (body: unknown) => boolean }): Promise<Loaded> {
  const result = await autocannon({ connections: 64, ...options })
  const { requests, latency, errors, mismatches } = result
  const statuses = result as typeof result & Record<'2xx' | '3xx', number>
  if (mismatches > 0) throw new Error(`${mismatches} answers were not what they should be`)
  if (errors > 0 || requests.total > statuses['2xx'] + statuses['3xx'] + (options.connections ?? 64))
    throw new Error(`requests failed: ${errors} without an answer, ${result.non2xx - statuses['3xx']} refused`)
  return { perSecond: requests.average, p50: latency.p50, p99: latency.p99 }
}
