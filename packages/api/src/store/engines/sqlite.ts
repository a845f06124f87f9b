import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { findMigrations, newestMigration } from '../migrations'
import * as tables from '../tables/sqlite'
import {
  type Changes,
  createMoves,
  DatabaseError,
  type Db,
  type Dictionary,
  type Engine,
  type FullText,
  lockTimeout,
  type Session,
  searchedTitle,
  type TextSearch,
  titleWord,
  type WordSequence,
} from './engine'
import { createGroupCommit } from './group-commit'
import { isBusy } from './sqlite-error'

/**
 * Opens a SQLite file, or creates it. Reads and writes use separate connections, so that a read never sees half of a unit of work.
 * `:memory:` is a temporary file that is deleted on close.
 *
 * @throws {DatabaseError} when the file cannot be opened, is no database, or was made by a newer version.
 */
export async function openSqliteEngine(file: string): Promise<Engine> {
  const temporary = file === ':memory:' ? mkdtempSync(path.join(tmpdir(), 'lectern-')) : undefined
  const location = temporary ? path.join(temporary, 'lectern.db') : file
  const writer = openWriter(location, { durable: temporary === undefined })
  const reader = connect(location)
  reader.pragma('query_only = ON')
  const changes = watchChanges(reader)
  const commit = createGroupCommit(writer, lockTimeout)
  const writing = sessionOn(writer)
  return {
    session: { ...sessionOn(reader), announceMove: refuseMove },
    changes,
    write: async (_locks, work) => {
      let moved = false
      const announceMove = async () => {
        moved = true
      }
      const result = await commit(() => work({ ...writing, announceMove }))
      changes.expire()
      if (moved) await changes.moves.announce()
      return result
    },
    createRateLimiter: ({ points, duration }) => new RateLimiterMemory({ points, duration }),
    isReady: async () => reader.open && reader.prepare('SELECT 1').pluck().get() === 1,
    close: async () => {
      reader.close()
      writer.close()
      if (temporary) rmSync(temporary, { recursive: true, force: true })
    },
  }
}

/** Opens a file for writing with durable settings, and migrates it. */
export function openWriter(file: string, { durable = true } = {}): Database {
  try {
    const writer = connect(file)
    useWal(writer)
    writer.pragma(`synchronous = ${durable ? 'FULL' : 'OFF'}`)
    refuseNewer(writer, file)
    migrate(writer)
    // From here on group-commit.ts retries when the database is locked.
    writer.pragma('busy_timeout = 0')
    return writer
  } catch (cause) {
    if (cause instanceof DatabaseError) throw cause
    throw new DatabaseError(`The database ${file} cannot be opened: ${cause instanceof Error ? cause.message : cause}.`, { cause })
  }
}

function connect(file: string): Database {
  const connection = new Sqlite(file, { timeout: lockTimeout })
  // 64 MB: inserts under random hashes would otherwise read pages back from disk.
  connection.pragma('cache_size = -65536')
  return connection
}

