import { type CourseBundle, checkBundle, checkMarkdown, matchesMediaType, sha256 } from '@lectern/content'
import type { Database } from 'better-sqlite3'
import { findReplay, type Idempotency, keepResult } from './idempotency'
import { contentHash, type Entry, type TakenApart, takeApart } from './nodes'
import { findFresh, renderMissing, writeContent } from './release-content'
import { indexSections, type PreparedSections, prepareRelease, prepareSections } from './search-index'
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

export interface CreateReleaseOptions {
  publish: boolean
  notes?: string
  /** Refuse unless the published release is still the one that the plan was made against. */
  planHash?: string
  idempotency?: Idempotency
}

export interface CreatedRelease {
  release: ReleaseRow
  /** False when the bundle equals an earlier release: then nothing is made and the pointer stays where it is. */
  created: boolean
}

export interface SeedResult {
  course: string
  release: number
  created: boolean
  /** Rows inserted, updated or deleted. */
  changes: number
}

const releaseColumns = `r.number AS number, r.created_at AS createdAt, r.published_at AS publishedAt, r.withdrawn_at AS withdrawnAt,
  r.notes AS notes, r.content_hash AS contentHash, r.bundle_hash AS bundleHash, r.number = c.current AS current`
const releaseOf = (row: unknown): ReleaseRow | undefined =>
  row === undefined ? undefined : { ...(row as ReleaseRow), current: (row as { current: number }).current === 1 }

/** Reads a bundle from JSON text and checks it; one that was made into a release before need not be checked again. */
export function parseBundle(db: Database, json: string, course: string): CourseBundle {
  let input: unknown
  try {
    input = JSON.parse(json)
  } catch (error) {
    throw new StoreError('malformed_json', `The bundle is not JSON: ${(error as Error).message}.`)
  }
  return requireBundle(db, input, course)
}

function requireBundle(db: Database, input: unknown, course?: string): CourseBundle {
  const made = statement(db, 'SELECT 1 FROM releases WHERE bundle_hash = ?')
  const { bundle, faults } = checkBundle(input, { isKnown: (hash) => made.get(hash) !== undefined })
  if (!bundle) {
    const [first] = faults
    throw new StoreError(first?.code ?? 'invalid_bundle', `${first?.pointer || 'The bundle'}: ${first?.detail}`, faults)
  }
  if (course !== undefined && bundle.course.id !== course)
    throw new StoreError('course_mismatch', `The bundle is of the course "${bundle.course.id}", the address of "${course}".`)
  return bundle
}

/** Refuses Markdown that was never checked before and that will not show as written. */
export function requireSafeMarkdown(bundle: CourseBundle, { entries }: TakenApart, fresh: ReturnType<typeof findFresh>): void {
  const hashes = new Set([...fresh.nodes.map(({ hash }) => hash), ...fresh.keys.map(([hash]) => hash)])
  const hashOf = new Map(
    entries.flatMap(({ kind, id, hash, keyHash }) => [[`${kind} ${id}`, hash] as const, [`key ${id}`, keyHash] as const]),
  )
  const faults = checkMarkdown(bundle, ({ kind, id }) => hashes.has(hashOf.get(`${kind} ${id}`) ?? ''))
  const [first] = faults
  if (first) throw new StoreError(first.code, `${first.pointer}: ${first.detail}`, faults)
}

/** The assets of a bundle whose bytes are not here. */
export function missingAssets(db: Database, bundle: CourseBundle): CourseBundle['assets'] {
  const has = plucked(db, 'SELECT 1 FROM assets WHERE hash = ?')
  return bundle.assets.filter(({ hash }) => !has.get(hash))
}

async function requireAssets(db: Database, bundle: CourseBundle): Promise<void> {
  const bytesOf = plucked(db, 'SELECT bytes FROM assets WHERE hash = ?')
  for (const { name, hash, mediaType } of bundle.assets) {
    const bytes = bytesOf.get(hash) as Uint8Array | undefined
    if (!bytes) throw new StoreError('asset_missing', `The bytes of the asset "${name}" (${hash}) are not here; upload them first.`)
    if (!(await matchesMediaType(bytes, mediaType)))
      throw new StoreError('asset_type_mismatch', `The bytes of the asset "${name}" are not ${mediaType}.`)
  }
}

/**
 * Makes a release of a bundle. Content goes in in small batches that nobody can see yet; then one short transaction writes the
 * release, its list and, where it is published, the search index and the pointer. The same bundle twice makes one release.
 *
 * @throws {StoreError} when the bundle cannot be a release, or the plan is outdated.
 */
export async function createRelease(
  db: Database,
  now: () => Date,
  bundle: CourseBundle,
  options: CreateReleaseOptions,
): Promise<CreatedRelease> {
  const { id } = bundle.course
  const settled = (): CreatedRelease | undefined => {
    const replay = findReplay<CreatedRelease>(db, options.idempotency, now())
    if (replay) return replay
    if (options.planHash !== undefined && options.planHash !== planHash(db, bundle))
      throw new StoreError('plan_outdated', 'Another release was published since the plan was made, or the bundle is another; plan again.')
    const release = findEqual(db, bundle)
    return release && { release, created: false }
  }
  const early = settled()
  if (early && !options.idempotency) {
    renderMissing(db, id, early.release.number)
    return early
  }
  const parts = takeApart(bundle)
  let writeRest = () => {}
  let prepared: PreparedSections = new Map()
  if (!early) {
    const fresh = findFresh(db, parts)
    requireSafeMarkdown(bundle, parts, fresh)
    await requireAssets(db, bundle)
    if (options.publish) prepared = prepareSections(fresh.nodes.filter(({ kind }) => kind === 'section'))
    writeRest = writeContent(db, id, fresh)
  }
  const work = db.transaction((): CreatedRelease => {
    const found = settled()
    if (!found) writeRest()
    const result = found ?? { release: insertRelease(db, bundle, parts.entries, now().toISOString(), options, prepared), created: true }
    if (!found || !findReplay(db, options.idempotency, now())) keepResult(db, options.idempotency, result, now())
    return result
  })
  return work.immediate()
}

