import { randomBytes } from 'node:crypto'
import {
  type AnswerKey,
  attemptState,
  attemptTimes,
  type BundleQuestion,
  canCheck,
  countTries,
  drawQuestions,
  durationMs,
  isManual,
  permute,
  type QuizScore,
  type SentResponse,
  scoreQuestion,
  validateResponses,
  withLocale,
} from '@lectern/content'
import { and, asc, desc, eq, exists, gt, gte, inArray, isNotNull, isNull, lte, max, or, type SQL } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { findReplay, idempotencyLocks, storeResult } from '../access/idempotency'
import { type FindPinnedQuiz, getPinnedQuiz, type PinnedQuiz } from '../content/pinned-quizzes'
import { type Engine, lockOf, type Placeholders, prepared, type Session } from '../engines/engine'
import type { RecordEvent } from '../events/events'
import type {
  AttemptFilter,
  AttemptRow,
  Attempts,
  NewAttempt,
  OpenedAttempt,
  QuestionRow,
  QuizReads,
  ReleaseRefs,
  SavedResponse,
} from '../store'
import { StaleSequenceError, StoreError } from '../store-error'
import { pageOf } from '../window'
import { findAccommodation } from './accommodations'
import { findScores, scoreAttempts } from './attempt-scores'
import { findLastScoreTimes, setPending } from './manual-scores'
import {
  findLastSaveTime,
  findLastSaveTimes,
  insertSave,
  listCheckedResponses,
  listCountingResponses,
  saveColumnsOf,
  savedOf,
} from './responses'

const columnsOf = ({ tables: { attempts, submissions } }: Session) => ({
  id: attempts.id,
  courseId: attempts.courseId,
  release: attempts.release,
  quizId: attempts.quizId,
  learner: attempts.learner,
  number: attempts.number,
  seed: attempts.seed,
  questionIds: attempts.questionIds,
  startedAt: attempts.startedAt,
  dueAt: attempts.dueAt,
  closesAt: attempts.closesAt,
  submittedAt: submissions.submittedAt,
})

/** An attempt with its submission, but without the time of its last save. */
type FoundAttempt = OpenedAttempt & { submittedAt: number | null }

const foundOf = (row: Omit<FoundAttempt, 'questionIds'> & { questionIds: string }): FoundAttempt => ({
  ...row,
  questionIds: JSON.parse(row.questionIds) as string[],
})

const selectAttempts = (session: Session) => {
  const { attempts, submissions } = session.tables
  return session.db.select(columnsOf(session)).from(attempts).leftJoin(submissions, eq(submissions.attemptId, attempts.id))
}

const attemptById = prepared('attempts.byId', (session, { id }: Placeholders<{ id: string }>) =>
  selectAttempts(session).where(eq(session.tables.attempts.id, id)),
)
/** An attempt together with the saved response to one question: one statement less per save. */
const attemptWithLastSave = prepared(
  'attempts.withLastSave',
  (session, { id, question }: Placeholders<{ id: string; question: string }>) => {
    const { attempts, responses, submissions } = session.tables
    const ofQuestion = and(eq(responses.attemptId, id), eq(responses.questionId, question))
    const last = session.db
      .select({ sequence: max(responses.sequence) })
      .from(responses)
      .where(ofQuestion)
    return session.db
      .select({
        attempt: columnsOf(session),
        kept: saveColumnsOf(session),
      })
      .from(attempts)
      .leftJoin(submissions, eq(submissions.attemptId, attempts.id))
      .leftJoin(responses, and(ofQuestion, eq(responses.sequence, last)))
      .where(eq(attempts.id, id))
  },
)
const attemptsAtQuiz = prepared(
  'attempts.atQuiz',
  (session, { learner, course, quiz }: Placeholders<{ learner: string; course: string; quiz: string }>) => {
    const { attempts } = session.tables
    return selectAttempts(session)
      .where(and(eq(attempts.learner, learner), eq(attempts.courseId, course), eq(attempts.quizId, quiz)))
      .orderBy(desc(attempts.number))
  },
)

