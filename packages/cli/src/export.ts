import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type ExportFormat, type ExportFormatName, type ExportOptions, exportFolder, exportFormats } from '@lectern/content'
import { CommandError, type ExitCode, exitCode } from './exit-code'
import { requireFolder } from './folder'
import { refuseFolder } from './import'
import { reportIssues, summarize } from './report'
import type { Terminal } from './terminal'

/** The formats with what they are, for the help. */
export const exportFormatList = Object.entries(exportFormats)
  .map(([name, { title }]) => `  ${name.padEnd(12)} ${title}`)
  .join('\n')

export interface ExportCommand extends ExportOptions {
  out: string
  json?: boolean
}

/** `lectern export FORMAT DIR --out FILE`: writes a course in another format. */
export async function exportSource(terminal: Terminal, name: string, dir: string, options: ExportCommand): Promise<ExitCode> {
  if (!(name in exportFormats))
    throw new CommandError(`There is no format "${name}"; use one of ${Object.keys(exportFormats).join(', ')}.`, exitCode.wrongUse)
  const format = name as ExportFormatName
  const { versions, containsKeys }: ExportFormat = exportFormats[format]
  const { out, json = false, ...own } = options
  if (own.version !== undefined && !versions?.includes(own.version))
    throw new CommandError(
      `${format} has no version ${own.version}; ${versions ? `use ${versions.join(' or ')}` : 'leave out --version'}.`,
      exitCode.wrongUse,
    )
  await requireFolder(dir)
  await refuseFolder(out)
  const exported = await exportFolder(format, dir, own)
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
  await writeWhole(out, exported.content)
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
