import { BadRequestError, type Lectern } from '@lectern/sdk'
import type { Checkpoint, Gradebook } from './gradebook'

/** What a sync wrote. */
export interface Synced {
  courseId: string
  /** Rows of modules, items and assignments that changed. */
  outline: number
  /** Rows of grades that changed. */
  grades: number
  /** Pages of grades that were read. */
  pages: number
}

export interface SyncOptions {
  lectern: Lectern
  gradebook: Gradebook
  courseId: string
  /** Grades in a page, which is written in one transaction. 1 to 100. */
  pageSize?: number
  onPage?: (page: number) => void
}

/**
 * Brings one course of the LMS up to date: its outline when another release is published, and the grades that changed since the last
 * time. It may be killed at any moment; the next run goes on where the last page was written. Run it by one process at a time.
 *
 * Throws what the SDK throws; everything that was written until then stays.
 *
 * @example
 * await syncCourse({ lectern, gradebook: new Gradebook('lms.db'), courseId: 'ai-deployment-and-management' })
 */
export async function syncCourse(options: SyncOptions): Promise<Synced> {
  const outline = await syncOutline(options)
  return { courseId: options.courseId, outline, ...(await syncGrades(options)) }
}

/**
 * Erases a learner from Lectern and from the LMS, and returns how many rows of the LMS are gone. Nothing in the lists of Lectern tells of
 * an erasure, so the LMS, which asks for it, deletes its own rows. Should it be killed, run it again: both can be repeated.
 */
export async function eraseLearner({ lectern, gradebook, learnerId }: Pick<SyncOptions, 'lectern' | 'gradebook'> & { learnerId: string }) {
  // Lectern first: a sync that comes between would copy the grades back.
  await lectern.learners.delete(learnerId)
  return gradebook.deleteUser(learnerId)
}

async function syncOutline({ lectern, gradebook, courseId }: SyncOptions): Promise<number> {
  const { number, contentHash } = await lectern.courses.releases.current(courseId)
  if (gradebook.contentHashOf(courseId) === contentHash) return 0
  // Of this very release, should another be published in this moment.
  const outline = await lectern.courses.outline(courseId, { release: number })
  return gradebook.putOutline(outline, number, contentHash)
}

async function syncGrades(options: SyncOptions): Promise<Omit<Synced, 'courseId' | 'outline'>> {
  try {
    return await copyGrades(options)
  } catch (error) {
    const { gradebook, courseId } = options
    const { since, cursor } = gradebook.checkpointOf(courseId)
    if (!(error instanceof BadRequestError) || error.code !== 'invalid_cursor' || !cursor) throw error
    // The service was updated meanwhile and has other cursors: this copy begins again.
    gradebook.putGrades(courseId, [], { since, cursor: null, startedAt: null })
    return copyGrades(options)
  }
}

async function copyGrades({ lectern, gradebook, courseId, pageSize = 100, onPage }: SyncOptions) {
  const { since, cursor, startedAt } = gradebook.checkpointOf(courseId)
  const list = lectern.grades.list({
    course: courseId,
    limit: pageSize,
    ...(since !== null && { updatedSince: since }),
    ...(cursor !== null && { cursor }),
  })
  const { response } = await list.withResponse()
  const began = startedAt ?? serverTime(response)
  let [grades, pages] = [0, 0]
  for await (const { data, hasMore, nextCursor } of list.pages()) {
    // A grade that changes behind the cursor is missed by this copy, so the next one begins with what changed since this one began.
    const next: Checkpoint = hasMore ? { since, cursor: nextCursor, startedAt: began } : { since: began, cursor: null, startedAt: null }
    grades += gradebook.putGrades(courseId, data, next)
    pages++
    onPage?.(pages)
  }
  return { grades, pages }
}

/** The time of the service less a minute, should its clock be set back a little. The clock here does not matter. */
function serverTime({ headers }: Response): string {
  const date = headers.get('date')
  if (!date) throw new Error('The answer has no Date header; let the proxy in front of Lectern pass it on.')
  return new Date(Date.parse(date) - 60_000).toISOString()
}
