import { childrenOf, type XmlElement } from '../../xml/read-xml'
import { calculate } from './calculation'
import { type Aside, descendants, unscorable } from './conversion'
import { listTexts } from './regular-expression'
import { variable } from './responses'

/** Without a tolerance, Open edX takes what is off by a thousandth of a per cent. */
const defaultTolerance = '0.001%'
/** How far inside an end that does not count the last number is. Less than this would be within the slack of our own comparison. */
const excluded = 1e-8

/** The answer of a `numericalresponse`: a number, a range, or a list of numbers with their credit. */
export function numbersOf(response: XmlElement, aside: Aside): object {
  const { attributes, place } = response
  const answer = (attributes.answer ?? '').trim()
  const styles = (attributes.partial_credit ?? '')
    .split(',')
    .map((style) => style.trim())
    .filter((style) => style !== '')
  const additional = childrenOf(response, 'additional_answer').map((each) => {
    // Open edX takes these as they are, without a tolerance.
    return { value: numberOf(each.attributes.answer ?? each.text, each.place) }
  })
  if (styles.length > 0 && additional.length > 0)
    throw unscorable('The response gives partial credit beside additional answers.', 'Write the question in the course.', place)
  if (/^[[(].*[\])]$/s.test(answer)) {
    if (styles.length > 0) throw unscorable('A range gives partial credit outside it.', 'Write the question in the course.', place)
    const range = rangeOf(answer, place, aside)
    return additional.length === 0 ? range : [range, ...additional]
  }
  const value = numberOf(answer, place)
  const accepted = (number: number, times = 1, credit?: number) => ({
    ...boundsOf(number, toleranceOf(response), times),
    ...(credit !== undefined && { credit }),
  })
  const all: object[] = [accepted(value), ...additional]
  const params = childrenOf(response, 'responseparam')
  const partial = params.find((each) => each.attributes.partial_answers)?.attributes.partial_answers
  const others = styles.includes('list') ? (partial ?? '').split(',').map((text) => numberOf(text, place)) : []
  const times = calculate(params.find((each) => each.attributes.partial_range)?.attributes.partial_range ?? '2')
  const isClose = styles.includes('close')
  if (styles.some((style) => style !== 'list' && style !== 'close') || times === undefined || (isClose && others.length > 1))
    throw unscorable(`The response gives partial credit (${styles.join(', ')}).`, 'Write the question in the course.', place)
  all.push(...others.map((other) => accepted(other, 1, 0.5)))
  if (isClose) all.push(accepted(value, times, 0.5), ...others.map((other) => accepted(other, times, 0.25)))
  return all.length === 1 ? (all[0] as object) : all
}

function numberOf(text: string, place: XmlElement['place']): number {
  const value = calculate(text)
  if (value === undefined) throw unscorable(`"${text.trim()}" is not a plain number.`, 'Give the number itself.', place)
  return value
}

function rangeOf(answer: string, place: XmlElement['place'], aside: Aside): object {
  const [, open, from = '', to = '', close] = /^([[(])([^,]+),([^,]+)([\])])$/.exec(answer) ?? []
  const [min, max] = [calculate(from), calculate(to)]
  if (min === undefined || max === undefined)
    throw unscorable(`"${answer}" is no range of plain numbers.`, 'Use a range such as [1, 2].', place)
  const step = Math.max(Math.abs(min), Math.abs(max)) * excluded
  const range = { min: tidy(open === '(' ? min + step : min), max: tidy(close === ')' ? max - step : max) }
  if (range.min >= range.max && min !== max) throw unscorable(`The range ${answer} is empty.`, 'Use a range such as [1, 2].', place)
  if (open === '(' || close === ')') aside.differs.push(`Of ${answer}, the numbers from ${range.min} to ${range.max} count.`)
  return range
}

const tidy = (value: number): number => Number(value.toPrecision(12))

/** The tolerance of a response: as a number, and whether it is a share of the answer. */
function toleranceOf(response: XmlElement): { amount: number; isShare: boolean } {
  const params = descendants(response, ({ name, attributes }) => name === 'responseparam' && attributes.type === 'tolerance')
  const written = (params[0]?.attributes.default ?? defaultTolerance).trim()
  const amount = calculate(written.replace(/%$/, ''))
  if (amount === undefined || amount < 0)
    throw unscorable(`"${written}" is not a tolerance.`, 'Use a number, or a number and %.', params[0]?.place ?? response.place)
  return written.endsWith('%') ? { amount: tidy(amount / 100), isShare: true } : { amount, isShare: false }
}

function boundsOf(value: number, { amount, isShare }: { amount: number; isShare: boolean }, times: number): object {
  const reach = tidy(amount * times)
  if (reach === 0 || (isShare && value === 0)) return { value }
  if (!isShare) return { value, tolerance: reach }
  return reach <= 1 ? { value, relativeTolerance: reach } : { value, tolerance: tidy(Math.abs(value) * reach) }
}

/** The accepted texts of a `stringresponse`, and how they are compared. */
export function textsOf(response: XmlElement): object {
  const { attributes, place } = response
  const types = (attributes.type ?? '').toLowerCase().split(/\s+/)
  const own = attributes.answer ?? ''
  // Where several answers stand in one, Open edX reads no others, and no expressions.
  const isJoined = /_or_/i.test(own)
  const more = isJoined ? [] : childrenOf(response, 'additional_answer').map((each) => each.attributes.answer ?? each.text)
  const written = [...(isJoined ? own.split('_or_') : [own]), ...more].map((text) => text.trim()).filter((text) => text !== '')
  if (written.length === 0) throw unscorable('The response has no answer.', 'Give one.', place)
  if (written.some((text) => variable.test(text))) throw unscorable('The answer is a variable.', 'Give the text itself.', place)
  const match = types.includes('ci') ? {} : { match: 'exact' }
  if (!types.includes('regexp') || isJoined) return { answer: [...new Set(written)], ...match }
  const listed = written.length === 1 ? listTexts(written[0] as string) : undefined
  if (!listed) throw unscorable('The answer is a regular expression.', 'List the accepted answers.', place)
  return { answer: listed.texts, ...match, ...(listed.hasWildcard && { wildcard: true }) }
}
