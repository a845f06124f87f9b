import type { z } from 'zod'
import type { LinkContext } from '../../questions/question-type'
import { type AnswerKey, type BundleQuestion, findQuestionType, QuestionFile, type QuestionResponse } from '../../questions/question-types'
import { scoreQuestion, validateResponses } from '../../questions/scoring'
import type { DraftQuestion } from '../model'
import { descend, type Item, parseItem, type Value } from './interpreter.fixture'

/** How many combinations of responses are compared in one item. */
const most = 2000

export interface Difference {
  response: Readonly<Record<string, Value>>
  item: number
  ours: number
}
type Node = Item['root']
type Pair = [qti: Record<string, Value>, ours: object]

/** Scores combinations of responses with the processing of the item, and with ours. Undefined for what a person scores. */
export function compareScores(
  xml: string,
  draft: DraftQuestion,
): { combinations: number; differences: Difference[]; scores: Map<string, number>; declared: string } | undefined {
  if (draft.type === 'essay') return undefined
  const item = parseItem(xml)
  const { question, key } = link(draft, item)
  const scores = new Map<string, number>()
  const differences: Difference[] = []
  const all = pairsOf(item, draft)
  const step = Math.max(1, Math.ceil(all.length / most))
  for (let at = 0; at < all.length; at += step) {
    const [response, ours] = all[at] as Pair
    const said = { type: draft.type, questionId: 'q', ...ours } as QuestionResponse
    const [problem] = validateResponses([question], [said])
    if (problem) throw new Error(`${problem.detail} ${JSON.stringify(said)}`)
    const expected = item.score(response)
    const { points } = scoreQuestion(question, key, said)
    scores.set(JSON.stringify(response), points)
    if (Math.abs(expected - points) > 1e-6) differences.push({ response, item: expected, ours: points })
  }
  const declared = JSON.stringify(
    descend(item.root, (name) => /^(?:value|map-entry|simple-choice)$/.test(name)).map((node) => [textOf(node), node.attributes]),
  )
  return { combinations: scores.size, differences, scores, declared }
}

function link(draft: DraftQuestion, { root }: Item): { question: BundleQuestion; key: AnswerKey } {
  const authored = QuestionFile.parse({ id: 'q', ...draft } as z.input<typeof QuestionFile>)
  const [object] = descend(root, (name) => name === 'object' || name === 'img')
  const context: LinkContext = {
    path: [],
    rewrite: (markdown) => markdown,
    imageSize: () => ({ width: Number(object?.attributes.width), height: Number(object?.attributes.height) }),
    report: () => {},
    question: { id: 'q', prompt: authored.prompt, points: authored.points },
    key: { questionId: 'q' },
  }
  const linked = findQuestionType(authored.type)?.link(authored as never, context)
  if (!linked) throw new Error(`cannot be linked: ${JSON.stringify(draft)}`)
  return linked as { question: BundleQuestion; key: AnswerKey }
}

const textOf = (node: Node): string => [node.text, ...node.children.map(textOf)].join(' ').replace(/\s+/g, ' ').trim()
const idOf = (node: Node | undefined): string => node?.attributes.identifier ?? ''
const responseOf = (node: Node): string => node.attributes['response-identifier'] ?? ''

