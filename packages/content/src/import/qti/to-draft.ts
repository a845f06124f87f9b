import { readImageSize } from '../../image-size'
import { AuthoredShape } from '../../questions/shape'
import { openId } from '../identify'
import { assetScheme, type DraftQuestion } from '../model'
import { gridFor } from '../moodle/markers'
import { gapMark, gapsPrompt } from '../moodle/to-draft'
import { createReport } from '../report'
import { childOf, childrenOf, type XmlElement } from '../xml/read-xml'
import { findAll, numberOf, plainText, readDocument } from './element'
import { escapeHtml, findFile, htmlIn, markdownIn, pathOf, type TextContext, toMarkdown } from './item-text'
import {
  coordsOf,
  pairKey,
  pointsOf,
  type ResponseDeclaration,
  readDeclarations,
  readScore,
  responsesOf,
  type Score,
  tidy,
  Unreadable,
} from './scoring'
import { type Accepted, acceptedByTest, acceptedOf, type ListScore, listScore, simplify, singleTest } from './shape-of-score'

/** A question that is not imported, with what to do. */
class LeftOut extends Error {
  constructor(
    message: string,
    readonly hint: string,
    readonly code: 'import.question-unscorable' | 'import.question-type' | 'import.question-syntax' = 'import.question-unscorable',
  ) {
    super(message)
  }
}

type Own = { type: DraftQuestion['type'] } & Record<string, unknown>

/** One item while it is converted. */
interface Reading {
  root: XmlElement
  body: XmlElement
  responses: ReadonlyMap<string, ResponseDeclaration>
  score: Score
  context: TextContext
  /** Texts for the explanation. */
  said: string[]
}

const unsupported =
  /^(?:graphic-order|graphic-associate|graphic-gap-match|position-object|drawing|media|end-attempt|custom|portable-custom)-interaction$/

/** Converts an item to a question. Returns undefined, and reports why, when it would be answered or scored in another way. */
export async function toDraft(root: XmlElement, context: TextContext): Promise<DraftQuestion | undefined> {
  try {
    return await convert(root, context)
  } catch (error) {
    if (error instanceof LeftOut) context.item.leaveOut(error.code, error.message, error.hint)
    else if (error instanceof Unreadable)
      context.item.leaveOut(
        'import.question-unscorable',
        `Its score depends on ${error.message}, which Lectern cannot say.`,
        'Write the question in the course, or score it in a simpler way.',
      )
    else throw error
    return undefined
  }
}

async function convert(root: XmlElement, context: TextContext): Promise<DraftQuestion> {
  const { item } = context
  const body = childOf(root, 'item-body')
  if (!body) throw new LeftOut('The item has no body.', 'Export it again.', 'import.question-syntax')
  if (root.attributes.adaptive === 'true')
    throw new LeftOut('The item is adaptive: it changes with each response.', 'Write its steps as questions.')
  if (childOf(root, 'template-processing') || childOf(root, 'template-declaration'))
    throw new LeftOut('The item is made from a template with random values.', 'Write some of its questions as variants (variantOf).')
  const interactions = findAll(body, (name) => name.endsWith('-interaction'))
  const [first] = interactions
  if (!first) throw new LeftOut('The item has no interaction.', 'Write its text into a section.', 'import.question-type')
  const strange = interactions.find(({ name }) => unsupported.test(name) || !known.has(name))
  if (strange)
    throw new LeftOut(`Lectern has no question like <${strange.name}>.`, 'Write it as a question of another type.', 'import.question-type')
  const responses = readDeclarations(root)
  const undeclared = interactions.find(({ attributes }) => !responses.has(attributes['response-identifier'] ?? ''))
  if (undeclared)
    throw new LeftOut(
      `The response "${undeclared.attributes['response-identifier'] ?? ''}" is not declared.`,
      'Correct the item.',
      'import.question-syntax',
    )
  const isManual = interactions.some(({ name }) => name === 'extended-text-interaction' || name === 'upload-interaction')
  if (isManual && interactions.length > 1)
    throw new LeftOut('The item has an essay beside another interaction.', 'Split it into two items.', 'import.question-type')
  const read = readScore(root, responses)
  if (!isManual && !read)
    throw new LeftOut('Nothing in the item sets its score.', 'Add response processing, such as the template match_correct.')
  if (isManual && read && read.terms.length > 0) throw new LeftOut('The item scores an essay by itself.', 'Write it as a short answer.')
  const reading: Reading = { root, body, responses, score: simplify(read ?? { constant: 0, terms: [] }), context, said: [] }
  if (!isManual && reading.score.constant !== 0) throw new Unreadable('points that every response has')
  if (!isManual && reading.score.terms.length === 0)
    throw new LeftOut('No response is worth points.', 'Add response processing that gives some.')
  const own = await (isManual ? essay(first, reading) : interactions.length === 1 ? one(first, reading) : cloze(interactions, reading))
  const stimulus = await stimulusOf(root, context)
  const feedback = await feedbackOf(reading, own, interactions)
  const explanation = [...reading.said, ...feedback].filter(Boolean).join('\n\n')
  const { type, prompt, ...members } = own
  const text = [stimulus, String(prompt ?? '')].filter(Boolean).join('\n\n')
  const title = (root.attributes.title ?? root.attributes.identifier ?? '').trim()
  if (text === '') item.note('import.member-lost', 'The item has no text, so its title is the question.', 'Write the question.')
  return { type, prompt: text || title || gapsPrompt, ...members, ...(explanation !== '' && { explanation }) } as DraftQuestion
}

