import { findAll, first, named, numberOf, type QtiElement } from './element'

/** Why an item is left out. */
export class NotSupported extends Error {}

/** How the values of a response map to points. */
export interface Mapping {
  entries: { key: string; points: number; caseSensitive: boolean }[]
  otherwise: number
  lower: number
  upper: number
}

export interface Declaration {
  id: string
  cardinality: string
  baseType: string
  correct: string[]
  mapping?: Mapping
  /** True for areas of an image, which are not read. */
  hasAreas: boolean
}

export type Test =
  | { by: 'correct' }
  | { by: 'value'; value: string }
  | { by: 'range'; min: number; max: number }
  | { by: 'position'; at: number; value: string }

/** A part of SCORE that depends on one response: the points of the first case that holds, or those of its mapping. */
export type Term = { response: string } & ({ mapped: true } | { mapped: false; cases: { test: Test; points: number }[] })

/** What an outcome is worth: a sum. */
interface Sum {
  constant: number
  terms: Term[]
}

const nothing: Sum = { constant: 0, terms: [] }

export function readDeclaration(element: QtiElement): Declaration {
  const { identifier = '', cardinality = '', 'base-type': baseType = '' } = element.attributes
  const mapping = first(element, 'mapping')
  const values = named(first(element, 'correct-response'), 'value')
  return {
    id: identifier,
    cardinality,
    baseType,
    correct: values.map(({ text }) => (baseType === 'string' ? text : text.trim().replace(/\s+/g, ' '))),
    ...(mapping && { mapping: readMapping(mapping) }),
    hasAreas: first(element, 'area-mapping') !== undefined,
  }
}

function readMapping(element: QtiElement): Mapping {
  const number = (text: string | undefined, fallback: number): number => {
    if (text === undefined) return fallback
    const value = numberOf(text)
    if (value === undefined) throw new NotSupported(`The mapping has "${text}", which is no number.`)
    return value
  }
  return {
    entries: named(element, 'map-entry').map(({ attributes }) => ({
      key: attributes['map-key'] ?? '',
      points: number(attributes['mapped-value'], 0),
      caseSensitive: !['false', '0'].includes(attributes['case-sensitive'] ?? 'true'),
    })),
    otherwise: number(attributesOf(element, 'default-value'), 0),
    lower: number(attributesOf(element, 'lower-bound'), Number.NEGATIVE_INFINITY),
    upper: number(attributesOf(element, 'upper-bound'), Number.POSITIVE_INFINITY),
  }
}

const attributesOf = (element: QtiElement, name: string): string | undefined => element.attributes[name]

/** The points of one value: of the entry that is the same, or else of one that differs in case. */
export function mappedPoints({ entries, otherwise }: Mapping, value: string): number {
  const found = entries.find(({ key, caseSensitive }) => key === value || (!caseSensitive && key.toLowerCase() === value.toLowerCase()))
  return found ? found.points : otherwise
}

const template =
  /^https?:\/\/(?:www\.imsglobal\.org\/question\/qti_v(?:2p[012]|3p0)|purl\.imsglobal\.org\/spec\/qti\/v[23]p\d)\/rptemplates\/(match_correct|map_response|map_response_point)(?:\.xml)?$/

/**
 * Reads response processing as a sum of parts that each depend on one response.
 *
 * @throws {NotSupported} when it says anything else, with what it is.
 */
export function readScoring(item: QtiElement): Term[] {
  const processing = first(item, 'response-processing')
  if (!processing) throw new NotSupported('It has no response processing.')
  const outcome = named(item, 'outcome-declaration').find(({ attributes }) => attributes.identifier === 'SCORE')
  const start = first(first(outcome, 'default-value'), 'value')
  if (start && numberOf(start.text) !== 0) throw new NotSupported('SCORE does not start at 0.')
  const url = processing.attributes.template?.trim()
  if (processing.children.length === 0) {
    const name = template.exec(url ?? '')?.[1]
    if (name === 'match_correct') return [{ response: 'RESPONSE', mapped: false, cases: [{ test: { by: 'correct' }, points: 1 }] }]
    if (name === 'map_response') return [{ response: 'RESPONSE', mapped: true }]
    throw new NotSupported(url ? `Its response processing uses the template "${url}".` : 'Its response processing is empty.')
  }
  const outcomes: Outcomes = new Map(
    named(item, 'outcome-declaration').map(({ attributes, children }) => {
      const value = numberOf(
        first(
          children.find(({ name }) => name === 'default-value'),
          'value',
        )?.text,
      )
      return [attributes.identifier ?? '', { constant: value ?? 0, terms: [] }]
    }),
  )
  for (const rule of processing.children) run(rule, outcomes)
  const score = worth('SCORE', outcomes)
  if (score.terms.length === 0) throw new NotSupported('Its response processing does not set SCORE by a response.')
  if (score.constant !== 0) throw new NotSupported('It gives points for no answer.')
  return score.terms
}

