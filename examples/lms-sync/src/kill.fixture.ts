import Database from 'better-sqlite3'

/** Loaded before a command (`--import`): kills its process after so many statements, `BEGIN` and `COMMIT` included. */
const statement = Object.getPrototypeOf(new Database(':memory:').prepare('SELECT 1')) as Database.Statement
const { run } = statement
let left = Number(process.env.KILL_AFTER)
statement.run = function (this: Database.Statement, ...values: unknown[]) {
  const result = run.apply(this, values)
  if (--left === 0) process.kill(process.pid, 'SIGKILL')
  return result
}
