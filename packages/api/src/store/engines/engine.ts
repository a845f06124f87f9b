import { type Placeholder, sql } from 'drizzle-orm'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type { RateLimits } from '../store'
import type * as tables from '../tables/sqlite'

/**
 * Drizzle's query builder as every query of the store uses it. Queries are awaited, never `.all()`, `.get()` or `.run()`, and counts of
 * changed rows come from `returning()`: so the same builder runs on each engine, after one cast where the engine is opened.
 */
export type Db = BaseSQLiteDatabase<'async', unknown>

/** The tables of the engine's dialect. Both dialects have the same names, columns and row types. */
export type Tables = typeof tables

/** A connection, or the transaction that a unit of work runs in. */
export interface Session {
  readonly db: Db
  readonly tables: Tables
  readonly fullText: FullText
  /** Makes generated keys go on after those that were inserted with a value. */
  continueKeys(): Promise<void>
  /** Tells everyone, once this transaction is committed, that readers of some course get something else. */
  announceMove(): Promise<void>
}

/** Words of a document that is to be found; `key` is its row in `search_documents`. */
export interface IndexedDocument {
  key: number
  title: readonly string[]
  text: readonly string[]
}

/** What one word of a search was split into: its parts have to follow each other. */
export interface SearchPhrase {
  words: readonly string[]
  /** Whether the last part may be the beginning of a longer word. */
  prefix: boolean
}

/** The full-text index of a dialect. Words come normalised; see `content/words.ts`. */
export interface FullText {
  add(documents: readonly IndexedDocument[]): Promise<void>
  remove(keys: readonly number[]): Promise<void>
  /** Keys of the documents that hold every phrase, best first. */
  find(phrases: readonly SearchPhrase[], limit: number, offset: number): Promise<number[]>
}

/** Tells whether a database has changed. */
export interface Changes {
  /** Whether anything may have been written since the last call. */
  hasChanged(): boolean
  /** True when {@link Changes.hasChanged} sees every commit at once, and not only within half a second. */
  readonly isExact: boolean
  /** Makes the next call look at the database again. */
  expire(): void
  /** Calls back when readers of some course get something else; see {@link Moves}. */
  readonly moves: Moves
}

/** Tells who wants to know that readers of some course get something else. */
export interface Moves {
  /** Returns what ends it. */
  onMove(listener: () => Promise<void> | void): () => void
  /** Tells everyone, and waits until they know. */
  announce(): Promise<void>
}

export function createMoves(): Moves {
  const listeners = new Set<() => Promise<void> | void>()
  return {
    onMove: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    announce: async () => void (await Promise.all([...listeners].map((listener) => listener()))),
  }
}

/** An open database. */
export interface Engine extends RateLimits {
  /** For reads outside of a unit of work. */
  readonly session: Session
  readonly changes: Changes
  /** True when opening it has brought its tables to this version. */
  readonly migrated: boolean
  /**
   * Runs one unit of work in a transaction: all of it is written, or, when it throws, nothing.
   *
   * @param locks what no other process may work on meanwhile; see {@link lockOf}. SQLite has one writer and needs none.
   * @throws {StoreError} `database_unavailable` when the database stays locked or away. Nothing was written.
   */
  write<Result>(locks: readonly string[], work: (session: Session) => Promise<Result>): Promise<Result>
  isReady(): Promise<boolean>
  close(): Promise<void>
}

/** Names of locks. */
export const lockOf = {
  /** Everything that decides what readers get: releases, pointers, pruning. One at a time, so that moves are numbered as they commit. */
  releases: 'releases',
  attempt: (id: string) => `attempt ${id}`,
  learner: (learner: string) => `learner ${learner}`,
  idempotency: (scope: string) => `idempotency ${scope}`,
}

/** A database that cannot be used, in a sentence for the operator. */
export class DatabaseError extends Error {
  override name = 'DatabaseError'
}

/** Milliseconds to wait for locks of other processes. */
export const lockTimeout = 10_000

/** Rows that one statement inserts or names: both engines limit the parameters of a statement. */
export const batchSize = 500

/** Cuts a list into batches that fit a statement. */
export function* batches<Item>(items: readonly Item[], size = batchSize): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}

/** Stand-ins for the arguments of a prepared query. */
export type Placeholders<Args> = { readonly [Name in keyof Args]: Placeholder<Name & string, Args[Name]> }

interface Preparable<Result> {
  prepare(): { execute(values?: Record<string, unknown>): Promise<Result> }
}

const placeholders = new Proxy({}, { get: (_, name) => sql.placeholder(String(name)) })

/**
 * A query that is built and prepared once for each connection: building it costs as much as running it. PostgreSQL keeps prepared
 * statements by name, so the name must be unique.
 *
 * @example
 * const findName = prepared('keys.findName', ({ db, tables: { keys } }, { id }: Placeholders<{ id: string }>) =>
 *   db.select({ name: keys.name }).from(keys).where(eq(keys.id, id)),
 * )
 * const [row] = await findName(session, { id: '…' })
 */
export function prepared<Args extends object, Result>(
  name: string,
  build: (session: Session, args: Placeholders<Args>) => Preparable<Result>,
): (session: Session, args: Args) => Promise<Result> {
  const statements = new WeakMap<Db, ReturnType<Preparable<Result>['prepare']>>()
  return (session, args) => {
    let statement = statements.get(session.db)
    if (!statement) {
      const query = build(session, placeholders as Placeholders<Args>)
      // The builders of PostgreSQL take a name; those of SQLite take none and ignore it.
      statement = (query as { prepare(name: string): typeof statement & object }).prepare(name)
      statements.set(session.db, statement)
    }
    return statement.execute(args as Record<string, unknown>)
  }
}
