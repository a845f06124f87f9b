import type { QtiElement } from './element'
import { findAll, first, named } from './element'

/** The value of a variable or expression: null, one value, or a list. Numbers are written as texts until they are reckoned with. */
export type QtiValue = null | string | number | boolean | string[]

/** Says what an item gives for its responses: its own response processing, run step by step, for tests of what we make of it. */
export function interpret(item: QtiElement, responses: Readonly<Record<string, QtiValue>>): number {
  const declared = new Map(named(item, 'response-declaration').map((each) => [each.attributes.identifier ?? '', each]))
  const outcomes = new Map<string, QtiValue>()
  for (const outcome of named(item, 'outcome-declaration')) {
    const { identifier = '', 'base-type': type = '' } = outcome.attributes
    const start = first(first(outcome, 'default-value'), 'value')?.text.trim()
    outcomes.set(identifier, start ?? (['float', 'integer'].includes(type) ? 0 : null))
  }
  const list = (value: QtiValue): string[] => (value === null ? [] : Array.isArray(value) ? value : [String(value)])
  const cardinality = (id: string) => declared.get(id)?.attributes.cardinality
  const isNumber = (id: string) => ['float', 'integer'].includes(declared.get(id)?.attributes['base-type'] ?? '')
  const correct = (id: string): string[] =>
    named(first(declared.get(id), 'correct-response'), 'value').map(({ text }) => text.trim().replace(/\s+/g, ' '))
  const isSame = (id: string, a: string[], b: string[]): boolean => {
    if (a.length === 0 || b.length === 0) return false
    if (isNumber(id)) return a.length === b.length && a.every((each, at) => Number(each) === Number(b[at]))
    const sorted = (values: string[]) => (cardinality(id) === 'multiple' ? [...values].sort() : values)
    return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
  }
  const map = (id: string): number => {
    const said = list(responses[id] ?? null)
    const mapping = first(declared.get(id), 'mapping')
    if (said.length === 0 || !mapping) return 0
    const number = (name: string, fallback: number) => Number(mapping.attributes[name] ?? fallback)
    const one = (value: string): number => {
      const found = named(mapping, 'map-entry').find(({ attributes }) => {
        const key = attributes['map-key'] ?? ''
        if (isNumber(id)) return Number(key) === Number(value)
        return attributes['case-sensitive'] === 'false' ? key.toLowerCase() === value.toLowerCase() : key === value
      })
      return Number(found?.attributes['mapped-value'] ?? number('default-value', 0))
    }
    const sum = [...new Set(said)].reduce((total, value) => total + one(value), 0)
    return Math.min(number('upper-bound', Number.POSITIVE_INFINITY), Math.max(number('lower-bound', Number.NEGATIVE_INFINITY), sum))
  }
  const evaluate = (expression: QtiElement): QtiValue => {
    const { name, attributes, children } = expression
    const id = attributes.identifier ?? ''
    const part = (at: number): QtiValue => evaluate(children[at] as QtiElement)
    const numbers = () => children.map((child) => Number(evaluate(child)))
    switch (name) {
      case 'base-value':
        return expression.text.trim()
      case 'variable':
        return responses[id] ?? outcomes.get(id) ?? null
      case 'correct':
        return correct(id)
      case 'ordered':
      case 'multiple':
        return children.flatMap((child) => list(evaluate(child)))
      case 'map-response':
        return map(id)
      case 'sum':
        return numbers().reduce((a, b) => a + b, 0)
      case 'is-null':
        return list(part(0)).length === 0
      case 'not':
        return !part(0)
      case 'and':
        return children.every((child) => evaluate(child) === true)
      case 'or':
        return children.some((child) => evaluate(child) === true)
      case 'member':
        return list(part(1)).includes(String(part(0)))
      case 'index':
        return list(part(0))[Number(attributes.n) - 1] ?? null
      case 'match': {
        const inner = findAll(expression, (each) => each.name === 'variable')[0]
        return isSame(inner && children.includes(inner) ? (inner.attributes.identifier ?? '') : '', list(part(0)), list(part(1)))
      }
      case 'gte':
      case 'lte': {
        if (part(0) === null || part(1) === null) return false
        const [a = Number.NaN, b = Number.NaN] = numbers()
        return name === 'gte' ? a >= b : a <= b
      }
      case 'equal': {
        if (list(part(0)).length === 0) return false
        const [a = Number.NaN, b = Number.NaN] = children.map((child) => Number(list(evaluate(child))[0]))
        const [below = 0, above = below] = (attributes.tolerance ?? '0').split(/\s+/).map(Number)
        return a >= b - below && a <= b + above
      }
      default:
        throw new Error(`the interpreter does not know <${name}>`)
    }
  }
  const run = (rules: readonly QtiElement[]): void => {
    for (const rule of rules) {
      if (rule.name === 'set-outcome-value') {
        outcomes.set(rule.attributes.identifier ?? '', evaluate(rule.children[0] as QtiElement))
        continue
      }
      if (rule.name !== 'response-condition') throw new Error(`the interpreter does not know <${rule.name}>`)
      const branch = rule.children.find((each) => each.name === 'response-else' || evaluate(each.children[0] as QtiElement) === true)
      if (branch) run(branch.name === 'response-else' ? branch.children : branch.children.slice(1))
    }
  }
  const processing = first(item, 'response-processing') as QtiElement
  if (processing.children.length > 0) run(processing.children)
  else if (/match_correct/.test(processing.attributes.template ?? ''))
    outcomes.set('SCORE', isSame('RESPONSE', list(responses.RESPONSE ?? null), correct('RESPONSE')) ? 1 : 0)
  else outcomes.set('SCORE', map('RESPONSE'))
  return Number(outcomes.get('SCORE'))
}
