import { fileURLToPath } from 'node:url'
import { createApp, openSqliteStore, scopes } from '@lectern/api'
import { canonicalJson, compile, sha256 } from '@lectern/content'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { courseId } from '../app.fixture'
import { type Fetch, Lectern, LecternError, type Question, type QuestionResponse } from '../index'
import { ask, ManualClock } from './clock.fixture'
import type { QuizSessionOptions, QuizSnapshot } from './contract'
import { QuizSession } from './session'
import { memoryStorage, type QuizStorage } from './storage'

const quizId = 'chapter-1-quiz'
const minute = 60_000
const settings: Record<string, { timeLimit: string; gracePeriod?: string; maxAttempts?: number }> = {
  [quizId]: { timeLimit: '10m', maxAttempts: 2 },
  'chapter-2-quiz': { timeLimit: '10m', gracePeriod: '2m' },
  'chapter-3-quiz': { timeLimit: '2h', gracePeriod: '2m' },
  'chapter-4-quiz': { timeLimit: '30d' },
}
/** What a request may meet: `real` asks the service. */
type Weather = (real: () => Promise<Response>) => Promise<Response>

let clock: ManualClock
let weather: Weather
let requests: string[]
/** Idempotency keys of the submissions that were asked for. */
let submitKeys: (string | null)[]
let teacher: Lectern
let tokenOf: (learnerId: string) => Promise<string>
let fetch: Fetch
let storage: QuizStorage
let questions: Extract<Question, { type: 'single-choice' }>[]
let open: QuizSession[]
let close: () => Promise<void>

beforeEach(async () => {
  clock = new ManualClock(Date.parse('2026-11-24T09:30:00Z'))
  weather = (real) => real()
  requests = []
  submitKeys = []
  open = []
  storage = memoryStorage()
  const { bundle, assets } = await compile(fileURLToPath(new URL(`../../../content/courses/${courseId}`, import.meta.url)))
  if (!bundle) throw new Error('The sample course does not compile.')
  const { hash: _hash, ...content } = bundle
  const timed = { ...content, quizzes: content.quizzes.map((quiz) => ({ ...quiz, ...settings[quiz.id] })) }
  const store = await openSqliteStore({ file: ':memory:', now: () => new Date(clock.time) })
  close = () => store.close()
  await store.seed({ ...timed, hash: sha256(canonicalJson(timed)) }, assets)
  const { secret } = await store.createApiKey({ kind: 'secret', name: 'LMS', scopes: [...scopes] })
  const app = createApp({ store, rateLimit: 0, now: () => new Date(clock.time) })
  const direct: Fetch = (url, init) => ask(() => app.request(url, init))
  fetch = async (url, init) => {
    requests.push(`${init.method} ${new URL(url).pathname.replace(/[0-9a-f-]{36}/, ':id')}`)
    if (url.endsWith('/submit')) submitKeys.push(new Headers(init.headers).get('idempotency-key'))
    return weather(() => ask(() => app.request(url, init)))
  }
  teacher = new Lectern({ baseUrl: 'http://localhost', fetch: direct, apiKey: secret })
  tokenOf = async (learnerId) => (await teacher.learnerTokens.create({ learnerId })).token
  const quiz = await teacher.courses.quizzes.get(courseId, quizId)
  questions = quiz.questions!.filter((question) => question.type === 'single-choice')
  expect(questions.length).toBeGreaterThan(1)
})
afterEach(async () => {
  for (const session of open) session.close()
  expect(clock.timers).toBe(0)
  await close()
})