/** Adds the state and the time of the last change. */
async function completeAttempts(session: Session, now: number, found: readonly FoundAttempt[]): Promise<AttemptRow[]> {
  const ids = found.map(({ id }) => id)
  const savedAt = await findLastSaveTimes(session, ids)
  const scoredAt = await findLastScoreTimes(session, ids)
  return found.map((attempt) => completeAttempt(now, attempt, savedAt.get(attempt.id), scoredAt.get(attempt.id)))
}

function completeAttempt(now: number, attempt: FoundAttempt, savedAt = 0, scoredAt = 0): AttemptRow {
  const state = attemptState(attempt, now)
  const { startedAt, submittedAt, closesAt } = attempt
  const expiredAt = state === 'expired' ? (closesAt ?? 0) : 0
  return { ...attempt, state, updatedAt: Math.max(startedAt, submittedAt ?? 0, savedAt, scoredAt, expiredAt) }
}

export async function findAttempt(session: Session, now: number, id: string): Promise<AttemptRow | undefined> {
  const [row] = await attemptById(session, { id })
  if (!row) return undefined
  return completeAttempt(now, foundOf(row), await findLastSaveTime(session, id), (await findLastScoreTimes(session, [id])).get(id))
}

/** Reads an attempt again; it may have been erased since. */
async function getAttempt(session: Session, id: string): Promise<FoundAttempt> {
  const [row] = await attemptById(session, { id })
  if (!row) throw new StoreError('attempt_not_found', `No attempt has the id "${id}".`)
  return foundOf(row)
}

function conditionsOf({ db, tables }: Session, now: number, filter: AttemptFilter): SQL[] {
  const { attempts, manualScores, pendingScores, responses, submissions } = tables
  const { courseId, courseIds, quizId, quizIds, learner, state, updatedSince: since } = filter
  const conditions: (SQL | undefined)[] = []
  if (courseId !== undefined) conditions.push(eq(attempts.courseId, courseId))
  if (courseIds !== undefined) conditions.push(inArray(attempts.courseId, [...courseIds]))
  if (quizId !== undefined) conditions.push(eq(attempts.quizId, quizId))
  if (quizIds !== undefined) conditions.push(inArray(attempts.quizId, [...quizIds]))
  if (learner !== undefined) conditions.push(eq(attempts.learner, learner))
  if (state === 'submitted') conditions.push(isNotNull(submissions.attemptId))
  if (state === 'expired') conditions.push(isNull(submissions.attemptId), lte(attempts.closesAt, now))
  if (state === 'in-progress') conditions.push(isNull(submissions.attemptId), or(isNull(attempts.closesAt), gt(attempts.closesAt, now)))
  if (state === 'pending') {
    // Few attempts are pending among many, so they are found from that side.
    const waiting = db.select({ attemptId: pendingScores.attemptId }).from(pendingScores)
    conditions.push(inArray(attempts.id, waiting), or(isNotNull(submissions.attemptId), lte(attempts.closesAt, now)))
  }
  if (since !== undefined) {
    const saved = db
      .select({ attemptId: responses.attemptId })
      .from(responses)
      .where(and(eq(responses.attemptId, attempts.id), gte(responses.savedAt, since)))
    const scored = db
      .select({ attemptId: manualScores.attemptId })
      .from(manualScores)
      .where(and(eq(manualScores.attemptId, attempts.id), gte(manualScores.scoredAt, since)))
    const expired = and(isNull(submissions.attemptId), lte(attempts.closesAt, now), gte(attempts.closesAt, since))
    conditions.push(or(gte(attempts.startedAt, since), gte(submissions.submittedAt, since), exists(saved), exists(scored), expired))
  }
  return conditions.filter((condition) => condition !== undefined)
}

