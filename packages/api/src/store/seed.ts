import { type AnswerKey, CourseBundle, canonicalJson, renderMarkdown, sha256 } from '@lectern/content'
import type { Database } from 'better-sqlite3'
import { contentHash, type Entry, type Node, type NodeKind, rendererVersion, renderKey, renderNode, takeApart } from './nodes'

export interface SeedResult {
  course: string
  release: number
  /** False when the bundle equals an earlier release: then nothing was written and the pointer stays where it is. */
  created: boolean
  /** Rows inserted, updated or deleted. */
  changes: number
}

/** A bundle that cannot become a release, with what is wrong. */
export class BundleError extends Error {
  override name = 'BundleError'
}

const batchSize = 200

/**
 * Makes a release of a bundle and publishes it. Content goes in in small batches that nobody can see yet; then one short
 * transaction writes the release, its list, the search index and the pointer. The same bundle twice writes nothing.
 *
 * @throws {BundleError} when the bundle does not match its schema or hash, or an asset's bytes are missing or do not match theirs.
 */
export function seed(db: Database, input: unknown, assetBytes: Map<string, Uint8Array>, now: () => Date = () => new Date()): SeedResult {
  const bundle = parseBundle(input, assetBytes)
  const id = bundle.course.id
  const before = totalChanges(db)
  const existing = db
    .prepare('SELECT r.number AS number FROM releases r JOIN courses c ON c.key = r.course_key WHERE c.id = ? AND r.bundle_hash = ?')
    .get(id, bundle.hash) as { number: number } | undefined
  if (existing) {
    renderMissing(db, id, existing.number)
    return { course: id, release: existing.number, created: false, changes: totalChanges(db) - before }
  }

  const { nodes, keys, entries } = takeApart(bundle)
  writeContent(db, bundle, nodes, keys, assetBytes)
  const release = db.transaction(() => publish(db, bundle, entries, now().toISOString())).immediate()
  return { course: id, release, created: true, changes: totalChanges(db) - before }
}

const totalChanges = (db: Database): number => db.prepare('SELECT total_changes()').pluck().get() as number

function parseBundle(input: unknown, assetBytes: Map<string, Uint8Array>): CourseBundle {
  const parsed = CourseBundle.safeParse(input)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new BundleError(`The bundle does not match its schema at /${issue?.path.join('/')}: ${issue?.message}`)
  }
  const { hash, ...content } = parsed.data
  if (sha256(canonicalJson(content)) !== hash) throw new BundleError('The hash of the bundle does not match its content.')
  for (const asset of parsed.data.assets) {
    const bytes = assetBytes.get(asset.hash)
    if (!bytes) throw new BundleError(`The bytes of the asset ${asset.name} are missing.`)
    if (sha256(bytes) !== asset.hash) throw new BundleError(`The bytes of the asset ${asset.name} do not match its hash.`)
  }
  return parsed.data
}

function writeContent(
  db: Database,
  bundle: CourseBundle,
  nodes: Map<string, Node>,
  keys: Map<string, string>,
  assetBytes: Map<string, Uint8Array>,
): void {
  const hasNode = db.prepare('SELECT 1 FROM nodes WHERE hash = ?').pluck()
  const hasKey = db.prepare('SELECT 1 FROM answer_keys WHERE hash = ?').pluck()
  const hasAsset = db.prepare('SELECT 1 FROM assets WHERE hash = ?').pluck()
  const addNode = db.prepare('INSERT INTO nodes (hash, kind, facts, body) VALUES (?, ?, ?, ?)')
  const addKey = db.prepare('INSERT INTO answer_keys (hash, body) VALUES (?, ?)')
  const addAsset = db.prepare('INSERT INTO assets (hash, media_type, bytes) VALUES (?, ?, ?)')
  const addRendering = db.prepare('INSERT OR IGNORE INTO renderings (hash, renderer, body) VALUES (?, ?, ?)')
  const id = bundle.course.id

  const writes = [
    ...[...nodes.values()]
      .filter((node) => !hasNode.get(node.hash))
      .map((node) => () => {
        addNode.run(node.hash, node.kind, node.facts, node.body)
        if (isRendered(node.kind)) addRendering.run(node.hash, rendererVersion, JSON.stringify(renderNode(id, node.kind, node.body)))
      }),
    ...[...keys]
      .filter(([hash]) => !hasKey.get(hash))
      .map(([hash, body]) => () => {
        addKey.run(hash, body)
        addRendering.run(hash, rendererVersion, JSON.stringify(renderKey(id, JSON.parse(body) as AnswerKey)))
      }),
    ...bundle.assets
      .filter((asset, index, all) => !hasAsset.get(asset.hash) && all.findIndex((other) => other.hash === asset.hash) === index)
      .map((asset) => () => addAsset.run(asset.hash, asset.mediaType, assetBytes.get(asset.hash))),
  ]
  for (let start = 0; start < writes.length; start += batchSize) {
    const batch = writes.slice(start, start + batchSize)
    db.transaction(() => {
      for (const write of batch) write()
    }).immediate()
  }
}

const isRendered = (kind: NodeKind): boolean => kind !== 'quiz' && kind !== 'asset'

function publish(db: Database, bundle: CourseBundle, entries: Entry[], publishedAt: string): number {
  const { id, level, category, locale, tags } = bundle.course
  db.prepare(
    `INSERT INTO courses (id, current, level, category, locale) VALUES (?, 0, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET level = excluded.level, category = excluded.category, locale = excluded.locale`,
  ).run(id, level ?? null, category ?? null, locale)
  const course = db.prepare('SELECT key FROM courses WHERE id = ?').pluck().get(id) as number
  const last = db.prepare('SELECT max(number) FROM releases WHERE course_key = ?').pluck().get(course) as number | null
  const number = (last ?? 0) + 1
  db.prepare(
    'INSERT INTO releases (course_key, number, bundle_hash, content_hash, created_at, published_at) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(course, number, bundle.hash, contentHash(entries), publishedAt, publishedAt)
  const add = db.prepare(
    'INSERT INTO entries (course_key, release, kind, id, parent, position, number, hash, key_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  for (const entry of entries) {
    add.run(course, number, entry.kind, entry.id, entry.parent, entry.position, entry.number, entry.hash, entry.keyHash)
  }
  db.prepare('DELETE FROM course_tags WHERE course_key = ?').run(course)
  const addTag = db.prepare('INSERT OR IGNORE INTO course_tags (course_key, tag) VALUES (?, ?)')
  for (const tag of tags) addTag.run(course, tag)
  indexSections(db, course, number)
  db.prepare('UPDATE courses SET current = ? WHERE key = ?').run(number, course)
  return number
}

/** Brings the full-text index of a course to one of its releases; sections that did not change are left alone. */
function indexSections(db: Database, course: number, release: number): void {
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
function renderMissing(db: Database, courseId: string, release: number): void {
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
