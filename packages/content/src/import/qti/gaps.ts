import { openId } from '../identify'
import { LeftOut } from '../left-out'
import { gapMark, gapsPrompt } from '../moodle/gaps'
import { childrenOf, type XmlElement } from '../xml/read-xml'
import { findAll, plainText } from './element'
import { htmlIn, markdownIn, toMarkdown } from './item-text'
import { limitOf, pairUp } from './pairs'
import { choices, declarationOf, isChoice, type Own, onlyResponse, promptOf, type Reading, textOfPiece, withPoints } from './reading'
import type { ResponseDeclaration } from './response-declaration'
import { pointsOf, responsesOf, type Score, tidy, Unreadable } from './scoring'
import { type Accepted, acceptedByTest, acceptedOf, listScore, singleTest } from './shape-of-score'

/** The answers of a typed response as members of a question or gap, and the points of the best. */
function typedMembers(accepted: readonly Accepted[]): { points: number; members: Record<string, unknown>; type: 'text' | 'number' } {
  const points = Math.max(0, ...accepted.map((each) => each.points))
  if (!(points > 0)) throw new LeftOut('No text or number is worth points.', 'Declare the correct response.')
  if (accepted.some((each) => each.points < 0)) throw new Unreadable('a wrong answer that takes points away')
  const credit = (each: Accepted) => tidy(each.points / points)
  const isTexts = accepted.every(({ what }) => 'text' in what)
  accepted.forEach((each, index) => {
    const earlier = accepted.slice(0, index).find((other) => other.points < each.points && overlap(other, each))
    if (earlier) throw new Unreadable('the first of several answers that fit, though another is worth more')
  })
  const positive = accepted.filter((each) => each.points > 0)
  if (isTexts) {
    const cased = positive.map(({ what }) => 'text' in what && what.isCaseSensitive)
    const hasCase = positive.some(({ what }) => 'text' in what && what.text.toLowerCase() !== what.text.toUpperCase())
    const isExact = cased.every(Boolean)
    if (hasCase && !isExact && cased.some(Boolean)) throw new Unreadable('capitals in some of its answers, and not in others')
    return {
      type: 'text',
      points,
      members: {
        answer: positive.map((each) => {
          const text = 'text' in each.what ? each.what.text : ''
          if (text !== text.trim()) throw new Unreadable('spaces at the ends of its answers')
          return credit(each) === 1 ? text : { text, credit: credit(each) }
        }),
        match: isExact ? 'exact' : 'ignore-case',
      },
    }
  }
  const answers = positive.map((each) => {
    if ('text' in each.what) throw new Unreadable('texts and numbers')
    const { min, max, value } = each.what
    const rest = credit(each) === 1 ? {} : { credit: credit(each) }
    if (value !== undefined) return credit(each) === 1 ? value : { value, ...rest }
    if (min > max) throw new Unreadable('a range without numbers')
    const middle = tidy((min + max) / 2)
    const tolerance = tidy(max - middle)
    return tidy(middle - tolerance) === min && tidy(middle + tolerance) === max
      ? { value: middle, tolerance, ...rest }
      : { min, max, ...rest }
  })
  return { type: 'number', points, members: { answer: answers.length === 1 ? answers[0] : answers } }
}

export function overlap(a: Accepted, b: Accepted): boolean {
  if ('text' in a.what && 'text' in b.what)
    return a.what.isCaseSensitive && b.what.isCaseSensitive
      ? a.what.text === b.what.text
      : a.what.text.toLowerCase() === b.what.text.toLowerCase()
  if ('text' in a.what || 'text' in b.what) return false
  return a.what.min <= b.what.max && b.what.min <= a.what.max
}

/** The element that an element stands in. */
function parentOf(element: XmlElement, root: XmlElement): XmlElement | undefined {
  if (root.children.includes(element)) return root
  for (const child of root.children) {
    const found = parentOf(element, child)
    if (found) return found
  }
  return undefined
}

