import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Issue } from '@lectern/content'
import { count, type Terminal } from './terminal'

const longestQuotedFile = 1_000_000
const longestQuotedLine = 200

/** Prints issues like a compiler: place, message, the line with a caret, and a hint. */
export async function reportIssues(terminal: Terminal, dir: string, issues: Issue[]): Promise<void> {
  const { colors } = terminal
  const lines = new Map<string, string[]>()
  for (const file of new Set(issues.map((issue) => issue.file))) lines.set(file, await readLines(join(dir, file)))
  for (const issue of issues) {
    const place = [join(dir, issue.file), issue.line, issue.column].join(':')
    const severity = issue.severity === 'error' ? colors.red('error') : colors.yellow('warning')
    terminal.err(`${colors.bold(place)} ${severity} ${colors.dim(issue.code)} ${issue.message}`)
    const quoted = quote(lines.get(issue.file)?.[issue.line - 1], issue)
    for (const line of quoted) terminal.err(colors.dim(line))
    if (issue.hint) terminal.err(`  ${colors.cyan('hint')}: ${issue.hint}`)
  }
  if (issues.length > 0) terminal.err('')
}

/** `2 errors, 1 warning` */
export function summarize(issues: Issue[]): string {
  const errors = issues.filter((issue) => issue.severity === 'error').length
  return `${count(errors, 'error')}, ${count(issues.length - errors, 'warning')}`
}

function quote(source: string | undefined, { line, column }: Issue): string[] {
  if (source === undefined || source.trim() === '' || column > longestQuotedLine) return []
  const gutter = ` ${line} | `
  // Tabs are repeated, so that the caret is in the right column at any tab width.
  const indent = source.slice(0, column - 1).replace(/[^\t]/g, ' ')
  return [gutter + source.slice(0, longestQuotedLine), `${' '.repeat(gutter.length - 2)}| ${indent}^`]
}

async function readLines(file: string): Promise<string[]> {
  try {
    if ((await stat(file)).size > longestQuotedFile) return []
    return (await readFile(file, 'utf8')).split(/\r?\n/)
  } catch {
    // The file may be missing or unreadable.
    return []
  }
}