function run(rule: QtiElement, outcomes: Outcomes): void {
  switch (rule.name) {
    case 'set-outcome-value': {
      const id = rule.attributes.identifier ?? ''
      // What is shown is not what is scored.
      const sum = rule.children[0] && attempt(() => readValue(rule.children[0] as QtiElement, outcomes))
      if (sum) outcomes.set(id, sum)
      return
    }
    case 'response-condition':
      condition(rule, outcomes)
      return
    default:
      throw new NotSupported(`Its response processing uses <${rule.name}>.`)
  }
}

/** Outcomes by their identifier. One that cannot be read keeps the reason, which counts when SCORE depends on it. */
type Outcomes = Map<string, Sum | NotSupported>

function worth(id: string, outcomes: Outcomes): Sum {
  const sum = outcomes.get(id) ?? nothing
  if (sum instanceof NotSupported) throw sum
  return sum
}

function attempt<T>(read: () => T): T | NotSupported {
  try {
    return read()
  } catch (error) {
    if (error instanceof NotSupported) return error
    throw error
  }
}

function readValue(expression: QtiElement, outcomes: Outcomes): Sum {
  const { name, attributes, children } = expression
  switch (name) {
    case 'base-value': {
      const constant = numberOf(expression.text)
      if (constant === undefined) throw new NotSupported('It gives points that are no number.')
      return { constant, terms: [] }
    }
    case 'variable':
      return worth(attributes.identifier ?? '', outcomes)
    case 'map-response':
      return { constant: 0, terms: [{ response: attributes.identifier ?? '', mapped: true }] }
    case 'sum':
      return children.map((child) => readValue(child, outcomes)).reduce(add, nothing)
    default:
      throw new NotSupported(`Its response processing uses <${name}>.`)
  }
}

const add = (a: Sum, b: Sum): Sum => ({ constant: a.constant + b.constant, terms: [...a.terms, ...b.terms] })

interface Branch {
  test?: { response: string; test: Test } | { response: string; isNull: true } | { response: string; isAnswered: true }
  rules: QtiElement[]
}

/** Rules that change what follows, wherever they stand. */
const otherRules = ['exit-response', 'lookup-outcome-value', 'include', 'response-processing-fragment']

function condition(rule: QtiElement, outcomes: Outcomes): void {
  const [other] = findAll(rule, ({ name }) => otherRules.includes(name))
  if (other) throw new NotSupported(`Its response processing uses <${other.name}>.`)
  const sets = new Set(findSets(rule))
  for (const id of sets) {
    const read = attempt(() => conditionFor(id, rule, outcomes))
    outcomes.set(id, read)
  }
}

const findSets = (element: QtiElement): string[] =>
  element.children.flatMap((child) => (child.name === 'set-outcome-value' ? [child.attributes.identifier ?? ''] : findSets(child)))

