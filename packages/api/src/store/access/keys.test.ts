import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openWriter } from '../engines/sqlite'
import { openStore } from '../open'

test('a request does not wait for another writer to note that its key was used; a later request notes it', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-keys-'))
  const file = path.join(folder, 'some.db')
  const store = await openStore({ database: file, now: () => new Date('2026-11-24T09:30:20Z') })
  const other = openWriter(file)
  onTestFinished(async () => {
    await store.close()
    other.close()
    await rm(folder, { recursive: true })
  })
  const { key, secret } = await store.createApiKey({ kind: 'secret', name: 'Pipeline', scopes: ['keys'] })
  const lastUsedAt = async () => (await store.findApiKeyById(key.id))?.lastUsedAt

  other.exec('BEGIN IMMEDIATE')
  expect(await store.findApiKey(secret)).toEqual(key)
  expect(await lastUsedAt()).toBeNull()
  other.exec('ROLLBACK')
  await store.findApiKey(secret)
  await expect.poll(lastUsedAt).toBe('2026-11-24T09:30:00.000Z')
})
