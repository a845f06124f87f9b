import { describe, expect, it } from 'vitest'
import { linkContext } from './link-context.fixture'
import { multipleChoice } from './multiple-choice'
import { singleChoice } from './single-choice'

function issuesOf(question: Record<string, unknown>): string[] {
  const type = question.type === 'single-choice' ? singleChoice : multipleChoice
  const context = linkContext()
  const base = { id: 'q', prompt: '?' }
  if (type === singleChoice) singleChoice.link(singleChoice.authored.parse({ ...base, ...question }), context)
  else multipleChoice.link(multipleChoice.authored.parse({ ...base, ...question }), context)
  return context.codes
}

const choices = (members: Record<string, object>) => ['a', 'b', 'c'].map((id) => ({ id, text: id, ...members[id] }))
const single = (members: Record<string, object>, more: object = {}) =>
  issuesOf({ type: 'single-choice', choices: choices(members), answer: 'a', ...more })
const multiple = (members: Record<string, object>, more: object = {}) =>
  issuesOf({ type: 'multiple-choice', choices: choices(members), answer: ['a', 'b'], ...more })

describe('credits and penalties of a quiz file', () => {
  it.each<[string, string[], string[]]>([
    ['a credit on a wrong choice of one', single({ b: { credit: 0.5 } }), []],
    ['a penalty on a wrong choice', single({ b: { penalty: 0.25 } }, { allowNegative: true }), []],
    ['a penalty of 0', multiple({ c: { penalty: 0 } }), []],
    ['a credit on the right choice of one', single({ a: { credit: 0.5 } }), ['question.credit-misplaced']],
    ['a penalty on a right choice', single({ a: { penalty: 0.5 } }), ['question.penalty-misplaced']],
    ['negative points without a penalty', single({}, { allowNegative: true }), ['question.no-penalty']],
    ['credits that add up', multiple({ a: { credit: 0.7 }, b: { credit: 0.3 }, c: { penalty: 0.1 } }), []],
    ['credits that do not add up', multiple({ a: { credit: 0.7 }, b: { credit: 0.7 } }), ['question.credits-sum']],
    ['a credit on some right choices', multiple({ a: { credit: 1 } }), ['question.credits-sum']],
    ['a credit on a wrong choice of several', multiple({ c: { credit: 0.5 } }), ['question.credit-misplaced', 'question.credits-sum']],
    ['a penalty where all or nothing counts', multiple({ c: { penalty: 0.5 } }, { scoring: 'all-or-nothing' }), ['question.credit-unused']],
  ])('%s', (_title, found, expected) => {
    expect(found).toEqual(expected)
  })
})

it('writes a penalty of 0 back as it was', () => {
  const context = linkContext()
  const base = { id: 'q', prompt: '?', type: 'multiple-choice', choices: choices({ c: { penalty: 0 } }), answer: ['a', 'b'] }
  const linked = multipleChoice.link(multipleChoice.authored.parse(base), context)
  if (!linked) throw new Error('the question does not compile')
  expect(JSON.stringify(linked.key.shares)).toBe('[{"choiceId":"c","share":0}]')
  expect(multipleChoice.toAuthored(linked.question, linked.key, (text) => text)).toMatchObject({
    choices: [{ id: 'a' }, { id: 'b' }, { id: 'c', penalty: 0 }],
  })
})

it('adds nothing to the key of a question without them', () => {
  const context = linkContext()
  const authored = singleChoice.authored.parse({ id: 'q', prompt: '?', type: 'single-choice', choices: choices({}), answer: 'a' })
  expect(singleChoice.link(authored, context)?.key).toEqual({ type: 'single-choice', questionId: 'q', feedback: [], choiceId: 'a' })
})
