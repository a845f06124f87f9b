import { createHash } from 'node:crypto'
import { extname } from 'node:path/posix'
import { setImmediate } from 'node:timers/promises'
import { type ExportFormat, mediaTypeOf, writePackage } from '@lectern/content'

/** What `exportFormats` says of formats that are made from a bundle. This one is made from answers of the API. */
export const offlineFormat = {
  title: 'a course to be read without a server, for `@lectern/sdk/offline`',
  ending: '.offline.zip',
  mediaType: 'application/zip',
  containsKeys: false,
} satisfies Omit<ExportFormat, 'write'>

/** Sends a GET request to the API. */
export type Ask = (path: string) => Promise<Response>

/** A file of an offline bundle: what the API answers at `url`. */
export interface OfflineFile {
  /** Path and query of the answer, such as `/v1/courses/bread/outline`. */
  url: string
  /** The file in the bundle; its name is the hash of its content. */
  file: string
  /** SHA-256 in hexadecimal. */
  hash: string
  /** In bytes. */
  size: number
  mediaType: string
}

/** `manifest.json` of an offline bundle. */
export interface OfflineManifest {
  format: 'lectern.offline/1'
  course: string
  release: number
  /** Of the release: `contentHash` of `courses.releases.current`. */
  contentHash: string
  files: OfflineFile[]
}

/** A read that the API refused. */
export class OfflineRefusal extends Error {
  override name = 'OfflineRefusal'
  constructor(readonly response: Response) {
    super(`The API answered ${response.status}.`)
  }
}

const json = 'application/json'

/**
 * Writes everything that can be read of the published release, as the API answers it, into a ZIP: `manifest.json` and files that are named
 * after their content. With `base`, the manifest of an earlier bundle, only files that it does not have are in the ZIP.
 *
 * All of it comes from the API itself, so it has the same schemas, and nothing in it that a reader could not get.
 *
 * @throws {OfflineRefusal} before the first piece, when the course cannot be read.
 */
export async function* writeOffline(ask: Ask, course: string, base?: Pick<OfflineManifest, 'files'>): AsyncGenerator<Uint8Array> {
  const root = `/v1/courses/${encodeURIComponent(course)}`
  const { number: release, contentHash } = (await get(ask, `${root}/releases/current`)) as { number: number; contentHash: string }
  const files: OfflineFile[] = []
  const packed = new Set((base?.files ?? []).map(({ file }) => file))

  async function* pack() {
    for await (const { url, content, mediaType } of readAll(ask, root)) {
      const hash = createHash('sha256').update(content).digest('hex')
      const file = `files/${hash}${mediaType === json ? '.json' : extname(new URL(url, 'http://localhost').pathname)}`
      files.push({ url, file, hash, size: content.length, mediaType })
      // Others have their turn.
      await setImmediate()
      if (packed.has(file)) continue
      packed.add(file)
      yield { name: file, content }
    }
    // Somebody may have published meanwhile: half of one release and half of another is none.
    const { contentHash: now } = (await get(ask, `${root}/releases/current`)) as { contentHash: string }
    if (now !== contentHash) throw new Error(`the course "${course}" was published while it was exported; export it again`)
    const manifest: OfflineManifest = { format: 'lectern.offline/1', course, release, contentHash, files }
    yield { name: 'manifest.json', content: `${JSON.stringify(manifest, null, 1)}\n` }
  }
  yield* writePackage(pack())
}

interface Answer {
  url: string
  content: Uint8Array
  mediaType: string
}

/** Everything that can be read of a course. */
async function* readAll(ask: Ask, root: string): AsyncGenerator<Answer> {
  const ids = (items: unknown): string[] => (items as { id: string }[]).map(({ id }) => id)
  const assets = new Set<string>()
  const answer = (url: string, body: unknown): Answer => {
    const text = JSON.stringify(body)
    for (const [path] of text.matchAll(/\/v1\/courses\/[a-z0-9-]+\/assets\/[0-9a-f]{64}\/[\w.%~-]+/g)) assets.add(path)
    return { url, content: Buffer.from(text), mediaType: json }
  }
  const one = async (url: string): Promise<Answer> => answer(url, await get(ask, url))
  const list = async (url: string): Promise<{ data: unknown[]; answer: Answer }> => {
    const data: unknown[] = []
    for (let cursor: string | null = null; ; ) {
      const parameters = `limit=100${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`
      const page = (await get(ask, `${url}${url.includes('?') ? '&' : '?'}${parameters}`)) as {
        data: unknown[]
        nextCursor: string | null
        hasMore: boolean
      }
      data.push(...page.data)
      cursor = page.nextCursor
      if (!page.hasMore || cursor === null) return { data, answer: answer(url, { data, nextCursor: null, hasMore: false }) }
    }
  }

  yield await one(root)
  yield await one(`${root}/outline`)
  yield await one(`${root}/releases/current`)
  yield (await list(`${root}/glossary`)).answer
  const chapters = await list(`${root}/chapters`)
  yield chapters.answer
  for (const id of ids(chapters.data)) {
    yield await one(`${root}/chapters/${id}`)
    yield await one(`${root}/chapters/${id}?include=sections`)
    yield (await list(`${root}/sections?chapter=${id}`)).answer
  }
  const sections = await list(`${root}/sections`)
  yield sections.answer
  for (const id of ids(sections.data)) yield await one(`${root}/sections/${id}`)
  const quizzes = await list(`${root}/quizzes`)
  yield quizzes.answer
  for (const id of ids(quizzes.data)) yield await one(`${root}/quizzes/${id}`)
  for (const url of [...assets].sort()) {
    const response = await ask(url)
    if (!response.ok) throw new OfflineRefusal(response)
    const mediaType = response.headers.get('content-type') ?? mediaTypeOf(url) ?? 'application/octet-stream'
    yield { url, content: new Uint8Array(await response.arrayBuffer()), mediaType }
  }
}

async function get(ask: Ask, url: string): Promise<unknown> {
  const response = await ask(url)
  if (!response.ok) throw new OfflineRefusal(response)
  return response.json()
}
