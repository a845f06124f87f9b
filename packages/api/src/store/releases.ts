import { type CourseBundle, sha256 } from '@lectern/content'
import type { Database } from 'better-sqlite3'
import type { Node } from './nodes'
import { renderMissing } from './release-content'
import { indexSections, type PreparedSections, prepareSections } from './search-index'
import { plucked, statement } from './statement'
import { StoreError } from './store-error'

/** A release as its authors see it. */
export interface ReleaseRow {
  number: number
  createdAt: string
  /** When it was first published; null before. */
  publishedAt: string | null
  withdrawnAt: string | null
  notes: string | null
  contentHash: string
  bundleHash: string
  current: boolean
}

export const releaseColumns = `r.number AS number, r.created_at AS createdAt, r.published_at AS publishedAt, r.withdrawn_at AS withdrawnAt,
  r.notes AS notes, r.content_hash AS contentHash, r.bundle_hash AS bundleHash, r.number = c.current AS current`

export const releaseOf = (row: unknown): ReleaseRow | undefined =>
  row === undefined ? undefined : { ...(row as ReleaseRow), current: (row as { current: number }).current === 1 }

export const findRelease = (db: Database, course: string, number: number): ReleaseRow | undefined =>
  releaseOf(
    statement(db, `SELECT ${releaseColumns} FROM courses c JOIN releases r ON r.course_key = c.key WHERE c.id = ? AND r.number = ?`).get(
      course,
      number,
    ),
  )

/** Releases of a course, newest first; `undefined` when there is no such course. */
export function listReleases(db: Database, course: string, before: number | undefined, limit: number): ReleaseRow[] | undefined {
  if (statement(db, 'SELECT 1 FROM courses WHERE id = ?').get(course) === undefined) return undefined
  return statement(
    db,
    `SELECT ${releaseColumns} FROM courses c JOIN releases r ON r.course_key = c.key WHERE c.id = ? AND r.number < ?
       ORDER BY r.number DESC LIMIT ?`,
  )
    .all(course, before ?? Number.MAX_SAFE_INTEGER, limit)
    .map((row) => releaseOf(row) as ReleaseRow)
}

/** Notes that readers of a course get something else from now on. */
function noteMove(db: Database, course: number): void {
  statement(db, 'UPDATE courses SET moved = 1 + (SELECT max(moved) FROM courses) WHERE key = ?').run(course)
}

/** Courses that moved after a move, and the number of the last move of all. */
export function listMovedCourses(db: Database, since: number): { courses: string[]; last: number } {
  const rows = statement(db, 'SELECT id, moved FROM courses WHERE moved > ? ORDER BY moved').all(since) as { id: string; moved: number }[]
  return { courses: rows.map(({ id }) => id), last: rows.at(-1)?.moved ?? since }
}

/** Notes the quizzes whose attempts make other grades under a release than under the one before it, or that only one of them has. */
function noteGradingChanges(db: Database, course: number, number: number, at: string): void {
  statement(
    db,
    `INSERT INTO grading_changes (course_key, quiz_id, changed_at)
     SELECT c.key, e.id, ? FROM courses c
       JOIN entries e ON e.course_key = c.key AND e.release IN (c.current, ?) AND e.kind = 'quiz' JOIN nodes n ON n.hash = e.hash
     WHERE c.key = ? AND c.current NOT IN (0, ?)
     GROUP BY e.id
     HAVING count(*) = 1 OR count(DISTINCT json_extract(n.facts, '$.mode', '$.counts', '$.passingScore')) > 1
     ON CONFLICT DO UPDATE SET changed_at = excluded.changed_at`,
  ).run(Date.parse(at), number, course, number)
}

/** Makes a release the one that readers get: pointer, copied facts and search index in the transaction of the caller. */
export function switchTo(db: Database, course: number, number: number, at: string, prepared: PreparedSections): void {
  noteGradingChanges(db, course, number, at)
  const facts = plucked(
    db,
    `SELECT n.facts FROM entries e JOIN nodes n ON n.hash = e.hash WHERE e.course_key = ? AND e.release = ? AND e.kind = 'course'`,
  ).get(course, number) as string
  const { level, category, locale, tags } = JSON.parse(facts) as CourseBundle['course']
  statement(db, 'UPDATE courses SET current = ?, archived_at = NULL, level = ?, category = ?, locale = ? WHERE key = ?').run(
    number,
    level ?? null,
    category ?? null,
    locale,
    course,
  )
  statement(db, 'UPDATE releases SET published_at = coalesce(published_at, ?) WHERE course_key = ? AND number = ?').run(at, course, number)
  statement(db, 'DELETE FROM course_tags WHERE course_key = ?').run(course)
  const addTag = statement(db, 'INSERT OR IGNORE INTO course_tags (course_key, tag) VALUES (?, ?)')
  for (const tag of tags) addTag.run(course, tag)
  indexSections(db, course, number, prepared)
  noteMove(db, course)
}

