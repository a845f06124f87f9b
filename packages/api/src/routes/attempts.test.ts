import type { QuestionResponse } from '@lectern/content'
import { beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../app'
import { assets, courseBundle, seal } from '../suites/course.fixture'
import { examBundle, type Learning, openLearning, rightResponses } from '../suites/learning.fixture'

let learning: Learning
const open = async (...args: Parameters<typeof examBundle>) => {
  learning = await openLearning(examBundle(...args))
}
beforeEach(() => open())

const single = (choiceId: string | null): QuestionResponse => ({ type: 'single-choice', questionId: 'x-single', choiceId })
const saveAll = async (attempt: { id: string; token: string }) => {
  for (const response of rightResponses) expect((await learning.save(attempt, 1, response)).status).toBe(200)
}

describe('a learner token', () => {
  it('lasts an hour, or as long as asked for, and no longer than its key', async () => {
    const { call, secret, store, wait } = learning
    const make = (key: string, body: object) => call('POST', '/v1/learner-tokens', { key, body })
    expect((await make(secret, { learnerId: 'ada' })).body).toMatchObject({
      learnerId: 'ada',
      courses: null,
      expiresAt: '2026-11-24T10:30:00.000Z',
    })
    const short = await store.createApiKey({ kind: 'secret', name: 'A', scopes: ['learning'], expiresAt: '2026-11-24T09:40:00.000Z' })
    const { token, expiresAt } = (await make(short.secret, { learnerId: 'ada' })).body
    expect(expiresAt).toBe('2026-11-24T09:40:00.000Z')
    wait(599_000)
    expect((await call('GET', '/v1/attempts', { key: token })).status).toBe(200)
    wait(1000)
    expect((await call('GET', '/v1/attempts', { key: token })).body.code).toBe('token_expired')
    expect((await make(secret, { learnerId: 'ada', expiresIn: 86_401 })).body.code).toBe('invalid_request')
  })

  it('dies with the key that made it, and is none of another server', async () => {
    const { call, store, secretWith } = learning
    const made = await store.createApiKey({ kind: 'secret', name: 'A', scopes: ['learning'] })
    const { token } = (await call('POST', '/v1/learner-tokens', { key: made.secret, body: { learnerId: 'ada' } })).body
    const elsewhere = createApp({ store, tokenSecret: 'another secret of at least 32 bytes', now: () => new Date('2026-11-24T09:30:00Z') })
    const headers = { authorization: `Bearer ${token}` }
    expect(((await (await elsewhere.request('/v1/attempts', { headers })).json()) as { code: string }).code).toBe('invalid_token')
    await store.revokeApiKey(made.key.id)
    expect((await call('GET', '/v1/attempts', { key: token })).body.code).toBe('invalid_token')
    expect((await call('POST', '/v1/learner-tokens', { key: await secretWith('keys'), body: { learnerId: 'ada' } })).body.code).toBe(
      'insufficient_scope',
    )
  })

  it.each([
    ['with no signature', (token: string) => `${btoa('{"alg":"none"}').replaceAll('=', '')}.${token.split('.')[1]}.x`],
    ['with another signature', (token: string) => `${token.split('.').slice(0, 2).join('.')}.${'a'.repeat(43)}`],
    [
      'for another learner',
      (token: string) => {
        const [head, claims = '', signature] = token.split('.')
        const changed = JSON.stringify({ ...JSON.parse(Buffer.from(claims, 'base64url').toString()), sub: 'bo' })
        return [head, Buffer.from(changed).toString('base64url'), signature].join('.')
      },
    ],
  ])('is refused when it was forged %s', async (_how, forge) => {
    const token = forge(await learning.tokenOf('ada'))
    const { status, body } = await learning.call('GET', '/v1/attempts', { key: token })
    expect([status, body.code]).toEqual([401, 'invalid_token'])
  })

  it('is good for its courses alone', async () => {
    await learning.store.seed(courseBundle({ id: 'other' }), assets)
    const free = await learning.tokenOf('ada')
    const bound = await learning.tokenOf('ada', { courses: ['other'] })
    const body = { courseId: 'sample', quizId: 'exam' }
    const { body: attempt } = await learning.call('POST', '/v1/attempts', { key: free, body })
    await learning.call('POST', '/v1/attempts', { key: free, body: { ...body, courseId: 'other' } })
    const refused = [
      await learning.call('POST', '/v1/attempts', { key: bound, body }),
      await learning.call('GET', `/v1/attempts/${attempt.id}`, { key: bound }),
      await learning.call('POST', `/v1/attempts/${attempt.id}/submit`, { key: bound }),
      await learning.call('GET', '/v1/learners/me/progress/sample', { key: bound }),
      await learning.call('GET', '/v1/attempts?course=sample', { key: bound }),
    ]
    expect(refused.map((each) => each.body.code)).toEqual(refused.map(() => 'other_course'))
    const { data } = (await learning.call('GET', '/v1/attempts', { key: bound })).body
    expect(data.map((each: { courseId: string }) => each.courseId)).toEqual(['other'])
  })
})

describe('another learner', () => {
  it.each<[string, string, string, object?]>([
    ['reads an attempt', 'GET', '/v1/attempts/ID'],
    ['reads a result', 'GET', '/v1/attempts/ID/result'],
    ['submits', 'POST', '/v1/attempts/ID/submit'],
    ['saves', 'PUT', '/v1/attempts/ID/responses/x-single', { sequence: 1, response: single('a') }],
  ])('%s of nobody else, and hears the same as of an attempt that there is not', async (_what, method, path, body) => {
    const { id } = await learning.begin('ada')
    const key = await learning.tokenOf('bo')
    const ask = (attempt: string) => learning.call(method, path.replace('ID', attempt), { key, body })
    const [foreign, none] = [await ask(id), await ask('019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c11')]
    expect([foreign.status, foreign.body.code]).toEqual([404, 'attempt_not_found'])
    const plain = (answer: typeof foreign) => JSON.stringify(answer.body).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    expect(plain(foreign)).toBe(plain(none))
  })

  it.each([
    ['GET', '/v1/attempts?learner=ada'],
    ['GET', '/v1/learners/ada/progress/sample'],
    ['PUT', '/v1/learners/ada/progress/sample/sections'],
    ['POST', '/v1/attempts'],
  ])('is refused at %s %s', async (method, path) => {
    await learning.begin('ada')
    const bodies: Record<string, object> = {
      PUT: { sections: [{ sectionId: 'first-section' }] },
      POST: { courseId: 'sample', quizId: 'exam', learnerId: 'ada' },
    }
    const { status, body } = await learning.call(method, path, { key: await learning.tokenOf('bo'), body: bodies[method] })
    expect([status, body.code]).toEqual([403, 'other_learner'])
  })

  it.each([
    ['GET', '/v1/learners/me/export'],
    ['DELETE', '/v1/learners/me'],
    ['GET', '/v1/grades?course=sample'],
    ['GET', '/v1/grades/export?course=sample'],
    ['PUT', '/v1/learners/me/accommodations/sample/exam'],
    ['POST', '/v1/learner-tokens'],
  ])('has no way to %s %s, and neither has a key without the scope', async (method, path) => {
    const body = method === 'PUT' ? { timeMultiplier: 2, extraAttempts: 1 } : method === 'POST' ? { learnerId: 'bo' } : undefined
    for (const key of [await learning.tokenOf('bo'), await learning.secretWith('keys', 'content:write')])
      expect((await learning.call(method, path, { key, body })).body.code).toBe('insufficient_scope')
  })

  it('sees a list of attempts without those of others', async () => {
    await learning.begin('ada')
    const { token } = await learning.begin('bo')
    const seen = await learning.call('GET', '/v1/attempts', { key: token })
    expect(seen.body.data.map((each: { learnerId: string }) => each.learnerId)).toEqual(['bo'])
  })
})

describe('an attempt', () => {
  it('pins the release, draws from the pool and gives the same questions each time', async () => {
    await open({ draw: 3, shuffle: true })
    const { id, token } = await learning.begin('ada')
    const read = async () => (await learning.call('GET', `/v1/attempts/${id}`, { key: token })).body
    const first = await read()
    expect(first.questions).toHaveLength(3)
    expect(first).toMatchObject({ release: 1, number: 1, state: 'in-progress', responses: [], dueAt: null })
    expect(JSON.stringify(first)).not.toContain('CANARY')
    await learning.store.seed(examBundle({ draw: 1, title: 'Another exam' }), assets)
    expect(await read()).toEqual(first)
  })

  it('is drawn and ordered anew for each attempt', async () => {
    await open({ draw: 3, shuffle: true })
    const orders = new Set<string>()
    for (let learner = 0; learner < 20; learner++) {
      const { questionIds } = await learning.store.createAttempt({ courseId: 'sample', quizId: 'exam', learner: `l${learner}` })
      expect(new Set(questionIds).size).toBe(3)
      orders.add(questionIds.join(' '))
    }
    // Of 210 orders, twenty draws hit fewer than five about never.
    expect(orders.size).toBeGreaterThan(4)
  })

  it('keeps every save and counts the one with the highest sequence', async () => {
    const attempt = await learning.begin('ada')
    expect((await learning.save(attempt, 1, single('a'))).status).toBe(200)
    expect((await learning.save(attempt, 1, single('a'))).status).toBe(200)
    const changed = await learning.save(attempt, 1, single('b'))
    expect(changed.status).toBe(409)
    expect(changed.headers.get('content-type')).toBe('application/problem+json')
    expect(changed.body).toMatchObject({ code: 'stale_sequence', current: { sequence: 1, response: single('a') } })
    expect((await learning.save(attempt, 5, single('c'))).status).toBe(200)
    const late = await learning.save(attempt, 3, single('b'))
    expect(late.body.current).toMatchObject({ sequence: 5, response: single('c') })
    expect((await learning.save(attempt, 5, single('c'))).status).toBe(200)
    const { body } = await learning.call('GET', `/v1/attempts/${attempt.id}`, { key: attempt.token })
    expect(body.responses).toMatchObject([{ questionId: 'x-single', sequence: 5 }])
    const held = await learning.call('GET', '/v1/learners/ada/export', { key: learning.secret })
    expect(held.body.attempts[0].saves.map(({ sequence }: { sequence: number }) => sequence)).toEqual([1, 5])
  })

  it.each<[string, object | string, string, number]>([
    ['an unknown choice', { sequence: 1, response: single('nope') }, 'invalid_responses', 422],
    ['the response to another question', { sequence: 1, response: { ...single('a'), questionId: 'x-short' } }, 'invalid_responses', 422],
    [
      'another type of response',
      { sequence: 1, response: { type: 'short-answer', questionId: 'x-single', text: 'a' } },
      'invalid_responses',
      422,
    ],
    ['no sequence', { response: single('a') }, 'invalid_request', 422],
    ['a sequence of zero', { sequence: 0, response: single('a') }, 'invalid_request', 422],
    [
      'ten megabytes',
      { sequence: 1, response: { type: 'short-answer', questionId: 'x-single', text: 'x'.repeat(10_000_000) } },
      'body_too_large',
      413,
    ],
  ])('refuses %s and stores nothing', async (_what, body, code, status) => {
    const { id, token } = await learning.begin('ada')
    const refused = await learning.call('PUT', `/v1/attempts/${id}/responses/x-single`, { key: token, body })
    expect([refused.status, refused.body.code]).toEqual([status, code])
    expect((await learning.call('GET', `/v1/attempts/${id}`, { key: token })).body.responses).toEqual([])
  })

  it('keeps a typed number as it was typed, with the locale in which it is read', async () => {
    const attempt = await learning.begin('ada')
    const typed = { type: 'numeric' as const, questionId: 'x-numeric', text: ' 7.25\u00a0m² ' }
    const kept = { ...typed, locale: 'en' }
    expect((await learning.save(attempt, 1, typed)).body).toMatchObject({ sequence: 1, response: kept })
    // The same save, once more and as it is kept.
    expect((await learning.save(attempt, 1, typed)).status).toBe(200)
    expect((await learning.save(attempt, 1, kept)).status).toBe(200)
    expect((await learning.save(attempt, 1, { ...typed, locale: 'de' })).body).toMatchObject({
      code: 'stale_sequence',
      current: { response: kept },
    })
    const { body } = await learning.call('GET', `/v1/attempts/${attempt.id}`, { key: attempt.token })
    expect(body.responses.map(({ response }: { response: object }) => response)).toEqual([kept])
    const held = await learning.call('GET', '/v1/learners/ada/export', { key: learning.secret })
    expect(held.body.attempts[0].saves.map(({ response }: { response: object }) => response)).toEqual([kept])
    expect((await learning.submit(attempt)).body.score).toMatchObject({ points: 2 })
  })

  it('refuses a typed number with two readings, stores nothing, and takes it written in one of them', async () => {
    const attempt = await learning.begin('ada')
    const type = (text: string) => ({ type: 'numeric' as const, questionId: 'x-numeric', text, locale: 'de' })
    const refused = await learning.save(attempt, 1, type('7.250'))
    expect([refused.status, refused.body.code]).toEqual([422, 'invalid_responses'])
    expect(refused.body.errors).toEqual([
      {
        in: 'body',
        pointer: '/response/text',
        code: 'ambiguous_number',
        detail: '"7.250" can be read as 7250 or as 7,250 in the locale "de"; write it in one of these two ways.',
      },
    ])
    expect((await learning.call('GET', `/v1/attempts/${attempt.id}`, { key: attempt.token })).body.responses).toEqual([])
    expect((await learning.save(attempt, 1, type('7,250'))).status).toBe(200)
    expect((await learning.submit(attempt)).body.score).toMatchObject({ points: 2 })
  })

  it('reads a typed number in the locale that its release had', async () => {
    const { format: _format, hash: _hash, ...content } = examBundle()
    await learning.store.seed(seal({ ...content, course: { ...content.course, locale: 'de' } }), assets)
    const attempt = await learning.begin('ada')
    await learning.store.seed(seal({ ...content, course: { ...content.course, locale: 'fr', subtitle: 'In French' } }), assets)
    const saved = await learning.save(attempt, 1, { type: 'numeric', questionId: 'x-numeric', text: '7,25' })
    expect(saved.body.response.locale).toBe('de')
  })

  it('scores what was saved when it is submitted, once', async () => {
    const attempt = await learning.begin('ada')
    await saveAll(attempt)
    const first = await learning.submit(attempt)
    expect(first.body).toMatchObject({ state: 'submitted', score: { points: 18, maxPoints: 18, fraction: 1 }, passed: null })
    learning.wait(60_000)
    const again = await learning.submit(attempt)
    expect(again.body).toEqual(first.body)
    expect((await learning.call('GET', `/v1/attempts/${attempt.id}/result`, { key: attempt.token })).body).toEqual(first.body)
    expect((await learning.save(attempt, 9, single('b'))).body.code).toBe('attempt_closed')
    expect((await learning.call('GET', `/v1/attempts/${attempt.id}`, { key: attempt.token })).body.submittedAt).toBe(
      '2026-11-24T09:30:00.000Z',
    )
  })

  it('takes an Idempotency-Key when it begins and when it ends', async () => {
    const key = await learning.tokenOf('ada')
    const body = { courseId: 'sample', quizId: 'exam' }
    const begin = (more: object = {}) =>
      learning.call('POST', '/v1/attempts', { key, body: { ...body, ...more }, headers: { 'idempotency-key': 'one' } })
    const [first, second] = [await begin(), await begin()]
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body).toEqual(first.body)
    expect(first.headers.get('location')).toBe(`/v1/attempts/${first.body.id}`)
    expect((await begin({ quizId: 'practice' })).body.code).toBe('idempotency_key_reused')
    const { id } = first.body
    const practice = (await learning.call('POST', '/v1/attempts', { key, body: { ...body, quizId: 'practice' } })).body.id
    const end = (attempt: string) => learning.call('POST', `/v1/attempts/${attempt}/submit`, { key, headers: { 'idempotency-key': 'two' } })
    expect((await end(id)).body).toEqual((await end(id)).body)
    expect((await end(practice)).body.code).toBe('idempotency_key_reused')
    expect((await learning.call('GET', `/v1/attempts/${practice}`, { key })).body.state).toBe('in-progress')
  })

  it('is one at a time, and no more than allowed, with a pause between them', async () => {
    await open({ maxAttempts: 2, cooldown: '1h' })
    const attempt = await learning.begin('ada')
    await expect(learning.begin('ada')).rejects.toThrow('attempt_open')
    await learning.submit(attempt)
    await expect(learning.begin('ada')).rejects.toThrow('409 attempt_cooldown: The next attempt can begin at 2026-11-24T10:30:00.000Z.')
    learning.wait(3_600_000)
    await learning.submit(await learning.begin('ada'))
    learning.wait(3_600_000)
    await expect(learning.begin('ada')).rejects.toThrow('attempts_exhausted')
    await learning.begin('bo')
  })

  it('expires by the clock of the server alone, and is scored by what was saved before due and grace', async () => {
    await open({ timeLimit: '10m', gracePeriod: '30s' })
    const attempt = await learning.begin('ada')
    await learning.save(attempt, 1, single('a'))
    learning.wait(629_999)
    expect((await learning.save(attempt, 2, single('b'))).status).toBe(200)
    expect((await learning.save(attempt, 3, single('a'))).status).toBe(200)
    learning.wait(1)
    expect((await learning.save(attempt, 4, single('b'))).body.code).toBe('attempt_closed')
    expect((await learning.save(attempt, 3, single('a'))).status).toBe(200)
    expect((await learning.submit(attempt)).body.code).toBe('attempt_closed')
    const { body } = await learning.call('GET', `/v1/attempts/${attempt.id}`, { key: attempt.token })
    expect(body).toMatchObject({
      state: 'expired',
      dueAt: '2026-11-24T09:40:00.000Z',
      closesAt: '2026-11-24T09:40:30.000Z',
      submittedAt: null,
    })
    expect(body.updatedAt).toBe('2026-11-24T09:40:30.000Z')
    const result = await learning.call('GET', `/v1/attempts/${attempt.id}/result`, { key: attempt.token })
    expect(result.body).toMatchObject({ state: 'expired', score: { points: 2, maxPoints: 18 } })
    await learning.begin('ada')
  })

  it('is listed by course, quiz, learner, state and time', async () => {
    await open({ timeLimit: '10m' })
    const { call, secret, wait } = learning
    const ada = await learning.begin('ada')
    await learning.begin('bo')
    wait(60_000)
    await learning.submit(ada)
    await call('POST', '/v1/attempts', { key: secret, body: { courseId: 'sample', quizId: 'practice', learnerId: 'ada' } })
    const list = async (query: string) =>
      (await call('GET', `/v1/attempts?${query}`, { key: secret })).body.data.map((each: Record<string, string>) =>
        [each.learnerId, each.quizId, each.state].join(' '),
      )
    expect(await list('')).toEqual(['ada exam submitted', 'bo exam in-progress', 'ada practice in-progress'])
    expect(await list('state=in-progress')).toEqual(['bo exam in-progress', 'ada practice in-progress'])
    expect(await list('learner=ada&quiz=exam')).toEqual(['ada exam submitted'])
    expect(await list('course=nope')).toEqual([])
    expect(await list('updatedSince=2026-11-24T09:31:00.000Z')).toEqual(['ada exam submitted', 'ada practice in-progress'])
    wait(600_000)
    expect(await list('state=expired')).toEqual(['bo exam expired'])
    expect(await list('updatedSince=2026-11-24T09:40:00.000Z')).toEqual(['bo exam expired'])
    const first = await call('GET', '/v1/attempts?limit=2', { key: secret })
    const next = /<(.+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
    expect((await call('GET', next, { key: secret })).body).toMatchObject({ data: [{ quizId: 'practice' }], hasMore: false })
    expect((await call('GET', `${next}&state=expired`, { key: secret })).body.code).toBe('invalid_cursor')
  })
})
