import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeNewer } from './store/engines/newer.fixture'
import { openStore } from './store/open'
import { assets, courseBundle } from './suites/course.fixture'

const root = path.resolve(import.meta.dirname, '../../..')
let folder: string
let running: ChildProcess | undefined

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lectern-main-'))
})
afterEach(async () => {
  if (running?.exitCode === null && running.signalCode === null) running.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

/** Starts the service as a process of its own, with settings. */
function start(settings: Record<string, string>) {
  const process_ = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', 'packages/api/src/main.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH, LECTERN_LOG: 'silent', LECTERN_DB: path.join(folder, 'lectern.db'), PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running = process_
  let output = ''
  const waiting: (() => void)[] = []
  const take = (chunk: unknown) => {
    output += chunk
    for (const wake of waiting.splice(0)) wake()
  }
  process_.stdout.on('data', take)
  process_.stderr.on('data', take)
  const ended = new Promise<{ code: number | null; signal: string | null; output: string }>((resolve) => {
    process_.once('close', (code, signal) => {
      take('')
      resolve({ code, signal, output })
    })
  })
  const says = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = pattern.exec(output)
      if (found) return found
      if (process_.exitCode !== null) throw new Error(`the service ended and said: ${output}`)
      await new Promise<void>((wake) => waiting.push(wake))
    }
  }
  return { process: process_, ended, says }
}

describe('a service that cannot start', () => {
  let taken: Server | undefined
  afterEach(() => void taken?.close())

  const cases: [string, () => Promise<Record<string, string>>, RegExp][] = [
    [
      'a taken port',
      async () => {
        const server = createServer()
        taken = server
        await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
        return { PORT: String((server.address() as { port: number }).port) }
      },
      /^lectern: The port \d+ is taken; stop what listens there or set PORT to another\.$/,
    ],
    [
      'a folder of courses that is not there',
      async () => ({ LECTERN_SEED: path.join(folder, 'nowhere') }),
      /^lectern: The folder .+nowhere of the setting LECTERN_SEED cannot be read: .+\.$/,
    ],
    ['a setting that does not fit', async () => ({ PORT: 'many' }), /^lectern: The setting PORT cannot be "many": .+\.$/],
    ['an address that is not here', async () => ({ HOST: '203.0.113.7' }), /^lectern: Cannot listen on 203\.0\.113\.7:0: .+\.$/],
    [
      'a file that is no database',
      async () => {
        await writeFile(path.join(folder, 'lectern.db'), 'Dear diary, this is no database. '.repeat(100))
        return {}
      },
      /^lectern: The database .+lectern\.db cannot be opened: .+\.$/,
    ],
    [
      'a database of a newer version',
      async () => {
        makeNewer(path.join(folder, 'lectern.db'))
        return {}
      },
      /^lectern: The database .+lectern\.db was made by a newer version of Lectern; .+\.$/,
    ],
    [
      'a database that cannot be read',
      async () => {
        await mkdir(path.join(folder, 'lectern.db'))
        return {}
      },
      /^lectern: The database .+lectern\.db cannot be opened: .+\.$/,
    ],
  ]
  it.each(cases)('says so in one sentence and ends with 1: %s', async (_title, prepare, sentence) => {
    const { code, output } = await start(await prepare()).ended
    expect(output.trimEnd()).toMatch(sentence)
    expect(code).toBe(1)
  })
})

describe('a service that is asked to stop', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'finishes what it has begun after %s, and ends with 0',
    async (signal) => {
      const store = await openStore({ database: path.join(folder, 'lectern.db') })
      await store.seed(courseBundle(), assets)
      await store.close()
      const service = start({})
      const [, port] = await service.says(/curl http:\/\/127\.0\.0\.1:(\d+)\//)

      const body = JSON.stringify({ responses: [] })
      const socket = new Socket()
      let answer = ''
      socket.on('data', (chunk) => {
        answer += chunk
      })
      const closed = new Promise((resolve) => socket.once('close', resolve))
      await new Promise<void>((connected) => socket.connect(Number(port), '127.0.0.1', connected))
      const head = `POST /v1/courses/sample/quizzes/practice/score HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`
      await new Promise((sent) => socket.write(head + body.slice(0, 5), sent))
      // The server has the request once it answers another one that came later.
      await fetch(`http://127.0.0.1:${port}/health/live`)
      service.process.kill(signal)
      await service.says(/draining/)
      socket.write(body.slice(5))
      await closed
      expect(answer).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*"maxPoints":20/)
      const { code, output } = await service.ended
      expect(code).toBe(0)
      expect(output).toContain('stopped')
      await expect(fetch(`http://127.0.0.1:${port}/health/live`)).rejects.toThrow()
    },
    30_000,
  )
})
