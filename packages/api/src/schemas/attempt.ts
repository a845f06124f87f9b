import { z } from '@hono/zod-openapi'
import { LearnerId, orNull, Problem, pageOf } from './common'
import { Question, QuestionResponse, QuestionResult, Score, Tries } from './quiz'

const time = (description: string) => z.iso.datetime().openapi({ description, example: '2026-11-24T09:30:00.000Z' })
const slug = (description: string, example: string) =>
  z
    .string()
    .max(100)
    .regex(/^[a-z][a-z0-9-]*$/)
    .openapi({ description, example })
const courseId = slug('Id of the course.', 'ai-deployment-and-management')
const quizId = slug('Id of the quiz.', 'chapter-1-quiz')

export const CreateAttempt = z
  .strictObject({
    courseId,
    quizId,
    learnerId: LearnerId.optional().openapi({ description: 'Whose attempt it is. A learner token may leave it out, a key may not.' }),
  })
  .openapi('CreateAttempt')

const state = z
  .enum(['in-progress', 'submitted', 'expired'])
  .openapi({ description: 'By the clock of the server. An expired attempt is scored by the responses that were saved in time.' })

export const AttemptSummary = z
  .object({
    id: z.string(),
    courseId: z.string(),
    release: z.number().int().openapi({ description: 'The release that was published when the attempt began. The attempt stays on it.' }),
    quizId: z.string(),
    learnerId: z.string(),
    number: z.number().int().openapi({ description: 'Number of the attempt among those of this learner at this quiz, from 1.' }),
    state,
    startedAt: time('When it began.'),
    dueAt: time('When its time is over; null without a time limit.').nullable(),
    closesAt: time('Until when saves are accepted: due and grace; null without a time limit.').nullable(),
    submittedAt: time('When it was submitted.').nullable(),
    updatedAt: time('When it last began, was saved to, was submitted, expired or was scored by a person.'),
  })
  .openapi('AttemptSummary')

export const AttemptPage = pageOf(AttemptSummary, 'AttemptPage')

export const SavedResponse = z
  .object({
    questionId: z.string(),
    sequence: z.number().int(),
    savedAt: time('When it was saved.'),
    checked: z.boolean().openapi({ description: 'True when it was saved with `check`.' }),
    response: QuestionResponse,
  })
  .openapi('SavedResponse')

export const Attempt = AttemptSummary.extend({
  serverTime: time('The clock of the server, for counting down to `dueAt`.'),
  tries: orNull(Tries).openapi({ description: 'Null where responses cannot be checked during the attempt.' }),
  questions: z.array(Question).openapi({ description: 'The drawn questions in display order.' }),
  responses: z.array(SavedResponse).openapi({ description: 'The response that counts for each question.' }),
}).openapi('Attempt')

export const SaveResponse = z
  .strictObject({
    sequence: z.number().int().min(1).max(2_000_000_000).openapi({
      description: 'Has to increase with each change of the response to this question, so that a delayed save cannot win.',
      example: 1,
    }),
    response: QuestionResponse,
    check: z.boolean().default(false).openapi({
      description:
        'Uses a try: `attempts.result` then shows what the response gives. Only where the quiz has `tries`. The same response again, and an empty one, use none.',
    }),
  })
  .openapi('SaveResponse')

export const AttemptConflict = Problem.extend({
  /** With `stale_sequence`: the response that counts. */
  current: SavedResponse.optional(),
}).openapi('AttemptConflict')

export const AttemptResult = z
  .object({
    attemptId: z.string(),
    state,
    score: orNull(Score).openapi({ description: 'Null where the review policy withholds it.' }),
    passed: z
      .boolean()
      .nullable()
      .openapi({ description: 'Null where the score is withheld, the quiz has no passing score, or pending points decide.' }),
    questions: z.array(QuestionResult),
  })
  .openapi('AttemptResult')

export const CreateLearnerToken = z
  .strictObject({
    learnerId: LearnerId,
    courses: z.array(courseId).min(1).max(100).optional().openapi({ description: 'The courses it covers; all of them by default.' }),
    quizzes: z
      .array(quizId)
      .min(1)
      .max(100)
      .optional()
      .openapi({ description: 'The quizzes of these courses that it covers; all of them by default.' }),
    expiresIn: z.number().int().min(60).max(86_400).default(3600).openapi({ description: 'Seconds until it expires.', example: 3600 }),
  })
  .openapi('CreateLearnerToken')

export const LearnerToken = z
  .object({
    token: z.string().openapi({ description: 'Send it as `Authorization: Bearer`. It is shown only once.' }),
    learnerId: z.string(),
    courses: z.array(z.string()).nullable(),
    quizzes: z.array(z.string()).nullable(),
    expiresAt: time('When it ends; not after the key that made it.'),
  })
  .openapi('LearnerToken')
