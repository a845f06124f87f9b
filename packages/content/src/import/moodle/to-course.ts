import { canonicalJson, sha256 } from '../../canonical'
import type { ImportedChapter, ImportedCourse, ImportedQuestion } from '../model'
import type { Report } from '../report'
import { createTextConverter } from '../rich-text/rich-text'
import { titleOfFile } from '../source/source-tree'
import type { MoodleCategory, MoodleQuestion } from './question'
import { toDraft } from './to-draft'

/** Limits of one quiz file. */
const largestQuiz = { questions: 1000, bytes: 1_000_000 }

/**
 * Makes a course of categories: a chapter with a quiz for each, whose questions may come in several parts. Texts among the questions become
 * the introduction. Each part is converted before the next is taken. Returns undefined when the source could not be read to its end.
 */
export async function toCourse(categories: Iterable<MoodleCategory>, report: Report): Promise<ImportedCourse | undefined> {
  const texts = createTextConverter()
  const title = titleOfFile(report.file)
  const drafts = new Map<string, { name: string; introduction: string[]; questions: ImportedQuestion[] }>()
  for (const { path: names, description, questions: own } of categories) {
    // The rest is read only for its faults.
    if (report.hasErrors()) continue
    const path = names.join('/')
    const draft = drafts.get(path) ?? { name: names.at(-1) ?? title, introduction: [], questions: [] }
    drafts.set(path, draft)
    const { name, introduction, questions } = draft
    if (description && description.text.trim() !== '') {
      const item = report.item('chapter', 'category', name, description.place)
      introduction.push(await texts.toMarkdown(description, item))
    }
    for (const question of own) {
      const item = report.item(question.type === 'description' ? 'text' : 'question', question.type, question.name, question.place)
      if (question.type === 'description') {
        introduction.push(await texts.toMarkdown(question.text, item))
        item.note('import.text-kept', 'The text stands in the introduction of the chapter.', 'Move it to the question that it belongs to.')
        continue
      }
      const converted = await toDraft(question, texts, item)
      if (converted)
        questions.push({
          key: keyOf(question, path),
          ...(question.idnumber !== '' && { id: question.idnumber }),
          draft: converted,
          item,
        })
    }
  }
  if (report.hasErrors()) return undefined
  const keys = new Map<string, number>()
  /** A key that no other question has. */
  const unique = (key: string): string => {
    const count = (keys.get(key) ?? 0) + 1
    keys.set(key, count)
    return count === 1 ? key : `${key}#${count}`
  }
  const chapters: ImportedChapter[] = []
  for (const [path, { name, introduction, questions }] of drafts) {
    for (const question of questions) question.key = unique(question.key)
    const body = introduction.filter(Boolean).join('\n\n')
    const quizzes = splitQuestions(questions)
    if (quizzes.length === 0 && body !== '') quizzes.push([])
    quizzes.forEach((part, index) => {
      const own = index === 0 ? name : `${name} (${index + 1})`
      const key = index === 0 ? path : `${path}#${index + 1}`
      chapters.push({
        key,
        title: own.slice(0, 300),
        introduction: index === 0 ? body : '',
        sections: [],
        ...(part.length > 0 && { quiz: { key, title: own.slice(0, 300), questions: part } }),
      })
    })
  }
  return { title, chapters, assets: texts.assets }
}

/** What stays the same when a question is corrected: the id that authors gave it, its name, or else its text. */
function keyOf({ idnumber, name, text }: MoodleQuestion, path: string): string {
  if (idnumber !== '') return `id:${idnumber}`
  return name === '' ? `text:${path}/${sha256(text.text).slice(0, 16)}` : `name:${path}/${name}`
}

/** Splits questions into quizzes that are not too large. */
export function splitQuestions(questions: readonly ImportedQuestion[]): ImportedQuestion[][] {
  const parts: ImportedQuestion[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const question of questions) {
    const size = Buffer.byteLength(canonicalJson(question.draft))
    if (bytes + size > largestQuiz.bytes || (parts.at(-1)?.length ?? 0) >= largestQuiz.questions) {
      parts.push([])
      bytes = 0
    }
    bytes += size
    parts.at(-1)?.push(question)
  }
  return parts
}
