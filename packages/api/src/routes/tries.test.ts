import { expandReview, type QuestionResponse } from '@lectern/content'
import { describe, expect, it } from 'vitest'
import { assets, canary, courseBundle } from '../suites/course.fixture'
import { score, serve } from '../suites/leak.fixture'
import { examBundle, type Learning, openLearning, type QuizSettings, rightResponses } from '../suites/learning.fixture'

const tries = { most: 3, penalty: 0.25 }
const triedExam = (settings: QuizSettings = {}) =>
  examBundle({ mode: 'practice', review: expandReview('practice'), tries, passingScore: 0.5, ...settings }, courseBundle(), { essay: true })

const choose = (choiceId: string): QuestionResponse => ({ type: 'single-choice', questionId: 'x-single', choiceId })
const order = (...itemIds: string[]): QuestionResponse => ({ type: 'ordering', questionId: 'x-ordering', itemIds })
const tick = (...choiceIds: string[]): QuestionResponse => ({ type: 'multiple-choice', questionId: 'x-multiple', choiceIds })
const essay: QuestionResponse = { type: 'essay', questionId: 'x-essay', text: 'Some words.' }

/** A learner at the exam with tries. */
async function begin(settings: QuizSettings = {}) {
  const learning = await openLearning(triedExam(settings))
  const attempt = await learning.begin('ada')
  const at = `/v1/attempts/${attempt.id}`
  let sequence = 0
  const put = (body: { sequence?: number; response: QuestionResponse; check?: boolean }) =>
    learning.call('PUT', `${at}/responses/${body.response.questionId}`, { key: attempt.token, body: { sequence: ++sequence, ...body } })
  const read = async (path = '') => (await learning.call('GET', `${at}${path}`, { key: attempt.token })).body
  return {
    learning,
    attempt,
    put,
    check: (response: QuestionResponse) => put({ response, check: true }),
    save: (response: QuestionResponse) => put({ response }),
    read,
    resultOf: async (id: string) => (await read('/result')).questions.find(({ questionId }: { questionId: string }) => questionId === id),
    total: async () => (await read('/result')).score.points,
  }
}

const lastOf = (learning: Learning, id: string) => learning.store.listResponses(id)

