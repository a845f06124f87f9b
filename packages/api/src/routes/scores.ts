import { createRoute, z } from '@hono/zod-openapi'
import { needsScope } from '../auth/access'
import { answer } from '../delivery/response'
import type { Deps } from '../http/context'
import { ApiError } from '../http/errors'
import { baseHeaders } from '../http/headers'
import { problemBody } from '../http/problem'
import type { Router } from '../http/router'
import { AttemptParam, bodyProblems, IdempotencyKey, managedJson, problems, QuestionParam } from '../schemas/common'
import { AttemptScores, type ManuallyScored, ManualScore, ScoreConflict, SetScore } from '../schemas/manual-score'
import type { Attempts, Grading, ManuallyScored as ManuallyScoredRow, ManualScore as ManualScoreRow, ReleaseRefs } from '../store/store'
import { StaleVersionError } from '../store/store-error'
import { findOwn, iso, requireServed } from './attempts'
import * as examples from './examples'
import { idempotencyOf } from './idempotency'
import { toSixDecimals } from './review'

const tags = ['Attempts']

const list = createRoute({
  ...needsScope('learning'),
  method: 'get',
  path: '/v1/attempts/{attempt}/scores',
  operationId: 'attempts.scores.list',
  summary: 'List what a person scores',
  description:
    'The questions of an attempt that a person scores: what the learner wrote, the rubric, and every score that was set. `attempts.list` with `state=pending` finds the attempts.',
  tags,
  request: { params: z.strictObject({ attempt: AttemptParam }), query: z.strictObject({}) },
  responses: {
    200: managedJson(AttemptScores, 'The questions with their scores.', examples.attemptScores),
    ...problems('insufficient_scope', 'attempt_not_found', 'release_withdrawn'),
  },
})

const set = createRoute({
  ...needsScope('learning'),
  bodyBytes: 128 * 1024,
  method: 'put',
  path: '/v1/attempts/{attempt}/scores/{question}',
  operationId: 'attempts.scores.set',
  summary: 'Set a score',
  description:
    'Scores the response to a question that a person scores, or scores it again. Every score is kept, the latest counts. `version` is that of the score which the grader saw: when another grader was faster, the operation gets 409 with the score that counts, and writes nothing. When the last pending score of an attempt is set, its result and the grade are complete.',
  tags,
  request: {
    params: z.strictObject({ attempt: AttemptParam, question: QuestionParam }),
    headers: z.object({ 'idempotency-key': IdempotencyKey }),
    query: z.strictObject({}),
    body: {
      required: true,
      description: 'The score.',
      content: { 'application/json': { schema: SetScore, example: examples.setScore } },
    },
  },
  responses: {
    ...problems(
      ...bodyProblems,
      'insufficient_scope',
      'attempt_not_found',
      'question_not_found',
      'attempt_in_progress',
      'release_withdrawn',
      'invalid_score',
      'idempotency_key_reused',
    ),
    200: managedJson(ManualScore, 'The score that counts now.', examples.manualScore),
    409: {
      ...problems('stale_version', 'attempt_in_progress')[409],
      content: { 'application/problem+json': { schema: ScoreConflict, example: examples.scoreConflict } },
    },
  },
})

/** Registers scoring by people. */
export function scoreRoutes(router: Router, { store }: Deps<Attempts & Grading & ReleaseRefs>): void {
  router.operation(list, async (c) => {
    const attempt = await findOwn(store, c.get('principal'), c.req.valid('param').attempt)
    await requireServed(store, attempt)
    const { id: attemptId, courseId, quizId, learner: learnerId } = attempt
    const questions = (await store.listManuallyScored(attempt)).map(toManuallyScored)
    return answer(c, { attemptId, courseId, quizId, learnerId, questions })
  })

  router.operation(set, async (c) => {
    const { attempt: id, question } = c.req.valid('param')
    const { graderId: grader, ...given } = c.req.valid('json')
    const attempt = await findOwn(store, c.get('principal'), id)
    await requireServed(store, attempt)
    const idempotency = idempotencyOf(
      c,
      'attempts.scores.set',
      c.req.valid('header')['idempotency-key'],
      JSON.stringify({ grader, ...given }),
    )
    try {
      return answer(c, toManualScore(await store.setManualScore(id, question, { grader, ...given }, idempotency)))
    } catch (error) {
      if (!(error instanceof StaleVersionError)) throw error
      const body = {
        ...problemBody(c, new ApiError(error.code, error.message)),
        ...(error.current && { current: toManualScore(error.current) }),
      }
      const headers = { ...baseHeaders(c), 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' }
      // The route's type only knows `application/json` bodies.
      return new Response(JSON.stringify(body), { status: 409, headers }) as never
    }
  })
}

export const toManualScore = ({ grader, points, scoredAt, ...score }: ManualScoreRow): z.infer<typeof ManualScore> => ({
  ...score,
  points: toSixDecimals(points),
  graderId: grader,
  scoredAt: iso(scoredAt),
})

function toManuallyScored({ question, rubric, response, words, scores }: ManuallyScoredRow): z.infer<typeof ManuallyScored> {
  const { minWords = null, maxWords = null } = question.type === 'essay' ? question : {}
  const text = response?.type === 'essay' && response.text.trim() !== '' ? response.text : null
  return {
    questionId: question.id,
    prompt: question.prompt,
    maxPoints: toSixDecimals(question.points),
    minWords,
    maxWords,
    rubric:
      rubric?.map(({ levels, ...criterion }) => ({
        ...criterion,
        levels: levels.map((level) => ({ ...level, description: level.description ?? null })),
      })) ?? null,
    text,
    words,
    pending: text !== null && scores.length === 0,
    version: scores.at(-1)?.version ?? 0,
    scores: scores.map(toManualScore),
  }
}
