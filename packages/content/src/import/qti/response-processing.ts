import { childOf, childrenOf, type XmlElement } from '../xml/read-xml'
import { findAll, numberOf, plainText } from './element'
import { coordsOf, pairKey, type ResponseDeclaration } from './response-declaration'
import { type Lazy, lazily, type Outcomes, type Responses, type Score, type Term, type Test, tidy, Unreadable, zero } from './scoring'

/**
 * Reads the processing of responses as a sum. Returns undefined when the item has none.
 *
 * @throws {Unreadable} when the outcome SCORE depends on something else.
 */
export function readScore(
  item: XmlElement,
  responses: ReadonlyMap<string, ResponseDeclaration>,
  processing = childOf(item, 'response-processing'),
): Score | undefined {
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

/** The name of a template, whatever address it has. */
export const templateName = (template: string): string => /([^/]+?)(?:\.xml)?$/.exec(template.trim())?.[1] ?? template

/** The templates of the specification. */
export const knownTemplates: readonly string[] = ['match_correct', 'map_response', 'map_response_point']

function ofTemplate(template: string, responses: ReadonlyMap<string, ResponseDeclaration>): Score {
  const name = templateName(template)
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
