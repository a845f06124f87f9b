import { describe, expect, it, vi } from 'vitest'
import { LecternError } from '../index'
import {
  at,
  choose,
  clock,
  kept,
  minute,
  network,
  offline,
  questions,
  requests,
  setUpQuiz,
  storage,
  submitKeys,
  teacher,
  visit,
} from './session.fixture'
import { memoryStorage, type QuizStorage } from './storage'

setUpQuiz()

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
    network.weather = async (real) => {
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
    network.weather = offline
    before.answer(choose(1, 1))
    await clock.advance(5000)
    expect(at(before, 'in-progress')).toMatchObject({ waiting: 1, error: expect.any(LecternError) })
    before.close()
    network.weather = (real) => real()
    const after = await visit()
    await after.start()
    expect(at(after, 'in-progress')).toMatchObject({ waiting: 0, error: undefined })
    const attempts = await kept()
    expect(attempts).toHaveLength(1)
    expect(attempts[0]!.responses).toHaveLength(2)
  })

  it('R205: submits after a reload what was to be submitted before it', async () => {
    const before = await visit()
    await before.start()
    network.weather = offline
    before.answer(choose(0, 0))
    expect(await before.submit()).toBe(false)
    expect(at(before, 'submitting').waiting).toBe(1)
    expect(() => before.answer(choose(0, 1))).toThrow(/submitting/)
    before.close()
    network.weather = (real) => real()
    const after = await visit()
    await after.start()
    expect(at(after, 'ended').result.state).toBe('submitted')
    expect((await kept())[0]).toMatchObject({ state: 'submitted', responses: [{ response: choose(0, 0) }] })
  })

  it('R226: submits under one idempotency key, before and after a reload', async () => {
    const before = await visit()
    await before.start()
    network.weather = offline
    expect(await before.submit()).toBe(false)
    before.close()
    network.weather = (real) => real()
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

  it('R212: shows the result of an attempt that was submitted elsewhere', async () => {
    const session = await visit()
    await session.start()
    await teacher.attempts.submit(at(session, 'in-progress').attempt.id)
    session.answer(choose(0, 0))
    await clock.advance(1000)
    expect(at(session, 'ended')).toMatchObject({ result: { state: 'submitted' }, answers: { [questions[0]!.id]: { state: 'late' } } })
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
    network.weather = offline
    for (const choice of [0, 1, 0, 1]) session.answer(choose(0, choice))
    await clock.advance(2000)
    session.close()
    network.weather = (real) => real()
    const after = await visit({ storage: later })
    await after.start()
    expect((await kept())[0]!.responses).toMatchObject([{ sequence: 4, response: choose(0, 1) }])
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
    network.weather = offline
    session.answer(choose(0, 0))
    await clock.advance(1000)
    network.weather = (real) => real()
    for (const run of listeners) run()
    await session.flush()
    expect(at(session, 'in-progress').waiting).toBe(0)
    session.close()
    expect(listeners.size).toBe(0)
    vi.unstubAllGlobals()
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
    network.weather = async (real) => {
      await new Promise<void>((resolve) => {
        release = resolve
      })
      return real()
    }
    session.answer(choose(0, 0))
    await clock.advance(300)
    session.answer(choose(0, 1))
    await clock.advance(300)
    network.weather = (real) => real()
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
    network.weather = async (real) => {
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
})

describe('a number as it was typed', () => {
  const quizId = 'chapter-4-quiz'
  const type = (text: string, locale?: string) => ({
    type: 'numeric' as const,
    questionId: 'false-alarm-share',
    text,
    ...(locale && { locale }),
  })

  it('R243: is kept as typed, and after a reload too', async () => {
    const session = await visit({ quizId })
    await session.start()
    network.weather = offline
    session.answer(type(' 88,0\u00a0% ', 'de'))
    await session.flush()
    session.close()
    network.weather = (real) => real()
    const after = await visit({ quizId })
    await after.start()
    expect(at(after, 'in-progress').answers['false-alarm-share']).toEqual({ response: type(' 88,0\u00a0% ', 'de'), state: 'saved' })
    expect((await kept())[0]!.responses).toMatchObject([{ response: type(' 88,0\u00a0% ', 'de') }])
    await after.submit()
    const { questions } = at(after, 'ended').result
    expect(questions.find(({ questionId }) => questionId === 'false-alarm-share')).toMatchObject({ outcome: 'correct' })
  })

  it('R244: is refused with a sentence where it has two readings, and saved once it has one', async () => {
    const session = await visit({ quizId })
    await session.start()
    session.answer(type('88.000', 'de'))
    await session.flush()
    const refused = at(session, 'in-progress').answers['false-alarm-share']!
    expect(refused).toMatchObject({ state: 'refused', response: type('88.000', 'de'), error: { code: 'invalid_responses' } })
    expect(refused.error?.problem?.errors).toMatchObject([
      {
        pointer: '/response/text',
        code: 'ambiguous_number',
        detail: '"88.000" can be read as 88000 or as 88,000 in the locale "de"; write it in one of these two ways.',
      },
    ])
    expect((await kept())[0]!.responses).toEqual([])
    session.answer(type('88'))
    await session.flush()
    expect(at(session, 'in-progress').answers['false-alarm-share']).toEqual({ response: type('88'), state: 'saved' })
    expect((await kept())[0]!.responses).toMatchObject([{ response: type('88', 'en') }])
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
