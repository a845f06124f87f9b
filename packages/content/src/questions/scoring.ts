import type { BundleQuiz } from '../bundle'
import { type ResponseProblem, slack } from './question-type'
import { type AnswerKey, type BundleQuestion, type QuestionResponse, questionTypeOf } from './question-types'

/** The version of the scoring rules. Every stored score contains it. */
export const scorerVersion = '3'

export type Outcome = 'correct' | 'partial' | 'incorrect' | 'unanswered' | 'not-scored'

export interface QuestionScore {
  outcome: Outcome
  /** In [0, maxPoints], not rounded; down to -maxPoints where the question allows it. */
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
  const pointer = `${at}/type`
  if (questionTypeOf(question).unscored)
    return [{ pointer, code: 'not_scored', detail: `The question "${question.id}" is a ${question.type} and takes no response.` }]
  if (response.type !== question.type)
    return [{ pointer, code: 'wrong_type', detail: `The question "${question.id}" takes a ${question.type} response.` }]
  return questionTypeOf(question).validate(question, response, at)
}

/** Scores one valid response. Without a response, the question is unanswered. */
export function scoreQuestion(question: BundleQuestion, key: AnswerKey, response: QuestionResponse | undefined): QuestionScore {
  if (questionTypeOf(key).unscored) return { outcome: 'not-scored', points: 0, maxPoints: 0 }
  const { points: maxPoints } = question
  const { isEmpty, share: shareOf, allowsNegative } = questionTypeOf(question)
  if (response && (response.type !== question.type || key.type !== question.type))
    throw new TypeError(`a ${response.type} response cannot answer a ${key.type} question; call validateResponses first`)
  if (response === undefined || isEmpty(response)) return { outcome: 'unanswered', points: 0, maxPoints }
  const share = Math.min(1, Math.max(allowsNegative?.(key) ? -1 : 0, shareOf(question, key, response)))
  const outcome = outcomeOf(share)
  return { outcome, points: outcome === 'correct' ? maxPoints : Math.abs(share) <= slack ? 0 : share * maxPoints, maxPoints }
}

/** The outcome of a share in [-1, 1]. */
export function outcomeOf(share: number): 'correct' | 'partial' | 'incorrect' {
  if (share >= 1 - slack) return 'correct'
  return share <= slack ? 'incorrect' : 'partial'
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
  const points = Math.max(
    0,
    questions.reduce((sum, question) => sum + question.points, 0),
  )
  const maxPoints = questions.reduce((sum, question) => sum + question.maxPoints, 0)
  const fraction = maxPoints === 0 ? null : points / maxPoints
  const passed = fraction === null || quiz.passingScore === undefined ? null : fraction >= quiz.passingScore - slack
  return { points, maxPoints, fraction, passed, questions, scorer: scorerVersion }
}

/** A response with full points; undefined for a question that is not scored. */
export const fullResponse = (key: AnswerKey): QuestionResponse | undefined => questionTypeOf(key).fullResponse(key)