/** What an outcome is worth after a condition. */
function conditionFor(id: string, rule: QtiElement, outcomes: Outcomes): Sum {
  const before = worth(id, outcomes)
  const branches = rule.children.map((child): Branch => {
    if (child.name === 'response-else') return { rules: child.children }
    const [test, ...rules] = child.children
    if (!test) throw new NotSupported('A condition of its response processing is empty.')
    return { test: testOf(test), rules }
  })
  const values = branches.map(({ rules }) => {
    const inner = new Map(outcomes)
    for (const each of rules) {
      if (each.name !== 'set-outcome-value') throw new NotSupported(`Its response processing uses <${each.name}> within a condition.`)
      if (each.attributes.identifier !== id) continue
      const [expression] = each.children
      if (expression) inner.set(id, readValue(expression, inner))
    }
    return worth(id, inner)
  })
  const last = branches.at(-1)
  const fallback = last && !last.test ? (values.at(-1) as Sum) : before
  const tested = branches.flatMap((branch, index) => (branch.test ? [{ test: branch.test, value: values[index] as Sum }] : []))
  const response = tested[0]?.test.response
  if (response === undefined || tested.some(({ test }) => test.response !== response))
    throw new NotSupported('A condition of its response processing looks at several responses.')
  const [single] = tested
  if (single && 'isAnswered' in single.test) {
    const { constant, terms } = single.value
    const added = terms.filter((term) => !fallback.terms.includes(term))
    // Without an answer, what is added is worth nothing anyway.
    const isSame = tested.length === 1 && constant === fallback.constant && terms.length - added.length === fallback.terms.length
    if (isSame && added.every((term) => term.response === response)) return single.value
    throw new NotSupported('Its response processing gives points for any answer.')
  }
  const tests = tested.filter(({ test, value }) => {
    if ('isAnswered' in test) throw new NotSupported('Its response processing gives points for any answer.')
    if (!('isNull' in test)) return true
    if (value.constant !== 0 || value.terms.length > 0) throw new NotSupported('It gives points for no answer.')
    return false
  })
  if (tests.length === 0) return fallback
  const cases = tests.map(({ test, value }) => {
    // What comes on top of what there is without the condition.
    if (value.terms.length !== fallback.terms.length || value.terms.some((term, at) => term !== fallback.terms[at]))
      throw new NotSupported('A condition of its response processing gives the points of another response.')
    return { test: (test as { test: Test }).test, points: value.constant - fallback.constant }
  })
  return { constant: fallback.constant, terms: [...fallback.terms, { response, mapped: false, cases }] }
}

function testOf(test: QtiElement): NonNullable<Branch['test']> {
  const [a, b] = test.children
  const refuse = () => new NotSupported(`Its response processing has a condition <${test.name}> that is not understood.`)
  if (test.name === 'is-null' && a?.name === 'variable') return { response: a.attributes.identifier ?? '', isNull: true }
  const [inner] = a?.children ?? []
  if (test.name === 'not' && a?.name === 'is-null' && inner?.name === 'variable')
    return { response: inner.attributes.identifier ?? '', isAnswered: true }
  if (!a || !b) throw refuse()
  const variable = a.name === 'variable' ? a : b.name === 'variable' ? b : undefined
  const other = variable === a ? b : a
  const response = variable?.attributes.identifier ?? ''
  switch (test.name) {
    case 'match':
    case 'equal': {
      if (variable && other.name === 'correct' && other.attributes.identifier === response && test.name === 'match')
        return { response, test: { by: 'correct' } }
      if (variable && test.name === 'match' && other.name === 'base-value') return { response, test: { by: 'value', value: other.text } }
      const position = a.name === 'index' ? a : undefined
      if (position && test.name === 'match' && b.name === 'base-value' && position.children[0]?.name === 'variable')
        return {
          response: position.children[0].attributes.identifier ?? '',
          test: { by: 'position', at: numberOf(position.attributes.n) ?? 0, value: b.text.trim() },
        }
      const value = other.name === 'base-value' ? numberOf(other.text) : undefined
      if (variable && test.name === 'equal' && value !== undefined) return { response, test: { by: 'range', ...reach(test, value) } }
      throw refuse()
    }
    case 'and': {
      const [from, to] = [bound(a), bound(b)]
      if (test.children.length === 2 && from?.min !== undefined && to?.max !== undefined && from.response === to.response)
        return { response: from.response, test: { by: 'range', min: from.min, max: to.max } }
      throw refuse()
    }
    default:
      throw refuse()
  }
}

function bound({ name, children: [a, b] }: QtiElement): { response: string; min?: number; max?: number } | undefined {
  const value = b?.name === 'base-value' ? numberOf(b.text) : undefined
  if (a?.name !== 'variable' || value === undefined) return undefined
  const response = a.attributes.identifier ?? ''
  if (name === 'gte') return { response, min: value }
  return name === 'lte' ? { response, max: value } : undefined
}

/** The bounds of <equal>, which both count. */
function reach({ attributes }: QtiElement, value: number): { min: number; max: number } {
  const mode = attributes['tolerance-mode'] ?? 'exact'
  if (mode === 'exact') return { min: value, max: value }
  const [below, above = below] = (attributes.tolerance ?? '').trim().split(/\s+/).map(numberOf)
  const includes = (name: string) => !['false', '0'].includes(attributes[name] ?? 'true')
  // The value to compare with comes first or second; with a relative tolerance the two would differ.
  if (
    mode !== 'absolute' ||
    below === undefined ||
    above === undefined ||
    !includes('include-lower-bound') ||
    !includes('include-upper-bound')
  )
    throw new NotSupported(`It compares numbers with a tolerance of mode "${mode}" that Lectern cannot say.`)
  return { min: value - below, max: value + above }
}
