import type { AnswerKey, BundleQuestion } from '@lectern/content'
import { firstVariants, rendererVersion } from '@lectern/content'
import { and, asc, eq } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import { type Engine, type Placeholders, prepared } from '../engines/engine'
import type { KeyRow, QuestionRow, QuizReads, ReleaseRef } from '../store'
import { type BodyRow, findBody, listBodiesUnder, renderedOf } from './bodies'
import type { StaleRenderings } from './stale-renderings'
import { type FindStructure, windowOf } from './structure'

const maxKept = 1000

const keysUnder = prepared(
  'quizzes.keys',
  (
    { db, tables: { entries, answerKeys, renderings } },
    { renderer, course, release, quiz }: Placeholders<{ renderer: string; course: number; release: number; quiz: string }>,
  ) =>
    db
      .select({ body: answerKeys.body, rendered: renderings.body })
      .from(entries)
      .innerJoin(answerKeys, eq(answerKeys.hash, entries.keyHash))
      .leftJoin(renderings, and(eq(renderings.hash, entries.keyHash), eq(renderings.renderer, renderer)))
      .where(and(eq(entries.courseKey, course), eq(entries.release, release), eq(entries.kind, 'question'), eq(entries.parent, quiz)))
      .orderBy(asc(entries.position)),
)

const questionRow = async (stale: StaleRenderings, of: ReleaseRef, row: BodyRow): Promise<QuestionRow> =>
  ({ id: row.id, ...(await renderedOf<Omit<QuestionRow, 'id'>>(stale, of, 'question', row)) }) as QuestionRow

/** Reads quizzes, questions and answer keys. */
export function createQuizReads({ session }: Engine, structureOf: FindStructure, stale: StaleRenderings): QuizReads {
  const parsed = new LRUCache<string, object>({ max: maxKept })
  /** Parses a quiz once and caches it: releases never change, and no caller changes the result. */
  const parseOnce = async <Parsed extends object>(
    what: 'questions' | 'keys',
    { courseKey, number }: ReleaseRef,
    quizId: string,
    read: () => Promise<Parsed>,
  ): Promise<Parsed> => {
    const name = `${what} ${courseKey} ${number} ${quizId}`
    const known = parsed.get(name) as Parsed | undefined
    if (known) return known
    const fresh = await read()
    parsed.set(name, fresh)
    return fresh
  }

  return {
    listQuizzes: async (of, window, placedOn) => windowOf((await structureOf(of)).quizzes, window, placedOn),

    getLocale: async (of) => (await structureOf(of)).locale,

    findQuiz: async (of, id) => (await structureOf(of)).findQuiz(id)?.row,

    listQuestions: async (of, quizId) =>
      Promise.all((await listBodiesUnder(session, of, 'question', quizId)).map((row) => questionRow(stale, of, row))),

    findQuestion: async (of, id) => {
      const row = await findBody(session, of, 'question', id)
      return row && { question: await questionRow(stale, of, row), quizId: row.parent as string }
    },

    listScorable: (of, quizId) =>
      parseOnce('questions', of, quizId, async () => {
        const rows = await listBodiesUnder(session, of, 'question', quizId)
        return firstVariants(rows.map(({ id, body }) => ({ id, ...JSON.parse(body) }) as BundleQuestion))
      }),

    listKeys: (of, quizId) =>
      parseOnce('keys', of, quizId, async () => {
        const rows = await keysUnder(session, { renderer: rendererVersion, course: of.courseKey, release: of.number, quiz: quizId })
        return Promise.all(
          rows.map(async ({ body, rendered }): Promise<KeyRow> => {
            return { key: JSON.parse(body) as AnswerKey, rendered: rendered === null ? await stale.key(of, body) : JSON.parse(rendered) }
          }),
        )
      }),
  }
}
