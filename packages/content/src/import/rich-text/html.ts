import type { Element, ElementContent, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { defaultHandlers, type Handle, type State, toMdast } from 'hast-util-to-mdast'
import type { InlineCode, Nodes as MarkdownNodes, Root as MarkdownRoot, PhrasingContent } from 'mdast'
import { fateOf, isAllowedElement } from '../../markdown/html'
import { textOf } from '../../markdown/text'
import { walk } from '../../markdown/walk'

/** What a text of a source loses as Markdown. */
export type HtmlLoss = 'style' | 'frame' | { element: string }

/** Where a link or image leads: its URL in the course, or undefined when nothing is there. */
export type ResolveUrl = (url: string, shown: boolean) => string | undefined

const mathElement = 'lectern-math'

/** Elements that are dropped with no word: what is in them is shown as before, or they show nothing. */
const transparent = new Set(
  'html head body article aside header footer main nav hgroup address picture label fieldset legend form font center big nobr base link meta title area map param col colgroup tbody thead tfoot bdi bdo noscript data acronym'.split(
    ' ',
  ),
)
/** Elements that Markdown has no mark for and that our Markdown takes as HTML. */
const inlineHtml = new Set('sub sup ins kbd u small mark abbr cite dfn q samp var ruby rt rp time'.split(' '))
const isKnownElement = (name: string): boolean =>
  isAllowedElement(name) ||
  transparent.has(name) ||
  fateOf(name) === 'removed' ||
  /^(?:canvas|applet|select|option|optgroup|button|dialog|blink|marquee|tex|nolink|video|audio|picture|frameset)$/.test(name)

const style = new Set(['style', 'color', 'bgColor', 'face', 'size', 'background'])

/** An attribute's value: an image as a data URL, or at most 20,000 characters. */
const quoted = (mark: string): string => {
  const data = 'data:[\\w/+.-]+;base64,'
  return `${mark}(?:${data}[\\w+/=\\s]*|(?!${data})[^${mark}]{0,20000})${mark}`
}

/** A whole tag or comment. Long ones are bounded, so that a text with many `<` is read in linear time; in a data URL no `<` can stand. */
const tag = new RegExp(`<(?:!--[\\s\\S]{0,20000}?-->|/?([A-Za-z][\\w:-]{0,40})(?:${quoted('"')}|${quoted("'")}|[^'"<>]){0,1000}>)|<`, 'g')

/** Reads HTML to a tree. A `<` that begins no element of HTML is text. */
export function readHtml(html: string): Root {
  const safe = html.replace(tag, (whole, name: string | undefined) => {
    // Word writes elements of its own, such as <o:p>.
    const isTag = whole.startsWith('<!--') || (name !== undefined && (name.includes(':') || isKnownElement(name.toLowerCase())))
    return isTag ? whole : `&lt;${whole.slice(1)}`
  })
  return fromHtml(safe, { fragment: true })
}

/**
 * Turns a tree of HTML into one of Markdown. `report` is told what is lost, `resolve` says where links and images lead. With `hasGaps`,
 * tables are never kept as HTML, because a gap could not stand in it.
 */
export function toMarkdownTree(page: Root, resolve: ResolveUrl, hasGaps: boolean, report: (loss: HtmlLoss) => void): MarkdownRoot {
  splitFormulas(page)
  prepare(page, resolve, report)
  const tree = toMdast(page, {
    document: true,
    handlers: hasGaps ? { ...handlers, table: (state, node) => defaultHandlers.table(state, node) } : handlers,
    nodeHandlers: { comment: () => undefined },
  }) as MarkdownNodes
  walk<MarkdownNodes>(tree, (node, parent, index) => {
    if (node.type === 'inlineCode' && node.data?.isHtml && parent) parent.children[index] = { type: 'html', value: node.value }
  })
  return tree.type === 'root' ? tree : { type: 'root', children: [tree as MarkdownRoot['children'][number]] }
}

const formula = /\\\(([\s\S]+?)\\\)|\\\[([\s\S]+?)\\\]|\$\$([\s\S]+?)\$\$/g

/** Finds formulas as MathJax does: `\(…\)`, `\[…\]` and `$$…$$`. */
function splitFormulas(page: Root): void {
  walk<Nodes>(page, (node) => {
    if (node.type === 'element' && /^(?:pre|code|samp|kbd|tt|textarea|script|style)$/.test(node.tagName)) return false
    if (node.type !== 'element' && node.type !== 'root') return true
    node.children = node.children.flatMap((child): ElementContent[] => {
      if (child.type === 'doctype') return []
      if (child.type !== 'text') return [child]
      const parts: ElementContent[] = []
      let end = 0
      for (const match of child.value.matchAll(formula)) {
        const latex = match[1] ?? match[2] ?? match[3] ?? ''
        if (latex.trim() === '') continue
        if (match.index > end) parts.push({ type: 'text', value: child.value.slice(end, match.index) })
        parts.push(mathOf(latex, match[1] === undefined))
        end = match.index + match[0].length
      }
      if (end === 0) return [child]
      if (end < child.value.length) parts.push({ type: 'text', value: child.value.slice(end) })
      return parts
    })
    return true
  })
}

const mathOf = (latex: string, isDisplay: boolean): Element => ({
  type: 'element',
  tagName: mathElement,
  properties: { dataLatex: latex, ...(isDisplay && { dataDisplay: '' }) },
  // White space beside an element without text would be dropped.
  children: [{ type: 'text', value: latex }],
})

/** Resolves URLs, and removes what the format does not take. */
function prepare(page: Root, resolve: ResolveUrl, report: (loss: HtmlLoss) => void): void {
  const visit = (node: Element): ElementContent[] => {
    const name = node.tagName
    if (Object.keys(node.properties).some((property) => style.has(property)) || name === 'font') report('style')
    node.children = node.children.flatMap((child) => (child.type === 'element' ? visit(child) : [child]))
    if (name === mathElement) return [node]
    if (name === 'code' && isMathCode(node)) return [mathOf(textOf(node).trim(), isMathCode(node) === 'display')]
    if (name === 'img' || name === 'video' || name === 'audio' || name === 'source') {
      const source = String(node.properties.src ?? firstSource(node) ?? '')
      if (source === '') {
        if (name !== 'source') report({ element: name })
        return name === 'source' ? [] : [{ type: 'text', value: String(node.properties.alt ?? '') }]
      }
      if (name === 'source') return [node]
      const url = resolve(source, true)
      const alt = String(node.properties.alt ?? node.properties.title ?? '')
      if (url === undefined) return [{ type: 'text', value: alt }]
      return [{ type: 'element', tagName: 'img', properties: { ...node.properties, src: url, alt }, children: [] }]
    }
    if (name === 'a') {
      const href = node.properties.href
      const url = typeof href === 'string' ? resolve(href, false) : undefined
      if (url === undefined) return node.children
      node.properties = { href: url }
      return [node]
    }
    if (name === 'iframe' && typeof node.properties.src === 'string' && node.properties.src.trim() !== '') {
      const { src, title } = node.properties
      const url = resolve(src, false)
      if (url === undefined) return []
      report('frame')
      const words: ElementContent = { type: 'text', value: String(title ?? '').trim() || url }
      return [
        {
          type: 'element',
          tagName: 'p',
          properties: {},
          children: [{ type: 'element', tagName: 'a', properties: { href: url }, children: [words] }],
        },
      ]
    }
    if (transparent.has(name) || isAllowedElement(name)) return [node]
    if (name === 'input' && node.properties.type === 'checkbox') return [node]
    if (name.includes(':')) return node.children
    report({ element: name })
    return fateOf(name) === 'removed' ? [] : node.children
  }
  page.children = page.children.flatMap((child): Root['children'] => (child.type === 'element' ? visit(child) : [child]))
}

const firstSource = (node: Element): unknown =>
  node.children.flatMap((child) => (child.type === 'element' && child.tagName === 'source' ? [child.properties.src] : []))[0]

const isMathCode = ({ properties: { className } }: Element): 'inline' | 'display' | undefined => {
  if (!Array.isArray(className)) return undefined
  return className.includes('math-display') ? 'display' : className.includes('math-inline') ? 'inline' : undefined
}

declare module 'mdast' {
  interface InlineCodeData {
    isHtml?: boolean
  }
}

type Html = { type: 'html'; value: string }

/** HTML within a line. The converter would take a node of HTML for a block, so that it is a code span until the end. */
const inlineHtmlNode = (value: string): InlineCode => ({ type: 'inlineCode', value, data: { isHtml: true } })

/** Keeps an element as HTML around Markdown. */
const keepInline: Handle = (state: State, node: Element) => {
  const title =
    node.tagName === 'abbr' && node.properties.title ? ` title="${String(node.properties.title).replaceAll('"', '&quot;')}"` : ''
  const inner = state.all(node) as PhrasingContent[]
  if (inner.length === 0) return []
  return [inlineHtmlNode(`<${node.tagName}${title}>`), ...inner, inlineHtmlNode(`</${node.tagName}>`)]
}

const handlers: Record<string, Handle> = {
  ...Object.fromEntries([...inlineHtml].map((name) => [name, keepInline])),
  [mathElement]: (_state, node: Element) => ({
    type: 'inlineMath',
    value: String(node.properties.dataLatex),
    data: { isDisplay: node.properties.dataDisplay !== undefined },
  }),
  img(_state, node: Element) {
    const { src, alt = '', title, width, height } = node.properties
    // A size that was chosen matters where text stands around the image.
    if (width !== undefined || height !== undefined || alt === '') return inlineHtmlNode(imageHtml(node))
    return { type: 'image', url: String(src), alt: String(alt), title: title === undefined ? null : String(title) }
  },
  details(state, node: Element) {
    const summary = node.children.find((child) => child.type === 'element' && child.tagName === 'summary')
    const rest = { ...node, children: node.children.filter((child) => child !== summary) }
    const title = summary ? toHtml(summary) : '<summary></summary>'
    const close: Html = { type: 'html', value: '</details>' }
    return [{ type: 'html', value: `<details>${title}` }, ...state.toFlow(state.all(rest)), close]
  },
  table(state, node: Element) {
    if (isPlainTable(node)) return defaultHandlers.table(state, node)
    walk<Nodes>(node, (inner, holder, index) => {
      if (inner.type !== 'element') return true
      if (inner.tagName === mathElement && holder)
        holder.children[index] = { type: 'text', value: `\\(${String(inner.properties.dataLatex)}\\)` }
      inner.properties = Object.fromEntries(
        Object.entries(inner.properties).filter(([name]) => /^(?:colSpan|rowSpan|align|scope|href|src|alt|width|height)$/.test(name)),
      )
      return true
    })
    // An empty line would end the table.
    return { type: 'html', value: toHtml(node).replace(/\n\s*\n/g, '\n') }
  },
}

const imageHtml = ({ properties: { src, alt = '', width, height } }: Element): string =>
  toHtml({
    type: 'element',
    tagName: 'img',
    properties: { src, alt, ...(width !== undefined && { width }), ...(height !== undefined && { height }) },
    children: [],
  })

/** True when a table can be written with pipes: no cells across others, and one line a cell. */
function isPlainTable(table: Element): boolean {
  let isPlain = true
  walk<Nodes>(table, (node) => {
    if (node.type !== 'element' || node === table) return true
    if (/^(?:table|ul|ol|pre|blockquote|h[1-6]|div|dl|details|hr|caption)$/.test(node.tagName)) isPlain = false
    if (Number(node.properties.colSpan ?? 1) > 1 || Number(node.properties.rowSpan ?? 1) > 1) isPlain = false
    if (/^t[dh]$/.test(node.tagName) && node.children.filter((child) => child.type === 'element' && child.tagName === 'p').length > 1)
      isPlain = false
    return isPlain
  })
  return isPlain
}