/** Publishes an earlier or a new release; one that is published already stays so and nothing is written. `undefined`: no such release. */
export function publishRelease(db: Database, now: () => Date, course: string, number: number): ReleaseRow | undefined {
  const findPublishable = () => {
    const row = statement(
      db,
      `SELECT c.key AS key, r.withdrawn_at AS withdrawnAt, c.current = r.number AND c.archived_at IS NULL AS published
         FROM courses c JOIN releases r ON r.course_key = c.key WHERE c.id = ? AND r.number = ?`,
    ).get(course, number) as { key: number; withdrawnAt: string | null; published: number } | undefined
    if (row && row.withdrawnAt !== null)
      throw new StoreError('release_withdrawn', `Release ${number} was withdrawn and cannot be published.`)
    return row?.published === 0 ? row : undefined
  }
  if (findPublishable()) {
    renderMissing(db, course, number)
    const prepared = prepareSections(db, course, readSections(db, course, number))
    const work = db.transaction(() => {
      const row = findPublishable()
      if (row) switchTo(db, row.key, number, now().toISOString(), prepared)
    })
    work.immediate()
  }
  return findRelease(db, course, number)
}

function readSections(db: Database, course: string, number: number): Node[] {
  return statement(
    db,
    `SELECT n.hash AS hash, n.kind AS kind, n.facts AS facts, n.body AS body FROM courses c
       JOIN entries e ON e.course_key = c.key AND e.release = ? AND e.kind = 'section' JOIN nodes n ON n.hash = e.hash WHERE c.id = ?`,
  ).all(number, course) as Node[]
}

/** Takes a release away from readers for good. `undefined`: no such release. */
export function withdrawRelease(db: Database, now: () => Date, course: string, number: number): ReleaseRow | undefined {
  const work = db.transaction(() => {
    const release = findRelease(db, course, number)
    if (!release) return undefined
    const { key, archived } = statement(db, 'SELECT key, archived_at IS NOT NULL AS archived FROM courses WHERE id = ?').get(course) as {
      key: number
      archived: number
    }
    if (release.current && archived === 0)
      throw new StoreError('release_is_current', `Readers get release ${number} now; publish another one or archive the course first.`)
    if (release.withdrawnAt !== null) return release
    statement(db, 'UPDATE releases SET withdrawn_at = ? WHERE course_key = ? AND number = ?').run(now().toISOString(), key, number)
    noteMove(db, key)
    return findRelease(db, course, number)
  })
  return work.immediate()
}

/** Takes a course away from readers until a release of it is published again. `undefined`: no such course. */
export function archiveCourse(db: Database, now: () => Date, course: string): { id: string; archivedAt: string } | undefined {
  const at = now().toISOString()
  const work = db.transaction(() => {
    const row = statement(db, 'SELECT key, archived_at AS archivedAt FROM courses WHERE id = ?').get(course) as
      | { key: number; archivedAt: string | null }
      | undefined
    if (row?.archivedAt !== null) return row && { id: course, archivedAt: row.archivedAt }
    statement(db, 'UPDATE courses SET archived_at = ? WHERE key = ?').run(at, row.key)
    noteMove(db, row.key)
    return { id: course, archivedAt: at }
  })
  return work.immediate()
}

/** Keeps the bytes of an asset under their hash; bytes that are here already are not written again. */
export function putAsset(db: Database, now: () => Date, hash: string, bytes: Uint8Array): { created: boolean } {
  if (sha256(bytes) !== hash) throw new StoreError('asset_hash_mismatch', `The SHA-256 of the ${bytes.length} bytes is ${sha256(bytes)}.`)
  if (statement(db, 'SELECT 1 FROM assets WHERE hash = ?').get(hash) !== undefined) return { created: false }
  const { changes } = statement(db, 'INSERT OR IGNORE INTO assets (hash, created_at, bytes) VALUES (?, ?, ?)').run(
    hash,
    now().toISOString(),
    bytes,
  )
  return { created: changes === 1 }
}

/** Deletes releases that were made before a time and never published, and then content and assets that no release lists. */
export function prune(db: Database, before: Date): { releases: number } {
  const at = before.toISOString()
  const work = db.transaction(() => {
    const stale = statement(db, 'SELECT course_key AS course, number FROM releases WHERE published_at IS NULL AND created_at < ?').all(
      at,
    ) as {
      course: number
      number: number
    }[]
    for (const { course, number } of stale) {
      statement(db, 'DELETE FROM entries WHERE course_key = ? AND release = ?').run(course, number)
      statement(db, 'DELETE FROM releases WHERE course_key = ? AND number = ?').run(course, number)
    }
    statement(db, 'DELETE FROM assets WHERE created_at < ? AND hash NOT IN (SELECT hash FROM entries WHERE kind = ?)').run(at, 'asset')
    if (stale.length === 0) return { releases: 0 }
    statement(db, 'DELETE FROM nodes WHERE hash NOT IN (SELECT hash FROM entries)').run()
    statement(db, 'DELETE FROM answer_keys WHERE hash NOT IN (SELECT key_hash FROM entries WHERE key_hash IS NOT NULL)').run()
    statement(db, 'DELETE FROM renderings WHERE hash NOT IN (SELECT hash FROM nodes) AND hash NOT IN (SELECT hash FROM answer_keys)').run()
    return { releases: stale.length }
  })
  return work.immediate()
}
