import { createRoute, z } from '@hono/zod-openapi'
import { visibleAspects } from '@lectern/content'
import { isLearning, learnerOf, requireCourse, requireQuiz } from '../auth/access'
import type { Principal } from '../auth/principal'
import { answer, answerCreated } from '../delivery/response'
import type { Deps } from '../http/context'
import { decodeCursor, encodeCursor } from '../http/cursor'
import { ApiError } from '../http/errors'
import { baseHeaders } from '../http/headers'
import { problemBody } from '../http/problem'
import type { Router } from '../http/router'
import {
  Attempt,
  AttemptConflict,
  AttemptPage,
  AttemptResult,
  type AttemptSummary,
  CreateAttempt,
  SavedResponse,
  SaveResponse,
} from '../schemas/attempt'
import {
  AttemptParam,
  bodyProblems,
  createdJson,
  IdempotencyKey,
  LearnerParam,
  managedJson,
  ownHeaders,
  pageQuery,
  problems,
  QuestionParam,
} from '../schemas/common'
import { JsonText } from '../store/content/json-text'
import type { AttemptRow, Attempts, Grading, QuizReads, QuizRow, ReleaseRef, ReleaseRefs, SavedResponse as SavedRow } from '../store/store'
import { StaleSequenceError } from '../store/store-error'
import * as examples from './examples'
import { idempotencyOf } from './idempotency'
import { page } from './reads'
import { currentPolicy, toQuestionResults, toScore } from './review'

const tags = ['Attempts']
const params = z.strictObject({ attempt: AttemptParam })
const bodyBytes = 64 * 1024
/** An essay may take several bytes per character. */
const responseBytes = 512 * 1024

export const iso = (ms: number): string => new Date(ms).toISOString()
export const isoOrNull = (ms: number | null): string | null => (ms === null ? null : iso(ms))

/** The filter of lists that an LMS polls. */
export const changeQuery = {
  updatedSince: z.iso
    .datetime()
    .optional()
    .openapi({
      param: { name: 'updatedSince', in: 'query' },
      description: 'Only items that changed at or after this time.',
      example: '2026-11-24T09:30:00.000Z',
    }),
}
export const slugQuery = (name: string, description: string, example: string) =>
  z
    .string()
    .max(100)
    .regex(/^[a-z][a-z0-9-]*$/)
    .openapi({ param: { name, in: 'query' }, description, example })

const create = createRoute({
  ...isLearning,
  bodyBytes,
  method: 'post',
  path: '/v1/attempts',
  operationId: 'attempts.create',
  summary: 'Begin an attempt',
  description:
    'Begins an attempt at a quiz of the published release: draws and orders its questions and starts the clock. A learner can have one open attempt per quiz; `attempts.list` with `state=in-progress` finds it.',
  tags,
  request: {
    headers: z.object({ 'idempotency-key': IdempotencyKey }),
    query: z.strictObject({}),
    body: {
      required: true,
      description: 'At which quiz.',
      content: { 'application/json': { schema: CreateAttempt, example: examples.createAttempt } },
    },
  },
  responses: {
    201: createdJson(Attempt, 'The attempt with its questions.', examples.attempt, ownHeaders.location),
    ...problems(
      ...bodyProblems,
      'insufficient_scope',
      'other_learner',
      'other_course',
      'other_quiz',
      'course_not_found',
      'quiz_not_found',
      'attempt_open',
      'attempts_exhausted',
      'attempt_cooldown',
      'course_archived',
      'idempotency_key_reused',
    ),
  },
})

const list = createRoute({
  ...isLearning,
  method: 'get',
  path: '/v1/attempts',
  operationId: 'attempts.list',
  summary: 'List attempts',
  description: 'Attempts in the order of their creation. A learner token lists only the attempts of its learner.',
  tags,
  'x-lectern-pagination': 'cursor',
  request: {
    query: z.strictObject({
      ...pageQuery,
      ...changeQuery,
      course: slugQuery('course', 'Id of a course.', 'ai-deployment-and-management').optional(),
      quiz: slugQuery('quiz', 'Id of a quiz.', 'chapter-1-quiz').optional(),
      learner: LearnerParam.openapi({ param: { name: 'learner', in: 'query' } }).optional(),
      state: z
        .enum(['in-progress', 'submitted', 'expired', 'pending'])
        .optional()
        .openapi({
          param: { name: 'state', in: 'query' },
          description:
            'Only attempts in this state. `pending`, for keys only: those that have ended and have a response that a person still has to score.',
          example: 'submitted',
        }),
    }),
  },
  responses: {
    200: managedJson(AttemptPage, 'A page of attempts.', examples.attemptPage),
    ...problems('invalid_cursor', 'insufficient_scope', 'other_learner', 'other_course', 'other_quiz'),
  },
})

