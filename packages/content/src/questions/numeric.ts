import { z } from 'zod'
import {
  authoredMembers,
  defineQuestionType,
  keyMembers,
  type LinkContext,
  questionMembers,
  type ResponseProblem,
  responseMembers,
  slack,
  typeOf,
} from './question-type'
import { readNumber } from './typed-number'
import { removeInvisible } from './typography'
import { AuthoredUnit, isAcceptedUnit, isTypeableUnit, UnitKey } from './unit'

const type = 'numeric' as const

const credit = z.number().positive().max(1).default(1).describe('Share of the points.')
const accepted = [
  z.number(),
  z.strictObject({
    value: z.number().describe('The right number.'),
    tolerance: z.number().nonnegative().optional().describe('Absolute: value ± tolerance.'),
    relativeTolerance: z.number().nonnegative().max(1).optional().describe('Relative: value ± value × relativeTolerance.'),
    credit,
  }),
  z.strictObject({ min: z.number().describe('The least number that is right.'), max: z.number().describe('The greatest.'), credit }),
] as const
const Accepted = z.union(accepted, { error: 'must be a number, { value } or { min, max }' })

const bounds = { value: z.number().optional(), min: z.number(), max: z.number() }
type Bounds = { value?: number; min: number; max: number }

type RevealedBounds = { number: number | null; min: number; max: number }
type NumericAnswer = { type: typeof type } & RevealedBounds & { alternatives?: RevealedBounds[]; units?: string[] }

/** A number, with its unit apart. */
const NumberResponse = z.strictObject({
  type: z.literal(type),
  ...responseMembers,
  number: z.number().nullable(),
  unit: z.string().optional(),
})
/** A text as it was typed in a locale, which may name a unit. */
const TextResponse = z.strictObject({ type: z.literal(type), ...responseMembers, text: z.string(), locale: z.string() })
const NumericResponse = z.union([NumberResponse, TextResponse])

/** A number that has to lie within bounds, which belong to the range; with a unit, where one is asked for. */
export const numeric = defineQuestionType({
  type,
  authored: z.strictObject({
    ...authoredMembers,
    type: typeOf(type),
    answer: z
      .union([...accepted, z.array(Accepted).min(1).max(100)], { error: 'must be a number, { value }, { min, max }, or a list of these' })
      .describe(
        'A number, a number with a tolerance, or a range; or several of them, at least one with full credit. Bounds are right too.',
      ),
    unit: AuthoredUnit.optional().describe('The unit that a response may or has to name. Learners see that there is one, not which.'),
  }),
  question: z.strictObject({ type: z.literal(type), ...questionMembers, unit: z.strictObject({ required: z.boolean() }).optional() }),
  key: z.strictObject({
    type: z.literal(type),
    ...keyMembers,
    ...bounds,
    // Both are absent by default, so that the hashes of bundles from before they existed stay the same.
    alternatives: z.array(z.strictObject({ ...bounds, credit: z.number() })).optional(),
    unit: UnitKey.optional(),
  }),
  response: NumericResponse,

  link({ answer, unit }, context) {
    const { path, report, question, key } = context
    const bounded = (Array.isArray(answer) ? answer : [answer]).map((each, index) => ({
      ...boundsOf(each, Array.isArray(answer) ? [...path, 'answer', index] : [...path, 'answer'], report),
      credit: typeof each === 'number' ? 1 : each.credit,
    }))
    const main = bounded.find((each) => each.credit === 1)
    if (!main) report([...path, 'answer'], 'question.no-full-answer', 'No accepted answer has full credit.', 'Give one of them credit 1.')
    unit?.accept.forEach((each, index) => {
      if (isTypeableUnit(each)) return
      const hint = 'Begin it with a letter or a sign such as % or °, and put digits right behind a letter, ^ or /.'
      report([...path, 'unit', 'accept', index], 'question.unit-untypeable', `"${each}" cannot be read as a unit behind a number.`, hint)
    })
    const { credit: _full, ...best } = main ?? (bounded[0] as Bounds & { credit: number })
    const alternatives = bounded.filter((each) => each !== main)
    return {
      question: { type, ...question, ...(unit && { unit: { required: unit.required } }) },
      key: {
        type,
        ...key,
        ...best,
        ...(alternatives.length > 0 && { alternatives }),
        ...(unit && { unit: { accept: unit.accept, ...(unit.case === 'ignore' && { case: unit.case }) } }),
      },
    }
  },
  toAuthored({ unit: takesUnit }, key) {
    const { alternatives = [], unit } = key
    const answers = [authoredBounds(key), ...alternatives.map((each) => ({ ...authoredBounds(each), credit: each.credit }))]
    const required = takesUnit?.required
    return { answer: answers.length === 1 ? answers[0] : answers, unit: unit && { accept: unit.accept, required, case: unit.case } }
  },
  view: async ({ unit }): Promise<{ unit?: { required: boolean } }> => (unit ? { unit } : {}),
  answer(key): NumericAnswer {
    const revealed = ({ value = null, min, max }: { value?: number | null; min: number; max: number }) => ({ number: value, min, max })
    const others = (key.alternatives ?? []).filter(({ credit }) => credit === 1).map(revealed)
    return {
      type,
      ...revealed(key),
      ...(others.length > 0 && { alternatives: others }),
      ...(key.unit && { units: key.unit.accept }),
    }
  },
  validate({ id, unit: takesUnit }, response, at) {
    const said = read(response)
    if ('code' in said) return [{ ...said, pointer: `${at}/${said.pointer}` }]
    if (said.unit === '' || takesUnit) return []
    const detail = `The question "${id}" takes a number without a unit; leave "${said.unit}" out.`
    return [{ pointer: `${at}/${'text' in response ? 'text' : 'unit'}`, code: 'unit_not_expected', detail }]
  },
  withLocale: (response, locale) => ('text' in response ? { ...response, locale: response.locale ?? locale } : response),
  isEmpty: (response) => ('text' in response ? isBlank(response.text) : response.number === null),
  share({ unit: takesUnit }, { unit: accepted, ...key }, response) {
    const said = read(response)
    // Validated when it was saved; unreadable now only if the platform's locale data has changed since.
    if ('code' in said) return 0
    const { number, unit } = said
    if (unit === '' ? takesUnit?.required : !(accepted && isAcceptedUnit(unit, accepted))) return 0
    const all = [{ ...key, credit: 1 }, ...(key.alternatives ?? [])]
    return Math.max(0, ...all.filter((each) => includes(each, number)).map((each) => each.credit))
  },
  fullResponse: (_question, { questionId, value, min, max, unit }) => ({
    type,
    questionId,
    number: value ?? min / 2 + max / 2,
    ...(unit && { unit: unit.accept[0] }),
  }),
})

