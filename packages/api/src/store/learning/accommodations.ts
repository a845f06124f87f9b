import { and, eq } from 'drizzle-orm'
import { type Placeholders, prepared, type Session } from '../engines/engine'
import type { Accommodation } from '../store'

const find = prepared(
  'accommodations.find',
  ({ db, tables: { accommodations } }, { course, quiz, learner }: Placeholders<{ course: string; quiz: string; learner: string }>) =>
    db
      .select({ timeMultiplier: accommodations.timeMultiplier, extraAttempts: accommodations.extraAttempts })
      .from(accommodations)
      .where(and(eq(accommodations.learner, learner), eq(accommodations.courseId, course), eq(accommodations.quizId, quiz))),
)

/** The accommodation of a learner at a quiz. Grants nothing extra by default. */
export async function findAccommodation(session: Session, course: string, quiz: string, learner: string): Promise<Accommodation> {
  const [row] = await find(session, { course, quiz, learner })
  return row ?? { timeMultiplier: 1, extraAttempts: 0 }
}

/** Sets an accommodation for future attempts. */
export async function setAccommodation(
  { db, tables: { accommodations } }: Session,
  courseId: string,
  quizId: string,
  learner: string,
  { timeMultiplier, extraAttempts }: Accommodation,
): Promise<void> {
  await db
    .insert(accommodations)
    .values({ courseId, quizId, learner, timeMultiplier, extraAttempts })
    .onConflictDoUpdate({
      target: [accommodations.learner, accommodations.courseId, accommodations.quizId],
      set: { timeMultiplier, extraAttempts },
    })
}
