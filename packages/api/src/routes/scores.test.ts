import { expandReview, type ReviewShorthand } from '@lectern/content'
import { describe, expect, it } from 'vitest'
import { canary, courseBundle } from '../suites/course.fixture'
import { examBundle, type Learning, openLearning, type QuizSettings, rightResponses } from '../suites/learning.fixture'

const withEssay = (settings: QuizSettings = {}) => examBundle(settings, courseBundle(), { essay: true })
const essay = (text: string) => ({ type: 'essay' as const, questionId: 'x-essay', text })
const best = [
  { criterionId: 'style', levelId: 'high' },
  { criterionId: 'content', levelId: 'high' },
]
const graderId = 'teacher-12'

/** A learner who has submitted an essay, with or without everything else right. */
async function submitted(settings: QuizSettings = {}, others = false): Promise<{ learning: Learning; id: string; token: string }> {
  const learning = await openLearning(withEssay(settings))
  const attempt = await learning.begin('ada')
  if (others) for (const response of rightResponses) await learning.save(attempt, 1, response)
  await learning.save(attempt, 1, essay('Light is what a lamp gives.'))
  await learning.submit(attempt)
  return { learning, ...attempt }
}
const setScore = ({ call, secret }: Learning, id: string, body: object, headers?: Record<string, string>, question = 'x-essay') =>
  call('PUT', `/v1/attempts/${id}/scores/${question}`, { key: secret, body: { graderId, ...body }, headers })
const scoresOf = async ({ call, secret }: Learning, id: string) => (await call('GET', `/v1/attempts/${id}/scores`, { key: secret })).body
const resultOf = async ({ call }: Learning, id: string, key: string) => (await call('GET', `/v1/attempts/${id}/result`, { key })).body
const essayIn = (body: { questions: { questionId: string }[] }) => body.questions.find(({ questionId }) => questionId === 'x-essay')
const gradeOf = async ({ call, secret }: Learning) => (await call('GET', '/v1/grades?course=sample', { key: secret })).body.data[0]
const pendingIn = async ({ call, secret }: Learning, query = '') => {
  const { body } = await call('GET', `/v1/attempts?state=pending${query}`, { key: secret })
  return body.data.map(({ id }: { id: string }) => id)
}

describe('an essay', () => {
  it('is pending until a person scores it, and then completes the result and the grade', async () => {
    const { learning, id, token } = await submitted({ passingScore: 0.95 }, true)
    expect(await resultOf(learning, id, token)).toMatchObject({
      score: { points: 18, maxPoints: 20, pending: true },
      passed: null,
    })
    expect(essayIn(await resultOf(learning, id, token))).toMatchObject({ outcome: 'pending', points: 0, words: 6 })
    expect(await gradeOf(learning)).toMatchObject({ fraction: null, passed: null, pending: true, attemptId: null })
    expect(await pendingIn(learning)).toEqual([id])

    const comment = 'A *clear* case.'
    const { status, body } = await setScore(learning, id, { version: 0, rubric: best, comment })
    expect([status, body]).toMatchObject([
      200,
      { version: 1, points: 2, graderId, comment: { markdown: comment, html: '<p>A <em>clear</em> case.</p>', text: 'A clear case.' } },
    ])
    const result = await resultOf(learning, id, token)
    expect(result).toMatchObject({ score: { points: 20, fraction: 1, pending: false }, passed: true })
    expect(essayIn(result)).toMatchObject({
      outcome: 'correct',
      points: 2,
      comment: { text: 'A clear case.' },
      rubric: [
        { criterionId: 'content', level: { id: 'high', points: 1 }, maxPoints: 1 },
        { criterionId: 'style', level: { id: 'high', points: 1 }, maxPoints: 1 },
      ],
    })
    expect(await gradeOf(learning)).toMatchObject({ fraction: 1, passed: true, pending: false, attemptId: id })
    expect(await pendingIn(learning)).toEqual([])
  })

  it.each([
    ['failed whatever the essay is worth', 0.9, false, false],
    ['passed whatever the essay is worth', 0.8, true, true],
    ['open where the essay decides', 0.95, true, null],
  ])('leaves a quiz %s', async (_title, passingScore, others, passed) => {
    const { learning, id, token } = await submitted({ passingScore }, others)
    expect((await resultOf(learning, id, token)).passed).toBe(passed)
  })

  it('is not pending when it is empty, or the attempt is open', async () => {
    const learning = await openLearning(withEssay({ timeLimit: '10m' }))
    const attempt = await learning.begin('ada')
    await learning.save(attempt, 1, essay('Words.'))
    expect(await pendingIn(learning)).toEqual([])
    await learning.save(attempt, 2, essay(' \n'))
    learning.wait(600_000)
    expect(await pendingIn(learning)).toEqual([])
    expect(essayIn(await resultOf(learning, attempt.id, attempt.token))).toMatchObject({ outcome: 'unanswered' })
    // A grader may have it on paper.
    expect((await setScore(learning, attempt.id, { version: 0, points: 1.5 })).status).toBe(200)
    expect(essayIn(await resultOf(learning, attempt.id, await learning.tokenOf('ada')))).toMatchObject({ outcome: 'partial', points: 1.5 })
  })

  it('waits in an attempt that expired, of every learner, page by page', async () => {
    const learning = await openLearning(withEssay({ timeLimit: '10m' }))
    const attempts = await Promise.all(['ada', 'bo', 'cy'].map((name) => learning.begin(name)))
    for (const attempt of attempts) await learning.save(attempt, 1, essay('Words.'))
    learning.wait(600_000)
    const seen: string[] = []
    for (let path = '/v1/attempts?state=pending&limit=2'; path; ) {
      const { body } = await learning.call('GET', path, { key: learning.secret })
      seen.push(...body.data.map(({ id }: { id: string }) => id))
      path = body.nextCursor ? `/v1/attempts?state=pending&limit=2&cursor=${body.nextCursor}` : ''
    }
    expect(seen).toEqual(attempts.map(({ id }) => id).sort())
  })

  it('does not count for a grade before it is scored, while an earlier attempt does', async () => {
    const { learning, id } = await submitted()
    await setScore(learning, id, { version: 0, points: 1 })
    const second = await learning.begin('ada')
    for (const response of rightResponses) await learning.save(second, 1, response)
    await learning.save(second, 1, essay('Better words.'))
    await learning.submit(second)
    expect(await gradeOf(learning)).toMatchObject({ attemptId: id, pending: true })
    await setScore(learning, second.id, { version: 0, points: 0 })
    expect(await gradeOf(learning)).toMatchObject({ attemptId: second.id, pending: false })
  })
})

