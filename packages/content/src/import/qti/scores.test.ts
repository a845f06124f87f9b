import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { linkQuiz } from '../../compile/quiz'
import type { QuestionResponse } from '../../questions/question-types'
import { scoreQuestion } from '../../questions/scoring'
import { QuizFile } from '../../schema'
import { identify } from '../identify'
import { createReport } from '../report'
import { readXml } from '../xml/read-xml'
import { findAll, named, type QtiElement, toQti } from './element'
import { interpret, type QtiValue } from './interpret.fixture'
import { NotSupported } from './scoring'
import { toDraft } from './to-draft'

const most = 2000

const parse = (xml: string | Uint8Array): QtiElement => {
  let root: QtiElement | undefined
  const report = createReport('item.xml')
  readXml(typeof xml === 'string' ? Buffer.from(xml) : xml, report, 1, (element) => {
    root = toQti(element)
  })
  if (!root) throw new Error(report.issues[0]?.message)
  return root
}

/** A draft in which every piece has the identifier of its element as its text. */
function draftOf(item: QtiElement) {
  const holders = new Map(findEvery(item).map((each) => [each.content as readonly unknown[], each.attributes.identifier]))
  return toDraft(item, {
    async markdown(content, hasGaps) {
      const flat = (each: string | QtiElement): string => (typeof each === 'string' ? each : each.content.map(flat).join(''))
      if (hasGaps)
        return (
          content
            .map(flat)
            .join('')
            .match(/\ue000\d+\ue001/g) ?? []
        )
          .map((each) => `{{gap-${each.slice(1, -1)}}}`)
          .join(' ')
      return holders.get(content) ?? 'Text'
    },
  })
}

const findEvery = (element: QtiElement): QtiElement[] => [element, ...element.children.flatMap(findEvery)]

type Said = { ours: QuestionResponse; theirs: Record<string, QtiValue> }

const product = <T>(lists: readonly (readonly T[])[]): T[][] =>
  lists.reduce<T[][]>((all, list) => all.slice(0, most).flatMap((each) => list.map((value) => [...each, value])), [[]]).slice(0, most)

const permutations = <T>(list: readonly T[]): T[][] =>
  list.length < 2 ? [[...list]] : list.flatMap((each, at) => permutations(list.toSpliced(at, 1)).map((rest) => [each, ...rest]))

/** Texts and numbers around everything that an item names. */
function candidates(item: QtiElement): { texts: string[]; numbers: number[] } {
  const said = findEvery(item).flatMap(({ name, text, attributes }) =>
    name === 'map-entry' ? [attributes['map-key'] ?? ''] : ['value', 'base-value'].includes(name) ? [text.trim()] : [],
  )
  const texts = [...new Set(['', 'zzz', ...said.flatMap((each) => [each, each.toLowerCase(), each.toUpperCase(), `${each}x`])])]
  const tolerances = findEvery(item).flatMap(({ attributes }) => (attributes.tolerance ?? '').split(/\s+/).filter(Boolean).map(Number))
  const values = said.filter((each) => each !== '' && Number.isFinite(Number(each))).map(Number)
  const reach = [0, 1e-3, 0.5, 1, ...tolerances, ...tolerances.map((each) => each + 1e-3)]
  return { texts, numbers: [...new Set([-99, ...values.flatMap((value) => reach.flatMap((each) => [value - each, value + each]))])] }
}

