import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { learnerQuestion } from './learner'
import { permute } from './pieces'
import type { AnswerKey, BundleQuestion, QuestionResponse } from './question-types'
import { fullResponse, scoreQuestion, scoreQuiz, validateResponses } from './scoring'

const pieces = (...ids: string[]) => ids.map((id) => ({ id, text: id }))
const base = { id: 'q', prompt: '?', points: 2 }

const multiple: BundleQuestion = { type: 'multiple-choice', ...base, choices: pieces('a', 'b', 'c', 'd') }
const multipleKey: AnswerKey = { type: 'multiple-choice', questionId: 'q', feedback: [], choiceIds: ['a', 'b'], scoring: 'partial' }
const ordering: BundleQuestion = { type: 'ordering', ...base, items: pieces('x', 'm', 'b', 'k') }
const orderingKey: AnswerKey = { type: 'ordering', questionId: 'q', itemIds: ['m', 'b', 'x', 'k'], scoring: 'partial' }
const matching: BundleQuestion = { type: 'matching', ...base, left: pieces('l', 'e'), right: pieces('r', 's', 't') }
const matchingKey: AnswerKey = {
  type: 'matching',
  questionId: 'q',
  pairs: [
    { leftId: 'l', rightId: 's' },
    { leftId: 'e', rightId: 'r' },
  ],
}
const single: BundleQuestion = { type: 'single-choice', ...base, choices: pieces('a', 'b') }
const singleKey: AnswerKey = { type: 'single-choice', questionId: 'q', feedback: [], choiceId: 'b' }
const short: BundleQuestion = { type: 'short-answer', ...base }
const shortKey = (match: 'exact' | 'ignore-case' | 'normalized'): AnswerKey => ({
  type: 'short-answer',
  questionId: 'q',
  accepted: [
    { text: 'Model Drift', credit: 1 },
    { text: 'drift', credit: 0.5 },
  ],
  match,
})
const numeric: BundleQuestion = { type: 'numeric', ...base }
const numericKey: AnswerKey = { type: 'numeric', questionId: 'q', value: 0.3, min: 0.2, max: 0.4 }
const selfCheck: BundleQuestion = { type: 'self-check', ...base }
const selfCheckKey: AnswerKey = { type: 'self-check', questionId: 'q', answer: 'yes' }

const ticks = (...choiceIds: string[]): QuestionResponse => ({ type: 'multiple-choice', questionId: 'q', choiceIds })
const order = (...itemIds: string[]): QuestionResponse => ({ type: 'ordering', questionId: 'q', itemIds })
const pair = (...pairs: [string, string][]): QuestionResponse => ({
  type: 'matching',
  questionId: 'q',
  pairs: pairs.map(([leftId, rightId]) => ({ leftId, rightId })),
})
const say = (text: string): QuestionResponse => ({ type: 'short-answer', questionId: 'q', text })
const give = (number: number | null): QuestionResponse => ({ type: 'numeric', questionId: 'q', number })
const pick = (choiceId: string | null): QuestionResponse => ({ type: 'single-choice', questionId: 'q', choiceId })

describe('the rules of scoring', () => {
  it.each<[string, BundleQuestion, AnswerKey, QuestionResponse | undefined, string, number]>([
    ['the right choice is worth everything', single, singleKey, pick('b'), 'correct', 2],
    ['a wrong choice is worth nothing', single, singleKey, pick('a'), 'incorrect', 0],
    ['no response is unanswered', single, singleKey, undefined, 'unanswered', 0],
    ['null is unanswered', single, singleKey, pick(null), 'unanswered', 0],
    ['all right ticks are worth everything', multiple, multipleKey, ticks('a', 'b'), 'correct', 2],
    ['half of the right ticks are worth half', multiple, multipleKey, ticks('a'), 'partial', 1],
    ['a wrong tick takes its share away', multiple, multipleKey, ticks('a', 'b', 'c'), 'partial', 1],
    ['more wrong than right is nothing, not less', multiple, multipleKey, ticks('a', 'c', 'd'), 'incorrect', 0],
    ['all or nothing takes no half', multiple, { ...multipleKey, scoring: 'all-or-nothing' } as AnswerKey, ticks('a'), 'incorrect', 0],
    ['no tick is unanswered', multiple, multipleKey, ticks(), 'unanswered', 0],
    ['two of four items in place are worth half', ordering, orderingKey, order('m', 'b', 'k', 'x'), 'partial', 1],
    ['one right pair of two is worth half', matching, matchingKey, pair(['l', 's'], ['e', 't']), 'partial', 1],
    ['exact takes the very text', short, shortKey('exact'), say('model drift'), 'incorrect', 0],
    ['ignore-case leaves case out', short, shortKey('ignore-case'), say('model drift'), 'correct', 2],
    ['ignore-case keeps white space', short, shortKey('ignore-case'), say('model  drift'), 'incorrect', 0],
    ['normalized folds case, white space and width', short, shortKey('normalized'), say(' ＭＯＤＥＬ \n drift '), 'correct', 2],
    ['an accepted answer may have part of the credit', short, shortKey('normalized'), say('Drift'), 'partial', 1],
    ['white space is unanswered', short, shortKey('normalized'), say(' \t'), 'unanswered', 0],
    ['the bounds of a range belong to it', numeric, numericKey, give(0.1 + 0.3), 'correct', 2],
    ['beyond the bounds is wrong', numeric, numericKey, give(0.41), 'incorrect', 0],
    ['a self-check is not scored', selfCheck, selfCheckKey, undefined, 'not-scored', 0],
  ])('%s', (_title, question, key, response, outcome, points) => {
    const score = scoreQuestion(question, key, response)
    expect([score.outcome, score.points]).toEqual([outcome, points])
  })

  it('has no fraction and no pass where nothing is scored', () => {
    expect(scoreQuiz({ questions: [selfCheck], keys: [selfCheckKey], passingScore: 0.5 }, [])).toMatchObject({
      fraction: null,
      passed: null,
    })
  })

  it('passes at the passing score itself, and says nothing without one', () => {
    const quiz = { questions: [multiple], keys: [multipleKey] }
    expect(scoreQuiz({ ...quiz, passingScore: 0.5 }, [ticks('a')]).passed).toBe(true)
    expect(scoreQuiz({ ...quiz, passingScore: 0.51 }, [ticks('a')]).passed).toBe(false)
    expect(scoreQuiz(quiz, [ticks('a', 'b')]).passed).toBeNull()
  })
})

