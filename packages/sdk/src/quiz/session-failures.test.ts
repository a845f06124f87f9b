import { describe, expect, it } from 'vitest'
import { Lectern, LecternError, type QuestionResponse } from '../index'
import {
  at,
  choose,
  clock,
  fetch,
  kept,
  minute,
  network,
  offline,
  questions,
  quizId,
  requests,
  setUpQuiz,
  teacher,
  tokenOf,
  visit,
  type Weather,
} from './session.fixture'
import { memoryStorage } from './storage'

setUpQuiz()

describe('what goes wrong in a quiz session', () => {
  it('R204: goes on while a reload finds no server, and sends when it is back', async () => {
    const before = await visit()
    await before.start()
    before.close()
    network.weather = offline
    const after = await visit()
    await after.start()
    expect(at(after, 'in-progress')).toMatchObject({ attempt: { quizId }, error: expect.any(LecternError) })
    expect(after.remaining()).toBe(10 * minute)
    after.answer(choose(0, 0))
    await clock.advance(20_000)
    expect(at(after, 'in-progress').waiting).toBe(1)
    network.weather = (real) => real()
    await clock.advance(10_000)
    expect(at(after, 'in-progress')).toMatchObject({ waiting: 0, error: undefined })
    expect((await kept())[0]!.responses).toMatchObject([{ response: choose(0, 0) }])
  })

  it('R213: keeps an answer that the server refuses apart, and goes on with the others', async () => {
    const session = await visit()
    await session.start()
    session.answer({ ...choose(0, 0), choiceId: 'no-such-choice' } as QuestionResponse)
    session.answer(choose(1, 0))
    await session.flush()
    const { answers, waiting } = at(session, 'in-progress')
    expect(answers[questions[0]!.id]).toMatchObject({ state: 'refused', error: { code: 'invalid_responses' } })
    expect(answers[questions[1]!.id]!.state).toBe('saved')
    expect(waiting).toBe(0)
    expect(() => session.answer({ ...choose(0, 0), questionId: 'nope' })).toThrow(/no question "nope"/)
  })

  it.each<[number, 'refused' | 'waiting']>([
    [400, 'refused'],
    [403, 'refused'],
    [406, 'refused'],
    [415, 'refused'],
    [451, 'refused'],
    [401, 'waiting'],
    [408, 'waiting'],
    [429, 'waiting'],
    [502, 'waiting'],
  ])('R236: an answer that a firewall stops with %i is %s, and a refused one keeps nothing else back', async (status, state) => {
    const session = await visit()
    await session.start()
    const stopped = `PUT /v1/attempts/:id/responses/${questions[0]!.id}`
    network.weather = async (real) => (requests.at(-1) === stopped ? new Response('<h1>Stop</h1>', { status }) : real())
    session.answer(choose(0, 0))
    session.answer(choose(1, 0))
    expect(await session.submit()).toBe(state === 'refused')
    const { answers } = at(session, state === 'refused' ? 'ended' : 'submitting')
    expect(answers[questions[0]!.id]).toEqual({
      response: choose(0, 0),
      state,
      ...(state === 'refused' && { error: expect.objectContaining({ status }) }),
    })
    if (state === 'refused') expect(answers[questions[1]!.id]!.state).toBe('saved')
  })

  it.each(['other_learner', 'other_course', 'insufficient_scope'])(
    'R237: fails with %s, and keeps what waits for the right token',
    async (code) => {
      const session = await visit()
      await session.start()
      const problem = { type: 'about:blank', title: '', detail: '', instance: '', code, status: 403 }
      network.weather = async () => Response.json(problem, { status: 403, headers: { 'content-type': 'application/problem+json' } })
      session.answer(choose(0, 0))
      await session.flush()
      expect(at(session, 'failed').error).toMatchObject({ code })
      network.weather = (real) => real()
      await session.start()
      expect(at(session, 'in-progress').answers[questions[0]!.id]!.state).toBe('saved')
    },
  )

  it('R214: says why it cannot begin or go on: no such quiz, no token, attempt erased', async () => {
    const missing = await visit({ quizId: 'nope' })
    await missing.start()
    expect(at(missing, 'failed').error).toMatchObject({ code: 'quiz_not_found' })
    const anonymous = await visit({ client: new Lectern({ baseUrl: 'http://localhost', fetch }) })
    await anonymous.start()
    expect(at(anonymous, 'failed').error).toMatchObject({ code: 'key_required' })
    expect(() => anonymous.answer(choose(0, 0))).toThrow(/failed/)
    const erased = await visit()
    await erased.start()
    await teacher.learners.delete('student-4711')
    erased.answer(choose(0, 0))
    await clock.advance(1000)
    expect(at(erased, 'failed').error).toBeInstanceOf(LecternError)
  })

  it('R215: keeps what waits while a token has expired, and sends it with the next one', async () => {
    let token = await tokenOf('student-4711')
    const client = new Lectern({ baseUrl: 'http://localhost', fetch, maxRetries: 0, apiKey: () => token })
    const session = await visit({ client })
    await session.start()
    const good = token
    token = 'lk_pub_not-a-token'
    session.answer(choose(0, 0))
    await clock.advance(1000)
    expect(at(session, 'in-progress')).toMatchObject({ waiting: 1, error: { status: 401 } })
    token = good
    await clock.advance(10_000)
    expect(at(session, 'in-progress')).toMatchObject({ waiting: 0, error: undefined })
  })

  it('R216: shows nobody the attempt of the learner who was here before, and loses none of his answers', async () => {
    const ada = await visit({}, 'ada')
    await ada.start()
    network.weather = offline
    ada.answer(choose(0, 0))
    ada.close()
    network.weather = (real) => real()
    const bob = await visit({}, 'bob')
    await bob.start()
    expect(at(bob, 'in-progress')).toMatchObject({ answers: {}, attempt: { learnerId: 'bob' } })
    const again = await visit({}, 'ada')
    await again.start()
    expect(at(again, 'in-progress')).toMatchObject({ attempt: { learnerId: 'ada' }, answers: { [questions[0]!.id]: { state: 'saved' } } })
  })

  it('R220: says that answers would not survive a reload when the storage fails and the server too', async () => {
    const full = { ...memoryStorage(), setItem: () => Promise.reject(new Error('QuotaExceededError')) }
    const session = await visit({ storage: full })
    await session.start()
    session.answer(choose(0, 0))
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(at(session, 'in-progress').error?.message).toMatch(/storage failed/)
    await session.flush()
    expect(at(session, 'in-progress')).toMatchObject({ waiting: 0, error: undefined })
  })

  const cyclic: Record<string, unknown> = {}
  cyclic.self = cyclic
  it.each<[string, unknown]>([
    ['a function', () => {}],
    ['a symbol', Symbol('a')],
    ['a BigInt', 1n],
    ['itself', cyclic],
  ])('R241: refuses an answer that holds %s, and goes on', async (_, choiceId) => {
    const session = await visit()
    await session.start()
    expect(() => session.answer({ ...choose(0, 0), choiceId } as QuestionResponse)).toThrow(LecternError)
    expect(() => session.answer(undefined as unknown as QuestionResponse)).toThrow(LecternError)
    expect(at(session, 'in-progress')).toMatchObject({ waiting: 0, answers: {} })
    // As frameworks wrap their state; changed afterwards.
    const mine = { ...choose(0, 0) }
    session.answer(new Proxy(mine, {}))
    Object.assign(mine, { choiceId: 'changed' })
    expect(await session.submit()).toBe(true)
    expect((await kept())[0]!.responses).toMatchObject([{ response: choose(0, 0) }])
  })
})

