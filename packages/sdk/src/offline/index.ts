import type { Fetch } from '../client'
import { createAnswers } from './answers'
import { type BundleFile, type OfflineSource, openBundle } from './bundle'

export type { OfflineSource } from './bundle'

/**
 * Options of {@link openOffline}.
 *
 * @example
 * const options: OfflineOptions = { fetch: (url, init) => fetch(url, { ...init, cache: 'no-store' }) }
 */
export interface OfflineOptions {
  /** Fetches the files of a bundle that a URL names. Default: the global `fetch`. */
  fetch?: typeof fetch
}

/**
 * A course that was opened from a bundle.
 *
 * @example
 * const { course, release } = offline
 */
export interface OfflineCourse {
  /** Id of the course. */
  readonly course: string
  /** Number of the release. */
  readonly release: number
  /** Of the release, as `courses.releases.current` has it: compare it with the service to know whether there is something new. */
  readonly contentHash: string
  /** A base URL for the client; nothing is sent there. */
  readonly baseUrl: string
  /** Answers the reads of the API from the bundle; for the client. What needs the service gets 404 `not_offline`. */
  readonly fetch: Fetch
  /**
   * Replaces the URLs of images and files in the HTML of the course by ones that a page can load: those of the web server that the bundle
   * is on, otherwise object URLs.
   */
  resolveAssets(html: string): Promise<string>
  /** Releases the object URLs. */
  close(): void
}

/**
 * Opens an offline bundle, which `courses.export` and `lectern export offline` write. Every read of the client works: catalogue, course,
 * outline, chapters, sections, key-free quizzes, glossary, search and assets. Each file is checked against its hash when it is read.
 *
 * @param source the bytes of a bundle or a stream of them, the URL of the folder where it was unpacked, or a list of bundles, each an update of the one before.
 * @throws {LecternError} when this is no bundle; while reading, when a file is missing or damaged.
 * @example
 * const offline = await openOffline(await (await fetch('/bread.zip')).arrayBuffer())
 * const lectern = new Lectern({ baseUrl: offline.baseUrl, fetch: offline.fetch })
 * const outline = await lectern.courses.outline(offline.course)
 */
export async function openOffline(source: OfflineSource | readonly OfflineSource[], options: OfflineOptions = {}): Promise<OfflineCourse> {
  const bundle = await openBundle(Array.isArray(source) ? source : [source as OfflineSource], options.fetch ?? globalThis.fetch)
  const { manifest } = bundle
  const readJson = async <Body>(file: BundleFile): Promise<Body> => JSON.parse(new TextDecoder().decode(await bundle.read(file))) as Body
  const answer = createAnswers({ manifest, readJson, readBytes: bundle.read })
  const byUrl = new Map(manifest.files.map((file) => [file.url, file]))
  const objects = new Map<string, string>()
  const urlOf = async (path: string): Promise<string> => {
    const file = byUrl.get(path)
    if (!file) return path
    const known = bundle.urlOf(file) ?? objects.get(path)
    if (known !== undefined) return known
    const made = URL.createObjectURL(new Blob([await bundle.read(file)], { type: file.mediaType }))
    objects.set(path, made)
    return made
  }
  return {
    course: manifest.course,
    release: manifest.release,
    contentHash: manifest.contentHash,
    baseUrl: 'https://offline.invalid',
    async fetch(url, { method = 'GET', headers, signal }) {
      signal?.throwIfAborted()
      return answer(method, new URL(url), new Headers(headers))
    },
    async resolveAssets(html) {
      const paths = [...new Set(html.match(/(?<= (?:src|href|poster)=")\/v1\/courses\/[^"/]+\/assets\/[^"]+/g))]
      const urls = new Map(await Promise.all(paths.map(async (path) => [path, await urlOf(path)] as const)))
      return html.replace(/(?<= (?:src|href|poster)=")\/v1\/courses\/[^"/]+\/assets\/[^"]+/g, (path) => urls.get(path) ?? path)
    },
    close() {
      for (const url of objects.values()) URL.revokeObjectURL(url)
      objects.clear()
    },
  }
}
