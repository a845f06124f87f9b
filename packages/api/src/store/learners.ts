import { randomBytes } from 'node:crypto'
import { gradeOf, type QuizScore, stricterReview, visibleAspects } from '@lectern/content'
import type { Database } from 'better-sqlite3'
import { type Accommodation, type AttemptRow, findPinnedQuiz, findScore, listAttempts, type SavedResponse } from './attempts'
import { plucked, statement } from './statement'
import type { QuizRow } from './store'

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
  /** Milliseconds since 1970: when the last attempt ended, or later a release changed what the grade is made by. */
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
  const changedAt = plucked(
    db,
    'SELECT g.changed_at FROM courses c JOIN grading_changes g ON g.course_key = c.key WHERE c.id = ? AND g.quiz_id = ?',
  ).get(courseId, quizId) as number | undefined
  return {
    courseId,
    quizId,
    learner,
    counts,
    fraction,
    passed: fraction === null || passingScore === undefined ? null : fraction >= passingScore - 1e-9,
    attemptId: attempt?.attempt.id ?? null,
    attempts: ended.length,
    updatedAt: Math.max(changedAt ?? 0, ...ended.map(({ updatedAt }) => updatedAt)),
  }
}

/** How far a learner is, section → chapter → course. Fractions are in [0, 1]. */
export interface Progress {
  courseId: string
  release: number
  fraction: number
  chapters: { chapterId: string; fraction: number; sections: { sectionId: string; fraction: number; completedAt: number | null }[] }[]
  /** `fraction` is the best one that the review policy shows; `counts` says whether the quiz is part of the fractions above. */
  quizzes: { quizId: string; fraction: number | null; counts: boolean }[]
  /** What was done and is no part of the published release any more. `at` is milliseconds since 1970. */
  dropped: { kind: 'section' | 'quiz'; id: string; at: number; reason: 'removed' }[]
}

interface EntryRow {
  kind: 'chapter' | 'section' | 'quiz'
  id: string
  parent: string | null
}

