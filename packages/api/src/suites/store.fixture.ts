import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject, onTestFinished } from 'vitest'
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

const template = 'lectern_template'

/** Runs statements on the server of the tests. */
async function administer(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgres') })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

const addressOf = (name: string): string => Object.assign(new URL(inject('postgres')), { pathname: `/${name}` }).href

/** Migrates one database that all others are copied from: of test files that come together, one makes it. */
async function makeTemplate(): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgres') })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock(1)')
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template])
    if (rowCount) return
    await client.query(`CREATE DATABASE ${template}_new`)
    await (await openStore({ database: addressOf(`${template}_new`) })).close()
    await client.query(`ALTER DATABASE ${template}_new RENAME TO ${template}`)
  } finally {
    await client.end()
  }
}

let templateMade: Promise<void> | undefined

/** A fresh database on the engine of this run, to open any number of times. */
export async function createDatabase(): Promise<{ database: string; drop(): Promise<void> }> {
  if (engine === 'sqlite') return { database: ':memory:', drop: async () => undefined }
  templateMade ??= makeTemplate()
  await templateMade
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await administer(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  return { database: addressOf(name), drop: () => administer(`DROP DATABASE ${name} WITH (FORCE)`) }
}

const openForFile: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const close of openForFile.splice(0)) await close()
})

/** Closes something when the test has finished, or, where it was opened for several tests, when the file has. */
function closeLater(close: () => Promise<void>): void {
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
