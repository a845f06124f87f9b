import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { importCourse } from '../import/import-course'
import { exportToMemory } from './export-folder.fixture'
import type { ExportFormatName } from './formats'
import { withoutIds } from './without-ids.fixture'

const made: string[] = []
afterEach(async () => {
  for (const dir of made.splice(0)) await rm(dir, { recursive: true })
})

type Question = Record<string, unknown>

async function writeCourse(questions: readonly Question[], settings: object = {}): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'lectern-export-'))
  made.push(dir)
  await mkdir(path.join(dir, '01-dough'))
  await mkdir(path.join(dir, 'assets'))
  await writeFile(path.join(dir, 'course.yaml'), 'id: bread\ntitle: Bread\n')
  await writeFile(path.join(dir, '01-dough/chapter.md'), '---\ntitle: Dough\n---\n')
  await writeFile(path.join(dir, '01-dough/01-start.md'), '---\ntitle: Start\n---\n\nStart here.\n')
  await writeFile(
    path.join(dir, '01-dough/quiz.yaml'),
    stringify({ id: 'dough-quiz', title: 'Dough', ...settings, questions }, { lineWidth: 0 }),
  )
  await writeFile(path.join(dir, 'assets/a.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"/>\n')
  return dir
}

/** Exports questions, imports the file, and gives what has come back without the ids of pieces. */
async function sendAround(format: 'gift' | 'moodle-xml', questions: readonly Question[]) {
  const { content = '', issues } = await exportToMemory(format, await writeCourse(questions))
  const file = path.join(made.at(-1) as string, 'bank')
  await writeFile(file, content)
  const imported = await importCourse(format, file)
  const quiz = [...imported.write].find(([name]) => name.endsWith('quiz.yaml'))?.[1]
  return {
    content,
    exported: issues.map(({ code }) => code),
    imported: imported.issues.map(({ code }) => code),
    questions: (parse(String(quiz ?? 'questions: []')) as { questions: Question[] }).questions.map(withoutIds),
  }
}

const single = {
  id: 'what-rises',
  type: 'single-choice',
  prompt: 'What *rises*?\n\n- at night\n- at $20^\\circ$',
  choices: [
    { id: 'a', text: 'Dough', feedback: 'Yes: `yeast = {1}`.' },
    { id: 'b', text: 'Steam', credit: 0.5 },
    { id: 'c', text: 'A stone: \\~5 kg = #1' },
  ],
  answer: 'a',
  explanation: 'See [the page](https://example.org/?a=1\\&b=2#c).',
}
const penalized = {
  id: 'what-sinks',
  type: 'single-choice',
  prompt: 'What sinks?',
  choices: [
    { id: 'a', text: 'A stone' },
    { id: 'b', text: 'Dough', penalty: 0.25 },
  ],
  answer: 'a',
  allowNegative: true,
}
const truth = {
  id: 'it-rests',
  type: 'single-choice',
  prompt: 'A dough rests.',
  choices: [
    { id: 'true', text: 'True', feedback: 'It does.' },
    { id: 'false', text: 'False' },
  ],
  answer: 'true',
}
const multiple = {
  id: 'which',
  type: 'multiple-choice',
  prompt: 'Which?',
  choices: [
    { id: 'a', text: 'Flour', credit: 0.7 },
    { id: 'b', text: 'Water', credit: 0.3 },
    { id: 'c', text: 'Sand', penalty: 0 },
  ],
  answer: ['a', 'b'],
}
const short = {
  id: 'name-it',
  type: 'short-answer',
  prompt: 'What?',
  answer: ['sour*dough', { text: 'dough', credit: 0.5 }],
  wildcard: true,
}
const numeric = {
  id: 'how-many',
  type: 'numeric',
  prompt: 'How many?',
  answer: [
    { value: 3.5, tolerance: 0.25 },
    { value: 4, tolerance: 2, credit: 0.5 },
  ],
}
const matching = {
  id: 'match',
  type: 'matching',
  prompt: 'Match.',
  pairs: [
    { left: { id: 'k7', text: '**Rye**' }, right: { id: 'b2', text: 'Grain' } },
    { left: { id: 'a3', text: 'Salt' }, right: { id: 'z5', text: 'Mineral' } },
  ],
  spare: [{ id: 'm1', text: 'Animal' }],
}
const essay = { id: 'why', type: 'essay', prompt: 'Why?' }
const ordering = {
  id: 'sort',
  type: 'ordering',
  prompt: 'Sort.',
  items: [
    { id: 'k7', text: 'Mix' },
    { id: 'b2', text: 'Knead' },
    { id: 'z5', text: 'Rest' },
  ],
}
const spots = {
  id: 'where-it-rises',
  type: 'hotspot',
  prompt: 'Where does it rise?',
  image: '../assets/a.svg',
  alt: 'A dough',
  select: 'point',
  grid: { columns: 10, rows: 10 },
  marks: 2,
  regions: [
    { id: 'a', text: 'Left', shape: { type: 'circle', x: 0.25, y: 0.5, radius: 0.1 } },
    { id: 'b', text: 'Right', shape: { type: 'rectangle', x: 0.7, y: 0.2, width: 0.25, height: 0.5 } },
  ],
  answer: ['a', 'b'],
}
const common = [single, penalized, truth, multiple, short, numeric, matching, essay, ordering]

