import { openId } from '../identify'
import type { DraftQuestion } from '../model'
import { gapsPrompt } from '../moodle/to-draft'
import { findAll, first, named, numberOf, type QtiElement } from './element'
import { type Declaration, mappedPoints, NotSupported, readDeclaration, readScoring, type Term, type Test } from './scoring'

/** Converts elements of HTML to Markdown. With `hasGaps`, marks become the gaps `gap-1`, `gap-2`, …. */
export interface Write {
  markdown(content: readonly (string | QtiElement)[], hasGaps?: boolean): Promise<string>
}

const isInteraction = ({ name }: QtiElement): boolean => name.endsWith('-interaction')

/** Members of an item that are not converted yet, by what they are called in the report. */
const unsupportedMembers: Readonly<Record<string, string>> = {
  'template-declaration': 'template variables',
  'template-processing': 'template processing',
}

interface Part {
  interaction: QtiElement
  declaration: Declaration
  terms: Term[]
}

/** Marks of gaps in HTML. */
const mark = (number: number): string => `\ue000${number}\ue001`

/**
 * Makes a question of an item. Every response is worth exactly what the item gives for it.
 *
 * @throws {NotSupported} when that cannot be said, with the reason.
 */
export async function toDraft(item: QtiElement, write: Write): Promise<DraftQuestion> {
  if (['true', '1'].includes(item.attributes.adaptive ?? '')) throw new NotSupported('It is adaptive: it is answered in several steps.')
  for (const { name } of item.children) if (unsupportedMembers[name]) throw new NotSupported(`It uses ${unsupportedMembers[name]}.`)
  const body = first(item, 'item-body')
  if (!body) throw new NotSupported('It has no item body.')
  const interactions = findAll(body, isInteraction)
  if (interactions.length === 0) throw new NotSupported('It has no interaction.')
  const custom = interactions.find(({ name }) => ['custom-interaction', 'portable-custom-interaction'].includes(name))
  if (custom) throw new NotSupported(`It has an interaction of its own (${custom.name}).`)
  const [only] = interactions
  if (interactions.length === 1 && only && ['extended-text-interaction', 'upload-interaction'].includes(only.name))
    return essay(item, body, only, write)
  const declarations = new Map(named(item, 'response-declaration').map((element) => [element.attributes.identifier, element]))
  const terms = readScoring(item)
  const parts = interactions.map((interaction): Part => {
    const id = interaction.attributes['response-identifier'] ?? ''
    const declared = declarations.get(id)
    if (!declared) throw new NotSupported(`Its interaction names the response "${id}", which is not declared.`)
    const declaration = readDeclaration(declared)
    if (declaration.hasAreas) throw new NotSupported('It is scored by areas of an image.')
    return { interaction, declaration, terms: terms.filter(({ response }) => response === id) }
  })
  const stray = terms.find(({ response }) => !parts.some(({ declaration }) => declaration.id === response))
  if (stray) throw new NotSupported(`It is scored by the response "${stray.response}", which no interaction gives.`)
  if (new Set(parts.map(({ declaration }) => declaration.id)).size < parts.length)
    throw new NotSupported('Several of its interactions give the same response.')
  if (parts.some((part) => part.terms.length === 0)) throw new NotSupported('One of its interactions is not scored.')
  const [part] = parts as [Part, ...Part[]]
  if (parts.every(({ interaction }) => ['inline-choice-interaction', 'text-entry-interaction'].includes(interaction.name))) {
    if (parts.length === 1 && part.interaction.name === 'text-entry-interaction' && isAlone(body, part.interaction))
      return typed(part, await promptOf(body, part.interaction, write))
    return cloze(parts, body, write)
  }
  if (parts.length > 1)
    throw new NotSupported(`It has several interactions (${parts.map(({ interaction }) => interaction.name).join(', ')}).`)
  switch (part.interaction.name) {
    case 'choice-interaction':
      return choice(part, named(part.interaction, 'simple-choice'), await promptOf(body, part.interaction, write), write)
    case 'order-interaction':
      return order(part, await promptOf(body, part.interaction, write), write)
    case 'match-interaction':
      return match(part, await promptOf(body, part.interaction, write), write)
    case 'gap-match-interaction':
      return gapMatch(part, body, write)
    case 'slider-interaction':
      return typed(part, await promptOf(body, part.interaction, write))
    default:
      throw new NotSupported(`Its interaction (${part.interaction.name}) is not imported.`)
  }
}

