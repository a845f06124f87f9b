import { and, eq, isNotNull, isNull, lt, notInArray } from 'drizzle-orm'
import { type Engine, lockOf } from '../engines/engine'

/** Deletes unpublished releases older than a time, and then content and assets that no release uses. */
export function prune({ write }: Engine, before: Date): Promise<{ releases: number }> {
  return write([lockOf.releases], async ({ db, tables }) => {
    const { answerKeys, assets, entries, nodes, releases, renderings } = tables
    const at = before.toISOString()
    const stale = await db
      .delete(releases)
      .where(and(isNull(releases.publishedAt), lt(releases.createdAt, at)))
      .returning({ course: releases.courseKey, number: releases.number })
    for (const { course, number } of stale) await db.delete(entries).where(and(eq(entries.courseKey, course), eq(entries.release, number)))
    const listedAssets = db.select({ hash: entries.hash }).from(entries).where(eq(entries.kind, 'asset'))
    await db.delete(assets).where(and(lt(assets.createdAt, at), notInArray(assets.hash, listedAssets)))
    if (stale.length === 0) return { releases: 0 }
    await db.delete(nodes).where(notInArray(nodes.hash, db.select({ hash: entries.hash }).from(entries)))
    const listedKeys = db.select({ hash: entries.keyHash }).from(entries).where(isNotNull(entries.keyHash))
    await db.delete(answerKeys).where(notInArray(answerKeys.hash, listedKeys))
    await db
      .delete(renderings)
      .where(
        and(
          notInArray(renderings.hash, db.select({ hash: nodes.hash }).from(nodes)),
          notInArray(renderings.hash, db.select({ hash: answerKeys.hash }).from(answerKeys)),
        ),
      )
    return { releases: stale.length }
  })
}
