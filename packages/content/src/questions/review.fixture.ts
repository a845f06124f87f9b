import { readFileSync } from 'node:fs'
import type { QuizMode } from '../schema'
import type { ReviewSituation } from './review'

const page = readFileSync(new URL('../../../../docs/quizzes.md', import.meta.url), 'utf8')

/** The rows of the table of the docs page whose first column has a name, by column. */
export function readTable(name: string): Record<string, string>[] {
  const lines = page.split('\n').filter((line) => line.startsWith('|'))
  const start = lines.findIndex((line) => line.startsWith(`| ${name} `))
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', ''))
  const head = cells(lines[start] ?? '')
  const next = lines.findIndex((line, index) => index > start + 1 && /^\| -/.test(line))
  const rows = lines.slice(start + 2, next === -1 ? undefined : next - 1)
  return rows.map((line) => Object.fromEntries(cells(line).map((cell, index) => [head[index], cell])))
}

/** The situations that the head of a column stands for. */
export function situationsOf(column: string): ReviewSituation[] {
  const [state = '', ...more] = column.split(', ')
  if (more.includes('no attempt')) return [{ kind: 'stateless', mode: state as QuizMode }]
  const due = more.includes('due')
  const passed = more.includes('passed') ? [true] : [false, null]
  return passed.map((each) => ({ kind: 'attempt', state: state.replace(' ', '-') as 'in-progress', passed: each, due }))
}

/** Each cell of a table with the labels of its row. */
export const cellsOf = (rows: Record<string, string>[], labels: string[]) =>
  rows.flatMap((row) =>
    Object.entries(row)
      .filter(([column]) => !labels.includes(column))
      .map(([column, cell]) => ({ ...row, column, cell }) as { column: string; cell: string } & Record<string, string>),
  )
