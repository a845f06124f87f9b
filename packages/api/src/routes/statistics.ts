import { createRoute, z } from '@hono/zod-openapi'
import { needsScope } from '../auth/access'
import { answer } from '../delivery/response'
import type { Deps } from '../http/context'
import { ApiError } from '../http/errors'
import type { Router } from '../http/router'
import { CourseParam, managedJson, problems, QuizParam, releaseQuery } from '../schemas/common'
import { QuizStatistics } from '../schemas/statistics'
import type { ItemAnalysis } from '../store/learning/item-analysis'
import type { QuestionRow, QuizReads, ReleaseRefs, Statistics } from '../store/store'
import * as examples from './examples'
import { getRelease } from './reads'
import { toSixDecimals } from './review'

const statistics = createRoute({
  ...needsScope('statistics'),
  method: 'get',
  path: '/v1/courses/{course}/quizzes/{quiz}/statistics',
  operationId: 'quizzes.statistics',
  summary: 'Get the statistics of a quiz',
  description:
    'How attempts at a quiz went, question by question: outcomes, facility, discrimination and how often each choice was chosen. By default the first attempt of each learner counts, because later ones know the questions. Computed when it is asked for.',
  tags: ['Quizzes'],
  request: {
    params: z.strictObject({ course: CourseParam, quiz: QuizParam }),
    query: z.strictObject({
      attempts: z
        .enum(['first', 'all'])
        .default('first')
        .openapi({
          param: { name: 'attempts', in: 'query' },
          description: 'Whether the first attempt of each learner counts, or every attempt.',
          example: 'first',
        }),
      release: releaseQuery.release.openapi({
        param: { name: 'release', in: 'query' },
        description:
          'Number of a release: its questions are listed, and only attempts at it count. Without it, attempts at every release do.',
      }),
    }),
  },
  responses: {
    200: managedJson(QuizStatistics, 'The statistics.', examples.quizStatistics),
    ...problems('insufficient_scope', 'course_not_found', 'course_archived', 'release_not_found', 'release_withdrawn', 'quiz_not_found'),
  },
})

/** Registers the statistics of quizzes. */
export function statisticsRoutes(router: Router, { store }: Deps<ReleaseRefs & QuizReads & Statistics>): void {
  router.operation(statistics, async (c) => {
    const { course, quiz: id } = c.req.valid('param')
    const { attempts, release: number } = c.req.valid('query')
    const release = await getRelease(c, store, course, number)
    if (!(await store.findQuiz(release, id))) throw new ApiError('quiz_not_found', `The course "${course}" has no quiz "${id}".`)
    const questions = await store.listQuestions(release, id)
    const {
      fractions,
      questions: analysed,
      ...counts
    } = await store.analyseQuiz({
      courseId: course,
      quizId: id,
      attempts,
      ...(number !== undefined && { release: number }),
    })
    const byId = new Map(analysed.map((item) => [item.questionId, item]))
    const known = new Set(questions.map((question) => question.id))
    return answer(c, {
      courseId: course,
      quizId: id,
      release: release.number,
      ...counts,
      fractions: fractions && {
        mean: toSixDecimals(fractions.mean),
        median: toSixDecimals(fractions.median),
        minimum: toSixDecimals(fractions.minimum),
        maximum: toSixDecimals(fractions.maximum),
        standardDeviation: toSixDecimals(fractions.standardDeviation),
      },
      questions: [
        ...questions.map((question) => toStatistics(question.id, byId.get(question.id), question)),
        ...analysed.filter(({ questionId }) => !known.has(questionId)).map((item) => toStatistics(item.questionId, item)),
      ],
    })
  })
}

function toStatistics(
  questionId: string,
  item: ItemAnalysis | undefined,
  question?: QuestionRow,
): z.infer<typeof QuizStatistics>['questions'][number] {
  const { correct = 0, partial = 0, incorrect = 0, unanswered = 0, pending = 0, 'not-scored': notScored = 0 } = item?.outcomes ?? {}
  const rounded = (value: number | null | undefined) => (typeof value === 'number' ? toSixDecimals(value) : null)
  const shown = question && 'choices' in question ? question.choices.map(({ id }) => id) : undefined
  const chosen = item?.choices ?? new Map<string, number>()
  const choiceIds = shown ?? (item?.choices ? [...item.choices.keys()].sort() : undefined)
  return {
    questionId,
    type: question?.type ?? null,
    ...(question?.variantOf !== undefined && { variantOf: question.variantOf }),
    attempts: item?.attempts ?? 0,
    outcomes: { correct, partial, incorrect, unanswered, pending, notScored },
    facility: rounded(item?.facility),
    discrimination: rounded(item?.discrimination),
    choices: choiceIds?.map((choiceId) => ({ choiceId, chosen: chosen.get(choiceId) ?? 0 })) ?? null,
  }
}