/** Attempts in the order of their creation; all of them without a limit. `where` narrows the filter. */
export async function listAttempts(
  session: Session,
  now: number,
  filter: AttemptFilter,
  { after, limit, where }: { after?: string; limit?: number; where?: SQL } = {},
): Promise<AttemptRow[]> {
  const { attempts } = session.tables
  const conditions = conditionsOf(session, now, filter)
  if (after !== undefined) conditions.push(gt(attempts.id, after))
  if (where !== undefined) conditions.push(where)
  const query = selectAttempts(session)
    .where(and(...conditions))
    .orderBy(asc(attempts.id))
  const rows = await (limit === undefined ? query : query.limit(limit))
  return completeAttempts(session, now, rows.map(foundOf))
}

/** Creates an attempt on the published release, in the caller's transaction. */
async function createAttempt(
  session: Session,
  now: number,
  { courseId, quizId, learner, idempotency }: NewAttempt,
  findPinnedQuiz: FindPinnedQuiz,
): Promise<AttemptRow> {
  const replay = await findReplay<{ id: string }>(session, idempotency, new Date(now))
  const replayed = replay && (await findAttempt(session, now, replay.id))
  if (replayed) return replayed
  const { db, tables } = session
  const { courses } = tables
  const [course] = await db
    .select({ current: courses.current, archivedAt: courses.archivedAt })
    .from(courses)
    .where(and(eq(courses.id, courseId), gt(courses.current, 0)))
  if (!course) throw new StoreError('course_not_found', `No course has the id "${courseId}".`)
  if (course.archivedAt !== null) throw new StoreError('course_archived', `The course "${courseId}" was archived.`)
  const release = course.current
  const quiz = await findPinnedQuiz(session, courseId, release, quizId)
  if (!quiz) throw new StoreError('quiz_not_found', `The course "${courseId}" has no quiz "${quizId}".`)

  const earlier = await attemptsAtQuiz(session, { learner, course: courseId, quiz: quizId })
  const accommodation = await findAccommodation(session, courseId, quizId, learner)
  requireAnother(now, quiz, earlier, accommodation.extraAttempts)
  const { settings, questions } = quiz
  const seed = randomBytes(12).toString('base64url')
  const questionIds = drawQuestions(questions, { draw: settings.draw, shuffle: settings.shuffle, seed })
  const opened: OpenedAttempt = {
    id: uuid(),
    courseId,
    release,
    quizId,
    learner,
    number: (earlier[0]?.number ?? 0) + 1,
    seed,
    questionIds,
    startedAt: now,
    ...attemptTimes(settings, now, accommodation.timeMultiplier),
  }
  await db.insert(tables.attempts).values({ ...opened, questionIds: JSON.stringify(questionIds) })
  await storeResult(session, idempotency, { id: opened.id }, new Date(now), learner)
  return { ...opened, submittedAt: null, updatedAt: now, state: 'in-progress' }
}

/** Throws when the learner may not begin another attempt: one is open, all are used up, or the cooldown is not over. */
function requireAnother(
  now: number,
  { settings }: PinnedQuiz,
  earlier: readonly { id: string; submittedAt: number | null; closesAt: number | null }[],
  extraAttempts: number,
): void {
  const open = earlier.find((attempt) => attemptState(attempt, now) === 'in-progress')
  if (open) throw new StoreError('attempt_open', `The attempt ${open.id} at this quiz is still open; continue or submit it.`)
  const most = settings.maxAttempts === undefined ? undefined : settings.maxAttempts + extraAttempts
  if (most !== undefined && earlier.length >= most)
    throw new StoreError('attempts_exhausted', `All ${most} attempts at the quiz "${settings.id}" are used up.`)
  const [last] = earlier
  const endedAt = last && (last.submittedAt ?? last.closesAt)
  if (settings.cooldown === undefined || endedAt === undefined || endedAt === null) return
  const opensAt = endedAt + durationMs(settings.cooldown)
  if (now < opensAt) throw new StoreError('attempt_cooldown', `The next attempt can begin at ${new Date(opensAt).toISOString()}.`)
}

