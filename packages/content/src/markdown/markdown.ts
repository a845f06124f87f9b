import GithubSlugger from 'github-slugger'
import MarkdownIt from 'markdown-it'

/** The version of the renderer. It changes whenever the same Markdown gives other HTML, and identifies stored renderings. */
export const rendererVersion = '1'

export interface Heading {
  id: string
  text: string
  level: number
}

export interface Rendered {
  /** Safe HTML: raw HTML is escaped, and no link can run a script. */
  html: string
  /** Plain text, one line per block. */
  text: string
  headings: Heading[]
}

const isComment = (html: string): boolean => /^\s*<!--(?:(?!-->)[\s\S])*-->\s*$/.test(html)

type Token = ReturnType<MarkdownIt['parse']>[number]

const safeLink = /^(?!\/\/)(https?:|mailto:|lectern:|#|\/(?!\/)|\.{0,2}\/|[^:/?#]*([/?#]|$))/i

/** True when pages may link to a URL. `javascript:` and `data:` URLs are not allowed. */
const isSafeLink = (url: string): boolean => safeLink.test(url.trim())

/** Created on first use: a service that only serves stored renderings does not need it. */
export const markdownIt = once(() => createMarkdownIt())
/** Also parses the links that the renderer escapes. */
const inspector = once(() => createMarkdownIt((url) => url !== ''))

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => {
    made ??= make()
    return made
  }
}

function createMarkdownIt(isLink = isSafeLink): MarkdownIt {
  const md = new MarkdownIt({ html: true, linkify: true, langPrefix: 'language-' })
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false })
  // The built-in check looks for fuzzy links, too. The others all contain a colon.
  md.linkify.pretest = (text) => text.includes(':')
  md.validateLink = isLink
  // Raw HTML is parsed so that it can be reported and comments dropped. Anything else is escaped.
  const inert = (content: string) => (isComment(content) ? '' : md.utils.escapeHtml(content))
  md.renderer.rules.html_inline = (tokens, index) => inert(tokens[index]?.content ?? '')
  md.renderer.rules.html_block = (tokens, index) => inert(tokens[index]?.content ?? '')
  return md
}

/**
 * Renders CommonMark with tables, strikethrough, task lists and autolinks to safe HTML. A pure function.
 *
 * @param options.assetBase the URL that `lectern:asset/HASH/NAME` is served from, without a trailing slash.
 * @example
 * renderMarkdown('# Hi', { assetBase: '/assets' }).html // '<h1 id="hi">Hi</h1>\n'
 */
export function renderMarkdown(markdown: string, { assetBase }: { assetBase: string }): Rendered {
  const tokens = markdownIt().parse(markdown, {})
  const slugger = new GithubSlugger()
  const headings: Heading[] = []
  const lines: string[] = []
  const resolve = (url: string) => url.replace(/^lectern:asset\//, `${assetBase}/`)

  tokens.forEach((token, index) => {
    if (token.type === 'fence' || token.type === 'code_block') lines.push(token.content.trimEnd())
    if (token.type !== 'inline') return
    if (tokens[index - 2]?.type === 'list_item_open') markTask(token)
    const text = plainText(token.children ?? [])
    lines.push(text)
    const opening = tokens[index - 1]
    if (opening?.type === 'heading_open') {
      const heading = { id: slugger.slug(text), text, level: Number(opening.tag.slice(1)) }
      opening.attrSet('id', heading.id)
      headings.push(heading)
    }
    for (const child of token.children ?? []) {
      for (const name of ['href', 'src']) {
        const url = child.attrGet(name)
        if (url) child.attrSet(name, resolve(url))
      }
    }
  })
  const html = markdownIt().renderer.render(tokens, { ...markdownIt().options }, {})
  return { html, text: lines.filter((line) => line !== '').join('\n'), headings }
}

/** The text of inline tokens without markup. An image counts as its alternative text. */
export function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'softbreak' || token.type === 'hardbreak') return '\n'
      if (token.type === 'html_inline') return ''
      if (token.type === 'image') return plainText(token.children ?? [])
      return token.content
    })
    .join('')
}

/** Converts `[ ]` or `[x]` at the start of a list item to a disabled checkbox. */
function markTask(token: Token): void {
  const first = token.children?.[0]
  const match = first?.type === 'text' ? /^\[([ xX])\] /.exec(first.content) : null
  if (!first || !match) return
  const box = new (first.constructor as new (type: string, tag: string, nesting: 0) => Token)('checkbox', 'input', 0)
  box.attrs = [['type', 'checkbox'], ['disabled', ''], ...(match[1] === ' ' ? [] : ([['checked', '']] as [string, string][]))]
  first.content = first.content.slice(match[0].length)
  token.children?.unshift(box)
}

/** A link or image in Markdown, with the line (from 1) and column of its destination. */
export interface Destination {
  url: string
  image: boolean
  /** False when the URL could run a script. It is then shown as text. */
  safe: boolean
  line: number
  column: number
}

/** Finds the links, images and raw HTML of a text, in order. */
export function inspectMarkdown(markdown: string): {
  destinations: Destination[]
  html: { line: number; column: number }[]
  headings: string[]
} {
  const lines = markdown.split('\n')
  const destinations: Destination[] = []
  const html: { line: number; column: number }[] = []
  let range: [number, number] = [0, lines.length]
  for (const token of inspector().parse(markdown, {})) {
    if (token.map) range = token.map
    if (token.type === 'html_block' && !isComment(token.content)) html.push({ line: range[0] + 1, column: 1 })
    for (const child of token.children ?? []) {
      if (child.type === 'html_inline' && !isComment(child.content)) html.push(find(lines, range, child.content))
      const url = child.attrGet('href') ?? child.attrGet('src')
      if (url !== null)
        destinations.push({ url: decode(url), image: child.type === 'image', safe: isSafeLink(url), ...find(lines, range, decode(url)) })
    }
  }
  return { destinations, html, headings: renderMarkdown(markdown, { assetBase: '' }).headings.map(({ id }) => id) }
}

function find(lines: string[], [start, end]: [number, number], text: string): { line: number; column: number } {
  for (let line = start; line < end; line++) {
    const column = (lines[line] ?? '').indexOf(text)
    if (column >= 0) return { line: line + 1, column: column + 1 }
  }
  return { line: start + 1, column: 1 }
}

function decode(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

/** Replaces the destinations of links, images and link definitions. Code stays unchanged. */
export function rewriteDestinations(markdown: string, targets: ReadonlyMap<string, string>): string {
  if (targets.size === 0) return markdown
  const code = new Set<number>()
  for (const token of markdownIt().parse(markdown, {})) {
    if ((token.type === 'fence' || token.type === 'code_block') && token.map)
      for (let line = token.map[0]; line < token.map[1]; line++) code.add(line)
  }
  const rewrite = (whole: string, before: string, url: string) => {
    const target = targets.get(url) ?? targets.get(decode(url))
    return target === undefined ? whole : `${before}${target}`
  }
  return markdown
    .split('\n')
    .map((line, index) => (code.has(index) ? line : line.replace(/(\]\(\s*<?|^ {0,3}\[[^\]]+\]:\s*<?)([^\s<>()]+)/g, rewrite)))
    .join('\n')
}
