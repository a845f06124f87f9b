import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { compile } from '../compile/compile'
import { exportCourse } from '../export/course-files'
import { gradeOf } from './attempt'
import { scoreByRubric } from './essay'
import type { AnswerKey, BundleQuestion, QuestionResponse } from './question-types'
import { fullResponse, scoreQuestion, scoreQuiz, withManualPoints } from './scoring'
import { countWords } from './words'

const level = (id: string, points: number) => ({ id, title: `Level ${id}`, points })
const rubric = [
  { id: 'content', title: 'Content', levels: [level('low', 0), level('high', 3)] },
  { id: 'style', title: 'Style', levels: [level('low', 0), level('high', 1)] },
]
const question: BundleQuestion = { type: 'essay', id: 'e', prompt: 'Why?', points: 4, minWords: 2 }
const key: AnswerKey = { type: 'essay', questionId: 'e', rubric }
const single: BundleQuestion = { type: 'single-choice', id: 'q', prompt: '?', points: 4, choices: [] }
const singleKey: AnswerKey = { type: 'single-choice', questionId: 'q', choiceId: 'a', feedback: [] }
const write = (text: string): QuestionResponse => ({ type: 'essay', questionId: 'e', text })
const pick = (choiceId: string): QuestionResponse => ({ type: 'single-choice', questionId: 'q', choiceId })

/** Compiles a course whose only question is an essay. */
async function compileEssay(members: object) {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-essay-'))
  try {
    await writeFile(path.join(folder, 'course.yaml'), stringify({ id: 'c', title: 'C', locale: 'en', licence: 'CC0-1.0' }))
    const questions = [{ id: 'e', type: 'essay', prompt: 'Why?', points: 4, ...members }]
    await writeFile(path.join(folder, 'quiz.yaml'), stringify({ id: 'quiz', title: 'Quiz', questions }))
    return await compile(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

describe('an authored essay', () => {
  it('is the same again after an export', async () => {
    const members = { minWords: 50, maxWords: 200, rubric, answer: 'A *model*.', explanation: 'Because.' }
    const { bundle, issues } = await compileEssay(members)
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(bundle?.quizzes[0]).toMatchObject({
      questions: [{ type: 'essay', minWords: 50, maxWords: 200 }],
      keys: [{ rubric, answer: 'A *model*.', explanation: 'Because.' }],
    })
    // What graders look at is shown as feedback, so it is no part of the question.
    expect(JSON.stringify(bundle?.quizzes[0]?.questions)).not.toContain('Level')
    if (!bundle) return
    const file = String((await exportCourse(bundle, new Map())).get('quiz.yaml'))
    for (const text of ['minWords: 50', 'Level high', 'A *model*.']) expect(file).toContain(text)
  })

  it.each([
    ['a rubric that is worth something else', { rubric, points: 5 }, 'question.rubric-points'],
    ['a criterion twice', { rubric: [rubric[1], rubric[1]], points: 2 }, 'id.duplicate'],
    ['a level twice', { rubric: [{ ...rubric[0], levels: [level('a', 4), level('a', 0)] }] }, 'id.duplicate'],
    ['a range that is upside down', { minWords: 9, maxWords: 3 }, 'question.words-range'],
  ])('is refused with %s', async (_title, members, code) => {
    const { bundle, issues } = await compileEssay(members)
    expect(bundle).toBeUndefined()
    expect(issues.map((issue) => issue.code)).toContain(code)
  })
})

describe('the score of an essay', () => {
  it('is pending with words and unanswered without', () => {
    expect(scoreQuestion(question, key, write('Because.')).outcome).toBe('pending')
    expect(scoreQuestion(question, key, write(' \n')).outcome).toBe('unanswered')
    expect(scoreQuestion(question, key, undefined).outcome).toBe('unanswered')
    expect(fullResponse(question, key)).toBeUndefined()
  })

  it.each<[string, number | undefined, string, boolean | null]>([
    ['is unknown where the essay decides', 0.5 + 1e-3, 'a', null],
    ['is certain where the rest is enough', 0.5, 'a', true],
    ['is certain where the essay is not enough', 0.5 + 1e-3, 'b', false],
    ['is null without a passing score', undefined, 'a', null],
  ])('leaves a pass that %s', (_title, passingScore, choiceId, passed) => {
    const score = scoreQuiz({ questions: [question, single], keys: [key, singleKey], passingScore }, [write('Words.'), pick(choiceId)])
    expect([score.pending, score.passed]).toEqual([true, passed])
  })

  it('lies within the points whatever a person gives, and a certain pass stays what it was', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 4, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        (given, passingScore, right) => {
          const quiz = { questions: [question, single], keys: [key, singleKey], passingScore }
          const before = scoreQuiz(quiz, [write('Words.'), pick(right ? 'a' : 'b')])
          const after = withManualPoints(before, new Map([['e', given]]), passingScore)
          expect(after.points).toBeGreaterThanOrEqual(before.points)
          expect(after.points).toBeLessThanOrEqual(8)
          expect(after.pending).toBe(false)
          if (before.passed !== null) expect(after.passed).toBe(before.passed)
          expect(withManualPoints(before, new Map([['e', given]]), passingScore)).toEqual(after)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('adds up the chosen levels', () => {
    const choose = (...pairs: [string, string][]) =>
      scoreByRubric(
        rubric,
        pairs.map(([criterionId, levelId]) => ({ criterionId, levelId })),
        '/rubric',
      )
    expect(choose(['style', 'high'], ['content', 'low'])).toEqual({ points: 1, problems: [] })
    expect(choose(['style', 'high']).problems).toMatchObject([{ pointer: '/rubric', code: 'criterion_missing' }])
    expect(choose(['style', 'high'], ['content', 'nope']).problems).toMatchObject([{ pointer: '/rubric/1/levelId', code: 'unknown_level' }])
  })
})

describe('the grade while an attempt is pending', () => {
  const attempts = [
    { fraction: 0.6, endedAt: 1 },
    { fraction: 0.9, endedAt: 2, pending: true },
  ]
  it.each([
    ['highest', 0.6, true],
    ['latest', 0.6, true],
    ['average', 0.6, true],
    ['first', 0.6, false],
  ] as const)('counts only what is completely scored: %s', (counts, fraction, pending) => {
    expect(gradeOf(attempts, counts)).toMatchObject({ fraction, pending })
  })

  it('is none where the first attempt is pending and the first counts', () => {
    const later = [{ ...attempts[1], endedAt: 0, fraction: 0.9 }, attempts[0]] as typeof attempts
    expect(gradeOf(later, 'first')).toEqual({ fraction: null, attempt: null, pending: true })
  })
})

describe('counting words', () => {
  it.each([
    ['It’s a fact, 3 times.', 'en', 5],
    ['  ', 'en', 0],
    ['C’est l’été.', 'fr', 2],
    ['私は学生です。', 'ja', 4],
  ])('%s', (text, locale, count) => {
    expect(countWords(text, locale)).toBe(count)
  })
})