type Convert = (interaction: XmlElement, reading: Reading) => Promise<Own>

const one: Convert = (interaction, reading) => (known.get(interaction.name) as Convert)(interaction, reading)

const known = new Map<string, Convert>([
  ['choice-interaction', choice],
  ['hottext-interaction', hottext],
  ['order-interaction', order],
  ['match-interaction', match],
  ['associate-interaction', match],
  ['text-entry-interaction', textEntry],
  ['inline-choice-interaction', (interaction, reading) => cloze([interaction], reading)],
  ['gap-match-interaction', (interaction, reading) => cloze([interaction], reading)],
  ['slider-interaction', slider],
  ['hotspot-interaction', hotspot],
  ['select-point-interaction', selectPoint],
  ['extended-text-interaction', essay],
  ['upload-interaction', essay],
])

const declarationOf = (interaction: XmlElement, { responses }: Reading): ResponseDeclaration =>
  responses.get(interaction.attributes['response-identifier'] ?? '') as ResponseDeclaration

const withPoints = (points: number) => (points === 1 ? {} : { points: tidy(points) })

const hasResponse = (score: Score, id: string): boolean => score.terms.every((term) => [...responsesOf(term)].every((each) => each === id))

/** The declaration of the one response that the score of an item depends on. */
function onlyResponse(interaction: XmlElement, reading: Reading): ResponseDeclaration {
  const declaration = declarationOf(interaction, reading)
  if (!hasResponse(reading.score, declaration.id)) throw new Unreadable('responses that no interaction takes')
  return declaration
}

/** The text of an item, with its interaction replaced by its prompt, or by what `inner` gives. */
const promptOf = ({ body, context }: Reading, inner: (interaction: XmlElement) => string = () => ''): Promise<string> => {
  const html = htmlIn(body, context, (element) => {
    if (!element.name.endsWith('-interaction')) return undefined
    const prompt = childOf(element, 'prompt')
    return `${prompt ? `<p>${htmlIn(prompt, context)}</p>` : ''}${inner(element)}`
  })
  return toMarkdown(html, body.place, context)
}

const isChoice = (name: string): boolean => /^(?:simple-choice|inline-choice|hottext)$/.test(name)

async function choices(elements: readonly XmlElement[], { context }: Reading, share: (id: string) => object = () => ({})) {
  return Promise.all(
    elements.map(async (element, index) => ({
      id: openId(index),
      text: await textOfPiece(element, context),
      ...share(element.attributes.identifier ?? ''),
    })),
  )
}

/** The text of a choice, or else its name in the source. */
const textOfPiece = async (element: XmlElement, context: TextContext): Promise<string> =>
  (await markdownIn(element, context)) || (element.attributes.identifier ?? '')

async function choice(interaction: XmlElement, reading: Reading): Promise<Own> {
  return { ...(await choiceMembers(interaction, reading)), prompt: await promptOf(reading) }
}