describe('a quiz with tries', () => {
  it('says so, and so do its attempts and their saved responses', async () => {
    const { learning, check, read } = await begin()
    expect((await learning.call('GET', '/v1/courses/sample/quizzes/exam')).body.tries).toEqual(tries)
    expect((await learning.call('GET', '/v1/courses/sample/quizzes/practice')).body.tries).toBeNull()
    expect(await check(choose('b'))).toMatchObject({ status: 200, body: { checked: true, response: choose('b') } })
    expect(await read()).toMatchObject({ tries, responses: [{ questionId: 'x-single', checked: true }] })
  })

  it('tells after a check what the response gives, and the answer only once the question is finished', async () => {
    const { check, resultOf } = await begin()
    await check(choose('b'))
    const first = await resultOf('x-single')
    expect(first).toMatchObject({ outcome: 'incorrect', points: 0, tries: { used: 1, left: 2 }, feedback: [{ choiceId: 'b' }] })
    expect(first).not.toHaveProperty('answer')
    expect(first).not.toHaveProperty('explanation')
    await check(choose('a'))
    expect(await resultOf('x-single')).toMatchObject({
      outcome: 'correct',
      points: 1.5,
      maxPoints: 2,
      tries: { used: 2, left: 0 },
      answer: { choiceId: 'a' },
      explanation: { text: expect.stringContaining(canary) },
    })
  })

  it('takes no more responses to a question that is finished, and goes on with the others', async () => {
    const { check, save } = await begin()
    await check(choose('a'))
    for (const again of [check(choose('b')), save(choose('b')), check(choose('a'))])
      expect(await again).toMatchObject({ status: 409, body: { code: 'tries_exhausted' } })
    for (const ids of [['a'], ['b'], ['d']]) expect((await check(tick(...ids))).status).toBe(200)
    expect(await save(tick('a', 'c'))).toMatchObject({ status: 409, body: { code: 'tries_exhausted' } })
    expect((await save(order('k4', 'b7', 'z2'))).status).toBe(200)
  })

  it('counts neither a save without a check, nor the same response again, nor an empty one', async () => {
    const { check, save, resultOf } = await begin()
    for (const response of [tick('b'), tick('d'), tick('a')]) await save(response)
    expect(await resultOf('x-multiple')).toMatchObject({ outcome: 'unanswered', tries: { used: 0, left: 3 } })
    for (const response of [tick('b', 'd'), tick('d', 'b'), tick(), tick('b', 'd')]) expect((await check(response)).status).toBe(200)
    expect(await resultOf('x-multiple')).toMatchObject({ outcome: 'incorrect', tries: { used: 1, left: 2 } })
  })

  it('shows nothing of a response that was saved without a check, neither by question nor in the total', async () => {
    const { check, save, read, resultOf, total } = await begin()
    const before = await read('/result')
    expect(before.score.points).toBe(0)
    for (const response of rightResponses) await save(response)
    await save(essay)
    expect(await read('/result')).toEqual(before)
    await check(order('k4', 'b7', 'z2'))
    const [checked, points] = [await resultOf('x-ordering'), await total()]
    expect(checked.outcome).not.toBe('unanswered')
    await save(order('z2', 'k4', 'b7'))
    expect(await resultOf('x-ordering')).toEqual(checked)
    expect(await total()).toBe(points)
  })

  it.each([
    ['submitted', ({ learning, attempt }: Awaited<ReturnType<typeof begin>>) => learning.submit(attempt)],
    ['expired', ({ learning }: Awaited<ReturnType<typeof begin>>) => learning.wait(600_000)],
  ])('scores the saved responses when it is %s, less the penalties', async (state, end) => {
    const begun = await begin({ timeLimit: '10m' })
    const { check, save, learning, attempt, read, resultOf } = begun
    for (const response of [choose('b'), choose('c')]) await check(response)
    await save(choose('a'))
    await save(tick('a', 'c'))
    await end(begun)
    const { body } = await learning.call('GET', `/v1/attempts/${attempt.id}/result`, { key: learning.secret })
    expect(body).toMatchObject({ state, score: { points: 3 } })
    const { questions } = body as { questions: { questionId: string }[] }
    expect(questions.find(({ questionId }) => questionId === 'x-single')).toMatchObject({ outcome: 'correct', points: 1 })
    if (state === 'expired') return
    expect(await resultOf('x-single')).toMatchObject({ tries: { used: 2 }, answer: { choiceId: 'a' } })
    expect((await read('/result')).score).toEqual(body.score)
  })

  it('changes nothing when the same save comes again, and refuses one that differs in its check', async () => {
    const { put, resultOf } = await begin()
    const save = { sequence: 7, response: choose('b'), check: true }
    const first = await put(save)
    expect(await put(save)).toMatchObject({ status: 200, body: first.body })
    expect(await put({ ...save, check: false })).toMatchObject({
      status: 409,
      body: { code: 'stale_sequence', current: { checked: true } },
    })
    expect(await resultOf('x-single')).toMatchObject({ tries: { used: 1 } })
    const right = { sequence: 8, response: choose('a'), check: true }
    const finished = await put(right)
    expect(await put(right)).toMatchObject({ status: 200, body: finished.body })
  })

  it('refuses a check of what a person scores', async () => {
    const { check, save } = await begin()
    expect(await check(essay)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/check', code: 'cannot_be_checked' }] } })
    expect((await save(essay)).status).toBe(200)
  })

  it('refuses a check where the quiz has no tries', async () => {
    const { check, attempt, learning } = await begin({ tries: undefined })
    expect(await check(choose('a'))).toMatchObject({ status: 422, body: { errors: [{ pointer: '/check', code: 'cannot_be_checked' }] } })
    expect(await lastOf(learning, attempt.id)).toEqual([])
  })

  it('accepts no more tries than there are of windows that check at once', async () => {
    const { put, resultOf, learning, attempt } = await begin()
    const orders = [order('k4', 'b7', 'z2'), order('b7', 'k4', 'z2'), order('k4', 'z2', 'b7'), order('b7', 'z2', 'k4')]
    const answers = await Promise.all(orders.map((response, index) => put({ sequence: index + 1, response, check: true })))
    const outcomes = answers.map(({ status, body }) => (status === 200 ? 'saved' : body.code))
    expect(outcomes.filter((outcome) => outcome === 'saved').length).toBeLessThanOrEqual(3)
    expect(outcomes.filter((outcome) => !/^(saved|tries_exhausted|stale_sequence)$/.test(outcome))).toEqual([])
    const { tries: count } = await resultOf('x-ordering')
    expect(count.used).toBe(outcomes.filter((outcome) => outcome === 'saved').length)
    expect(await lastOf(learning, attempt.id)).toHaveLength(1)
  })

  it('is scored and revealed in attempts alone, also where an older release had no tries', async () => {
    const settings = { mode: 'practice', review: expandReview('practice') } as const
    const { app, store } = await serve(examBundle(settings, courseBundle()))
    const statusOf = async (query = '') => [
      (await score(app, 'exam', [choose('a')], query)).status,
      (await app.request(`/v1/courses/sample/questions/x-single/answer${query}`)).status,
    ]
    expect(await statusOf()).toEqual([200, 200])
    await store.seed(examBundle({ ...settings, tries }, courseBundle()), assets)
    for (const query of ['', '?release=1', '?release=2']) expect(await statusOf(query)).toEqual([403, 403])
    const refused = await (await score(app, 'exam', [choose('a')])).text()
    expect(refused).toContain('review_policy_forbids')
    expect(refused).not.toContain(canary)
  })

  it('checks nothing any more once a later release withholds what is right, and still saves', async () => {
    const { learning, check, save, read, resultOf } = await begin()
    await check(choose('b'))
    await learning.store.seed(triedExam({ tries: undefined, review: expandReview('practice', 'closed') }), assets)
    expect(await check(choose('a'))).toMatchObject({ status: 403, body: { code: 'review_policy_forbids' } })
    expect((await save(choose('a'))).status).toBe(200)
    expect(await read('/result')).toMatchObject({ score: null })
    expect(await resultOf('x-single')).not.toHaveProperty('tries')
  })

  it('tells an export which saves were checked', async () => {
    const { learning, check, save } = await begin()
    await save(choose('b'))
    await check(choose('b'))
    const { body } = await learning.call('GET', '/v1/learners/ada/export', { key: learning.secret })
    expect(body.attempts[0].saves.map(({ checked }: { checked: boolean }) => checked)).toEqual([false, true])
  })
})
