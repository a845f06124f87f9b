import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { importBytes, importTree } from '../import-course'
import { createReport } from '../report'
import { openPackage } from '../source/package'
import { treeOfFile } from '../source/source-tree'
import { compareScores } from './compare.fixture'
import { readQti } from './read-qti'

/** Writes an item of QTI 3 as one of QTI 2. */
const asVersion2 = (xml: string): string => {
  const camel = (name: string) => name.replace(/-([a-z])/g, (_whole, letter: string) => letter.toUpperCase())
  return xml
    .replace(/(<\/?)qti-([a-z-]+)/g, (_whole, start: string, name: string) => `${start}${camel(name)}`)
    .replace(/ ([a-z]+(?:-[a-z]+)+)="/g, (_whole, name: string) => ` ${camel(name)}="`)
    .replace('https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/', 'http://www.imsglobal.org/question/qti_v2p2/rptemplates/')
}

const template = (name: string) => `<qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/${name}.xml"/>`
const declare = (cardinality: string, type: string, correct: string[], mapping = '', id = 'RESPONSE') =>
  `<qti-response-declaration identifier="${id}" cardinality="${cardinality}" base-type="${type}">${
    correct.length > 0
      ? `<qti-correct-response>${correct.map((each) => `<qti-value>${each}</qti-value>`).join('')}</qti-correct-response>`
      : ''
  }${mapping}</qti-response-declaration>`
const map = (entries: Record<string, number>, attributes = '', entry = '') =>
  `<qti-mapping ${attributes}>${Object.entries(entries)
    .map(([key, value]) => `<qti-map-entry map-key="${key}" mapped-value="${value}"${entry}/>`)
    .join('')}</qti-mapping>`
const item = (declarations: string, body: string, processing: string, attributes = '') =>
  `<?xml version="1.0"?><qti-assessment-item identifier="dough" title="Dough" adaptive="false"${attributes}>${declarations}<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/><qti-item-body>${body}</qti-item-body>${processing}</qti-assessment-item>`
const pieces = (name: string, ids: string[], attributes = '') =>
  ids.map((id) => `<qti-${name} identifier="${id}"${attributes}>word ${id}</qti-${name}>`).join('')
const choice = (most: number, id = 'RESPONSE', ids = ['A', 'B', 'C', 'D']) =>
  `<qti-choice-interaction response-identifier="${id}" max-choices="${most}"><qti-prompt>Which?</qti-prompt>${pieces('simple-choice', ids)}</qti-choice-interaction>`
const when = (test: string, points: number, outcome = 'SCORE') =>
  `<qti-response-condition><qti-response-if>${test}<qti-set-outcome-value identifier="${outcome}"><qti-sum><qti-variable identifier="${outcome}"/><qti-base-value base-type="float">${points}</qti-base-value></qti-sum></qti-set-outcome-value></qti-response-if></qti-response-condition>`
const processing = (...rules: string[]) => `<qti-response-processing>${rules.join('')}</qti-response-processing>`
const variable = (id = 'RESPONSE') => `<qti-variable identifier="${id}"/>`
const correct = (id = 'RESPONSE') => `<qti-match>${variable(id)}<qti-correct identifier="${id}"/></qti-match>`
const gapText = '<p>It <qti-text-entry-interaction response-identifier="R1"/> in <qti-inline-choice-interaction response-identifier="R2">'
const matchBody = (most = 1) =>
  `<qti-match-interaction response-identifier="RESPONSE" max-associations="0"><qti-prompt>Match.</qti-prompt><qti-simple-match-set>${pieces('simple-associable-choice', ['A', 'B', 'C'], ' match-max="1"')}</qti-simple-match-set><qti-simple-match-set>${pieces('simple-associable-choice', ['X', 'Y', 'Z'], ` match-max="${most}"`)}</qti-simple-match-set></qti-match-interaction>`
const order = `<qti-order-interaction response-identifier="RESPONSE"><qti-prompt>Order.</qti-prompt>${pieces('simple-choice', ['A', 'B', 'C'])}</qti-order-interaction>`
const entry = '<p>Which word?</p><p><qti-text-entry-interaction response-identifier="RESPONSE"/></p>'
const at = (place: number, id: string) =>
  when(
    `<qti-match><qti-index n="${place}">${variable()}</qti-index><qti-base-value base-type="identifier">${id}</qti-base-value></qti-match>`,
    1,
  )
const isNull = `<qti-is-null>${variable()}</qti-is-null>`
const inOrder = (...ids: string[]) =>
  `<qti-match>${variable()}<qti-ordered>${ids.map((id) => `<qti-base-value base-type="identifier">${id}</qti-base-value>`).join('')}</qti-ordered></qti-match>`
/** The points of the first test that holds. */
const firstOf = (...branches: [test: string, points: number][]) => {
  const names = branches.map((_, index) => (index === 0 ? 'qti-response-if' : 'qti-response-else-if'))
  return `<qti-response-condition>${branches
    .map(
      ([test, points], index) =>
        `<${names[index]}>${test}<qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">${points}</qti-base-value></qti-set-outcome-value></${names[index]}>`,
    )
    .join('')}</qti-response-condition>`
}
const gapMatch = `<qti-gap-match-interaction response-identifier="RESPONSE">${pieces('gap-text', ['A', 'B', 'C'], ' match-max="1"')}<p>A <qti-gap identifier="G1"/> and <qti-gap identifier="G2"/>.</p></qti-gap-match-interaction>`
const equal = (attributes: string, value: string) =>
  `<qti-equal ${attributes}>${variable()}<qti-base-value base-type="float">${value}</qti-base-value></qti-equal>`

/** Items with the type that they become. Where there is none, the reason why they are left out. */
const items: [name: string, xml: string, type: string | RegExp][] = [
  ['a choice', item(declare('single', 'identifier', ['B']), choice(1), template('match_correct')), 'single-choice'],
  [
    'a choice with credits and penalties',
    item(declare('single', 'identifier', ['B'], map({ B: 4, A: 2, C: -1 })), choice(1), template('map_response')),
    'single-choice',
  ],
  [
    'several choices, all or nothing',
    item(declare('multiple', 'identifier', ['B', 'C']), choice(0), template('match_correct')),
    'multiple-choice',
  ],
  [
    'several choices with penalties down to 0',
    item(
      declare('multiple', 'identifier', ['A', 'C'], map({ A: 1, C: 2, D: -1 }, 'lower-bound="0" upper-bound="3" default-value="-5"')),
      choice(0),
      template('map_response'),
    ),
    'multiple-choice',
  ],
  [
    'several choices with penalties below 0',
    item(declare('multiple', 'identifier', ['A', 'C'], map({ A: 2, C: 2, B: -1 })), choice(0), template('map_response')),
    'multiple-choice',
  ],
  [
    'more choices than are needed',
    item(declare('multiple', 'identifier', ['A', 'C'], map({ A: 1, C: 1 }, 'upper-bound="1"')), choice(0), template('map_response')),
    /more right choices/,
  ],
  ['an order', item(declare('ordered', 'identifier', ['B', 'A', 'C']), order, template('match_correct')), 'ordering'],
  [
    'an order with points for each place',
    item(declare('ordered', 'identifier', ['B', 'A', 'C']), order, processing(at(1, 'B'), at(2, 'A'), at(3, 'C'))),
    'ordering',
  ],
  [
    'an order with points for some of its places',
    item(declare('ordered', 'identifier', ['B', 'A', 'C']), order, processing(at(1, 'B'))),
    'ordering',
  ],
  [
    'an order with a credit for another one',
    item(
      declare('ordered', 'identifier', ['B', 'A', 'C']),
      order,
      processing(firstOf([inOrder('B', 'A', 'C'), 3], [inOrder('C', 'A', 'B'), 1])),
    ),
    'ordering',
  ],
  [
    'an order that is worth something when it is not given',
    item(declare('ordered', 'identifier', ['B', 'A', 'C']), order, processing(firstOf([isNull, 1], [inOrder('B', 'A', 'C'), 3]))),
    /points for no response/,
  ],
  [
    'a match',
    item(
      declare('multiple', 'directedPair', ['A X', 'B Y', 'C Z'], map({ 'A X': 2, 'B Y': 2, 'C Z': 2 })),
      matchBody(),
      template('map_response'),
    ),
    'matching',
  ],
  [
    'a match, all or nothing',
    item(declare('multiple', 'directedPair', ['A X', 'B Y', 'C Z']), matchBody(), template('match_correct')),
    'matching',
  ],
  [
    'a match with several on one side',
    item(
      declare('multiple', 'directedPair', ['A X', 'B X', 'C Z'], map({ 'A X': 1, 'B X': 0.5, 'C Z': 1 })),
      matchBody(0),
      template('map_response'),
    ),
    'cloze',
  ],
  [
    'a match with penalties below 0',
    item(
      declare('multiple', 'directedPair', [], map({ 'A X': 1, 'B Y': 1, 'C Z': 1 }, 'default-value="-1"')),
      matchBody(),
      template('map_response'),
    ),
    /below 0/,
  ],
  [
    'a match with penalties down to 0',
    item(
      declare('multiple', 'directedPair', [], map({ 'A X': 1, 'B Y': 2, 'C Z': 1 }, 'default-value="-1" lower-bound="0"')),
      matchBody(),
      template('map_response'),
    ),
    'cloze',
  ],
  [
    'a match with different penalties',
    item(
      declare('multiple', 'directedPair', [], map({ 'A X': 1, 'B Y': 1, 'C Z': 1, 'A Y': -2 }, 'default-value="-1" lower-bound="0"')),
      matchBody(),
      template('map_response'),
    ),
    /different points/,
  ],
  [
    'an association',
    item(
      declare('multiple', 'pair', ['A B', 'D C'], map({ 'B A': 1, 'C D': 1 })),
      `<qti-associate-interaction response-identifier="RESPONSE" max-associations="2"><qti-prompt>Pair.</qti-prompt>${pieces('simple-associable-choice', ['A', 'B', 'C', 'D'], ' match-max="1"')}</qti-associate-interaction>`,
      template('map_response'),
    ),
    'matching',
  ],
  [
    'a text where capitals count',
    item(declare('single', 'string', ['Rye'], map({ Rye: 2, rye: 1 })), entry, template('map_response')),
    'short-answer',
  ],
  [
    'a text where capitals do not count',
    item(declare('single', 'string', ['Rye'], map({ Rye: 1, wheat: 0.5 }, '', ' case-sensitive="false"')), entry, template('map_response')),
    'short-answer',
  ],
  [
    'a number with a tolerance',
    item(declare('single', 'float', ['2.5']), entry, processing(when(equal('tolerance-mode="absolute" tolerance="0.5 1"', '2.5'), 3))),
    'numeric',
  ],
  [
    'a number with a tolerance in per cent',
    item(declare('single', 'float', ['200']), entry, processing(when(equal('tolerance-mode="relative" tolerance="1"', '200'), 1))),
    'numeric',
  ],
  ['numbers that are mapped', item(declare('single', 'integer', ['3'], map({ 3: 1, 4: 0.5 })), entry, template('map_response')), 'numeric'],
  [
    'a number between two others',
    item(
      declare('single', 'float', []),
      entry,
      processing(
        when(
          `<qti-and><qti-gte>${variable()}<qti-base-value base-type="float">1</qti-base-value></qti-gte><qti-lte>${variable()}<qti-base-value base-type="float">3</qti-base-value></qti-lte></qti-and>`,
          1,
        ),
      ),
    ),
    'numeric',
  ],
  [
    'gaps that are summed up',
    item(
      declare('single', 'string', ['rises'], '', 'R1') + declare('single', 'identifier', ['B'], '', 'R2'),
      `${gapText}${pieces('inline-choice', ['A', 'B'])}</qti-inline-choice-interaction>.</p>`,
      processing(when(correct('R1'), 2), when(correct('R2'), 1)),
    ),
    'cloze',
  ],
  [
    'gaps with an outcome each and several accepted texts',
    item(
      `${declare('single', 'string', ['rises'], map({ rises: 2, swells: 1 }, '', ' case-sensitive="false"'), 'R1')}${declare('single', 'float', ['3'], '', 'R2')}<qti-outcome-declaration identifier="S1" cardinality="single" base-type="float"/><qti-outcome-declaration identifier="S2" cardinality="single" base-type="float"/>`,
      '<p>It <qti-text-entry-interaction response-identifier="R1"/> for <qti-text-entry-interaction response-identifier="R2"/> hours.</p>',
      processing(
        `<qti-response-condition><qti-response-if><qti-is-null>${variable('R1')}</qti-is-null><qti-set-outcome-value identifier="S1"><qti-base-value base-type="float">0</qti-base-value></qti-set-outcome-value></qti-response-if><qti-response-else><qti-set-outcome-value identifier="S1"><qti-map-response identifier="R1"/></qti-set-outcome-value></qti-response-else></qti-response-condition>`,
        when(
          `<qti-equal tolerance-mode="absolute" tolerance="0.5 0.5">${variable('R2')}<qti-correct identifier="R2"/></qti-equal>`,
          1,
          'S2',
        ),
        `<qti-set-outcome-value identifier="SCORE"><qti-sum>${variable('S1')}${variable('S2')}</qti-sum></qti-set-outcome-value>`,
      ),
    ),
    'cloze',
  ],
  [
    'gaps, all or nothing',
    item(
      declare('single', 'string', ['rises'], '', 'R1') + declare('single', 'identifier', ['B'], '', 'R2'),
      `${gapText}${pieces('inline-choice', ['A', 'B'])}</qti-inline-choice-interaction>.</p>`,
      processing(when(`<qti-and>${correct('R1')}${correct('R2')}</qti-and>`, 2)),
    ),
    'cloze',
  ],
  [
    'words for gaps',
    item(declare('multiple', 'directedPair', ['A G1', 'B G2'], map({ 'A G1': 1, 'B G2': 2 })), gapMatch, template('map_response')),
    'cloze',
  ],
  [
    'words for gaps, where a wrong one costs a point',
    item(
      declare('multiple', 'directedPair', ['A G1', 'B G2'], map({ 'A G1': 1, 'B G2': 2 }, 'default-value="-1" lower-bound="0"')),
      gapMatch,
      template('map_response'),
    ),
    'cloze',
  ],
  [
    'words for gaps with penalties beside another gap',
    item(
      declare('multiple', 'directedPair', ['A G1', 'B G2'], map({ 'A G1': 1, 'B G2': 2 }, 'default-value="-1" lower-bound="0"')) +
        declare('single', 'identifier', ['X'], '', 'R2'),
      `${gapMatch}${choice(1, 'R2', ['X', 'Y'])}`,
      processing(
        '<qti-set-outcome-value identifier="SCORE"><qti-map-response identifier="RESPONSE"/></qti-set-outcome-value>',
        when(correct('R2'), 1),
      ),
    ),
    /beside other gaps/,
  ],
  [
    'words in a text',
    item(
      declare('single', 'identifier', ['B']),
      `<qti-hottext-interaction response-identifier="RESPONSE" max-choices="1"><p>Dough ${pieces('hottext', ['A', 'B', 'C'])}.</p></qti-hottext-interaction>`,
      template('match_correct'),
    ),
    'single-choice',
  ],
  [
    'a slider',
    item(
      declare('single', 'integer', ['16'], map({ 16: 1, 13: 0.5 })),
      '<qti-slider-interaction response-identifier="RESPONSE" lower-bound="0" upper-bound="20"><qti-prompt>How many?</qti-prompt></qti-slider-interaction>',
      template('map_response'),
    ),
    'numeric',
  ],
  [
    'an adaptive item',
    item(declare('single', 'identifier', ['B']), choice(1), template('match_correct')).replace('adaptive="false"', 'adaptive="true"'),
    /adaptive/,
  ],
  [
    'a template of values',
    item(
      `<qti-template-declaration identifier="T" cardinality="single" base-type="integer"/>${declare('single', 'identifier', ['B'])}`,
      choice(1),
      template('match_correct'),
    ),
    /random values/,
  ],
  [
    'an unknown interaction',
    item(
      declare('single', 'identifier', ['B']),
      '<qti-portable-custom-interaction response-identifier="RESPONSE"/>',
      template('match_correct'),
    ),
    /<portable-custom-interaction>/,
  ],
  ['an item without processing', item(declare('single', 'identifier', ['B']), choice(1), ''), /sets its score/],
  ['an item with nothing', item('', '', ''), /no interaction/],
  ['an unknown template', item(declare('single', 'identifier', ['B']), choice(1), template('mine')), /the template mine/],
]

const multiple = (declaration: string, body: string) => item(declaration, body, template('map_response'))
/** What responses are worth, with items of our own that are scored like well-known examples. */
const worth: [name: string, xml: string, points: [response: string[], points: number][]][] = [
  [
    'choices of which others cost points',
    multiple(
      declare('multiple', 'identifier', ['A', 'B'], map({ A: 1, B: 1, D: -1 }, 'default-value="-2" lower-bound="0" upper-bound="2"')),
      choice(0),
    ),
    [
      [['A', 'B'], 2],
      [['A'], 1],
      [['A', 'D'], 0],
      [['A', 'B', 'C'], 0],
    ],
  ],
  [
    'words for gaps, of which wrong ones cost a point',
    multiple(
      declare('multiple', 'directedPair', ['A G1', 'B G2'], map({ 'A G1': 1, 'B G2': 2 }, 'default-value="-1" lower-bound="0"')),
      gapMatch,
    ),
    [
      [['A G1', 'B G2'], 3],
      [['A G1'], 1],
      [['A G1', 'C G2'], 0],
      [['C G1', 'B G2'], 1],
      [['B G1', 'A G2'], 0],
    ],
  ],
  [
    'an order, and another one that is worth half',
    item(declare('ordered', 'identifier', ['C', 'A', 'B']), order, processing(firstOf([correct(), 2], [inOrder('C', 'B', 'A'), 1]))),
    [
      [['C', 'A', 'B'], 2],
      [['C', 'B', 'A'], 1],
      [['A', 'C', 'B'], 0],
      [['B', 'A', 'C'], 0],
    ],
  ],
  [
    'a match with weights',
    multiple(declare('multiple', 'directedPair', ['A X', 'B Y', 'C Z'], map({ 'A X': 1, 'B Y': 0.5, 'C Z': 0.5 })), matchBody()),
    [
      [['A X', 'B Y', 'C Z'], 2],
      [['A X', 'B Y'], 1.5],
      [['B X', 'C Y'], 0],
    ],
  ],
  [
    'a slider with credit for a near number',
    multiple(
      declare('single', 'integer', ['16'], map({ 16: 1, 13: 0.5 })),
      '<qti-slider-interaction response-identifier="RESPONSE" lower-bound="0" upper-bound="20"/>',
    ),
    [
      [['16'], 1],
      [['13'], 0.5],
      [['15'], 0],
    ],
  ],
  [
    'a text of which a spelling is worth half',
    multiple(declare('single', 'string', ['Rye'], map({ Rye: 1, rye: 0.5 })), entry),
    [
      [['Rye'], 1],
      [['rye'], 0.5],
      [['RYE'], 0],
    ],
  ],
]

async function draftOf(xml: string) {
  const report = createReport('item.xml')
  const course = await readQti(treeOfFile('item.xml', Buffer.from(xml)), report)
  return { draft: course?.chapters[0]?.quiz?.questions[0]?.draft, report }
}

describe('an item of QTI', () => {
  it.each(items)('is the same in both families of names, and scored as it scores itself: %s', async (_name, xml, type) => {
    const { draft, report } = await draftOf(xml)
    const older = await draftOf(asVersion2(xml))
    expect(older.draft).toEqual(draft)
    if (typeof type !== 'string') {
      expect(draft).toBeUndefined()
      expect(report.issues.map(({ message }) => message).join('\n')).toMatch(type)
      expect(report.items.map(({ outcome }) => outcome)).toEqual(['left-out'])
      return
    }
    expect(draft?.type).toBe(type)
    for (const [text, read] of [
      [xml, draft],
      [asVersion2(xml), older.draft],
    ] as const) {
      const { combinations = 0, differences } = (read && compareScores(text, read)) ?? {}
      expect(differences).toEqual([])
      expect(combinations).toBeGreaterThan(3)
    }
  })

  it.each(worth)('is worth what its response says: %s', async (_name, xml, points) => {
    for (const text of [xml, asVersion2(xml)]) {
      const { draft } = await draftOf(text)
      const { scores } = (draft && compareScores(text, draft)) ?? {}
      expect(points.map(([response]) => [response, scores?.get(JSON.stringify({ RESPONSE: response }))])).toEqual(points)
    }
  })

  it('is scored by the template that its package has', async () => {
    const rules = processing(firstOf([correct(), 3]))
    const bytes = zipSync({
      'items/dough.xml': Buffer.from(item(declare('single', 'identifier', ['B']), choice(1), template('house_rules'))),
      'rules/house_rules.xml': Buffer.from(rules),
      'imsmanifest.xml': Buffer.from(
        '<manifest><resources><resource identifier="i" type="imsqti_item_xmlv3p0" href="items/dough.xml"/></resources></manifest>',
      ),
    })
    const report = createReport('bank.zip')
    const tree = await openPackage(bytes, 'bank.zip', report)
    const course = tree && (await readQti(tree, report))
    expect(report.issues).toEqual([])
    expect(course?.chapters[0]?.quiz?.questions[0]?.draft).toMatchObject({ type: 'single-choice', points: 3, answer: 'p2' })
  })

  it('says what a straightforward export says, with texts, formulas and feedback', async () => {
    const feedback = '<qti-feedback-inline outcome-identifier="FEEDBACK" identifier="A" show-hide="show">Not yet.</qti-feedback-inline>'
    const body = `<p>Solve <math xmlns="http://www.w3.org/1998/Math/MathML"><msup><mi>x</mi><mn>2</mn></msup></math> &amp; <strong>rest</strong>.</p>${choice(1).replace('word A', `word A${feedback}`)}`
    const rules = processing(
      '<qti-set-outcome-value identifier="FEEDBACK"><qti-variable identifier="RESPONSE"/></qti-set-outcome-value>',
      when(correct(), 2),
    )
    const { draft } = await draftOf(item(declare('single', 'identifier', ['B']), body, rules))
    expect(draft).toMatchObject({
      type: 'single-choice',
      points: 2,
      prompt: 'Solve $x^{2}$ & **rest**.\n\nWhich?',
      choices: [{ text: 'word A', feedback: 'Not yet.' }, { text: 'word B' }, { text: 'word C' }, { text: 'word D' }],
      answer: 'p2',
    })
  })

  it('of an essay is scored by a person', async () => {
    const { draft } = await draftOf(
      item(
        declare('single', 'string', []),
        '<qti-extended-text-interaction response-identifier="RESPONSE"><qti-prompt>Why?</qti-prompt></qti-extended-text-interaction>',
        '',
      ),
    )
    expect(draft).toEqual({ type: 'essay', prompt: 'Why?' })
  })
})

const simple = (id: string) =>
  item(declare('single', 'identifier', ['B']), choice(1), template('match_correct')).replace('identifier="dough"', `identifier="${id}"`)
const test = `<qti-assessment-test identifier="t" title="Bread"><qti-test-part identifier="p"><qti-assessment-section identifier="s1" title="Mixing"><qti-rubric-block view="candidate"><p>Read well.</p></qti-rubric-block><qti-assessment-item-ref identifier="i2" href="items/two.xml"/><qti-assessment-item-ref identifier="i1" href="items/one.xml"/><qti-assessment-section identifier="s2" title="Baking"><qti-assessment-item-ref identifier="i3" href="items/gone.xml"/><qti-assessment-item-ref identifier="i4" href="items/four.xml"/></qti-assessment-section></qti-assessment-section></qti-test-part></qti-assessment-test>`
const resource = (type: string, href: string) =>
  `<resource identifier="r${href}" type="imsqti_${type}_xmlv3p0" href="${href}"><file href="${href}"/></resource>`
const manifest = (...resources: string[]) =>
  `<manifest identifier="m"><metadata><schema>QTI Package</schema></metadata><resources>${resources.join('')}</resources></manifest>`
const pack = (files: Record<string, string | Uint8Array>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? Buffer.from(text) : text])))

async function importPackage(files: Record<string, string | Uint8Array>, format: 'qti' | 'auto' = 'auto') {
  const report = createReport('bread.zip')
  const tree = await openPackage(pack(files), 'bread.zip', report)
  if (!tree) throw new Error('no package')
  return importTree(format, tree, report)
}

describe('a package of QTI', () => {
  it('becomes a course with a chapter for each section, in order, and names what is missing or broken', async () => {
    const result = await importPackage({
      'imsmanifest.xml': manifest(
        resource('test', 'test.xml'),
        ...['one', 'two', 'four', 'loose', 'lost'].map((name) => resource('item', `items/${name}.xml`)),
      ),
      'test.xml': test,
      'items/one.xml': simple('one'),
      'items/two.xml': simple('two'),
      'items/four.xml': '<qti-assessment-item>',
      'items/loose.xml': simple('loose'),
    })
    expect(result.format).toBe('qti')
    expect([...result.write.keys()].filter((file) => /\.(?:md|yaml)$/.test(file)).sort()).toEqual([
      '01-mixing/chapter.md',
      '01-mixing/quiz.yaml',
      '02-bread/chapter.md',
      '02-bread/quiz.yaml',
      'course.yaml',
    ])
    expect(String(result.write.get('01-mixing/quiz.yaml'))).toMatch(/id: two[\s\S]*id: one/)
    expect(result.issues.map(({ file, code }) => `${file} ${code}`)).toEqual(
      expect.arrayContaining(['test.xml import.file-lost', 'items/four.xml import.question-syntax', 'imsmanifest.xml import.file-lost']),
    )
  })

  it('may hold other packages and texts that items share', async () => {
    const inner = pack({ 'imsmanifest.xml': manifest(resource('item', 'one.xml')), 'one.xml': simple('inner') })
    const stimulus =
      '<qti-assessment-stimulus identifier="s" title="S"><qti-stimulus-body><p>Read this.</p></qti-stimulus-body></qti-assessment-stimulus>'
    const shared = simple('outer').replace(
      '<qti-item-body>',
      '<qti-assessment-stimulus-ref identifier="s" href="../texts/s.xml"/><qti-item-body>',
    )
    const { write } = await importPackage({
      'imsmanifest.xml': manifest(
        resource('item', 'items/one.xml'),
        '<resource identifier="z" type="webcontent" href="inner.zip"><file href="inner.zip"/></resource>',
      ),
      'items/one.xml': shared,
      'texts/s.xml': stimulus,
      'inner.zip': inner,
    })
    const text = [...write.values()].join('\n')
    expect(text).toContain('Read this.')
    expect(text).toContain('id: outer')
    expect(text).toContain('id: inner')
  })

  it('is not told from a Common Cartridge by its items alone', async () => {
    const cartridge = manifest('<resource identifier="r" type="imsqti_xmlv1p2/imscc_xmlv1p1/assessment" href="q.xml"/>').replace(
      'QTI Package',
      'IMS Common Cartridge',
    )
    const { issues, format } = await importPackage({ 'imsmanifest.xml': cartridge, 'q.xml': '<questestinterop/>' })
    expect(format).not.toBe('qti')
    expect(issues.some(({ severity }) => severity === 'error')).toBe(true)
  })
})

describe('a file that is no item of QTI 2 or 3', () => {
  it.each([
    ['an older version', '<questestinterop/>', /QTI 1\.2/],
    ['another document', '<html/>', /<html> is no item/],
    ['a document type with entities', '<!DOCTYPE a [<!ENTITY b "c">]><assessmentItem/>', /document type/],
    ['elements in each other', `<assessmentItem>${'<p>'.repeat(200)}`, /nested/],
    ['an item that is cut off', '<assessmentItem><itemBody>', /cut off|ends within/],
  ])('is refused with its place: %s', async (_name, xml, message) => {
    const { issues, write } = await importBytes('qti', Buffer.from(xml), createReport('item.xml'))
    expect(write.size).toBe(0)
    expect(issues.map((issue) => `${issue.message} ${issue.hint}`).join('\n')).toMatch(message)
  })
})
