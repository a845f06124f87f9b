import type { AnswerKey, BundleQuestion } from '@lectern/content'
import { and, asc, eq, or } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import { type Placeholders, prepared, type Session } from '../engines/engine'
import type { CourseFacts, OpenedAttempt, QuizRow } from '../store'
import type { NodeKind } from './nodes'

/** A quiz of one release as scoring needs it. */
export interface PinnedQuiz {
  settings: QuizRow
  /** The locale of the course. */
  locale: string
  questions: BundleQuestion[]
  keys: AnswerKey[]
}

/** Finds a quiz of a release. Within a unit of work, pass the session of that unit. */
export type FindPinnedQuiz = (session: Session, courseId: string, release: number, quizId: string) => Promise<PinnedQuiz | undefined>

const maxKept = 500

interface Of {
  course: string
  release: number
  quiz: string
}

/** The facts of a quiz, and of its course. */
const findFacts = prepared(
  'pinnedQuizzes.facts',
  ({ db, tables: { courses, entries, nodes } }, { course, release, quiz }: Placeholders<Of>) =>
    db
      .select({ kind: entries.kind, facts: nodes.facts })
      .from(courses)
      .innerJoin(entries, and(eq(entries.courseKey, courses.key), eq(entries.release, release)))
      .innerJoin(nodes, eq(nodes.hash, entries.hash))
      .where(and(eq(courses.id, course), or(eq(entries.kind, 'course'), and(eq(entries.kind, 'quiz'), eq(entries.id, quiz))))),
)
const listQuestions = prepared(
  'pinnedQuizzes.questions',
  ({ db, tables: { answerKeys, courses, entries, nodes } }, { course, release, quiz }: Placeholders<Of>) =>
    db
      .select({ id: entries.id, body: nodes.body, key: answerKeys.body })
      .from(courses)
      .innerJoin(entries, and(eq(entries.courseKey, courses.key), eq(entries.release, release)))
      .innerJoin(nodes, eq(nodes.hash, entries.hash))
      .innerJoin(answerKeys, eq(answerKeys.hash, entries.keyHash))
      .where(and(eq(courses.id, course), eq(entries.kind, 'question'), eq(entries.parent, quiz)))
      .orderBy(asc(entries.position)),
)

/** Reads the quizzes that attempts are pinned to. Releases never change, so an LRU cache keeps them. */
export function createPinnedQuizzes(): FindPinnedQuiz {
  const kept = new LRUCache<string, PinnedQuiz>({ max: maxKept })
  return async (session, course, release, quiz) => {
    const name = `${course}\n${release}\n${quiz}`
    const known = kept.get(name)
    if (known) return known
    const facts = await findFacts(session, { course, release, quiz })
    const factsOf = (kind: NodeKind) => facts.find((row) => row.kind === kind)?.facts
    const [settings, courseFacts] = [factsOf('quiz'), factsOf('course')]
    if (settings === undefined || courseFacts === undefined) return undefined
    const rows = await listQuestions(session, { course, release, quiz })
    const found: PinnedQuiz = {
      settings: { id: quiz, ...JSON.parse(settings) },
      locale: (JSON.parse(courseFacts) as CourseFacts).locale,
      questions: rows.map(({ id, body }) => ({ id, ...JSON.parse(body) })),
      keys: rows.map(({ key }) => JSON.parse(key)),
    }
    kept.set(name, found)
    return found
  }
}

/** The quiz that an attempt is pinned to. */
export async function getPinnedQuiz(
  findPinnedQuiz: FindPinnedQuiz,
  session: Session,
  { courseId, release, quizId }: Pick<OpenedAttempt, 'courseId' | 'release' | 'quizId'>,
): Promise<PinnedQuiz> {
  const quiz = await findPinnedQuiz(session, courseId, release, quizId)
  if (!quiz) throw new Error(`release ${release} of ${courseId}, which an attempt is pinned to, has no quiz ${quizId}`)
  return quiz
}