describe('credits and penalties', () => {
  const share = (choiceId: string, worth: number) => ({ choiceId, share: worth })
  const singleWith = (allowNegative?: true): AnswerKey =>
    ({ ...singleKey, shares: [share('a', -0.25)], ...(allowNegative && { allowNegative }) }) as AnswerKey
  const credited = { ...multipleKey, shares: [share('a', 0.75), share('b', 0.25), share('c', -0.1)] } as AnswerKey
  const free = { ...multipleKey, shares: [share('c', 0), share('d', 0)] } as AnswerKey
  const thirds = {
    ...multipleKey,
    choiceIds: ['a', 'b', 'c'],
    shares: [share('a', 0.333), share('b', 0.333), share('c', 0.333)],
  } as AnswerKey
  it.each<[string, BundleQuestion, AnswerKey, QuestionResponse, string, number]>([
    [
      'a wrong choice may have part of the credit',
      single,
      { ...singleKey, shares: [share('a', 0.5)] } as AnswerKey,
      pick('a'),
      'partial',
      1,
    ],
    ['a penalty goes no lower than nothing', single, singleWith(), pick('a'), 'incorrect', 0],
    ['unless the question allows it', single, singleWith(true), pick('a'), 'incorrect', -0.5],
    ['a penalty leaves the right choice alone', single, singleWith(true), pick('b'), 'correct', 2],
    ['no answer has no penalty', single, singleWith(true), pick(null), 'unanswered', 0],
    ['a right tick is worth its credit', multiple, credited, ticks('a'), 'partial', 1.5],
    ['a wrong tick costs its penalty', multiple, credited, ticks('a', 'c'), 'partial', 1.3],
    ['a wrong tick with a penalty of 0 costs nothing', multiple, free, ticks('a', 'b', 'c', 'd'), 'correct', 2],
    ['a wrong tick without a penalty costs its share', multiple, credited, ticks('a', 'b', 'd'), 'partial', 1],
    ['credits of a third add up', multiple, thirds, ticks('a', 'b', 'c'), 'correct', 2],
    [
      'all or nothing takes no half of a match',
      matching,
      { ...matchingKey, scoring: 'all-or-nothing' } as AnswerKey,
      pair(['l', 's'], ['e', 't']),
      'incorrect',
      0,
    ],
    [
      'all or nothing takes a whole match',
      matching,
      { ...matchingKey, scoring: 'all-or-nothing' } as AnswerKey,
      pair(['l', 's'], ['e', 'r']),
      'correct',
      2,
    ],
  ])('%s', (_title, question, key, response, outcome, points) => {
    const score = scoreQuestion(question, key, response)
    expect(score.outcome).toBe(outcome)
    expect(score.points).toBeCloseTo(points, 9)
  })

  it('take no quiz below nothing', () => {
    expect(scoreQuiz({ questions: [single], keys: [singleWith(true)] }, [pick('a')])).toMatchObject({ points: 0, fraction: 0 })
  })

  it('keep 10,000 random responses within the points, and twice the same', () => {
    const worth = fc.double({ min: 0.001, max: 1, noNaN: true })
    // Of a right choice it is a credit, of a wrong one a penalty.
    const isRight = (id: string) => ['a', 'b'].includes(id)
    const share = fc
      .record({ choiceId: fc.constantFrom('a', 'b', 'c', 'd'), share: worth })
      .map((each) => ({ ...each, share: isRight(each.choiceId) ? each.share : -each.share }))
    const keys = fc.record({ shares: fc.array(share, { maxLength: 4 }) })
    fc.assert(
      fc.property(keys, fc.subarray(['a', 'b', 'c', 'd']), fc.boolean(), (shares, chosen, negative) => {
        const key = { ...multipleKey, ...shares, ...(negative && { allowNegative: true as const }) } as AnswerKey
        const { points } = scoreQuestion(multiple, key, ticks(...chosen))
        expect(points).toBeGreaterThanOrEqual(negative ? -2 : 0)
        expect(points).toBeLessThanOrEqual(2)
        expect(scoreQuestion(multiple, key, ticks(...chosen)).points).toBe(points)
      }),
      { numRuns: 10_000 },
    )
  })
})

