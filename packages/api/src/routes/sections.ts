import { createRoute, z } from '@hono/zod-openapi'
import { isDelivery } from '../auth/access'
import { isMarkdownUrl, sectionMarkdown, wantsMarkdown } from '../delivery/markdown'
import { deliver, deliverMarkdown } from '../delivery/response'
import type { Deps } from '../http/context'
import { ApiError } from '../http/errors'
import type { Router } from '../http/router'
import { CourseParam, okJson, okJsonOrMarkdown, pageOf, pageQuery, problems, releaseQuery, SectionParam } from '../schemas/common'
import { Section, SectionSummary } from '../schemas/course'
import { JsonText } from '../store/content/json-text'
import type { CourseReads, QuizReads, ReleaseRefs, SectionPlace } from '../store/store'
import * as examples from './examples'
import { canonicalLocation, getRelease, readPage, toQuizSummary } from './reads'

const tags = ['Sections']

const list = createRoute({
  ...isDelivery,
  method: 'get',
  path: '/v1/courses/{course}/sections',
  operationId: 'courses.sections.list',
  summary: 'List the sections of a course',
  description: 'Summaries of all sections, or of those of one chapter, in the order of the course.',
  tags,
  'x-lectern-pagination': 'cursor',
  request: {
    params: z.strictObject({ course: CourseParam }),
    query: z.strictObject({
      chapter: z
        .string()
        .regex(/^([a-z][a-z0-9-]*|[1-9][0-9]{0,5})$/)
        .max(100)
        .optional()
        .openapi({ param: { name: 'chapter', in: 'query' }, description: 'Only sections of this chapter, by id or number.', example: '1' }),
      ...pageQuery,
      ...releaseQuery,
    }),
  },
  responses: {
    200: okJson(pageOf(SectionSummary, 'SectionPage'), 'A page of sections.', examples.sectionPage),
    ...problems('invalid_cursor', 'course_not_found', 'release_not_found', 'chapter_not_found'),
  },
})

const get = createRoute({
  ...isDelivery,
  method: 'get',
  path: '/v1/courses/{course}/sections/{section}',
  operationId: 'courses.sections.get',
  summary: 'Get a section',
  description:
    'A section by id or number, as Markdown and as safe HTML, with its neighbours. For a number, `Content-Location` has the canonical URL. With `.md` appended to the path, or `Accept: text/markdown`, the response is the Markdown alone, with front matter; its links lead to the Markdown of other sections.',
  tags,
  request: { params: z.strictObject({ course: CourseParam, section: SectionParam }), query: z.strictObject(releaseQuery) },
  responses: {
    200: okJsonOrMarkdown(Section, 'The section.', examples.section, examples.sectionMarkdown),
    ...problems('course_not_found', 'release_not_found', 'section_not_found'),
  },
})

/** Registers the section operations. */
export function sectionRoutes(router: Router, { store }: Deps<CourseReads & QuizReads & ReleaseRefs>): void {
  router.operation(list, async (c) => {
    const { course } = c.req.valid('param')
    const query = c.req.valid('query')
    const scope = ['courses.sections.list', query.chapter]
    const { rows, nextCursor, hasMore, ...delivery } = await readPage(c, store, course, query, scope, async (release, window) => {
      if (query.chapter === undefined) return store.listSections(release, window)
      const chapter = await store.findChapter(release, query.chapter)
      if (!chapter) throw new ApiError('chapter_not_found', `The course "${course}" has no chapter "${query.chapter}".`)
      return store.listSections(release, window, chapter.id)
    })
    return deliver(c, { data: rows, nextCursor, hasMore }, delivery)
  })

  // Places are shared objects, so each is serialised once.
  const written = new WeakMap<SectionPlace, ReturnType<typeof toJson>>()
  const writePlace = (place: SectionPlace) => {
    const text = written.get(place) ?? toJson(place)
    written.set(place, text)
    return text
  }

  router.operation(get, async (c) => {
    const { course, section: ref } = c.req.valid('param')
    const { release: number } = c.req.valid('query')
    const release = await getRelease(c, store, course, number)
    const found = await store.findSection(release, ref)
    if (!found) throw new ApiError('section_not_found', `The course "${course}" has no section "${ref}".`)
    const { place, text } = found
    const contentLocation = canonicalLocation(c, ref, place.section.id, c.req.valid('query'))
    const delivery = { release, pinned: number !== undefined, contentLocation, negotiated: !isMarkdownUrl(c) }
    if (!wantsMarkdown(c)) return deliver(c, writePlace(place).and(text), delivery)
    const { markdown } = JSON.parse(text.json) as { markdown: string }
    return deliverMarkdown(c, sectionMarkdown(course, place, markdown, number), delivery)
  })
}

const toJson = ({ section, chapter, previous, next, quizzes }: SectionPlace) =>
  JsonText.of({ ...section, chapter, previous, next, quizzes: quizzes.map(toQuizSummary) })
