import { readFile } from 'node:fs/promises'
import { createApp, type OfflineManifest, OfflineRefusal, openStore, writeOffline } from '@lectern/api'
import { strFromU8, unzipSync } from 'fflate'
import { compileOrReport } from './check'
import { type Connection, connectApi } from './connection'
import { CommandError } from './exit-code'
import type { Terminal } from './terminal'

/** Where the course is. */
export type OfflineSource = { folder: string } | ({ course: string } & Connection)

/**
 * Writes an offline bundle of a folder, or of a course on a server or in a database. With `base`, an earlier bundle, only what is new since
 * is in it. Returns false after reporting errors of the folder.
 */
export async function exportOffline(
  terminal: Terminal,
  source: OfflineSource,
  base: string | undefined,
  write: (content: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<boolean> {
  const manifest = base === undefined ? undefined : await readManifest(base)
  const run = async (request: (path: string) => Promise<Response>, course: string) => {
    if (manifest && manifest.course !== course)
      throw new CommandError(`${base} is a bundle of the course "${manifest.course}", not of "${course}".`)
    try {
      await write(writeOffline(request, course, manifest))
    } catch (error) {
      if (!(error instanceof OfflineRefusal)) throw error
      const problem = (await error.response.json().catch(() => ({}))) as { detail?: string; code?: string }
      throw new CommandError(problem.detail ? `${problem.detail} (${problem.code})` : `${error.message} Nothing was written.`)
    }
  }
  if (!('folder' in source)) {
    await connectApi(source, ({ request }) => run(request, source.course))
    return true
  }
  const compiled = await compileOrReport(terminal, source.folder)
  if (!compiled) return false
  // A folder has no time of publishing, and the same folder has to give the same bytes.
  const store = await openStore({ database: ':memory:', now: () => new Date(0) })
  try {
    await store.seed(compiled.bundle, compiled.assets)
    const app = createApp({ store, rateLimit: 0 })
    await run(async (path) => app.request(path), compiled.bundle.course.id)
  } finally {
    await store.close()
  }
  return true
}

async function readManifest(file: string): Promise<OfflineManifest> {
  const fail = (what: string) => new CommandError(`${file} ${what}; --base takes an offline bundle.`)
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw fail(`cannot be read (${error.code})`)
  })
  try {
    const manifest = unzipSync(bytes, { filter: ({ name }) => name === 'manifest.json' })['manifest.json']
    const read = JSON.parse(manifest ? strFromU8(manifest) : '') as OfflineManifest
    if (read.format === 'lectern.offline/1' && Array.isArray(read.files)) return read
  } catch {
    // Said below.
  }
  throw fail('is no offline bundle')
}
