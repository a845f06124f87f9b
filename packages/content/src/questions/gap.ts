import { z } from 'zod'
import { markdown, Slug } from '../primitives'
import { Choices, linkChoices } from './choices'
import { numeric } from './numeric'
import { StoredPiece } from './pieces'
import { type LinkContext, type RichText, typeOf } from './question-type'
import { shortAnswer } from './short-answer'

/** One gap of a cloze question: a choice, a text, a number, or a word of the bank. Texts and numbers are those of their own types of question. */

const gapMembers = {
  id: Slug.describe('The `{{id}}` in the text.'),
  weight: z.number().positive().max(1000).default(1).describe('What the gap counts beside the others.'),
  feedback: z
    .strictObject({
      correct: markdown.optional().describe('Said when the gap is filled rightly; Markdown.'),
      incorrect: markdown.optional().describe('Said when it is not, or only in part; Markdown.'),
    })
    .optional()
    .describe('Said to who fills the gap.'),
}
const { answer: texts, match, accents, wildcard } = shortAnswer.authored.shape
const { answer: numbers, unit } = numeric.authored.shape
export const AuthoredGap = z.discriminatedUnion('type', [
  z.strictObject({
    type: typeOf('choice'),
    ...gapMembers,
    choices: Choices.describe('Served in another order.'),
    answer: Slug.describe('Id of the right choice.'),
  }),
  z.strictObject({ type: typeOf('text'), ...gapMembers, answer: texts, match, accents, wildcard }),
  z.strictObject({ type: typeOf('number'), ...gapMembers, answer: numbers, unit }),
  z.strictObject({ type: typeOf('bank'), ...gapMembers, answer: Slug.describe('Id of the right word of the bank.') }),
])
export type AuthoredGap = z.output<typeof AuthoredGap>

export const Gap = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('choice'), id: Slug, choices: z.array(StoredPiece) }),
  z.strictObject({ type: z.literal('text'), id: Slug }),
  z.strictObject({ type: z.literal('number'), id: Slug, unit: z.strictObject({ required: z.boolean() }).optional() }),
  z.strictObject({ type: z.literal('bank'), id: Slug }),
])
export type Gap = z.output<typeof Gap>

const gapKeyMembers = { gapId: Slug, weight: z.number().positive() }
const { accepted, match: storedMatch, accents: storedAccents, wildcard: storedWildcard } = shortAnswer.key.shape
const { value, min, max, alternatives, unit: storedUnit } = numeric.key.shape
export const GapKey = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('choice'), ...gapKeyMembers, choiceId: Slug }),
  z.strictObject({
    type: z.literal('text'),
    ...gapKeyMembers,
    accepted,
    match: storedMatch,
    accents: storedAccents,
    wildcard: storedWildcard,
  }),
  z.strictObject({
    type: z.literal('number'),
    ...gapKeyMembers,
    value,
    min,
    max,
    alternatives,
    unit: storedUnit,
    unitRequired: z.literal(true).optional(),
  }),
  z.strictObject({ type: z.literal('bank'), ...gapKeyMembers, choiceId: Slug }),
])
export type GapKey = z.output<typeof GapKey>

export const GapResponse = z.union([
  z.strictObject({ gapId: z.string(), choiceId: z.string().nullable() }),
  z.strictObject({ gapId: z.string(), text: z.string(), locale: z.string().optional() }),
  z.strictObject({ gapId: z.string(), number: z.number().nullable(), unit: z.string().optional() }),
])
export type GapResponse = z.output<typeof GapResponse>

/** A gap as learners see it. */
export type GapView =
  | { id: string; type: 'choice'; choices: { id: string; content: RichText }[] }
  | { id: string; type: 'text' | 'bank' }
  | { id: string; type: 'number'; unit?: { required: boolean } }
/** The right answer to a gap: a choice, texts, or bounds. */
export interface GapAnswer {
  gapId: string
  choiceId?: string
  texts?: string[]
  number?: number | null
  min?: number
  max?: number
  alternatives?: { number: number | null; min: number; max: number }[]
  units?: string[]
}

export const isEmptyGap = (said: GapResponse): boolean =>
  'text' in said ? said.text.trim() === '' : 'number' in said ? said.number === null : said.choiceId === null

type Linked = { gap: Gap; key: GapKey; feedback: { gapId: string; choiceId?: string; outcome?: 'correct' | 'incorrect'; text: string }[] }

/** Splits a gap into what learners see and its key. Returns undefined when ids are missing. */
export function linkGap(gap: AuthoredGap, context: LinkContext): Linked | undefined {
  const { id, weight } = gap
  const base = { gapId: id, weight }
  const alone: LinkContext = { ...context, question: { id, prompt: '', points: 1 }, key: { questionId: id } }
  switch (gap.type) {
    case 'bank':
      return { gap: { type: 'bank', id }, key: { type: 'bank', ...base, choiceId: gap.answer }, feedback: [] }
    case 'choice': {
      const linked = linkChoices(gap.choices, [{ id: gap.answer, path: [...context.path, 'answer'] }], context)
      return (
        linked && {
          gap: { type: 'choice', id, choices: linked.choices },
          key: { type: 'choice', ...base, choiceId: gap.answer },
          // By id, because the order of the file is not kept: exported and compiled again, the key is to be the same.
          feedback: linked.feedback.map((said) => ({ gapId: id, ...said })).sort((a, b) => (a.choiceId < b.choiceId ? -1 : 1)),
        }
      )
    }
    case 'text': {
      const linked = shortAnswer.link({ ...gap, type: 'short-answer', prompt: '', points: 1 }, alone)
      if (!linked) return undefined
      const { type: _type, questionId: _id, ...rules } = linked.key
      return { gap: { type: 'text', id }, key: { type: 'text', ...base, ...rules }, feedback: [] }
    }
    case 'number': {
      const linked = numeric.link({ ...gap, type: 'numeric', prompt: '', points: 1 }, alone)
      if (!linked) return undefined
      const { type: _type, questionId: _id, ...bounds } = linked.key
      const { unit } = linked.question
      return {
        gap: { type: 'number', id, ...(unit && { unit }) },
        key: { type: 'number', ...base, ...bounds, ...(unit?.required && { unitRequired: true as const }) },
        feedback: [],
      }
    }
  }
}

