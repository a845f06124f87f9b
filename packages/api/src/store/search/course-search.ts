import { inArray } from 'drizzle-orm'
import type { Structure } from '../content/structure'
import type { Session } from '../engines/engine'
import type { FoundRow, ReleaseRef, Rows, SectionRow, Window } from '../store'
import { type SearchableKind, wordOfCourse } from './course-index'
import { findDocuments } from './find'
import { phrasesOf } from './phrases'
import { makeSnippet } from './snippet'

interface Document {
  kind: SearchableKind
  id: string
  hash: string
  title: string
  text: string
}

/** Searches chapters, sections and terms of a published release, best first. */
export async function searchCourse(
  session: Session,
  { courseKey }: ReleaseRef,
  structure: Structure,
  query: string,
  { after: offset = 0, limit }: Window<number>,
): Promise<Rows<FoundRow, number>> {
  const { db, tables } = session
  const { nodes, searchDocuments: documents } = tables
  const typed = phrasesOf(query)
  if (typed.length === 0) return { rows: [] }
  const toIndexed = (word: string) => wordOfCourse(courseKey, word)
  const { keys, phrases } = await findDocuments(session, session.fullText, typed, { limit: limit + 1, offset, toIndexed })
  if (keys.length === 0) return { rows: [] }
  const found = await db
    .select({
      key: documents.key,
      kind: documents.kind,
      id: documents.id,
      hash: documents.hash,
      title: documents.title,
      text: documents.text,
    })
    .from(documents)
    .where(inArray(documents.key, keys))
  const documentOf = new Map(found.map((row) => [row.key, row as Document]))
  const listed = keys.slice(0, limit).flatMap((key) => documentOf.get(key) ?? [])
  const terms = listed.filter(({ kind }) => kind === 'term').map(({ hash }) => hash)
  const facts =
    terms.length === 0 ? [] : await db.select({ hash: nodes.hash, facts: nodes.facts }).from(nodes).where(inArray(nodes.hash, terms))
  const sectionOfTerm = new Map(facts.map((row) => [row.hash, (JSON.parse(row.facts) as { sectionId: string | null }).sectionId]))
  const rows = listed.flatMap((document) => {
    const { kind, id, hash, title, text } = document
    const section = sectionOf(structure, kind === 'term' ? { kind: 'section', id: sectionOfTerm.get(hash) ?? '' } : { kind, id })
    if (!section) return []
    const chapter = structure.findChapter(kind === 'chapter' ? id : section.chapterId)?.row
    if (!chapter) return []
    const reference = { id: chapter.id, number: chapter.number, title: chapter.title }
    // A chapter may have nothing but a title.
    const snippet = makeSnippet(text === '' ? title : text, phrases)
    return [{ kind, chapter: reference, section, term: kind === 'term' ? id : null, snippet }]
  })
  return { rows, next: keys.length > limit ? offset + limit : undefined }
}

/** The section to read: of a chapter its first one, and where there is none, the first of the course. */
function sectionOf({ sections, findSection }: Structure, { kind, id }: { kind: string; id: string }): SectionRow | undefined {
  const section = kind === 'chapter' ? sections.find(({ parent }) => parent === id) : findSection(id)
  return (section ?? sections[0])?.row
}
