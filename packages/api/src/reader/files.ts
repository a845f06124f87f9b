import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { SettingsError } from '../settings'

/** One file of the built reader. */
export interface ReaderFile {
  bytes: Uint8Array
  contentType: string
  /** True when the name contains a hash of the content, so that a browser may keep it for good. */
  immutable: boolean
}

/** The files of the built reader by their path, with `/` between folders: `index.html`, `assets/index-B1x2.js`. */
export type ReaderFiles = ReadonlyMap<string, ReaderFile>

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/**
 * Reads the built reader into memory. It has at most a few hundred kilobytes.
 *
 * @throws {SettingsError} when the folder holds no built reader.
 */
export async function readReaderFiles(folder: string): Promise<ReaderFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: Error) => {
    throw new SettingsError(`The folder ${folder} of the setting LECTERN_READER cannot be read: ${error.message}.`)
  })
  const files = new Map<string, ReaderFile>()
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = path.join(entry.parentPath, entry.name)
    const name = path.relative(folder, file).split(path.sep).join('/')
    files.set(name, {
      bytes: await readFile(file),
      contentType: contentTypes[path.extname(name)] ?? 'application/octet-stream',
      immutable: name.startsWith('assets/'),
    })
  }
  if (!files.has('index.html'))
    throw new SettingsError(`The folder ${folder} of the setting LECTERN_READER has no index.html: build the reader, or leave it empty.`)
  return files
}
