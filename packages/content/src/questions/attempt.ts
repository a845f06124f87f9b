import { permute } from './pieces'
import { drawVariants } from './variants'

/** The state of an attempt. It is in progress until it is submitted or expires. */
export type AttemptState = 'in-progress' | 'submitted' | 'expired'

const unitMs = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** Converts a duration such as `90s`, `20m`, `2h` or `3d` to milliseconds. */
export function durationMs(duration: string): number {
  const unit = duration.at(-1) as keyof typeof unitMs
  return Number(duration.slice(0, -1)) * unitMs[unit]
}

/**
 * The state of an attempt by the clock of the server. It is computed, not stored, so that attempts expire without a write.
 *
 * @param attempt.closesAt the end of the time limit and grace period, in milliseconds since 1970; null without a time limit.
 */
export function attemptState(
  { submittedAt, closesAt }: { submittedAt: number | null; closesAt: number | null },
  now: number,
): AttemptState {
  if (submittedAt !== null) return 'submitted'
  return closesAt !== null && now >= closesAt ? 'expired' : 'in-progress'
}

/** When an attempt is due, and until when saves count, in milliseconds since 1970; null when the quiz has no time limit. */
export function attemptTimes(
  quiz: { timeLimit?: string; gracePeriod?: string },
  startedAt: number,
  timeMultiplier = 1,
): { dueAt: number | null; closesAt: number | null } {
  if (quiz.timeLimit === undefined) return { dueAt: null, closesAt: null }
  const dueAt = startedAt + Math.round(durationMs(quiz.timeLimit) * timeMultiplier)
  return { dueAt, closesAt: dueAt + (quiz.gracePeriod === undefined ? 0 : durationMs(quiz.gracePeriod)) }
}

/** Draws and orders the questions of an attempt, with one variant of each. The same seed gives the same questions in the same order. */
export function drawQuestions(
  questions: readonly { id: string; variantOf?: string | undefined }[],
  { draw, shuffle, seed }: { draw?: number; shuffle: boolean; seed: string },
): string[] {
  const variants = drawVariants(questions, seed)
  const shuffled = permute(seed, variants).map(({ id }) => id)
  const drawn = draw === undefined ? shuffled : shuffled.slice(0, draw)
  if (shuffle) return drawn
  const kept = new Set(drawn)
  return variants.flatMap(({ id }) => (kept.has(id) ? [id] : []))
}

/** An attempt as grading needs it. */
export interface GradedAttempt {
  fraction: number | null
  /** True while a person still has to score a response. Such an attempt does not count yet. */
  pending?: boolean
  /** Milliseconds since 1970. */
  endedAt: number
}

/**
 * Computes the grade of ended attempts, and the attempt that counts; an average has none. `pending` is true when an attempt that is not
 * completely scored may still change the grade.
 */
export function gradeOf<Attempt extends GradedAttempt>(
  attempts: readonly Attempt[],
  counts: 'highest' | 'latest' | 'first' | 'average',
): { fraction: number | null; attempt: Attempt | null; pending: boolean } {
  const inOrder = attempts.filter(({ fraction }) => fraction !== null).sort((a, b) => a.endedAt - b.endedAt)
  const complete = inOrder.filter((attempt) => !attempt.pending)
  const pending = (counts === 'first' ? inOrder.slice(0, 1) : counts === 'latest' ? inOrder.slice(-1) : inOrder).some(
    (attempt) => attempt.pending === true,
  )
  const [first] = complete
  if (!first || (counts === 'first' && pending)) return { fraction: null, attempt: null, pending }
  if (counts === 'average') {
    return { fraction: complete.reduce((sum, { fraction }) => sum + (fraction ?? 0), 0) / complete.length, attempt: null, pending }
  }
  const best = complete.reduce((highest, attempt) => ((attempt.fraction ?? 0) > (highest.fraction ?? 0) ? attempt : highest), first)
  const counting = { highest: best, latest: complete.at(-1) ?? first, first }[counts]
  return { fraction: counting.fraction, attempt: counting, pending }
}
