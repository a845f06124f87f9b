import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { watchChanges } from './sqlite'

/** A connection that reads, and one that writes. */
async function openTwice(): Promise<[Database.Database, Database.Database]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-changes-'))
  const file = path.join(folder, 'some.db')
  const [reader, writer] = [new Database(file), new Database(file)]
  onTestFinished(async () => {
    reader.close()
    writer.close()
    await rm(folder, { recursive: true })
  })
  writer.pragma('journal_mode = WAL')
  writer.exec('CREATE TABLE words (word TEXT)')
  return [reader, writer]
}
const write = (writer: Database.Database) => writer.prepare('INSERT INTO words VALUES (?)').run('word')

test('a commit is seen from the next event on, by all requests that go on side by side', async () => {
  const [reader, writer] = await openTwice()
  const { hasChanged } = watchChanges(reader)
  expect(hasChanged()).toBe(true)
  const seen: boolean[] = []
  const ask = async () => {
    await null
    seen.push(hasChanged())
    await null
    await null
    seen.push(hasChanged())
  }
  await new Promise<void>((done) => setImmediate(() => void Promise.all([ask(), ask()]).then(() => done())))
  write(writer)
  expect(seen).toEqual([false, false, false, false])
  // The same promises that were asked, and no event in between.
  expect(hasChanged()).toBe(false)
  await new Promise<void>((next) => process.nextTick(next))
  expect(hasChanged()).toBe(true)
  await turn()
  expect(hasChanged()).toBe(false)
})

test('a commit that the caller knows of is seen at once', async () => {
  const [reader, writer] = await openTwice()
  const { hasChanged, expire } = watchChanges(reader)
  hasChanged()
  write(writer)
  expect(hasChanged()).toBe(false)
  expire()
  expect(hasChanged()).toBe(true)
})

test('a look that fails has seen nothing', async () => {
  const [reader, writer] = await openTwice()
  let fails = false
  const prepare = (sql: string) => {
    const prepared = reader.prepare(sql).pluck()
    const get = () => {
      if (fails) throw new Error('database is locked')
      return prepared.get()
    }
    return { pluck: () => ({ get }) }
  }
  const { hasChanged, expire } = watchChanges({ prepare } as unknown as Database.Database)
  hasChanged()
  write(writer)
  expire()
  fails = true
  expect(hasChanged).toThrow('database is locked')
  fails = false
  expect(hasChanged()).toBe(true)
})
