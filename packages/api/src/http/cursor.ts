import { createHash } from 'node:crypto'
import { ApiError } from './errors'

/** The position in a list: the release it was started on, and the key of the last row. */
export interface Cursor {
  release: number
  after: string | number
}

const fingerprint = (scope: unknown): string => createHash('sha256').update(JSON.stringify(scope)).digest('base64url').slice(0, 8)

/** Encodes an opaque cursor. `scope` is the operation with its filter. A cursor grants no access. */
export const encodeCursor = (scope: unknown, { release, after }: Cursor): string =>
  Buffer.from(JSON.stringify([fingerprint(scope), release, after])).toString('base64url')

/**
 * Decodes a cursor.
 *
 * @throws {ApiError} `invalid_cursor` when it is damaged or belongs to another list or filter.
 */
export function decodeCursor(scope: unknown, cursor: string | undefined): Cursor | undefined {
  if (cursor === undefined) return undefined
  try {
    const [print, release, after] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const valid = print === fingerprint(scope) && Number.isSafeInteger(release) && release >= 0
    if (valid && (typeof after === 'string' || (Number.isSafeInteger(after) && after >= 0))) return { release, after }
  } catch {
    // Damaged cursors get the same error as those of another list.
  }
  throw new ApiError('invalid_cursor', 'Use the `nextCursor` of this list with the same filters, unchanged.')
}
