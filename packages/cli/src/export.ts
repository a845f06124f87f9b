import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, parse } from 'node:path'
import { type ExportFormatName, type ExportOptions, exportFolder, exportFormats, findOptionFaults, holdsKeys } from '@lectern/content'
import { type Connection, connect } from './connection'
import { CommandError, type ExitCode, exitCode } from './exit-code'
import { requireFolder } from './folder'
import { refuseFolder } from './import'
import { reportIssues, summarize } from './report'
import type { Terminal } from './terminal'

/** The format that is made from answers of the API, which the command line loads when it is asked for. */
const offline = 'offline'

/** The formats with what they are, for the help. */
export const exportFormatList = Object.entries({
  ...exportFormats,
  [offline]: { title: 'a course to be read without a server, for @lectern/sdk/offline' },
})
  .map(([name, { title }]) => `  ${name.padEnd(17)} ${title}`)
  .join('\n')

export interface ExportCommand extends ExportOptions, Connection {
  out: string
  release?: number
  /** An earlier offline bundle. */
  base?: string
  yes?: boolean
  json?: boolean
}

/** `lectern export FORMAT DIR|COURSE --out FILE`: writes a course in another format, from its folder or from a server. */
export async function exportSource(terminal: Terminal, name: string, source: string, command: ExportCommand): Promise<ExitCode> {
  if (name === offline) return writeOfflineBundle(terminal, source, command)
  if (command.base !== undefined) throw new CommandError('--base is for the format offline.', exitCode.wrongUse)
  if (!(name in exportFormats))
    throw new CommandError(
      `There is no format "${name}"; use one of ${[...Object.keys(exportFormats), offline].join(', ')}.`,
      exitCode.wrongUse,
    )
  const format = name as ExportFormatName
  const { version, thin, withKeys, origin } = command
  const options: ExportOptions = {
    ...(version !== undefined && { version }),
    ...(thin && { thin }),
    ...(withKeys && { withKeys }),
    ...(origin !== undefined && { origin: parseOrigin(origin) }),
  }
  const faults = findOptionFaults(format, options)
  if (faults.length > 0) throw new CommandError(faults.map(({ message }) => message).join(' '), exitCode.wrongUse)
  requireConsent(command)
  await refuseFolder(command.out)
  const isFolder = await isFromFolder(source, command)
  const target = { format, out: command.out, json: command.json ?? false }
  return isFolder ? exportFromFolder(terminal, source, target, options) : exportFromServer(terminal, source, target, options, command)
}

async function writeOfflineBundle(terminal: Terminal, source: string, command: ExportCommand): Promise<ExitCode> {
  const { out, base, json = false, url, db } = command
  for (const option of ['version', 'thin', 'withKeys', 'origin', 'release'] as const)
    if (command[option] !== undefined && command[option] !== false)
      throw new CommandError(`The format offline has no use for --${option === 'withKeys' ? 'with-keys' : option}.`, exitCode.wrongUse)
  await refuseFolder(out)
  const { exportOffline } = await import('./export-offline')
  let bytes = 0
  const write = async (content: AsyncIterable<Uint8Array>) => {
    const counted = async function* () {
      for await (const piece of content) {
        bytes += piece.length
        yield piece
      }
    }
    await writeWhole(out, watch(terminal, counted()))
  }
  const from = (await isFromFolder(source, command)) ? { folder: source } : { course: source, url, db }
  const ok = await exportOffline(terminal, from, base, write)
  if (json) terminal.out(JSON.stringify({ ok, format: offline, containsKeys: false, ...(ok && { bytes }) }, null, 2))
  else if (ok) terminal.err(`${terminal.colors.green('exported')} ${source} as ${offline} to ${out}: ${bytes} bytes`)
  else terminal.err(`${terminal.colors.red('not exported')}: nothing was written`)
  return ok ? exitCode.ok : exitCode.courseHasErrors
}

interface Target {
  format: ExportFormatName
  out: string
  json: boolean
}

/** Keys in a file that usually has none are asked for twice, and its name says that they are there. */
function requireConsent({ withKeys = false, yes = false, out }: ExportCommand): void {
  if (!withKeys) return
  const named = basename(out).includes('with-keys')
  if (named && yes) return
  const { dir, name, ext } = parse(out)
  const safe = named ? out : join(dir, `${name}-with-keys${ext}`)
  throw new CommandError(
    `With --with-keys the file holds answer keys, and whoever opens it can read them. Its name has to say so, and you have to agree: --out ${safe} --with-keys --yes`,
    exitCode.wrongUse,
  )
}