async function hottext(interaction: XmlElement, reading: Reading): Promise<Own> {
  reading.context.item.note(
    'import.type-changed',
    'The words to choose from in the text became choices below it.',
    'Nothing has to be done: it is scored in the same way.',
  )
  const inner = (element: XmlElement) =>
    htmlIn(element, reading.context, (part) => {
      if (part.name === 'prompt') return ''
      return part.name === 'hottext' ? `<strong>${htmlIn(part, reading.context)}</strong>` : undefined
    })
  return { ...(await choiceMembers(interaction, reading)), prompt: await promptOf(reading, inner) }
}

async function choiceMembers(interaction: XmlElement, reading: Reading): Promise<Own> {
  const declaration = onlyResponse(interaction, reading)
  const elements = findAll(interaction, isChoice)
  const ids = elements.map(({ attributes }) => attributes.identifier ?? '')
  const most = numberOf(interaction.attributes['max-choices']) ?? 1
  if (declaration.cardinality === 'single' || most === 1) {
    const worth = ids.map((id) => pointsOf(reading.score, declaration, [id]))
    if (pointsOf(reading.score, declaration, []) !== 0) throw new Unreadable('points for no response')
    const best = Math.max(...worth, 0)
    if (best <= 0) throw new LeftOut('No choice is worth points.', 'Declare the correct response.')
    if (worth.some((each) => each < -best)) throw new Unreadable('a choice that takes away more than the points of the question')
    const right = worth.indexOf(best)
    const share = (id: string) => {
      const points = worth[ids.indexOf(id)] ?? 0
      if (id === ids[right] || points === 0) return {}
      return points > 0 ? { credit: tidy(points / best) } : { penalty: tidy(-points / best) }
    }
    return {
      type: 'single-choice',
      ...withPoints(best),
      choices: await choices(elements, reading, share),
      answer: openId(right),
      ...(worth.some((each) => each < 0) && { allowNegative: true }),
    }
  }
  const score = listScore(reading.score, declaration)
  const answerOf = (isRight: (id: string) => boolean) => ids.flatMap((id, index) => (isRight(id) ? [openId(index)] : []))
  if (score.kind === 'all') {
    const unknown = score.values.find((id) => !ids.includes(id))
    if (unknown !== undefined)
      throw new LeftOut(`The correct response names "${unknown}", which is no choice.`, 'Correct the item.', 'import.question-syntax')
    return {
      type: 'multiple-choice',
      ...withPoints(score.points),
      choices: await choices(elements, reading),
      answer: answerOf((id) => score.values.includes(id)),
      scoring: 'all-or-nothing',
    }
  }
  if (score.kind !== 'sum') throw new Unreadable('the order of what is chosen')
  const worth = (id: string) => score.worth(id)
  const rights = ids.filter((id) => worth(id) > 0)
  const full = rights.reduce((sum, id) => sum + worth(id), 0)
  if (rights.length === 0) throw new LeftOut('No choice is worth points.', 'Give the right ones a positive value.')
  if (score.upper < full - 1e-9) throw new Unreadable('more right choices than are needed for all points')
  if (most > 0 && most < ids.length && (most < rights.length || ids.some((id) => worth(id) === 0)))
    throw new LeftOut(
      `Learners may choose ${most} at most, so that choosing everything is not possible.`,
      'Give wrong choices a negative value, and do not limit the number.',
    )
  const worst = ids.reduce((sum, id) => sum + Math.min(0, worth(id)), 0)
  const isFloored = worst < 0 && score.lower >= 0
  const isNegative = worst < 0 && !isFloored
  if (isNegative && Math.max(worst, score.lower) < -full - 1e-9)
    throw new Unreadable('choices that take away more than the points of the question')
  if (isNegative && score.lower > worst + 1e-9 && Math.abs(score.lower + full) > 1e-9)
    throw new Unreadable('a lower bound that is neither 0 nor the points of the question')
  const share = (id: string) => {
    const points = worth(id)
    return points > 0 ? { credit: points / full } : { penalty: Math.min(1, Math.max(0, -points / full)) }
  }
  return {
    type: 'multiple-choice',
    ...withPoints(full),
    choices: await choices(elements, reading, share),
    answer: answerOf((id) => worth(id) > 0),
    ...(isNegative && { allowNegative: true }),
  }
}

