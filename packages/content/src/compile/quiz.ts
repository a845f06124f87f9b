import type { BundleQuiz } from '../bundle'
import type { Issue } from '../issue'
import { learnerQuestion } from '../questions/learner'
import { missingIds } from '../questions/pieces'
import type { LinkContext } from '../questions/question-type'
import { type AnswerKey, type BundleQuestion, type QuestionFile, questionTypeOf, worthOf } from '../questions/question-types'
import { expandReview } from '../questions/review'
import { fullResponse, scoreQuestion } from '../questions/scoring'
import { groupVariants } from '../questions/variants'
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
  const groups = groupVariants(quiz.questions.map((question, index) => ({ ...question, id: question.id ?? '', index })))
  checkVariants(groups, report)
  if (quiz.draw !== undefined && quiz.draw > groups.length) {
    report(['draw'], 'quiz.draw-too-large', `${quiz.draw} questions cannot be drawn from ${groups.length}.`, 'Draw fewer or write more.')
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
  if (quiz.tries && quiz.mode === 'graded') {
    report(
      ['tries'],
      'quiz.tries-graded',
      'A graded quiz cannot have its responses checked during an attempt.',
      'Remove tries, or use mode: practice.',
    )
  } else if (quiz.tries && review.correctness !== 'immediately') {
    report(
      ['tries'],
      'quiz.tries-hidden',
      'Tries are of no use where the review policy withholds which responses are right.',
      'Use correctness: immediately, or remove tries.',
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

/** Reports variants that do not stand in for each other. */
function checkVariants(groups: (QuestionFile & { index: number })[][], report: LinkContext['report']): void {
  for (const [first, ...others] of groups) {
    if (!first || first.variantOf === undefined) continue
    if (others.length === 0)
      report(
        ['questions', first.index, 'variantOf'],
        'question.variant-alone',
        `"${first.variantOf}" has this variant alone.`,
        'Write another one, or remove `variantOf`.',
        'warning',
      )
    for (const other of others) {
      if (worthOf(other) !== worthOf(first))
        report(
          ['questions', other.index, 'points'],
          'quiz.variant-points-differ',
          `The variants of "${first.variantOf}" are worth different points.`,
          'Give them equal points, so that every attempt is worth the same.',
        )
    }
  }
}

function linkQuestion(
  authored: QuestionFile,
  id: string,
  context: Omit<LinkContext, 'question' | 'key'>,
): { question: BundleQuestion; key: AnswerKey } | undefined {
  const { prompt, points, section, variantOf, explanation } = authored
  const { path, rewrite } = context
  return questionTypeOf(authored).link(authored, {
    ...context,
    question: {
      id,
      prompt: rewrite(prompt, [...path, 'prompt']),
      points,
      ...(section !== undefined && { section }),
      ...(variantOf !== undefined && { variantOf }),
    },
    key: {
      questionId: id,
      ...(explanation !== undefined && { explanation: rewrite(explanation, [...path, 'explanation']) }),
    },
  })
}
