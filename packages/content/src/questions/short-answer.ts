import { z } from 'zod'
import { StorableText, text } from '../primitives'
import { authoredMembers, defineQuestionType, keyMembers, questionMembers, responseMembers, typeOf } from './question-type'

const type = 'short-answer' as const
const match = z.enum(['exact', 'ignore-case', 'normalized'])

/** Typed text that is compared with accepted answers, each with its credit. */
export const shortAnswer = defineQuestionType({
  authored: z.strictObject({
    ...authoredMembers,
    type: typeOf(type),
    answer: z
      .array(
        z.union([
          text(1000),
          z.strictObject({
            text: text(1000).describe('What is accepted.'),
            credit: z.number().positive().max(1).default(1).describe('Share of the points.'),
          }),
        ]),
      )
      .min(1)
      .max(100)
      .describe('Accepted answers, at least one with full credit.'),
    match: match
      .default('normalized')
      .describe('How a response is compared; `normalized` ignores case and spaces at the ends and in a row.'),
  }),
  question: z.strictObject({ type: z.literal(type), ...questionMembers }),
  key: z.strictObject({
    type: z.literal(type),
    ...keyMembers,
    accepted: z.array(z.strictObject({ text: StorableText, credit: z.number() })),
    match,
  }),
  response: z.strictObject({ type: z.literal(type), ...responseMembers, text: z.string() }),

  link({ answer, match }, { path, report, ...context }) {
    const accepted = answer.map((each) => (typeof each === 'string' ? { text: each, credit: 1 } : each))
    if (!accepted.some(({ credit }) => credit === 1))
      report([...path, 'answer'], 'question.no-full-answer', 'No accepted answer has full credit.', 'Give one of them credit 1.')
    return { question: { type, ...context.question }, key: { type, ...context.key, accepted, match } }
  },
  validate: () => [],
  isEmpty: ({ text }) => text.trim() === '',
  share(_question, { accepted, match }, response) {
    const said = normalize(response.text, match)
    return Math.max(0, ...accepted.filter(({ text }) => normalize(text, match) === said).map(({ credit }) => credit))
  },
  fullResponse: ({ questionId, accepted }) => ({ type, questionId, text: accepted.find(({ credit }) => credit === 1)?.text ?? '' }),
})

function normalize(text: string, how: z.output<typeof match>): string {
  if (how === 'exact') return text
  if (how === 'ignore-case') return text.toLowerCase()
  return text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ')
}
