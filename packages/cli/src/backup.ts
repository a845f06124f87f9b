import { openDatabase } from './database'
import { CommandError, type ExitCode, exitCode } from './exit-code'
import { count, type Terminal } from './terminal'

/** `lectern backup FILE`: copies a database while it is served. */
export async function backup(terminal: Terminal, out: string, { db }: { db: string }): Promise<ExitCode> {
  const { backupDatabase } = await import('@lectern/api')
  await requireFile(db, 'pg_dump')
  const { bytes } = await backupDatabase(db, out).catch(fail)
  terminal.err(`${db} was copied to ${out} (${bytes} bytes)`)
  return exitCode.ok
}

/** `lectern restore FILE`: replaces a database that nothing serves with a backup. */
export async function restore(terminal: Terminal, file: string, { db }: { db: string }): Promise<ExitCode> {
  const { restoreDatabase } = await import('@lectern/api')
  await requireFile(db, 'pg_restore')
  await restoreDatabase(file, db).catch(fail)
  terminal.err(`${db} was replaced with ${file}`)
  return exitCode.ok
}

/** `lectern copy`: copies a whole database into an empty one, on either engine. */
export async function copy(
  terminal: Terminal,
  { json = false, ...databases }: { from: string; to: string; json?: boolean },
): Promise<ExitCode> {
  const { copyDatabase } = await import('@lectern/api')
  const tables = await copyDatabase(databases).catch(fail)
  if (json) terminal.out(JSON.stringify(tables, null, 2))
  else for (const { table, rows, hash } of tables) terminal.out(`${table.padEnd(20)}${String(rows).padStart(10)}  ${hash}`)
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  terminal.err(`${count(rows, 'row')} of ${count(tables.length, 'table')} copied; counts and hashes are equal`)
  return exitCode.ok
}

/** `lectern prune`: deletes old unpublished releases, and content that only they used. */
export async function prune(
  terminal: Terminal,
  { db, days, json = false }: { db: string; days: number; json?: boolean },
): Promise<ExitCode> {
  const store = await openDatabase(db)
  try {
    const pruned = await store.prune(days).catch(fail)
    if (json) terminal.out(JSON.stringify(pruned, null, 2))
    else terminal.err(`${count(pruned.releases, 'unpublished release')} older than ${count(days, 'day')} deleted`)
    return exitCode.ok
  } finally {
    await store.close()
  }
}

async function requireFile(db: string, tool: string): Promise<void> {
  const { isPostgres } = await import('@lectern/api')
  if (isPostgres(db)) throw new CommandError(`For a PostgreSQL database, use ${tool}; see docs/operations.md.`)
}

function fail(error: unknown): never {
  throw new CommandError(error instanceof Error ? error.message : String(error))
}
