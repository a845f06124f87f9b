import { createHash } from 'node:crypto'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg, { type PoolClient } from 'pg'
import { RateLimiterPostgres } from 'rate-limiter-flexible'
import { findMigrations, newestMigration } from '../migrations'
import * as postgresTables from '../tables/postgres'
import {
  type Changes,
  createMoves,
  DatabaseError,
  type Db,
  type Engine,
  type FullText,
  type IndexedDocument,
  lockTimeout,
  type Session,
  searchedTitle,
  type Tables,
  type TextSearch,
  titleWord,
  type WordSequence,
} from './engine'
import { commitErrorOf, isConflict } from './refusal'

const channel = 'lectern_moves'
/** How long a change may go unnoticed when its notice was missed, in milliseconds. */
const longestUnseen = 500
const reconnectAfter = 1000
const retries = 3

/**
 * Opens a PostgreSQL database with a connection pool, and migrates it. Any number of processes may use it.
 *
 * @param options.connections size of the pool.
 * @param options.watch whether to listen for releases that other processes publish; takes one more connection.
 * @throws {DatabaseError} when the server cannot be reached, or the database was made by a newer version.
 */
export async function openPostgresEngine(
  url: string,
  { connections = 10, watch = true }: { connections?: number; watch?: boolean } = {},
): Promise<Engine> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: 'lectern',
    pipeline: true,
    connectionTimeoutMillis: lockTimeout,
    options: `-c lock_timeout=${lockTimeout}`,
  })
  // The pool replaces broken idle connections. Without a listener, the error would end the process.
  pool.on('error', () => undefined)
  await migrate(pool, url)
  const changes = watchChanges(url, watch)
  const sessions = new WeakMap<PoolClient, ReturnType<typeof sessionOn>>()
  const sessionOf = (client: PoolClient) => {
    const session = sessions.get(client) ?? sessionOn(client)
    sessions.set(client, session)
    return session
  }
  const transact = async <Result>(locks: readonly string[], work: (session: Session) => Promise<Result>): Promise<Result> => {
    const client = await pool.connect()
    let broken: Error | undefined
    let moved = false
    const announceMove = async () => {
      moved = true
      await client.query(`SELECT pg_notify('${channel}', '')`)
    }
    // Always in the same order, so that transactions cannot deadlock.
    const begin = client.query(['BEGIN', ...[...new Set(locks)].sort().map(advisoryLock)].join('; '))
    try {
      // BEGIN is pipelined with the first query of the work, which saves a round trip. Both have to settle before a rollback, because a
      // query sent after it would run outside a transaction.
      const [begun, worked] = await Promise.allSettled([begin, work({ ...sessionOf(client), announceMove })])
      if (begun.status === 'rejected') throw begun.reason
      if (worked.status === 'rejected') throw worked.reason
      const { command } = await client.query('COMMIT').catch((error: unknown) => {
        throw commitErrorOf(error)
      })
      // PostgreSQL answers COMMIT with ROLLBACK when a statement has failed, even if the work caught that error.
      if (command !== 'COMMIT') throw new Error('a statement of the transaction has failed')
      changes.expire()
      if (moved) await changes.moves.announce()
      return worked.value
    } catch (error) {
      await client.query('ROLLBACK').catch((cause: Error) => {
        broken = cause
      })
      throw error
    } finally {
      client.release(broken)
    }
  }
  return {
    session: { ...sessionOn(pool), announceMove: refuseMove },
    changes,
    write: async (locks, work) => {
      for (let tries = 1; ; tries++) {
        try {
          return await transact(locks, work)
        } catch (error) {
          if (tries >= retries || !isConflict(error)) throw error
        }
      }
    },
    createRateLimiter: ({ name, points, duration }) =>
      new RateLimiterPostgres({
        storeClient: pool,
        storeType: 'pool',
        tableName: 'rate_limits',
        tableCreated: true,
        clearExpiredByTimeout: true,
        keyPrefix: name,
        points,
        duration,
      }),
    isReady: async () => (await pool.query('SELECT 1')).rowCount === 1,
    close: async () => {
      changes.close()
      await pool.end()
    },
  }
}

