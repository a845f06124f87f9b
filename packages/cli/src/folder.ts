import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'
import { CommandError } from './exit-code'

/** Throws {@link CommandError} unless `dir` is a folder. */
export async function requireFolder(dir: string): Promise<void> {
  const entry = await stat(dir).catch(() => undefined)
  if (!entry) throw new CommandError(`There is no folder ${dir}.`)
  if (!entry.isDirectory()) throw new CommandError(`${dir} is a file; name the folder that holds course.yaml.`)
}

/**
 * Writes files into a new folder, all or none: they are written beside `out` and moved at the end.
 *
 * `files` maps paths relative to `out`, with `/`, to their content; `fill` may put files into the folder before them. Throws
 * {@link CommandError} when `out` is not empty.
 */
export async function writeFolder(
  out: string,
  files: Iterable<[string, string | Uint8Array]>,
  fill?: (draft: string) => Promise<void>,
): Promise<void> {
  const target = resolve(out)
  const existing = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new CommandError(`${out} cannot be written (${error.code}); name a new folder.`)
  })
  if (existing && existing.length > 0) throw new CommandError(`${out} is not empty; name a new folder, nothing was written.`)
  const draft = `${target}.${randomUUID()}.draft`
  try {
    await mkdir(draft, { recursive: true })
    await fill?.(draft)
    await writeFiles(draft, files, out)
    if (existing) await rmdir(target)
    await rename(draft, target)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/**
 * Changes files of a folder. They are written beside the folder first, so that a full disk or a wrong path changes nothing, and then moved
 * into place one by one, in the order of `write`.
 */
export async function changeFolder(dir: string, write: ReadonlyMap<string, string | Uint8Array>, remove: readonly string[]): Promise<void> {
  if (write.size + remove.length === 0) return
  const target = resolve(dir)
  const draft = `${target}.${randomUUID()}.draft`
  try {
    await mkdir(draft, { recursive: true })
    await writeFiles(draft, write, dir)
    for (const path of write.keys()) {
      await mkdir(dirname(resolve(target, path)), { recursive: true })
      await rename(resolve(draft, path), resolve(target, path))
    }
    for (const path of remove) await rm(resolve(target, path), { force: true })
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function writeFiles(draft: string, files: Iterable<[string, string | Uint8Array]>, out: string): Promise<void> {
  for (const [path, content] of files) {
    const file = resolve(draft, path)
    if (!file.startsWith(draft + sep)) throw new CommandError(`The path ${path} leads out of ${out}; nothing was written.`)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
  }
}
