import { z } from '@hono/zod-openapi'
import { storableText } from '@lectern/content'
import { LearnerId, orNull, Problem, RichText } from './common'

const id = (description: string, example: string) => z.string().max(100).openapi({ description, example })

export const ChosenLevel = z
  .strictObject({ criterionId: id('Id of the criterion.', 'argument'), levelId: id('Id of its level.', 'sound') })
  .openapi('ChosenLevel')

const graderId = LearnerId.openapi({ description: 'The id of the grader in your own system.', example: 'teacher-12' })

export const SetScore = z
  .strictObject({
    version: z.number().int().min(0).max(2_000_000_000).openapi({
      description: 'Version of the score that the grader saw; 0 when there was none. When another counts by now, nothing is written.',
      example: 0,
    }),
    points: z.number().min(0).optional().openapi({ description: 'From 0 to the points of the question. Either these or `rubric`.' }),
    rubric: z.array(ChosenLevel).min(1).max(20).optional().openapi({ description: 'One level for each criterion of the rubric.' }),
    comment: z
      .string()
      .min(1)
      .max(20_000)
      .regex(storableText, 'must not contain a NUL character')
      .optional()
      .openapi({ description: 'Markdown. The learner sees it where the review policy shows feedback.' }),
    graderId,
  })
  .refine(({ points, rubric }) => (points === undefined) !== (rubric === undefined), { message: 'Send either points or rubric.' })
  .openapi('SetScore')

export const ManualScore = z
  .object({
    questionId: z.string(),
    version: z.number().int().openapi({ description: 'From 1. The highest version counts.' }),
    points: z.number(),
    rubric: orNull(z.array(ChosenLevel)).openapi({ description: 'The chosen levels; null where the grader gave points.' }),
    comment: orNull(RichText.extend({ markdown: z.string() }).openapi('Comment')).openapi({
      description: 'What the grader wrote, as Markdown and rendered.',
    }),
    graderId,
    scoredAt: z.iso.datetime().openapi({ description: 'When it was set.', example: '2026-11-24T09:30:00.000Z' }),
  })
  .openapi('ManualScore')

export const Criterion = z
  .object({
    id: z.string(),
    title: z.string(),
    levels: z.array(z.object({ id: z.string(), title: z.string(), description: z.string().nullable(), points: z.number() })),
  })
  .openapi('Criterion')

export const ManuallyScored = z
  .object({
    questionId: z.string(),
    prompt: RichText,
    maxPoints: z.number(),
    minWords: z.number().int().nullable().openapi({ description: 'How many words are expected at least.' }),
    maxWords: z.number().int().nullable().openapi({ description: 'How many words are expected at most.' }),
    rubric: orNull(z.array(Criterion)).openapi({ description: 'Null where the question has none: set points.' }),
    text: z.string().nullable().openapi({ description: 'What the learner wrote, as plain text; null where the question is unanswered.' }),
    words: z.number().int().openapi({ description: 'How many words it has, in the locale of the course.' }),
    pending: z.boolean().openapi({ description: 'True where there is a text without a score.' }),
    version: z.number().int().openapi({ description: 'Version of the score that counts; 0 when there is none.' }),
    scores: z.array(ManualScore).openapi({ description: 'Every score, oldest first. The last one counts.' }),
  })
  .openapi('ManuallyScored')

export const AttemptScores = z
  .object({
    attemptId: z.string(),
    courseId: z.string(),
    quizId: z.string(),
    learnerId: z.string(),
    questions: z.array(ManuallyScored).openapi({ description: 'The questions that a person scores, in display order.' }),
  })
  .openapi('AttemptScores')

export const ScoreConflict = Problem.extend({
  /** With `stale_version`: the score that counts. */
  current: ManualScore.optional(),
}).openapi('ScoreConflict')
