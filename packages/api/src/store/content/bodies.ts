import { rendererVersion } from '@lectern/content'
import { and, asc, eq, gt } from 'drizzle-orm'
import { type Placeholders, prepared, type Session } from '../engines/engine'
import type { ReleaseRef } from '../store'
import type { NodeKind } from './nodes'
import type { StaleRenderings } from './stale-renderings'

/** A node of a release with its rendering by this version, or null. */
export interface BodyRow {
  id: string
  parent: string | null
  position: number
  facts: string
  body: string
  rendered: string | null
}

interface Of {
  renderer: string
  course: number
  release: number
  kind: NodeKind
}

const listOf = ({ db, tables: { entries, nodes, renderings } }: Session, { renderer }: Pick<Placeholders<Of>, 'renderer'>) =>
  db
    .select({
      id: entries.id,
      parent: entries.parent,
      position: entries.position,
      facts: nodes.facts,
      body: nodes.body,
      rendered: renderings.body,
    })
    .from(entries)
    .innerJoin(nodes, eq(nodes.hash, entries.hash))
    .leftJoin(renderings, and(eq(renderings.hash, entries.hash), eq(renderings.renderer, renderer)))

const placeOf = ({ tables: { entries } }: Session, { course, release, kind }: Placeholders<Of>) =>
  and(eq(entries.courseKey, course), eq(entries.release, release), eq(entries.kind, kind))

const bodyById = prepared('bodies.byId', (session, of: Placeholders<Of & { id: string }>) =>
  listOf(session, of).where(and(placeOf(session, of), eq(session.tables.entries.id, of.id))),
)
const bodiesUnder = prepared('bodies.under', (session, of: Placeholders<Of & { parent: string }>) =>
  listOf(session, of)
    .where(and(placeOf(session, of), eq(session.tables.entries.parent, of.parent)))
    .orderBy(asc(session.tables.entries.position)),
)
const bodiesAfter = prepared('bodies.after', (session, of: Placeholders<Of & { after: number; limit: number }>) =>
  listOf(session, of)
    .where(and(placeOf(session, of), gt(session.tables.entries.position, of.after)))
    .orderBy(asc(session.tables.entries.position))
    .limit(of.limit),
)

const ofRelease = ({ courseKey, number }: ReleaseRef, kind: NodeKind): Of => ({
  renderer: rendererVersion,
  course: courseKey,
  release: number,
  kind,
})

export const findBody = async (session: Session, of: ReleaseRef, kind: NodeKind, id: string): Promise<BodyRow | undefined> =>
  (await bodyById(session, { ...ofRelease(of, kind), id }))[0]

/** The nodes under a parent, in order. */
export const listBodiesUnder = (session: Session, of: ReleaseRef, kind: NodeKind, parent: string): Promise<BodyRow[]> =>
  bodiesUnder(session, { ...ofRelease(of, kind), parent })

export const listBodiesAfter = (session: Session, of: ReleaseRef, kind: NodeKind, after: number, limit: number): Promise<BodyRow[]> =>
  bodiesAfter(session, { ...ofRelease(of, kind), after, limit })

/** The rendering of a node. Renders it now when the stored rendering is of another version. */
export const renderedOf = async <Rendered>(
  stale: StaleRenderings,
  of: ReleaseRef,
  kind: NodeKind,
  { rendered, body }: BodyRow,
): Promise<Rendered> => (rendered === null ? await stale.node(of, kind, body) : JSON.parse(rendered)) as Rendered
