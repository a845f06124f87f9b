import { type AnswerKey, type BundleQuestion, scoreQuestion, validateResponses } from '@lectern/content'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { everyQuestion, keysOf } from './course.fixture'
import { anyResponse } from './responses.fixture'

const questions = everyQuestion()
const keys = keysOf(questions)
const cases = questions.flatMap((question, index): [string, BundleQuestion, AnswerKey][] =>
  question.type === 'self-check' ? [] : [[question.id, question, keys[index] as AnswerKey]],
)

it.each(cases)(
  '10,000 responses to %s score within the points of the question, and twice the same',
  { timeout: 120_000 },
  (_id, question, key) => {
    const outcomes = new Set<string>()
    fc.assert(
      fc.property(anyResponse(question), (response) => {
        if (validateResponses([question], [response]).length > 0) {
          outcomes.add('refused')
          return
        }
        const score = scoreQuestion(question, key, response)
        outcomes.add(score.outcome)
        expect(score.maxPoints).toBe(question.points)
        expect(score.points).toBeGreaterThanOrEqual(0)
        expect(score.points).toBeLessThanOrEqual(question.points)
        expect(scoreQuestion(question, key, JSON.parse(JSON.stringify(response)))).toEqual(score)
      }),
      { numRuns: 10_000 },
    )
    expect(outcomes.size).toBeGreaterThan(1)
  },
)
