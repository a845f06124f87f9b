import type { AnswerKey, CourseBundle, QuestionResponse } from '@lectern/content'
import { beforeEach, describe, expect, it } from 'vitest'
import { assets, courseBundle, everyQuestion, seal } from '../suites/course.fixture'
import { examBundle, type Learning, openLearning, rightResponses } from '../suites/learning.fixture'

const single = rightResponses.find(({ type }) => type === 'single-choice') as Extract<QuestionResponse, { type: 'single-choice' }>
const multiple = rightResponses.find(({ type }) => type === 'multiple-choice') as Extract<QuestionResponse, { type: 'multiple-choice' }>
const choices = (everyQuestion('x').find(({ id }) => id === single.questionId) as { choices: { id: string }[] }).choices.map(({ id }) => id)
const wrongId = choices.find((id) => id !== single.choiceId) as string
const wrong = { ...single, choiceId: wrongId }

let learning: Learning
const settings = { passingScore: 0.5, maxAttempts: 3 }
beforeEach(async () => {
  learning = await openLearning(examBundle(settings))
})

async function attempt(learner: string, responses: readonly QuestionResponse[], { submit = true } = {}) {
  const begun = await learning.begin(learner)
  for (const response of responses) await learning.save(begun, 1, response)
  if (submit) await learning.submit(begun)
  return begun
}
const ask = async (query = '', scope: 'statistics' | 'learning' = 'statistics') =>
  learning.call('GET', `/v1/courses/sample/quizzes/exam/statistics${query}`, { key: await learning.secretWith(scope) })
const statistics = async (query = '') => (await ask(query)).body
type Question = { questionId: string; [name: string]: unknown }
const questionIn = ({ questions }: { questions: Question[] }, id: string) => questions.find(({ questionId }) => questionId === id)

describe('the statistics of a quiz', () => {
  it('count outcomes and choices, and say how well a question tells learners apart', async () => {
    await attempt('ada', rightResponses)
    await attempt('bo', [wrong])
    await attempt('cleo', [])
    const body = await statistics()
    expect(body).toMatchObject({ release: 1, attempts: 3, learners: 3, pending: 0, passed: 1, failed: 2 })
    expect(body.fractions).toMatchObject({ minimum: 0, median: 0, maximum: 1, mean: 0.333333, standardDeviation: 0.471405 })
    expect(body.tenths).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 0, 1])
    expect(questionIn(body, single.questionId)).toMatchObject({
      type: 'single-choice',
      attempts: 3,
      outcomes: { correct: 1, partial: 0, incorrect: 1, unanswered: 1, pending: 0, notScored: 0 },
      facility: 0.333333,
      discrimination: 1,
      choices: choices.map((choiceId) => ({ choiceId, chosen: choiceId === single.choiceId || choiceId === wrongId ? 1 : 0 })),
    })
    const chosen = questionIn(body, multiple.questionId)?.choices as { choiceId: string; chosen: number }[]
    expect(chosen.filter((each) => each.chosen === 1).map(({ choiceId }) => choiceId)).toEqual([...multiple.choiceIds].sort())
  })

  it('show a wrong key as a discrimination below 0', async () => {
    const others = rightResponses.filter(({ questionId }) => questionId !== single.questionId)
    await attempt('ada', [...others, wrong])
    await attempt('bo', [...others, wrong])
    await attempt('cleo', [single])
    expect(questionIn(await statistics(), single.questionId)).toMatchObject({ discrimination: -1 })
  })

  it('count the first attempt of a learner, or all of them', async () => {
    await attempt('ada', [wrong])
    await attempt('ada', rightResponses)
    expect(await statistics()).toMatchObject({ attempts: 1, learners: 1, fractions: { maximum: 0 } })
    expect(await statistics('?attempts=all')).toMatchObject({ attempts: 2, learners: 1, fractions: { maximum: 1 } })
  })

  it('leave out attempts in progress', async () => {
    await attempt('ada', rightResponses, { submit: false })
    expect(await statistics()).toMatchObject({ attempts: 0, learners: 0, fractions: null, tenths: Array(10).fill(0) })
    expect(questionIn(await statistics(), single.questionId)).toMatchObject({ attempts: 0, facility: null, discrimination: null })
  })

  it('leave attempts that a person still has to score out of the scores', async () => {
    learning = await openLearning(examBundle(settings, courseBundle(), { essay: true }))
    await attempt('ada', [...rightResponses, { type: 'essay', questionId: 'x-essay', text: 'Light is what a lamp gives.' }])
    const body = await statistics()
    expect(body).toMatchObject({ attempts: 1, pending: 1, passed: 0, failed: 0, fractions: null })
    expect(questionIn(body, 'x-essay')).toMatchObject({ outcomes: { pending: 1 }, facility: null })
    expect(questionIn(body, single.questionId)).toMatchObject({ outcomes: { correct: 1 }, facility: null })
  })

  it('count more attempts than are read at once', async () => {
    for (let learner = 0; learner < 120; learner++) await attempt(`learner-${learner}`, learner % 2 === 0 ? [single] : [wrong])
    expect(questionIn(await statistics(), single.questionId)).toMatchObject({ attempts: 120, facility: 0.5 })
  })

  it('tell a question that was removed from those of the release', async () => {
    await attempt('ada', rightResponses)
    await learning.store.seed(without(single.questionId), assets)
    const body = await statistics()
    expect(body.release).toBe(2)
    expect(body.questions.at(-1)).toMatchObject({
      questionId: single.questionId,
      type: null,
      attempts: 1,
      choices: [{ choiceId: single.choiceId, chosen: 1 }],
    })
    expect(await statistics('?release=2')).toMatchObject({ release: 2, attempts: 0 })
    expect(await statistics('?release=1')).toMatchObject({ release: 1, attempts: 1 })
  })

  it('are for keys with the scope alone', async () => {
    expect(await ask('', 'learning')).toMatchObject({ status: 403, body: { code: 'insufficient_scope' } })
    const token = await learning.tokenOf('ada')
    expect(await learning.call('GET', '/v1/courses/sample/quizzes/exam/statistics', { key: token })).toMatchObject({ status: 403 })
    expect(await learning.call('GET', '/v1/courses/sample/quizzes/exam/statistics')).toMatchObject({ status: 401 })
  })
})

/** The course without a question of the exam. */
function without(questionId: string): CourseBundle {
  const { format: _format, hash: _hash, ...content } = examBundle(settings)
  const keep = ({ id, questionId: of }: { id?: string; questionId?: string }) => (id ?? of) !== questionId
  return seal({
    ...content,
    quizzes: content.quizzes.map((quiz) =>
      quiz.id === 'exam'
        ? { ...quiz, questions: quiz.questions.filter(keep), keys: quiz.keys.filter((key: AnswerKey) => keep(key)) }
        : quiz,
    ),
  })
}
