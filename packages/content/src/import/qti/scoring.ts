import type { XmlElement } from '../xml/read-xml'
import { childOf, childrenOf } from '../xml/read-xml'
import { findAll, numberOf, plainText } from './element'

/** What an item says about one of its responses. */
export interface ResponseDeclaration {
  id: string
  cardinality: string
  baseType: string
  correct: string[]
  mapping?: Mapping
  areas?: { entries: { shape: string; coords: number[]; value: number }[]; defaultValue: number; lower?: number; upper?: number }
}

export interface Mapping {
  entries: { key: string; value: number; isCaseSensitive: boolean }[]
  defaultValue: number
  lower?: number
  upper?: number
}

/** A condition of response processing. */
export type Test =
  | { op: 'all' | 'any'; tests: Test[] }
  | { op: 'not'; test: Test }
  | { op: 'empty'; response: string }
  /** The response has exactly these values; in this order where it is ordered. */
  | { op: 'is'; response: string; values: string[] }
  | { op: 'has'; response: string; value: string }
  | { op: 'at'; response: string; index: number; value: string }
  | { op: 'text'; response: string; text: string }
  | { op: 'between'; response: string; min: number; max: number }

/** A part of the score. */
export type Term =
  | { kind: 'map'; response: string }
  | { kind: 'point'; response: string }
  | { kind: 'if'; branches: { test: Test; value: Score }[]; otherwise: Score }

/** The score of an item, or another outcome: a number and what is added to it. */
export interface Score {
  constant: number
  terms: Term[]
}

/** What Lectern cannot read in the processing of a response, by name. */
export class Unreadable extends Error {}

const zero: Score = { constant: 0, terms: [] }

export function readDeclarations(item: XmlElement): Map<string, ResponseDeclaration> {
  return new Map(
    childrenOf(item, 'response-declaration').map((element) => {
      const { identifier = '', cardinality = 'single', 'base-type': baseType = 'identifier' } = element.attributes
      const isPair = /pair/i.test(baseType)
      // A text that is laid out over several lines is one that nobody could type.
      const clean = (text: string) => (baseType === 'string' && !text.includes('\n') ? text : text.trim().replace(/\s+/g, ' '))
      const key = (text: string) => (isPair && baseType === 'pair' ? pairKey(clean(text)) : clean(text))
      const mapping = childOf(element, 'mapping')
      const areas = childOf(element, 'area-mapping')
      const bounds = (of: XmlElement) => {
        const [lower, upper] = [numberOf(of.attributes['lower-bound']), numberOf(of.attributes['upper-bound'])]
        return {
          defaultValue: numberOf(of.attributes['default-value']) ?? 0,
          ...(lower !== undefined && { lower }),
          ...(upper !== undefined && { upper }),
        }
      }
      const declaration: ResponseDeclaration = {
        id: identifier,
        cardinality,
        baseType,
        correct: childrenOf(childOf(element, 'correct-response'), 'value').map(({ text }) => key(text)),
        ...(mapping && {
          mapping: {
            ...bounds(mapping),
            entries: childrenOf(mapping, 'map-entry').map(({ attributes }) => ({
              key: key(attributes['map-key'] ?? ''),
              value: numberOf(attributes['mapped-value']) ?? Number.NaN,
              isCaseSensitive: attributes['case-sensitive'] !== 'false',
            })),
          },
        }),
        ...(areas && {
          areas: {
            ...bounds(areas),
            entries: childrenOf(areas, 'area-map-entry').map(({ attributes }) => ({
              shape: attributes.shape ?? 'default',
              coords: coordsOf(attributes.coords),
              value: numberOf(attributes['mapped-value']) ?? Number.NaN,
            })),
          },
        }),
      }
      return [identifier, declaration]
    }),
  )
}

export const coordsOf = (text = ''): number[] =>
  text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map(Number)

/** The two ends of a pair without an order, sorted. */
export const pairKey = (pair: string): string => pair.split(' ').sort().join(' ')

