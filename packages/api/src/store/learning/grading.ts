import { checkText, countWords, isManual, type QuestionResponse, type ResponseProblem, type Rubric, scoreByRubric } from '@lectern/content'
import { findReplay, idempotencyLocks, storeResult } from '../access/idempotency'
import { type FindPinnedQuiz, getPinnedQuiz, type PinnedQuiz } from '../content/pinned-quizzes'
import { type Engine, lockOf, type Session } from '../engines/engine'
import type { RecordEvent } from '../events/events'
import type { AttemptRow, Attempts, Grading, Idempotency, ManuallyScored, ManualScore, NewManualScore } from '../store'
import { StaleVersionError, StoreError } from '../store-error'
import { findAttempt } from './attempts'
import { insertScore, listStoredScores, type StoredScore, setPending, toManualScore } from './manual-scores'
import { listCountingResponses } from './responses'

const rubricOf = ({ keys }: PinnedQuiz, questionId: string): Rubric | undefined => {
  const key = keys.find((each) => each.questionId === questionId)
  return key?.type === 'essay' ? key.rubric : undefined
}

/** Adds a version to the scores of a response, in the caller's transaction. */
async function setManualScore(
  session: Session,
  now: Date,
  attemptId: string,
  questionId: string,
  { given, idempotency }: { given: NewManualScore; idempotency?: Idempotency },
  findPinnedQuiz: FindPinnedQuiz,
  record: RecordEvent,
): Promise<ManualScore> {
  const attempt = await findAttempt(session, now.getTime(), attemptId)
  if (!attempt) throw new StoreError('attempt_not_found', `No attempt has the id "${attemptId}".`)
  const scores = (await listStoredScores(session, attemptId)).filter((score) => score.questionId === questionId)
  const replay = await findReplay<{ version: number }>(session, idempotency, now)
  const replayed = replay && scores.find(({ version }) => version === replay.version)
  if (replayed) return toManualScore(replayed, attempt.courseId)

  if (attempt.state === 'in-progress')
    throw new StoreError('attempt_in_progress', `The attempt ${attemptId} is still open; score it after its end.`)
  const score = await validate(await getPinnedQuiz(findPinnedQuiz, session, attempt), attempt, questionId, given)
  const current = scores.at(-1)
  const wanted: StoredScore = { questionId, version: given.version + 1, scoredAt: now.getTime(), ...score }
  if ((current?.version ?? 0) !== given.version) {
    if (current && isSame(current, wanted)) return toManualScore(current, attempt.courseId)
    throw new StaleVersionError(questionId, current && (await toManualScore(current, attempt.courseId)))
  }
  await insertScore(session, attemptId, wanted)
  await setPending(session, attemptId, questionId, false)
  const { courseId, quizId, learner } = attempt
  await record(session, now.getTime(), { type: 'attempt.scored', courseId, quizId, attemptId, learner })
  await storeResult(session, idempotency, { version: wanted.version }, now, attempt.learner)
  return toManualScore(wanted, attempt.courseId)
}

const isSame = ({ scoredAt: _one, ...a }: StoredScore, { scoredAt: _two, ...b }: StoredScore): boolean =>
  (Object.keys(a) as (keyof typeof a)[]).every((member) => a[member] === b[member])

/** Checks a score against the question and its rubric. */
async function validate(
  quiz: PinnedQuiz,
  attempt: AttemptRow,
  questionId: string,
  { points, rubric: chosen, comment, grader }: NewManualScore,
): Promise<Pick<StoredScore, 'points' | 'rubric' | 'comment' | 'grader'>> {
  const question = attempt.questionIds.includes(questionId) ? quiz.questions.find(({ id }) => id === questionId) : undefined
  if (!question) throw new StoreError('question_not_found', `The attempt has no question "${questionId}".`)
  if (!isManual(question))
    throw invalidScore([
      { pointer: '', code: 'scored_by_rule', detail: `The question "${questionId}" is a ${question.type} question, which Lectern scores.` },
    ])
  const faults = comment === undefined ? [] : await checkText(comment)
  if (faults.length > 0) throw invalidScore(faults.map((fault) => ({ pointer: '/comment', ...fault })))
  const rubric = rubricOf(quiz, questionId)
  const rest = { comment: comment ?? null, grader }
  if (chosen !== undefined) {
    if (!rubric)
      throw invalidScore([{ pointer: '/rubric', code: 'no_rubric', detail: `The question "${questionId}" has no rubric; send points.` }])
    const { points: sum, problems } = scoreByRubric(rubric, chosen, '/rubric')
    if (problems.length > 0) throw invalidScore(problems)
    // In the order of the rubric, so that the same choice is the same text.
    const inOrder = rubric.flatMap(({ id }) => chosen.filter(({ criterionId }) => criterionId === id))
    return { points: sum, rubric: JSON.stringify(inOrder.map(({ criterionId, levelId }) => ({ criterionId, levelId }))), ...rest }
  }
  if (points === undefined) throw new Error('a score has points or a rubric')
  if (points > question.points)
    throw invalidScore([
      { pointer: '/points', code: 'too_many_points', detail: `The question "${questionId}" is worth ${question.points} points.` },
    ])
  return { points, rubric: null, ...rest }
}

const invalidScore = (problems: ResponseProblem[]): StoreError => new StoreError('invalid_score', problems[0]?.detail ?? '', problems)

/** Stores what people score. */
export function createGrading(
  { session, write }: Engine,
  now: () => Date,
  findPinnedQuiz: FindPinnedQuiz,
  { listAttemptQuestions }: Pick<Attempts, 'listAttemptQuestions'>,
  record: RecordEvent,
): Grading {
  return {
    listManuallyScored: async (attempt) => {
      const quiz = await getPinnedQuiz(findPinnedQuiz, session, attempt)
      const manual = new Set(quiz.questions.filter(isManual).map(({ id }) => id))
      const saved = (await listCountingResponses(session, [attempt.id])).get(attempt.id) ?? []
      const scores = await Promise.all((await listStoredScores(session, attempt.id)).map((score) => toManualScore(score, attempt.courseId)))
      return (await listAttemptQuestions(attempt))
        .filter(({ id }) => manual.has(id))
        .map((question): ManuallyScored => {
          const response = saved.find(({ questionId }) => questionId === question.id)?.response ?? null
          return {
            question,
            rubric: rubricOf(quiz, question.id) ?? null,
            response,
            words: wordsOf(response, quiz.locale),
            scores: scores.filter(({ questionId }) => questionId === question.id),
          }
        })
    },

    listManualScores: async ({ id, courseId }) => {
      const counting = new Map((await listStoredScores(session, id)).map((score) => [score.questionId, score]))
      return Promise.all([...counting.values()].map((score) => toManualScore(score, courseId)))
    },

    setManualScore: (attemptId, questionId, given, idempotency) =>
      write([lockOf.attempt(attemptId), ...idempotencyLocks(idempotency)], (writing) =>
        setManualScore(writing, now(), attemptId, questionId, { given, idempotency }, findPinnedQuiz, record),
      ),
  }
}

const wordsOf = (response: QuestionResponse | null, locale: string): number =>
  response?.type === 'essay' ? countWords(response.text, locale) : 0
