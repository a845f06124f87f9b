import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { assets, courseBundle } from '../../suites/course.fixture'
import { openStore } from '../open'
import { backupDatabase, restoreDatabase } from './sqlite-backup'

let dir: string
let file: string
let backup: string
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'lectern-'))
  file = path.join(dir, 'lectern.db')
  backup = path.join(dir, 'backups', 'monday.db')
})
afterEach(async () => rm(dir, { recursive: true }))

const current = async () => {
  const store = await openStore({ database: file })
  const release = await store.findRelease('sample')
  await store.close()
  return release?.number
}

it('copies a database that is open, and puts the copy back when it is closed', async () => {
  const store = await openStore({ database: file })
  await store.seed(courseBundle(), assets)
  expect((await backupDatabase(file, backup)).bytes).toBeGreaterThan(10_000)
  await store.seed(courseBundle({ word: 'candle' }), assets)
  await expect(restoreDatabase(backup, file)).rejects.toThrow(/in use/)
  await store.close()
  expect(await current()).toBe(2)
  await restoreDatabase(backup, file)
  expect(await current()).toBe(1)
  expect(existsSync(`${file}-wal`)).toBe(false)
})

it('restores where there was nothing', async () => {
  const store = await openStore({ database: file })
  await store.seed(courseBundle(), assets)
  await store.close()
  await backupDatabase(file, backup)
  file = path.join(dir, 'elsewhere', 'lectern.db')
  await restoreDatabase(backup, file)
  expect(await current()).toBe(1)
})

it('refuses to overwrite a backup, to copy nothing, and to restore what is no database', async () => {
  await expect(backupDatabase(file, backup)).rejects.toThrow('There is no database')
  await (await openStore({ database: file })).close()
  await backupDatabase(file, backup)
  await expect(backupDatabase(file, backup)).rejects.toThrow('exists already')
  const junk = path.join(dir, 'junk.db')
  await writeFile(junk, 'not a database, whatever its name says'.repeat(100))
  await expect(restoreDatabase(junk, file)).rejects.toThrow('cannot be read as a database')
  expect(await current()).toBeUndefined()
})