/** A session of a page that was just opened. The client tries once, so that going on is left to the session. */
async function visit(options: Partial<QuizSessionOptions> = {}, learnerId = 'student-4711'): Promise<QuizSession> {
  const client = new Lectern({ baseUrl: 'http://localhost', fetch, maxRetries: 0, apiKey: () => tokenOf(learnerId) })
  const session = new QuizSession({ client, courseId, quizId, storage, clock, ...options })
  open.push(session)
  return session
}
/** A response to the first question of the attempt, whatever quiz it is. */
const firstResponse = (session: QuizSession): QuestionResponse => {
  const question = at(session, 'in-progress').attempt.questions.find(({ type }) => type === 'single-choice')
  if (question?.type !== 'single-choice') throw new Error('The quiz has no single-choice question.')
  return { type: 'single-choice', questionId: question.id, choiceId: question.choices[0]!.id }
}
const choose = (question: number, choice: number): QuestionResponse => {
  const { id, choices } = questions[question]!
  return { type: 'single-choice', questionId: id, choiceId: choices[choice]!.id }
}
const kept = async (learner = 'student-4711') => {
  const attempts = await teacher.attempts.list({ learner, course: courseId }).toArray()
  return Promise.all(attempts.map(({ id }) => teacher.attempts.get(id)))
}
const offline: Weather = async () => {
  throw new TypeError('offline')
}
const at = <S extends QuizSnapshot['status']>(session: QuizSession, status: S): QuizSnapshot & { status: S } => {
  const snapshot = session.getSnapshot()
  expect(snapshot.status, JSON.stringify(snapshot).slice(0, 300)).toBe(status)
  return snapshot as QuizSnapshot & { status: S }
}

