import { openId } from '../identify'
import type { DraftQuestion } from '../model'
import { gapMark, gapsPrompt, gapText } from '../moodle/gaps'
import type { MoodleMembers, MoodleType } from '../moodle/question'
import type { ItemReport } from '../report'
import type { RichText, TextConverter } from '../rich-text/rich-text'
import { type Context, type GapQuestion, otherType, same, settle, unscorable } from './item-context'
import { isBlank, type Response } from './presentation'
import { comparisonsOf, evaluate } from './response-processing'

/** Several responses: pairs that are matched, or gaps in a text. */
export function readSeveral(context: Context): MoodleType | GapQuestion {
  const { shown, processing, html, element, type } = context
  const { responses } = shown
  if (responses.some(({ cardinality }) => cardinality !== 'Single')) throw otherType('It has several responses with several values.')
  if (evaluate(processing, new Map()).score > 0) throw unscorable('An empty answer gives points.')
  const scoreOf = (ident: string) => (value: string) => evaluate(processing, new Map([[ident, [value]]])).score
  const gaps = responses.map((response) => {
    const accepts = processing.rules.flatMap(({ condition, effects }) =>
      effects.length > 0 ? comparisonsOf(condition).filter((each) => each.response === response.ident) : [],
    )
    const isChoice = response.type === 'response_lid' && type !== 'fill_in_multiple_blanks_question'
    const values = isChoice ? response.choices.map(({ ident }) => ident) : [...new Set(accepts.map(({ value }) => value))]
    return { response, isChoice, accepts, values, scores: values.map(scoreOf(response.ident)) }
  })
  for (const { accepts, values } of gaps) {
    if (values.length === 0) throw unscorable('One of its gaps has no right answer.')
    if (accepts.some(({ kind }) => kind !== 'equal'))
      throw unscorable('Its gaps are scored by more than whether an answer is one of some texts.')
  }
  const scoring = checkTogether(context, gaps)
  const best = (scores: readonly number[]) => Math.max(...scores)
  const isMatch =
    responses.every(({ type: each, label }) => each === 'response_lid' && label !== '') &&
    !/\[[^\]]+\]/.test(shown.parts.join('')) &&
    type !== 'multiple_dropdowns_question'
  const rightOf = ({ scores, accepts, values }: (typeof gaps)[number]) => {
    const rights =
      scoring === 'all-or-nothing'
        ? values.flatMap((value, index) => (accepts.some((each) => each.value === value) ? [index] : []))
        : scores.flatMap((score, index) => (score > 0 ? [index] : []))
    if (rights.length !== 1) throw unscorable('A gap has several right choices, or none.')
    return rights[0] as number
  }
  if (isMatch && !scoring && gaps.every(({ scores }) => same(best(scores), best(gaps[0]?.scores ?? [])))) {
    const plain = (text: string) =>
      text
        .replace(/<[^>]*>/g, ' ')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&nbsp;/g, ' ')
        .replace(/&amp;/g, '&')
        .replace(/\s+/g, ' ')
        .trim()
    const pairs = gaps.map((gap) => ({
      left: html(gap.response.label),
      right: plain(gap.response.choices[rightOf(gap)]?.html ?? ''),
      place: element.place,
    }))
    const used = new Set(pairs.map(({ right }) => right))
    const spare = [...new Set(gaps.flatMap(({ response }) => response.choices.map((choice) => plain(choice.html))))].filter(
      (right) => right !== '' && !used.has(right),
    )
    return { type: 'match', pairs: [...pairs, ...spare.map((right) => ({ left: html(''), right, place: element.place }))] }
  }
  return {
    scoring,
    text: textWithGaps(context, isMatch),
    gaps: gaps.map((gap) => {
      const { response, scores, values, isChoice, accepts } = gap
      const top = best(scores)
      const caseSensitive = accepts.some((each) => 'isCaseSensitive' in each && each.isCaseSensitive)
      const weight = scoring ? 1 : context.scale.shareOf(top) * 100
      if (isChoice) {
        const right = response.choices[rightOf(gap)]?.html ?? ''
        const choices = response.choices.flatMap(({ html: text }, index) => (isBlank(text) && index !== rightOf(gap) ? [] : [text]))
        return { kind: 'choice', weight, caseSensitive, choices, right: choices.indexOf(right) }
      }
      // Canvas names accepted texts by the identifiers of labels.
      const words = (value: string) => {
        const label = response.choices.find((choice) => choice.ident === value)?.html
        return label === undefined || label === '' ? value : label
      }
      const accepted = values.flatMap((value, index) => {
        const score = scores[index] as number
        return scoring || score > 0 ? [{ text: words(value), credit: scoring ? 1 : Number((score / top).toFixed(7)) }] : []
      })
      return { kind: 'text', weight, caseSensitive, accepted }
    }),
  }
}

/** The most combinations of answers to gaps that are tried. */
const mostCombinations = 2000

