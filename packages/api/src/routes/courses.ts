import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { LRUCache } from 'lru-cache'
import { isDelivery } from '../auth/access'
import { mayPreview } from '../auth/principal'
import { isMarkdownUrl, outlineMarkdown, wantsMarkdown } from '../delivery/markdown'
import { deliver, deliverBytes, deliverMarkdown } from '../delivery/response'
import type { Deps, Env } from '../http/context'
import { decodeCursor, encodeCursor } from '../http/cursor'
import { ApiError } from '../http/errors'
import type { Router } from '../http/router'
import {
  CourseParam,
  okBytes,
  okJson,
  okJsonOrMarkdown,
  ownHeaders,
  pageOf,
  pageQuery,
  partialBytes,
  problems,
  releaseQuery,
  Text,
} from '../schemas/common'
import { Course, CourseSummary, Outline, Release, SearchHit, Term } from '../schemas/course'
import { JsonText } from '../store/content/json-text'
import type { CourseFacts, CourseReads, QuizReads, QuizRow, ReleaseRef, ReleaseRefs, SectionRow } from '../store/store'
import * as examples from './examples'
import { canonicalLocation, getRelease, listPlacedQuizzes, page, readPage, toQuizSummary } from './reads'

const tags = ['Courses']
/** Size limit of the cached outlines, in characters. */
const keptCharacters = 16 * 2 ** 20
const params = z.strictObject({ course: CourseParam })
const facet = (description: string, example: string) => Text.min(1).max(200).optional().openapi({ description, example })

const searchText = (description: string, example: string) => z.string().trim().min(1).max(200).openapi({ description, example })
const howToSearch = 'Words in quotation marks have to be side by side.'

const list = createRoute({
  ...isDelivery,
  // Only searches: a list is as cheap as any other read.
  rateLimited: (c: Context<Env>) => c.req.query('q') !== undefined,
  method: 'get',
  path: '/v1/courses',
  operationId: 'courses.list',
  summary: 'List courses',
  description:
    'All published courses, ordered by id. The filters combine. With `q`, the courses whose title, subtitle, summary, tags, outcomes or chapter titles contain every word of it, best match first, by the rules of `courses.search`. When something is published between two pages, a course may come twice or be left out. Anonymous searches are rate-limited per address.',
  tags,
  'x-lectern-pagination': 'cursor',
  request: {
    query: z.strictObject({
      q: searchText(`Words to search for. ${howToSearch}`, 'deployment').optional(),
      level: z.enum(['beginner', 'intermediate', 'advanced']).optional().openapi({ description: 'Only courses of this level.' }),
      category: facet('Only courses of this category.', 'AI Engineering & MLOps'),
      tag: facet('Only courses with this tag.', 'mlops'),
      locale: facet('Only courses in this language.', 'en'),
      ...pageQuery,
    }),
  },
  responses: {
    200: okJson(pageOf(CourseSummary, 'CoursePage'), 'A page of courses.', examples.coursePage, ownHeaders.limited),
    ...problems('invalid_cursor', 'rate_limited'),
  },
})

const get = createRoute({
  ...isDelivery,
  method: 'get',
  path: '/v1/courses/{course}',
  operationId: 'courses.get',
  summary: 'Get a course',
  description: 'The metadata of a course, its overview and its contents.',
  tags,
  request: { params, query: z.strictObject(releaseQuery) },
  responses: { 200: okJson(Course, 'The course.', examples.course), ...problems('course_not_found', 'release_not_found') },
})

const outline = createRoute({
  ...isDelivery,
  method: 'get',
  path: '/v1/courses/{course}/outline',
  operationId: 'courses.outline',
  summary: 'Get the outline of a course',
  description:
    'The whole tree in one response: titles, ids, numbers, reading minutes and quizzes, without bodies. With `.md` appended to the path, or `Accept: text/markdown`, the response is Markdown with a link to each section.',
  tags,
  request: { params, query: z.strictObject(releaseQuery) },
  responses: {
    200: okJsonOrMarkdown(Outline, 'The outline.', examples.outline, examples.outlineMarkdown),
    ...problems('course_not_found', 'release_not_found'),
  },
})

const search = createRoute({
  ...isDelivery,
  rateLimited: true,
  method: 'get',
  path: '/v1/courses/{course}/search',
  operationId: 'courses.search',
  summary: 'Search a course',
  description:
    'Sections, chapters and terms of the published release that contain every word of `q`, best match first. `kind` says which. The last word may be a prefix. A hyphenated compound is also found in parts and in one piece. Where nothing is found, words that differ by one letter are searched for, unless they are in quotation marks. Anonymous requests are rate-limited per address.',
  tags,
  'x-lectern-pagination': 'cursor',
  request: {
    params,
    query: z.strictObject({
      q: searchText(`Words to search for. ${howToSearch}`, 'model'),
      ...pageQuery,
    }),
  },
  responses: {
    200: okJson(pageOf(SearchHit, 'SearchPage'), 'A page of what was found.', examples.searchPage, {
      ...ownHeaders.release,
      ...ownHeaders.limited,
    }),
    ...problems('invalid_cursor', 'outdated_cursor', 'course_not_found', 'rate_limited'),
  },
})

