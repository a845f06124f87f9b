import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, openPromise } from 'yauzl'
import type { Report } from '../report'
import { type SourceTree, sourceLimits } from './source-tree'

/** True for the first bytes of a ZIP file. */
export const isPackage = (start: Uint8Array): boolean =>
  start[0] === 0x50 && start[1] === 0x4b && ((start[2] === 3 && start[3] === 4) || (start[2] === 5 && start[3] === 6))

/**
 * Opens a ZIP file, on disk or in memory (a package may hold others). Files are unpacked one at a time, when they are read. Reports, and
 * refuses, a package with names that lead out of it or occur twice, or that would unpack to more than the limits.
 */
export async function openPackage(source: string | Uint8Array, name: string, report: Report): Promise<SourceTree | undefined> {
  const refuse = (message: string, hint: string, code: 'import.package' | 'import.limit' = 'import.package') => {
    report.add(code, message, hint, { severity: 'error' })
    return undefined
  }
  const options = { lazyEntries: true, autoClose: false, decodeStrings: true, strictFileNames: false, validateEntrySizes: true }
  const zip = await (typeof source === 'string'
    ? openPromise(source, options)
    : fromBufferPromise(Buffer.from(source.buffer, source.byteOffset, source.byteLength), options)
  ).catch((error: Error) => error)
  if (zip instanceof Error) return refuse(`The package cannot be opened: ${sentence(zip)}`, 'It is broken or cut off: export it again.')
  const entries = new Map<string, Entry>()
  const refuseAndClose: typeof refuse = (...fault) => {
    zip.close()
    return refuse(...fault)
  }
  const names = new Set<string>()
  let bytes = 0
  try {
    for await (const entry of zip.eachEntry()) {
      const file = entry.fileName.normalize('NFC')
      if (file.endsWith('/') || isLink(entry)) continue
      // Where case does not count, one of them would replace the other.
      if (names.has(file.toLowerCase()))
        return refuseAndClose(`The package has two files called "${file}".`, 'Pack it again, with each file once.')
      names.add(file.toLowerCase())
      entries.set(file, entry)
      bytes += entry.uncompressedSize
      if (entries.size > sourceLimits.files)
        return refuseAndClose(`The package has more than ${sourceLimits.files} files.`, 'Split it.', 'import.limit')
      if (bytes > sourceLimits.treeBytes)
        return refuseAndClose(`The package unpacks to more than ${sourceLimits.treeBytes} bytes.`, 'Split it.', 'import.limit')
    }
  } catch (error) {
    return refuseAndClose(
      `The package cannot be read: ${sentence(error as Error)}`,
      'It is broken, or names files outside it: pack it again.',
    )
  }
  if (entries.size === 0) return refuseAndClose('The package is empty.', 'Export it again.')
  return {
    name,
    kind: 'package',
    files: [...entries.keys()].sort(),
    async read(file) {
      const entry = entries.get(file)
      if (!entry) return undefined
      const within = report.within(file)
      const refuseFile: typeof refuse = (message, hint, code = 'import.package') => {
        within.add(code, message, hint, { severity: 'error' })
        return undefined
      }
      if (entry.isEncrypted()) return refuseFile('The file is encrypted.', 'Pack it without a password.')
      if (entry.uncompressedSize > sourceLimits.fileBytes)
        return refuseFile(
          `The file unpacks to ${entry.uncompressedSize} bytes; at most ${sourceLimits.fileBytes} are read.`,
          'Take it out.',
          'import.limit',
        )
      try {
        const content = await buffer(await zip.openReadStreamPromise(entry))
        return crc32(content) === entry.crc32 ? content : refuseFile('The file is damaged: its checksum is another.', 'Pack it again.')
      } catch (error) {
        return refuseFile(`The file cannot be unpacked: ${sentence(error as Error)}`, 'Pack it again.')
      }
    },
    async close() {
      zip.close()
    },
  }
}

/** True for a symbolic link, as ZIP files of Unix hold them. Links are passed over, as in folders. */
const isLink = ({ versionMadeBy, externalFileAttributes }: Entry): boolean =>
  versionMadeBy >>> 8 === 3 && ((externalFileAttributes >>> 16) & 0o170000) === 0o120000

/** The message of an error, as a sentence. */
export const sentence = ({ message }: Error): string => `${message.replace(/[.\s]+$/, '')}.`
