import { z } from 'zod'
import type { AnswerKey, BundleQuestion, BundleQuiz } from '../bundle'

/** The version of the scoring rules. Every stored score contains it. */
export const scorerVersion = '1'

const slack = 1e-9
const questionId = z.string()

/** A learner's response to one question, with the `type` of the question. `null`, an empty list and white space mean unanswered. */
export const QuestionResponse = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('single-choice'), questionId, choiceId: z.string().nullable() }),
  z.strictObject({ type: z.literal('multiple-choice'), questionId, choiceIds: z.array(z.string()) }),
  z.strictObject({ type: z.literal('short-answer'), questionId, text: z.string() }),
  z.strictObject({ type: z.literal('numeric'), questionId, number: z.number().nullable() }),
  z.strictObject({ type: z.literal('ordering'), questionId, itemIds: z.array(z.string()) }),
  z.strictObject({ type: z.literal('matching'), questionId, pairs: z.array(z.strictObject({ leftId: z.string(), rightId: z.string() })) }),
])
export type QuestionResponse = z.infer<typeof QuestionResponse>

export type Outcome = 'correct' | 'partial' | 'incorrect' | 'unanswered' | 'not-scored'

export interface QuestionScore {
  outcome: Outcome
  /** In [0, maxPoints], not rounded. */
  points: number
  maxPoints: number
}

export interface QuizScore {
  points: number
  maxPoints: number
  /** Null when nothing is scored. */
  fraction: number | null
  /** Null when nothing is scored or the quiz has no passing score. */
  passed: boolean | null
  questions: (QuestionScore & { questionId: string })[]
  scorer: string
}

/** A fault of a response. `pointer` is a JSON pointer into `{ responses }`. */
export interface ResponseProblem {
  pointer: string
  code: string
  detail: string
}

/** Validates a list of responses. An empty result means that they can be scored. */
export function validateResponses(questions: readonly BundleQuestion[], responses: readonly QuestionResponse[]): ResponseProblem[] {
  const byId = new Map(questions.map((question) => [question.id, question]))
  const answered = new Set<string>()
  return responses.flatMap((response, index): ResponseProblem[] => {
    const at = `/responses/${index}`
    const question = byId.get(response.questionId)
    if (!question)
      return [{ pointer: `${at}/questionId`, code: 'unknown_question', detail: `The quiz has no question "${response.questionId}".` }]
    if (answered.has(question.id)) {
      return [
        {
          pointer: `${at}/questionId`,
          code: 'question_answered_twice',
          detail: `The question "${question.id}" is answered above already.`,
        },
      ]
    }
    answered.add(question.id)
    return validateResponse(question, response, at)
  })
}

function validateResponse(question: BundleQuestion, response: QuestionResponse, at: string): ResponseProblem[] {
  const wrongType = {
    pointer: `${at}/type`,
    code: 'wrong_type',
    detail: `The question "${question.id}" takes a ${question.type} response.`,
  }
  const unknown = (pointer: string, id: string, what: string): ResponseProblem => ({
    pointer,
    code: `unknown_${what}`,
    detail: `The question "${question.id}" has no ${what} "${id}".`,
  })
  const missing = (pieces: { id: string }[], id: string) => !pieces.some((piece) => piece.id === id)

  switch (question.type) {
    case 'self-check':
      return [{ pointer: `${at}/type`, code: 'not_scored', detail: `The question "${question.id}" is a self-check and takes no response.` }]
    case 'single-choice': {
      if (response.type !== question.type) return [wrongType]
      const { choiceId } = response
      return choiceId !== null && missing(question.choices, choiceId) ? [unknown(`${at}/choiceId`, choiceId, 'choice')] : []
    }
    case 'multiple-choice':
      if (response.type !== question.type) return [wrongType]
      return response.choiceIds.flatMap((id, index) =>
        missing(question.choices, id) ? [unknown(`${at}/choiceIds/${index}`, id, 'choice')] : [],
      )
    case 'short-answer':
      return response.type === question.type ? [] : [wrongType]
    case 'numeric':
      if (response.type !== question.type) return [wrongType]
      if (response.number === null || Number.isFinite(response.number)) return []
      return [{ pointer: `${at}/number`, code: 'not_finite', detail: 'The number must be finite.' }]
    case 'ordering': {
      if (response.type !== question.type) return [wrongType]
      const faults = response.itemIds.flatMap((id, index) =>
        missing(question.items, id) ? [unknown(`${at}/itemIds/${index}`, id, 'item')] : [],
      )
      if (faults.length > 0 || response.itemIds.length === 0) return faults
      const whole = response.itemIds.length === question.items.length && new Set(response.itemIds).size === question.items.length
      return whole
        ? []
        : [{ pointer: `${at}/itemIds`, code: 'not_a_permutation', detail: `Send all ${question.items.length} items, each once.` }]
    }
    case 'matching': {
      if (response.type !== question.type) return [wrongType]
      const rightOf = new Map<string, string>()
      return response.pairs.flatMap(({ leftId, rightId }, index) => {
        const pointer = `${at}/pairs/${index}`
        if (missing(question.left, leftId)) return [unknown(`${pointer}/leftId`, leftId, 'left_side')]
        if (missing(question.right, rightId)) return [unknown(`${pointer}/rightId`, rightId, 'right_side')]
        const earlier = rightOf.get(leftId)
        rightOf.set(leftId, rightId)
        if (earlier === undefined || earlier === rightId) return []
        return [
          { pointer: `${pointer}/leftId`, code: 'left_side_used_twice', detail: `The left side "${leftId}" is matched above already.` },
        ]
      })
    }
  }
}

