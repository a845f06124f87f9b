import type { AnswerKey, BundleQuestion, BundleQuiz } from '../bundle'
import type { Issue } from '../issue'
import { learnerQuestion } from '../questions/learner'
import { expandReview } from '../questions/review'
import { fullResponse, scoreQuestion } from '../questions/scoring'
import type { QuestionFile, QuizFile } from '../schema'
import type { Parsed } from './parse'
import { issueAt } from './read'

interface Piece {
  id?: string
  text: string
}
type Identified<P extends Piece> = P & { id: string }

const addIds = 'Run `lectern check --fix` to write the missing ids.'

/**
 * Splits an authored quiz into the questions that learners may read and the answer keys. `rewrite` resolves the links of a Markdown text.
 * Adds faults to `issues`; with any, the returned quiz is unusable.
 */
export function linkQuiz(
  file: string,
  { value: quiz, at }: Parsed<QuizFile>,
  placement: BundleQuiz['placement'],
  rewrite: (markdown: string, path: PropertyKey[]) => string,
  issues: Issue[],
): BundleQuiz {
  const report = (path: PropertyKey[], code: string, message: string, hint: string, severity: Issue['severity'] = 'error') =>
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
      report(path, 'question.id-missing', 'The question has no id.', addIds)
      return
    }
    if (seen.has(authored.id))
      report([...path, 'id'], 'id.duplicate', `The id "${authored.id}" is used twice.`, 'Give one of them another id.')
    seen.add(authored.id)
    const before = issues.length
    const linked = linkQuestion(authored, authored.id, path, rewrite, report)
    if (!linked || issues.slice(before).some(({ severity }) => severity === 'error')) return
    const question = learnerQuestion(linked.question)
    const best = fullResponse(linked.key)
    if (best && scoreQuestion(question, linked.key, best).points !== question.points) {
      report([...path, 'answer'], 'question.key-unreachable', 'No response reaches full points with this answer.', 'Check the answer.')
    }
    questions.push(question)
    keys.push(linked.key)
  })

  const { questions: _authored, review: _review, ...settings } = quiz
  return { ...settings, placement, review, questions, keys }
}

type Report = (path: PropertyKey[], code: string, message: string, hint: string, severity?: Issue['severity']) => void