async function order(interaction: XmlElement, reading: Reading): Promise<Own> {
  const declaration = onlyResponse(interaction, reading)
  const elements = findAll(interaction, isChoice)
  const ids = elements.map(({ attributes }) => attributes.identifier ?? '')
  if (interaction.attributes['max-choices'] !== undefined || interaction.attributes['min-choices'] !== undefined)
    throw new LeftOut('Learners put some of the items in order, and leave others.', 'Let them put all in order.')
  const score = listScore(reading.score, declaration)
  if (score.kind === 'sum') throw new Unreadable('what is chosen, and not on its order')
  if (score.values.length !== ids.length || ids.some((id) => !score.values.includes(id)) || !(score.points > 0))
    throw new LeftOut('The correct order does not name every item once.', 'Name all of them.')
  const sorted = score.values.map((id) => elements[ids.indexOf(id)] as XmlElement)
  return {
    type: 'ordering',
    prompt: await promptOf(reading),
    ...withPoints(score.points),
    items: await choices(sorted, reading),
    ...(score.kind === 'all' && { scoring: 'all-or-nothing' }),
  }
}

const limitOf = ({ attributes }: XmlElement): number => numberOf(attributes['match-max']) ?? 1

/** Which piece on the right belongs to each on the left, and what that is worth. */
interface Pairing {
  pairs: { left: XmlElement; right: XmlElement; points: number }[]
  isAllOrNothing: boolean
  points: number
}

/** @throws {Unreadable} when the pairs are scored in another way. */
function pairUp(
  lefts: readonly XmlElement[],
  rights: readonly XmlElement[],
  score: ListScore,
  join: (left: string, right: string) => string,
  all = true,
): Pairing {
  const idOf = ({ attributes }: XmlElement) => attributes.identifier ?? ''
  const isAllOrNothing = score.kind === 'all'
  if (score.kind === 'places') throw new Unreadable('the order of pairs')
  const worth = (pair: string) => (score.kind === 'all' ? (score.values.includes(pair) ? score.points : 0) : score.worth(pair))
  const pairs = lefts.map((left) => {
    const valued = rights.map((right) => ({ left, right, points: worth(join(idOf(left), idOf(right))) }))
    const negative = valued.find(({ points }) => points < 0)
    if (negative) throw new Unreadable('wrong pairs that take points away')
    const [found, ...others] = valued.filter(({ points }) => points > 0)
    if (!found) throw new Unreadable(`"${plainText(left) || idOf(left)}", which belongs to nothing`)
    if (others.length > 0) throw new Unreadable(`"${plainText(left) || idOf(left)}", which belongs to several`)
    return found
  })
  if (isAllOrNothing) {
    if (score.values.length !== pairs.length) throw new Unreadable('pairs of pieces that do not exist')
    return { pairs, isAllOrNothing, points: score.points }
  }
  const points = pairs.reduce((sum, pair) => sum + pair.points, 0)
  if (all && (score.upper < points - 1e-9 || score.lower > 0)) throw new Unreadable('more pairs than are needed for all points')
  return { pairs, isAllOrNothing, points }
}

