import { type Placeholder, sql } from 'drizzle-orm'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type { RateLimits } from '../store'
import type * as tables from '../tables/sqlite'

/**
 * Drizzle's query builder, shared by both engines. Queries are awaited, never run with `.all()`, `.get()` or `.run()`, and numbers of
 * changed rows come from `returning()`. That is what both dialects have in common, so each engine casts its builder once.
 */
export type Db = BaseSQLiteDatabase<'async', unknown>

/** The tables of the engine's dialect. Names, columns and row types are the same in both; tables.test.ts checks it. */
export type Tables = typeof tables

/** A connection, or the transaction of a unit of work. */
export interface Session {
  readonly db: Db
  readonly tables: Tables
  /** The words of `search_documents`. Each starts with the key of its course. */
  readonly fullText: FullText
  /** The words that describe published courses, by the key of the course. */
  readonly catalogue: FullText
  readonly dictionary: Dictionary
  /** Makes generated keys continue after the highest key that was inserted with a value. */
  continueKeys(): Promise<void>
  /** Announces, once this transaction is committed, that the published release of a course has changed. */
  announceMove(): Promise<void>
}

/** The words of a document, most important first. */
export interface IndexedDocument {
  key: number
  title: readonly string[]
  text: readonly string[]
  /** Words that count less than the text. */
  aside: readonly string[]
}

/** Words that have to be adjacent. */
export interface WordSequence {
  words: readonly string[]
  /** Whether the last word may be a prefix. */
  prefix: boolean
}

/** One typed word or quotation: what can be found in its place. */
export interface SearchPhrase {
  anyOf: readonly WordSequence[]
}

/** What to find: documents with every phrase. */
export interface TextSearch {
  phrases: readonly SearchPhrase[]
  /** Words that have to be there, too, and do not count for the order. */
  filters?: readonly string[]
}

/** The word that stands for a whole title, so that a document whose title equals the search comes first. No typed word starts with this sign. */
export const titleWord = (words: readonly string[]): string => `#${words.join('.')}`.slice(0, 500)

/** {@link titleWord} of the title that equals a search. */
export const searchedTitle = ({ phrases }: TextSearch): string => titleWord(phrases.flatMap(({ anyOf }) => anyOf[0]?.words ?? []))

/** A full-text index of a dialect. Words are normalised; see `search/words.ts`. */
export interface FullText {
  /** Adds documents. Those with the same keys have to be removed before. */
  add(documents: readonly IndexedDocument[]): Promise<void>
  remove(keys: readonly number[]): Promise<void>
  /** Keys of the documents found, best first. */
  find(search: TextSearch, limit: number, offset: number): Promise<number[]>
  /** True when any document is found. Does not rank, so it takes a fraction of the time of {@link FullText.find}. */
  has(search: TextSearch): Promise<boolean>
}

/** The writing side of `search_words`. */
export interface Dictionary {
  /** Adds words. Those that are known stay as they are. */
  add(words: readonly (typeof tables.searchWords.$inferSelect)[]): Promise<void>
}

/** Detects changes of the database. */
export interface Changes {
  /** True when anything may have been written since the last call. */
  hasChanged(): boolean
  /** True when {@link Changes.hasChanged} detects every commit at once; otherwise it may take half a second. */
  readonly isExact: boolean
  /** Makes the next call return true. */
  expire(): void
  /** Notices about published releases. */
  readonly moves: Moves
}

/** Notifies subscribers when the published release of a course has changed. */
export interface Moves {
  /** Subscribes; returns a function that unsubscribes. */
  onMove(listener: () => Promise<void> | void): () => void
  /** Calls every subscriber and waits for them. */
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
  /** For reads outside a unit of work. */
  readonly session: Session
  readonly changes: Changes
  /**
   * Runs a unit of work in a transaction. When it throws, nothing is written.
   *
   * @param locks names that no other unit of work may hold meanwhile; see {@link lockOf}. SQLite has one writer and ignores them.
   * @throws {StoreError} `database_unavailable` when the database is locked for too long or cannot be reached.
   */
  write<Result>(locks: readonly string[], work: (session: Session) => Promise<Result>): Promise<Result>
  isReady(): Promise<boolean>
  close(): Promise<void>
}

/** The names of locks. */
export const lockOf = {
  /** Everything that changes published content. One at a time, so that moves are numbered in the order of their commits. */
  releases: 'releases',
  attempt: (id: string) => `attempt ${id}`,
  learner: (learner: string) => `learner ${learner}`,
  idempotency: (scope: string) => `idempotency ${scope}`,
  /** Choosing deliveries to work on. */
  deliveries: 'deliveries',
  sweeps: 'sweeps',
  ltiPlatforms: 'lti platforms',
  ltiKeys: 'lti keys',
  ltiContext: (platform: string, context: string) => `lti context ${platform} ${context}`,
}

/** A database that cannot be used. The message is meant for the operator. */
export class DatabaseError extends Error {
  override name = 'DatabaseError'
}

/** How long to wait for locks of other processes, in milliseconds. */
export const lockTimeout = 10_000

/** Rows per statement: both engines limit the number of parameters. */
export const batchSize = 500

/** Splits a list into batches that fit one statement. */
export function* batches<Item>(items: readonly Item[], size = batchSize): Generator<Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}

/** Placeholders for the arguments of a prepared query. */
export type Placeholders<Args> = { readonly [Name in keyof Args]: Placeholder<Name & string, Args[Name]> }

interface Preparable<Result> {
  prepare(): { execute(values?: Record<string, unknown>): Promise<Result> }
}

const placeholders = new Proxy({}, { get: (_, name) => sql.placeholder(String(name)) })

/**
 * Defines a query that is built and prepared once per connection, because building it takes as long as running it. PostgreSQL identifies
 * prepared statements by name, so the name has to be unique.
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
      // The PostgreSQL builders take a name; the SQLite builders ignore it.
      statement = (query as { prepare(name: string): typeof statement & object }).prepare(name)
      statements.set(session.db, statement)
    }
    return statement.execute(args as Record<string, unknown>)
  }
}