/** Scores one valid response. Without a response, the question is unanswered. */
export function scoreQuestion(question: BundleQuestion, key: AnswerKey, response: QuestionResponse | undefined): QuestionScore {
  if (key.type === 'self-check') return { outcome: 'not-scored', points: 0, maxPoints: 0 }
  const maxPoints = question.points
  if (response === undefined || isEmpty(response)) return { outcome: 'unanswered', points: 0, maxPoints }
  const share = Math.min(1, Math.max(0, shareOf(question, key, response)))
  if (share >= 1 - slack) return { outcome: 'correct', points: maxPoints, maxPoints }
  if (share <= slack) return { outcome: 'incorrect', points: 0, maxPoints }
  return { outcome: 'partial', points: share * maxPoints, maxPoints }
}

function isEmpty(response: QuestionResponse): boolean {
  switch (response.type) {
    case 'single-choice':
      return response.choiceId === null
    case 'multiple-choice':
      return response.choiceIds.length === 0
    case 'short-answer':
      return response.text.trim() === ''
    case 'numeric':
      return response.number === null
    case 'ordering':
      return response.itemIds.length === 0
    case 'matching':
      return response.pairs.length === 0
  }
}

function shareOf(question: BundleQuestion, key: AnswerKey, response: QuestionResponse): number {
  if (key.type === 'single-choice' && response.type === key.type) return response.choiceId === key.choiceId ? 1 : 0
  if (key.type === 'multiple-choice' && response.type === key.type && question.type === key.type) {
    const chosen = new Set(response.choiceIds)
    const right = new Set(key.choiceIds)
    const hits = [...chosen].filter((id) => right.has(id)).length
    const misses = chosen.size - hits
    if (key.scoring === 'all-or-nothing') return hits === right.size && misses === 0 ? 1 : 0
    const wrongs = question.choices.length - right.size
    return hits / right.size - (wrongs === 0 ? 0 : misses / wrongs)
  }
  if (key.type === 'short-answer' && response.type === key.type) {
    const said = normalize(response.text, key.match)
    return Math.max(0, ...key.accepted.filter(({ text }) => normalize(text, key.match) === said).map(({ credit }) => credit))
  }
  if (key.type === 'numeric' && response.type === key.type) {
    const number = response.number as number
    const reach = slack * Math.max(1, Math.abs(key.min), Math.abs(key.max))
    return number >= key.min - reach && number <= key.max + reach ? 1 : 0
  }
  if (key.type === 'ordering' && response.type === key.type) {
    const inPlace = key.itemIds.filter((id, index) => response.itemIds[index] === id).length
    if (key.scoring === 'all-or-nothing') return inPlace === key.itemIds.length ? 1 : 0
    return inPlace / key.itemIds.length
  }
  if (key.type === 'matching' && response.type === key.type) {
    const rightOf = new Map(response.pairs.map(({ leftId, rightId }) => [leftId, rightId]))
    return key.pairs.filter(({ leftId, rightId }) => rightOf.get(leftId) === rightId).length / key.pairs.length
  }
  throw new TypeError(`a ${response.type} response cannot answer a ${key.type} question; call validateResponses first`)
}

function normalize(text: string, match: 'exact' | 'ignore-case' | 'normalized'): string {
  if (match === 'exact') return text
  if (match === 'ignore-case') return text.toLowerCase()
  return text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ')
}

/**
 * Scores a quiz. Questions without a response are unanswered. Self-checks do not count towards the totals.
 *
 * @throws {TypeError} when a response is invalid; call {@link validateResponses} first.
 */
export function scoreQuiz(
  quiz: Pick<BundleQuiz, 'questions' | 'keys'> & { passingScore?: number },
  responses: readonly QuestionResponse[],
): QuizScore {
  const keyOf = new Map(quiz.keys.map((key) => [key.questionId, key]))
  const responseOf = new Map(responses.map((response) => [response.questionId, response]))
  const questions = quiz.questions.map((question) => {
    const key = keyOf.get(question.id)
    if (!key) throw new TypeError(`the question "${question.id}" has no key`)
    return { questionId: question.id, ...scoreQuestion(question, key, responseOf.get(question.id)) }
  })
  const points = questions.reduce((sum, question) => sum + question.points, 0)
  const maxPoints = questions.reduce((sum, question) => sum + question.maxPoints, 0)
  const fraction = maxPoints === 0 ? null : points / maxPoints
  const passed = fraction === null || quiz.passingScore === undefined ? null : fraction >= quiz.passingScore - slack
  return { points, maxPoints, fraction, passed, questions, scorer: scorerVersion }
}

/** A response with full points; undefined for a self-check. */
export function fullResponse(key: AnswerKey): QuestionResponse | undefined {
  const { questionId } = key
  switch (key.type) {
    case 'single-choice':
      return { type: key.type, questionId, choiceId: key.choiceId }
    case 'multiple-choice':
      return { type: key.type, questionId, choiceIds: key.choiceIds }
    case 'short-answer': {
      const best = key.accepted.find(({ credit }) => credit === 1)
      return { type: key.type, questionId, text: best?.text ?? '' }
    }
    case 'numeric':
      return { type: key.type, questionId, number: key.value ?? (key.min + key.max) / 2 }
    case 'ordering':
      return { type: key.type, questionId, itemIds: key.itemIds }
    case 'matching':
      return { type: key.type, questionId, pairs: key.pairs }
    case 'self-check':
      return undefined
  }
}
