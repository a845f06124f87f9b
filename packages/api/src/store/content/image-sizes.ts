import { type ImageSize, mediaTypeOf, readImageSize } from '@lectern/content'
import { inArray } from 'drizzle-orm'
import { batches, type Session } from '../engines/engine'
import type { ImageSizes } from './nodes'

const assetUrl = /lectern:asset\/([0-9a-f]{64})\/([^\s"'<>()#\\]+)/g

/** Reads the sizes of the images that texts refer to, from their bytes. */
export async function findImageSizes({ db, tables: { assets } }: Session, texts: Iterable<string>): Promise<ImageSizes> {
  const hashes = new Set<string>()
  for (const text of texts) {
    for (const [, hash = '', name = ''] of text.matchAll(assetUrl)) if (mediaTypeOf(name)?.startsWith('image/')) hashes.add(hash)
  }
  const sizes = new Map<string, ImageSize | undefined>()
  // Images may be large, so only a few are in memory at a time.
  for (const batch of batches([...hashes], 8))
    for (const { hash, bytes } of await db
      .select({ hash: assets.hash, bytes: assets.bytes })
      .from(assets)
      .where(inArray(assets.hash, batch)))
      sizes.set(hash, readImageSize(bytes))
  return (hash) => sizes.get(hash)
}