/** A text without its markup. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

function pieceCalled(pieces: readonly Node[], text: string): string {
  // The name of an asset begins with that of its file.
  const shows = (each: Node) =>
    descend(each, (name) => name === 'img' || name === 'object').some(({ attributes }) => {
      const stem = (attributes.src ?? attributes.data ?? '').replace(/^.*\//, '').replace(/\.\w+$/, '')
      return stem !== '' && letters(text).includes(letters(stem.toLowerCase()))
    })
  const named = pieces.filter((each) => letters(textOf(each)) === letters(text))
  // A formula has its LaTeX beside its signs.
  const includes = (each: Node) => letters(text) !== '' && letters(textOf(each)).includes(letters(text))
  const found =
    [
      named,
      pieces.filter(shows),
      pieces
        .filter(includes)
        .sort((a, b) => textOf(a).length - textOf(b).length)
        .slice(0, 1),
    ].find(({ length }) => length > 0) ?? []
  if (found.length !== 1) throw new Error(`${found.length} pieces are called "${text}"`)
  return idOf(found[0])
}

function product<Each>(options: readonly (readonly Each[])[]): Each[][] {
  let all: Each[][] = [[]]
  for (const each of options) {
    all = all.flatMap((start) => each.map((option) => [...start, option]))
    // Every second combination is enough where there are very many.
    while (all.length > 200_000) all = all.filter((_combination, index) => index % 2 === 0)
  }
  return all
}

function permutations<Each>(list: readonly Each[]): Each[][] {
  if (list.length < 2) return [[...list]]
  return list.flatMap((each, index) => permutations([...list.slice(0, index), ...list.slice(index + 1)]).map((rest) => [each, ...rest]))
}

const variants = (text: string) => [text, text.toUpperCase(), text.toLowerCase(), `${text}x`]

/** What can be typed: what the item names, and what is close to it. */
function typedFor({ root }: Item, response: string, isNumber: boolean): string[] {
  const declaration = root.children.find((each) => each.name === 'response-declaration' && idOf(each) === response) as Node
  const named = [
    ...descend(declaration, (name) => name === 'value').map(({ text }) => text),
    ...descend(declaration, (name) => name === 'map-entry').map(({ attributes }) => attributes['map-key'] ?? ''),
    ...descend(root, (name) => name === 'base-value').map(({ text }) => text),
  ]
  if (!isNumber) return [...new Set(['nothing like it', ...named.flatMap(variants)])].filter((text) => text.trim() !== '')
  const numbers = named.map(Number).filter((value) => Number.isFinite(value))
  const near = [0, 0.5, -0.5, 1, -1, 0.01, -0.01, 2, -2]
  return [...new Set([...numbers.flatMap((value) => near.map((step) => String(Number((value + step).toFixed(6))))), '-1000'])]
}

function pairsOf(item: Item, draft: DraftQuestion): Pair[] {
  const { root } = item
  const interactions = descend(root, (name) => name.endsWith('-interaction'))
  const [interaction] = interactions as [Node]
  const id = responseOf(interaction)
  const choices = descend(interaction, (name) => /^(?:simple-choice|inline-choice|hottext|hotspot-choice)$/.test(name))
  switch (draft.type) {
    case 'single-choice':
      return [
        [{ [id]: null }, { choiceId: null }],
        ...choices.map((each, index): Pair => [{ [id]: [idOf(each)] }, { choiceId: `p${index + 1}` }]),
      ]
    case 'multiple-choice':
      return product(choices.map((each, index) => [undefined, [idOf(each), `p${index + 1}`] as const])).map((chosen): Pair => {
        const found = chosen.filter((each) => each !== undefined)
        return [{ [id]: found.map(([theirs]) => theirs) }, { choiceIds: found.map(([, ours]) => ours) }]
      })
    case 'ordering':
      return permutations(choices).map(
        (order): Pair => [{ [id]: order.map(idOf) }, { itemIds: order.map((each) => `p${choices.indexOf(each) + 1}`) }],
      )
    case 'short-answer':
      return [[{ [id]: null }, { text: '' }], ...typedFor(item, id, false).map((text): Pair => [{ [id]: [text] }, { text }])]
    case 'numeric':
      return [
        [{ [id]: null }, { number: null }],
        ...typedFor(item, id, true).map((text): Pair => [{ [id]: [text] }, { number: Number(text) }]),
      ]
    case 'matching': {
      const pieces = descend(interaction, (name) => name === 'simple-associable-choice')
      const theirs = (text: string) => pieceCalled(pieces, text)
      const rights = [...draft.pairs.map(({ right }) => right), ...(draft.spare ?? [])]
      const directions = directionOf(item, id)
      return product(draft.pairs.map(({ left }) => [undefined, ...rights.map((right) => [left, right] as const)])).map((chosen): Pair => {
        const found = chosen.filter((each) => each !== undefined)
        const pairs = found.map(([left, right]) => directions(theirs(left.text), theirs(right.text)))
        return [{ [id]: pairs }, { pairs: found.map(([left, right]) => ({ leftId: left.id, rightId: right.id })) }]
      })
    }
    case 'cloze':
      return clozePairs(item, draft, interactions)
    case 'hotspot': {
      const size = descend(root, (name) => name === 'object' || name === 'img')[0]?.attributes ?? {}
      if (draft.select === 'point') {
        const points = Array.from({ length: 300 }, (_, index) => {
          const [x, y] = [(index * 37) % Number(size.width), (index * 91) % Number(size.height)]
          return { theirs: `${x} ${y}`, ours: { x: x / Number(size.width), y: y / Number(size.height) } }
        })
        const marks = draft.marks ?? 1
        return points.map((_point, index): Pair => {
          const some = points.slice(index, index + marks)
          return [{ [id]: some.map(({ theirs }) => theirs) }, { marks: some.map(({ ours }) => ours) }]
        })
      }
      return product(choices.map((each, index) => [undefined, [idOf(each), `p${index + 1}`] as const]))
        .map((chosen) => chosen.filter((each) => each !== undefined))
        .filter(({ length }) => length <= (draft.marks ?? 1))
        .map((found): Pair => [{ [id]: found.map(([theirs]) => theirs) }, { regionIds: found.map(([, ours]) => ours) }])
    }
    default:
      throw new Error(`no responses for ${draft.type}`)
  }
}

