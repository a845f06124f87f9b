import path from 'node:path/posix'
import type { ImportedCourse } from '../model'
import { readJson, readYaml, splitFront } from '../pages/front-matter'
import { type SourceChapter, type SourcePage, splitTitle, toPageCourse } from '../pages/page-course'
import type { Report } from '../report'
import { readText } from '../source/decode-text'
import { type SourceTree, titleOfFile } from '../source/source-tree'
import { withAlerts, withoutImports } from './admonitions'
import { withMyst } from './myst'
import { type Contents, type Data, findContents, findSite, hiddenPage, isData, isPage } from './site'
import { readTaskQuiz } from './task-quiz'

const indexFile = /(?:^|\/)(?:_?index|README)\.mdx?$/i
const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined)

/** A page with its place among others. */
interface Found {
  page: SourcePage
  /** The position that its front matter gives it. */
  position: number | undefined
}

/** A folder of pages. */
interface Folder {
  name: string
  title: string | undefined
  position: number | undefined
  index: Found | undefined
  pages: Found[]
  folders: Folder[]
}

/** A tree of Markdown pages is what has some, and is nothing else. */
export const isMarkdownTree = ({ files }: SourceTree): boolean => files.some(isPage)

/**
 * Reads a tree of Markdown pages, with the front matter of Docusaurus, Jupyter Book, Astro and Hugo. Each folder at the top becomes a
 * chapter, and the pages below it sections.
 */
