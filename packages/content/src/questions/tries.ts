import { canonicalJson } from '../canonical'
import type { Tries } from '../schema'
import { type AnswerKey, type BundleQuestion, type QuestionResponse, questionTypeOf } from './question-types'
import { isManual, type QuizScore, scoreQuestion, totalsOf } from './scoring'

/** The tries that a learner has made at one question. */
export interface QuestionTries {
  /** How many different responses were checked. */
  used: number
  /** How many more may be; 0 once the question is finished. */
  left: number
  /** True when the response that was checked last is right, or no try is left. */
  isFinished: boolean
}

/** True when a learner can check the responses to a question: it is scored, and by rule. */
export const canCheck = (question: BundleQuestion): boolean => !questionTypeOf(question).unscored && !isManual(question)

/**
 * Counts the tries at a question.
 *
 * @param checked the responses that were checked, in their order. The same response again is no new try, and neither is an empty one.
 * @example
 * countTries(question, key, [wrong, wrong, right], { most: 3, penalty: 0.25 }) // { used: 2, left: 0, isFinished: true }
 */
export function countTries(question: BundleQuestion, key: AnswerKey, checked: readonly QuestionResponse[], { most }: Tries): QuestionTries {
  const used = formsOf(checked).size
  const last = checked.at(-1)
  const isRight = last !== undefined && scoreQuestion(question, key, last).outcome === 'correct'
  const isFinished = isRight || used >= most
  return { used, left: isFinished ? 0 : most - used, isFinished }
}

/**
 * How many tries came before a response: the different responses that were checked, without this one.
 *
 * @param checked the responses to the same question that were checked.
 */
export function triesBefore(response: QuestionResponse, checked: readonly QuestionResponse[]): number {
  const forms = formsOf(checked)
  forms.delete(formOf(response))
  return forms.size
}

/**
 * The share that is left of a response after penalties. They take no question below 0, and a share that is below 0 they leave alone.
 *
 * @param share of the points, in [-1, 1].
 * @param before how many tries came before the response.
 * @param penalty for each of them, as a share of the points, in [0, 1].
 */
export const withPenalties = (share: number, before: number, penalty: number): number =>
  Math.max(Math.min(0, share), share - penalty * before)

/**
 * Takes the penalties for earlier tries from the score of a quiz, and adds up again. Outcomes stay those of the responses.
 *
 * @param responses those that were scored.
 * @param checkedOf the responses that were checked, by the id of the question.
 */
export function withTries(
  score: QuizScore,
  responses: readonly QuestionResponse[],
  checkedOf: ReadonlyMap<string, readonly QuestionResponse[]>,
  { penalty }: Tries,
  passingScore?: number,
): QuizScore {
  const responseOf = new Map(responses.map((response) => [response.questionId, response]))
  const questions = score.questions.map((question) => {
    const { questionId, points, maxPoints } = question
    const response = responseOf.get(questionId)
    if (!response || maxPoints === 0) return question
    const before = triesBefore(response, checkedOf.get(questionId) ?? [])
    return before === 0 ? question : { ...question, points: withPenalties(points / maxPoints, before, penalty) * maxPoints }
  })
  return totalsOf(questions, passingScore, score.scorer)
}

const formsOf = (responses: readonly QuestionResponse[]): Set<string> =>
  new Set(responses.filter((response) => !questionTypeOf(response).isEmpty(response)).map(formOf))

/** The same text for responses that say the same: the order in a list counts only where it is the response. */
const formOf = (response: QuestionResponse): string => {
  const { orderCounts } = questionTypeOf(response)
  const members = Object.entries(response).map(([name, value]) => [
    name,
    Array.isArray(value) && !orderCounts ? [...new Set(value.map(canonicalJson))].sort() : value,
  ])
  return canonicalJson(Object.fromEntries(members))
}
