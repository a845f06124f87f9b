import type { Nodes as PageNodes } from 'hast'
import type { Html, Nodes, Root, RootContent } from 'mdast'
import { alertKinds } from './alert'
import { blocksOf } from './blocks'
import { embedRatios, readEmbed } from './embed'
import { foreignSyntax, includeInCode } from './foreign'
import { renderFormula } from './formula'
import { fateOf, isKept, isSafeLink, needsEnd, readTags, type Tag, urlAttributes } from './html'
import type { Destination, EmbedPlace, Inspection, MarkdownFault } from './model'
import { toPageTree } from './page-tree'
import { parseMarkdown } from './parse'
import { anchorHeadings } from './render'
import { walk } from './walk'

/** Finds what a compiler has to know of a text: links, embeds, headings, and what will not be shown as it was written. */
export function inspect(markdown: string): Inspection {
  const tree = parseMarkdown(markdown)
  const reading = new Reading(markdown, tree)
  return {
    destinations: reading.destinations,
    embeds: reading.embeds,
    headings: anchorsOf(tree),
    blocks: blocksOf(tree),
    faults: reading.faults,
  }
}

/** The ids that links can lead to: those of headings, then those of other elements. */
function anchorsOf(tree: Root): string[] {
  const page = toPageTree(withAnchors(tree), { idPrefix: '' })
  const ids = anchorHeadings(page).map(({ id }) => id)
  walk<PageNodes>(page, (node) => {
    if (node.type === 'element' && !/^h[1-6]$/.test(node.tagName) && typeof node.properties.id === 'string') ids.push(node.properties.id)
  })
  return ids
}

/** What may have an anchor. In a text without HTML and footnotes those are its headings, and the rest need not become a page. */
function withAnchors(tree: Root): Root {
  const children: RootContent[] = []
  let isPlain = true
  walk<Nodes>(tree, (node) => {
    if (node.type === 'html' || node.type === 'footnoteReference') isPlain = false
    if (node.type === 'heading' || node.type === 'definition') children.push(node)
  })
  return isPlain ? { type: 'root', children } : tree
}

class Reading {
  readonly destinations: Destination[] = []
  readonly embeds: EmbedPlace[] = []
  readonly faults: MarkdownFault[] = []
  readonly #markdown: string
  readonly #lineStarts: number[]
  readonly #open: { name: string; offset: number }[] = []

