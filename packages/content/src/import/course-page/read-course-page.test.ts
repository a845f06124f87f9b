import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { compile } from '../../compile/compile'
import { exportCourse } from '../../export/course-files'
import { loadMarkdownText } from '../../markdown/markdown'
import { importBytes } from '../import-course'
import { createReport } from '../report'

const seedFolder = path.resolve(import.meta.dirname, '../../../../../../shared/seed')
const seedFile = existsSync(seedFolder) ? readdirSync(seedFolder).find((name) => name.endsWith('.txt')) : undefined
if (!seedFile) console.warn('The seed page is absent: its tests are skipped.')

/** A page of our own of the shape that the importer reads. */
function makePage(chapters: number, change: (lines: string[]) => string[] = (lines) => lines): string {
  const numbers = Array.from({ length: chapters }, (_, index) => index + 1)
  const lines = [
    'MENU',
    'Keeping Bees',
    'Crafts — Beginner',
    'Keeping Bees',
    'From the first hive to honey',
    'Beginner bees · honey',
    'Why bees',
    'Bees are *busy*. They need a home.',
    '• A quiet place',
    'What You Will Learn',
    '• Build a hive',
    'Requirements',
    '• A garden',
    ...numbers.flatMap((n) => [`Chapter ${n}: Part ${n}`, `• Milestone ${n}a`, `• Milestone ${n}b`]),
    'Ida Wax',
    'Beekeeper',
    'Ida keeps bees.',
    ...numbers.flatMap((n) => [
      `Chapter ${n}: Part ${n}`,
      `Introduction ${n}.`,
      `Practice note for part ${n}: watch a hive.`,
      'Sections in this chapter',
      `Section ${n}.1: Start ${n}`,
      `Section ${n}.1: Start ${n}`,
      `Text of ${n}.1 with a_b and 1. no list.`,
      '  • A bullet',
      `Section ${n}.2: End ${n}`,
      `Section ${n}.2: End ${n}`,
      `${n}. begins like a list.`,
      'Chapter milestones',
      `  • Milestone ${n}a`,
      `  • Milestone ${n}b`,
      'Chapter quiz',
      `1. What about ${n}?`,
      'Show answer',
      `Correct answer: It is ${n}`,
      `Because of ${n}.`,
    ]),
    'More Courses',
    'Ask the assistant anything.',
  ]
  return change(lines).join('\n\n')
}

/** Imports a page into a new course. */
async function importPage(text: string) {
  const { write, issues } = await importBytes('course-page', Buffer.from(text), createReport('page.txt'))
  const files = [...write].filter(([file]) => !file.startsWith('.')).map(([file, content]) => ({ path: file, content: String(content) }))
  return { files, issues }
}

const toText = await loadMarkdownText()
const textOf = (content: string) => toText(content.replace(/^---\n[\s\S]*?\n---\n/, ''))
const codes = async (text: string) => (await importPage(text)).issues.map(({ code }) => code).filter((code) => code !== 'import.self-check')

async function compileFiles(files: { path: string; content: string }[]) {
  const dir = await mkdtemp(path.join(tmpdir(), 'lectern-import-'))
  for (const file of files) {
    await mkdir(path.dirname(path.join(dir, file.path)), { recursive: true })
    await writeFile(path.join(dir, file.path), file.content)
  }
  const compiled = await compile(dir)
  await rm(dir, { recursive: true })
  return compiled
}

