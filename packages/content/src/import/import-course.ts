import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Issue } from '../issue'
import type { ExistingCourse } from './course-folder'
import type { ImportFormatName } from './formats'
import type { Changes } from './merge'
import { emptyRecord, readRecord, recordFile } from './record'
import { createReport, type ImportItem, type Report } from './report'
import { openSource } from './source/open-source'
import { type SourceTree, treeOfFile } from './source/source-tree'

export interface ImportOptions {
  /** The course folder to import into; without it, the files are those of a new course. */
  into?: string
  /** Replaces what authors have changed or removed since an earlier import. */
  force?: boolean
  /** Removes what is no longer in the source, unless authors have changed it. */
  prune?: boolean
}

/** What each format is, in a few words. */
export const importFormatTitles: Readonly<Record<ImportFormatName, string>> = {
  aiken: 'questions in Aiken',
  'common-cartridge': 'a course as a Common Cartridge 1.0 to 1.3',
  carpentries: 'a lesson of the Carpentries',
  'course-page': 'a course as one page of plain text',
  curriculum: 'lessons as READMEs, with the JSON of a quiz app',
  gift: 'questions in GIFT',
  markdown: 'a tree of Markdown pages (Docusaurus, Jupyter Book, Astro, Hugo)',
  mdbook: 'a book of mdBook',
  'moodle-xml': 'questions in Moodle XML',
  olx: 'a course of Open edX (OLX)',
  qti: 'items, tests and packages of QTI 1.2, 2.1, 2.2 and 3.0',
}

/** The result of {@link importCourse}. */
export interface ImportResult {
  format: ImportFormatName
  /** The files to write, by path in the course folder. Empty when there are errors, or when nothing has changed. */
  write: Map<string, string | Uint8Array>
  /** The files to remove. */
  remove: string[]
  /** Everything that was read and what became of it, by file and place. */
  items: ImportItem[]
  issues: Issue[]
}

/**
 * Reads a file, folder or package of another format, and says which files of a course it makes or changes. It writes nothing.
 *
 * The same source again changes nothing, and a changed source only what has changed: `.lectern-import.json` in the course records where
 * everything came from. Never throws because of what the source contains: each fault is an issue with its place.
 *
 * @param format a format, or `auto` to guess it.
 * @example
 * const { write, issues } = await importCourse('gift', 'bank.gift', { into: 'courses/bread' })
 */
export async function importCourse(
  format: ImportFormatName | 'auto',
  source: string,
  { into, force = false, prune = false }: ImportOptions = {},
): Promise<ImportResult> {
  const report = createReport(path.basename(path.resolve(source)))
  const tree = await openSource(source, report)
  try {
    const existing = tree && into !== undefined ? await readExisting(into, report) : noCourse
    if (!tree || !existing) return resultOf(format === 'auto' ? 'gift' : format, report)
    return await importTree(format, tree, report, existing, { force, prune })
  } finally {
    await tree?.close()
  }
}

/** Imports the bytes of a file. Like {@link importCourse}, without reading anything. */
export const importBytes = (
  format: ImportFormatName | 'auto',
  bytes: Uint8Array,
  report: Report,
  existing?: ExistingCourse,
  options?: Omit<ImportOptions, 'into'>,
): Promise<ImportResult> => importTree(format, treeOfFile(report.file, bytes), report, existing, options)

/** Imports an open source. */
export async function importTree(
  format: ImportFormatName | 'auto',
  tree: SourceTree,
  report: Report,
  existing: ExistingCourse = noCourse,
  { force = false, prune = false }: Omit<ImportOptions, 'into'> = {},
): Promise<ImportResult> {
  const { importFormats } = await import('./formats')
  const { mergeCourse } = await import('./merge')
  const name = format === 'auto' ? await guessFormat(importFormats, tree) : format
  if (name === undefined) {
    report.add(
      'import.nothing',
      'The format cannot be told from the source.',
      `Name it: one of ${Object.keys(importFormats).join(', ')}.`,
      {
        severity: 'error',
      },
    )
    return resultOf('gift', report)
  }
  const imported = await importFormats[name].read(tree, report)
  const changes = imported && !report.hasErrors() ? mergeCourse(imported, existing, report, { force, prune }) : undefined
  if (report.hasErrors()) return resultOf(name, report)
  if (!changes || !report.items.some(({ outcome }) => outcome !== 'left-out')) {
    report.add('import.nothing', 'There is nothing to import in the source.', 'Check the format, and the other issues.', {
      severity: 'error',
    })
    return resultOf(name, report)
  }
  return resultOf(name, report, changes)
}

const resultOf = (format: ImportFormatName, report: Report, changes?: Changes): ImportResult => ({
  format,
  write: changes?.write ?? new Map(),
  remove: changes?.remove ?? [],
  items: [...report.items].sort((a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column),
  issues: report.sorted(),
})

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const noCourse: ExistingCourse = { texts: new Map(), assets: new Set(), record: emptyRecord }

type Formats = typeof import('./formats').importFormats

async function guessFormat(formats: Formats, tree: SourceTree): Promise<ImportFormatName | undefined> {
  const beginning = tree.kind === 'file' ? beginningOf((await tree.read(tree.name)) ?? new Uint8Array()) : ''
  for (const name of Object.keys(formats) as ImportFormatName[]) if (await formats[name].guess(tree, beginning)) return name
  return undefined
}

function beginningOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 65_536)
  const [a, b] = head
  const encoding = (a === 0xff && b === 0xfe) || b === 0 ? 'utf-16le' : (a === 0xfe && b === 0xff) || a === 0 ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(head).replace(/\r\n?/g, '\n')
}

async function readExisting(dir: string, report: Report): Promise<ExistingCourse | undefined> {
  const refuse = (message: string, hint: string) => {
    report.add('import.course', message, hint, { severity: 'error' })
    return undefined
  }
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => undefined)
  if (!entries) return refuse('There is no such course folder.', 'Name the folder that holds course.yaml.')
  const texts = new Map<string, string>()
  const assets = new Set<string>()
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const full = path.join(entry.parentPath, entry.name)
    const file = path.relative(dir, full).split(path.sep).join('/')
    if (file.startsWith('assets/')) assets.add(file.slice('assets/'.length))
    else if (file === recordFile || /^(?:[^./][^/]*\/)?[^./][^/]*\.(?:md|yaml)$/.test(file))
      texts.set(file, (await readFile(full, 'utf8')).replace(/\r\n?/g, '\n'))
  }
  if (!texts.has('course.yaml')) return refuse('The folder has no course.yaml.', 'Name the folder of a course, or leave out --into.')
  const written = texts.get(recordFile)
  const record = written === undefined ? emptyRecord : readRecord(written)
  if (!record)
    return refuse(`${recordFile} cannot be read.`, 'Take it from your version control; without it, everything would be imported again.')
  return { texts, assets, record }
}
