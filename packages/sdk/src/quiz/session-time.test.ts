import { describe, expect, it } from 'vitest'
import { LecternError } from '../index'
import { ManualClock } from './clock.fixture'
import {
  at,
  choose,
  clock,
  firstResponse,
  kept,
  minute,
  network,
  offline,
  questions,
  requests,
  setUpQuiz,
  submitKeys,
  visit,
} from './session.fixture'

setUpQuiz()

describe('the time of a quiz session', () => {
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
    network.weather = offline
    const after = await visit()
    await after.start()
    expect(at(after, 'in-progress')).toMatchObject({ error: expect.any(LecternError) })
    expect(after.remaining()).toBe(9 * minute)
  })

  it('R233: is not misled by a save that is answered only when it is repeated', async () => {
    const session = await visit()
    await session.start()
    session.answer(choose(0, 0))
    network.weather = async (real) => {
      await real()
      throw new TypeError('reset')
    }
    await session.flush()
    network.weather = offline
    await clock.advance(4 * minute)
    network.weather = (real) => real()
    await session.flush()
    expect(at(session, 'in-progress').waiting).toBe(0)
    expect(session.remaining()).toBe(6 * minute)
  })

  it('R234: goes on when it is not due after all, should the server come back only then', async () => {
    const session = await visit({ quizId: 'chapter-3-quiz' })
    await session.start()
    clock.wrong = 3 * 60 * minute
    network.weather = offline
    await clock.advance(61 * minute)
    expect(at(session, 'submitting').error).toBeInstanceOf(LecternError)
    network.weather = (real) => real()
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
    network.weather = offline
    session.answer(choose(1, 0))
    await clock.advance(30 * minute)
    expect(at(session, 'submitting').error).toBeInstanceOf(LecternError)
    network.weather = (real) => real()
    await clock.advance(minute)
    const { result, answers } = at(session, 'ended')
    expect(result.state).toBe('expired')
    expect(answers[questions[0]!.id]!.state).toBe('saved')
    expect(answers[questions[1]!.id]).toEqual({ response: choose(1, 0), state: 'late' })
  })
})
