import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { pino } from 'pino'
import { createApp } from './app'
import { createDeliveryCache } from './delivery/cache'
import { startOutbox } from './events/outbox'
import { type Listening, listen } from './http/listen'
import { createMetrics, type Metrics } from './http/observe'
import { createRefusal } from './http/refusal'
import { createLtiConsumer } from './lti/consumer'
import type { LtiSettings } from './lti/settings'
import { readReaderFiles } from './reader/files'
import { readSettings, type Settings, SettingsError, unknownSettings } from './settings'
import { DatabaseError } from './store/engines/engine'
import { runExportsIn } from './store/exports'
import { type DatabaseOptions, isPostgres, openStore } from './store/open'
import { runTasksIn } from './store/tasks'
import type { TutorSettings } from './tutor/settings'
import type { Job, Report } from './worker'

/** Milliseconds to wait after the start before pruning, so that it does not slow down the first readers. */
const pruneAfter = 10_000

type StartWorker = (job: Job) => Worker

function print(line: string): void {
  process.stderr.write(`lectern: ${line}\n`)
}

/**
 * Runs the service until a signal stops it.
 *
 * @param entry the file that workers run.
 */
export async function run(environment: Record<string, string | undefined>, entry: URL): Promise<void> {
  const startWorker: StartWorker = (job) => new Worker(entry, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: 1024 } })
  try {
    const settings = readSettings(environment)
    for (const name of unknownSettings(environment)) print(`there is no setting ${name}; docs/settings.md lists all`)
    await start(settings, startWorker)
  } catch (error) {
    const expected = error instanceof SettingsError || error instanceof DatabaseError
    print(`${expected ? error.message : error instanceof Error ? error.stack : error}`)
    process.exitCode = 1
  }
}

