import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnswerKey, BundleQuestion, QuestionResponse } from './question-types'
import { scoreQuiz } from './scoring'
import { canCheck, countTries, triesBefore, withPenalties, withTries } from './tries'

const base = { id: 'q', prompt: '?', points: 2 }
const pieces = (...ids: string[]) => ids.map((id) => ({ id, text: id }))
const multiple: BundleQuestion = { type: 'multiple-choice', ...base, choices: pieces('a', 'b', 'c', 'd') }
const key: AnswerKey = { type: 'multiple-choice', questionId: 'q', feedback: [], choiceIds: ['a', 'b'], scoring: 'partial' }
const ticks = (...choiceIds: string[]): QuestionResponse => ({ type: 'multiple-choice', questionId: 'q', choiceIds })
const order = (...itemIds: string[]): QuestionResponse => ({ type: 'ordering', questionId: 'q', itemIds })
const tries = { most: 3, penalty: 0.25 }

describe('tries at a question', () => {
  it.each<[string, QuestionResponse[], ReturnType<typeof countTries>]>([
    ['none is used before a check', [], { used: 0, left: 3, isFinished: false }],
    ['a wrong response leaves two of three', [ticks('c')], { used: 1, left: 2, isFinished: false }],
    ['a partial response finishes nothing', [ticks('a')], { used: 1, left: 2, isFinished: false }],
    ['a right response finishes the question', [ticks('c'), ticks('a', 'b')], { used: 2, left: 0, isFinished: true }],
    ['the last try finishes it', [ticks('c'), ticks('d'), ticks('a')], { used: 3, left: 0, isFinished: true }],
    ['the same response again is no new try', [ticks('c'), ticks('d'), ticks('c')], { used: 2, left: 1, isFinished: false }],
    ['the order of ticks does not matter', [ticks('a', 'c'), ticks('c', 'a')], { used: 1, left: 2, isFinished: false }],
    ['an empty response is no try', [ticks(), ticks('c')], { used: 1, left: 2, isFinished: false }],
  ])('%s', (_title, checked, count) => {
    expect(countTries(multiple, key, checked, tries)).toEqual(count)
  })

  it('are told apart by the order of items', () => {
    expect(triesBefore(order('x', 'y'), [order('y', 'x')])).toBe(1)
    expect(triesBefore(order('x', 'y'), [order('x', 'y')])).toBe(0)
  })

  it('are for what is scored by rule', () => {
    expect(canCheck(multiple)).toBe(true)
    expect(canCheck({ type: 'essay', ...base })).toBe(false)
    expect(canCheck({ type: 'self-check', ...base })).toBe(false)
  })
})

describe('penalties for tries', () => {
  const scoreOf = (checked: QuestionResponse[], last: QuestionResponse, penalty = 0.25) => {
    const score = scoreQuiz({ questions: [multiple], keys: [key], passingScore: 0.5 }, [last])
    return withTries(score, [last], new Map([['q', checked]]), { most: 3, penalty }, 0.5)
  }

  it.each<[string, QuestionResponse[], QuestionResponse, number, boolean]>([
    ['a right first try costs nothing', [ticks('a', 'b')], ticks('a', 'b'), 2, true],
    ['a right second try costs a quarter', [ticks('c'), ticks('a', 'b')], ticks('a', 'b'), 1.5, true],
    ['a right third try costs half', [ticks('c'), ticks('d'), ticks('a', 'b')], ticks('a', 'b'), 1, true],
    ['an unchecked last response pays for the checks before it', [ticks('c')], ticks('a', 'b'), 1.5, true],
    ['a response that was checked before is not paid for twice', [ticks('a'), ticks('c'), ticks('a')], ticks('a'), 0.5, false],
    ['points do not fall below 0', [ticks('c'), ticks('d'), ticks('a', 'c')], ticks('a', 'c'), 0, false],
  ])('%s', (_title, checked, last, points, passed) => {
    expect(scoreOf(checked, last)).toMatchObject({ points, passed, questions: [{ points }] })
  })

  it('leave the outcome to the response', () => {
    expect(scoreOf([ticks('c'), ticks('d')], ticks('a', 'b'), 1)).toMatchObject({ questions: [{ outcome: 'correct', points: 0 }] })
    expect(scoreOf([ticks('c')], ticks(), 1)).toMatchObject({ questions: [{ outcome: 'unanswered', points: 0 }] })
  })

  it('keep a share between the one without tries and 0, or where that is below 0, as it is', () => {
    const penalty = fc.double({ min: 0, max: 1, noNaN: true })
    const share = fc.double({ min: -1, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, fc.nat({ max: 10 }), penalty, (given, before, each) => {
        const left = withPenalties(given, before, each)
        expect(left).toBeLessThanOrEqual(given)
        expect(left).toBeGreaterThanOrEqual(Math.min(0, given))
        expect(withPenalties(given, before + 1, each)).toBeLessThanOrEqual(left)
        expect(withPenalties(given, 0, each)).toBe(given)
      }),
    )
  })

  it('never raise a score, and depend on the different responses alone', () => {
    const response = fc.subarray(['a', 'b', 'c', 'd'], { minLength: 0 }).map((ids) => ticks(...ids))
    const history = fc.array(response, { maxLength: 6 })
    fc.assert(
      fc.property(history, response, fc.double({ min: 0, max: 1, noNaN: true }), (checked, last, penalty) => {
        const { points } = scoreOf(checked, last, penalty)
        expect(points).toBeGreaterThanOrEqual(0)
        expect(points).toBeLessThanOrEqual(scoreOf([], last, penalty).points)
        expect(scoreOf([...checked, ...checked.toReversed()], last, penalty).points).toBe(points)
        expect(countTries(multiple, key, [...checked, ...checked], tries).used).toBe(countTries(multiple, key, checked, tries).used)
      }),
    )
  })
})