/** What a plan and the release made after it have in common: the course, what is published, and the bundle. */
export function planHash(db: Database, bundle: CourseBundle): string {
  const base = plucked(
    db,
    'SELECT r.bundle_hash FROM courses c JOIN releases r ON r.course_key = c.key AND r.number = c.current WHERE c.id = ?',
  ).get(bundle.course.id)
  return sha256(JSON.stringify([bundle.course.id, base ?? null, bundle.hash]))
}

/** The release that a bundle equals. */
export const findEqual = (db: Database, bundle: CourseBundle): ReleaseRow | undefined =>
  releaseOf(
    statement(
      db,
      `SELECT ${releaseColumns} FROM courses c JOIN releases r ON r.course_key = c.key WHERE c.id = ? AND r.bundle_hash = ?`,
    ).get(bundle.course.id, bundle.hash),
  )

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

function insertRelease(
  db: Database,
  bundle: CourseBundle,
  entries: Entry[],
  at: string,
  { publish, notes }: CreateReleaseOptions,
  prepared: PreparedSections,
): ReleaseRow {
  const { id, locale } = bundle.course
  statement(db, 'INSERT OR IGNORE INTO courses (id, current, locale) VALUES (?, 0, ?)').run(id, locale)
  const { course, number } = statement(
    db,
    `UPDATE courses SET last_release = 1 + max(last_release, (SELECT coalesce(max(number), 0) FROM releases WHERE course_key = key))
       WHERE id = ? RETURNING key AS course, last_release AS number`,
  ).get(id) as { course: number; number: number }
  statement(db, 'INSERT INTO releases (course_key, number, bundle_hash, content_hash, created_at, notes) VALUES (?, ?, ?, ?, ?, ?)').run(
    course,
    number,
    bundle.hash,
    contentHash(entries),
    at,
    notes ?? null,
  )
  const add = statement(
    db,
    'INSERT INTO entries (course_key, release, kind, id, parent, position, number, hash, key_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  for (const entry of entries) {
    add.run(course, number, entry.kind, entry.id, entry.parent, entry.position, entry.number, entry.hash, entry.keyHash)
  }
  requireWhole(db, course, number)
  renderMissing(db, id, number)
  if (publish) switchTo(db, course, number, at, prepared)
  return findRelease(db, id, number) as ReleaseRow
}

/** Pruning in another process may have taken content away that no release listed yet; then the release is not made. */
function requireWhole(db: Database, course: number, release: number): void {
  const lacking = plucked(
    db,
    `SELECT e.kind || ' ' || e.id FROM entries e WHERE e.course_key = ? AND e.release = ? AND (
         (e.kind <> 'asset' AND NOT EXISTS (SELECT 1 FROM nodes n WHERE n.hash = e.hash)) OR
         (e.kind = 'asset' AND NOT EXISTS (SELECT 1 FROM assets a WHERE a.hash = e.hash)) OR
         (e.key_hash IS NOT NULL AND NOT EXISTS (SELECT 1 FROM answer_keys k WHERE k.hash = e.key_hash))) LIMIT 1`,
  ).get(course, release) as string | undefined
  if (lacking !== undefined) throw new Error(`the content of ${lacking} was pruned while its release was made; try again`)
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
function switchTo(db: Database, course: number, number: number, at: string, prepared: PreparedSections): void {
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
  renderMissing(db, course, number)
  const prepared = prepareRelease(db, course, number)
  const work = db.transaction(() => {
    const row = statement(
      db,
      `SELECT c.key AS key, c.current AS current, c.archived_at AS archivedAt, r.withdrawn_at AS withdrawnAt
         FROM courses c JOIN releases r ON r.course_key = c.key WHERE c.id = ? AND r.number = ?`,
    ).get(course, number) as { key: number; current: number; archivedAt: string | null; withdrawnAt: string | null } | undefined
    if (!row) return undefined
    if (row.withdrawnAt !== null) throw new StoreError('release_withdrawn', `Release ${number} was withdrawn and cannot be published.`)
    if (row.current !== number || row.archivedAt !== null) switchTo(db, row.key, number, now().toISOString(), prepared)
    return findRelease(db, course, number)
  })
  return work.immediate()
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

/**
 * Makes a release of a bundle with its assets and publishes it, unless an earlier one equals it: a restart's seeding writes
 * nothing and never undoes a rollback.
 *
 * @throws {StoreError} as {@link createRelease} does.
 */
export async function seed(
  db: Database,
  now: () => Date,
  input: unknown,
  assetBytes: ReadonlyMap<string, Uint8Array>,
): Promise<SeedResult> {
  const bundle = requireBundle(db, input)
  const before = totalChanges(db)
  for (const { hash } of bundle.assets) {
    const bytes = assetBytes.get(hash)
    if (bytes) putAsset(db, now, hash, bytes)
  }
  const { release, created } = await createRelease(db, now, bundle, { publish: true })
  return { course: bundle.course.id, release: release.number, created, changes: totalChanges(db) - before }
}

const totalChanges = (db: Database): number => plucked(db, 'SELECT total_changes()').get() as number

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