describe('what is exported and imported again', () => {
  it.each<[string, 'gift' | 'moodle-xml', Question]>([
    ...common.map((question): [string, 'gift', Question] => [question.id, 'gift', question]),
    ...common.map((question): [string, 'moodle-xml', Question] => [question.id, 'moodle-xml', question]),
    ['a range', 'gift', { id: 'how-warm', type: 'numeric', prompt: 'How warm?', answer: { min: 20, max: 30 } }],
    ['points', 'moodle-xml', { ...essay, points: 2.5 }],
    ['case that counts', 'moodle-xml', { id: 'name', type: 'short-answer', prompt: 'What?', answer: ['NaCl'], match: 'exact' }],
    [
      'a unit',
      'moodle-xml',
      { id: 'mass', type: 'numeric', prompt: 'How much?', answer: { value: 1 }, unit: { accept: ['kg', 'kilogram'], required: true } },
    ],
    ['a model answer and words', 'moodle-xml', { ...essay, minWords: 5, maxWords: 50, answer: 'The *gluten* rests.\n\nIt does.' }],
    ['an order that is all or nothing', 'moodle-xml', { ...ordering, scoring: 'all-or-nothing' }],
    [
      'gaps',
      'moodle-xml',
      {
        id: 'fill-in',
        type: 'cloze',
        prompt: 'Fill in the gaps.',
        points: 4,
        text: 'It *rises by {{gap-1}}* in {{gap-2}} hours.\n\nThen it is {{gap-3}}.',
        gaps: [
          {
            id: 'gap-1',
            weight: 2,
            type: 'text',
            answer: ['yeast', { text: 'gas', credit: 0.5 }],
            feedback: { correct: 'Yes.', incorrect: 'No: \\~{x}#1.' },
          },
          { id: 'gap-2', weight: 1, type: 'number', answer: { value: 3, tolerance: 0.5 } },
          {
            id: 'gap-3',
            weight: 1,
            type: 'choice',
            choices: [
              { id: 'c9', text: 'a < b & c', feedback: '**Why?**' },
              { id: 'k4', text: 'warm' },
            ],
            answer: 'c9',
          },
        ],
      },
    ],
    [
      'gaps with a bank',
      'moodle-xml',
      {
        id: 'fill-in',
        type: 'cloze',
        prompt: 'Fill in the gaps.',
        text: 'It {{gap-1}} and {{gap-2}}.',
        gaps: [
          { id: 'gap-1', type: 'bank', answer: 'k4' },
          { id: 'gap-2', type: 'bank', answer: 'k4' },
        ],
        bank: [
          { id: 'k4', text: 'rises' },
          { id: 'c9', text: 'falls' },
        ],
        reuse: true,
      },
    ],
  ])('is the same question: %s in %s', async (_title, format, question) => {
    const { questions, exported, imported } = await sendAround(format, [question])
    expect({ exported, imported }).toEqual({ exported: [], imported: [] })
    expect(questions).toEqual([question].map(withoutIds))
  })

  it('is the same places on an image, in Moodle XML', async () => {
    const { content, questions, exported } = await sendAround('moodle-xml', [spots])
    expect(content).toContain('<text>✕</text><noofdrags>2</noofdrags>')
    expect(content).toContain('<shape>circle</shape><coords>50,50;20</coords>')
    expect(content).not.toMatch(/Left|Right/)
    expect(exported).toEqual(['export.member-lost'])
    expect((await sendAround('moodle-xml', [{ ...spots, scoring: 'all-or-nothing' }])).exported).toContain('export.scoring-changed')
    const shapes = spots.regions.map(({ shape }) => ({ shape }))
    expect(questions).toMatchObject([{ type: 'hotspot', prompt: spots.prompt, marks: 2, grid: spots.grid, regions: shapes }])
  })

  it('can be stored by Moodle when it is an order', async () => {
    const { content } = await sendAround('moodle-xml', [ordering])
    expect(content).toContain('<shownumcorrect></shownumcorrect>')
  })

  it('has a name of one line in GIFT, with its braces escaped', async () => {
    const { content } = await sendAround('gift', [{ ...essay, prompt: 'Why $\\frac{1}{2}$?\n\nSay it.' }])
    expect(content).toMatch(/^::Why \\\\frac\\\{1\\\}\\\{2\\\}\? Say it\.::\[html\]/m)
  })

  it('has its files, in Moodle XML', async () => {
    const { questions, content } = await sendAround('moodle-xml', [{ ...essay, prompt: 'What is ![a line](../assets/a.svg)?' }])
    expect(content).toContain('<file name="a.svg" path="/" encoding="base64">')
    expect(questions).toMatchObject([{ prompt: expect.stringMatching(/^What is !\[a line\]\(\.\.\/assets\/a-[0-9a-f]{12}\.svg\)\?$/) }])
  })
})

