import { openId } from '../identify'
import type { DraftQuestion } from '../model'
import { gapMark, gapsPrompt, gapText } from '../moodle/gaps'
import type { ItemReport } from '../report'
import type { RichText } from '../rich-text/rich-text'
import { childrenOf, type XmlElement } from '../xml/read-xml'
import { innerHtml } from './html'

type Convert = (html: string, place: XmlElement['place'], hasGaps?: boolean) => Promise<string>
type Members = Record<string, unknown> & { type: DraftQuestion['type'] }

/** A problem that would not be scored as in Open edX, or that Lectern has no type for. */
class LeftOut extends Error {
  constructor(
    readonly code: 'import.question-type' | 'import.question-unscorable',
    message: string,
    readonly hint: string,
    readonly place?: XmlElement['place'],
  ) {
    super(message)
  }
}

const unscorable = (message: string, hint: string, place?: XmlElement['place']) =>
  new LeftOut('import.question-unscorable', message, hint, place)

const inputNames: Readonly<Record<string, readonly string[]>> = {
  multiplechoiceresponse: ['choicegroup'],
  choiceresponse: ['checkboxgroup'],
  optionresponse: ['optioninput'],
  numericalresponse: ['formulaequationinput', 'textline'],
  stringresponse: ['textline'],
}
/** Shown after an answer or on demand. They are converted apart, or named. */
const asides = ['solution', 'demandhint', 'hintgroup', 'responseparam', 'additional_answer', 'correcthint', 'stringequalhint']
const lostAsides = ['demandhint', 'hintgroup', 'correcthint', 'stringequalhint', 'compoundhint', 'targetedfeedbackset', 'targetedfeedback']

/** The responses in a problem, such as `multiplechoiceresponse`. */
export const responsesOf = (problem: XmlElement): XmlElement[] =>
  descendants(problem, ({ name }) => /response$/.test(name) && name !== 'response')

const inputsOf = (response: XmlElement): XmlElement[] =>
  descendants(response, ({ name }) => inputNames[response.name]?.includes(name) === true)

/**
 * Splits a problem with choices among several responses into one for each response, with its share of the points. Any other problem stays
 * whole, and so does one whose responses stand within something else.
 */
export function splitProblem(problem: XmlElement): XmlElement[] {
  const responses = responsesOf(problem)
  const weight = problem.attributes.weight ? Number(problem.attributes.weight) : undefined
  const isSplit =
    responses.length > 1 &&
    responses.some(({ name }) => choosing.has(name)) &&
    responses.every((response) => response.name in inputNames && problem.children.includes(response)) &&
    // Values of a script belong to the problem as a whole.
    !problem.children.some(({ name }) => name === 'script')
  if (!isSplit || (weight !== undefined && !(weight > 0))) return [problem]
  const total = responses.reduce((sum, response) => sum + inputsOf(response).length, 0)
  const parts: XmlElement['content'][] = [[]]
  let left = responses.length
  for (const piece of problem.content) {
    parts.at(-1)?.push(piece)
    if (typeof piece !== 'string' && responses.includes(piece) && --left > 0) parts.push([])
  }
  return parts.map((content, index) => {
    const response = responses[index] as XmlElement
    const share = total === 0 ? 1 : ((weight ?? total) * inputsOf(response).length) / total
    return {
      ...problem,
      attributes: { ...problem.attributes, weight: String(Number(share.toFixed(7))) },
      content,
      children: content.filter((piece): piece is XmlElement => typeof piece !== 'string'),
      place: response.place,
    }
  })
}

/**
 * Converts a problem. Several texts, numbers and menus become one text with gaps; a problem that mixes them with choices is left out.
 * Returns undefined, and reports why, when it would be scored in another way.
 */