async function match(interaction: XmlElement, reading: Reading): Promise<Own> {
  const { context } = reading
  const declaration = onlyResponse(interaction, reading)
  const score = listScore(reading.score, declaration)
  const isUnordered = interaction.name === 'associate-interaction'
  const sets = isUnordered
    ? splitAssociation(childrenOf(interaction, 'simple-associable-choice'), score)
    : childrenOf(interaction, 'simple-match-set').map((set) => childrenOf(set, 'simple-associable-choice'))
  const [source = [], target = []] = sets
  const join = (a: string, b: string) => (isUnordered ? pairKey(`${a} ${b}`) : `${a} ${b}`)
  const swapped = (a: string, b: string) => join(b, a)
  const isOnce = (side: readonly XmlElement[]) => side.every((each) => limitOf(each) === 1)
  const tries = [
    { lefts: source, rights: target, join },
    { lefts: target, rights: source, join: swapped },
  ].filter(({ lefts }) => lefts.length > 0 && isOnce(lefts))
  if (tries.length === 0) throw new Unreadable('pieces that belong to several others')
  let pairing: (Pairing & { rights: readonly XmlElement[] }) | undefined
  let fault: unknown
  for (const { lefts, rights, join: joined } of tries) {
    try {
      pairing ??= { ...pairUp(lefts, rights, score, joined), rights }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      fault ??= error
    }
  }
  if (!pairing) throw fault
  const most = numberOf(interaction.attributes['max-associations']) ?? 0
  if (most > 0 && most < pairing.pairs.length)
    throw new LeftOut(`Learners may make ${most} pairs at most, and more are right.`, 'Do not limit the number.')
  if (isUnordered) {
    context.item.note(
      'import.type-changed',
      'Pieces that pair up among themselves stand on two sides.',
      'Nothing has to be done: it is scored in the same way.',
    )
    if (score.kind === 'sum') {
      const sides = [pairing.pairs.map(({ left }) => left), [...pairing.rights]]
      const isWorthLess = sides.some((side) =>
        side.some((a) =>
          side.some((b) => a !== b && score.worth(join(a.attributes.identifier ?? '', b.attributes.identifier ?? '')) !== 0),
        ),
      )
      if (isWorthLess) throw new Unreadable('pairs of two pieces of one side')
    }
  }
  const { pairs, rights, points, isAllOrNothing } = pairing
  const isEven = pairs.every((pair) => Math.abs(pair.points - (pairs[0]?.points ?? 0)) < 1e-9)
  const used = new Set(pairs.map(({ right }) => right))
  const prompt = await promptOf(reading)
  const text = (element: XmlElement) => textOfPiece(element, context)
  const scoring = isAllOrNothing && { scoring: 'all-or-nothing' }
  if (used.size === pairs.length && isEven && pairs.length > 1) {
    const spare = rights.filter((right) => !used.has(right))
    return {
      type: 'matching',
      prompt,
      ...withPoints(points),
      pairs: await Promise.all(
        pairs.map(async ({ left, right }, index) => ({
          left: { id: openId(2 * index), text: await text(left) },
          right: { id: openId(2 * index + 1), text: await text(right) },
        })),
      ),
      ...(spare.length > 0 && {
        spare: await Promise.all(spare.map(async (each, index) => ({ id: openId(2 * pairs.length + index), text: await text(each) }))),
      }),
      ...scoring,
    }
  }
  context.item.note(
    'import.type-changed',
    'The question became a text with gaps to choose from.',
    'Nothing has to be done: it is scored in the same way.',
  )
  const texts = await Promise.all(rights.map(text))
  const lines = await Promise.all(pairs.map(async ({ left }, index) => `${await text(left)} {{gap-${index + 1}}}`))
  return {
    type: 'cloze',
    prompt: prompt || gapsPrompt,
    ...withPoints(points),
    text: lines.join('\n\n'),
    gaps: pairs.map(({ right, points: weight }, gap) => ({
      id: `gap-${gap + 1}`,
      type: 'choice',
      ...(!isAllOrNothing && weight !== 1 && { weight }),
      choices: texts.map((each, index) => ({ id: openId(gap * texts.length + index), text: each })),
      answer: openId(gap * texts.length + rights.indexOf(right)),
    })),
    ...scoring,
  }
}

/** The pieces of an association on two sides: the first and the second of each right pair; others stand on the right. */
function splitAssociation(pieces: readonly XmlElement[], score: ListScore): XmlElement[][] {
  const ids = pieces.map(({ attributes }) => attributes.identifier ?? '')
  const isRight = (pair: string) => (score.kind === 'sum' ? score.worth(pair) > 0 : score.values.includes(pair))
  const lefts: XmlElement[] = []
  const rights: XmlElement[] = []
  pieces.forEach((piece, index) => {
    const partners = ids.filter((id, at) => at !== index && isRight(pairKey(`${ids[index]} ${id}`)))
    if (partners.length > 1) throw new Unreadable('pieces that belong to several others')
    const [partner] = partners
    if (partner !== undefined && ids.indexOf(partner) > index) lefts.push(piece)
    else rights.push(piece)
  })
  if (pieces.some((piece) => limitOf(piece) !== 1)) throw new Unreadable('pieces that belong to several others')
  return [lefts, rights]
}

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

