import { z } from 'zod'
import { Slug } from '../primitives'
import { authoredPiece, checkPieces, hasPiece, Item, isSorted, permute, piecesAt, renderPieces, StoredPiece, textsOfPieces } from './pieces'
import { authoredMembers, defineQuestionType, keyMembers, questionMembers, responseMembers, typeOf, unknownPiece } from './question-type'

const type = 'ordering' as const
const scoring = z.enum(['partial', 'all-or-nothing'])

/** Items to put in order. With `partial` scoring, each item in the right place counts. */
export const ordering = defineQuestionType({
  type,
  authored: z.strictObject({
    ...authoredMembers,
    type: typeOf(type),
    items: z.array(Item).min(2).max(50).describe('In the right order; served in another one.'),
    scoring: scoring.default('partial').describe('Whether a part of the answer is worth a part of the points.'),
  }),
  question: z.strictObject({ type: z.literal(type), ...questionMembers, items: z.array(StoredPiece) }),
  key: z.strictObject({ type: z.literal(type), ...keyMembers, itemIds: z.array(Slug), scoring }),
  response: z.strictObject({ type: z.literal(type), ...responseMembers, itemIds: z.array(z.string()) }),

  link({ items: authored, scoring }, context) {
    const at = [...context.path, 'items']
    if (!checkPieces(authored, at, 'item', context)) return undefined
    const items = authored.map(({ id, text }, index) => ({ id: id as string, text: context.rewrite(text, [...at, index, 'text']) }))
    const itemIds = items.map(({ id }) => id)
    if (itemIds.length > 2 && isSorted(itemIds)) {
      const message = 'The ids sort in the right order and so give it away.'
      context.report(at, 'question.ids-reveal-answer', message, 'Give the items opaque ids.')
    }
    return { question: { type, ...context.question, items }, key: { type, ...context.key, itemIds, scoring } }
  },
  pieceIds: { opaque: [['items']], reveals: ([ids = []]) => ids.length > 2 && isSorted(ids) },
  toAuthored: ({ items }, { itemIds, scoring }, rewrite) => ({ items: itemIds.map((id) => authoredPiece(items, id, rewrite)), scoring }),
  pieces: ({ items }) => [piecesAt('items', items)],
  texts: ({ items }) => textsOfPieces('items', items),
  authoredTexts: ({ items }, { itemIds }) => ({
    pieces: items.map(({ id, text }) => ({ text, path: ['items', itemIds.indexOf(id), 'text'] })),
  }),
  view: async ({ items }, render) => ({ items: await renderPieces(items, render) }),
  answer: ({ itemIds }) => ({ type, itemIds }),
  validate({ id, items }, { itemIds }, at) {
    const faults = itemIds.flatMap((itemId, index) =>
      hasPiece(items, itemId) ? [] : [unknownPiece(id, `${at}/itemIds/${index}`, itemId, 'item')],
    )
    if (faults.length > 0 || itemIds.length === 0) return faults
    if (itemIds.length === items.length && new Set(itemIds).size === items.length) return []
    return [{ pointer: `${at}/itemIds`, code: 'not_a_permutation', detail: `Send all ${items.length} items, each once.` }]
  },
  isEmpty: ({ itemIds }) => itemIds.length === 0,
  share(_question, { itemIds, scoring }, response) {
    const inPlace = itemIds.filter((id, index) => response.itemIds[index] === id).length
    if (scoring === 'all-or-nothing') return inPlace === itemIds.length ? 1 : 0
    return inPlace / itemIds.length
  },
  fullResponse: (_question, { questionId, itemIds }) => ({ type, questionId, itemIds }),
  forLearner: (question) => ({ ...question, items: permute(`${question.id} items`, question.items) }),
})
