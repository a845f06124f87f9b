import type { QuizMode, ReviewMoment, ReviewPolicy, ReviewShorthand } from '../schema'

export type ReviewAspect = keyof ReviewPolicy

/** The aspects of a result, in the order of the documentation. */
export const reviewAspects = ['score', 'correctness', 'feedback', 'answer', 'explanation'] as const satisfies readonly ReviewAspect[]

const moments: readonly ReviewMoment[] = ['immediately', 'after-submit', 'after-pass', 'after-due', 'never']

/** The policies that an author may name in one word. */
export const reviewShorthands: Record<ReviewShorthand, ReviewPolicy> = {
  open: { score: 'immediately', correctness: 'immediately', feedback: 'immediately', answer: 'immediately', explanation: 'immediately' },
  standard: {
    score: 'after-submit',
    correctness: 'after-submit',
    feedback: 'after-submit',
    answer: 'after-pass',
    explanation: 'after-pass',
  },
  closed: { score: 'after-submit', correctness: 'never', feedback: 'never', answer: 'never', explanation: 'never' },
}

/** The whole policy of a quiz: a shorthand, or single aspects over the default of its mode (`open` for practice, `standard` for graded). */
export function expandReview(mode: QuizMode, review?: ReviewShorthand | Partial<ReviewPolicy>): ReviewPolicy {
  if (typeof review === 'string') return { ...reviewShorthands[review] }
  return { ...reviewShorthands[mode === 'graded' ? 'standard' : 'open'], ...review }
}

/** Where a learner stands when a result is asked for; `due` is true from the due date on. */
export type ReviewSituation =
  | { kind: 'stateless'; mode: QuizMode }
  | { kind: 'attempt'; state: 'in-progress' | 'submitted' | 'expired'; passed: boolean | null; due: boolean }

/**
 * What a policy shows in a situation; the whole table is in `docs/quizzes.md`.
 *
 * Without an attempt nobody can submit, pass or be late, so only `immediately` counts, and nothing of a graded quiz. An expired
 * attempt counts as a submitted one. Where a quiz has no passing score (`passed: null`) `after-pass` never comes. Nothing but
 * `immediately` shows in an attempt that still goes on, not even after its due date: what is shown could still be sent in.
 */
export function visibleAspects(policy: ReviewPolicy, situation: ReviewSituation): Record<ReviewAspect, boolean> {
  const ended = situation.kind === 'attempt' && situation.state !== 'in-progress'
  const reached: Record<ReviewMoment, boolean> =
    situation.kind === 'stateless'
      ? { immediately: situation.mode === 'practice', 'after-submit': false, 'after-pass': false, 'after-due': false, never: false }
      : {
          immediately: true,
          'after-submit': ended,
          'after-pass': ended && situation.passed === true,
          'after-due': ended && situation.due,
          never: false,
        }
  return Object.fromEntries(reviewAspects.map((aspect) => [aspect, reached[policy[aspect]]])) as Record<ReviewAspect, boolean>
}

/** A policy that shows nothing that either of two does not show. Passing and being due do not imply each other, so both together are `never`. */
export function stricterReview(a: ReviewPolicy, b: ReviewPolicy): ReviewPolicy {
  const later = (aspect: ReviewAspect): ReviewMoment => {
    const both = [a[aspect], b[aspect]]
    if (both.includes('after-pass') && both.includes('after-due')) return 'never'
    return moments.indexOf(a[aspect]) >= moments.indexOf(b[aspect]) ? a[aspect] : b[aspect]
  }
  return Object.fromEntries(reviewAspects.map((aspect) => [aspect, later(aspect)])) as ReviewPolicy
}
