import { DrizzleQueryError } from 'drizzle-orm'
import { StoreError } from '../store-error'
import { isBusy } from './sqlite-error'

const conflicts = new Set(['40001', '40P01'])
// Lock timeout, too many connections, and a server that is starting, stopping or gone. `FATAL` ends a connection, whatever its code.
const unavailable = /^(55P03|53300|57P0[123]|08\w{3})$/
const disconnected =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH)$|connection timeout|Connection terminated|timeout exceeded when trying to connect/i

const causeOf = (error: unknown): unknown => (error instanceof DrizzleQueryError ? error.cause : error)

/** Detects errors of PostgreSQL by their shape, so that a service on SQLite need not load the driver. */
const isPostgresError = (error: unknown): error is Error & { code: string; severity: string } =>
  error instanceof Error && 'severity' in error && 'code' in error

/** True when a transaction failed because of a concurrent one, so that a retry may succeed. */
export const isConflict = (error: unknown): boolean => {
  const cause = causeOf(error)
  return isPostgresError(cause) && conflicts.has(cause.code)
}

/**
 * Converts a driver error: to `database_unavailable` when the database is locked or cannot be reached, otherwise to an error without the
 * values of the query, because errors are logged.
 */
export function refusalOf(error: unknown): unknown {
  const cause = causeOf(error)
  if (isBusy(cause)) return locked(cause)
  if (isPostgresError(cause)) {
    if (cause.severity === 'FATAL' || unavailable.test(cause.code)) return locked(cause)
    return new Error(`PostgreSQL refused a statement: ${cause.message} (${cause.code})`)
  }
  return isDisconnect(cause) ? locked(cause) : cause
}

const isDisconnect = (error: unknown): error is Error =>
  error instanceof Error && (disconnected.test(`${(error as NodeJS.ErrnoException).code ?? ''}`) || disconnected.test(error.message))

/** Converts an error of COMMIT. When the connection breaks before the response, the outcome is unknown. */
export const commitErrorOf = (error: unknown): unknown =>
  isDisconnect(error) || (isPostgresError(error) && error.severity === 'FATAL')
    ? new StoreError(
        'database_unavailable',
        'The connection to the database broke during the commit; the change may have been written. Send the request again.',
        [],
        { cause: error },
      )
    : error

const locked = (cause: unknown): StoreError =>
  new StoreError('database_unavailable', 'The database is locked or cannot be reached; nothing was written.', [], { cause })
