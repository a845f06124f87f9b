import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CommandError } from './exit-code'

/** Opens a database: a SQLite file (created when missing), or a `postgres://` URL. */
export async function openDatabase(db: string) {
  try {
    // Imported late, because loading the service takes longer than checking a course.
    const { isPostgres, openStore } = await import('@lectern/api')
    if (db !== ':memory:' && !isPostgres(db)) await mkdir(dirname(db), { recursive: true })
    return await openStore({ database: db })
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : `The database ${db} cannot be opened.`)
  }
}
