import {
  type CourseBundle,
  type CourseExport,
  canonicalJson,
  type ExportFormatName,
  type ExportOptions,
  exportBundle,
  mediaTypeOf,
} from '@lectern/content'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Node, NodeKind } from '../content/nodes'
import type { Session } from '../engines/engine'
import type { ReleaseRef } from '../store'
import { findAssetBytes } from './assets'

/** What an export is of, as plain data. */
export interface ExportTask {
  release: Pick<ReleaseRef, 'courseKey' | 'number'>
  format: ExportFormatName
  options: ExportOptions
}

/** Size of the pieces in bytes, so that thousands of short texts do not become thousands of messages. */
const pieceBytes = 64 * 1024

/** Writes a release in another format, piece by piece. */
export async function* writeExport(session: Session, task: ExportTask): AsyncGenerator<Uint8Array> {
  yield* inPieces((await openExport(session, task)).content)
}

/** Writes a release in another format to find out what the format cannot say. */
export async function reportExport(session: Session, task: ExportTask): Promise<Pick<CourseExport, 'counts' | 'notes'>> {
  const { content, counts, notes } = await openExport(session, task)
  for await (const _piece of content);
  return { counts, notes }
}

async function openExport(session: Session, { release, format, options }: ExportTask): Promise<CourseExport> {
  const bundle = await readBundle(session, release)
  const readAsset = async (hash: string) => {
    const bytes = await findAssetBytes(session, hash)
    if (!bytes) throw new Error(`the bytes of the asset ${hash} are missing`)
    return bytes
  }
  return exportBundle(format, { bundle, readAsset, release: release.number }, options)
}

async function* inPieces(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = []
  let size = 0
  for await (const piece of content) {
    waiting.push(piece)
    size += piece.length
    if (size < pieceBytes) continue
    yield join(waiting, size)
    waiting = []
    size = 0
  }
  if (size > 0) yield join(waiting, size)
}

/** A copy with memory of its own, which can be handed to another thread. */
function join(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const joined = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}

type Row = Pick<Node, 'facts' | 'body'> & { kind: NodeKind; id: string; parent: string | null }

/** Reads the bundle that a release was created from, answer keys included. */
export async function readBundle({ db, tables }: Session, { courseKey, number }: ExportTask['release']): Promise<CourseBundle> {
  const { answerKeys, assets, entries, nodes, releases } = tables
  const ofRelease = and(eq(entries.courseKey, courseKey), eq(entries.release, number))
  const [release] = await db
    .select({ hash: releases.bundleHash })
    .from(releases)
    .where(and(eq(releases.courseKey, courseKey), eq(releases.number, number)))
  if (!release) throw new Error(`release ${number} went away before it was exported`)
  const rows: Row[] = await db
    .select({ kind: entries.kind, id: entries.id, parent: entries.parent, facts: nodes.facts, body: nodes.body })
    .from(entries)
    .innerJoin(nodes, eq(nodes.hash, entries.hash))
    .where(ofRelease)
    .orderBy(asc(entries.kind), asc(entries.position))
  const keys = await db
    .select({ quiz: entries.parent, body: answerKeys.body })
    .from(entries)
    .innerJoin(answerKeys, eq(answerKeys.hash, entries.keyHash))
    .where(ofRelease)
    .orderBy(asc(entries.position))
  const files = await db
    .select({ name: entries.id, hash: entries.hash, size: sql<number>`length(${assets.bytes})` })
    .from(entries)
    .innerJoin(assets, eq(assets.hash, entries.hash))
    .where(and(ofRelease, eq(entries.kind, 'asset')))
    .orderBy(asc(entries.position))

  const partsOf = (kind: NodeKind) => rows.filter((row) => row.kind === kind)
  const under = (list: readonly Row[]) => groupBy(list, ({ parent }) => parent)
  const sectionsOf = under(partsOf('section'))
  const questionsOf = under(partsOf('question'))
  const keysOf = groupBy(keys, ({ quiz }) => quiz)
  const [course] = partsOf('course').map(({ facts, body }) => ({ ...JSON.parse(facts), ...JSON.parse(body) }))
  const content = {
    format: 'lectern.course/1',
    course,
    chapters: partsOf('chapter').map(({ id, facts, body }) => {
      const { minutes: _minutes, ...rest } = JSON.parse(facts)
      const sections = (sectionsOf.get(id) ?? []).map((section) => {
        const { minutes: _own, ...sectionFacts } = JSON.parse(section.facts)
        return { id: section.id, ...withoutNulls(sectionFacts), ...JSON.parse(section.body) }
      })
      return { id, ...withoutNulls(rest), ...JSON.parse(body), sections }
    }),
    quizzes: partsOf('quiz').map(({ id, facts }) => {
      const { questionCount: _count, maxPoints: _points, ...settings } = JSON.parse(facts)
      return {
        id,
        ...settings,
        questions: (questionsOf.get(id) ?? []).map((question) => ({ id: question.id, ...JSON.parse(question.body) })),
        keys: (keysOf.get(id) ?? []).map((key) => JSON.parse(key.body)),
      }
    }),
    glossary: partsOf('term').map(({ facts, body }) => ({ ...withoutNulls(JSON.parse(facts)), ...JSON.parse(body) })),
    assets: files.map(({ name, hash, size }) => ({ name, hash, mediaType: mediaTypeOf(name), size: Number(size) })),
  }
  // In the order of members that the compiler writes, so that a course exports to the same bytes from its folder.
  return { ...JSON.parse(canonicalJson(content)), hash: release.hash }
}

const withoutNulls = (facts: object): object => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null))

function groupBy<Item, Name>(list: readonly Item[], nameOf: (item: Item) => Name): Map<Name, Item[]> {
  const groups = new Map<Name, Item[]>()
  for (const item of list) {
    const group = groups.get(nameOf(item))
    if (group) group.push(item)
    else groups.set(nameOf(item), [item])
  }
  return groups
}
