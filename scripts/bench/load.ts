import { spawn, spawnSync } from 'node:child_process'
import { get } from 'node:http'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { root } from './harness'

/** A response for a bare server to repeat. */
export interface Answer {
  status: number
  headers: string[]
  /** The bytes as Latin-1. */
  body: string
}

/** Reads a response, without the headers that every Node server adds. */
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

let given: string | undefined
/** The processors of this process before it was pinned; '' where they cannot be read. */
function processors(): string {
  given ??= /: ([\d,-]+)\s*$/.exec(String(spawnSync('taskset', ['-c', '-p', String(process.pid)]).stdout))?.[1] ?? ''
  return given
}

/** Pins a process to a processor, where the system can: 0 for servers, 1 for the load generator. */
export const pin = (pid: number | undefined, processor: 0 | 1): void => setProcessors(pid, String(processor))

/** Undoes {@link pin}, by default for this process, because its children would inherit it. */
export const unpin = (pid: number | undefined = process.pid): void => setProcessors(pid, processors())

function setProcessors(pid: number | undefined, list: string): void {
  if (processors() !== '' && pid !== undefined) spawnSync('taskset', ['-a', '-p', '-c', list, String(pid)])
}

/** Starts the bare server. It sends the response for the path; without any, it parses a JSON body and sends it back. */
export async function startBare(answers?: Record<string, Answer>): Promise<{ origin: string; stop(): void }> {
  const script = fileURLToPath(new URL('./bare-server.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify(answers ?? null))
  const port = await new Promise<string>((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk).trim())))
  pin(child.pid, 0)
  return { origin: `http://127.0.0.1:${port}`, stop: () => child.kill('SIGTERM') }
}

/** The rate of responses, and their latency in milliseconds. */
export interface Loaded {
  perSecond: number
  p50: number
  p99: number
}

/** Sends requests as fast as they are answered. Throws when any fails or is refused, or when `verifyBody` rejects a response. */
export async function load(options: autocannon.Options & { verifyBody?: (body: unknown) => boolean }): Promise<Loaded> {
  // The percentiles of autocannon are whole milliseconds, which is too coarse.
  const times: number[] = []
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const running = autocannon({ connections: 64, ...options }, (error, ended) => (error ? reject(error) : resolve(ended)))
    running.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds))
  })
  const { requests, errors, mismatches } = result
  const statuses = result as typeof result & Record<'2xx' | '3xx', number>
  if (mismatches > 0) throw new Error(`${mismatches} answers were not what they should be`)
  if (errors > 0 || requests.total > statuses['2xx'] + statuses['3xx'] + (options.connections ?? 64))
    throw new Error(`requests failed: ${errors} without an answer, ${result.non2xx - statuses['3xx']} refused`)
  const sorted = Float64Array.from(times).sort()
  const percentile = (percent: number) => sorted[Math.ceil((sorted.length * percent) / 100) - 1] as number
  return { perSecond: requests.average, p50: percentile(50), p99: percentile(99) }
}