const refuseMove = async (): Promise<never> => {
  throw new Error('moves can only be announced within a unit of work')
}

/** A lock that ends with the transaction. Names whose 64-bit hashes collide merely share a lock. */
const advisoryLock = (name: string): string =>
  `SELECT pg_advisory_xact_lock(${createHash('sha256').update(name).digest().readBigInt64BE()})`

function sessionOn(client: pg.Pool | PoolClient): Omit<Session, 'announceMove'> {
  return {
    // The one cast of this engine: both dialects build the same queries from tables with the same names and types.
    db: drizzle(client) as unknown as Db,
    tables: postgresTables as unknown as Tables,
    fullText: createFullText(client, 'search'),
    catalogue: createFullText(client, 'catalogue'),
    dictionary: {
      add: async (words) =>
        void (await client.query(
          `INSERT INTO search_words SELECT * FROM json_to_recordset($1) AS new (word text, head text, tail text) ON CONFLICT DO NOTHING`,
          [JSON.stringify(words)],
        )),
    },
    continueKeys: async () => {
      for (const [table, key] of [
        ['courses', 'key'],
        ['search_documents', 'key'],
        ['events', 'number'],
      ])
        await client.query(`SELECT setval(pg_get_serial_sequence('${table}', '${key}'), (SELECT max(${key}) FROM ${table}))`)
    },
  }
}

/**
 * SQL for `tsvector`, which Drizzle cannot express. The vectors do not come from `to_tsvector`, so that both engines split text into the
 * same words.
 */
function createFullText(client: pg.Pool | PoolClient, table: 'search' | 'catalogue'): FullText {
  return {
    add: async (documents) => {
      const rows = documents.map(({ key, ...words }) => ({ key, words: toVector(words) }))
      await client.query(
        `INSERT INTO ${table} (document, words) SELECT key, words::tsvector FROM json_to_recordset($1) AS new (key bigint, words text)`,
        [JSON.stringify(rows)],
      )
    },
    remove: async (keys) => void (await client.query(`DELETE FROM ${table} WHERE document = ANY ($1)`, [keys])),
    find: async (search, limit, offset) => {
      const { rows } = await client.query<{ document: string }>({
        name: `${table}.find`,
        text: `SELECT document FROM ${table}, cast($1 AS tsquery) AS query, cast($2 AS tsquery) AS phrases, cast($3 AS tsquery) AS title
               WHERE words @@ query
               ORDER BY words @@ title DESC, ts_rank('{0.03, 0.1, 0.4, 1}', words, phrases, 1) DESC, document LIMIT $4 OFFSET $5`,
        values: [toQuery(search), toQuery({ phrases: search.phrases }), quote(searchedTitle(search)), limit, offset],
      })
      return rows.map(({ document }) => Number(document))
    },
    has: async (search) => {
      const { rows } = await client.query({
        name: `${table}.has`,
        text: `SELECT 1 FROM ${table} WHERE words @@ cast($1 AS tsquery) LIMIT 1`,
        values: [toQuery(search)],
      })
      return rows.length > 0
    },
  }
}

// Limits of a tsvector: positions up to 16,383, and 255 of them for a word; a megabyte in all, of which a word takes a few bytes more than
// its text.
const lastPosition = 16_383
const mostPositions = 255
const mostBytes = 900_000

/** Writes words with their positions and weights: A for the title, C for the text, D for the rest. */
function toVector({ title, text, aside }: Omit<IndexedDocument, 'key'>): string {
  const positions = new Map<string, string[]>()
  let from = 1
  let bytes = 0
  const add = (words: readonly string[], weight: 'A' | 'C' | 'D') => {
    words.forEach((word, index) => {
      const known = positions.get(word) ?? []
      if (known.length === mostPositions || bytes > mostBytes) return
      if (known.length === 0) positions.set(word, known)
      bytes += known.length === 0 ? Buffer.byteLength(word) + 6 : 2
      known.push(`${Math.min(from + index, lastPosition)}${weight}`)
    })
    // A gap, so that no phrase matches across parts.
    from += words.length + 1
  }
  add([...title, titleWord(title)], 'A')
  add(text, 'C')
  add(aside, 'D')
  return [...positions].map(([word, at]) => `${quote(word)}:${at.join()}`).join(' ')
}