export async function readMarkdownTree(tree: SourceTree, report: Report): Promise<ImportedCourse | undefined> {
  const root: Folder = { name: '', title: undefined, position: undefined, index: undefined, pages: [], folders: [] }
  const folders = new Map<string, Folder>([['', root]])
  const allPages = tree.files.filter(isPage)
  const contents = await findContents(tree, allPages, report)
  const { base, statics } = contents ?? findSite(tree.files, allPages)
  const outside = allPages.filter((file) => !file.startsWith(base))
  if (outside.length > 0)
    report.add(
      'import.member-lost',
      `${outside.length} pages outside ${base} were left out.`,
      'Name their folder to import them as a course of their own.',
    )
  const hidden = tree.files.filter((file) => file.startsWith(base) && hiddenPage.test(file))
  if (hidden.length > 0)
    report.add(
      'import.member-lost',
      `${hidden.length} pages in files or folders that begin with "_" were left out.`,
      'They are parts of other pages: copy their text there, or rename them.',
    )
  const translations = tree.files.filter((file) => /(?:^|\/)translations\/.*\.mdx?$/i.test(file))
  if (translations.length > 0)
    report.add(
      'import.member-lost',
      `${translations.length} translated pages were left out.`,
      'Import each language as a course of its own.',
    )
  const sidebars = tree.files.find((file) => /(?:^|\/)sidebars\.[cm]?[jt]s$/.test(file))
  if (sidebars !== undefined)
    report
      .within(sidebars)
      .add(
        'import.member-lost',
        'The order in this file was not followed: programs are not run.',
        'Set `sidebar_position` in the pages, or move the files of the course.',
      )
  const folderOf = (name: string): Folder => {
    const known = folders.get(name)
    if (known) return known
    const folder: Folder = { name, title: undefined, position: undefined, index: undefined, pages: [], folders: [] }
    folders.set(name, folder)
    folderOf(path.dirname(name) === '.' ? '' : path.dirname(name)).folders.push(folder)
    return folder
  }
  for (const file of tree.files) {
    if (!file.startsWith(base)) continue
    const local = file.slice(base.length)
    const dir = path.dirname(local) === '.' ? '' : path.dirname(local)
    if (isPage(file)) {
      const found = await readPage(file)
      if (!found) continue
      if (indexFile.test(file)) folderOf(dir).index ??= found
      else folderOf(dir).pages.push(found)
    } else if (/(?:^|\/)_category_\.(?:json|ya?ml)$/.test(file)) {
      const text = (await readText(tree, file, report)) ?? ''
      const data = file.endsWith('.json') ? readJson(text, report.within(file)) : readYaml(text, report.within(file))
      if (!isData(data)) continue
      folderOf(dir).title = textOf(data.label)
      folderOf(dir).position = numberOf(data.position)
    }
  }
  const chapters = contents ? fromContents(contents) : fromFolders()
  const titled = root.index?.page.title
  return toPageCourse(tree, {
    title: titled ?? titleOfFile(tree.name),
    chapters: chapters.filter(({ pages }) => pages.length > 0),
    roots: [base, ...statics],
  })

  async function readPage(file: string): Promise<Found | undefined> {
    const text = await readText(tree, file, report)
    if (text === undefined) return undefined
    const within = report.within(file)
    const { front, markdown: body, line } = splitFront(text, within)
    const split = splitTitle(body, line)
    const title = (textOf(front.title) ?? split.title ?? textOf(front.sidebar_label) ?? nameOf(file)).slice(0, 300)
    const item = within.item('section', 'page', title, { line: 1, column: 1 })
    if (front.draft === true || front.unlisted === true) {
      item.leaveOut('import.member-lost', 'The page is a draft.', 'Remove `draft` from its front matter to import it.')
      return undefined
    }
    const sidebar = isData(front.sidebar) ? front.sidebar : {}
    const position = [front.sidebar_position, front.weight, front.nav_order, front.order, sidebar.order]
      .map(numberOf)
      .find((each) => each !== undefined)
    const summary = textOf(front.description) ?? textOf(front.summary)
    const { markdown, quiz } =
      front.quiz === true
        ? readTaskQuiz(split.markdown, { file, title, line: split.line }, within)
        : { markdown: split.markdown, quiz: undefined }
    const myst = withMyst(withoutImports(markdown))
    for (const name of myst.unknown)
      item.note('import.text-kept', `${name} of MyST was kept as it is written.`, 'Write in Markdown what it shows.')
    return {
      position,
      page: {
        file,
        title,
        ...(summary !== undefined && { summary: summary.slice(0, 5000) }),
        markdown: withAlerts(myst.markdown),
        line: split.line,
        item,
        ...(quiz && { quiz }),
      },
    }
  }

  function fromFolders(): SourceChapter[] {
    const chapters: { chapter: SourceChapter; position: number | undefined; name: string }[] = []
    for (const folder of root.folders) {
      const pages = pagesOf(folder)
      const title = folder.title ?? folder.index?.page.title ?? nameOf(`${folder.name}/`)
      chapters.push({ chapter: { key: folder.name, title, pages }, position: folder.position ?? folder.index?.position, name: folder.name })
    }
    const loose = [...(root.index && root.folders.length === 0 ? [root.index] : []), ...sorted(root.pages)]
    const first: SourceChapter = {
      key: '.',
      title: root.index?.page.title ?? titleOfFile(tree.name),
      pages: loose.map(({ page }) => page),
    }
    if (root.index && root.folders.length > 0) first.pages.unshift(root.index.page)
    return [first, ...sortBy(chapters, ({ position, name }) => [position, name]).map(({ chapter }) => chapter)]
  }

  /** The pages of a folder, and of those in it, in order. */
  function pagesOf(folder: Folder): SourcePage[] {
    const parts = [
      ...folder.pages.map((found) => ({ position: found.position, name: found.page.file, pages: [found.page] })),
      ...folder.folders.map((inner) => ({ position: inner.position ?? inner.index?.position, name: inner.name, pages: pagesOf(inner) })),
    ]
    return [
      ...(folder.index ? [folder.index.page] : []),
      ...sortBy(parts, ({ position, name }) => [position, path.basename(name)]).flatMap(({ pages }) => pages),
    ]
  }

  /** The order of Jupyter Book: parts, chapters and sections of `_toc.yml`, or the `toc` in `myst.yml`. */
  function fromContents({ file: toc, data }: Contents): SourceChapter[] {
    const all = new Map(
      [...folders.values()].flatMap(({ index, pages }) => [...(index ? [index] : []), ...pages]).map(({ page }) => [page.file, page]),
    )
    const taken = new Set<string>()
    const find = (value: unknown): SourcePage[] => {
      const name = textOf(value)
      if (name === undefined) return []
      const file = [name, `${name}.md`, `${name}.mdx`, `${name}/index.md`].map((each) => `${base}${each}`).find((each) => all.has(each))
      const page = file === undefined ? undefined : all.get(file)
      if (!page) {
        report
          .within(toc)
          .item('section', 'entry', name, { line: 1, column: 1 })
          .leaveOut('import.file-lost', `There is no page "${name}".`, 'Only Markdown is read; correct the path, or convert the page.')
        return []
      }
      if (taken.has(page.file)) return []
      taken.add(page.file)
      return [page]
    }
    const list = (value: unknown): Data[] => (Array.isArray(value) ? value.filter(isData) : [])
    const below = (entry: Data): SourcePage[] => {
      if (entry.glob !== undefined || entry.pattern !== undefined)
        report.within(toc).add('import.member-lost', 'A pattern of names was left out.', 'Name its pages, so that they have an order.', {
          line: 1,
          column: 1,
        })
      return [
        ...find(entry.file),
        ...[...list(entry.sections), ...list(entry.chapters), ...list(entry.entries), ...list(entry.children)].flatMap(below),
      ]
    }
    const chapters: SourceChapter[] = []
    const start = find(data.root)
    if (start.length > 0) chapters.push({ key: '.', title: start[0]?.title ?? 'Start', pages: start })
    const add = (entries: Data[], caption: string | undefined) => {
      let loose: SourceChapter | undefined
      for (const entry of entries) {
        const pages = below(entry)
        const [first] = pages
        if (!first) continue
        const isGroup = pages.length > 1
        if (isGroup || !loose) {
          const chapter = {
            key: `toc:${first.file}`,
            title: isGroup ? (textOf(entry.title) ?? first.title) : (caption ?? first.title),
            pages,
          }
          chapters.push(chapter)
          loose = isGroup ? undefined : chapter
        } else loose.pages.push(...pages)
      }
    }
    for (const part of list(data.parts)) add([...list(part.chapters), ...list(part.entries)], textOf(part.caption) ?? textOf(part.title))
    const project = isData(data.project) ? data.project : {}
    add([...list(data.chapters), ...list(data.sections), ...list(data.entries), ...list(project.toc)], undefined)
    for (const page of all.values())
      if (!taken.has(page.file)) page.item.leaveOut('import.unplaced', `${toc} does not list the page.`, 'Add it there.')
    return chapters
  }
}

