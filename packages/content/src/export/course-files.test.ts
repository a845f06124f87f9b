import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CourseBundle } from '../bundle'
import { canonicalJson, sha256 } from '../canonical'
import { type Compiled, compile } from '../compile/compile'
import { learnerQuestion } from '../questions/learner'
import type { AnswerKey, BundleQuestion } from '../questions/question-types'
import { expandReview } from '../questions/review'
import { exportCourse } from './course-files'

async function compileFiles(files: Iterable<[string, string | Uint8Array]>): Promise<Compiled> {
  const dir = await mkdtemp(path.join(tmpdir(), 'lectern-export-'))
  for (const [file, content] of files) {
    await mkdir(path.dirname(path.join(dir, file)), { recursive: true })
    await writeFile(path.join(dir, file), content)
  }
  const compiled = await compile(dir)
  await rm(dir, { recursive: true })
  return compiled
}

const courses = path.resolve(import.meta.dirname, '../../courses')

it.each(['ai-deployment-and-management', 'how-computers-count'])(
  'gives back files that compile to the same bundle, links, assets and all: %s',
  async (course) => {
    const { bundle, assets } = await compile(path.join(courses, course))
    const again = await compileFiles(await exportCourse(bundle as CourseBundle, assets))
    expect(again.issues).toEqual([])
    expect(again.bundle).toEqual(bundle)
    expect(again.bundle?.chapters[0]?.sections[0]?.markdown).toContain('](lectern:section/')
  },
)

it('compiles to the same bytes whatever the order, the line ends and the composition of accents', async () => {
  const files: [string, string][] = [
    ['course.yaml', 'id: tea\ntitle: Thé à la crème\n'],
    ['01-leaves/chapter.md', '---\ntitle: Leaves\n---\n\nÉté.\nTwo lines.\n'],
    ['01-leaves/01-green.md', '---\ntitle: Green\n---\n\nCafé.\n'],
    ['01-leaves/02-black.md', '---\ntitle: Black\n---\n\nSee [green](01-green.md).\n'],
  ]
  const { bundle } = await compileFiles(files)
  const other = files.reverse().map(([file, text]): [string, string] => [file, text.normalize('NFD').replaceAll('\n', '\r\n')])
  expect(JSON.stringify((await compileFiles(other)).bundle)).toBe(JSON.stringify(bundle))
})

const awkward = [
  'yes',
  'null',
  '1.0',
  '- a',
  'a: b',
  '# no comment',
  '"quoted',
  "it's",
  '---',
  '@x',
  '%y',
  '|',
  '>',
  '{a',
  '[b',
  '*c',
  '!d',
  'e\\',
]
const text = fc
  .oneof(
    fc.constantFrom(...awkward),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((value) =>
      value
        .normalize('NFC')
        .replace(/[<\p{C}\p{Z}]+/gu, ' ')
        .trim(),
    ),
  )
  .filter((value) => value !== '')
/** Markdown without HTML or links, which have tests of their own. */
const prose = fc
  .array(
    text.map((value) => value.replace(/[[\]:]/g, '.')),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join('\n\n').trim())

