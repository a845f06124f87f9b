import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { jsonSchemas } from '@lectern/content'
import { CommandError, type ExitCode, exitCode } from './exit-code'
import { count, type Terminal } from './terminal'

/** The course that `lectern init` writes. */
const template = fileURLToPath(new URL('../template', import.meta.url))
const templateId = 'reading-a-map'
/** What may be in a folder that counts as empty. */
const ignored = new Set(['.git', '.DS_Store'])

/**
 * `lectern init [DIR]`: writes a course with one of everything. `merge` allows a folder that is not empty; files that exist stay as they
 * are.
 *
 * @param options.url the server whose schemas editors use. Without it, the schemas are written into the folder.
 */
export async function init(
  terminal: Terminal,
  dir: string,
  { url, merge = false, json = false }: { url?: string; merge?: boolean; json?: boolean } = {},
): Promise<ExitCode> {
  const existing = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw new CommandError(error.code === 'ENOTDIR' ? `${dir} is a file; name a new folder.` : `${dir} cannot be read (${error.code}).`)
  })
  if (!merge && existing.some((name) => !ignored.has(name)))
    throw new CommandError(`${dir} is not empty; name a new folder, or add --merge to write what is missing. Nothing was written.`)

  const id = idFor(path.resolve(dir))
  const written: string[] = []
  const kept: string[] = []
  for (const [file, content] of await courseFiles(id, url)) {
    const full = path.join(dir, file)
    await mkdir(path.dirname(full), { recursive: true })
    try {
      await writeFile(full, content, { flag: 'wx' })
      written.push(file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      kept.push(file)
    }
  }
  if (json) terminal.out(JSON.stringify({ course: id, written, kept }, null, 2))
  else {
    for (const file of kept) terminal.err(`${terminal.colors.yellow('kept')} ${file}`)
    terminal.err(`${terminal.colors.green('wrote')} ${count(written.length, 'file')} into ${dir}; \`lectern dev ${dir}\` shows the course`)
    const repository = findRepository(path.dirname(path.resolve(dir)))
    if (repository !== undefined && !existsSync(path.join(dir, '.git')))
      terminal.err(
        `GitHub reads workflows at the root of a repository alone: move ${path.join(dir, '.github')} to ${repository}, and name the folder of the course in it.`,
      )
  }
  return exitCode.ok
}

/** The repository that a folder is in. */
function findRepository(folder: string): string | undefined {
  if (existsSync(path.join(folder, '.git'))) return folder
  const parent = path.dirname(folder)
  return parent === folder ? undefined : findRepository(parent)
}

/** The files of the course with their paths, in order. */
async function courseFiles(id: string, url: string | undefined): Promise<[file: string, content: string | Uint8Array][]> {
  const entries = await readdir(template, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  const copied = await Promise.all(
    files.sort().map(async (full): Promise<[string, string | Uint8Array]> => {
      const file = path.relative(template, full).split(path.sep).join('/')
      // npm leaves a `.gitignore` out of packages.
      if (file === 'gitignore') return ['.gitignore', await readFile(full)]
      if (!file.endsWith('.yaml')) return [file, await readFile(full)]
      const text = (await readFile(full, 'utf8')).replace(`id: ${templateId}\n`, `id: ${id}\n`)
      return [file, url === undefined ? text : text.replace(/(\$schema=)(?:\.\.\/)*\.schemas\//, `$1${url.replace(/\/+$/, '')}/schemas/`)]
    }),
  )
  if (url !== undefined) return copied
  const schemas = Object.entries(jsonSchemas()).map(([kind, schema]): [string, string] => [
    `.schemas/${kind}.json`,
    `${JSON.stringify(schema, null, 2)}\n`,
  ])
  return [...copied, ...schemas]
}

/** The id of a course in a folder. */
function idFor(folder: string): string {
  const id = path
    .basename(folder)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 100)
  return id === '' ? templateId : id
}