describe('a page of the known shape', () => {
  it.each([1, 3, 11])('with %i chapters becomes a course that compiles, with one warning for each question', async (count) => {
    const { files, issues } = await importPage(makePage(count))
    expect(issues.map(({ code }) => code)).toEqual(Array.from({ length: count }, () => 'import.self-check'))
    const { bundle, issues: found } = await compileFiles(files)
    expect(found).toEqual([])
    expect(bundle?.course).toMatchObject({
      title: 'Keeping Bees',
      level: 'beginner',
      category: 'Crafts',
      tags: ['bees', 'honey'],
      outcomes: ['Build a hive'],
    })
    expect(bundle?.course.authors).toEqual([{ name: 'Ida Wax', role: 'Beekeeper', bio: 'Ida keeps bees.' }])
    expect(
      bundle?.chapters.map(({ milestones, practiceNotes, sections }) => [milestones.length, practiceNotes.length, sections.length]),
    ).toEqual(Array.from({ length: count }, () => [2, 1, 2]))
  })

  it('keeps the text as it is, whatever Markdown would make of it', async () => {
    const { files } = await importPage(makePage(1))
    expect(textOf(files.find(({ path }) => path.endsWith('01-start-1.md'))?.content ?? '')).toBe(
      'Text of 1.1 with a_b and 1. no list.\nA bullet',
    )
    expect(textOf(files.find(({ path }) => path.endsWith('02-end-1.md'))?.content ?? '')).toBe('1. begins like a list.')
    expect(textOf(files.find(({ path }) => path === 'overview.md')?.content ?? '')).toContain('Bees are *busy*.')
  })

  it('gives the same files for other line ends', async () => {
    expect(await importPage(makePage(2).replaceAll('\n', '\r\n'))).toEqual(await importPage(makePage(2)))
  })
})

it('shortens titles, and leaves out facts, that are longer than a course allows', async () => {
  const long = 'Bees '.repeat(130)
  const page = [long, `Subtitle ${long}`, 'Chapter 1: Dough', `Section 1.1: ${long}`, 'Knead it.'].join('\n')
  const { write, issues } = await importBytes('course-page', Buffer.from(page), createReport('page.txt'))
  expect(issues.map(({ code }) => code)).toContain('import.no-introduction')
  for (const [file, content] of write)
    if (file.endsWith('.md')) expect(/^title: (.*)$/m.exec(String(content))?.[1]?.length ?? 0).toBeLessThan(310)
  expect(/^title: (.*)$/m.exec(String(write.get('course.yaml')))?.[1]?.length).toBeLessThan(310)
})

it('comes back the same when a page was imported, exported and read again', async () => {
  const { bundle, assets } = await compileFiles((await importPage(makePage(3))).files)
  if (!bundle) throw new Error('the page does not compile')
  const files = [...(await exportCourse(bundle, assets))].map(([file, content]) => ({ path: file, content: String(content) }))
  expect((await compileFiles(files)).bundle).toEqual(bundle)
})

describe('a page that is broken', () => {
  const without =
    (...texts: string[]) =>
    (lines: string[]) =>
      lines.filter((line) => !texts.includes(line))
  const instead = (from: string, to: string) => (lines: string[]) => lines.map((line) => (line === from ? to : line))

  it.each<[string, string, string[]]>([
    ['nothing at all', '', ['import.no-chapters']],
    ['no chapter', 'Some words.\n\nMore words.', ['import.no-chapters']],
    ['a missing introduction', makePage(1, without('Introduction 1.')), ['import.no-introduction']],
    ['an echo that differs', makePage(1, instead('  • Milestone 1b', '  • Milestone 1c')), ['import.echo-differs']],
    ['a missing answer', makePage(1, without('Correct answer: It is 1', 'Because of 1.')), ['import.no-answer']],
    [
      'a section number left out',
      makePage(1, (lines) => lines.map((line) => line.replace('Section 1.2', 'Section 1.3'))),
      ['import.numbering'],
    ],
    [
      'no quiz',
      makePage(1, without('Chapter quiz', '1. What about 1?', 'Show answer', 'Correct answer: It is 1', 'Because of 1.')),
      ['import.no-quiz', 'import.unplaced', 'import.unplaced'],
    ],
  ])('%s is a located issue', async (_title, page, expected) => {
    expect(await codes(page)).toEqual(expected)
  })
})

