import type { QuestionResponse } from '@lectern/content'
import { and, asc, eq, inArray, max } from 'drizzle-orm'
import { batches, type Placeholders, prepared, type Session } from '../engines/engine'
import type { SavedResponse } from '../store'

type Columns = Omit<SavedResponse, 'response'> & { body: string }
export const savedOf = ({ body, ...columns }: Columns): SavedResponse => ({ ...columns, response: JSON.parse(body) as QuestionResponse })

/** What {@link savedOf} reads. */
export const saveColumnsOf = ({ tables: { responses } }: Session) => ({
  questionId: responses.questionId,
  sequence: responses.sequence,
  savedAt: responses.savedAt,
  checked: responses.checked,
  body: responses.body,
})

interface NewSave {
  attemptId: string
  questionId: string
  sequence: number
  body: string
  savedAt: number
  checked: boolean
}

export const insertSave = prepared(
  'responses.insert',
  ({ db, tables: { responses } }, { attemptId, questionId, sequence, body, savedAt, checked }: Placeholders<NewSave>) =>
    db.insert(responses).values({ attemptId, questionId, sequence, body, savedAt, checked }),
)

/** The responses that count, by attempt: for each question the one with the highest sequence. */
export async function listCountingResponses(session: Session, attemptIds: readonly string[]): Promise<Map<string, SavedResponse[]>> {
  const { db, tables } = session
  const { responses } = tables
  const found = new Map<string, SavedResponse[]>(attemptIds.map((id) => [id, []]))
  for (const batch of batches(attemptIds)) {
    const latest = db
      .select({ attemptId: responses.attemptId, questionId: responses.questionId, last: max(responses.sequence).as('last') })
      .from(responses)
      .where(inArray(responses.attemptId, batch))
      .groupBy(responses.attemptId, responses.questionId)
      .as('latest')
    const rows = await db
      .select({ attemptId: responses.attemptId, ...saveColumnsOf(session) })
      .from(latest)
      .innerJoin(
        responses,
        and(eq(responses.attemptId, latest.attemptId), eq(responses.questionId, latest.questionId), eq(responses.sequence, latest.last)),
      )
      .orderBy(asc(responses.attemptId), asc(responses.questionId))
    for (const { attemptId, ...row } of rows) found.get(attemptId)?.push(savedOf(row))
  }
  return found
}

/** The responses that were checked, by attempt and question, in order. */
export async function listCheckedResponses(
  { db, tables: { responses } }: Session,
  attemptIds: readonly string[],
): Promise<Map<string, Map<string, QuestionResponse[]>>> {
  const found = new Map<string, Map<string, QuestionResponse[]>>(attemptIds.map((id) => [id, new Map()]))
  for (const batch of batches(attemptIds)) {
    const rows = await db
      .select({ attemptId: responses.attemptId, questionId: responses.questionId, body: responses.body })
      .from(responses)
      .where(and(inArray(responses.attemptId, batch), eq(responses.checked, true)))
      .orderBy(asc(responses.attemptId), asc(responses.questionId), asc(responses.sequence))
    for (const { attemptId, questionId, body } of rows) {
      const ofAttempt = found.get(attemptId)
      ofAttempt?.set(questionId, [...(ofAttempt.get(questionId) ?? []), JSON.parse(body) as QuestionResponse])
    }
  }
  return found
}

/** Every save of an attempt, in order. */
export async function listSaves(session: Session, attemptId: string): Promise<SavedResponse[]> {
  const { responses } = session.tables
  const rows = await session.db
    .select(saveColumnsOf(session))
    .from(responses)
    .where(eq(responses.attemptId, attemptId))
    .orderBy(asc(responses.savedAt), asc(responses.sequence), asc(responses.questionId))
  return rows.map(savedOf)
}

const lastSaveTime = prepared('responses.lastTime', ({ db, tables: { responses } }, { attempt }: Placeholders<{ attempt: string }>) =>
  db
    .select({ savedAt: max(responses.savedAt) })
    .from(responses)
    .where(eq(responses.attemptId, attempt)),
)

/** When an attempt was last saved. */
export async function findLastSaveTime(session: Session, attempt: string): Promise<number | undefined> {
  const [row] = await lastSaveTime(session, { attempt })
  return row?.savedAt ?? undefined
}

/** When each attempt was last saved. */
export async function findLastSaveTimes(
  { db, tables: { responses } }: Session,
  attemptIds: readonly string[],
): Promise<Map<string, number>> {
  const times = new Map<string, number>()
  for (const batch of batches(attemptIds)) {
    const rows = await db
      .select({ attemptId: responses.attemptId, savedAt: max(responses.savedAt) })
      .from(responses)
      .where(inArray(responses.attemptId, batch))
      .groupBy(responses.attemptId)
    for (const { attemptId, savedAt } of rows) if (savedAt !== null) times.set(attemptId, savedAt)
  }
  return times
}
