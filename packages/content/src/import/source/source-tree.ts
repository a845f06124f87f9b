import path from 'node:path'

/** The files of a source: the one file that was named, the files of a folder, or those of a package. */
export interface SourceTree {
  /** The name of what was opened, without its folder. */
  readonly name: string
  readonly kind: 'file' | 'folder' | 'package'
  /** The paths of the files, separated by `/` and sorted. */
  readonly files: readonly string[]
  /** The bytes of a file, read when they are asked for. Undefined where there is none, or, reported, where it cannot be read. */
  read(file: string): Promise<Uint8Array | undefined>
  close(): Promise<void>
}

/** Limits of a source. Bytes are counted unpacked. */
export const sourceLimits = { fileBytes: 200_000_000, treeBytes: 4_000_000_000, files: 50_000, questions: 100_000 }

/** A source of one file that is in memory. */
export const treeOfFile = (name: string, bytes: Uint8Array): SourceTree => ({
  name,
  kind: 'file',
  files: [name],
  read: async (file) => (file === name ? bytes : undefined),
  close: async () => {},
})

/** The name of a source without its endings, as a title: `my_bank.gift.txt` gives "my bank". */
export const titleOfFile = (file: string): string =>
  path
    .basename(file)
    .replace(/(\.[A-Za-z0-9]{1,6}){1,2}$/, '')
    .replace(/[_\s]+/g, ' ')
    .trim() || 'Imported course'