/** Finds out whether gaps add up, or count all together. Sets the scale. */
function checkTogether(
  context: Context,
  gaps: readonly { response: Response; values: readonly string[]; scores: readonly number[] }[],
): 'all-or-nothing' | undefined {
  const { processing } = context
  const sums = gaps.reduce((all, { scores }) => all + Math.max(0, ...scores), 0)
  if (gaps.some(({ scores }) => scores.some((score) => score < 0))) throw unscorable('A wrong answer costs points.')
  const count = gaps.reduce((all, { values }) => all * (values.length + 1), 1)
  if (count > mostCombinations) {
    const isSum =
      processing.initial === 0 &&
      processing.rules.every(({ condition, effects, goesOn }) => {
        const named = new Set(comparisonsOf(condition).map(({ response }) => response))
        return (
          goesOn &&
          (effects.length === 0 || (named.size === 1 && condition.kind === 'equal' && effects.every(({ action }) => action === 'Add')))
        )
      })
    if (!isSum) throw unscorable(`Its scoring cannot be checked: there are ${count} combinations of answers.`)
    settle(context, sums)
    return undefined
  }
  const results: { sum: number; score: number; filled: number }[] = []
  for (let at = 0; at < count; at++) {
    const given = new Map<string, string[]>()
    let rest = at
    let sum = 0
    for (const { response, values, scores } of gaps) {
      const chosen = rest % (values.length + 1)
      rest = Math.floor(rest / (values.length + 1))
      if (chosen === 0) continue
      given.set(response.ident, [values[chosen - 1] as string])
      sum += scores[chosen - 1] as number
    }
    results.push({ sum, score: evaluate(processing, given).score, filled: given.size })
  }
  const best = Math.max(...results.map(({ score }) => score))
  settle(context, best)
  if (results.every(({ sum, score }) => same(sum, score))) {
    if (gaps.some(({ scores }) => Math.max(...scores) === 0)) throw unscorable('One of its gaps is worth nothing.')
    return undefined
  }
  const isTogether = results.every(({ score, filled }) => (filled < gaps.length ? score === 0 : score === 0 || same(score, best)))
  // Each gap has right answers of its own: what is right in one does not depend on another.
  const total = results.filter(({ score }) => score > 0).length
  const rights = gaps.reduce((all, { response }) => {
    const named = new Set(
      processing.rules.flatMap(({ condition, effects }) =>
        effects.length > 0 ? comparisonsOf(condition).flatMap((each) => (each.response === response.ident ? [each.value] : [])) : [],
      ),
    )
    return all * named.size
  }, 1)
  if (isTogether && total === rights) return 'all-or-nothing'
  throw unscorable('Its gaps are not worth points one by one, nor all together.')
}

/** The text with a mark for each response: at its place, where the text names it in brackets, or behind what stands before it. */
function textWithGaps({ shown }: Context, hasLabels: boolean): string {
  let text = ''
  let number = 0
  const later: { name: string; mark: string }[] = []
  for (const part of shown.parts) {
    if (typeof part === 'string') {
      text += part
      continue
    }
    number += 1
    const name = part.ident.replace(/^response_/, '')
    const mark = gapMark(number)
    if (hasLabels) text += `<p>${part.label} ${mark}</p>`
    else if (part.label !== '' || /\[[^\]]+\]/.test(text)) later.push({ name, mark })
    else text += ` ${mark} `
  }
  for (const { name, mark } of later) {
    const bracketed = `[${name}]`
    text = text.includes(bracketed) ? text.replace(bracketed, () => mark) : `${text} ${mark}`
  }
  return text
}

export async function gapsToDraft(
  { text, scoring, gaps }: GapQuestion,
  members: MoodleMembers,
  { html }: Context,
  texts: TextConverter,
  item: ItemReport,
): Promise<DraftQuestion> {
  const convert = (source: RichText) => texts.toMarkdown(source, item)
  const lost = members.lost
  if (lost.length > 0)
    item.note('import.member-lost', `Left out: ${lost.join(', ')}.`, 'Use the explanation for what learners should read.')
  const explanation = await convert(members.generalFeedback)
  const isEven = gaps.every(({ weight }) => same(weight, gaps[0]?.weight ?? 0))
  let count = 0
  const drafts: object[] = []
  for (const [index, gap] of gaps.entries()) {
    const base = { id: `gap-${index + 1}`, ...(!isEven && { weight: Number(gap.weight.toFixed(5)) }) }
    if (gap.kind === 'choice') {
      const start = count
      count += gap.choices.length
      const choices = await Promise.all(gap.choices.map(async (each, at) => ({ id: openId(start + at), text: await convert(html(each)) })))
      drafts.push({ ...base, type: 'choice', choices, answer: openId(start + gap.right) })
    } else
      drafts.push({
        ...base,
        type: 'text',
        answer: gap.accepted.map(({ text: accepted, credit }) => (credit === 1 ? accepted : { text: accepted, credit })),
        ...(gap.caseSensitive && { match: 'exact' }),
      })
  }
  return {
    type: 'cloze',
    prompt: gapsPrompt,
    ...(members.mark !== 1 && { points: members.mark }),
    text: await gapText(html(text), convert),
    gaps: drafts,
    ...(scoring && { scoring }),
    ...(explanation !== '' && { explanation }),
  } as DraftQuestion
}
