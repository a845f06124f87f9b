import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { compile } from '../compile/compile'
import { checkQuestion } from '../import/check-question'
import { identify, openId, type PlainQuestion } from '../import/identify'
import { importCourse } from '../import/import-course'
import type { DraftQuestion } from '../import/model'
import { exportToMemory } from './export-folder.fixture'
import { exportFormats } from './formats'
import type { ExportOptions } from './model'

/** How many courses are generated; `LECTERN_FUZZ=500` takes a minute or two. */
const runs = Math.ceil(Number(process.env.LECTERN_FUZZ ?? 6))

const made: string[] = []
afterEach(async () => {
  for (const dir of made.splice(0)) await rm(dir, { recursive: true })
})

async function makeFolder(): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'lectern-round-'))
  made.push(dir)
  return dir
}

async function writeFiles(dir: string, files: Iterable<[string, string | Uint8Array]>): Promise<void> {
  for (const [file, content] of files) {
    await mkdir(path.dirname(path.join(dir, file)), { recursive: true })
    await writeFile(path.join(dir, file), content)
  }
}

const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

async function writeCourse(questions: readonly PlainQuestion[]): Promise<string> {
  const dir = await makeFolder()
  const quiz = (id: string, title: string, own: readonly PlainQuestion[]) => stringify({ id, title, questions: own }, { lineWidth: 0 })
  const half = Math.ceil(questions.length / 2)
  await writeFiles(dir, [
    ['course.yaml', 'id: bread\ntitle: Bread\n'],
    ['assets/dot.png', dot],
    ['01-dough/chapter.md', '---\ntitle: Dough\n---\n'],
    ['01-dough/quiz.yaml', quiz('dough-quiz', 'Dough / rest', questions.slice(0, half))],
    ...(questions.length > half
      ? ([
          ['02-oven/chapter.md', '---\ntitle: Oven\n---\n'],
          ['02-oven/quiz.yaml', quiz('oven-quiz', 'Oven: {hot} = #1', questions.slice(half))],
        ] as [string, string][])
      : []),
  ])
  return dir
}

/** Exports a course, imports the file into a new one, and exports that; `count` exports in all. */
async function exportAgain(
  format: 'gift' | 'moodle-xml' | 'common-cartridge' | 'qti',
  course: string,
  count: number,
  options: ExportOptions = {},
): Promise<string[]> {
  const texts: string[] = []
  let dir = course
  for (let at = 0; at < count; at++) {
    const { bytes, counts, issues } = await exportToMemory(format, dir, options)
    if (bytes === undefined) throw new Error(JSON.stringify(issues))
    fc.pre(counts.exported > 0)
    texts.push(bytes.toString('latin1'))
    const folder = await makeFolder()
    const file = path.join(folder, `bank${exportFormats[format].ending}`)
    await writeFile(file, bytes)
    const imported = await importCourse(format, file)
    const left = imported.items.filter(({ outcome }) => outcome === 'left-out')
    expect(left, JSON.stringify(imported.issues)).toEqual([])
    dir = path.join(folder, 'course')
    await writeFiles(dir, imported.write)
  }
  return texts
}