  constructor(markdown: string, tree: Root) {
    this.#markdown = markdown
    this.#lineStarts = [0, ...[...markdown.matchAll(/\n/g)].map(({ index }) => index + 1)]
    this.#readNodes(tree)
    for (const { name, offset } of this.#open)
      this.#report('warning', 'markdown.html-unclosed', offset, `<${name}> is not closed.`, `Add </${name}> where it ends.`)
    this.#readText(tree)
    const place = (a: { line: number; column: number }, b: { line: number; column: number }) => a.line - b.line || a.column - b.column
    this.faults.sort(place)
    this.destinations.sort(place)
  }

  #readNodes(tree: Root): void {
    const imageDefinitions = new Set<string>()
    const notes = { used: new Set<string>(), defined: new Map<string, number>() }
    walk<Nodes>(tree, (node) => {
      if (node.type === 'imageReference') imageDefinitions.add(node.identifier)
      if (node.type === 'footnoteReference') notes.used.add(node.identifier)
      if (node.type === 'footnoteDefinition') notes.defined.set(node.identifier, offsetOf(node))
    })
    walk<Nodes>(tree, (node) => {
      switch (node.type) {
        case 'link':
        case 'image':
        case 'definition': {
          const image = node.type === 'image' || (node.type === 'definition' && imageDefinitions.has(node.identifier))
          this.#addDestination(node.url, image, node.data?.destination ?? { start: offsetOf(node) })
          if (node.type === 'image' && !node.alt?.trim()) this.#reportAlternative(offsetOf(node))
          break
        }
        case 'imageReference':
          if (!node.alt?.trim()) this.#reportAlternative(offsetOf(node))
          break
        case 'html':
          this.#readHtml(node)
          break
        case 'leafDirective':
          this.#readEmbed(offsetOf(node), node.attributes ?? {})
          break
        case 'inlineMath':
        case 'math':
          this.#readFormula(offsetOf(node), node.value)
          break
        case 'code':
          this.#readCode(offsetOf(node))
          if (/^math\b/.test(node.lang ?? '')) this.#readFormula(offsetOf(node), node.value)
          break
        case 'blockquote':
          this.#readQuote(offsetOf(node))
          break
      }
    })
    for (const [name, offset] of notes.defined)
      if (!notes.used.has(name))
        this.#report(
          'warning',
          'markdown.footnote-unused',
          offset,
          `Nothing refers to the footnote "${name}", so it is not shown.`,
          `Write "[^${name}]" where it belongs.`,
        )
  }

  #readHtml(node: Html): void {
    const start = offsetOf(node)
    const source = this.#markdown.slice(start, node.position?.end.offset)
    let cursor = 0
    // Inside a block quote or list, the lines of the source have a prefix that the HTML has not.
    const locate = (piece: string, offset: number): number => {
      const at = source === node.value ? offset : source.indexOf(piece, cursor)
      cursor = Math.max(cursor, at)
      return start + Math.max(at, 0)
    }
    for (const tag of readTags(node.value)) this.#readTag(tag, locate)
  }

  #readTag(tag: Tag, locate: (piece: string, offset: number) => number): void {
    const { name } = tag
    const offset = locate(`<${tag.end ? '/' : ''}${name}`, tag.offset)
    const fate = fateOf(name)
    if (tag.end) {
      const at = this.#open.findLastIndex((open) => open.name === name.toLowerCase())
      if (at >= 0) this.#open.splice(at, 1)
      return
    }
    if (fate === 'removed') {
      const hint = name.toLowerCase() === 'iframe' ? 'Write "::embed{url=… title=…}".' : 'Remove it, or write it as code between backticks.'
      this.#report('error', 'markdown.html', offset, `<${name}> is not part of the course format.`, hint)
      return
    }
    if (fate === 'dropped') {
      const component = /^[A-Z]/.test(name)
      const message = component
        ? `<${name}> looks like a component, which is not rendered.`
        : `<${name}> is not rendered; what it contains is.`
      this.#report(
        'warning',
        'markdown.html-unknown',
        offset,
        message,
        component ? 'Write what it shows in Markdown.' : 'Write it in Markdown, or as code between backticks.',
      )
      return
    }
    if (needsEnd(name)) this.#open.push({ name: name.toLowerCase(), offset })
    for (const attribute of tag.attributes) {
      const at = locate(attribute.source, attribute.offset)
      if (!isKept(name, attribute.name))
        this.#report(
          'warning',
          'markdown.html-attribute',
          at,
          `The attribute "${attribute.name}" of <${name}> is not rendered.`,
          'Remove it.',
        )
      else if (urlAttributes.has(attribute.name)) {
        const value = /=\s*(["']?)([\s\S]*)\1$/.exec(attribute.source)
        const from =
          at +
          (value ? attribute.source.length - value[0].length + value[0].indexOf(value[1] || (value[2] as string)) + (value[1] ? 1 : 0) : 0)
        this.#addDestination(attribute.value, attribute.name !== 'href', { start: from, end: from + (value?.[2]?.length ?? 0) })
      }
    }
    if (name.toLowerCase() === 'img' && !tag.attributes.some((attribute) => attribute.name === 'alt')) this.#reportAlternative(offset)
  }

  #addDestination(url: string, image: boolean, span: { start: number; end?: number }): void {
    const { start, end } = span
    this.destinations.push({
      url: decode(url),
      image,
      safe: isSafeLink(url),
      ...(end !== undefined && { span: { start, end } }),
      ...this.#place(start),
    })
  }

  #reportAlternative(offset: number): void {
    const hint = 'Say between the brackets what it shows; for decoration, write <img src="…" alt="">.'
    this.#report('warning', 'image.alt-missing', offset, 'The image has no alternative text.', hint)
  }

  #readEmbed(offset: number, { url, title, ratio }: { url?: string | null; title?: string | null; ratio?: string | null }): void {
    const embed = readEmbed(url ?? '')
    if (!embed) {
      this.#report('error', 'embed.url', offset, 'The embed has no https: URL.', 'Write ::embed{url="https://…" title="…"}.')
      return
    }
    if (!title?.trim())
      this.#report(
        'warning',
        'embed.title-missing',
        offset,
        'The embed has no title.',
        'Add title="…": it is read to those who do not see it, and shown as a link.',
      )
    if (ratio && !(ratio in embedRatios)) {
      const hint = `Write one of ${Object.keys(embedRatios).join(' ')}.`
      this.#report('error', 'embed.ratio', offset, `"${ratio}" is not a ratio of width to height that embeds can have.`, hint)
    }
    this.embeds.push({ url: url ?? '', host: embed.host, ...this.#place(offset) })
  }

  #readFormula(offset: number, latex: string): void {
    const rendered = renderFormula(latex, { display: false })
    if ('error' in rendered)
      this.#report(
        'warning',
        'markdown.math',
        offset,
        `The formula is shown as text: ${rendered.error}.`,
        'Correct the LaTeX, or write "\\$" for a dollar sign.',
      )
  }

  #readCode(offset: number): void {
    const end = this.#markdown.indexOf('\n', offset)
    const match = end < 0 ? null : includeInCode.exec(this.#markdown.slice(end, end + 500))
    if (match) {
      const at = end + match.index + (/^\s*/.exec(match[0])?.[0].length ?? 0)
      this.#report(
        'warning',
        'markdown.foreign',
        at,
        'This looks like an include of mdBook, which is shown as text.',
        'Copy the code here, or run `lectern import`.',
      )
    }
  }

  #readQuote(offset: number): void {
    const [, kind] = /^>\s*\[!(\w+)\]/.exec(this.#markdown.slice(offset)) ?? []
    if (kind === undefined || kind.toLowerCase() in alertKinds) return
    const hint = `Use one of ${Object.keys(alertKinds)
      .map((known) => `[!${known.toUpperCase()}]`)
      .join(' ')}.`
    this.#report('warning', 'markdown.alert-unknown', offset, `[!${kind}] is not a kind of alert, so it is shown as text.`, hint)
  }

  /** Looks in text alone for what other tools would render: code, formulas and HTML are blanked first. */
  #readText(tree: Root): void {
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return true
      const start = offsetOf(node)
      let text = this.#markdown.slice(start, node.position?.end.offset)
      walk<Nodes>(node, (inner) => {
        const hidden = ['inlineCode', 'inlineMath', 'html', 'footnoteReference'].includes(inner.type)
        const blanks = hidden ? [[offsetOf(inner), inner.position?.end.offset ?? 0] as const] : []
        const destination = inner.type === 'link' || inner.type === 'image' ? inner.data?.destination : undefined
        if (destination) blanks.push([destination.start, destination.end])
        for (const [from, to] of blanks) {
          const blank = text.slice(from - start, to - start).replace(/[^\n]/g, ' ')
          text = text.slice(0, from - start) + blank + text.slice(to - start)
        }
      })
      const reported = new Set<number>()
      for (const { pattern, name, instead } of foreignSyntax) {
        const match = pattern.exec(text)
        if (!match) continue
        const at = start + match.index + (/^\s*/.exec(match[0])?.[0].length ?? 0)
        // The first in the table knows best what it is.
        if (reported.has(at)) continue
        reported.add(at)
        this.#report('warning', 'markdown.foreign', at, `This looks like ${name}, which is shown as text.`, instead)
      }
      for (const match of text.matchAll(/(?<!\\)\[\^([^\]\s]+)\](?!:)/g))
        this.#report(
          'warning',
          'markdown.footnote-missing',
          start + match.index,
          `There is no footnote "${match[1]}", so it is shown as text.`,
          `Add a line "[^${match[1]}]: the note".`,
        )
      for (const match of text.matchAll(/(?<![\\\]\w])\[([^[\]\n^]+)\]\[([^[\]\n]*)\]/g)) {
        if (this.#isReference(node, start + match.index)) continue
        const label = match[2] || match[1]
        this.#report(
          'warning',
          'markdown.link-undefined',
          start + match.index,
          `There is no link definition "${label}", so it is shown as text.`,
          `Add a line "[${label}]: URL", or write "[text](URL)".`,
        )
      }
      return false
    })
  }

  #isReference(within: Nodes, offset: number): boolean {
    let found = false
    walk<Nodes>(within, (node) => {
      if (
        (node.type === 'linkReference' || node.type === 'imageReference' || node.type === 'link') &&
        offsetOf(node) <= offset &&
        (node.position?.end.offset ?? 0) > offset
      )
        found = true
    })
    return found
  }

  #place(offset: number): { line: number; column: number } {
    let low = 0
    let high = this.#lineStarts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.#lineStarts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (this.#lineStarts[low] as number) + 1 }
  }

  #report(severity: MarkdownFault['severity'], code: MarkdownFault['code'], offset: number, message: string, hint: string): void {
    this.faults.push({ severity, code, message, hint, ...this.#place(offset) })
  }
}

const offsetOf = ({ position }: Pick<Nodes, 'position'>): number => position?.start.offset ?? 0

function decode(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}
