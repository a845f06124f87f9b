import { describe, expect, it } from 'vitest'
import { createReport } from '../report'
import { readQti12 } from './to-course'

const label = (ident: string, text: string) =>
  `<response_label ident="${ident}"><material><mattext texttype="text/plain">${text}</mattext></material></response_label>`
const choice = (cardinality: string, ...choices: [string, string][]) =>
  `<response_lid ident="r" rcardinality="${cardinality}"><render_choice>${choices.map(([id, text]) => label(id, text)).join('')}</render_choice></response_lid>`
const typed = (fibType = 'String') => `<response_str ident="r" rcardinality="Single"><render_fib fibtype="${fibType}"/></response_str>`
const equal = (value: string, response = 'r') => `<varequal respident="${response}">${value}</varequal>`
const rule = (condition: string, effect: string, attributes = '') =>
  `<respcondition${attributes}><conditionvar>${condition}</conditionvar>${effect}</respcondition>`
const set = (score: number, action = 'Set') => `<setvar action="${action}" varname="SCORE">${score}</setvar>`
const item = (asked: string, rules: string, more = '', type = '') =>
  `<item ident="question_one" title="One"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>${type}</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation><material><mattext texttype="text/html">&lt;p&gt;Which &lt;b&gt;one&lt;/b&gt; rises?&lt;/p&gt;</mattext></material>${asked}</presentation>${
    rules === '' ? '' : `<resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE"/></outcomes>${rules}</resprocessing>`
  }${more}</item>`

async function read(...items: string[]) {
  const report = createReport('quiz.xml')
  const xml = `<?xml version="1.0"?><questestinterop><assessment ident="a" title="Dough"><section ident="s">${items.join('')}</section></assessment></questestinterop>`
  const course = await readQti12(Buffer.from(xml), report)
  return { draft: course?.chapters[0]?.quiz?.questions[0]?.draft, report, course }
}

const three: [string, string][] = [
  ['a', 'dough'],
  ['b', 'stone'],
  ['c', 'salt'],
]

describe('an item of QTI 1.2', () => {
  it('becomes a single choice with shares, and the feedback that each choice shows', async () => {
    const rules = [
      rule('<other/>', '<displayfeedback linkrefid="always"/>', ' continue="Yes"'),
      rule(equal('b'), '<displayfeedback linkrefid="hard"/>', ' continue="Yes"'),
      rule(equal('a'), set(100)),
      rule(equal('c'), set(50)),
    ].join('')
    const feedback = (ident: string, text: string) =>
      `<itemfeedback ident="${ident}"><flow_mat><material><mattext>${text}</mattext></material></flow_mat></itemfeedback>`
    const { draft } = await read(
      item(choice('Single', ...three), rules, feedback('always', 'Dough rises.') + feedback('hard', 'Too hard.')),
    )
    expect(draft).toEqual({
      type: 'single-choice',
      prompt: 'Which **one** rises?',
      choices: [
        { id: 'p1', text: 'dough' },
        { id: 'p2', text: 'stone', feedback: 'Too hard.' },
        { id: 'p3', text: 'salt', credit: 0.5 },
      ],
      answer: 'p1',
      explanation: 'Dough rises.',
    })
  })

  it('has percentages of its points where its score has no maximum', async () => {
    const rules = [rule(equal('a'), set(50, 'Add')), rule(equal('b'), set(50, 'Add')), rule(equal('c'), set(-20, 'Add'))].join('')
    const asked = item(choice('Multiple', ...three), rules)
      .replace(' maxvalue="100"', '')
      .replace('question_type', 'points_possible')
      .replace('<fieldentry></fieldentry>', '<fieldentry>4</fieldentry>')
    const { draft } = await read(asked)
    expect(draft).toMatchObject({ type: 'multiple-choice', points: 4, answer: ['p1', 'p2'], choices: [{}, {}, { penalty: 0.2 }] })
  })

  it('may have a document type, which is not loaded', async () => {
    const report = createReport('quiz.xml')
    const type = '<!DOCTYPE questestinterop SYSTEM "ims_qtiasiv1p2.dtd" [<!ELEMENT a (b+)>]>'
    const quiz = `<assessment ident="a" title="Dough"><section ident="s">${item(choice('Single', ...three), rule(equal('a'), set(100)))}</section></assessment>`
    const course = await readQti12(Buffer.from(`${type}<questestinterop>${quiz}</questestinterop>`), report)
    expect(course?.chapters[0]?.quiz?.questions).toHaveLength(1)
    expect(report.issues).toEqual([])
  })

  it('is worth a point where it is worth none', async () => {
    const none =
      '<itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>points_possible</fieldlabel><fieldentry>0.0</fieldentry></qtimetadatafield>'
    const one = item(choice('Single', ...three), rule(equal('a'), set(100)))
    const { draft, report } = await read(one.replace('<itemmetadata><qtimetadata>', none))
    expect(draft).toMatchObject({ type: 'single-choice', answer: 'p1' })
    expect(draft).not.toHaveProperty('points')
    expect(report.issues.map(({ code }) => code)).toEqual(['import.scoring-changed'])
  })

  it('loses wrong choices without a text', async () => {
    const { draft, report } = await read(item(choice('Single', ...three, ['d', ''], ['e', '']), rule(equal('a'), set(100))))
    expect(draft).toMatchObject({ choices: [{ text: 'dough' }, { text: 'stone' }, { text: 'salt' }], answer: 'p1' })
    expect(report.issues.map(({ code }) => code)).toEqual(['import.member-lost'])
  })

  it('is missed by name where it is in a bank, and so is a drawing of fewer questions than there are', async () => {
    const one = item(choice('Single', ...three), rule(equal('a'), set(100)))
    const drawing = (count: number) =>
      `<selection_ordering><selection><selection_number>${count}</selection_number></selection></selection_ordering>`
    const { report } = await read(
      '<bankentry_item sourcebank_ref="b" item_ref="i"/>',
      `<section ident="g">${drawing(1)}${one}${one}</section>`,
      `<section ident="h">${drawing(1)}${one}</section>`,
    )
    expect(report.issues.map(({ message }) => message)).toEqual([
      '"Dough" draws 1 of some questions; all of them are in the quiz.',
      '"Dough" names 1 questions of banks, which were left out.',
    ])
  })

  it('is all or nothing when one combination is right', async () => {
    const rules = rule(`<and>${equal('a')}<not>${equal('b')}</not>${equal('c')}</and>`, set(100))
    const { draft } = await read(item(choice('Multiple', ...three), rules))
    expect(draft).toMatchObject({ type: 'multiple-choice', answer: ['p1', 'p3'], scoring: 'all-or-nothing' })
  })

  it('gives points for each choice when they add up', async () => {
    const rules = rule(equal('a'), set(60, 'Add')) + rule(equal('c'), set(40, 'Add')) + rule(equal('b'), set(-30, 'Add'))
    const { draft } = await read(item(choice('Multiple', ...three), rules))
    expect(draft).toMatchObject({
      choices: [{ credit: 0.6 }, { penalty: 0.3 }, { credit: 0.4 }],
      answer: ['p1', 'p3'],
    })
  })

  it('takes several texts side by side as alternatives, and a substring as a pattern', async () => {
    const fib = await read(item(typed(), rule(equal('yeast') + equal('gas'), set(100))))
    expect(fib.draft).toMatchObject({ type: 'short-answer', answer: ['yeast', 'gas'] })
    const pattern = await read(item(typed(), rule('<varsubstring respident="r" case="Yes">east</varsubstring>', set(100))))
    expect(pattern.draft).toMatchObject({ answer: ['*east*'], wildcard: true, match: 'exact' })
  })

  it('takes a range of numbers, and leaves an open bound out of it', async () => {
    const within = `<or>${equal('2')}<and><vargt respident="r">1</vargt><varlte respident="r">3</varlte></and></or>`
    const { draft } = await read(item(typed('Decimal'), rule(within, set(100))))
    expect(draft).toMatchObject({ type: 'numeric', answer: { min: 1.0000000000000002, max: 3 } })
  })

  it('puts gaps where the text names them in brackets', async () => {
    const gap = (name: string) =>
      `<response_lid ident="response_${name}"><material><mattext>${name}</mattext></material><render_choice>${label('1', 'rises')}${label('2', 'falls')}</render_choice></response_lid>`
    const asked = `<material><mattext>First it [one], then it [two].</mattext></material>${gap('one')}${gap('two')}`
    const rules = rule(equal('1', 'response_one'), set(50, 'Add')) + rule(equal('2', 'response_two'), set(50, 'Add'))
    const { draft } = await read(item(asked, rules, '', 'multiple_dropdowns_question'))
    expect(draft).toMatchObject({
      type: 'cloze',
      gaps: [
        { type: 'choice', answer: 'p1' },
        { type: 'choice', answer: 'p4' },
      ],
    })
    expect((draft as { text: string }).text).toContain('First it {{gap-1}}, then it {{gap-2}}.')
  })

  it.each<[string, string, string]>([
    [
      'right choices with any others',
      item(choice('Multiple', ...three), rule(`<and>${equal('a')}${equal('c')}</and>`, set(100))),
      'import.question-unscorable',
    ],
    ['a best answer with half of the points', item(choice('Single', ...three), rule(equal('a'), set(50))), 'import.question-unscorable'],
    ['an answer that anything is right for', item(typed(), rule('<other/>', set(100))), 'import.question-unscorable'],
    ['conditions that are not known', item(typed(), rule('<durgte respident="r">3</durgte>', set(100))), 'import.question-unscorable'],
    ['a place in an image', item('<response_xy ident="r"/>', rule(equal('a'), set(100))), 'import.question-type'],
    ['an upload', item(typed(), '', '', 'file_upload_question'), 'import.question-type'],
  ])('is left out and named: %s', async (_what, xml, code) => {
    const { draft, report } = await read(xml)
    expect(draft).toBeUndefined()
    expect(report.issues.map((issue) => issue.code)).toEqual([code])
    expect(report.items).toMatchObject([{ name: 'One', outcome: 'left-out' }])
  })

  it('becomes an essay without a rule, and text without a response', async () => {
    expect((await read(item(typed(), ''))).draft).toMatchObject({ type: 'essay' })
    const { course } = await read(item('', ''))
    expect(course?.chapters[0]).toMatchObject({ introduction: 'Which **one** rises?', sections: [] })
  })
})