/** Every combination of responses, up to 2,000, in our words and in those of the item. */
// biome-ignore lint/suspicious/noExplicitAny: drafts are read as plain data.
function combinations(item: QtiElement, draft: any): Said[] {
  const interactions = findAll(item, ({ name }) => name.endsWith('-interaction'))
  const ids = interactions.map(({ attributes }) => attributes['response-identifier'] ?? '')
  const [first] = interactions
  const [id = ''] = ids
  const isList = named(item, 'response-declaration').some(
    ({ attributes }) => attributes.identifier === id && attributes.cardinality !== 'single',
  )
  const base = { questionId: 'q', type: draft.type }
  const lefts = named(named(first, 'simple-match-set')[0], 'simple-associable-choice').map(({ attributes }) => attributes.identifier)
  const pair = (a: string, b: string) => (lefts.includes(a) ? `${a} ${b}` : `${b} ${a}`)
  const { texts, numbers } = candidates(item)
  const said = (ours: object, theirs: Record<string, QtiValue>): Said => ({ ours: { ...base, ...ours } as QuestionResponse, theirs })
  switch (draft.type) {
    case 'single-choice':
      // biome-ignore lint/suspicious/noExplicitAny: as above.
      return draft.choices.map((each: any) => said({ choiceId: each.id }, { [id]: isList ? [each.text] : each.text }))
    case 'multiple-choice':
      // biome-ignore lint/suspicious/noExplicitAny: as above.
      return product<any>(draft.choices.map((each: any) => [undefined, each])).map((list) => {
        const chosen = list.filter(Boolean)
        return said({ choiceIds: chosen.map((each) => each.id) }, { [id]: chosen.map((each) => each.text) })
      })
    case 'ordering':
      // biome-ignore lint/suspicious/noExplicitAny: as above.
      return (permutations(draft.items) as any[][])
        .slice(0, most)
        .map((list) => said({ itemIds: list.map((each) => each.id) }, { [id]: list.map((each) => each.text) }))
    case 'matching': {
      // biome-ignore lint/suspicious/noExplicitAny: as above.
      const rights = [...draft.pairs.map(({ right }: any) => right), ...draft.spare]
      // biome-ignore lint/suspicious/noExplicitAny: as above.
      return product<any>(draft.pairs.map(({ left }: any) => [undefined, ...rights.map((right) => ({ left, right }))])).map((list) => {
        const pairs = list.filter(Boolean)
        return said(
          { pairs: pairs.map(({ left, right }) => ({ leftId: left.id, rightId: right.id })) },
          { [id]: pairs.map(({ left, right }) => pair(left.text, right.text)) },
        )
      })
    }
    case 'short-answer':
      return texts.map((text) => said({ text }, { [id]: text === '' ? null : text }))
    case 'numeric':
      return numbers.map((number) => said({ number }, { [id]: number }))
    case 'cloze': {
      const isPairs = isList
      const named =
        isPairs && first?.name === 'gap-match-interaction'
          ? findAll(first, ({ name }) => name === 'gap').map(({ attributes }) => attributes.identifier ?? '')
          : []
      const rows = String(draft.text)
        .split('\n\n')
        .map((row) => row.split(' ')[0] ?? '')
      // biome-ignore lint/suspicious/noExplicitAny: as above.
      const options = draft.gaps.map((gap: any): { ours: object; theirs: string }[] => {
        if (gap.type === 'text') return texts.map((text) => ({ ours: { text }, theirs: text }))
        if (gap.type === 'number') return numbers.map((number) => ({ ours: { number }, theirs: String(number) }))
        // biome-ignore lint/suspicious/noExplicitAny: as above.
        const pieces = (gap.type === 'bank' ? draft.bank : gap.choices).map((each: any) => ({
          ours: { choiceId: each.id },
          theirs: each.text,
        }))
        return [{ ours: { choiceId: null }, theirs: '' }, ...pieces]
      })
      return product<{ ours: object; theirs: string }>(options)
        .filter((list) => {
          const words = list.map(({ theirs }) => theirs).filter(Boolean)
          return !draft.bank || draft.reuse || new Set(words).size === words.length
        })
        .map((list) => {
          // biome-ignore lint/suspicious/noExplicitAny: as above.
          const gaps = list.map(({ ours }, at) => ({ gapId: draft.gaps[at].id, ...(ours as any) }))
          if (!isPairs)
            return said({ gaps }, Object.fromEntries(list.map(({ theirs }, at) => [ids[at] ?? '', theirs === '' ? null : theirs])))
          const pairs = list.flatMap(({ theirs }, at) =>
            theirs === '' ? [] : [draft.bank ? `${theirs} ${named[at]}` : pair(rows[at] ?? '', theirs)],
          )
          return said({ gaps }, { [id]: pairs })
        })
    }
    default:
      return []
  }
}

/** Compares our score with that of an item, for every combination of responses. */
async function compare(item: QtiElement): Promise<{ type: string; compared: number; differences: string[]; scores: number[] }> {
  const draft = identify(await draftOf(item), 'q')
  const quiz = QuizFile.parse({ id: 'quiz', title: 'Quiz', questions: [draft] })
  const at = (place: readonly PropertyKey[]) => ({ line: 1, column: 1, path: place.join('.') })
  const linked = linkQuiz('quiz.yaml', { value: quiz, at }, {}, { rewrite: (markdown) => markdown, imageSize: () => undefined }, [])
  const question = linked?.questions[0]
  const key = linked?.keys[0]
  if (!question || !key) throw new Error('the question cannot be compiled')
  const all = combinations(item, draft)
  const scores: number[] = []
  const differences = all.flatMap(({ ours, theirs }) => {
    const [mine, own] = [scoreQuestion(question, key, ours).points, interpret(item, theirs)]
    scores.push(own)
    return Math.abs(mine - own) > 1e-6 ? [`${JSON.stringify(theirs)}: ${mine} here, ${own} there`] : []
  })
  return { type: draft.type, compared: all.length, differences, scores }
}

