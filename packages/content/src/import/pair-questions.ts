import type { ImportedCourse, ImportedQuestion } from './model'
import type { QuestionRecord } from './record'

/**
 * Finds which question of an earlier import each one is: the one with the same key, or else, between two that are known, the one in the same
 * place. So a question without a name keeps its id when its text is corrected.
 */
export function pairQuestions(
  all: readonly QuestionRecord[],
  mine: readonly QuestionRecord[],
  imported: ImportedCourse,
): Map<ImportedQuestion, QuestionRecord> {
  const pairs = new Map<ImportedQuestion, QuestionRecord>()
  const questions = [
    ...imported.chapters.flatMap(({ quiz, sections }) => [quiz, ...sections.map((section) => section.quiz)]),
    imported.quiz,
  ].flatMap((quiz) => quiz?.questions ?? [])
  const byKey = new Map([...all, ...mine].map((each) => [each.key, each]))
  for (const question of questions) {
    const known = byKey.get(question.key)
    if (known) pairs.set(question, known)
  }
  const order = new Map(mine.map((each, index) => [each, index]))
  const taken = new Set(pairs.values())
  let before = -1
  for (let at = 0; at < questions.length; ) {
    const known = pairs.get(questions[at] as ImportedQuestion)
    if (known) {
      before = order.get(known) ?? before
      at += 1
      continue
    }
    let end = at
    while (end < questions.length && !pairs.has(questions[end] as ImportedQuestion)) end += 1
    const next = end < questions.length ? order.get(pairs.get(questions[end] as ImportedQuestion) as QuestionRecord) : mine.length
    const free = mine.slice(before + 1, next ?? before + 1)
    if (free.length === end - at && free.every((each) => !taken.has(each)))
      free.forEach((each, index) => {
        pairs.set(questions[at + index] as ImportedQuestion, each)
        taken.add(each)
      })
    at = end
  }
  return pairs
}
