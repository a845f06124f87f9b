import { renderMarkdown } from '@lectern/content'
import type { Database } from 'better-sqlite3'
import { plucked, statement } from './statement'

// A private-use character is part of a word for the tokenizer, and texts are rid of them.
const mark = '\uE002'

/**
 * A text whose words begin with the key of their course, as they stand in the full-text index. A word is thereby another one in every
 * course, and the rank of a hit, for which FTS5 reads all documents of a word, costs what the one course costs.
 */
export const wordsOfCourse = (course: number, text: string): string =>
  text.replace(/\p{Co}/gu, '').replace(/[\p{L}\p{N}\p{M}]+/gu, `${course.toString(36)}${mark}$&`)

/** The text again as it was written. */
export const plainWords = (indexed: string): string => indexed.replace(/[0-9a-z]+\uE002/g, '')

/** Brings the full-text index of a course to one of its releases; sections that did not change are left alone. */
export function indexSections(db: Database, course: number, release: number): void {
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
  ).all(course, release, course) as { id: string; hash: string; facts: string; body: string }[]
  const addRow = statement(db, 'INSERT INTO indexed_sections (course_key, section_id, hash) VALUES (?, ?, ?)')
  const addText = statement(db, 'INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)')
  for (const section of fresh) {
    const row = addRow.run(course, section.id, section.hash).lastInsertRowid
    const { text } = renderMarkdown(JSON.parse(section.body).markdown, { assetBase: '' })
    addText.run(row, wordsOfCourse(course, JSON.parse(section.facts).title), wordsOfCourse(course, text))
  }
}
