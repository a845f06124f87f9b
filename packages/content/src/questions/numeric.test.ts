import { describe, expect, it } from 'vitest'
import type { AnswerKey, BundleQuestion, QuestionResponse } from './question-types'
import { withLocale } from './question-types'
import { fullResponse, scoreQuestion, validateResponses } from './scoring'

type Question = Extract<BundleQuestion, { type: 'numeric' }>
type Key = Extract<AnswerKey, { type: 'numeric' }>

const plain: Question = { type: 'numeric', id: 'q', prompt: '?', points: 2 }
const measured = (required: boolean): Question => ({ ...plain, unit: { required } })
const around = (value: number, tolerance = 0): Key => ({
  type: 'numeric',
  questionId: 'q',
  value,
  min: value - tolerance,
  max: value + tolerance,
})
const inUnit = (...accept: string[]): Key => ({ ...around(5), unit: { accept } })

const type = (text: string, locale = 'en'): QuestionResponse => ({ type: 'numeric', questionId: 'q', text, locale })
const give = (number: number | null, unit?: string): QuestionResponse => ({
  type: 'numeric',
  questionId: 'q',
  number,
  ...(unit !== undefined && { unit }),
})

describe('a typed number', () => {
  it.each<[string, Key, QuestionResponse, string, number]>([
    ['is right in its locale', around(0.3333, 0.0001), type('0,3333', 'de'), 'correct', 2],
    ['is 16 in German', around(16), type('16,000', 'de'), 'correct', 2],
    ['is not 16 in English', around(16), type('16,000', 'en'), 'incorrect', 0],
    ['is right in scientific notation', around(1200), type('1,2 · 10³', 'de'), 'correct', 2],
    ['is unanswered where it is blank', around(0), type(' \u200b'), 'unanswered', 0],
    ['is unanswered where it is null', around(0), give(null), 'unanswered', 0],
    ['is unanswered where there is but a unit beside null', inUnit('m'), give(null, 'm'), 'unanswered', 0],
    ['is 0 where it says 0', around(0), type('0'), 'correct', 2],
    ['is right at a bound', around(0.3, 0.1), type('0.4'), 'correct', 2],
    ['is wrong beyond a bound', around(0.3, 0.1), type('0.41'), 'incorrect', 0],
    ['is compared with small slack where the answer is small', around(6.626e-34), type('6.6e-34'), 'incorrect', 0],
    ['is right where the answer is small', around(6.626e-34), type('6.626 × 10^-34'), 'correct', 2],
  ])('%s', (_title, key, response, outcome, points) => {
    const question = key.unit ? measured(false) : plain
    expect(validateResponses([question], [response])).toEqual([])
    expect(scoreQuestion(question, key, response)).toMatchObject({ outcome, points })
  })

  it.each([
    [type('1.234', 'de'), '/responses/0/text', 'ambiguous_number'],
    [type('about five'), '/responses/0/text', 'not_a_number'],
    [type('1e999'), '/responses/0/text', 'number_out_of_range'],
    [type('5', 'xx'), '/responses/0/locale', 'unknown_locale'],
    [type('', 'xx'), '/responses/0/locale', 'unknown_locale'],
    [type('5 m'), '/responses/0/text', 'unit_not_expected'],
    [give(5, 'm'), '/responses/0/unit', 'unit_not_expected'],
    [give(Number.NaN), '/responses/0/number', 'not_finite'],
  ])('%j is refused with its place', (response, pointer, code) => {
    expect(validateResponses([plain], [response])).toEqual([{ pointer, code, detail: expect.stringMatching(/^[^\n]+\.$/) }])
  })

  it('is in the locale of the course unless it names one', () => {
    const sent = { type: 'numeric' as const, questionId: 'q', text: '1,5' }
    expect(withLocale(sent, 'de')).toEqual({ ...sent, locale: 'de' })
    expect(withLocale({ ...sent, locale: 'fr' }, 'de')).toEqual({ ...sent, locale: 'fr' })
    expect(withLocale(give(1.5), 'de')).toEqual(give(1.5))
  })
})

