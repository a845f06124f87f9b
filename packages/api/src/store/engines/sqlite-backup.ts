import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { DatabaseError } from './engine'
import { isNewer } from './sqlite'

/**
 * Copies a database into a new file while it is being served. The copy is a consistent snapshot; when it fails, there is no file.
 *
 * @throws {DatabaseError} when there is no database, or the new file exists already.
 * @example
 * await backupDatabase('lectern.db', 'backups/monday.db')
 */
export async function backupDatabase(file: string, out: string): Promise<{ bytes: number }> {
  if (!existsSync(file)) throw new DatabaseError(`There is no database ${file}.`)
  if (existsSync(out)) throw new DatabaseError(`${out} exists already; name a new file.`)
  await mkdir(path.dirname(path.resolve(out)), { recursive: true })
  const draft = `${out}.${randomUUID()}.draft`
  const db = openReadOnly(file)
  try {
    db.prepare('VACUUM INTO ?').run(draft)
    await sync(draft)
    await rename(draft, out)
  } catch (cause) {
    throw new DatabaseError(`The backup could not be written: ${(cause as Error).message}.`, { cause })
  } finally {
    db.close()
    await rm(draft, { force: true })
  }
  const handle = await open(out)
  const { size } = await handle.stat()
  await handle.close()
  return { bytes: size }
}

/**
 * Replaces a database that nothing has open with a backup. When it fails, the database is unchanged.
 *
 * @throws {DatabaseError} when the backup is damaged or newer than this version, or the database is in use.
 */
export async function restoreDatabase(backup: string, file: string): Promise<void> {
  if (!existsSync(backup)) throw new DatabaseError(`There is no backup ${backup}.`)
  const source = openReadOnly(backup)
  try {
    if (source.pragma('quick_check', { simple: true }) !== 'ok') throw new Error('it is damaged')
    if (isNewer(source)) throw new Error('it was made by a newer version of Lectern')
  } catch (cause) {
    throw new DatabaseError(`The backup ${backup} cannot be used: ${(cause as Error).message}.`, { cause })
  } finally {
    source.close()
  }
  await mkdir(path.dirname(path.resolve(file)), { recursive: true })
  if (existsSync(file)) closeJournal(file)
  const draft = `${file}.${randomUUID()}.draft`
  try {
    await copyFile(backup, draft)
    await sync(draft)
    await rename(draft, file)
  } finally {
    await rm(draft, { force: true })
  }
}

function openReadOnly(file: string): Sqlite.Database {
  try {
    const db = new Sqlite(file, { readonly: true, fileMustExist: true })
    db.prepare('SELECT count(*) FROM sqlite_master').get()
    return db
  } catch (cause) {
    throw new DatabaseError(`${file} cannot be read as a database: ${(cause as Error).message}.`, { cause })
  }
}

/** Switches WAL off, which fails while a service has the database open, and removes the log of the old content. */
function closeJournal(file: string): void {
  const db = new Sqlite(file, { timeout: 500 })
  try {
    db.pragma('journal_mode = DELETE')
  } catch (cause) {
    throw new DatabaseError(
      `The database ${file} is in use or damaged (${(cause as Error).message}); stop what serves it, or move it away.`,
      {
        cause,
      },
    )
  } finally {
    db.close()
  }
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.sync()
  await handle.close()
}