const defaultPrompt = 'Answer the question.'

/** What stands before and after an interaction, and its own prompt. */
async function promptOf(body: QtiElement, interaction: QtiElement, write: Write): Promise<string> {
  const prompt = first(interaction, 'prompt')
  const without = (element: QtiElement): (string | QtiElement)[] =>
    element.content.flatMap((each): (string | QtiElement)[] => {
      if (typeof each === 'string') return [each]
      if (each === interaction) return prompt ? [{ ...prompt, name: 'div' }] : []
      return [{ ...each, content: without(each) }]
    })
  return (await write.markdown(without(body))) || defaultPrompt
}

/** True when nothing else stands in the block of an interaction. */
function isAlone(body: QtiElement, interaction: QtiElement): boolean {
  const holder = (element: QtiElement): QtiElement | undefined =>
    element.children.includes(interaction) ? element : element.children.map(holder).find(Boolean)
  const block = holder(body)
  return block === body || (block?.children.length === 1 && block.text.trim() === '')
}

async function essay(item: QtiElement, body: QtiElement, interaction: QtiElement, write: Write): Promise<DraftQuestion> {
  if (first(item, 'response-processing')?.attributes.template || first(item, 'response-processing')?.children.length)
    throw new NotSupported('Its text is scored by response processing.')
  const outcome = named(item, 'outcome-declaration').find(({ attributes }) => attributes.identifier === 'SCORE')
  const maximum = numberOf(outcome?.attributes['normal-maximum'])
  return {
    type: 'essay',
    prompt: await promptOf(body, interaction, write),
    ...(maximum !== undefined && maximum > 0 && { points: maximum }),
  } as DraftQuestion
}

const only = (terms: readonly Term[]): Term => {
  if (terms.length !== 1) throw new NotSupported('Several rules score the same response.')
  return terms[0] as Term
}