/** True for the folder of a course, false for the id of a course on a server. */
async function isFromFolder(source: string, { url, db, release }: ExportCommand): Promise<boolean> {
  if (url !== undefined || db !== undefined) return false
  const isFolder = (await stat(source).catch(() => undefined))?.isDirectory() === true
  if (!isFolder && process.env.LECTERN_BASE_URL && /^[a-z][a-z0-9-]*$/.test(source)) return false
  if (release !== undefined)
    throw new CommandError('A folder has no releases; leave out --release, or name a server with --url.', exitCode.wrongUse)
  if (!isFolder && /^[a-z][a-z0-9-]*$/.test(source))
    throw new CommandError(`There is no folder ${source}. To export the course "${source}" of a server, name it with --url or --db.`)
  return true
}

function parseOrigin(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new CommandError(`--origin has to be an address such as https://courses.example.com, not ${text}.`, exitCode.wrongUse)
  return text.replace(/\/+$/, '')
}

async function exportFromFolder(terminal: Terminal, dir: string, { format, out, json }: Target, options: ExportOptions): Promise<ExitCode> {
  const containsKeys = holdsKeys(format, options)
  await requireFolder(dir)
  const exported = await exportFolder(format, dir, options)
  if ('errors' in exported) {
    const { errors } = exported
    if (json)
      terminal.out(JSON.stringify({ ok: false, format, containsKeys, counts: { exported: 0, leftOut: 0 }, issues: errors }, null, 2))
    else {
      await reportIssues(terminal, dir, errors)
      terminal.err(`${terminal.colors.red('not exported')}: ${summarize(errors)}; nothing was written`)
    }
    return exitCode.courseHasErrors
  }
  await writeWhole(out, watch(terminal, exported.content))
  const { counts } = exported
  const issues = await exported.listIssues()
  if (json) terminal.out(JSON.stringify({ ok: true, format, containsKeys, counts, issues }, null, 2))
  else {
    await reportIssues(terminal, dir, issues)
    const { exported: written, leftOut } = counts
    terminal.err(`${terminal.colors.green('exported')} ${format} to ${out}: ${written} written, ${leftOut} left out; ${summarize(issues)}`)
    if (containsKeys) terminal.err(`${terminal.colors.yellow('keep it safe')}: the file contains the answer keys.`)
  }
  return exitCode.ok
}

/** How long a server may take before it sends the first bytes: others may export at the same time. */
const firstBytesWithin = 600_000

async function exportFromServer(
  terminal: Terminal,
  course: string,
  { format, out, json }: Target,
  { origin, version, thin, withKeys }: ExportOptions,
  { url, db, release }: ExportCommand,
): Promise<ExitCode> {
  if (origin !== undefined)
    throw new CommandError('A server writes its own address into what it exports; leave out --origin.', exitCode.wrongUse)
  const query = { format, version, thin, withKeys, release }
  const { bytes, number, report } = await connect({ url, db }, async (lectern) => {
    const { data, response } = await lectern.courses.export(course, query, { timeout: firstBytesWithin }).withResponse()
    let received = 0
    const counted = async function* () {
      for await (const piece of data as unknown as AsyncIterable<Uint8Array>) {
        received += piece.length
        yield piece
      }
    }
    await writeWhole(out, watch(terminal, counted())).catch((error: Error) => {
      throw error instanceof CommandError ? error : new CommandError(`The download broke off, and nothing was written: ${error.message}.`)
    })
    const number = Number(response.headers.get('x-lectern-release'))
    return { bytes: received, number, report: await lectern.courses.exportReport(course, { ...query, release: number }) }
  })
  const { containsKeys, counts, issues } = report
  if (json) terminal.out(JSON.stringify({ ok: true, format, containsKeys, course, release: number, bytes, counts, issues }, null, 2))
  else {
    for (const { about, code, message, hint } of issues) terminal.err(`${terminal.colors.yellow(code)} ${about}: ${message} ${hint}`)
    if (counts.issues > issues.length) terminal.err(`… and ${counts.issues - issues.length} more`)
    const { exported, leftOut } = counts
    terminal.err(
      `${terminal.colors.green('exported')} release ${number} of ${course} as ${format} to ${out}: ${bytes} bytes, ${exported} written, ${leftOut} left out`,
    )
    if (containsKeys) terminal.err(`${terminal.colors.yellow('keep it safe')}: the file contains the answer keys.`)
  }
  return exitCode.ok
}

/** Shows on a terminal how much was written. */
async function* watch({ progress }: Terminal, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0
  try {
    for await (const piece of content) {
      bytes += piece.length
      progress?.(`${(bytes / 1e6).toFixed(1)} MB written`)
      yield piece
    }
  } finally {
    progress?.()
  }
}

/** Writes a file whole or not at all. */
async function writeWhole(file: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const draft = `${file}.${process.pid}.draft`
  try {
    await mkdir(dirname(file), { recursive: true })
    const handle = await open(draft, 'w')
    try {
      for await (const piece of content) await handle.writeFile(piece)
    } finally {
      await handle.close()
    }
    await rename(draft, file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new CommandError(`${file} cannot be written (${code}).`)
  } finally {
    await rm(draft, { force: true })
  }
}
