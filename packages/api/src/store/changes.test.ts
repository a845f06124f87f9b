import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { watchChanges } from './changes'

async function openTwice(): Promise<[Database.Database, Database.Database]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-changes-'))
  const file = path.join(folder, 'some.db')
  const [here, there] = [new Database(file), new Database(file)]
  onTestFinished(async () => {
    here.close()
    there.close()
    await rm(folder, { recursive: true })
  })
  here.pragma('journal_mode = WAL')
  here.exec('CREATE TABLE words (word TEXT)')
  return [here, there]
}
const write = (db: Database.Database) => db.prepare('INSERT INTO words VALUES (?)').run('word')

test('what was written here counts at once', async () => {
  const [db] = await openTwice()
  const hasChanged = watchChanges(db)
  expect(hasChanged()).toBe(true)
  expect(hasChanged()).toBe(false)
  write(db)
  expect(hasChanged()).toBe(true)
  expect(hasChanged()).toBe(false)
  await turn()
  expect(hasChanged()).toBe(false)
})

test('what another connection wrote counts from the next turn on', async () => {
  const [db, other] = await openTwice()
  const hasChanged = watchChanges(db)
  hasChanged()
  write(other)
  expect(hasChanged()).toBe(false)
  await turn()
  expect(hasChanged()).toBe(true)
  await turn()
  expect(hasChanged()).toBe(false)
})

test('what both wrote is one change', async () => {
  const [db, other] = await openTwice()
  const hasChanged = watchChanges(db)
  hasChanged()
  await turn()
  write(db)
  write(other)
  expect(hasChanged()).toBe(true)
  expect(hasChanged()).toBe(false)
})
