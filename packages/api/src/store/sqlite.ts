import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type AnswerKey, type BundleQuestion, mediaTypeOf } from '@lectern/content'
import Sqlite, { type Database } from 'better-sqlite3'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { LRUCache } from 'lru-cache'
import * as attempts from './attempts'
import { createGroupCommit } from './group-commit'
import { JsonText } from './json-text'
import { createKey, findKey, findKeyById, listKeys, revokeKey } from './keys'
import * as learners from './learners'
import { type NodeKind, rendererVersion, renderKey, renderNode } from './nodes'
import { archiveCourse, findRelease, listMovedCourses, listReleases, publishRelease, putAsset, withdrawRelease } from './releases'
import { indexSections, plainWords, wordsOfCourse } from './search-index'
import type {
  ChapterRow,
  CourseFacts,
  KeyRow,
  QuestionRow,
  QuizRow,
  ReleaseRef,
  Rows,
  SectionRef,
  SectionRow,
  Store,
  Window,
} from './store'
import { type RunTask, runTasksOn } from './tasks'

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

/** A database that cannot be used, in a sentence for the operator. */
export class DatabaseError extends Error {
  override name = 'DatabaseError'
}

/**
 * Opens a database file for writing, with the settings that durability rests on, and brings it to the current schema.
 *
 * @throws {DatabaseError} when the file cannot be opened, is no database, or was made by a newer version.
 */
export function openDatabase(file: string): Database {
  try {
    const db = new Sqlite(file, { timeout: 10_000 })
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    // 64 MB, so that inserts under random hashes seldom read a page back.
    db.pragma('cache_size = -65536')
    refuseNewer(db, file)
    if (migrate(db)) indexUnindexed(db)
    return db
  } catch (cause) {
    if (cause instanceof DatabaseError) throw cause
    throw new DatabaseError(`The database ${file} cannot be opened: ${cause instanceof Error ? cause.message : cause}.`, { cause })
  }
}

function refuseNewer(db: Database, file: string): void {
  if (!isNewer(db)) return
  db.close()
  throw new DatabaseError(`The database ${file} was made by a newer version of Lectern; install that version or restore an older copy.`)
}

const migrationTimes = (): number[] =>
  (JSON.parse(readFileSync(`${migrationsFolder}/meta/_journal.json`, 'utf8')) as { entries: { when: number }[] }).entries.map(
    ({ when }) => when,
  )

/** When the newest migration of a database was written, in milliseconds since 1970. */
function lastMigration(db: Database): number {
  if (!db.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get()) return 0
  return (db.prepare('SELECT max(created_at) FROM __drizzle_migrations').pluck().get() as number | null) ?? 0
}

/** Whether a database has migrations that this version does not know. */
export const isNewer = (db: Database): boolean => lastMigration(db) > Math.max(...migrationTimes())

/** Applies the migrations of drizzle-kit all at once, under one lock: of processes that start together, one migrates and the others wait. */
function migrate(db: Database): boolean {
  if (lastMigration(db) === Math.max(...migrationTimes())) return false
  const work = db.transaction(() => {
    db.exec('CREATE TABLE IF NOT EXISTS __drizzle_migrations (id INTEGER PRIMARY KEY, hash TEXT NOT NULL, created_at NUMERIC)')
    const last = lastMigration(db)
    for (const { sql, hash, folderMillis } of readMigrationFiles({ migrationsFolder })) {
      if (folderMillis <= last) continue
      for (const part of sql) db.exec(part)
      db.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)').run(hash, folderMillis)
    }
  })
  work.immediate()
  return true
}

/** Fills the full-text index where a migration has emptied it. */
function indexUnindexed(db: Database): void {
  const stale = db
    .prepare(
      `SELECT key, current FROM courses c WHERE current > 0 AND NOT EXISTS (SELECT 1 FROM indexed_sections i WHERE i.course_key = c.key)`,
    )
    .all() as { key: number; current: number }[]
  for (const { key, current } of stale) db.transaction(() => indexSections(db, key, current)).immediate()
}