function linkQuestion(
  authored: QuestionFile,
  id: string,
  path: PropertyKey[],
  rewrite: (markdown: string, path: PropertyKey[]) => string,
  report: Report,
): { question: BundleQuestion; key: AnswerKey } | undefined {
  const base = {
    id,
    prompt: rewrite(authored.prompt, [...path, 'prompt']),
    points: authored.points,
    ...(authored.section !== undefined && { section: authored.section }),
  }
  const shared = {
    questionId: id,
    ...(authored.explanation !== undefined && { explanation: rewrite(authored.explanation, [...path, 'explanation']) }),
  }
  const texts = (pieces: Piece[], at: PropertyKey[]) =>
    (pieces as Identified<Piece>[]).map((piece, index) => ({ id: piece.id, text: rewrite(piece.text, [...at, index, 'text']) }))

  switch (authored.type) {
    case 'single-choice':
    case 'multiple-choice': {
      const at = [...path, 'choices']
      if (!checkPieces(authored.choices, at, 'choice', report)) return undefined
      const choices = texts(authored.choices, at)
      const feedback = authored.choices.flatMap((choice, index) =>
        choice.feedback === undefined
          ? []
          : [{ choiceId: choice.id as string, text: rewrite(choice.feedback, [...at, index, 'feedback']) }],
      )
      const ids = new Set(choices.map((choice) => choice.id))
      const wanted = authored.type === 'single-choice' ? [authored.answer] : authored.answer
      wanted.forEach((answer, index) => {
        const place = authored.type === 'single-choice' ? [...path, 'answer'] : [...path, 'answer', index]
        if (!ids.has(answer))
          report(place, 'question.answer-unknown', `No choice has the id "${answer}".`, `Use one of ${[...ids].join(', ')}.`)
        else if (wanted.indexOf(answer) !== index)
          report(place, 'question.answer-repeated', `The choice "${answer}" is named twice.`, 'Name it once.')
      })
      if (authored.type === 'single-choice') {
        return {
          question: { type: authored.type, ...base, choices },
          key: { type: authored.type, ...shared, feedback, choiceId: authored.answer },
        }
      }
      if (wanted.length === choices.length) {
        report(
          [...path, 'answer'],
          'question.no-wrong-choice',
          'Every choice is right, so ticking everything scores full.',
          'Add a wrong choice.',
          'warning',
        )
      }
      const key = { type: authored.type, ...shared, feedback, choiceIds: authored.answer, scoring: authored.scoring }
      return { question: { type: authored.type, ...base, choices }, key }
    }
    case 'short-answer': {
      const accepted = authored.answer.map((answer) => (typeof answer === 'string' ? { text: answer, credit: 1 } : answer))
      if (!accepted.some(({ credit }) => credit === 1)) {
        report([...path, 'answer'], 'question.no-full-answer', 'No accepted answer has full credit.', 'Give one of them credit 1.')
      }
      return { question: { type: authored.type, ...base }, key: { type: authored.type, ...shared, accepted, match: authored.match } }
    }
    case 'numeric': {
      const { answer } = authored
      if ('min' in answer) {
        if (answer.min > answer.max)
          report([...path, 'answer'], 'question.empty-range', 'The least value is above the greatest.', 'Swap min and max.')
        return { question: { type: authored.type, ...base }, key: { type: authored.type, ...shared, min: answer.min, max: answer.max } }
      }
      if (answer.tolerance !== undefined && answer.relativeTolerance !== undefined) {
        report([...path, 'answer'], 'question.two-tolerances', 'Both an absolute and a relative tolerance are given.', 'Keep one of them.')
      }
      if (answer.relativeTolerance !== undefined && answer.value === 0) {
        report([...path, 'answer', 'relativeTolerance'], 'question.relative-to-zero', 'A share of 0 is always 0.', 'Use tolerance instead.')
      }
      const reach = answer.tolerance ?? Math.abs(answer.value) * (answer.relativeTolerance ?? 0)
      const key = { type: authored.type, ...shared, value: answer.value, min: answer.value - reach, max: answer.value + reach }
      return { question: { type: authored.type, ...base }, key }
    }
    case 'ordering': {
      const at = [...path, 'items']
      if (!checkPieces(authored.items, at, 'item', report)) return undefined
      const items = texts(authored.items, at)
      const itemIds = items.map((item) => item.id)
      if (itemIds.length > 2 && isSorted(itemIds))
        report(at, 'question.ids-reveal-answer', 'The ids sort in the right order and so give it away.', 'Give the items opaque ids.')
      return {
        question: { type: authored.type, ...base, items },
        key: { type: authored.type, ...shared, itemIds, scoring: authored.scoring },
      }
    }
    case 'matching': {
      const lefts = authored.pairs.map(({ left }) => left)
      const rights = [...authored.pairs.map(({ right }) => right), ...authored.spare]
      const at = [...path, 'pairs']
      const whole = checkPieces(lefts, at, 'left side', report, 'left')
      if (!checkPieces(rights, at, 'right side', report, 'right') || !whole) return undefined
      const side = (pieces: Piece[]) => pieces.map((piece) => ({ id: piece.id as string, text: rewrite(piece.text, at) }))
      const pairs = authored.pairs.map(({ left, right }) => ({ leftId: left.id as string, rightId: right.id as string }))
      const byLeft = [...pairs].sort((a, b) => (a.leftId < b.leftId ? -1 : 1)).map(({ rightId }) => rightId)
      if (pairs.length > 2 && isSorted(byLeft))
        report(at, 'question.ids-reveal-answer', 'Sorted ids pair up and so give the answer away.', 'Give the sides opaque ids.')
      return {
        question: { type: authored.type, ...base, left: side(lefts), right: side(rights) },
        key: { type: authored.type, ...shared, pairs },
      }
    }
    case 'self-check':
      return {
        question: { type: authored.type, ...base },
        key: { type: authored.type, ...shared, answer: rewrite(authored.answer, [...path, 'answer']) },
      }
  }
}

const isSorted = (ids: string[]): boolean => {
  const ordered = [...ids].sort()
  return ids.every((id, index) => id === ordered[index]) || ids.every((id, index) => id === ordered[ids.length - 1 - index])
}

/** Reports pieces without an id, and pieces that repeat an id or a text. Returns false when ids are missing. */
function checkPieces(pieces: Piece[], at: PropertyKey[], what: string, report: Report, member?: string): boolean {
  const ids = new Set<string>()
  const texts = new Set<string>()
  let whole = true
  pieces.forEach((piece, index) => {
    const place = member ? [...at, index, member] : [...at, index]
    if (piece.id === undefined) {
      report(place, 'question.id-missing', `The ${what} has no id.`, addIds)
      whole = false
    } else if (ids.has(piece.id))
      report([...place, 'id'], 'id.duplicate', `The id "${piece.id}" is used twice.`, 'Give one of them another id.')
    else ids.add(piece.id)
    if (texts.has(piece.text)) report(place, 'question.text-repeated', `Two of them say "${piece.text}".`, 'Make them differ.')
    texts.add(piece.text)
  })
  return whole
}
