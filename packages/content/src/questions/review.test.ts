import { describe, expect, it } from 'vitest'
import type { ReviewMoment, ReviewPolicy, ReviewShorthand } from '../schema'
import { expandReview, type ReviewAspect, reviewAspects, reviewShorthands, stricterReview, visibleAspects } from './review'
import { cellsOf, readTable, situationsOf } from './review.fixture'

const moments: ReviewMoment[] = ['immediately', 'after-submit', 'after-pass', 'after-due', 'never']
const everywhere = (moment: ReviewMoment) => Object.fromEntries(reviewAspects.map((aspect) => [aspect, moment])) as ReviewPolicy
const momentRows = readTable('moment')
const policyRows = readTable('policy')

describe('the tables of the documentation', () => {
  it('have every moment, every policy with every aspect, and every situation', () => {
    expect(momentRows.map((row) => row.moment)).toEqual(moments)
    const pairs = Object.keys(reviewShorthands).flatMap((policy) => reviewAspects.map((aspect) => [policy, aspect]))
    expect(policyRows.map(({ policy, aspect }) => [policy, aspect])).toEqual(pairs)
    const columns = Object.keys(momentRows[0] ?? {}).slice(1)
    expect(Object.keys(policyRows[0] ?? {}).slice(2)).toEqual(columns)
    expect(columns.flatMap(situationsOf).filter(({ kind }) => kind === 'stateless')).toHaveLength(2)
    expect(new Set(columns.flatMap(situationsOf).map((each) => (each.kind === 'attempt' ? each.state : '')))).toEqual(
      new Set(['', 'in-progress', 'submitted', 'expired']),
    )
    for (const { cell } of [...cellsOf(momentRows, ['moment']), ...cellsOf(policyRows, ['policy', 'aspect'])])
      expect(['shown', '—']).toContain(cell)
  })

  it.each(cellsOf(momentRows, ['moment']))('$moment, $column: $cell', ({ moment, column, cell }) => {
    for (const situation of situationsOf(column)) {
      const visible = visibleAspects(everywhere(moment as ReviewMoment), situation)
      expect(Object.values(visible)).toEqual(reviewAspects.map(() => cell === 'shown'))
    }
  })

  it.each(cellsOf(policyRows, ['policy', 'aspect']))('$policy $aspect, $column: $cell', ({ policy, aspect, column, cell }) => {
    for (const situation of situationsOf(column)) {
      const visible = visibleAspects(reviewShorthands[policy as ReviewShorthand], situation)
      expect(visible[aspect as ReviewAspect]).toBe(cell === 'shown')
    }
  })

  it('give each named policy the moments that it has', () => {
    for (const row of readTable('aspect')) {
      for (const policy of ['open', 'standard', 'closed'] as const) {
        expect(row[policy]).toBe(reviewShorthands[policy][row.aspect as ReviewAspect])
      }
    }
    expect(readTable('aspect').map((row) => row.aspect)).toEqual(reviewAspects)
  })
})

describe('a review policy', () => {
  it('is that of the mode where the author says nothing, aspect by aspect', () => {
    expect(expandReview('practice')).toEqual(reviewShorthands.open)
    expect(expandReview('graded')).toEqual(reviewShorthands.standard)
    expect(expandReview('graded', { answer: 'after-due' })).toEqual({ ...reviewShorthands.standard, answer: 'after-due' })
    expect(expandReview('practice', 'closed')).toEqual(reviewShorthands.closed)
  })

  it('shows nothing to anybody that the stricter of two does not show', () => {
    for (const a of moments) {
      for (const b of moments) {
        const stricter = stricterReview(everywhere(a), everywhere(b))
        expect(stricter).toEqual(stricterReview(everywhere(b), everywhere(a)))
        for (const situation of Object.keys(momentRows[0] ?? {})
          .slice(1)
          .flatMap(situationsOf)) {
          const shows = (policy: ReviewPolicy) => visibleAspects(policy, situation).answer
          if (shows(stricter)) expect([shows(everywhere(a)), shows(everywhere(b))]).toEqual([true, true])
        }
      }
    }
  })
})
