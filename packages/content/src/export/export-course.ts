import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml'
import { compile } from '../compile/compile'
import { issueAt } from '../compile/read'
import { hasErrors, type Issue, sortIssues } from '../issue'
import { type ExportFormatName, exportFormats } from './formats'
import type { ExportFormat, ExportNote, ExportOptions, ExportReport, ExportSource } from './model'

/** An option that a format refuses. */
export interface OptionFault {
  option: keyof ExportOptions
  /** What is wrong, and what to do, in a sentence. */
  message: string
}

/**
 * Finds the options that a format refuses.
 *
 * @example
 * findOptionFaults('gift', { version: '2' }) // [{ option: 'version', message: 'gift has no versions; leave the version out.' }]
 */
export function findOptionFaults(format: ExportFormatName, { version, ...options }: ExportOptions): OptionFault[] {
  const { versions, options: known = [] }: ExportFormat = exportFormats[format]
  const faults: OptionFault[] = []
  if (version !== undefined && !versions?.includes(version)) {
    const message = versions
      ? `${format} has no version ${version}; use ${versions.join(' or ')}.`
      : `${format} has no versions; leave the version out.`
    faults.push({ option: 'version', message })
  }
  for (const option of ['thin', 'withKeys', 'origin'] as const)
    if (options[option] && !known.includes(option)) {
      const others = Object.entries(exportFormats).flatMap(([name, each]: [string, ExportFormat]) =>
        each.options?.includes(option) ? [name] : [],
      )
      const message = `${format} has no option ${option}${others.length > 0 ? `; ${others.join(' and ')} ${others.length === 1 ? 'has' : 'have'} it` : ''}.`
      faults.push({ option, message })
    }
  return faults
}

/** True when the file of an export holds answer keys. */
export const holdsKeys = (format: ExportFormatName, { withKeys = false, thin = false }: ExportOptions): boolean =>
  ((exportFormats[format] as ExportFormat).containsKeys && !thin) || withKeys

/** A course on its way into a file of another format. */
export interface CourseExport {
  /** The file, piece by piece. It can be read once. */
  content: AsyncIterable<Uint8Array>
  /** What the format cannot say; whole when the content has been read. */
  notes: readonly ExportNote[]
  /** How many parts were exported and left out; right when the content has been read. */
  counts: { exported: number; leftOut: number }
}

/**
 * Exports a bundle. The file is written while it is read, so that memory holds one piece and one asset.
 *
 * @throws {RangeError} when the format has no such version or option.
 *
 * @example
 * const { content, notes } = exportBundle('moodle-xml', { bundle, readAsset })
 * await writeFile('bank.xml', content)
 */
export function exportBundle(format: ExportFormatName, source: ExportSource, options: ExportOptions = {}): CourseExport {
  const [fault] = findOptionFaults(format, options)
  if (fault) throw new RangeError(fault.message)

  const notes: ExportNote[] = []
  const counts = { exported: 0, leftOut: 0 }
  const said = new Set<string>()
  const report: ExportReport = {
    note(about, code, message, hint) {
      const sentence = `${about}\n${message}`
      if (!said.has(sentence)) notes.push({ about, code, message, hint })
      said.add(sentence)
    },
    exported: () => {
      counts.exported += 1
    },
    leftOut: () => {
      counts.leftOut += 1
    },
  }
  return { content: encode((exportFormats[format] as ExportFormat).write(source, report, options)), notes, counts }
}

async function* encode(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const piece of pieces) yield typeof piece === 'string' ? encoder.encode(piece) : piece
}

/** The result of {@link exportFolder}. */
export interface FolderExport extends Pick<CourseExport, 'content' | 'counts'> {
  /** What the format cannot say, with places in the files; call it when the content has been read. */
  listIssues(): Promise<Issue[]>
}

/**
 * Exports a course folder. Returns the errors in place of a file when the course has some.
 *
 * @example
 * const exported = await exportFolder('moodle-xml', 'courses/bread')
 * if ('content' in exported) await writeFile('bank.xml', exported.content)
 */
export async function exportFolder(
  format: ExportFormatName,
  dir: string,
  options: ExportOptions = {},
): Promise<FolderExport | { errors: Issue[] }> {
  const { bundle, assets, files, issues } = await compile(dir)
  if (!bundle || hasErrors(issues)) return { errors: sortIssues(issues.filter(({ severity }) => severity === 'error')) }
  const readAsset = async (hash: string) => {
    const bytes = assets.get(hash)
    if (!bytes) throw new TypeError(`the bytes of the asset ${hash} are missing`)
    return bytes
  }
  const { content, counts, notes } = exportBundle(format, { bundle, readAsset }, options)
  return {
    content,
    counts,
    async listIssues() {
      const placeOf = await createPlaces(dir, bundle.quizzes, files)
      return sortIssues(
        notes.map(({ about, code, message, hint }) => {
          const { file, ...place } = placeOf(about)
          return issueAt(file, code, message, hint, { ...place, severity: 'warning' })
        }),
      )
    },
  }
}

type Places = (about: string) => { file: string; line?: number; column?: number; path?: string }

/** Finds the places of the parts of a course in its files. */
async function createPlaces(
  dir: string,
  quizzes: readonly { id: string; questions: readonly { id: string }[] }[],
  files: ReadonlyMap<string, string>,
): Promise<Places> {
  const places = new Map<string, ReturnType<Places>>()
  for (const { id, questions } of quizzes) {
    const file = files.get(id) ?? 'quiz.yaml'
    const lineOf = await readLines(path.join(dir, file))
    for (const [index, question] of questions.entries()) places.set(question.id, { file, ...lineOf(index), path: `questions.${index}` })
  }
  return (about) => places.get(about) ?? { file: files.get(about) ?? 'course.yaml' }
}

/** Finds the lines of the questions in a quiz file. */
async function readLines(file: string): Promise<(index: number) => { line: number; column: number }> {
  const lines = new LineCounter()
  const document = parseDocument(await readFile(file, 'utf8'), { lineCounter: lines })
  const list = document.get('questions')
  return (index) => {
    const node = isSeq(list) ? list.items[index] : undefined
    const { line, col } = lines.linePos((isMap(node) ? node.range?.[0] : undefined) ?? 0)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
}
