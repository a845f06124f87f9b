import { and, asc, eq, gt } from 'drizzle-orm'
import { type Engine, type Placeholders, prepared, type Session } from '../engines/engine'
import type { ReleaseRef, ReleaseRefs } from '../store'

const maxKept = 1000

const columnsOf = ({ tables: { courses, releases } }: Session) => ({
  courseKey: courses.key,
  course: courses.id,
  number: releases.number,
  current: courses.current,
  contentHash: releases.contentHash,
  publishedAt: releases.publishedAt,
  withdrawnAt: releases.withdrawnAt,
  archivedAt: courses.archivedAt,
})

const findCurrent = prepared('releaseRefs.current', (session, { course }: Placeholders<{ course: string }>) => {
  const { courses, releases } = session.tables
  return session.db
    .select(columnsOf(session))
    .from(courses)
    .innerJoin(releases, and(eq(releases.courseKey, courses.key), eq(releases.number, courses.current)))
    .where(eq(courses.id, course))
})
const findNumbered = prepared('releaseRefs.numbered', (session, { course, number }: Placeholders<{ course: string; number: number }>) => {
  const { courses, releases } = session.tables
  return session.db
    .select(columnsOf(session))
    .from(courses)
    .innerJoin(releases, and(eq(releases.courseKey, courses.key), eq(releases.number, number)))
    .where(eq(courses.id, course))
})
const moved = prepared('releaseRefs.moved', ({ db, tables: { courses } }, { since }: Placeholders<{ since: number }>) =>
  db.select({ id: courses.id, moved: courses.moved }).from(courses).where(gt(courses.moved, since)).orderBy(asc(courses.moved)),
)

/** Finds releases, and caches them until the database changes. */
export function createReleaseRefs({ session, changes }: Engine): ReleaseRefs {
  const kept = new Map<string, ReleaseRef>()
  let written = 0
  return {
    findRelease: async (course, number, { exact = false } = {}) => {
      if (changes.hasChanged() || kept.size === maxKept) {
        kept.clear()
        written += 1
      }
      const name = `${course} ${number ?? ''}`
      const known = exact && !changes.isExact ? undefined : kept.get(name)
      if (known) return known
      const began = written
      const [row] = await (number === undefined ? findCurrent(session, { course }) : findNumbered(session, { course, number }))
      if (!row) return undefined
      const ref = { ...row, current: row.number === row.current }
      // A row that was read before a write may be older than the entries that the write dropped.
      if (began === written) kept.set(name, ref)
      return ref
    },

    listMovedCourses: async (since) => {
      const rows = await moved(session, { since })
      // A caller that learns of a move here must not get the previous release afterwards.
      changes.expire()
      return { courses: rows.map(({ id }) => id), last: rows.at(-1)?.moved ?? since }
    },

    onMove: changes.moves.onMove,
  }
}