type EntryRow = {
  id: string
  parent: string | null
  position: number
  number: string | null
  hash: string
  keyHash: string | null
  facts: string
}
/** A section with everything around it that is served with it. */
type WholeSection = EntryRow & {
  body: string
  rendered: string | null
  chapterNumber: string
  chapterFacts: string
  previousId: string | null
  previousNumber: string | null
  previousFacts: string | null
  nextId: string | null
  nextNumber: string | null
  nextFacts: string | null
  quizzes: string
}
type BodyRow = EntryRow & { kind: NodeKind; body: string; rendered: string | null }

const columns =
  'e.id AS id, e.parent AS parent, e.position AS position, e.number AS number, e.hash AS hash, e.key_hash AS keyHash, n.facts AS facts'
const scope = 'e.course_key = ? AND e.release = ?'

/**
 * Opens the embedded store on a SQLite file, or `:memory:`.
 *
 * @throws {DatabaseError} as {@link openDatabase} does.
 * @example
 * const store = await openSqliteStore({ file: 'lectern.db' })
 * await store.seed(bundle, assets)
 */
export async function openSqliteStore({
  file,
  now = () => new Date(),
  runTask,
}: {
  file: string
  now?: () => Date
  /** Runs long work elsewhere; by default it runs here, on the one connection. */
  runTask?: RunTask
}): Promise<Store> {
  const db = openDatabase(file)
  const run = runTask ?? runTasksOn(db, now)
  const write = createGroupCommit(db)
  const time = () => now().getTime()

  const releaseQuery = db.prepare(
    `SELECT c.key AS courseKey, c.id AS course, r.number AS number, r.content_hash AS contentHash, r.published_at AS publishedAt,
            r.withdrawn_at AS withdrawnAt, c.archived_at AS archivedAt, r.number = c.current AS current
     FROM courses c JOIN releases r ON r.course_key = c.key AND r.number = coalesce(?, c.current) WHERE c.id = ?`,
  )
  const one = db.prepare(`SELECT ${columns} FROM entries e JOIN nodes n ON n.hash = e.hash WHERE ${scope} AND e.kind = ? AND e.id = ?`)
  const byNumber = db.prepare(`SELECT e.id FROM entries e WHERE ${scope} AND e.kind = ? AND e.number = ?`).pluck()
  const list = db.prepare(
    `SELECT ${columns} FROM entries e JOIN nodes n ON n.hash = e.hash
     WHERE ${scope} AND e.kind = ? AND e.position > ? ORDER BY e.position LIMIT ?`,
  )
  const listUnder = db.prepare(
    `SELECT ${columns} FROM entries e JOIN nodes n ON n.hash = e.hash
     WHERE ${scope} AND e.kind = ? AND e.parent IS ? AND e.position > ? ORDER BY e.position LIMIT ?`,
  )
  const bodies = `SELECT ${columns}, e.kind AS kind, n.body AS body, r.body AS rendered FROM entries e JOIN nodes n ON n.hash = e.hash
     LEFT JOIN renderings r ON r.hash = e.hash AND r.renderer = ?`
  const bodyOf = db.prepare(`${bodies} WHERE ${scope} AND e.kind = ? AND e.id = ?`)
  const sameRelease = (name: string) => `${name}.course_key = e.course_key AND ${name}.release = e.release`
  // One statement: each has to take its own lock, which costs more than the joins.
  const wholeSection = db.prepare(
    `SELECT ${columns}, n.body AS body, r.body AS rendered, c.number AS chapterNumber, cn.facts AS chapterFacts,
            p.id AS previousId, p.number AS previousNumber, pn.facts AS previousFacts,
            x.id AS nextId, x.number AS nextNumber, xn.facts AS nextFacts,
            (SELECT json_group_array(json_array(q.id, qn.facts) ORDER BY q.position) FROM entries q JOIN nodes qn ON qn.hash = q.hash
             WHERE ${sameRelease('q')} AND q.kind = 'quiz' AND q.parent = e.id) AS quizzes
     FROM entries e JOIN nodes n ON n.hash = e.hash
     LEFT JOIN renderings r ON r.hash = e.hash AND r.renderer = ?
     JOIN entries c ON ${sameRelease('c')} AND c.kind = 'chapter' AND c.id = e.parent JOIN nodes cn ON cn.hash = c.hash
     LEFT JOIN entries p ON ${sameRelease('p')} AND p.kind = 'section' AND p.position = e.position - 1 LEFT JOIN nodes pn ON pn.hash = p.hash
     LEFT JOIN entries x ON ${sameRelease('x')} AND x.kind = 'section' AND x.position = e.position + 1 LEFT JOIN nodes xn ON xn.hash = x.hash
     WHERE ${scope} AND e.kind = 'section' AND e.id = ?`,
  )
  const bodiesUnder = db.prepare(`${bodies} WHERE ${scope} AND e.kind = ? AND e.parent = ? ORDER BY e.position`)
  const bodiesAfter = db.prepare(`${bodies} WHERE ${scope} AND e.kind = ? AND e.position > ? ORDER BY e.position LIMIT ?`)
  const keysUnder = db.prepare(
    `SELECT k.body AS body, r.body AS rendered FROM entries e JOIN answer_keys k ON k.hash = e.key_hash
     LEFT JOIN renderings r ON r.hash = e.key_hash AND r.renderer = ?
     WHERE ${scope} AND e.kind = 'question' AND e.parent = ? ORDER BY e.position`,
  )
  const counts = db.prepare(
    'SELECT e.kind AS kind, count(*) AS count FROM entries e WHERE e.course_key = ? AND e.release = ? GROUP BY e.kind',
  )
  const asset = db.prepare(
    `SELECT a.bytes AS bytes, r.published_at IS NOT NULL AS published FROM courses c JOIN releases r ON r.course_key = c.key
     JOIN entries e ON e.course_key = r.course_key AND e.release = r.number AND e.kind = 'asset' AND e.id = ?
     JOIN assets a ON a.hash = e.hash
     WHERE c.id = ? AND e.hash = ? AND r.withdrawn_at IS NULL AND c.archived_at IS NULL ORDER BY published DESC LIMIT 1`,
  )
  const search = db.prepare(
    `SELECT i.section_id AS id, snippet(search, -1, char(57344), char(57345), '…', 24) AS snippet
     FROM search JOIN indexed_sections i ON i.rowid = search.rowid
     WHERE search MATCH ? ORDER BY bm25(search, 4, 1), search.rowid LIMIT ? OFFSET ?`,
  )

  const rendered = <T>(release: ReleaseRef, row: BodyRow): T =>
    (row.rendered === null ? renderNode(release.course, row.kind, row.body) : JSON.parse(row.rendered)) as T
  const windowed = <Row extends { position: number }, Out>(rows: Row[], limit: number, map: (row: Row) => Out): Rows<Out, number> => {
    const kept = rows.slice(0, limit)
    return { rows: kept.map(map), next: rows.length > limit ? kept.at(-1)?.position : undefined }
  }
  const parsed = new LRUCache<string, object>({ max: 1000 })
  /** What was read of a quiz of a release, parsed once: a release never changes. Whoever gets it changes nothing of it. */
  const keepParsed = <T extends object>(what: string, { courseKey, number }: ReleaseRef, quizId: string, read: () => T): T => {
    const key = `${what} ${courseKey} ${number} ${quizId}`
    const found = (parsed.get(key) as T | undefined) ?? read()
    parsed.set(key, found)
    return found
  }
  const after = (window: Window<number>) => window.after ?? -1
  const chapterRow = (row: EntryRow): ChapterRow => ({ id: row.id, number: row.number as string, ...JSON.parse(row.facts) })
  const sectionRow = (row: EntryRow): SectionRow => ({
    id: row.id,
    number: row.number as string,
    chapterId: row.parent as string,
    ...JSON.parse(row.facts),
  })
  const quizRow = (row: EntryRow): QuizRow => ({ id: row.id, ...JSON.parse(row.facts) })
  const resolve = (release: ReleaseRef, kind: NodeKind, ref: string): string | undefined =>
    /^\d/.test(ref) ? (byNumber.get(release.courseKey, release.number, kind, ref) as string | undefined) : ref
  const questionRow = (release: ReleaseRef, row: BodyRow): QuestionRow =>
    ({ id: row.id, ...rendered<Omit<QuestionRow, 'id'>>(release, row) }) as QuestionRow

  return {
    seed: (bundle, assets) => run('seed', { bundle, assets }),
    planRelease: (course, json) => run('plan', { course, json }),
    createRelease: (course, json, options) => run('create', { course, json, options }),
    prune: (days) => run('prune', { days }),
    listReleases: async (course, window) => {
      const rows = listReleases(db, course, window.after, window.limit + 1)
      const kept = rows?.slice(0, window.limit)
      return rows && kept && { rows: kept, next: rows.length > window.limit ? kept.at(-1)?.number : undefined }
    },
    findReleaseDetail: async (course, number) => findRelease(db, course, number),
    publishRelease: async (course, number) => publishRelease(db, now, course, number),
    withdrawRelease: async (course, number) => withdrawRelease(db, now, course, number),
    archiveCourse: async (course) => archiveCourse(db, now, course),
    putAsset: async (hash, bytes) => putAsset(db, now, hash, bytes),

    createApiKey: async (key) => createKey(db, now, key),
    findApiKey: async (secret) => findKey(db, now, secret),
    listApiKeys: async (window) => {
      const rows = listKeys(db, window.after, window.limit + 1)
      const kept = rows.slice(0, window.limit)
      return { rows: kept, next: rows.length > window.limit ? kept.at(-1)?.id : undefined }
    },
    revokeApiKey: async (id) => revokeKey(db, now, id),
    findApiKeyById: async (id) => findKeyById(db, id),
    findSecret: async (name) => learners.findSecret(db, name),

    createAttempt: (attempt) => write(() => attempts.createAttempt(db, time(), attempt)),
    saveResponse: (id, sequence, response) =>
      write(() => attempts.saveResponse(db, time(), attempts.getAttempt(db, time(), id), sequence, response)),
    submitAttempt: (id, idempotency) => write(() => attempts.submitAttempt(db, time(), attempts.getAttempt(db, time(), id), idempotency)),
    findAttempt: async (id) => attempts.findAttempt(db, time(), id),
    listAttempts: async (filter, window) => {
      const rows = attempts.listAttempts(db, time(), filter, window.after, window.limit + 1)
      const kept = rows.slice(0, window.limit)
      return { rows: kept, next: rows.length > window.limit ? kept.at(-1)?.id : undefined }
    },
    listAttemptQuestions: async (attempt) => {
      const release = releaseQuery.get(attempt.release, attempt.courseId) as ReleaseRef
      const rows = bodiesUnder.all(rendererVersion, release.courseKey, attempt.release, 'question', attempt.quizId) as BodyRow[]
      return attempts.arrangeQuestions(
        db,
        attempt,
        rows.map((row) => questionRow(release, row)),
      )
    },
    listResponses: async (attemptId) => attempts.listResponses(db, attemptId),
    findScore: async (attempt) => attempts.findScore(db, attempt),

    listGrades: async (filter, window) => {
      const rows = learners.listGrades(db, time(), filter, window.after, window.limit + 1)
      const kept = rows.slice(0, window.limit)
      const last = kept.at(-1)
      return { rows: kept, next: rows.length > window.limit && last ? [last.quizId, last.learner] : undefined }
    },
    findProgress: async (courseId, learner) => learners.findProgress(db, time(), courseId, learner),
    setCompletions: (courseId, learner, sections) => write(() => learners.setCompletions(db, time(), courseId, learner, sections)),
    findAccommodation: async (courseId, quizId, learner) => attempts.findAccommodation(db, courseId, quizId, learner),
    setAccommodation: (courseId, quizId, learner, accommodation) =>
      write(() => learners.setAccommodation(db, courseId, quizId, learner, accommodation)),
    exportLearner: async (learner) => learners.exportLearner(db, time(), learner),
    deleteLearner: (learner) => write(() => learners.deleteLearner(db, learner)),

    isReady: async () => db.open && db.prepare('SELECT 1').pluck().get() === 1,
    close: async () => void db.close(),

    listMovedCourses: async (since) => listMovedCourses(db, since),

    findRelease: async (course, number) => {
      const row = releaseQuery.get(number ?? null, course) as (Omit<ReleaseRef, 'current'> & { current: number }) | undefined
      return row && { ...row, current: row.current === 1 }
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
      const rows = db
        .prepare(
          `SELECT n.facts FROM courses c JOIN entries e ON e.course_key = c.key AND e.release = c.current AND e.kind = 'course'
           JOIN nodes n ON n.hash = e.hash WHERE ${conditions.join(' AND ')} ORDER BY c.id LIMIT ?`,
        )
        .pluck()
        .all(...values, window.limit + 1) as string[]
      const kept = rows.slice(0, window.limit).map((facts) => JSON.parse(facts) as CourseFacts)
      return { rows: kept, next: rows.length > window.limit ? kept.at(-1)?.id : undefined }
    },

    getCourse: async (release) => {
      const row = bodyOf.get(rendererVersion, release.courseKey, release.number, 'course', release.course) as BodyRow
      const count = new Map(
        (counts.all(release.courseKey, release.number) as { kind: string; count: number }[]).map((r) => [r.kind, r.count]),
      )
      const of = (kind: NodeKind) => count.get(kind) ?? 0
      return {
        facts: JSON.parse(row.facts) as CourseFacts,
        overview: rendered<{ overview: { html: string; text: string } }>(release, row).overview,
        counts: { chapters: of('chapter'), sections: of('section'), quizzes: of('quiz'), questions: of('question') },
      }
    },

    listTerms: async (release, window) => {
      const rows = bodiesAfter.all(rendererVersion, release.courseKey, release.number, 'term', after(window), window.limit + 1) as BodyRow[]
      return windowed(rows, window.limit, (row) => ({
        ...(JSON.parse(row.facts) as { term: string; sectionId: string | null }),
        ...rendered<{ definition: { html: string; text: string } }>(release, row),
      }))
    },

    findAsset: async (course, hash, name) => {
      const row = asset.get(name, course, hash) as { bytes: Uint8Array; published: number } | undefined
      const mediaType = mediaTypeOf(name)
      return row && mediaType ? { mediaType, bytes: row.bytes, published: row.published === 1 } : undefined
    },

    listChapters: async (release, window) =>
      windowed(
        list.all(release.courseKey, release.number, 'chapter', after(window), window.limit + 1) as EntryRow[],
        window.limit,
        chapterRow,
      ),

    findChapter: async (release, ref) => {
      const id = resolve(release, 'chapter', ref)
      const row = id && (bodyOf.get(rendererVersion, release.courseKey, release.number, 'chapter', id) as BodyRow | undefined)
      if (!row) return undefined
      type Body = { introduction: { html: string; text: string }; practiceNotes: { html: string; text: string }[] }
      return { ...chapterRow(row), ...rendered<Body>(release, row) }
    },

    listSections: async (release, window, chapterId) => {
      const rows =
        chapterId === undefined
          ? list.all(release.courseKey, release.number, 'section', after(window), window.limit + 1)
          : listUnder.all(release.courseKey, release.number, 'section', chapterId, after(window), window.limit + 1)
      return windowed(rows as EntryRow[], window.limit, sectionRow)
    },

    findSection: async (release, ref) => {
      const id = resolve(release, 'section', ref)
      const row = id && (wholeSection.get(rendererVersion, release.courseKey, release.number, id) as WholeSection | undefined)
      if (!row) return undefined
      type Body = { html: string; headings: { id: string; text: string; level: number }[] }
      const html = new JsonText<Body>(row.rendered ?? JSON.stringify(renderNode(release.course, 'section', row.body)))
      const reference = (at: string | null, number: string | null, facts: string | null): SectionRef | null =>
        at === null ? null : { id: at, number: number as string, title: JSON.parse(facts as string).title }
      return {
        section: sectionRow(row),
        content: html.and(new JsonText<{ markdown: string }>(row.body)),
        chapter: { id: row.parent as string, number: row.chapterNumber, title: JSON.parse(row.chapterFacts).title },
        previous: reference(row.previousId, row.previousNumber, row.previousFacts),
        next: reference(row.nextId, row.nextNumber, row.nextFacts),
        quizzes: (JSON.parse(row.quizzes) as [id: string, facts: string][]).map(([quiz, facts]) => ({ id: quiz, ...JSON.parse(facts) })),
      }
    },

    searchSections: async (release, words, window) => {
      const quoted = words.map((word) => `"${wordsOfCourse(release.courseKey, word)}"`)
      const text = quoted.map((word, index) => (index === quoted.length - 1 ? `${word}*` : word)).join(' AND ')
      const offset = window.after ?? 0
      const hits = search.all(text, window.limit + 1, offset) as {
        id: string
        snippet: string
      }[]
      const rows = hits.slice(0, window.limit).flatMap((hit) => {
        const row = one.get(release.courseKey, release.number, 'section', hit.id) as EntryRow | undefined
        return row ? [{ section: sectionRow(row), snippet: pieces(plainWords(hit.snippet)) }] : []
      })
      return { rows, next: hits.length > window.limit ? offset + window.limit : undefined }
    },

    listQuizzes: async (release, window, placedOn) => {
      const rows =
        placedOn === undefined
          ? list.all(release.courseKey, release.number, 'quiz', after(window), window.limit + 1)
          : listUnder.all(release.courseKey, release.number, 'quiz', placedOn, after(window), window.limit + 1)
      return windowed(rows as EntryRow[], window.limit, quizRow)
    },

    findQuiz: async (release, id) => {
      const row = one.get(release.courseKey, release.number, 'quiz', id) as EntryRow | undefined
      return row && quizRow(row)
    },

    listQuestions: async (release, quizId) => {
      const rows = bodiesUnder.all(rendererVersion, release.courseKey, release.number, 'question', quizId) as BodyRow[]
      return rows.map((row) => questionRow(release, row))
    },

    listScorable: async (release, quizId) =>
      keepParsed('questions', release, quizId, () => {
        const rows = bodiesUnder.all(rendererVersion, release.courseKey, release.number, 'question', quizId) as BodyRow[]
        return rows.map((row) => ({ id: row.id, ...JSON.parse(row.body) }) as BundleQuestion)
      }),

    listKeys: async (release, quizId) =>
      keepParsed('keys', release, quizId, () => {
        const rows = keysUnder.all(rendererVersion, release.courseKey, release.number, quizId) as {
          body: string
          rendered: string | null
        }[]
        return rows.map(({ body, rendered: ready }): KeyRow => {
          const key = JSON.parse(body) as AnswerKey
          return { key, rendered: ready === null ? renderKey(release.course, key) : JSON.parse(ready) }
        })
      }),

    findQuestion: async (release, id) => {
      const row = bodyOf.get(rendererVersion, release.courseKey, release.number, 'question', id) as BodyRow | undefined
      return row && { question: questionRow(release, row), quizId: row.parent as string }
    },
  }
}

function pieces(marked: string): { text: string; hit: boolean }[] {
  return marked
    .split(/(\uE000[^\uE001]*\uE001)/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('\uE000') ? { text: part.slice(1, -1), hit: true } : { text: part, hit: false }))
}
