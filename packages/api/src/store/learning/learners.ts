import { asc, count, eq, inArray, sql } from 'drizzle-orm'
import type { FindPinnedQuiz } from '../content/pinned-quizzes'
import { batches, type Engine, lockOf, type Session } from '../engines/engine'
import type { LearnerExport, Learners } from '../store'
import { findAccommodation, setAccommodation } from './accommodations'
import { findScores } from './attempt-scores'
import { listAttempts } from './attempts'
import { listStoredScores, toManualScore } from './manual-scores'
import { listSaves } from './responses'

async function exportLearner(
  session: Session,
  now: number,
  learner: string,
  findPinnedQuiz: FindPinnedQuiz,
): Promise<LearnerExport | undefined> {
  const { db, tables } = session
  const { accommodations, completions, idempotencyRecords: records } = tables
  const opened = await listAttempts(session, now, { learner })
  const scores = await findScores(
    session,
    opened.filter(({ state }) => state !== 'in-progress'),
    findPinnedQuiz,
  )
  const attempts: LearnerExport['attempts'] = []
  for (const attempt of opened)
    attempts.push({
      ...attempt,
      saves: await listSaves(session, attempt.id),
      score: scores.get(attempt.id) ?? null,
      manualScores: await Promise.all((await listStoredScores(session, attempt.id)).map((score) => toManualScore(score, attempt.courseId))),
    })
  const completed = await db
    .select({ courseId: completions.courseId, sectionId: completions.sectionId, completedAt: completions.completedAt })
    .from(completions)
    .where(eq(completions.learner, learner))
    .orderBy(asc(completions.courseId), asc(completions.sectionId))
  const granted = await db
    .select({
      courseId: accommodations.courseId,
      quizId: accommodations.quizId,
      timeMultiplier: accommodations.timeMultiplier,
      extraAttempts: accommodations.extraAttempts,
    })
    .from(accommodations)
    .where(eq(accommodations.learner, learner))
    .orderBy(asc(accommodations.courseId), asc(accommodations.quizId))
  const requests = await db
    .select({ createdAt: records.createdAt })
    .from(records)
    .where(eq(records.learner, learner))
    .orderBy(asc(records.createdAt))
  const { events, ltiContexts, ltiLearners, ltiLinks } = tables
  const ltiLaunches = await db
    .select({
      platformId: ltiContexts.platformId,
      userId: ltiLearners.userId,
      locale: ltiLearners.locale,
      courseId: ltiLinks.courseId,
      quizId: ltiLinks.quizId,
    })
    .from(ltiLearners)
    .innerJoin(ltiLinks, eq(ltiLinks.id, ltiLearners.link))
    .innerJoin(ltiContexts, eq(ltiContexts.id, ltiLinks.context))
    .where(eq(ltiLearners.learner, learner))
    .orderBy(asc(ltiLinks.id))
  const recorded = await db
    .select({ type: events.type, at: events.at, courseId: events.courseId, quizId: events.quizId })
    .from(events)
    .where(eq(events.learner, learner))
    .orderBy(asc(events.number))
  if ([attempts, completed, granted, requests, ltiLaunches, recorded].every(({ length }) => length === 0)) return undefined
  return {
    learner,
    attempts,
    completions: completed,
    accommodations: granted,
    idempotencyRecords: requests.map(({ createdAt }) => createdAt),
    ltiLaunches,
    events: recorded,
  }
}

async function listAttemptIds({ db, tables: { attempts } }: Session, learner: string): Promise<string[]> {
  return (await db.select({ id: attempts.id }).from(attempts).where(eq(attempts.learner, learner))).map(({ id }) => id)
}

/** Erases a learner's id, responses, and what refers to them, in the caller's transaction. */
async function eraseLearner(session: Session, learner: string, ids: readonly string[]): Promise<void> {
  const { db, tables } = session
  const { attempts, erasedAttempts, manualScores, pendingScores, responses, submissions } = tables
  const counts = await db
    .select({ courseId: attempts.courseId, quizId: attempts.quizId, count: count() })
    .from(attempts)
    .where(eq(attempts.learner, learner))
    .groupBy(attempts.courseId, attempts.quizId)
  for (const row of counts)
    await db
      .insert(erasedAttempts)
      .values(row)
      .onConflictDoUpdate({
        target: [erasedAttempts.courseId, erasedAttempts.quizId],
        // Raw SQL: Drizzle cannot express adding to a column, and another process may add at the same time.
        set: { count: sql`${erasedAttempts.count} + ${row.count}` },
      })
  for (const batch of batches(ids)) {
    for (const table of [responses, submissions, manualScores, pendingScores]) await db.delete(table).where(inArray(table.attemptId, batch))
  }
  const { accommodations, completions, deliveries, events, idempotencyRecords, ltiLearners, ltiTickets } = tables
  for (const table of [attempts, completions, accommodations, idempotencyRecords, events, deliveries, ltiLearners, ltiTickets])
    await db.delete(table).where(eq(table.learner, learner))
}

/** Exports and erases learners' data. */
export function createLearners({ session, write }: Engine, now: () => Date, findPinnedQuiz: FindPinnedQuiz): Learners {
  return {
    findAccommodation: (courseId, quizId, learner) => findAccommodation(session, courseId, quizId, learner),
    setAccommodation: (courseId, quizId, learner, accommodation) =>
      write([lockOf.learner(learner)], (writing) => setAccommodation(writing, courseId, quizId, learner, accommodation)),
    exportLearner: (learner) => exportLearner(session, now().getTime(), learner, findPinnedQuiz),

    deleteLearner: async (learner) => {
      for (;;) {
        const ids = await listAttemptIds(session, learner)
        // Locks these attempts against saves. When another attempt was created before the locks were acquired, starts again.
        const erased = await write([lockOf.learner(learner), ...ids.map(lockOf.attempt)], async (writing) => {
          const now = await listAttemptIds(writing, learner)
          if (now.some((id) => !ids.includes(id))) return undefined
          await eraseLearner(writing, learner, now)
          return now.length
        })
        if (erased !== undefined) return { attempts: erased }
      }
    },
  }
}