const get = createRoute({
  ...isLearning,
  method: 'get',
  path: '/v1/attempts/{attempt}',
  operationId: 'attempts.get',
  summary: 'Get an attempt',
  description:
    'An attempt with its questions, without answer keys, and the saved responses. A frontend uses it to continue after a reload.',
  tags,
  request: { params, query: z.strictObject({}) },
  responses: {
    200: managedJson(Attempt, 'The attempt.', examples.attempt),
    ...problems('insufficient_scope', 'other_course', 'other_quiz', 'attempt_not_found', 'release_withdrawn'),
  },
})

const save = createRoute({
  ...isLearning,
  bodyBytes: responseBytes,
  method: 'put',
  path: '/v1/attempts/{attempt}/responses/{question}',
  operationId: 'attempts.responses.save',
  summary: 'Save a response',
  description:
    'Saves the response to one question. It is on disk when the operation returns. The same response with the same sequence changes nothing. A sequence that is not above the saved one gets 409 with the response that counts. With `check`, which a quiz with `tries` takes, the result of the attempt shows what the response gives; a question that is finished takes no more responses.',
  tags,
  request: {
    params: z.strictObject({ attempt: AttemptParam, question: QuestionParam }),
    query: z.strictObject({}),
    body: {
      required: true,
      description: 'The response.',
      content: { 'application/json': { schema: SaveResponse, example: examples.saveResponse } },
    },
  },
  responses: {
    ...problems(
      ...bodyProblems,
      'insufficient_scope',
      'other_course',
      'other_quiz',
      'attempt_not_found',
      'question_not_found',
      'attempt_closed',
      'tries_exhausted',
      'review_policy_forbids',
      'release_withdrawn',
      'invalid_responses',
    ),
    200: managedJson(SavedResponse, 'The saved response.', examples.savedResponse),
    409: {
      ...problems('stale_sequence', 'attempt_closed', 'tries_exhausted')[409],
      content: { 'application/problem+json': { schema: AttemptConflict, example: examples.attemptConflict } },
    },
  },
})

const submit = createRoute({
  ...isLearning,
  method: 'post',
  path: '/v1/attempts/{attempt}/submit',
  operationId: 'attempts.submit',
  summary: 'Submit an attempt',
  description: 'Ends an attempt and scores the saved responses. Submitting it again returns the same result.',
  tags,
  request: { params, headers: z.object({ 'idempotency-key': IdempotencyKey }), query: z.strictObject({}) },
  responses: {
    200: managedJson(AttemptResult, 'The result, limited to what the review policy shows.', examples.attemptResult),
    ...problems(
      'insufficient_scope',
      'other_course',
      'other_quiz',
      'attempt_not_found',
      'attempt_closed',
      'release_withdrawn',
      'idempotency_key_reused',
    ),
  },
})

const result = createRoute({
  ...isLearning,
  method: 'get',
  path: '/v1/attempts/{attempt}/result',
  operationId: 'attempts.result',
  summary: 'Get the result of an attempt',
  description:
    'The result of an attempt, limited to what the review policy shows now. For practice quizzes it is also available while the attempt is open; where the quiz has `tries`, it then shows what the responses give that were checked.',
  tags,
  request: { params, query: z.strictObject({}) },
  responses: {
    200: managedJson(AttemptResult, 'The result.', examples.attemptResult),
    ...problems('insufficient_scope', 'other_course', 'other_quiz', 'attempt_not_found', 'release_withdrawn'),
  },
})

