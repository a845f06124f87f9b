import { type CourseBundle, checkBundle, checkMarkdown, matchesMediaType, rendererVersion, sha256 } from '@lectern/content'
import { and, eq, isNotNull, isNull, max, ne, or } from 'drizzle-orm'
import { findReplay, idempotencyLocks, storeResult } from '../access/idempotency'
import { type BundleRows, contentHash, type Entry, toRows } from '../content/nodes'
import { batches, type Engine, lockOf, type Session } from '../engines/engine'
import { type PreparedDocuments, prepareDocuments } from '../search/course-index'
import type { CreatedRelease, CreateReleaseOptions, ReleaseRow, SeedResult } from '../store'
import { StoreError } from '../store-error'
import { findAssetBytes, findMissingAssets, putAsset } from './assets'
import { type Content, findFresh, renderMissing, writeContent } from './release-content'
import { findEqual, findRelease, switchRelease } from './releases'

/** Parses and validates a bundle. A bundle that already is a release is not validated again. */
export async function parseBundle(session: Session, json: string, course: string): Promise<CourseBundle> {
  let input: unknown
  try {
    input = JSON.parse(json)
  } catch (error) {
    throw new StoreError('malformed_json', `The bundle is not JSON: ${(error as Error).message}.`)
  }
  const bundle = await requireBundle(session, input)
  if (bundle.course.id !== course)
    throw new StoreError('course_mismatch', `The bundle is of the course "${bundle.course.id}", the URL of "${course}".`)
  return bundle
}

async function requireBundle({ db, tables: { releases } }: Session, input: unknown): Promise<CourseBundle> {
  const hash = (input as { hash?: unknown } | null)?.hash
  const made =
    typeof hash === 'string'
      ? await db.select({ hash: releases.bundleHash }).from(releases).where(eq(releases.bundleHash, hash)).limit(1)
      : []
  const { bundle, faults } = await checkBundle(input, { isKnown: (known) => made.some((row) => row.hash === known) })
  if (bundle) return bundle
  const [first] = faults
  throw new StoreError(first?.code ?? 'invalid_bundle', `${first?.pointer || 'The bundle'}: ${first?.detail}`, faults)
}

/** Refuses Markdown that does not render as written, unless this renderer has accepted it before. */
export async function requireSafeMarkdown(bundle: CourseBundle, { entries }: BundleRows, fresh: Content): Promise<void> {
  const hashes = new Set([...fresh.nodes.map(({ hash }) => hash), ...fresh.keys.map(([hash]) => hash)])
  const hashOf = new Map(
    entries.flatMap(({ kind, id, hash, keyHash }) => [[`${kind} ${id}`, hash] as const, [`key ${id}`, keyHash] as const]),
  )
  const faults = await checkMarkdown(bundle, ({ kind, id }) => hashes.has(hashOf.get(`${kind} ${id}`) ?? ''))
  const [first] = faults
  if (first) throw new StoreError(first.code, `${first.pointer}: ${first.detail}`, faults)
}

/** The assets of a bundle that are not stored. */
export async function missingAssets(session: Session, bundle: CourseBundle): Promise<CourseBundle['assets']> {
  const missing = new Set(await findMissingAssets(session, [...new Set(bundle.assets.map(({ hash }) => hash))]))
  return bundle.assets.filter(({ hash }) => missing.has(hash))
}

async function requireAssets(session: Session, bundle: CourseBundle): Promise<void> {
  for (const { name, hash, mediaType } of bundle.assets) {
    const bytes = await findAssetBytes(session, hash)
    if (!bytes) throw new StoreError('asset_missing', `The bytes of the asset "${name}" (${hash}) are missing; upload them first.`)
    if (!(await matchesMediaType(bytes, mediaType)))
      throw new StoreError('asset_type_mismatch', `The bytes of the asset "${name}" are not ${mediaType}.`)
  }
}

/**
 * Creates a release from a bundle. Content is written in small batches that no reader can see yet. Then one short transaction writes the
 * release and its table of contents, and when it is published, the search index and the pointer. The same bundle again creates nothing.
 *
 * @throws {StoreError} when the bundle is invalid, or the plan is outdated.
 */
export async function createRelease(
  engine: Engine,
  now: () => Date,
  bundle: CourseBundle,
  options: CreateReleaseOptions,
): Promise<CreatedRelease> {
  return (await makeRelease(engine, now, bundle, options)).created
}

