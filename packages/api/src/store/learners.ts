import { randomBytes } from 'node:crypto'
import { gradeOf } from '@lectern/content'
import type { Database } from 'better-sqlite3'
import { type Accommodation, type AttemptRow, findPinnedQuiz, findScore, listAttempts } from './attempts'
import { plucked, statement } from './statement'

/** The grade of one learner at one quiz. */
export interface GradeRow {
  courseId: string
  quizId: string
  learner: string
  counts: 'highest' | 'latest' | 'first' | 'average'
  fraction: number | null
  passed: boolean | null
  /** The attempt that counts; null for an average. */
  attemptId: string | null
  attempts: number
  /** Milliseconds since 1970, of the attempt that ended last. */
  updatedAt: number
}

const everything = 1_000_000_000

/**
 * Grades of graded quizzes, ordered by quiz and learner. The policy of the published release says which attempts count; each attempt
 * has the score it got on its own release.
 *
 * @param after where the page before ended: quiz and learner.
 */
export function listGrades(
  db: Database,
  now: number,
  filter: { courseId: string; quizId?: string; updatedSince?: number },
  after: [quizId: string, learner: string] | undefined,
  limit: number,
): GradeRow[] {
  const pairs = statement(
    db,
    `SELECT DISTINCT quiz_id AS quizId, learner FROM attempts
     WHERE course_id = :courseId AND (:quizId IS NULL OR quiz_id = :quizId) AND (quiz_id, learner) > (:afterQuiz, :afterLearner)
     ORDER BY quiz_id, learner`,
  )
  const values = { courseId: filter.courseId, quizId: filter.quizId ?? null, afterQuiz: after?.[0] ?? '', afterLearner: after?.[1] ?? '' }
  const grades: GradeRow[] = []
  for (const { quizId, learner } of pairs.all(values) as { quizId: string; learner: string }[]) {
    const grade = findGrade(db, now, filter.courseId, quizId, learner)
    if (!grade || (filter.updatedSince !== undefined && grade.updatedAt < filter.updatedSince)) continue
    grades.push(grade)
    if (grades.length >= limit) break
  }
  return grades
}

/** The grade of a learner at a graded quiz, once an attempt has ended. */
export function findGrade(db: Database, now: number, courseId: string, quizId: string, learner: string): GradeRow | undefined {
  const ended = listAttempts(db, now, { courseId, quizId, learner }, undefined, everything).filter(({ state }) => state !== 'in-progress')
  const last = ended.at(-1)
  if (!last) return undefined
  const current = plucked(db, 'SELECT current FROM courses WHERE id = ?').get(courseId) as number | undefined
  const quiz =
    (current === undefined ? undefined : findPinnedQuiz(db, courseId, current, quizId)) ??
    findPinnedQuiz(db, courseId, last.release, quizId)
  if (quiz?.settings.mode !== 'graded') return undefined
  const { counts, passingScore } = quiz.settings
  const scored = ended.map((attempt) => ({
    attempt,
    fraction: findScore(db, attempt).fraction,
    endedAt: attempt.submittedAt ?? attempt.closesAt ?? attempt.startedAt,
  }))
  const { fraction, attempt } = gradeOf(scored, counts)
  return {
    courseId,
    quizId,
    learner,
    counts,
    fraction,
    passed: fraction === null || passingScore === undefined ? null : fraction >= passingScore - 1e-9,
    attemptId: attempt?.attempt.id ?? null,
    attempts: ended.length,
    updatedAt: Math.max(...ended.map(({ updatedAt }) => updatedAt)),
  }
}

/** How far a learner is, section → chapter → course. */
export interface Progress {
  courseId: string
  release: number
  fraction: number
  chapters: { chapterId: string; fraction: number; sections: { sectionId: string; fraction: number; completedAt: number | null }[] }[]
  quizzes: { quizId: string; fraction: number | null }[]
  /** What was completed and is no part of the published release any more. */
  dropped: { sectionId: string; completedAt: number; reason: 'removed' }[]
}

interface EntryRow {
  kind: string
  id: string
  parent: string | null
}

