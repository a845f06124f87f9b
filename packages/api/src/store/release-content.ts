import type { AnswerKey } from '@lectern/content'
import type { Database } from 'better-sqlite3'
import { type Node, type NodeKind, rendererVersion, renderKey, renderNode, type TakenApart } from './nodes'
import { plucked, statement } from './statement'

const batchSize = 200

const isRendered = (kind: NodeKind): boolean => kind !== 'quiz' && kind !== 'asset'

/** Nodes and answer keys of a course taken apart. */
export type Content = { nodes: Node[]; keys: [hash: string, body: string][] }

/**
 * The nodes and answer keys of a course taken apart that the database does not hold yet, or not as this renderer makes them: a rendering
 * is written and pruned with what it is of.
 */
export function findFresh(db: Database, { nodes, keys }: TakenApart): Content {
  const hasNode = plucked(db, 'SELECT 1 FROM nodes WHERE hash = ?')
  const hasRendering = plucked(db, 'SELECT 1 FROM renderings WHERE hash = ? AND renderer = ?')
  const isHere = ({ hash, kind }: Node) => (isRendered(kind) ? hasRendering.get(hash, rendererVersion) : hasNode.get(hash))
  return {
    nodes: [...nodes.values()].filter((node) => !isHere(node)),
    keys: [...keys].filter(([hash]) => !hasRendering.get(hash, rendererVersion)),
  }
}

/**
 * Writes content with its renderings, in small batches that nobody can see before a release lists them. What is left of the
 * last batch comes back as work for the transaction that makes the release.
 */
export function writeContent(db: Database, courseId: string, { nodes, keys }: Content): () => void {
  const addNode = statement(db, 'INSERT OR IGNORE INTO nodes (hash, kind, facts, body) VALUES (?, ?, ?, ?)')
  const addKey = statement(db, 'INSERT OR IGNORE INTO answer_keys (hash, body) VALUES (?, ?)')
  const addRendering = statement(db, 'INSERT OR IGNORE INTO renderings (hash, renderer, body) VALUES (?, ?, ?)')
  const writers = [
    ...nodes.map((node) => () => {
      const rendered = isRendered(node.kind) ? JSON.stringify(renderNode(courseId, node.kind, node.body)) : undefined
      return () => {
        addNode.run(node.hash, node.kind, node.facts, node.body)
        if (rendered !== undefined) addRendering.run(node.hash, rendererVersion, rendered)
      }
    }),
    ...keys.map(([hash, body]) => () => {
      const rendered = JSON.stringify(renderKey(courseId, JSON.parse(body) as AnswerKey))
      return () => {
        addKey.run(hash, body)
        addRendering.run(hash, rendererVersion, rendered)
      }
    }),
  ]
  // Rendering happens before the transaction, so that other writers wait for nothing but writes.
  const render = (start: number) => writers.slice(start, start + batchSize).map((prepare) => prepare())
  let start = 0
  for (; start + batchSize < writers.length; start += batchSize) {
    const batch = render(start)
    db.transaction(() => {
      for (const write of batch) write()
    }).immediate()
  }
  const rest = render(start)
  return () => {
    for (const write of rest) write()
  }
}

/** Renders what a release lacks, because its nodes are new to it or the renderer is new to them, and notes that it is whole. */
export function renderMissing(db: Database, courseId: string, release: number): void {
  const row = statement(
    db,
    'SELECT c.key AS course, r.rendered_by AS renderedBy FROM courses c JOIN releases r ON r.course_key = c.key WHERE c.id = ? AND r.number = ?',
  ).get(courseId, release) as { course: number; renderedBy: string | null } | undefined
  if (!row || row.renderedBy === rendererVersion) return
  const { course } = row
  const lacking = 'NOT EXISTS (SELECT 1 FROM renderings r WHERE r.hash = n.hash AND r.renderer = ?)'
  const nodes = statement(
    db,
    `SELECT DISTINCT n.hash AS hash, n.kind AS kind, n.body AS body FROM entries e JOIN nodes n ON n.hash = e.hash
     WHERE e.course_key = ? AND e.release = ? AND n.kind NOT IN ('quiz', 'asset') AND ${lacking}`,
  ).all(course, release, rendererVersion) as { hash: string; kind: NodeKind; body: string }[]
  const keys = statement(
    db,
    `SELECT DISTINCT n.hash AS hash, n.body AS body FROM entries e JOIN answer_keys n ON n.hash = e.key_hash
     WHERE e.course_key = ? AND e.release = ? AND ${lacking}`,
  ).all(course, release, rendererVersion) as { hash: string; body: string }[]
  const renderings = [
    ...nodes.map(({ hash, kind, body }) => [hash, JSON.stringify(renderNode(courseId, kind, body))] as const),
    ...keys.map(({ hash, body }) => [hash, JSON.stringify(renderKey(courseId, JSON.parse(body) as AnswerKey))] as const),
  ]
  const add = statement(db, 'INSERT OR IGNORE INTO renderings (hash, renderer, body) VALUES (?, ?, ?)')
  db.transaction(() => {
    for (const [hash, rendering] of renderings) add.run(hash, rendererVersion, rendering)
    statement(db, 'UPDATE releases SET rendered_by = ? WHERE course_key = ? AND number = ?').run(rendererVersion, course, release)
  }).immediate()
}
