import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { createReport } from '../report'
import { openPackage } from '../source/package'
import { treeOfFile } from '../source/source-tree'
import { asVersion2, choice, correct, declare, firstOf, item, processing, template, when } from './build-item.fixture'
import { compareScores } from './compare.fixture'
import { items, worth } from './items.fixture'
import { readQti } from './read-qti'

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
