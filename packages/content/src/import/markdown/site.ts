import path from 'node:path/posix'
import { readYaml } from '../pages/front-matter'
import type { Report } from '../report'
import { readText } from '../source/decode-text'
import type { SourceTree } from '../source/source-tree'

const pageFile = /\.mdx?$/i
/** What a repository has beside its pages. */
const otherFile =
  /(?:^|\/)(?:node_modules|translations|\.[^/]+)\/|(?:^|\/)(?:license|changelog|contributing|code_of_conduct|security|support|SUMMARY)\.mdx?$/i
/** Pages that sites do not show by themselves: others include them. */
export const hiddenPage = /(?:^|\/)_(?!index\.mdx?$)[^/]*(?:\/.*)?\.mdx?$/i

/** True for a file that is a page of a site or book. */
export const isPage = (file: string): boolean => pageFile.test(file) && !otherFile.test(file) && !hiddenPage.test(file)

export type Data = Record<string, unknown>
export const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Where the pages of a site are. */
export interface Site {
  /** The folder of the pages, with a slash at its end. */
  base: string
  /** The folders that files with a URL such as `/img/a.png` are in. */
  statics: string[]
}

/** The contents of a Jupyter Book, whose names start from the folder of the file. */
export interface Contents extends Site {
  file: string
  data: Data
}

/** Finds the `_toc.yml`, or the `myst.yml` with contents, that is nearest to the top and has pages beside or below it. */
export async function findContents(tree: SourceTree, pages: readonly string[], report: Report): Promise<Contents | undefined> {
  const found = tree.files.filter((file) => /(?:^|\/)(?:_toc\.ya?ml|myst\.yml)$/.test(file) && !otherFile.test(file))
  for (const file of found.sort((a, b) => a.split('/').length - b.split('/').length)) {
    const base = file.slice(0, file.length - path.basename(file).length)
    if (!pages.some((page) => page.startsWith(base))) continue
    const data = readYaml((await readText(tree, file, report)) ?? '', report.within(file))
    if (isData(data) && hasContents(data)) return { file, data, base, statics: usualStatics }
  }
  return undefined
}

/** A `myst.yml` may have none. */
const hasContents = (data: Data): boolean =>
  ['root', 'parts', 'chapters', 'sections', 'entries'].some((member) => data[member] !== undefined) ||
  (isData(data.project) && data.project.toc !== undefined)

const usualStatics = ['static/', 'public/']

/** Files that tell a generator of sites, with the folder of its pages and the folders of its other files, from the folder of the file. */
const generators: readonly { file: RegExp; pages: readonly string[]; statics: readonly string[] }[] = [
  { file: /^docusaurus\.config\.[cm]?[jt]s$/, pages: ['docs', '../docs'], statics: ['static'] },
  { file: /^(?:hugo|config)\.(?:toml|ya?ml|json)$/, pages: ['content'], statics: ['static', 'assets'] },
  { file: /^astro\.config\.[cm]?[jt]s$/, pages: ['src/content/docs', 'src/content'], statics: ['public'] },
]

/** Finds the folder of the pages. A repository has other pages beside those of its site. */
export function findSite(files: readonly string[], pages: readonly string[]): Site {
  for (const { file: pattern, pages: folders, statics } of generators) {
    for (const file of files) {
      if (!pattern.test(path.basename(file))) continue
      const at = (name: string) => `${path.normalize(path.join(path.dirname(file), name))}/`
      const base = folders.map(at).find((folder) => pages.some((page) => page.startsWith(folder)))
      if (base === undefined) continue
      return { base: commonFolder(pages.filter((page) => page.startsWith(base))), statics: statics.map(at) }
    }
  }
  return { base: commonFolder(pages), statics: usualStatics }
}

/** The folder that holds all pages, with a slash at its end: `docs/` of a repository whose pages are all in it. */
function commonFolder(files: readonly string[]): string {
  const dirs = files.map((file) => path.dirname(file).split('/'))
  const [first = []] = dirs
  let depth = 0
  while (depth < first.length && first[depth] !== '.' && dirs.every((dir) => dir[depth] === first[depth])) depth += 1
  return depth === 0 ? '' : `${first.slice(0, depth).join('/')}/`
}