/**
 * Rolls completed sections and quiz results up. A section counts 1 when it is completed; a quiz placed on a chapter or a section counts
 * as much as a section in its chapter, by its best fraction; a chapter is the mean of what it holds, the course the mean of its chapters
 * and of the quizzes placed on it. `undefined`: no such course.
 */
export function findProgress(db: Database, now: number, courseId: string, learner: string): Progress | undefined {
  const course = statement(db, 'SELECT key, current FROM courses WHERE id = ? AND current > 0').get(courseId) as
    | { key: number; current: number }
    | undefined
  if (!course) return undefined
  const entries = statement(
    db,
    `SELECT kind, id, parent FROM entries WHERE course_key = ? AND release = ? AND kind IN ('chapter', 'section', 'quiz') ORDER BY kind, position`,
  ).all(course.key, course.current) as EntryRow[]
  const completed = new Map(
    (
      statement(
        db,
        'SELECT section_id AS id, completed_at AS at FROM completions WHERE learner = ? AND course_id = ? ORDER BY section_id',
      ).all(learner, courseId) as { id: string; at: number }[]
    ).map(({ id, at }) => [id, at]),
  )
  const of = (kind: string) => entries.filter((entry) => entry.kind === kind)
  const best = new Map(of('quiz').map(({ id }) => [id, bestFraction(db, now, courseId, id, learner)]))
  const chapterOf = new Map(of('section').map(({ id, parent }) => [id, parent]))
  const quizzesIn = (chapter: string | null) =>
    of('quiz').filter(({ parent }) => (parent === null ? null : (chapterOf.get(parent) ?? parent)) === chapter)
  const chapters = of('chapter').map(({ id: chapterId }) => {
    const sections = of('section')
      .filter(({ parent }) => parent === chapterId)
      .map(({ id }) => ({ sectionId: id, fraction: completed.has(id) ? 1 : 0, completedAt: completed.get(id) ?? null }))
    const parts = [...sections.map(({ fraction }) => fraction), ...quizzesIn(chapterId).map(({ id }) => best.get(id) ?? 0)]
    return { chapterId, fraction: mean(parts), sections }
  })
  return {
    courseId,
    release: course.current,
    fraction: mean([...chapters.map(({ fraction }) => fraction), ...quizzesIn(null).map(({ id }) => best.get(id) ?? 0)]),
    chapters,
    quizzes: [...best].map(([quizId, fraction]) => ({ quizId, fraction })),
    dropped: [...completed]
      .filter(([id]) => !chapterOf.has(id))
      .map(([sectionId, completedAt]) => ({ sectionId, completedAt, reason: 'removed' as const })),
  }
}

const mean = (parts: number[]): number => (parts.length === 0 ? 0 : parts.reduce((sum, part) => sum + part, 0) / parts.length)

function bestFraction(db: Database, now: number, courseId: string, quizId: string, learner: string): number | null {
  const fractions = listAttempts(db, now, { courseId, quizId, learner }, undefined, everything)
    .filter(({ state }) => state !== 'in-progress')
    .flatMap((attempt) => findScore(db, attempt).fraction ?? [])
  return fractions.length === 0 ? null : Math.max(...fractions)
}

/** Marks sections as completed or not; what is so already stays with its time. Returns ids that the published release does not have. */
export function setCompletions(
  db: Database,
  now: number,
  courseId: string,
  learner: string,
  sections: readonly { sectionId: string; completed: boolean }[],
): { unknown: string[] } {
  const known = plucked(
    db,
    `SELECT 1 FROM courses c JOIN entries e ON e.course_key = c.key AND e.release = c.current AND e.kind = 'section' AND e.id = ? WHERE c.id = ?`,
  )
  const unknown = sections.filter(({ sectionId }) => known.get(sectionId, courseId) === undefined).map(({ sectionId }) => sectionId)
  if (unknown.length > 0) return { unknown }
  const add = statement(db, 'INSERT OR IGNORE INTO completions (course_id, learner, section_id, completed_at) VALUES (?, ?, ?, ?)')
  const drop = statement(db, 'DELETE FROM completions WHERE learner = ? AND course_id = ? AND section_id = ?')
  for (const { sectionId, completed } of sections) {
    if (completed) add.run(courseId, learner, sectionId, now)
    else drop.run(learner, courseId, sectionId)
  }
  return { unknown }
}

