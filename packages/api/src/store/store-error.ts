import type { BundleFaultCode } from '@lectern/content'

export type StoreErrorCode =
  | BundleFaultCode
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
  | 'stale_sequence'
  | 'invalid_responses'

/** One fault of a body, by JSON pointer. */
export interface StoreFault {
  code: string
  pointer: string
  detail: string
}

/** Why the store does not do what it was asked to, in the words of the table of errors. Nothing was written. */
export class StoreError extends Error {
  override name = 'StoreError'

  constructor(
    readonly code: StoreErrorCode,
    message: string,
    readonly faults: StoreFault[] = [],
  ) {
    super(message)
  }
}
