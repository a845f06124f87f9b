import type { AnswerKey } from '@lectern/content'
import { rendererVersion } from '@lectern/content'
import { and, eq, inArray, isNull, notInArray } from 'drizzle-orm'
import { findImageSizes } from '../content/image-sizes'
import { type BundleRows, type Node, type NodeKind, renderKey, renderNode } from '../content/nodes'
import { batches, type Engine, type Session } from '../engines/engine'

/** Rows per batch while content is written. */
const nodesPerBatch = 200

const unrenderedKinds: NodeKind[] = ['quiz', 'asset']
const isRendered = (kind: NodeKind): boolean => !unrenderedKinds.includes(kind)

/** Nodes and answer keys of a course. */
export interface Content {
  nodes: Node[]
  keys: [hash: string, body: string][]
}

/**
 * The nodes and answer keys that are not stored yet, or not rendered by this renderer. Renderings are written and pruned with their
 * nodes.
 */
export async function findFresh({ db, tables: { nodes: table, renderings } }: Session, { nodes, keys }: BundleRows): Promise<Content> {
  const known = async (hashes: string[]): Promise<Set<string>> => {
    const found = new Set<string>()
    for (const batch of batches(hashes)) {
      const rows = await db
        .select({ hash: renderings.hash })
        .from(renderings)
        .where(and(inArray(renderings.hash, batch), eq(renderings.renderer, rendererVersion)))
      for (const { hash } of rows) found.add(hash)
    }
    return found
  }
  const all = [...nodes.values()]
  const rendered = await known([...all.filter(({ kind }) => isRendered(kind)).map(({ hash }) => hash), ...keys.keys()])
  const unrendered = all.filter(({ kind }) => !isRendered(kind)).map(({ hash }) => hash)
  const stored = new Set<string>()
  for (const batch of batches(unrendered))
    for (const { hash } of await db.select({ hash: table.hash }).from(table).where(inArray(table.hash, batch))) stored.add(hash)
  return {
    nodes: all.filter(({ hash, kind }) => !(isRendered(kind) ? rendered : stored).has(hash)),
    keys: [...keys].filter(([hash]) => !rendered.has(hash)),
  }
}

interface RenderedContent extends Content {
  renderings: { hash: string; body: string }[]
}

async function render(session: Session, course: string, { nodes, keys }: Content): Promise<RenderedContent> {
  const imageSize = await findImageSizes(session, [...nodes.map(({ body }) => body), ...keys.map(([, body]) => body)])
  const context = { course, imageSize }
  const renderings: RenderedContent['renderings'] = []
  for (const { hash, kind, body } of nodes)
    if (isRendered(kind)) renderings.push({ hash, body: JSON.stringify(await renderNode(context, kind, body)) })
  for (const [hash, body] of keys) renderings.push({ hash, body: JSON.stringify(await renderKey(context, JSON.parse(body) as AnswerKey)) })
  return { nodes, keys, renderings }
}

async function insertContent({ db, tables }: Session, { nodes, keys, renderings }: RenderedContent): Promise<void> {
  if (nodes.length > 0) await db.insert(tables.nodes).values(nodes).onConflictDoNothing()
  if (keys.length > 0)
    await db
      .insert(tables.answerKeys)
      .values(keys.map(([hash, body]) => ({ hash, body })))
      .onConflictDoNothing()
  if (renderings.length > 0)
    await db
      .insert(tables.renderings)
      .values(renderings.map(({ hash, body }) => ({ hash, renderer: rendererVersion, body })))
      .onConflictDoNothing()
}

/**
 * Writes content with its renderings in small batches. No reader sees them before a release uses them. Returns the last batch as work for
 * the transaction that creates the release. Rendering happens before each transaction, so that other writers do not wait for it.
 */
export async function writeContent(engine: Engine, courseId: string, content: Content): Promise<(session: Session) => Promise<void>> {
  const byHash = (a: { hash: string }, b: { hash: string }) => (a.hash < b.hash ? -1 : 1)
  // Always in the same order, so that two processes that write the same content cannot deadlock.
  const nodes = [...content.nodes].sort(byHash)
  const keys = [...content.keys].sort(([a], [b]) => (a < b ? -1 : 1))
  const parts: Content[] = [
    ...[...batches(nodes, nodesPerBatch)].map((batch) => ({ nodes: batch, keys: [] })),
    ...[...batches(keys, nodesPerBatch)].map((batch) => ({ nodes: [], keys: batch })),
  ]
  const last = parts.pop()
  for (const part of parts) {
    const rendered = await render(engine.session, courseId, part)
    await engine.write([], (session) => insertContent(session, rendered))
  }
  const rest = last && (await render(engine.session, courseId, last))
  return async (session) => {
    if (rest) await insertContent(session, rest)
  }
}

/** Renders the nodes of a release that this renderer has not rendered, and marks the release as complete. */
export async function renderMissing(engine: Engine, courseId: string, number: number): Promise<void> {
  const { db, tables } = engine.session
  const { answerKeys, courses, entries, nodes, releases, renderings } = tables
  const [release] = await db
    .select({ course: courses.key, renderedBy: releases.renderedBy })
    .from(courses)
    .innerJoin(releases, eq(releases.courseKey, courses.key))
    .where(and(eq(courses.id, courseId), eq(releases.number, number)))
  if (!release || release.renderedBy === rendererVersion) return
  const ofRelease = and(eq(entries.courseKey, release.course), eq(entries.release, number))
  const lackingNodes = await db
    .selectDistinct({ hash: nodes.hash, kind: nodes.kind, facts: nodes.facts, body: nodes.body })
    .from(entries)
    .innerJoin(nodes, eq(nodes.hash, entries.hash))
    .leftJoin(renderings, and(eq(renderings.hash, nodes.hash), eq(renderings.renderer, rendererVersion)))
    .where(and(ofRelease, notInArray(nodes.kind, unrenderedKinds), isNull(renderings.hash)))
  const lackingKeys = await db
    .selectDistinct({ hash: answerKeys.hash, body: answerKeys.body })
    .from(entries)
    .innerJoin(answerKeys, eq(answerKeys.hash, entries.keyHash))
    .leftJoin(renderings, and(eq(renderings.hash, answerKeys.hash), eq(renderings.renderer, rendererVersion)))
    .where(and(ofRelease, isNull(renderings.hash)))
  const writeRest = await writeContent(engine, courseId, {
    nodes: lackingNodes,
    keys: lackingKeys.map(({ hash, body }) => [hash, body]),
  })
  await engine.write([], async (session) => {
    await writeRest(session)
    await session.db
      .update(releases)
      .set({ renderedBy: rendererVersion })
      .where(and(eq(releases.courseKey, release.course), eq(releases.number, number)))
  })
}
