import { createReadStream } from 'node:fs'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { createTarDecoder, type ParsedTarEntry } from 'modern-tar'
import type { Report } from '../report'
import { sentence } from './package'
import { type SourceTree, sourceLimits } from './source-tree'

/** How many bytes {@link isTar} looks at. */
export const tarHeadBytes = 262

/** True for the first bytes of a TAR file, packed with gzip or not. */
export const isTar = (start: Uint8Array): boolean =>
  isGzip(start) || new TextDecoder('latin1').decode(start.subarray(257, tarHeadBytes)) === 'ustar'

const isGzip = (start: Uint8Array): boolean => start[0] === 0x1f && start[1] === 0x8b

/** Why a package is refused. */
class Refusal extends Error {
  constructor(
    message: string,
    readonly hint: string,
    readonly code: 'import.package' | 'import.limit' = 'import.package',
  ) {
    super(message)
  }
}

interface Kept {
  /** Where the content is; undefined for a file that is too large. */
  at?: string
  size: number
}

/**
 * Opens a `.tar` or `.tar.gz` on disk. Such a package can only be read from its start, so that its files are unpacked once, into a temporary
 * folder where numbers are their names; `close` removes it. Reports, and refuses, what {@link openPackage} refuses of a ZIP file.
 */
export async function openTar(
  source: string,
  start: Uint8Array,
  report: Report,
  limits: Pick<typeof sourceLimits, 'treeBytes' | 'fileBytes' | 'files'> = sourceLimits,
): Promise<SourceTree | undefined> {
  const dir = await mkdtemp(path.join(tmpdir(), 'lectern-tar-'))
  const close = () => rm(dir, { recursive: true, force: true })
  const files = new Map<string, Kept>()
  const names = new Set<string>()

  const take = async ({ header, body }: ParsedTarEntry): Promise<void> => {
    const { type = 'file', size } = header
    if (type === 'directory') return body.cancel()
    const name = nameOf(header.name)
    // Where case does not count, one of them would replace the other.
    if (names.has(name.toLowerCase()))
      throw new Refusal(`The package has two files called "${name}".`, 'Pack it again, with each file once.')
    names.add(name.toLowerCase())
    if (names.size > limits.files) throw new Refusal(`The package has more than ${limits.files} files.`, 'Split it.', 'import.limit')
    if (type !== 'file') {
      report
        .within(name)
        .add('import.file-lost', `The entry is no file but a ${type}; it was left out.`, 'Pack the file itself, not a link to it.')
      return body.cancel()
    }
    if (size > limits.fileBytes) {
      files.set(name, { size })
      return body.cancel()
    }
    const at = path.join(dir, String(files.size))
    const target = await open(at, 'wx', 0o600)
    try {
      for await (const part of piecesOf(body)) await target.writeFile(part)
    } finally {
      await target.close()
    }
    files.set(name, { at, size })
  }

  const packed = createReadStream(source)
  const unpacked = isGzip(start) ? packed.pipe(createGunzip()) : packed
  packed.on('error', (error) => unpacked.destroy(error))
  try {
    const entries = (Readable.toWeb(Readable.from(bounded(unpacked, limits.treeBytes))) as ReadableStream<Uint8Array>).pipeThrough(
      createTarDecoder({ strict: true }),
    )
    for await (const entry of piecesOf(entries)) await take(entry)
    if (files.size === 0) throw new Refusal('The package is empty.', 'Export it again.')
  } catch (error) {
    await close()
    const { message, hint, code } =
      error instanceof Refusal
        ? error
        : new Refusal(`The package cannot be read: ${sentence(error as Error)}`, 'It is broken, cut off or no TAR file: export it again.')
    report.add(code, message, hint, { severity: 'error' })
    return undefined
  } finally {
    packed.destroy()
    unpacked.destroy()
  }
  return {
    name: path.basename(source),
    kind: 'package',
    files: [...files.keys()].sort(),
    async read(file) {
      const kept = files.get(file)
      if (kept?.at !== undefined) return readFile(kept.at)
      if (kept)
        report
          .within(file)
          .add('import.limit', `The file unpacks to ${kept.size} bytes; at most ${limits.fileBytes} are read.`, 'Take it out.', {
            severity: 'error',
          })
      return undefined
    },
    close,
  }
}

/** The pieces of a stream. Those of Node can be iterated, which the types of browsers do not say. */
const piecesOf = <Piece>(stream: ReadableStream<Piece>) => stream as unknown as AsyncIterable<Piece>

/** Passes the bytes on until there are more than the limit. */
async function* bounded(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const part of stream) {
    bytes += part.length
    if (bytes > limit) throw new Refusal(`The package unpacks to more than ${limit} bytes.`, 'Split it.', 'import.limit')
    yield part
  }
}

/** The name of an entry. Refuses one that leads out of the package. */
function nameOf(written: string): string {
  const name = written
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/+)+/, '')
  const parts = name.split('/')
  if (name === '' || /^(?:\/|[A-Za-z]:)/.test(name) || name.includes('\0') || parts.includes('..'))
    throw new Refusal(`The package has a file called "${written}", which lies outside it.`, 'Pack it again, with relative names.')
  return parts.filter((part) => part !== '' && part !== '.').join('/')
}
