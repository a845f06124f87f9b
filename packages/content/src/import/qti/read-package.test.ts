import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { importBytes, importTree } from '../import-course'
import { createReport } from '../report'
import { openPackage } from '../source/package'
import { choice, declare, item, template } from './build-item.fixture'

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