export async function textEntry(interaction: XmlElement, reading: Reading): Promise<Own> {
  const parent = parentOf(interaction, reading.body)
  if (parent && parent !== reading.body && plainText(parent) !== '') return cloze([interaction], reading)
  const declaration = onlyResponse(interaction, reading)
  const { type, points, members } = typedMembers(acceptedOf(reading.score, declaration))
  return { type: type === 'text' ? 'short-answer' : 'numeric', prompt: await promptOf(reading), ...withPoints(points), ...members }
}

export async function slider(interaction: XmlElement, reading: Reading): Promise<Own> {
  const declaration = onlyResponse(interaction, reading)
  const { type, points, members } = typedMembers(
    acceptedOf(reading.score, { ...declaration, baseType: declaration.baseType === 'integer' ? 'integer' : 'float' }),
  )
  if (type !== 'number') throw new Unreadable('a slider with texts')
  const { 'lower-bound': lower = '', 'upper-bound': upper = '' } = interaction.attributes
  reading.context.item.note(
    'import.type-changed',
    `The slider from ${lower} to ${upper} became a number to type.`,
    'Say in the question between which numbers it lies.',
  )
  return { type: 'numeric', prompt: await promptOf(reading), ...withPoints(points), ...members }
}

/** The parts of a score by response, each scored alone; or the test that has to hold for all of them. */
function splitScore({ terms }: Score, ids: readonly string[]): { parts: Map<string, Score>; allPoints?: number } {
  const [only] = terms
  const all = terms.length === 1 && only ? singleTest(only) : undefined
  if (all?.test.op === 'all' && ids.length > 1) {
    const parts = new Map<string, Score>()
    for (const test of all.test.tests) {
      const term = { kind: 'if' as const, branches: [{ test, value: { constant: 1, terms: [] } }], otherwise: { constant: 0, terms: [] } }
      const [id, ...others] = responsesOf(term)
      if (id === undefined || others.length > 0 || parts.has(id)) throw new Unreadable('a combination of conditions')
      parts.set(id, { constant: 0, terms: [term] })
    }
    if (parts.size !== ids.length || ids.some((id) => !parts.has(id))) throw new Unreadable('some of its responses')
    return { parts, allPoints: all.points }
  }
  const parts = new Map<string, Score>()
  for (const term of terms) {
    const [id, ...others] = responsesOf(term)
    if (id === undefined || others.length > 0) throw new Unreadable('several responses together')
    parts.set(id, { constant: 0, terms: [...(parts.get(id)?.terms ?? []), term] })
  }
  if (parts.size !== ids.length || ids.some((id) => !parts.has(id)))
    throw new LeftOut('Some of its interactions are not scored.', 'Score each of them, or remove it.')
  return { parts }
}

