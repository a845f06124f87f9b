import { describe, expect, it } from 'vitest'
import { linkContext } from './link-context.fixture'
import { ordering } from './ordering'
import type { AnswerKey, BundleQuestion } from './question-types'
import { scoreQuestion } from './scoring'

const items = [
  { id: 'k7', text: 'Mix' },
  { id: 'b2', text: 'Knead' },
  { id: 'z5', text: 'Rest' },
]
function link(changes: object) {
  const context = linkContext({ question: { id: 'q', prompt: '?', points: 2 } })
  const linked = ordering.link(ordering.authored.parse({ id: 'q', type: 'ordering', prompt: '?', items, ...changes }), context)
  return { ...(linked as { question: BundleQuestion; key: AnswerKey }), codes: context.codes }
}

describe('other orders that are accepted', () => {
  const alternatives = [{ order: ['k7', 'z5', 'b2'], credit: 0.5 }, { order: ['b2', 'k7', 'z5'] }]

  it.each<[string, string, string[], number]>([
    ['the right one', 'all-or-nothing', ['k7', 'b2', 'z5'], 2],
    ['one with half of the credit', 'all-or-nothing', ['k7', 'z5', 'b2'], 1],
    ['one without a credit', 'all-or-nothing', ['b2', 'k7', 'z5'], 2],
    ['any other', 'all-or-nothing', ['z5', 'b2', 'k7'], 0],
    ['one whose credit is more than its places', 'partial', ['k7', 'z5', 'b2'], 1],
    ['any other, by its places', 'partial', ['z5', 'b2', 'k7'], 2 / 3],
  ])('score %s where scoring is %s', (_title, scoring, itemIds, points) => {
    const { question, key, codes } = link({ alternatives, scoring })
    expect(codes).toEqual([])
    expect(scoreQuestion(question, key, { type: 'ordering', questionId: 'q', itemIds }).points).toBeCloseTo(points, 9)
  })

  it('are part of the key alone, and absent where there are none', () => {
    expect(link({ alternatives }).question).toEqual(link({}).question)
    expect(link({}).key).toEqual({ type: 'ordering', questionId: 'q', itemIds: ['k7', 'b2', 'z5'], scoring: 'partial' })
  })

  it('come back as they were written', () => {
    const { question, key } = link({ alternatives })
    expect(ordering.toAuthored(question as never, key as never, (text) => text)).toMatchObject({
      alternatives: [
        { order: ['k7', 'z5', 'b2'], credit: 0.5 },
        { order: ['b2', 'k7', 'z5'], credit: 1 },
      ],
    })
  })

  it.each<[string, string[], string]>([
    ['an item that does not exist', ['k7', 'b2', 'x'], 'question.answer-unknown'],
    ['too few items', ['k7', 'b2'], 'question.order-incomplete'],
    ['an item twice', ['k7', 'b2', 'b2'], 'question.order-incomplete'],
    ['the right order', ['k7', 'b2', 'z5'], 'question.answer-repeated'],
  ])('do not name %s', (_title, order, code) => {
    expect(link({ alternatives: [{ order }] }).codes).toEqual([code])
  })

  it('name every item in a bundle too', () => {
    const { question, key } = link({ alternatives })
    const broken = { ...key, alternatives: [{ itemIds: ['k7', 'b2'], credit: 1 }] }
    expect(ordering.keyFault?.(question as never, broken as never)).toContain('every item once')
    expect(ordering.keyFault?.(question as never, key as never)).toBeUndefined()
  })
})
