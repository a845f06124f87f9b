import { type AnswerKey, type BundleQuestion, mediaTypeOf } from '@lectern/content'
import type { Database } from 'better-sqlite3'
import { LRUCache } from 'lru-cache'
import { watchChanges } from './changes'
import { JsonText } from './json-text'
import { type NodeKind, type RichText, rendererVersion, renderKey, renderNode } from './nodes'
import { listMovedCourses } from './releases'
import { plainWords, wordsOfCourse } from './search-index'
import { plucked } from './statement'
import type { CourseFacts, KeyRow, QuestionRow, ReleaseRef, Store } from './store'
import { createStructures, windowOf } from './structure'

type Reads = Pick<
  Store,
  | 'listMovedCourses'
  | 'findRelease'
  | 'listCourses'
  | 'getCourse'
  | 'listTerms'
  | 'findAsset'
  | 'listChapters'
  | 'findChapter'
  | 'listSections'
  | 'findSection'
  | 'searchSections'
  | 'listQuizzes'
  | 'findQuiz'
  | 'listQuestions'
  | 'listScorable'
  | 'listKeys'
  | 'findQuestion'
>

/** Of a node: what was authored, and what was made of it when its renderer is the one of this version. */
interface Texts {
  body: string
  rendered: string | null
}
type ReleaseColumns = [
  courseKey: number,
  number: number,
  current: number,
  contentHash: string,
  publishedAt: string | null,
  withdrawnAt: string | null,
  archivedAt: string | null,
]
type BodyRow = Texts & { id: string; parent: string | null; position: number; facts: string }

const maxKept = 1000

