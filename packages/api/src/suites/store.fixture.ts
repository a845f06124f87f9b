import { type CourseBundle, sha256 } from '@lectern/content'
import { afterAll, inject, onTestFinished } from 'vitest'
import { createTemplate, type PostgresTemplate } from '../store/engines/postgres.fixture'
import { openStore, type StoreOptions } from '../store/open'
import type { Store } from '../store/store'
import { assets } from './course.fixture'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of a PostgreSQL server for tests; empty where none can be started. */
    postgres: string
  }
}

/** Which engine the tests of this run use: those of the project `postgres` run on PostgreSQL, all others on SQLite. */
export const engine: 'sqlite' | 'postgres' = process.env.LECTERN_TEST_ENGINE === 'postgres' && inject('postgres') ? 'postgres' : 'sqlite'

const templates = new Map<string, Promise<PostgresTemplate>>()
const time = () => new Date('2026-11-24T09:30:00Z')

async function seedAll(store: Store, bundles: CourseBundle[]): Promise<void> {
  for (const bundle of bundles) await store.seed(bundle, assets)
}

/** A fresh database on PostgreSQL, with courses in it. */
async function copyDatabase(bundles: CourseBundle[]): Promise<{ database: string; drop(): Promise<void> }> {
  const name = sha256(bundles.map(({ hash }) => hash).join()).slice(0, 20)
  const fill = async (database: string) => {
    const store = await openStore({ database, now: time })
    await seedAll(store, bundles)
    await store.close()
  }
  const template = templates.get(name) ?? createTemplate(inject('postgres'), name, fill)
  templates.set(name, template)
  return (await template).copy()
}

/** A fresh database on the engine of this run, to open any number of times. */
export async function createDatabase(): Promise<{ database: string; drop(): Promise<void> }> {
  return engine === 'sqlite' ? inMemory : copyDatabase([])
}
const inMemory = { database: ':memory:', drop: async () => undefined }

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

/**
 * Opens the store on a fresh database. It is closed, and its database dropped, by {@link closeLater} at the latest.
 *
 * @param options.courses what is seeded before, one release each. Every test may ask for the same: PostgreSQL copies them.
 */
export async function openTestStore({ courses = [], ...options }: TestStoreOptions = {}): Promise<Store> {
  const { database, drop } = engine === 'sqlite' ? inMemory : await copyDatabase(courses)
  const store = await openStore({ database, connections: 4, ...options })
  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= store.close().then(drop)
    return closing
  }
  closeLater(close)
  if (engine === 'sqlite') await seedAll(store, courses)
  return { ...store, close }
}
type TestStoreOptions = Omit<StoreOptions, 'database'> & { courses?: CourseBundle[] }
