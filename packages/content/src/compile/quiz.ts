import type { BundleQuiz } from '../bundle'
import type { Issue } from '../issue'
import { learnerQuestion } from '../questions/learner'
import { missingIds } from '../questions/pieces'
import type { LinkContext } from '../questions/question-type'
import { type AnswerKey, type BundleQuestion, type QuestionFile, questionTypeOf } from '../questions/question-types'
import { expandReview } from '../questions/review'
import { fullResponse, scoreQuestion } from '../questions/scoring'
import type { QuizFile } from '../schema'
import type { Parsed } from './parse'
import { issueAt } from './read'

/**
 * Splits an authored quiz into the questions that learners may read and the answer keys. Adds faults to `issues`; with any, the returned quiz is unusable.
 */
export function linkQuiz(
  file: string,
  { value: quiz, at }: Parsed<QuizFile>,
  placement: BundleQuiz['placement'],
  { rewrite, imageSize }: Pick<LinkContext, 'rewrite' | 'imageSize'>,
  issues: Issue[],
): BundleQuiz {
  const report: LinkContext['report'] = (path, code, message, hint, severity = 'error') =>
    issues.push(issueAt(file, code, message, hint, { ...at(path), severity }))

  if (quiz.gracePeriod && !quiz.timeLimit)
    report(['gracePeriod'], 'quiz.grace-without-limit', 'A grace period needs a time limit.', 'Add timeLimit or remove gracePeriod.')
  if (quiz.draw !== undefined && quiz.draw > quiz.questions.length) {
    report(
      ['draw'],
      'quiz.draw-too-large',
      `${quiz.draw} questions cannot be drawn from ${quiz.questions.length}.`,
      'Draw fewer or write more.',
    )
  }
  if (quiz.draw !== undefined && new Set(quiz.questions.map(({ points }) => points)).size > 1) {
    report(
      ['draw'],
      'quiz.draw-points-differ',
      'The questions of a pool are worth different points.',
      'Give them equal points, so that every draw is worth the same.',
    )
  }
  const review = expandReview(quiz.mode, quiz.review)
  if (quiz.mode === 'graded' && Object.values(review).includes('immediately')) {
    report(
      ['review'],
      'quiz.graded-immediately',
      'A graded quiz cannot show anything before it is submitted.',
      'Use after-submit or a later moment, or mode: practice.',
    )
  }

  const questions: BundleQuestion[] = []
  const keys: AnswerKey[] = []
  const seen = new Set<string>()
  quiz.questions.forEach((authored, index) => {
    const path: PropertyKey[] = ['questions', index]
    if (authored.id === undefined) {
      report(path, 'question.id-missing', 'The question has no id.', missingIds)
      return
    }
    if (seen.has(authored.id))
      report([...path, 'id'], 'id.duplicate', `The id "${authored.id}" is used twice.`, 'Give one of them another id.')
    seen.add(authored.id)
    const before = issues.length
    const linked = linkQuestion(authored, authored.id, { path, rewrite, imageSize, report })
    if (!linked || issues.slice(before).some(({ severity }) => severity === 'error')) return
    const question = learnerQuestion(linked.question)
    const best = fullResponse(question, linked.key)
    if (best && scoreQuestion(question, linked.key, best).points !== question.points) {
      report([...path, 'answer'], 'question.key-unreachable', 'No response reaches full points with this answer.', 'Check the answer.')
    }
    questions.push(question)
    keys.push(linked.key)
  })

  const { questions: _authored, review: _review, ...settings } = quiz
  return { ...settings, placement, review, questions, keys }
}

function linkQuestion(
  authored: QuestionFile,
  id: string,
  context: Omit<LinkContext, 'question' | 'key'>,
): { question: BundleQuestion; key: AnswerKey } | undefined {
  const { prompt, points, section, explanation } = authored
  const { path, rewrite } = context
  return questionTypeOf(authored).link(authored, {
    ...context,
    question: { id, prompt: rewrite(prompt, [...path, 'prompt']), points, ...(section !== undefined && { section }) },
    key: {
      questionId: id,
      ...(explanation !== undefined && { explanation: rewrite(explanation, [...path, 'explanation']) }),
    },
  })
}
