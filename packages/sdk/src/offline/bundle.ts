import { unzipSync } from 'fflate'
import { LecternError } from '../errors'

/**
 * Where an offline bundle is: its bytes, as `courses.export` gives them or from a file, or the URL of the folder that it was unpacked to.
 *
 * @example
 * const source: OfflineSource = 'https://static.example.com/bread'
 */
export type OfflineSource = ArrayBuffer | Uint8Array | Blob | ReadableStream<Uint8Array> | URL | string

/** A file of a bundle: what the API answers at `url`. */
export interface BundleFile {
  url: string
  file: string
  hash: string
  size: number
  mediaType: string
}

export interface Manifest {
  format: string
  course: string
  release: number
  contentHash: string
  files: BundleFile[]
}

/** Bundles, the newest last: an update holds only the files that the one before does not have. */
export interface Bundle {
  manifest: Manifest
  /** The bytes of a file, checked against its hash. */
  read(file: BundleFile): Promise<Uint8Array<ArrayBuffer>>
  /** The URL of a file on a web server; undefined where the bundle is bytes. */
  urlOf(file: BundleFile): string | undefined
}

/** What the answers to requests come from. */
export interface OfflineReads {
  manifest: Manifest
  readJson<Body>(file: BundleFile): Promise<Body>
  readBytes(file: BundleFile): Promise<Uint8Array<ArrayBuffer>>
}

interface Item {
  id: string
  number: string
}
export interface Outline {
  course: { id: string; title: string }
  chapters: (Item & { sections: Item[] })[]
}

type ReadFile = (name: string, size: number) => Promise<Uint8Array | undefined>

const manifestLimit = 50_000_000

export async function openBundle(sources: readonly OfflineSource[], fetcher: typeof fetch): Promise<Bundle> {
  const readers = await Promise.all(sources.map((source) => openSource(source, fetcher)))
  const last = readers.at(-1)
  if (!last) throw new LecternError('An offline course needs a bundle.')
  const manifest = readManifest(await last.read('manifest.json', manifestLimit))
  const folder = [...readers].reverse().find(({ base }) => base !== undefined)?.base
  return {
    manifest,
    async read(file) {
      // The newest first: it is the one that is kept up to date.
      for (const { read } of [...readers].reverse()) {
        const bytes = await read(file.file, file.size)
        if (!bytes) continue
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))
        const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
        if (hash !== file.hash) throw new LecternError(`The file ${file.file} of the offline bundle is damaged: its hash is another.`)
        return bytes as Uint8Array<ArrayBuffer>
      }
      throw new LecternError(`The offline bundle has no ${file.file}. An update needs the bundles before it, oldest first.`)
    },
    urlOf: ({ file }) => folder && new URL(file, folder).href,
  }
}

async function openSource(source: OfflineSource, fetcher: typeof fetch): Promise<{ read: ReadFile; base?: string }> {
  if (typeof source === 'string' || source instanceof URL) {
    const base = `${source}`.replace(/\/*$/, '/')
    const read: ReadFile = async (name, limit) => {
      const response = await fetcher(new URL(name, base))
      if (response.status === 404) return undefined
      if (!response.ok) throw new LecternError(`${name} of the offline bundle was answered with ${response.status}.`, { response })
      return readAtMost(response, limit, name)
    }
    return { read, base }
  }
  const bytes =
    source instanceof Uint8Array
      ? source
      : new Uint8Array(await new Response(source as ConstructorParameters<typeof Response>[0]).arrayBuffer())
  const read: ReadFile = async (name, limit) => {
    try {
      return unzipSync(bytes, { filter: (entry) => entry.name === name && entry.originalSize <= limit })[name]
    } catch (cause) {
      throw new LecternError('This is no offline bundle, or it is cut off.', { cause })
    }
  }
  return { read }
}

/** Reads a body, and gives up when there is more than the manifest says. */
async function readAtMost(response: Response, limit: number, name: string): Promise<Uint8Array> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  const reader = response.body?.getReader()
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.length
    if (size > limit) {
      await reader?.cancel()
      throw new LecternError(`${name} of the offline bundle is larger than it should be.`, { response })
    }
    pieces.push(next.value)
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer())
}

/** Files are named after their content, so that no manifest leads elsewhere. */
const isNamedByHash = ({ file, hash }: Partial<BundleFile>): boolean =>
  typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash) && typeof file === 'string' && new RegExp(`^files/${hash}(\\.\\w+)?$`).test(file)

function readManifest(bytes: Uint8Array | undefined): Manifest {
  let manifest: Partial<Manifest> | undefined
  try {
    manifest = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Manifest>
  } catch {
    // Said below.
  }
  if (!manifest?.format?.startsWith('lectern.offline/') || !Array.isArray(manifest.files))
    throw new LecternError('This is no offline bundle: it has no manifest.json of one.')
  if (manifest.format !== 'lectern.offline/1')
    throw new LecternError(`The offline bundle has the format ${manifest.format}, which a newer version of this SDK may read.`)
  if (!manifest.files.every((file) => file && isNamedByHash(file)))
    throw new LecternError('This is no offline bundle: its manifest names files that are not its own.')
  return manifest as Manifest
}