const plain = fc
  .stringMatching(/^[A-Za-z0-9äß€ ,.;:=~#{}[\]\\/%<>&"'|_$`+()!?^@-]{1,24}$/)
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '')
const quoted = (text: string) => text.replace(/[\\`*_{}[\]<>()#+.!|~$&:=@-]/g, '\\$&')
const inline = fc.oneof(
  { weight: 4, arbitrary: plain.map(quoted) },
  { weight: 1, arbitrary: plain },
  fc.constantFrom(
    '**strong**',
    '*soft*',
    '`a ~ b = {c}`',
    '$x^2_1 = \\frac{1}{2}$',
    '[a page](https://example.com/a?b=1&c=2)',
    '~~gone~~',
    'H<sub>2</sub>O',
    'x<sup>2</sup>',
    '<kbd>Ctrl</kbd>',
    '<u>under</u>',
    'a\\\nb',
    '![A dot](../assets/dot.png)',
    '\\(no formula\\)',
    '$$\\int_0^1 x\\,dx$$',
    '{1:SA:=x}',
    '[[1]]',
    'C:\\\\temp',
    '%50%',
    '-> there',
    '1. one',
    '// no comment',
    '$CATEGORY: x',
    '::name::',
  ),
)
const paragraph = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
const block = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  fc.constantFrom(
    '- one\n- two\n  - three',
    '1. one\n2. two',
    '> quoted\n>\n> twice',
    '```python\nif a == b:\n    pass\n\nelse: x\n```',
    '## A heading',
    '| a | b |\n| --- | :-: |\n| 1 | `x\\|y` |',
    '---',
    '> [!NOTE]\n> Mind this.',
    '```math\n\\sum_i i\n```',
    '- [x] done\n- [ ] open',
  ),
)
const markdown = fc.array(block, { minLength: 1, maxLength: 3 }).map((blocks) => blocks.join('\n\n'))
const unique = <Value>(arbitrary: fc.Arbitrary<Value>, min: number, max: number) =>
  fc.uniqueArray(arbitrary, { minLength: min, maxLength: max, selector: (value) => JSON.stringify(value).toLowerCase() })
const feedback = fc.option(markdown, { nil: undefined })
const percent = fc.constantFrom(0.05, 0.1, 0.2, 0.25, 0.3333333, 0.5, 0.75, 0.9)
const number = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ min: -10, max: 10, noNaN: true }).map((value) => Number(value.toFixed(3)) + 0),
)

const single = fc
  .tuple(unique(paragraph, 2, 5), fc.array(feedback, { minLength: 5, maxLength: 5 }), fc.option(percent), fc.boolean())
  .map(([texts, said, share, isPenalty]): object => ({
    type: 'single-choice',
    choices: texts.map((text, index) => ({
      id: openId(index),
      text,
      feedback: said[index],
      ...(share !== null && index === 1 && (isPenalty ? { penalty: share } : { credit: share })),
    })),
    answer: 'p1',
    allowNegative: share !== null && isPenalty,
  }))
const trueFalse = fc.tuple(feedback, feedback, fc.boolean()).map(([a, b, isTrue]): object => ({
  type: 'single-choice',
  choices: [
    { id: 'true', text: 'True', feedback: a },
    { id: 'false', text: 'False', feedback: b },
  ],
  answer: String(isTrue),
}))
const multiple = fc
  .tuple(unique(paragraph, 2, 6), fc.nat({ max: 4 }), fc.constantFrom('usual', 'free', 'half', 'all'))
  .map(([texts, more, scoring]): object => {
    const rights = Math.min(texts.length, 1 + more)
    const penalty = { usual: undefined, free: 0, half: 0.5, all: undefined }[scoring]
    return {
      type: 'multiple-choice',
      choices: texts.map((text, index) => ({ id: openId(index), text, ...(index >= rights && penalty !== undefined && { penalty }) })),
      answer: texts.slice(0, rights).map((_, index) => openId(index)),
      ...(scoring === 'all' && { scoring: 'all-or-nothing' }),
    }
  })
const accepted = fc
  .tuple(unique(plain, 1, 3), percent)
  .map(([texts, credit]) => texts.map((text, index) => (index === 0 ? text : { text, credit })))
const short = fc
  .tuple(accepted, fc.constantFrom('normalized', 'exact', 'ignore-case'), fc.boolean())
  .map(([answer, match, wildcard]): object => ({ type: 'short-answer', answer, match, wildcard }))
const acceptedNumber = fc.oneof(
  number,
  fc.tuple(number, fc.constantFrom(0.5, 0.01, 2)).map(([value, tolerance]) => ({ value, tolerance })),
  fc.tuple(number, fc.integer({ min: 1, max: 9 })).map(([min, width]) => ({ min, max: Number((min + width).toFixed(3)) })),
)
const numeric = fc.tuple(acceptedNumber, fc.boolean(), fc.option(fc.boolean())).map(([answer, hasMore, isRequired]): object => ({
  type: 'numeric',
  answer: hasMore && typeof answer === 'number' ? [answer, { value: answer, tolerance: 5, credit: 0.5 }] : answer,
  ...(isRequired !== null && { unit: { accept: ['kg', 'm/s'], required: isRequired } }),
}))
const ordering = fc.tuple(unique(paragraph, 2, 5), fc.boolean()).map(([texts, isAll]): object => ({
  type: 'ordering',
  items: texts.map((text, index) => ({ id: openId(index), text })),
  ...(isAll && { scoring: 'all-or-nothing' }),
}))
const matching = fc
  .tuple(unique(paragraph, 2, 4), unique(plain.map(quoted), 6, 6), fc.nat({ max: 2 }))
  .map(([lefts, rights, spare]): object => ({
    type: 'matching',
    pairs: lefts.map((text, index) => ({
      left: { id: openId(2 * index), text },
      right: { id: openId(2 * index + 1), text: rights[index] },
    })),
    spare: rights.slice(lefts.length, lefts.length + spare).map((text, index) => ({ id: openId(20 + index), text })),
  }))
const essay = fc.tuple(feedback, fc.option(fc.integer({ min: 1, max: 50 }), { nil: undefined })).map(([answer, minWords]): object => ({
  type: 'essay',
  answer,
  minWords,
}))
const cloze = fc
  .tuple(
    unique(plain.map(quoted), 3, 5),
    accepted,
    acceptedNumber,
    feedback,
    feedback,
    fc.constantFrom('mixed', 'bank', 'weighted'),
    paragraph,
  )
  .map(([words, texts, numbers, correct, incorrect, kind, before]): object => ({
    type: 'cloze',
    points: 3,
    text: `${before} {{one}} and *then {{two}}*.\n\nAt last {{three}}.`,
    gaps:
      kind === 'bank'
        ? ['one', 'two', 'three'].map((id, index) => ({ id, type: 'bank', answer: openId(index) }))
        : [
            { id: 'one', type: 'text', answer: texts, feedback: { correct, incorrect }, ...(kind === 'weighted' && { weight: 2 }) },
            { id: 'two', type: 'number', answer: numbers },
            {
              id: 'three',
              type: 'choice',
              choices: words.map((text, index) => ({ id: openId(index), text, feedback: index === 1 ? incorrect : undefined })),
              answer: 'p1',
            },
          ],
    ...(kind === 'bank' && { bank: words.map((text, index) => ({ id: openId(index), text })) }),
  }))

const withoutFiles = (text: string) => text.replaceAll('![A dot](../assets/dot.png)', 'a dot')

/** Questions that the compiler takes; what generators make of two equal texts is not. */
const questions = (types: fc.Arbitrary<object>[]) =>
  fc
    .array(fc.tuple(fc.oneof(...types), markdown, feedback, fc.constantFrom(1, 2, 0.5)), { minLength: 1, maxLength: 4 })
    .map((drafts) =>
      drafts.flatMap(([own, prompt, explanation, points], index) => {
        const draft = JSON.parse(JSON.stringify({ prompt, explanation, points, ...own })) as DraftQuestion
        const question = identify(draft, `question-${index + 1}`)
        return checkQuestion(question) ? [] : [question]
      }),
    )
    .filter((list) => list.length > 0)

const types = { single, trueFalse, multiple, short, numeric, ordering, matching, essay }

describe.each<['gift' | 'moodle-xml', fc.Arbitrary<object>[]]>([
  ['gift', [single, trueFalse, multiple, short, numeric, matching, essay]],
  ['moodle-xml', [...Object.values(types), cloze]],
])('%s', (format, all) => {
  it('gives the same bytes from the second export on, when what was exported is imported', async () => {
    await fc.assert(
      fc.asyncProperty(questions(all), async (list) => {
        const course = await writeCourse(format === 'gift' ? (JSON.parse(withoutFiles(JSON.stringify(list))) as PlainQuestion[]) : list)
        const { bundle } = await compile(course)
        fc.pre(bundle !== undefined)
        const [, second, third] = await exportAgain(format, course, 3)
        expect(third).toBe(second)
      }),
      { numRuns: runs },
    )
  }, 600_000)
})

async function writeBook(list: readonly PlainQuestion[], pages: readonly string[]): Promise<string> {
  const dir = await makeFolder()
  const quiz = (id: string, own: readonly PlainQuestion[]) => stringify({ id, title: `Quiz ${id}`, questions: own }, { lineWidth: 0 })
  const half = Math.ceil(list.length / 2)
  await writeFiles(dir, [
    ['course.yaml', 'id: bread\ntitle: Bread & "butter"\nsummary: A <loaf>.\nlocale: de\n'],
    ['assets/dot.png', dot],
    ['01-dough/chapter.md', '---\ntitle: Dough\nmilestones: [Knead]\n---\n\nSee [the page](01-page-0.md).\n'],
    ...pages.map((body, index): [string, string] => [
      `01-dough/0${index + 1}-page-${index}.md`,
      `---\ntitle: Page ${index} <b>\nsummary: In "short"\n---\n\n${body}\n`,
    ]),
    ['01-dough/01-page-0.quiz.yaml', quiz('page-quiz', list.slice(0, half))],
    ['02-oven/chapter.md', '---\ntitle: Oven\n---\n'],
    // The questions behind the first half are on a chapter and on the course.
    ...(list.length > half ? ([['02-oven/quiz.yaml', quiz('oven-quiz', list.slice(half, half + 1))]] as [string, string][]) : []),
    ...(list.length > half + 1 ? ([['quiz.yaml', quiz('course-quiz', list.slice(half + 1))]] as [string, string][]) : []),
  ])
  return dir
}

describe.each(['1.1', '1.3'])('common-cartridge %s', (version) => {
  it('gives the same bytes from the second export on, when what was exported is imported', async () => {
    const pages = fc.array(markdown, { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(questions([single, trueFalse, multiple, short, essay]), pages, async (list, bodies) => {
        const course = await writeBook(list, bodies)
        const { bundle } = await compile(course)
        fc.pre(bundle !== undefined)
        const [, second, third] = await exportAgain('common-cartridge', course, 3, { version })
        expect(third === second).toBe(true)
      }),
      { numRuns: runs },
    )
  }, 600_000)
})

/** Gaps that QTI scores as Lectern does: all typed or chosen, or all from a bank, with a penalty or none. */
const gaps = fc.tuple(cloze, fc.option(fc.constantFrom(0.5, 1), { nil: undefined })).map(([question, penalty]): object => ({
  ...question,
  ...('bank' in question && penalty !== undefined && { penalty }),
}))
const withOrders = fc.tuple(unique(paragraph, 3, 4), percent).map(([texts, credit]): object => ({
  type: 'ordering',
  items: texts.map((text, index) => ({ id: openId(index), text })),
  scoring: 'all-or-nothing',
  alternatives: [{ order: texts.map((_, index) => openId(texts.length - 1 - index)), credit }],
}))

describe.each(['3.0', '2.2'])('qti %s', (version) => {
  it('gives the same bytes from the second export on, when what was exported is imported', async () => {
    await fc.assert(
      fc.asyncProperty(questions([...Object.values(types), gaps, withOrders]), async (list) => {
        const course = await writeCourse(list)
        const { bundle } = await compile(course)
        fc.pre(bundle !== undefined)
        const [, second, third] = await exportAgain('qti', course, 3, { version })
        expect(third === second).toBe(true)
      }),
      { numRuns: runs },
    )
  }, 600_000)
})
