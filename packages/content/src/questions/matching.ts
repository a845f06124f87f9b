import { z } from 'zod'
import { Slug } from '../primitives'
import {
  type AuthoredPiece,
  authoredPiece,
  checkPieces,
  hasPiece,
  Item,
  isSorted,
  permute,
  piecesAt,
  renderPieces,
  StoredPiece,
  textsOfPieces,
} from './pieces'
import { authoredMembers, defineQuestionType, keyMembers, questionMembers, responseMembers, typeOf, unknownPiece } from './question-type'

const type = 'matching' as const
const scoring = z.enum(['partial', 'all-or-nothing'])

/** Left sides to match with right sides. Each right pair counts. */
export const matching = defineQuestionType({
  type,
  authored: z.strictObject({
    ...authoredMembers,
    type: typeOf(type),
    pairs: z
      .array(z.strictObject({ left: Item.describe('What is matched.'), right: Item.describe('What belongs to it.') }))
      .min(2)
      .max(50)
      .describe('What belongs together; served apart.'),
    spare: z.array(Item).max(50).default([]).describe('Right sides that belong to no left side.'),
    scoring: scoring.default('partial').describe('Whether a part of the answer is worth a part of the points.'),
  }),
  question: z.strictObject({ type: z.literal(type), ...questionMembers, left: z.array(StoredPiece), right: z.array(StoredPiece) }),
  key: z.strictObject({
    type: z.literal(type),
    ...keyMembers,
    pairs: z.array(z.strictObject({ leftId: Slug, rightId: Slug })),
    // Absent by default, as elsewhere in keys.
    scoring: z.literal('all-or-nothing').optional(),
  }),
  response: z.strictObject({
    type: z.literal(type),
    ...responseMembers,
    pairs: z.array(z.strictObject({ leftId: z.string(), rightId: z.string() })),
  }),

  link({ pairs: authored, spare, scoring }, context) {
    const at = [...context.path, 'pairs']
    const lefts = authored.map(({ left }) => left)
    const rights = [...authored.map(({ right }) => right), ...spare]
    const whole = checkPieces(lefts, at, 'left side', context, 'left')
    if (!checkPieces(rights, at, 'right side', context, 'right') || !whole) return undefined
    const side = (pieces: AuthoredPiece[]) => pieces.map(({ id, text }) => ({ id: id as string, text: context.rewrite(text, at) }))
    const pairs = authored.map(({ left, right }) => ({ leftId: left.id as string, rightId: right.id as string }))
    const byLeft = [...pairs].sort((a, b) => (a.leftId < b.leftId ? -1 : 1)).map(({ rightId }) => rightId)
    if (pairs.length > 2 && isSorted(byLeft)) {
      const message = 'Sorted ids pair up and so give the answer away.'
      context.report(at, 'question.ids-reveal-answer', message, 'Give the sides opaque ids.')
    }
    return {
      question: { type, ...context.question, left: side(lefts), right: side(rights) },
      key: { type, ...context.key, pairs, ...(scoring === 'all-or-nothing' && { scoring }) },
    }
  },
  pieceIds: {
    opaque: [['pairs.left'], ['pairs.right', 'spare']],
    reveals: ([left = [], right = []]) =>
      left.length > 2 &&
      isSorted([...left.keys()].sort((a, b) => ((left[a] as string) < (left[b] as string) ? -1 : 1)).map((at) => right[at] as string)),
  },
  toAuthored({ left, right }, { pairs, scoring }, rewrite) {
    const used = new Set(pairs.map(({ rightId }) => rightId))
    return {
      pairs: pairs.map(({ leftId, rightId }) => ({
        left: authoredPiece(left, leftId, rewrite),
        right: authoredPiece(right, rightId, rewrite),
      })),
      spare: right.filter(({ id }) => !used.has(id)).map(({ id }) => authoredPiece(right, id, rewrite)),
      scoring,
    }
  },
  pieces: ({ left, right }) => [piecesAt('left', left), piecesAt('right', right)],
  texts: ({ left, right }) => [...textsOfPieces('left', left), ...textsOfPieces('right', right)],
  authoredTexts({ left, right }, { pairs }) {
    const place = (index: number, side: string): PropertyKey[] => (index < 0 ? ['spare'] : ['pairs', index, side, 'text'])
    const pairOf = (member: 'leftId' | 'rightId', id: string) => pairs.findIndex((pair) => pair[member] === id)
    return {
      pieces: [
        ...left.map(({ id, text }) => ({ text, path: place(pairOf('leftId', id), 'left') })),
        ...right.map(({ id, text }) => ({ text, path: place(pairOf('rightId', id), 'right') })),
      ],
    }
  },
  view: async ({ left, right }, render) => ({ left: await renderPieces(left, render), right: await renderPieces(right, render) }),
  answer: ({ pairs }) => ({ type, pairs }),
  validate({ id, left, right }, { pairs }, at) {
    const rightOf = new Map<string, string>()
    return pairs.flatMap(({ leftId, rightId }, index) => {
      const pointer = `${at}/pairs/${index}`
      if (!hasPiece(left, leftId)) return [unknownPiece(id, `${pointer}/leftId`, leftId, 'left_side')]
      if (!hasPiece(right, rightId)) return [unknownPiece(id, `${pointer}/rightId`, rightId, 'right_side')]
      const earlier = rightOf.get(leftId)
      rightOf.set(leftId, rightId)
      if (earlier === undefined || earlier === rightId) return []
      return [{ pointer: `${pointer}/leftId`, code: 'left_side_used_twice', detail: `The left side "${leftId}" is matched above already.` }]
    })
  },
  isEmpty: ({ pairs }) => pairs.length === 0,
  share(_question, key, { pairs }) {
    const rightOf = new Map(pairs.map(({ leftId, rightId }) => [leftId, rightId]))
    const right = key.pairs.filter(({ leftId, rightId }) => rightOf.get(leftId) === rightId).length
    if (key.scoring === 'all-or-nothing') return right === key.pairs.length ? 1 : 0
    return right / key.pairs.length
  },
  fullResponse: (_question, { questionId, pairs }) => ({ type, questionId, pairs }),
  forLearner: (question) => ({
    ...question,
    left: permute(`${question.id} left`, question.left),
    right: permute(`${question.id} right`, question.right),
  }),
})