const ways: Record<string, Weather> = {
  'was not sent': offline,
  'lost its answer': async (real) => {
    await real()
    throw new TypeError('reset')
  },
  'was answered with 503': async () => Response.json({ code: 'not_ready' }, { status: 503 }),
  'was answered with a cut body': async (real) => {
    const bytes = await (await real()).arrayBuffer()
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(bytes.slice(0, 20)))
        controller.error(new TypeError('cut'))
      },
    })
    return new Response(body, { headers: { 'content-type': 'application/json' } })
  },
  'was answered with a sign-in page': async () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
}
/** Requests by name. The attempt is read after a reload alone. */
const steps: { step: string; name: RegExp; nth: number; reloads: boolean[] }[] = [
  { step: 'list', name: /^GET \/v1\/attempts$/, nth: 1, reloads: [false, true] },
  { step: 'create', name: /^POST \/v1\/attempts$/, nth: 1, reloads: [false, true] },
  { step: 'attempt', name: /^GET \/v1\/attempts\/:id$/, nth: 1, reloads: [true] },
  { step: 'first save', name: /^PUT /, nth: 1, reloads: [false, true] },
  { step: 'second save', name: /^PUT /, nth: 2, reloads: [false, true] },
  { step: 'submission', name: /^POST .*\/submit$/, nth: 1, reloads: [false, true] },
  { step: 'result', name: /^GET .*\/result$/, nth: 1, reloads: [false, true] },
]

describe('a network that fails at every step', () => {
  const table = Object.keys(ways).flatMap((way) =>
    steps.flatMap(({ reloads, ...step }) => reloads.map((reload) => ({ ...step, way, reload }))),
  )

  it.each(table)('R224: the $step $way (reload: $reload)', async ({ way, name, nth, reload }) => {
    let failed = false
    network.weather = (real) => {
      if (failed || !name.test(requests.at(-1)!) || requests.filter((one) => name.test(one)).length < nth) return real()
      failed = true
      return ways[way]!(real)
    }
    let session = await visit()
    const goOn = async () => {
      for (let tries = 0; tries < 3 && session.getSnapshot().status !== 'in-progress'; tries++) {
        if (session.getSnapshot().status === 'ended' || session.getSnapshot().status === 'submitting') return
        await session.start()
      }
    }
    const reloadPage = async () => {
      if (!reload) return
      session.close()
      session = await visit()
      await goOn()
    }
    await goOn()
    await reloadPage()
    session.answer(choose(0, 0))
    void session.flush()
    await clock.advance(1)
    await reloadPage()
    session.answer(choose(1, 1))
    void session.flush()
    await clock.advance(1)
    await reloadPage()
    await session.submit()
    await reloadPage()
    await clock.advance(minute)
    await session.refresh()
    await clock.advance(minute)
    const { answers, result } = at(session, 'ended')
    expect(failed, 'The request that fails was made.').toBe(true)
    expect(result.state).toBe('submitted')
    for (const index of [0, 1]) expect(answers[questions[index]!.id]).toEqual({ response: choose(index, index), state: 'saved' })
    const attempts = await kept()
    expect(attempts).toHaveLength(1)
    expect(attempts[0]).toMatchObject({ state: 'submitted' })
    expect(attempts[0]!.responses.map(({ response }) => response)).toEqual(expect.arrayContaining([choose(0, 0), choose(1, 1)]))
  })
})
