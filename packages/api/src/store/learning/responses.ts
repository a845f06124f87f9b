import type { QuestionResponse } from '@lectern/content'
import { and, asc, eq, inArray, max } from 'drizzle-orm'
import { batches, type Placeholders, prepared, type Session } from '../engines/engine'
import type { SavedResponse } from '../store'

type Columns = Omit<SavedResponse, 'response'> & { body: string }
const savedOf = ({ questionId, sequence, savedAt, body }: Columns): SavedResponse => ({
  questionId,
  sequence,
  savedAt,
  response: JSON.parse(body) as QuestionResponse,
})

const columnsOf = ({ tables: { responses } }: Session) => ({
  questionId: responses.questionId,
  sequence: responses.sequence,
  savedAt: responses.savedAt,
  body: responses.body,
})

interface NewSave {
  attemptId: string
  questionId: string
  sequence: number
  body: string
  savedAt: number
}

export const insertSave = prepared(
  'responses.insert',
  ({ db, tables: { responses } }, { attemptId, questionId, sequence, body, savedAt }: Placeholders<NewSave>) =>
    db.insert(responses).values({ attemptId, questionId, sequence, body, savedAt }),
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
      .select({ attemptId: responses.attemptId, ...columnsOf(session) })
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

/** Every save of an attempt, in order. */
export async function listSaves(session: Session, attemptId: string): Promise<SavedResponse[]> {
  const { responses } = session.tables
  const rows = await session.db
    .select(columnsOf(session))
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
