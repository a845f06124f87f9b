import type { BundleQuiz } from '../bundle'
import { type ResponseProblem, slack } from './question-type'
import { type AnswerKey, type BundleQuestion, type QuestionResponse, questionTypeOf } from './question-types'

/** The version of the scoring rules. Every stored score contains it. */
export const scorerVersion = '3'

export type Outcome = 'correct' | 'partial' | 'incorrect' | 'unanswered' | 'pending' | 'not-scored'

export interface QuestionScore {
  outcome: Outcome
  /** In [0, maxPoints], not rounded; down to -maxPoints where the question allows it. 0 while `pending`. */
  points: number
  maxPoints: number
}

export interface QuizScore {
  points: number
  maxPoints: number
  /** Null when nothing is scored. While `pending`, of the points so far. */
  fraction: number | null
  /** Null when nothing is scored, the quiz has no passing score, or pending points decide. */
  passed: boolean | null
  /** True while a person still has to score a response. Absent in scores from before there were such questions. */
  pending?: boolean
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
  const { isEmpty, isManual, share: shareOf, allowsNegative } = questionTypeOf(question)
  if (response && (response.type !== question.type || key.type !== question.type))
    throw new TypeError(`a ${response.type} response cannot answer a ${key.type} question; call validateResponses first`)
  if (response === undefined || isEmpty(response)) return { outcome: 'unanswered', points: 0, maxPoints }
  if (isManual) return { outcome: 'pending', points: 0, maxPoints }
  return ofShare(Math.max(allowsNegative?.(key) ? -1 : 0, shareOf(question, key, response)), maxPoints)
}

function ofShare(given: number, maxPoints: number): QuestionScore {
  const share = Math.min(1, given)
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
  return totalsOf(questions, quiz.passingScore, scorerVersion)
}

function totalsOf(questions: QuizScore['questions'], passingScore: number | undefined, scorer: string): QuizScore {
  const sumOf = (worth: (question: QuestionScore) => number) => questions.reduce((sum, question) => sum + worth(question), 0)
  const sum = sumOf((question) => question.points)
  const points = Math.max(0, sum)
  const maxPoints = sumOf((question) => question.maxPoints)
  const pendingPoints = sumOf(({ outcome, maxPoints: worth }) => (outcome === 'pending' ? worth : 0))
  const fraction = maxPoints === 0 ? null : points / maxPoints
  const reaches = (reached: number) => passingScore === undefined || reached / maxPoints >= passingScore - slack
  const isDecided = reaches(points) === reaches(Math.max(0, sum + pendingPoints))
  return {
    points,
    maxPoints,
    fraction,
    passed: fraction === null || passingScore === undefined || !isDecided ? null : reaches(points),
    pending: questions.some(({ outcome }) => outcome === 'pending'),
    questions,
    scorer,
  }
}

/**
 * Replaces the points of questions by those that a person gave, and adds up again.
 *
 * @param given points by the id of the question. Questions that the score does not have are ignored.
 */
export function withManualPoints(score: QuizScore, given: ReadonlyMap<string, number>, passingScore?: number): QuizScore {
  if (!score.questions.some(({ questionId }) => given.has(questionId))) return score
  const questions = score.questions.map((question) => {
    const points = given.get(question.questionId)
    if (points === undefined || question.maxPoints === 0) return question
    return { questionId: question.questionId, ...ofShare(points / question.maxPoints, question.maxPoints) }
  })
  return totalsOf(questions, passingScore, score.scorer)
}

/** True when a person scores the responses to this question. */
export const isManual = (question: BundleQuestion): boolean => questionTypeOf(question).isManual === true

/** A response with full points; undefined for a question that is not scored, or that a person scores. */
export const fullResponse = (question: BundleQuestion, key: AnswerKey): QuestionResponse | undefined =>
  questionTypeOf(question).fullResponse(question, key)
