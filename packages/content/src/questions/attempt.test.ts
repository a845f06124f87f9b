import { expect, it } from 'vitest'
import { attemptState, attemptTimes, drawQuestions, durationMs, gradeOf } from './attempt'

it('reads durations', () => {
  expect(['90s', '20m', '2h', '3d'].map(durationMs)).toEqual([90_000, 1_200_000, 7_200_000, 259_200_000])
})

it('is due after the time limit, longer for who has more time, and closes after the grace', () => {
  expect(attemptTimes({}, 0)).toEqual({ dueAt: null, closesAt: null })
  expect(attemptTimes({ timeLimit: '10m' }, 1000)).toEqual({ dueAt: 601_000, closesAt: 601_000 })
  expect(attemptTimes({ timeLimit: '10m', gracePeriod: '30s' }, 0, 1.5)).toEqual({ dueAt: 900_000, closesAt: 930_000 })
})

it('expires at the moment it closes, unless it was submitted', () => {
  expect(attemptState({ submittedAt: null, closesAt: 10 }, 9)).toBe('in-progress')
  expect(attemptState({ submittedAt: null, closesAt: 10 }, 10)).toBe('expired')
  expect(attemptState({ submittedAt: 9, closesAt: 10 }, 11)).toBe('submitted')
  expect(attemptState({ submittedAt: null, closesAt: null }, Number.MAX_SAFE_INTEGER)).toBe('in-progress')
})

it('draws by the seed alone, and shuffles only where the quiz says so', () => {
  const ids = Array.from({ length: 20 }, (_, index) => `q${index}`)
  const questions = ids.map((id) => ({ id }))
  const kept = drawQuestions(questions, { draw: 5, shuffle: false, seed: 'a' })
  expect(kept).toHaveLength(5)
  expect(kept).toEqual(ids.filter((id) => kept.includes(id)))
  expect(drawQuestions(questions, { draw: 5, shuffle: false, seed: 'a' })).toEqual(kept)
  expect(drawQuestions(questions, { draw: 5, shuffle: false, seed: 'b' })).not.toEqual(kept)
  const shuffled = drawQuestions(questions, { shuffle: true, seed: 'a' })
  expect([...shuffled].sort()).toEqual([...ids].sort())
  expect(shuffled).not.toEqual(ids)
})

it('draws one variant of each question, by the seed', () => {
  const questions = ['a', 'b', 'c'].flatMap((id) => [
    { id: `${id}-alone` },
    ...['one', 'two', 'three'].map((name) => ({ id: `${id}-${name}`, variantOf: id })),
  ])
  const draws = Array.from({ length: 200 }, (_, seed) => drawQuestions(questions, { shuffle: false, seed: String(seed) }))
  for (const drawn of draws) expect(drawn.map((id) => id.replace(/-(one|two|three)$/, '')).join(' ')).toBe('a-alone a b-alone b c-alone c')
  expect(new Set(draws.map((drawn) => drawn.join(' '))).size).toBe(27)
  expect(drawQuestions(questions, { shuffle: false, seed: '7' })).toEqual(draws[7])
  for (const drawn of draws.map((_, seed) => drawQuestions(questions, { draw: 4, shuffle: true, seed: String(seed) })))
    expect(new Set(drawn.map((id) => id.replace(/-(one|two|three)$/, ''))).size).toBe(4)
})

it.each([
  ['highest', 0.9, 2],
  ['latest', 0.5, 3],
  ['first', 0.4, 1],
  ['average', 0.6, undefined],
] as const)('grades by the %s', (counts, fraction, ended) => {
  const attempts = [
    { fraction: 0.5, endedAt: 3 },
    { fraction: 0.4, endedAt: 1 },
    { fraction: 0.9, endedAt: 2 },
    { fraction: null, endedAt: 4 },
  ]
  const grade = gradeOf(attempts, counts)
  expect(grade.fraction).toBeCloseTo(fraction, 12)
  expect(grade.attempt?.endedAt).toBe(ended)
  expect(gradeOf([], counts)).toEqual({ fraction: null, attempt: null, pending: false })
})
