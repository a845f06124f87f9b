import { type CourseBundle, sha256 } from '@lectern/content'
import { afterAll, inject, onTestFinished } from 'vitest'
import { createServerTemplate } from '../store/engines/postgres.fixture'
import { createFileTemplate, type Template } from '../store/engines/template.fixture'
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

const templates = new Map<string, Promise<Template>>()
const time = () => new Date('2026-11-24T09:30:00Z')

/**
 * A fresh database on the engine of this run, to open any number of times.
 *
 * @param courses what is seeded in it, one release each. Those who ask for the same get copies.
 */
export async function createDatabase(courses: CourseBundle[] = []): Promise<{ database: string; drop(): Promise<void> }> {
  const name = sha256(courses.map(({ hash }) => hash).join()).slice(0, 20)
  const fill = async (database: string) => {
    const store = await openStore({ database, now: time })
    for (const course of courses) await store.seed(course, assets)
    await store.close()
  }
  const make = async () => {
    if (engine === 'postgres') return createServerTemplate(inject('postgres'), name, fill)
    const template = await createFileTemplate(fill)
    openForFile.push(template.drop)
    return template
  }
  const template = templates.get(name) ?? make()
  templates.set(name, template)
  return (await template).copy()
}

/**
 * Opens the store on a fresh database. It is closed, and its database dropped, by {@link closeLater} at the latest.
 *
 * @param options.courses see {@link createDatabase}
 */
export async function openTestStore({ courses, ...options }: TestStoreOptions = {}): Promise<Store> {
  const { database, drop } = await createDatabase(courses)
  const store = await openStore({ database, connections: 4, ...options })
  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= store.close().then(drop)
    return closing
  }
  closeLater(close)
  return { ...store, close }
}
type TestStoreOptions = Omit<StoreOptions, 'database'> & { courses?: CourseBundle[] }
