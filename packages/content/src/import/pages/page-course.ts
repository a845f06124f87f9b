import path from 'node:path/posix'
import { isSafeLink } from '../../markdown/html'
import { inspect } from '../../markdown/inspect'
import { assetScheme, type ImportedChapter, type ImportedCourse, type ImportedQuiz, isSectionLink, sectionLink } from '../model'
import type { ItemReport, Place } from '../report'
import { createTextConverter, type TextConverter } from '../rich-text/rich-text'
import { slugOf } from '../slugs'
import type { SourceTree } from '../source/source-tree'
import { withoutComponents } from './components'
import { rewritePage } from './rewrite-page'

/** A page of a source: a Markdown file, or a part of one. */
export interface SourcePage {
  /** Its path in the source, which is its key. */
  file: string
  /** What is added to the key where a file gives several sections. */
  part?: string
  /** The name of its file in the course, where it is not to follow from `file`. */
  slug?: string
  title: string
  summary?: string
  /** Markdown without front matter and title. */
  markdown: string
  /** The line of the file where `markdown` begins, from 1. */
  line: number
  /** What became of it. */
  item: ItemReport
  quiz?: ImportedQuiz
}

export interface SourceChapter {
  key: string
  title: string
  summary?: string
  /** The page that stands for the chapter itself; it becomes the introduction. */
  introduction?: SourcePage
  milestones?: string[]
  pages: SourcePage[]
  quiz?: ImportedQuiz
}

export interface PageCourse {
  title: string
  facts?: ImportedCourse['facts']
  chapters: SourceChapter[]
  /** Addresses of the published book; what lies below them is one of its pages. */
  sites?: readonly string[]
  /** Folders, with a slash at their ends, that URLs beginning with a slash are looked for in. The source itself comes first. */
  roots?: readonly string[]
  /** Resolves URLs that the format gives a meaning to. Undefined for all others. */
  resolve?: (url: string, page: SourcePage) => string | undefined
  converter?: TextConverter
}

export const keyOf = ({ file, part }: Pick<SourcePage, 'file' | 'part'>): string => (part === undefined ? file : `${file}#${part}`)