describe.runIf(seedFile !== undefined)('the seed page', () => {
  const page = seedFile ? readFileSync(path.join(seedFolder, seedFile), 'utf8') : ''
  // Splits the page by its own rule, apart from the importer: a section runs from its last heading to the next one.
  const expected = page
    .split(/^Section \d+\.\d+: .*$/m)
    .slice(1)
    .map((part) =>
      (part.split(/^(?:Chapter milestones|Chapter \d+: .*)$/m)[0] ?? '')
        .split('\n')
        .map((line) => line.replace(/^\s*•\s*/, '').trim())
        .filter(Boolean),
    )
    .filter((part) => part.length > 0)

  it('becomes 6 chapters, 36 sections, 30 questions and 24 milestones', async () => {
    const { bundle, issues } = await compileFiles((await importPage(page)).files)
    expect(issues).toEqual([])
    const chapters = bundle?.chapters ?? []
    expect(chapters).toHaveLength(6)
    expect(chapters.flatMap(({ sections }) => sections)).toHaveLength(36)
    expect(chapters.flatMap(({ milestones }) => milestones)).toHaveLength(24)
    expect(bundle?.quizzes.flatMap(({ questions }) => questions)).toHaveLength(30)
  })

  it('keeps the text of every section, in order', async () => {
    const { bundle } = await compileFiles((await importPage(page)).files)
    const texts = bundle?.chapters.flatMap(({ sections }) => sections.map(({ markdown }) => toText(markdown).split('\n')))
    expect(texts).toEqual(expected)
  })

  it('has each sentence of the course body in the files as often as the page says it, and no other', async () => {
    const { bundle } = await compileFiles((await importPage(page)).files)
    const sentencesOf = (texts: string[]) =>
      texts
        .flatMap((text) => text.split('\n'))
        .flatMap((line) => line.split(/(?<=[.!?])\s+/))
        .map((sentence) => sentence.trim())
        .filter(Boolean)
        .sort()
    const plain = toText
    const written = (bundle?.chapters ?? []).flatMap(({ introduction, practiceNotes, sections }) => [
      plain(introduction),
      ...practiceNotes.map(plain),
      ...sections.map(({ markdown }) => plain(markdown)),
    ])
    // By its own rule: the body of a chapter is what stands between its second heading and its milestones, less headings and echoes.
    const body = page
      .slice(page.search(/^Chapter 1: .*$(?![\s\S]*^Chapter 1: )/m))
      .split(/^Chapter \d+: .*$/m)
      .slice(1)
      .flatMap((chapter) => {
        const lines = (chapter.split(/^Chapter milestones$/m)[0] ?? '').split('\n').map((line) => line.replace(/^\s*•\s*/, '').trim())
        return lines.filter((line) => line !== '' && !/^Section \d+\.\d+: /.test(line) && line !== 'Sections in this chapter')
      })
    expect(sentencesOf(body).length).toBeGreaterThan(500)
    expect(sentencesOf(written)).toEqual(sentencesOf(body))
  })

  it('comes back the same when what was imported is exported and read again', async () => {
    const { bundle, assets } = await compileFiles((await importPage(page)).files)
    if (!bundle) throw new Error('the page does not compile')
    const again = await compileFiles(
      [...(await exportCourse(bundle, assets))].map(([file, content]) => ({ path: file, content: String(content) })),
    )
    expect(again.bundle).toEqual(bundle)
  })

  it('loses no line of the course, and writes none twice', async () => {
    const { files } = await importPage(page)
    const plain = files.map(({ content }) => content.replaceAll(/\\(?=[\\`*_[\]<>~|#&])/g, '')).join('\n')
    const start = page.indexOf('\nLearn AI')
    const body = page
      .slice(start, page.indexOf('\nMore Courses'))
      .split('\n')
      .map((line) => line.replace(/^\s*•\s*/, '').trim())
    const long = body.filter((line) => line.length > 130 && !line.startsWith('Correct answer') && !/^\d+\. /.test(line))
    expect(long.length).toBeGreaterThan(150)
    for (const line of new Set(long)) {
      expect(plain.split(line).length - 1, line.slice(0, 40)).toBe(long.filter((other) => other === line).length)
    }
  })
})
