import { findIssueCode, issueCodes } from '@lectern/content'
import { CommandError, type ExitCode, exitCode } from './exit-code'
import type { Terminal } from './terminal'

/** `lectern explain CODE`: says what the code of an issue means, with an example. Without a code, lists all of them. */
export function explain({ out, colors }: Terminal, code: string | undefined, { json = false }: { json?: boolean } = {}): ExitCode {
  if (code === undefined) {
    const all = Object.entries(issueCodes).map(([name, { severity, title }]) => ({ code: name, severity, title }))
    const width = Math.max(...all.map((each) => each.code.length))
    if (json) out(JSON.stringify(all, null, 2))
    else for (const each of all) out(`${each.code.padEnd(width)}  ${each.title}`)
    return exitCode.ok
  }
  const found = findIssueCode(code)
  if ('similar' in found) {
    const advice = found.similar === undefined ? '`lectern explain` lists all of them.' : `Did you mean ${found.similar}?`
    throw new CommandError(`No issue has the code ${code}. ${advice}`, exitCode.wrongUse)
  }
  const { severity, title, meaning, remedy, example } = found.entry
  if (json) {
    const { file, before, after } = example
    out(
      JSON.stringify(
        { code: found.code, severity, title, meaning, remedy, example: { file, before: before.shown, after: after.shown } },
        null,
        2,
      ),
    )
    return exitCode.ok
  }
  const quote = (text: string) => text.split('\n').map((line) => `  ${colors.dim('|')} ${line}`.trimEnd())
  const where = example.file === '.' ? '' : ` in ${example.file}`
  const lines = [
    `${colors.bold(found.code)} ${severity === 'error' ? colors.red(severity) : colors.yellow(severity)}: ${title}.`,
    '',
    meaning,
    remedy,
    '',
    `Before${where}:`,
    ...quote(example.before.shown),
    '',
    'After:',
    ...quote(example.after.shown),
  ]
  for (const line of lines) out(line)
  return exitCode.ok
}
