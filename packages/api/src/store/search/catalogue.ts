import { sha256 } from '@lectern/content'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Session } from '../engines/engine'
import type { CourseFacts, CourseFilter, Rows, Window } from '../store'
import { findDocuments } from './find'
import { phrasesOf } from './phrases'
import { learnWords } from './spelling'
import { wordsOf } from './words'

/** The words that stand for a filter. No typed word starts with this sign. A hash, because categories and tags are any text. */
const filterWord = (name: keyof CourseFilter, value: string): string => `#${name}.${sha256(value).slice(0, 16)}`

/** The words that courses have to have to pass a filter. */
const filterWords = (filter: CourseFilter): string[] =>
  (['level', 'category', 'tag', 'locale'] as const).flatMap((name) => {
    const value = filter[name]
    return value === undefined ? [] : [filterWord(name, value)]
  })

/** Describes a published course in the catalogue, in the transaction that publishes it. */
export async function indexInCatalogue(session: Session, course: number, release: number): Promise<void> {
  const { db, tables } = session
  const { entries, nodes } = tables
  const rows = await db
    .select({ kind: entries.kind, facts: nodes.facts })
    .from(entries)
    .innerJoin(nodes, eq(nodes.hash, entries.hash))
    .where(and(eq(entries.courseKey, course), eq(entries.release, release), inArray(entries.kind, ['course', 'chapter'])))
    .orderBy(asc(entries.position))
  const facts = rows.find(({ kind }) => kind === 'course')?.facts
  await removeFromCatalogue(session, course)
  if (facts === undefined) return
  const { title, subtitle, summary, tags, outcomes, level, category, locale } = JSON.parse(facts) as CourseFacts
  const chapters = rows.filter(({ kind }) => kind === 'chapter').map((row) => (JSON.parse(row.facts) as { title: string }).title)
  const split = (...texts: (string | undefined)[]) => texts.flatMap((text) => [...wordsOf(text ?? '')])
  const [titleWords, textWords, asideWords] = [split(title), split(subtitle, summary, ...tags), split(...outcomes, ...chapters)]
  const wordsIn = (words: typeof titleWords) => words.filter(({ isCompound }) => !isCompound).map(({ word }) => word)
  const compounds = [...titleWords, ...textWords, ...asideWords].filter(({ isCompound }) => isCompound).map(({ word }) => word)
  const filters = [...filterWords({ level, category, locale }), ...tags.map((tag) => filterWord('tag', tag))]
  const words = { title: wordsIn(titleWords), text: wordsIn(textWords), aside: [...wordsIn(asideWords), ...compounds] }
  await session.catalogue.add([{ key: course, ...words, aside: [...words.aside, ...filters] }])
  await learnWords(session, Object.values(words).flat())
}

/** Takes a course out of the catalogue, in the transaction that archives it. */
export const removeFromCatalogue = (session: Session, course: number): Promise<void> => session.catalogue.remove([course])

/** Searches the published courses, best first. */
export async function searchCourses(
  session: Session,
  query: string,
  filter: CourseFilter,
  { after: offset = 0, limit }: Window<number>,
): Promise<Rows<CourseFacts, number>> {
  const { db, tables } = session
  const { courses, entries, nodes } = tables
  const phrases = phrasesOf(query)
  if (phrases.length === 0) return { rows: [] }
  const { keys } = await findDocuments(session, session.catalogue, phrases, { limit: limit + 1, offset, filters: filterWords(filter) })
  if (keys.length === 0) return { rows: [] }
  const found = await db
    .select({ key: courses.key, facts: nodes.facts })
    .from(courses)
    .innerJoin(entries, and(eq(entries.courseKey, courses.key), eq(entries.release, courses.current), eq(entries.kind, 'course')))
    .innerJoin(nodes, eq(nodes.hash, entries.hash))
    .where(and(inArray(courses.key, keys), isNull(courses.archivedAt)))
  const factsOf = new Map(found.map(({ key, facts }) => [key, JSON.parse(facts) as CourseFacts]))
  const rows = keys.slice(0, limit).flatMap((key) => factsOf.get(key) ?? [])
  return { rows, next: keys.length > limit ? offset + limit : undefined }
}
