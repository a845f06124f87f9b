import { type AttemptState, type QuestionResponse, type QuizScore, scoreQuiz, withManualPoints, withTries } from '@lectern/content'
import { inArray } from 'drizzle-orm'
import { type FindPinnedQuiz, getPinnedQuiz, type PinnedQuiz } from '../content/pinned-quizzes'
import { batches, type Session } from '../engines/engine'
import type { AttemptRow, OpenedAttempt } from '../store'
import { listManualPoints } from './manual-scores'
import { listCheckedResponses, listCountingResponses } from './responses'

/** Scores the saved responses of attempts; while one with tries is in progress, those that were checked. */
export async function scoreAttempts(
  session: Session,
  attempts: readonly (OpenedAttempt & { state: AttemptState })[],
  findPinnedQuiz: FindPinnedQuiz,
): Promise<Map<string, QuizScore>> {
  const saved = await listCountingResponses(
    session,
    attempts.map(({ id }) => id),
  )
  const quizOf = new Map<string, PinnedQuiz>()
  for (const attempt of attempts) quizOf.set(attempt.id, await getPinnedQuiz(findPinnedQuiz, session, attempt))
  const checked = await listCheckedResponses(
    session,
    attempts.flatMap(({ id }) => (quizOf.get(id)?.settings.tries ? [id] : [])),
  )
  const scores = new Map<string, QuizScore>()
  for (const attempt of attempts) {
    const quiz = quizOf.get(attempt.id) as PinnedQuiz
    const { tries, passingScore } = quiz.settings
    const keyOf = new Map(quiz.keys.map((key) => [key.questionId, key]))
    const byId = new Map(quiz.questions.map((question) => [question.id, question]))
    const questions = attempt.questionIds.flatMap((id) => byId.get(id) ?? [])
    const keys = questions.flatMap(({ id }) => keyOf.get(id) ?? [])
    const checkedOf = checked.get(attempt.id) ?? new Map<string, QuestionResponse[]>()
    const responses =
      tries && attempt.state === 'in-progress'
        ? [...checkedOf.values()].flatMap((ofQuestion) => ofQuestion.slice(-1))
        : (saved.get(attempt.id) ?? []).map(({ response }) => response)
    const score = scoreQuiz({ questions, keys, passingScore }, responses)
    scores.set(attempt.id, tries ? withTries(score, responses, checkedOf, tries, passingScore) : score)
  }
  return scores
}

/**
 * The scores of attempts: the stored ones of submitted attempts, and for others those of their saved responses; with the points that graders
 * gave since.
 */
export async function findScores(
  session: Session,
  attempts: readonly AttemptRow[],
  findPinnedQuiz: FindPinnedQuiz,
): Promise<Map<string, QuizScore>> {
  const { db, tables } = session
  const { submissions } = tables
  const submitted = attempts.filter(({ submittedAt }) => submittedAt !== null).map(({ id }) => id)
  const scores = new Map<string, QuizScore>()
  for (const batch of batches(submitted)) {
    const rows = await db
      .select({ attemptId: submissions.attemptId, score: submissions.score })
      .from(submissions)
      .where(inArray(submissions.attemptId, batch))
    for (const { attemptId, score } of rows) scores.set(attemptId, JSON.parse(score) as QuizScore)
  }
  const others = attempts.filter(({ id }) => !scores.has(id))
  for (const [id, score] of await scoreAttempts(session, others, findPinnedQuiz)) scores.set(id, score)
  const byAttempt = new Map(attempts.map((attempt) => [attempt.id, attempt]))
  for (const [id, points] of await listManualPoints(session, [...byAttempt.keys()])) {
    const [attempt, score] = [byAttempt.get(id), scores.get(id)]
    if (!attempt || !score) continue
    const { settings } = await getPinnedQuiz(findPinnedQuiz, session, attempt)
    scores.set(id, withManualPoints(score, points, settings.passingScore))
  }
  return scores
}
