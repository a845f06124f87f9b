import { open, readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Report } from '../report'
import { isPackage, openPackage } from './package'
import { type SourceTree, sourceLimits, treeOfFile } from './source-tree'
import { isTar, openTar, tarHeadBytes } from './tar'

/** Opens a file, folder or package. Reports why it cannot be opened. */
export async function openSource(source: string, report: Report): Promise<SourceTree | undefined> {
  const refuse = refusalOf(report)
  const entry = await stat(source).catch((error: NodeJS.ErrnoException) => error)
  if (entry instanceof Error) {
    const { code } = entry
    return code === 'ENOENT'
      ? refuse('There is no such file.', 'Check the path.')
      : refuse(`The file cannot be opened (${code}).`, 'Check its permissions.')
  }
  if (entry.isDirectory()) return openFolder(source, report)
  if (!entry.isFile()) return refuse('This is not a regular file.', 'Save the export as a file, and name that.')
  if (entry.size === 0) return refuse('The file is empty.', 'Export it again.')
  try {
    const start = await readStart(source)
    if (isPackage(start)) return await openPackage(source, path.basename(source), report)
    if (isTar(start)) return await openTar(source, start, report)
    if (entry.size > sourceLimits.fileBytes)
      return refuse(tooLarge(entry.size), 'Export fewer parts at a time, and import one after another.')
    return treeOfFile(path.basename(source), await readFile(source))
  } catch (error) {
    return refuse(`The file cannot be read (${(error as NodeJS.ErrnoException).code}).`, 'Check its permissions.')
  }
}

const refusalOf = (report: Report) => (message: string, hint: string) => {
  report.add('import.source', message, hint, { severity: 'error' })
  return undefined
}

const tooLarge = (size: number): string => `The file has ${size} bytes; at most ${sourceLimits.fileBytes} are read.`

async function readStart(file: string): Promise<Uint8Array> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(tarHeadBytes), 0, tarHeadBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** What no course is made of. */
const isPassedOver = (name: string): boolean => name === 'node_modules' || name === '.git'

/** Opens a folder. Links are not followed, because they may lead out of it. */
async function openFolder(dir: string, report: Report): Promise<SourceTree | undefined> {
  const refuse = refusalOf(report)
  const files: string[] = []
  const visit = async (folder: string): Promise<boolean> => {
    for (const entry of await readdir(path.join(dir, folder), { withFileTypes: true })) {
      if (isPassedOver(entry.name)) continue
      const name = path.posix.join(folder, entry.name)
      if (entry.isDirectory() && !(await visit(name))) return false
      if (entry.isFile()) files.push(name)
      if (files.length > sourceLimits.files) return false
    }
    return true
  }
  try {
    if (!(await visit(''))) return refuse(`The folder has more than ${sourceLimits.files} files.`, 'Name the folder of the course itself.')
  } catch (error) {
    return refuse(`The folder cannot be read (${(error as NodeJS.ErrnoException).code}).`, 'Check its permissions.')
  }
  if (files.length === 0) return refuse('The folder is empty.', 'Name the folder that holds the course.')
  files.sort()
  const known = new Set(files)
  return {
    name: path.basename(path.resolve(dir)),
    kind: 'folder',
    files,
    async read(file) {
      if (!known.has(file)) return undefined
      const refuseFile = refusalOf(report.within(file))
      try {
        const full = path.join(dir, file)
        const { size } = await stat(full)
        return size > sourceLimits.fileBytes ? refuseFile(tooLarge(size), 'Take it out of the folder.') : await readFile(full)
      } catch (error) {
        return refuseFile(`The file cannot be read (${(error as NodeJS.ErrnoException).code}).`, 'Check its permissions.')
      }
    },
    close: async () => {},
  }
}
