import { type QuestionResponse, type ReviewAspect, type ReviewMoment, type ReviewPolicy, reviewAspects } from '@lectern/content'
import { describe, expect, it } from 'vitest'
import { cellsOf, readTable, situationsOf } from '../../../content/src/questions/review.fixture'
import { examBundle, openLearning, rightResponses } from './learning.fixture'

const everywhere = (moment: ReviewMoment) => Object.fromEntries(reviewAspects.map((aspect) => [aspect, moment])) as ReviewPolicy
// Nothing expires before it is due, so the service cannot be brought into an expired attempt whose due date is still to come.
const unreachable = (moment: string | undefined, column: string) =>
  moment === 'after-due' && column.startsWith('expired') && !column.endsWith('due')
const cells = cellsOf(readTable('moment'), ['moment']).filter(
  ({ moment, column }) => !column.includes('no attempt') && !unreachable(moment, column),
)

/** Brings an attempt at a quiz with one policy into a situation of the table, and tells which aspects its result shows. */
async function shownIn(moment: ReviewMoment, column: string, passed: boolean | null): Promise<Record<ReviewAspect, boolean>> {
  const [state = '', ...more] = column.split(', ')
  const timed = more.includes('due') || state === 'expired'
  const learning = await openLearning(
    examBundle({
      mode: moment === 'immediately' ? 'practice' : 'graded',
      review: everywhere(moment),
      ...(timed && { timeLimit: '10m', gracePeriod: '5m' }),
      ...(passed !== null && { passingScore: 0.5 }),
    }),
  )
  const attempt = await learning.begin('ada')
  const responses: QuestionResponse[] = passed ? rightResponses : [{ type: 'single-choice', questionId: 'x-single', choiceId: 'b' }]
  for (const response of responses) await learning.save(attempt, 1, response)
  if (state === 'submitted') await learning.submit(attempt)
  if (state === 'expired') learning.wait(900_000)
  else if (timed) learning.wait(600_000)
  const { body } = await learning.call('GET', `/v1/attempts/${attempt.id}/result`, { key: attempt.token })
  expect(body.state).toBe(state.replace(' ', '-'))
  const some = (has: (question: Record<string, unknown>) => boolean) => body.questions.some(has)
  if (body.score === null) expect(body.passed).toBeNull()
  return {
    score: body.score !== null,
    correctness: some((question) => 'outcome' in question || 'points' in question),
    feedback: some(({ feedback }) => (feedback as unknown[]).length > 0),
    answer: some((question) => 'answer' in question),
    explanation: some((question) => 'explanation' in question),
  }
}

describe('the result of an attempt', () => {
  it.each(cells)('with $moment, $column: $cell', async ({ moment = '', column, cell }) => {
    for (const situation of situationsOf(column)) {
      if (situation.kind !== 'attempt') throw new Error('the table was filtered')
      const shown = await shownIn(moment as ReviewMoment, column, situation.passed)
      expect(shown).toEqual(Object.fromEntries(reviewAspects.map((aspect) => [aspect, cell === 'shown'])))
    }
  })

  it('withholds what the policy of today withholds, whatever its release said', async () => {
    const learning = await openLearning(examBundle({ mode: 'practice', review: everywhere('immediately') }))
    const attempt = await learning.begin('ada')
    await learning.store.seed(examBundle(), new Map((await import('./course.fixture')).assets))
    const { body } = await learning.call('GET', `/v1/attempts/${attempt.id}/result`, { key: attempt.token })
    expect(body.score).toBeNull()
    expect(JSON.stringify(body)).not.toContain('CANARY')
  })
})
