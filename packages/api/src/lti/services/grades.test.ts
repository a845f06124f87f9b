import type { QuestionResponse } from '@lectern/content'
import type { JWTPayload } from 'jose'
import { describe, expect, it } from 'vitest'
import { assets } from '../../suites/course.fixture'
import { examBundle, type QuizSettings, rightResponses } from '../../suites/learning.fixture'
import { claims, serviceScopes } from '../launch/message'
import { launchClaims, roles } from '../platform.fixture'
import { type LtiWorld, launchUrl, openLti } from '../tool.fixture'

/** The exam has 14 points that are scored. */
const maximum = 14
const day = 86_400_000

/** Answers some questions of the exam right, and submits. */
async function submit({ call }: LtiWorld, token: string, right: number): Promise<void> {
  const { body, status } = await call('POST', '/v1/attempts', { courseId: 'sample', quizId: 'exam' }, token)
  if (status !== 201) throw new Error(JSON.stringify(body))
  for (const response of rightResponses.slice(0, right)) await save({ call }, body.id, token, response)
  await call('POST', `/v1/attempts/${body.id}/submit`, undefined, token)
}
const save = ({ call }: Pick<LtiWorld, 'call'>, attempt: string, token: string, response: QuestionResponse) =>
  call('PUT', `/v1/attempts/${attempt}/responses/${response.questionId}`, { sequence: 1, response }, token)

const endpoint = (more: object) => (message: JWTPayload) => ({
  ...message,
  [claims.grades]: { ...(message[claims.grades] as object), lineitem: undefined, ...more },
})
const deliveries = async ({ call }: LtiWorld, query = '') => (await call('GET', `/v1/lti-deliveries${query}`)).body.data

