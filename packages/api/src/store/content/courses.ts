import { mediaTypeOf, type RichText, rendererVersion } from '@lectern/content'
import { and, asc, eq, exists, gt, isNull, type SQL } from 'drizzle-orm'
import { type Engine, type Placeholders, prepared, type Session } from '../engines/engine'
import { searchCourses } from '../search/catalogue'
import { searchCourse } from '../search/course-search'
import type { CourseFacts, CourseReads, ReleaseRef } from '../store'
import { pageOf } from '../window'
import { findBody, listBodiesAfter, renderedOf } from './bodies'
import { JsonText } from './json-text'
import type { StaleRenderings } from './stale-renderings'
import { type FindStructure, windowOf } from './structure'

const findTexts = prepared(
  'courses.findTexts',
  ({ db, tables: { nodes, renderings } }, { hash, renderer }: Placeholders<{ hash: string; renderer: string }>) =>
    db
      .select({ authored: nodes.body, rendered: renderings.body })
      .from(nodes)
      .leftJoin(renderings, and(eq(renderings.hash, nodes.hash), eq(renderings.renderer, renderer)))
      .where(eq(nodes.hash, hash)),
)

/** The authored and the rendered JSON of a node. Undefined when a preview was pruned after its structure was read. */
async function readTexts(session: Session, stale: StaleRenderings, of: ReleaseRef, kind: 'chapter' | 'section', hash: string) {
  const [found] = await findTexts(session, { hash, renderer: rendererVersion })
  return found && { authored: found.authored, rendered: found.rendered ?? JSON.stringify(await stale.node(of, kind, found.authored)) }
}

const findListedAsset = prepared(
  'courses.findListedAsset',
  ({ db, tables: { courses, releases, entries } }, { course, hash, name }: Placeholders<{ course: string; hash: string; name: string }>) =>
    db
      .select({ publishedAt: releases.publishedAt })
      .from(courses)
      .innerJoin(releases, eq(releases.courseKey, courses.key))
      .innerJoin(entries, and(eq(entries.courseKey, releases.courseKey), eq(entries.release, releases.number)))
      .where(
        and(
          eq(courses.id, course),
          isNull(courses.archivedAt),
          isNull(releases.withdrawnAt),
          eq(entries.kind, 'asset'),
          eq(entries.id, name),
          eq(entries.hash, hash),
        ),
      )
      // Once in the order of publication.
      .orderBy(asc(isNull(releases.publishedAt)))
      .limit(1),
)
const findAssetBytes = prepared('courses.findAssetBytes', ({ db, tables: { assets } }, { hash }: Placeholders<{ hash: string }>) =>
  db.select({ bytes: assets.bytes }).from(assets).where(eq(assets.hash, hash)),
)

/** Reads courses, chapters, sections, terms and assets. */
export function createCourseReads({ session }: Engine, structureOf: FindStructure, stale: StaleRenderings): CourseReads {
  return {
    listCourses: async (filter, { after, limit }) => {
      const { db, tables } = session
      const { courses, courseTags, entries, nodes } = tables
      const conditions: SQL[] = [isNull(courses.archivedAt), gt(courses.id, after ?? '')]
      for (const name of ['level', 'category', 'locale'] as const) {
        const value = filter[name]
        if (value !== undefined) conditions.push(eq(courses[name], value))
      }
      if (filter.tag !== undefined)
        conditions.push(
          exists(
            db
              .select()
              .from(courseTags)
              .where(and(eq(courseTags.courseKey, courses.key), eq(courseTags.tag, filter.tag))),
          ),
        )
      const rows = await db
        .select({ facts: nodes.facts })
        .from(courses)
        .innerJoin(entries, and(eq(entries.courseKey, courses.key), eq(entries.release, courses.current), eq(entries.kind, 'course')))
        .innerJoin(nodes, eq(nodes.hash, entries.hash))
        .where(and(...conditions))
        .orderBy(asc(courses.id))
        .limit(limit + 1)
      const facts = rows.map((row) => JSON.parse(row.facts) as CourseFacts)
      return pageOf(facts, limit, ({ id }) => id)
    },

    getCourse: async (of) => {
      const row = await findBody(session, of, 'course', of.course)
      if (!row) throw new Error(`release ${of.number} of ${of.course} has no course`)
      const { chapters, sections, quizzes } = await structureOf(of)
      const questions = quizzes.reduce((sum, { row: quiz }) => sum + quiz.questionCount, 0)
      return {
        facts: JSON.parse(row.facts) as CourseFacts,
        overview: (await renderedOf<{ overview: RichText }>(stale, of, 'course', row)).overview,
        counts: { chapters: chapters.length, sections: sections.length, quizzes: quizzes.length, questions },
      }
    },

    listTerms: async (of, { after = -1, limit }) => {
      const rows = await listBodiesAfter(session, of, 'term', after, limit + 1)
      const page = pageOf(rows, limit, ({ position }) => position)
      return {
        next: page.next,
        rows: await Promise.all(
          page.rows.map(async (row) => ({
            ...(JSON.parse(row.facts) as { term: string; sectionId: string | null }),
            ...(await renderedOf<{ definition: RichText }>(stale, of, 'term', row)),
          })),
        ),
      }
    },

    findAsset: async (course, hash, name) => {
      const mediaType = mediaTypeOf(name)
      const [listed] = mediaType === undefined ? [] : await findListedAsset(session, { course, hash, name })
      if (!listed || mediaType === undefined) return undefined
      const [asset] = await findAssetBytes(session, { hash })
      return asset && { mediaType, bytes: asset.bytes, published: listed.publishedAt !== null }
    },

    listChapters: async (of, window) => windowOf((await structureOf(of)).chapters, window),

    findChapter: async (of, ref) => {
      const chapter = (await structureOf(of)).findChapter(ref)
      const texts = chapter && (await readTexts(session, stale, of, 'chapter', chapter.hash))
      return texts && { ...chapter.row, ...(JSON.parse(texts.rendered) as { introduction: RichText; practiceNotes: RichText[] }) }
    },

    listSections: async (of, window, chapterId) => windowOf((await structureOf(of)).sections, window, chapterId),

    findSection: async (of, ref) => {
      const structure = await structureOf(of)
      const section = structure.findSection(ref)
      const texts = section && (await readTexts(session, stale, of, 'section', section.hash))
      if (!texts) return undefined
      const authored = JsonText.from<{ markdown: string }>(texts.authored, section.hash)
      const rendered = JsonText.from<{ html: string; headings: { id: string; text: string; level: number }[] }>(
        texts.rendered,
        rendererVersion,
      )
      return { place: structure.placeOf(section), text: authored.and(rendered) }
    },

    searchCourses: (query, filter, window) => searchCourses(session, query, filter, window),

    searchCourse: async (of, query, window) => searchCourse(session, of, await structureOf(of), query, window),
  }
}
