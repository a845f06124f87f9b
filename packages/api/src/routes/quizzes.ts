import { createRoute, z } from '@hono/zod-openapi'
import { firstVariants, scoreQuiz, validateResponses, visibleAspects, withLocale } from '@lectern/content'
import { isDelivery } from '../auth/access'
import { answer, deliver } from '../delivery/response'
import type { Deps } from '../http/context'
import { ApiError } from '../http/errors'
import type { Router } from '../http/router'
import {
  bodyProblems,
  CourseParam,
  managedJson,
  okJson,
  ownHeaders,
  pageOf,
  pageQuery,
  problems,
  QuestionParam,
  QuizParam,
  releaseQuery,
} from '../schemas/common'
import { Quiz, QuizSummary, Reveal, ScoreRequest, ScoreResult } from '../schemas/quiz'
import { JsonText } from '../store/content/json-text'
import type { QuizReads, QuizRow, ReleaseRef, ReleaseRefs } from '../store/store'
import * as examples from './examples'
import { getRelease, readPage, toQuizSummary } from './reads'
import { currentPolicy, toAnswer, toQuestionResults, toScore } from './review'

const tags = ['Quizzes']
const params = z.strictObject({ course: CourseParam, quiz: QuizParam })

const list = createRoute({
  ...isDelivery,
  method: 'get',
  path: '/v1/courses/{course}/quizzes',
  operationId: 'courses.quizzes.list',
  summary: 'List the quizzes of a course',
  description: 'Summaries of all quizzes: those of the course first, then in the order of the course.',
  tags,
  'x-lectern-pagination': 'cursor',
  request: { params: z.strictObject({ course: CourseParam }), query: z.strictObject({ ...pageQuery, ...releaseQuery }) },
  responses: {
    200: okJson(pageOf(QuizSummary, 'QuizPage'), 'A page of quizzes.', examples.quizPage),
    ...problems('invalid_cursor', 'course_not_found', 'release_not_found'),
  },
})

const get = createRoute({
  ...isDelivery,
  method: 'get',
  path: '/v1/courses/{course}/quizzes/{quiz}',
  operationId: 'courses.quizzes.get',
  summary: 'Get a quiz',
  description: 'The settings of a quiz and, for practice quizzes, its questions. It never contains answer keys.',
  tags,
  request: { params, query: z.strictObject(releaseQuery) },
  responses: { 200: okJson(Quiz, 'The quiz.', examples.quiz), ...problems('course_not_found', 'release_not_found', 'quiz_not_found') },
})

const score = createRoute({
  ...isDelivery,
  rateLimited: true,
  bodyBytes: 256 * 1024,
  method: 'post',
  path: '/v1/courses/{course}/quizzes/{quiz}/score',
  operationId: 'courses.quizzes.score',
  summary: 'Score responses',
  description:
    'Scores responses to a practice quiz without storing anything. A question without a response counts as unanswered. Anonymous requests are rate-limited per address.',
  tags,
  request: {
    params,
    query: z.strictObject(releaseQuery),
    body: {
      required: true,
      description: 'At most one response for each question.',
      content: { 'application/json': { schema: ScoreRequest, example: examples.scoreRequest } },
    },
  },
  responses: {
    200: managedJson(ScoreResult, 'The score, as far as the review policy shows it.', examples.scoreResult, ownHeaders.limited),
    ...problems(
      ...bodyProblems,
      'review_policy_forbids',
      'course_not_found',
      'release_not_found',
      'quiz_not_found',
      'invalid_responses',
      'rate_limited',
    ),
  },
})

const reveal = createRoute({
  ...isDelivery,
  method: 'get',
  path: '/v1/courses/{course}/questions/{question}/answer',
  operationId: 'courses.questions.reveal',
  summary: 'Reveal an answer',
  description: 'The right answer to a question and its explanation, if the review policy of the quiz shows them immediately.',
  tags: ['Questions'],
  request: { params: z.strictObject({ course: CourseParam, question: QuestionParam }), query: z.strictObject(releaseQuery) },
  responses: {
    200: managedJson(Reveal, 'The answer.', examples.reveal),
    ...problems('review_policy_forbids', 'course_not_found', 'release_not_found', 'question_not_found'),
  },
})

