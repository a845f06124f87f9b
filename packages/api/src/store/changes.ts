import type { Database } from 'better-sqlite3'

/**
 * Makes the question whether a database has changed since it was asked before. What this connection wrote counts at once. What others
 * wrote is looked for once in a turn of the event loop: looking takes the locks of SQLite, and whatever is answered in the turn had come
 * before it.
 *
 * @example
 * const hasChanged = watchChanges(db)
 * hasChanged() // true: nobody asked before
 * hasChanged() // false
 */
export function watchChanges(db: Database): () => boolean {
  const committedByOthers = db.prepare('PRAGMA data_version').pluck()
  const writtenHere = db.prepare('SELECT total_changes()').pluck()
  let others: unknown
  let own: unknown
  let looked = false
  return () => {
    const ownBefore = own
    const othersBefore = others
    own = writtenHere.get()
    if (!looked) {
      others = committedByOthers.get()
      looked = true
      setImmediate(() => {
        looked = false
      })
    }
    return own !== ownBefore || others !== othersBefore
  }
}
