import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'

/** One row of a measurement. */
export type Row = Record<string, string | number>

export const root = path.resolve(import.meta.dirname, '../..')
export const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** A free port. */
export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

/** The built service in its own process. */
export interface Service {
  origin: string
  process: ChildProcess
  /** Resolves when the output of the service matches. */
  says(pattern: RegExp): Promise<void>
  stop(): Promise<void>
}

/** Starts the built service. */
export async function startService(settings: Record<string, string>): Promise<Service> {
  const child = spawn(process.execPath, ['packages/api/dist/main.cjs'], {
    cwd: root,
    env: { ...process.env, LECTERN_LOG: 'silent', LECTERN_RATE_LIMIT: '0', ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let output = ''
  const waiting = new Set<() => void>()
  const wake = () => {
    for (const each of waiting) each()
  }
  child.stderr.on('data', (chunk) => {
    output += chunk
    wake()
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  child.once('close', wake)
  const says = (pattern: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!pattern.test(output) && child.exitCode === null) return
        waiting.delete(look)
        if (pattern.test(output)) resolve()
        else reject(new Error(`the service ended: ${output}`))
      }
      waiting.add(look)
      look()
    })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { origin: `http://127.0.0.1:${settings.PORT}`, process: child, says, stop }
}
