import type { MoodleAnswer, MoodleType } from '../moodle/question'
import type { RichText } from '../rich-text/rich-text'
import { type Context, same, settle, unscorable } from './item-context'
import type { Response } from './presentation'
import { type Condition, comparisonsOf, evaluate, type Responses } from './response-processing'

export function readSingle(context: Context, response: Response): MoodleType {
  const { processing, feedback, html } = context
  const given = (ident: string): Responses => new Map([[response.ident, [ident]]])
  if (evaluate(processing, new Map()).score > 0) throw unscorable('An empty answer gives points.')
  const scores = response.choices.map(({ ident }) => evaluate(processing, given(ident)).score)
  settle(context, Math.max(...scores))
  const answers = response.choices.map(
    (choice, index): MoodleAnswer => ({
      text: html(choice.html),
      fraction: context.scale.shareOf(scores[index] as number),
      feedback: html(feedback.said(given(choice.ident))),
    }),
  )
  const low = answers.find(({ fraction }) => fraction < -1)
  if (low) throw unscorable('A wrong choice costs more than the question is worth.')
  const [yes, no] = response.choices
  if (response.choices.length === 2 && /^true$/i.test(yes?.html ?? '') && /^false$/i.test(no?.html ?? '') && answers.every(isAllOrNone))
    return {
      type: 'truefalse',
      isTrue: answers[0]?.fraction === 1,
      whenTrue: answers[0]?.feedback as RichText,
      whenFalse: answers[1]?.feedback as RichText,
    }
  return { type: 'multichoice', single: true, answers }
}

const isAllOrNone = ({ fraction }: MoodleAnswer): boolean => fraction === 0 || fraction === 1

/** The most choices whose combinations are all tried. */
const mostTried = 12

export function readMultiple(context: Context, response: Response): MoodleType {
  const { processing, feedback, html } = context
  const { choices, ident } = response
  const answers = (shares: readonly number[]): MoodleAnswer[] =>
    choices.map((choice, index) => ({
      text: html(choice.html),
      fraction: shares[index] as number,
      feedback: html(feedback.saidByChoice(ident, choice.ident)),
    }))
  if (choices.length > mostTried) {
    const rights = rightsOfConjunction(context, response)
    if (!rights) throw unscorable(`Its scoring cannot be checked: it has more than ${mostTried} choices.`)
    return { type: 'multichoice', single: false, allOrNothing: true, answers: answers(rights.map(Number)) }
  }
  const count = 2 ** choices.length
  const scores = Array.from({ length: count }, (_, subset) => {
    const given = choices.filter((_choice, index) => (subset >> index) & 1).map((choice) => choice.ident)
    return evaluate(processing, new Map([[ident, given]])).score
  })
  settle(context, Math.max(...scores))
  const shares = scores.map(context.scale.shareOf)
  const full = shares.flatMap((share, subset) => (same(share, 1) ? [subset] : []))
  const [only] = full
  if (full.length === 1 && only !== undefined && only > 0 && shares.every((share, subset) => subset === only || share === 0)) {
    const rights = choices.map((_choice, index) => (only >> index) & 1)
    // One right choice of several needs no other scoring, but a learner may choose several.
    return { type: 'multichoice', single: false, allOrNothing: true, answers: answers(rights) }
  }
  const rights = choices.reduce((sum, _choice, index) => ((shares[2 ** index] as number) > 0 ? sum | (1 << index) : sum), 0)
  const worth = choices.map((_choice, index) => {
    const own = 2 ** index
    return rights & own ? (shares[own] as number) : (shares[rights | own] as number) - (shares[rights] as number)
  })
  const sum = (subset: number) => worth.reduce((all, each, index) => ((subset >> index) & 1 ? all + each : all), 0)
  if (!shares.every((share, subset) => same(share, Math.min(1, Math.max(0, sum(subset))))))
    throw unscorable('The choices are not worth points one by one, nor all together.')
  return { type: 'multichoice', single: false, answers: answers(worth.map((each) => (Math.abs(each) < 1e-9 ? 0 : each))) }
}

/** Which choices a single rule asks for, where it says of each whether it has to be chosen. */
function rightsOfConjunction(context: Context, { choices, ident }: Response): boolean[] | undefined {
  const scored = context.processing.rules.filter(({ effects }) => effects.length > 0)
  const [rule] = scored
  const before = context.processing.rules.slice(0, context.processing.rules.indexOf(rule as never))
  if (scored.length !== 1 || !rule || context.processing.initial !== 0 || before.some(({ goesOn }) => !goesOn)) return undefined
  const said = new Map<string, boolean>()
  const visit = (condition: Condition, wanted: boolean): boolean => {
    if (condition.kind === 'and' && (wanted || condition.of.length === 1)) return condition.of.every((each) => visit(each, wanted))
    if (condition.kind === 'or' && (!wanted || condition.of.length === 1)) return condition.of.every((each) => visit(each, wanted))
    if (condition.kind === 'not') return visit(condition.of[0], !wanted)
    if (condition.kind !== 'equal' || condition.response !== ident) return false
    said.set(condition.value, wanted)
    return true
  }
  if (!visit(rule.condition, true)) return undefined
  const rights = choices.map((choice) => said.get(choice.ident))
  if (rights.some((right) => right === undefined) || !rights.includes(true)) return undefined
  settle(context, evaluate(context.processing, new Map([[ident, choices.filter((_, i) => rights[i]).map((each) => each.ident)]])).score)
  return rights as boolean[]
}

/** An order counts when one rule names every item, and nothing else gives points. */
export function readOrder(context: Context, { choices, ident }: Response): { itemIdents: string[] } {
  const scored = context.processing.rules.filter(({ effects }) => effects.some(({ value }) => value !== 0))
  const [rule] = scored
  const named = rule ? comparisonsOf(rule.condition) : []
  const isOrder =
    scored.length === 1 &&
    rule?.condition.kind === 'and' &&
    rule.condition.of.every((each) => each.kind === 'equal' && each.response === ident) &&
    named.length === choices.length &&
    new Set(named.map(({ value }) => value)).size === named.length &&
    named.every(({ value }) => choices.some((choice) => choice.ident === value))
  if (!isOrder || !rule) throw unscorable('Its scoring is not that of one right order of all items.')
  settle(
    context,
    rule.effects.reduce((sum, { value }) => sum + value, 0),
  )
  return { itemIdents: named.map(({ value }) => value) }
}
