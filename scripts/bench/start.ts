import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort, median, type Row, root, startService } from './harness'

const rounds = 31
const course = '/v1/courses/ai-deployment-and-management'

/** Milliseconds from starting a process to its first response. */
async function firstAnswer(args: string[], env: Record<string, string>, address: string): Promise<number> {
  const began = performance.now()
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('close', resolve))
  try {
    while (performance.now() - began < 30_000) {
      const answered = await new Promise<boolean>((resolve) => {
        get(address, (response) => {
          response.resume()
          response.on('end', () => resolve(response.statusCode === 200))
        }).on('error', () => resolve(false))
      })
      if (answered) return performance.now() - began
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    throw new Error(`${address} did not answer within 30 s`)
  } finally {
    child.kill('SIGKILL')
    await ended
  }
}

/** The time until the built service answers on a seeded database, beside a server that does nothing else. */
export async function measureStart(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-bench-'))
  try {
    const [port, barePort] = [String(await freePort()), String(await freePort())]
    const settings = { LECTERN_DB: path.join(folder, 'lectern.db'), PORT: port }
    const seeding = await startService({ ...settings, LECTERN_SEED: path.join(root, 'packages/content/courses') })
    await seeding.says(/API /)
    await fetch(`${seeding.origin}${course}`)
    await seeding.stop()
    const code = `require('node:http').createServer((_, res) => res.end('{}')).listen(${barePort}, '127.0.0.1')`
    const times = { bare: [] as number[], lectern: [] as number[] }
    const env = { ...settings, LECTERN_SEED: '', LECTERN_LOG: 'silent' }
    for (let round = 0; round < rounds; round++) {
      times.bare.push(await firstAnswer(['--eval', code], {}, `http://127.0.0.1:${barePort}/`))
      const address = `http://127.0.0.1:${port}${course}`
      times.lectern.push(await firstAnswer(['packages/api/dist/main.cjs'], env, address))
    }
    const ratio = median(times.lectern.map((ms, round) => ms / (times.bare[round] ?? Number.NaN)))
    return [{ what: 'first answer', ratio, limit: 'at most 4', ms: median(times.lectern), bareMs: median(times.bare) }]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
