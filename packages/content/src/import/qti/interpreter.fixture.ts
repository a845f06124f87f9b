import { SaxesParser } from 'saxes'

/*
 * A small interpreter of the response processing of QTI, straight from the specification. It shares nothing with the importer, so that the
 * two check each other.
 */

interface Node {
  name: string
  attributes: Record<string, string>
  children: Node[]
  text: string
}

/** A value: null, or a list with its order. Pairs are written as in QTI, `A B`. */
export type Value = string[] | null

export interface Item {
  /** What learners can send for each response, as far as it is a choice. */
  root: Node
  /** The value of SCORE for responses by identifier. */
  score(responses: Readonly<Record<string, Value>>): number
}

const names = (name: string) =>
  name
    .replace(/^.*:/, '')
    .replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    .replace(/^-/, '')
    .replace(/^qti-/, '')

export function parseItem(xml: string): Item {
  const parser = new SaxesParser()
  const stack: Node[] = [{ name: '', attributes: {}, children: [], text: '' }]
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name: names(name), attributes: {}, children: [], text: '' }
    for (const [key, value] of Object.entries(attributes)) node.attributes[names(key)] = String(value)
    stack.at(-1)?.children.push(node)
    stack.push(node)
  })
  parser.on('text', (text) => {
    const top = stack.at(-1)
    if (top) top.text += text
  })
  parser.on('closetag', () => {
    stack.pop()
  })
  parser.write(xml).close()
  const root = stack[0]?.children[0] as Node
  return { root, score: (responses) => run(root, responses) }
}

/** All descendants of a name. */
export const descend = (node: Node, isWanted: (name: string) => boolean): Node[] =>
  node.children.flatMap((child) => [...(isWanted(child.name) ? [child] : []), ...descend(child, isWanted)])

const child = (node: Node | undefined, name: string) => node?.children.find((each) => each.name === name)

type Result = { values: (string | number | boolean)[]; isOrdered: boolean } | null