describe('a submitted attempt', () => {
  it('sends the grade of its learner to the line item of the link', async () => {
    const world = await openLti({ exam: { passingScore: 0.2, maxAttempts: 3 } })
    const { token } = await world.visit()
    await submit(world, token, 2)
    await world.outbox.runDue()
    expect(world.platform.scores).toEqual([
      {
        lineItem: `${world.platform.origin}/lineitems/1/lineitem?type_id=3`,
        userId: '42',
        timestamp: world.now().toISOString(),
        activityProgress: 'Completed',
        gradingProgress: 'FullyGraded',
        scoreGiven: 4,
        scoreMaximum: maximum,
        comment: '4 von 14 Punkten. Versuche: 1 von 3. Bestanden.',
      },
    ])
    expect(await deliveries(world)).toMatchObject([{ state: 'delivered', tries: 1, error: null, dueAt: null, quizId: 'exam' }])
    expect(world.platform.issued).toEqual([serviceScopes.score])
  })

  it.each([
    ['highest', [4, 2], [8, 8]],
    ['latest', [4, 2], [8, 4]],
    ['first', [2, 4], [4, 4]],
    ['average', [4, 2], [8, 6]],
  ] as const)('sends what counts where the %s does', async (counts, right, given) => {
    const world = await openLti({ exam: { counts } })
    const { token } = await world.visit()
    for (const count of right) {
      await submit(world, token, count)
      await world.outbox.runDue()
    }
    expect(world.platform.scores.map(({ scoreGiven }) => scoreGiven)).toEqual(given)
  })

  it('sends timestamps that rise by a second, however fast it goes', async () => {
    const world = await openLti()
    const { token } = await world.visit()
    for (const right of [1, 2, 3]) await submit(world, token, right)
    await world.outbox.runDue()
    const start = world.now().getTime()
    expect(world.platform.scores.map(({ timestamp }) => Date.parse(timestamp) - start)).toEqual([0, 1000, 2000])
    expect(world.platform.refused).toEqual([])
  })

  it('sends nothing twice when it is submitted again', async () => {
    const world = await openLti()
    const { token } = await world.visit()
    const { body } = await world.call('POST', '/v1/attempts', { courseId: 'sample', quizId: 'exam' }, token)
    for (const _ of [1, 2]) await world.call('POST', `/v1/attempts/${body.id}/submit`, undefined, token)
    await world.outbox.runDue()
    expect(world.platform.scores).toHaveLength(1)
  })

  it.each<[string, QuizSettings]>([
    [
      'where the learner may not see it',
      { review: { score: 'never', correctness: 'never', feedback: 'never', answer: 'never', explanation: 'never' } },
    ],
    ['where an average counts, which belongs to no attempt', { counts: 'average' }],
  ])('sends no comment %s', async (_title, exam) => {
    const world = await openLti({ exam })
    const { token } = await world.visit()
    await submit(world, token, 2)
    await world.outbox.runDue()
    expect(world.platform.scores).toMatchObject([{ scoreGiven: 4 }])
    expect(world.platform.scores[0]).not.toHaveProperty('comment')
  })

  it.each<[string, (world: LtiWorld) => Promise<string>]>([
    ['of a teacher', async ({ visit }) => (await visit((message) => ({ ...message, [claims.roles]: [roles.teacher] }))).token],
    [
      'of someone who only looks on',
      async ({ visit }) => (await visit((message) => ({ ...message, [claims.roles]: [roles.observer] }))).token,
    ],
    [
      'of a learner who did not come from a platform',
      async ({ call }) => (await call('POST', '/v1/learner-tokens', { learnerId: 'ada' })).body.token,
    ],
  ])('sends nothing %s', async (_title, tokenOf) => {
    const world = await openLti()
    await submit(world, await tokenOf(world), 2)
    await world.outbox.runDue()
    expect([world.platform.scores, await deliveries(world)]).toEqual([[], []])
  })

  it('sends nothing where the platform takes no grades, and nothing of a practice quiz', async () => {
    const world = await openLti()
    const { token } = await world.visit(endpoint({ lineitems: undefined }))
    world.platform.lineItems = []
    await submit(world, token, 2)
    const practice = await world.visit((message) => ({
      ...message,
      sub: '43',
      [claims.targetLink]: `${launchUrl}?course=sample&quiz=practice`,
    }))
    const { body } = await world.call('POST', '/v1/attempts', { courseId: 'sample', quizId: 'practice' }, practice.token)
    await world.call('POST', `/v1/attempts/${body.id}/submit`, undefined, practice.token)
    await world.outbox.runDue()
    expect([world.platform.scores, await deliveries(world)]).toEqual([[], []])
  })

  it('is sent later where the platform takes no grades yet, with the first launch after it does', async () => {
    const world = await openLti()
    const { token } = await world.visit(endpoint({ lineitems: undefined }))
    await submit(world, token, 2)
    await world.outbox.runDue()
    expect(world.platform.scores).toEqual([])
    for (const _ of [1, 2]) {
      await world.visit()
      await world.outbox.runDue()
    }
    expect(world.platform.scores).toMatchObject([{ scoreGiven: 4 }])
  })

  it('counts for a second link to the quiz as well, from its first launch on', async () => {
    const world = await openLti()
    const { token } = await world.visit()
    await submit(world, token, 2)
    await world.outbox.runDue()
    await world.visit((message) => ({ ...endpoint({})(message), [claims.resourceLink]: { id: 'link-2' } }))
    await world.outbox.runDue()
    expect(world.platform.scores.map(({ lineItem, scoreGiven }) => [lineItem.split('/').at(-2), scoreGiven])).toEqual([
      ['1', 4],
      ['1', 4],
      ['2', 4],
    ])
  })
})

describe('a grade that changes without a submission', () => {
  it('is sent when the time of an attempt runs out', async () => {
    const world = await openLti({ exam: { timeLimit: '10m' } })
    await world.store.sweepEvents()
    const { token } = await world.visit()
    const { body } = await world.call('POST', '/v1/attempts', { courseId: 'sample', quizId: 'exam' }, token)
    for (const response of rightResponses.slice(0, 3)) await save(world, body.id, token, response)
    world.wait(9 * 60_000)
    await world.store.sweepEvents()
    await world.outbox.runDue()
    expect(world.platform.scores).toEqual([])
    world.wait(61_000)
    for (const _ of [1, 2]) {
      await world.store.sweepEvents()
      await world.outbox.runDue()
    }
    expect(world.platform.scores).toMatchObject([{ scoreGiven: 6 }])
  })

  it('is sent when a release is published that counts other attempts', async () => {
    const world = await openLti({ exam: { counts: 'highest' } })
    world.wait(120_000)
    await world.store.sweepEvents()
    for (const sub of ['42', '43']) {
      const { token } = await world.visit((message) => ({ ...message, sub }))
      await submit(world, token, 4)
      await submit(world, token, 1)
    }
    await world.outbox.runDue()
    world.wait(60_000)
    await world.store.seed(examBundle({ counts: 'latest' }), assets)
    world.wait(61_000)
    for (const _ of [1, 2]) {
      await world.store.sweepEvents()
      await world.outbox.runDue()
    }
    const last = (user: string) => world.platform.scores.filter(({ userId }) => userId === user).map(({ scoreGiven }) => scoreGiven)
    expect([last('42'), last('43')]).toEqual([
      [8, 8, 2],
      [8, 8, 2],
    ])
  })
})

