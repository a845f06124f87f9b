import { existsSync } from 'node:fs'
import type { KeyRecord, Scope } from '@lectern/api'
import { type Connection, connect } from './connection'
import { CommandError, type ExitCode, exitCode } from './exit-code'
import type { Terminal } from './terminal'

type Place = Connection & { json?: boolean }
type Key = Omit<KeyRecord, 'scopes'> & { scopes: string[] }

/** `lectern keys create NAME`: creates a key and prints it to the standard output. It cannot be shown again. */
export async function createKey(
  terminal: Terminal,
  name: string,
  { json = false, scope, delivery = false, expires, ...connection }: Place & { scope?: string[]; delivery?: boolean; expires?: string },
): Promise<ExitCode> {
  const { scopes: every } = await import('@lectern/api')
  const unknown = (scope ?? []).find((one) => !every.includes(one as Scope))
  if (unknown !== undefined) throw new CommandError(`There is no scope "${unknown}"; there are ${every.join(', ')}.`, exitCode.wrongUse)
  if (delivery && scope) throw new CommandError('A delivery key has no scopes; leave out --scope or --delivery.', exitCode.wrongUse)
  if (expires !== undefined && Number.isNaN(Date.parse(expires)))
    throw new CommandError(`"${expires}" is not a time; write it as 2027-01-31 or 2027-01-31T12:00:00Z.`, exitCode.wrongUse)
  const key = {
    kind: delivery ? ('delivery' as const) : ('secret' as const),
    name,
    scopes: delivery ? [] : ((scope ?? every) as Scope[]),
    ...(expires !== undefined && { expiresAt: new Date(expires).toISOString() }),
  }
  const isNew = connection.db !== undefined && !connection.db.includes('://') && !existsSync(connection.db)
  const made: Key & { secret: string } = await connect(connection, (lectern) => lectern.keys.create(key))
  if (isNew) terminal.err(`${terminal.colors.yellow('note')}: ${connection.db} was not there; it is a new database.`)
  if (json) terminal.out(JSON.stringify(made, null, 2))
  else {
    terminal.err(`${describeKey(made)}\nStore this key now; it cannot be shown again:`)
    terminal.out(made.secret)
  }
  return exitCode.ok
}

/** `lectern keys list` */
export async function listKeys(terminal: Terminal, { json = false, ...connection }: Place): Promise<ExitCode> {
  const list: Key[] = await connect(connection, (lectern) => lectern.keys.list({ limit: 100 }).toArray({ limit: 10_000 }))
  if (json) terminal.out(JSON.stringify(list, null, 2))
  else for (const key of list) terminal.out(describeKey(key))
  return exitCode.ok
}

/** `lectern keys revoke ID` */
export async function revokeKey(terminal: Terminal, id: string, { json = false, ...connection }: Place): Promise<ExitCode> {
  const key: Key = await connect(connection, (lectern) => lectern.keys.revoke(id))
  terminal.out(json ? JSON.stringify(key, null, 2) : describeKey(key))
  return exitCode.ok
}

function describeKey({ id, kind, name, hint, scopes, expiresAt, revokedAt }: Key): string {
  const ends = revokedAt !== null ? `revoked ${revokedAt}` : expiresAt !== null ? `expires ${expiresAt}` : 'never expires'
  return [id, `${hint}…`, kind, name, scopes.join(',') || '-', ends].join('  ')
}
