import { z } from 'zod'
import { Slug } from '../primitives'
import { authoredPiece, checkPieces, hasPiece, Item, isSorted, permute, piecesAt, renderPieces, StoredPiece, textsOfPieces } from './pieces'
import { authoredMembers, defineQuestionType, keyMembers, questionMembers, responseMembers, typeOf, unknownPiece } from './question-type'

const type = 'ordering' as const
const scoring = z.enum(['partial', 'all-or-nothing'])

/** Items to put in order. With `partial` scoring, each item in the right place counts. Other orders may have a credit of their own. */
export const ordering = defineQuestionType({
  type,
  orderCounts: true,
  authored: z.strictObject({
    ...authoredMembers,
    type: typeOf(type),
    items: z.array(Item).min(2).max(50).describe('In the right order; served in another one.'),
    scoring: scoring.default('partial').describe('Whether a part of the answer is worth a part of the points.'),
    alternatives: z
      .array(
        z.strictObject({
          order: z.array(Slug).min(2).max(50).describe('Ids of all items, in an order that is accepted too.'),
          credit: z.number().positive().max(1).default(1).describe('Share of the points.'),
        }),
      )
      .max(100)
      .default([])
      .describe('Other orders that are accepted.'),
  }),
  question: z.strictObject({ type: z.literal(type), ...questionMembers, items: z.array(StoredPiece) }),
  key: z.strictObject({
    type: z.literal(type),
    ...keyMembers,
    itemIds: z.array(Slug),
    scoring,
    // Absent by default, as elsewhere in keys.
    alternatives: z.array(z.strictObject({ itemIds: z.array(Slug), credit: z.number().positive().max(1) })).optional(),
  }),
  response: z.strictObject({ type: z.literal(type), ...responseMembers, itemIds: z.array(z.string()) }),

  link({ items: authored, scoring, alternatives }, context) {
    const at = [...context.path, 'items']
    if (!checkPieces(authored, at, 'item', context)) return undefined
    const items = authored.map(({ id, text }, index) => ({ id: id as string, text: context.rewrite(text, [...at, index, 'text']) }))
    const itemIds = items.map(({ id }) => id)
    if (itemIds.length > 2 && isSorted(itemIds)) {
      const message = 'The ids sort in the right order and so give it away.'
      context.report(at, 'question.ids-reveal-answer', message, 'Give the items opaque ids.')
    }
    const seen = new Set([itemIds.join()])
    alternatives.forEach(({ order }, index) => {
      const place = [...context.path, 'alternatives', index, 'order']
      const stray = order.find((id) => !itemIds.includes(id))
      if (stray !== undefined)
        context.report(place, 'question.answer-unknown', `No item has the id "${stray}".`, `Use all of ${itemIds.join(', ')}.`)
      else if (!isOrderOf(order, itemIds))
        context.report(place, 'question.order-incomplete', 'The order does not name every item once.', `Name all of ${itemIds.join(', ')}.`)
      else if (seen.has(order.join()))
        context.report(place, 'question.answer-repeated', 'The order is accepted already.', 'Remove it here.')
      seen.add(order.join())
    })
    return {
      question: { type, ...context.question, items },
      key: {
        type,
        ...context.key,
        itemIds,
        scoring,
        ...(alternatives.length > 0 && { alternatives: alternatives.map(({ order, credit }) => ({ itemIds: order, credit })) }),
      },
    }
  },
  pieceIds: { opaque: [['items']], reveals: ([ids = []]) => ids.length > 2 && isSorted(ids) },
  toAuthored: ({ items }, { itemIds, scoring, alternatives }, rewrite) => ({
    items: itemIds.map((id) => authoredPiece(items, id, rewrite)),
    scoring,
    alternatives: alternatives?.map(({ itemIds: order, credit }) => ({ order, credit })),
  }),
  pieces: ({ items }) => [piecesAt('items', items)],
  texts: ({ items }) => textsOfPieces('items', items),
  authoredTexts: ({ items }, { itemIds }) => ({
    pieces: items.map(({ id, text }) => ({ text, path: ['items', itemIds.indexOf(id), 'text'] })),
  }),
  keyFault(_question, { itemIds, alternatives = [] }) {
    const index = alternatives.findIndex((each) => !isOrderOf(each.itemIds, itemIds))
    return index < 0 ? undefined : `The accepted order ${index + 1} does not name every item once.`
  },
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
  share(_question, { itemIds, scoring, alternatives = [] }, response) {
    const accepted = alternatives.filter((each) => each.itemIds.join() === response.itemIds.join()).map(({ credit }) => credit)
    const inPlace = itemIds.filter((id, index) => response.itemIds[index] === id).length
    const share = scoring === 'all-or-nothing' ? Math.floor(inPlace / itemIds.length) : inPlace / itemIds.length
    return Math.max(share, ...accepted)
  },
  fullResponse: (_question, { questionId, itemIds }) => ({ type, questionId, itemIds }),
  forLearner: (question) => ({ ...question, items: permute(`${question.id} items`, question.items) }),
})

const isOrderOf = (order: readonly string[], itemIds: readonly string[]): boolean =>
  order.length === itemIds.length && new Set(order).size === order.length && order.every((id) => itemIds.includes(id))
