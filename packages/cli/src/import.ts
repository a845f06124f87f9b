import { cp, readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { hasErrors, type ImportFormatName, type ImportResult, type Issue, importCourse, importFormatTitles } from '@lectern/content'
import { CommandError, type ExitCode, exitCode } from './exit-code'
import { changeFolder, writeFolder } from './folder'
import { reportIssues, summarize } from './report'
import { count, type Terminal } from './terminal'

export interface ImportCommand {
  out?: string
  into?: string
  force?: boolean
  prune?: boolean
  json?: boolean
}

/** The formats with what they are, for the help. */
export const importFormatList = Object.entries(importFormatTitles)
  .map(([name, title]) => `  ${name.padEnd(17)} ${title}`)
  .join('\n')

/**
 * `lectern import [FORMAT] SOURCE --out DIR | --into COURSE`: converts a file, folder or package of another format to course files. A folder of an earlier
 * import is brought up to date; files are written all or none.
 */
export async function importSource(terminal: Terminal, words: [string, string | undefined], options: ImportCommand): Promise<ExitCode> {
  const [format, source] = readWords(words)
  const { force = false, prune = false, json = false } = options
  const { into, out } = await findFolders(options)
  const result = await importCourse(format, source, { ...(into !== undefined && { into }), force, prune })
  const { issues, write, remove } = result
  const ok = !hasErrors(issues)
  if (!json) await reportIssues(terminal, dirname(source), placed(issues, basename(source)))
  if (ok) {
    if (out === undefined) await changeFolder(into as string, write, remove)
    else await writeFolder(out, write, into === undefined ? undefined : (draft) => copyCourse(into, draft, remove))
  }
  if (json) terminal.out(JSON.stringify(reportOf(result, basename(source), ok), null, 2))
  else printSummary(terminal, result, out ?? (into as string), ok)
  return ok ? exitCode.ok : exitCode.courseHasErrors
}

/** Issues within a folder or package, with paths that begin at it. */
const placed = (issues: Issue[], source: string): Issue[] =>
  issues.map((issue) => (issue.file === source ? issue : { ...issue, file: join(source, issue.file) }))

function readWords([first, second]: [string, string | undefined]): [ImportFormatName | 'auto', string] {
  if (second === undefined) {
    if (first in importFormatTitles) throw new CommandError(`Name what to import: lectern import ${first} SOURCE.`, exitCode.wrongUse)
    return ['auto', first]
  }
  if (first === 'auto' || first in importFormatTitles) return [first as ImportFormatName | 'auto', second]
  throw new CommandError(`There is no format "${first}"; use one of ${Object.keys(importFormatTitles).join(', ')}.`, exitCode.wrongUse)
}

/** Decides which course is read, and where a new folder is written. */
async function findFolders({ out, into }: ImportCommand): Promise<{ into?: string; out?: string }> {
  if (into !== undefined) return { into, ...(out !== undefined && { out }) }
  if (out === undefined) throw new CommandError('Name a new folder with --out, or a course with --into.', exitCode.wrongUse)
  const names: string[] = await readdir(out).catch(() => [])
  // The folder of an earlier import.
  if (names.includes('.lectern-import.json')) return { into: out }
  if (names.includes('course.yaml')) throw new CommandError(`${out} is a course; use --into ${out} to import into it. Nothing was written.`)
  return { out }
}

async function copyCourse(course: string, draft: string, remove: readonly string[]): Promise<void> {
  const removed = new Set(remove.map((file) => resolve(course, file)))
  await cp(course, draft, { recursive: true, filter: (from) => !removed.has(resolve(from)) })
}

function reportOf({ format, items, write, remove, issues }: ImportResult, source: string, ok: boolean): object {
  return {
    ok,
    format,
    source,
    counts: countsOf(items),
    written: ok ? [...write.keys()].sort() : [],
    removed: ok ? remove : [],
    items,
    issues,
  }
}

const countsOf = (items: ImportResult['items']) => {
  const of = (outcome: string) => items.filter((item) => item.outcome === outcome).length
  return { read: items.length, kept: of('kept'), changed: of('changed'), leftOut: of('left-out') }
}

function printSummary(
  { err, colors }: Terminal,
  { format, items, write, remove, issues }: ImportResult,
  folder: string,
  ok: boolean,
): void {
  if (!ok) {
    err(`${colors.red('not imported')}: ${summarize(issues)}; nothing was written`)
    return
  }
  const { read, kept, changed, leftOut } = countsOf(items)
  err(`${colors.green('imported')} ${format}: ${read} read, ${kept} kept, ${changed} changed, ${leftOut} left out; ${summarize(issues)}`)
  const files = write.size + remove.length
  err(files === 0 ? `${folder} is up to date` : `${count(files, 'file')} changed in ${folder}`)
}

/** Throws {@link CommandError} when a file may not be overwritten. */
export async function refuseFolder(file: string): Promise<void> {
  if ((await stat(file).catch(() => undefined))?.isDirectory())
    throw new CommandError(`${file} is a folder; name the file to write, such as ${join(file, 'bank.xml')}.`)
}
