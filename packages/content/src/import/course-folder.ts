import { isMap, isSeq, parseDocument, stringify, type YAMLMap } from 'yaml'
import { canonicalJson, sha256 } from '../canonical'
import type { PlainQuestion } from './identify'
import type { ImportRecord } from './record'
import type { Report } from './report'

/** The texts of a course folder, by path; empty for a new course. */
export interface ExistingCourse {
  texts: ReadonlyMap<string, string>
  /** The names of the files in `assets/`. */
  assets: ReadonlySet<string>
  record: ImportRecord
}

export interface QuizFileState {
  file: string
  document: ReturnType<typeof parseDocument>
  isChanged: boolean
}

/** Members of a question that no source has, and that authors add. */
export const ownMembers = ['section', 'variantOf']

/** A hash of a question that is the same however the file is laid out, without what authors have added. */
export const hashOf = (question: PlainQuestion): string =>
  sha256(canonicalJson(Object.fromEntries(Object.entries(question).filter(([name]) => !ownMembers.includes(name)))))

/** The name of a section's file without number and ending. */
export const idOfSection = (file: string): string => file.replace(/^.*\//, '').replace(/^\d+-|\.md$/g, '')

/** The name of a chapter's folder without its number. */
export const idOfFolder = (file: string): string => file.replace(/^\d+-|\/.*$/g, '')

export const withoutUndefined = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value

export function readQuizzes({ texts }: ExistingCourse, report: Report): Map<string, QuizFileState> | undefined {
  const quizzes = new Map<string, QuizFileState>()
  for (const [file, text] of texts) {
    if (!/(^|[/.])quiz\.yaml$/.test(file)) continue
    const document = parseDocument(text)
    if (document.errors.length > 0 || !isMap(document.contents)) {
      report.add('import.course', `${file} cannot be read.`, 'Run `lectern check` on the course, and correct its errors.', {
        severity: 'error',
      })
      return undefined
    }
    quizzes.set(file, { file, document, isChanged: false })
  }
  return quizzes
}

export const questionsOf = ({ document }: Pick<QuizFileState, 'document'>): YAMLMap[] => {
  const list = document.get('questions')
  return isSeq(list) ? list.items.filter((node): node is YAMLMap => isMap(node)) : []
}

/** The ids of chapters, sections and quizzes. */
export function idsOf(texts: ReadonlyMap<string, string>, quizzes: ReadonlyMap<string, QuizFileState>): string[] {
  return [
    ...[...texts].flatMap(([file, text]) => {
      const [, name] = /^\d+-([^/]+)\/chapter\.md$/.exec(file) ?? /\/\d+-([^/]+)\.md$/.exec(file) ?? []
      const own = /^---\n[\s\S]*?^id:[ \t]*["']?([a-z0-9-]+)/m.exec(text)?.[1]
      return name === undefined ? [] : [own ?? name]
    }),
    ...[...quizzes.values()].map(({ document }) => String(document.get('id') ?? '')),
  ]
}

export const yaml = (value: unknown): string => stringify(withoutUndefined(value), { lineWidth: 0, version: '1.2' })

export const document = (front: object, body: string): string => `---\n${yaml(front)}---\n${body === '' ? '' : `\n${body.trim()}\n`}`
