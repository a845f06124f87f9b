import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { importBytes, importCourse } from '../import-course'
import { createReport } from '../report'

const item = (id: string, more = '') =>
  `<qti-assessment-item identifier="${id}" title="Item ${id}" adaptive="false">${more}<qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier"><qti-correct-response><qti-value>a</qti-value></qti-correct-response></qti-response-declaration><qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/><qti-item-body><p>What does ${id} need?</p><qti-choice-interaction response-identifier="RESPONSE" max-choices="1"><qti-simple-choice identifier="a">Rest</qti-simple-choice><qti-simple-choice identifier="b">Haste</qti-simple-choice></qti-choice-interaction></qti-item-body><qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"/></qti-assessment-item>`

const test =
  '<qti-assessment-test identifier="t" title="Bread"><qti-test-part identifier="p"><qti-assessment-section identifier="s1" title="Dough"><qti-assessment-item-ref identifier="r1" href="items/two.xml"/><qti-assessment-item-ref identifier="r2" href="items/one.xml"/></qti-assessment-section><qti-assessment-section identifier="s2" title="Oven"><qti-assessment-item-ref identifier="r3" href="items/three.xml"/><qti-assessment-item-ref identifier="r4" href="items/gone.xml"/></qti-assessment-section></qti-test-part></qti-assessment-test>'
const manifest = `<manifest><metadata><schema>QTI Package</schema></metadata><resources><resource identifier="T" type="imsqti_test_xmlv3p0" href="test.xml"/>${['one', 'two', 'three', 'broken'].map((name) => `<resource identifier="${name}" type="imsqti_item_xmlv3p0" href="items/${name}.xml"/>`).join('')}</resources></manifest>`

async function importFolder(files: Record<string, string>) {
  const dir = await mkdtemp(path.join(tmpdir(), 'lectern-qti-'))
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(dir, file)), { recursive: true })
    await writeFile(path.join(dir, file), content)
  }
  try {
    return await importCourse('auto', dir)
  } finally {
    await rm(dir, { recursive: true })
  }
}

describe('a package of QTI', () => {
  const files = {
    'imsmanifest.xml': manifest,
    'test.xml': test,
    'items/one.xml': item('one'),
    'items/two.xml': item('two', '<qti-assessment-stimulus-ref identifier="s" href="../texts/rye.xml"/>'),
    'items/three.xml': item('three'),
    'items/broken.xml': item('broken').slice(0, -40),
    'texts/rye.xml':
      '<qti-assessment-stimulus identifier="s" title="Rye"><qti-stimulus-body><p>Rye has little gluten.</p></qti-stimulus-body></qti-assessment-stimulus>',
  }

  it('has a chapter for each section, with its items in the order of the test and the texts they share', async () => {
    const { format, write, issues } = await importFolder(files)
    const quizzes = [...write].filter(([file]) => file.endsWith('quiz.yaml')).map(([, text]) => parse(String(text)))
    expect(format).toBe('qti')
    expect(quizzes.map(({ title }) => title)).toEqual(['Dough', 'Oven'])
    expect(quizzes[0].questions).toMatchObject([
      { prompt: 'Rye has little gluten.\n\nWhat does two need?', type: 'single-choice', points: 1 },
      { prompt: 'What does one need?' },
    ])
    expect(issues.map(({ code, file }) => [code, file])).toEqual([
      ['import.question-syntax', 'items/broken.xml'],
      ['import.file-lost', 'items/gone.xml'],
    ])
  })

  it('is not what a Common Cartridge is', async () => {
    const { format } = await importFolder({
      ...files,
      'imsmanifest.xml': manifest.replace('QTI Package', 'IMS Common Cartridge'),
    })
    expect(format).not.toBe('qti')
  })
})

describe('a file that is broken', () => {
  it.each<[string, string, string]>([
    ['cut off', item('one').slice(0, -30), 'import.syntax'],
    ['with a document type', `<!DOCTYPE x [<!ENTITY a "b">]>${item('one')}`, 'import.syntax'],
    ['nested too deep', item('one').replace('<p>', `${'<div>'.repeat(200)}<p>`), 'import.limit'],
    ['of another kind', '<html/>', 'import.syntax'],
    ['with nothing in it', '<assessmentItem/>', 'import.nothing'],
  ])('%s is a located error, and nothing is imported', async (_title, xml, code) => {
    const { issues, write } = await importBytes('qti', Buffer.from(xml), createReport('item.xml'))
    expect(issues).toContainEqual(expect.objectContaining({ severity: 'error', code, line: expect.any(Number) }))
    expect(write.size).toBe(0)
  })
})