const question = (id: string): fc.Arbitrary<{ question: BundleQuestion; key: AnswerKey }> => {
  const base = fc.record({ prompt: prose, points: fc.constantFrom(1, 0.5, 3) }).map((members) => ({ id, ...members }))
  const shared = fc.record({ explanation: prose }, { requiredKeys: [] }).map((members) => ({ questionId: id, ...members }))
  const pieces = (...ids: string[]) =>
    fc
      .uniqueArray(prose, { minLength: ids.length, maxLength: ids.length })
      .map((texts) => ids.map((pieceId, index) => ({ id: pieceId, text: texts[index] as string })))
  const scoring = fc.constantFrom('partial' as const, 'all-or-nothing' as const)
  const choices = pieces('a', 'b', 'c')
  const feedback = prose.map((said) => [{ choiceId: 'b', text: said }])
  return fc.oneof(
    fc.tuple(base, shared, choices, feedback).map(([b, s, list, said]) => ({
      question: { type: 'single-choice' as const, ...b, choices: list },
      key: { type: 'single-choice' as const, ...s, feedback: said, choiceId: 'c' },
    })),
    fc.tuple(base, shared, choices, feedback).map(([b, s, list, said]) => ({
      question: { type: 'single-choice' as const, ...b, choices: list },
      key: {
        type: 'single-choice' as const,
        ...s,
        feedback: said,
        choiceId: 'c',
        shares: [
          { choiceId: 'a', share: 0.5 },
          { choiceId: 'b', share: -0.25 },
        ],
        allowNegative: true as const,
      },
    })),
    fc.tuple(base, shared, choices).map(([b, s, list]) => ({
      question: { type: 'multiple-choice' as const, ...b, choices: list },
      key: {
        type: 'multiple-choice' as const,
        ...s,
        feedback: [],
        choiceIds: ['c', 'a'],
        scoring: 'partial' as const,
        shares: [
          { choiceId: 'a', share: 0.75 },
          { choiceId: 'b', share: -0.1 },
          { choiceId: 'c', share: 0.25 },
        ],
      },
    })),
    fc.tuple(base, shared, choices, feedback, scoring).map(([b, s, list, said, how]) => ({
      question: { type: 'multiple-choice' as const, ...b, choices: list },
      key: { type: 'multiple-choice' as const, ...s, feedback: said, choiceIds: ['c', 'a'], scoring: how },
    })),
    fc
      .tuple(base, shared, text, fc.constantFrom('exact' as const, 'ignore-case' as const, 'normalized' as const))
      .map(([b, s, accepted, match]) => ({
        question: { type: 'short-answer' as const, ...b },
        key: {
          type: 'short-answer' as const,
          ...s,
          accepted: [
            { text: accepted, credit: 1 },
            { text: 'half', credit: 0.5 },
          ],
          match,
        },
      })),
    fc.tuple(base, shared, fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 0, max: 50 })).map(([b, s, tenths, reach]) => ({
      question: { type: 'numeric' as const, ...b },
      key: { type: 'numeric' as const, ...s, value: tenths / 10, min: tenths / 10 - reach / 100, max: tenths / 10 + reach / 100 },
    })),
    fc.tuple(base, shared, fc.boolean(), fc.subarray([{ case: 'ignore' as const }])).map(([b, s, required, [folding]]) => ({
      question: { type: 'numeric' as const, ...b, unit: { required } },
      key: {
        type: 'numeric' as const,
        ...s,
        min: -1.5,
        max: 2,
        alternatives: [
          { value: 3, min: 2.5, max: 3.5, credit: 0.5 },
          { min: 4, max: 5, credit: 1 },
        ],
        unit: { accept: ['°C', 'mg/100 ml'], ...folding },
      },
    })),
    fc.tuple(base, shared, pieces('k7', 'b2', 'z5'), scoring).map(([b, s, items, how]) => ({
      question: { type: 'ordering' as const, ...b, items },
      key: { type: 'ordering' as const, ...s, itemIds: ['k7', 'b2', 'z5'], scoring: how },
    })),
    fc
      .tuple(base, shared, pieces('m3', 'c8'), pieces('x5', 'd1', 'q9'), fc.subarray([{ scoring: 'all-or-nothing' as const }]))
      .map(([b, s, left, right, [how]]) => ({
        question: { type: 'matching' as const, ...b, left, right },
        key: {
          type: 'matching' as const,
          ...s,
          ...how,
          pairs: [
            { leftId: 'm3', rightId: 'q9' },
            { leftId: 'c8', rightId: 'x5' },
          ],
        },
      })),
    fc.tuple(base, shared, pieces('g4', 'b1'), pieces('w7', 'n2'), prose, scoring).map(([b, s, choices, bank, said, how]) => ({
      question: {
        type: 'cloze' as const,
        ...b,
        text: 'A {{pick}} and *a {{word}}*\n\nor {{number}} and {{drag}}.',
        gaps: [
          { type: 'choice' as const, id: 'pick', choices },
          { type: 'text' as const, id: 'word' },
          { type: 'number' as const, id: 'number', unit: { required: true } },
          { type: 'bank' as const, id: 'drag' },
        ],
        bank,
        reuse: true as const,
      },
      key: {
        type: 'cloze' as const,
        ...s,
        gaps: [
          { type: 'choice' as const, gapId: 'pick', weight: 1, choiceId: 'b1' },
          { type: 'text' as const, gapId: 'word', weight: 2, accepted: [{ text: 'x', credit: 1 }], match: 'exact' as const },
          {
            type: 'number' as const,
            gapId: 'number',
            weight: 0.5,
            value: 2,
            min: 1.5,
            max: 2.5,
            unit: { accept: ['kg'] },
            unitRequired: true as const,
          },
          { type: 'bank' as const, gapId: 'drag', weight: 1, choiceId: 'n2' },
        ],
        feedback: [
          { gapId: 'pick', choiceId: 'g4', text: said },
          { gapId: 'pick', outcome: 'correct' as const, text: said },
          { gapId: 'drag', outcome: 'incorrect' as const, text: said },
        ],
        scoring: how,
      },
    })),
    fc.tuple(base, shared, prose).map(([b, s, answer]) => ({
      question: { type: 'self-check' as const, ...b },
      key: { type: 'self-check' as const, ...s, answer },
    })),
  )
}