describe('what a format cannot say is reported', () => {
  it.each<[string, ExportFormatName, Question, string, string]>([
    [
      'an image with regions to choose from',
      'moodle-xml',
      { ...spots, select: 'region', grid: undefined },
      'export.question-type',
      'hotspot',
    ],
    ['more right places than marks', 'moodle-xml', { ...spots, marks: 1 }, 'export.question-type', 'hotspot'],
    ['an image in GIFT', 'gift', spots, 'export.question-type', 'hotspot'],
    [
      'a self-check',
      'moodle-xml',
      { id: 'look', type: 'self-check', prompt: 'Look.', answer: 'See.' },
      'export.question-type',
      'self-check',
    ],
    [
      'gaps',
      'gift',
      { id: 'gap', type: 'cloze', prompt: 'Fill.', text: '{{a}}', gaps: [{ id: 'a', type: 'text', answer: ['b'] }] },
      'export.question-type',
      'cloze',
    ],
    ['an answer with an arrow', 'gift', { ...short, answer: ['a -> b'] }, 'export.question-type', 'second'],
    ['points', 'gift', { ...essay, points: 2 }, 'export.member-lost', 'points'],
    ['a unit', 'gift', { ...numeric, unit: { accept: ['kg'] } }, 'export.member-lost', 'unit'],
    ['words', 'gift', { ...essay, minWords: 3 }, 'export.member-lost', 'number of words'],
    ['case', 'gift', { ...short, match: 'exact' }, 'export.scoring-changed', 'case'],
    ['accents', 'moodle-xml', { ...short, accents: 'ignore' }, 'export.scoring-changed', 'accents'],
    ['all or nothing', 'moodle-xml', { ...matching, scoring: 'all-or-nothing' }, 'export.scoring-changed', 'match'],
    ['a section', 'moodle-xml', { ...essay, section: 'start' }, 'export.member-lost', 'section'],
    ['a link to a section', 'moodle-xml', { ...essay, prompt: 'See [the start](01-start.md).' }, 'export.link-lost', 'section'],
    ['a file', 'gift', { ...essay, prompt: '![A line](../assets/a.svg)' }, 'export.file-lost', 'a.svg'],
    [
      'a share that Moodle does not offer',
      'gift',
      { ...multiple, choices: multiple.choices.map((each) => ({ ...each, ...(each.id === 'c' && { penalty: 0.37 }) })) },
      'export.scoring-changed',
      '-37 %',
    ],
  ])('%s in %s', async (_title, format, question, code, words) => {
    const { issues } = await exportToMemory(format, await writeCourse([essay, { ...question, id: 'second' }]))
    expect(issues.map((issue) => issue.code)).toEqual([code])
    expect(issues[0]).toMatchObject({ severity: 'warning', file: '01-dough/quiz.yaml', path: 'questions.1', line: 7 })
    expect(issues[0]?.message).toContain(words)
  })

  it('settings of a quiz', async () => {
    const { issues } = await exportToMemory('gift', await writeCourse([essay], { mode: 'graded', timeLimit: '20m' }))
    expect(issues).toMatchObject([{ code: 'export.member-lost', message: expect.stringMatching(/mode.*timeLimit|timeLimit.*mode/) }])
  })

  it('errors of the course, and nothing is exported', async () => {
    const { content, issues } = await exportToMemory('gift', await writeCourse([{ ...single, answer: 'z' }]))
    expect(content).toBeUndefined()
    expect(issues).toMatchObject([{ code: 'question.answer-unknown' }])
  })
})
