import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { assetBytes, assetHash, assets, courseBundle } from '../../suites/course.fixture'
import { openStore } from '../open'

const folder = path.join(import.meta.dirname, '../migrations/sqlite')
const journal = JSON.parse(readFileSync(path.join(folder, 'meta/_journal.json'), 'utf8')) as { entries: { tag: string; when: number }[] }
let dir: string
let file: string
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'lectern-'))
  file = path.join(dir, 'lectern.db')
})
afterEach(async () => rm(dir, { recursive: true }))

/** Takes back what migrations after the ones under test have done. */
const undoCatalogue = 'DROP TABLE catalogue; DROP TABLE search_words; ALTER TABLE courses DROP COLUMN indexed_by;'
const undoSearchDocuments = `${undoCatalogue} DROP TABLE search_documents; CREATE TABLE indexed_sections (rowid INTEGER PRIMARY KEY, hash TEXT);`

/** A database as the version before releases could be previewed left it, with one release in it. */
function openOld(): Sqlite.Database {
  const db = new Sqlite(file)
  db.exec('CREATE TABLE __drizzle_migrations (id INTEGER PRIMARY KEY, hash text NOT NULL, created_at numeric)')
  for (const { tag, when } of journal.entries.slice(0, 2)) {
    db.exec(readFileSync(path.join(folder, `${tag}.sql`), 'utf8').replaceAll('--> statement-breakpoint', ''))
    db.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)').run(tag, when)
  }
  return db
}

it('brings an older database to the current schema and keeps what is in it', async () => {
  const old = openOld()
  old.exec(`
    INSERT INTO courses (id, current, locale) VALUES ('sample', 7, 'en');
    INSERT INTO releases VALUES (1, 7, 'b', 'c', '2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z');
    INSERT INTO assets VALUES ('${assetHash}', 'image/svg+xml', x'${assetBytes.toString('hex')}');`)
  old.close()
  const store = await openStore({ database: file })
  expect(await store.findReleaseDetail('sample', 7)).toEqual({
    number: 7,
    createdAt: '2026-01-01T00:00:00.000Z',
    publishedAt: '2026-01-02T00:00:00.000Z',
    withdrawnAt: null,
    notes: null,
    contentHash: 'c',
    bundleHash: 'b',
    current: true,
  })
  expect(await store.seed(courseBundle(), assets)).toMatchObject({ release: 8, created: true })
  await store.close()
})

it('brings it to the schema that a new database has', async () => {
  openOld().close()
  await (await openStore({ database: file })).close()
  const fresh = path.join(dir, 'fresh.db')
  await (await openStore({ database: fresh })).close()
  const schemaOf = (name: string) => {
    const db = new Sqlite(name)
    const rows = db.prepare("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE '%drizzle%' ORDER BY name").all()
    db.close()
    return rows
  }
  expect(schemaOf(file)).toEqual(schemaOf(fresh))
})

it('is made once by processes that start together', { timeout: 60_000 }, async () => {
  // At agreed moments, because only what is opened at the very same time meets.
  const script = `import { openWriter } from './packages/api/src/store/engines/sqlite'
    const [, dir, at] = process.argv
    for (let round = 0; round < 30; round++) {
      while (Date.now() < Number(at) + round * 100);
      openWriter(dir + '/' + round + '.db').close()
    }`
  const root = path.resolve(import.meta.dirname, '../../../../..')
  const at = String(Date.now() + 3000)
  const start = () =>
    new Promise<number | null>((ended) => {
      const args = ['--conditions=source', '--import', 'tsx', '--input-type=module', '--eval', script, dir, at]
      spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }).once('close', ended)
    })
  expect(await Promise.all([start(), start(), start()])).toEqual([0, 0, 0])
})

it('refuses a database that a newer version has changed, and leaves it as it is', async () => {
  await (await openStore({ database: file })).close()
  const db = new Sqlite(file)
  db.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)').run('later', Date.now() + 1e12)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  const before = readFileSync(file)
  await expect(openStore({ database: file })).rejects.toThrow('was made by a newer version of Lectern')
  expect(readFileSync(file).equals(before)).toBe(true)
})

