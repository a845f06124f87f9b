import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openStore } from '@lectern/api'
import { compile } from '@lectern/content'
import { Lectern } from '@lectern/sdk'

const root = path.resolve(import.meta.dirname, '../../..')
const main = path.join(root, 'packages/api/dist/main.cjs')
const reader = path.join(root, 'examples/reader/dist')

/** The built service with the built reader, as a process of its own. */
export interface Service {
  /** Its URL without a trailing slash. */
  origin: string
  /** The URL of a page of the reader. */
  url(page?: string): string
  /** A client with a key of every scope. */
  backend: Lectern
  database: string
  /** Ends it as a power cut does, without a chance to finish anything. */
  kill(): Promise<void>
  /** Starts it again on the same port and database. */
  start(): Promise<void>
  close(): Promise<void>
}

/** Starts the service with the courses of this folder. */
export async function startService(settings: Record<string, string> = {}): Promise<Service> {
  for (const file of [main, path.join(reader, 'index.html')])
    if (!existsSync(file)) throw new Error(`${file} is missing: run \`npm run build\` first, or \`npm run reader\`, which builds.`)
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-e2e-'))
  const database = path.join(folder, 'lectern.db')
  const store = await openStore({ database })
  const scopes = ['content:write', 'content:preview', 'learning', 'keys'] as const
  const { secret } = await store.createApiKey({ kind: 'secret', name: 'Tests', scopes: [...scopes] })
  await store.close()

  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  let child: ChildProcess | undefined
  const start = async () => {
    const env = {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: String(port),
      LECTERN_DB: database,
      LECTERN_SEED: path.join(import.meta.dirname, 'courses'),
      LECTERN_READER: reader,
      LECTERN_READER_SIGN_IN: 'development',
      LECTERN_RATE_LIMIT: '0',
      LECTERN_LOG: 'silent',
      ...settings,
    }
    child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr?.on('data', (chunk) => {
      said += chunk
    })
    await untilReady(origin, child, () => said)
  }
  const kill = async () => {
    const running = child
    if (!running || running.exitCode !== null) return
    const ended = new Promise((resolve) => running.once('close', resolve))
    running.kill('SIGKILL')
    await ended
  }
  await start()
  return {
    origin,
    url: (page = '') => `${origin}/reader/${page}`,
    backend: new Lectern({ baseUrl: origin, apiKey: secret }),
    database,
    kill,
    start,
    close: async () => {
      await kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Makes a release of a course with a paragraph more, and publishes it unless told otherwise. Returns its number. */
export async function publishWith(
  service: Service,
  course: string,
  file: string,
  paragraph: string,
  { publish = true } = {},
): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-course-'))
  await cp(path.join(import.meta.dirname, 'courses', course), folder, { recursive: true })
  await appendFile(path.join(folder, file), `\n${paragraph}\n`)
  const { bundle } = await compile(folder)
  await rm(folder, { recursive: true, force: true })
  if (!bundle) throw new Error(`The course ${course} does not compile.`)
  const { number } = await service.backend.releases.create(course, bundle, { publish })
  return number
}

async function untilReady(origin: string, child: ChildProcess, said: () => string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The service ended and said: ${said()}`)
    const response = await fetch(`${origin}/health/ready`).catch(() => undefined)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Answers HTTP on a port of its own: at `localhost`, another site than the service; at `127.0.0.1`, another origin of the same site. */
export async function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  host: 'localhost' | '127.0.0.1' = 'localhost',
): Promise<{ origin: string; close(): void }> {
  const server = createServer(handle)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { origin: `http://${host}:${(server.address() as AddressInfo).port}`, close: () => void server.close() }
}

const freePort = async (): Promise<number> => {
  const { origin, close } = await listen(() => undefined)
  close()
  return Number(new URL(origin).port)
}
