import { and, asc, eq, gt, isNull, lte } from 'drizzle-orm'
import { type Engine, lockOf, type Session } from '../engines/engine'
import type { RecordEvent } from './events'

const batch = 200
/** A publish writes its time before it commits; this is how long it may take, in milliseconds. */
const lag = 60_000

async function readUntil({ db, tables: { sweeps } }: Session, name: string): Promise<number | undefined> {
  const [row] = await db.select({ until: sweeps.until }).from(sweeps).where(eq(sweeps.name, name))
  return row?.until
}

async function setUntil({ db, tables: { sweeps } }: Session, name: string, until: number): Promise<void> {
  await db.insert(sweeps).values({ name, until }).onConflictDoUpdate({ target: sweeps.name, set: { until } })
}

/** Attempts whose time ran out between two moments, and that were not submitted. */
function listExpired({ db, tables: { attempts, submissions } }: Session, after: number, until: number) {
  return db
    .select({
      id: attempts.id,
      courseId: attempts.courseId,
      quizId: attempts.quizId,
      learner: attempts.learner,
      closesAt: attempts.closesAt,
    })
    .from(attempts)
    .leftJoin(submissions, eq(submissions.attemptId, attempts.id))
    .where(and(gt(attempts.closesAt, after), lte(attempts.closesAt, until), isNull(submissions.attemptId)))
    .orderBy(asc(attempts.closesAt), asc(attempts.id))
}

/** Records the grades that changed because attempts expired, some at a time. Returns true when there may be more. */
async function sweepExpired({ session, write }: Engine, now: number, record: RecordEvent): Promise<boolean> {
  const name = 'expired-attempts'
  const after = await readUntil(session, name)
  // The first sweep starts now: attempts that ended earlier have no receiver.
  if (after === undefined) {
    await write([lockOf.sweeps], (writing) => setUntil(writing, name, now))
    return false
  }
  const found = await listExpired(session, after, now).limit(batch)
  const last = found.at(-1)?.closesAt
  // Attempts that close at one moment stay together.
  const expired = found.length < batch || last === undefined || last === null ? found : await listExpired(session, after, last)
  if (expired.length === 0) return false
  const until = expired.at(-1)?.closesAt ?? now
  const locks = expired.flatMap(({ id, learner }) => [lockOf.attempt(id), lockOf.learner(learner)])
  await write([lockOf.sweeps, ...locks], async (writing) => {
    if ((await readUntil(writing, name)) !== after) return
    for (const { id, courseId, quizId, learner } of await listExpired(writing, after, until))
      await record(writing, now, { type: 'grade.changed', courseId, quizId, attemptId: id, learner })
    await setUntil(writing, name, until)
  })
  return found.length === batch
}

/** Records the grades that changed because a publish changed how they are computed. */
async function sweepGradingChanges({ session, write }: Engine, now: number, record: RecordEvent): Promise<void> {
  const name = 'grading-changes'
  const until = now - lag
  const after = await readUntil(session, name)
  if (after === undefined) return write([lockOf.sweeps], (writing) => setUntil(writing, name, until))
  const listChanged = ({ db, tables: { courses, gradingChanges: changes } }: Session) =>
    db
      .select({ courseId: courses.id, quizId: changes.quizId })
      .from(changes)
      .innerJoin(courses, eq(courses.key, changes.courseKey))
      .where(and(gt(changes.changedAt, after), lte(changes.changedAt, until)))
      .orderBy(asc(changes.changedAt), asc(changes.quizId))
  if ((await listChanged(session)).length === 0) return
  await write([lockOf.sweeps], async (writing) => {
    if ((await readUntil(writing, name)) !== after) return
    for (const { courseId, quizId } of await listChanged(writing))
      await record(writing, now, { type: 'grade.changed', courseId, quizId, attemptId: null, learner: null })
    await setUntil(writing, name, until)
  })
}

/**
 * Records events that no request causes: attempts whose time runs out, and grades that change with a release. Any number of processes may
 * call it.
 */
export async function sweepEvents(engine: Engine, now: () => Date, record: RecordEvent): Promise<void> {
  while (await sweepExpired(engine, now().getTime(), record));
  await sweepGradingChanges(engine, now().getTime(), record)
}