it('indexes what is published again when the index has another form', async () => {
  const store = await openStore({ database: file })
  await store.seed(courseBundle(), assets)
  await store.close()
  const db = new Sqlite(file)
  const [previous] = journal.entries.filter(({ tag }) => tag.endsWith('search_by_course'))
  db.exec(`DROP TABLE grading_changes; ${undoSearchDocuments} DROP TABLE search; CREATE VIRTUAL TABLE search USING fts5(course, title, text);
    DELETE FROM __drizzle_migrations WHERE created_at >= ${previous?.when}`)
  db.close()
  const migrated = await openStore({ database: file })
  const release = await migrated.findRelease('sample')
  if (!release) throw new Error('the course is gone')
  const { rows } = await migrated.searchCourse(release, 'lantern', { limit: 5 })
  expect(rows.map(({ section }) => section.id)).toEqual(['first-section'])
  await migrated.close()
})

it('indexes the texts of the version before again, and adds what that version did not find', async () => {
  const store = await openStore({ database: file })
  await store.seed(courseBundle(), assets)
  await store.seed(courseBundle({ id: 'gone' }), assets)
  await store.archiveCourse('gone')
  await store.close()
  const db = new Sqlite(file)
  const [own] = journal.entries.filter(({ tag }) => tag.endsWith('catalogue'))
  db.exec(`${undoCatalogue} DELETE FROM search_documents WHERE kind <> 'section'; DROP TABLE search;
    CREATE VIRTUAL TABLE search USING fts5(title, text, content = '', contentless_delete = 1);
    UPDATE search_documents SET text = replace(text, 'lantern', 'lantern-kept') WHERE id = 'first-section';
    DELETE FROM __drizzle_migrations WHERE created_at >= ${own?.when}`)
  db.close()
  const migrated = await openStore({ database: file })
  const release = await migrated.findRelease('sample')
  if (!release) throw new Error('the course is gone')
  const kindsOf = async (query: string) => (await migrated.searchCourse(release, query, { limit: 9 })).rows.map(({ kind }) => kind)
  // Texts are taken as they are stored: to render a database again would take minutes.
  expect(await kindsOf('lanternkept')).toEqual(['section'])
  expect(await kindsOf('lantrn')).toEqual(['section'])
  expect(await kindsOf('First chapter')).toEqual(['chapter'])
  expect(await kindsOf('lamp')).toEqual(['term'])
  const { rows } = await migrated.searchCourses('course', {}, { limit: 5 })
  expect(rows.map(({ id }) => id)).toEqual(['sample'])
  await migrated.close()
})

it('goes on with indexing where it was interrupted', async () => {
  const store = await openStore({ database: file })
  for (const id of ['one', 'two', 'three']) await store.seed(courseBundle({ id }), assets)
  await store.close()
  const db = new Sqlite(file)
  db.exec(
    "UPDATE courses SET indexed_by = NULL WHERE id = 'two'; DELETE FROM catalogue WHERE rowid = (SELECT key FROM courses WHERE id = 'two')",
  )
  db.close()
  const opened = await openStore({ database: file })
  const { rows } = await opened.searchCourses('course two', {}, { limit: 5 })
  expect(rows.map(({ id }) => id)).toEqual(['two'])
  await opened.close()
})

it('counts every grade as changed once, as nobody noted what changed them before', async () => {
  const store = await openStore({ database: file, now: () => new Date('2026-01-01T00:00:00Z') })
  await store.seed(courseBundle(), assets)
  const { id } = await store.createAttempt({ courseId: 'sample', quizId: 'exam', learner: 'ada' })
  await store.submitAttempt(id)
  await store.close()
  const db = new Sqlite(file)
  const [own] = journal.entries.filter(({ tag }) => tag.endsWith('grading'))
  db.exec(`DROP TABLE grading_changes; ${undoSearchDocuments} DELETE FROM __drizzle_migrations WHERE created_at >= ${own?.when}`)
  db.close()
  const before = Math.floor(Date.now() / 1000) * 1000
  const migrated = await openStore({ database: file })
  const { rows } = await migrated.listGrades({ courseId: 'sample' }, { limit: 5 })
  expect(rows).toMatchObject([{ learner: 'ada' }])
  expect(rows[0]?.updatedAt).toBeGreaterThanOrEqual(before)
  await migrated.close()
})