export async function cloze(interactions: readonly XmlElement[], reading: Reading): Promise<Own> {
  const { body, context } = reading
  const ids = interactions.map(({ attributes }) => attributes['response-identifier'] ?? '')
  const { parts, allPoints } = splitScore(reading.score, ids)
  const isAll = allPoints !== undefined
  const gaps: Record<string, unknown>[] = []
  const bank: { id: string; text: string }[] = []
  let [reuse, isAllOrNothing, points, penalty] = [false, isAll, 0, 0]
  const marks = new Map<XmlElement, string>()
  const banks = interactions.filter(({ name }) => name === 'gap-match-interaction')
  if (banks.length > 1) throw new LeftOut('The item has several sets of words for gaps.', 'Split it.', 'import.question-type')
  const add = (element: XmlElement, gap: Record<string, unknown>, weight: number) => {
    const id = `gap-${gaps.length + 1}`
    marks.set(element, gapMark(gaps.length + 1))
    gaps.push({ id, ...gap, ...(!isAllOrNothing && weight !== 1 && { weight: tidy(weight) }) })
    points += weight
  }
  let pieces = 0
  for (const interaction of interactions) {
    const declaration = declarationOf(interaction, reading)
    const part = parts.get(declaration.id) as Score
    switch (interaction.name) {
      case 'text-entry-interaction': {
        const [term] = part.terms
        const accepted =
          isAll && term?.kind === 'if'
            ? acceptedByTest(term.branches[0]?.test as never, isNumeric(declaration)).map((what) => ({ what, points: 1 }))
            : acceptedOf(part, declaration)
        const typed = typedMembers(accepted)
        add(interaction, { type: typed.type, ...typed.members }, typed.points)
        break
      }
      case 'inline-choice-interaction':
      case 'choice-interaction': {
        if (declaration.cardinality !== 'single') throw new Unreadable('several choices beside other interactions')
        const elements = findAll(interaction, isChoice)
        const worth = elements.map(({ attributes }) => pointsOf(part, declaration, [attributes.identifier ?? '']))
        const rights = worth.filter((each) => each !== 0)
        const [best = 0] = rights
        if (pointsOf(part, declaration, []) !== 0) throw new Unreadable('points for no response')
        if (rights.length !== 1 || best < 0) throw new Unreadable('several choices of one gap that are worth something')
        const texts = await choices(elements, reading)
        const from = pieces
        pieces += texts.length
        add(
          interaction,
          {
            type: 'choice',
            choices: texts.map((each, index) => ({ ...each, id: openId(from + index) })),
            answer: openId(from + worth.indexOf(best)),
          },
          best,
        )
        break
      }
      case 'gap-match-interaction': {
        const elements = findAll(interaction, (name) => name === 'gap')
        const words = findAll(interaction, (name) => name === 'gap-text' || name === 'gap-img')
        const pairing = pairUp(elements, words, listScore(part, declaration), (gap, word) => `${word} ${gap}`)
        if (pairing.isAllOrNothing && interactions.length > 1 && !isAll && elements.length > 1)
          throw new Unreadable('gaps that count together beside others')
        if (pairing.isAllOrNothing && interactions.length === 1) isAllOrNothing = true
        if (pairing.penalty > 0 && interactions.length > 1) throw new Unreadable('wrong pairs that take points away beside other gaps')
        penalty = pairing.penalty
        const from = pieces
        pieces += words.length
        for (const [index, word] of words.entries()) bank.push({ id: openId(from + index), text: await textOfPiece(word, context) })
        reuse = words.some((word) => limitOf(word) !== 1) || new Set(pairing.pairs.map(({ right }) => right)).size < pairing.pairs.length
        for (const { left, right, points: weight } of pairing.pairs)
          add(left, { type: 'bank', answer: openId(from + words.indexOf(right)) }, weight)
        if (pairing.isAllOrNothing && interactions.length === 1) points = pairing.points
        break
      }
      default:
        throw new LeftOut(`<${interaction.name}> stands beside other interactions.`, 'Split the item.', 'import.question-type')
    }
  }
  const prompts = interactions.flatMap((each) => childrenOf(each, 'prompt'))
  const [prompt] = interactions.length === 1 ? prompts : []
  const html = htmlIn(body, context, function replace(element): string | undefined {
    const mark = marks.get(element)
    if (mark !== undefined && element.name === 'choice-interaction')
      return `${childrenOf(element, 'prompt')
        .map((each) => `<p>${htmlIn(each, context)}</p>`)
        .join('')}<p>${mark}</p>`
    if (mark !== undefined) return mark
    if (element.name === 'prompt') return element === prompt ? '' : `<p>${htmlIn(element, context)}</p>`
    if (element.name === 'gap-text' || element.name === 'gap-img') return ''
    return element.name === 'gap-match-interaction' ? htmlIn(element, context, replace) : undefined
  })
  const markdown = (await toMarkdown(html, body.place, context, true)).replace(/\{\{(?=\s*[a-z][a-z0-9-]*\s*\}\})/g, '\\{\\{')
  return {
    type: 'cloze',
    prompt: (prompt && (await markdownIn(prompt, context))) || gapsPrompt,
    ...withPoints(allPoints ?? points),
    text: markdown.replace(/\ue000(\d+)\ue001/g, (_whole, number: string) => `{{gap-${number}}}`),
    gaps,
    ...(bank.length > 0 && { bank }),
    ...(reuse && { reuse }),
    ...(isAllOrNothing && { scoring: 'all-or-nothing' }),
    ...(penalty > 0 && { penalty }),
  }
}

const isNumeric = ({ baseType }: ResponseDeclaration): boolean => baseType === 'integer' || baseType === 'float'
