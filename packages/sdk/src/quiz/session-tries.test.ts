import { describe, expect, it } from 'vitest'
import { LecternError, type QuestionResponse } from '../index'
import type { QuizSession } from './session'
import { at, clock, kept, network, offline, requests, setUpQuiz, visit } from './session.fixture'

setUpQuiz()

const tried = { quizId: 'chapter-5-quiz' }

/** A single-choice question of the attempt, with its choices as responses. */
function questionOf(session: QuizSession): { id: string; responses: QuestionResponse[] } {
  const question = at(session, 'in-progress').attempt.questions.find(({ type }) => type === 'single-choice')
  if (question?.type !== 'single-choice') throw new Error('The quiz has no single-choice question.')
  const { id } = question
  return { id, responses: question.choices.map((choice) => ({ type: 'single-choice', questionId: id, choiceId: choice.id })) }
}
const resultOf = (session: QuizSession, id: string) => {
  const { result } = session.getSnapshot() as { result?: { questions: { questionId: string; outcome?: string; tries?: object }[] } }
  return result?.questions.find(({ questionId }) => questionId === id)
}

describe('a quiz session with tries', () => {
  it('R247: shows what an answer gives when it is checked, and not before', async () => {
    const session = await visit(tried)
    await session.start()
    const { id, responses } = questionOf(session)
    expect(at(session, 'in-progress').attempt.tries).toEqual({ most: 2, penalty: 0.5 })
    session.answer(responses[0]!)
    await clock.advance(1000)
    expect(resultOf(session, id)).toMatchObject({ outcome: 'unanswered', tries: { used: 0, left: 2 } })
    expect(await session.check(id)).toBe(true)
    expect(at(session, 'in-progress').answers[id]).toEqual({ response: responses[0], state: 'saved', checked: true })
    expect(resultOf(session, id)).toMatchObject({ outcome: expect.stringMatching(/^(in)?correct$/), tries: { used: 1 } })
  })

  it('R248: checks at once what was answered in the same moment, with one save, and the same answer only once', async () => {
    const session = await visit(tried)
    await session.start()
    const { id, responses } = questionOf(session)
    requests.length = 0
    session.answer(responses[0]!)
    expect(await Promise.all([session.check(id), session.check(id)])).toEqual([true, true])
    expect(requests.map((one) => one.replace(/^(\w+).*\/(\w+)\/?.*$/, '$1'))).toEqual(['PUT', 'GET'])
    expect(await session.check(id)).toBe(true)
    expect(requests).toHaveLength(2)
  })

  it('R249: refuses an answer to a question that is finished, and goes on with the others', async () => {
    const session = await visit(tried)
    await session.start()
    const { id, responses } = questionOf(session)
    for (const response of responses.slice(0, 2)) {
      if (resultOf(session, id)?.outcome === 'correct') break
      session.answer(response)
      expect(await session.check(id)).toBe(true)
    }
    expect(resultOf(session, id)).toMatchObject({ tries: { left: 0 } })
    session.answer(responses[2]!)
    const other = at(session, 'in-progress').attempt.questions.find((each) => each.id !== id && each.type === 'single-choice')
    if (other?.type !== 'single-choice') throw new Error('The quiz has one single-choice question only.')
    session.answer({ type: 'single-choice', questionId: other.id, choiceId: other.choices[0]!.id })
    expect(await session.flush()).toBe(true)
    const { answers } = at(session, 'in-progress')
    expect(answers[id]).toMatchObject({ state: 'refused', error: { code: 'tries_exhausted' } })
    expect(answers[other.id]).toMatchObject({ state: 'saved' })
    expect(await session.submit()).toBe(true)
    expect(at(session, 'ended').result.score?.points).toEqual(expect.any(Number))
  })

  it('R250: checks after a reload what was to be checked without a server, and shows meanwhile what was known', async () => {
    const before = await visit(tried)
    await before.start()
    const { id, responses } = questionOf(before)
    before.answer(responses[0]!)
    await before.check(id)
    const known = resultOf(before, id)
    network.weather = offline
    before.answer(responses[1]!)
    expect(await before.check(id)).toBe(false)
    expect(at(before, 'in-progress')).toMatchObject({ waiting: 1, error: expect.any(LecternError) })
    before.close()
    const without = await visit(tried)
    await without.start()
    expect(at(without, 'in-progress').answers[id]).toEqual({ response: responses[1], state: 'waiting', checked: true })
    expect(resultOf(without, id)).toEqual(known)
    without.close()
    network.weather = (real) => real()
    const after = await visit(tried)
    await after.start()
    const answer = at(after, 'in-progress').answers[id]
    expect(answer?.state).toMatch(known?.outcome === 'correct' ? 'refused' : 'saved')
    expect(resultOf(after, id)).not.toHaveProperty('tries.used', 0)
    expect((await kept())[0]?.responses.filter(({ checked }) => checked)).toHaveLength(1)
  })

  it('R251: tells a program that checks what was not answered, or where no attempt is in progress', async () => {
    const session = await visit(tried)
    expect(() => session.check('nothing')).toThrow(/idle/)
    await session.start()
    expect(() => session.check(questionOf(session).id)).toThrow(/answer\(\)/)
  })

  it('R252: is told when a quiz has no tries, and keeps the other answers', async () => {
    const session = await visit()
    await session.start()
    const { id, responses } = questionOf(session)
    session.answer(responses[0]!)
    await session.flush()
    expect(await session.check(id)).toBe(true)
    expect(at(session, 'in-progress').answers[id]).toMatchObject({ state: 'refused', error: { code: 'invalid_responses' } })
    expect((await kept())[0]?.responses).toMatchObject([{ response: responses[0], checked: false }])
  })
})
