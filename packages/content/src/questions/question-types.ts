import { z } from 'zod'
import { matching } from './matching'
import { multipleChoice } from './multiple-choice'
import { numeric } from './numeric'
import { ordering } from './ordering'
import type { QuestionType } from './question-type'
import { selfCheck } from './self-check'
import { shortAnswer } from './short-answer'
import { singleChoice } from './single-choice'

/** Every type of question. A new type is a file of its own and a line here. */
const questionTypes = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  'short-answer': shortAnswer,
  numeric,
  ordering,
  matching,
  'self-check': selfCheck,
}

/** A question of a quiz file. */
export const QuestionFile = z.discriminatedUnion('type', [
  singleChoice.authored,
  multipleChoice.authored,
  shortAnswer.authored,
  numeric.authored,
  ordering.authored,
  matching.authored,
  selfCheck.authored,
])
export type QuestionFile = z.infer<typeof QuestionFile>

/** A question without its answer key, with Markdown that is not rendered yet. */
export const BundleQuestion = z.discriminatedUnion('type', [
  singleChoice.question,
  multipleChoice.question,
  shortAnswer.question,
  numeric.question,
  ordering.question,
  matching.question,
  selfCheck.question,
])
export type BundleQuestion = z.infer<typeof BundleQuestion>

/** The answer key of a question with its explanation and feedback. Never served as it is. */
export const AnswerKey = z.discriminatedUnion('type', [
  singleChoice.key,
  multipleChoice.key,
  shortAnswer.key,
  numeric.key,
  ordering.key,
  matching.key,
  selfCheck.key,
])
export type AnswerKey = z.infer<typeof AnswerKey>

/** A learner's response to one question, with the `type` of the question. `null`, an empty list and white space mean unanswered. */
export const QuestionResponse = z.union([
  singleChoice.response,
  multipleChoice.response,
  shortAnswer.response,
  numeric.response,
  ordering.response,
  matching.response,
])
export type QuestionResponse = z.infer<typeof QuestionResponse>

type AnyQuestionType = QuestionType<z.ZodType<QuestionFile>, z.ZodType<BundleQuestion>, z.ZodType<AnswerKey>, z.ZodType<QuestionResponse>>

/** The type of a question, a key or a response. Callers pass it values of that type only, which the compiler cannot see. */
export const questionTypeOf = ({ type }: { type: keyof typeof questionTypes }): AnyQuestionType =>
  questionTypes[type] as unknown as AnyQuestionType

/** A response as learners send it: without a locale, a typed number is in that of the course. */
export type SentResponse = QuestionResponse | SentText
type SentText = Omit<Extract<QuestionResponse, { locale: string }>, 'locale'> & { locale?: string }

/** Completes a response that was sent, so that what is stored can be read by itself. */
export const withLocale = (response: SentResponse, locale: string): QuestionResponse =>
  response.type === 'numeric' && 'text' in response ? { ...response, locale: response.locale ?? locale } : response