/** How a pair of ours is written in the item: our left sides may be the second of each pair. */
function directionOf({ root }: Item, id: string): (left: string, right: string) => string {
  const declaration = root.children.find((each) => each.name === 'response-declaration' && idOf(each) === id) as Node
  const [first] = descend(root, (name) => name === 'simple-match-set')
  const firsts = new Set(first?.children.map(idOf))
  const isUnordered = declaration.attributes['base-type'] === 'pair'
  return (left, right) => (isUnordered || firsts.has(left) ? `${left} ${right}` : `${right} ${left}`)
}

type Cloze = Extract<DraftQuestion, { type: 'cloze' }>

function clozePairs(item: Item, draft: Cloze, interactions: readonly Node[]): Pair[] {
  type Option = { response: string; value: string | undefined; ours: object }
  const places = interactions.flatMap((interaction) => {
    if (interaction.name === 'gap-match-interaction')
      return descend(interaction, (name) => name === 'gap').map((gap) => ({ interaction, gap }))
    return [{ interaction, gap: undefined as Node | undefined }]
  })
  const [only] = interactions
  const options: Option[][] = draft.gaps.map((gap, index) => {
    const gapId = gap.id as string
    if (only?.name === 'match-interaction' || only?.name === 'associate-interaction') {
      const pieces = descend(only, (name) => name === 'simple-associable-choice')
      const line = draft.text.split('\n\n')[index]?.replace(/ \{\{.*$/, '') ?? ''
      const theirs = (text: string) => pieceCalled(pieces, text)
      const direction = directionOf(item, responseOf(only))
      if (gap.type !== 'choice') throw new Error('a match became another gap')
      return [
        { response: responseOf(only), value: undefined, ours: { gapId, choiceId: null } },
        ...gap.choices.map((choice) => ({
          response: responseOf(only),
          value: direction(theirs(line), theirs(choice.text)),
          ours: { gapId, choiceId: choice.id },
        })),
      ]
    }
    const place = places[index]
    if (!place) throw new Error('more gaps than places')
    const response = responseOf(place.interaction)
    if (gap.type === 'bank') {
      const words = descend(place.interaction, (name) => name === 'gap-text' || name === 'gap-img')
      return [
        { response, value: undefined, ours: { gapId, choiceId: null } },
        ...words.map((word, at) => ({
          response,
          value: `${idOf(word)} ${idOf(place.gap)}`,
          ours: { gapId, choiceId: draft.bank?.[at]?.id },
        })),
      ]
    }
    if (gap.type === 'choice') {
      const own = descend(place.interaction, (name) => name === 'inline-choice' || name === 'simple-choice')
      return [
        { response, value: undefined, ours: { gapId, choiceId: null } },
        ...own.map((each, at) => ({ response, value: idOf(each), ours: { gapId, choiceId: gap.choices[at]?.id } })),
      ]
    }
    const isNumber = gap.type === 'number'
    return [
      { response, value: undefined, ours: isNumber ? { gapId, number: null } : { gapId, text: '' } },
      ...typedFor(item, response, isNumber).map((text) => ({
        response,
        value: text,
        ours: isNumber ? { gapId, number: Number(text) } : { gapId, text },
      })),
    ]
  })
  return product(options).flatMap((chosen): Pair[] => {
    const words = chosen.flatMap(({ ours }, index) =>
      'choiceId' in ours && ours.choiceId !== null && draft.gaps[index]?.type === 'bank' ? [ours.choiceId] : [],
    )
    // Where a word fills one gap alone, nobody can send it for two.
    if (!draft.reuse && new Set(words).size < words.length) return []
    const responses: Record<string, Value> = {}
    for (const { response, value } of chosen) {
      responses[response] ??= null
      if (value !== undefined) responses[response] = [...(responses[response] ?? []), value]
    }
    return [[responses, { gaps: chosen.map(({ ours }) => ours) }]]
  })
}