/** Registers the quiz operations, stateless scoring and reveal. */
export function quizRoutes(router: Router, { store }: Deps<ReleaseRefs & QuizReads>): void {
  router.operation(list, async (c) => {
    const { course } = c.req.valid('param')
    const { rows, nextCursor, hasMore, ...delivery } = await readPage(
      c,
      store,
      course,
      c.req.valid('query'),
      'courses.quizzes.list',
      store.listQuizzes,
    )
    return deliver(c, { data: rows.map(toQuizSummary), nextCursor, hasMore }, delivery)
  })

  router.operation(get, async (c) => {
    const { course, quiz: id } = c.req.valid('param')
    const { release: number } = c.req.valid('query')
    const release = await getRelease(c, store, course, number)
    const quiz = await getQuiz(store, release, id)
    const { mode } = await currentPolicy(store, release, quiz)
    const body = {
      ...toQuizSummary(quiz),
      passingScore: quiz.passingScore ?? null,
      shuffle: quiz.shuffle,
      timeLimit: quiz.timeLimit ?? null,
      gracePeriod: quiz.gracePeriod ?? null,
      maxAttempts: quiz.maxAttempts ?? null,
      cooldown: quiz.cooldown ?? null,
      draw: quiz.draw ?? null,
      counts: quiz.counts,
      review: quiz.review,
      questions: mode === 'graded' ? null : firstVariants(await store.listQuestions(release, quiz.id)),
    }
    return deliver(c, body, { release, pinned: number !== undefined && (release.current || quiz.mode === mode) })
  })

  router.operation(score, async (c) => {
    const { course, quiz: id } = c.req.valid('param')
    const { release: number } = c.req.valid('query')
    const { responses: sent } = c.req.valid('json')
    const release = await getRelease(c, store, course, number, { exact: true })
    const quiz = await getQuiz(store, release, id)
    const policy = await currentPolicy(store, release, quiz)
    const aspects = visibleAspects(policy.review, { kind: 'stateless', mode: policy.mode })
    if (!aspects.score) throw new ApiError('review_policy_forbids', `The quiz "${id}" is scored only in attempts.`)

    const locale = await store.getLocale(release)
    const responses = sent.map((response) => withLocale(response, locale))
    const questions = await store.listScorable(release, id)
    const faults = validateResponses(questions, responses)
    if (faults.length > 0) {
      const errors = faults.map((fault) => ({ in: 'body' as const, ...fault }))
      throw new ApiError('invalid_responses', `${faults[0]?.pointer}: ${faults[0]?.detail}`, { errors })
    }
    const keys = await store.listKeys(release, id)
    const result = scoreQuiz({ questions, keys: keys.map(({ key }) => key), passingScore: quiz.passingScore }, responses)
    const results = toQuestionResults(result.questions, keys, responses, aspects, { locale })
    return answer(c, JsonText.of({ score: toScore(result), passed: result.passed }).and(JsonText.list('questions', results)))
  })

  router.operation(reveal, async (c) => {
    const { course, question: id } = c.req.valid('param')
    const { release: number } = c.req.valid('query')
    const release = await getRelease(c, store, course, number, { exact: true })
    const found = await store.findQuestion(release, id)
    if (!found) throw new ApiError('question_not_found', `The course "${course}" has no question "${id}".`)
    const quiz = await getQuiz(store, release, found.quizId)
    const policy = await currentPolicy(store, release, quiz, id)
    const aspects = visibleAspects(policy.review, { kind: 'stateless', mode: policy.mode })
    if (!aspects.answer) throw new ApiError('review_policy_forbids', `The quiz "${quiz.id}" does not show answers before an attempt.`)
    const key = (await store.listKeys(release, quiz.id)).find((row) => row.key.questionId === id)
    if (!key) throw new Error(`question ${id} has no key`)
    const body = { questionId: id, answer: toAnswer(key), explanation: aspects.explanation ? key.rendered.explanation : null }
    return answer(c, body)
  })
}

async function getQuiz(store: QuizReads, release: ReleaseRef, id: string): Promise<QuizRow> {
  const quiz = await store.findQuiz(release, id)
  if (!quiz) throw new ApiError('quiz_not_found', `The course "${release.course}" has no quiz "${id}".`)
  return quiz
}
