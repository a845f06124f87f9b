import { openId } from '../identify'
import type { DraftQuestion } from '../model'
import type { MoodleAnswer, MoodleMembers, MoodleNumber, MoodleType } from '../moodle/question'
import { gapMark, gapsPrompt, gapText, toDraft } from '../moodle/to-draft'
import type { ItemReport } from '../report'
import type { RichText, TextConverter } from '../rich-text/rich-text'
import { childOf, childrenOf, type XmlElement } from '../xml/read-xml'
import { materialHtml, type Presentation, type Response, readPresentation, wholeText } from './presentation'
import {
  type Condition,
  comparisonsOf,
  evaluate,
  type ResponseProcessing,
  type Responses,
  readResponseProcessing,
  Unsupported,
} from './response-processing'

/** Members of `qtimetadata`, by their labels. */
export const readMetadata = (holder: XmlElement | undefined): Map<string, string> =>
  new Map(
    [...childrenOf(holder, 'qtimetadata'), ...childrenOf(childOf(holder, 'itemmetadata'), 'qtimetadata')].flatMap((metadata) =>
      childrenOf(metadata, 'qtimetadatafield').map((field): [string, string] => [
        wholeText(childOf(field, 'fieldlabel') ?? field).trim(),
        (childOf(field, 'fieldentry')?.text ?? '').trim(),
      ]),
    ),
  )

/** Types of Canvas that become no question of ours, and why. */
const notImported: Readonly<Record<string, string>> = {
  calculated_question: 'Lectern has no questions with numbers that are drawn for each attempt.',
  file_upload_question: 'Lectern has no questions that are answered with a file.',
  hot_spot_question: 'Areas of an image are not imported from QTI 1.2.',
  categorization_question: 'Lectern has no questions that sort items into groups.',
}

/** What an item is: a question, or a text among questions. */
export type ReadItem = { draft: DraftQuestion } | { text: string }

/** How texts find their files. */
export type LocateFile = NonNullable<RichText['resolve']>

class LeftOut extends Error {
  constructor(
    readonly code: 'import.question-type' | 'import.question-unscorable' | 'import.question-syntax',
    message: string,
    readonly hint: string,
  ) {
    super(message)
  }
}

const unscorable = (message: string) =>
  new LeftOut('import.question-unscorable', message, 'Write the question in Lectern, and say what each answer is worth.')
const otherType = (message: string) => new LeftOut('import.question-type', message, 'Write it as a question of another type.')

/** What an item calls its type. */
export function typeOfItem(element: XmlElement): string {
  const metadata = readMetadata(element)
  const known = metadata.get('question_type') || metadata.get('cc_profile')
  return known || (readPresentation(element).responses[0]?.type ?? 'text')
}

/** Reads an item. Returns undefined, and reports why, when it would be scored in another way. */
export async function readItem(
  element: XmlElement,
  texts: TextConverter,
  item: ItemReport,
  locate: LocateFile,
): Promise<ReadItem | undefined> {
  const html = (text: string): RichText => ({ text, format: 'html', place: element.place, resolve: locate })
  try {
    const metadata = readMetadata(element)
    const type = metadata.get('question_type') ?? ''
    const shown = readPresentation(element)
    const reason = notImported[type]
    if (reason !== undefined) throw otherType(`"${type}": ${reason}`)
    const prompt = shown.parts.filter((part): part is string => typeof part === 'string').join('')
    if (type === 'text_only_question' || shown.responses.length === 0) {
      const text = await texts.toMarkdown(html(prompt), item)
      if (text === '') throw new LeftOut('import.question-syntax', 'The item shows nothing and asks nothing.', 'Remove it.')
      return { text }
    }
    checkRenderers(shown)
    const singles = new Set(shown.responses.filter(({ cardinality }) => cardinality === 'Single').map(({ ident }) => ident))
    const isEssay = /essay/.test(type) || /essay/i.test(metadata.get('cc_profile') ?? '')
    const processing = isEssay ? noProcessing : readResponseProcessing(element, singles)
    const scale = scaleOf(processing, metadata)
    const feedback = readFeedback(element, processing, shown)
    const context: Context = { element, shown, processing, scale, feedback, html, type }
    const own = readType(context, isEssay)
    const members: MoodleMembers = {
      name: element.attributes.title ?? '',
      idnumber: '',
      text: html(prompt.trim() === '' ? (element.attributes.title ?? '') : prompt),
      generalFeedback: html(feedback.general),
      mark: scale.points,
      tags: [],
      place: element.place,
      lost: [...feedback.lost, ...(childrenOf(element, 'itemrubric').length > 0 ? ['notes for graders'] : [])],
    }
    if ('gaps' in own) return { draft: await gapsToDraft(own, members, context, texts, item) }
    if ('itemIdents' in own) {
      const answers = own.itemIdents.map((ident) => html(choiceHtml(shown.responses[0] as Response, ident)))
      const draft = await toDraft({ ...members, type: 'ordering', items: answers, grading: 'ALL_OR_NOTHING', isSubset: false }, texts, item)
      return draft && { draft }
    }
    const draft = await toDraft({ ...members, ...own } as Parameters<typeof toDraft>[0], texts, item)
    return draft && { draft }
  } catch (error) {
    if (error instanceof Unsupported) item.leaveOut('import.question-unscorable', error.message, unscorable('').hint)
    else if (error instanceof LeftOut) item.leaveOut(error.code, error.message, error.hint)
    else throw error
    return undefined
  }
}

