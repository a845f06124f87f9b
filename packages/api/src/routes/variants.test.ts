import type { BundleQuiz } from '@lectern/content'
import { expect, it } from 'vitest'
import { courseBundle, seal } from '../suites/course.fixture'
import { course, score, serve } from '../suites/leak.fixture'
import { examBundle, openLearning } from '../suites/learning.fixture'

/** Makes variants of the three first questions of a quiz. */
function withVariants(bundle = courseBundle()) {
  const { format: _format, hash: _hash, ...content } = bundle
  const change = (quiz: BundleQuiz): BundleQuiz => ({
    ...quiz,
    questions: quiz.questions.map((question, index) => (index < 3 ? { ...question, variantOf: 'guess' } : question)),
  })
  return seal({ ...content, quizzes: content.quizzes.map(change) })
}

it('serves the first variant without an attempt, scores it, and refuses the others', async () => {
  const { app } = await serve(withVariants())
  const plain = (await (await (await serve(courseBundle())).app.request(`${course}/quizzes/practice`)).json()) as Quiz
  const quiz = (await (await app.request(`${course}/quizzes/practice`)).json()) as Quiz
  expect(quiz.questionCount).toBe(plain.questionCount - 2)
  expect(quiz.maxPoints).toBe(plain.maxPoints - 4)
  expect(quiz.questions).toHaveLength(quiz.questionCount)
  expect(quiz.questions[0]).toMatchObject({ id: 'q-single', variantOf: 'guess' })
  const scored = await score(app, 'practice', [{ type: 'single-choice', questionId: 'q-single', choiceId: 'a' }])
  expect(await scored.json()).toMatchObject({ score: { points: 2, maxPoints: quiz.maxPoints } })
  const refused = await score(app, 'practice', [{ type: 'multiple-choice', questionId: 'q-multiple', choiceIds: ['a'] }])
  expect(await refused.json()).toMatchObject({ status: 422, errors: [{ code: 'unknown_question' }] })
})

it('draws a variant for each attempt, keeps it, and names it in the result', async () => {
  const learning = await openLearning(withVariants(examBundle()))
  const drawn = new Set<string>()
  for (let at = 0; at < 30; at++) {
    const attempt = await learning.begin(`learner-${at}`)
    const read = () => learning.call('GET', `/v1/attempts/${attempt.id}`, { key: attempt.token })
    const { questions } = (await read()).body as Quiz
    const variants = questions.filter(({ variantOf }) => variantOf === 'guess')
    expect(variants).toHaveLength(1)
    expect(((await read()).body as Quiz).questions).toEqual(questions)
    const { id = '' } = variants[0] ?? {}
    drawn.add(id)
    await learning.submit(attempt)
    const result = (await learning.call('GET', `/v1/attempts/${attempt.id}/result`, { key: attempt.token })).body
    expect(result.questions.map(({ questionId }: { questionId: string }) => questionId)).toContain(id)
    expect(result.score.maxPoints).toBe(questions.reduce((sum, { type, points }) => sum + (type === 'self-check' ? 0 : points), 0))
  }
  expect([...drawn].sort()).toEqual(['x-multiple', 'x-short', 'x-single'])
})

it('refuses a bundle whose variants are worth different points', async () => {
  const bundle = withVariants()
  const { format: _format, hash: _hash, ...content } = bundle
  const [first, ...others] = content.quizzes as [BundleQuiz, ...BundleQuiz[]]
  const questions = first.questions.map((question, index) => (index === 1 ? { ...question, points: 3 } : question))
  await expect(serve(seal({ ...content, quizzes: [{ ...first, questions }, ...others] }))).rejects.toThrow(/variants/)
})

interface Quiz {
  questionCount: number
  maxPoints: number
  questions: { id: string; type: string; points: number; variantOf?: string }[]
}