const declaration = (id: string, cardinality: string, baseType: string, correct: string[], mapping = '') =>
  `<responseDeclaration identifier="${id}" cardinality="${cardinality}" baseType="${baseType}"><correctResponse>${correct.map((value) => `<value>${value}</value>`).join('')}</correctResponse>${mapping}</responseDeclaration>`
const map = (entries: Record<string, number>, more = '') =>
  `<mapping ${more}>${Object.entries(entries)
    .map(([key, points]) => `<mapEntry mapKey="${key}" mappedValue="${points}"/>`)
    .join('')}</mapping>`
const itemOf = (declarations: string, body: string, processing: string) =>
  `<assessmentItem identifier="i" title="I" adaptive="false">${declarations}<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/><itemBody>${body}</itemBody>${processing}</assessmentItem>`
const byTemplate = (name: string) => `<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/${name}"/>`
const choices = (ids: string[], most: number, element = 'choiceInteraction') =>
  `<${element} responseIdentifier="RESPONSE" maxChoices="${most}">${ids.map((id) => `<simpleChoice identifier="${id}">${id}</simpleChoice>`).join('')}</${element}>`
const entry = (id: string) => `<textEntryInteraction responseIdentifier="${id}"/>`
const matches = `<matchInteraction responseIdentifier="RESPONSE" maxAssociations="3"><simpleMatchSet>${['a', 'b', 'c'].map((id) => `<simpleAssociableChoice identifier="${id}" matchMax="1">${id}</simpleAssociableChoice>`).join('')}</simpleMatchSet><simpleMatchSet>${['x', 'y', 'z'].map((id) => `<simpleAssociableChoice identifier="${id}" matchMax="3">${id}</simpleAssociableChoice>`).join('')}</simpleMatchSet></matchInteraction>`
const fills =
  '<gapMatchInteraction responseIdentifier="RESPONSE"><gapText identifier="v" matchMax="1">v</gapText><gapText identifier="w" matchMax="1">w</gapText><p>A <gap identifier="G1"/> b <gap identifier="G2"/>.</p></gapMatchInteraction>'
const condition = (test: string, then: string, other = '0') =>
  `<responseCondition><responseIf>${test}<setOutcomeValue identifier="SCORE">${then}</setOutcomeValue></responseIf>${other && `<responseElse><setOutcomeValue identifier="SCORE"><baseValue baseType="float">${other}</baseValue></setOutcomeValue></responseElse>`}</responseCondition>`
const number = (value: number) => `<baseValue baseType="float">${value}</baseValue>`
const variable = (id: string) => `<variable identifier="${id}"/>`
const plus = (points: number) => `<sum>${variable('SCORE')}${number(points)}</sum>`