/** Converts an accepted answer to bounds. Reports faults. */
function boundsOf(answer: z.output<typeof Accepted>, at: PropertyKey[], report: LinkContext['report']): Bounds {
  if (typeof answer === 'number') return { value: answer, min: answer, max: answer }
  if ('min' in answer) {
    const { min, max } = answer
    if (min > max) report(at, 'question.empty-range', 'The least value is above the greatest.', 'Swap min and max.')
    return { min, max }
  }
  const { value, tolerance, relativeTolerance } = answer
  if (tolerance !== undefined && relativeTolerance !== undefined)
    report(at, 'question.two-tolerances', 'Both an absolute and a relative tolerance are given.', 'Keep one of them.')
  if (relativeTolerance !== undefined && value === 0)
    report([...at, 'relativeTolerance'], 'question.relative-to-zero', 'A share of 0 is always 0.', 'Use tolerance instead.')
  const reach = tolerance ?? Math.abs(value) * (relativeTolerance ?? 0)
  const [min, max] = [value - reach, value + reach]
  if (!Number.isFinite(min) || !Number.isFinite(max))
    report(at, 'question.bounds-too-large', 'The tolerance reaches beyond the largest number.', 'Use a smaller one.')
  return { value, min, max }
}

/** True within bounds, with slack for binary fractions. The slack is relative, so that it is small beside small numbers too. */
function includes({ min, max }: Bounds, number: number): boolean {
  const reach = slack * (Math.max(Math.abs(min), Math.abs(max)) || 1)
  return number >= min - reach && number <= max + reach
}

type Read = { number: number; unit: string } | (Omit<ResponseProblem, 'pointer'> & { pointer: 'number' | 'text' | 'locale' })

/** The number and unit of a response, or its fault. An empty response is 0. */
function read(response: z.output<typeof NumericResponse>): Read {
  if ('text' in response) {
    const { text, locale } = response
    const said = readNumber(isBlank(text) ? '0' : text, locale)
    return 'code' in said ? { ...said, pointer: said.code === 'unknown_locale' ? 'locale' : 'text' } : said
  }
  const { number, unit = '' } = response
  if (number !== null && !Number.isFinite(number)) return { code: 'not_finite', detail: 'The number must be finite.', pointer: 'number' }
  return { number: number ?? 0, unit: unit.trim() }
}

const isBlank = (text: string): boolean => removeInvisible(text).trim() === ''

const authoredBounds = ({ value, min, max }: { value?: number; min: number; max: number }): object =>
  value === undefined ? { min, max } : { value, tolerance: toleranceOf(value, { min, max }) }

/** The tolerance that gives exactly these bounds. A plain subtraction may be off by a rounding error. */
function toleranceOf(value: number, { min, max }: { min: number; max: number }): number | undefined {
  if (min === value && max === value) return undefined
  for (const difference of [max - value, value - min]) {
    for (let digits = 1; digits <= 17; digits++) {
      const tolerance = Number(difference.toPrecision(digits))
      if (value + tolerance === max && value - tolerance === min) return tolerance
    }
  }
  throw new TypeError(`no tolerance reaches from ${value} to ${min} and ${max}`)
}
