import type { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { mayPreview } from '../auth/principal'
import { isMarkdownUrl, wantsMarkdown } from '../delivery/markdown'
import type { Env } from '../http/context'
import { decodeCursor, encodeCursor } from '../http/cursor'
import { ApiError } from '../http/errors'
import type { QuizSummary } from '../schemas/quiz'
import type { QuizReads, QuizRow, ReleaseRef, ReleaseRefs, Rows, Window } from '../store/store'

/**
 * Finds the release of a read: the requested one, or the published one. Unpublished releases exist only for principals who may preview
 * them.
 *
 * @param options.exact for answer keys: a policy that another process has just published applies at once.
 * @throws {ApiError} `course_not_found`, `release_not_found`, `course_archived`, `release_withdrawn`
 */
export async function getRelease(
  c: Context<Env>,
  store: ReleaseRefs,
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

/** Query parameters of a list within a release. */
export interface PageQuery {
  limit: number
  cursor?: string
  release?: number
}

/**
 * Reads one page of a list within a release. A cursor stays on the release it was created on, so that a publish while paging causes
 * neither gaps nor duplicates.
 */
export async function readPage<Row>(
  c: Context<Env>,
  store: ReleaseRefs,
  course: string,
  query: PageQuery,
  scope: unknown,
  read: (release: ReleaseRef, window: Window<number>) => Promise<Rows<Row, number>>,
) {
  const cursor = decodeCursor([course, scope], query.cursor)
  if (cursor && (typeof cursor.after !== 'number' || (query.release !== undefined && query.release !== cursor.release)))
    throw new ApiError('invalid_cursor', 'The cursor belongs to another release than the requested one.')
  const release = await getRelease(c, store, course, query.release ?? cursor?.release)
  const { rows, next } = await read(release, { after: cursor?.after as number | undefined, limit: query.limit })
  const nextCursor = next === undefined ? null : encodeCursor([course, scope], { release: release.number, after: next })
  return { release, rows, ...page(c, nextCursor), pinned: query.release !== undefined }
}

/** The members of a page other than its data, and the URL of the next page. */
export function page(c: Context<Env>, nextCursor: string | null) {
  if (nextCursor === null) return { nextCursor, hasMore: false, next: undefined }
  const url = new URL(c.req.url)
  url.searchParams.set('cursor', nextCursor)
  return { nextCursor, hasMore: true, next: `${url.pathname}${url.search}` }
}

/**
 * The canonical URL of a resource that was requested by its number, or of Markdown that `Accept` asked for. Undefined when that is the URL
 * of the request.
 */
export function canonicalLocation(c: Context<Env>, asked: string, id: string, query: object): string | undefined {
  const asMarkdown = wantsMarkdown(c)
  if (asked === id && asMarkdown === isMarkdownUrl(c)) return undefined
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  const search = given.length > 0 ? `?${new URLSearchParams(given)}` : ''
  return `${c.req.path.slice(0, c.req.path.lastIndexOf('/'))}/${id}${asMarkdown ? '.md' : ''}${search}`
}

/** The summary of a quiz for outlines, chapters, sections and lists. */
export const toQuizSummary = ({ id, title, mode, placement, questionCount, maxPoints }: QuizRow): z.infer<typeof QuizSummary> => ({
  id,
  title,
  mode,
  placement,
  questionCount,
  maxPoints,
})

/** Summaries of the quizzes of a chapter or a section, or of the course itself (`null`). */
export async function listPlacedQuizzes(store: QuizReads, release: ReleaseRef, placedOn: string | null) {
  return (await store.listQuizzes(release, { limit: 1000 }, placedOn)).rows.map(toQuizSummary)
}
