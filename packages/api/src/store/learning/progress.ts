import { type QuizScore, stricterReview, visibleAspects } from '@lectern/content'
import { and, asc, eq, gt, inArray, isNotNull } from 'drizzle-orm'
import type { FindPinnedQuiz } from '../content/pinned-quizzes'
import { batches, type Engine, lockOf, type Session } from '../engines/engine'
import { findCourse } from '../releases/releases'
import type { AttemptRow, Progress, ProgressRow, QuizRow } from '../store'
import { findScores } from './attempt-scores'
import { listAttempts } from './attempts'

const mean = (parts: readonly number[]): number => (parts.length === 0 ? 0 : parts.reduce((sum, part) => sum + part, 0) / parts.length)

/**
 * Computes progress from completed sections and quiz results. A completed section counts 1, a graded quiz its best fraction that the
 * learner may see, practice nothing. A section is the mean of itself and its quizzes, a chapter the mean of its sections and quizzes, the
 * course the mean of all parts of its chapters and its own quizzes.
 */
async function findProgress(
  session: Session,
  now: number,
  courseId: string,
  learner: string,
  findPinnedQuiz: FindPinnedQuiz,
): Promise<ProgressRow | undefined> {
  const course = await findCourse(session, courseId)
  if (!course || course.current === 0) return undefined
  const { db, tables } = session
  const { completions, entries } = tables
  const listed = await db
    .select({ kind: entries.kind, id: entries.id, parent: entries.parent })
    .from(entries)
    .where(
      and(eq(entries.courseKey, course.key), eq(entries.release, course.current), inArray(entries.kind, ['chapter', 'section', 'quiz'])),
    )
    .orderBy(asc(entries.kind), asc(entries.position))
  const done = await db
    .select({ id: completions.sectionId, at: completions.completedAt })
    .from(completions)
    .where(and(eq(completions.learner, learner), eq(completions.courseId, courseId)))
    .orderBy(asc(completions.sectionId))
  const completedAt = new Map(done.map(({ id, at }) => [id, at]))
  const ended = (await listAttempts(session, now, { courseId, learner })).filter(({ state }) => state !== 'in-progress')
  const scores = await findScores(session, ended, findPinnedQuiz)

  const of = (kind: 'chapter' | 'section' | 'quiz') => listed.filter((entry) => entry.kind === kind)
  const quizzes: { id: string; parent: string | null; counts: boolean; fraction: number | null }[] = []
  for (const { id, parent } of of('quiz')) {
    const settings = (await findPinnedQuiz(session, courseId, course.current, id))?.settings
    const own = ended.filter(({ quizId }) => quizId === id)
    const fraction = await bestFraction(session, now, own, scores, settings, findPinnedQuiz)
    quizzes.push({ id, parent, counts: settings?.mode === 'graded' && settings.maxPoints > 0, fraction })
  }
  const countedOn = (parent: string | null) =>
    quizzes.filter((quiz) => quiz.counts && quiz.parent === parent).map(({ fraction }) => fraction ?? 0)
  const sections = of('section')
  const chapters = of('chapter').map(({ id: chapterId }) => {
    const own = sections
      .filter(({ parent }) => parent === chapterId)
      .map(({ id }) => ({
        sectionId: id,
        fraction: mean([completedAt.has(id) ? 1 : 0, ...countedOn(id)]),
        completedAt: completedAt.get(id) ?? null,
      }))
    const parts = [...own.map(({ fraction }) => fraction), ...countedOn(chapterId)]
    return { chapterId, parts, sections: own }
  })
  return {
    courseId,
    release: course.current,
    fraction: mean([...chapters.flatMap(({ parts }) => parts), ...countedOn(null)]),
    chapters: chapters.map(({ chapterId, parts, sections: own }) => ({ chapterId, fraction: mean(parts), sections: own })),
    quizzes: quizzes.map(({ id, fraction, counts }) => ({ quizId: id, fraction, counts })),
    dropped: [...droppedSections(done, sections), ...droppedQuizzes(ended, quizzes)],
  }
}

