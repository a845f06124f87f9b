import { inArray } from 'drizzle-orm'
import type { Structure } from '../content/structure'
import type { Session } from '../engines/engine'
import type { FoundRow, ReleaseRef, Rows, Window } from '../store'
import { type SearchableKind, wordOfCourse } from './course-index'
import { findDocuments } from './find'
import { phrasesOf } from './phrases'
import { makeSnippet } from './snippet'

/** Searches chapters, sections and terms of a published release, best first. */
export async function searchCourse(
  session: Session,
  { courseKey }: ReleaseRef,
  structure: Structure,
  query: string,
  { after: offset = 0, limit }: Window<number>,
): Promise<Rows<FoundRow, number>> {
  const typed = phrasesOf(query)
  if (typed.length === 0) return { rows: [] }
  const toIndexed = (word: string) => wordOfCourse(courseKey, word)
  const { keys, phrases } = await findDocuments(session, session.fullText, typed, { limit: limit + 1, offset, toIndexed })
  const documents = await readDocuments(session, keys.slice(0, limit))
  const sectionOfTerm = await readSectionsOfTerms(session, documents)
  const rows = documents.flatMap(({ kind, id, hash, title, text }) => {
    const place = placeOf(structure, kind, id, sectionOfTerm.get(hash))
    // A chapter may have nothing but a title.
    return place ? [{ kind, ...place, term: kind === 'term' ? id : null, snippet: makeSnippet(text === '' ? title : text, phrases) }] : []
  })
  return { rows, next: keys.length > limit ? offset + limit : undefined }
}

async function readDocuments({ db, tables: { searchDocuments } }: Session, keys: readonly number[]) {
  if (keys.length === 0) return []
  const { key, kind, id, hash, title, text } = searchDocuments
  const rows = await db.select({ key, kind, id, hash, title, text }).from(searchDocuments).where(inArray(key, keys))
  const rowOf = new Map(rows.map((row) => [row.key, { ...row, kind: row.kind as SearchableKind }]))
  return keys.flatMap((each) => rowOf.get(each) ?? [])
}

/** The sections that introduce terms, by the hash of the term. */
async function readSectionsOfTerms(
  { db, tables: { nodes } }: Session,
  documents: readonly { kind: SearchableKind; hash: string }[],
): Promise<Map<string, string>> {
  const hashes = documents.filter(({ kind }) => kind === 'term').map(({ hash }) => hash)
  if (hashes.length === 0) return new Map()
  const rows = await db.select({ hash: nodes.hash, facts: nodes.facts }).from(nodes).where(inArray(nodes.hash, hashes))
  return new Map(
    rows.flatMap(({ hash, facts }) => {
      const { sectionId } = JSON.parse(facts) as { sectionId: string | null }
      return sectionId === null ? [] : [[hash, sectionId] as const]
    }),
  )
}

/** The section to open, and its chapter or the one found. Undefined when another release has been published since the structure was read. */
function placeOf(
  { sections, findChapter, findSection }: Structure,
  kind: SearchableKind,
  id: string,
  sectionOfTerm: string | undefined,
): Pick<FoundRow, 'chapter' | 'section'> | undefined {
  const ownSection = {
    chapter: () => sections.find(({ parent }) => parent === id) ?? sections[0],
    section: () => findSection(id),
    term: () => (sectionOfTerm === undefined ? sections[0] : findSection(sectionOfTerm)),
  }
  const section = ownSection[kind]()?.row
  const chapter = section && findChapter(kind === 'chapter' ? id : section.chapterId)?.row
  return chapter && { chapter: { id: chapter.id, number: chapter.number, title: chapter.title }, section }
}
