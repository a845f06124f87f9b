import Sqlite, { type Database, type Statement } from 'better-sqlite3'

const prepared = new WeakMap<Database, Map<string, Statement<unknown[]>>>()

/** A prepared statement of a connection, kept: preparing one costs more than running it. */
export function statement(db: Database, sql: string): Statement<unknown[]> {
  return find(db, 'row', sql)
}

/** {@link statement} that gives the first column of its rows. */
export function plucked(db: Database, sql: string): Statement<unknown[]> {
  return find(db, 'column', sql)
}

// The two are kept apart, because plucking changes a statement for whoever holds it.
function find(db: Database, gives: 'row' | 'column', sql: string): Statement<unknown[]> {
  let statements = prepared.get(db)
  if (!statements) {
    statements = new Map()
    prepared.set(db, statements)
  }
  const name = `${gives} ${sql}`
  let found = statements.get(name)
  if (!found) {
    found = db.prepare(sql)
    if (gives === 'column') found.pluck()
    statements.set(name, found)
  }
  return found
}

/** Whether a statement failed because somebody else holds a lock on the database. */
export const isBusy = (error: unknown): boolean => error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')
