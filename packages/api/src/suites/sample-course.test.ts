import { type AnswerKey, type CourseBundle, countReading, fullResponse, readBlocks, readingGrade } from '@lectern/content'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../app'
import type { App } from '../http/context'
import { compilePackaged } from './packaged-course.fixture'
import { openTestStore } from './store.fixture'

const course = '/v1/courses/ai-deployment-and-management'
let bundle: CourseBundle
let app: App

beforeAll(async () => {
  const compiled = await compilePackaged('ai-deployment-and-management')
  bundle = compiled.bundle
  const store = await openTestStore()
  await store.seed(bundle, compiled.assets)
  app = createApp({ store, rateLimit: 0 })
})

const wordsOf = (markdown: string) => markdown.split(/\s+/).length

describe('the sample course', () => {
  it('has six chapters of six sections, each chapter with four milestones and five questions', () => {
    expect(bundle.chapters.map(({ sections, milestones }) => [sections.length, milestones.length])).toEqual(Array(6).fill([6, 4]))
    expect(bundle.quizzes.map(({ questions }) => questions.length)).toEqual(Array(6).fill(5))
    expect(bundle.quizzes.map(({ placement }) => placement.chapterId)).toEqual(bundle.chapters.map(({ id }) => id))
    expect([bundle.course.outcomes.length, bundle.course.requirements.length]).toEqual([8, 4])
  })

  it('opens each chapter with an introduction, and has practice notes where there is something to practise', () => {
    for (const { introduction } of bundle.chapters) {
      expect(wordsOf(introduction)).toBeGreaterThanOrEqual(400)
      expect(wordsOf(introduction)).toBeLessThanOrEqual(700)
    }
    expect(bundle.chapters.map(({ practiceNotes }) => practiceNotes.length > 0)).toEqual([false, true, true, true, true, false])
  })

  it('is easy to read', async () => {
    const sections = bundle.chapters.flatMap((chapter) => chapter.sections)
    for (const { markdown } of sections) {
      expect(readingGrade(countReading(await readBlocks(markdown)))).toBeLessThanOrEqual(11)
      expect(markdown).toMatch(/\n\*\*Remember:\*\* [^\n]+(\n[^\n]+)*$/)
    }
    const blocks = await Promise.all(sections.map(({ markdown }) => readBlocks(markdown)))
    const whole = countReading(blocks.flat())
    expect(readingGrade(whole)).toBeLessThanOrEqual(9.5)
  })

  it('explains more than forty terms and shows six to ten diagrams', () => {
    expect(bundle.glossary.length).toBeGreaterThan(40)
    expect(bundle.glossary.every(({ sectionId }) => sectionId !== undefined)).toBe(true)
    expect(bundle.assets.length).toBeGreaterThanOrEqual(6)
    expect(bundle.assets.length).toBeLessThanOrEqual(10)
  })

  it('asks questions of every scored type', () => {
    const types = bundle.quizzes.flatMap(({ questions }) => questions.map(({ type }) => type))
    const count = (type: string) => types.filter((each) => each === type).length
    expect(Object.fromEntries([...new Set(types)].sort().map((type) => [type, count(type)]))).toEqual({
      matching: 2,
      'multiple-choice': 4,
      numeric: 1,
      ordering: 2,
      'short-answer': 1,
      'single-choice': 20,
    })
  })

  it('cannot be passed by taking or avoiding the longest or shortest choice, nor by taking the same place each time', () => {
    const singles = bundle.quizzes.flatMap(({ questions, keys }) =>
      questions.flatMap((question, index) => {
        const key = keys[index]
        return question.type === 'single-choice' && key?.type === 'single-choice'
          ? [{ choices: question.choices, right: key.choiceId }]
          : []
      }),
    )
    const share = (pick: (choices: { id: string; text: string }[]) => string | undefined) =>
      singles.filter(({ choices, right }) => pick(choices) === right).length / singles.length
    for (const sign of [1, -1]) {
      const byLength = share((choices) => [...choices].sort((a, b) => sign * (b.text.length - a.text.length))[0]?.id)
      expect(byLength).toBeGreaterThanOrEqual(0.2)
      expect(byLength).toBeLessThanOrEqual(0.35)
    }
    for (const place of [0, 1, 2, 3]) expect(share((choices) => choices[place]?.id)).toBeLessThan(0.45)
    expect(singles.every(({ choices }) => choices.length === 4)).toBe(true)
  })

  it('gives full points for every key through the API', async () => {
    for (const quiz of bundle.quizzes) {
      const responses = quiz.questions.flatMap((question, index) => fullResponse(question, quiz.keys[index] as AnswerKey) ?? [])
      const response = await app.request(`${course}/quizzes/${quiz.id}/score`, {
        method: 'POST',
        body: JSON.stringify({ responses }),
        headers: { 'content-type': 'application/json' },
      })
      const result = (await response.json()) as { score: { points: number; maxPoints: number }; questions: { outcome: string }[] }
      expect([response.status, result.score.points]).toEqual([200, result.score.maxPoints])
      expect(result.questions.map(({ outcome }) => outcome)).toEqual(Array(5).fill('correct'))
    }
  })
})