const items: [string, string, string][] = [
  [
    'a choice with partial points and penalties',
    'single-choice',
    itemOf(
      declaration('RESPONSE', 'single', 'identifier', ['a'], map({ a: 2, b: 0.5 }, 'defaultValue="-1"')),
      choices(['a', 'b', 'c'], 1),
      byTemplate('map_response'),
    ),
  ],
  [
    'choices that are all or nothing',
    'multiple-choice',
    itemOf(declaration('RESPONSE', 'multiple', 'identifier', ['a', 'c']), choices(['a', 'b', 'c', 'd'], 0), byTemplate('match_correct')),
  ],
  [
    'choices with a default below 0 and bounds',
    'multiple-choice',
    itemOf(
      declaration(
        'RESPONSE',
        'multiple',
        'identifier',
        ['a', 'b'],
        map({ a: 1, b: 1, c: -1 }, 'defaultValue="-2" lowerBound="0" upperBound="2"'),
      ),
      choices(['a', 'b', 'c', 'd', 'e'], 0),
      byTemplate('map_response'),
    ),
  ],
  [
    'choices that may cost points',
    'multiple-choice',
    itemOf(
      declaration('RESPONSE', 'multiple', 'identifier', ['a', 'b'], map({ a: 1, b: 3, c: -1 })),
      choices(['a', 'b', 'c', 'd'], 0),
      byTemplate('map_response'),
    ),
  ],
  [
    'an order',
    'ordering',
    itemOf(
      declaration('RESPONSE', 'ordered', 'identifier', ['c', 'a', 'b']),
      choices(['a', 'b', 'c'], 0, 'orderInteraction'),
      byTemplate('match_correct'),
    ),
  ],
  [
    'an order scored place by place',
    'ordering',
    itemOf(
      declaration('RESPONSE', 'ordered', 'identifier', ['c', 'a', 'b']),
      choices(['a', 'b', 'c'], 0, 'orderInteraction'),
      `<responseProcessing>${['c', 'a', 'b'].map((id, at) => condition(`<match><index n="${at + 1}">${variable('RESPONSE')}</index><baseValue baseType="identifier">${id}</baseValue></match>`, plus(1), '')).join('')}</responseProcessing>`,
    ),
  ],
  [
    'pairs',
    'matching',
    itemOf(
      declaration('RESPONSE', 'multiple', 'directedPair', ['a y', 'b x', 'c z'], map({ 'a y': 1, 'b x': 1, 'c z': 1 })),
      matches,
      byTemplate('map_response'),
    ),
  ],
  [
    'pairs that are all or nothing',
    'matching',
    itemOf(declaration('RESPONSE', 'multiple', 'directedPair', ['a y', 'b x', 'c z']), matches, byTemplate('match_correct')),
  ],
  [
    'pairs in which a side occurs twice',
    'cloze',
    itemOf(
      declaration('RESPONSE', 'multiple', 'directedPair', ['a y', 'b y', 'c z'], map({ 'a y': 1, 'b y': 0.5, 'c z': 2 })),
      matches,
      byTemplate('map_response'),
    ),
  ],
  [
    'a text with words to place',
    'cloze',
    itemOf(
      declaration('RESPONSE', 'multiple', 'directedPair', ['v G1', 'w G2'], map({ 'v G1': 1, 'w G2': 2 })),
      fills,
      byTemplate('map_response'),
    ),
  ],
  [
    'a typed text',
    'short-answer',
    itemOf(
      declaration('RESPONSE', 'single', 'string', ['York'], map({ York: 1, york: 0.5 })),
      `<p>${entry('RESPONSE')}</p>`,
      byTemplate('map_response'),
    ),
  ],
  [
    'a number within a tolerance',
    'numeric',
    itemOf(
      declaration('RESPONSE', 'single', 'float', ['5']),
      `<p>${entry('RESPONSE')}</p>`,
      `<responseProcessing>${condition(`<equal toleranceMode="absolute" tolerance="0.5 0.25">${variable('RESPONSE')}${number(5)}</equal>`, number(3))}</responseProcessing>`,
    ),
  ],
  [
    'points that an outcome holds',
    'single-choice',
    itemOf(
      `${declaration('RESPONSE', 'single', 'identifier', ['a'])}<outcomeDeclaration identifier="MAXSCORE" cardinality="single" baseType="float"><defaultValue><value>3</value></defaultValue></outcomeDeclaration>`,
      choices(['a', 'b', 'c'], 1),
      `<responseProcessing>${condition(`<match>${variable('RESPONSE')}<correct identifier="RESPONSE"/></match>`, variable('MAXSCORE'))}</responseProcessing>`,
    ),
  ],
  [
    'gaps that add up',
    'cloze',
    itemOf(
      declaration('R1', 'single', 'string', ['yeast']) + declaration('R2', 'single', 'float', ['3']),
      `<p>By ${entry('R1')} in ${entry('R2')} hours.</p>`,
      `<responseProcessing>${condition(`<match>${variable('R1')}<correct identifier="R1"/></match>`, plus(1), '')}${condition(`<equal toleranceMode="absolute" tolerance="0.5">${variable('R2')}${number(3)}</equal>`, plus(2), '')}</responseProcessing>`,
    ),
  ],
]

/** The same item in the names of QTI 3. */
const asQti3 = (xml: string): string => {
  const kebab = (name: string) => name.replace(/[a-z0-9](?=[A-Z])/g, '$&-').toLowerCase()
  return xml
    .replace(/<(\/?)([A-Za-z]+)/g, (_whole, slash: string, name: string) => `<${slash}${name === 'p' ? name : `qti-${kebab(name)}`}`)
    .replace(/ ([a-zA-Z]+)=/g, (_whole, name: string) => ` ${kebab(name)}=`)
    .replace(
      /http:\/\/www.imsglobal.org\/question\/qti_v2p1\/rptemplates\/(\w+)/,
      'https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/$1.xml',
    )
}