function run(root: Node, responses: Readonly<Record<string, Value>>): number {
  const declarations = new Map(
    root.children.filter(({ name }) => name === 'response-declaration').map((each) => [each.attributes.identifier ?? '', each]),
  )
  const outcomes = new Map<string, Result>()
  for (const outcome of root.children.filter(({ name }) => name === 'outcome-declaration')) {
    const isNumber = /float|integer/.test(outcome.attributes['base-type'] ?? '')
    const value = child(child(outcome, 'default-value'), 'value')?.text.trim()
    const initial = value === undefined ? (isNumber ? 0 : undefined) : isNumber ? Number(value) : value
    outcomes.set(outcome.attributes.identifier ?? '', initial === undefined ? null : { values: [initial], isOrdered: false })
  }
  const typed = (text: string, type: string) =>
    /float|integer/.test(type)
      ? Number(text)
      : type === 'pair'
        ? text.trim().split(/\s+/).sort().join(' ')
        : type === 'string'
          ? text
          : text.trim()
  const responseValue = (id: string): Result => {
    const declaration = declarations.get(id)
    const said = responses[id]
    if (!declaration || !said || said.length === 0) return null
    return {
      values: said.map((each) => typed(each, declaration.attributes['base-type'] ?? '')),
      isOrdered: declaration.attributes.cardinality === 'ordered',
    }
  }
  const mapValue = (id: string): number => {
    const declaration = declarations.get(id)
    const mapping = child(declaration, 'mapping')
    const type = declaration?.attributes['base-type'] ?? ''
    const values = [...new Set(responseValue(id)?.values ?? [])]
    let sum = 0
    for (const value of values) {
      const entry = mapping?.children.find(({ attributes }) => {
        const key = typed(attributes['map-key'] ?? '', type)
        if (typeof key === 'string' && attributes['case-sensitive'] === 'false') return key.toLowerCase() === String(value).toLowerCase()
        return key === value
      })
      sum += Number(entry ? entry.attributes['mapped-value'] : (mapping?.attributes['default-value'] ?? 0))
    }
    return bounded(sum, mapping)
  }
  const mapPoint = (id: string): number => {
    const mapping = child(declarations.get(id), 'area-mapping')
    const hit = new Set<Node>()
    let sum = 0
    for (const point of responseValue(id)?.values ?? []) {
      const [x = 0, y = 0] = String(point).split(' ').map(Number)
      const area = mapping?.children.find((each) =>
        isInside(each.attributes.shape ?? '', (each.attributes.coords ?? '').split(/[\s,]+/).map(Number), x, y),
      )
      if (!area) sum += Number(mapping?.attributes['default-value'] ?? 0)
      else if (!hit.has(area)) {
        hit.add(area)
        sum += Number(area.attributes['mapped-value'])
      }
    }
    return bounded(sum, mapping)
  }
  const one = (value: number | boolean | string): Result => ({ values: [value], isOrdered: false })
  const same = (a: Result, b: Result): boolean => {
    if (!a || !b || a.values.length !== b.values.length) return false
    const [x, y] = a.isOrdered || b.isOrdered ? [a.values, b.values] : [[...a.values].sort(), [...b.values].sort()]
    return x.every((value, index) => value === y[index])
  }
  const numberIn = (value: Result): number => Number(value?.values[0])
  const evaluate = (node: Node): Result => {
    const id = node.attributes.identifier ?? ''
    const [a, b] = node.children
    const all = () => node.children.map(evaluate)
    const pair = (): [Result, Result] => [evaluate(a as Node), evaluate(b as Node)]
    switch (node.name) {
      case 'base-value':
        return one(
          /boolean/.test(node.attributes['base-type'] ?? '')
            ? node.text.trim() === 'true'
            : typed(node.text, node.attributes['base-type'] ?? ''),
        )
      case 'null':
        return null
      case 'variable':
        return declarations.has(id) ? responseValue(id) : (outcomes.get(id) ?? null)
      case 'correct': {
        const declaration = declarations.get(id)
        const values =
          child(declaration, 'correct-response')?.children.map(({ text }) => typed(text, declaration?.attributes['base-type'] ?? '')) ?? []
        return values.length === 0 ? null : { values, isOrdered: declaration?.attributes.cardinality === 'ordered' }
      }
      case 'map-response':
        return one(mapValue(id))
      case 'map-response-point':
        return one(mapPoint(id))
      case 'multiple':
      case 'ordered':
        return { values: all().flatMap((each) => each?.values ?? []), isOrdered: node.name === 'ordered' }
      case 'index': {
        const value = evaluate(a as Node)?.values[Number(node.attributes.n) - 1]
        return value === undefined ? null : one(value)
      }
      case 'sum':
        return one(all().reduce((sum, each) => sum + numberIn(each), 0))
      case 'product':
        return one(all().reduce((product, each) => product * numberIn(each), 1))
      case 'is-null':
        return one(evaluate(a as Node) === null)
      case 'not':
        return one(evaluate(a as Node)?.values[0] !== true)
      case 'and':
        return one(all().every((each) => each?.values[0] === true))
      case 'or':
        return one(all().some((each) => each?.values[0] === true))
      case 'match':
        return one(same(...pair()))
      case 'member': {
        const [value, list] = pair()
        return one(list?.values.includes(value?.values[0] as string) === true)
      }
      case 'string-match': {
        const [x, y] = pair().map((each) =>
          node.attributes['case-sensitive'] === 'false' ? String(each?.values[0]).toLowerCase() : String(each?.values[0]),
        )
        return one(x === y)
      }
      case 'equal': {
        const [x, y] = pair()
        if (!x || !y) return one(false)
        const [said, right] = a?.name === 'variable' ? [numberIn(x), numberIn(y)] : [numberIn(y), numberIn(x)]
        const mode = node.attributes['tolerance-mode'] ?? 'exact'
        const [below = 0, above = below] = (node.attributes.tolerance ?? '0').split(' ').map(Number)
        const [low, high] =
          mode === 'absolute'
            ? [right - below, right + above]
            : mode === 'relative'
              ? [right * (1 - below / 100), right * (1 + above / 100)]
              : [right, right]
        return one(said >= Math.min(low, high) - 1e-9 && said <= Math.max(low, high) + 1e-9)
      }
      case 'inside': {
        const { shape = '', coords = '' } = node.attributes
        const area = coords.split(/[\s,]+/).map(Number)
        const points = evaluate(a as Node)?.values ?? []
        return one(
          points.some((point) => {
            const [x = 0, y = 0] = String(point).split(' ').map(Number)
            return isInside(shape, area, x, y)
          }),
        )
      }
      case 'lt':
        return one(numberIn(pair()[0]) < numberIn(pair()[1]))
      case 'gt':
        return one(numberIn(pair()[0]) > numberIn(pair()[1]))
      case 'substring': {
        const [part, whole] = pair().map((each) =>
          node.attributes['case-sensitive'] === 'false' ? String(each?.values[0]).toLowerCase() : String(each?.values[0]),
        )
        return one(String(whole).includes(String(part)))
      }
      case 'gte':
        return one(numberIn(pair()[0]) >= numberIn(pair()[1]))
      case 'lte':
        return one(numberIn(pair()[0]) <= numberIn(pair()[1]))
      default:
        throw new Error(`the interpreter does not know <${node.name}>`)
    }
  }
  const runRule = (rule: Node): void => {
    if (rule.name === 'set-outcome-value') outcomes.set(rule.attributes.identifier ?? '', evaluate(rule.children[0] as Node))
    else if (rule.name === 'response-condition') {
      for (const branch of rule.children) {
        const [condition, ...rules] = branch.children
        if (branch.name === 'response-else') {
          branch.children.forEach(runRule)
          break
        }
        if (evaluate(condition as Node)?.values[0] !== true) continue
        rules.forEach(runRule)
        break
      }
    } else throw new Error(`the interpreter does not know <${rule.name}>`)
  }
  const processing = child(root, 'response-processing')
  if (processing && processing.children.length > 0) processing.children.forEach(runRule)
  else {
    const template = processing?.attributes.template ?? ''
    const correct = evaluate({ name: 'correct', attributes: { identifier: 'RESPONSE' }, children: [], text: '' })
    if (/match_correct/.test(template)) outcomes.set('SCORE', one(same(responseValue('RESPONSE'), correct) ? 1 : 0))
    else if (/map_response_point/.test(template)) outcomes.set('SCORE', one(responseValue('RESPONSE') ? mapPoint('RESPONSE') : 0))
    else if (/map_response/.test(template)) outcomes.set('SCORE', one(responseValue('RESPONSE') ? mapValue('RESPONSE') : 0))
    else throw new Error(`the interpreter does not know the template ${template}`)
  }
  return numberIn(outcomes.get('SCORE') ?? null)
}

function bounded(sum: number, mapping: Node | undefined): number {
  const { 'lower-bound': lower, 'upper-bound': upper } = mapping?.attributes ?? {}
  const floored = lower === undefined ? sum : Math.max(Number(lower), sum)
  return upper === undefined ? floored : Math.min(Number(upper), floored)
}

function isInside(shape: string, coords: number[], x: number, y: number): boolean {
  const [a = 0, b = 0, c = 0, d = 0] = coords
  if (shape === 'default') return true
  if (shape === 'circle') return (x - a) ** 2 + (y - b) ** 2 <= c ** 2
  if (shape === 'rect') return x >= a && x <= c && y >= b && y <= d
  let inside = false
  for (let i = 0; i < coords.length; i += 2) {
    const [x1 = 0, y1 = 0] = coords.slice(i)
    const [x2 = a, y2 = b] = coords.slice((i + 2) % coords.length)
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) * (x2 - x1)) / (y2 - y1)) inside = !inside
  }
  return inside
}