describe('a quiz session', () => {
  it('R200: begins an attempt, saves answers, submits once, and shows the result', async () => {
    const session = await visit()
    const seen: string[] = []
    session.subscribe(() => seen.push(session.getSnapshot().status))
    await session.start()
    session.answer(choose(0, 0))
    expect(at(session, 'in-progress').answers[questions[0]!.id]).toEqual({ response: choose(0, 0), state: 'waiting' })
    await clock.advance(1000)
    expect(at(session, 'in-progress')).toMatchObject({ waiting: 0, answers: { [questions[0]!.id]: { state: 'saved' } } })
    session.answer(choose(1, 1))
    expect(await Promise.all([session.submit(), session.submit()])).toEqual([true, true])
    expect(at(session, 'ended').result).toMatchObject({ state: 'submitted', score: expect.any(Object) })
    expect(requests.filter((one) => one.endsWith('/submit'))).toHaveLength(1)
    expect((await kept())[0]).toMatchObject({ state: 'submitted', responses: expect.arrayContaining([expect.anything()]) })
    expect(new Set(seen)).toEqual(new Set(['loading', 'in-progress', 'submitting', 'ended']))
  })

  it('R201: gives the same snapshot until something changes, and a new one then', async () => {
    const session = await visit()
    await session.start()
    const before = session.getSnapshot()
    expect(session.getSnapshot()).toBe(before)
    let calls = 0
    const end = session.subscribe(() => calls++)
    session.answer(choose(0, 0))
    expect(session.getSnapshot()).not.toBe(before)
    expect(before).toMatchObject({ answers: {}, waiting: 0 })
    end()
    session.answer(choose(0, 1))
    expect(calls).toBe(1)
  })

  it('R202: sends one save at a time, and of what was typed meanwhile only the last', async () => {
    const session = await visit()
    await session.start()
    let running = 0
    let most = 0
    weather = async (real) => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, 5))
      return real().finally(() => running--)
    }
    for (const choice of [0, 1, 0, 1]) {
      session.answer(choose(0, choice))
      void session.flush()
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    session.answer(choose(1, 0))
    expect(await session.flush()).toBe(true)
    expect(most).toBe(1)
    expect(requests.filter((one) => one.startsWith('PUT')).length).toBeLessThanOrEqual(4)
    const [attempt] = await kept()
    expect(attempt!.responses.map(({ response }) => response)).toEqual(expect.arrayContaining([choose(0, 1), choose(1, 0)]))
  })

  it('R203: survives a reload: the same attempt, its answers, and those that had not been sent', async () => {
    const before = await visit()
    await before.start()
    before.answer(choose(0, 1))
    await before.flush()
    weather = offline
    before.answer(choose(1, 1))
    await clock.advance(5000)
    expect(at(before, 'in-progress')).toMatchObject({ waiting: 1, error: expect.any(LecternError) })
    before.close()
    weather = (real) => real()
    const after = await visit()
    await after.start()
    expect(at(after, 'in-progress')).toMatchObject({ waiting: 0, error: undefined })
    const attempts = await kept()
    expect(attempts).toHaveLength(1)
    expect(attempts[0]!.responses).toHaveLength(2)
  })

  it('R204: goes on while a reload finds no server, and sends when it is back', async () => {
    const before = await visit()
    await before.start()
    before.close()
    weather = offline
    const after = await visit()
    await after.start()
    expect(at(after, 'in-progress')).toMatchObject({ attempt: { quizId }, error: expect.any(LecternError) })
    expect(after.remaining()).toBe(10 * minute)
    after.answer(choose(0, 0))
    await clock.advance(20_000)
    expect(at(after, 'in-progress').waiting).toBe(1)
    weather = (real) => real()
    await clock.advance(10_000)
    expect(at(after, 'in-progress')).toMatchObject({ waiting: 0, error: undefined })
    expect((await kept())[0]!.responses).toMatchObject([{ response: choose(0, 0) }])
  })

  it('R205: submits after a reload what was to be submitted before it', async () => {
    const before = await visit()
    await before.start()
    weather = offline
    before.answer(choose(0, 0))
    expect(await before.submit()).toBe(false)
    expect(at(before, 'submitting').waiting).toBe(1)
    expect(() => before.answer(choose(0, 1))).toThrow(/submitting/)
    before.close()
    weather = (real) => real()
    const after = await visit()
    await after.start()
    expect(at(after, 'ended').result.state).toBe('submitted')
    expect((await kept())[0]).toMatchObject({ state: 'submitted', responses: [{ response: choose(0, 0) }] })
  })

  it('R226: submits under one idempotency key, before and after a reload', async () => {
    const before = await visit()
    await before.start()
    weather = offline
    expect(await before.submit()).toBe(false)
    before.close()
    weather = (real) => real()
    const after = await visit()
    await after.start()
    at(after, 'ended')
    expect(submitKeys).toEqual([expect.stringMatching(/^[\w-]{20,}$/), submitKeys[0]])
  })

  it('R206: shows the result again after a reload, and begins another attempt only when asked', async () => {
    const before = await visit()
    await before.start()
    await before.submit()
    const after = await visit()
    await after.start()
    expect(at(after, 'ended').result.attemptId).toBe(at(before, 'ended').result.attemptId)
    await after.refresh()
    expect(at(after, 'ended').result.state).toBe('submitted')
    await after.restart()
    expect(at(after, 'in-progress').attempt.number).toBe(2)
    expect(await kept()).toHaveLength(2)
  })

  describe.each([
    ['a storage each', () => memoryStorage()],
    ['one storage', () => storage],
  ])('two windows with %s', (_, storageOfTwo) => {
    const hour = 60 * minute
    // The clock of the second one is off.
    it.each([0, hour, -hour])('R207: the later answer counts, whichever comes first (a clock %i ms off)', async (wrong) => {
      const other = new ManualClock(clock.time, wrong)
      const [one, two] = [await visit(), await visit({ storage: storageOfTwo(), clock: other })]
      const wait = (ms: number) => {
        clock.time += ms
        other.time += ms
      }
      const online = async (...windows: QuizSession[]) => {
        weather = (real) => real()
        for (const window of windows) await window.flush()
        weather = offline
      }
      await one.start()
      await two.start()
      expect(at(two, 'in-progress').attempt.id).toBe(at(one, 'in-progress').attempt.id)
      const answerOf = (session: QuizSession) => at(session, 'in-progress').answers[questions[0]!.id]
      const onServer = async () => (await kept())[0]!.responses.map(({ response }) => response)
      weather = offline

      // Answered later, after the other was saved.
      one.answer(choose(0, 0))
      await online(one)
      wait(minute)
      two.answer(choose(0, 1))
      await online(two)
      expect(answerOf(two)).toEqual({ response: choose(0, 1), state: 'saved' })
      expect(await onServer()).toEqual([choose(0, 1)])

      // Answered earlier, several times, and sent later.
      for (const choice of [1, 0, 1]) two.answer(choose(0, choice))
      wait(minute)
      one.answer(choose(0, 0))
      wait(minute)
      await online(one, two)
      expect(answerOf(two)).toEqual({ response: choose(0, 0), state: 'replaced' })
      expect(await onServer()).toEqual([choose(0, 0)])

      // Answered later, and sent first.
      one.answer(choose(0, 1))
      wait(minute)
      two.answer(choose(0, 0))
      await online(two, one)
      expect(answerOf(one)).toEqual({ response: choose(0, 0), state: 'replaced' })
      expect(await onServer()).toEqual([choose(0, 0)])

      // Answered later, and submitted.
      one.answer(choose(0, 0))
      await online(one)
      wait(minute)
      two.answer(choose(0, 1))
      weather = (real) => real()
      expect(await two.submit()).toBe(true)
      expect(at(two, 'ended').answers[questions[0]!.id]).toEqual({ response: choose(0, 1), state: 'saved' })
      expect(await onServer()).toEqual([choose(0, 1)])
    })
  })

  it.each<[string, number, number]>([
    ['sends its answer again when it is the later one', 0, minute],
    ['gives way when its answer is the earlier one', minute, 0],
  ])('R227: beside a program that counts otherwise, %s', async (_, before, after) => {
    const session = await visit()
    await session.start()
    const { id } = at(session, 'in-progress').attempt
    const saveElsewhere = (sequence: number) => teacher.attempts.responses.save(id, questions[0]!.id, { sequence, response: choose(0, 1) })
    if (after) await saveElsewhere(1_500_000_000)
    clock.time += after
    session.answer(choose(0, 0))
    clock.time += before
    if (before) await saveElsewhere(1_500_000_000)
    expect(await session.flush()).toBe(true)
    const [{ responses }] = (await kept()) as [Awaited<ReturnType<typeof kept>>[0]]
    if (after) expect(responses).toMatchObject([{ sequence: 1_500_000_001, response: choose(0, 0) }])
    else expect(responses).toMatchObject([{ sequence: 1_500_000_000, response: choose(0, 1) }])
    const state = after ? 'saved' : 'replaced'
    expect(at(session, 'in-progress').answers[questions[0]!.id]).toEqual({ response: choose(0, after ? 0 : 1), state })
  })

  it('R228: takes what an older version left in the storage as the earlier answer', async () => {
    const before = await visit()
    await before.start()
    const { id } = at(before, 'in-progress').attempt
    before.close()
    await teacher.attempts.responses.save(id, questions[0]!.id, { sequence: 1, response: choose(0, 1) })
    await storage.setItem(`lectern:attempt:${id}:${questions[0]!.id}`, JSON.stringify({ sequence: 1, response: choose(0, 0) }))
    await storage.setItem(`lectern:attempt:${id}:${questions[1]!.id}`, JSON.stringify({ sequence: 1, response: choose(1, 0) }))
    const after = await visit()
    await after.start()
    expect(at(after, 'in-progress').answers).toEqual({
      [questions[0]!.id]: { response: choose(0, 1), state: 'replaced' },
      [questions[1]!.id]: { response: choose(1, 0), state: 'saved' },
    })
  })

  it('R208: two windows on one storage lose neither answer', async () => {
    const [one, two] = [await visit(), await visit()]
    await one.start()
    await two.start()
    weather = offline
    one.answer(choose(0, 0))
    two.answer(choose(1, 0))
    one.close()
    two.close()
    weather = (real) => real()
    const after = await visit()
    await after.start()
    expect((await kept())[0]!.responses.map(({ response }) => response)).toEqual(expect.arrayContaining([choose(0, 0), choose(1, 0)]))
  })

  it('R229: two windows on one storage: a save of one leaves what the other has kept meanwhile', async () => {
    const [one, two] = [await visit(), await visit()]
    await one.start()
    await two.start()
    let release = () => {}
    weather = async (real) => {
      const response = await real()
      await new Promise<void>((resolve) => {
        release = resolve
      })
      return response
    }
    one.answer(choose(0, 0))
    const saving = one.flush()
    await clock.advance(1)
    clock.time += minute
    two.answer(choose(0, 1))
    release()
    await saving
    two.close()
    weather = (real) => real()
    const after = await visit()
    await after.start()
    expect((await kept())[0]!.responses).toMatchObject([{ response: choose(0, 1) }])
  })

  it.each([0, 60 * minute, -60 * minute])('R209: counts down by the server, the clock here being %i ms off', async (wrong) => {
    const late = new ManualClock(clock.time, wrong)
    const session = await visit({ clock: late })
    expect(session.remaining()).toBeNull()
    await session.start()
    expect(session.remaining()).toBe(10 * minute)
    clock.time += 4 * minute
    await late.advance(4 * minute)
    expect(session.remaining()).toBe(6 * minute)
  })

  it('R210: submits what was saved when the time is over', async () => {
    const session = await visit()
    await session.start()
    session.answer(choose(0, 0))
    await clock.advance(10 * minute - 100)
    at(session, 'in-progress')
    session.answer(choose(1, 0))
    await clock.advance(2 * minute)
    // This quiz has no grace period, so that the end of its time is also that of submitting.
    expect(at(session, 'ended')).toMatchObject({ waiting: 0, result: { state: 'expired' } })
    expect((await kept())[0]!.responses).toHaveLength(2)
    expect(session.remaining()).toBeNull()
  })

  it('R230: submits within the grace period', async () => {
    const session = await visit({ quizId: 'chapter-2-quiz' })
    await session.start()
    session.answer(firstResponse(session))
    await clock.advance(10 * minute - 1)
    at(session, 'in-progress')
    await clock.advance(minute)
    expect(at(session, 'ended')).toMatchObject({ waiting: 0, result: { state: 'submitted' } })
    expect((await kept())[0]).toMatchObject({ state: 'submitted', submittedAt: '2026-11-24T09:40:00.000Z' })
    expect(submitKeys).toHaveLength(1)
  })

  it.each([3 * 60 * minute, -3 * 60 * minute])(
    'R231: submits when it is due by the server, though the clock here was set by %i ms',
    async (jump) => {
      const session = await visit({ quizId: 'chapter-3-quiz' })
      await session.start()
      clock.wrong = jump
      await clock.advance(61 * minute)
      at(session, 'in-progress')
      expect(session.remaining()).toBe(59 * minute)
      expect(submitKeys).toEqual([])
      await clock.advance(59 * minute)
      expect(at(session, 'ended').result.state).toBe('submitted')
      expect((await kept())[0]).toMatchObject({ submittedAt: '2026-11-24T11:30:00.000Z' })
    },
  )

  it.each([9 * minute, -9 * minute])('R232: corrects its clock with each save, also over a reload (set by %i ms)', async (jump) => {
    const before = await visit()
    await before.start()
    await clock.advance(minute)
    clock.wrong = jump
    before.answer(choose(0, 0))
    await before.flush()
    expect(before.remaining()).toBe(9 * minute)
    before.close()
    weather = offline
    const after = await visit()
    await after.start()
    expect(at(after, 'in-progress')).toMatchObject({ error: expect.any(LecternError) })
    expect(after.remaining()).toBe(9 * minute)
  })

  it('R233: is not misled by a save that is answered only when it is repeated', async () => {
    const session = await visit()
    await session.start()
    session.answer(choose(0, 0))
    weather = async (real) => {
      await real()
      throw new TypeError('reset')
    }
    await session.flush()
    weather = offline
    await clock.advance(4 * minute)
    weather = (real) => real()
    await session.flush()
    expect(at(session, 'in-progress').waiting).toBe(0)
    expect(session.remaining()).toBe(6 * minute)
  })

  it('R234: goes on when it is not due after all, should the server come back only then', async () => {
    const session = await visit({ quizId: 'chapter-3-quiz' })
    await session.start()
    clock.wrong = 3 * 60 * minute
    weather = offline
    await clock.advance(61 * minute)
    expect(at(session, 'submitting').error).toBeInstanceOf(LecternError)
    weather = (real) => real()
    await clock.advance(minute)
    expect(at(session, 'in-progress')).toMatchObject({ error: undefined })
    session.answer(firstResponse(session))
    expect(await session.submit()).toBe(true)
  })

  it('R235: waits longer than a timer can', async () => {
    const session = await visit({ quizId: 'chapter-4-quiz' })
    await session.start()
    const asked = requests.length
    await clock.advance(10)
    expect(requests).toHaveLength(asked)
  })

  it('R211: says which answers came too late, when the server could not be reached until the time was over', async () => {
    const session = await visit()
    await session.start()
    session.answer(choose(0, 0))
    await session.flush()
    weather = offline
    session.answer(choose(1, 0))
    await clock.advance(30 * minute)
    expect(at(session, 'submitting').error).toBeInstanceOf(LecternError)
    weather = (real) => real()
    await clock.advance(minute)
    const { result, answers } = at(session, 'ended')
    expect(result.state).toBe('expired')
    expect(answers[questions[0]!.id]!.state).toBe('saved')
    expect(answers[questions[1]!.id]).toEqual({ response: choose(1, 0), state: 'late' })
  })

  it('R212: shows the result of an attempt that was submitted elsewhere', async () => {
    const session = await visit()
    await session.start()
    await teacher.attempts.submit(at(session, 'in-progress').attempt.id)
    session.answer(choose(0, 0))
    await clock.advance(1000)
    expect(at(session, 'ended')).toMatchObject({ result: { state: 'submitted' }, answers: { [questions[0]!.id]: { state: 'late' } } })
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
    weather = async (real) => (requests.at(-1) === stopped ? new Response('<h1>Stop</h1>', { status }) : real())
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
      weather = async () => Response.json(problem, { status: 403, headers: { 'content-type': 'application/problem+json' } })
      session.answer(choose(0, 0))
      await session.flush()
      expect(at(session, 'failed').error).toMatchObject({ code })
      weather = (real) => real()
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
    weather = offline
    ada.answer(choose(0, 0))
    ada.close()
    weather = (real) => real()
    const bob = await visit({}, 'bob')
    await bob.start()
    expect(at(bob, 'in-progress')).toMatchObject({ answers: {}, attempt: { learnerId: 'bob' } })
    const again = await visit({}, 'ada')
    await again.start()
    expect(at(again, 'in-progress')).toMatchObject({ attempt: { learnerId: 'ada' }, answers: { [questions[0]!.id]: { state: 'saved' } } })
  })

  it('R217: acts for a learner with a secret key', async () => {
    const session = await visit({ client: teacher, learnerId: 'eve' })
    await session.start()
    expect(at(session, 'in-progress').attempt.learnerId).toBe('eve')
    const other = await visit({ client: teacher, learnerId: 'mallory' })
    await other.start()
    expect(at(other, 'in-progress').attempt.learnerId).toBe('mallory')
  })

  it.each<[string, QuizStorage]>([
    ['damaged', { getItem: () => '{"attempt":', setItem: () => {}, removeItem: () => {} }],
    ['of another program', { getItem: () => '[42]', setItem: () => {}, removeItem: () => {} }],
    [
      'full',
      {
        getItem: () => null,
        setItem: () => {
          throw new Error('QuotaExceededError')
        },
        removeItem: () => {},
      },
    ],
    [
      'forbidden',
      { getItem: () => Promise.reject(new Error('SecurityError')), setItem: () => Promise.reject(new Error('no')), removeItem: () => {} },
    ],
  ])('R218: works with a storage that is %s', async (_, broken) => {
    const session = await visit({ storage: broken })
    await session.start()
    session.answer(choose(0, 0))
    await clock.advance(1000)
    expect(await session.submit()).toBe(true)
    expect((await kept())[0]!.responses).toMatchObject([{ response: choose(0, 0) }])
  })

  it('R219: works with a storage that takes its time, in the order in which things were asked for', async () => {
    const fast = memoryStorage()
    const slow = async <T>(work: () => T): Promise<T> => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 5))
      return work()
    }
    const later: QuizStorage = {
      getItem: (key) => slow(() => fast.getItem(key) as string | null),
      setItem: (key, value) => slow(() => fast.setItem(key, value)),
      removeItem: (key) => slow(() => fast.removeItem(key)),
    }
    const session = await visit({ storage: later })
    await session.start()
    weather = offline
    for (const choice of [0, 1, 0, 1]) session.answer(choose(0, choice))
    await clock.advance(2000)
    session.close()
    weather = (real) => real()
    const after = await visit({ storage: later })
    await after.start()
    expect((await kept())[0]!.responses).toMatchObject([{ sequence: 4, response: choose(0, 1) }])
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

  it('R221: closes: no request, no timer; and starts again, as React does in its strict mode', async () => {
    const session = await visit()
    const first = session.start()
    session.close()
    await first
    expect(session.getSnapshot()).toEqual({ status: 'idle' })
    await session.start()
    at(session, 'in-progress')
    session.answer(choose(0, 0))
    session.close()
    const asked = requests.length
    await clock.advance(20 * minute)
    expect(requests).toHaveLength(asked)
    expect(await kept()).toHaveLength(1)
  })

  it('R222: sends what waits when the page is online again', async () => {
    const listeners = new Set<() => void>()
    vi.stubGlobal('addEventListener', (_: string, run: () => void) => listeners.add(run))
    vi.stubGlobal('removeEventListener', (_: string, run: () => void) => listeners.delete(run))
    const session = await visit()
    await session.start()
    weather = offline
    session.answer(choose(0, 0))
    await clock.advance(1000)
    weather = (real) => real()
    for (const run of listeners) run()
    await session.flush()
    expect(at(session, 'in-progress').waiting).toBe(0)
    session.close()
    expect(listeners.size).toBe(0)
    vi.unstubAllGlobals()
  })

  it('R223: goes on with the attempt that another window began in the same moment', async () => {
    let other = true
    weather = async (real) => {
      if (other && requests.at(-1) === 'POST /v1/attempts') {
        other = false
        await teacher.attempts.create({ courseId, quizId, learnerId: 'student-4711' })
      }
      return real()
    }
    const session = await visit()
    await session.start()
    at(session, 'in-progress')
    expect(await kept()).toHaveLength(1)
    expect(at(session, 'in-progress').attempt.id).toBe((await kept())[0]!.id)
  })

  it('R238: saves while somebody answers without a pause', async () => {
    const session = await visit()
    await session.start()
    const saves = () => requests.filter((one) => one.startsWith('PUT')).length
    for (let answer = 0; answer < 10; answer++) {
      session.answer(choose(0, answer % 2))
      await clock.advance(200)
    }
    expect(saves()).toBeGreaterThanOrEqual(4)
    // Nor is a timer that ends during a save the last one.
    await clock.advance(1000)
    let release = () => {}
    weather = async (real) => {
      await new Promise<void>((resolve) => {
        release = resolve
      })
      return real()
    }
    session.answer(choose(0, 0))
    await clock.advance(300)
    session.answer(choose(0, 1))
    await clock.advance(300)
    weather = (real) => real()
    release()
    await clock.advance(0)
    session.answer(choose(0, 0))
    await clock.advance(300)
    expect(at(session, 'in-progress').waiting).toBe(0)
    expect((await kept())[0]!.responses).toMatchObject([{ response: choose(0, 0) }])
  })

  it('R239: goes on when a subscriber throws, and tells the others', async () => {
    const reported: unknown[] = []
    vi.stubGlobal('reportError', (error: unknown) => reported.push(error))
    const session = await visit()
    let calls = 0
    const end = session.subscribe(() => {
      throw new Error('render')
    })
    session.subscribe(() => calls++)
    await session.start()
    session.answer(choose(0, 0))
    expect(await session.submit()).toBe(true)
    at(session, 'ended')
    expect(calls).toBeGreaterThan(3)
    expect(reported).toHaveLength(calls)
    end()
    vi.unstubAllGlobals()
  })

  it('R240: a second start() resolves with the first', async () => {
    let release = () => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    weather = async (real) => {
      await gate
      return real()
    }
    const session = await visit()
    const first = session.start()
    let done = false
    const second = session.start().then(() => {
      done = true
    })
    await clock.advance(0)
    expect(done).toBe(false)
    release()
    await Promise.all([first, second])
    at(session, 'in-progress')
    expect(requests.filter((one) => one === 'POST /v1/attempts')).toHaveLength(1)
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
    weather = (real) => {
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

it('R225: begins no more attempts than the quiz allows, and says so', async () => {
  const session = await visit()
  await session.start()
  await session.submit()
  await session.restart()
  await session.submit()
  at(session, 'ended')
  await session.restart()
  expect(at(session, 'failed').error).toMatchObject({ code: 'attempts_exhausted' })
})