/** The reads of published content, and of previews, on a database. */
export function createReads(db: Database): Reads {
  // Rows as lists: making objects of them would take longer than finding them.
  const release = db
    .prepare(
      `SELECT c.key, r.number, c.current, r.content_hash, r.published_at, r.withdrawn_at, c.archived_at
       FROM courses c JOIN releases r ON r.course_key = c.key AND r.number = coalesce(?, c.current) WHERE c.id = ?`,
    )
    .raw()
  const texts = db
    .prepare('SELECT n.body, r.body FROM nodes n LEFT JOIN renderings r ON r.hash = n.hash AND r.renderer = ? WHERE n.hash = ?')
    .raw()
  const bodies = `SELECT e.id AS id, e.parent AS parent, e.position AS position, n.facts AS facts, n.body AS body, r.body AS rendered
     FROM entries e JOIN nodes n ON n.hash = e.hash LEFT JOIN renderings r ON r.hash = e.hash AND r.renderer = ?
     WHERE e.course_key = ? AND e.release = ? AND e.kind = ?`
  const bodyOf = db.prepare(`${bodies} AND e.id = ?`)
  const bodiesUnder = db.prepare(`${bodies} AND e.parent = ? ORDER BY e.position`)
  const bodiesAfter = db.prepare(`${bodies} AND e.position > ? ORDER BY e.position LIMIT ?`)
  const keysUnder = db.prepare(
    `SELECT k.body AS body, r.body AS rendered FROM entries e JOIN answer_keys k ON k.hash = e.key_hash
     LEFT JOIN renderings r ON r.hash = e.key_hash AND r.renderer = ?
     WHERE e.course_key = ? AND e.release = ? AND e.kind = 'question' AND e.parent = ? ORDER BY e.position`,
  )
  const asset = db.prepare(
    `SELECT a.bytes AS bytes, r.published_at IS NOT NULL AS published FROM courses c JOIN releases r ON r.course_key = c.key
     JOIN entries e ON e.course_key = r.course_key AND e.release = r.number AND e.kind = 'asset' AND e.id = ?
     JOIN assets a ON a.hash = e.hash
     WHERE c.id = ? AND e.hash = ? AND r.withdrawn_at IS NULL AND c.archived_at IS NULL ORDER BY published DESC LIMIT 1`,
  )
  // Ordered by FTS5 itself: SQLite would make the snippets of all hits, which are most of the cost, to order them, and then drop most.
  const search = db.prepare(
    `SELECT i.section_id AS id, snippet(search, -1, char(57344), char(57345), '…', 24) AS snippet
     FROM search JOIN indexed_sections i ON i.rowid = search.rowid
     WHERE search MATCH ? AND rank MATCH 'bm25(4.0, 1.0)' ORDER BY rank LIMIT ? OFFSET ?`,
  )

  const { hasChanged, lookAgain } = watchChanges(db)
  /** Releases as they are, until anything at all is written. */
  const releases = new Map<string, ReleaseRef>()
  const structureOf = createStructures(db)
  const parsed = new LRUCache<string, object>({ max: maxKept })
  /** What was read of a quiz of a release, parsed once: a release never changes. Whoever gets it changes nothing of it. */
  const keepParsed = <T extends object>(what: string, { courseKey, number }: ReleaseRef, quizId: string, read: () => T): T => {
    const key = `${what} ${courseKey} ${number} ${quizId}`
    const known = parsed.get(key) as T | undefined
    if (known) return known
    const fresh = read()
    parsed.set(key, fresh)
    return fresh
  }
  const renderedOf = <T>({ course }: ReleaseRef, kind: NodeKind, { rendered, body }: Texts): T =>
    (rendered === null ? renderNode(course, kind, body) : JSON.parse(rendered)) as T
  /** What was authored and what was rendered of a node, as JSON; undefined where a preview was pruned since its structure was read. */
  const findTexts = ({ course }: ReleaseRef, kind: NodeKind, hash: string): [authored: string, rendered: string] | undefined => {
    const found = texts.get(rendererVersion, hash) as [string, string | null] | undefined
    return found && [found[0], found[1] ?? JSON.stringify(renderNode(course, kind, found[0]))]
  }
  const questionRow = (of: ReleaseRef, row: BodyRow): QuestionRow =>
    ({ id: row.id, ...renderedOf<Omit<QuestionRow, 'id'>>(of, 'question', row) }) as QuestionRow
  const questionsOf = ({ courseKey, number }: ReleaseRef, quizId: string): BodyRow[] =>
    bodiesUnder.all(rendererVersion, courseKey, number, 'question', quizId) as BodyRow[]

  return {
    listMovedCourses: async (since) => {
      // Who learns here that a pointer has moved must not find the release of before.
      lookAgain()
      return listMovedCourses(db, since)
    },

    findRelease: async (course, number) => {
      if (hasChanged() || releases.size === maxKept) releases.clear()
      const asked = `${course} ${number ?? ''}`
      const known = releases.get(asked)
      if (known) return known
      const row = release.get(number ?? null, course) as ReleaseColumns | undefined
      if (!row) return undefined
      const [courseKey, at, current, contentHash, publishedAt, withdrawnAt, archivedAt] = row
      const ref = { courseKey, course, number: at, contentHash, publishedAt, withdrawnAt, archivedAt, current: at === current }
      releases.set(asked, ref)
      return ref
    },

    listCourses: async (filter, window) => {
      const conditions = ['c.archived_at IS NULL', 'c.id > ?']
      const values: (string | number)[] = [window.after ?? '']
      for (const name of ['level', 'category', 'locale'] as const) {
        const value = filter[name]
        if (value === undefined) continue
        conditions.push(`c.${name} = ?`)
        values.push(value)
      }
      if (filter.tag !== undefined) {
        conditions.push('EXISTS (SELECT 1 FROM course_tags t WHERE t.course_key = c.key AND t.tag = ?)')
        values.push(filter.tag)
      }
      const rows = plucked(
        db,
        `SELECT n.facts FROM courses c JOIN entries e ON e.course_key = c.key AND e.release = c.current AND e.kind = 'course'
         JOIN nodes n ON n.hash = e.hash WHERE ${conditions.join(' AND ')} ORDER BY c.id LIMIT ?`,
      ).all(...values, window.limit + 1) as string[]
      const kept = rows.slice(0, window.limit).map((facts) => JSON.parse(facts) as CourseFacts)
      return { rows: kept, next: rows.length > window.limit ? kept.at(-1)?.id : undefined }
    },

    getCourse: async (of) => {
      const row = bodyOf.get(rendererVersion, of.courseKey, of.number, 'course', of.course) as BodyRow
      const { chapters, sections, quizzes } = structureOf(of)
      const questions = quizzes.reduce((sum, { row: quiz }) => sum + quiz.questionCount, 0)
      return {
        facts: JSON.parse(row.facts) as CourseFacts,
        overview: renderedOf<{ overview: RichText }>(of, 'course', row).overview,
        counts: { chapters: chapters.length, sections: sections.length, quizzes: quizzes.length, questions },
      }
    },

    listTerms: async (of, { after = -1, limit }) => {
      const rows = bodiesAfter.all(rendererVersion, of.courseKey, of.number, 'term', after, limit + 1) as BodyRow[]
      const kept = rows.slice(0, limit)
      return {
        rows: kept.map((row) => ({
          ...(JSON.parse(row.facts) as { term: string; sectionId: string | null }),
          ...renderedOf<{ definition: RichText }>(of, 'term', row),
        })),
        next: rows.length > limit ? kept.at(-1)?.position : undefined,
      }
    },

    findAsset: async (course, hash, name) => {
      const row = asset.get(name, course, hash) as { bytes: Uint8Array; published: number } | undefined
      const mediaType = mediaTypeOf(name)
      return row && mediaType ? { mediaType, bytes: row.bytes, published: row.published === 1 } : undefined
    },

    listChapters: async (of, window) => windowOf(structureOf(of).chapters, window),

    findChapter: async (of, ref) => {
      const chapter = structureOf(of).findChapter(ref)
      if (!chapter) return undefined
      const found = findTexts(of, 'chapter', chapter.hash)
      return found && { ...chapter.row, ...(JSON.parse(found[1]) as { introduction: RichText; practiceNotes: RichText[] }) }
    },

    listSections: async (of, window, chapterId) => windowOf(structureOf(of).sections, window, chapterId),

    findSection: async (of, ref) => {
      const structure = structureOf(of)
      const section = structure.findSection(ref)
      if (!section) return undefined
      const found = findTexts(of, 'section', section.hash)
      if (!found) return undefined
      const authored = JsonText.from<{ markdown: string }>(found[0], section.hash)
      const rendered = JsonText.from<{ html: string; headings: { id: string; text: string; level: number }[] }>(found[1], rendererVersion)
      return { place: structure.placeOf(section), text: authored.and(rendered) }
    },

    searchSections: async (of, words, window) => {
      const quoted = words.map((word) => `"${wordsOfCourse(of.courseKey, word)}"`)
      const text = quoted.map((word, index) => (index === quoted.length - 1 ? `${word}*` : word)).join(' AND ')
      const offset = window.after ?? 0
      const hits = search.all(text, window.limit + 1, offset) as { id: string; snippet: string }[]
      const { findSection } = structureOf(of)
      const rows = hits.slice(0, window.limit).flatMap((hit) => {
        const section = findSection(hit.id)?.row
        return section ? [{ section, snippet: pieces(plainWords(hit.snippet)) }] : []
      })
      return { rows, next: hits.length > window.limit ? offset + window.limit : undefined }
    },

    listQuizzes: async (of, window, placedOn) => windowOf(structureOf(of).quizzes, window, placedOn),

    findQuiz: async (of, id) => structureOf(of).findQuiz(id)?.row,

    listQuestions: async (of, quizId) => questionsOf(of, quizId).map((row) => questionRow(of, row)),

    listScorable: async (of, quizId) =>
      keepParsed('questions', of, quizId, () =>
        questionsOf(of, quizId).map((row) => ({ id: row.id, ...JSON.parse(row.body) }) as BundleQuestion),
      ),

    listKeys: async (of, quizId) =>
      keepParsed('keys', of, quizId, () => {
        const rows = keysUnder.all(rendererVersion, of.courseKey, of.number, quizId) as Texts[]
        return rows.map(({ body, rendered }): KeyRow => {
          const key = JSON.parse(body) as AnswerKey
          return { key, rendered: rendered === null ? renderKey(of.course, key) : JSON.parse(rendered) }
        })
      }),

    findQuestion: async (of, id) => {
      const row = bodyOf.get(rendererVersion, of.courseKey, of.number, 'question', id) as BodyRow | undefined
      return row && { question: questionRow(of, row), quizId: row.parent as string }
    },
  }
}

function pieces(marked: string): { text: string; hit: boolean }[] {
  return marked
    .split(/(\uE000[^\uE001]*\uE001)/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('\uE000') ? { text: part.slice(1, -1), hit: true } : { text: part, hit: false }))
}
