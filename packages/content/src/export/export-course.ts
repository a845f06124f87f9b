import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml'
import type { BundleQuiz } from '../bundle'
import { compile } from '../compile/compile'
import { issueAt } from '../compile/read'
import { hasErrors, type Issue, sortIssues } from '../issue'

/** The formats that {@link exportQuestions} writes. */
export const exportFormats = {
  gift: { title: 'questions in GIFT, without files' },
  'moodle-xml': { title: 'questions in Moodle XML, with their files' },
} as const

export type ExportFormatName = keyof typeof exportFormats

/** The result of {@link exportQuestions}. */
export interface ExportResult {
  /** The content of the file, with the answer keys; undefined when the course has errors. */
  content: string | undefined
  /** How many questions were exported, and how many were left out. */
  counts: { exported: number; leftOut: number }
  /** The issues of the course if it has errors; otherwise what the format cannot say. */
  issues: Issue[]
}

/**
 * Exports the questions of a course folder, a category for each quiz. The file contains the answer keys. What the format cannot say is
 * reported.
 *
 * @example
 * const { content, issues } = await exportQuestions('moodle-xml', 'courses/bread')
 */
export async function exportQuestions(format: ExportFormatName, dir: string): Promise<ExportResult> {
  const { bundle, assets, files, issues: found } = await compile(dir)
  if (!bundle)
    return { content: undefined, counts: { exported: 0, leftOut: 0 }, issues: found.filter(({ severity }) => severity === 'error') }
  const { toMoodle } = await import('./moodle/to-moodle')
  const { gift, writeGift, writeGiftCategory } = await import('./gift/write-gift')
  const { moodleXml, writeMoodleXml, writeXmlCategory, xmlHead, xmlTail } = await import('./moodle-xml/write-moodle-xml')
  const isXml = format === 'moodle-xml'
  const issues: Issue[] = []
  const counts = { exported: 0, leftOut: 0 }
  const titles = new Map<string, number>()
  const parts: string[] = []
  for (const quiz of bundle.quizzes) {
    const file = files.get(quiz.id) ?? 'quiz.yaml'
    const lineOf = await readLines(path.join(dir, file))
    const settings = settingsOf(quiz)
    if (settings.length > 0)
      issues.push(
        issueAt(file, 'export.member-lost', `Settings of the quiz were left out: ${settings.join(', ')}.`, 'Set them in a quiz there.', {
          severity: 'warning',
        }),
      )
    const count = (titles.get(quiz.title) ?? 0) + 1
    titles.set(quiz.title, count)
    const title = count === 1 ? quiz.title : `${quiz.title} (${count})`
    const questions = quiz.questions.flatMap((question, index) => {
      const key = quiz.keys[index]
      if (!key) return []
      const said = new Set<string>()
      const context = {
        notation: isXml ? moodleXml : gift,
        bytesOf: (hash: string) => assets.get(hash),
        note: (code: Issue['code'], message: string, hint: string) => {
          if (said.has(message)) return
          said.add(message)
          issues.push(issueAt(file, code, message, hint, { ...lineOf(index), path: `questions.${index}`, severity: 'warning' }))
        },
      }
      if (question.section !== undefined)
        context.note('export.member-lost', 'The section where the answer is taught was left out.', 'Nothing has to be done.')
      const converted = toMoodle(question, key, context)
      const text = converted && (isXml ? writeMoodleXml(converted) : writeGift(converted, context))
      if (text === undefined) counts.leftOut += 1
      else counts.exported += 1
      return text === undefined ? [] : [text]
    })
    if (questions.length > 0) parts.push(isXml ? writeXmlCategory(title) : writeGiftCategory(title), ...questions)
  }
  const content = isXml ? `${xmlHead}${parts.join('')}${xmlTail}` : parts.join('\n')
  return { content, counts, issues: sortIssues(hasErrors(found) ? found : issues) }
}

/** The settings of a quiz that say more than the defaults. */
function settingsOf({
  id: _id,
  title: _title,
  placement: _placement,
  questions: _questions,
  keys: _keys,
  ...settings
}: BundleQuiz): string[] {
  return Object.entries(settings).flatMap(([name, value]) => {
    const isUsual =
      value === undefined || value === false || (name === 'mode' && value === 'practice') || (name === 'counts' && value === 'highest')
    // The review policy follows from the mode.
    return isUsual || (name === 'review' && settings.mode === 'practice') ? [] : [name]
  })
}

/** Finds the lines of the questions in a quiz file. */
async function readLines(file: string): Promise<(index: number) => { line: number; column: number }> {
  const lines = new LineCounter()
  const document = parseDocument(await readFile(file, 'utf8'), { lineCounter: lines })
  const list = document.get('questions')
  return (index) => {
    const node = isSeq(list) ? list.items[index] : undefined
    const { line, col } = lines.linePos((isMap(node) ? node.range?.[0] : undefined) ?? 0)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
}
