import { openId } from '../identify'
import { LeftOut } from '../left-out'
import type { XmlElement } from '../xml/read-xml'
import { findAll, numberOf } from './element'
import { htmlIn } from './item-text'
import { choices, isChoice, type Own, onlyResponse, promptOf, type Reading, withPoints } from './reading'
import type { ResponseDeclaration } from './response-declaration'
import { pointsOf, type Score, tidy, Unreadable } from './scoring'
import { listScore } from './shape-of-score'

export async function choice(interaction: XmlElement, reading: Reading): Promise<Own> {
  return { ...(await choiceMembers(interaction, reading)), prompt: await promptOf(reading) }
}

export async function hottext(interaction: XmlElement, reading: Reading): Promise<Own> {
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

export async function order(interaction: XmlElement, reading: Reading): Promise<Own> {
  const declaration = onlyResponse(interaction, reading)
  const elements = findAll(interaction, isChoice)
  const ids = elements.map(({ attributes }) => attributes.identifier ?? '')
  if (interaction.attributes['max-choices'] !== undefined || interaction.attributes['min-choices'] !== undefined)
    throw new LeftOut('Learners put some of the items in order, and leave others.', 'Let them put all in order.')
  const score = ids.length <= 7 ? everyOrder(reading.score, declaration, ids) : fewOrders(reading.score, declaration, ids)
  const own = await choices(elements, reading)
  const openIds = (order: readonly string[]) => order.map((id) => openId(ids.indexOf(id)))
  const [best, ...others] = score.orders
  const alternatives = others.map(({ order, points }) => ({
    order: openIds(order),
    ...(points < score.points && { credit: tidy(points / score.points) }),
  }))
  return {
    type: 'ordering',
    prompt: await promptOf(reading),
    ...withPoints(score.points),
    items: openIds(best?.order ?? []).map((id) => own.find((each) => each.id === id)),
    ...(!score.isPartial && { scoring: 'all-or-nothing' }),
    ...(alternatives.length > 0 && { alternatives }),
  }
}

interface OrderScore {
  points: number
  /** True when each item in its place gives the same points. */
  isPartial: boolean
  /** The orders that are worth something, the best first; with `isPartial`, the best alone. */
  orders: { order: string[]; points: number }[]
}

/** Scores every order there is. */
function everyOrder(score: Score, declaration: ResponseDeclaration, ids: readonly string[]): OrderScore {
  if (pointsOf(score, declaration, []) !== 0) throw new Unreadable('points for no response')
  const all = permutations(ids).map((order) => ({ order, points: pointsOf(score, declaration, order) }))
  if (all.some(({ points }) => points < 0)) throw new Unreadable('an order that takes points away')
  const isDeclared = ({ order }: { order: string[] }) => Number(order.join(' ') === declaration.correct.join(' '))
  const orders = all.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points || isDeclared(b) - isDeclared(a))
  const [best] = orders
  if (!best) throw new LeftOut('No order of all items is worth points.', 'Name every item once in the correct response.')
  const inPlace = (order: readonly string[]) => order.filter((id, at) => best.order[at] === id).length
  const isPartial = all.every(({ order, points }) => Math.abs(points - (best.points * inPlace(order)) / ids.length) < 1e-9)
  if (!isPartial && orders.length > 101) throw new Unreadable('places in its order that depend on one another')
  return { points: best.points, isPartial, orders: isPartial ? [best] : orders }
}

const permutations = <Each>(list: readonly Each[]): Each[][] =>
  list.length < 2
    ? [[...list]]
    : list.flatMap((each, index) => permutations([...list.slice(0, index), ...list.slice(index + 1)]).map((rest) => [each, ...rest]))

/** Reads the score of so many items that not every order can be tried. */
function fewOrders(wanted: Score, declaration: ResponseDeclaration, ids: readonly string[]): OrderScore {
  const score = listScore(wanted, declaration)
  if (score.kind === 'sum') throw new Unreadable('what is chosen, and not on its order')
  if (score.values.length !== ids.length || ids.some((id) => !score.values.includes(id)) || !(score.points > 0))
    throw new LeftOut('The correct order does not name every item once.', 'Name all of them.')
  return { points: score.points, isPartial: score.kind === 'places', orders: [{ order: score.values, points: score.points }] }
}
