import { DrizzleQueryError } from 'drizzle-orm'
import { StoreError } from '../store-error'
import { isBusy } from './sqlite-error'

const conflicts = new Set(['40001', '40P01'])
// Lock timeout, too many connections, and a server that starts, stops or is gone.
const unavailable = /^(55P03|53300|57P0[123]|08\w{3})$/
const disconnected =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH)$|connection timeout|Connection terminated|timeout exceeded when trying to connect/i

const causeOf = (error: unknown): unknown => (error instanceof DrizzleQueryError ? error.cause : error)

/** Errors of PostgreSQL itself. Told by their shape, so that a service on SQLite need not load the driver. */
const isPostgresError = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && 'severity' in error && 'code' in error

/** Whether a transaction failed only because of another one, so that trying again may succeed. */
export const isConflict = (error: unknown): boolean => {
  const cause = causeOf(error)
  return isPostgresError(cause) && conflicts.has(cause.code)
}

/**
 * An error of a driver as the store throws it: `database_unavailable` when the database is locked or away, and otherwise an error that
 * names neither the values of the query nor those of the row, because it is logged.
 */
export function refusalOf(error: unknown): unknown {
  const cause = causeOf(error)
  if (isBusy(cause)) return locked(cause)
  if (isPostgresError(cause)) {
    if (unavailable.test(cause.code)) return locked(cause)
    return new Error(`PostgreSQL refused a statement: ${cause.message} (${cause.code})`)
  }
  if (cause instanceof Error && disconnected.test(`${(cause as NodeJS.ErrnoException).code ?? ''}`)) return locked(cause)
  if (cause instanceof Error && disconnected.test(cause.message)) return locked(cause)
  return cause
}

const locked = (cause: unknown): StoreError =>
  new StoreError('database_unavailable', 'The database is locked or cannot be reached; nothing was written.', [], { cause })
