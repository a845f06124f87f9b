import { type AnswerKey, type BundleQuestion, type ReviewMoment, type ReviewPolicy, reviewShorthands } from '@lectern/content'
import { describe, expect, it } from 'vitest'
import { canary, courseBundle, seal } from './course.fixture'
import { crawl, findCanary, onceOpen, score, serve } from './leak.fixture'

describe('what a learner can read before answering', () => {
  it('is the same to the byte for two courses that differ in their keys alone', async () => {
    const [one, two] = await Promise.all([serve(courseBundle({ variant: 'one' })), serve(courseBundle({ variant: 'two' }))])
    const seen = await crawl(one.app)
    expect(seen.size).toBeGreaterThan(25)
    expect(await crawl(two.app)).toEqual(seen)
  })

  it('holds no word of a key, an explanation or feedback, in any release', async () => {
    const { app } = await serve(courseBundle({ variant: 'one' }), courseBundle({ variant: 'two', graded: true }))
    expect(findCanary(await crawl(app, onceOpen))).toBeUndefined()
  })

  it('serves items in its own order even where a bundle made by hand has them in the order of the solution', async () => {
    const { format: _format, hash: _hash, ...content } = courseBundle()
    const solved = (question: BundleQuestion, keys: AnswerKey[]): BundleQuestion => {
      const key = keys.find(({ questionId }) => questionId === question.id)
      if (question.type === 'cloze' && key?.type === 'cloze') {
        const isRight = (id: string) => key.gaps.some((gap) => 'choiceId' in gap && gap.choiceId === id)
        const rightFirst = <Piece extends { id: string }>(pieces: Piece[]) =>
          [...pieces].sort((a, b) => Number(isRight(b.id)) - Number(isRight(a.id)))
        const gaps = question.gaps.map((gap) => (gap.type === 'choice' ? { ...gap, choices: rightFirst(gap.choices) } : gap))
        return { ...question, gaps, bank: rightFirst(question.bank ?? []) }
      }
      if (question.type !== 'ordering' || key?.type !== 'ordering') return question
      return { ...question, items: key.itemIds.flatMap((id) => question.items.filter((item) => item.id === id)) }
    }
    const quizzes = content.quizzes.map((quiz) => ({ ...quiz, questions: quiz.questions.map((question) => solved(question, quiz.keys)) }))
    const [honest, forged] = await Promise.all([serve(courseBundle()), serve(seal({ ...content, quizzes }))])
    expect(quizzes).not.toEqual(content.quizzes)
    expect(await crawl(forged.app)).toEqual(await crawl(honest.app))
  })
})

describe('what a practice quiz tells with a score', () => {
  const all: ReviewMoment = 'immediately'
  const open: ReviewPolicy = { score: all, correctness: all, feedback: all, answer: all, explanation: all }
  const right = [
    { type: 'single-choice', questionId: 'q-single', choiceId: 'a' },
    { type: 'multiple-choice', questionId: 'q-multiple', choiceIds: ['a', 'c'] },
    { type: 'cloze', questionId: 'q-cloze', gaps: [{ gapId: 'pick', choiceId: 'w8' }] },
  ]
  const reviewed = async (review: ReviewPolicy) => {
    const { format: _format, hash: _hash, ...content } = courseBundle()
    return serve(seal({ ...content, quizzes: content.quizzes.map((quiz) => (quiz.id === 'practice' ? { ...quiz, review } : quiz)) }))
  }
  const membersOf = async (response: Response) => {
    const { questions } = (await response.json()) as { questions: Record<string, unknown>[] }
    const feedback = questions.flatMap((question) => question.feedback as unknown[])
    const gaps = questions.flatMap((question) => (question.gaps ?? []) as { outcome?: string; points?: number; feedback: unknown[] }[])
    const told = [
      ...(feedback.length > 0 ? ['some feedback'] : []),
      ...(gaps.some(({ feedback: said }) => said.length > 0) ? ['some feedback on gaps'] : []),
      ...(gaps.some(({ outcome, points }) => outcome !== undefined || points !== undefined) ? ['the outcome of gaps'] : []),
    ]
    return [...new Set([...questions.flatMap(Object.keys), ...told])].sort()
  }
  const everything = [
    'answer',
    'explanation',
    'feedback',
    'gaps',
    'maxPoints',
    'outcome',
    'points',
    'questionId',
    'some feedback',
    'some feedback on gaps',
    'the outcome of gaps',
  ]

  it('is everything where its review is open', async () => {
    const { app } = await reviewed(open)
    expect(await membersOf(await score(app, 'practice', right))).toEqual(everything)
  })

  it.each([
    ['correctness', ['outcome', 'points', 'the outcome of gaps']],
    ['feedback', ['some feedback', 'some feedback on gaps']],
    ['answer', ['answer']],
    ['explanation', ['explanation']],
  ])('is all but %s where its review withholds that', async (aspect, members) => {
    for (const moment of ['after-submit', 'after-pass', 'after-due', 'never'] as const) {
      const { app } = await reviewed({ ...open, [aspect]: moment })
      const response = await score(app, 'practice', right)
      expect(await membersOf(response)).toEqual(everything.filter((member) => !members.includes(member)))
    }
  })

  it('is the same to the byte with other keys behind it where only the score shows and it is equal', async () => {
    const { app } = await reviewed({ ...open, correctness: 'never', feedback: 'never', answer: 'never', explanation: 'never' })
    const [one, two] = [await score(app, 'practice', right.slice(0, 1)), await score(app, 'practice', right.slice(1, 2))]
    const text = await one.text()
    expect(text).not.toContain(canary)
    expect(text).toBe(await two.text())
  })

  it.each(['standard', 'closed'] as const)('is nothing where its review is %s, and neither is a revealed answer', async (name) => {
    const { app } = await reviewed({ ...reviewShorthands[name] })
    const refused = await score(app, 'practice', right)
    const revealed = await app.request('/v1/courses/sample/questions/q-single/answer')
    expect([refused.status, revealed.status]).toEqual([403, 403])
    expect(`${await refused.text()}${await revealed.text()}`).not.toContain(canary)
  })
})
