import { sha256 } from '@lectern/content'
import type { Database } from 'better-sqlite3'
import { statement } from './statement'
import { StoreError } from './store-error'

/** Who asked for what under which Idempotency-Key, and a fingerprint of the whole request. */
export interface Idempotency {
  principal: string
  operation: string
  key: string
  fingerprint: string
}

/** For how long a request is answered with what it was answered first. */
export const idempotencyHours = 24

/** What the first request with this key was answered, if it was. Throws `idempotency_key_reused` when it was another request. */
export function findReplay<Result>(db: Database, idempotency: Idempotency | undefined, now: Date): Result | undefined {
  if (!idempotency) return undefined
  const since = new Date(now.getTime() - idempotencyHours * 3_600_000).toISOString()
  const row = statement(db, 'SELECT fingerprint, result FROM idempotency_records WHERE scope = ? AND created_at > ?').get(
    scopeOf(idempotency),
    since,
  ) as { fingerprint: string; result: string } | undefined
  if (!row) return undefined
  if (row.fingerprint !== idempotency.fingerprint)
    throw new StoreError('idempotency_key_reused', 'Send a new Idempotency-Key with each new request.')
  return JSON.parse(row.result) as Result
}

/** Keeps what a request is answered; belongs into the transaction of its effect. `learner` is whose data it holds. */
export function keepResult(db: Database, idempotency: Idempotency | undefined, result: unknown, now: Date, learner?: string): void {
  if (!idempotency) return
  const since = new Date(now.getTime() - idempotencyHours * 3_600_000).toISOString()
  statement(db, 'DELETE FROM idempotency_records WHERE created_at <= ?').run(since)
  statement(db, 'INSERT INTO idempotency_records (scope, fingerprint, result, learner, created_at) VALUES (?, ?, ?, ?, ?)').run(
    scopeOf(idempotency),
    idempotency.fingerprint,
    JSON.stringify(result),
    learner ?? null,
    now.toISOString(),
  )
}

const scopeOf = ({ principal, operation, key }: Idempotency): string => sha256(JSON.stringify([principal, operation, key]))
