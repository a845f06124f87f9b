import Sqlite from 'better-sqlite3'

/** True when a statement failed because another connection holds a lock. */
export const isBusy = (error: unknown): boolean => error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')
