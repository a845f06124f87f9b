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
  const { hasChanged } = watchChanges(db)
  expect(hasChanged()).toBe(true)
  expect(hasChanged()).toBe(false)
  write(db)
  expect(hasChanged()).toBe(true)
  expect(hasChanged()).toBe(false)
  await turn()
  expect(hasChanged()).toBe(false)
})

test('what another connection wrote counts from the next event on, for all that go on side by side', async () => {
  const [db, other] = await openTwice()
  const { hasChanged } = watchChanges(db)
  hasChanged()
  const answers: boolean[] = []
  const ask = async () => {
    await null
    answers.push(hasChanged())
    await null
    await null
    answers.push(hasChanged())
  }
  await new Promise<void>((done) => setImmediate(() => void Promise.all([ask(), ask()]).then(() => done())))
  write(other)
  expect(answers).toEqual([false, false, false, false])
  // The same promises that were asked, and no event in between.
  expect(hasChanged()).toBe(false)
  await new Promise<void>((next) => process.nextTick(next))
  expect(hasChanged()).toBe(true)
  await turn()
  expect(hasChanged()).toBe(false)
})

test('what was learnt by another way counts at once', async () => {
  const [db, other] = await openTwice()
  const { hasChanged, lookAgain } = watchChanges(db)
  hasChanged()
  write(other)
  expect(hasChanged()).toBe(false)
  lookAgain()
  expect(hasChanged()).toBe(true)
})

test('a look that fails has seen nothing', async () => {
  const [db] = await openTwice()
  let fails = false
  const prepare = (sql: string) => {
    const prepared = db.prepare(sql).pluck()
    const get = () => {
      if (fails && sql.includes('data_version')) throw new Error('database is locked')
      return prepared.get()
    }
    return { pluck: () => ({ get }) }
  }
  const { hasChanged, lookAgain } = watchChanges({ prepare } as unknown as Database.Database)
  hasChanged()
  write(db)
  lookAgain()
  fails = true
  expect(hasChanged).toThrow('database is locked')
  fails = false
  expect(hasChanged()).toBe(true)
})

test('what both wrote is one change', async () => {
  const [db, other] = await openTwice()
  const { hasChanged } = watchChanges(db)
  hasChanged()
  await turn()
  write(db)
  write(other)
  expect(hasChanged()).toBe(true)
  expect(hasChanged()).toBe(false)
})