/** Registers attempts. */
export function attemptRoutes(router: Router, { store, now }: Deps<Attempts & Grading & QuizReads & ReleaseRefs>): void {
  router.operation(create, async (c) => {
    const body = c.req.valid('json')
    const principal = c.get('principal')
    const learner = learnerOf(principal, body.learnerId, { in: 'body', pointer: '/learnerId' })
    requireQuiz(principal, body.courseId, body.quizId)
    const key = c.req.valid('header')['idempotency-key']
    const idempotency = idempotencyOf(c, 'attempts.create', key, JSON.stringify(body))
    const attempt = await store.createAttempt({ courseId: body.courseId, quizId: body.quizId, learner, idempotency })
    return answerCreated(c, await toAttempt(store, attempt, now()), `/v1/attempts/${attempt.id}`)
  })

  router.operation(list, async (c) => {
    const { limit, cursor, course, quiz, learner: asked, state, updatedSince } = c.req.valid('query')
    const principal = c.get('principal')
    const own = principal.kind === 'learner'
    const learner = own || asked !== undefined ? learnerOf(principal, asked, { in: 'query', name: 'learner' }) : undefined
    if (course !== undefined) requireCourse(principal, course)
    if (quiz !== undefined && course !== undefined) requireQuiz(principal, course, quiz)
    if (own && state === 'pending')
      throw new ApiError('insufficient_scope', 'Only a secret key with the scope `learning` lists attempts that wait for a grader.')
    const filter = {
      courseIds: own ? principal.courses : undefined,
      quizIds: own ? principal.quizzes : undefined,
      courseId: course,
      quizId: quiz,
      learner,
      state,
      updatedSince: updatedSince === undefined ? undefined : Date.parse(updatedSince),
    }
    const scope = ['attempts.list', filter]
    const after = decodeCursor(scope, cursor)?.after
    if (typeof after === 'number') throw new ApiError('invalid_cursor', 'The cursor belongs to another list.')
    const { rows, next } = await store.listAttempts(filter, { after, limit })
    const { next: link, ...rest } = page(c, next === undefined ? null : encodeCursor(scope, { release: 0, after: next }))
    return answer(c, { data: rows.map(toSummary), ...rest }, { next: link })
  })

  router.operation(get, async (c) => {
    const attempt = await findOwn(store, c.get('principal'), c.req.valid('param').attempt)
    await requireServed(store, attempt)
    return answer(c, await toAttempt(store, attempt, now()))
  })

  router.operation(save, async (c) => {
    const { attempt: id, question } = c.req.valid('param')
    const { sequence, response, check } = c.req.valid('json')
    const principal = c.get('principal')
    if (response.questionId !== question) {
      const fault = { pointer: '/response/questionId', code: 'other_question', detail: `The URL names the question "${question}".` }
      throw new ApiError('invalid_responses', `${fault.pointer}: ${fault.detail}`, { errors: [{ in: 'body', ...fault }] })
    }
    if (check) await requireCheckable(store, await findOwn(store, principal, id))
    try {
      const saved = await store.saveResponse(id, sequence, response, { check, allow: (attempt) => requireOwn(principal, attempt) })
      return answer(c, toSaved(saved))
    } catch (error) {
      if (!(error instanceof StaleSequenceError)) throw error
      const body = { ...problemBody(c, new ApiError(error.code, error.message)), current: toSaved(error.current) }
      const headers = { ...baseHeaders(c), 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' }
      // The route's type only knows `application/json` bodies.
      return new Response(JSON.stringify(body), { status: 409, headers }) as never
    }
  })

  router.operation(submit, async (c) => {
    const attempt = await findOwn(store, c.get('principal'), c.req.valid('param').attempt)
    await requireServed(store, attempt)
    await store.submitAttempt(attempt.id, idempotencyOf(c, 'attempts.submit', c.req.valid('header')['idempotency-key'], ''))
    return answer(c, await toResult(store, await findOwn(store, c.get('principal'), attempt.id), now()))
  })

  router.operation(result, async (c) => {
    const attempt = await findOwn(store, c.get('principal'), c.req.valid('param').attempt)
    return answer(c, await toResult(store, attempt, now()))
  })
}

/** Finds an attempt that the principal may see. Attempts of other learners get the same 404 as missing ones. */
export async function findOwn(store: Attempts, principal: Principal, id: string): Promise<AttemptRow> {
  const attempt = await store.findAttempt(id)
  if (!attempt) throw new ApiError('attempt_not_found', `No attempt has the id "${id}".`)
  requireOwn(principal, attempt)
  return attempt
}

function requireOwn(
  principal: Principal,
  { id, learner, courseId, quizId }: Pick<AttemptRow, 'id' | 'learner' | 'courseId' | 'quizId'>,
): void {
  if (principal.kind === 'learner' && principal.learner !== learner)
    throw new ApiError('attempt_not_found', `No attempt has the id "${id}".`)
  requireQuiz(principal, courseId, quizId)
}

/** The release that an attempt is pinned to. Throws `release_withdrawn` when it was withdrawn since. */
export async function requireServed(store: ReleaseRefs, { courseId, release: number }: AttemptRow): Promise<ReleaseRef> {
  const release = await store.findRelease(courseId, number, { exact: true })
  if (!release || release.withdrawnAt !== null)
    throw new ApiError('release_withdrawn', `Release ${number} of "${courseId}", which the attempt is pinned to, was withdrawn.`)
  return release
}

/** Throws when a check would tell what the review policy withholds since a later release. */
async function requireCheckable(store: QuizReads & ReleaseRefs, attempt: AttemptRow): Promise<void> {
  const release = await requireServed(store, attempt)
  const quiz = (await store.findQuiz(release, attempt.quizId)) as QuizRow
  if (!quiz.tries) return
  const { review } = await currentPolicy(store, release, quiz)
  if (review.correctness !== 'immediately')
    throw new ApiError('review_policy_forbids', `The quiz "${quiz.id}" does not show any more during an attempt which responses are right.`)
}

export const toSummary = (attempt: AttemptRow): z.infer<typeof AttemptSummary> => ({
  id: attempt.id,
  courseId: attempt.courseId,
  release: attempt.release,
  quizId: attempt.quizId,
  learnerId: attempt.learner,
  number: attempt.number,
  state: attempt.state,
  startedAt: iso(attempt.startedAt),
  dueAt: isoOrNull(attempt.dueAt),
  closesAt: isoOrNull(attempt.closesAt),
  submittedAt: isoOrNull(attempt.submittedAt),
  updatedAt: iso(attempt.updatedAt),
})

export const toSaved = ({ savedAt, ...saved }: SavedRow): z.infer<typeof SavedResponse> => ({ ...saved, savedAt: iso(savedAt) })

async function toAttempt(store: Attempts, attempt: AttemptRow, now: Date): Promise<z.infer<typeof Attempt>> {
  const tries = await store.findTries(attempt)
  return {
    ...toSummary(attempt),
    serverTime: now.toISOString(),
    tries: tries ? { most: tries.most, penalty: tries.penalty } : null,
    questions: await store.listAttemptQuestions(attempt),
    responses: (await store.listResponses(attempt.id)).map(toSaved),
  }
}

async function toResult(
  store: Attempts & Grading & QuizReads & ReleaseRefs,
  attempt: AttemptRow,
  now: Date,
): Promise<JsonText<z.infer<typeof AttemptResult>>> {
  const release = await requireServed(store, attempt)
  const quiz = (await store.findQuiz(release, attempt.quizId)) as QuizRow
  const score = await store.findScore(attempt)
  const { review } = await currentPolicy(store, release, quiz)
  const due = attempt.dueAt !== null && now.getTime() >= attempt.dueAt
  const aspects = visibleAspects(review, { kind: 'attempt', state: attempt.state, passed: score.passed, due })
  const tries = await store.findTries(attempt)
  // While an attempt with tries is open, nothing may follow from a response that was not checked.
  const open = attempt.state === 'in-progress' ? tries?.questions : undefined
  const responses = open
    ? [...open.values()].flatMap(({ last }) => last ?? [])
    : (await store.listResponses(attempt.id)).map(({ response }) => response)
  const aspectsOf = (questionId: string) =>
    open && !open.get(questionId)?.isFinished ? { ...aspects, answer: false, explanation: false } : aspects
  const results = toQuestionResults(score.questions, await store.listKeys(release, attempt.quizId), responses, aspectsOf, {
    locale: await store.getLocale(release),
    manualScores: aspects.feedback ? await store.listManualScores(attempt) : [],
    tries,
  })
  return JsonText.of({
    attemptId: attempt.id,
    state: attempt.state,
    score: aspects.score ? toScore(score) : null,
    passed: aspects.score ? score.passed : null,
  }).and(JsonText.list('questions', results))
}
