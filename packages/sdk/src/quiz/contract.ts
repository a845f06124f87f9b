import type { Client } from '../client'
import type { LecternError } from '../errors'
import type { Attempt, AttemptResult } from '../types.gen'
import type { QuizAnswer } from './outbox'
import type { QuizStorage } from './storage'

/** Time and timers; tests replace them. */
export interface QuizClock {
  /** Milliseconds since 1970. It may be wrong, and may be set while the quiz goes on. */
  now(): number
  /** Calls `run` once after `ms` milliseconds; returns what `clearTimeout` takes, never undefined. */
  setTimeout(run: () => void, ms: number): unknown
  /** Ends a timer; does nothing with undefined or one that is over. */
  clearTimeout(timer: unknown): void
}

/** What a quiz session is made of. */
export interface QuizSessionOptions {
  /** A client with a learner token; or with a secret key, together with `learnerId`. */
  client: Client
  /** Id of the course. */
  courseId: string
  /** Id of a quiz of its published release. */
  quizId: string
  /**
   * The learner for whom a secret key acts. A learner token stands for its learner; say who it is where several share a browser, so that
   * nobody is shown the other's attempt while the server cannot be reached.
   */
  learnerId?: string
  /** Where answers wait. Default: memory, which a reload does not survive. */
  storage?: QuizStorage
  /** Milliseconds in which answers are collected before they are sent, so that typing is not a save per letter. Default 300. */
  saveDelay?: number
  /** Default: the clock and the timers of the platform. */
  clock?: QuizClock
}

/** What is known of an attempt that was begun. */
export interface QuizProgress {
  /** The attempt with its questions, as it was loaded; `state` is that of now. */
  readonly attempt: Attempt
  /** By the id of the question. Questions without an answer are missing. */
  readonly answers: Readonly<Record<string, QuizAnswer>>
  /** How many answers are not yet on the server's disk. */
  readonly waiting: number
  /** Why the last request or the storage failed; undefined once something got through. What waits is tried again. */
  readonly error: LecternError | undefined
}

/**
 * What a quiz page shows. It is never changed; a new one is made for each change.
 *
 * - `idle`: not started, or closed
 * - `loading`: the attempt is being resumed or begun
 * - `in-progress`: answers are taken
 * - `submitting`: what waits is being sent, then the attempt is submitted; goes on by itself when the server is back. Also while the time
 *   is over by the clock here and the server cannot be asked whether it is
 * - `ended`: submitted, or its time is over; `result` is what the review policy shows
 * - `failed`: it could not be loaded, or is gone; `start()` tries again
 */
export type QuizSnapshot =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | ({ readonly status: 'in-progress' } & QuizProgress)
  | ({ readonly status: 'submitting' } & QuizProgress)
  | ({ readonly status: 'ended'; readonly result: AttemptResult } & QuizProgress)
  | { readonly status: 'failed'; readonly error: LecternError }
