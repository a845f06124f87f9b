import { z } from '@hono/zod-openapi'
import { orNull } from './common'

const count = (description: string) => z.number().int().min(0).openapi({ description })

const Spread = z
  .object({
    mean: z.number(),
    median: z.number(),
    minimum: z.number(),
    maximum: z.number(),
    standardDeviation: z.number().openapi({ description: 'Of these attempts, not an estimate for others.' }),
  })
  .openapi('Spread', { description: 'How fractions are spread.' })

const QuestionStatistics = z
  .object({
    questionId: z.string(),
    type: orNull(z.string()).openapi({ description: 'Null where the release no longer has the question.' }),
    variantOf: z.string().optional(),
    attempts: count('How many attempts had the question.'),
    outcomes: z
      .object({
        correct: count('All of the points.'),
        partial: count('A part of the points.'),
        incorrect: count('A response without points.'),
        unanswered: count('No response.'),
        pending: count('A person still has to score the response.'),
        notScored: count('Attempts at a question that gives no points.'),
      })
      .openapi('OutcomeCounts'),
    facility: z.number().nullable().openapi({
      description:
        'The mean share of its points, also called difficulty: 1 where everybody has all of them. Null where no attempt was scored.',
    }),
    discrimination: z.number().nullable().openapi({
      description:
        'From -1 to 1: the correlation between the points of this question and those of the rest of the attempt. Below 0.2, it hardly tells learners apart; below 0, look for a wrong key. Null where one of the two never varies.',
    }),
    choices: orNull(z.array(z.object({ choiceId: z.string(), chosen: count('How many attempts chose it.') }))).openapi({
      description: 'How often each choice was chosen. Null for questions that are not choices.',
    }),
  })
  .openapi('QuestionStatistics')

export const QuizStatistics = z
  .object({
    courseId: z.string(),
    quizId: z.string(),
    release: z.number().int().openapi({ description: 'The release whose questions are listed.' }),
    attempts: count('How many attempts are counted: those that have ended.'),
    learners: count('How many learners made them.'),
    pending: count('Attempts with a response that a person still has to score. Fractions, facility and discrimination leave them out.'),
    passed: count('Attempts that passed; 0 where the quiz has no passing score.'),
    failed: count('Attempts that did not pass; 0 where the quiz has no passing score.'),
    fractions: orNull(Spread).openapi({ description: 'Null where no attempt was scored.' }),
    tenths: z
      .array(z.number().int())
      .length(10)
      .openapi({ description: 'How many attempts have a fraction below 0.1, from 0.1 below 0.2, and so on; the last is 0.9 and above.' }),
    questions: z
      .array(QuestionStatistics)
      .openapi({ description: 'The questions of the release in the order of the quiz, then others that attempts had.' }),
  })
  .openapi('QuizStatistics')
