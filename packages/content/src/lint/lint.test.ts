import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { compile } from '../compile/compile'
import { lintLimits } from './lint'
import { countReading, readBlocks, readingGrade } from './prose'

const made: string[] = []
afterEach(async () => {
  for (const dir of made.splice(0)) await rm(dir, { recursive: true })
})

/** Compiles a course of the files given over one that has nothing to advise on, and returns its advice as `file:line code`. */
async function advise(files: Record<string, string> = {}): Promise<string[]> {
  const dir = await mkdtemp(path.join(tmpdir(), 'lectern-'))
  made.push(dir)
  for (const [file, text] of Object.entries({ ...sound, ...files })) {
    await mkdir(path.dirname(path.join(dir, file)), { recursive: true })
    await writeFile(path.join(dir, file), text)
  }
  const { issues } = await compile(dir, { lint: true })
  for (const issue of issues)
    expect([issue.severity, issue.message, issue.hint]).toEqual(['warning', expect.any(String), expect.any(String)])
  return issues.map(({ file, line, code }) => `${file}:${line} ${code}`)
}

const front = '---\ntitle: A title\n---\n'
/** Easy sentences, each of its own. */
const prose = (from = 0, count = 60) =>
  Array.from({ length: count }, (_, index) => `The cat number ${from + index} sat on a mat.`)
    .join('\n')
    .concat('\n')
const question = (index: number, { key = 'abcd'[index % 4], long = 'e', more = '' } = {}) => `
  - id: question-${index}
    type: single-choice
    section: one
    prompt: What does animal ${index} do?
    choices:
${['a', 'b', 'c', 'd'].map((id) => `      - id: ${id}\n        text: Choice ${id} of ${index}${id === long ? ' which is longer' : ''}\n        feedback: Word ${id} ${index}`).join('\n')}
    answer: ${key}
    explanation: Because ${index}.${more}`
const quiz = (questions: string[]) => `id: quiz-one\ntitle: A quiz\nquestions:${questions.join('')}\n`
const eight = (change: (index: number) => Parameters<typeof question>[1] = () => ({})) =>
  Array.from({ length: 8 }, (_, index) => question(index, change(index)))

const sound = {
  'course.yaml': 'id: sample\ntitle: Sample\n',
  '01-chapter/chapter.md': front,
  '01-chapter/01-one.md': front + prose(),
  '01-chapter/quiz.yaml': quiz(eight()),
}

it('has nothing to say about a sound course', async () => expect(await advise()).toEqual([]))

it.each<[string, Record<string, string>, string[]]>([
  ['a short section', { '01-chapter/01-one.md': front + prose(0, 20) }, ['01-chapter/01-one.md:4 section.short']],
  ['a long section', { '01-chapter/01-one.md': front + prose(0, 90) }, ['01-chapter/01-one.md:4 section.long']],
  [
    'prose that is hard to read, and the average with it',
    { '01-chapter/01-one.md': `${front}${Array.from({ length: 350 }, () => 'organisational').join(' ')}.\n` },
    ['01-chapter/01-one.md:4 reading.grade', 'course.yaml:1 reading.average'],
  ],
  [
    'a sentence that is said again, by the line of the second',
    { '01-chapter/chapter.md': `${front}\nOne line.\nOn a mat the old cat sat\nfor long. On a mat the old cat sat for long.\n` },
    ['01-chapter/chapter.md:7 sentence.repeated'],
  ],
  [
    'an image without alternative text',
    { '01-chapter/chapter.md': `${front}\nText and\n![](../assets/a.svg)\n![A cat](../assets/a.svg)\n`, 'assets/a.svg': '<svg/>' },
    ['01-chapter/chapter.md:6 image.alt-missing'],
  ],
  ['a section that no question covers', { '01-chapter/02-two.md': front + prose(100) }, ['01-chapter/02-two.md:4 section.uncovered']],
  [
    'a question without section, explanation and feedback',
    {
      'quiz.yaml':
        'id: other\ntitle: Other\nquestions:\n  - id: bare\n    type: single-choice\n    prompt: Which?\n    choices:\n      - { id: a, text: One }\n      - { id: b, text: Two, feedback: Yes }\n    answer: b\n',
    },
    ['quiz.yaml:4 question.explanation-missing', 'quiz.yaml:4 question.section-missing', 'quiz.yaml:8 choice.feedback-missing'],
  ],
  [
    'an absolute word in a choice',
    { '01-chapter/quiz.yaml': quiz(eight()).replace('Choice b of 3', 'It never does so 3') },
    ['01-chapter/quiz.yaml:70 choice.absolute-word'],
  ],
])('warns of %s', async (_title, files, expected) => expect(await advise(files)).toEqual(expected))

it('takes a link from an explanation, or a quiz of its own, for coverage', async () => {
  const linked = quiz(eight((index) => (index === 0 ? { more: ' See [two](02-two.md#x).' } : {})))
  const two = `${front}## X\n${prose(100)}`
  expect(await advise({ '01-chapter/02-two.md': two, '01-chapter/quiz.yaml': linked })).toEqual([])
  const own = quiz([question(20)]).replace('quiz-one', 'quiz-two')
  expect(await advise({ '01-chapter/02-two.md': two, '01-chapter/02-two.quiz.yaml': own })).toEqual([])
})

it('warns at each question whose key is the longest, once that happens more often than the limit', async () => {
  const long = (count: number) => quiz(eight((index) => (index < count ? { long: 'abcd'[index % 4] as string } : {})))
  const least = Math.floor(lintLimits.longestIsKey * 8)
  expect(await advise({ '01-chapter/quiz.yaml': long(least) })).toEqual([])
  const advice = await advise({ '01-chapter/quiz.yaml': long(least + 1) })
  expect(advice.map((line) => line.split(' ')[1])).toEqual(Array(least + 1).fill('choice.longest-is-key'))
})

it('warns at each question with the favoured position, whatever the ids of the choices', async () => {
  const advice = await advise({
    '01-chapter/quiz.yaml': quiz(eight((index) => ({ key: index < 4 ? 'b' : ('abcd'[index % 4] as string) }))),
  })
  expect(advice).toHaveLength(5)
  expect(new Set(advice.map((line) => line.split(' ')[1]))).toEqual(new Set(['choice.same-position']))
})

it('grades English alone, and by the level of the course', async () => {
  const hard = { '01-chapter/01-one.md': front + prose().replaceAll('cat', 'anthropological').replaceAll('mat', 'institution') }
  expect(await advise(hard)).not.toEqual([])
  expect(await advise({ ...hard, 'course.yaml': 'id: sample\ntitle: Sample\nlocale: de\n' })).toEqual([])
  expect(await advise({ ...hard, 'course.yaml': 'id: sample\ntitle: Sample\nlevel: advanced\n' })).toEqual([])
})

it('counts a text as Flesch and Kincaid do', async () => {
  const reading = countReading(await readBlocks('## Left out\n\nThe cat sat.\n\n- A dog ran away.\n\n| a | b |\n|---|---|\n| c | d |\n'))
  expect(reading).toEqual({ words: 7, sentences: 2, syllables: 8 })
  expect(readingGrade(reading)).toBeCloseTo(0.39 * 3.5 + 11.8 * (8 / 7) - 15.59, 9)
})
