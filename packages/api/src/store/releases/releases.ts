import type { CourseBundle } from '@lectern/content'
import { and, desc, eq, inArray, lt, max } from 'drizzle-orm'
import { batches, type Engine, lockOf, type Session } from '../engines/engine'
import { removeFromCatalogue } from '../search/catalogue'
import { indexCourse, type PreparedDocuments, prepareDocuments, searchableKinds } from '../search/course-index'
import type { ReleaseRow, Releases } from '../store'
import { StoreError } from '../store-error'
import { pageOf } from '../window'
import { renderMissing } from './release-content'

const columnsOf = ({ tables: { courses, releases } }: Session) => ({
  number: releases.number,
  createdAt: releases.createdAt,
  publishedAt: releases.publishedAt,
  withdrawnAt: releases.withdrawnAt,
  notes: releases.notes,
  contentHash: releases.contentHash,
  bundleHash: releases.bundleHash,
  currentNumber: courses.current,
})

const rowOf = ({ currentNumber, ...row }: Omit<ReleaseRow, 'current'> & { currentNumber: number }): ReleaseRow => ({
  ...row,
  current: row.number === currentNumber,
})

const selectReleases = (session: Session) =>
  session.db
    .select(columnsOf(session))
    .from(session.tables.courses)
    .innerJoin(session.tables.releases, eq(session.tables.releases.courseKey, session.tables.courses.key))

export async function findRelease(session: Session, course: string, number: number): Promise<ReleaseRow | undefined> {
  const { courses, releases } = session.tables
  const [row] = await selectReleases(session).where(and(eq(courses.id, course), eq(releases.number, number)))
  return row && rowOf(row)
}

/** The release that equals a bundle. */
export async function findEqual(session: Session, bundle: CourseBundle): Promise<ReleaseRow | undefined> {
  const { courses, releases } = session.tables
  const [row] = await selectReleases(session).where(and(eq(courses.id, bundle.course.id), eq(releases.bundleHash, bundle.hash)))
  return row && rowOf(row)
}

export async function findCourse({ db, tables: { courses } }: Session, id: string) {
  const [course] = await db
    .select({ key: courses.key, current: courses.current, archivedAt: courses.archivedAt })
    .from(courses)
    .where(eq(courses.id, id))
  return course
}

/** Numbers a change of a course's published release. Requires the lock of releases, so that numbers rise in the order of the commits. */
async function recordMove({ db, tables: { courses }, announceMove }: Session, course: number): Promise<void> {
  const [last] = await db.select({ moved: max(courses.moved) }).from(courses)
  await db
    .update(courses)
    .set({ moved: (last?.moved ?? 0) + 1 })
    .where(eq(courses.key, course))
  await announceMove()
}

/** The settings of a quiz that grades depend on. */
type GradingFacts = Pick<CourseBundle['quizzes'][number], 'mode' | 'counts' | 'passingScore'>

/** The settings that grades depend on, of each quiz of a release, as comparable text. */
async function readGrading({ db, tables: { entries, nodes } }: Session, course: number, release: number): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: entries.id, facts: nodes.facts })
    .from(entries)
    .innerJoin(nodes, eq(nodes.hash, entries.hash))
    .where(and(eq(entries.courseKey, course), eq(entries.release, release), eq(entries.kind, 'quiz')))
  return new Map(
    rows.map(({ id, facts }) => {
      const { mode, counts, passingScore } = JSON.parse(facts) as GradingFacts
      return [id, JSON.stringify([mode, counts, passingScore ?? null])]
    }),
  )
}

/** Records the quizzes whose grades change with a release: those with other settings, and those that were added or removed. */
async function recordGradingChanges(session: Session, course: number, before: number, number: number, at: string): Promise<void> {
  if (before === 0 || before === number) return
  const { db, tables } = session
  const { gradingChanges } = tables
  const [old, now] = [await readGrading(session, course, before), await readGrading(session, course, number)]
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter((quiz) => old.get(quiz) !== now.get(quiz))
  const changedAt = Date.parse(at)
  for (const batch of batches(changed))
    await db
      .insert(gradingChanges)
      .values(batch.map((quizId) => ({ courseKey: course, quizId, changedAt })))
      .onConflictDoUpdate({ target: [gradingChanges.courseKey, gradingChanges.quizId], set: { changedAt } })
}

