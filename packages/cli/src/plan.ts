import type { Plan, PlanChange } from '@lectern/sdk'
import { compileOrReport } from './check'
import { type Connection, connect } from './connection'
import { type ExitCode, exitCode } from './exit-code'
import { count, type Terminal } from './terminal'

/** `lectern plan DIR`: shows what publishing a course would change. */
export async function plan(
  terminal: Terminal,
  dir: string,
  { json = false, ...connection }: Connection & { json?: boolean },
): Promise<ExitCode> {
  const compiled = await compileOrReport(terminal, dir)
  if (!compiled) return exitCode.courseHasErrors
  const made = await connect(connection, (lectern) => lectern.releases.plan(compiled.bundle.course.id, compiled.bundle))
  if (json) terminal.out(JSON.stringify(made, null, 2))
  else for (const line of describePlan(made, terminal)) terminal.out(line)
  return exitCode.ok
}

/** Formats a plan as lines of text. */
export function describePlan(made: Plan, { colors }: Pick<Terminal, 'colors'>): string[] {
  const { changes, baseRelease, equalRelease } = made
  const against = baseRelease === null ? '(the course is not published yet)' : `against release ${baseRelease}`
  if (changes.length === 0) return [`${made.course}: no changes ${against}`]
  const width = Math.max(...changes.map(({ kind, id }) => kind.length + id.length + 1))
  const marks: Record<PlanChange['type'], string> = {
    added: colors.green('+'),
    removed: colors.red('-'),
    moved: colors.cyan('>'),
    renamed: colors.yellow('~'),
    reworded: colors.yellow('~'),
    're-keyed': colors.magenta('!'),
    're-rendered': colors.dim('~'),
    'policy-changed': colors.magenta('*'),
  }
  const totals = new Map<string, number>()
  for (const { type } of changes) totals.set(type, (totals.get(type) ?? 0) + 1)
  return [
    `${made.course}: ${count(changes.length, 'change')} ${against}`,
    ...changes.map(
      (change) =>
        `  ${marks[change.type]} ${`${change.kind} ${change.id}`.padEnd(width)}  ${describeChange(change)}${describeAffected(change)}`,
    ),
    ...made.reusedIds.map(
      ({ kind, id, lastRelease }) =>
        `  ${colors.yellow('warning')}: the id of the ${kind} "${id}" was used until release ${lastRelease}; learners' data of the old one will count for the new one`,
    ),
    ...made.issues.map(({ pointer, detail }) => `  ${colors.red('error')}: ${pointer}: ${detail}`),
    ...made.missingAssets.map(({ name }) => `  ${colors.dim(`asset ${name} will be uploaded`)}`),
    ...(equalRelease === null ? [] : [`  it equals release ${equalRelease}; \`lectern publish\` would publish that again`]),
    `${[...totals].map(([type, total]) => `${total} ${type}`).join(', ')}`,
  ]
}

function describeAffected({ touched }: PlanChange): string {
  if (!touched) return ''
  const { openAttempts, learners } = touched
  return ` (${[count(learners, 'learner'), ...(openAttempts > 0 ? [count(openAttempts, 'open attempt')] : [])].join(', ')})`
}

function describeChange(change: PlanChange): string {
  const place = ({ parentId, position }: { parentId: string | null; position: number }) =>
    parentId === null ? `place ${position}` : `${parentId}, place ${position}`
  switch (change.type) {
    case 'moved':
      return `moved from ${place(change.from)} to ${place(change.to)}`
    case 'renamed':
      return `renamed from "${change.from}" to "${change.to}"`
    case 'reworded':
      return `reworded: ${change.members.join(', ')}`
    case 'policy-changed':
      return change.settings.map(({ name, from, to }) => `${name} ${from ?? 'unset'} → ${to ?? 'unset'}`).join(', ')
    default:
      return `${change.type} "${change.title}"`
  }
}
