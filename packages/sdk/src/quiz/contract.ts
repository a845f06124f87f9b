import type { Client } from '../client'
import type { LecternError } from '../errors'
import type { Attempt, AttemptResult } from '../types.gen'
import type { QuizAnswer } from './outbox'
import type { QuizStorage } from './storage'

/** Time and timers; tests replace them. */
export interface QuizClock {
  /** Milliseconds since 1970. The clock may be wrong, and may be changed during the quiz. */
  now(): number
  /** Calls `run` once after `ms` milliseconds; returns what `clearTimeout` takes, never undefined. */
  setTimeout(run: () => void, ms: number): unknown
  /** Clears a timer. Ignores undefined and expired timers. */
  clearTimeout(timer: unknown): void
}

/** Options of a quiz session. */
export interface QuizSessionOptions {
  /** A client with a learner token; or with a secret key, together with `learnerId`. */
  client: Client
  /** Id of the course. */
  courseId: string
  /** Id of a quiz of its published release. */
  quizId: string
  /**
   * The learner that a secret key acts for. With a learner token, pass it when several learners share a browser, so that nobody sees
   * another's attempt while the server cannot be reached.
   */
  learnerId?: string
  /** Stores answers that are not sent yet. Default: memory, which is lost on reload. */
  storage?: QuizStorage
  /** Milliseconds to collect answers before sending them, so that typing does not cause a save per letter. Default 300. */
  saveDelay?: number
  /** Default: the clock and the timers of the platform. */
  clock?: QuizClock
}

/** The state of an attempt. */
export interface QuizProgress {
  /** The attempt with its questions, as it was loaded; `state` is that of now. */
  readonly attempt: Attempt
  /** By the id of the question. Questions without an answer are missing. */
  readonly answers: Readonly<Record<string, QuizAnswer>>
  /** How many answers are not yet on the server's disk. */
  readonly waiting: number
  /** What the review policy shows; while the attempt is in progress, what the answers give that were checked at a quiz with tries. */
  readonly result?: AttemptResult | undefined
  /** The error of the last request or of the storage; undefined after the next success. Unsent answers are retried. */
  readonly error: LecternError | undefined
}

/**
 * What a quiz page shows. Immutable; every change creates a new snapshot.
 *
 * - `idle`: not started, or closed
 * - `loading`: the attempt is being resumed or begun
 * - `in-progress`: answers are taken
 * - `submitting`: unsent answers are sent, then the attempt is submitted; continues when the server is back. Also when the time is over by
 *   the local clock and the server cannot be reached
 * - `ended`: submitted or expired; `result` is what the review policy shows
 * - `failed`: it could not be loaded, or is gone; `start()` tries again
 */
export type QuizSnapshot =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | ({ readonly status: 'in-progress' } & QuizProgress)
  | ({ readonly status: 'submitting' } & QuizProgress)
  | ({ readonly status: 'ended'; readonly result: AttemptResult } & QuizProgress)
  | { readonly status: 'failed'; readonly error: LecternError }