/** Saves one response in the caller's transaction. Saving the same response with the same sequence again changes nothing. */
async function saveResponse(
  session: Session,
  now: number,
  {
    id,
    sequence,
    response: sent,
    check,
    allow,
  }: { id: string; sequence: number; response: SentResponse; check: boolean; allow?: (attempt: OpenedAttempt) => void },
  findPinnedQuiz: FindPinnedQuiz,
): Promise<SavedResponse> {
  const { questionId } = sent
  const [row] = await attemptWithLastSave(session, { id, question: questionId })
  if (!row) throw new StoreError('attempt_not_found', `No attempt has the id "${id}".`)
  const attempt = foundOf(row.attempt)
  allow?.(attempt)
  const quiz = await getPinnedQuiz(findPinnedQuiz, session, attempt)
  const response = withLocale(sent, quiz.locale)
  const body = JSON.stringify(response)
  const { kept } = row
  if (kept && sequence <= kept.sequence) {
    const current = savedOf(kept)
    if (sequence === kept.sequence && body === kept.body && check === kept.checked) return current
    throw new StaleSequenceError(current)
  }
  requireOpen(now, attempt)
  if (!attempt.questionIds.includes(questionId)) throw new StoreError('question_not_found', `The attempt has no question "${questionId}".`)
  const question = quiz.questions.find(({ id }) => id === questionId)
  const [fault] = validateResponses(question ? [question] : [], [response])
  if (fault) {
    const pointer = fault.pointer.replace('/responses/0', '/response')
    throw new StoreError('invalid_responses', `${pointer}: ${fault.detail}`, [{ code: fault.code, pointer, detail: fault.detail }])
  }
  const key = quiz.keys.find((each) => each.questionId === questionId)
  if (question && key) await requireTry(session, attempt, quiz, { question, key, check })
  await insertSave(session, { attemptId: attempt.id, questionId, sequence, body, savedAt: now, checked: check })
  if (question && key && isManual(question))
    await setPending(session, attempt.id, questionId, scoreQuestion(question, key, response).outcome === 'pending')
  return { questionId, sequence, savedAt: now, checked: check, response }
}

/** Throws when a response cannot be checked, or its question is finished. */
async function requireTry(
  session: Session,
  { id }: OpenedAttempt,
  { settings: { id: quizId, tries } }: PinnedQuiz,
  { question, key, check }: { question: BundleQuestion; key: AnswerKey; check: boolean },
): Promise<void> {
  const isChecked = tries !== undefined && canCheck(question)
  if (check && !isChecked) {
    const detail = tries
      ? `A person scores the question "${question.id}"; save its response without \`check\`.`
      : `The quiz "${quizId}" has no tries; save the response without \`check\`.`
    throw new StoreError('invalid_responses', `/check: ${detail}`, [{ code: 'cannot_be_checked', pointer: '/check', detail }])
  }
  if (!isChecked) return
  const checked = (await listCheckedResponses(session, [id])).get(id)?.get(question.id) ?? []
  if (countTries(question, key, checked, tries).isFinished)
    throw new StoreError(
      'tries_exhausted',
      `The question "${question.id}" takes no more responses: the last try was right, or there is none left.`,
    )
}

function requireOpen(now: number, { submittedAt, closesAt }: FoundAttempt): void {
  const state = attemptState({ submittedAt, closesAt }, now)
  if (state === 'submitted')
    throw new StoreError('attempt_closed', `The attempt was submitted at ${new Date(submittedAt ?? 0).toISOString()}.`)
  if (state === 'expired') throw new StoreError('attempt_closed', `The attempt expired at ${new Date(closesAt ?? 0).toISOString()}.`)
}