/** Like {@link createRelease}, and counts the rows written. */
async function makeRelease(
  engine: Engine,
  now: () => Date,
  bundle: CourseBundle,
  options: CreateReleaseOptions,
): Promise<{ created: CreatedRelease; rows: number }> {
  const { id } = bundle.course
  const { idempotency, planHash: expectedPlan, publish } = options
  /** An earlier result: of the same idempotent request, or the release that equals the bundle. */
  const findExisting = async (session: Session): Promise<CreatedRelease | undefined> => {
    const replay = await findReplay<CreatedRelease>(session, idempotency, now())
    if (replay) return replay
    if (expectedPlan !== undefined && expectedPlan !== (await planHash(session, bundle)))
      throw new StoreError('plan_outdated', 'Since the plan was made, another release was published or the bundle has changed; plan again.')
    const release = await findEqual(session, bundle)
    return release && { release, created: false }
  }
  const early = await findExisting(engine.session)
  if (early && !idempotency) {
    await renderMissing(engine, id, early.release.number)
    return { created: early, rows: 0 }
  }
  const parts = toRows(bundle)
  const fresh = early ? { nodes: [], keys: [] } : await findFresh(engine.session, parts)
  let prepared: PreparedDocuments = new Map()
  if (!early) {
    await requireSafeMarkdown(bundle, parts, fresh)
    await requireAssets(engine.session, bundle)
    if (publish) prepared = await prepareDocuments(engine.session, id, parts.nodes.values())
  }
  const writeRest = await writeContent(engine, id, fresh)
  return engine.write([lockOf.releases, ...idempotencyLocks(idempotency)], async (session) => {
    const existing = await findExisting(session)
    if (existing && idempotency && (await findReplay(session, idempotency, now()))) return { created: existing, rows: 0 }
    if (!existing) await writeRest(session)
    const created = existing ?? {
      release: await insertRelease(session, bundle, parts.entries, now().toISOString(), options, prepared),
      created: true,
    }
    await storeResult(session, idempotency, created, now())
    return { created, rows: existing ? 0 : fresh.nodes.length + fresh.keys.length + parts.entries.length + 1 }
  })
}

/** The hash of a plan: of the course, the published release and the bundle. */
export async function planHash({ db, tables: { courses, releases } }: Session, bundle: CourseBundle): Promise<string> {
  const [base] = await db
    .select({ hash: releases.bundleHash })
    .from(courses)
    .innerJoin(releases, and(eq(releases.courseKey, courses.key), eq(releases.number, courses.current)))
    .where(eq(courses.id, bundle.course.id))
  return sha256(JSON.stringify([bundle.course.id, base?.hash ?? null, bundle.hash]))
}

async function insertRelease(
  session: Session,
  bundle: CourseBundle,
  entries: readonly Entry[],
  at: string,
  { publish, notes }: CreateReleaseOptions,
  prepared: PreparedDocuments,
): Promise<ReleaseRow> {
  const { db, tables } = session
  const { id, locale } = bundle.course
  await db.insert(tables.courses).values({ id, current: 0, locale }).onConflictDoNothing()
  const { course, number } = await nextReleaseNumber(session, id)
  await db.insert(tables.releases).values({
    courseKey: course,
    number,
    bundleHash: bundle.hash,
    contentHash: contentHash(entries),
    createdAt: at,
    notes: notes ?? null,
    renderedBy: rendererVersion,
  })
  for (const batch of batches(entries))
    await db.insert(tables.entries).values(batch.map((entry) => ({ ...entry, courseKey: course, release: number })))
  await requireContent(session, course, number)
  if (publish) await switchRelease(session, course, number, at, prepared)
  return (await findRelease(session, id, number)) as ReleaseRow
}

/** The next release number of a course. Numbers of pruned releases are never used again. */
async function nextReleaseNumber({ db, tables: { courses, releases } }: Session, id: string): Promise<{ course: number; number: number }> {
  const [row] = await db.select({ key: courses.key, lastRelease: courses.lastRelease }).from(courses).where(eq(courses.id, id))
  if (!row) throw new Error(`the course ${id} was not inserted`)
  const [highest] = await db
    .select({ number: max(releases.number) })
    .from(releases)
    .where(eq(releases.courseKey, row.key))
  const number = 1 + Math.max(row.lastRelease, highest?.number ?? 0)
  await db.update(courses).set({ lastRelease: number }).where(eq(courses.key, row.key))
  return { course: row.key, number }
}

/** Throws when another process has pruned content that no release used yet. */
async function requireContent({ db, tables }: Session, course: number, release: number): Promise<void> {
  const { answerKeys, assets, entries, nodes } = tables
  const [lacking] = await db
    .select({ kind: entries.kind, id: entries.id })
    .from(entries)
    .leftJoin(nodes, eq(nodes.hash, entries.hash))
    .leftJoin(assets, eq(assets.hash, entries.hash))
    .leftJoin(answerKeys, eq(answerKeys.hash, entries.keyHash))
    .where(
      and(
        eq(entries.courseKey, course),
        eq(entries.release, release),
        or(
          and(ne(entries.kind, 'asset'), isNull(nodes.hash)),
          and(eq(entries.kind, 'asset'), isNull(assets.hash)),
          and(isNotNull(entries.keyHash), isNull(answerKeys.hash)),
        ),
      ),
    )
    .limit(1)
  if (lacking) throw new Error(`the content of ${lacking.kind} ${lacking.id} was pruned while its release was created; try again`)
}

/**
 * Creates and publishes a release from a bundle with its assets, unless an earlier release equals it: seeding again after a restart
 * writes nothing and never undoes a rollback.
 *
 * @throws {StoreError} as {@link createRelease} does.
 */
export async function seed(
  engine: Engine,
  now: () => Date,
  input: unknown,
  assetBytes: ReadonlyMap<string, Uint8Array>,
): Promise<SeedResult> {
  const bundle = await requireBundle(engine.session, input)
  let changes = 0
  for (const { hash } of bundle.assets) {
    const bytes = assetBytes.get(hash)
    if (bytes && (await putAsset(engine, now, hash, bytes)).created) changes += 1
  }
  const { created, rows } = await makeRelease(engine, now, bundle, { publish: true })
  return { course: bundle.course.id, release: created.release.number, created: created.created, changes: changes + rows }
}
