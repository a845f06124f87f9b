import type { AttemptResult, Quiz } from '@lectern/sdk/functions'
import { describe, expect, it } from 'vitest'
import { rulesOf, spokenDuration, withheldBy } from './policy'

const review: Quiz['review'] = {
  score: 'after-submit',
  correctness: 'after-submit',
  feedback: 'after-submit',
  answer: 'after-pass',
  explanation: 'after-pass',
}
const quiz: Quiz = {
  id: 'exam',
  title: 'Exam',
  mode: 'graded',
  placement: {},
  questionCount: 3,
  maxPoints: 5,
  passingScore: 0.6,
  shuffle: false,
  timeLimit: '20m',
  gracePeriod: null,
  maxAttempts: 2,
  cooldown: '1d',
  draw: null,
  counts: 'highest',
  review,
  questions: null,
}

describe('the rules of a quiz', () => {
  it('are said before it begins', () => {
    expect(rulesOf(quiz)).toEqual([
      '3 questions, 5 points.',
      'You pass with 60 % of the points.',
      'You have 20 minutes from when you begin. The time goes on when you leave the page.',
      'You can take it 2 times.',
      'Between two attempts you wait 1 day.',
      'Your best attempt counts.',
    ])
  })

  it('say nothing of what does not apply', () => {
    const plain = { ...quiz, mode: 'practice', passingScore: null, timeLimit: null, maxAttempts: null, cooldown: null } as const
    expect(rulesOf(plain)).toEqual(['3 questions, 5 points.'])
    expect(rulesOf({ ...quiz, maxAttempts: 1 })).not.toContain('Between two attempts you wait 1 day.')
  })

  it.each([
    ['90s', '90 seconds'],
    ['1h', '1 hour'],
    ['someday', 'someday'],
  ])('say %s as %s', (duration, words) => {
    expect(spokenDuration(duration)).toBe(words)
  })
})

describe('what a review policy withholds', () => {
  const question = { questionId: 'a', maxPoints: 1, feedback: [] }
  const result: AttemptResult = {
    attemptId: '1',
    state: 'submitted',
    score: { points: 1, maxPoints: 5, fraction: 0.2, pending: false },
    passed: false,
    questions: [{ ...question, outcome: 'incorrect', points: 0 }],
  }
  it.each<[string, Quiz['review'], AttemptResult, string[]]>([
    [
      'after-pass',
      review,
      result,
      ['The right answers are shown once you have passed.', 'The explanations are shown once you have passed.'],
    ],
    [
      'after-due',
      { ...review, answer: 'after-due', explanation: 'after-due' },
      result,
      ['The right answers are shown after the due date.', 'The explanations are shown after the due date.'],
    ],
    [
      'never',
      { score: 'never', correctness: 'never', feedback: 'never', answer: 'never', explanation: 'never' },
      { ...result, score: null, questions: [question] },
      [
        'Your points are not shown for this quiz.',
        'Which answers were right is not shown for this quiz.',
        'The right answers are not shown for this quiz.',
        'The explanations are not shown for this quiz.',
      ],
    ],
    [
      'nothing, once all of it is shown',
      review,
      {
        ...result,
        questions: [
          {
            ...question,
            outcome: 'correct',
            answer: { type: 'single-choice', choiceId: 'a' },
            explanation: { html: '', text: '' },
          },
        ],
      },
      [],
    ],
  ])('is said with its moment: %s', (_moment, policy, shown, sentences) => {
    expect(withheldBy(policy, shown)).toEqual(sentences)
  })
})
