import { type AnswerKey, renderMarkdown } from '@lectern/content'
import type { Database } from 'better-sqlite3'
import { type Node, type NodeKind, rendererVersion, renderKey, renderNode, type TakenApart } from './nodes'

const batchSize = 200

const isRendered = (kind: NodeKind): boolean => kind !== 'quiz' && kind !== 'asset'

/** The nodes and answer keys of a course taken apart that the database does not hold yet. */
export function findFresh(db: Database, { nodes, keys }: TakenApart): { nodes: Node[]; keys: [hash: string, body: string][] } {
  const hasNode = db.prepare('SELECT 1 FROM nodes WHERE hash = ?').pluck()
  const hasKey = db.prepare('SELECT 1 FROM answer_keys WHERE hash = ?').pluck()
  return {
    nodes: [...nodes.values()].filter(({ hash }) => !hasNode.get(hash)),
    keys: [...keys].filter(([hash]) => !hasKey.get(hash)),
  }
}

/** Writes fresh content with its renderings, in small batches that nobody can see before a release lists them. */
export function writeContent(db: Database, courseId: string, { nodes, keys }: ReturnType<typeof findFresh>): void {
  const addNode = db.prepare('INSERT OR IGNORE INTO nodes (hash, kind, facts, body) VALUES (?, ?, ?, ?)')
  const addKey = db.prepare('INSERT OR IGNORE INTO answer_keys (hash, body) VALUES (?, ?)')
  const addRendering = db.prepare('INSERT OR IGNORE INTO renderings (hash, renderer, body) VALUES (?, ?, ?)')
  const writes = [
    ...nodes.map((node) => () => {
      addNode.run(node.hash, node.kind, node.facts, node.body)
      if (isRendered(node.kind)) addRendering.run(node.hash, rendererVersion, JSON.stringify(renderNode(courseId, node.kind, node.body)))
    }),
    ...keys.map(([hash, body]) => () => {
      addKey.run(hash, body)
      addRendering.run(hash, rendererVersion, JSON.stringify(renderKey(courseId, JSON.parse(body) as AnswerKey)))
    }),
  ]
  for (let start = 0; start < writes.length; start += batchSize) {
    const batch = writes.slice(start, start + batchSize)
    db.transaction(() => {
      for (const write of batch) write()
    }).immediate()
  }
}

/** Brings the full-text index of a course to one of its releases; sections that did not change are left alone. */
export function indexSections(db: Database, course: number, release: number): void {
  const listed = `SELECT id, hash FROM entries WHERE course_key = ? AND release = ? AND kind = 'section'`
  const stale = db
    .prepare(
      `SELECT i.rowid AS row FROM indexed_sections i WHERE i.course_key = ?
       AND NOT EXISTS (SELECT 1 FROM entries e WHERE e.course_key = i.course_key AND e.release = ? AND e.kind = 'section'
                       AND e.id = i.section_id AND e.hash = i.hash)`,
    )
    .pluck()
    .all(course, release) as number[]
  const dropText = db.prepare('DELETE FROM search WHERE rowid = ?')
  const dropRow = db.prepare('DELETE FROM indexed_sections WHERE rowid = ?')
  for (const row of stale) {
    dropText.run(row)
    dropRow.run(row)
  }
  const fresh = db
    .prepare(
      `SELECT l.id AS id, l.hash AS hash, n.facts AS facts, n.body AS body FROM (${listed}) l JOIN nodes n ON n.hash = l.hash
       WHERE NOT EXISTS (SELECT 1 FROM indexed_sections i WHERE i.course_key = ? AND i.section_id = l.id)`,
    )
    .all(course, release, course) as { id: string; hash: string; facts: string; body: string }[]
  const addRow = db.prepare('INSERT INTO indexed_sections (course_key, section_id, hash) VALUES (?, ?, ?)')
  const addText = db.prepare('INSERT INTO search (rowid, course, title, text) VALUES (?, ?, ?, ?)')
  for (const section of fresh) {
    const row = addRow.run(course, section.id, section.hash).lastInsertRowid
    const { text } = renderMarkdown(JSON.parse(section.body).markdown, { assetBase: '' })
    addText.run(row, `c${course}`, JSON.parse(section.facts).title, text.replace(snippetMarks, ''))
  }
}

/** The characters that mark hits in snippets must not come from a text. */
const snippetMarks = /[\uE000\uE001]/g

/** Renders what a release lacks after the renderer's version changed. */
export function renderMissing(db: Database, courseId: string, release: number): void {
  const missing = db
    .prepare(
      `SELECT DISTINCT n.hash AS hash, n.kind AS kind, n.body AS body FROM courses c
       JOIN entries e ON e.course_key = c.key AND e.release = ? JOIN nodes n ON n.hash = e.hash
       WHERE c.id = ? AND n.kind NOT IN ('quiz', 'asset')
       AND NOT EXISTS (SELECT 1 FROM renderings r WHERE r.hash = n.hash AND r.renderer = ?)`,
    )
    .all(release, courseId, rendererVersion) as { hash: string; kind: NodeKind; body: string }[]
  const missingKeys = db
    .prepare(
      `SELECT DISTINCT k.hash AS hash, k.body AS body FROM courses c
       JOIN entries e ON e.course_key = c.key AND e.release = ? JOIN answer_keys k ON k.hash = e.key_hash
       WHERE c.id = ? AND NOT EXISTS (SELECT 1 FROM renderings r WHERE r.hash = k.hash AND r.renderer = ?)`,
    )
    .all(release, courseId, rendererVersion) as { hash: string; body: string }[]
  if (missing.length + missingKeys.length === 0) return
  const add = db.prepare('INSERT OR IGNORE INTO renderings (hash, renderer, body) VALUES (?, ?, ?)')
  db.transaction(() => {
    for (const { hash, kind, body } of missing) add.run(hash, rendererVersion, JSON.stringify(renderNode(courseId, kind, body)))
    for (const { hash, body } of missingKeys) add.run(hash, rendererVersion, JSON.stringify(renderKey(courseId, JSON.parse(body))))
  }).immediate()
}
