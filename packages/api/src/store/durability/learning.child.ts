import { assets, courseBundle } from '../../suites/course.fixture'
import { dieAfter } from '../engines/killed-after.fixture'
import { openWriter } from '../engines/sqlite'
import { openStore } from '../open'

/**
 * Learners at work until the process is killed: each begins an attempt, saves two responses and submits, many at once. A line is
 * printed for what was acknowledged, and for nothing else. Arguments: file, after how many writes to die (0: never).
 */
const [file = '', stopAfter = '0'] = process.argv.slice(2)
const writer = openWriter(file)
const pragmas = {
  journal: writer.pragma('journal_mode', { simple: true }),
  synchronous: writer.pragma('synchronous', { simple: true }),
}
writer.close()
const seeding = await openStore({ database: file })
await seeding.seed(courseBundle(), assets)
await seeding.close()
dieAfter(/^\s*(INSERT INTO "(attempts|responses|submissions)"|COMMIT)/i, Number(stopAfter))
const store = await openStore({ database: file })
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