describe('defects of peers', () => {
  it('CourseLit: ticking every box does not score full', () => {
    expect(scoreQuestion(multiple, multipleKey, ticks('a', 'b', 'c', 'd')).points).toBe(0)
  })

  it('Wellms: a right option sent twice counts once', () => {
    expect(scoreQuestion(multiple, multipleKey, ticks('a', 'a', 'a'))).toEqual(scoreQuestion(multiple, multipleKey, ticks('a')))
  })

  it('Frappe LMS: a question repeated in the request is refused', () => {
    expect(validateResponses([single], [pick('a'), pick('b')])).toMatchObject([
      { pointer: '/responses/1/questionId', code: 'question_answered_twice' },
    ])
  })

  it('Frappe LMS: an almost right text is wrong', () => {
    expect(scoreQuestion(short, shortKey('normalized'), say('model drifts')).outcome).toBe('incorrect')
  })

  it('items and sides are not served in the authored order, whatever it was', () => {
    const turned: BundleQuestion = { ...ordering, items: [...ordering.items].reverse() }
    expect(learnerQuestion(turned)).toEqual(learnerQuestion(ordering))
  })
})

describe('responses that do not fit', () => {
  it.each<[string, BundleQuestion, QuestionResponse, string, string]>([
    ['an unknown question', single, { ...pick('a'), questionId: 'z' }, '/responses/0/questionId', 'unknown_question'],
    ['another type', single, give(1), '/responses/0/type', 'wrong_type'],
    ['an unknown choice', single, pick('z'), '/responses/0/choiceId', 'unknown_choice'],
    ['an unknown tick', multiple, ticks('a', 'z'), '/responses/0/choiceIds/1', 'unknown_choice'],
    ['an unknown item', ordering, order('m', 'b', 'x', 'z'), '/responses/0/itemIds/3', 'unknown_item'],
    ['a part of the items', ordering, order('m', 'b'), '/responses/0/itemIds', 'not_a_permutation'],
    ['an item twice', ordering, order('m', 'b', 'x', 'x'), '/responses/0/itemIds', 'not_a_permutation'],
    ['an unknown side', matching, pair(['l', 'z']), '/responses/0/pairs/0/rightId', 'unknown_right_side'],
    ['a left side used twice', matching, pair(['l', 's'], ['l', 'r']), '/responses/0/pairs/1/leftId', 'left_side_used_twice'],
    ['a number without end', numeric, give(Number.POSITIVE_INFINITY), '/responses/0/number', 'not_finite'],
    ['a response to a self-check', selfCheck, say('yes'), '/responses/0/type', 'not_scored'],
  ])('%s is refused with its place', (_title, question, response, pointer, code) => {
    expect(validateResponses([question], [response])).toMatchObject([{ pointer, code }])
  })
})

describe('properties', () => {
  const subset = (ids: string[]) => fc.array(fc.constantFrom(...ids), { maxLength: 8 })

  it('a score lies between nothing and the points, and repetition does not matter', () => {
    fc.assert(
      fc.property(subset(['a', 'b', 'c', 'd']), fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 }), (chosen, right) => {
        const key: AnswerKey = { ...multipleKey, choiceIds: right } as AnswerKey
        const { points } = scoreQuestion(multiple, key, ticks(...chosen))
        expect(points).toBeGreaterThanOrEqual(0)
        expect(points).toBeLessThanOrEqual(2)
        expect(scoreQuestion(multiple, key, ticks(...new Set(chosen))).points).toBe(points)
      }),
    )
  })

  it('the full response of every key reaches full points', () => {
    const all: [BundleQuestion, AnswerKey][] = [
      [single, singleKey],
      [multiple, multipleKey],
      [short, shortKey('exact')],
      [numeric, numericKey],
      [ordering, orderingKey],
      [matching, matchingKey],
    ]
    for (const [question, key] of all) {
      const response = fullResponse(question, key) as QuestionResponse
      expect(validateResponses([question], [response])).toEqual([])
      expect(scoreQuestion(question, key, response).points).toBe(2)
    }
  })

  it('the served order follows from seed and ids alone', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { maxLength: 12 }), fc.string(), (ids, seed) => {
        const items = pieces(...ids)
        expect(permute(seed, [...items].reverse())).toEqual(permute(seed, items))
      }),
    )
  })
})
