import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Sqlite, { type Database } from 'better-sqlite3'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import * as attempts from './attempts'
import { createReads } from './content'
import { createGroupCommit } from './group-commit'
import { createKey, findKey, findKeyById, listKeys, revokeKey } from './keys'
import * as learners from './learners'
import { archiveCourse, findRelease, listReleases, putAsset, withdrawRelease } from './releases'
import { indexSections } from './search-index'
import { isBusy } from './statement'
import type { ReleaseRef, Store } from './store'
import { type RunTask, runTasksOn } from './tasks'

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

/** Milliseconds to wait for other processes. */
const patience = 10_000

/** A database that cannot be used, in a sentence for the operator. */
export class DatabaseError extends Error {
  override name = 'DatabaseError'
}

/**
 * Opens a database file for writing, with the settings that durability rests on, and brings it to the current schema.
 *
 * @throws {DatabaseError} when the file cannot be opened, is no database, or was made by a newer version.
 */
export function openDatabase(file: string): Database {
  try {
    const db = new Sqlite(file, { timeout: patience })
    useWal(db)
    db.pragma('synchronous = FULL')
    // 64 MB, so that inserts under random hashes seldom read a page back.
    db.pragma('cache_size = -65536')
    refuseNewer(db, file)
    if (migrate(db)) indexUnindexed(db)
    return db
  } catch (cause) {
    if (cause instanceof DatabaseError) throw cause
    throw new DatabaseError(`The database ${file} cannot be opened: ${cause instanceof Error ? cause.message : cause}.`, { cause })
  }
}