const glossary = createRoute({
  ...isDelivery,
  method: 'get',
  path: '/v1/courses/{course}/glossary',
  operationId: 'courses.glossary.list',
  summary: 'List the terms of a course',
  description: 'The glossary, ordered by term.',
  tags,
  'x-lectern-pagination': 'cursor',
  request: { params, query: z.strictObject({ ...pageQuery, ...releaseQuery }) },
  responses: {
    200: okJson(pageOf(Term, 'TermPage'), 'A page of terms.', examples.termPage),
    ...problems('invalid_cursor', 'course_not_found', 'release_not_found'),
  },
})

const asset = createRoute({
  ...isDelivery,
  method: 'get',
  path: '/v1/courses/{course}/assets/{hash}/{name}',
  operationId: 'courses.assets.get',
  summary: 'Get an asset',
  description:
    'The bytes of an image or a file. The URL contains the hash of the content, so the response never changes. `Range` selects a part of them, so that a player can seek in a video; it is ignored where `Accept-Encoding` leads to compressed bytes, in HEAD, and when it cannot be parsed or lists several ranges.',
  tags,
  request: {
    params: z.strictObject({
      course: CourseParam,
      hash: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .openapi({ param: { name: 'hash', in: 'path' }, description: 'SHA-256 of the bytes.', example: 'a'.repeat(64) }),
      name: z
        .string()
        .min(1)
        .max(300)
        .openapi({ param: { name: 'name', in: 'path' }, description: 'Name of the file.', example: 'diagram.svg' }),
    }),
    query: z.strictObject({}),
    headers: z.object({
      range: z.string().optional().openapi({
        description: 'The bytes to send: `bytes=0-1023`, `bytes=1024-` or, for the last ones, `bytes=-1024`.',
        example: 'bytes=0-1023',
      }),
      'if-range': z.string().optional().openapi({
        description: 'The `ETag` of the bytes that the caller already has a part of. `Range` is ignored when they are others.',
        example: '"UNhY4JhezH9gQYqvDMWrWH9CwlQ"',
      }),
    }),
  },
  responses: {
    200: okBytes('The bytes.'),
    206: partialBytes('The part that `Range` selects.'),
    ...problems('asset_not_found', 'range_not_satisfiable'),
  },
})

const current = createRoute({
  ...isDelivery,
  method: 'get',
  path: '/v1/courses/{course}/releases/current',
  operationId: 'courses.releases.current',
  summary: 'Get the published release',
  description: 'The release that readers get now. Cheap to poll, for caches and mirrors.',
  tags,
  request: { params, query: z.strictObject({}) },
  responses: { 200: okJson(Release, 'The release.', examples.release), ...problems('course_not_found') },
})

const toSummary = (facts: CourseFacts): z.infer<typeof CourseSummary> => ({
  id: facts.id,
  title: facts.title,
  subtitle: facts.subtitle ?? null,
  summary: facts.summary ?? null,
  locale: facts.locale,
  level: facts.level ?? null,
  category: facts.category ?? null,
  tags: facts.tags,
})

