import type { BundleFaultCode } from '@lectern/content'
import type { ManualScore, SavedResponse } from './store'

export type StoreErrorCode =
  | BundleFaultCode
  | 'database_unavailable'
  | 'malformed_json'
  | 'course_mismatch'
  | 'plan_outdated'
  | 'asset_missing'
  | 'asset_hash_mismatch'
  | 'idempotency_key_reused'
  | 'release_is_current'
  | 'release_withdrawn'
  | 'course_not_found'
  | 'course_archived'
  | 'quiz_not_found'
  | 'question_not_found'
  | 'attempt_not_found'
  | 'attempt_open'
  | 'attempts_exhausted'
  | 'attempt_cooldown'
  | 'attempt_closed'
  | 'tries_exhausted'
  | 'stale_sequence'
  | 'invalid_responses'
  | 'platform_exists'
  | 'attempt_in_progress'
  | 'invalid_score'
  | 'stale_version'

/** One fault in a body, located by a JSON pointer. */
export interface StoreFault {
  code: string
  pointer: string
  detail: string
}

/** An error of the store with a code of the error table. Nothing was written. */
export class StoreError extends Error {
  override name = 'StoreError'

  constructor(
    readonly code: StoreErrorCode,
    message: string,
    readonly faults: StoreFault[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** A save whose sequence is not above that of the saved response. */
export class StaleSequenceError extends StoreError {
  constructor(readonly current: SavedResponse) {
    super('stale_sequence', `Sequence ${current.sequence} of the question "${current.questionId}" is kept already, with another response.`)
  }
}

/** A score for a version that does not count any more. */
export class StaleVersionError extends StoreError {
  constructor(
    questionId: string,
    /** The score that counts; undefined when there is none. */
    readonly current: ManualScore | undefined,
  ) {
    const found = current ? `Version ${current.version} of the score counts` : 'There is no score yet'
    super('stale_version', `${found} for the question "${questionId}". Read it, and send its version with the new score.`)
  }
}