const noProcessing: ResponseProcessing = { rules: [], initial: 0, min: 0, declaredMax: undefined }

interface Context {
  element: XmlElement
  shown: Presentation
  processing: ResponseProcessing
  scale: Scale
  feedback: Feedback
  html(text: string): RichText
  type: string
}

function checkRenderers({ responses }: Presentation): void {
  for (const { type, renderers } of responses) {
    if (type !== 'response_lid' && type !== 'response_str' && type !== 'response_num') throw otherType(`It is answered by <${type}>.`)
    const strange = renderers.find((name) => !/^(?:render_choice|render_fib|render_extension|ims_render_object)$/.test(name))
    if (strange !== undefined) throw otherType(`It is answered by <${strange}>.`)
  }
  if (new Set(responses.map(({ ident }) => ident)).size < responses.length)
    throw new LeftOut('import.question-syntax', 'Two of its responses have the same identifier.', 'Give each its own, and import again.')
}

interface Scale {
  points: number
  /** The share of the points that a score is. */
  shareOf(score: number): number
  /** What the best answer may be worth. */
  full: readonly number[]
}

/** Finds the points, and the scores that may be worth all of them. */
function scaleOf({ declaredMax }: ResponseProcessing, metadata: ReadonlyMap<string, string>): Scale {
  const number = (text: string | undefined) => (text === undefined || text === '' ? undefined : Number(text))
  const stated = number(metadata.get('points_possible')) ?? number(metadata.get('cc_weighting'))
  const points = stated ?? (declaredMax === 100 ? 1 : declaredMax)
  const full = [declaredMax, stated].filter((each): each is number => each !== undefined && each > 0)
  return { points: points ?? 1, full, shareOf: (score) => score }
}

/** Sets the scale to the best score that answers reach. */
function settle(context: Context, best: number): void {
  const { scale } = context
  if (!(best > 0)) throw unscorable('No answer gives points.')
  // Thirds are written as 33.33.
  if (scale.full.length > 0 && !scale.full.some((each) => Math.abs(each - best) <= each / 1000))
    throw unscorable(`The best answer gives ${best} points of ${scale.full.join(' or ')}.`)
  if (scale.full.length === 0) scale.points = best
  scale.shareOf = (score) => score / best
}

interface Feedback {
  general: string
  lost: string[]
  solution: string
  /** HTML of the feedback that these responses show, besides the general one. */
  said(responses: Responses): string
  saidByChoice(response: string, ident: string): string
}