export async function convertProblem(
  problem: XmlElement,
  toMarkdown: (text: RichText, item: ItemReport) => Promise<string>,
  item: ItemReport,
): Promise<DraftQuestion | undefined> {
  const convert: Convert = (text, place, hasGaps = false) => toMarkdown({ text, format: 'html', place, hasGaps }, item)
  try {
    const responses = responsesOf(problem)
    checkProblem(problem, responses)
    const inputs = responses.flatMap((response) => inputsOf(response).map((input) => ({ response, input })))
    const [first] = inputs
    if (!first || responses.some((response) => !inputs.some((each) => each.response === response)))
      throw unscorable('A response has no input.', 'Add the input in the source.', problem.place)
    const isAlone = inputs.length === 1
    if (!isAlone && inputs.some(({ response }) => choosing.has(response.name)))
      throw unscorable(
        'The problem has several responses, and choices among them.',
        'Split it into one problem for each response.',
        problem.place,
      )
    const lost = lostAsides.filter((name) => descendants(problem, (each) => each.name === name).length > 0)
    if (problem.attributes.max_attempts) lost.push('max_attempts')
    const { unseen, ...members } = isAlone
      ? await convertOne(first.response, first.input, convert)
      : { ...(await convertGaps(problem, inputs, convert)), unseen: false }
    if (unseen) lost.push('hints on choices that are not ticked')
    if (lost.length > 0)
      item.note('import.member-lost', `Left out: ${lost.join(', ')}.`, 'Use the explanation for what learners should read.')
    if (inputs.some(({ response }) => response.name === 'numericalresponse'))
      item.note('import.scoring-changed', 'Open edX also takes calculations such as 2*3; Lectern takes numbers.', 'Ask for a number.')
    const explanation = (
      await Promise.all(descendants(problem, ({ name }) => name === 'solution').map((each) => convert(innerHtml(each), each.place)))
    ).filter(Boolean)
    const points = weightOf(problem) ?? inputs.length
    const { type, ...rest } = members as Members
    return {
      type,
      prompt: isAlone ? await convert(innerHtml(problem, promptPart), problem.place) : gapsPrompt,
      ...(points !== 1 && { points }),
      ...rest,
      ...(explanation.length > 0 && { explanation: explanation.join('\n\n') }),
    } as unknown as DraftQuestion
  } catch (error) {
    if (!(error instanceof LeftOut)) throw error
    item.leaveOut(error.code, error.message, error.hint, error.place)
    return undefined
  }
}

const choosing = new Set(['multiplechoiceresponse', 'choiceresponse'])

function checkProblem(problem: XmlElement, responses: readonly XmlElement[]): void {
  const other = responses.find(({ name }) => !(name in inputNames))
  if (other)
    throw new LeftOut(
      'import.question-type',
      `Lectern has no type for <${other.name}>.`,
      'Write it as a question of another type, or leave it out.',
      other.place,
    )
  const script = descendants(problem, ({ name, attributes }) => name === 'script' && /python|perl/.test(attributes.type ?? ''))[0]
  if (script) throw unscorable('A script computes the values of the problem.', 'Write it with fixed values.', script.place)
  const partial = responses.find(({ attributes }) => attributes.partial_credit !== undefined)
  if (partial) throw unscorable('The response gives partial credit.', 'Write the question in the course.', partial.place)
}

function weightOf({ attributes, place }: XmlElement): number | undefined {
  if (attributes.weight === undefined || attributes.weight === '') return undefined
  const weight = Number(attributes.weight)
  if (!(weight > 0)) throw unscorable('The problem is worth no points.', 'Give it a weight.', place)
  return weight
}

/** What of a problem is its prompt: a label becomes a paragraph, inputs and asides go. */
const promptPart = (element: XmlElement): string | undefined => {
  if (asides.includes(element.name) || Object.values(inputNames).some((names) => names.includes(element.name))) return ''
  return undefined
}

async function convertOne(response: XmlElement, input: XmlElement, convert: Convert): Promise<Members & { unseen?: boolean }> {
  switch (response.name) {
    case 'multiplechoiceresponse':
    case 'choiceresponse':
      return convertChoices(response, input, convert)
    case 'optionresponse': {
      const { options, right } = optionsOf(input)
      const choices = options.map((text, index) => ({ id: openId(index), text }))
      return { type: 'single-choice', choices, answer: openId(right) }
    }
    case 'numericalresponse':
      return { type: 'numeric', answer: numberOf(response) }
    default:
      return { type: 'short-answer', ...textsOf(response) }
  }
}

async function convertChoices(response: XmlElement, input: XmlElement, convert: Convert): Promise<Members & { unseen?: boolean }> {
  const isSingle = response.name === 'multiplechoiceresponse'
  let unseen = false
  const choices = await Promise.all(
    childrenOf(input, 'choice').map(async (choice, index) => {
      const value = choice.attributes.correct?.toLowerCase() ?? ''
      if (!/^(true|false)$/.test(value))
        throw unscorable(`The choice is "${value}", not true or false.`, 'Say true or false.', choice.place)
      const hints = childrenOf(choice, 'choicehint')
      const seen = hints.filter(({ attributes }) => isSingle || attributes.selected?.toLowerCase() === 'true')
      if (seen.length < hints.length) unseen = true
      const feedback = (await Promise.all(seen.map((hint) => convert(innerHtml(hint), hint.place)))).filter(Boolean).join('\n\n')
      const text = await convert(
        innerHtml(choice, ({ name }) => (name === 'choicehint' ? '' : undefined)),
        choice.place,
      )
      return { isRight: value === 'true', piece: { id: openId(index), text, ...(feedback !== '' && { feedback }) } }
    }),
  )
  const rights = choices.filter(({ isRight }) => isRight)
  const [first] = rights
  if (!first) throw unscorable('No choice is right.', 'Mark one as right.', input.place)
  if (isSingle)
    return {
      type: 'single-choice',
      // Open edX takes any of the right ones.
      choices: choices.map(({ isRight, piece }) => (isRight && piece !== first.piece ? { ...piece, credit: 1 } : piece)),
      answer: first.piece.id,
      unseen,
    }
  return {
    type: 'multiple-choice',
    choices: choices.map(({ piece }) => piece),
    answer: rights.map(({ piece }) => piece.id),
    scoring: 'all-or-nothing',
    unseen,
  }
}

