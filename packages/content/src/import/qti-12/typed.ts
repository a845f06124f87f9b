import type { MoodleAnswer, MoodleNumber, MoodleType } from '../moodle/question'
import { type Context, same, settle, unscorable } from './item-context'
import type { Response } from './presentation'
import { type Condition, comparisonsOf, evaluate, type Responses } from './response-processing'

/** The texts that rules ask for, with what they are worth. `*` stands for any other. */
function acceptedTexts(context: Context, response: Response, scoreOf: (value: string) => number) {
  const { processing } = context
  const named = processing.rules
    .filter(({ effects, shows }) => effects.length > 0 || shows.length > 0)
    .flatMap(({ condition, effects }) => {
      const found = comparisonsOf(condition).filter((each) => each.response === response.ident)
      const isPlain = (each: Condition): boolean =>
        each.kind === 'equal' || each.kind === 'substring' || each.kind === 'other' || (each.kind === 'or' && each.of.every(isPlain))
      if (
        effects.length > 0 &&
        !isPlain(condition) &&
        !(condition.kind === 'and' && condition.of.length > 1 && context.shown.responses.length > 1)
      )
        throw unscorable('Its scoring asks for more than whether the answer is one of some texts.')
      return found
    })
  const sensitive = new Set(named.map((each) => 'isCaseSensitive' in each && each.isCaseSensitive))
  if (sensitive.size > 1) throw unscorable('Capitals count in some of its answers and not in others.')
  const hasPattern = named.some(({ kind }) => kind === 'substring')
  const quoted = (text: string) => (hasPattern || text.includes('*') ? text.replaceAll('*', '\\*') : text)
  const texts = new Map<string, { value: string; score: number }>()
  for (const each of named) {
    const text = each.kind === 'substring' ? `*${quoted(each.value)}*` : quoted(each.value)
    const score = scoreOf(each.value)
    if (each.value !== '' && !texts.has(text)) texts.set(text, { value: each.value, score })
  }
  return { texts, caseSensitive: sensitive.has(true) }
}

export function readText(context: Context, response: Response): MoodleType {
  const { processing, feedback, html, element } = context
  const given = (value: string): Responses => new Map([[response.ident, [value]]])
  // Something that no rule names.
  const other = evaluate(processing, given('\ue0ff')).score
  if (other > 0 || evaluate(processing, new Map()).score > 0) throw unscorable('Any answer gives points.')
  const { texts, caseSensitive } = acceptedTexts(context, response, (value) => evaluate(processing, given(value)).score)
  settle(context, Math.max(0, ...[...texts.values()].map(({ score }) => score)))
  if (other < 0 || [...texts.values()].some(({ score }) => score < 0)) throw unscorable('A wrong answer costs points.')
  const answers = [...texts].map(
    ([text, { value, score }]): MoodleAnswer => ({
      text: { text, format: 'plain', place: element.place },
      fraction: context.scale.shareOf(score),
      feedback: html(feedback.said(given(value))),
    }),
  )
  // The best answer counts here, so that order only matters for feedback.
  return { type: 'shortanswer', caseSensitive, answers: answers.sort((a, b) => b.fraction - a.fraction) }
}

export function readNumber(context: Context, response: Response): MoodleType {
  const { processing, feedback, html } = context
  const numbers: { min: number; max: number; score: number }[] = []
  for (const { condition, effects, goesOn } of processing.rules) {
    if (effects.length === 0) {
      if (!goesOn && condition.kind !== 'other' && comparisonsOf(condition).length > 0)
        throw unscorable('A feedback ends its scoring before the answer is compared.')
      continue
    }
    for (const range of rangesOf(condition, response.ident)) {
      const middle = range.min === range.max ? range.min : range.min / 2 + range.max / 2
      const score = evaluate(processing, new Map([[response.ident, [String(middle)]]])).score
      numbers.push({ ...range, score })
    }
  }
  if (numbers.length === 0) throw unscorable('Its scoring names no number.')
  if (evaluate(processing, new Map()).score > 0) throw unscorable('An empty answer gives points.')
  settle(context, Math.max(...numbers.map(({ score }) => score)))
  const kept = numbers.filter(
    (each, index) =>
      !numbers.some(
        (other, at) =>
          at !== index &&
          other.min <= each.min &&
          other.max >= each.max &&
          same(other.score, each.score) &&
          (other.min < each.min || other.max > each.max || at < index),
      ),
  )
  const overlaps = kept.some((a, i) => kept.some((b, j) => i < j && a.min <= b.max && b.min <= a.max && !same(a.score, b.score)))
  if (overlaps) throw unscorable('Two of its ranges overlap and are worth different points.')
  const answers = kept.map(({ min, max, score }): MoodleNumber => {
    const middle = min === max ? min : min / 2 + max / 2
    return {
      value: min === max ? min : { min, max },
      tolerance: 0,
      fraction: context.scale.shareOf(score),
      feedback: html(feedback.said(new Map([[response.ident, [String(middle)]]]))),
    }
  })
  if (answers.some(({ fraction }) => fraction < 0)) throw unscorable('A wrong answer costs points.')
  return { type: 'numerical', answers, units: undefined }
}

/** The ranges that a condition accepts. A bound that is left out is moved to the next number that a computer knows. */
function rangesOf(condition: Condition, ident: string): { min: number; max: number }[] {
  if (condition.kind === 'or') return condition.of.flatMap((each) => rangesOf(each, ident))
  const parts = condition.kind === 'and' ? condition.of : [condition]
  let [min, max] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const part of parts) {
    if (!('value' in part) || part.kind === 'substring' || part.response !== ident)
      throw unscorable('Its scoring asks for more than whether the answer lies in a range.')
    const value = Number(part.value.replace(',', '.'))
    if (part.value === '' || !Number.isFinite(value)) throw unscorable(`It accepts "${part.value}", which is no number.`)
    if (part.kind === 'equal' || part.kind === 'gte') min = Math.max(min, value)
    if (part.kind === 'equal' || part.kind === 'lte') max = Math.min(max, value)
    if (part.kind === 'gt') min = Math.max(min, nextNumber(value, 1))
    if (part.kind === 'lt') max = Math.min(max, nextNumber(value, -1))
  }
  if (!Number.isFinite(min) || !Number.isFinite(max)) throw unscorable('It accepts all numbers from, or up to, some number.')
  return min <= max ? [{ min, max }] : []
}

/** The next number above (1) or below (-1) that a double can hold. */
function nextNumber(value: number, direction: 1 | -1): number {
  if (value === 0) return direction * Number.MIN_VALUE
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  view.setBigInt64(0, view.getBigInt64(0) + BigInt(value > 0 ? direction : -direction))
  return view.getFloat64(0)
}
