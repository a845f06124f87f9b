import type { IssueCode } from './issues/issue-codes'
import type { Severity } from './issues/issue-entry'

export type { IssueCode, Severity }

/**
 * A fault of a course, with a place that an editor can jump to.
 *
 * `file` is relative to the course folder with `/` separators; `line` and `column` count from 1; `path` is the place in
 * the YAML (`questions.2.answer`), empty for Markdown. `code` is stable, and explained in `issueCodes`; `hint` says what to do.
 */
export interface Issue {
  severity: Severity
  file: string
  line: number
  column: number
  path: string
  code: IssueCode
  message: string
  hint: string
}

const severityOrder: Record<Severity, number> = { error: 0, warning: 1 }

/** Sorts issues by file, line, column, severity and code, so that reports are the same on every system. */
export function sortIssues(issues: Issue[]): Issue[] {
  const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return [...issues].sort(
    (a, b) =>
      byText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      severityOrder[a.severity] - severityOrder[b.severity] ||
      byText(a.code, b.code) ||
      byText(a.message, b.message),
  )
}

/** True when at least one issue is an error. Then there is no bundle. */
export const hasErrors = (issues: Issue[]): boolean => issues.some((issue) => issue.severity === 'error')
