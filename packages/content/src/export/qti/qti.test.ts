import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { importCourse } from '../../import/import-course'
import { compareScores } from '../../import/qti/compare.fixture'
import { readQti } from '../../import/qti/read-qti'
import { createReport } from '../../import/report'
import { openPackage } from '../../import/source/package'
import { exportToMemory } from '../export-folder.fixture'
import { withoutIds } from '../without-ids.fixture'

const made: string[] = []
afterEach(async () => {
  for (const dir of made.splice(0)) await rm(dir, { recursive: true })
})

type Question = Record<string, unknown>
async function folder(): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'lectern-qti-'))
  made.push(dir)
  return dir
}

async function writeCourse(questions: readonly Question[]): Promise<string> {
  const dir = await folder()
  for (const name of ['01-dough', 'assets']) await mkdir(path.join(dir, name))
  await writeFile(path.join(dir, 'course.yaml'), 'id: bank\ntitle: Bread\n')
  await writeFile(path.join(dir, '01-dough/chapter.md'), '---\ntitle: Dough\n---\n')
  await writeFile(path.join(dir, '01-dough/quiz.yaml'), stringify({ id: 'dough-quiz', title: 'Dough', questions }, { lineWidth: 0 }))
  await writeFile(path.join(dir, 'assets/a.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>\n')
  return dir
}

/** Exports a course, imports the package into a new one, and exports that again. */
async function sendAround(version: string, course: string) {
  const { bytes, issues } = await exportToMemory('qti', course, { version })
  const dir = await folder()
  await writeFile(path.join(dir, 'bank.zip'), bytes as Uint8Array)
  const imported = await importCourse('auto', path.join(dir, 'bank.zip'))
  expect(
    imported.items.filter(({ outcome }) => outcome === 'left-out'),
    JSON.stringify(imported.issues),
  ).toEqual([])
  expect(imported.format).toBe('qti')
  const next = path.join(dir, 'course')
  for (const [file, content] of imported.write) {
    await mkdir(path.dirname(path.join(next, file)), { recursive: true })
    await writeFile(path.join(next, file), content)
  }
  const quiz = [...imported.write].find(([file]) => file.endsWith('quiz.yaml'))?.[1]
  return {
    codes: issues.map(({ code }) => code),
    files: unzipSync(bytes as Uint8Array),
    bytes: Buffer.from(bytes as Uint8Array),
    next,
    questions: (parse(String(quiz ?? 'questions: []')) as { questions: Question[] }).questions,
  }
}

/** Exports a course, and scores what its items are read as beside the response processing that they have. */
async function compareItems(version: string, course: string) {
  const { bytes } = await exportToMemory('qti', course, { version })
  const files = unzipSync(bytes as Uint8Array)
  const report = createReport('bank.zip')
  const tree = await openPackage(bytes as Uint8Array, 'bank.zip', report)
  const imported = tree && (await readQti(tree, report))
  await tree?.close()
  const questions = (imported?.chapters ?? []).flatMap(({ quiz }) => quiz?.questions ?? [])
  const scores = questions.flatMap(({ draft, item }) => {
    const { file } = item.item
    const compared = compareScores(strFromU8(files[file] as Uint8Array), draft)
    return compared ? [{ file, ...compared }] : []
  })
  return { files, scores }
}

/** A question as its texts say it: ids are those of each course. */
function bySense(question: Question): unknown {
  const said = withoutIds(question)
  // Pairs have no order.
  const byLeft = (a: { left: { text: string } }, b: { left: { text: string } }) => (a.left.text < b.left.text ? -1 : 1)
  return Array.isArray(said.pairs) ? { ...said, pairs: said.pairs.sort(byLeft) } : said
}

const choices = [
  { id: 'a', text: 'Dough *well*' },
  { id: 'b', text: 'Steam' },
  { id: 'c', text: 'A stone' },
]
const ids = ['mx4q', 'ab7r', 'zt2k']
const items = ['Mix', 'Knead', 'Bake'].map((text, at) => ({ id: ids[at] as string, text }))
const cases: [string, Question][] = [
  ['one choice', { id: 'q', type: 'single-choice', prompt: 'What rises?\n\n- at $20^\\circ$', points: 2, choices, answer: 'a' }],
  [
    'parts of the points',
    { id: 'q', type: 'single-choice', prompt: 'Which?', choices: [choices[0], { ...choices[1], credit: 0.5 }, choices[2]], answer: 'a' },
  ],
  [
    'points below 0',
    {
      id: 'q',
      type: 'single-choice',
      prompt: 'Which?',
      choices: [choices[0], choices[1], { ...choices[2], penalty: 0.25 }],
      answer: 'a',
      allowNegative: true,
    },
  ],
  [
    'all or nothing',
    { id: 'q', type: 'multiple-choice', prompt: 'Which?', points: 3, choices, answer: ['a', 'b'], scoring: 'all-or-nothing' },
  ],
  [
    'shares of several choices',
    {
      id: 'q',
      type: 'multiple-choice',
      prompt: 'Which?',
      choices: [
        { ...choices[0], credit: 0.75 },
        { ...choices[1], credit: 0.25 },
        { ...choices[2], penalty: 0.5 },
      ],
      answer: ['a', 'b'],
    },
  ],
  ['typed text', { id: 'q', type: 'short-answer', prompt: 'Which gas?', answer: ['CO2', { text: 'gas', credit: 0.5 }], match: 'exact' }],
  ['an order', { id: 'q', type: 'ordering', prompt: 'In which order?', points: 3, items }],
  ['an order, all or nothing', { id: 'q', type: 'ordering', prompt: 'In which order?', items, scoring: 'all-or-nothing' }],
  [
    'pairs',
    {
      id: 'q',
      type: 'matching',
      prompt: 'What is what?',
      points: 4,
      pairs: ['rye', 'salt', 'oil'].map((text, at) => ({
        left: { id: `l${ids[at]}`, text },
        right: { id: `r${ids[(at + 1) % 3]}`, text: `the ${text}` },
      })),
      spare: [{ id: 'spqr', text: 'the stone' }],
    },
  ],
  ['an essay', { id: 'q', type: 'essay', prompt: 'Why?', points: 5 }],
]

describe.each(['3.0', '2.2'])('a package of QTI %s', (version) => {
  it.each(cases)('says the same of %s, there and back', async (_what, question) => {
    const { questions, codes } = await sendAround(version, await writeCourse([question]))
    expect(codes.filter((code) => code !== 'export.scoring-changed')).toEqual([])
    const { prompt, answer, ...rest } = bySense(questions[0] as Question) as Question
    const { prompt: asked, answer: right, ...same } = bySense(question) as Question
    expect([prompt, answer, rest]).toMatchObject([asked, right, same])
  })

  it('says what numbers are accepted', async () => {
    const answer = [
      { value: 3, tolerance: 0.5 },
      { min: 4, max: 5, credit: 0.5 },
    ]
    const { questions } = await sendAround(
      version,
      await writeCourse([{ id: 'q', type: 'numeric', prompt: 'How many?', points: 2, answer }]),
    )
    expect(questions[0]).toMatchObject({
      type: 'numeric',
      points: 2,
      answer: [
        { value: 3, tolerance: 0.5 },
        { value: 4.5, tolerance: 0.5, credit: 0.5 },
      ],
    })
  })

  it.each(['how-computers-count', 'ai-deployment-and-management'])(
    'scores as its own response processing says, in every combination of responses: %s',
    async (course) => {
      const { files, scores } = await compareItems(version, path.resolve(import.meta.dirname, '../../../courses', course))
      expect(scores.length).toBeGreaterThan(20)
      for (const { file, differences } of scores) expect(differences, `${file}\n${strFromU8(files[file] as Uint8Array)}`).toEqual([])
    },
  )

  it('scores each type as its own response processing says, in every combination of responses', async () => {
    const questions = cases.map(([, question], at) => ({ ...question, id: `q-${at}` }))
    const { scores } = await compareItems(version, await writeCourse(questions))
    // A person scores the essay.
    expect(scores.map(({ differences }) => differences)).toEqual(Array.from({ length: cases.length - 1 }, () => []))
  })

  it('keeps the explanation of an essay, and reports what else it cannot say', async () => {
    const essay = { id: 'q', type: 'essay', prompt: 'Why?', points: 5, explanation: 'See *it*.', answer: 'Because.', minWords: 3 }
    const course = await writeCourse([essay])
    const { questions } = await sendAround(version, course)
    expect(questions[0]).toMatchObject({ type: 'essay', points: 5, explanation: 'See *it*.' })
    const { issues } = await exportToMemory('qti', course, { version })
    expect(issues.map(({ message }) => message)).toEqual(['Left out: the model answer, the number of words.'])
  })

  it('has gaps to choose, to type and to fill from a bank', async () => {
    const gaps = [
      {
        id: 'one',
        type: 'choice',
        choices: [
          { id: 'x1qa', text: 'rises' },
          { id: 'x2qa', text: 'sinks' },
        ],
        answer: 'x1qa',
        weight: 2,
      },
      { id: 'two', type: 'text', answer: ['yeast'], match: 'exact' },
      { id: 'three', type: 'number', answer: { min: 1, max: 2 } },
    ]
    const mixed = { id: 'q', type: 'cloze', prompt: 'Fill in the gaps.', points: 4, text: 'It {{one}} by {{two}} in {{three}} h.', gaps }
    const bank = {
      id: 'b',
      type: 'cloze',
      prompt: 'Which word?',
      points: 3,
      text: 'A {{u}}, a {{v}}.',
      gaps: [
        { id: 'u', type: 'bank', answer: 'w1qa', weight: 2 },
        { id: 'v', type: 'bank', answer: 'w2qa' },
      ],
      bank: ['pot', 'pan', 'lid'].map((text, at) => ({ id: `w${at + 1}qa`, text })),
    }
    const { questions } = await sendAround(version, await writeCourse([mixed, bank]))
    expect(questions.map(bySense)).toMatchObject([
      {
        type: 'cloze',
        points: 4,
        text: 'It {{gap-1}} by {{gap-2}} in {{gap-3}} h.',
        gaps: [
          { type: 'choice', weight: 2, answer: 'rises' },
          { type: 'text', answer: ['yeast'] },
          { type: 'number', answer: { value: 1.5, tolerance: 0.5 } },
        ],
      },
      {
        type: 'cloze',
        prompt: 'Which word?',
        points: 3,
        text: 'A {{gap-1}}, a {{gap-2}}.',
        gaps: [
          { type: 'bank', weight: 2, answer: 'pot' },
          { type: 'bank', answer: 'pan' },
        ],
      },
    ])
  })

  it('is the same from the second export on', async () => {
    const course = await writeCourse(
      [
        ...cases,
        [
          'text',
          {
            id: 'q',
            type: 'single-choice',
            prompt: '![A](../assets/a.svg)\n\n| a | b |\n| - | - |\n| 1 | 2 |',
            choices,
            answer: 'a',
            explanation: 'See *it*.',
          },
        ] as [string, Question],
      ].map(([, question], at) => ({ ...question, id: `q-${at}` })),
    )
    const first = await sendAround(version, course)
    const second = await sendAround(version, first.next)
    const third = await exportToMemory('qti', second.next, { version })
    expect((third.bytes as Buffer).equals(second.bytes)).toBe(true)
    expect(Object.keys(first.files).filter((file) => file.startsWith('assets/'))).toHaveLength(1)
  })

  it('names its elements as the version does, and lists every file', async () => {
    const { files } = await sendAround(version, await writeCourse([cases[0]?.[1] as Question]))
    const item = strFromU8(files['items/q.xml'] as Uint8Array)
    expect(item).toMatch(
      version === '3.0' ? /<qti-choice-interaction response-identifier="RESPONSE"/ : /<choiceInteraction responseIdentifier="RESPONSE"/,
    )
    const manifest = strFromU8(files['imsmanifest.xml'] as Uint8Array)
    for (const file of Object.keys(files)) if (file !== 'imsmanifest.xml') expect(manifest).toContain(`href="${file}"`)
  })

  it.each<[string, Question, string]>([
    ['a self-check', { type: 'self-check', prompt: 'Look.', answer: 'See.' }, 'export.question-type'],
    ['wildcards', { type: 'short-answer', prompt: 'Which?', answer: ['sour*'], wildcard: true }, 'export.question-type'],
    [
      'a unit that is required',
      { type: 'numeric', prompt: 'Which?', answer: 1, unit: { accept: ['kg'], required: true } },
      'export.question-type',
    ],
    [
      'feedback on a choice',
      { type: 'single-choice', prompt: 'Which?', choices: [{ ...choices[0], feedback: 'Yes.' }, choices[1]], answer: 'a' },
      'export.member-lost',
    ],
  ])('reports %s', async (_what, question, code) => {
    const { issues } = await exportToMemory('qti', await writeCourse([{ id: 'q', ...question }]), { version })
    expect(issues.map((issue) => issue.code)).toContain(code)
  })
})

it('has no element that the schemas of its version lack, and says which formatting that costs', async () => {
  const prompt = '<u>Why</u> does it ~~sink~~ rise?\n\n<details><summary>Hint</summary>\n\nGas.\n\n</details>\n\n3. three\n\n- [x] done'
  const course = await writeCourse([{ id: 'why', type: 'single-choice', prompt, explanation: 'Yeast.', choices, answer: 'a' }])
  for (const [version, feedback] of [
    ['3.0', /<qti-modal-feedback [^>]*><qti-content-body><p>Yeast/],
    ['2.2', /<modalFeedback [^>]*><p>Yeast/],
  ] as const) {
    const { bytes, issues } = await exportToMemory('qti', course, { version })
    const xml = strFromU8(unzipSync(bytes as Uint8Array)['items/why.xml'] as Uint8Array)
    expect(xml).toMatch(feedback)
    expect(xml).not.toMatch(/<(?:u|del|details|summary|input|section)\b| start=/)
    expect(xml).toContain('\u2611')
    expect(issues.map(({ message }) => message)).toEqual([
      'Formatting that QTI has no element for was left out: <del>, <details>, <ol start>, <summary>, <u>.',
    ])
  }
})
