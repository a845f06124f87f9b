import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Issue } from '../issue'
import type { ImportFormatName } from './formats'
import type { Changes, ExistingCourse } from './merge'
import { emptyRecord, readRecord, recordFile } from './record'
import { createReport, type ImportItem, type Report } from './report'
import { readSource } from './source'

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
  'course-page': 'a course as one page of plain text',
  gift: 'questions in GIFT',
  'moodle-xml': 'questions in Moodle XML',
}

/** The result of {@link importCourse}. */
export interface ImportResult {
  format: ImportFormatName
  /** The files to write, by path in the course folder. Empty when there are errors, or when nothing has changed. */
  write: Map<string, string | Uint8Array>
  /** The files to remove. */
  remove: string[]
  /** Everything that was read, in the order of the source, and what became of it. */
  items: ImportItem[]
  issues: Issue[]
}

/**
 * Reads a file of another format, and says which files of a course it makes or changes. It writes nothing.
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
  const report = createReport(path.basename(source))
  const bytes = await readSource(source, report)
  const existing = bytes && into !== undefined ? await readExisting(into, report) : noCourse
  if (!bytes || !existing) return resultOf(format === 'auto' ? 'gift' : format, report)
  return importBytes(format, bytes, report, existing, { force, prune })
}

/** Imports the bytes of a file. Like {@link importCourse}, without reading anything. */
export async function importBytes(
  format: ImportFormatName | 'auto',
  bytes: Uint8Array,
  report: Report,
  existing: ExistingCourse = noCourse,
  { force = false, prune = false }: Omit<ImportOptions, 'into'> = {},
): Promise<ImportResult> {
  const { importFormats } = await import('./formats')
  const { mergeCourse } = await import('./merge')
  const name = format === 'auto' ? guessFormat(importFormats, report.file, bytes) : format
  if (name === undefined) {
    report.add('import.nothing', 'The format cannot be told from the file.', `Name it: one of ${Object.keys(importFormats).join(', ')}.`, {
      severity: 'error',
    })
    return resultOf('gift', report)
  }
  const imported = await importFormats[name].read(bytes, report)
  const changes = imported && !report.hasErrors() ? mergeCourse(imported, existing, report, { force, prune }) : undefined
  if (report.hasErrors()) return resultOf(name, report)
  if (!changes || !report.items.some(({ outcome }) => outcome !== 'left-out')) {
    report.add('import.nothing', 'There is nothing to import in the file.', 'Check the format, and the other issues.', {
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
  items: [...report.items].sort((a, b) => a.line - b.line || a.column - b.column),
  issues: report.sorted(),
})

const noCourse: ExistingCourse = { texts: new Map(), assets: new Set(), record: emptyRecord }

type Formats = typeof import('./formats').importFormats

function guessFormat(formats: Formats, file: string, bytes: Uint8Array): ImportFormatName | undefined {
  const beginning = beginningOf(bytes)
  return (Object.keys(formats) as ImportFormatName[]).find((name) => formats[name].guess(file.toLowerCase(), beginning))
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