describe('a unit', () => {
  it.each<[string, Question, Key, QuestionResponse, string]>([
    ['may be left out', measured(false), inUnit('m'), type('5'), 'correct'],
    ['may be left out of a number', measured(false), inUnit('m'), give(5), 'correct'],
    ['has to be there where it is required', measured(true), inUnit('m'), type('5'), 'incorrect'],
    ['has to be beside a number too', measured(true), inUnit('m'), give(5), 'incorrect'],
    ['is not there where it is blank', measured(true), inUnit('m'), give(5, '  '), 'incorrect'],
    ['is right', measured(true), inUnit('m'), type('5 m'), 'correct'],
    ['is right beside a number', measured(true), inUnit('m'), give(5, ' m '), 'correct'],
    ['is wrong where it is another one', measured(false), inUnit('m'), type('5 cm'), 'incorrect'],
    ['is wrong where the number is wrong', measured(false), inUnit('m'), type('6 m'), 'incorrect'],
    ['has several spellings', measured(true), inUnit('m', 'metre', 'metres'), type('5 metres'), 'correct'],
    ['is compared with its case', measured(true), inUnit('MW'), type('5 mW'), 'incorrect'],
    [
      'is compared without case where that is asked for',
      measured(true),
      { ...around(5), unit: { accept: ['kg'], case: 'ignore' } },
      type('5 KG'),
      'correct',
    ],
    ['may stand before the number', measured(true), inUnit('€', 'EUR'), type('€ 5,00', 'de'), 'correct'],
    ['may be a percent sign of any script', measured(true), inUnit('%'), type('٥٪', 'ar-EG'), 'correct'],
  ])('%s', (_title, question, key, response, outcome) => {
    expect(validateResponses([question], [response])).toEqual([])
    expect(scoreQuestion(question, key, response).outcome).toBe(outcome)
  })

  it.each([
    ['m²', 'm^2'],
    ['m²', 'm2'],
    ['m^2', 'm²'],
    ['s⁻¹', 's^-1'],
    ['s-1', 's⁻¹'],
    ['µm', 'μm'],
    ['Ω', '\u2126'],
    ['°C', '℃'],
    ['°C', 'ºC'],
    ['°C', '° C'],
    ['km/h', 'km / h'],
    ['N·m', 'N⋅m'],
    ['N·m', 'N * m'],
    ['kg', '㎏'],
    ['kg', 'ｋｇ'],
    ["'", '′'],
    ['kWh', 'kW\u00adh'],
    ['US gal', 'US\u00a0 gal'],
  ])('%s is also typed as %s', (accepted, typed) => {
    expect(scoreQuestion(measured(true), inUnit(accepted), type(`5 ${typed}`)).outcome).toBe('correct')
    expect(scoreQuestion(measured(true), inUnit(accepted), give(5, typed)).outcome).toBe('correct')
  })

  it.each([
    ['ms', 'm s'],
    ['m', 'm2'],
    ['m/s', 'm·s'],
    ['s', "'"],
  ])('%s is not %s', (accepted, typed) => {
    expect(scoreQuestion(measured(true), inUnit(accepted), give(5, typed)).outcome).toBe('incorrect')
  })
})

describe('several accepted answers', () => {
  const key: Key = {
    ...around(9.80665, 0.00001),
    alternatives: [
      { value: 9.81, min: 9.8, max: 9.9, credit: 0.5 },
      { min: 29 / 3, max: 29 / 3, credit: 1 },
      { min: 9, max: 9.85, credit: 0.25 },
    ],
  }
  it.each([
    ['9.80665', 2],
    ['9.86', 1],
    ['9.05', 0.5],
    [String(29 / 3), 2],
    ['4', 0],
  ])('%s gets the best credit that it reaches: %d points', (text, points) => {
    expect(scoreQuestion(plain, key, type(text)).points).toBe(points)
  })

  it('has a full response with the unit', () => {
    const full = fullResponse(measured(true), { ...key, unit: { accept: ['m/s²'] } }) as QuestionResponse
    expect(full).toEqual(give(9.80665, 'm/s²'))
    expect(scoreQuestion(measured(true), { ...key, unit: { accept: ['m/s²'] } }, full).points).toBe(2)
  })
})