async function convertGaps(
  problem: XmlElement,
  inputs: readonly { response: XmlElement; input: XmlElement }[],
  convert: Convert,
): Promise<Members> {
  let count = 0
  const gaps = inputs.map(({ response, input }, index) => {
    const id = `gap-${index + 1}`
    if (response.name === 'numericalresponse') return { id, type: 'number', answer: numberOf(response) }
    if (response.name === 'stringresponse') return { id, type: 'text', ...textsOf(response) }
    const { options, right } = optionsOf(input)
    const start = count
    count += options.length
    return {
      id,
      type: 'choice',
      choices: options.map((text, at) => ({ id: openId(start + at), text })),
      answer: openId(start + right),
    }
  })
  const numbers = new Map(inputs.map(({ input }, index) => [input, index + 1]))
  const text = innerHtml(problem, (element) => {
    const number = numbers.get(element)
    return number === undefined ? promptPart(element) : gapMark(number)
  })
  return {
    type: 'cloze',
    text: await gapText({ text, format: 'html', place: problem.place }, ({ text: html, place }) => convert(html, place, true)),
    gaps,
  }
}

/** The options of a menu, from `<option>` or from `options="('a','b')"`. */
function optionsOf(input: XmlElement): { options: string[]; right: number } {
  const elements = childrenOf(input, 'option')
  const listed = [...(input.attributes.options ?? '').matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)]
  const options =
    elements.length > 0
      ? elements.map(({ text }) => text.replace(/\s+/g, ' ').trim())
      : listed.map(([, single, double]) => (single ?? double ?? '').replace(/\\(.)/g, '$1').trim())
  const correct = input.attributes.correct?.trim()
  const right =
    elements.length > 0
      ? elements.findIndex(({ attributes }) => attributes.correct?.toLowerCase() === 'true')
      : options.indexOf(correct ?? '')
  if (right < 0) throw unscorable('No option of the menu is right.', 'Mark one as right.', input.place)
  return { options, right }
}

const plainNumber = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i

/** Without a tolerance, Open edX takes what is off by a thousandth of a per cent. */
const defaultTolerance = '0.001%'

function numberOf(response: XmlElement): object {
  const { attributes, place } = response
  const answer = (attributes.answer ?? '').trim()
  if (childrenOf(response, 'additional_answer').length > 0)
    throw unscorable('The response has additional answers.', 'Write the question in the course.', place)
  const ends = /^\[([^,]+),([^,]+)\]$/
    .exec(answer)
    ?.slice(1)
    .map((end) => end.trim())
  if (ends?.every((end) => plainNumber.test(end))) return { min: Number(ends[0]), max: Number(ends[1]) }
  if (/^[[(].*[\])]$/.test(answer)) throw unscorable(`The range ${answer} excludes its ends.`, 'Use a range such as [1, 2].', place)
  if (!plainNumber.test(answer)) throw unscorable(`"${answer}" is not a plain number.`, 'Give the number itself.', place)
  const value = Number(answer)
  const tolerances = childrenOf(response, 'responseparam').filter(({ attributes: { type } }) => type === 'tolerance')
  const written = (tolerances[0]?.attributes.default ?? defaultTolerance).trim()
  const amount = written.replace(/%$/, '')
  if (!plainNumber.test(amount) || Number(amount) < 0)
    throw unscorable(`"${written}" is not a tolerance.`, 'Use a number, or a number and %.', place)
  if (!written.endsWith('%')) return { value, tolerance: Number(amount) }
  return value === 0 ? { value } : { value, relativeTolerance: Number((Number(amount) / 100).toPrecision(12)) }
}

function textsOf(response: XmlElement): object {
  const { attributes, place } = response
  const types = (attributes.type ?? '').split(/\s+/)
  if (types.includes('regexp')) throw unscorable('The answer is a regular expression.', 'List the accepted answers.', place)
  const more = childrenOf(response, 'additional_answer').map((each) => each.attributes.answer ?? each.text)
  const own = attributes.answer ?? ''
  const answer = [...(more.length === 0 ? own.split('_or_') : [own]), ...more].map((text) => text.trim()).filter((text) => text !== '')
  if (answer.length === 0) throw unscorable('The response has no answer.', 'Give one.', place)
  if (answer.some((text) => /\$\w/.test(text))) throw unscorable('The answer is a variable.', 'Give the text itself.', place)
  return { answer: [...new Set(answer)], ...(!types.includes('ci') && { match: 'exact' }) }
}

function descendants(element: XmlElement, matches: (element: XmlElement) => boolean): XmlElement[] {
  return element.children.flatMap((child) => (matches(child) ? [child] : descendants(child, matches)))
}
