import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, describe, expect, it } from 'vitest'
import { exportFolder, holdsKeys } from '../export-course'
import { exportToMemory } from '../export-folder.fixture'
import type { ExportOptions } from '../model'

const made: string[] = []
afterEach(async () => {
  for (const dir of made.splice(0)) await rm(dir, { recursive: true })
})

const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const course: [string, string | Uint8Array][] = [
  ['course.yaml', 'id: bread\ntitle: Bread & butter\nsummary: A <loaf>.\nlocale: de\n'],
  ['assets/dot.png', dot],
  ['01-dough/chapter.md', '---\ntitle: Dough\n---\n\nSee [kneading](01-kneading.md).\n'],
  [
    '01-dough/01-kneading.md',
    '---\ntitle: Kneading\n---\n\nKnead $x^2$ times.\n\n![A dot](../assets/dot.png)\n\n> [!NOTE]\n> Mind this.\n',
  ],
  [
    '01-dough/quiz.yaml',
    `id: dough-quiz
title: Dough
timeLimit: 20m
passingScore: 0.5
questions:
  - { id: one, type: single-choice, points: 0.5, prompt: Which?, choices: [{ id: a, text: yeast, feedback: Yes. }, { id: b, text: '0', feedback: No. }], answer: a, explanation: So. }
  - { id: two, type: single-choice, prompt: Is it?, choices: [{ id: 'true', text: 'True' }, { id: 'false', text: 'False' }], answer: 'true' }
  - { id: three, type: multiple-choice, prompt: Which?, choices: [{ id: a, text: flour }, { id: b, text: iron }], answer: [a], scoring: all-or-nothing }
  - { id: four, type: short-answer, prompt: What?, answer: [yeast, gas] }
  - { id: five, type: short-answer, prompt: What?, answer: ['*east*'], wildcard: true }
  - { id: six, type: essay, prompt: Why?, answer: Because. }
  - { id: seven, type: numeric, prompt: How many?, answer: 3 }
  - { id: eight, type: multiple-choice, prompt: Which?, choices: [{ id: a, text: flour }, { id: b, text: iron }], answer: [a] }
  - { id: nine, type: short-answer, prompt: What?, answer: [yeast, { text: gas and steam, credit: 0.5 }], match: exact }
`,
  ],
]

async function exportCourse(options: ExportOptions = {}) {
  const dir = await mkdtemp(path.join(tmpdir(), 'lectern-cartridge-'))
  made.push(dir)
  for (const [file, content] of course) {
    await mkdir(path.dirname(path.join(dir, file)), { recursive: true })
    await writeFile(path.join(dir, file), content)
  }
  const { bytes, issues, counts } = await exportToMemory('common-cartridge', dir, options)
  if (!bytes) throw new Error(JSON.stringify(issues))
  const files = Object.entries(unzipSync(bytes)).map(([name, content]): [string, string] => [
    name,
    strFromU8(content, name.endsWith('.png')),
  ])
  return { dir, bytes, issues, counts, files: new Map(files) }
}

