import { CommandError, type ExitCode, exitCode } from './exit-code'
import type { Terminal } from './terminal'

/** `lectern backup FILE`: copies a database while it is served. */
export async function backup(terminal: Terminal, out: string, { db }: { db: string }): Promise<ExitCode> {
  const { backupDatabase } = await import('@lectern/api')
  const { bytes } = await backupDatabase(db, out).catch(fail)
  terminal.err(`${db} was copied to ${out} (${bytes} bytes)`)
  return exitCode.ok
}

/** `lectern restore FILE`: puts a backup in the place of a database that nothing serves. */
export async function restore(terminal: Terminal, file: string, { db }: { db: string }): Promise<ExitCode> {
  const { restoreDatabase } = await import('@lectern/api')
  await restoreDatabase(file, db).catch(fail)
  terminal.err(`${db} is as ${file} now`)
  return exitCode.ok
}

function fail(error: unknown): never {
  throw new CommandError(error instanceof Error ? error.message : String(error))
}
