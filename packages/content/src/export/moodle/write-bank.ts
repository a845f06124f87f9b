import type { MoodleQuestion } from '../../import/moodle/question'
import { lostSettings } from '../lost-settings'
import type { ExportReport, ExportSource } from '../model'
import { type ExportContext, type Notation, toMoodle } from './to-moodle'

/** How a bank of questions is written in a notation. */
export interface BankWriter {
  notation: Notation
  writeCategory(title: string): string
  /** Returns undefined, and notes why, for a question that the notation cannot say. */
  writeQuestion(question: MoodleQuestion, context: ExportContext): string | undefined
}

/** Writes the questions of a course, a category for each quiz. */
export async function* writeBank({ bundle, readAsset }: ExportSource, report: ExportReport, writer: BankWriter): AsyncGenerator<string> {
  const titles = new Map<string, number>()
  for (const quiz of bundle.quizzes) {
    const settings = lostSettings(quiz)
    if (settings.length > 0)
      report.note(quiz.id, 'export.member-lost', `Settings of the quiz were left out: ${settings.join(', ')}.`, 'Set them in a quiz there.')
    const count = (titles.get(quiz.title) ?? 0) + 1
    titles.set(quiz.title, count)
    const title = count === 1 ? quiz.title : `${quiz.title} (${count})`
    let isBegun = false
    for (const [index, question] of quiz.questions.entries()) {
      const key = quiz.keys[index]
      if (!key) continue
      const context: ExportContext = {
        notation: writer.notation,
        files: writer.notation.takesFiles ? await readFiles({ question, key }, readAsset) : new Map(),
        note: (code, message, hint) => report.note(question.id, code, message, hint),
      }
      if (question.section !== undefined)
        context.note('export.member-lost', 'The section where the answer is taught was left out.', 'Nothing has to be done.')
      if (question.variantOf !== undefined)
        context.note('export.member-lost', 'It was left out that the question is a variant of another.', 'Draw a random question there.')
      const converted = toMoodle(question, key, context)
      const text = converted && writer.writeQuestion(converted, context)
      if (text === undefined) {
        report.leftOut()
        continue
      }
      report.exported()
      if (!isBegun) yield writer.writeCategory(title)
      isBegun = true
      yield text
    }
  }
}

/** Reads the assets that the texts of a question show, by hash. */
async function readFiles(texts: object, readAsset: ExportSource['readAsset']): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for (const [, hash = ''] of JSON.stringify(texts).matchAll(/lectern:asset\/([0-9a-f]{64})\//g))
    if (!files.has(hash)) files.set(hash, await readAsset(hash))
  return files
}
