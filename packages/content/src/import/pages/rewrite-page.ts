import type { Html, Nodes, Parents } from 'mdast'
import { parseMarkdown } from '../../markdown/parse'
import { walk } from '../../markdown/walk'

/** Where a URL of a page leads to: its new URL, or undefined where it leads nowhere. */
export type ResolveUrl = (url: string, shown: boolean) => Promise<string | undefined>

interface Edit {
  start: number
  end: number
  text: string
}

const offsets = ({ position }: Pick<Nodes, 'position'>) => ({ start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 })

/** Replaces the URLs of links and images in a page, and leaves the rest as it is written. A link that leads nowhere keeps its words. */
export async function rewritePage(markdown: string, resolve: ResolveUrl): Promise<string> {
  const targets = new Set<string>()
  const resolveOnce: ResolveUrl = async (url, shown) => {
    if (targets.has(url)) return url
    const target = await resolve(url, shown)
    if (target !== undefined) targets.add(target)
    return target
  }
  let rewritten = await rewriteOnce(markdown, resolveOnce)
  // Brackets around a link are text, and become a link themselves when the link within is gone.
  while (rewritten.hasLost) rewritten = await rewriteOnce(rewritten.page, resolveOnce)
  return rewritten.page
}

async function rewriteOnce(markdown: string, resolve: ResolveUrl): Promise<{ page: string; hasLost: boolean }> {
  const tree = parseMarkdown(markdown)
  const found: { node: Nodes; url: string; shown: boolean }[] = []
  const shownDefinitions = new Set<string>()
  const html: Html[] = []
  walk<Nodes>(tree, (node) => {
    if (node.type === 'imageReference') shownDefinitions.add(node.identifier)
    if (node.type === 'html') html.push(node)
  })
  walk<Nodes>(tree, (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      const shown = node.type === 'image' || (node.type === 'definition' && shownDefinitions.has(node.identifier))
      found.push({ node, url: node.url, shown })
    }
  })
  const edits: Edit[] = []
  const lost = new Set<string>()
  let hasLost = false
  for (const { node, url, shown } of found) {
    const target = await resolve(url, shown)
    const destination = node.data && 'destination' in node.data ? node.data.destination : undefined
    if (target === url) continue
    if (target !== undefined) {
      if (destination) edits.push({ ...destination, text: /[\s()<>]/.test(target) ? `<${target}>` : target })
      continue
    }
    hasLost = true
    if (node.type === 'definition') {
      lost.add(node.identifier)
      edits.push({ ...offsets(node), text: '' })
    } else edits.push({ ...offsets(node), text: wordsOf(node, markdown) })
  }
  walk<Nodes>(tree, (node) => {
    if ((node.type === 'linkReference' || node.type === 'imageReference') && lost.has(node.identifier))
      edits.push({ ...offsets(node), text: wordsOf(node, markdown) })
  })
  for (const node of html) {
    const { start, end } = offsets(node)
    // As it is written: inside a list or a block quote, its lines have a prefix.
    const source = markdown.slice(start, end)
    const text = await rewriteHtml(source, resolve)
    if (text !== source) edits.push({ start, end, text })
  }
  return { page: apply(markdown, edits), hasLost }
}

/** What a link or image says, as it is written. */
function wordsOf(node: Nodes, markdown: string): string {
  if ('alt' in node) return node.alt ?? ''
  const children = (node as Parents).children as Nodes[] | undefined
  const [first, last] = [children?.[0], children?.at(-1)]
  return first && last ? markdown.slice(offsets(first).start, offsets(last).end) : ''
}

/** Applies the outermost of edits that overlap: a link around an image goes before the image. */
function apply(markdown: string, edits: Edit[]): string {
  let text = markdown
  let limit = Number.POSITIVE_INFINITY
  for (const { start, end, text: replacement } of edits.sort((a, b) => b.start - a.start || b.end - a.end)) {
    if (end > limit) continue
    text = text.slice(0, start) + replacement + text.slice(end)
    limit = start
  }
  return text
}

/** An attribute that holds a URL, with its value in quotation marks or, as in `href={url}`, without. */
const urlAttribute = /\s(src|href|poster)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi

async function rewriteHtml(html: string, resolve: ResolveUrl): Promise<string> {
  const urls = new Map<string, string | undefined>()
  for (const [, name = '', double, single, bare = ''] of html.matchAll(urlAttribute)) {
    const url = double ?? single ?? bare
    if (!urls.has(url)) urls.set(url, await resolve(url, name.toLowerCase() !== 'href'))
  }
  return html
    .replace(/<(?:img|source|video|audio)\b[^>]*?\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))[^>]*>/gi, (tag, double, single, bare) =>
      urls.get(double ?? single ?? bare) === undefined ? '' : tag,
    )
    .replace(urlAttribute, (whole: string, name: string, double?: string, single?: string, bare?: string) => {
      const url = double ?? single ?? bare ?? ''
      const target = urls.get(url)
      if (target === url) return whole
      return target === undefined ? '' : ` ${name}="${target.replaceAll('"', '%22')}"`
    })
}
