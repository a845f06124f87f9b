import { sha256 } from '@lectern/content'
import { eq, inArray } from 'drizzle-orm'
import { batches, type Engine, type Session } from '../engines/engine'
import { StoreError } from '../store-error'

/** Stores the bytes of an asset under their hash. Existing assets are not written again. */
export async function putAsset(
  { session, write }: Engine,
  now: () => Date,
  hash: string,
  bytes: Uint8Array,
): Promise<{ created: boolean }> {
  const actual = sha256(bytes)
  if (actual !== hash) throw new StoreError('asset_hash_mismatch', `The SHA-256 of the ${bytes.length} bytes is ${actual}.`)
  if ((await findMissingAssets(session, [hash])).length === 0) return { created: false }
  return write([], async ({ db, tables: { assets } }) => {
    const rows = await db
      .insert(assets)
      .values({ hash, createdAt: now().toISOString(), bytes: Buffer.from(bytes) })
      .onConflictDoNothing()
      .returning({ hash: assets.hash })
    return { created: rows.length === 1 }
  })
}

/** The hashes of assets that are not stored. */
export async function findMissingAssets({ db, tables: { assets } }: Session, hashes: readonly string[]): Promise<string[]> {
  const here = new Set<string>()
  for (const batch of batches(hashes))
    for (const { hash } of await db.select({ hash: assets.hash }).from(assets).where(inArray(assets.hash, batch))) here.add(hash)
  return hashes.filter((hash) => !here.has(hash))
}

export async function findAssetBytes({ db, tables: { assets } }: Session, hash: string): Promise<Uint8Array | undefined> {
  const [row] = await db.select({ bytes: assets.bytes }).from(assets).where(eq(assets.hash, hash))
  return row?.bytes
}