const droppedSections = (done: readonly { id: string; at: number }[], listed: readonly { id: string }[]): ProgressRow['dropped'] =>
  done
    .filter(({ id }) => !listed.some((section) => section.id === id))
    .map(({ id, at }) => ({ kind: 'section', id, at, reason: 'removed' }))

function droppedQuizzes(ended: readonly AttemptRow[], listed: readonly { id: string }[]): ProgressRow['dropped'] {
  const gone = ended.filter(({ quizId }) => !listed.some(({ id }) => id === quizId))
  const at = new Map(gone.map(({ quizId, updatedAt }) => [quizId, updatedAt]))
  return [...at].map(([id, time]) => ({ kind: 'quiz', id, at: time, reason: 'removed' }))
}

/** The best fraction among ended, completely scored attempts whose score both the policy of the attempt and the current policy show. */
async function bestFraction(
  session: Session,
  now: number,
  ended: readonly AttemptRow[],
  scores: ReadonlyMap<string, QuizScore>,
  current: QuizRow | undefined,
  findPinnedQuiz: FindPinnedQuiz,
): Promise<number | null> {
  let best: number | null = null
  for (const attempt of ended) {
    const pinned = (await findPinnedQuiz(session, attempt.courseId, attempt.release, attempt.quizId))?.settings
    const score = scores.get(attempt.id)
    if (!pinned || !score || score.fraction === null || score.pending) continue
    const policy = current ? stricterReview(pinned.review, current.review) : pinned.review
    const due = attempt.dueAt !== null && now >= attempt.dueAt
    const visible = visibleAspects(policy, { kind: 'attempt', state: attempt.state, passed: score.passed, due })
    if (visible.score && score.fraction > (best ?? Number.NEGATIVE_INFINITY)) best = score.fraction
  }
  return best
}

/** Marks sections as completed or not. Sections that already are keep their time; removed sections stay and are reported as dropped. */
async function setCompletions(
  session: Session,
  now: number,
  courseId: string,
  learner: string,
  sections: readonly { sectionId: string; completed: boolean }[],
): Promise<{ unknown: string[] }> {
  const { db, tables } = session
  const { completions } = tables
  const known = await findKnownSections(
    session,
    courseId,
    sections.map(({ sectionId }) => sectionId),
  )
  const unknown = sections.filter(({ sectionId }) => !known.has(sectionId)).map(({ sectionId }) => sectionId)
  if (unknown.length > 0) return { unknown }
  for (const { sectionId, completed } of sections) {
    if (completed) await db.insert(completions).values({ courseId, learner, sectionId, completedAt: now }).onConflictDoNothing()
    else
      await db
        .delete(completions)
        .where(and(eq(completions.learner, learner), eq(completions.courseId, courseId), eq(completions.sectionId, sectionId)))
  }
  return { unknown }
}

/** The ids that any published release of the course has had. */
async function findKnownSections({ db, tables }: Session, courseId: string, ids: readonly string[]): Promise<Set<string>> {
  const { courses, entries, releases } = tables
  const known = new Set<string>()
  for (const batch of batches(ids)) {
    const rows = await db
      .selectDistinct({ id: entries.id })
      .from(courses)
      .innerJoin(releases, and(eq(releases.courseKey, courses.key), isNotNull(releases.publishedAt)))
      .innerJoin(entries, and(eq(entries.courseKey, courses.key), eq(entries.release, releases.number), eq(entries.kind, 'section')))
      .where(and(eq(courses.id, courseId), gt(courses.current, 0), inArray(entries.id, batch)))
    for (const { id } of rows) known.add(id)
  }
  return known
}

/** Stores the progress of learners. */
export function createProgress({ session, write }: Engine, now: () => Date, findPinnedQuiz: FindPinnedQuiz): Progress {
  const time = () => now().getTime()
  return {
    findProgress: (courseId, learner) => findProgress(session, time(), courseId, learner, findPinnedQuiz),
    setCompletions: (courseId, learner, sections) =>
      write([lockOf.learner(learner)], (writing) => setCompletions(writing, time(), courseId, learner, sections)),
  }
}
