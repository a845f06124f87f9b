import { sha256 } from '@lectern/content'
import { and, eq, gt, lte } from 'drizzle-orm'
import { lockOf, type Placeholders, prepared, type Session } from '../engines/engine'
import type { Idempotency } from '../store'
import { StoreError } from '../store-error'

/** How long a repeated request gets the result of the first one. */
export const idempotencyHours = 24

const scopeOf = ({ principal, operation, key }: Idempotency): string => sha256(JSON.stringify([principal, operation, key]))
const oldest = (now: Date): string => new Date(now.getTime() - idempotencyHours * 3_600_000).toISOString()

/** The locks that make the second of two requests with one key see the result of the first. */
export const idempotencyLocks = (idempotency: Idempotency | undefined): string[] =>
  idempotency ? [lockOf.idempotency(scopeOf(idempotency))] : []

const findRecord = prepared(
  'idempotency.find',
  ({ db, tables: { idempotencyRecords: records } }, { scope, since }: Placeholders<{ scope: string; since: string }>) =>
    db
      .select({ fingerprint: records.fingerprint, result: records.result })
      .from(records)
      .where(and(eq(records.scope, scope), gt(records.createdAt, since))),
)

/** The stored result of the first request with this key. Throws `idempotency_key_reused` when that was a different request. */
export async function findReplay<Result>(session: Session, idempotency: Idempotency | undefined, now: Date): Promise<Result | undefined> {
  if (!idempotency) return undefined
  const [row] = await findRecord(session, { scope: scopeOf(idempotency), since: oldest(now) })
  if (!row) return undefined
  if (row.fingerprint !== idempotency.fingerprint)
    throw new StoreError('idempotency_key_reused', 'Send a new Idempotency-Key with each new request.')
  return JSON.parse(row.result) as Result
}

/** Stores the result of a request in the transaction of its effect. `learner` owns the data in the result. */
export async function storeResult(
  { db, tables: { idempotencyRecords: records } }: Session,
  idempotency: Idempotency | undefined,
  result: unknown,
  now: Date,
  learner?: string,
): Promise<void> {
  if (!idempotency) return
  const { fingerprint } = idempotency
  await db.delete(records).where(lte(records.createdAt, oldest(now)))
  await db.insert(records).values({
    scope: scopeOf(idempotency),
    fingerprint,
    result: JSON.stringify(result),
    learner: learner ?? null,
    createdAt: now.toISOString(),
  })
}
