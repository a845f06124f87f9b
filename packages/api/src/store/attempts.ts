import { randomBytes } from 'node:crypto'
import {
  type AnswerKey,
  type AttemptState,
  attemptState,
  attemptTimes,
  type BundleQuestion,
  drawQuestions,
  durationMs,
  permute,
  type QuestionResponse,
  type QuizScore,
  scoreQuiz,
  validateResponses,
} from '@lectern/content'
import type { Database } from 'better-sqlite3'
import { v7 as uuid } from 'uuid'
import { findReplay, type Idempotency, keepResult } from './idempotency'
import { plucked, statement } from './statement'
import type { QuestionRow, QuizRow } from './store'
import { StoreError } from './store-error'

/** An attempt as it was opened, and when it was submitted. Times are milliseconds since 1970. */
export interface AttemptRow {
  id: string
  courseId: string
  release: number
  quizId: string
  learner: string
  number: number
  seed: string
  questionIds: string[]
  startedAt: number
  dueAt: number | null
  closesAt: number | null
  submittedAt: number | null
  /** Of the last thing that happened to it: opening, saving, submitting or running out. */
  updatedAt: number
  state: AttemptState
}

export interface SavedResponse {
  questionId: string
  sequence: number
  savedAt: number
  response: QuestionResponse
}

export interface NewAttempt {
  courseId: string
  quizId: string
  learner: string
  idempotency?: Idempotency
}

export interface AttemptFilter {
  /** Of these courses alone. */
  courseIds?: readonly string[]
  courseId?: string
  quizId?: string
  learner?: string
  state?: AttemptState
  /** Milliseconds since 1970. */
  updatedSince?: number
}

/** What scoring needs of a quiz of one release; it never changes. */
interface PinnedQuiz {
  settings: QuizRow
  questions: BundleQuestion[]
  keys: AnswerKey[]
}

const columns = `a.id AS id, a.course_id AS courseId, a.release AS release, a.quiz_id AS quizId, a.learner AS learner, a.number AS number,
  a.seed AS seed, a.question_ids AS questionIds, a.started_at AS startedAt, a.due_at AS dueAt, a.closes_at AS closesAt,
  s.submitted_at AS submittedAt,
  max(a.started_at, coalesce(s.submitted_at, 0), coalesce((SELECT max(r.saved_at) FROM responses r WHERE r.attempt_id = a.id), 0),
      CASE WHEN s.attempt_id IS NULL AND a.closes_at <= :now THEN a.closes_at ELSE 0 END) AS updatedAt`
const from = 'FROM attempts a LEFT JOIN submissions s ON s.attempt_id = a.id'
const stateSql: Record<AttemptState, string> = {
  submitted: 's.attempt_id IS NOT NULL',
  expired: 's.attempt_id IS NULL AND a.closes_at <= :now',
  'in-progress': 's.attempt_id IS NULL AND (a.closes_at IS NULL OR a.closes_at > :now)',
}

function attemptOf(row: unknown, now: number): AttemptRow {
  const attempt = row as Omit<AttemptRow, 'questionIds' | 'state'> & { questionIds: string }
  return { ...attempt, questionIds: JSON.parse(attempt.questionIds), state: attemptState(attempt, now) }
}

const pinnedQuizzes = new WeakMap<Database, Map<string, PinnedQuiz>>()
const mostPinned = 500

/** A quiz of a release; releases never change, so it is read once. */
export function findPinnedQuiz(db: Database, courseId: string, release: number, quizId: string): PinnedQuiz | undefined {
  const kept = pinnedQuizzes.get(db) ?? new Map<string, PinnedQuiz>()
  pinnedQuizzes.set(db, kept)
  const name = `${courseId}\n${release}\n${quizId}`
  const known = kept.get(name)
  if (known) return known
  const place = 'FROM courses c JOIN entries e ON e.course_key = c.key AND e.release = ? JOIN nodes n ON n.hash = e.hash'
  const facts = plucked(db, `SELECT n.facts ${place} WHERE c.id = ? AND e.kind = 'quiz' AND e.id = ?`).get(release, courseId, quizId)
  if (facts === undefined) return undefined
  const rows = statement(
    db,
    `SELECT e.id AS id, n.body AS body, k.body AS key ${place} JOIN answer_keys k ON k.hash = e.key_hash
     WHERE c.id = ? AND e.kind = 'question' AND e.parent = ? ORDER BY e.position`,
  ).all(release, courseId, quizId) as { id: string; body: string; key: string }[]
  const quiz = {
    settings: { id: quizId, ...JSON.parse(facts as string) } as QuizRow,
    questions: rows.map(({ id, body }) => ({ id, ...JSON.parse(body) }) as BundleQuestion),
    keys: rows.map(({ key }) => JSON.parse(key) as AnswerKey),
  }
  if (kept.size >= mostPinned) kept.delete(kept.keys().next().value as string)
  kept.set(name, quiz)
  return quiz
}