/** The points of each value of a response of one value. */
function pointsOf({ terms, declaration }: Part): (value: string) => number {
  const worth = terms.map((term) => (value: string) => {
    if (term.mapped) {
      const { mapping } = declaration
      if (!mapping) throw new NotSupported('It maps a response that has no mapping.')
      return Math.min(mapping.upper, Math.max(mapping.lower, mappedPoints(mapping, value)))
    }
    const found = term.cases.find(({ test }) => {
      if (test.by === 'correct') return declaration.correct.length === 1 && declaration.correct[0] === value
      if (test.by === 'value') return test.value === value
      throw new NotSupported('It compares a choice with a number.')
    })
    return found?.points ?? 0
  })
  return (value) => worth.reduce((sum, each) => sum + each(value), 0)
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9

const idOf = (element: QtiElement): string => element.attributes.identifier ?? ''

/** Thirds add up to a little less than what they are parts of. */
const tidy = (points: number): number => (near(Math.round(points * 1e6) / 1e6, points) ? Math.round(points * 1e6) / 1e6 : points)

function checkPoints(points: number): number {
  if (!(points > 0) || !Number.isFinite(points)) throw new NotSupported('No answer is worth points.')
  return tidy(points)
}

async function choice(part: Part, choices: QtiElement[], prompt: string, write: Write): Promise<DraftQuestion> {
  const { declaration, interaction } = part
  const texts = await Promise.all(choices.map((each) => write.markdown(each.content)))
  const limit = Number(interaction.attributes['max-choices'] ?? 1)
  const base = { prompt }
  const piece = (at: number) => ({ id: openId(at), text: texts[at] as string })
  if (declaration.cardinality === 'single') {
    const points = choices.map((each) => pointsOf(part)(idOf(each)))
    const most = checkPoints(Math.max(...points))
    const right = points.indexOf(most)
    if (points.some((each) => each < -most - 1e-9)) throw new NotSupported('A wrong choice costs more than the right one is worth.')
    return {
      ...base,
      type: 'single-choice',
      points: most,
      choices: points.map((each, at) => ({
        ...piece(at),
        ...(at !== right && each > 0 && { credit: each / most }),
        ...(each < 0 && { penalty: -each / most }),
      })),
      answer: openId(right),
      ...(points.some((each) => each < 0) && { allowNegative: true }),
    } as DraftQuestion
  }
  if (declaration.cardinality !== 'multiple') throw new NotSupported(`Its choices have the cardinality "${declaration.cardinality}".`)
  const term = only(part.terms)
  const values = choices.map(idOf)
  const reachable = (count: number) => {
    if (limit !== 0 && count > limit) throw new NotSupported(`Only ${limit} choices may be taken, and ${count} are right.`)
  }
  if (!term.mapped) {
    const [only] = term.cases
    const correct = new Set(declaration.correct)
    if (term.cases.length !== 1 || only?.test.by !== 'correct') throw new NotSupported('It gives points for single sets of choices.')
    if (correct.size === 0 || [...correct].some((id) => !values.includes(id))) throw new NotSupported('Its right choices do not exist.')
    reachable(correct.size)
    return {
      ...base,
      type: 'multiple-choice',
      points: checkPoints(only.points),
      choices: choices.map((_each, at) => piece(at)),
      answer: values.flatMap((id, at) => (correct.has(id) ? [openId(at)] : [])),
      scoring: 'all-or-nothing',
    } as DraftQuestion
  }
  const { mapping } = declaration
  if (!mapping) throw new NotSupported('It maps a response that has no mapping.')
  const points = values.map((id) => mappedPoints(mapping, id))
  const most = checkPoints(points.reduce((sum, each) => sum + Math.max(0, each), 0))
  const least = points.reduce((sum, each) => sum + Math.min(0, each), 0)
  if (mapping.upper < most - 1e-9) throw new NotSupported('Its upper bound is reached by a part of the right choices.')
  if (mapping.lower > 0) throw new NotSupported('Its lower bound is above 0.')
  if (points.some((each) => each < -most - 1e-9)) throw new NotSupported('A wrong choice costs more than all right ones are worth.')
  const isFloored = mapping.lower === 0 || least === 0
  if (!isFloored && !(near(mapping.lower, -most) || (mapping.lower <= least && least >= -most - 1e-9)))
    throw new NotSupported('Its wrong choices cost more than Lectern takes away.')
  reachable(points.filter((each) => each > 0).length)
  return {
    ...base,
    type: 'multiple-choice',
    points: most,
    choices: points.map((each, at) => ({ ...piece(at), ...(each > 0 ? { credit: each / most } : { penalty: Math.abs(each) / most }) })),
    answer: points.flatMap((each, at) => (each > 0 ? [openId(at)] : [])),
    ...(!isFloored && { allowNegative: true }),
  } as DraftQuestion
}

async function order({ declaration, interaction, terms }: Part, prompt: string, write: Write): Promise<DraftQuestion> {
  const choices = named(interaction, 'simple-choice')
  const limit = interaction.attributes['max-choices']
  if (limit !== undefined && Number(limit) !== choices.length && Number(limit) !== 0)
    throw new NotSupported('Only some items are put in order.')
  const cases = terms.map((term) => {
    if (term.mapped || term.cases.length !== 1) throw new NotSupported('It gives points for other orders than the right one.')
    return term.cases[0] as { test: Test; points: number }
  })
  const isWhole = cases.length === 1 && cases[0]?.test.by === 'correct'
  const places = cases.flatMap(({ test }) => (test.by === 'position' ? [test] : []))
  const right = isWhole ? declaration.correct : choices.map((_each, at) => places.find((place) => place.at === at + 1)?.value ?? '')
  if (
    !isWhole &&
    (places.length !== cases.length || places.length !== choices.length || cases.some(({ points }) => !near(points, cases[0]?.points ?? 0)))
  )
    throw new NotSupported('It gives points for other orders than the right one.')
  const sorted = right.flatMap((id) => choices.find((each) => idOf(each) === id) ?? [])
  if (new Set(sorted).size !== choices.length || right.length !== choices.length)
    throw new NotSupported('Its right order does not have all items.')
  return {
    type: 'ordering',
    prompt,
    points: checkPoints(cases.reduce((sum, { points }) => sum + points, 0)),
    items: await Promise.all(sorted.map(async (each, at) => ({ id: openId(at), text: await write.markdown(each.content) }))),
    ...(isWhole && { scoring: 'all-or-nothing' }),
  } as DraftQuestion
}

/** Pairs that are worth points, and whether a part of them is. */
function pairsOf({ declaration, terms }: Part): { pairs: { left: string; right: string; points: number }[]; whole?: number } {
  const term = only(terms)
  const split = (value: string) => {
    const [left = '', right = ''] = value.trim().split(/\s+/)
    return { left, right }
  }
  if (!term.mapped) {
    const [only] = term.cases
    if (term.cases.length !== 1 || only?.test.by !== 'correct') throw new NotSupported('It gives points for single sets of pairs.')
    const pairs = [...new Set(declaration.correct)].map((value) => ({ ...split(value), points: 1 }))
    return { pairs, whole: checkPoints(only.points) }
  }
  const { mapping } = declaration
  if (!mapping) throw new NotSupported('It maps a response that has no mapping.')
  const pairs = mapping.entries.filter(({ points }) => points !== 0).map(({ key, points }) => ({ ...split(key), points }))
  const most = checkPoints(pairs.reduce((sum, { points }) => sum + points, 0))
  if (mapping.otherwise !== 0 || pairs.some(({ points }) => points < 0)) throw new NotSupported('Wrong pairs cost points.')
  if (mapping.upper < most - 1e-9 || mapping.lower > 0) throw new NotSupported('Its bounds are reached by a part of the answer.')
  return { pairs }
}

const unique = (values: readonly string[]): boolean => new Set(values).size === values.length

async function match(part: Part, prompt: string, write: Write): Promise<DraftQuestion> {
  const [lefts = [], rights = []] = named(part.interaction, 'simple-match-set').map((set) => named(set, 'simple-associable-choice'))
  let { pairs, whole } = pairsOf(part)
  let sides = [lefts, rights] as const
  if (!unique(pairs.map(({ left }) => left))) {
    pairs = pairs.map(({ left, right, points }) => ({ left: right, right: left, points }))
    sides = [rights, lefts]
  }
  const [from, to] = sides
  const matched = from.map((each) => pairs.find(({ left }) => left === idOf(each)))
  if (!unique(pairs.map(({ left }) => left)) || matched.some((pair) => !pair) || pairs.length !== from.length)
    throw new NotSupported('Some things belong to several others, or to none.')
  if (pairs.some(({ right }) => !to.some((each) => idOf(each) === right))) throw new NotSupported('Its right pairs do not exist.')
  const texts = new Map<QtiElement, string>()
  for (const each of [...from, ...to]) texts.set(each, await write.markdown(each.content))
  const textOf = (each: QtiElement) => texts.get(each) as string
  const points = whole ?? tidy(pairs.reduce((sum, each) => sum + each.points, 0))
  const scoring = whole !== undefined && { scoring: 'all-or-nothing' }
  const isEven = pairs.every((pair) => near(pair.points, pairs[0]?.points ?? 0))
  if (unique(pairs.map(({ right }) => right)) && isEven && from.length > 1) {
    const used = from.map((each) => to.find((other) => idOf(other) === pairs.find(({ left }) => left === idOf(each))?.right) as QtiElement)
    return {
      type: 'matching',
      prompt,
      points,
      pairs: from.map((each, at) => ({
        left: { id: openId(2 * at), text: textOf(each) },
        right: { id: openId(2 * at + 1), text: textOf(used[at] as QtiElement) },
      })),
      spare: to.filter((each) => !used.includes(each)).map((each, at) => ({ id: openId(2 * from.length + at), text: textOf(each) })),
      ...scoring,
    } as DraftQuestion
  }
  return {
    type: 'cloze',
    prompt,
    points,
    text: from.map((each, at) => `${textOf(each)} {{gap-${at + 1}}}`).join('\n\n'),
    gaps: from.map((_each, gap) => ({
      id: `gap-${gap + 1}`,
      type: 'choice',
      ...(!isEven && { weight: matched[gap]?.points }),
      choices: to.map((other, at) => ({ id: openId(gap * to.length + at), text: textOf(other) })),
      answer: openId(gap * to.length + to.findIndex((other) => idOf(other) === matched[gap]?.right)),
    })),
    ...scoring,
  } as DraftQuestion
}

/** What is accepted in a field for text or numbers, with its points. */
function accepted({ declaration, terms }: Part): { points: number; rules: object; type: 'text' | 'number' } {
  if (declaration.cardinality !== 'single') throw new NotSupported(`Its field has the cardinality "${declaration.cardinality}".`)
  const isNumber = ['float', 'integer'].includes(declaration.baseType)
  if (!isNumber && declaration.baseType !== 'string') throw new NotSupported(`Its field has the type "${declaration.baseType}".`)
  const term = only(terms)
  const mapping = term.mapped ? declaration.mapping : undefined
  if (term.mapped && !mapping) throw new NotSupported('It maps a response that has no mapping.')
  const clamp = (points: number) => (mapping ? Math.min(mapping.upper, Math.max(mapping.lower, points)) : points)
  if (mapping && clamp(mapping.otherwise) !== 0) throw new NotSupported('A wrong answer is worth something, or costs something.')
  const ranges = term.mapped
    ? (mapping as NonNullable<typeof mapping>).entries.map(({ key, points, caseSensitive }) => ({
        value: key,
        caseSensitive,
        points: clamp(points),
      }))
    : term.cases.map(({ test, points }) => {
        if (test.by === 'range') return { ...test, value: undefined, caseSensitive: true, points }
        if (test.by === 'value') return { value: test.value, caseSensitive: true, points }
        if (test.by === 'correct' && declaration.correct.length === 1)
          return { value: declaration.correct[0] as string, caseSensitive: true, points }
        throw new NotSupported('Its rules for the field are not understood.')
      })
  if (ranges.some(({ points }) => points < 0)) throw new NotSupported('A wrong answer costs points.')
  const most = checkPoints(Math.max(...ranges.map(({ points }) => points)))
  const credit = (points: number) => (near(points, most) ? {} : { credit: points / most })
  if (isNumber) {
    const numbers = ranges.map((each) => {
      if ('min' in each) return { min: each.min, max: each.max, points: each.points }
      const number = numberOf(each.value)
      if (number === undefined) throw new NotSupported(`It accepts "${each.value}", which is no number.`)
      return { min: number, max: number, points: each.points }
    })
    // The first that fits counts there, and the best here.
    numbers.forEach((one, at) => {
      if (numbers.slice(at + 1).some((other) => other.points > one.points && other.min <= one.max && other.max >= one.min))
        throw new NotSupported('A range with fewer points comes before one with more that overlaps it.')
    })
    const answer = numbers
      .filter(({ points }) => points > 0)
      .map(({ min, max, points }) => ({ ...(min === max ? { value: min } : { min, max }), ...credit(points) }))
    if (numbers.some(({ points }) => points === 0)) throw new NotSupported('It names numbers that are worth nothing.')
    return { points: most, type: 'number', rules: { answer } }
  }
  if (ranges.some((each) => 'min' in each)) throw new NotSupported('It compares a text with a number.')
  const texts = ranges.map((each) => ({ text: each.value as string, points: each.points, caseSensitive: each.caseSensitive }))
  const isSensitive = texts.every(({ caseSensitive }) => caseSensitive)
  if (!isSensitive && texts.some(({ caseSensitive }) => caseSensitive)) throw new NotSupported('Case counts in some of its answers only.')
  const said = new Set<string>()
  const firsts = texts.filter(({ text }) => {
    const key = isSensitive ? text : text.toLowerCase()
    return !said.has(key) && said.add(key)
  })
  return {
    points: most,
    type: 'text',
    rules: {
      answer: firsts.filter(({ points }) => points > 0).map(({ text, points }) => ({ text, ...credit(points) })),
      match: isSensitive ? 'exact' : 'ignore-case',
    },
  }
}

function typed(part: Part, prompt: string): DraftQuestion {
  const { points, rules, type } = accepted(part)
  return { type: type === 'text' ? 'short-answer' : 'numeric', prompt, points, ...rules } as DraftQuestion
}

/** The text of an item with marks where its gaps are, in the order of the document. */
async function gapText(body: QtiElement, gaps: readonly QtiElement[], write: Write): Promise<string> {
  const marked = (element: QtiElement): (string | QtiElement)[] =>
    element.content.flatMap((each): (string | QtiElement)[] => {
      if (typeof each === 'string') return [each]
      const at = gaps.indexOf(each)
      return at < 0 ? [{ ...each, content: marked(each) }] : [mark(at + 1)]
    })
  return write.markdown(marked(body), true)
}

async function cloze(parts: Part[], body: QtiElement, write: Write): Promise<DraftQuestion> {
  let count = 0
  const gaps: { points: number; gap: object }[] = []
  for (const part of parts) {
    if (part.interaction.name === 'text-entry-interaction') {
      const { points, rules, type } = accepted(part)
      gaps.push({ points, gap: { type, ...rules } })
      continue
    }
    if (part.declaration.cardinality !== 'single') throw new NotSupported('A gap takes several choices.')
    const choices = named(part.interaction, 'inline-choice')
    const points = choices.map((each) => pointsOf(part)(idOf(each)))
    const most = checkPoints(Math.max(...points))
    const right = points.indexOf(most)
    if (points.some((each, at) => at !== right && each !== 0)) throw new NotSupported('A gap gives or takes points for a wrong choice.')
    const start = count
    count += choices.length
    const texts = await Promise.all(choices.map((each) => write.markdown(each.content)))
    const pieces = texts.map((text, at) => ({ id: openId(start + at), text }))
    gaps.push({ points: most, gap: { type: 'choice', choices: pieces, answer: openId(start + right) } })
  }
  const isEven = gaps.every(({ points }) => near(points, gaps[0]?.points ?? 0))
  return {
    type: 'cloze',
    prompt: gapsPrompt,
    points: tidy(gaps.reduce((sum, { points }) => sum + points, 0)),
    text: await gapText(
      body,
      parts.map(({ interaction }) => interaction),
      write,
    ),
    gaps: gaps.map(({ points, gap }, at) => ({ id: `gap-${at + 1}`, ...(!isEven && { weight: points }), ...gap })),
  } as DraftQuestion
}

async function gapMatch(part: Part, body: QtiElement, write: Write): Promise<DraftQuestion> {
  const { interaction } = part
  const words = interaction.children.filter(({ name }) => name === 'gap-text')
  if (first(interaction, 'gap-img')) throw new NotSupported('Its words are images.')
  const gaps = findAll(interaction, ({ name }) => name === 'gap')
  const { pairs, whole } = pairsOf(part)
  const filled = gaps.map((gap) => pairs.filter(({ right }) => right === idOf(gap)))
  if (filled.some((own) => own.length !== 1) || pairs.length !== gaps.length)
    throw new NotSupported('A gap has several right words, or none.')
  const used = filled.map(([pair]) => words.findIndex((word) => idOf(word) === pair?.left))
  if (used.some((at) => at < 0)) throw new NotSupported('The right word of a gap does not exist.')
  const isReused = words.some(({ attributes }) => (attributes['match-max'] ?? '1') !== '1')
  const isEven = pairs.every((pair) => near(pair.points, pairs[0]?.points ?? 0))
  const prompt = first(interaction, 'prompt')
  const rest: QtiElement = {
    ...interaction,
    name: 'div',
    content: interaction.content.filter((each) => typeof each === 'string' || (each !== prompt && !words.includes(each))),
  }
  const replace = (element: QtiElement): QtiElement => ({
    ...element,
    content: element.content.map((each) => (typeof each === 'string' ? each : each === interaction ? rest : replace(each))),
  })
  return {
    type: 'cloze',
    prompt: (prompt && (await write.markdown(prompt.content))) || gapsPrompt,
    points: whole ?? tidy(pairs.reduce((sum, each) => sum + each.points, 0)),
    text: await gapText(replace(body), gaps, write),
    gaps: used.map((at, gap) => ({
      id: `gap-${gap + 1}`,
      type: 'bank',
      ...(!isEven && { weight: filled[gap]?.[0]?.points }),
      answer: openId(at),
    })),
    bank: await Promise.all(words.map(async (word, at) => ({ id: openId(at), text: await write.markdown(word.content) }))),
    ...(isReused && { reuse: true }),
    ...(whole !== undefined && { scoring: 'all-or-nothing' }),
  } as DraftQuestion
}
