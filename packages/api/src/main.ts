import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { serve } from '@hono/node-server'
import { compile, hasErrors } from '@lectern/content'
import { pino } from 'pino'
import { createApp } from './app'
import { readSettings, type Settings, SettingsError } from './settings'
import type { SeedResult } from './store/seed'
import { DatabaseError, openSqliteStore } from './store/sqlite'

type Report = { folder: string; result?: SeedResult; problems: string[] }

/** The one file that opens, listens and reads the environment. Its worker seeds on a connection of its own, so that reads never wait. */
if (isMainThread) await main()
else await seedFolders(workerData as { file: string; folder: string })

async function main(): Promise<void> {
  try {
    await start(readSettings(process.env))
  } catch (error) {
    const expected = error instanceof SettingsError || error instanceof DatabaseError
    process.stderr.write(`lectern: ${expected ? error.message : error instanceof Error ? error.stack : error}\n`)
    process.exitCode = 1
  }
}

async function start(settings: Settings): Promise<void> {
  const logger = pino({ level: settings.LECTERN_LOG })
  const say = (line: string) => process.stderr.write(`lectern: ${line}\n`)
  const file = settings.LECTERN_DB
  if (file !== ':memory:') await mkdir(path.dirname(path.resolve(file)), { recursive: true }).catch(() => undefined)
  const store = await openSqliteStore({ file })
  const app = createApp({ store, logger, rateLimit: settings.LECTERN_RATE_LIMIT, processMetrics: true })

  const server = serve({ fetch: app.fetch, hostname: settings.HOST, port: settings.PORT })
  await new Promise<void>((listening, failed) => {
    server.once('listening', listening)
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(
        error.code === 'EADDRINUSE'
          ? new SettingsError(`The port ${settings.PORT} is taken; stop what listens there or set PORT to another.`)
          : new SettingsError(`Cannot listen on ${settings.HOST}:${settings.PORT}: ${error.message}.`),
      ),
    )
  }).catch(async (error) => {
    await store.close()
    throw error
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : settings.PORT
  const origin = `http://${settings.HOST.includes(':') ? `[${settings.HOST}]` : settings.HOST}:${port}`

  const worker = settings.LECTERN_SEED ? seedInWorker(file, path.resolve(settings.LECTERN_SEED), say) : undefined
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    say('draining')
    const force = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 5000)
    server.close(async () => {
      clearTimeout(force)
      await worker?.terminate()
      await store.close()
      say('stopped')
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  if (worker) await new Promise((seeded) => worker.once('exit', seeded))
  if (stopping) return
  say(`API        ${origin}/v1/courses`)
  say(`reference  ${origin}/docs`)
  say(`try        curl ${origin}/v1/courses`)
}

function seedInWorker(file: string, folder: string, say: (line: string) => void): Worker {
  const worker = new Worker(new URL(import.meta.url), { workerData: { file, folder } })
  worker.on('message', ({ folder: course, result, problems }: Report) => {
    for (const problem of problems) say(problem)
    if (result) say(`${result.course}: release ${result.release}${result.created ? ' published' : ' is up to date'}`)
    else say(`${course}: not seeded, because it has errors`)
  })
  worker.on('error', (error) => say(`seeding failed: ${error.message}`))
  return worker
}

async function seedFolders({ file, folder }: { file: string; folder: string }): Promise<void> {
  const store = await openSqliteStore({ file })
  const folders = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  for (const name of folders.sort()) {
    const { bundle, assets, issues } = await compile(path.join(folder, name))
    const problems = issues.map(
      (issue) => `${name}/${issue.file}:${issue.line}:${issue.column}: ${issue.severity} ${issue.code}: ${issue.message}`,
    )
    const result = bundle && !hasErrors(issues) ? await store.seed(bundle, assets) : undefined
    parentPort?.postMessage({ folder: name, result, problems } satisfies Report)
  }
  await store.close()
}
