import { lstat, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Issue, IssueCode } from '../issue'

/** The files of a course folder. Texts are NFC with LF line ends; keys are relative paths with `/`. */
export interface CourseFiles {
  texts: Map<string, string>
  assets: Map<string, Uint8Array>
  issues: Issue[]
}

/** What a repository has beside its course. A course folder may be a repository of its own. */
const repositoryFiles =
  /^(((readme|licen[cs]e|changelog|contributing|code_of_conduct|security)(\.\w+)?)|package(-lock)?\.json|pnpm-lock\.yaml|node_modules)$/i

/** Limits of a course folder. */
export const limits = { textBytes: 2_000_000, assetBytes: 20_000_000, files: 20_000, depth: 6 }

/** One after another, 5,000 files take a second of the 20 that compiling them may take. */
const filesAtOnce = 16

/** Creates an issue. `place` may have more members than an issue has. */
export const issueAt = (
  file: string,
  code: IssueCode,
  message: string,
  hint: string,
  { severity = 'error', line = 1, column = 1, path = '' }: Partial<Pick<Issue, 'line' | 'column' | 'path' | 'severity'>> = {},
): Issue => ({ severity, file, line, column, path, code, message, hint })

/** Reads a course folder in byte order. Does not follow links and does not read files that are too large. */
export async function readCourse(dir: string): Promise<CourseFiles> {
  const found: CourseFiles = { texts: new Map(), assets: new Map(), issues: [] }
  let count = 0

  const walk = async (relative: string, depth: number): Promise<void> => {
    const entries = await readdir(path.join(dir, relative), { withFileTypes: true })
    entries.sort((a, b) => (a.name < b.name ? -1 : 1))
    let reading: Promise<() => void>[] = []
    const record = async () => {
      for (const add of await Promise.all(reading)) add()
      reading = []
    }
    for (const entry of entries) {
      if (entry.name.startsWith('.') || (relative === '' && repositoryFiles.test(entry.name))) continue
      const file = relative === '' ? entry.name : `${relative}/${entry.name}`
      if (entry.isSymbolicLink()) {
        found.issues.push(
          issueAt(file, 'file.symlink', 'A symbolic link is not part of a course.', 'Copy the file itself into the course folder.'),
        )
      } else if (entry.isDirectory()) {
        if (depth >= limits.depth) {
          found.issues.push(issueAt(file, 'file.too-deep', `Folders may be nested ${limits.depth} deep.`, 'Move the folder up.'))
        } else {
          await record()
          await walk(file, depth + 1)
        }
      } else if (entry.isFile()) {
        count += 1
        if (count <= limits.files) {
          reading.push(readOne(file))
          if (reading.length === filesAtOnce) await record()
        } else if (count === limits.files + 1) {
          found.issues.push(
            issueAt(file, 'file.too-many', `A course may have ${limits.files} files.`, 'Split the course, or remove what it does not use.'),
          )
        }
      } else found.issues.push(issueAt(file, 'file.special', 'This is not a regular file.', 'Remove it from the course folder.'))
    }
    await record()
  }

  /** Reads a file, and returns how it is recorded, so that files stay in order. */
  const readOne = async (file: string): Promise<() => void> => {
    const fault = (...issue: Parameters<typeof issueAt>) => {
      return () => {
        found.issues.push(issueAt(...issue))
      }
    }
    const isAsset = file.startsWith('assets/')
    const isText = /\.(md|ya?ml)$/.test(file)
    if (!isAsset && !isText) {
      return fault(
        file,
        'file.unknown',
        'Nothing in a course has this name.',
        'Put images and downloads into assets/, and remove other files.',
        { severity: 'warning' },
      )
    }
    const { size } = await lstat(path.join(dir, file))
    const limit = isAsset ? limits.assetBytes : limits.textBytes
    if (size > limit) {
      return fault(file, 'file.too-large', `The file has ${size} bytes; at most ${limit} are allowed.`, 'Split it or make it smaller.')
    }
    const bytes = await readFile(path.join(dir, file))
    if (isAsset) return () => found.assets.set(file, bytes)
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
      if (text.includes('\0')) throw new TypeError('NUL')
      return () => found.texts.set(file, text.replace(/\r\n?/g, '\n').normalize('NFC'))
    } catch {
      return fault(file, 'file.binary', 'The file is not UTF-8 text.', 'Save it as UTF-8.')
    }
  }

  const root = await lstat(dir).catch(() => undefined)
  if (!root?.isDirectory()) {
    found.issues.push(
      issueAt('course.yaml', 'course.missing', `There is no course folder at ${dir}.`, 'Name the folder that holds course.yaml.'),
    )
    return found
  }
  try {
    await walk('', 1)
  } catch (error) {
    found.issues.push(issueAt('.', 'file.unreadable', `The folder cannot be read: ${(error as Error).message}.`, 'Check its permissions.'))
  }
  return found
}