/**
 * Rolls completed sections and quiz results up. A completed section counts 1; a graded quiz counts by its best fraction that the
 * learner may see, and practice never counts. A section is the mean of itself and the quizzes on it, a chapter the mean of its
 * sections and the quizzes on it, the course the mean of its chapters, each weighing as much as it has parts, and of the quizzes on it.
 * `undefined`: no such course.
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
  const completions = statement(
    db,
    'SELECT section_id AS id, completed_at AS at FROM completions WHERE learner = ? AND course_id = ? ORDER BY section_id',
  ).all(learner, courseId) as { id: string; at: number }[]
  const completed = new Map(completions.map(({ id, at }) => [id, at]))
  const ended = listAttempts(db, now, { courseId, learner }, undefined, everything).filter(({ state }) => state !== 'in-progress')

  const of = (kind: EntryRow['kind']) => entries.filter((entry) => entry.kind === kind)
  const quizzes = of('quiz').map(({ id, parent }) => {
    const settings = findPinnedQuiz(db, courseId, course.current, id)?.settings
    const own = ended.filter(({ quizId }) => quizId === id)
    return { id, parent, counts: settings?.mode === 'graded' && settings.maxPoints > 0, fraction: bestFraction(db, now, own, settings) }
  })
  const countedOn = (parent: string | null) =>
    quizzes.filter((quiz) => quiz.counts && quiz.parent === parent).map(({ fraction }) => fraction ?? 0)
  const sections = of('section')
  const chapters = of('chapter').map(({ id: chapterId }) => {
    const own = sections
      .filter(({ parent }) => parent === chapterId)
      .map(({ id }) => ({
        sectionId: id,
        fraction: mean([completed.has(id) ? 1 : 0, ...countedOn(id)]),
        completedAt: completed.get(id) ?? null,
      }))
    const parts = [...own.map(({ fraction }) => fraction), ...countedOn(chapterId)]
    return { chapterId, parts, sections: own }
  })
  const sectionIds = new Set(sections.map(({ id }) => id))
  const quizIds = new Set(quizzes.map(({ id }) => id))
  const droppedQuizzes = new Map(
    ended.filter(({ quizId }) => !quizIds.has(quizId)).map(({ quizId, updatedAt }) => [quizId, updatedAt] as const),
  )
  return {
    courseId,
    release: course.current,
    fraction: mean([...chapters.flatMap(({ parts }) => parts), ...countedOn(null)]),
    chapters: chapters.map(({ chapterId, parts, sections: own }) => ({ chapterId, fraction: mean(parts), sections: own })),
    quizzes: quizzes.map(({ id, fraction, counts }) => ({ quizId: id, fraction, counts })),
    dropped: [
      ...completions.filter(({ id }) => !sectionIds.has(id)).map(({ id, at }) => ({ kind: 'section' as const, id, at })),
      ...[...droppedQuizzes].map(([id, at]) => ({ kind: 'quiz' as const, id, at })),
    ].map((each) => ({ ...each, reason: 'removed' as const })),
  }
}

const mean = (parts: number[]): number => (parts.length === 0 ? 0 : parts.reduce((sum, part) => sum + part, 0) / parts.length)

/** The best fraction of ended attempts whose score the learner may see, by the policy they were made under and the one of today. */
function bestFraction(db: Database, now: number, ended: readonly AttemptRow[], current: QuizRow | undefined): number | null {
  const fractions = ended.flatMap((attempt) => {
    const pinned = findPinnedQuiz(db, attempt.courseId, attempt.release, attempt.quizId)?.settings
    if (!pinned) return []
    const { fraction, passed } = findScore(db, attempt)
    const policy = current ? stricterReview(pinned.review, current.review) : pinned.review
    const due = attempt.dueAt !== null && now >= attempt.dueAt
    const visible = visibleAspects(policy, { kind: 'attempt', state: attempt.state, passed, due })
    return visible.score && fraction !== null ? [fraction] : []
  })
  return fractions.length === 0 ? null : Math.max(...fractions)
}

/**
 * Marks sections as completed or not; what is so already stays with its time. Returns ids that no release of the course ever had, and
 * writes nothing then: a section that was removed in the meantime is kept, and reported as dropped.
 */
export function setCompletions(
  db: Database,
  now: number,
  courseId: string,
  learner: string,
  sections: readonly { sectionId: string; completed: boolean }[],
): { unknown: string[] } {
  const known = plucked(
    db,
    `SELECT 1 FROM courses c JOIN releases r ON r.course_key = c.key AND r.published_at IS NOT NULL
     JOIN entries e ON e.course_key = c.key AND e.release = r.number AND e.kind = 'section' AND e.id = ? WHERE c.id = ? LIMIT 1`,
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

/** Sets the accommodations of a learner at a quiz, for attempts that begin from now on. */
export function setAccommodation(
  db: Database,
  courseId: string,
  quizId: string,
  learner: string,
  { timeMultiplier, extraAttempts }: Accommodation,
): void {
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
  attempts: (AttemptRow & { saves: SavedResponse[]; score: QuizScore | null })[]
  completions: { courseId: string; sectionId: string; completedAt: number }[]
  accommodations: ({ courseId: string; quizId: string } & Accommodation)[]
  /** When requests were made whose answers are kept for repetition. */
  idempotencyRecords: string[]
}

export function exportLearner(db: Database, now: number, learner: string): LearnerExport | undefined {
  const saves = statement(
    db,
    `SELECT question_id AS questionId, sequence, saved_at AS savedAt, body FROM responses WHERE attempt_id = ? ORDER BY rowid`,
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
  const idempotencyRecords = plucked(db, 'SELECT created_at FROM idempotency_records WHERE learner = ? ORDER BY created_at').all(
    learner,
  ) as string[]
  if (attempts.length + completions.length + accommodations.length + idempotencyRecords.length === 0) return undefined
  return { learner, attempts, completions, accommodations, idempotencyRecords }
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
