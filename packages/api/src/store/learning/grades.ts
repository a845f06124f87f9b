import { gradeOf, type QuizScore } from '@lectern/content'
import { and, asc, eq, gt, inArray, or } from 'drizzle-orm'
import type { FindPinnedQuiz } from '../content/pinned-quizzes'
import { batchSize, type Engine, type Session } from '../engines/engine'
import { findCourse } from '../releases/releases'
import type { AttemptRow, GradeRow, Grades } from '../store'
import { pageOf } from '../window'
import { findScores } from './attempt-scores'
import { listAttempts } from './attempts'

type Place = [quizId: string, learner: string]

/** The pairs of quiz and learner that have attempts, in order. */
function listPlaces(
  { db, tables: { attempts } }: Session,
  { courseId, quizId }: { courseId: string; quizId?: string },
  after: Place | undefined,
  limit: number,
): Promise<{ quizId: string; learner: string }[]> {
  const [afterQuiz, afterLearner] = after ?? []
  return db
    .selectDistinct({ quizId: attempts.quizId, learner: attempts.learner })
    .from(attempts)
    .where(
      and(
        eq(attempts.courseId, courseId),
        quizId === undefined ? undefined : eq(attempts.quizId, quizId),
        afterQuiz === undefined || afterLearner === undefined
          ? undefined
          : or(gt(attempts.quizId, afterQuiz), and(eq(attempts.quizId, afterQuiz), gt(attempts.learner, afterLearner))),
      ),
    )
    .orderBy(asc(attempts.quizId), asc(attempts.learner))
    .limit(limit)
}

/** When a publish last changed how grades are computed, by quiz. */
async function readGradingChanges({ db, tables: { gradingChanges } }: Session, course: number): Promise<Map<string, number>> {
  const rows = await db
    .select({ quizId: gradingChanges.quizId, changedAt: gradingChanges.changedAt })
    .from(gradingChanges)
    .where(eq(gradingChanges.courseKey, course))
  return new Map(rows.map(({ quizId, changedAt }) => [quizId, changedAt]))
}

/** The grades of pairs of quiz and learner: of graded quizzes with an attempt that has ended. */
async function gradesAt(
  session: Session,
  now: number,
  courseId: string,
  places: readonly { quizId: string; learner: string }[],
  findPinnedQuiz: FindPinnedQuiz,
): Promise<GradeRow[]> {
  const { attempts } = session.tables
  const course = await findCourse(session, courseId)
  if (!course) return []
  const named = and(
    inArray(attempts.quizId, [...new Set(places.map(({ quizId }) => quizId))]),
    inArray(attempts.learner, [...new Set(places.map(({ learner }) => learner))]),
  )
  const ended = (await listAttempts(session, now, { courseId }, { where: named })).filter(({ state }) => state !== 'in-progress')
  const scores = await findScores(session, ended, findPinnedQuiz)
  const changedAt = await readGradingChanges(session, course.key)
  const byPlace = new Map<string, AttemptRow[]>()
  for (const attempt of ended) {
    const name = `${attempt.quizId}\n${attempt.learner}`
    byPlace.set(name, [...(byPlace.get(name) ?? []), attempt])
  }
  const grades: GradeRow[] = []
  for (const { quizId, learner } of places) {
    const own = byPlace.get(`${quizId}\n${learner}`)
    const last = own?.at(-1)
    if (!own || !last) continue
    const quiz =
      (await findPinnedQuiz(session, courseId, course.current, quizId)) ?? (await findPinnedQuiz(session, courseId, last.release, quizId))
    if (quiz?.settings.mode !== 'graded') continue
    grades.push(computeGrade(own, scores, quiz.settings, changedAt.get(quizId) ?? 0))
  }
  return grades
}

/** The published release decides which attempts count. Each attempt keeps the score of its own release. */
function computeGrade(
  attempts: readonly AttemptRow[],
  scores: ReadonlyMap<string, QuizScore>,
  { id: quizId, counts, passingScore }: { id: string; counts: GradeRow['counts']; passingScore?: number },
  changedAt: number,
): GradeRow {
  const scored = attempts.map((attempt) => ({
    attempt,
    fraction: scores.get(attempt.id)?.fraction ?? null,
    pending: scores.get(attempt.id)?.pending === true,
    endedAt: attempt.submittedAt ?? attempt.closesAt ?? attempt.startedAt,
  }))
  const { fraction, attempt, pending } = gradeOf(scored, counts)
  const [{ courseId, learner }] = attempts as [AttemptRow]
  const passed = fraction === null || passingScore === undefined ? null : fraction >= passingScore - 1e-9
  return {
    courseId,
    quizId,
    learner,
    counts,
    fraction,
    // The highest grade only rises, so that a pass is certain; anything else may change.
    passed: pending && !(passed && counts === 'highest') ? null : passed,
    attemptId: attempt?.attempt.id ?? null,
    attempts: attempts.length,
    pending,
    updatedAt: Math.max(changedAt, ...attempts.map(({ updatedAt }) => updatedAt)),
  }
}

/** Computes the grades of graded quizzes. */
export function createGrades({ session }: Engine, now: () => Date, findPinnedQuiz: FindPinnedQuiz): Grades {
  return {
    listGrades: async (filter, { after, limit }) => {
      const grades: GradeRow[] = []
      const read = Math.min(batchSize, limit + 1)
      let place: Place | undefined = after
      for (;;) {
        const places = await listPlaces(session, filter, place, read)
        const last = places.at(-1)
        if (!last) break
        for (const grade of await gradesAt(session, now().getTime(), filter.courseId, places, findPinnedQuiz))
          if (filter.updatedSince === undefined || grade.updatedAt >= filter.updatedSince) grades.push(grade)
        if (grades.length > limit || places.length < read) break
        place = [last.quizId, last.learner]
      }
      return pageOf(grades, limit, ({ quizId, learner }): Place => [quizId, learner])
    },

    findGrade: async (courseId, quizId, learner) => {
      const [grade] = await gradesAt(session, now().getTime(), courseId, [{ quizId, learner }], findPinnedQuiz)
      return grade
    },
  }
}