/**
 * Reads the processing of responses as a sum. Returns undefined when the item has none.
 *
 * @throws {Unreadable} when the outcome SCORE depends on something else.
 */
export function readScore(item: XmlElement, responses: ReadonlyMap<string, ResponseDeclaration>): Score | undefined {
  const processing = childOf(item, 'response-processing')
  if (!processing) return undefined
  const initial = new Map(
    childrenOf(item, 'outcome-declaration').map((outcome): [string, Lazy] => [
      outcome.attributes.identifier ?? '',
      { ...zero, constant: numberOf(plainText(childOf(outcome, 'default-value'))) ?? 0 },
    ]),
  )
  if (processing.children.length === 0) {
    const { template } = processing.attributes
    if (template === undefined) return undefined
    return ofTemplate(template, responses)
  }
  const outcomes = runRules(processing.children, initial, responses)
  const score = outcomes.get('SCORE')
  if (score === undefined) throw new Unreadable('no outcome SCORE')
  if (score instanceof Unreadable) throw score
  const isSet = findAll(processing, (name) => name === 'set-outcome-value').some(({ attributes }) => attributes.identifier === 'SCORE')
  return isSet ? score : undefined
}

function ofTemplate(template: string, responses: ReadonlyMap<string, ResponseDeclaration>): Score {
  const name = /([^/]+?)(?:\.xml)?$/.exec(template.trim())?.[1] ?? template
  const response = responses.get('RESPONSE')
  if (!response) throw new Unreadable(`the template ${name} without a response RESPONSE`)
  const score = (term: Term): Score => ({ constant: 0, terms: [term] })
  if (name === 'match_correct') return score(whenCorrect(response, 1))
  if (name === 'map_response') return score(mapOf(response))
  if (name === 'map_response_point') return score(pointOf(response))
  throw new Unreadable(`the template ${name}`)
}

const whenCorrect = (response: ResponseDeclaration, points: number): Term => ({
  kind: 'if',
  branches: [{ test: isCorrect(response), value: { constant: points, terms: [] } }],
  otherwise: zero,
})

function isCorrect({ id, correct }: ResponseDeclaration): Test {
  if (correct.length === 0) throw new Unreadable('a comparison with a correct response that is not declared')
  return { op: 'is', response: id, values: correct }
}

function mapOf({ id, mapping }: ResponseDeclaration): Term {
  if (!mapping) throw new Unreadable('a mapping that is not declared')
  if (mapping.entries.some(({ value }) => Number.isNaN(value))) throw new Unreadable('a mapping with a value that is no number')
  return { kind: 'map', response: id }
}

function pointOf({ id, areas }: ResponseDeclaration): Term {
  if (!areas) throw new Unreadable('an area mapping that is not declared')
  return { kind: 'point', response: id }
}

/** An outcome; what cannot be read matters only where the score depends on it. */
type Lazy = Score | Unreadable
type Outcomes = ReadonlyMap<string, Lazy>
type Responses = ReadonlyMap<string, ResponseDeclaration>

const lazily = <Value>(read: () => Value): Value | Unreadable => {
  try {
    return read()
  } catch (error) {
    if (error instanceof Unreadable) return error
    throw error
  }
}

function runRules(rules: readonly XmlElement[], before: Outcomes, responses: Responses): Outcomes {
  let outcomes = before
  for (const rule of rules) {
    if (rule.name === 'set-outcome-value') {
      const [expression] = rule.children
      const value = lazily(() => {
        if (!expression) throw new Unreadable('an outcome that is set to nothing')
        return readValue(expression, outcomes, responses)
      })
      outcomes = new Map(outcomes).set(rule.attributes.identifier ?? '', value)
    } else if (rule.name === 'response-condition') outcomes = runCondition(rule, outcomes, responses)
    else if (rule.name === 'response-processing-fragment') outcomes = runRules(rule.children, outcomes, responses)
    else outcomes = new Map([...outcomes.keys()].map((id) => [id, new Unreadable(`<${rule.name}> in the response processing`)]))
  }
  return outcomes
}

