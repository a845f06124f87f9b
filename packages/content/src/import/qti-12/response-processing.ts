import { childrenOf, type XmlElement } from '../xml/read-xml'

/** A condition of QTI 1.2 on the responses of a learner. */
export type Condition =
  | { kind: 'and' | 'or'; of: Condition[] }
  | { kind: 'not'; of: [Condition] }
  | { kind: 'other' }
  | { kind: 'equal' | 'substring'; response: string; value: string; isCaseSensitive: boolean }
  | { kind: 'gt' | 'gte' | 'lt' | 'lte'; response: string; value: string }

/** A `respcondition`: what it does to the score, and which feedback it shows. */
export interface Rule {
  condition: Condition
  effects: { action: string; value: number }[]
  shows: string[]
  /** False when the rules behind it are skipped once its condition is true. */
  goesOn: boolean
}

export interface ResponseProcessing {
  rules: Rule[]
  initial: number
  min: number
  /** What the file calls the most points. */
  declaredMax: number | undefined
}

/** The values of each response; none for one that was left empty. */
export type Responses = ReadonlyMap<string, readonly string[]>

/** What cannot be evaluated, in words. */
export class Unsupported extends Error {}

const comparisons = { varequal: 'equal', varsubstring: 'substring', vargt: 'gt', vargte: 'gte', varlt: 'lt', varlte: 'lte' } as const

/**
 * Reads the rules of an item. `singles` are the responses that hold one value at most.
 *
 * @throws {Unsupported} when a rule cannot be evaluated.
 */
export function readResponseProcessing(item: XmlElement, singles: ReadonlySet<string>): ResponseProcessing {
  const blocks = childrenOf(item, 'resprocessing')
  const declared = blocks.flatMap((block) => childrenOf(block, 'outcomes').flatMap((outcomes) => childrenOf(outcomes, 'decvar')))
  const names = new Set<string>()
  const rules = blocks.flatMap((block) =>
    childrenOf(block, 'respcondition').map((element): Rule => {
      const effects = childrenOf(element, 'setvar').map((effect) => {
        names.add(effect.attributes.varname ?? 'SCORE')
        const value = Number(effect.text.trim())
        if (effect.text.trim() === '' || !Number.isFinite(value)) throw new Unsupported(`The score "${effect.text.trim()}" is no number.`)
        return { action: effect.attributes.action ?? 'Set', value }
      })
      const asked = element.attributes.continue?.toLowerCase()
      return {
        condition: joined(
          childrenOf(element, 'conditionvar').flatMap(({ children }) => children.map(readCondition)),
          singles,
        ),
        effects,
        shows: childrenOf(element, 'displayfeedback').flatMap(({ attributes: { linkrefid } }) => (linkrefid ? [linkrefid] : [])),
        // The default is to stop. Files leave it out where points are added up or feedback is shown, and mean the other rules as well.
        goesOn: asked === undefined ? effects.every(({ action }) => action === 'Add') : asked === 'yes',
      }
    }),
  )
  if (names.size > 1) throw new Unsupported(`The score has several parts: ${[...names].sort().join(', ')}.`)
  const [name] = names
  const own = declared.find(({ attributes }) => attributes.varname === name) ?? (declared.length === 1 ? declared[0] : undefined)
  const number = (text: string | undefined) => (text === undefined || text.trim() === '' ? undefined : Number(text))
  return {
    rules,
    // A score that starts above 0 would be given to everybody.
    initial: name === own?.attributes.varname ? (number(own?.attributes.defaultval) ?? 0) : 0,
    min: number(own?.attributes.minvalue) ?? Number.NEGATIVE_INFINITY,
    declaredMax: number(own?.attributes.maxvalue),
  }
}

/**
 * Joins what stands side by side. It holds together, but several values of a response that has one can only be alternatives, and files write
 * them so.
 */
function joined(conditions: Condition[], singles: ReadonlySet<string>): Condition {
  const [first, ...more] = conditions
  if (!first) return { kind: 'other' }
  if (more.length === 0) return first
  const isAlternative = (each: Condition) =>
    (each.kind === 'equal' || each.kind === 'substring') &&
    first.kind !== 'other' &&
    'response' in first &&
    each.response === first.response &&
    singles.has(each.response)
  return conditions.every(isAlternative) ? { kind: 'or', of: conditions } : { kind: 'and', of: conditions }
}

function readCondition(element: XmlElement): Condition {
  const { name, attributes, text, children } = element
  if (name === 'and' || name === 'or') return { kind: name, of: children.map(readCondition) }
  if (name === 'not') return { kind: 'not', of: [{ kind: 'and', of: children.map(readCondition) }] }
  if (name === 'other' || name === 'unanswered') {
    if (name === 'unanswered') throw new Unsupported('It counts whether something was answered (<unanswered>).')
    return { kind: 'other' }
  }
  const kind = comparisons[name as keyof typeof comparisons]
  if (!kind) throw new Unsupported(`Its scoring uses <${name}>.`)
  if (attributes.index !== undefined) throw new Unsupported('Its scoring asks for the place of a value.')
  const base = { response: attributes.respident ?? '', value: text.trim() }
  return kind === 'equal' || kind === 'substring'
    ? { kind, ...base, isCaseSensitive: attributes.case?.toLowerCase() === 'yes' }
    : { kind, ...base }
}

/** Evaluates the rules on responses: the score, and the feedback that is shown. */
export function evaluate({ rules, initial, min }: ResponseProcessing, responses: Responses): { score: number; shown: Set<string> } {
  let score = initial
  const shown = new Set<string>()
  for (const { condition, effects, shows, goesOn } of rules) {
    if (!holds(condition, responses)) continue
    for (const { action, value } of effects) score = applied(action, score, value)
    for (const each of shows) shown.add(each)
    if (!goesOn) break
  }
  return { score: Math.max(score, min), shown }
}

function applied(action: string, score: number, value: number): number {
  switch (action.toLowerCase()) {
    case 'add':
      return score + value
    case 'subtract':
      return score - value
    case 'multiply':
      return score * value
    case 'divide':
      return score / value
    default:
      return value
  }
}

function holds(condition: Condition, responses: Responses): boolean {
  switch (condition.kind) {
    case 'other':
      return true
    case 'and':
      return condition.of.every((each) => holds(each, responses))
    case 'or':
      return condition.of.some((each) => holds(each, responses))
    case 'not':
      return !holds(condition.of[0], responses)
    default: {
      const values = responses.get(condition.response) ?? []
      return values.some((value) => compares(condition, value))
    }
  }
}

function compares(condition: Exclude<Condition, { of: unknown } | { kind: 'other' }>, value: string): boolean {
  const { kind } = condition
  if (kind === 'equal' || kind === 'substring') {
    const fold = (text: string) => (condition.isCaseSensitive ? text : text.toLowerCase())
    return kind === 'equal' ? fold(value) === fold(condition.value) : fold(value).includes(fold(condition.value))
  }
  const [a, b] = [Number(value), Number(condition.value)]
  return kind === 'gt' ? a > b : kind === 'gte' ? a >= b : kind === 'lt' ? a < b : a <= b
}

/** The comparisons in a condition. */
export function comparisonsOf(condition: Condition): Exclude<Condition, { of: unknown } | { kind: 'other' }>[] {
  if ('of' in condition) return condition.of.flatMap(comparisonsOf)
  return condition.kind === 'other' ? [] : [condition]
}
