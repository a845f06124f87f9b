import { z } from 'zod'
import { cloze } from './cloze'
import { essay } from './essay'
import { hotspot } from './hotspot'
import { matching } from './matching'
import { multipleChoice } from './multiple-choice'
import { numeric } from './numeric'
import { ordering } from './ordering'
import type { QuestionType, RichText } from './question-type'
import { selfCheck } from './self-check'
import { shortAnswer } from './short-answer'
import { singleChoice } from './single-choice'

/** Every type of question. A new type is a file of its own and a line here. */
const questionTypes = [singleChoice, multipleChoice, shortAnswer, numeric, ordering, matching, cloze, hotspot, essay, selfCheck] as const

type Types = typeof questionTypes
type Schema = 'authored' | 'question' | 'key' | 'response'
type Schemas<Of extends readonly Record<Schema, z.ZodType>[], Name extends Schema> = { -readonly [Index in keyof Of]: Of[Index][Name] }

/** One schema of each type. The compiler does not follow `map` through a tuple. */
const schemasOf = <Name extends Schema>(name: Name) => questionTypes.map((type) => type[name]) as unknown as Schemas<Types, Name>

/** A question of a quiz file. */
export const QuestionFile = z.discriminatedUnion('type', schemasOf('authored'))
export type QuestionFile = z.infer<typeof QuestionFile>

/** A question without its answer key, with Markdown that is not rendered yet. */
export const BundleQuestion = z.discriminatedUnion('type', schemasOf('question'))
export type BundleQuestion = z.infer<typeof BundleQuestion>

/** The answer key of a question with its explanation and feedback. Never served as it is. */
export const AnswerKey = z.discriminatedUnion('type', schemasOf('key'))
export type AnswerKey = z.infer<typeof AnswerKey>

/** A learner's response to one question, with the `type` of the question. `null`, an empty list and white space mean unanswered. */
export const QuestionResponse = z.union(schemasOf('response'))
export type QuestionResponse = z.infer<typeof QuestionResponse>

type ViewOf<Type extends Types[number]> = Type extends unknown
  ? { type: Type['type']; id: string; prompt: RichText; points: number; sectionId: string | null; variantOf?: string } & Awaited<
      ReturnType<Type['view']>
    >
  : never

/** A question as learners get it: rendered, without its answer key. */
export type QuestionView = ViewOf<Types[number]>

/** The right answer to a question as the review policy reveals it. */
export type RevealedAnswer = ReturnType<Types[number]['answer']>

type AnyQuestionType = QuestionType<
  Types[number]['type'],
  z.ZodType<QuestionFile>,
  z.ZodType<BundleQuestion>,
  z.ZodType<AnswerKey>,
  z.ZodType<QuestionResponse>,
  object,
  RevealedAnswer
>

const byName = new Map(questionTypes.map((type) => [type.type, type as unknown as AnyQuestionType]))

/** The names of the types, in the order in which documents list them. */
export const questionTypeNames: readonly Types[number]['type'][] = questionTypes.map(({ type }) => type)

/** The type with a name; undefined when there is none. */
export const findQuestionType = (name: unknown): AnyQuestionType | undefined => byName.get(name as Types[number]['type'])

/** The type of a question, a key or a response. Callers pass it values of that type only, which the compiler cannot see. */
export const questionTypeOf = ({ type }: { type: Types[number]['type'] }): AnyQuestionType => byName.get(type) as AnyQuestionType

/** A response as learners send it: without a locale, a typed number is in that of the course. */
export type SentResponse = QuestionResponse | SentText
type SentText = Omit<Extract<QuestionResponse, { type: 'numeric'; locale: string }>, 'locale'> & { locale?: string }

/** Completes a response that was sent, so that what is stored can be read by itself. */
export const withLocale = (response: SentResponse, locale: string): QuestionResponse =>
  questionTypeOf(response).withLocale?.(response as QuestionResponse, locale) ?? (response as QuestionResponse)

/** The points that a question can earn: none where it is not scored. */
export const worthOf = (question: { type: Types[number]['type']; points: number }): number =>
  questionTypeOf(question).unscored ? 0 : question.points