const toQuery = ({ phrases, filters = [] }: TextSearch): string =>
  [...phrases.map(({ anyOf }) => `(${anyOf.map(toLexemes).join(' | ')})`), ...filters.map(quote)].join(' & ')

const toLexemes = ({ words, prefix }: WordSequence): string => {
  const lexemes = words.map((word, index) => `${quote(word)}${prefix && index === words.length - 1 ? ':*' : ''}`)
  return `(${lexemes.join(' <-> ')})`
}

const quote = (word: string): string => `'${word.replace(/[\\']/g, '$&$&')}'`

/** Applies missing migrations under one lock: when processes start together, one migrates and the others wait. */
async function migrate(pool: pg.Pool, url: string): Promise<void> {
  const client = await pool.connect().catch((cause: Error) => {
    throw new DatabaseError(`The database ${withoutPassword(url)} cannot be reached: ${cause.message || cause.name}.`, { cause })
  })
  try {
    await client.query(`BEGIN; ${advisoryLock('migrations')}`)
    await client.query('CREATE TABLE IF NOT EXISTS lectern_migrations (id bigint PRIMARY KEY, hash text NOT NULL)')
    const { rows } = await client.query<{ last: string | null }>('SELECT max(id) AS last FROM lectern_migrations')
    const last = Number(rows[0]?.last ?? 0)
    if (last > newestMigration('postgres'))
      throw new DatabaseError(
        `The database ${withoutPassword(url)} was made by a newer version of Lectern; install that version or restore an older dump.`,
      )
    for (const { sql, hash, folderMillis } of findMigrations('postgres', last)) {
      for (const part of sql) await client.query(part)
      await client.query('INSERT INTO lectern_migrations (id, hash) VALUES ($1, $2)', [folderMillis, hash])
    }
    await client.query('COMMIT')
  } catch (cause) {
    await client.query('ROLLBACK').catch(() => undefined)
    if (cause instanceof DatabaseError) throw cause
    throw new DatabaseError(`The database ${withoutPassword(url)} cannot be migrated: ${(cause as Error).message}.`, {
      cause,
    })
  } finally {
    client.release()
  }
}

/** Removes the password from a URL, for messages and logs. */
export function withoutPassword(url: string): string {
  const parsed = new URL(url)
  if (parsed.password !== '') parsed.password = '***'
  return parsed.href
}

/**
 * Detects what other processes publish, by `LISTEN` and `NOTIFY`. In case a notice is lost with its connection, everything also counts as
 * changed twice a second.
 */
function watchChanges(url: string, watch: boolean): Changes & { close(): void } {
  const moves = createMoves()
  let lookedAt = Number.NEGATIVE_INFINITY
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false
  const expire = (): void => {
    lookedAt = Number.NEGATIVE_INFINITY
  }
  const notice = (): void => {
    expire()
    void moves.announce()
  }
  const listen = async (): Promise<void> => {
    const listening = new pg.Client({ connectionString: url, application_name: 'lectern', keepAlive: true })
    client = listening
    const reconnect = (): void => {
      if (closed || client !== listening) return
      client = undefined
      listening.end().catch(() => undefined)
      timer = setTimeout(() => void listen(), reconnectAfter).unref()
    }
    listening.on('error', reconnect)
    listening.on('end', reconnect)
    listening.on('notification', notice)
    try {
      await listening.connect()
      await listening.query(`LISTEN ${channel}`)
      // Releases may have been published while nobody listened.
      notice()
    } catch {
      reconnect()
    }
  }
  if (watch) void listen()
  return {
    isExact: false,
    expire,
    hasChanged: () => {
      const now = performance.now()
      if (now - lookedAt < longestUnseen) return false
      lookedAt = now
      return true
    },
    moves,
    close: () => {
      closed = true
      clearTimeout(timer)
      client?.end().catch(() => undefined)
    },
  }
}
