import { readFile, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { hasErrors, importCoursePage } from '@lectern/content'
import { CommandError, type ExitCode, exitCode } from './exit-code'
import { writeFolder } from './folder'
import { reportIssues, summarize } from './report'
import { count, type Terminal } from './terminal'

const largestPage = 20_000_000

/** `lectern import course-page FILE --out DIR`: converts a page of text to course files, all or none. */
export async function importPage(
  terminal: Terminal,
  file: string,
  { out, json = false }: { out: string; json?: boolean },
): Promise<ExitCode> {
  const text = await readPage(file)
  const { files, issues } = importCoursePage(text, { file: basename(file) })
  if (!json) await reportIssues(terminal, dirname(file), issues)
  const ok = !hasErrors(issues)
  const entries = files.map(({ path, content }): [string, string] => [path, content])
  if (ok) await writeFolder(out, entries)
  if (json) terminal.out(JSON.stringify({ ok, files: ok ? entries.map(([path]) => path) : [], issues }, null, 2))
  else if (ok) terminal.err(`${terminal.colors.green('imported')} ${count(entries.length, 'file')} into ${out}: ${summarize(issues)}`)
  else terminal.err(`${terminal.colors.red('not imported')}: ${summarize(issues)}; nothing was written`)
  return ok ? exitCode.ok : exitCode.courseHasErrors
}

async function readPage(file: string): Promise<string> {
  const entry = await stat(file).catch(() => undefined)
  if (!entry?.isFile()) throw new CommandError(`There is no file ${file}.`)
  if (entry.size > largestPage) throw new CommandError(`${file} is larger than ${largestPage / 1e6} MB; a course page is text.`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
  } catch {
    throw new CommandError(`${file} is not UTF-8 text; save it as UTF-8 and try again.`)
  }
}
