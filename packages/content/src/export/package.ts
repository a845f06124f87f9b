import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** A file of a package. */
export interface PackageFile {
  name: string
  content: string | Uint8Array
}

/** The earliest time that ZIP knows, so that the same files give the same package. */
const time = '1980-01-01T00:00:00'

/** What is compressed already. */
const isCompressed = (name: string): boolean => /\.(?:png|jpe?g|gif|webp|avif|mp[34]|m4a|webm|ogg|zip|woff2)$/i.test(name)

/**
 * Packs files as ZIP, one at a time. The same files in the same order give the same bytes.
 *
 * @throws {TypeError} when a name occurs twice.
 */
export async function* writePackage(files: AsyncIterable<PackageFile> | Iterable<PackageFile>): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  const names = new Set<string>()
  for await (const { name, content } of files) {
    if (names.has(name)) throw new TypeError(`the package would have two files called ${name}`)
    names.add(name)
    const entry = isCompressed(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
    entry.mtime = time
    zip.add(entry)
    entry.push(typeof content === 'string' ? new TextEncoder().encode(content) : content, true)
    yield* pieces.splice(0)
  }
  zip.end()
  yield* pieces.splice(0)
}
