import { and, asc, eq, inArray } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import { type Engine, type Placeholders, prepared } from '../engines/engine'
import type { ChapterRow, CourseFacts, QuizRow, ReleaseRef, Rows, SectionPlace, SectionRef, SectionRow, Window } from '../store'
import type { NodeKind } from './nodes'

/** A chapter, section or quiz of a release with its position. */
export interface Placed<Row> {
  row: Row
  /** The hash of its node. */
  hash: string
  /** Id of its parent; null for the course. */
  parent: string | null
  /** From 0, among all of its kind. */
  position: number
}

/** The chapters, sections and quizzes of a release in order, without bodies. The object is shared and must not be changed. */
export interface Structure {
  /** The locale of the course. */
  locale: string
  chapters: readonly Placed<ChapterRow>[]
  sections: readonly Placed<SectionRow>[]
  quizzes: readonly Placed<QuizRow>[]
  /** By id or number. */
  findChapter(ref: string): Placed<ChapterRow> | undefined
  /** By id or number. */
  findSection(ref: string): Placed<SectionRow> | undefined
  findQuiz(id: string): Placed<QuizRow> | undefined
  placeOf(section: Placed<SectionRow>): SectionPlace
}

type EntryRow = {
  kind: NodeKind
  id: string
  parent: string | null
  position: number
  number: string | null
  hash: string
  facts: string
}

// Size limit of the cache in characters of facts; parsed, they take about three times as much.
const keptCharacters = 32 * 2 ** 20
const overhead = 200

/** Returns the structure of a release. */
export type FindStructure = (release: ReleaseRef) => Promise<Structure>

const listEntries = prepared(
  'structure.entries',
  ({ db, tables: { entries, nodes } }, { course, release }: Placeholders<{ course: number; release: number }>) =>
    db
      .select({
        kind: entries.kind,
        id: entries.id,
        parent: entries.parent,
        position: entries.position,
        number: entries.number,
        hash: entries.hash,
        facts: nodes.facts,
      })
      .from(entries)
      .innerJoin(nodes, eq(nodes.hash, entries.hash))
      .where(
        and(eq(entries.courseKey, course), eq(entries.release, release), inArray(entries.kind, ['course', 'chapter', 'section', 'quiz'])),
      )
      .orderBy(asc(entries.kind), asc(entries.position)),
)

/** Reads structures. Releases never change, so an LRU cache keeps them. */
export function createStructures({ session }: Engine): FindStructure {
  const kept = new LRUCache<string, Structure>({ maxSize: keptCharacters })
  return async ({ courseKey, number }) => {
    const key = `${courseKey} ${number}`
    const found = kept.get(key)
    if (found) return found
    const rows = await listEntries(session, { course: courseKey, release: number })
    const structure = structureOf(rows)
    kept.set(key, structure, { size: rows.reduce((sum, { facts }) => sum + facts.length + overhead, overhead) })
    return structure
  }
}

function structureOf(rows: readonly EntryRow[]): Structure {
  const placed = <Row>(kind: EntryRow['kind'], rowOf: (row: EntryRow) => object): Placed<Row>[] =>
    rows
      .filter((row) => row.kind === kind)
      .map((row) => ({
        row: { ...rowOf(row), ...JSON.parse(row.facts) } as Row,
        hash: row.hash,
        parent: row.parent,
        position: row.position,
      }))
  const chapters = placed<ChapterRow>('chapter', ({ id, number }) => ({ id, number }))
  const sections = placed<SectionRow>('section', ({ id, number, parent }) => ({ id, number, chapterId: parent }))
  const quizzes = placed<QuizRow>('quiz', ({ id }) => ({ id }))
  const [course] = placed<CourseFacts>('course', ({ id }) => ({ id }))
  if (!course) throw new Error('the release has no course')
  const chapterOf = byRef(chapters)
  const sectionOf = byRef(sections)
  const quizOf = byRef(quizzes)
  const places = new Map<string, SectionPlace>()
  const makePlace = ({ row, position }: Placed<SectionRow>): SectionPlace => ({
    section: row,
    chapter: referenceTo(chapterOf.get(row.chapterId)) as SectionRef,
    previous: referenceTo(sections[position - 1]),
    next: referenceTo(sections[position + 1]),
    quizzes: quizzes.filter(({ parent }) => parent === row.id).map((quiz) => quiz.row),
  })
  return {
    locale: course.row.locale,
    chapters,
    sections,
    quizzes,
    findChapter: (ref) => chapterOf.get(ref),
    findSection: (ref) => sectionOf.get(ref),
    findQuiz: (id) => quizOf.get(id),
    placeOf: (section) => {
      const place = places.get(section.row.id) ?? makePlace(section)
      places.set(section.row.id, place)
      return place
    },
  }
}

const referenceTo = (placed: Placed<SectionRef> | undefined): SectionRef | null =>
  placed === undefined ? null : { id: placed.row.id, number: placed.row.number, title: placed.row.title }

/** Indexes parts by id and by number. Ids never start with a digit. */
const byRef = <Row extends { id: string; number?: string }>(all: readonly Placed<Row>[]): Map<string, Placed<Row>> =>
  new Map(all.flatMap((one) => [[one.row.id, one] as const, ...(one.row.number === undefined ? [] : [[one.row.number, one] as const])]))

/** The rows of a window, optionally of one parent. */
export function windowOf<Row>(
  all: readonly Placed<Row>[],
  { after = -1, limit }: Window<number>,
  parent?: string | null,
): Rows<Row, number> {
  // Positions are consecutive from 0.
  const following = all.slice(after + 1).filter((one) => parent === undefined || one.parent === parent)
  const rows = following.slice(0, limit)
  return { rows: rows.map(({ row }) => row), next: following.length > limit ? rows.at(-1)?.position : undefined }
}