/** Submits an attempt and stores its score, in the caller's transaction. Submitting it again changes nothing. */
async function submitAttempt(
  session: Session,
  now: number,
  attempt: FoundAttempt,
  findPinnedQuiz: FindPinnedQuiz,
  record: RecordEvent,
): Promise<void> {
  if (attempt.submittedAt !== null) return
  requireOpen(now, attempt)
  const scores = await scoreAttempts(session, [{ ...attempt, state: 'submitted' }], findPinnedQuiz)
  await session.db
    .insert(session.tables.submissions)
    .values({ attemptId: attempt.id, submittedAt: now, score: JSON.stringify(scores.get(attempt.id)) })
  const { id, courseId, quizId, learner } = attempt
  await record(session, now, { type: 'attempt.submitted', courseId, quizId, attemptId: id, learner })
}

/** Stores attempts at quizzes. */
export function createAttempts(
  { session, write }: Engine,
  now: () => Date,
  findPinnedQuiz: FindPinnedQuiz,
  { findRelease, listQuestions }: Pick<ReleaseRefs & QuizReads, 'findRelease' | 'listQuestions'>,
  record: RecordEvent,
): Attempts {
  const time = () => now().getTime()
  return {
    createAttempt: (attempt) =>
      write([lockOf.learner(attempt.learner), ...idempotencyLocks(attempt.idempotency)], (writing) =>
        createAttempt(writing, time(), attempt, findPinnedQuiz),
      ),

    saveResponse: (id, sequence, response, { check = false, allow } = {}) =>
      write([lockOf.attempt(id)], (writing) => saveResponse(writing, time(), { id, sequence, response, check, allow }, findPinnedQuiz)),

    submitAttempt: (id, idempotency) =>
      write([lockOf.attempt(id), ...idempotencyLocks(idempotency)], async (writing) => {
        const attempt = await getAttempt(writing, id)
        if ((await findReplay(writing, idempotency, now())) !== undefined) return
        await storeResult(writing, idempotency, { id }, now(), attempt.learner)
        await submitAttempt(writing, time(), attempt, findPinnedQuiz, record)
      }),

    findAttempt: (id) => findAttempt(session, time(), id),

    listAttempts: async (filter, { after, limit }) =>
      pageOf(await listAttempts(session, time(), filter, { after, limit: limit + 1 }), limit, ({ id }) => id),

    listAttemptQuestions: async (attempt) => {
      const release = await findRelease(attempt.courseId, attempt.release)
      if (!release) throw new Error(`release ${attempt.release} of ${attempt.courseId}, which an attempt is pinned to, is gone`)
      const { settings } = await getPinnedQuiz(findPinnedQuiz, session, attempt)
      return arrangeQuestions(attempt, await listQuestions(release, attempt.quizId), settings.shuffle)
    },

    listResponses: async (attemptId) => (await listCountingResponses(session, [attemptId])).get(attemptId) ?? [],

    findTries: async (attempt) => {
      const { settings, questions, keys } = await getPinnedQuiz(findPinnedQuiz, session, attempt)
      const { tries } = settings
      if (!tries) return undefined
      const checked = (await listCheckedResponses(session, [attempt.id])).get(attempt.id)
      const drawn = questions.filter((question) => attempt.questionIds.includes(question.id) && canCheck(question))
      return {
        ...tries,
        questions: new Map(
          drawn.map((question) => {
            const ofQuestion = checked?.get(question.id) ?? []
            const key = keys.find(({ questionId }) => questionId === question.id) as AnswerKey
            return [question.id, { ...countTries(question, key, ofQuestion, tries), last: ofQuestion.at(-1) }] as const
          }),
        ),
      }
    },

    findScore: async (attempt) => (await findScores(session, [attempt], findPinnedQuiz)).get(attempt.id) as QuizScore,
  }
}

/** The questions that were drawn for an attempt, with choices in its own order when the quiz shuffles. */
function arrangeQuestions(attempt: OpenedAttempt, questions: readonly QuestionRow[], shuffle: boolean): QuestionRow[] {
  const byId = new Map(questions.map((question) => [question.id, question]))
  return attempt.questionIds.flatMap((id) => {
    const question = byId.get(id)
    if (!question) return []
    if (!shuffle || !('choices' in question)) return [question]
    return [{ ...question, choices: permute(`${attempt.seed} ${id}`, question.choices) }]
  })
}