/** Switches the journal. Of processes that make a database together SQLite refuses all but one at once, whatever they would wait. */
function useWal(db: Database): void {
  const end = Date.now() + patience
  for (;;) {
    try {
      db.pragma('journal_mode = WAL')
      return
    } catch (error) {
      if (!isBusy(error) || Date.now() > end) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}

function refuseNewer(db: Database, file: string): void {
  if (!isNewer(db)) return
  db.close()
  throw new DatabaseError(`The database ${file} was made by a newer version of Lectern; install that version or restore an older copy.`)
}

const migrationTimes = (): number[] =>
  (JSON.parse(readFileSync(`${migrationsFolder}/meta/_journal.json`, 'utf8')) as { entries: { when: number }[] }).entries.map(
    ({ when }) => when,
  )

/** When the newest migration of a database was written, in milliseconds since 1970. */
function lastMigration(db: Database): number {
  if (!db.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get()) return 0
  return (db.prepare('SELECT max(created_at) FROM __drizzle_migrations').pluck().get() as number | null) ?? 0
}

/** Whether a database has migrations that this version does not know. */
export const isNewer = (db: Database): boolean => lastMigration(db) > Math.max(...migrationTimes())

/** Applies the migrations of drizzle-kit all at once, under one lock: of processes that start together, one migrates and the others wait. */
function migrate(db: Database): boolean {
  if (lastMigration(db) === Math.max(...migrationTimes())) return false
  const work = db.transaction(() => {
    db.exec('CREATE TABLE IF NOT EXISTS __drizzle_migrations (id INTEGER PRIMARY KEY, hash TEXT NOT NULL, created_at NUMERIC)')
    const last = lastMigration(db)
    for (const { sql, hash, folderMillis } of readMigrationFiles({ migrationsFolder })) {
      if (folderMillis <= last) continue
      for (const part of sql) db.exec(part)
      db.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)').run(hash, folderMillis)
    }
  })
  work.immediate()
  return true
}

/** Fills the full-text index where a migration has emptied it. */
function indexUnindexed(db: Database): void {
  const stale = db
    .prepare(
      `SELECT key, current FROM courses c WHERE current > 0 AND NOT EXISTS (SELECT 1 FROM indexed_sections i WHERE i.course_key = c.key)`,
    )
    .all() as { key: number; current: number }[]
  for (const { key, current } of stale) db.transaction(() => indexSections(db, key, current)).immediate()
}

/**
 * Opens the embedded store on a SQLite file, or `:memory:`.
 *
 * @throws {DatabaseError} as {@link openDatabase} does.
 * @example
 * const store = await openSqliteStore({ file: 'lectern.db' })
 * await store.seed(bundle, assets)
 */
export async function openSqliteStore({
  file,
  now = () => new Date(),
  runTask,
}: {
  file: string
  now?: () => Date
  /** Runs long work elsewhere; by default it runs here, on the one connection. */
  runTask?: RunTask
}): Promise<Store> {
  const db = openDatabase(file)
  const run = runTask ?? runTasksOn(db, now)
  const write = createGroupCommit(db)
  const time = () => now().getTime()
  const reads = createReads(db)

  return {
    seed: (bundle, assets) => run('seed', { bundle, assets }),
    planRelease: (course, json) => run('plan', { course, json }),
    createRelease: (course, json, options) => run('create', { course, json, options }),
    prune: (days) => run('prune', { days }),
    listReleases: async (course, window) => {
      const rows = listReleases(db, course, window.after, window.limit + 1)
      const kept = rows?.slice(0, window.limit)
      return rows && kept && { rows: kept, next: rows.length > window.limit ? kept.at(-1)?.number : undefined }
    },
    findReleaseDetail: async (course, number) => findRelease(db, course, number),
    publishRelease: (course, number) => run('publish', { course, number }),
    withdrawRelease: async (course, number) => withdrawRelease(db, now, course, number),
    archiveCourse: async (course) => archiveCourse(db, now, course),
    putAsset: async (hash, bytes) => putAsset(db, now, hash, bytes),

    createApiKey: async (key) => createKey(db, now, key),
    findApiKey: async (secret) => findKey(db, now, secret),
    listApiKeys: async (window) => {
      const rows = listKeys(db, window.after, window.limit + 1)
      const kept = rows.slice(0, window.limit)
      return { rows: kept, next: rows.length > window.limit ? kept.at(-1)?.id : undefined }
    },
    revokeApiKey: async (id) => revokeKey(db, now, id),
    findApiKeyById: async (id) => findKeyById(db, id),
    findSecret: async (name) => learners.findSecret(db, name),

    createAttempt: (attempt) => write(() => attempts.createAttempt(db, time(), attempt)),
    saveResponse: (id, sequence, response) =>
      write(() => attempts.saveResponse(db, time(), attempts.getAttempt(db, time(), id), sequence, response)),
    submitAttempt: (id, idempotency) => write(() => attempts.submitAttempt(db, time(), attempts.getAttempt(db, time(), id), idempotency)),
    findAttempt: async (id) => attempts.findAttempt(db, time(), id),
    listAttempts: async (filter, window) => {
      const rows = attempts.listAttempts(db, time(), filter, window.after, window.limit + 1)
      const kept = rows.slice(0, window.limit)
      return { rows: kept, next: rows.length > window.limit ? kept.at(-1)?.id : undefined }
    },
    listAttemptQuestions: async (attempt) => {
      const release = (await reads.findRelease(attempt.courseId, attempt.release)) as ReleaseRef
      return attempts.arrangeQuestions(db, attempt, await reads.listQuestions(release, attempt.quizId))
    },
    listResponses: async (attemptId) => attempts.listResponses(db, attemptId),
    findScore: async (attempt) => attempts.findScore(db, attempt),

    listGrades: async (filter, window) => {
      const rows = learners.listGrades(db, time(), filter, window.after, window.limit + 1)
      const kept = rows.slice(0, window.limit)
      const last = kept.at(-1)
      return { rows: kept, next: rows.length > window.limit && last ? [last.quizId, last.learner] : undefined }
    },
    findProgress: async (courseId, learner) => learners.findProgress(db, time(), courseId, learner),
    setCompletions: (courseId, learner, sections) => write(() => learners.setCompletions(db, time(), courseId, learner, sections)),
    findAccommodation: async (courseId, quizId, learner) => attempts.findAccommodation(db, courseId, quizId, learner),
    setAccommodation: (courseId, quizId, learner, accommodation) =>
      write(() => learners.setAccommodation(db, courseId, quizId, learner, accommodation)),
    exportLearner: async (learner) => learners.exportLearner(db, time(), learner),
    deleteLearner: (learner) => write(() => learners.deleteLearner(db, learner)),

    isReady: async () => db.open && db.prepare('SELECT 1').pluck().get() === 1,
    close: async () => void db.close(),

    ...reads,
  }
}
