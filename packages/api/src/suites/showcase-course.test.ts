import { type AnswerKey, type CourseBundle, fullResponse, questionTypeNames } from '@lectern/content'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../app'
import type { App } from '../http/context'
import { compilePackaged } from './packaged-course.fixture'
import { openTestStore } from './store.fixture'

const course = '/v1/courses/how-computers-count'
let bundle: CourseBundle
let app: App

beforeAll(async () => {
  const compiled = await compilePackaged('how-computers-count')
  bundle = compiled.bundle
  const store = await openTestStore()
  await store.seed(bundle, compiled.assets)
  app = createApp({ store, rateLimit: 0 })
})

const htmlOf = async (section: string): Promise<string> => {
  const response = await app.request(`${course}/sections/${section}`)
  return ((await response.json()) as { html: string }).html
}

describe('the course that shows every construct', () => {
  it('has two chapters of three sections, and may be shared by its licence', () => {
    expect(bundle.chapters.map(({ sections }) => sections.length)).toEqual([3, 3])
    expect(bundle.course.licence).toBe('CC-BY-4.0')
  })

  it.each([
    ['math', 'binary', /<math[^>]* display="block"/],
    ['highlighted code', 'binary', /<code class="[^"]*language-python/],
    ['an alert', 'overflow', /class="alert alert-warning"/],
    ['details', 'negative-numbers', /<details>\s*<summary>/],
    ['an embed', 'floating-point', /<iframe[^>]* src="https:\/\/www\.youtube/],
    ['a table', 'hexadecimal', /<table>/],
    ['a footnote', 'text-as-numbers', /class="footnote-ref"/],
    ['a task list', 'overflow', /type="checkbox"/],
    ['an image with its size', 'binary', /<img[^>]* width="640" height="200"/],
  ])('shows %s', async (_what, section, html) => {
    expect(await htmlOf(section)).toMatch(html)
  })

  it('asks questions of every type, both kinds of hotspot, every kind of gap, and a question with variants', () => {
    const questions = bundle.quizzes.flatMap((quiz) => quiz.questions)
    expect([...new Set(questions.map(({ type }) => type))].sort()).toEqual([...questionTypeNames].sort())
    expect(questions.flatMap((each) => (each.type === 'hotspot' ? [each.grid ? 'point' : 'region'] : [])).sort()).toEqual([
      'point',
      'region',
    ])
    const gaps = questions.flatMap((each) => (each.type === 'cloze' ? each.gaps.map(({ type }) => type) : []))
    expect([...new Set(gaps)].sort()).toEqual(['bank', 'choice', 'number', 'text'])
    expect(questions.filter(({ variantOf }) => variantOf === 'counter-of-16-bits')).toHaveLength(2)
  })

  it('ends with a graded quiz that has a time limit and draws from a pool', () => {
    const quiz = bundle.quizzes.find(({ id }) => id === 'final-quiz')
    expect(quiz).toMatchObject({ mode: 'graded', timeLimit: '15m', draw: 6, passingScore: 0.7 })
    expect(quiz?.questions.length).toBeGreaterThan(6)
  })

  it('gives full points for every key of its practice quizzes through the API', async () => {
    const practice = bundle.quizzes.filter(({ mode }) => mode === 'practice')
    expect(practice).toHaveLength(6)
    for (const quiz of practice) {
      const responses = quiz.questions.flatMap((question, index) => fullResponse(question, quiz.keys[index] as AnswerKey) ?? [])
      const response = await app.request(`${course}/quizzes/${quiz.id}/score`, {
        method: 'POST',
        body: JSON.stringify({ responses }),
        headers: { 'content-type': 'application/json' },
      })
      const { score } = (await response.json()) as { score: { points: number; maxPoints: number } }
      expect([quiz.id, response.status, score.points]).toEqual([quiz.id, 200, score.maxPoints])
    }
  })
})
