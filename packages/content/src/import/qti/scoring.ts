import type { Mapping, ResponseDeclaration } from './response-declaration'

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

export const zero: Score = { constant: 0, terms: [] }

/** An outcome; what cannot be read matters only where the score depends on it. */
export type Lazy = Score | Unreadable

export type Outcomes = ReadonlyMap<string, Lazy>

export type Responses = ReadonlyMap<string, ResponseDeclaration>

export const lazily = <Value>(read: () => Value): Value | Unreadable => {
  try {
    return read()
  } catch (error) {
    if (error instanceof Unreadable) return error
    throw error
  }
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
export function mapped({ entries, defaultValue, lower, upper }: Mapping, said: readonly string[]): number {
  const sum = [...new Set(said)].reduce((total, value) => {
    const entry = entries.find(({ key, isCaseSensitive }) => (isCaseSensitive ? key === value : foldCase(key) === foldCase(value)))
    return total + (entry?.value ?? defaultValue)
  }, 0)
  return Math.min(upper ?? Number.POSITIVE_INFINITY, Math.max(lower ?? Number.NEGATIVE_INFINITY, sum))
}