/** Converts a course of Markdown pages: links between pages, files that they show, and what our Markdown does not have. */
export async function toPageCourse(tree: SourceTree, course: PageCourse): Promise<ImportedCourse> {
  const { sites = [], roots = [], converter = createTextConverter() } = course
  const files = new Set(tree.files)
  const pages = course.chapters.flatMap(({ introduction, pages: own }) => [...(introduction ? [introduction] : []), ...own])
  const sectionOf = new Map<string, string>()
  for (const { introduction, pages: own } of course.chapters) {
    for (const page of own) if (!sectionOf.has(page.file) || page.part === undefined) sectionOf.set(page.file, keyOf(page))
    // Links lead to sections, so those to an introduction lead to the first section of the chapter.
    const [first] = own
    if (introduction && first && !sectionOf.has(introduction.file)) sectionOf.set(introduction.file, keyOf(first))
  }

  /** The file that a path means, as the tools of books understand it. */
  const findFile = (target: string): string | undefined => {
    const plain = target.replace(/\/+$/, '')
    const stem = plain.replace(/\.html?$/, '')
    const candidates = [
      plain,
      ...['.md', '.mdx', '/README.md', '/index.md', '/_index.md', '/index.mdx'].map((ending) => `${stem}${ending}`),
    ]
    if (/(^|\/)index$/.test(stem)) candidates.push(`${stem.slice(0, -'index'.length)}README.md`)
    return candidates.find((candidate) => files.has(candidate))
  }

  const bodies = new Map<SourcePage, string>()
  for (const page of pages) bodies.set(page, await convert(page))
  const headings = new Map([...bodies].map(([page, body]) => [keyOf(page), inspect(body).headings]))
  for (const [page, body] of bodies) bodies.set(page, checkAnchors(body, keyOf(page), headings))

  const bodyOf = (page: SourcePage): string => bodies.get(page) ?? ''
  return {
    title: course.title,
    ...(course.facts && { facts: course.facts }),
    assets: converter.assets,
    chapters: course.chapters.map(
      ({ key, title, summary, milestones, introduction, pages: own, quiz }): ImportedChapter => ({
        key,
        title,
        ...(summary !== undefined && { summary }),
        ...(milestones && milestones.length > 0 && { milestones }),
        introduction: introduction ? bodyOf(introduction) : '',
        sections: own.map((page) => ({
          key: keyOf(page),
          slug: slugIn(title, page),
          title: page.title,
          ...(page.summary !== undefined && { summary: page.summary }),
          body: bodyOf(page),
          ...(page.quiz && { quiz: page.quiz }),
        })),
        ...(quiz && { quiz }),
      }),
    ),
  }

  async function convert(page: SourcePage): Promise<string> {
    const { item } = page
    const said = new Set<string>()
    const resolve = async (url: string, shown: boolean): Promise<string | undefined> => {
      const located = await locate(url, page, shown)
      const target = located !== undefined && shown && isSectionLink(located) ? undefined : located
      if (target === undefined && !said.has(url)) {
        said.add(url)
        item.note(
          shown ? 'import.file-lost' : 'import.link-lost',
          shown ? `The file "${shorten(url)}" is not in the source.` : `"${shorten(url)}" leads to nothing in the course.`,
          shown
            ? 'Its description was kept; add the file to assets/ and show it.'
            : 'The words of the link were kept; link to a page that learners can reach.',
          await placeOf(url, page),
        )
      }
      return target
    }
    const { markdown, names } = withoutComponents(page.markdown)
    for (const name of names)
      item.note('import.html-lost', `The component <${name}> was left out; what stands in it was kept.`, 'Write in Markdown what it shows.')
    const rewritten = await rewritePage(markdown, resolve)
    if (inspect(rewritten).faults.every(({ severity }) => severity !== 'error')) return rewritten.trim()
    // The page has HTML that would not be shown.
    return restoreAlerts(
      await converter.toMarkdown(
        { text: markdown, format: 'markdown', place: { line: page.line, column: 1 }, resolve: (url) => resolve(url, false) },
        item,
      ),
    )
  }

  /** Where a page has a URL. Undefined where it comes from a file that the page includes. */
  async function placeOf(url: string, { file }: SourcePage): Promise<Place | undefined> {
    const bytes = await tree.read(file)
    if (!bytes) return undefined
    const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n')
    const at = text.indexOf(url)
    if (at < 0 || url === '') return undefined
    const before = text.slice(0, at).split('\n')
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  }

  async function locate(url: string, page: SourcePage, shown: boolean): Promise<string | undefined> {
    const own = course.resolve?.(url, page)
    if (own !== undefined) return own
    const site = sites.find((address) => url.startsWith(address))
    const local = site === undefined ? url : `/${url.slice(site.length)}`
    // Code of a component, as in `href={url}`, is not a URL.
    if (local.startsWith('{')) return undefined
    if (/^[a-z][a-z0-9+.-]*:/i.test(local)) return isSafeLink(local) ? local : undefined
    if (local.startsWith('//')) return `https:${local}`
    // An image cannot show a place in a page.
    if (local.startsWith('#')) return shown ? undefined : local
    const [before = '', anchor] = local.split('#')
    const target = decode(before.replace(/\?.*$/, ''))
    const places = target.startsWith('/')
      ? ['', ...roots].map((root) => path.normalize(`${root}${target.slice(1)}`))
      : [path.normalize(path.join(path.dirname(page.file), target))]
    const file = places
      .filter((place) => !place.startsWith('..'))
      .map(findFile)
      .find((each) => each !== undefined)
    const section = file === undefined ? undefined : sectionOf.get(file)
    if (section !== undefined && !shown) return sectionLink(section, anchor === undefined ? undefined : encodeAnchor(anchor))
    // On the published site, only its pages are known.
    if (file === undefined) return site === undefined ? undefined : url
    const bytes = await tree.read(file)
    const name = bytes && (await converter.addAsset(path.basename(file), bytes))
    return name === undefined ? undefined : `${assetScheme}${name}`
  }
}

