import { z } from '@hono/zod-openapi'
import { AttemptSummary, SavedResponse } from './attempt'
import { orNull, pageOf } from './common'
import { ManualScore } from './manual-score'
import { Score } from './quiz'

const time = (description: string) => z.iso.datetime().openapi({ description, example: '2026-11-24T09:30:00.000Z' })
const fraction = z.number().openapi({ description: 'From 0 to 1, with six decimals.' })
const sectionId = z
  .string()
  .max(100)
  .regex(/^[a-z][a-z0-9-]*$/)

export const Grade = z
  .object({
    courseId: z.string(),
    quizId: z.string(),
    learnerId: z.string(),
    counts: z.enum(['highest', 'latest', 'first', 'average']).openapi({ description: 'Which attempts the grade is computed from.' }),
    fraction: z.number().nullable().openapi({ description: 'From 0 to 1, with six decimals; null where nothing is scored.' }),
    passed: z.boolean().nullable(),
    attemptId: z.string().nullable().openapi({ description: 'The attempt that counts; null for an average.' }),
    attempts: z.number().int().openapi({ description: 'Number of attempts that have ended.' }),
    updatedAt: time(
      'When the last of them ended or was scored by a person, or later a release was published that makes it otherwise: another mode, `counts` or `passingScore`.',
    ),
    pending: z.boolean().openapi({
      description:
        'True while an attempt that a person still has to score may change the grade. Such an attempt does not count yet; `passed` is null unless it is certain.',
    }),
  })
  .openapi('Grade')

export const GradePage = pageOf(Grade, 'GradePage')

export const Progress = z
  .object({
    courseId: z.string(),
    release: z.number().int().openapi({ description: 'The published release, which the progress refers to.' }),
    learnerId: z.string(),
    fraction,
    chapters: z.array(
      z.object({
        chapterId: z.string(),
        fraction,
        sections: z.array(z.object({ sectionId: z.string(), fraction, completedAt: time('When it was completed.').nullable() })),
      }),
    ),
    quizzes: z.array(
      z.object({
        quizId: z.string(),
        fraction: z.number().nullable().openapi({ description: 'The best one that the review policy shows; null before.' }),
        counts: z.boolean().openapi({ description: 'Whether it is part of the fractions above. Graded quizzes are.' }),
      }),
    ),
    dropped: z
      .array(
        z.object({
          kind: z.enum(['section', 'quiz']),
          id: z.string(),
          at: time('When it was done.'),
          reason: z.enum(['removed']).openapi({ description: 'The published release does not have it.' }),
        }),
      )
      .openapi({ description: 'Completed work that no longer counts.' }),
  })
  .openapi('Progress')

export const CompleteSections = z
  .strictObject({
    sections: z
      .array(z.strictObject({ sectionId, completed: z.boolean().default(true) }))
      .min(1)
      .max(500)
      .openapi({ description: 'At most 500. When a section occurs twice, the last one counts.' }),
  })
  .openapi('CompleteSections')

const accommodation = {
  timeMultiplier: z
    .number()
    .min(1)
    .max(10)
    .openapi({ description: 'Factor by which the time limit of the learner is extended.', example: 1.5 }),
  extraAttempts: z.number().int().min(0).max(100).openapi({ description: 'Attempts beyond what the quiz allows.', example: 1 }),
}
export const SetAccommodation = z.strictObject(accommodation).openapi('SetAccommodation')
export const Accommodation = z
  .object({ courseId: z.string(), quizId: z.string(), learnerId: z.string(), ...accommodation })
  .openapi('Accommodation')

export const LearnerExport = z
  .object({
    learnerId: z.string(),
    attempts: z.array(
      AttemptSummary.extend({
        saves: z.array(SavedResponse).openapi({ description: 'All saves in order.' }),
        score: orNull(Score).openapi({ description: 'Null while the attempt is open.' }),
        manualScores: z
          .array(ManualScore)
          .openapi({ description: 'Every score that a person set, with its comment, by question and version.' }),
      }).openapi('ExportedAttempt'),
    ),
    completions: z.array(z.object({ courseId: z.string(), sectionId: z.string(), completedAt: time('When it was completed.') })),
    accommodations: z.array(Accommodation),
    ltiLaunches: z
      .array(
        z.object({
          platformId: z.string(),
          userId: z.string(),
          locale: z.string().nullable(),
          courseId: z.string(),
          quizId: z.string().nullable(),
        }),
      )
      .openapi({ description: 'What LTI platforms call the learner, their language there, and where they were launched to.' }),
    events: z
      .array(z.object({ type: z.string(), at: time('When it happened.'), courseId: z.string(), quizId: z.string().nullable() }))
      .openapi({ description: 'Events about the learner.' }),
    idempotencyRecords: z.array(time('When a request was made.')).openapi({ description: 'Requests whose results are kept for a day.' }),
  })
  .openapi('LearnerExport')

export const DeletedLearner = z
  .object({ learnerId: z.string(), attempts: z.number().int().openapi({ description: 'How many attempts were erased.' }) })
  .openapi('DeletedLearner')
