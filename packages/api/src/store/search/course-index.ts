import { loadMarkdownText } from '@lectern/content'
import { and, eq, gt, inArray, notExists } from 'drizzle-orm'
import type { Node } from '../content/nodes'
import { batches, type Engine, lockOf, type SearchPhrase, type Session } from '../engines/engine'
import type { SnippetPart } from '../store'
import { makeSnippet } from './snippet'
import { wordsOf } from './words'

/**
 * Indexed words start with the key of their course, so that the cost of a common word depends on one course and not on all of them: to
 * rank a word, the index reads every document that contains it, 44 ms for 36,000 sections.
 */
const wordOfCourse = (course: number, word: string): string => `${course.toString(36)}_${word}`

type SectionNode = Pick<Node, 'hash' | 'facts' | 'body'>

interface PreparedSection {
  title: string
  text: string
  titleWords: string[]
  textWords: string[]
}

/** Sections split into words, by hash, without the key of their course. */
export type PreparedSections = ReadonlyMap<string, PreparedSection>

const listWords = (text: string): string[] => [...wordsOf(text)].map(({ word }) => word)

async function prepare({ facts, body }: SectionNode): Promise<PreparedSection> {
  const { title } = JSON.parse(facts) as { title: string }
  const toText = await loadMarkdownText()
  const text = toText((JSON.parse(body) as { markdown: string }).markdown)
  return { title, text, titleWords: listWords(title), textWords: listWords(text) }
}

/** Renders and splits sections that are not indexed yet. Runs before the transaction of {@link indexSections}, because it is slow. */
export async function prepareSections(
  { db, tables: { courses, searchDocuments: documents } }: Session,
  courseId: string,
  sections: Iterable<SectionNode>,
): Promise<PreparedSections> {
  const rows = await db
    .select({ hash: documents.hash })
    .from(documents)
    .innerJoin(courses, eq(courses.key, documents.courseKey))
    .where(and(eq(courses.id, courseId), eq(documents.kind, 'section')))
  const indexed = new Set(rows.map(({ hash }) => hash))
  const prepared = new Map<string, PreparedSection>()
  for (const section of sections) if (!indexed.has(section.hash)) prepared.set(section.hash, await prepare(section))
  return prepared
}

/** Updates the full-text index of a course to one of its releases, in the caller's transaction. Unchanged sections stay. */
export async function indexSections(
  session: Session,
  course: number,
  release: number,
  prepared: PreparedSections = new Map(),
): Promise<void> {
  const { db, tables, fullText } = session
  const { entries, nodes, searchDocuments: documents } = tables
  const listed = await db
    .select({ id: entries.id, hash: entries.hash })
    .from(entries)
    .where(and(eq(entries.courseKey, course), eq(entries.release, release), eq(entries.kind, 'section')))
  const indexed = await db
    .select({ key: documents.key, id: documents.id, hash: documents.hash })
    .from(documents)
    .where(and(eq(documents.courseKey, course), eq(documents.kind, 'section')))
  const wanted = new Map(listed.map(({ id, hash }) => [id, hash]))
  const stale = indexed.filter(({ id, hash }) => wanted.get(id) !== hash).map(({ key }) => key)
  for (const keys of batches(stale)) {
    await fullText.remove(keys)
    await db.delete(documents).where(inArray(documents.key, keys))
  }
  const kept = new Set(indexed.filter(({ id, hash }) => wanted.get(id) === hash).map(({ id }) => id))
  const fresh = listed.filter(({ id }) => !kept.has(id))
  for (const batch of batches(fresh)) {
    const lacking = batch.filter(({ hash }) => !prepared.has(hash)).map(({ hash }) => hash)
    const read =
      lacking.length === 0
        ? []
        : await db.select({ hash: nodes.hash, facts: nodes.facts, body: nodes.body }).from(nodes).where(inArray(nodes.hash, lacking))
    const late = new Map<string, PreparedSection>()
    for (const node of read) late.set(node.hash, await prepare(node))
    const sections = batch.flatMap(({ id, hash }) => {
      const section = prepared.get(hash) ?? late.get(hash)
      return section ? [{ id, hash, section }] : []
    })
    const keys = await db
      .insert(documents)
      .values(
        sections.map(({ id, hash, section: { title, text } }) => ({ courseKey: course, kind: 'section' as const, id, hash, title, text })),
      )
      .returning({ key: documents.key, id: documents.id })
    const keyOf = new Map(keys.map(({ id, key }) => [id, key]))
    const nameCourse = (word: string) => wordOfCourse(course, word)
    await fullText.add(
      sections.map(({ id, section: { titleWords, textWords } }) => ({
        key: keyOf.get(id) as number,
        title: titleWords.map(nameCourse),
        text: textWords.map(nameCourse),
      })),
    )
  }
}

/** Indexes all published releases again after a migration has emptied the index. */
export async function indexUnindexed({ session, write }: Engine): Promise<void> {
  const { db, tables } = session
  const { courses, searchDocuments: documents } = tables
  const stale = await db
    .select({ key: courses.key, current: courses.current })
    .from(courses)
    .where(and(gt(courses.current, 0), notExists(db.select().from(documents).where(eq(documents.courseKey, courses.key)))))
  for (const { key, current } of stale) await write([lockOf.releases], (writing) => indexSections(writing, key, current))
}

const maxPhrases = 16
// Quoted text, with the quotation marks of any keyboard, or a word between spaces.
const phrase = /["“”„«»]([^"“”„«»]*)["“”„«»]|[^\s"“”„«»]+/g

/** Splits a search into phrases: one per word, or per quoted text. The last word may be a prefix, unless it is quoted. */
export function phrasesOf(query: string): SearchPhrase[] {
  const phrases = [...query.matchAll(phrase)]
    .map(([text, quoted]) => ({ words: listWords(quoted ?? text), quoted: quoted !== undefined }))
    .filter(({ words }) => words.length > 0)
    .slice(0, maxPhrases)
  return phrases.map(({ words, quoted }, index) => ({ words, prefix: !quoted && index === phrases.length - 1 }))
}

/** Finds the sections that contain all phrases, best first, with a snippet of each. */
export async function searchSections(
  { db, tables: { searchDocuments: documents }, fullText }: Session,
  course: number,
  phrases: readonly SearchPhrase[],
  limit: number,
  offset: number,
): Promise<{ id: string; snippet: SnippetPart[] }[]> {
  const ofCourse = phrases.map(({ words, prefix }) => ({ prefix, words: words.map((word) => wordOfCourse(course, word)) }))
  const keys = await fullText.find(ofCourse, limit, offset)
  if (keys.length === 0) return []
  const rows = await db
    .select({ key: documents.key, id: documents.id, text: documents.text })
    .from(documents)
    .where(inArray(documents.key, keys))
  const rowOf = new Map(rows.map((row) => [row.key, row]))
  return keys.flatMap((key) => {
    const row = rowOf.get(key)
    return row ? [{ id: row.id, snippet: makeSnippet(row.text, phrases) }] : []
  })
}
