import type { CourseBundle } from '../bundle'
import type { Language } from './language'
import type { Page, QuestionTexts, Report } from './texts'

/** Warns of questions and choices that lack what helps a learner, and of choices that claim too much. */
export function checkQuestions(questions: readonly QuestionTexts[], language: Language, report: Report): void {
  for (const { question, key, at, choices } of questions) {
    if (question.section === undefined)
      report(at('id'), 'question.section-missing', 'The question names no section.', 'Add `section`: where its answer is taught.')
    if (key.explanation === undefined && key.type !== 'self-check')
      report(at('id'), 'question.explanation-missing', 'The question has no explanation.', 'Add `explanation`: why the answer is right.')
    for (const [index, { id, text, hasFeedback, spot }] of choices.entries()) {
      if (!hasFeedback) {
        const hint = 'Say why it tempts and why it is wrong, or right.'
        report(at('choices', index), 'choice.feedback-missing', `The choice "${id}" has no feedback.`, hint)
      }
      const absolute = language.words(text).find((word) => language.absoluteWords.has(language.fold(word)))
      if (absolute !== undefined)
        report(
          spot,
          'choice.absolute-word',
          `The word "${absolute}" gives a choice away.`,
          'Few things hold without exception, and learners know it: say when it holds.',
        )
    }
  }
}

/** Warns of sections without a question. A question covers a section when it names it, or when its explanation or feedback links to it. */
export function checkCoverage(
  { quizzes }: CourseBundle,
  pages: readonly Page[],
  questions: readonly QuestionTexts[],
  report: Report,
): void {
  if (quizzes.length === 0) return
  const covered = new Set<string | undefined>(quizzes.map(({ placement }) => placement.sectionId))
  for (const { question, comments } of questions) {
    covered.add(question.section)
    for (const { markdown } of comments) for (const [, id] of markdown.matchAll(/\]\(\s*<?lectern:section\/([a-z0-9-]+)/g)) covered.add(id)
  }
  for (const { id, isSection, file, line } of pages) {
    if (!isSection || covered.has(id)) continue
    const hint = 'Name it as the `section` of a question, or link to it from an explanation.'
    report({ file, line }, 'section.uncovered', 'No question covers this section.', hint)
  }
}
