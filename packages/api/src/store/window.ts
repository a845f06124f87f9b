import type { Rows } from './store'

/** Makes a window of rows. One row more than the limit has to be read, to tell whether others follow. */
export function pageOf<Row, Key>(found: readonly Row[], limit: number, keyOf: (row: Row) => Key): Rows<Row, Key> {
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return { rows, next: found.length > limit && last !== undefined ? keyOf(last) : undefined }
}