function runCondition(rule: XmlElement, before: Outcomes, responses: Responses): Outcomes {
  const branches = rule.children.map((branch) => {
    const [condition, rules] =
      branch.name === 'response-else' ? [undefined, branch.children] : [branch.children[0], branch.children.slice(1)]
    return {
      test: condition && lazily(() => readTest(condition, responses)),
      after: runRules(rules, before, responses),
    }
  })
  const last = branches.at(-1)
  const otherwise = last && last.test === undefined ? last.after : before
  const tested = branches.filter(({ test }) => test !== undefined)
  const ids = new Set([...before.keys(), ...branches.flatMap(({ after }) => [...after.keys()])])
  const merged = new Map<string, Lazy>()
  for (const id of ids) {
    const known = before.get(id) ?? zero
    const values = [...tested.map(({ after }) => after.get(id) ?? known), otherwise.get(id) ?? known]
    // A condition that does not touch this outcome does not matter to it.
    if (values.every((value) => value === known)) merged.set(id, known)
    else {
      merged.set(
        id,
        lazily(() => {
          const read = values.map((value) => {
            if (value instanceof Unreadable) throw value
            return value
          })
          const tests = tested.map(({ test }) => {
            if (test instanceof Unreadable) throw test
            return test as Test
          })
          return choose(tests, read)
        }),
      )
    }
  }
  return merged
}

/** The value of a condition: what all branches have in common, and a term for what they add. */
function choose(tests: readonly Test[], values: readonly Score[]): Score {
  const [first = zero] = values
  const common = first.terms.filter((term) => values.every(({ terms }) => terms.includes(term)))
  const rest = values.map(({ constant, terms }): Score => ({ constant, terms: terms.filter((term) => !common.includes(term)) }))
  const otherwise = rest.at(-1) ?? zero
  return {
    constant: 0,
    terms: [...common, { kind: 'if', branches: tests.map((test, index) => ({ test, value: rest[index] ?? zero })), otherwise }],
  }
}

function readValue(expression: XmlElement, outcomes: Outcomes, responses: Responses): Score {
  const { name, attributes, children } = expression
  switch (name) {
    case 'base-value': {
      const constant = numberOf(expression.text)
      if (constant === undefined) throw new Unreadable('an outcome that is no number')
      return { constant, terms: [] }
    }
    case 'null':
      return zero
    case 'variable': {
      const value = outcomes.get(attributes.identifier ?? '')
      if (value instanceof Unreadable) throw value
      if (!value) throw new Unreadable('a response that is used as a number')
      return value
    }
    case 'map-response':
      return { constant: 0, terms: [mapOf(responseOf(expression, responses))] }
    case 'map-response-point':
      return { constant: 0, terms: [pointOf(responseOf(expression, responses))] }
    case 'sum': {
      const parts = children.map((child) => readValue(child, outcomes, responses))
      const terms = parts.flatMap((part) => part.terms)
      if (new Set(terms).size < terms.length) throw new Unreadable('a sum in which an outcome occurs twice')
      return { constant: parts.reduce((sum, part) => sum + part.constant, 0), terms }
    }
    default:
      throw new Unreadable(`<${name}>`)
  }
}

function responseOf({ attributes }: XmlElement, responses: Responses): ResponseDeclaration {
  const response = responses.get(attributes.identifier ?? '')
  if (!response) throw new Unreadable(`the response "${attributes.identifier}", which is not declared`)
  return response
}

