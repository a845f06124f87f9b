import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnswerKey } from './question-types'
import { scoreQuestion } from './scoring'

const question = { type: 'short-answer', id: 'q', prompt: '?', points: 1 } as const
type Rules = Partial<Pick<Extract<AnswerKey, { type: 'short-answer' }>, 'match' | 'accents' | 'wildcard'>>

const isRight = (accepted: string, said: string, rules: Rules = {}): boolean =>
  scoreQuestion(
    question,
    { type: 'short-answer', questionId: 'q', accepted: [{ text: accepted, credit: 1 }], match: 'normalized', ...rules },
    { type: 'short-answer', questionId: 'q', text: said },
  ).points === 1

describe('normalized', () => {
  it.each([
    ["isn't", 'isn’t'],
    ["isn't", 'isn‘t'],
    ["isn't", 'isnʼt'],
    ["isn't", 'isn´t'],
    ['isn’t', "ISN'T"],
    ['"model drift"', '“model drift”'],
    ['"model drift"', '„Model Drift“'],
    ['"model drift"', '«model drift»'],
    ['state-of-the-art', 'state‑of–the—art'],
    ['-5', '−5'],
    ['and so on...', 'and so on…'],
    ['10 %', '10\u00a0%'],
    ['10 %', '10\u202f%'],
    ['model', 'mo\u00addel'],
    ['model', '\u200bmodel\ufeff'],
    ['straße', 'STRASSE'],
    ['ΣΟΦΟΣ', 'σοφος'],
    ['café', 'cafe\u0301'],
  ])('%s is also %s', (accepted, said) => {
    expect(isRight(accepted, said)).toBe(true)
  })

  it.each([
    ['café', 'cafe'],
    ['re-sign', 'resign'],
    ["its'", 'its'],
    ['a b', 'ab'],
  ])('%s is not %s', (accepted, said) => {
    expect(isRight(accepted, said)).toBe(false)
  })

  it('folds nothing under exact, and only case under ignore-case', () => {
    expect(isRight("isn't", 'isn’t', { match: 'exact' })).toBe(false)
    expect(isRight("isn't", 'isn’t', { match: 'ignore-case' })).toBe(false)
    expect(isRight("isn't", "ISN'T", { match: 'ignore-case' })).toBe(true)
  })
})

describe('accents', () => {
  it('are left out of the comparison where they are ignored, under every match', () => {
    for (const match of ['normalized', 'ignore-case', 'exact'] as const) {
      expect(isRight('café', 'cafe', { accents: 'ignore', match })).toBe(true)
      expect(isRight('cafe', 'café', { accents: 'ignore', match })).toBe(true)
      expect(isRight('café', 'caff', { accents: 'ignore', match })).toBe(false)
    }
    expect(isRight('Café', 'cafe', { accents: 'ignore', match: 'exact' })).toBe(false)
  })
})

describe('a wildcard', () => {
  it.each([
    ['colo*r', 'colour', true],
    ['colo*r', 'COLOR', true],
    ['colo*r', 'colours', false],
    ['*drift', 'model drift', true],
    ['drift*', 'drift of a model', true],
    ['a * b', 'a b', true],
    ['a * b', 'a x b', true],
    ['a*b*c', 'a1b2c', true],
    ['a*b*c', 'acb', false],
    ['ab*ba', 'aba', false],
    ['ab*ba', 'abba', true],
    ['*', 'anything', true],
    ['5 \\* 3', '5 * 3', true],
    ['5 \\* 3', '5 x 3', false],
  ])('%s takes %s: %s', (accepted, said, right) => {
    expect(isRight(accepted, said, { wildcard: true })).toBe(right)
  })

  it('is a star where it was not asked for', () => {
    expect(isRight('5*3', '5*3')).toBe(true)
    expect(isRight('5*3', '5x3')).toBe(false)
  })

  it('takes whatever stands in the place of its stars', () => {
    const text = fc.stringMatching(/^[a-z ]{0,8}$/)
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,5}$/), { minLength: 2, maxLength: 5 }), text, (parts, filling) => {
        expect(isRight(parts.join('*'), parts.join(filling), { wildcard: true })).toBe(true)
      }),
    )
  })
})
