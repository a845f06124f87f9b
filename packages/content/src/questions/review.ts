import type { QuizMode, ReviewMoment, ReviewPolicy, ReviewShorthand } from '../schema'

export type ReviewAspect = keyof ReviewPolicy

/** The aspects of a result that a policy controls. */
export const reviewAspects = ['score', 'correctness', 'feedback', 'answer', 'explanation'] as const satisfies readonly ReviewAspect[]

const moments: readonly ReviewMoment[] = ['immediately', 'after-submit', 'after-pass', 'after-due', 'never']

/** Shorthands for whole policies. */
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

/** Completes the policy of a quiz: a shorthand, or single aspects over the default of its mode (`open` for practice, `standard` for graded). */
export function expandReview(mode: QuizMode, review?: ReviewShorthand | Partial<ReviewPolicy>): ReviewPolicy {
  if (typeof review === 'string') return { ...reviewShorthands[review] }
  return { ...reviewShorthands[mode === 'graded' ? 'standard' : 'open'], ...review }
}

/** The situation in which a result is requested. `due` is true from the due date on. */
export type ReviewSituation =
  | { kind: 'stateless'; mode: QuizMode }
  | { kind: 'attempt'; state: 'in-progress' | 'submitted' | 'expired'; passed: boolean | null; due: boolean }

/**
 * Decides what a policy shows in a situation. `docs/quizzes.md` has the whole table.
 *
 * Without an attempt only `immediately` applies, and a graded quiz shows nothing. An expired attempt counts as submitted. Without a passing
 * score (`passed: null`), `after-pass` never applies. An open attempt shows only `immediately`, even after its due date, because the
 * learner could still send in what is shown.
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

/** The stricter of two policies for each aspect. Passing and being due do not imply each other, so combining them gives `never`. */
export function stricterReview(a: ReviewPolicy, b: ReviewPolicy): ReviewPolicy {
  const later = (aspect: ReviewAspect): ReviewMoment => {
    const both = [a[aspect], b[aspect]]
    if (both.includes('after-pass') && both.includes('after-due')) return 'never'
    return moments.indexOf(a[aspect]) >= moments.indexOf(b[aspect]) ? a[aspect] : b[aspect]
  }
  return Object.fromEntries(reviewAspects.map((aspect) => [aspect, later(aspect)])) as ReviewPolicy
}