function readTest(condition: XmlElement, responses: Responses): Test {
  const { name, attributes, children } = condition
  const [first, second] = children
  switch (name) {
    case 'and':
    case 'or': {
      const tests = children.map((child) => readTest(child, responses))
      return rangeOf(name, tests) ?? { op: name === 'and' ? 'all' : 'any', tests }
    }
    case 'not':
      if (!first) break
      return { op: 'not', test: readTest(first, responses) }
    case 'is-null':
      if (first?.name !== 'variable') break
      return { op: 'empty', response: responseOf(first, responses).id }
    case 'match': {
      if (!first || !second) break
      const [said, right] = isResponse(first, responses) ? [first, second] : [second, first]
      if (said.name === 'index') {
        const response = said.children[0] && responseOf(said.children[0], responses)
        const index = numberOf(said.attributes.n)
        if (!response || index === undefined) break
        const value =
          right.name === 'index'
            ? valuesOf(right.children[0], response)[(numberOf(right.attributes.n) ?? 0) - 1]
            : valuesOf(right, response)[0]
        if (value === undefined) break
        return { op: 'at', response: response.id, index: index - 1, value }
      }
      if (said.name !== 'variable') break
      const response = responseOf(said, responses)
      return { op: 'is', response: response.id, values: valuesOf(right, response) }
    }
    case 'member': {
      if (first?.name !== 'base-value' || second?.name !== 'variable') break
      const response = responseOf(second, responses)
      const [value] = valuesOf(first, response)
      if (value === undefined) break
      return { op: 'has', response: response.id, value }
    }
    case 'string-match': {
      if (attributes.substring === 'true') throw new Unreadable('<string-match> of a part of a text')
      if (!first || !second) break
      const [said, right] = isResponse(first, responses) ? [first, second] : [second, first]
      const response = responseOf(said, responses)
      const [text] = valuesOf(right, response)
      if (text === undefined) break
      return attributes['case-sensitive'] === 'false'
        ? { op: 'text', response: response.id, text }
        : { op: 'is', response: response.id, values: [text] }
    }
    case 'equal': {
      if (!first || !second) break
      const [said, right] = isResponse(first, responses) ? [first, second] : [second, first]
      const response = responseOf(said, responses)
      const value = numberOf(valuesOf(right, response)[0])
      if (value === undefined) break
      return { op: 'between', response: response.id, ...toleranceOf(value, attributes) }
    }
    case 'gte':
    case 'lte': {
      if (!first || !second) break
      const isLeast = isResponse(first, responses) === (name === 'gte')
      const [said, right] = isResponse(first, responses) ? [first, second] : [second, first]
      const response = responseOf(said, responses)
      const value = numberOf(valuesOf(right, response)[0])
      if (value === undefined) break
      const [min, max] = isLeast ? [value, Number.POSITIVE_INFINITY] : [Number.NEGATIVE_INFINITY, value]
      return { op: 'between', response: response.id, min, max }
    }
  }
  throw new Unreadable(`<${name}>${children.length > 0 ? ` of ${children.map((child) => `<${child.name}>`).join(' and ')}` : ''}`)
}

const isResponse = ({ name, attributes, children }: XmlElement, responses: Responses): boolean =>
  name === 'index' ? children[0]?.name === 'variable' : name === 'variable' && responses.has(attributes.identifier ?? '')

/** The values of a constant expression, as they are written in a response. */
function valuesOf(expression: XmlElement | undefined, response: ResponseDeclaration): string[] {
  if (expression?.name === 'correct' && expression.attributes.identifier === response.id && response.correct.length > 0)
    return response.correct
  if (expression?.name === 'multiple' || expression?.name === 'ordered')
    return expression.children.flatMap((child) => valuesOf(child, response))
  if (expression?.name === 'base-value') {
    const text = response.baseType === 'string' ? expression.text : expression.text.trim().replace(/\s+/g, ' ')
    return [response.baseType === 'pair' ? pairKey(text) : text]
  }
  throw new Unreadable(`a comparison with <${expression?.name ?? 'nothing'}>`)
}

/** At least and at most, of the same response, are a range. */
function rangeOf(name: 'and' | 'or', tests: readonly Test[]): Test | undefined {
  const [a, b, ...others] = tests
  if (name !== 'and' || others.length > 0 || a?.op !== 'between' || b?.op !== 'between' || a.response !== b.response) return undefined
  return { op: 'between', response: a.response, min: Math.max(a.min, b.min), max: Math.min(a.max, b.max) }
}

