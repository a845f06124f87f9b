import { z } from 'zod'
import { markdown, Slug, StorableText } from '../primitives'
import {
  AuthoredGap,
  authoredGap,
  fullGap,
  Gap,
  GapKey,
  GapResponse,
  type GapView,
  isEmptyGap,
  linkGap,
  numericQuestion,
  numericResponse,
  revealGap,
  shareOf,
} from './gap'
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

const type = 'cloze' as const
const scoring = z.enum(['partial', 'all-or-nothing'])

export interface ClozeView {
  segments: Segment[]
  gaps: GapView[]
  bank?: { choices: { id: string; content: RichText }[]; reuse: boolean }
}

const Key = z.strictObject({
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
  // In points. Absent by default, as elsewhere in keys.
  penalty: z.number().positive().optional(),
})
type Key = z.output<typeof Key>

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
    penalty: z
      .number()
      .positive()
      .max(1_000_000)
      .optional()
      .describe('Points that each gap filled wrongly takes away. An empty gap takes none, and the question is worth at least 0.'),
  }),
  question: z.strictObject({
    type: z.literal(type),
    ...questionMembers,
    text: StorableText,
    gaps: z.array(Gap),
    bank: z.array(StoredPiece).optional(),
    reuse: z.literal(true).optional(),
  }),
  key: Key,
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
    if (authored.penalty !== undefined && authored.scoring === 'all-or-nothing') {
      const message = 'A penalty does not count where a question is all or nothing.'
      report([...path, 'penalty'], 'question.credit-unused', message, 'Remove it, or use scoring: partial.')
    }
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
        ...(authored.penalty !== undefined && { penalty: authored.penalty }),
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
      penalty: key.penalty,
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
  share({ points }, key, response) {
    const gaps = resultsOf(key, response)
    if (key.scoring === 'all-or-nothing') return gaps.every(({ share }) => share >= 1 - slack) ? 1 : 0
    return gaps.reduce((sum, { weight, share, penalty }) => sum + weight * share - penalty / points, 0)
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
  gapResults: resultsOf,
  withLocale: (response, locale) => ({
    ...response,
    gaps: response.gaps.map((gap) => ('text' in gap ? { ...gap, locale: gap.locale ?? locale } : gap)),
  }),
  answer: ({ gaps }) => ({ type, gaps: gaps.map(revealGap) }),
})

function resultsOf(key: Key, response: { gaps: GapResponse[] } | undefined): GapResult[] {
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
    const penalty = isAnswered && share <= slack ? (key.penalty ?? 0) : 0
    return { gapId: gap.gapId, isAnswered, share, weight: gap.weight / all, penalty, feedback }
  })
}

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