/** Registers the course operations. */
export function courseRoutes(router: Router, { store }: Deps<CourseReads & QuizReads & ReleaseRefs>): void {
  router.operation(list, async (c) => {
    const { limit, cursor, q, ...filter } = c.req.valid('query')
    const scope = ['courses.list', filter, ...(q === undefined ? [] : [q])]
    const after = decodeCursor(scope, cursor)?.after
    if (after !== undefined && typeof after !== (q === undefined ? 'string' : 'number'))
      throw new ApiError('invalid_cursor', 'The cursor belongs to another list.')
    const { rows, next } =
      q === undefined
        ? await store.listCourses(filter, { after: after as string | undefined, limit })
        : await store.searchCourses(q, filter, { after: after as number | undefined, limit })
    const { next: link, ...rest } = page(c, next === undefined ? null : encodeCursor(scope, { release: 0, after: next }))
    return deliver(c, { data: rows.map(toSummary), ...rest }, { next: link })
  })

  router.operation(get, async (c) => {
    const { release: number } = c.req.valid('query')
    const release = await getRelease(c, store, c.req.valid('param').course, number)
    const [{ facts, overview, counts }, quizzes] = await Promise.all([store.getCourse(release), listPlacedQuizzes(store, release, null)])
    const course = {
      ...toSummary(facts),
      outcomes: facts.outcomes,
      requirements: facts.requirements,
      audience: facts.audience,
      highlights: facts.highlights,
      authors: facts.authors.map(({ name, role, bio }) => ({ name, role: role ?? null, bio: bio ?? null })),
      licence: facts.licence ?? null,
      related: facts.related,
      overview,
      counts,
      quizzes,
    }
    return deliver(c, course, { release, pinned: number !== undefined })
  })

  const outlines = new LRUCache<string, JsonText<z.infer<typeof Outline>>>({
    maxSize: keptCharacters,
    sizeCalculation: ({ json }) => json.length,
  })

  router.operation(outline, async (c) => {
    const { release: number } = c.req.valid('query')
    const release = await getRelease(c, store, c.req.valid('param').course, number)
    // A release never changes, so its outline is serialised once.
    const name = `${release.courseKey} ${release.number}`
    const text = outlines.get(name) ?? JsonText.of(await readOutline(store, release))
    outlines.set(name, text)
    const contentLocation = canonicalLocation(c, 'outline', 'outline', c.req.valid('query'))
    const delivery = { release, pinned: number !== undefined, contentLocation, negotiated: !isMarkdownUrl(c) }
    if (!wantsMarkdown(c)) return deliver(c, text, delivery)
    return deliverMarkdown(c, outlineMarkdown(JSON.parse(text.json), number), delivery)
  })

  router.operation(search, async (c) => {
    const { q, limit, cursor: text } = c.req.valid('query')
    const release = await getRelease(c, store, c.req.valid('param').course)
    const scope = [release.course, 'courses.search', q]
    const cursor = decodeCursor(scope, text)
    if (cursor && cursor.release !== release.number) throw new ApiError('outdated_cursor', 'The course was published again.')
    const { rows, next } = await store.searchCourse(release, q, { after: cursor?.after as number | undefined, limit })
    const { next: link, ...rest } = page(c, next === undefined ? null : encodeCursor(scope, { release: release.number, after: next }))
    return deliver(c, { data: rows, ...rest }, { release, next: link })
  })

  router.operation(glossary, async (c) => {
    const { course } = c.req.valid('param')
    const { rows, nextCursor, hasMore, ...delivery } = await readPage(
      c,
      store,
      course,
      c.req.valid('query'),
      'courses.glossary.list',
      store.listTerms,
    )
    return deliver(c, { data: rows, nextCursor, hasMore }, delivery)
  })

  router.operation(asset, async (c) => {
    const { course, hash, name } = c.req.valid('param')
    const found = await store.findAsset(course, hash, name)
    if (!found || !(found.published || mayPreview(c.get('principal'))))
      throw new ApiError('asset_not_found', `The course "${course}" has no asset ${hash}/${name}.`)
    return deliverBytes(c, found.bytes, {
      pinned: true,
      preview: !found.published,
      contentType: found.mediaType,
      // Otherwise a whole video would be hashed again for every part of it.
      sha256: hash,
      ranges: true,
      // An SVG that is opened on its own could run scripts; the sandbox prevents that.
      headers: { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox" },
    })
  })

  router.operation(current, async (c) => {
    const release = await getRelease(c, store, c.req.valid('param').course)
    const { number, contentHash } = release
    return deliver(c, { number, publishedAt: release.publishedAt as string, contentHash }, { release })
  })
}

async function readOutline(store: CourseReads & QuizReads, release: ReleaseRef): Promise<z.infer<typeof Outline>> {
  const all = { limit: 100_000 }
  const [{ facts }, chapters, sections, quizzes] = await Promise.all([
    store.getCourse(release),
    store.listChapters(release, all),
    store.listSections(release, all),
    store.listQuizzes(release, all),
  ])
  const quizzesOn = groupBy(quizzes.rows, (quiz: QuizRow) => quiz.placement.sectionId ?? quiz.placement.chapterId ?? '')
  const placed = (id: string) => (quizzesOn.get(id) ?? []).map(toQuizSummary)
  const sectionsOf = groupBy(sections.rows, (section: SectionRow) => section.chapterId)
  const total = [...chapters.rows, ...sections.rows].reduce((sum, { minutes }) => sum + minutes, 0)
  return {
    course: { id: release.course, title: facts.title },
    minutes: total,
    chapters: chapters.rows.map(({ id, number, title, minutes }) => ({
      id,
      number,
      title,
      minutes,
      quizzes: placed(id),
      sections: (sectionsOf.get(id) ?? []).map((section) => ({
        id: section.id,
        number: section.number,
        title: section.title,
        minutes: section.minutes,
        quizzes: placed(section.id),
      })),
    })),
    quizzes: placed(''),
  }
}

function groupBy<Row>(rows: Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