describe('a line item', () => {
  it('is created once for all learners of a link, where the platform allows it', async () => {
    const world = await openLti()
    world.platform.lineItems = []
    for (const sub of ['1', '2', '3', '4', '5']) {
      const { token } = await world.visit((message) => ({ ...endpoint({})(message), sub }))
      await submit(world, token, 2)
    }
    await world.outbox.runDue()
    world.wait(10_000)
    await world.outbox.runDue()
    expect(world.platform.lineItems).toEqual([
      {
        id: `${world.platform.origin}/lineitems/1/lineitem?type_id=3`,
        label: 'Exam',
        scoreMaximum: maximum,
        resourceLinkId: 'link-1',
        resourceId: 'sample/exam',
        tag: 'lectern',
      },
    ])
    expect(world.platform.scores.map(({ userId }) => userId).sort()).toEqual(['1', '2', '3', '4', '5'])
    expect(new Set(world.platform.issued)).toEqual(new Set([serviceScopes.lineItem, serviceScopes.score]))
  })

  it('is the one that the platform has for the link already', async () => {
    const world = await openLti()
    const { token } = await world.visit(endpoint({}))
    await submit(world, token, 2)
    await world.outbox.runDue()
    expect(world.platform.lineItems).toHaveLength(1)
    expect(world.platform.scores).toHaveLength(1)
  })

  it('is created again when it was deleted on the platform', async () => {
    const world = await openLti()
    const { token } = await world.visit()
    world.platform.lineItems = []
    await submit(world, token, 2)
    await world.outbox.runDue()
    expect(await deliveries(world)).toMatchObject([{ state: 'pending', error: expect.stringContaining('answered with 404') }])
    world.wait(10_000)
    await world.outbox.runDue()
    expect(world.platform.scores).toMatchObject([{ scoreGiven: 4 }])
  })
})