describe('a cartridge', () => {
  it('has pages, a quiz and files, which the manifest names', async () => {
    const { files } = await exportCourse()
    const names = [...files.keys()]
    const asset = names.find((name) => name.startsWith('files/dot-')) as string
    expect(names).toEqual(['chapters/dough.html', 'sections/kneading.html', 'quizzes/dough-quiz.xml', asset, 'imsmanifest.xml'])
    const manifest = files.get('imsmanifest.xml') as string
    for (const name of names.slice(0, -1)) expect(manifest).toContain(`<file href="${name}"></file>`)
    expect(manifest).toContain('<schemaversion>1.1.0</schemaversion>')
    expect(manifest).toContain('<lomimscc:string language="de">Bread &#x26; butter</lomimscc:string>')
    const identifiers = [...manifest.matchAll(/ identifier="([^"]*)"/g)].map(([, id = '']) => id)
    expect(new Set(identifiers).size).toBe(identifiers.length)
    for (const id of identifiers) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/)
    const references = [...manifest.matchAll(/identifierref="([^"]*)"/g)].map(([, id = '']) => id)
    expect(references.filter((id) => !identifiers.includes(id))).toEqual([])
    expect(files.get('chapters/dough.html')).toContain('href="../sections/kneading.html"')
    expect(files.get('sections/kneading.html')).toContain(`src="../${asset}"`)
    expect(files.get('sections/kneading.html')).toContain('\\(x^2\\)')
  })

  it('says each type by its profile, reports what is scored in another way, and leaves out what has no profile', async () => {
    const { files, issues, counts } = await exportCourse()
    const quiz = files.get('quizzes/dough-quiz.xml') as string
    expect(
      [...quiz.matchAll(/cc\.(\w+)\.v0p1<\/fieldentry><\/qtimetadatafield><qtimetadatafield><fieldlabel>cc_weighting/g)].map(
        ([, profile]) => profile,
      ),
    ).toEqual(['multiple_choice', 'true_false', 'multiple_response', 'fib', 'pattern_match', 'essay', 'multiple_response', 'pattern_match'])
    expect(quiz).toContain('<fieldlabel>qmd_timelimit</fieldlabel><fieldentry>20</fieldentry>')
    expect(issues.map(({ code, line }) => [code, line])).toEqual(
      expect.arrayContaining([
        ['export.question-type', 12],
        ['export.scoring-changed', 13],
        ['export.scoring-changed', 14],
      ]),
    )
    expect(quiz).not.toContain('gas and steam')
    expect(counts).toEqual({ exported: 10, leftOut: 1 })
  })

  it('keeps to the rules of the profile and to what Moodle reads', async () => {
    const { files } = await exportCourse()
    const quiz = files.get('quizzes/dough-quiz.xml') as string
    const item = (id: string) => quiz.slice(quiz.indexOf(`<item ident="question_${id}"`)).split('</item>')[0] as string
    const points = [...quiz.matchAll(/cc_weighting<\/fieldlabel><fieldentry>([^<]*)/g)].map(([, each]) => Number(each))
    expect(points).toEqual([1, 2, 2, 2, 2, 2, 2, 2])
    expect(item('six')).toContain('<fieldlabel>qmd_computerscored</fieldlabel><fieldentry>No</fieldentry>')
    expect(item('one').match(/continue="\w+"/g)).toEqual(['continue="Yes"', 'continue="No"', 'continue="No"'])
    expect(item('one')).toContain('>100</setvar><displayfeedback feedbacktype="Response" linkrefid="a_fb">')
    expect(item('one')).toContain('&#x3C;p>0&#x3C;/p>')
    expect(item('nine')).toContain(
      '<varequal case="Yes" respident="response">yeast</varequal></conditionvar><setvar action="Set" varname="SCORE">1<',
    )
  })

  it('has the types of its version', async () => {
    const { files } = await exportCourse({ version: '1.3' })
    expect(files.get('imsmanifest.xml')).toContain('type="imsqti_xmlv1p2/imscc_xmlv1p3/assessment"')
    expect(files.get('imsmanifest.xml')).toContain('xmlns="http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1"')
    const thin = await exportCourse({ version: '1.3', thin: true, origin: 'https://courses.example.com' })
    expect(thin.files.get('links/section-kneading.xml')).toContain(
      '<cartridge_basiclti_link xmlns="http://www.imsglobal.org/xsd/imslticc_v1p3"',
    )
  })

  it('has the same bytes each time', async () => {
    const [first, second] = [await exportCourse(), await exportCourse()]
    expect(first.bytes.equals(second.bytes)).toBe(true)
  })

  it('holds links and no keys when it is thin', async () => {
    const thin = { thin: true, origin: 'https://courses.example.com' }
    const { files } = await exportCourse(thin)
    expect(holdsKeys('common-cartridge', thin)).toBe(false)
    expect(holdsKeys('common-cartridge', {})).toBe(true)
    expect([...files.keys()]).toEqual([
      'links/chapter-dough.xml',
      'links/section-kneading.xml',
      'links/quiz-dough-quiz.xml',
      'imsmanifest.xml',
    ])
    expect(files.get('links/quiz-dough-quiz.xml')).toContain(
      ['launch_url', 'secure_launch_url']
        .map((name) => `<blti:${name}>https://courses.example.com/lti/launch?course=bread&#x26;quiz=dough-quiz</blti:${name}>`)
        .join(''),
    )
    expect([...files.values()].join('')).not.toContain('yeast')
  })

  it('is not thin without a server to link to', async () => {
    const { dir } = await exportCourse()
    const exported = await exportFolder('common-cartridge', dir, { thin: true })
    const read = async () => {
      if ('content' in exported) for await (const _piece of exported.content);
    }
    await expect(read()).rejects.toThrow('needs the origin')
  })
})
