import type { Mapping, ResponseDeclaration } from './response-declaration'
import { type Score, type Term, type Test, Unreadable } from './scoring'

type Branch = Extract<Term, { kind: 'if' }>['branches'][number]

/** How several values of a response are scored: all of them or nothing, or a sum of what each is worth. */
export type ListScore =
  | { kind: 'all'; values: string[]; points: number }
  | { kind: 'sum'; worth: (value: string) => number; lower: number; upper: number }
  | { kind: 'places'; values: string[]; points: number }

/** Removes conditions that say that no response is worth nothing. */
export function simplify(score: Score): Score {
  const parts = score.terms.map((term): Score => {
    if (term.kind !== 'if') return { constant: 0, terms: [term] }
    const branches = term.branches.map(({ test, value }) => ({ test, value: simplify(value) }))
    const otherwise = simplify(term.otherwise)
    const [branch, ...others] = branches
    if (branch && others.length === 0) {
      const { test, value } = branch
      if (test.op === 'empty' && isZero(value) && isMapOf(otherwise, test.response)) return otherwise
      if (test.op === 'not' && test.test.op === 'empty' && isZero(otherwise) && isMapOf(value, test.test.response)) return value
      if (test.op === 'not')
        return { constant: 0, terms: [{ kind: 'if', branches: [{ test: test.test, value: otherwise }], otherwise: value }] }
    }
    const needed = isZero(otherwise) ? withoutEmpty(branches) : branches
    return { constant: 0, terms: needed.length === 0 ? [] : [{ kind: 'if', branches: needed, otherwise }] }
  })
  return { constant: score.constant + parts.reduce((sum, part) => sum + part.constant, 0), terms: parts.flatMap(({ terms }) => terms) }
}

/** Branches without those that give nothing where none of the others would give something: for no response, and at the end. */
function withoutEmpty(branches: Branch[]): Branch[] {
  const last = branches.findLastIndex(({ value }) => !isZero(value))
  const needed = branches.slice(0, last + 1)
  return needed.filter(({ test, value }, index) => {
    if (test.op !== 'empty' || !isZero(value)) return true
    return !needed.slice(index + 1).every((later) => failsWithout(later.test, test.response) || isMapOf(later.value, test.response))
  })
}

/** True when a test does not hold without a response. */
function failsWithout(test: Test, response: string): boolean {
  switch (test.op) {
    case 'all':
      return test.tests.some((each) => failsWithout(each, response))
    case 'any':
      return test.tests.every((each) => failsWithout(each, response))
    case 'not':
    case 'empty':
      return false
    case 'is':
      return test.response === response && test.values.length > 0
    default:
      return test.response === response
  }
}

const isZero = ({ constant, terms }: Score): boolean => constant === 0 && terms.length === 0

/** True when a score is the mapping of a response, which is 0 without one. */
const isMapOf = ({ constant, terms }: Score, response: string): boolean =>
  constant === 0 && terms.every((term) => term.kind !== 'if' && term.response === response)

/** The points of a term that gives them when one test holds, and nothing otherwise. */
export function singleTest(term: Term): { test: Test; points: number } | undefined {
  if (term.kind !== 'if' || !isZero(term.otherwise)) return undefined
  const worth = term.branches.filter(({ value }) => !isZero(value))
  // Branches that give nothing matter when they come before.
  const [branch] = term.branches
  if (worth.length !== 1 || branch !== worth[0] || !branch || branch.value.terms.length > 0) return undefined
  return { test: branch.test, points: branch.value.constant }
}