const quiz = (id: string, placement: { chapterId?: string; sectionId?: string }) =>
  fc
    .record({
      title: text,
      mode: fc.constantFrom('practice' as const, 'graded' as const),
      questions: fc.tuple(question(`${id}-1`), question(`${id}-2`), question(`${id}-3`)),
      settings: fc.record(
        { passingScore: fc.constant(0.75), timeLimit: fc.constant('20m'), maxAttempts: fc.constant(3), cooldown: fc.constant('2h') },
        { requiredKeys: [] },
      ),
      shuffle: fc.boolean(),
      counts: fc.constantFrom('highest' as const, 'average' as const),
    })
    .map(({ questions, settings, mode, ...rest }) => ({
      id,
      placement,
      mode,
      ...rest,
      ...settings,
      ...(mode === 'practice' && rest.shuffle && { tries: { most: 3, penalty: 0.25 } }),
      review: expandReview(mode),
      questions: questions.map((each) => learnerQuestion(each.question)),
      keys: questions.map((each) => each.key),
    }))

const course = fc
  .record({
    title: text,
    tags: fc.array(text, { maxLength: 3 }),
    overview: fc.oneof(fc.constant(''), prose),
    chapters: fc.tuple(fc.tuple(text, prose, prose, text), fc.tuple(text, prose, prose, text)),
    quizzes: fc.tuple(quiz('whole', {}), quiz('inner', { chapterId: 'one', sectionId: 'one-a' }), quiz('outer', { chapterId: 'one' })),
    definition: prose,
  })
  .map(({ chapters, definition, quizzes, ...facts }): CourseBundle => {
    const lists = { outcomes: [], requirements: [], audience: [], highlights: [], authors: [], related: [] }
    const content = {
      format: 'lectern.course/1' as const,
      course: { id: 'random', locale: 'en', ...lists, ...facts },
      chapters: chapters.map(([title, introduction, markdown, milestone], index) => {
        const id = index === 0 ? 'one' : 'two'
        return {
          id,
          title,
          introduction,
          milestones: [milestone],
          practiceNotes: [markdown],
          sections: [{ id: `${id}-a`, title: milestone, markdown }],
        }
      }),
      quizzes,
      glossary: [{ term: 'Term', definition, sectionId: 'two-a' }],
      assets: [],
    }
    return { ...JSON.parse(canonicalJson(content)), hash: sha256(canonicalJson(content)) }
  })

it('brings every bundle back, whatever its texts and questions are', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(course, async (bundle) => {
      const again = await compileFiles(await exportCourse(bundle, new Map()))
      expect(again.issues.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(again.bundle).toEqual(bundle)
    }),
    { numRuns: 60 },
  )
})

it('refuses a bundle whose assets did not come with it', async () => {
  const { bundle } = await compile(path.join(courses, 'ai-deployment-and-management'))
  await expect(exportCourse(bundle as CourseBundle, new Map())).rejects.toThrow('are missing')
})