/** The way through HTML takes the marks of alerts to be text, and so escapes them; they stand on a line of their own. */
const restoreAlerts = (markdown: string): string =>
  markdown.replace(
    /^((?:[ \t]*>)+ ?)\\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]([ \t]+(?=\S))?/gm,
    (_whole, mark: string, kind: string, space?: string) => `${mark}[!${kind}]${space === undefined ? '' : `\n${mark}`}`,
  )

/** Drops anchors that their page does not have, and corrects those that another tool would have made of the same heading. */
function checkAnchors(body: string, key: string, headings: ReadonlyMap<string, string[]>): string {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const find = (ids: readonly string[] = [], anchor: string): string | undefined =>
    ids.find((id) => id === decode(anchor)) ?? ids.find((id) => plain(id) === plain(decode(anchor)))
  return body
    .replace(/(lectern-section:([\w-]+))#([^\s)>"\]]*)/g, (_whole, link: string, encoded: string, anchor: string) => {
      const found = find(headings.get(Buffer.from(encoded, 'base64url').toString()), anchor)
      return found === undefined ? link : `${link}#${found}`
    })
    .replace(/\]\(#([^\s)]*)\)/g, (whole: string, anchor: string) => {
      const found = find(headings.get(key), anchor)
      // A link to the page itself, without an anchor, is the nearest that there is.
      return found === undefined ? `](${sectionLink(key)})` : found === anchor ? whole : `](#${found})`
    })
}

/** A page that has the name of its chapter, which it begins, needs another one: ids are unique in a course. */
function slugIn(chapter: string, page: SourcePage): string {
  const slug = page.slug ?? slugOfFile(page)
  return slugOf(slug, 'section') === slugOf(chapter, 'chapter') ? `${slug}-start` : slug
}

/** The name of a page's file without numbers and ending; that of its folder for an index. */
function slugOfFile({ file, part, title }: SourcePage): string {
  const stem = path.basename(file).replace(/\.mdx?$/, '')
  const named = /^(?:README|_?index)$/i.test(stem) ? path.basename(path.dirname(file)) : stem
  const slug = named.replace(/^\d+[-_.]/, '')
  const base = slug === '' || slug === '.' ? title : slug
  return part === undefined ? base : `${base}-${part}`
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** An anchor in which no character could end the link. */
const encodeAnchor = (anchor: string): string =>
  encodeURIComponent(decode(anchor)).replace(/[()]/g, (each) => (each === '(' ? '%28' : '%29'))

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

/** Splits the first heading off a page. `line` is the line of the file where the rest begins. */
export function splitTitle(markdown: string, line = 1): { title?: string; markdown: string; line: number } {
  const start = afterComments(markdown)
  const match = /^(?:#[ \t]+([^\n]+)(?:\n|$)|([^\n#>\-*`<|][^\n]*)\n=+[ \t]*(?:\n|$))/.exec(markdown.slice(start))
  if (!match) return { markdown, line }
  const title = plainTitle(match[1] === undefined ? (match[2] as string) : withoutClosingMarks(match[1]))
  const end = start + match[0].length
  return { ...(title !== '' && { title }), markdown: markdown.slice(end), line: line + markdown.slice(0, end).split('\n').length - 1 }
}

/** Where the comments and empty lines end that a text begins with. */
function afterComments(markdown: string): number {
  const space = (from: number) => markdown.length - markdown.slice(from).trimStart().length
  let at = space(0)
  while (markdown.startsWith('<!--', at)) {
    const end = markdown.indexOf('-->', at + 4)
    if (end < 0) break
    at = space(end + 3)
  }
  return at
}

/** The text of a heading without the `#` that may end its line. */
const withoutClosingMarks = (text: string): string => text.trimEnd().replace(/(?<!#)#+$/, '')

/** A heading without markup. */
export const plainTitle = (text: string): string =>
  text
    .replace(/\{[#.][^}]*\}\s*$/, '')
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/(\*\*|__|`+|(?<![\p{L}\p{N}])[*_]|[*_](?![\p{L}\p{N}]))/gu, '')
    .replace(/\\([\\`*_{}[\]()#+.!<>~|-])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
