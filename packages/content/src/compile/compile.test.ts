import { mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { slug } from 'github-slugger'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compile } from './compile'
import { fixIds } from './fix'

let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'lectern-course-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const quiz = `id: first-quiz
title: Quiz
questions:
  - id: one
    type: single-choice
    prompt: Which?
    section: start
    choices:
      - { id: a, text: This }
      - { id: b, text: That }
    answer: a
`
const good: Record<string, string> = {
  'course.yaml': 'id: small\ntitle: Small\n',
  'overview.md': 'About.\n',
  '01-first/chapter.md': '---\ntitle: First\n---\n\nHello.\n',
  '01-first/01-start.md': '---\ntitle: Start\n---\n\n# Top\n\nSee [more](02-more.md#deep).\n',
  '01-first/02-more.md': '---\ntitle: More\n---\n\n## Deep\n\nCafé.\n',
  '01-first/quiz.yaml': quiz,
}

async function compileFiles(files: Record<string, string | Uint8Array>) {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(dir, name)), { recursive: true })
    await writeFile(path.join(dir, name), content)
  }
  return compile(dir)
}

describe('a course that is right', () => {
  it('becomes a bundle with resolved links and keys apart from questions', async () => {
    const { bundle, issues } = await compileFiles(good)
    expect(issues).toEqual([])
    expect(bundle?.chapters[0]?.sections[0]?.markdown).toContain('[more](lectern:section/more#deep)')
    expect(JSON.stringify(bundle?.quizzes[0]?.questions)).not.toContain('answer')
    expect(bundle?.quizzes[0]?.keys).toEqual([{ type: 'single-choice', questionId: 'one', feedback: [], choiceId: 'a' }])
  })

  it('gives the same bundle for other line ends and other compositions of letters', async () => {
    const first = await compileFiles(good)
    const second = await compileFiles(
      Object.fromEntries(Object.entries(good).map(([name, text]) => [name, text.normalize('NFD').replaceAll('\n', '\r\n')])),
    )
    expect(JSON.stringify(second.bundle)).toBe(JSON.stringify(first.bundle))
  })

  it('takes every question type', async () => {
    const questions = `id: all
title: All
questions:
  - { id: q1, type: multiple-choice, prompt: A, choices: [{ id: a, text: x }, { id: b, text: y }], answer: [a] }
  - { id: q2, type: short-answer, prompt: B, answer: [yes please] }
  - { id: q3, type: numeric, prompt: C, answer: { value: 3, tolerance: 0.5 } }
  - { id: q4, type: ordering, prompt: D, items: [{ id: m, text: x }, { id: c, text: y }, { id: t, text: z }] }
  - { id: q5, type: matching, prompt: E, pairs: [{ left: { id: k, text: x }, right: { id: d, text: y } }, { left: { id: b, text: z }, right: { id: w, text: u } }] }
  - { id: q6, type: self-check, prompt: F, answer: G }
  - { id: q7, type: numeric, prompt: H, answer: 42 }
  - { id: q8, type: numeric, prompt: I, answer: [{ value: 3, credit: 0.5 }, 4, { min: 5, max: 6 }], unit: { accept: [m/s², km per hour], required: true } }