/** Publishes a release: pointer, copied facts and search index, in the caller's transaction. */
export async function switchRelease(
  session: Session,
  course: number,
  number: number,
  at: string,
  prepared: PreparedDocuments,
): Promise<void> {
  const { db, tables } = session
  const { courses, courseTags, entries, nodes, releases } = tables
  const [before] = await db.select({ current: courses.current }).from(courses).where(eq(courses.key, course))
  await recordGradingChanges(session, course, before?.current ?? 0, number, at)
  const [row] = await db
    .select({ facts: nodes.facts })
    .from(entries)
    .innerJoin(nodes, eq(nodes.hash, entries.hash))
    .where(and(eq(entries.courseKey, course), eq(entries.release, number), eq(entries.kind, 'course')))
  if (!row) throw new Error(`release ${number} has no course`)
  const { level, category, locale, tags } = JSON.parse(row.facts) as CourseBundle['course']
  await db
    .update(courses)
    .set({ current: number, archivedAt: null, level: level ?? null, category: category ?? null, locale })
    .where(eq(courses.key, course))
  const ofRelease = and(eq(releases.courseKey, course), eq(releases.number, number))
  const [release] = await db.select({ publishedAt: releases.publishedAt }).from(releases).where(ofRelease)
  if (release?.publishedAt === null) await db.update(releases).set({ publishedAt: at }).where(ofRelease)
  await db.delete(courseTags).where(eq(courseTags.courseKey, course))
  const uniqueTags = [...new Set(tags)]
  if (uniqueTags.length > 0) await db.insert(courseTags).values(uniqueTags.map((tag) => ({ courseKey: course, tag })))
  await indexCourse(session, course, number, prepared)
  await recordMove(session, course)
}

/** Publishes an earlier or a new release. Publishing it again writes nothing. Returns undefined when there is no such release. */
export async function publishRelease(engine: Engine, now: () => Date, course: string, number: number): Promise<ReleaseRow | undefined> {
  const findPublishable = async (session: Session) => {
    const release = await findRelease(session, course, number)
    const found = await findCourse(session, course)
    if (release && release.withdrawnAt !== null)
      throw new StoreError('release_withdrawn', `Release ${number} was withdrawn and cannot be published.`)
    return release && found && (!release.current || found.archivedAt !== null) ? found : undefined
  }
  if (await findPublishable(engine.session)) {
    await renderMissing(engine, course, number)
    const prepared = await prepareDocuments(engine.session, course, await readSearchable(engine.session, course, number))
    await engine.write([lockOf.releases], async (session) => {
      const found = await findPublishable(session)
      if (found) await switchRelease(session, found.key, number, now().toISOString(), prepared)
    })
  }
  return findRelease(engine.session, course, number)
}

async function readSearchable({ db, tables: { courses, entries, nodes } }: Session, course: string, number: number) {
  return db
    .select({ hash: nodes.hash, kind: nodes.kind, facts: nodes.facts, body: nodes.body })
    .from(courses)
    .innerJoin(entries, and(eq(entries.courseKey, courses.key), eq(entries.release, number), inArray(entries.kind, [...searchableKinds])))
    .innerJoin(nodes, eq(nodes.hash, entries.hash))
    .where(eq(courses.id, course))
}

/** Lists and withdraws releases, and archives courses. */
export function createReleaseReads(
  { session, write }: Engine,
  now: () => Date,
): Pick<Releases, 'listReleases' | 'findReleaseDetail' | 'withdrawRelease' | 'archiveCourse'> {
  return {
    listReleases: async (course, { after, limit }) => {
      if (!(await findCourse(session, course))) return undefined
      const { courses, releases } = session.tables
      const rows = await selectReleases(session)
        .where(and(eq(courses.id, course), lt(releases.number, after ?? Number.MAX_SAFE_INTEGER)))
        .orderBy(desc(releases.number))
        .limit(limit + 1)
      return pageOf(rows.map(rowOf), limit, ({ number }) => number)
    },

    findReleaseDetail: (course, number) => findRelease(session, course, number),

    withdrawRelease: (course, number) =>
      write([lockOf.releases], async (writing) => {
        const release = await findRelease(writing, course, number)
        const found = await findCourse(writing, course)
        if (!release || !found) return undefined
        if (release.current && found.archivedAt === null)
          throw new StoreError('release_is_current', `Release ${number} is published; publish another one or archive the course first.`)
        if (release.withdrawnAt !== null) return release
        const { releases } = writing.tables
        await writing.db
          .update(releases)
          .set({ withdrawnAt: now().toISOString() })
          .where(and(eq(releases.courseKey, found.key), eq(releases.number, number)))
        await recordMove(writing, found.key)
        return findRelease(writing, course, number)
      }),

    archiveCourse: (course) =>
      write([lockOf.releases], async (writing) => {
        const found = await findCourse(writing, course)
        if (!found) return undefined
        if (found.archivedAt !== null) return { id: course, archivedAt: found.archivedAt }
        const archivedAt = now().toISOString()
        const { courses } = writing.tables
        await writing.db.update(courses).set({ archivedAt }).where(eq(courses.key, found.key))
        await removeFromCatalogue(writing, found.key)
        await recordMove(writing, found.key)
        return { id: course, archivedAt }
      }),
  }
}