export function authoredGap(
  key: GapKey,
  gaps: readonly Gap[],
  feedback: Linked['feedback'],
  rewrite: (markdown: string) => string,
): Record<string, unknown> {
  const { gapId: id, type: kind, weight } = key
  const gap = gaps.find((each) => each.id === id)
  const own = feedback.filter((each) => each.gapId === id)
  const said = Object.fromEntries(own.flatMap(({ outcome, text }) => (outcome ? [[outcome, rewrite(text)]] : [])))
  const base = { id, type: kind, weight, ...(Object.keys(said).length > 0 && { feedback: said }) }
  switch (key.type) {
    case 'bank':
      return { ...base, answer: key.choiceId }
    case 'choice': {
      const choices = (gap?.type === 'choice' ? gap.choices : []).map((choice) => {
        const text = own.find(({ choiceId }) => choiceId === choice.id)?.text
        return { id: choice.id, text: rewrite(choice.text), ...(text !== undefined && { feedback: rewrite(text) }) }
      })
      return { ...base, choices, answer: key.choiceId }
    }
    case 'text':
      return { ...base, ...shortAnswer.toAuthored({ type: 'short-answer', id, prompt: '', points: 1 }, textKey(key), rewrite) }
    case 'number':
      return { ...base, ...numeric.toAuthored(numericQuestion(id, unitOf(key)), numericKey(key), rewrite) }
  }
}

type TextKey = Extract<GapKey, { type: 'text' }>
type NumberKey = Extract<GapKey, { type: 'number' }>

const textKey = ({ type: _type, gapId, weight: _weight, ...rules }: TextKey): z.output<typeof shortAnswer.key> => ({
  type: 'short-answer',
  questionId: gapId,
  ...rules,
})
const numericKey = ({
  type: _type,
  gapId,
  weight: _weight,
  unitRequired: _required,
  ...bounds
}: NumberKey): z.output<typeof numeric.key> => ({ type: 'numeric', questionId: gapId, ...bounds })
const unitOf = ({ unit, unitRequired }: NumberKey) => unit && { required: unitRequired === true }
export const numericQuestion = (id: string, unit: { required: boolean } | undefined) => ({
  type: 'numeric' as const,
  id,
  prompt: '',
  points: 1,
  ...(unit && { unit }),
})
export const numericResponse = (said: Exclude<GapResponse, { choiceId: unknown }>): z.output<typeof numeric.response> => {
  const base = { type: 'numeric' as const, questionId: said.gapId }
  // What is stored has a locale; without one, a text is refused and never guessed at.
  if ('text' in said) return { ...base, text: said.text, locale: said.locale ?? '' }
  return { ...base, number: said.number, ...(said.unit !== undefined && { unit: said.unit }) }
}

/** The share of a gap, in [0, 1]. */
export function shareOf(key: GapKey, response: readonly GapResponse[]): number {
  const said = response.find(({ gapId }) => gapId === key.gapId)
  if (!said || isEmptyGap(said)) return 0
  switch (key.type) {
    case 'bank':
    case 'choice':
      return 'choiceId' in said && said.choiceId === key.choiceId ? 1 : 0
    case 'text':
      if (!('text' in said)) return 0
      return shortAnswer.share({ type: 'short-answer', id: key.gapId, prompt: '', points: 1 }, textKey(key), {
        type: 'short-answer',
        questionId: key.gapId,
        text: said.text,
      })
    case 'number':
      if ('choiceId' in said) return 0
      return numeric.share(numericQuestion(key.gapId, unitOf(key)), numericKey(key), numericResponse(said))
  }
}

export function fullGap(key: GapKey): GapResponse {
  switch (key.type) {
    case 'bank':
    case 'choice':
      return { gapId: key.gapId, choiceId: key.choiceId }
    case 'text':
      return {
        gapId: key.gapId,
        text: shortAnswer.fullResponse({ type: 'short-answer', id: key.gapId, prompt: '', points: 1 }, textKey(key))?.text ?? '',
      }
    case 'number': {
      const full = numeric.fullResponse(numericQuestion(key.gapId, unitOf(key)), numericKey(key))
      const { number = null, unit } = full && 'number' in full ? full : {}
      return { gapId: key.gapId, number, ...(unit !== undefined && { unit }) }
    }
  }
}

export function revealGap(key: GapKey): GapAnswer {
  const { gapId } = key
  const rendered = { explanation: null, feedback: [], content: null }
  switch (key.type) {
    case 'bank':
    case 'choice':
      return { gapId, choiceId: key.choiceId }
    case 'text':
      return { gapId, texts: shortAnswer.answer(textKey(key), rendered).texts }
    case 'number': {
      const { type: _type, ...bounds } = numeric.answer(numericKey(key), rendered)
      return { gapId, ...bounds }
    }
  }
}
