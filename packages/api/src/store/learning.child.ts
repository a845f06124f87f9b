import { assets, courseBundle } from '../suites/course.fixture'
import { openDatabase, openSqliteStore } from './sqlite'

/**
 * Learners at work until the process is killed: each begins an attempt, saves two responses and submits, many at once. A line is
 * printed for what was acknowledged, and for nothing else. Arguments: file, after how many writes to die (0: never).
 */
const [file = '', stopAfter = '0'] = process.argv.slice(2)

const Database = (await import('better-sqlite3')).default
const prepare = Database.prototype.prepare
let writes = 0
Database.prototype.prepare = function (this: InstanceType<typeof Database>, sql: string) {
  const statement = prepare.call(this, sql)
  if (!/^\s*(INSERT INTO (attempts|responses|submissions)|COMMIT)/.test(sql)) return statement
  const run = statement.run.bind(statement)
  return Object.assign(statement, {
    run: (...values: unknown[]) => {
      const result = Reflect.apply(run, undefined, values)
      writes += 1
      if (writes === Number(stopAfter)) process.kill(process.pid, 'SIGKILL')
      return result
    },
  })
} as typeof prepare

const db = openDatabase(file)
const pragmas = { journal: db.pragma('journal_mode', { simple: true }), synchronous: db.pragma('synchronous', { simple: true }) }
db.close()
const store = await openSqliteStore({ file })
await store.seed(courseBundle(), assets)
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)
say({ pragmas })

async function work(learner: string): Promise<void> {
  const { id } = await store.createAttempt({ courseId: 'sample', quizId: 'exam', learner })
  say({ id })
  for (const choiceId of ['a', 'b']) {
    const sequence = choiceId === 'a' ? 1 : 2
    await store.saveResponse(id, sequence, { type: 'single-choice', questionId: 'x-single', choiceId })
    say({ id, sequence })
  }
  await store.submitAttempt(id)
  say({ id, submitted: true })
}
for (let round = 0; ; round++) await Promise.all(Array.from({ length: 16 }, (_, index) => work(`learner-${process.pid}-${round}-${index}`)))
