import { createHash } from 'node:crypto'
import { ApiError } from './errors'

/** Where a list goes on: the release it was begun on, and the key of the last row. */
export interface Cursor {
  release: number
  after: string | number
}

const fingerprint = (scope: unknown): string => createHash('sha256').update(JSON.stringify(scope)).digest('base64url').slice(0, 8)

/** Makes an opaque cursor for a list; `scope` is the operation with its filter. It grants nothing. */
export const encodeCursor = (scope: unknown, { release, after }: Cursor): string =>
  Buffer.from(JSON.stringify([fingerprint(scope), release, after])).toString('base64url')

/**
 * Reads a cursor back.
 *
 * @throws {ApiError} `invalid_cursor` when it is damaged, or was made by another list or filter.
 */
export function decodeCursor(scope: unknown, cursor: string | undefined): Cursor | undefined {
  if (cursor === undefined) return undefined
  try {
    const [print, release, after] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const valid = print === fingerprint(scope) && Number.isSafeInteger(release) && release >= 0
    if (valid && (typeof after === 'string' || (Number.isSafeInteger(after) && after >= 0))) return { release, after }
  } catch {
    // Falls through to the one error that a reader can do something about.
  }
  throw new ApiError('invalid_cursor', 'Use the `nextCursor` of this list with the same filters, unchanged.')
}
