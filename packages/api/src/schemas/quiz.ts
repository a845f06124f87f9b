import { z } from '@hono/zod-openapi'
import { orNull, RichText } from './common'

/** The schemas that learners get. None of them has a member for an answer key. */

export const QuizSummary = z
  .object({
    id: z.string().openapi({ description: 'Id of the quiz.', example: 'chapter-1-quiz' }),
    title: z.string(),
    mode: z.enum(['practice', 'graded']),
    placement: z.object({ chapterId: z.string().optional(), sectionId: z.string().optional() }),
    questionCount: z.number().int().openapi({ description: 'How many questions a learner gets.' }),
    maxPoints: z.number(),
  })
  .openapi('QuizSummary')

const question = {
  id: z.string().openapi({ description: 'Id of the question.' }),
  prompt: RichText,
  points: z.number(),
  sectionId: z.string().nullable().openapi({ description: 'Id of the section where the answer is taught.' }),
}
const Piece = z.object({ id: z.string(), content: RichText }).openapi('Piece')

export const Question = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('single-choice'), ...question, choices: z.array(Piece) }).openapi('SingleChoiceQuestion'),
    z.object({ type: z.literal('multiple-choice'), ...question, choices: z.array(Piece) }).openapi('MultipleChoiceQuestion'),
    z.object({ type: z.literal('short-answer'), ...question }).openapi('ShortAnswerQuestion'),
    z.object({ type: z.literal('numeric'), ...question }).openapi('NumericQuestion'),
    z.object({ type: z.literal('ordering'), ...question, items: z.array(Piece) }).openapi('OrderingQuestion'),
    z.object({ type: z.literal('matching'), ...question, left: z.array(Piece), right: z.array(Piece) }).openapi('MatchingQuestion'),
    z.object({ type: z.literal('self-check'), ...question }).openapi('SelfCheckQuestion'),
  ])
  .openapi('Question')

const moment = z.enum(['immediately', 'after-submit', 'after-pass', 'after-due', 'never'])

export const Quiz = QuizSummary.extend({
  passingScore: z.number().nullable().openapi({ description: 'Share of the points needed to pass.' }),
  shuffle: z.boolean(),
  timeLimit: z.string().nullable().openapi({ description: 'How long an attempt may take.', example: '20m' }),
  gracePeriod: z.string().nullable(),
  maxAttempts: z.number().int().nullable(),
  cooldown: z.string().nullable(),
  draw: z.number().int().nullable(),
  counts: z.enum(['highest', 'latest', 'first', 'average']),
  review: z.object({ score: moment, correctness: moment, feedback: moment, answer: moment, explanation: moment }).openapi('ReviewPolicy'),
  questions: z.array(Question).nullable().openapi({ description: 'Null for a graded quiz: its questions come with an attempt.' }),
}).openapi('Quiz')

const questionId = z.string().max(100).openapi({ description: 'Id of the question.', example: 'what-deployment-adds' })
const chosen = z.string().max(100)

/** A learner's response. Strict, because a misspelt member must not count as unanswered. */
export const QuestionResponse = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('single-choice'), questionId, choiceId: chosen.nullable() }).openapi('SingleChoiceResponse'),
    z
      .strictObject({ type: z.literal('multiple-choice'), questionId, choiceIds: z.array(chosen).max(200) })
      .openapi('MultipleChoiceResponse'),
    z.strictObject({ type: z.literal('short-answer'), questionId, text: z.string().max(10_000) }).openapi('ShortAnswerResponse'),
    z.strictObject({ type: z.literal('numeric'), questionId, number: z.number().nullable() }).openapi('NumericResponse'),
    z.strictObject({ type: z.literal('ordering'), questionId, itemIds: z.array(chosen).max(200) }).openapi('OrderingResponse'),
    z
      .strictObject({
        type: z.literal('matching'),
        questionId,
        pairs: z.array(z.strictObject({ leftId: chosen, rightId: chosen })).max(200),
      })
      .openapi('MatchingResponse'),
  ])
  .openapi('QuestionResponse')

export const ScoreRequest = z.strictObject({ responses: z.array(QuestionResponse).max(1000) }).openapi('ScoreRequest')

export const Answer = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('single-choice'), choiceId: z.string() }).openapi('SingleChoiceAnswer'),
    z.object({ type: z.literal('multiple-choice'), choiceIds: z.array(z.string()) }).openapi('MultipleChoiceAnswer'),
    z.object({ type: z.literal('short-answer'), texts: z.array(z.string()) }).openapi('ShortAnswerAnswer'),
    z.object({ type: z.literal('numeric'), number: z.number().nullable(), min: z.number(), max: z.number() }).openapi('NumericAnswer'),
    z.object({ type: z.literal('ordering'), itemIds: z.array(z.string()) }).openapi('OrderingAnswer'),
    z
      .object({ type: z.literal('matching'), pairs: z.array(z.object({ leftId: z.string(), rightId: z.string() })) })
      .openapi('MatchingAnswer'),
    z.object({ type: z.literal('self-check'), content: RichText }).openapi('SelfCheckAnswer'),
  ])
  .openapi('Answer')

export const Reveal = z.object({ questionId: z.string(), answer: Answer, explanation: orNull(RichText) }).openapi('Reveal')

export const QuestionResult = z
  .object({
    questionId: z.string(),
    outcome: z
      .enum(['correct', 'partial', 'incorrect', 'unanswered', 'not-scored'])
      .optional()
      .openapi({ description: 'Absent where the review policy withholds correctness.' }),
    points: z.number().optional().openapi({ description: 'Absent where the review policy withholds correctness.' }),
    maxPoints: z.number(),
    feedback: z.array(z.object({ choiceId: z.string(), content: RichText })).openapi({ description: 'Of the chosen choices.' }),
    answer: Answer.optional(),
    explanation: RichText.optional(),
  })
  .openapi('QuestionResult')

export const Score = z
  .object({
    points: z.number(),
    maxPoints: z.number(),
    fraction: z.number().nullable().openapi({ description: 'Points ÷ maxPoints, with six decimals; null where nothing is scored.' }),
  })
  .openapi('Score')

export const ScoreResult = z
  .object({
    score: Score,
    passed: z.boolean().nullable().openapi({ description: 'Null where the quiz has no passing score.' }),
    questions: z.array(QuestionResult),
  })
  .openapi('ScoreResult')
