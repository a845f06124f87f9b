import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type ExportFormatName, exportFormats, exportQuestions } from '@lectern/content'
import { CommandError, type ExitCode, exitCode } from './exit-code'
import { requireFolder } from './folder'
import { refuseFolder } from './import'
import { reportIssues, summarize } from './report'
import { count, type Terminal } from './terminal'

/** The formats with what they are, for the help. */
export const exportFormatList = Object.entries(exportFormats)
  .map(([name, { title }]) => `  ${name.padEnd(12)} ${title}`)
  .join('\n')

/** `lectern export FORMAT DIR --out FILE`: writes the questions of a course, with their answer keys, in another format. */
export async function exportSource(
  terminal: Terminal,
  format: string,
  dir: string,
  { out, json = false }: { out: string; json?: boolean },
): Promise<ExitCode> {
  if (!(format in exportFormats))
    throw new CommandError(`There is no format "${format}"; use one of ${Object.keys(exportFormats).join(', ')}.`, exitCode.wrongUse)
  await requireFolder(dir)
  await refuseFolder(out)
  const { content, counts, issues } = await exportQuestions(format as ExportFormatName, dir)
  if (!json) await reportIssues(terminal, dir, issues)
  if (content !== undefined) await writeWhole(out, content)
  if (json) terminal.out(JSON.stringify({ ok: content !== undefined, format, containsKeys: true, counts, issues }, null, 2))
  else if (content === undefined) terminal.err(`${terminal.colors.red('not exported')}: ${summarize(issues)}; nothing was written`)
  else {
    const left = counts.leftOut === 0 ? '' : `, ${counts.leftOut} left out`
    terminal.err(`${terminal.colors.green('exported')} ${count(counts.exported, 'question')}${left} to ${out}; ${summarize(issues)}`)
    terminal.err(`${terminal.colors.yellow('keep it safe')}: the file contains the answer keys.`)
  }
  return content === undefined ? exitCode.courseHasErrors : exitCode.ok
}

/** Writes a file whole or not at all. */
async function writeWhole(file: string, content: string): Promise<void> {
  const draft = `${file}.${process.pid}.draft`
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(draft, content)
    await rename(draft, file)
  } catch (error) {
    throw new CommandError(`${file} cannot be written (${(error as NodeJS.ErrnoException).code}).`)
  } finally {
    await rm(draft, { force: true })
  }
}
