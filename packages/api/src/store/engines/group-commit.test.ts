import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createGroupCommit } from './group-commit'

let db: Sqlite.Database
let commits: number
let write: ReturnType<typeof createGroupCommit>
beforeEach(() => {
  db = new Sqlite(':memory:')
  db.exec('CREATE TABLE items (name TEXT PRIMARY KEY)')
  commits = 0
  const prepare = db.prepare.bind(db)
  db.prepare = ((sql: string) => {
    const statement = prepare(sql)
    if (sql !== 'COMMIT') return statement
    const run = statement.run.bind(statement)
    return Object.assign(statement, {
      run: () => {
        commits += 1
        return run()
      },
    })
  }) as typeof db.prepare
  write = createGroupCommit(db, 1000)
})
const add = (name: string) => write(async () => db.prepare('INSERT INTO items (name) VALUES (?)').run(name).changes)
const names = () => db.prepare('SELECT name FROM items ORDER BY name').pluck().all()

describe('writes of one turn', () => {
  it('share one commit, before which nobody is answered', async () => {
    const answered: number[] = []
    const all = Promise.all(['a', 'b', 'c'].map((name) => add(name).then(() => answered.push(commits))))
    expect(names()).toEqual([])
    await all
    expect([commits, answered]).toEqual([1, [1, 1, 1]])
    expect(names()).toEqual(['a', 'b', 'c'])
  })

  it('do not take each other down: one that throws leaves nothing, the others stay', async () => {
    const half = write(async () => {
      db.prepare('INSERT INTO items (name) VALUES (?)').run('half')
      throw new Error('no')
    })
    const [one, failed, two] = await Promise.allSettled([add('a'), half, add('b')])
    expect([one.status, failed.status, two.status]).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(names()).toEqual(['a', 'b'])
  })

  it('are all refused when the common commit fails, and the next ones work', async () => {
    db.exec('CREATE TABLE children (name TEXT REFERENCES items (name) DEFERRABLE INITIALLY DEFERRED); PRAGMA foreign_keys = ON')
    const orphan = write(async () => db.prepare('INSERT INTO children (name) VALUES (?)').run('nobody'))
    const results = await Promise.allSettled([add('a'), orphan])
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(names()).toEqual([])
    await add('b')
    expect(names()).toEqual(['b'])
  })
})

it('a write that comes alone waits for nobody', async () => {
  await add('a')
  await add('b')
  expect(commits).toBe(2)
})

describe('a database that another process has locked', () => {
  async function openTwice(timeout: number) {
    const folder = await mkdtemp(path.join(tmpdir(), 'lectern-commit-'))
    const [here, there] = [1, 2].map(() => new Sqlite(path.join(folder, 'some.db'), { timeout: 0 })) as [Sqlite.Database, Sqlite.Database]
    onTestFinished(async () => {
      here.close()
      there.close()
      await rm(folder, { recursive: true })
    })
    here.pragma('journal_mode = WAL')
    here.exec('CREATE TABLE items (name TEXT PRIMARY KEY)')
    const write = createGroupCommit(here, timeout)
    return { there, add: (name: string) => write(async () => here.prepare('INSERT INTO items (name) VALUES (?)').run(name).changes) }
  }

  it('is waited for between other events', async () => {
    const { there, add } = await openTwice(10_000)
    there.exec('BEGIN IMMEDIATE')
    let events = 0
    const timer = setInterval(() => {
      events += 1
      if (events === 5) there.exec('COMMIT')
    }, 5)
    expect(await add('a')).toBe(1)
    clearInterval(timer)
    expect(events).toBeGreaterThanOrEqual(5)
  })

  it('is given up after a while, and then nothing was written', async () => {
    const { there, add } = await openTwice(30)
    there.exec('BEGIN IMMEDIATE')
    const refused = await Promise.allSettled([add('a'), add('b')])
    expect(refused.map((each) => each.status === 'rejected' && each.reason.code)).toEqual(['database_unavailable', 'database_unavailable'])
    there.exec('COMMIT')
    expect(await add('c')).toBe(1)
    expect(there.prepare('SELECT name FROM items').pluck().all()).toEqual(['c'])
  })
})