const numberOf = (value: unknown): number | undefined => (typeof value === 'number' && Number.isFinite(value) ? value : undefined)
const compareNames = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true }) || (a < b ? -1 : 1)
const sorted = (found: Found[]): Found[] => sortBy(found, ({ position, page }) => [position, path.basename(page.file)])

/** Those with a position first, by it; then by name, in which numbers count as such. */
function sortBy<Item>(items: readonly Item[], placeOf: (item: Item) => [position: number | undefined, name: string]): Item[] {
  return [...items].sort((a, b) => {
    const [[left, leftName], [right, rightName]] = [placeOf(a), placeOf(b)]
    return (left ?? Number.POSITIVE_INFINITY) === (right ?? Number.POSITIVE_INFINITY)
      ? compareNames(leftName, rightName)
      : (left ?? Number.POSITIVE_INFINITY) - (right ?? Number.POSITIVE_INFINITY)
  })
}

/** A title made of the name of a file or, with a slash at its end, of a folder. */
function nameOf(file: string): string {
  const name = indexFile.test(file) ? path.basename(path.dirname(file)) : path.basename(file.replace(/\/$/, '')).replace(/\.mdx?$/i, '')
  const words = name
    .replace(/^\d+[-_. ]+/, '')
    .replace(/[-_]+/g, ' ')
    .trim()
  return words === '' || words === '.' ? 'Start' : words.charAt(0).toUpperCase() + words.slice(1)
}