async function start(settings: Settings, startWorker: StartWorker): Promise<void> {
  const folder = settings.LECTERN_SEED && path.resolve(settings.LECTERN_SEED)
  if (folder)
    await readdir(folder).catch((error: Error) => {
      throw new SettingsError(`The folder ${folder} of the setting LECTERN_SEED cannot be read: ${error.message}.`)
    })
  const reader = settings.LECTERN_READER && {
    files: await readReaderFiles(path.resolve(settings.LECTERN_READER)),
    signIn: settings.LECTERN_READER_SIGN_IN,
    frames: settings.LECTERN_READER_FRAMES.split(' ').filter(Boolean),
  }
  const logger = pino({ level: settings.LECTERN_LOG })
  const database: DatabaseOptions = { database: settings.LECTERN_DB, connections: settings.LECTERN_DB_CONNECTIONS }
  const inMemory = settings.LECTERN_DB === ':memory:'
  if (!inMemory && !isPostgres(settings.LECTERN_DB))
    await mkdir(path.dirname(path.resolve(settings.LECTERN_DB)), { recursive: true }).catch(() => undefined)
  const tasks = inMemory ? undefined : runTasksIn(() => startWorker({ role: 'tasks', database }))
  const exports = inMemory ? undefined : runExportsIn((task) => startWorker({ role: 'export', database, task }))
  const store = await openStore({ ...database, runTask: tasks?.runTask, runExport: exports?.runExport })
  const metrics = createMetrics({ processMetrics: true })
  const lti: LtiSettings = {
    publicUrl: settings.LECTERN_PUBLIC_URL || undefined,
    readerUrl: settings.LECTERN_READER_URL || undefined,
    network: settings.LECTERN_LTI_NETWORK,
  }
  let started = false
  const app = createApp({
    store,
    isStarted: () => started,
    logger,
    metrics,
    exposeMetrics: settings.LECTERN_METRICS_PORT === 0,
    rateLimit: settings.LECTERN_RATE_LIMIT,
    closed: settings.LECTERN_DELIVERY === 'closed',
    trustedProxies: settings.LECTERN_TRUSTED_PROXIES,
    tokenSecret: settings.LECTERN_TOKEN_SECRET || undefined,
    lti,
    mcp: {
      publicUrl: settings.LECTERN_PUBLIC_URL || undefined,
      origins: settings.LECTERN_MCP_ORIGINS.split(' ').filter(Boolean),
    },
    tutor: tutorOf(settings),
    reader: reader || undefined,
  })

  const maxBytes = settings.LECTERN_CACHE_MB * 2 ** 20
  const cache = maxBytes > 0 ? createDeliveryCache({ fetch: app.fetch, store, maxBytes, metrics, logger }) : undefined

  const servers: Listening[] = []
  const { HOST: hostname, PORT: port, LECTERN_METRICS_PORT: metricsPort } = settings
  try {
    servers.push(await listen({ ...(cache ?? { fetch: app.fetch }), refuse: createRefusal(metrics, logger), hostname, port }))
    if (metricsPort > 0)
      servers.push(await listen({ fetch: metricsOnly(metrics), hostname, port: metricsPort, setting: 'LECTERN_METRICS_PORT' }))
  } catch (error) {
    await Promise.all(servers.map(({ close }) => close(0)))
    cache?.close()
    await store.close()
    throw error
  }
  const now = () => new Date()
  const outbox = startOutbox({ store, consumers: { lti: createLtiConsumer({ store, now, settings: lti }) }, now, logger })
  const origin = servers[0]?.origin
  if (folder) print(`listening on ${origin}, seeding ${folder}`)

  const seeding = folder && !inMemory ? seedInWorker(startWorker, { role: 'seed', database, folder }) : undefined
  const prune = () =>
    store
      .prune(settings.LECTERN_PREVIEW_DAYS)
      .catch((error: unknown) => logger.error({ err: error }, 'unpublished releases were not pruned'))
  const pruning = settings.LECTERN_PREVIEW_DAYS > 0 ? setInterval(prune, 86_400_000) : undefined
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    print('draining')
    clearInterval(pruning)
    Promise.all(servers.map(({ close }) => close())).then(async () => {
      await Promise.all([seeding?.terminate(), tasks?.stop(), exports?.stop(), outbox.stop()])
      cache?.close()
      await store.close()
      print('stopped')
    })
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  const seed = async (): Promise<boolean> => {
    if (seeding) return (await new Promise<number>((ended) => seeding.once('exit', ended))) === 0
    try {
      // An in-memory database belongs to this thread.
      if (folder) await (await import('./worker')).seedFolders(store, folder, printReport)
      return true
    } catch (error) {
      if (!stopping) logWorkerFailure(error as Error)
      return false
    }
  }
  const isSeeded = await seed()
  if (stopping) return
  // A service that could not seed its courses must not look healthy.
  if (!isSeeded) return stop()
  started = true
  if (pruning) setTimeout(prune, pruneAfter).unref()
  if (reader) print(`reader     ${origin}/reader/`)
  print(`API        ${origin}/v1/courses`)
  print(`reference  ${origin}/docs`)
  print(`try        curl ${origin}/v1/courses`)
}

function tutorOf(settings: Settings): TutorSettings {
  const { LECTERN_TUTOR_URL: url, LECTERN_TUTOR_MODEL: model, LECTERN_TUTOR_KEY: key, LECTERN_TUTOR_TIMEOUT: seconds } = settings
  return {
    model: url === '' ? undefined : { url, model, key, timeout: seconds * 1000 },
    rateLimit: settings.LECTERN_TUTOR_RATE_LIMIT,
    access: settings.LECTERN_TUTOR_ACCESS,
  }
}

function metricsOnly(metrics: Metrics) {
  return async (request: Request) =>
    new URL(request.url).pathname === '/metrics'
      ? new Response(await metrics.registry.metrics(), { headers: { 'Content-Type': metrics.registry.contentType } })
      : new Response(null, { status: 404 })
}

function seedInWorker(startWorker: StartWorker, job: Job): Worker {
  const worker = startWorker(job)
  worker.on('message', printReport)
  worker.on('error', logWorkerFailure)
  return worker
}

function logWorkerFailure(error: Error): void {
  print(`seeding failed: ${error.message}`)
  process.exitCode = 1
}

function printReport({ folder, result, problems }: Report): void {
  for (const problem of problems) print(problem)
  if (result) print(`${result.course}: release ${result.release}${result.created ? ' published' : ' is up to date'}`)
  else print(`${folder}: not seeded, because it has errors`)
}