describe('a platform that fails', () => {
  it('gets every grade when it is back after a day, each learner’s in order', async () => {
    const world = await openLti()
    const tokens: string[] = []
    for (let sub = 1; sub <= 8; sub++) tokens.push((await world.visit((message) => ({ ...message, sub: String(sub) }))).token)
    world.platform.down = true
    for (const token of tokens) await submit(world, token, 1)
    await world.outbox.runDue()
    for (const token of tokens) await submit(world, token, 3)
    for (let hours = 0; hours < 24; hours += 3) {
      world.wait(3 * 3_600_000)
      await world.outbox.runDue()
    }
    expect(world.platform.scores).toEqual([])
    const waiting = await deliveries(world, '?state=pending')
    expect(waiting.at(-1)).toMatchObject({ error: expect.stringMatching(/^127\.0\.0\.1:\d+ cannot be reached: /) })
    world.platform.down = false
    world.wait(3_600_000 * 1.2)
    await world.outbox.runDue()
    for (let sub = 1; sub <= 8; sub++)
      expect(world.platform.scores.filter(({ userId }) => userId === String(sub)).map(({ scoreGiven }) => scoreGiven)).toEqual([6, 6])
    expect(await deliveries(world, '?state=pending')).toEqual([])
    expect(await deliveries(world, '?state=parked')).toEqual([])
  })

  it('gets what waits as soon as one grade has arrived', async () => {
    const world = await openLti()
    const tokens: string[] = []
    for (const sub of ['1', '2', '3']) tokens.push((await world.visit((message) => ({ ...message, sub }))).token)
    world.platform.down = true
    for (const token of tokens) await submit(world, token, 1)
    for (let hour = 0; hour < 6; hour++) {
      await world.outbox.runDue()
      world.wait(3_600_000 * 1.2)
    }
    await world.outbox.runDue()
    world.platform.down = false
    const [{ id }] = await deliveries(world)
    await world.call('POST', `/v1/lti-deliveries/${id}/retry`)
    await world.outbox.runDue()
    expect(world.platform.scores.map(({ userId }) => userId).sort()).toEqual(['1', '2', '3'])
  })

  it('and is overloaded when it is back is not asked for everything at once', async () => {
    const world = await openLti()
    const tokens: string[] = []
    for (let sub = 1; sub <= 10; sub++) tokens.push((await world.visit((message) => ({ ...message, sub: String(sub) }))).token)
    world.platform.down = true
    for (const token of tokens) await submit(world, token, 1)
    await world.outbox.runDue()
    world.platform.down = false
    let asked = 0
    world.platform.failures.get = (path) => {
      if (!path.endsWith('/scores')) return undefined
      asked += 1
      return asked > 1 ? 429 : undefined
    }
    const [{ id }] = await deliveries(world)
    await world.call('POST', `/v1/lti-deliveries/${id}/retry`)
    await world.outbox.runDue()
    expect([world.platform.scores.length, asked]).toEqual([1, 5])
  })

  it('for three days leaves its grades parked, and gets them when somebody retries', async () => {
    const world = await openLti()
    const { token } = await world.visit()
    world.platform.failures.set('/lineitems/1/lineitem/scores', 403)
    await submit(world, token, 2)
    for (let hours = 0; hours <= 78; hours += 6) {
      await world.outbox.runDue()
      world.wait(6 * 3_600_000)
    }
    const [parked] = await deliveries(world, '?state=parked')
    expect(parked).toMatchObject({ dueAt: null, error: expect.stringContaining('answered with 403 (told_to)') })
    expect(parked.tries).toBeGreaterThan(10)
    world.platform.failures.clear()
    world.wait(day)
    await world.outbox.runDue()
    expect(world.platform.scores).toEqual([])
    expect((await world.call('POST', `/v1/lti-deliveries/${parked.id}/retry`)).body).toMatchObject({ state: 'pending' })
    await world.outbox.runDue()
    expect(world.platform.scores).toMatchObject([{ scoreGiven: 4 }])
  })

  it.each([
    ['refuses our key once', '/token', 400, /answered with 400 \(told_to\)/],
    ['is overloaded once', '/lineitems/1/lineitem/scores', 429, /answered with 429/],
    ['breaks down once', '/lineitems/1/lineitem/scores', 500, /answered with 500/],
  ])('and %s gets the grade with the next try', async (_title, path, status, error) => {
    const world = await openLti()
    const { token } = await world.visit()
    world.platform.failures.set(path, status)
    await submit(world, token, 2)
    await world.outbox.runDue()
    expect(await deliveries(world)).toMatchObject([{ state: 'pending', tries: 1, error: expect.stringMatching(error) }])
    world.platform.failures.clear()
    world.wait(10_000)
    await world.outbox.runDue()
    expect(await deliveries(world)).toMatchObject([{ state: 'delivered', tries: 2, error: null }])
    expect(world.platform.scores).toHaveLength(1)
  })

  it('does not delay the grades of another platform', async () => {
    const world = await openLti()
    const other = await world.startPlatform({ clientId: 'client-2' })
    await world.register(other)
    const { token } = await world.visit()
    world.platform.down = true
    for (const right of [1, 2, 3]) await submit(world, token, right)
    const login = await world.login({ iss: other.origin, client_id: other.clientId })
    const message = launchClaims(other, { nonce: login.nonce, now: world.now(), launch: launchUrl })
    const launched = await world.post('/lti/launch', { state: login.state, id_token: await other.sign(message) }, login.cookie)
    const code = new URL(launched.headers.get('location') ?? '').hash.replace('#lti=', '')
    const exchanged = await world.app.request('/lti/exchange', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    })
    await submit(world, ((await exchanged.json()) as { token: string }).token, 2)
    await world.outbox.runDue()
    expect([world.platform.scores, other.scores.map(({ scoreGiven }) => scoreGiven)]).toEqual([[], [4]])
  })

  it('gets no grade of a learner who was erased meanwhile', async () => {
    const world = await openLti()
    const { token, learnerId } = await world.visit()
    world.platform.down = true
    await submit(world, token, 2)
    await world.outbox.runDue()
    expect((await world.call('GET', `/v1/learners/${learnerId}/export`)).body).toMatchObject({
      ltiLaunches: [{ platformId: world.platformId, userId: '42', locale: 'de', courseId: 'sample', quizId: 'exam' }],
      events: [{ type: 'attempt.submitted', courseId: 'sample', quizId: 'exam' }],
    })
    await world.call('DELETE', `/v1/learners/${learnerId}`)
    expect((await world.call('GET', `/v1/learners/${learnerId}/export`)).status).toBe(404)
    world.platform.down = false
    world.wait(3_600_000)
    await world.outbox.runDue()
    expect([world.platform.scores, await deliveries(world)]).toEqual([[], []])
  })
})