`
    const { bundle, issues } = await compileFiles({ ...good, 'quiz.yaml': questions })
    expect(issues).toEqual([])
    expect(bundle?.quizzes[0]?.questions).toHaveLength(8)
    expect(bundle?.quizzes[0]?.questions[7]).toMatchObject({ unit: { required: true } })
    expect(bundle?.quizzes[0]?.keys.slice(6)).toEqual([
      { type: 'numeric', questionId: 'q7', value: 42, min: 42, max: 42 },
      {
        type: 'numeric',
        questionId: 'q8',
        value: 4,
        min: 4,
        max: 4,
        alternatives: [
          { value: 3, min: 3, max: 3, credit: 0.5 },
          { min: 5, max: 6, credit: 1 },
        ],
        unit: { accept: ['m/s²', 'km per hour'] },
      },
    ])
  })
})

describe('a course that is wrong', () => {
  const question = (change: string, to: string) => ({ '01-first/quiz.yaml': quiz.replace(change, to) })
  const section = (body: string) => ({ '01-first/02-more.md': `---\ntitle: More\n---\n\n## Deep\n\n${body}\n` })

  it.each<[string, Record<string, string | Uint8Array>, string, string, number, number]>([
    ['broken YAML', { 'course.yaml': 'id: small\ntitle: "Small\n' }, 'yaml.syntax', 'course.yaml', 3, 1],
    ['a key written twice', { 'course.yaml': 'id: small\ntitle: A\ntitle: B\n' }, 'yaml.duplicate-key', 'course.yaml', 3, 1],
    ['a misspelt member', { 'course.yaml': 'id: small\ntitle: A\nsubtitel: B\n' }, 'schema.unknown-member', 'course.yaml', 3, 11],
    ['a missing member', question('    answer: a\n', ''), 'schema.invalid-type', '01-first/quiz.yaml', 4, 5],
    ['an unknown right choice', question('answer: a', 'answer: z'), 'question.answer-unknown', '01-first/quiz.yaml', 11, 13],
    ['a missing question id', question('id: one\n    type', 'type'), 'question.id-missing', '01-first/quiz.yaml', 4, 5],
    ['choices that say the same', question('text: That', 'text: This'), 'question.text-repeated', '01-first/quiz.yaml', 10, 9],
    ['an unknown section', question('section: start', 'section: nope'), 'section.unknown', '01-first/quiz.yaml', 7, 14],
    [
      'a graded quiz that is open',
      question('title: Quiz', 'title: Quiz\nmode: graded\nreview: open'),
      'quiz.graded-immediately',
      '01-first/quiz.yaml',
      4,
      9,
    ],
    ['a draw larger than the pool', question('title: Quiz', 'title: Quiz\ndraw: 9'), 'quiz.draw-too-large', '01-first/quiz.yaml', 3, 7],
    [
      'an id used twice',
      { '01-first/02-more.md': '---\ntitle: More\nid: start\n---\n\n## Deep\n' },
      'id.collision',
      '01-first/02-more.md',
      1,
      1,
    ],
    ['a link to nothing', section('A [link](03-none.md).'), 'link.dangling', '01-first/02-more.md', 7, 10],
    ['a link to no heading', section('A [link](01-start.md#none).'), 'link.anchor', '01-first/02-more.md', 7, 10],
    ['a link out of the course', section('A [link](../../secret.md).'), 'link.outside', '01-first/02-more.md', 7, 10],
    ['a missing asset', section('![x](../assets/no.png)'), 'link.asset', '01-first/02-more.md', 7, 6],
    ['HTML', section('An <script>old</script> habit.'), 'markdown.html', '01-first/02-more.md', 7, 4],
    ['no front matter', { '01-first/02-more.md': 'Words.\n' }, 'front-matter.missing', '01-first/02-more.md', 1, 1],
    ['a binary file', { '01-first/02-more.md': new Uint8Array([0xff, 0xfe, 0]) }, 'file.binary', '01-first/02-more.md', 1, 1],
    ['a file of no kind', { 'notes.doc': 'x' }, 'file.unknown', 'notes.doc', 1, 1],
  ])('%s is an issue with its place', async (_title, change, code, file, line, column) => {
    const { issues } = await compileFiles({ ...good, ...change })
    expect(issues.find((issue) => issue.code === code)).toMatchObject({ file, line, column, hint: expect.stringMatching(/./) })
  })

  it.each<[string, Record<string, string>, string]>([
    ['a member of a question', question('answer: a', 'answers: a'), 'Did you mean "answer"? See docs/course-format.md#single-choice.'],
    ['a member of a choice', question('text: That', 'txt: That'), 'Did you mean "text"? See docs/course-format.md#single-choice.'],
    [
      'a member of the review policy',
      question('title: Quiz', 'title: Quiz\nreview: { explanations: never }'),
      'Did you mean "explanation"? See docs/course-format.md#quizyaml-nn-namequizyaml.',
    ],
    [
      'a member of the front matter',
      { '01-first/02-more.md': '---\ntitel: More\n---\n' },
      'Did you mean "title"? See docs/course-format.md#front-matter-of-nn-namemd.',
    ],
    [
      'a member that is like no other',
      { 'course.yaml': 'id: small\ntitle: A\nauthors:\n  - { name: B, telephone: 5 }\n' },
      'It takes name, role, bio; see docs/course-format.md#courseyaml.',
    ],
  ])('says which member it might be: %s', async (_title, change, hint) => {
    const { issues } = await compileFiles({ ...good, ...change })
    expect(issues.filter(({ code }) => code === 'schema.unknown-member').map((issue) => issue.hint)).toEqual([hint])
    const [, anchor] = /course-format\.md#([\w-]+)/.exec(hint) ?? []
    const reference = await readFile(path.resolve(import.meta.dirname, '../../../../docs/course-format.md'), 'utf8')
    expect([...reference.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => slug(heading as string))).toContain(anchor)
  })

  it.each([
    ['a range from its end', 'answer: { min: 3, max: 2 }', 'question.empty-range', 13],
    ['a share of nothing', 'answer: [1, { value: 0, relativeTolerance: 0.1 }]', 'question.relative-to-zero', 48],
    ['two tolerances', 'answer: { value: 1, tolerance: 1, relativeTolerance: 0.1 }', 'question.two-tolerances', 13],
    ['bounds that are infinite', 'answer: { value: 1.7e+308, tolerance: 1.7e+308 }', 'question.bounds-too-large', 13],
    ['no answer with full credit', 'answer: [{ value: 1, credit: 0.5 }]', 'question.no-full-answer', 13],
    ['a unit that reads as part of the number', 'answer: 1\n    unit: { accept: [m, e3] }', 'question.unit-untypeable', 25],
    ['a unit with a number of its own', 'answer: 1\n    unit: { accept: [mg per 100 ml] }', 'question.unit-untypeable', 22],
    ['a number in quotation marks', 'answer: "1"', 'schema.invalid-type', 13],
    ['a misspelt tolerance', 'answer: { value: 1, tolerence: 1 }', 'schema.unknown-member', 36],
  ])('finds %s in a numeric question', async (_title, answer, code, column) => {
    const text = `id: quiz\ntitle: Quiz\nquestions:\n  - id: one\n    type: numeric\n    prompt: A\n    ${answer}\n`
    const { issues } = await compileFiles({ ...good, '01-first/quiz.yaml': text })
    const line = answer.includes('unit') ? 8 : 7
    expect(issues.map((issue) => [issue.code, issue.severity, issue.line, issue.column])).toEqual([[code, 'error', line, column]])
  })

  it('warns of an accepted answer that hardly anybody can type', async () => {
    const answer = (match: string) =>
      `id: quiz\ntitle: Quiz\nquestions:\n  - id: one\n    type: short-answer\n    prompt: A\n    answer: [“a”]\n    match: ${match}\n`
    const of = async (match: string) => {
      const { issues } = await compileFiles({ ...good, '01-first/quiz.yaml': answer(match) })
      return issues.map(({ code, severity, line }) => [code, severity, line])
    }
    expect(await of('exact')).toEqual([['question.answer-untypeable', 'warning', 7]])
    expect(await of('normalized')).toEqual([])
  })

  it('reports symbolic links and files of 100 MB without reading them', async () => {
    await compileFiles(good)
    await symlink('/', path.join(dir, 'link'))
    await writeFile(path.join(dir, '01-first/03-large.md'), '')
    await truncate(path.join(dir, '01-first/03-large.md'), 100_000_000)
    const { bundle, issues } = await compile(dir)
    expect(issues.map(({ code }) => code)).toEqual(['file.too-large', 'file.symlink'])
    expect(bundle).toBeUndefined()
  })

  it('reports a folder that is not there', async () => {
    expect((await compile(path.join(dir, 'nowhere'))).issues).toMatchObject([{ code: 'course.missing' }])
  })

  it('reports every fault at once', async () => {
    const { issues } = await compileFiles({ ...good, ...section('[a](x.md) [b](y.md)'), ...question('answer: a', 'answer: z') })
    expect(issues.map(({ code }) => code)).toEqual(
      ['link.anchor', 'link.dangling', 'link.dangling', 'question.answer-unknown'].filter((code) => code !== 'link.anchor'),
    )
  })
})

describe('missing ids', () => {
  it('are written once, leave comments alone, and make the course compile', async () => {
    const bare = `id: first-quiz # keep me
title: Quiz
questions:
  - type: ordering
    prompt: Sort
    items: [{ text: one }, { text: two }, { text: three }]
  - type: single-choice
    prompt: Which?
    choices:
      - text: This
      - text: That
    answer: a
`
    await compileFiles({ ...good, '01-first/quiz.yaml': bare })
    expect(await fixIds(dir)).toEqual(['01-first/quiz.yaml'])
    expect(await fixIds(dir)).toEqual([])
    const { bundle, issues } = await compile(dir)
    expect(issues).toEqual([])
    expect(bundle?.quizzes[0]?.questions.map(({ id }) => id)).toEqual(['first-quiz-question-1', 'first-quiz-question-2'])
  })
})