function overlap(a: Accepted, b: Accepted): boolean {
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

async function textEntry(interaction: XmlElement, reading: Reading): Promise<Own> {
  const parent = parentOf(interaction, reading.body)
  if (parent && parent !== reading.body && plainText(parent) !== '') return cloze([interaction], reading)
  const declaration = onlyResponse(interaction, reading)
  const { type, points, members } = typedMembers(acceptedOf(reading.score, declaration))
  return { type: type === 'text' ? 'short-answer' : 'numeric', prompt: await promptOf(reading), ...withPoints(points), ...members }
}

async function slider(interaction: XmlElement, reading: Reading): Promise<Own> {
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

async function essay(interaction: XmlElement, reading: Reading): Promise<Own> {
  const { root, context } = reading
  if (interaction.name === 'upload-interaction')
    context.item.note('import.type-changed', 'The file to upload became a text to write.', 'Ask for what learners can write.')
  const outcome = childrenOf(root, 'outcome-declaration').find(({ attributes }) => attributes.identifier === 'SCORE')
  const points = numberOf(outcome?.attributes['normal-maximum']) ?? 1
  const correct = declarationOf(interaction, reading)
    .correct.map((each) => each.trim())
    .filter(Boolean)
  const answer = await toMarkdown(correct.map((each) => `<p>${escapeHtml(each)}</p>`).join(''), interaction.place, context)
  return { type: 'essay', prompt: await promptOf(reading), ...withPoints(points > 0 ? points : 1), ...(answer !== '' && { answer }) }
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

async function cloze(interactions: readonly XmlElement[], reading: Reading): Promise<Own> {
  const { body, context } = reading
  const ids = interactions.map(({ attributes }) => attributes['response-identifier'] ?? '')
  const { parts, allPoints } = splitScore(reading.score, ids)
  const isAll = allPoints !== undefined
  const gaps: Record<string, unknown>[] = []
  const bank: { id: string; text: string }[] = []
  let [reuse, isAllOrNothing, points] = [false, isAll, 0]
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
  }
}

const isNumeric = ({ baseType }: ResponseDeclaration): boolean => baseType === 'integer' || baseType === 'float'

/** The image of an interaction as an asset, with the size that its coordinates are in. */
async function imageOf(interaction: XmlElement, { root, context }: Reading) {
  const [shown] = interaction.children.filter(({ name }) => name === 'object' || name === 'img' || name === 'picture')
  const image = shown?.name === 'picture' ? childOf(shown, 'img') : shown
  const url = image?.attributes.data ?? image?.attributes.src
  const found = url === undefined ? undefined : await findFile(url, context)
  if (!image || !found) {
    const name = url === undefined ? 'The picture' : `The picture "${pathOf(url, context.file) ?? url}"`
    throw new LeftOut(`${name} is not in the source.`, 'Import the package or folder that has it.', 'import.question-syntax')
  }
  const size = readImageSize(found.bytes)
  const name = size && (await context.texts.addAsset(found.file, found.bytes))
  if (!size || name === undefined)
    throw new LeftOut(`The picture "${found.file}" cannot be an asset.`, 'Save it as PNG, JPEG, WebP or SVG.', 'import.question-syntax')
  const width = numberOf(image.attributes.width) ?? size.width
  const height = numberOf(image.attributes.height) ?? size.height
  const alt = plainText(image) || (image.attributes.alt ?? '').trim() || (root.attributes.title ?? '').trim() || found.file
  return { image: `${assetScheme}${name}`, alt: alt.slice(0, 2000), width, height, size }
}

/** A shape in pixels as one in fractions of the image. */
function shapeIn(shape: string, coords: readonly number[], { width, height, size }: Awaited<ReturnType<typeof imageOf>>): AuthoredShape {
  const fraction = (value: number, of: number) => Number((value / of).toFixed(9))
  const read = (): unknown => {
    const [a = Number.NaN, b = Number.NaN, c = Number.NaN, d = Number.NaN] = coords
    if (shape === 'circle' || (shape === 'ellipse' && c === d)) {
      if (Math.abs((width * size.height) / (height * size.width) - 1) > 1e-3)
        throw new Unreadable('a circle on a picture that is drawn out')
      return { type: 'circle', x: fraction(a, width), y: fraction(b, height), radius: fraction(c, width) }
    }
    if (shape === 'rect')
      return {
        type: 'rectangle',
        x: fraction(Math.min(a, c), width),
        y: fraction(Math.min(b, d), height),
        width: fraction(Math.abs(c - a), width),
        height: fraction(Math.abs(d - b), height),
      }
    if (shape === 'poly') {
      const corners = Array.from({ length: Math.floor(coords.length / 2) }, (_, index) => ({
        x: fraction(coords[2 * index] as number, width),
        y: fraction(coords[2 * index + 1] as number, height),
      }))
      const [start, end] = [corners[0], corners.at(-1)]
      return { type: 'polygon', corners: corners.length > 3 && start?.x === end?.x && start?.y === end?.y ? corners.slice(0, -1) : corners }
    }
    throw new Unreadable(`an area of the shape "${shape}"`)
  }
  const parsed = AuthoredShape.safeParse(read())
  if (!parsed.success)
    throw new LeftOut(`The area "${coords.join(',')}" does not lie in the picture.`, 'Correct its coordinates.', 'import.question-syntax')
  return parsed.data
}

async function hotspot(interaction: XmlElement, reading: Reading): Promise<Own> {
  const declaration = onlyResponse(interaction, reading)
  const spots = childrenOf(interaction, 'hotspot-choice')
  const ids = spots.map(({ attributes }) => attributes.identifier ?? '')
  const most = numberOf(interaction.attributes['max-choices']) ?? 1
  const image = await imageOf(interaction, reading)
  const isSingle = declaration.cardinality === 'single' || most === 1
  let [rights, points, marks]: [string[], number, number] = [[], 0, 1]
  let isAllOrNothing = false
  const even = (worth: (id: string) => number) => {
    rights = ids.filter((id) => worth(id) > 0)
    const [value = 0] = rights.map(worth)
    if (ids.some((id) => worth(id) !== 0 && worth(id) !== value)) throw new Unreadable('areas that are worth different points')
    return value
  }
  if (isSingle) {
    if (pointsOf(reading.score, declaration, []) !== 0) throw new Unreadable('points for no response')
    points = even((id) => pointsOf(reading.score, declaration, [id]))
  } else {
    const score = listScore(reading.score, declaration)
    if (score.kind === 'all') {
      ;[rights, points, marks, isAllOrNothing] = [score.values, score.points, score.values.length, true]
      if (most > 0 && most < marks)
        throw new LeftOut(`Learners may choose ${most} at most, and more are right.`, 'Do not limit the number.')
    } else if (score.kind === 'sum') {
      const value = even(score.worth)
      marks = most > 0 ? Math.min(most, rights.length) : rights.length
      points = value * marks
      if (score.upper < points - 1e-9) throw new Unreadable('more right areas than are needed for all points')
    } else throw new Unreadable('the order of areas')
  }
  if (rights.length === 0 || rights.some((id) => !ids.includes(id)) || !(points > 0))
    throw new LeftOut('No area is worth points.', 'Declare the correct response.')
  return {
    type: 'hotspot',
    prompt: await promptOf(reading),
    ...withPoints(points),
    image: image.image,
    alt: image.alt,
    regions: spots.map(({ attributes }, index) => ({
      id: openId(index),
      text: (attributes['hotspot-label'] ?? attributes.identifier ?? '').trim().slice(0, 200) || `${index + 1}`,
      shape: shapeIn(attributes.shape ?? 'default', coordsOf(attributes.coords), image),
    })),
    answer: rights.map((id) => openId(ids.indexOf(id))),
    ...(marks !== 1 && { marks }),
    ...(isAllOrNothing && { scoring: 'all-or-nothing' }),
  }
}

async function selectPoint(interaction: XmlElement, reading: Reading): Promise<Own> {
  const declaration = onlyResponse(interaction, reading)
  const [term, ...others] = reading.score.terms
  const { areas } = declaration
  if (term?.kind !== 'point' || others.length > 0 || !areas) throw new Unreadable('points that are compared with one another')
  const image = await imageOf(interaction, reading)
  if (areas.defaultValue !== 0) throw new Unreadable('points outside all areas')
  const [value = 0] = areas.entries.map((area) => area.value)
  if (!(value > 0) || areas.entries.some((area) => area.value !== value)) throw new Unreadable('areas that are worth different points')
  const most = declaration.cardinality === 'single' ? 1 : (numberOf(interaction.attributes['max-choices']) ?? 1)
  const marks = most > 0 ? Math.min(most, areas.entries.length) : areas.entries.length
  if ((areas.upper ?? Number.POSITIVE_INFINITY) < value * marks || (areas.lower ?? 0) > 0)
    throw new Unreadable('bounds of its area mapping')
  const shapes = areas.entries.map(({ shape, coords }) => shapeIn(shape, coords, image))
  if (marks > 1 && meet(shapes)) throw new Unreadable('areas that overlap')
  const grid = gridFor(shapes, image.size)
  if (!grid) throw new LeftOut('An area is too small to be reached with a keyboard.', 'Make it larger.')
  return {
    type: 'hotspot',
    prompt: await promptOf(reading),
    ...withPoints(value * marks),
    image: image.image,
    alt: image.alt,
    select: 'point',
    regions: shapes.map((shape, index) => ({ id: openId(index), text: `${index + 1}`, shape })),
    answer: shapes.map((_shape, index) => openId(index)),
    ...(marks !== 1 && { marks }),
    ...(grid.columns !== 10 && { grid }),
  }
}

/** True when the boxes around two shapes have points in common. */
function meet(shapes: readonly AuthoredShape[]): boolean {
  const boxes = shapes.map((shape): [number, number, number, number] => {
    if (shape.type === 'rectangle') return [shape.x, shape.y, shape.x + shape.width, shape.y + shape.height]
    // How high a circle is depends on the picture; this is enough for pictures up to three times as wide as high.
    if (shape.type === 'circle')
      return [shape.x - shape.radius, shape.y - 3 * shape.radius, shape.x + shape.radius, shape.y + 3 * shape.radius]
    const [xs, ys] = [shape.corners.map(({ x }) => x), shape.corners.map(({ y }) => y)]
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  })
  return boxes.some((a, index) => boxes.slice(index + 1).some((b) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]))
}

/** The texts that items share, which stand before the question. */
async function stimulusOf(root: XmlElement, context: TextContext): Promise<string> {
  const texts: string[] = []
  for (const { attributes, place } of childrenOf(root, 'assessment-stimulus-ref')) {
    const found = attributes.href === undefined ? undefined : await findFile(attributes.href, context)
    const stimulus = found && readDocument(found.bytes, createReport(found.file))
    const body = childOf(stimulus, 'stimulus-body')
    if (found && body) texts.push(await markdownIn(body, { ...context, file: found.file }))
    else
      context.item.note(
        'import.file-lost',
        `The shared text "${attributes.href ?? attributes.identifier ?? ''}" is not in the source, or cannot be read.`,
        'Put it before the question.',
        place,
      )
  }
  return texts.filter(Boolean).join('\n\n')
}

/** Feedback on single choices goes to them; the rest is returned for the explanation. */
async function feedbackOf({ root, body, context, responses }: Reading, own: Own, interactions: readonly XmlElement[]): Promise<string[]> {
  const isFeedback = (name: string) => /^(?:modal-feedback|feedback-inline|feedback-block)$/.test(name)
  const found = [...findAll(body, isFeedback), ...childrenOf(root, 'modal-feedback')]
  if (found.length === 0) return []
  const setBy = new Map(
    childrenOf(childOf(root, 'response-processing'), 'set-outcome-value').flatMap(({ attributes, children }) => {
      const id = children[0]?.name === 'variable' ? (children[0].attributes.identifier ?? '') : ''
      return responses.has(id) ? [[attributes.identifier ?? '', id] as const] : []
    }),
  )
  const ids = interactions.flatMap((each) => findAll(each, isChoice)).map(({ attributes }) => attributes.identifier ?? '')
  const moved: string[] = []
  for (const element of found) {
    const { 'outcome-identifier': outcome = '', identifier = '', 'show-hide': show = 'show' } = element.attributes
    const text = await markdownIn(element, context)
    if (text === '') continue
    const at = ids.indexOf(identifier)
    const isOfChoice = interactions.length === 1 && show === 'show' && setBy.has(outcome) && at >= 0
    if (isOfChoice && (own.type === 'single-choice' || own.type === 'multiple-choice')) {
      const choice = (own.choices as { feedback?: string }[])[at]
      if (choice) choice.feedback = choice.feedback === undefined ? text : `${choice.feedback}\n\n${text}`
    } else moved.push(text)
  }
  if (moved.length > 0)
    context.item.note('import.feedback-moved', 'Feedback was put into the explanation.', 'Read it, and shorten it where needed.')
  return moved
}
