import { type CourseBundle, checkBundle, checkMarkdown, matchesMediaType, sha256 } from '@lectern/content'
import type { Database } from 'better-sqlite3'
import { findReplay, type Idempotency, keepResult } from './idempotency'
import { contentHash, type Entry, type Node, rendererVersion, type TakenApart, takeApart } from './nodes'
import { type Content, findFresh, renderMissing, writeContent } from './release-content'
import { findRelease, putAsset, type ReleaseRow, releaseColumns, releaseOf, switchTo } from './releases'
import { type PreparedSections, prepareSections } from './search-index'
import { plucked, statement } from './statement'
import { StoreError } from './store-error'

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

/** Refuses Markdown that was never checked before, or not for this renderer, and that will not show as written. */
export function requireSafeMarkdown(bundle: CourseBundle, { entries }: TakenApart, fresh: Content): void {
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
    writeRest = writeContent(db, id, fresh)
    if (options.publish) prepared = prepareSections(db, id, sectionsOf(parts))
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

const sectionsOf = ({ nodes }: TakenApart): Node[] => [...nodes.values()].filter(({ kind }) => kind === 'section')

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
  statement(
    db,
    'INSERT INTO releases (course_key, number, bundle_hash, content_hash, created_at, notes, rendered_by) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(course, number, bundle.hash, contentHash(entries), at, notes ?? null, rendererVersion)
  const add = statement(
    db,
    'INSERT INTO entries (course_key, release, kind, id, parent, position, number, hash, key_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  for (const entry of entries) {
    add.run(course, number, entry.kind, entry.id, entry.parent, entry.position, entry.number, entry.hash, entry.keyHash)
  }
  requireWhole(db, course, number)
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