export function setAccommodation(
  db: Database,
  courseId: string,
  quizId: string,
  learner: string,
  { timeMultiplier, extraAttempts }: Accommodation,
) {
  statement(
    db,
    `INSERT INTO accommodations (course_id, quiz_id, learner, time_multiplier, extra_attempts) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (learner, course_id, quiz_id)
     DO UPDATE SET time_multiplier = excluded.time_multiplier, extra_attempts = excluded.extra_attempts`,
  ).run(courseId, quizId, learner, timeMultiplier, extraAttempts)
}

/** Everything that is held of a learner. */
export interface LearnerExport {
  learner: string
  attempts: (AttemptRow & { saves: { questionId: string; sequence: number; savedAt: number; response: unknown }[]; score: unknown })[]
  completions: { courseId: string; sectionId: string; completedAt: number }[]
  accommodations: ({ courseId: string; quizId: string } & Accommodation)[]
}

export function exportLearner(db: Database, now: number, learner: string): LearnerExport | undefined {
  const saves = statement(
    db,
    `SELECT question_id AS questionId, sequence, saved_at AS savedAt, body FROM responses WHERE attempt_id = ? ORDER BY saved_at, question_id, sequence`,
  )
  const attempts = listAttempts(db, now, { learner }, undefined, everything).map((attempt) => ({
    ...attempt,
    saves: (saves.all(attempt.id) as { questionId: string; sequence: number; savedAt: number; body: string }[]).map(
      ({ body, ...save }) => ({
        ...save,
        response: JSON.parse(body),
      }),
    ),
    score: attempt.state === 'in-progress' ? null : findScore(db, attempt),
  }))
  const completions = statement(
    db,
    'SELECT course_id AS courseId, section_id AS sectionId, completed_at AS completedAt FROM completions WHERE learner = ? ORDER BY course_id, section_id',
  ).all(learner) as LearnerExport['completions']
  const accommodations = statement(
    db,
    `SELECT course_id AS courseId, quiz_id AS quizId, time_multiplier AS timeMultiplier, extra_attempts AS extraAttempts
     FROM accommodations WHERE learner = ? ORDER BY course_id, quiz_id`,
  ).all(learner) as LearnerExport['accommodations']
  if (attempts.length + completions.length + accommodations.length === 0) return undefined
  return { learner, attempts, completions, accommodations }
}

/** Erases a learner: id, responses, records of requests. How many attempts a quiz had stays, without whose they were. */
export function deleteLearner(db: Database, learner: string): { attempts: number } {
  statement(
    db,
    `INSERT INTO erased_attempts (course_id, quiz_id, count)
     SELECT course_id, quiz_id, count(*) FROM attempts WHERE learner = ? GROUP BY course_id, quiz_id
     ON CONFLICT (course_id, quiz_id) DO UPDATE SET count = count + excluded.count`,
  ).run(learner)
  const own = 'attempt_id IN (SELECT id FROM attempts WHERE learner = ?)'
  statement(db, `DELETE FROM responses WHERE ${own}`).run(learner)
  statement(db, `DELETE FROM submissions WHERE ${own}`).run(learner)
  const { changes } = statement(db, 'DELETE FROM attempts WHERE learner = ?').run(learner)
  for (const table of ['completions', 'accommodations', 'idempotency_records'])
    statement(db, `DELETE FROM ${table} WHERE learner = ?`).run(learner)
  return { attempts: changes }
}

/** A secret of the service, made at random the first time it is asked for. */
export function findSecret(db: Database, name: string): string {
  statement(db, 'INSERT OR IGNORE INTO secrets (name, value) VALUES (?, ?)').run(name, randomBytes(32).toString('base64url'))
  return plucked(db, 'SELECT value FROM secrets WHERE name = ?').get(name) as string
}
