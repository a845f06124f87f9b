import type { BundleFault, BundleFaultCode } from '@lectern/content'

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

/** Why the store does not do what it was asked to, in the words of the table of errors. Nothing was written. */
export class StoreError extends Error {
  override name = 'StoreError'

  constructor(
    readonly code: StoreErrorCode,
    message: string,
    readonly faults: BundleFault[] = [],
  ) {
    super(message)
  }
}
