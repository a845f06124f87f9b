import { createRoute, z } from '@hono/zod-openapi'
import { isDelivery } from '../auth/access'
import { deliver } from '../delivery/response'
import type { Deps } from '../http/context'
import { ApiError } from '../http/errors'
import type { Router } from '../http/router'
import { ChapterParam, CourseParam, okJson, ownHeaders, pageOf, pageQuery, problems, releaseQuery } from '../schemas/common'
import { Chapter, ChapterSummary } from '../schemas/course'
import type { CourseReads, QuizReads, ReleaseRefs } from '../store/store'
import * as examples from './examples'
import { canonicalLocation, getRelease, listPlacedQuizzes, readPage } from './reads'

const tags = ['Chapters']

const list = createRoute({
  ...isDelivery,
  method: 'get',
  path: '/v1/courses/{course}/chapters',
  operationId: 'courses.chapters.list',
  summary: 'List the chapters of a course',
  description: 'Summaries of all chapters in the order of the course.',
  tags,
  'x-lectern-pagination': 'cursor',
  request: { params: z.strictObject({ course: CourseParam }), query: z.strictObject({ ...pageQuery, ...releaseQuery }) },
  responses: {
    200: okJson(pageOf(ChapterSummary, 'ChapterPage'), 'A page of chapters.', examples.chapterPage),
    ...problems('invalid_cursor', 'course_not_found', 'release_not_found'),
  },
})

const get = createRoute({
  ...isDelivery,
  method: 'get',
  path: '/v1/courses/{course}/chapters/{chapter}',
  operationId: 'courses.chapters.get',
  summary: 'Get a chapter',
  description:
    'A chapter by id or number, with its introduction, milestones and practice notes. For a number, `Content-Location` has the canonical URL.',
  tags,
  request: {
    params: z.strictObject({ course: CourseParam, chapter: ChapterParam }),
    query: z.strictObject({
      include: z
        .enum(['sections'])
        .optional()
        .openapi({
          param: { name: 'include', in: 'query' },
          description: 'Parts to include: `sections` adds summaries of the sections.',
          example: 'sections',
        }),
      ...releaseQuery,
    }),
  },
  responses: {
    200: okJson(Chapter, 'The chapter.', examples.chapter, { ...ownHeaders.release, ...ownHeaders.alias }),
    ...problems('course_not_found', 'release_not_found', 'chapter_not_found'),
  },
})

/** Registers the chapter operations. */
export function chapterRoutes(router: Router, { store }: Deps<CourseReads & QuizReads & ReleaseRefs>): void {
  router.operation(list, async (c) => {
    const { course } = c.req.valid('param')
    const { rows, nextCursor, hasMore, ...delivery } = await readPage(
      c,
      store,
      course,
      c.req.valid('query'),
      'courses.chapters.list',
      store.listChapters,
    )
    return deliver(c, { data: rows, nextCursor, hasMore }, delivery)
  })

  router.operation(get, async (c) => {
    const { course, chapter: ref } = c.req.valid('param')
    const { release: number, include } = c.req.valid('query')
    const release = await getRelease(c, store, course, number)
    const chapter = await store.findChapter(release, ref)
    if (!chapter) throw new ApiError('chapter_not_found', `The course "${course}" has no chapter "${ref}".`)
    const [quizzes, sections] = await Promise.all([
      listPlacedQuizzes(store, release, chapter.id),
      include === 'sections' ? store.listSections(release, { limit: 100_000 }, chapter.id) : undefined,
    ])
    const body = { ...chapter, quizzes, ...(sections && { sections: sections.rows }) }
    return deliver(c, body, {
      release,
      pinned: number !== undefined,
      contentLocation: canonicalLocation(c, ref, chapter.id, c.req.valid('query')),
    })
  })
}
