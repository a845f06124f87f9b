import { afterAll, inject, onTestFinished } from 'vitest'
import { createTemplate, type PostgresTemplate } from '../store/engines/postgres.fixture'
import { openStore, type StoreOptions } from '../store/open'
import type { Store } from '../store/store'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a PostgreSQL server for tests; empty where none can be started. */
    postgres: string
  }
}

/** Which engine the tests of this run use: those of the project `postgres` run on PostgreSQL, all others on SQLite. */
export const engine: 'sqlite' | 'postgres' = process.env.LECTERN_TEST_ENGINE === 'postgres' && inject('postgres') ? 'postgres' : 'sqlite'

let makeTemplate: Promise<PostgresTemplate> | undefined

/** A fresh database on the engine of this run, to open any number of times. */
export async function createDatabase(): Promise<{ database: string; drop(): Promise<void> }> {
  if (engine === 'sqlite') return { database: ':memory:', drop: async () => undefined }
  makeTemplate ??= createTemplate(inject('postgres'), async (database) => (await openStore({ database })).close())
  return (await makeTemplate).copy()
}

const openForFile: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const close of openForFile.splice(0)) await close()
})

/** Closes something when the test has finished, or, where it was opened for several tests, when the file has. */
export function closeLater(close: () => Promise<void>): void {
  try {
    onTestFinished(close)
  } catch {
    openForFile.push(close)
  }
}

/** Opens the store on a fresh database. It is closed, and its database dropped, by {@link closeLater} at the latest. */
export async function openTestStore(options: Omit<StoreOptions, 'database'> = {}): Promise<Store> {
  const { database, drop } = await createDatabase()
  const store = await openStore({ database, connections: 4, ...options })
  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= store.close().then(drop)
    return closing
  }
  closeLater(close)
  return { ...store, close }
}
