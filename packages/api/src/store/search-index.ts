import { renderMarkdown } from '@lectern/content'
import type { Database } from 'better-sqlite3'
import type { Node } from './nodes'
import { plucked, statement } from './statement'

// A private-use character is part of a word for the tokenizer, and texts are rid of them.
const mark = '\uE002'

/**
 * A text whose words begin with the key of their course, as they stand in the full-text index. A word is thereby another one in every
 * course, and the rank of a hit, for which FTS5 reads all documents of a word, costs what the one course costs.
 */
export const wordsOfCourse = (course: number, text: string): string => nameCourse(course, markWords(text))

const markWords = (text: string): string => text.replace(/\p{Co}/gu, '').replace(/[\p{L}\p{N}\p{M}]+/gu, `${mark}$&`)
const nameCourse = (course: number, marked: string): string => marked.replaceAll(mark, `${course.toString(36)}${mark}`)

/** The text again as it was written. */
export const plainWords = (indexed: string): string => indexed.replace(/[0-9a-z]+\uE002/g, '')

type SectionNode = Pick<Node, 'hash' | 'facts' | 'body'>

/** Sections as the index takes them but for the key of their course, by hash. */
export type PreparedSections = ReadonlyMap<string, { title: string; text: string }>

function prepare({ facts, body }: SectionNode): { title: string; text: string } {
  const { text } = renderMarkdown(JSON.parse(body).markdown, { assetBase: '' })
  return { title: markWords(JSON.parse(facts).title), text: markWords(text) }
}

/** Does what takes longest of {@link indexSections} before its transaction, while everyone else may still write. */
export function prepareSections(db: Database, courseId: string, sections: Iterable<SectionNode>): PreparedSections {
  const indexed = new Set(
    plucked(db, 'SELECT i.hash FROM indexed_sections i JOIN courses c ON c.key = i.course_key WHERE c.id = ?').all(courseId),
  )
  const prepared = new Map<string, { title: string; text: string }>()
  for (const section of sections) if (!indexed.has(section.hash)) prepared.set(section.hash, prepare(section))
  return prepared
}

/**
 * Brings the full-text index of a course to one of its releases, in the transaction of the caller; sections that did not change are left
 * alone.
 */
export function indexSections(db: Database, course: number, release: number, prepared: PreparedSections = new Map()): void {
  const listed = `SELECT id, hash FROM entries WHERE course_key = ? AND release = ? AND kind = 'section'`
  const stale = plucked(
    db,
    `SELECT i.rowid AS row FROM indexed_sections i WHERE i.course_key = ?
       AND NOT EXISTS (SELECT 1 FROM entries e WHERE e.course_key = i.course_key AND e.release = ? AND e.kind = 'section'
                       AND e.id = i.section_id AND e.hash = i.hash)`,
  ).all(course, release) as number[]
  const dropText = statement(db, 'DELETE FROM search WHERE rowid = ?')
  const dropRow = statement(db, 'DELETE FROM indexed_sections WHERE rowid = ?')
  for (const row of stale) {
    dropText.run(row)
    dropRow.run(row)
  }
  const fresh = statement(
    db,
    `SELECT l.id AS id, l.hash AS hash, n.facts AS facts, n.body AS body FROM (${listed}) l JOIN nodes n ON n.hash = l.hash
       WHERE NOT EXISTS (SELECT 1 FROM indexed_sections i WHERE i.course_key = ? AND i.section_id = l.id)`,
  ).all(course, release, course) as (SectionNode & { id: string })[]
  const addRow = statement(db, 'INSERT INTO indexed_sections (course_key, section_id, hash) VALUES (?, ?, ?)')
  const addText = statement(db, 'INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)')
  for (const section of fresh) {
    const row = addRow.run(course, section.id, section.hash).lastInsertRowid
    const { title, text } = prepared.get(section.hash) ?? prepare(section)
    addText.run(row, nameCourse(course, title), nameCourse(course, text))
  }
}