function readFeedback(element: XmlElement, processing: ResponseProcessing, { responses }: Presentation): Feedback {
  const textOf = new Map<string, string>()
  const solutions: string[] = []
  for (const feedback of childrenOf(element, 'itemfeedback')) {
    const solution = childOf(feedback, 'solution')
    if (solution) solutions.push(materialHtml(solution))
    else textOf.set(feedback.attributes.ident ?? '', materialHtml(feedback))
  }
  const empty: Responses = new Map()
  const filled: Responses[] = responses.flatMap(({ ident, choices, type }) =>
    type === 'response_lid' ? choices.map((choice): Responses => new Map([[ident, [choice.ident]]])) : [],
  )
  const literals = processing.rules.flatMap(({ condition }) => comparisonsOf(condition))
  const tries: Responses[] = [empty, ...filled, ...literals.map(({ response, value }): Responses => new Map([[response, [value]]]))]
  const shownBy = tries.slice(0, 500).map((each) => evaluate(processing, each).shown)
  const always = new Set([...textOf.keys()].filter((ident) => processing.rules.length > 0 && shownBy.every((shown) => shown.has(ident))))
  // Without rules, nothing says when a feedback is shown.
  if (processing.rules.length === 0) for (const ident of textOf.keys()) always.add(ident)
  const html = (idents: Iterable<string>) =>
    [...idents]
      .map((ident) => textOf.get(ident) ?? '')
      .filter((text) => text !== '')
      .join('\n')
  const used = new Set(always)
  const take = (idents: string[]): string => {
    for (const each of idents) used.add(each)
    return html(idents)
  }
  return {
    general: [html(always), ...(/essay/.test(typeOfItem(element)) ? [] : solutions)].filter(Boolean).join('\n'),
    solution: solutions.join('\n'),
    get lost() {
      const rest = [...textOf].filter(([ident, text]) => text !== '' && !used.has(ident)).map(([ident]) => ident)
      return rest.length > 0 ? [`feedback on the answer as a whole (${rest.join(', ')})`] : []
    },
    said: (given) => take([...evaluate(processing, given).shown].filter((ident) => !always.has(ident))),
    saidByChoice: (response, ident) =>
      take(
        processing.rules.flatMap(({ condition, shows }) =>
          condition.kind === 'equal' && condition.response === response && condition.value === ident
            ? shows.filter((each) => !always.has(each))
            : [],
        ),
      ),
  }
}

interface GapQuestion {
  text: string
  scoring: 'all-or-nothing' | undefined
  gaps: ({ weight: number; caseSensitive: boolean } & (
    | { kind: 'choice'; choices: string[]; right: number }
    | { kind: 'text'; accepted: { text: string; credit: number }[] }
  ))[]
}

type Own = MoodleType | { itemIdents: string[] } | GapQuestion

function readType(context: Context, isEssay: boolean): Own {
  const { shown, processing, type } = context
  const [first, ...more] = shown.responses as [Response, ...Response[]]
  if (isEssay) return readEssay(context)
  if (more.length > 0) return readSeveral(context)
  if (first.type === 'response_lid') {
    if (first.choices.length === 0) throw new LeftOut('import.question-syntax', 'The question has no choices.', 'Add them in the source.')
    if (new Set(first.choices.map(({ ident }) => ident)).size < first.choices.length)
      throw new LeftOut('import.question-syntax', 'Two choices have the same identifier.', 'Give each its own, and import again.')
    if (first.cardinality === 'Ordered') return readOrder(context, first)
    return first.cardinality === 'Multiple' ? readMultiple(context, first) : readSingle(context, first)
  }
  if (!processing.rules.some(({ effects }) => effects.length > 0)) return readEssay(context)
  if (type === 'numerical_question' || first.type === 'response_num' || /^(?:decimal|integer|scientific)$/.test(first.fibType))
    return readNumber(context, first)
  return readText(context, first)
}

const readEssay = ({ feedback, html }: Context): MoodleType => ({
  type: 'essay',
  ...(feedback.solution !== '' && { modelAnswer: html(feedback.solution) }),
})

const choiceHtml = ({ choices }: Response, ident: string): string => choices.find((choice) => choice.ident === ident)?.html ?? ''

function readSingle(context: Context, response: Response): MoodleType {
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

function readMultiple(context: Context, response: Response): MoodleType {
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

const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6

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
function readOrder(context: Context, { choices, ident }: Response): { itemIdents: string[] } {
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

function readText(context: Context, response: Response): MoodleType {
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

function readNumber(context: Context, response: Response): MoodleType {
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

/** Several responses: pairs that are matched, or gaps in a text. */
function readSeveral(context: Context): MoodleType | GapQuestion {
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
      if (isChoice)
        return { kind: 'choice', weight, caseSensitive, choices: response.choices.map((each) => each.html), right: rightOf(gap) }
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

async function gapsToDraft(
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
