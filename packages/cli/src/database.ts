import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CommandError } from './exit-code'

/** Opens a database: a SQLite file, which is made where there is none, or a `postgres://` address. */
export async function openDatabase(db: string) {
  try {
    // Loading the service takes longer than checking a course.
    const { isPostgres, openStore } = await import('@lectern/api')
    if (db !== ':memory:' && !isPostgres(db)) await mkdir(dirname(db), { recursive: true })
    return await openStore({ database: db })
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : `The database ${db} cannot be opened.`)
  }
}