describe('the score of an imported item is its own', () => {
  it.each(items)('for %s', async (_title, type, xml) => {
    const [older, newer] = [await compare(parse(xml)), await compare(parse(asQti3(xml)))]
    expect(older).toMatchObject({ type, differences: [] })
    expect(older.compared).toBeGreaterThan(2)
    expect(new Set(older.scores).size).toBeGreaterThan(1)
    expect(newer).toEqual(older)
  })
})

describe('an item that would be scored in another way', () => {
  it.each<[string, string, RegExp]>([
    [
      'costs points for wrong pairs',
      itemOf(
        declaration('RESPONSE', 'multiple', 'directedPair', ['v G1'], map({ 'v G1': 1, 'w G2': 2 }, 'defaultValue="-1" lowerBound="0"')),
        fills,
        byTemplate('map_response'),
      ),
      /Wrong pairs/,
    ],
    [
      'reaches its upper bound early',
      itemOf(
        declaration('RESPONSE', 'multiple', 'identifier', ['a', 'b'], map({ a: 2, b: 2 }, 'upperBound="2"')),
        choices(['a', 'b', 'c'], 0),
        byTemplate('map_response'),
      ),
      /upper bound/,
    ],
    ['is adaptive', itemOf('', '', '').replace('adaptive="false"', 'adaptive="true"'), /adaptive/],
    ['has no interaction', itemOf('', '<p>A</p>', byTemplate('match_correct')), /no interaction/],
    [
      'has an unknown interaction',
      itemOf(
        declaration('RESPONSE', 'single', 'point', []),
        '<drawInteraction responseIdentifier="RESPONSE"/>',
        byTemplate('match_correct'),
      ),
      /draw-interaction/,
    ],
    [
      'ends before its rules do',
      itemOf(
        declaration('RESPONSE', 'single', 'identifier', ['a']),
        choices(['a', 'b'], 1),
        `<responseProcessing><responseCondition><responseIf><isNull>${variable('RESPONSE')}</isNull><exitResponse/></responseIf></responseCondition>${condition(`<match>${variable('RESPONSE')}<correct identifier="RESPONSE"/></match>`, number(1))}</responseProcessing>`,
      ),
      /<exit-response>/,
    ],
    [
      'has an unknown operator',
      itemOf(
        declaration('RESPONSE', 'single', 'identifier', ['a']),
        choices(['a', 'b'], 1),
        '<responseProcessing><setOutcomeValue identifier="SCORE"><product/></setOutcomeValue></responseProcessing>',
      ),
      /<product>/,
    ],
  ])('%s, and is refused by name', async (_title, xml, reason) => {
    await expect(draftOf(parse(xml))).rejects.toThrow(reason)
    await expect(draftOf(parse(xml))).rejects.toBeInstanceOf(NotSupported)
  })
})

const examples = process.env.LECTERN_QTI_EXAMPLES

// Names folders of items, separated by the path delimiter; skipped without it, because the items of others are not in the repository.
describe.skipIf(!examples)('items in the folders of LECTERN_QTI_EXAMPLES', () => {
  it.each((examples ?? '').split(path.delimiter))('%s are scored as they say', async (folder) => {
    const said: string[] = []
    const counts = { read: 0, scored: 0, essays: 0, compared: 0 }
    const reasons = new Map<string, number>()
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith('.xml')) continue
      const name = path.join(entry.parentPath, entry.name)
      let item: QtiElement
      try {
        item = parse(await readFile(name))
      } catch {
        continue
      }
      if (item.name !== 'assessment-item') continue
      counts.read += 1
      try {
        const { type, compared, differences } = await compare(item)
        counts[type === 'essay' ? 'essays' : 'scored'] += 1
        if (type !== 'essay' && compared === 0) said.push(`${entry.name}: nothing was compared`)
        counts.compared += compared
        if (differences.length > 0) said.push(`${entry.name}: ${differences[0]} (${differences.length})`)
      } catch (error) {
        if (error instanceof NotSupported) reasons.set(error.message, (reasons.get(error.message) ?? 0) + 1)
        else said.push(`${entry.name}: ${error}`)
      }
    }
    console.info(folder, counts, Object.fromEntries(reasons))
    expect(said).toEqual([])
  })
})