/** @throws {Unreadable} when a list of values is scored in another way. */
export function listScore({ constant, terms }: Score, { mapping }: Pick<ResponseDeclaration, 'mapping'>): ListScore {
  if (constant !== 0) throw new Unreadable('points that every response has')
  const [only, ...others] = terms
  if (only?.kind === 'map' && others.length === 0) {
    const { entries, defaultValue, lower = Number.NEGATIVE_INFINITY, upper = Number.POSITIVE_INFINITY } = mapping as Mapping
    if (lower > 0 || upper <= 0) throw new Unreadable('a mapping whose bounds leave nothing between')
    const worth = (value: string) =>
      entries.find(({ key, isCaseSensitive }) => (isCaseSensitive ? key === value : key.toLowerCase() === value.toLowerCase()))?.value ??
      defaultValue
    return { kind: 'sum', worth, lower, upper }
  }
  const tests = terms.map(singleTest)
  const [first] = tests
  if (first?.test.op === 'is' && tests.length === 1 && first.points > 0)
    return { kind: 'all', values: first.test.values, points: first.points }
  if (tests.length > 0 && tests.every((each) => each?.test.op === 'has')) {
    const worth = new Map<string, number>()
    for (const each of tests) if (each?.test.op === 'has') worth.set(each.test.value, (worth.get(each.test.value) ?? 0) + each.points)
    return { kind: 'sum', worth: (value) => worth.get(value) ?? 0, lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY }
  }
  if (tests.length > 0 && tests.every((each) => each?.test.op === 'at')) {
    const values: string[] = []
    for (const each of tests) {
      if (each?.test.op !== 'at' || values[each.test.index] !== undefined || each.points !== first?.points)
        throw new Unreadable('places that are worth different points')
      values[each.test.index] = each.test.value
    }
    return { kind: 'places', values, points: (first?.points ?? 0) * tests.length }
  }
  throw new Unreadable('a combination of conditions')
}

export interface Accepted {
  /** A text, or the bounds of a number. */
  what: { text: string; isCaseSensitive: boolean } | { min: number; max: number; value?: number }
  points: number
}

/** What a typed response is accepted for, in order of the source. The first one that fits counts. */
export function acceptedOf({ constant, terms }: Score, declaration: ResponseDeclaration): Accepted[] {
  if (constant !== 0) throw new Unreadable('points that every response has')
  if (declaration.cardinality !== 'single') throw new Unreadable('a typed response of several values')
  const isNumber = declaration.baseType === 'integer' || declaration.baseType === 'float'
  const [term, ...others] = terms
  if (!term || others.length > 0 || term.kind === 'point') throw new Unreadable('a combination of conditions')
  const ofText = (text: string, isCaseSensitive: boolean): Accepted['what'] => {
    if (!isNumber) return { text, isCaseSensitive }
    const value = Number(text)
    if (text.trim() === '' || !Number.isFinite(value)) throw new Unreadable(`"${text}" as a number`)
    return { min: value, max: value, value }
  }
  if (term.kind === 'map') {
    const { entries, defaultValue, lower = Number.NEGATIVE_INFINITY, upper = Number.POSITIVE_INFINITY } = declaration.mapping as Mapping
    const clamp = (value: number) => Math.min(upper, Math.max(lower, value))
    if (clamp(defaultValue) !== 0 || clamp(0) !== 0) throw new Unreadable('points for every other text')
    return entries.map(({ key, value, isCaseSensitive }) => ({ what: ofText(key, isCaseSensitive), points: clamp(value) }))
  }
  if (!isZero(term.otherwise)) throw new Unreadable('points for every other text')
  return term.branches.flatMap(({ test, value }) => {
    if (value.terms.length > 0) throw new Unreadable('a combination of conditions')
    return acceptedByTest(test, isNumber, ofText).map((what) => ({ what, points: value.constant }))
  })
}

export function acceptedByTest(
  test: Test,
  isNumber: boolean,
  ofText: (text: string, isCaseSensitive: boolean) => Accepted['what'] = (text, isCaseSensitive) =>
    isNumber ? { min: Number(text), max: Number(text), value: Number(text) } : { text, isCaseSensitive },
): Accepted['what'][] {
  switch (test.op) {
    case 'any':
      return test.tests.flatMap((each) => acceptedByTest(each, isNumber, ofText))
    case 'empty':
      // Nothing is worth nothing, whatever else is said of it.
      return []
    case 'is':
      if (test.values.length !== 1) break
      return [ofText(test.values[0] as string, true)]
    case 'text':
      return [ofText(test.text, false)]
    case 'between':
      if (!isNumber || !Number.isFinite(test.min) || !Number.isFinite(test.max)) break
      return [{ min: test.min, max: test.max }]
  }
  throw new Unreadable('a condition on a typed response')
}
