import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { parse, stringify, v7 as uuid } from 'uuid'
import { isBusy, statement } from './statement'

export const scopes = ['content:write', 'content:preview', 'learning', 'keys', 'statistics'] as const
export type Scope = (typeof scopes)[number]
export type KeyKind = 'delivery' | 'secret'

/** A key of a machine, without its secret. */
export interface KeyRecord {
  id: string
  kind: KeyKind
  name: string
  /** The beginning of the secret, to tell keys apart. */
  hint: string
  scopes: Scope[]
  createdAt: string
  expiresAt: string | null
  revokedAt: string | null
  /** To the minute. */
  lastUsedAt: string | null
}

export interface NewKey {
  kind: KeyKind
  name: string
  scopes: Scope[]
  expiresAt?: string
}

const prefixes: Record<KeyKind, string> = { delivery: 'lk_pub_', secret: 'lk_sec_' }
const secretPattern = /^lk_(pub|sec)_([A-Za-z0-9_-]{22})[A-Za-z0-9_-]{43}$/
const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

const columns = `id, kind, name, hint, scopes, created_at AS createdAt, expires_at AS expiresAt, revoked_at AS revokedAt, last_used_at AS lastUsedAt`
const keyOf = (row: unknown): KeyRecord => ({ ...(row as KeyRecord), scopes: JSON.parse((row as { scopes: string }).scopes) })

/** Makes a key. The secret is returned this once; the database keeps its hash alone. */
export function createKey(db: Database, now: () => Date, { kind, name, scopes, expiresAt }: NewKey): { key: KeyRecord; secret: string } {
  const id = uuid()
  const secret = `${prefixes[kind]}${Buffer.from(parse(id)).toString('base64url')}${randomBytes(32).toString('base64url')}`
  statement(db, 'INSERT INTO keys (id, kind, name, hash, hint, scopes, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(
    id,
    kind,
    name,
    hashOf(secret).toString('hex'),
    secret.slice(0, 14),
    JSON.stringify(kind === 'secret' ? [...new Set(scopes)].sort() : []),
    now().toISOString(),
    expiresAt ?? null,
  )
  return { key: keyOf(statement(db, `SELECT ${columns} FROM keys WHERE id = ?`).get(id)), secret }
}

/** The key that a secret belongs to, expired and revoked ones included. The comparison takes as long for a near miss as for a far one. */
export function findKey(db: Database, now: () => Date, secret: string): KeyRecord | undefined {
  const [, , encoded] = secretPattern.exec(secret) ?? []
  if (encoded === undefined) return undefined
  const id = stringifyOrUndefined(Buffer.from(encoded, 'base64url'))
  const row = id && (statement(db, `SELECT ${columns}, hash FROM keys WHERE id = ?`).get(id) as (KeyRecord & { hash: string }) | undefined)
  if (!row || !timingSafeEqual(hashOf(secret), Buffer.from(row.hash, 'hex'))) return undefined
  const { hash: _hash, ...key } = row
  const minute = `${now().toISOString().slice(0, 16)}:00.000Z`
  if (row.revokedAt === null && row.lastUsedAt !== minute) noteUse(db, row.id, minute)
  return keyOf(key)
}

/** Notes a use unless somebody else writes just now: then the next request notes it, and none waits. */
function noteUse(db: Database, id: string, minute: string): void {
  const patience = db.pragma('busy_timeout', { simple: true })
  db.pragma('busy_timeout = 0')
  try {
    statement(db, 'UPDATE keys SET last_used_at = ? WHERE id = ?').run(minute, id)
  } catch (error) {
    if (!isBusy(error)) throw error
  } finally {
    db.pragma(`busy_timeout = ${patience}`)
  }
}

function stringifyOrUndefined(bytes: Uint8Array): string | undefined {
  try {
    return stringify(bytes)
  } catch {
    return undefined
  }
}

/** A key by its id. */
export function findKeyById(db: Database, id: string): KeyRecord | undefined {
  const row = statement(db, `SELECT ${columns} FROM keys WHERE id = ?`).get(id)
  return row === undefined ? undefined : keyOf(row)
}

/** Keys in the order in which they were made. */
export const listKeys = (db: Database, after: string | undefined, limit: number): KeyRecord[] =>
  statement(db, `SELECT ${columns} FROM keys WHERE id > ? ORDER BY id LIMIT ?`)
    .all(after ?? '', limit)
    .map(keyOf)

/** Revokes a key at once; one that is revoked already stays as it is. `undefined`: no such key. */
export function revokeKey(db: Database, now: () => Date, id: string): KeyRecord | undefined {
  statement(db, 'UPDATE keys SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL').run(now().toISOString(), id)
  const row = statement(db, `SELECT ${columns} FROM keys WHERE id = ?`).get(id)
  return row === undefined ? undefined : keyOf(row)
}
