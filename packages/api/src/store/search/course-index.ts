import { loadMarkdownText } from '@lectern/content'
import { and, eq, gt, inArray, isNull, ne, or } from 'drizzle-orm'
import type { Node, NodeKind } from '../content/nodes'
import { batches, type Engine, type IndexedDocument, lockOf, type Session } from '../engines/engine'
import { indexInCatalogue, removeFromCatalogue } from './catalogue'
import { learnWords } from './spelling'
import { wordsOf } from './words'

/** Changes whenever the same course would be indexed in another way. Then everything is indexed again when the database is opened. */
const indexVersion = '2'

/**
 * Indexed words start with the key of their course, so that the cost of a common word depends on one course and not on all of them: to
 * rank a word, the index reads every document that contains it, 44 ms for 36,000 sections.
 */
export const wordOfCourse = (course: number, word: string): string => `${course.toString(36)}_${word}`

/** What a search within a course can find. */
export const searchableKinds = ['chapter', 'section', 'term'] as const
export type SearchableKind = (typeof searchableKinds)[number]
const isSearchable = (kind: NodeKind): kind is SearchableKind => (searchableKinds as readonly string[]).includes(kind)

type SearchableNode = Pick<Node, 'hash' | 'kind' | 'facts' | 'body'>

interface PreparedDocument {
  title: string
  text: string
  /** Without the key of the course. */
  words: Omit<IndexedDocument, 'key'>
}

/** Documents split into words, by hash. */
export type PreparedDocuments = ReadonlyMap<string, PreparedDocument>

async function prepare({ kind, facts, body }: SearchableNode): Promise<PreparedDocument> {
  const { title, plain, markdown } = sourceOf(kind, JSON.parse(facts), JSON.parse(body))
  const toText = await loadMarkdownText()
  const text = [...plain, ...markdown.map(toText)]
    .filter((each) => each !== '')
    // An empty line, so that no snippet runs from one into the next.
    .join('\n\n')
  return { title, text, words: splitDocument(kind, title, text) }
}

/** What a page shows: its title, and its texts without and with markup. */
interface Source {
  title: string
  plain: string[]
  markdown: string[]
}

function sourceOf(kind: NodeKind, facts: Record<string, unknown>, body: Record<string, unknown>): Source {
  const texts = (...values: unknown[]) => values.flat().filter((each) => typeof each === 'string')
  switch (kind) {
    case 'chapter':
      return {
        title: String(facts.title),
        plain: texts(facts.summary, facts.milestones),
        markdown: texts(body.introduction, body.practiceNotes),
      }
    case 'term':
      return { title: String(facts.term), plain: [], markdown: texts(body.definition) }
    default:
      return { title: String(facts.title), plain: [], markdown: texts(body.markdown) }
  }
}

function splitDocument(kind: NodeKind, title: string, text: string): Omit<IndexedDocument, 'key'> {
  const titleWords = [...wordsOf(title)]
  const textWords = [...wordsOf(text)]
  const listWords = (words: typeof titleWords, isCompound: boolean) =>
    words.filter((word) => word.isCompound === isCompound).map(({ word }) => word)
  const compounds = [...listWords(titleWords, true), ...listWords(textWords, true)]
  // Definitions are short, so each of their words would count more than the same word in a section about it.
  return kind === 'term'
    ? { title: listWords(titleWords, false), text: [], aside: [...listWords(textWords, false), ...compounds] }
    : { title: listWords(titleWords, false), text: listWords(textWords, false), aside: compounds }
}

/** Renders and splits what is not indexed yet. Runs before the transaction of {@link indexCourse}, because it is slow. */
export async function prepareDocuments(
  { db, tables: { courses, searchDocuments: documents } }: Session,
  courseId: string,
  nodes: Iterable<SearchableNode>,
): Promise<PreparedDocuments> {
  const rows = await db
    .select({ hash: documents.hash })
    .from(documents)
    .innerJoin(courses, eq(courses.key, documents.courseKey))
    .where(eq(courses.id, courseId))
  const indexed = new Set(rows.map(({ hash }) => hash))
  const prepared = new Map<string, PreparedDocument>()
  for (const node of nodes) if (isSearchable(node.kind) && !indexed.has(node.hash)) prepared.set(node.hash, await prepare(node))
  return prepared
}

/**
 * Updates the index of a course, and its entry in the catalogue, to one of its releases, in the caller's transaction. What has not changed
 * stays.
 */
