import { compile, fixIds, hasErrors, type Issue, type Sources } from '@lectern/content'
import { type ExitCode, exitCode } from './exit-code'
import { requireFolder } from './folder'
import { reportIssues, summarize } from './report'
import type { Terminal } from './terminal'

/** `lectern check DIR`: reports every issue of a course. `fix` first adds missing ids; `strict` adds advice and treats warnings as errors. */
export async function check(
  terminal: Terminal,
  dir: string,
  { fix = false, strict = false, json = false }: { fix?: boolean; strict?: boolean; json?: boolean } = {},
): Promise<ExitCode> {
  await requireFolder(dir)
  if (fix) await fixIds(dir)
  const { issues } = await compile(dir, { lint: strict })
  const ok = !hasErrors(issues) && !(strict && issues.length > 0)
  if (json) {
    terminal.out(JSON.stringify({ ok, issues }, null, 2))
  } else {
    await reportIssues(terminal, dir, issues)
    terminal.err(`${ok ? terminal.colors.green('ok') : terminal.colors.red('not ok')}: ${summarize(issues)}`)
    const [first] = issues
    if (first) terminal.err(terminal.colors.dim(`\`lectern explain ${first.code}\` says more about that code.`))
  }
  return ok ? exitCode.ok : exitCode.courseHasErrors
}

/** Compiles a course. Returns undefined after reporting errors. */
export async function compileOrReport(terminal: Terminal, dir: string): Promise<CompiledCourse | undefined> {
  await requireFolder(dir)
  const { bundle, assets, sources, issues } = await compile(dir)
  await reportIssues(terminal, dir, issues)
  if (bundle && sources && !hasErrors(issues)) return { bundle, assets, sources, issues }
  terminal.err(`${dir}: ${summarize(issues)}`)
  return undefined
}

interface CompiledCourse {
  bundle: NonNullable<Awaited<ReturnType<typeof compile>>['bundle']>
  assets: Awaited<ReturnType<typeof compile>>['assets']
  sources: Sources
  issues: Issue[]
}
