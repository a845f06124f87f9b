import { z } from 'zod'
import { markdown, Slug, StorableText } from '../primitives'
import { Choices, linkChoices } from './choices'
import { gapsOf, misplacedGaps, renderSegments, rewriteGapText, type Segment } from './gap-text'
import { numeric } from './numeric'
import { authoredPiece, checkPieces, hasPiece, Item, permute, renderPieces, StoredPiece, textsOfPieces } from './pieces'
import {
  authoredMembers,
  defineQuestionType,
  type GapResult,
  keyMembers,
  type LinkContext,
  questionMembers,
  type ResponseProblem,
  type RichText,
  responseMembers,
  slack,
  typeOf,
  unknownPiece,
} from './question-type'
import { shortAnswer } from './short-answer'

const type = 'cloze' as const
const scoring = z.enum(['partial', 'all-or-nothing'])

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
const AuthoredGap = z.discriminatedUnion('type', [
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
type AuthoredGap = z.output<typeof AuthoredGap>

const Gap = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('choice'), id: Slug, choices: z.array(StoredPiece) }),
  z.strictObject({ type: z.literal('text'), id: Slug }),
  z.strictObject({ type: z.literal('number'), id: Slug, unit: z.strictObject({ required: z.boolean() }).optional() }),
  z.strictObject({ type: z.literal('bank'), id: Slug }),
])
type Gap = z.output<typeof Gap>

