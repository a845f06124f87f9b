import { issueAt } from '../compile/read'
import { hasErrors, type Issue, type IssueCode, type Severity, sortIssues } from '../issue'

/** A place in a source. Both numbers count from 1. */
export interface Place {
  line: number
  column: number
}

/**
 * What became of something: it was `kept` as it was, `changed` because the course cannot say it in the same way, or `left-out`.
 */
export type ImportOutcome = 'kept' | 'changed' | 'left-out'

/** One thing that an importer read, and what became of it. */
export interface ImportItem {
  kind: 'chapter' | 'section' | 'question' | 'text' | 'file'
  /** What the source calls its type. */
  type: string
  /** What the source calls it; empty where it has no name. */
  name: string
  file: string
  line: number
  column: number
  outcome: ImportOutcome
  /** The id in the course. */
  id?: string
}

/** The report about one thing. */
export interface ItemReport {
  readonly item: Readonly<ImportItem>
  /** Reports what could not stay as it was. */
  note(code: IssueCode, message: string, hint: string, place?: Place): void
  /** Reports why the thing is not in the course. */
  leaveOut(code: IssueCode, message: string, hint: string, place?: Place): void
  setId(id: string): void
}

/** Collects what became of everything in a source. */
export interface Report {
  /** The name of the source in issues. */
  readonly file: string
  readonly items: readonly ImportItem[]
  readonly issues: readonly Issue[]
  /** The same report, about a file of the source. */
  within(file: string): Report
  /** Starts the report about one thing. */
  item(kind: ImportItem['kind'], type: string, name: string, place: Place): ItemReport
  /** Reports something about the source as a whole. */
  add(code: IssueCode, message: string, hint: string, options?: Partial<Place> & { severity?: Severity }): void
  /** True when there is an error, so that nothing can be imported. */
  hasErrors(): boolean
  sorted(): Issue[]
}

export const createReport = (file: string): Report => reportOn(file, [], [])

function reportOn(file: string, items: ImportItem[], issues: Issue[]): Report {
  const add: Report['add'] = (code, message, hint, { severity = 'warning', ...place } = {}) =>
    issues.push(issueAt(file, code, message, hint, { ...place, severity }))
  return {
    file,
    items,
    issues,
    add,
    within: (name) => reportOn(name, items, issues),
    item(kind, type, name, { line, column }) {
      const item: ImportItem = { kind, type, name, file, line, column, outcome: 'kept' }
      items.push(item)
      const said = new Set<string>()
      const note: ItemReport['note'] = (code, message, hint, place = { line, column }) => {
        if (item.outcome === 'kept') item.outcome = 'changed'
        // One sentence about a question is enough, however many of its texts it is true of.
        if (said.has(`${code} ${message}`)) return
        said.add(`${code} ${message}`)
        add(code, message, hint, place)
      }
      return {
        item,
        note,
        leaveOut(...fault) {
          note(...fault)
          item.outcome = 'left-out'
        },
        setId(id) {
          item.id = id
        },
      }
    },
    hasErrors: () => hasErrors(issues),
    sorted: () => sortIssues(issues),
  }
}
