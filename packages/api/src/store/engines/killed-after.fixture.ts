import Database from 'better-sqlite3'

/**
 * Counts the writes of every connection that is opened from now on, and kills the process after one of them.
 *
 * @param pattern which statements count.
 * @param stopAfter after how many; 0 for never.
 * @returns the writes so far.
 */
export function dieAfter(pattern: RegExp, stopAfter: number): string[] {
  const writes: string[] = []
  const { prepare } = Database.prototype
  Database.prototype.prepare = function (this: Database.Database, sql: string) {
    const statement = prepare.call(this, sql)
    if (!pattern.test(sql)) return statement
    const count =
      (run: (...values: never) => unknown) =>
      (...values: unknown[]) => {
        const result = Reflect.apply(run, statement, values)
        // A list of rows is as long as its batch; the kind of write is what counts.
        writes.push(sql.replace(/(\(\?[^)]*\))(, \([^)]*\))+/, '$1'))
        if (writes.length === stopAfter) process.kill(process.pid, 'SIGKILL')
        return result
      }
    return Object.assign(statement, { run: count(statement.run), all: count(statement.all) })
  } as typeof prepare
  return writes
}
