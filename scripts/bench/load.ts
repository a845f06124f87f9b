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

let given: string | undefined
/** The processors that this process was given before it took any for itself; '' where nobody can tell. */
function processors(): string {
  given ??= /: ([\d,-]+)\s*$/.exec(String(spawnSync('taskset', ['-c', '-p', String(process.pid)]).stdout))?.[1] ?? ''
  return given
}

/** Gives a process a processor of its own, where the system can: 0 for servers, 1 for what asks them. */
export const pin = (pid: number | undefined, processor: 0 | 1): void => setProcessors(pid, String(processor))

/** Takes back {@link pin} for this process: what it starts would have to share its processor. */
export const unpin = (): void => setProcessors(process.pid, processors())

function setProcessors(pid: number | undefined, list: string): void {
  if (processors() !== '' && pid !== undefined) spawnSync('taskset', ['-a', '-p', '-c', list, String(pid)])
}

/** Starts the bare server: it sends its one answer, or that of the address; without any it parses the JSON of a body and sends it back. */
export async function startBare(answers?: Record<string, Answer>): Promise<{ origin: string; stop(): void }> {
  const script = fileURLToPath(new URL('./bare-server.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify(answers ?? null))
  const port = await new Promise<string>((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk).trim())))
  pin(child.pid, 0)
  return { origin: `http://127.0.0.1:${port}`, stop: () => child.kill('SIGTERM') }
}

/** How much was answered, and in how many milliseconds. */
export interface Loaded {
  perSecond: number
  p50: number
  p99: number
}

/** Asks as fast as is answered. Throws when anything fails or is refused, and when `verifyBody` finds an answer that should not be. */
export async function load(options: autocannon.Options & { verifyBody?: (body: unknown) => boolean }): Promise<Loaded> {
  // Its own percentiles are whole milliseconds, which is the order of what is measured.
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
