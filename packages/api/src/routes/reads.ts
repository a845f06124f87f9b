import type { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { mayPreview } from '../auth/principal'
import type { Env } from '../http/context'
import { decodeCursor, encodeCursor } from '../http/cursor'
import { ApiError } from '../http/errors'
import type { QuizSummary } from '../schemas/quiz'
import type { QuizRow, ReleaseRef, Rows, Store, Window } from '../store/store'

/**
 * The release that a read is about: the one asked for, or the published one. One that was never published is there for who may
 * preview it alone.
 *
 * @param options.exact for answer keys: a policy that another process has just published holds at once.
 * @throws {ApiError} `course_not_found`, `release_not_found`, `course_archived`, `release_withdrawn`
 */
export async function getRelease(
  c: Context<Env>,
  store: Store,
  course: string,
  number?: number,
  options?: { exact: boolean },
): Promise<ReleaseRef> {
  const release = await store.findRelease(course, number, options)
  if (release && (release.publishedAt !== null || mayPreview(c.get('principal')))) {
    if (release.withdrawnAt !== null) throw new ApiError('release_withdrawn', `Release ${release.number} of "${course}" was withdrawn.`)
    if (release.archivedAt !== null) throw new ApiError('course_archived', `The course "${course}" was archived.`)
    return release
  }
  if (number === undefined || !(await store.findRelease(course, undefined, options)))
    throw new ApiError('course_not_found', `No course has the id "${course}".`)
  throw new ApiError('release_not_found', `The course "${course}" has no release ${number}.`)
}

/** The query of a list within a release. */
export interface PageQuery {
  limit: number
  cursor?: string
  release?: number
}

/**
 * Reads one page of a list within a release. A cursor keeps the reader on the release it was made on, so that paging through a
 * publish shows neither gaps nor doubles.
 */
export async function readPage<Row>(
  c: Context<Env>,
  store: Store,
  course: string,
  query: PageQuery,
  scope: unknown,
  read: (release: ReleaseRef, window: Window<number>) => Promise<Rows<Row, number>>,
) {
  const cursor = decodeCursor([course, scope], query.cursor)
  if (cursor && (typeof cursor.after !== 'number' || (query.release !== undefined && query.release !== cursor.release)))
    throw new ApiError('invalid_cursor', 'The cursor was made on another release than the one asked for.')
  const release = await getRelease(c, store, course, query.release ?? cursor?.release)
  const { rows, next } = await read(release, { after: cursor?.after as number | undefined, limit: query.limit })
  const nextCursor = next === undefined ? null : encodeCursor([course, scope], { release: release.number, after: next })
  return { release, rows, ...page(c, nextCursor), pinned: query.release !== undefined }
}

/** The members of a page beside its data, and the address of the next page. */
export function page(c: Context<Env>, nextCursor: string | null) {
  if (nextCursor === null) return { nextCursor, hasMore: false, next: undefined }
  const url = new URL(c.req.url)
  url.searchParams.set('cursor', nextCursor)
  return { nextCursor, hasMore: true, next: `${url.pathname}${url.search}` }
}

/** The canonical address of something asked for by its number, with the query as it was understood. */
export function canonicalLocation(c: Context<Env>, asked: string, id: string, query: object): string | undefined {
  if (asked === id) return undefined
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  const search = given.length > 0 ? `?${new URLSearchParams(given)}` : ''
  return `${c.req.path.slice(0, c.req.path.lastIndexOf('/'))}/${id}${search}`
}

/** The summary of a quiz as outline, chapter, section and lists show it. */
export const toQuizSummary = ({ id, title, mode, placement, questionCount, maxPoints }: QuizRow): z.infer<typeof QuizSummary> => ({
  id,
  title,
  mode,
  placement,
  questionCount,
  maxPoints,
})

/** Summaries of the quizzes placed on a chapter or a section, or on the course itself (`null`). */
export async function listPlacedQuizzes(store: Store, release: ReleaseRef, placedOn: string | null) {
  return (await store.listQuizzes(release, { limit: 1000 }, placedOn)).rows.map(toQuizSummary)
}
