import type { Database } from 'better-sqlite3'

/** Tells whether a database has changed. */
export interface Changes {
  /** Whether anything was written since this was asked before. */
  hasChanged(): boolean
  /** Has the next question look at the database, because something may have been learnt of it by another way. */
  lookAgain(): void
}

/**
 * Watches what is written to a database. What this connection wrote counts at once. What others wrote is looked for once for all
 * requests that go on side by side, until the event loop takes anything new: looking takes the locks of SQLite, and whatever goes on in
 * between had come before the look.
 *
 * @example
 * const { hasChanged } = watchChanges(db)
 * hasChanged() // true: nobody asked before
 * hasChanged() // false
 */
export function watchChanges(db: Database): Changes {
  const committedByOthers = db.prepare('PRAGMA data_version').pluck()
  const writtenHere = db.prepare('SELECT total_changes()').pluck()
  let others: unknown
  let own: unknown
  let looked = false
  const lookAgain = (): void => {
    looked = false
  }
  const hasChanged = (): boolean => {
    // Both are read before either is remembered: a look that fails has seen nothing.
    const ownNow = writtenHere.get()
    const othersNow = looked ? others : committedByOthers.get()
    if (!looked) {
      looked = true
      // After all that is ready to go on, and before the next event.
      process.nextTick(lookAgain)
    }
    const changed = ownNow !== own || othersNow !== others
    own = ownNow
    others = othersNow
    return changed
  }
  return { hasChanged, lookAgain }
}
