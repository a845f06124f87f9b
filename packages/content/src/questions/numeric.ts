import { z } from 'zod'
import { authoredMembers, defineQuestionType, keyMembers, questionMembers, responseMembers, slack, typeOf } from './question-type'

const type = 'numeric' as const

/** A number that has to lie within bounds, which belong to the range. */
export const numeric = defineQuestionType({
  authored: z.strictObject({
    ...authoredMembers,
    type: typeOf(type),
    answer: z
      .union([
        z.strictObject({
          value: z.number().describe('The right number.'),
          tolerance: z.number().nonnegative().optional().describe('Absolute: value ± tolerance.'),
          relativeTolerance: z.number().nonnegative().max(1).optional().describe('Relative: value ± value × relativeTolerance.'),
        }),
        z.strictObject({ min: z.number().describe('The least number that is right.'), max: z.number().describe('The greatest.') }),
      ])
      .describe('A number with a tolerance, or a range; bounds are right too.'),
  }),
  question: z.strictObject({ type: z.literal(type), ...questionMembers }),
  key: z.strictObject({ type: z.literal(type), ...keyMembers, value: z.number().optional(), min: z.number(), max: z.number() }),
  response: z.strictObject({ type: z.literal(type), ...responseMembers, number: z.number().nullable() }),

  link({ answer }, { path, report, ...context }) {
    const at = [...path, 'answer']
    const question = { type, ...context.question } as const
    if ('min' in answer) {
      const { min, max } = answer
      if (min > max) report(at, 'question.empty-range', 'The least value is above the greatest.', 'Swap min and max.')
      return { question, key: { type, ...context.key, min, max } }
    }
    const { value, tolerance, relativeTolerance } = answer
    if (tolerance !== undefined && relativeTolerance !== undefined)
      report(at, 'question.two-tolerances', 'Both an absolute and a relative tolerance are given.', 'Keep one of them.')
    if (relativeTolerance !== undefined && value === 0)
      report([...at, 'relativeTolerance'], 'question.relative-to-zero', 'A share of 0 is always 0.', 'Use tolerance instead.')
    const reach = tolerance ?? Math.abs(value) * (relativeTolerance ?? 0)
    return { question, key: { type, ...context.key, value, min: value - reach, max: value + reach } }
  },
  validate: (_question, { number }, at) =>
    number === null || Number.isFinite(number)
      ? []
      : [{ pointer: `${at}/number`, code: 'not_finite', detail: 'The number must be finite.' }],
  isEmpty: ({ number }) => number === null,
  share(_question, { min, max }, response) {
    const number = response.number as number
    const reach = slack * Math.max(1, Math.abs(min), Math.abs(max))
    return number >= min - reach && number <= max + reach ? 1 : 0
  },
  fullResponse: ({ questionId, value, min, max }) => ({ type, questionId, number: value ?? (min + max) / 2 }),
})