const gapKeyMembers = { gapId: Slug, weight: z.number().positive() }
const { accepted, match: storedMatch, accents: storedAccents, wildcard: storedWildcard } = shortAnswer.key.shape
const { value, min, max, alternatives, unit: storedUnit } = numeric.key.shape
const GapKey = z.discriminatedUnion('type', [
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
type GapKey = z.output<typeof GapKey>

const GapResponse = z.union([
  z.strictObject({ gapId: z.string(), choiceId: z.string().nullable() }),
  z.strictObject({ gapId: z.string(), text: z.string(), locale: z.string().optional() }),
  z.strictObject({ gapId: z.string(), number: z.number().nullable(), unit: z.string().optional() }),
])
type GapResponse = z.output<typeof GapResponse>

/** A gap as learners see it. */
type GapView =
  | { id: string; type: 'choice'; choices: { id: string; content: RichText }[] }
  | { id: string; type: 'text' | 'bank' }
  | { id: string; type: 'number'; unit?: { required: boolean } }
export interface ClozeView {
  segments: Segment[]
  gaps: GapView[]
  bank?: { choices: { id: string; content: RichText }[]; reuse: boolean }
}

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

/** A text with gaps to choose, type or take from a bank of words. Each gap is scored alone. */
export const cloze = defineQuestionType({
  type,
  authored: z.strictObject({
    ...authoredMembers,
    type: typeOf(type),
    text: markdown.describe('The text; Markdown, with `{{id}}` where a gap stands. Gaps stand in paragraphs.'),
    gaps: z.array(AuthoredGap).min(1).max(100).describe('The gaps, in any order.'),
    bank: z.array(Item).min(2).max(100).optional().describe('Words for the gaps of type `bank`, and others; served in another order.'),
    reuse: z.boolean().default(false).describe('Whether a word of the bank may fill several gaps.'),
    scoring: scoring.default('partial').describe('Whether a part of the answer is worth a part of the points.'),
  }),
  question: z.strictObject({
    type: z.literal(type),
    ...questionMembers,
    text: StorableText,
    gaps: z.array(Gap),
    bank: z.array(StoredPiece).optional(),
    reuse: z.literal(true).optional(),
  }),
  key: z.strictObject({
    type: z.literal(type),
    ...keyMembers,
    gaps: z.array(GapKey),
    feedback: z.array(
      z.strictObject({
        gapId: Slug,
        choiceId: Slug.optional(),
        outcome: z.enum(['correct', 'incorrect']).optional(),
        text: StorableText,
      }),
    ),
    scoring,
  }),
  response: z.strictObject({ type: z.literal(type), ...responseMembers, gaps: z.array(GapResponse) }),
  // The right choice often stands first in the file, so that letters would tell.
  pieceIds: { opaque: [['gaps.choices'], ['bank']], reveals: () => false },

  link(authored, context) {
    const { path, report } = context
    const text = rewriteGapText(authored.text, (markdown) => context.rewrite(markdown, [...path, 'text']))
    checkGaps(text, authored.gaps, context)
    const order = gapsOf(text)
    let whole = authored.bank === undefined || checkPieces(authored.bank, [...path, 'bank'], 'word', context)
    if (!authored.bank && authored.gaps.some((gap) => gap.type === 'bank'))
      report([...path, 'gaps'], 'question.bank-missing', 'A gap takes a word of the bank, but there is none.', 'Add `bank`.')
    const used = new Set<string>()
    const linked = authored.gaps.flatMap((gap, index) => {
      const at = [...path, 'gaps', index]
      const feedback = Object.entries(gap.feedback ?? {}).flatMap(([outcome, said]) =>
        said === undefined
          ? []
          : [{ gapId: gap.id, outcome: outcome as 'correct' | 'incorrect', text: context.rewrite(said, [...at, 'feedback', outcome]) }],
      )
      if (gap.type === 'bank') {
        if (authored.bank && !authored.bank.some(({ id }) => id === gap.answer))
          report([...at, 'answer'], 'question.answer-unknown', `The bank has no word with the id "${gap.answer}".`, 'Use the id of one.')
        if (used.has(gap.answer) && !authored.reuse)
          report([...at, 'answer'], 'question.answer-repeated', `The word "${gap.answer}" fills another gap.`, 'Add reuse: true.')
        used.add(gap.answer)
      }
      const parts = linkGap(gap, { ...context, path: at })
      if (!parts) whole = false
      return parts ? [{ ...parts, feedback: [...parts.feedback, ...feedback] }] : []
    })
    if (!whole) return undefined
    // The order of the text is the order in which gaps are read and reached by keyboard.
    linked.sort((a, b) => order.indexOf(a.gap.id) - order.indexOf(b.gap.id))
    const bank = authored.bank?.map((word, index) => ({
      id: word.id as string,
      text: context.rewrite(word.text, [...path, 'bank', index, 'text']),
    }))
    return {
      question: {
        type,
        ...context.question,
        text,
        gaps: linked.map(({ gap }) => gap),
        ...(bank && { bank }),
        ...(authored.reuse && { reuse: true as const }),
      },
      key: {
        type,
        ...context.key,
        gaps: linked.map(({ key }) => key),
        feedback: linked.flatMap(({ feedback }) => feedback),
        scoring: authored.scoring,
      },
    }
  },
  toAuthored({ text, gaps, bank, reuse }, key, rewrite) {
    return {
      text: rewriteGapText(text, rewrite),
      gaps: key.gaps.map((gapKey) => authoredGap(gapKey, gaps, key.feedback, rewrite)),
      bank: bank?.map(({ id }) => authoredPiece(bank, id, rewrite)),
      reuse,
      scoring: key.scoring,
    }
  },
  pieces: ({ gaps, bank }) => [
    { place: ['gaps'], pieces: gaps },
    ...gaps.flatMap((gap, index) => (gap.type === 'choice' ? [{ place: ['gaps', index, 'choices'], pieces: gap.choices }] : [])),
    ...(bank ? [{ place: ['bank'], pieces: bank }] : []),
  ],
  texts: ({ text, gaps, bank = [] }) => [
    { text, place: ['text'] },
    ...gaps.flatMap((gap, index) =>
      gap.type === 'choice' ? gap.choices.map((choice, at) => ({ text: choice.text, place: ['gaps', index, 'choices', at, 'text'] })) : [],
    ),
    ...textsOfPieces('bank', bank),
  ],
  keyTexts: ({ feedback }) => textsOfPieces('feedback', feedback),
  authoredTexts: ({ text, gaps, bank = [] }, { feedback }) => ({
    pieces: [
      // A marker is no word.
      { text: text.replace(/\{\{[^}]*\}\}/g, '…'), path: ['text'] },
      ...gaps.flatMap((gap) => (gap.type === 'choice' ? gap.choices.map((choice) => ({ text: choice.text, path: ['gaps'] })) : [])),
      ...bank.map((word) => ({ text: word.text, path: ['bank'] })),
    ],
    comments: feedback.map((said) => ({ text: said.text, path: ['gaps'] })),
  }),
  keyFault({ text, gaps }, key) {
    const marked = gapsOf(text)
    if (gaps.length !== key.gaps.length || gaps.some(({ id }, index) => id !== key.gaps[index]?.gapId || id !== marked[index]))
      return 'The gaps of the text, of the question and of the key are not the same, in the same order.'
    if (marked.length !== gaps.length) return 'The text has another number of gaps than the question.'
    const other = gaps.find((gap, index) => gap.type !== key.gaps[index]?.type)
    if (other) return `The gap "${other.id}" and its key are of different types.`
    const stray = key.feedback.find(({ gapId, choiceId }) => {
      const gap = gaps.find(({ id }) => id === gapId)
      return !gap || (choiceId !== undefined && !(gap.type === 'choice' && hasPiece(gap.choices, choiceId)))
    })
    return stray && `There is feedback on the gap "${stray.gapId}" or one of its choices, which does not exist.`
  },
  validate({ id, gaps, bank = [], reuse }, response, at) {
    const byId = new Map(gaps.map((gap) => [gap.id, gap]))
    const filled = new Set<string>()
    const words = new Set<string>()
    return response.gaps.flatMap((said, index): ResponseProblem[] => {
      const pointer = `${at}/gaps/${index}`
      const gap = byId.get(said.gapId)
      if (!gap) return [unknownPiece(id, `${pointer}/gapId`, said.gapId, 'gap')]
      if (filled.has(gap.id))
        return [{ pointer: `${pointer}/gapId`, code: 'gap_filled_twice', detail: `The gap "${gap.id}" is filled above already.` }]
      filled.add(gap.id)
      const wrongMember = (detail: string) => [{ pointer, code: 'wrong_type', detail: `The gap "${gap.id}" takes ${detail}.` }]
      if (gap.type === 'text') return 'text' in said ? [] : wrongMember('a text')
      if (gap.type === 'number')
        return 'choiceId' in said
          ? wrongMember('a number, or a text with its locale')
          : numeric.validate(numericQuestion(gap.id, gap.unit), numericResponse(said), pointer)
      if (!('choiceId' in said)) return wrongMember('a choiceId')
      const { choiceId } = said
      if (choiceId === null) return []
      if (!hasPiece(gap.type === 'bank' ? bank : gap.choices, choiceId))
        return [unknownPiece(id, `${pointer}/choiceId`, choiceId, 'choice')]
      if (gap.type === 'choice') return []
      if (words.has(choiceId) && !reuse)
        return [{ pointer: `${pointer}/choiceId`, code: 'word_used_twice', detail: `The word "${choiceId}" fills another gap already.` }]
      words.add(choiceId)
      return []
    })
  },
  isEmpty: ({ gaps }) => gaps.every(isEmptyGap),
  share(_question, key, response) {
    const shares = key.gaps.map((gap) => ({ weight: gap.weight, share: shareOf(gap, response.gaps) }))
    if (key.scoring === 'all-or-nothing') return shares.every(({ share }) => share >= 1 - slack) ? 1 : 0
    const all = shares.reduce((sum, { weight }) => sum + weight, 0)
    return shares.reduce((sum, { weight, share }) => sum + weight * share, 0) / all
  },
  fullResponse: (_question, { questionId, gaps }) => ({ type, questionId, gaps: gaps.map(fullGap) }),
  forLearner: (question) => ({
    ...question,
    gaps: question.gaps.map((gap) => (gap.type === 'choice' ? { ...gap, choices: permute(`${question.id} ${gap.id}`, gap.choices) } : gap)),
    ...(question.bank && { bank: permute(`${question.id} bank`, question.bank) }),
  }),
  async view({ text, gaps, bank, reuse = false }, render): Promise<ClozeView> {
    return {
      segments: await renderSegments(text, render),
      gaps: await Promise.all(
        gaps.map(async (gap): Promise<GapView> => {
          if (gap.type === 'choice') return { id: gap.id, type: gap.type, choices: await renderPieces(gap.choices, render) }
          if (gap.type === 'number') return { id: gap.id, type: gap.type, ...(gap.unit && { unit: gap.unit }) }
          return { id: gap.id, type: gap.type }
        }),
      ),
      ...(bank && { bank: { choices: await renderPieces(bank, render), reuse } }),
    }
  },
  renderKey: async ({ feedback }, render) => ({ gapFeedback: await Promise.all(feedback.map(({ text }) => render(text))) }),
  gapResults(key, response): GapResult[] {
    const all = key.gaps.reduce((sum, { weight }) => sum + weight, 0)
    return key.gaps.map((gap) => {
      const said = response?.gaps.find(({ gapId }) => gapId === gap.gapId)
      const isAnswered = said !== undefined && !isEmptyGap(said)
      const share = shareOf(gap, said ? [said] : [])
      const outcome = share >= 1 - slack ? 'correct' : 'incorrect'
      const feedback = key.feedback.flatMap((each, index) => {
        if (!isAnswered || each.gapId !== gap.gapId) return []
        const applies = each.choiceId === undefined ? each.outcome === outcome : 'choiceId' in said && said.choiceId === each.choiceId
        return applies ? [index] : []
      })
      return { gapId: gap.gapId, isAnswered, share, weight: gap.weight / all, feedback }
    })
  },
  withLocale: (response, locale) => ({
    ...response,
    gaps: response.gaps.map((gap) => ('text' in gap ? { ...gap, locale: gap.locale ?? locale } : gap)),
  }),
  answer: ({ gaps }) => ({ type, gaps: gaps.map(revealGap) }),
})

const isEmptyGap = (said: GapResponse): boolean =>
  'text' in said ? said.text.trim() === '' : 'number' in said ? said.number === null : said.choiceId === null

/** Reports gaps that the text does not have, or not in a place where a learner can fill them. */
function checkGaps(text: string, gaps: readonly AuthoredGap[], { path, report }: LinkContext): void {
  const marked = gapsOf(text)
  const ids = new Set<string>()
  gaps.forEach(({ id }, index) => {
    const at = [...path, 'gaps', index, 'id']
    if (ids.has(id)) report(at, 'id.duplicate', `The id "${id}" is used twice.`, 'Give one of them another id.')
    ids.add(id)
    const count = marked.filter((each) => each === id).length
    if (count === 0) report(at, 'question.gap-missing', `The text has no gap {{${id}}}.`, `Write {{${id}}} where it stands.`)
    if (count > 1) report(at, 'question.gap-repeated', `The gap {{${id}}} stands in the text ${count} times.`, 'Give each gap its own id.')
  })
  const at = [...path, 'text']
  for (const id of new Set(marked))
    if (!ids.has(id)) report(at, 'question.gap-unknown', `Nothing says what fills the gap {{${id}}}.`, 'Add it to `gaps`.')
  for (const id of misplacedGaps(text)) {
    const message = `The gap {{${id}}} does not stand in the words of a paragraph.`
    report(at, 'question.gap-misplaced', message, 'Move it out of the list, table, heading, quote, code, formula or link.')
  }
}

type Linked = { gap: Gap; key: GapKey; feedback: { gapId: string; choiceId?: string; outcome?: 'correct' | 'incorrect'; text: string }[] }

/** Splits a gap into what learners see and its key. Returns undefined when ids are missing. */
function linkGap(gap: AuthoredGap, context: LinkContext): Linked | undefined {
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
          feedback: linked.feedback.map((said) => ({ gapId: id, ...said })),
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

function authoredGap(
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
const numericQuestion = (id: string, unit: { required: boolean } | undefined) => ({
  type: 'numeric' as const,
  id,
  prompt: '',
  points: 1,
  ...(unit && { unit }),
})
const numericResponse = (said: Exclude<GapResponse, { choiceId: unknown }>): z.output<typeof numeric.response> => {
  const base = { type: 'numeric' as const, questionId: said.gapId }
  // What is stored has a locale; without one, a text is refused and never guessed at.
  if ('text' in said) return { ...base, text: said.text, locale: said.locale ?? '' }
  return { ...base, number: said.number, ...(said.unit !== undefined && { unit: said.unit }) }
}

/** The share of a gap, in [0, 1]. */
function shareOf(key: GapKey, response: readonly GapResponse[]): number {
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

function fullGap(key: GapKey): GapResponse {
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

function revealGap(key: GapKey): GapAnswer {
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
