import { openId } from '../identify'
import { LeftOut } from '../left-out'
import { gapsPrompt } from '../moodle/gaps'
import { childrenOf, type XmlElement } from '../xml/read-xml'
import { numberOf, plainText } from './element'
import { type Own, onlyResponse, promptOf, type Reading, textOfPiece, withPoints } from './reading'
import { pairKey } from './response-declaration'
import { Unreadable } from './scoring'
import { type ListScore, listScore } from './shape-of-score'

export const limitOf = ({ attributes }: XmlElement): number => numberOf(attributes['match-max']) ?? 1

/** Which piece on the right belongs to each on the left, and what that is worth. */
interface Pairing {
  pairs: { left: XmlElement; right: XmlElement; points: number }[]
  isAllOrNothing: boolean
  points: number
  /** What each wrong pair takes away. */
  penalty: number
}

/** @throws {Unreadable} when the pairs are scored in another way. */
export function pairUp(
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
  const wrong = new Set<number>()
  const pairs = lefts.map((left) => {
    const valued = rights.map((right) => ({ left, right, points: worth(join(idOf(left), idOf(right))) }))
    for (const { points } of valued) if (points <= 0) wrong.add(points)
    const [found, ...others] = valued.filter(({ points }) => points > 0)
    if (!found) throw new Unreadable(`"${plainText(left) || idOf(left)}", which belongs to nothing`)
    if (others.length > 0) throw new Unreadable(`"${plainText(left) || idOf(left)}", which belongs to several`)
    return found
  })
  if (isAllOrNothing) {
    if (score.values.length !== pairs.length) throw new Unreadable('pairs of pieces that do not exist')
    return { pairs, isAllOrNothing, points: score.points, penalty: 0 }
  }
  const penalty = Math.max(0, ...[...wrong].map((worth) => -worth))
  if (penalty > 0 && wrong.size > 1) throw new Unreadable('wrong pairs that take away different points')
  if (penalty > 0 && score.lower < 0) throw new Unreadable('wrong pairs that may take it below 0')
  const points = pairs.reduce((sum, pair) => sum + pair.points, 0)
  if (all && (score.upper < points - 1e-9 || score.lower > 0)) throw new Unreadable('more pairs than are needed for all points')
  return { pairs, isAllOrNothing, points, penalty }
}

export async function match(interaction: XmlElement, reading: Reading): Promise<Own> {
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
  const { pairs, rights, points, penalty, isAllOrNothing } = pairing
  const isEven = pairs.every((pair) => Math.abs(pair.points - (pairs[0]?.points ?? 0)) < 1e-9)
  const used = new Set(pairs.map(({ right }) => right))
  const prompt = await promptOf(reading)
  const text = (element: XmlElement) => textOfPiece(element, context)
  const scoring = isAllOrNothing && { scoring: 'all-or-nothing' }
  if (used.size === pairs.length && isEven && penalty === 0 && pairs.length > 1) {
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
    ...(penalty > 0 && { penalty }),
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
