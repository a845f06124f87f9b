import { z } from 'zod'
import { StorableText, text } from '../primitives'
import { authoredMembers, defineQuestionType, keyMembers, questionMembers, responseMembers, typeOf } from './question-type'
import { foldCase, foldTypography } from './typography'

const type = 'short-answer' as const
const match = z.enum(['exact', 'ignore-case', 'normalized'])

/** Typed text that is compared with accepted answers, each with its credit. */
export const shortAnswer = defineQuestionType({
  type,
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
      .describe('How a response is compared; `normalized` ignores case, typography, and spaces at the ends and in a row.'),
    accents: z.enum(['compare', 'ignore']).default('compare').describe('`ignore` accepts `cafe` for `café`.'),
    wildcard: z
      .boolean()
      .default(false)
      .describe('Whether `*` in an accepted answer stands for any text, or none, and makes spaces beside it optional; `\\*` is a star.'),
  }),
  question: z.strictObject({ type: z.literal(type), ...questionMembers }),
  key: z.strictObject({
    type: z.literal(type),
    ...keyMembers,
    accepted: z.array(z.strictObject({ text: StorableText, credit: z.number() })),
    match,
    // Absent by default, so that the hashes of bundles from before these options stay the same.
    accents: z.literal('ignore').optional(),
    wildcard: z.literal(true).optional(),
  }),
  response: z.strictObject({ type: z.literal(type), ...responseMembers, text: z.string() }),

  link({ answer, match, accents, wildcard }, { path, report, ...context }) {
    const accepted = answer.map((each) => (typeof each === 'string' ? { text: each, credit: 1 } : each))
    if (!accepted.some(({ credit }) => credit === 1))
      report([...path, 'answer'], 'question.no-full-answer', 'No accepted answer has full credit.', 'Give one of them credit 1.')
    accepted.forEach(({ text }, index) => {
      if (match === 'normalized' || !untypeable.test(text)) return
      const message = `Hardly anybody can type "${text}" like this: it has typographic characters or several spaces.`
      report([...path, 'answer', index], 'question.answer-untypeable', message, 'Use match: normalized, or plain characters.', 'warning')
    })
    const options = { ...(accents === 'ignore' && { accents }), ...(wildcard && { wildcard }) }
    return { question: { type, ...context.question }, key: { type, ...context.key, accepted, match, ...options } }
  },
  toAuthored: (_question, { accepted, match, accents, wildcard }) => ({ answer: accepted, match, accents, wildcard }),
  view: async () => ({}),
  answer: ({ accepted }) => ({ type, texts: accepted.filter(({ credit }) => credit === 1).map(({ text }) => text) }),
  validate: () => [],
  isEmpty: ({ text }) => text.trim() === '',
  share(_question, { accepted, ...rules }, response) {
    const said = normalize(response.text, rules)
    return Math.max(0, ...accepted.filter(({ text }) => matches(text, said, rules)).map(({ credit }) => credit))
  },
  fullResponse(_question, { questionId, accepted, wildcard }) {
    const { text } = accepted.find(({ credit }) => credit === 1) ?? { text: '' }
    return { type, questionId, text: wildcard ? segmentsOf(text).join('') : text }
  },
})

interface Rules {
  match: z.output<typeof match>
  accents?: 'ignore'
  wildcard?: true
}

/** Compares an accepted answer with a normalised response. */
function matches(accepted: string, said: string, rules: Rules): boolean {
  if (!rules.wildcard) return normalize(accepted, rules) === said
  return matchesSegments(
    segmentsOf(accepted).map((segment) => normalize(segment, rules)),
    said,
  )
}

/** True when a text consists of the segments in their order, with anything between them. Takes time in proportion to the text. */
export function matchesSegments(segments: readonly string[], said: string): boolean {
  const [first = '', ...others] = segments
  const last = others.pop()
  if (last === undefined) return first === said
  if (!said.startsWith(first) || !said.endsWith(last) || said.length < first.length + last.length) return false
  // Each segment at its first place leaves the most text for the rest.
  let from = first.length
  for (const segment of others) {
    const at = said.indexOf(segment, from)
    if (at < 0) return false
    from = at + segment.length
  }
  return from <= said.length - last.length
}

/** The texts between the wildcards of an accepted answer. */
export const segmentsOf = (text: string): string[] => text.split(/(?<!\\)\*/).map((segment) => segment.replaceAll('\\*', '*'))

const normalize = (text: string, rules: Rules): string => (rules.match === 'normalized' ? fold(text, rules).trim() : fold(text, rules))

const untypeable = /[\u2018-\u201f\u2032\u2033\u00ab\u00bb\u2010-\u2015\u2026\u00a0\u00ad\u200b-\u200d\u2060\ufeff]|\s{2}/

function fold(text: string, { match, accents }: Rules): string {
  const plain = match === 'normalized' ? foldTypography(text) : text
  const folded = match === 'exact' ? plain : foldCase(plain)
  return accents === 'ignore' ? folded.normalize('NFD').replace(/\p{M}/gu, '') : folded
}