/** Switches to WAL. While another process does the same, SQLite refuses at once and ignores the timeout. */
function useWal(connection: Database): void {
  const end = Date.now() + lockTimeout
  for (;;) {
    try {
      connection.pragma('journal_mode = WAL')
      return
    } catch (error) {
      if (!isBusy(error) || Date.now() > end) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}

function refuseNewer(connection: Database, file: string): void {
  if (!isNewer(connection)) return
  connection.close()
  throw new DatabaseError(`The database ${file} was made by a newer version of Lectern; install that version or restore an older copy.`)
}

/** The time of the newest migration of a database, in milliseconds since 1970; 0 for an empty database. */
function lastMigration(connection: Database): number {
  if (!connection.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get()) return 0
  return (connection.prepare('SELECT max(created_at) FROM __drizzle_migrations').pluck().get() as number | null) ?? 0
}

/** True when the database has migrations that this version does not know. */
export const isNewer = (connection: Database): boolean => lastMigration(connection) > newestMigration('sqlite')

/** Applies missing migrations under one lock: when processes start together, one migrates and the others wait. */
function migrate(connection: Database): void {
  if (lastMigration(connection) === newestMigration('sqlite')) return
  const work = connection.transaction(() => {
    connection.exec('CREATE TABLE IF NOT EXISTS __drizzle_migrations (id INTEGER PRIMARY KEY, hash TEXT NOT NULL, created_at NUMERIC)')
    for (const { sql, hash, folderMillis } of findMigrations('sqlite', lastMigration(connection))) {
      for (const part of sql) connection.exec(part)
      connection.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)').run(hash, folderMillis)
    }
  })
  work.immediate()
}

function sessionOn(connection: Database): Omit<Session, 'announceMove'> {
  return {
    // The one cast of this engine. Awaiting a query works on this synchronous driver, too.
    db: drizzle(connection) as unknown as Db,
    tables,
    fullText: createFullText(connection, 'search'),
    catalogue: createFullText(connection, 'catalogue'),
    dictionary: createDictionary(connection),
    // AUTOINCREMENT already does.
    continueKeys: async () => undefined,
  }
}

const refuseMove = async (): Promise<never> => {
  throw new Error('moves can only be announced within a unit of work')
}

/** SQL for FTS5, which Drizzle cannot express. */
function createFullText(connection: Database, table: 'search' | 'catalogue'): FullText {
  const insert = connection.prepare(`INSERT INTO ${table} (rowid, title, text, aside) VALUES (?, ?, ?, ?)`)
  const remove = connection.prepare(`DELETE FROM ${table} WHERE rowid = ?`)
  const find = connection
    .prepare(`SELECT rowid FROM ${table} WHERE ${table} MATCH ? AND rank MATCH 'bm25(4.0, 1.0, 0.25)' ORDER BY rank LIMIT ? OFFSET ?`)
    .pluck()
  const has = connection.prepare(`SELECT 1 FROM ${table} WHERE ${table} MATCH ? LIMIT 1`).pluck()
  return {
    add: async (documents) => {
      for (const { key, title, text, aside } of documents)
        insert.run(key, [...title, titleWord(title)].join(' '), text.join(' '), aside.join(' '))
    },
    remove: async (keys) => {
      for (const key of keys) remove.run(key)
    },
    find: async (search, limit, offset) => find.all(toMatch(search, searchedTitle(search)), limit, offset) as number[],
    has: async (search) => has.get(toMatch(search)) === 1,
  }
}

// Words contain no quotation marks, only letters, digits and a few signs.
function toMatch({ phrases, filters = [] }: TextSearch, title?: string): string {
  const sequence = ({ words, prefix }: WordSequence): string => `"${words.join(' ')}"${prefix ? '*' : ''}`
  const all = phrases.map(({ anyOf }) => `(${anyOf.map(sequence).join(' OR ')})`).join(' AND ')
  // A document with this title has every word of it anyway, so the alternative only adds to its rank.
  const ranked = title === undefined ? all : `(${all}) OR "${title}"`
  return [`(${ranked})`, ...filters.map((word) => `"${word}"`)].join(' AND ')
}

/** Publishing waits for it, and the words of a course take 8 ms. As rows of Drizzle's `insert` they take 40. */
function createDictionary(connection: Database): Dictionary {
  const insert = connection.prepare(
    `INSERT INTO search_words (word, head, tail) SELECT value ->> 'word', value ->> 'head', value ->> 'tail' FROM json_each(?)
     WHERE true ON CONFLICT DO NOTHING`,
  )
  return { add: async (words) => void insert.run(JSON.stringify(words)) }
}

/**
 * Detects commits of other connections. Checks at most once per event-loop turn, because a check takes SQLite's locks, and all requests
 * of a turn arrived before the check.
 */
export function watchChanges(reader: Database): Changes {
  const dataVersion = reader.prepare('PRAGMA data_version').pluck()
  let seen: unknown
  let looked = false
  const expire = (): void => {
    looked = false
  }
  return {
    isExact: true,
    expire,
    hasChanged: () => {
      if (looked) return false
      const version = dataVersion.get()
      looked = true
      // Runs after the pending callbacks and before the next event.
      process.nextTick(expire)
      const changed = version !== seen
      seen = version
      return changed
    },
    moves: createMoves(),
  }
}