/**
 * Opens an attempt on the published release. Runs in the transaction of its caller.
 *
 * @throws {StoreError} `course_not_found`, `course_archived`, `quiz_not_found`, `attempt_open`, `attempts_exhausted`, `attempt_cooldown`
 */
export function createAttempt(db: Database, now: number, { courseId, quizId, learner, idempotency }: NewAttempt): AttemptRow {
  const replay = findReplay<{ id: string }>(db, idempotency, new Date(now))
  const replayed = replay && findAttempt(db, now, replay.id)
  if (replayed) return replayed
  const course = statement(db, 'SELECT current, archived_at AS archivedAt FROM courses WHERE id = ? AND current > 0').get(courseId) as
    | { current: number; archivedAt: string | null }
    | undefined
  if (!course) throw new StoreError('course_not_found', `No course has the id "${courseId}".`)
  if (course.archivedAt !== null) throw new StoreError('course_archived', `The course "${courseId}" was archived.`)
  const release = course.current
  const quiz = findPinnedQuiz(db, courseId, release, quizId)
  if (!quiz) throw new StoreError('quiz_not_found', `The course "${courseId}" has no quiz "${quizId}".`)
  const { settings, questions } = quiz

  const earlier = statement(
    db,
    `SELECT a.id AS id, a.number AS number, a.closes_at AS closesAt, s.submitted_at AS submittedAt ${from}
     WHERE a.learner = ? AND a.course_id = ? AND a.quiz_id = ? ORDER BY a.number DESC`,
  ).all(learner, courseId, quizId) as { id: string; number: number; closesAt: number | null; submittedAt: number | null }[]
  const open = earlier.find((attempt) => attemptState(attempt, now) === 'in-progress')
  if (open) throw new StoreError('attempt_open', `The attempt ${open.id} at this quiz is still open; go on with it or submit it.`)
  const { timeMultiplier, extraAttempts } = findAccommodation(db, courseId, quizId, learner)
  const most = settings.maxAttempts === undefined ? undefined : settings.maxAttempts + extraAttempts
  if (most !== undefined && earlier.length >= most)
    throw new StoreError('attempts_exhausted', `All ${most} attempts at the quiz "${quizId}" are used up.`)
  const last = earlier[0]
  const endedAt = last && (last.submittedAt ?? last.closesAt)
  if (settings.cooldown !== undefined && endedAt !== undefined && endedAt !== null) {
    const opensAt = endedAt + durationMs(settings.cooldown)
    if (now < opensAt) throw new StoreError('attempt_cooldown', `The next attempt can begin at ${new Date(opensAt).toISOString()}.`)
  }

  const seed = randomBytes(12).toString('base64url')
  const questionIds = drawQuestions(
    questions.map(({ id }) => id),
    { draw: settings.draw, shuffle: settings.shuffle, seed },
  )
  const { dueAt, closesAt } = attemptTimes(settings, now, timeMultiplier)
  const id = uuid()
  const number = (last?.number ?? 0) + 1
  statement(
    db,
    `INSERT INTO attempts (id, course_id, release, quiz_id, learner, number, seed, question_ids, started_at, due_at, closes_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, courseId, release, quizId, learner, number, seed, JSON.stringify(questionIds), now, dueAt, closesAt)
  keepResult(db, idempotency, { id }, new Date(now), learner)
  return {
    id,
    courseId,
    release,
    quizId,
    learner,
    number,
    seed,
    questionIds,
    startedAt: now,
    dueAt,
    closesAt,
    submittedAt: null,
    updatedAt: now,
    state: 'in-progress',
  }
}

export function findAttempt(db: Database, now: number, id: string): AttemptRow | undefined {
  const row = statement(db, `SELECT ${columns} ${from} WHERE a.id = :id`).get({ id, now })
  return row === undefined ? undefined : attemptOf(row, now)
}

/** {@link findAttempt} for an id that was found before; it may have been erased since. */
export function getAttempt(db: Database, now: number, id: string): AttemptRow {
  const attempt = findAttempt(db, now, id)
  if (!attempt) throw new StoreError('attempt_not_found', `No attempt has the id "${id}".`)
  return attempt
}

/** Attempts in the order in which they were opened. */
export function listAttempts(db: Database, now: number, filter: AttemptFilter, after: string | undefined, limit: number): AttemptRow[] {
  const conditions = ['a.id > :after']
  if (filter.courseId !== undefined) conditions.push('a.course_id = :courseId')
  if (filter.quizId !== undefined) conditions.push('a.quiz_id = :quizId')
  if (filter.learner !== undefined) conditions.push('a.learner = :learner')
  if (filter.state !== undefined) conditions.push(stateSql[filter.state])
  if (filter.updatedSince !== undefined) conditions.push('updatedAt >= :updatedSince')
  if (filter.courseIds !== undefined) conditions.push('a.course_id IN (SELECT value FROM json_each(:courseIds))')
  const { state: _state, courseIds, ...values } = filter
  return statement(db, `SELECT ${columns} ${from} WHERE ${conditions.join(' AND ')} ORDER BY a.id LIMIT :limit`)
    .all({ ...values, courseIds: JSON.stringify(courseIds ?? []), after: after ?? '', limit, now })
    .map((row) => attemptOf(row, now))
}

/** Puts the rendered questions of a quiz into what one attempt shows: drawn, and in its own order where the quiz shuffles. */
export function arrangeQuestions(db: Database, attempt: AttemptRow, questions: readonly QuestionRow[]): QuestionRow[] {
  const quiz = findPinnedQuiz(db, attempt.courseId, attempt.release, attempt.quizId)
  const byId = new Map(questions.map((question) => [question.id, question]))
  return attempt.questionIds.flatMap((id) => {
    const question = byId.get(id)
    if (!question) return []
    if (!quiz?.settings.shuffle || !('choices' in question)) return [question]
    return [{ ...question, choices: permute(`${attempt.seed} ${id}`, question.choices) }]
  })
}

/** The response of each question that counts: the one with the highest sequence. */
export function listResponses(db: Database, attemptId: string): SavedResponse[] {
  const rows = statement(
    db,
    `SELECT question_id AS questionId, max(sequence) AS sequence, saved_at AS savedAt, body FROM responses
     WHERE attempt_id = ? GROUP BY question_id ORDER BY question_id`,
  ).all(attemptId) as (Omit<SavedResponse, 'response'> & { body: string })[]
  return rows.map(({ body, ...row }) => ({ ...row, response: JSON.parse(body) as QuestionResponse }))
}

/** A save that was refused, because a later one is kept. */
export class StaleSequenceError extends StoreError {
  constructor(readonly current: SavedResponse) {
    super('stale_sequence', `Sequence ${current.sequence} of the question "${current.questionId}" is kept already, with another response.`)
  }
}

/**
 * Keeps one response. The same sequence with the same response changes nothing. Runs in the transaction of its caller.
 *
 * @throws {StoreError} `attempt_closed`, `question_not_found`, `invalid_responses`, `stale_sequence`
 */
export function saveResponse(db: Database, now: number, attempt: AttemptRow, sequence: number, response: QuestionResponse): SavedResponse {
  const { questionId } = response
  const body = JSON.stringify(response)
  const kept = statement(
    db,
    'SELECT sequence, saved_at AS savedAt, body FROM responses WHERE attempt_id = ? AND question_id = ? ORDER BY sequence DESC LIMIT 1',
  ).get(attempt.id, questionId) as { sequence: number; savedAt: number; body: string } | undefined
  if (kept && sequence <= kept.sequence) {
    const current = { questionId, sequence: kept.sequence, savedAt: kept.savedAt, response: JSON.parse(kept.body) as QuestionResponse }
    if (sequence === kept.sequence && body === kept.body) return current
    throw new StaleSequenceError(current)
  }
  requireOpen(db, now, attempt)
  const quiz = findPinnedQuiz(db, attempt.courseId, attempt.release, attempt.quizId) as PinnedQuiz
  if (!attempt.questionIds.includes(questionId)) throw new StoreError('question_not_found', `The attempt has no question "${questionId}".`)
  const drawn = quiz.questions.filter(({ id }) => id === questionId)
  const [fault] = validateResponses(drawn, [response])
  if (fault) {
    const pointer = fault.pointer.replace('/responses/0', '/response')
    throw new StoreError('invalid_responses', `${pointer}: ${fault.detail}`, [{ code: fault.code, pointer, detail: fault.detail }])
  }
  statement(db, 'INSERT INTO responses (attempt_id, question_id, sequence, body, saved_at) VALUES (?, ?, ?, ?, ?)').run(
    attempt.id,
    questionId,
    sequence,
    body,
    now,
  )
  return { questionId, sequence, savedAt: now, response }
}

function requireOpen(db: Database, now: number, { id, closesAt }: AttemptRow): void {
  const submittedAt = (plucked(db, 'SELECT submitted_at FROM submissions WHERE attempt_id = ?').get(id) as number | undefined) ?? null
  const state = attemptState({ submittedAt, closesAt }, now)
  if (state === 'submitted')
    throw new StoreError('attempt_closed', `The attempt was submitted at ${new Date(submittedAt ?? 0).toISOString()}.`)
  if (state === 'expired')
    throw new StoreError('attempt_closed', `The time of the attempt was over at ${new Date(closesAt ?? 0).toISOString()}.`)
}

/** Scores what was saved of an attempt. */
export function scoreAttempt(db: Database, attempt: Pick<AttemptRow, 'id' | 'courseId' | 'release' | 'quizId' | 'questionIds'>): QuizScore {
  const quiz = findPinnedQuiz(db, attempt.courseId, attempt.release, attempt.quizId) as PinnedQuiz
  const keyOf = new Map(quiz.keys.map((key) => [key.questionId, key]))
  const byId = new Map(quiz.questions.map((question) => [question.id, question]))
  const questions = attempt.questionIds.flatMap((id) => byId.get(id) ?? [])
  const keys = questions.flatMap(({ id }) => keyOf.get(id) ?? [])
  const responses = listResponses(db, attempt.id).map(({ response }) => response)
  return scoreQuiz({ questions, keys, passingScore: quiz.settings.passingScore }, responses)
}

/**
 * Ends an attempt and keeps its score. One that was submitted already stays as it is. Runs in the transaction of its caller.
 *
 * @throws {StoreError} `attempt_closed` when its time is over.
 */
export function submitAttempt(db: Database, now: number, attempt: AttemptRow, idempotency?: Idempotency): void {
  if (findReplay(db, idempotency, new Date(now)) !== undefined) return
  keepResult(db, idempotency, { id: attempt.id }, new Date(now), attempt.learner)
  if (plucked(db, 'SELECT 1 FROM submissions WHERE attempt_id = ?').get(attempt.id) !== undefined) return
  requireOpen(db, now, attempt)
  const score = JSON.stringify(scoreAttempt(db, attempt))
  statement(db, 'INSERT INTO submissions (attempt_id, submitted_at, score) VALUES (?, ?, ?)').run(attempt.id, now, score)
}

/** The score of an attempt: the one it got when it was submitted, or what was saved before its time was over. */
export function findScore(db: Database, attempt: AttemptRow): QuizScore {
  const kept = plucked(db, 'SELECT score FROM submissions WHERE attempt_id = ?').get(attempt.id) as string | undefined
  return kept === undefined ? scoreAttempt(db, attempt) : (JSON.parse(kept) as QuizScore)
}

export interface Accommodation {
  timeMultiplier: number
  extraAttempts: number
}

export function findAccommodation(db: Database, courseId: string, quizId: string, learner: string): Accommodation {
  const row = statement(
    db,
    `SELECT time_multiplier AS timeMultiplier, extra_attempts AS extraAttempts FROM accommodations
     WHERE learner = ? AND course_id = ? AND quiz_id = ?`,
  ).get(learner, courseId, quizId) as Accommodation | undefined
  return row ?? { timeMultiplier: 1, extraAttempts: 0 }
}