describe('scores of graders', () => {
  it('are kept, and the latest counts', async () => {
    const { learning, id } = await submitted()
    const before = await gradeOf(learning)
    learning.wait(1000)
    await setScore(learning, id, { version: 0, points: 2, comment: 'Good.' })
    learning.wait(1000)
    await setScore(learning, id, { version: 1, points: 1 })
    const { questions } = await scoresOf(learning, id)
    expect(questions).toMatchObject([
      {
        questionId: 'x-essay',
        text: 'Light is what a lamp gives.',
        words: 6,
        version: 2,
        pending: false,
        scores: [
          { points: 2, comment: { text: 'Good.' } },
          { points: 1, comment: null },
        ],
      },
    ])
    const grade = await gradeOf(learning)
    expect(grade.fraction).toBeCloseTo(1 / 20, 6)
    expect(Date.parse(grade.updatedAt) - Date.parse(before.updatedAt)).toBe(2000)
    const changed = await learning.call('GET', `/v1/grades?course=sample&updatedSince=${grade.updatedAt}`, { key: learning.secret })
    expect(changed.body.data).toHaveLength(1)
    const attempts = await learning.call('GET', `/v1/attempts?updatedSince=${grade.updatedAt}`, { key: learning.secret })
    expect(attempts.body.data).toHaveLength(1)
  })

  it('are refused when another grader was faster, with the score that counts', async () => {
    const { learning, id } = await submitted()
    const both = await Promise.all(['one', 'two'].map((name, points) => setScore(learning, id, { version: 0, points, graderId: name })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const [winner, loser] = both.sort((a, b) => a.status - b.status)
    expect(loser?.body).toMatchObject({ code: 'stale_version', current: winner?.body })
    expect((await scoresOf(learning, id)).questions[0].scores).toHaveLength(1)
  })

  it('are all kept when graders score two attempts at once', async () => {
    const learning = await openLearning(withEssay())
    const attempts = await Promise.all(Array.from({ length: 6 }, (_, index) => learning.begin(`learner-${index}`)))
    for (const attempt of attempts) {
      await learning.save(attempt, 1, essay('Words.'))
      await learning.submit(attempt)
    }
    const set = await Promise.all(
      attempts.map(({ id }, index) => setScore(learning, id, { version: 0, points: 1, graderId: `g-${index}` })),
    )
    expect(set.map(({ status }) => status)).toEqual(attempts.map(() => 200))
    const kept = await Promise.all(attempts.map(async ({ id }) => (await scoresOf(learning, id)).questions[0].scores[0].graderId))
    expect(kept).toEqual(attempts.map((_, index) => `g-${index}`))
    expect(await pendingIn(learning)).toEqual([])
  })

  it('change nothing when they are sent again, with an Idempotency-Key or without', async () => {
    const { learning, id } = await submitted()
    const body = { version: 0, points: 1, comment: 'So so.' }
    const first = await setScore(learning, id, body, { 'idempotency-key': 'one' })
    learning.wait(1000)
    expect(await setScore(learning, id, body, { 'idempotency-key': 'one' })).toMatchObject({ status: 200, body: first.body })
    expect(await setScore(learning, id, body)).toMatchObject({ status: 200, body: first.body })
    await setScore(learning, id, { version: 1, points: 2 })
    expect(await setScore(learning, id, body, { 'idempotency-key': 'one' })).toMatchObject({ status: 200, body: first.body })
    expect((await setScore(learning, id, { ...body, points: 0 }, { 'idempotency-key': 'one' })).body.code).toBe('idempotency_key_reused')
    expect((await scoresOf(learning, id)).questions[0].version).toBe(2)
  })

  it.each<[string, object, string, string | undefined]>([
    ['more points than the question has', { points: 2.5 }, 'invalid_score', 'too_many_points'],
    ['points and levels', { points: 1, rubric: best }, 'invalid_request', undefined],
    ['neither', {}, 'invalid_request', undefined],
    ['half a rubric', { rubric: best.slice(1) }, 'invalid_score', 'criterion_missing'],
    ['a criterion twice', { rubric: [...best, best[0]] }, 'invalid_score', 'criterion_twice'],
    ['an unknown criterion', { rubric: [...best, { criterionId: 'nope', levelId: 'low' }] }, 'invalid_score', 'unknown_criterion'],
    ['an unknown level', { rubric: [{ ...best[0], levelId: 'nope' }, best[1]] }, 'invalid_score', 'unknown_level'],
    ['a comment with a script', { points: 1, comment: '[here](javascript:alert(1))' }, 'invalid_score', 'markdown_unsafe_link'],
  ])('are refused with %s', async (_title, body, code, fault) => {
    const { learning, id } = await submitted()
    const refused = await setScore(learning, id, { version: 0, ...body })
    expect([refused.status, refused.body.code]).toEqual([422, code])
    if (fault) expect(refused.body.errors.map((each: { code: string }) => each.code)).toContain(fault)
    expect((await scoresOf(learning, id)).questions[0].scores).toEqual([])
  })

  it('are refused for a question that Lectern scores, an open attempt, and learners', async () => {
    const { learning, id, token } = await submitted()
    const ruled = await setScore(learning, id, { version: 0, points: 1 }, undefined, 'x-short')
    expect(ruled.body).toMatchObject({ code: 'invalid_score', errors: [{ code: 'scored_by_rule' }] })
    const open = await learning.begin('bo')
    expect((await setScore(learning, open.id, { version: 0, points: 1 })).body.code).toBe('attempt_in_progress')
    for (const [method, path] of [
      ['GET', `/v1/attempts/${id}/scores`],
      ['PUT', `/v1/attempts/${id}/scores/x-essay`],
      ['GET', '/v1/attempts?state=pending'],
    ] as const)
      expect(
        (await learning.call(method, path, { key: token, body: method === 'PUT' ? { version: 0, points: 1, graderId } : undefined }))
          .status,
      ).toBe(403)
  })

  it('are exported and erased with their learner', async () => {
    const { learning, id } = await submitted()
    await setScore(learning, id, { version: 0, points: 2, comment: 'About Ada.' }, { 'idempotency-key': 'one' })
    await setScore(learning, id, { version: 1, points: 1 })
    const ask = (method: string, path: string) => learning.call(method, path, { key: learning.secret })
    const { body } = await ask('GET', '/v1/learners/ada/export')
    expect(body.attempts[0].manualScores).toMatchObject([
      { version: 1, points: 2, comment: { markdown: 'About Ada.' } },
      { version: 2, points: 1 },
    ])
    await ask('DELETE', '/v1/learners/ada')
    expect((await ask('GET', `/v1/attempts/${id}/scores`)).status).toBe(404)
    expect((await ask('GET', '/v1/learners/ada/export')).status).toBe(404)
    expect(await pendingIn(learning)).toEqual([])
  })
})

describe('what a learner sees of a grader', () => {
  const shown = async (review: QuizSettings['review']) => {
    const { learning, id, token } = await submitted({ review })
    await setScore(learning, id, { version: 0, rubric: best, comment: `${canary} of a grader` })
    const paths = [`/v1/attempts/${id}`, `/v1/attempts/${id}/result`, '/v1/attempts', '/v1/learners/me/progress/sample']
    return JSON.stringify(await Promise.all(paths.map(async (path) => (await learning.call('GET', path, { key: token })).body)))
  }
  const reviewOf = (name: ReviewShorthand) => expandReview('graded', name)

  it('is the comment and the chosen levels where the review shows feedback', async () => {
    const seen = await shown(reviewOf('standard'))
    expect(seen).toContain(`${canary} of a grader`)
    expect(seen).toContain(`${canary} high`)
    // The levels that were not chosen, and the model answer, stay with the key.
    expect(seen).not.toContain(`${canary} low`)
    expect(seen).not.toContain(`${canary} model answer`)
  })

  it('is nothing where the review withholds feedback', async () => {
    expect(await shown(reviewOf('closed'))).not.toContain(canary)
    expect(await shown({ ...reviewOf('standard'), feedback: 'after-due' })).not.toContain(canary)
  })
})