export async function indexCourse(
  session: Session,
  course: number,
  release: number,
  prepared: PreparedDocuments = new Map(),
): Promise<void> {
  const { db, tables } = session
  const { courses, entries, searchDocuments: documents } = tables
  const [state] = await db
    .select({ indexedBy: courses.indexedBy, archivedAt: courses.archivedAt })
    .from(courses)
    .where(eq(courses.key, course))
  const listed = await db
    .select({ kind: entries.kind, id: entries.id, hash: entries.hash })
    .from(entries)
    .where(and(eq(entries.courseKey, course), eq(entries.release, release), inArray(entries.kind, [...searchableKinds])))
  const indexed = await db
    .select({ key: documents.key, kind: documents.kind, id: documents.id, hash: documents.hash })
    .from(documents)
    .where(eq(documents.courseKey, course))
  const nameOf = ({ kind, id, hash }: { kind: NodeKind; id: string; hash: string }) => JSON.stringify([kind, id, hash])
  const wanted = new Set(listed.map(nameOf))
  const stale = indexed.filter((document) => !wanted.has(nameOf(document))).map(({ key }) => key)
  for (const keys of batches(stale)) {
    await session.fullText.remove(keys)
    await db.delete(documents).where(inArray(documents.key, keys))
  }
  const kept = indexed.filter((document) => wanted.has(nameOf(document)))
  if (state?.indexedBy !== indexVersion) await indexAgain(session, course, kept)
  const names = new Set(kept.map(nameOf))
  await addDocuments(
    session,
    course,
    listed.filter((entry) => !names.has(nameOf(entry))),
    prepared,
  )
  if (state?.archivedAt === null) await indexInCatalogue(session, course, release)
  else await removeFromCatalogue(session, course)
  if (state?.indexedBy !== indexVersion) await db.update(courses).set({ indexedBy: indexVersion }).where(eq(courses.key, course))
}

async function addDocuments(
  session: Session,
  course: number,
  listed: readonly { kind: NodeKind; id: string; hash: string }[],
  prepared: PreparedDocuments,
): Promise<void> {
  const { db, tables } = session
  const { nodes, searchDocuments: documents } = tables
  for (const batch of batches(listed)) {
    const lacking = batch.filter(({ hash }) => !prepared.has(hash)).map(({ hash }) => hash)
    const read =
      lacking.length === 0
        ? []
        : await db
            .select({ hash: nodes.hash, kind: nodes.kind, facts: nodes.facts, body: nodes.body })
            .from(nodes)
            .where(inArray(nodes.hash, lacking))
    const late = new Map<string, PreparedDocument>()
    for (const node of read) late.set(node.hash, await prepare(node))
    const fresh = batch.flatMap(({ kind, id, hash }) => {
      const document = prepared.get(hash) ?? late.get(hash)
      return document ? [{ kind, id, hash, ...document }] : []
    })
    if (fresh.length === 0) continue
    const keys = await db
      .insert(documents)
      .values(fresh.map(({ kind, id, hash, title, text }) => ({ courseKey: course, kind, id, hash, title, text })))
      .returning({ key: documents.key, kind: documents.kind, id: documents.id })
    const keyOf = new Map(keys.map(({ key, kind, id }) => [JSON.stringify([kind, id]), key]))
    await addWords(
      session,
      course,
      fresh.map(({ kind, id, words }) => ({ key: keyOf.get(JSON.stringify([kind, id])) as number, ...words })),
    )
  }
}

/** Indexes the words of stored documents again. Nothing is rendered, because their texts are stored. */
async function indexAgain(session: Session, course: number, indexed: readonly { key: number }[]): Promise<void> {
  const { db, tables } = session
  const { searchDocuments: documents } = tables
  for (const batch of batches(indexed)) {
    const keys = batch.map(({ key }) => key)
    const rows = await db
      .select({ key: documents.key, kind: documents.kind, title: documents.title, text: documents.text })
      .from(documents)
      .where(inArray(documents.key, keys))
    await session.fullText.remove(keys)
    await addWords(
      session,
      course,
      rows.map(({ key, kind, title, text }) => ({ key, ...splitDocument(kind, title, text) })),
    )
  }
}

async function addWords(session: Session, course: number, split: readonly IndexedDocument[]): Promise<void> {
  const ofCourse = (words: readonly string[]) => words.map((word) => wordOfCourse(course, word))
  await session.fullText.add(
    split.map(({ key, title, text, aside }) => ({ key, title: ofCourse(title), text: ofCourse(text), aside: ofCourse(aside) })),
  )
  await learnWords(
    session,
    split.flatMap(({ title, text, aside }) => [...title, ...text, ...aside]),
  )
}

/** Indexes published releases that an earlier version of the index holds, or none. Each is done by itself, so an interruption loses little. */
export async function indexUnindexed({ session, write }: Engine): Promise<void> {
  const { courses } = session.tables
  const isStale = and(gt(courses.current, 0), or(isNull(courses.indexedBy), ne(courses.indexedBy, indexVersion)))
  const stale = await session.db.select({ key: courses.key }).from(courses).where(isStale)
  for (const { key } of stale)
    await write([lockOf.releases], async (writing) => {
      // Another process may have done it, or published another release.
      const [course] = await writing.db
        .select({ current: courses.current })
        .from(courses)
        .where(and(eq(courses.key, key), isStale))
      if (course) await indexCourse(writing, key, course.current)
    })
}
