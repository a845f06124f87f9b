import { createKeys } from './access/keys'
import { createCourseReads } from './content/courses'
import { createPinnedQuizzes } from './content/pinned-quizzes'
import { createQuizReads } from './content/quizzes'
import { createReleaseRefs } from './content/release-refs'
import { createStaleRenderings } from './content/stale-renderings'
import { createStructures } from './content/structure'
import type { Engine } from './engines/engine'
import { refusalOf } from './engines/refusal'
import { createDeliveries } from './events/deliveries'
import { createRecordEvent } from './events/events'
import { sweepEvents } from './events/sweep'
import { type RunExport, runExportsOn } from './exports'
import { createAttempts } from './learning/attempts'
import { createGrades } from './learning/grades'
import { createGrading } from './learning/grading'
import { createLearners } from './learning/learners'
import { createProgress } from './learning/progress'
import { createStatistics } from './learning/statistics'
import { createLtiKeys } from './lti/keys'
import { createLtiLinks, ltiGrades } from './lti/links'
import { createLtiPlatforms } from './lti/platforms'
import { createLtiTickets } from './lti/tickets'
import { putAsset } from './releases/assets'
import { createReleaseReads } from './releases/releases'
import { indexUnindexed } from './search/course-index'
import type { Releases, Store } from './store'
import { type RunTask, runTasksOn } from './tasks'

/** Options of {@link openEngine}. */
export interface DatabaseOptions {
  /** A SQLite file (created when missing), `:memory:`, or `postgres://user:password@host/database`. */
  database: string
  /** Size of the PostgreSQL connection pool. */
  connections?: number
}

export interface StoreOptions extends DatabaseOptions {
  now?: () => Date
  /** Runs long tasks, in a worker for example. By default they run in this thread. */
  runTask?: RunTask
  /** Writes exports, in workers for example. By default they are written in this thread. */
  runExport?: RunExport
}

/** True for the URL of a PostgreSQL database. */
export const isPostgres = (database: string): boolean => /^postgres(ql)?:\/\//.test(database)

/**
 * Opens a database with the engine that its URL or file name selects.
 *
 * @param options.watch whether to watch for releases that other processes publish.
 * @throws {DatabaseError} when it cannot be opened or reached, is no database, or was made by a newer version.
 */
export async function openEngine({ database, connections, watch }: DatabaseOptions & { watch?: boolean }): Promise<Engine> {
  // Loads only the engine that is used.
  const engine = isPostgres(database)
    ? await (await import('./engines/postgres')).openPostgresEngine(database, { connections, watch })
    : await (await import('./engines/sqlite')).openSqliteEngine(database)
  await indexUnindexed(engine)
  return engine
}

/**
 * Opens the store on a SQLite file or a PostgreSQL database.
 *
 * @throws {DatabaseError} as {@link openEngine} does.
 * @example
 * const store = await openStore({ database: 'lectern.db' })
 * await store.seed(bundle, assets)
 */
export async function openStore({ now = () => new Date(), runTask, runExport, ...database }: StoreOptions): Promise<Store> {
  return createStore(await openEngine(database), { now, runTask, runExport })
}

/** Creates the store on an open engine. */
export function createStore(
  engine: Engine,
  { now = () => new Date(), runTask, runExport = runExportsOn(engine) }: Pick<StoreOptions, 'now' | 'runTask' | 'runExport'> = {},
): Store {
  const structureOf = createStructures(engine)
  const findPinnedQuiz = createPinnedQuizzes()
  const { onMove, ...refs } = createReleaseRefs(engine)
  const run = runTask ?? runTasksOn(engine, now)
  const stale = createStaleRenderings(engine.session, (course, number) => run('render', { course, number }))
  const quizzes = createQuizReads(engine, structureOf, stale)
  const record = createRecordEvent([ltiGrades])
  const attempts = createAttempts(engine, now, findPinnedQuiz, { ...refs, ...quizzes }, record)
  return {
    ...guard({
      ...refs,
      ...createCourseReads(engine, structureOf, stale),
      ...quizzes,
      ...createReleases(engine, now, run),
      ...createKeys(engine, now),
      ...attempts,
      ...createGrading(engine, now, findPinnedQuiz, attempts, record),
      ...createGrades(engine, now, findPinnedQuiz),
      ...createStatistics(engine, now, findPinnedQuiz),
      ...createProgress(engine, now, findPinnedQuiz),
      ...createLearners(engine, now, findPinnedQuiz),
      ...createDeliveries(engine, now),
      sweepEvents: () => sweepEvents(engine, now, record),
      ...createLtiPlatforms(engine, now),
      ...createLtiTickets(engine, now),
      ...createLtiKeys(engine, now),
      ...createLtiLinks(engine, now, record),
      isReady: engine.isReady,
      close: engine.close,
    }),
    onMove,
    exportRelease: (release, format, options) => {
      const { courseKey, number } = release
      return runExport({ release: { courseKey, number }, format, options })
    },
    reportExport: (release, format, options) => {
      const { courseKey, number } = release
      return run('reportExport', { release: { courseKey, number }, format, options })
    },
    createRateLimiter: (limit) => {
      const limiter = engine.createRateLimiter(limit)
      return guard({ consume: (caller: string) => limiter.consume(caller) })
    },
  }
}

/** Releases are made by tasks. When one has published, this process drops what it cached. */
function createReleases(engine: Engine, now: () => Date, run: RunTask): Releases {
  const published = async <Result>(running: Promise<Result>): Promise<Result> => {
    const result = await running
    engine.changes.expire()
    await engine.changes.moves.announce()
    return result
  }
  return {
    ...createReleaseReads(engine, now),
    seed: (bundle, assets) => published(run('seed', { bundle, assets })),
    planRelease: (course, json) => run('plan', { course, json }),
    createRelease: (course, json, options) => published(run('create', { course, json, options })),
    publishRelease: (course, number) => published(run('publish', { course, number })),
    prune: (days) => run('prune', { days }),
    putAsset: (hash, bytes) => putAsset(engine, now, hash, bytes),
  }
}

/** Converts driver errors: they contain the values of a query, and errors are logged. */
function guard<Functions extends object>(functions: Functions): Functions {
  const rethrow = (error: unknown): never => {
    throw refusalOf(error)
  }
  const guarded = Object.entries(functions).map(([name, run]: [string, (...args: unknown[]) => Promise<unknown>]) => [
    name,
    (...args: unknown[]) => run(...args).catch(rethrow),
  ])
  return Object.fromEntries(guarded) as Functions
}
