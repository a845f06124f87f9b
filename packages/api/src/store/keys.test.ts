import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createKey, findKey } from './keys'
import { openDatabase } from './sqlite'

test('a request waits for nobody who writes to note that its key was used; the next one notes it', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-keys-'))
  const file = path.join(folder, 'some.db')
  const [db, other] = [openDatabase(file), openDatabase(file)]
  onTestFinished(async () => {
    db.close()
    other.close()
    await rm(folder, { recursive: true })
  })
  const now = () => new Date('2026-11-24T09:30:20Z')
  const { key, secret } = createKey(db, now, { kind: 'secret', name: 'Pipeline', scopes: ['keys'] })
  const patience = db.pragma('busy_timeout', { simple: true })
  const lastUsedAt = () => db.prepare('SELECT last_used_at FROM keys').pluck().get()

  other.exec('BEGIN IMMEDIATE')
  expect(findKey(db, now, secret)).toEqual(key)
  expect(lastUsedAt()).toBeNull()
  other.exec('ROLLBACK')
  expect(db.pragma('busy_timeout', { simple: true })).toBe(patience)
  findKey(db, now, secret)
  expect(lastUsedAt()).toBe('2026-11-24T09:30:00.000Z')
})
