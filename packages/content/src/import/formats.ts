import { readAiken } from './aiken/read-aiken'
import { findLesson, readCarpentries } from './carpentries/read-carpentries'
import { findManifest } from './common-cartridge/manifest'
import { readCartridge } from './common-cartridge/read-cartridge'
import { readCoursePage } from './course-page/read-course-page'
import { isCurriculum, readCurriculum } from './curriculum/read-curriculum'
import { readGift } from './gift/read-gift'
import { isMarkdownTree, readMarkdownTree } from './markdown/read-tree'
import { findBook, readMdBook } from './mdbook/read-mdbook'
import type { ImportedCourse } from './model'
import { toCourse } from './moodle/to-course'
import { readMoodleXml } from './moodle-xml/read-moodle-xml'
import { isOlx, readOlx } from './olx/read-olx'
import { isQtiDocument, isQtiPackage, readQti } from './qti/read-qti'
import { isQti12, readQti12 } from './qti-12/to-course'
import type { Report } from './report'
import { decodeText } from './source/decode-text'
import type { SourceTree } from './source/source-tree'
import { rootName } from './xml/read-xml'

/** A format that can be imported. */
export interface ImportFormat {
  /** True when a source looks like it. `beginning` is that of a file, and empty for a folder or package. */
  guess(tree: SourceTree, beginning: string): boolean | Promise<boolean>
  /** Reads a source. Reports what it cannot take; returns undefined when it can read nothing. */
  read(tree: SourceTree, report: Report): Promise<ImportedCourse | undefined>
}

/** A format whose sources are single files. */
const ofFile = (
  guess: (beginning: string, name: string) => boolean,
  read: (bytes: Uint8Array, report: Report) => Promise<ImportedCourse | undefined>,
): ImportFormat => ({
  guess: ({ kind, name }, beginning) => kind === 'file' && guess(beginning, name.toLowerCase()),
  async read(tree, report) {
    if (tree.kind === 'file') {
      const bytes = await tree.read(tree.name)
      return bytes && read(bytes, report)
    }
    if (tree.kind === 'folder') report.add('import.source', 'This is a folder.', 'Name the file in it.', { severity: 'error' })
    else report.add('import.binary', 'The file is a package, not text.', 'Unpack it, and name the file in it.', { severity: 'error' })
    return undefined
  },
})

/** A format whose sources are single texts. */
const ofText = (
  guess: (beginning: string, name: string) => boolean,
  read: (text: string, report: Report) => Promise<ImportedCourse | undefined>,
): ImportFormat =>
  ofFile(guess, async (bytes, report) => {
    const text = decodeText(bytes, report)
    return text === undefined ? undefined : read(text, report)
  })

/** Every format, the ones that are easiest to tell first. A new format is a folder, an entry here, and one in `importFormatTitles`. */
export const importFormats = {
  olx: {
    guess: isOlx,
    read: readOlx,
  },
  qti: {
    guess: (tree, beginning) => (tree.kind === 'file' ? isQtiDocument(beginning) || isQti12(beginning) : isQtiPackage(tree)),
    async read(tree, report) {
      // Version 1.2 has other elements than those that came after it, and its packages are laid out like cartridges.
      if (tree.kind !== 'file')
        return (await isQtiPackage(tree)) || findManifest(tree.files) === undefined ? readQti(tree, report) : readCartridge(tree, report)
      const bytes = await tree.read(tree.name)
      return bytes && isQti12(new TextDecoder('latin1').decode(bytes.subarray(0, 65_536)))
        ? readQti12(bytes, report)
        : readQti(tree, report)
    },
  },
  'moodle-xml': ofFile(
    (beginning) => rootName(beginning) === 'quiz',
    async (bytes, report) => toCourse(readMoodleXml(bytes, report), report),
  ),
  'common-cartridge': {
    // Other packages have such a manifest as well; those that say so in other ways come before.
    guess: ({ kind, name, files }) => (kind !== 'file' && findManifest(files) !== undefined) || /\.imscc$/i.test(name),
    read: readCartridge,
  },
  aiken: ofText(
    (beginning) => /^[A-Z][).]/m.test(beginning) && /^ANSWER:\s*[A-Z]/m.test(beginning),
    async (text, report) => toCourse(readAiken(text, report), report),
  ),
  'course-page': ofText(
    (beginning) => /^Chapter \d+\s*[:.–—-]\s*\S/im.test(beginning) && /^Section \d+\.\d+\s*[:.–—-]/im.test(beginning),
    async (text, report) => readCoursePage(text, report),
  ),
  gift: ofText(
    (beginning, name) => /\.gift(\.txt)?$/.test(name) || /^\$CATEGORY:|^::[^\n]*::|\{[^{}=~#TF]*[=~#TF][^{}]*\}/m.test(beginning),
    async (text, report) => toCourse(readGift(text, report), report),
  ),
  mdbook: {
    guess: (tree) => tree.kind !== 'file' && findBook(tree) !== undefined,
    read: readMdBook,
  },
  curriculum: {
    guess: (tree) => tree.kind !== 'file' && isCurriculum(tree),
    read: readCurriculum,
  },
  carpentries: {
    guess: (tree) => tree.kind !== 'file' && findLesson(tree) !== undefined,
    read: readCarpentries,
  },
  markdown: {
    guess: (tree) => tree.kind !== 'file' && isMarkdownTree(tree),
    read: readMarkdownTree,
  },
} as const satisfies Record<string, ImportFormat>

export type ImportFormatName = keyof typeof importFormats