function toleranceOf(value: number, attributes: Readonly<Record<string, string>>): { min: number; max: number } {
  const mode = attributes['tolerance-mode'] ?? 'exact'
  if (mode === 'exact') return { min: value, max: value }
  if (attributes['include-lower-bound'] === 'false' || attributes['include-upper-bound'] === 'false')
    throw new Unreadable('<equal> without its bounds')
  const tolerances = coordsOf(attributes.tolerance)
  const [below, above = below] = tolerances
  if (below === undefined || above === undefined || !tolerances.every((each) => Number.isFinite(each) && each >= 0))
    throw new Unreadable('<equal> without a number as tolerance')
  if (mode === 'absolute') return { min: tidy(value - below), max: tidy(value + above) }
  if (mode !== 'relative') throw new Unreadable(`<equal> with the tolerance mode ${mode}`)
  const [a, b] = [tidy(value * (1 - below / 100)), tidy(value * (1 + above / 100))]
  return { min: Math.min(a, b), max: Math.max(a, b) }
}

/** A number without the noise of binary fractions. */
export const tidy = (value: number): number => Number(value.toPrecision(14))

/** The responses that a part of the score depends on. */
export function responsesOf(term: Term): Set<string> {
  const found = new Set<string>()
  const ofTest = (test: Test): void => {
    if ('tests' in test) test.tests.forEach(ofTest)
    else if (test.op === 'not') ofTest(test.test)
    else found.add(test.response)
  }
  const ofTerm = (each: Term): void => {
    if (each.kind !== 'if') found.add(each.response)
    else {
      for (const { test, value } of each.branches) {
        ofTest(test)
        value.terms.forEach(ofTerm)
      }
      each.otherwise.terms.forEach(ofTerm)
    }
  }
  ofTerm(term)
  return found
}

const foldCase = (text: string): string => text.toLowerCase()

/** Whether a test holds for the values of the one response that it is about. */
export function holds(test: Test, said: readonly string[], isOrdered: boolean): boolean {
  switch (test.op) {
    case 'all':
      return test.tests.every((each) => holds(each, said, isOrdered))
    case 'any':
      return test.tests.some((each) => holds(each, said, isOrdered))
    case 'not':
      return !holds(test.test, said, isOrdered)
    case 'empty':
      return said.length === 0
    case 'is': {
      if (said.length !== test.values.length) return false
      const [a, b] = isOrdered ? [said, test.values] : [[...said].sort(), [...test.values].sort()]
      return a.every((value, index) => value === b[index])
    }
    case 'has':
      return said.includes(test.value)
    case 'at':
      return said[test.index] === test.value
    case 'text':
      return said.length === 1 && foldCase(said[0] ?? '') === foldCase(test.text)
    case 'between': {
      const value = Number(said[0] ?? Number.NaN)
      return value >= test.min && value <= test.max
    }
  }
}

/** The points that the values of a response are worth, where a part of the score depends on it alone. */
export function pointsOf(score: Score, response: ResponseDeclaration, said: readonly string[]): number {
  const isOrdered = response.cardinality === 'ordered'
  return score.terms.reduce((sum, term) => {
    if (term.kind === 'point') throw new Unreadable('<map-response-point>')
    if (term.kind === 'map') return sum + mapped(response.mapping as Mapping, said)
    const { value } = term.branches.find(({ test }) => holds(test, said, isOrdered)) ?? { value: term.otherwise }
    return sum + pointsOf(value, response, said)
  }, score.constant)
}

/** The sum of what each value is mapped to; a value counts once. */
function mapped({ entries, defaultValue, lower, upper }: Mapping, said: readonly string[]): number {
  const sum = [...new Set(said)].reduce((total, value) => {
    const entry = entries.find(({ key, isCaseSensitive }) => (isCaseSensitive ? key === value : foldCase(key) === foldCase(value)))
    return total + (entry?.value ?? defaultValue)
  }, 0)
  return Math.min(upper ?? Number.POSITIVE_INFINITY, Math.max(lower ?? Number.NEGATIVE_INFINITY, sum))
}
