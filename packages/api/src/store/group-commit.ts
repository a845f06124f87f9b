import type { Database } from 'better-sqlite3'
import { statement } from './statement'

interface Item {
  work: () => unknown
  resolve(result: unknown): void
  reject(error: unknown): void
}

/**
 * Runs writes so that all of one turn of the event loop share a transaction, and one wait for the disk. Each has a savepoint of its
 * own: one that throws takes nothing of the others with it. Nobody is answered before the common commit.
 *
 * @example
 * const write = createGroupCommit(db)
 * await write(() => insert.run(…))
 */
export function createGroupCommit(db: Database): <Result>(work: () => Result) => Promise<Result> {
  let queue: Item[] = []

  const flush = (): void => {
    const items = queue
    queue = []
    const outcomes: (() => void)[] = []
    try {
      statement(db, 'BEGIN IMMEDIATE').run()
      for (const { work, resolve, reject } of items) {
        statement(db, 'SAVEPOINT item').run()
        try {
          const result = work()
          outcomes.push(() => resolve(result))
        } catch (error) {
          statement(db, 'ROLLBACK TO item').run()
          outcomes.push(() => reject(error))
        }
        statement(db, 'RELEASE item').run()
      }
      statement(db, 'COMMIT').run()
    } catch (error) {
      if (db.inTransaction) statement(db, 'ROLLBACK').run()
      for (const { reject } of items) reject(error)
      return
    }
    for (const settle of outcomes) settle()
  }

  return <Result>(work: () => Result) =>
    new Promise<Result>((resolve, reject) => {
      if (queue.length === 0) setImmediate(flush)
      queue.push({ work, resolve: resolve as Item['resolve'], reject })
    })
}
