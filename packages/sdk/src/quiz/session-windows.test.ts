import { describe, expect, it } from 'vitest'
import { courseId } from '../app.fixture'
import { ManualClock } from './clock.fixture'
import type { QuizSession } from './session'
import {
  at,
  choose,
  clock,
  kept,
  minute,
  network,
  offline,
  questions,
  quizId,
  requests,
  setUpQuiz,
  storage,
  teacher,
  visit,
} from './session.fixture'
import { memoryStorage } from './storage'

setUpQuiz()

describe('two windows', () => {
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
        network.weather = (real) => real()
        for (const window of windows) await window.flush()
        network.weather = offline
      }
      await one.start()
      await two.start()
      expect(at(two, 'in-progress').attempt.id).toBe(at(one, 'in-progress').attempt.id)
      const answerOf = (session: QuizSession) => at(session, 'in-progress').answers[questions[0]!.id]
      const onServer = async () => (await kept())[0]!.responses.map(({ response }) => response)
      network.weather = offline

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
      network.weather = (real) => real()
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

  it('R208: two windows on one storage lose neither answer', async () => {
    const [one, two] = [await visit(), await visit()]
    await one.start()
    await two.start()
    network.weather = offline
    one.answer(choose(0, 0))
    two.answer(choose(1, 0))
    one.close()
    two.close()
    network.weather = (real) => real()
    const after = await visit()
    await after.start()
    expect((await kept())[0]!.responses.map(({ response }) => response)).toEqual(expect.arrayContaining([choose(0, 0), choose(1, 0)]))
  })

  it('R229: two windows on one storage: a save of one leaves what the other has kept meanwhile', async () => {
    const [one, two] = [await visit(), await visit()]
    await one.start()
    await two.start()
    let release = () => {}
    network.weather = async (real) => {
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
    network.weather = (real) => real()
    const after = await visit()
    await after.start()
    expect((await kept())[0]!.responses).toMatchObject([{ response: choose(0, 1) }])
  })

  it('R223: goes on with the attempt that another window began in the same moment', async () => {
    let other = true
    network.weather = async (real) => {
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
})
