import path from 'node:path/posix'
import type { List, ListItem, Nodes, Paragraph } from 'mdast'
import { parseMarkdown } from '../../markdown/parse'
import { walk } from '../../markdown/walk'
import type { ImportedCourse, ImportedQuestion } from '../model'
import { readToml } from '../pages/front-matter'
import { plainTitle, type SourceChapter, type SourcePage, splitTitle, toPageCourse } from '../pages/page-course'
import type { Place, Report } from '../report'
import { readText } from '../source/decode-text'
import type { SourceTree } from '../source/source-tree'
import { includeFiles, withoutHiddenLines } from './includes'
import { readQuiz } from './quiz'

/** The folder of a book: that of the book.toml nearest to the root of the source. */
export function findBook({ files }: SourceTree): string | undefined {
  const [found] = files.filter((file) => /(^|\/)book\.toml$/.test(file)).sort((a, b) => a.split('/').length - b.split('/').length)
  return found === undefined ? undefined : path.dirname(found)
}

/** An entry of SUMMARY.md. */
interface Entry {
  title: string
  file: string
  place: Place
  children: Entry[]
}

interface Group {
  /** The title of the part. */
  part?: string
  entries: Entry[]
}

/** Reads a book of mdBook. */
export async function readMdBook(tree: SourceTree, report: Report): Promise<ImportedCourse | undefined> {
  const root = findBook(tree)
  if (root === undefined) {
    report.add('import.nothing', 'There is no book.toml.', 'Name the folder of the book.', { severity: 'error' })
    return undefined
  }
  const bookFile = path.join(root, 'book.toml')
  const settings = (await readToml((await readText(tree, bookFile, report)) ?? '', report.within(bookFile))) as
    | { book?: { title?: unknown; description?: unknown; language?: unknown; src?: unknown } }
    | undefined
  const { title, description, language, src } = settings?.book ?? {}
  const folder = path.join(root, typeof src === 'string' ? src : 'src')
  const summaryFile = path.join(folder, 'SUMMARY.md')
  const summary = await readText(tree, summaryFile, report)
  if (summary === undefined) {
    report.add('import.nothing', `There is no ${summaryFile}.`, 'Add it: it says which pages the book has, and in which order.', {
      severity: 'error',
    })
    return undefined
  }
  const bookTitle = textOf(title) ?? 'Imported book'
  const groups = readSummary(summary, path.dirname(summaryFile))
  const chapters: SourceChapter[] = []
  for (const { part, entries } of groups) {
    let loose: SourceChapter | undefined
    for (const entry of entries) {
      if (entry.children.length === 0) {
        const page = await readPage(entry)
        if (!page) continue
        // Pages on their own form a chapter together, under the title of their part.
        if (!loose) {
          loose = { key: `${part ?? ''}:${entry.file || entry.title}`, title: part ?? entry.title, pages: [] }
          chapters.push(loose)
        } else if (part === undefined) loose.title = bookTitle
        loose.pages.push(page)
        continue
      }
      loose = undefined
      const pages: SourcePage[] = []
      for (const each of flatten(entry)) {
        const page = await readPage(each)
        if (page) pages.push(page)
      }
      if (pages.length > 0) chapters.push({ key: `chapter:${entry.file || entry.title}`, title: entry.title, pages })
    }
  }
  const seen = new Set<string>()
  for (const chapter of chapters) chapter.pages = chapter.pages.filter(({ file }) => !seen.has(file) && seen.add(file))
  return toPageCourse(tree, {
    title: bookTitle,
    facts: {
      ...(textOf(description) && { summary: textOf(description) }),
      ...(textOf(language) && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(textOf(language) as string) && { locale: textOf(language) }),
    },
    chapters: chapters.filter(({ pages }) => pages.length > 0),
  })

  async function readPage({ title: name, file, place }: Entry): Promise<SourcePage | undefined> {
    const within = report.within(summaryFile)
    if (file === '') {
      within.item('section', 'draft', name, place).leaveOut('import.file-lost', `"${name}" has no page yet.`, 'Write it.')
      return undefined
    }
    const text = await readText(tree, file, report)
    if (text === undefined) {
      within.item('section', 'page', name, place).leaveOut('import.file-lost', `There is no ${file}.`, 'Correct the path, or add the page.')
      return undefined
    }
    const item = report.within(file).item('section', 'page', name, { line: 1, column: 1 })
    const whole = withoutHiddenLines(await includeFiles(text, file, tree, report, item))
    const { markdown, line } = splitTitle(whole)
    const questions: ImportedQuestion[] = []
    const parts: string[] = []
    let end = 0
    for (const match of markdown.matchAll(/^[ \t]*\{\{\s*#quiz\s([^}]*)\}\}[ \t]*$/gm)) {
      parts.push(markdown.slice(end, match.index))
      end = match.index + match[0].length
      const target = (match[1] as string).trim()
      const quizFile = path.normalize(path.join(path.dirname(file), target))
      const quiz = quizFile.startsWith('..') ? undefined : await readText(tree, quizFile, report)
      if (quiz === undefined) item.note('import.file-lost', `There is no quiz ${target}.`, 'Correct the path.')
      else questions.push(...readQuiz(quiz, quizFile, report))
    }
    return {
      file,
      title: name.slice(0, 300),
      markdown: parts.join('') + markdown.slice(end),
      line,
      item,
      ...(questions.length > 0 && { quiz: { key: `${file}#quiz`, title: name.slice(0, 300), questions } }),
    }
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined)

/** An entry and all below it, in the order of reading. */
const flatten = (entry: Entry): Entry[] => [entry, ...entry.children.flatMap(flatten)]

function readSummary(text: string, folder: string): Group[] {
  const groups: Group[] = [{ entries: [] }]
  const add = (entries: Entry[]) => groups.at(-1)?.entries.push(...entries)
  parseMarkdown(text).children.forEach((node, index) => {
    if (node.type === 'heading') {
      // The first heading is that of the file.
      if (index === 0 && node.depth === 1) return
      groups.push({ part: titleOf(node, text).slice(0, 300), entries: [] })
    } else if (node.type === 'thematicBreak') groups.push({ entries: [] })
    else if (node.type === 'list') add(node.children.flatMap((item) => entriesOf(item, text, folder)))
    else if (node.type === 'paragraph') {
      if (groups.at(-1)?.part === undefined && groups.at(-1)?.entries.some(({ children }) => children.length > 0))
        groups.push({ entries: [] })
      add(linksOf(node, text, folder))
    }
  })
  return groups.filter(({ entries }) => entries.length > 0)
}

function entriesOf(item: ListItem, text: string, folder: string): Entry[] {
  const own = item.children.flatMap((child) => (child.type === 'paragraph' ? linksOf(child, text, folder) : []))
  const nested = item.children.flatMap((child) =>
    child.type === 'list' ? (child as List).children.flatMap((each) => entriesOf(each, text, folder)) : [],
  )
  const [first, ...rest] = own
  return first ? [{ ...first, children: [...first.children, ...nested] }, ...rest] : nested
}

function linksOf(paragraph: Paragraph, text: string, folder: string): Entry[] {
  const entries: Entry[] = []
  walk<Nodes>(paragraph, (node) => {
    if (node.type !== 'link') return true
    const { line = 1, column = 1 } = node.position?.start ?? {}
    const url = decodeURI(node.url.replace(/%(?![0-9A-Fa-f]{2})/g, '%25')).replace(/[?#].*$/, '')
    const file = url === '' ? '' : path.normalize(path.join(folder, url))
    entries.push({
      title: titleOf(node, text) || 'Untitled',
      file: file.startsWith('..') ? '' : file,
      place: { line, column },
      children: [],
    })
    return false
  })
  return entries
}

function titleOf(node: Nodes, text: string): string {
  if (!('children' in node)) return ''
  const [first, last] = [node.children[0], node.children.at(-1)]
  return plainTitle(text.slice(first?.position?.start.offset ?? 0, last?.position?.end.offset ?? 0))
}
