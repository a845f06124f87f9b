import { type ChosenLevel, renderMarkdown } from '@lectern/content'
import { and, asc, eq, inArray, max } from 'drizzle-orm'
import { batches, type Placeholders, prepared, type Session } from '../engines/engine'
import type { Comment, ManualScore } from '../store'

/** A score as it is stored. */
export interface StoredScore {
  questionId: string
  version: number
  points: number
  /** JSON text of the chosen levels. */
  rubric: string | null
  comment: string | null
  grader: string
  scoredAt: number
}

const scoresOfAttempt = prepared(
  'manualScores.ofAttempt',
  ({ db, tables: { manualScores } }, { attempt }: Placeholders<{ attempt: string }>) =>
    db
      .select({
        questionId: manualScores.questionId,
        version: manualScores.version,
        points: manualScores.points,
        rubric: manualScores.rubric,
        comment: manualScores.comment,
        grader: manualScores.grader,
        scoredAt: manualScores.scoredAt,
      })
      .from(manualScores)
      .where(eq(manualScores.attemptId, attempt))
      .orderBy(asc(manualScores.questionId), asc(manualScores.version)),
)

/** Every score that graders gave to an attempt, by question and version. */
export const listStoredScores = (session: Session, attempt: string): Promise<StoredScore[]> => scoresOfAttempt(session, { attempt })

/** Converts a stored score, and renders its comment. */
export async function toManualScore({ rubric, comment, ...score }: StoredScore, courseId: string): Promise<ManualScore> {
  return {
    ...score,
    rubric: rubric === null ? null : (JSON.parse(rubric) as ChosenLevel[]),
    comment: comment === null ? null : await renderComment(comment, courseId),
  }
}

async function renderComment(markdown: string, courseId: string): Promise<Comment> {
  const { html, text } = await renderMarkdown(markdown, { assetBase: `/v1/courses/${courseId}/assets` })
  return { markdown, html, text }
}

/** For each attempt the points that count, by question. Attempts without any are missing. */
export async function listManualPoints(
  { db, tables: { manualScores } }: Session,
  attemptIds: readonly string[],
): Promise<Map<string, Map<string, number>>> {
  const found = new Map<string, Map<string, number>>()
  for (const batch of batches(attemptIds)) {
    const rows = await db
      .select({ attemptId: manualScores.attemptId, questionId: manualScores.questionId, points: manualScores.points })
      .from(manualScores)
      .where(inArray(manualScores.attemptId, batch))
      .orderBy(asc(manualScores.attemptId), asc(manualScores.questionId), asc(manualScores.version))
    for (const { attemptId, questionId, points } of rows) {
      // Later versions come later and replace earlier ones.
      const ofAttempt = found.get(attemptId) ?? new Map<string, number>()
      found.set(attemptId, ofAttempt.set(questionId, points))
    }
  }
  return found
}

/** When a person last scored each attempt. */
export async function findLastScoreTimes(
  { db, tables: { manualScores } }: Session,
  attemptIds: readonly string[],
): Promise<Map<string, number>> {
  const times = new Map<string, number>()
  for (const batch of batches(attemptIds)) {
    const rows = await db
      .select({ attemptId: manualScores.attemptId, scoredAt: max(manualScores.scoredAt) })
      .from(manualScores)
      .where(inArray(manualScores.attemptId, batch))
      .groupBy(manualScores.attemptId)
    for (const { attemptId, scoredAt } of rows) if (scoredAt !== null) times.set(attemptId, scoredAt)
  }
  return times
}

export const insertScore = ({ db, tables: { manualScores } }: Session, attemptId: string, score: StoredScore): PromiseLike<unknown> =>
  db.insert(manualScores).values({ attemptId, ...score })

/** Notes whether a question of an attempt waits for a person to score it. */
export async function setPending(
  { db, tables: { pendingScores } }: Session,
  attemptId: string,
  questionId: string,
  isPending: boolean,
): Promise<void> {
  if (isPending) await db.insert(pendingScores).values({ attemptId, questionId }).onConflictDoNothing()
  else await db.delete(pendingScores).where(and(eq(pendingScores.attemptId, attemptId), eq(pendingScores.questionId, questionId)))
}
