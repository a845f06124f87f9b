import { createHash } from 'node:crypto'
import GithubSlugger from 'github-slugger'
import type { Element, ElementContent, Nodes, Parents, Root, RootContent } from 'hast'
import type { Root as MarkdownRoot } from 'mdast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { ImageSize } from '../image-size'
import { mediaTypeOf } from '../media-type'
import { alertKinds, readAlert } from './alert'
import { readCaptions } from './captions'
import { highlight } from './code'
import { defaultEmbedRatio, embedRatios, readEmbed } from './embed'
import { renderFormula } from './formula'
import { embedElement, isSafeLink, urlAttributes } from './html'
import type { Heading, Rendered, RenderOptions } from './model'
import { toPageTree } from './page-tree'
import { childrenOf, hasClass, pageText, textOf } from './text'
import { walk } from './walk'

/** Formulas are added as HTML of their own; the author's HTML is part of the tree. */
const stringifier = unified()
  .use(rehypeStringify, { allowDangerousHtml: true, characterReferences: { useNamedReferences: true } })
  .freeze()

/** Renders a parsed text. */
export async function renderTree(markdown: MarkdownRoot, source: string, options: RenderOptions): Promise<Rendered> {
  // Footnotes of different texts can stand on one page, so their ids start with a hash of the text.
  const idPrefix = `${createHash('sha256').update(source).digest('hex').slice(0, 6)}-`
  const tree = toPageTree(markdown, { idPrefix })
  const headings = anchorHeadings(tree)
  const text = pageText(tree)
  walk<Nodes>(tree, (node, parent, index) => {
    if (node.type !== 'element' || !parent) return true
    const replacement = renderElement(node, parent as Parents, options)
    if (!replacement) return true
    parent.children[index] = replacement
    return false
  })
  await highlightCode(tree)
  return { html: stringifier.stringify(tree), text, headings }
}

/** Gives every heading an id, and lists them. */
export function anchorHeadings(tree: Root): Heading[] {
  const slugger = new GithubSlugger()
  const headings: Heading[] = []
  walk<Nodes>(tree, (node) => {
    if (node.type !== 'element' || !/^h[1-6]$/.test(node.tagName)) return
    const text = textOf(node)
    const id = typeof node.properties.id === 'string' ? node.properties.id : slugger.slug(text)
    node.properties = { id, ...node.properties }
    headings.push({ id, text, level: Number(node.tagName.slice(1)) })
  })
  return headings
}

const element = (tagName: string, properties: Element['properties'], children: ElementContent[] = []): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})
const text = (value: string): ElementContent => ({ type: 'text', value })

/** Changes an element to what pages show, or returns what to show in its place. */
function renderElement(node: Element, parent: Parents, options: RenderOptions): Element | RootContent | undefined {
  resolveUrls(node, options)
  switch (node.tagName) {
    case 'img':
      return renderImage(node, options)
    case 'blockquote':
      return renderAlert(node)
    case 'section':
      return node.properties.dataFootnotes === undefined ? undefined : renderFootnotes(node)
    case 'a':
      // An embed contains a link, and links cannot contain links.
      walk<Nodes>(node, (inner, holder, index) => {
        if (holder && inner.type === 'element' && inner.tagName === embedElement) holder.children[index] = text(textOf(inner))
      })
      return renderFootnoteLink(node)
    case 'li':
      return hasClass(node, 'task-list-item') ? labelTask(node) : undefined
    case 'code':
      return hasClass(node, 'math-inline') || hasClass(node, 'math-display') ? formula(node, hasClass(node, 'math-display')) : undefined
    case 'pre': {
      const [code] = childrenOf(node)
      return code?.type === 'element' && hasClass(code, 'language-math') ? formula(code, true) : undefined
    }
    case embedElement:
      return renderEmbed(node, parent)
    default:
      return undefined
  }
}

function resolveUrls(node: Element, { assetBase, sectionUrl }: RenderOptions): void {
  for (const name of urlAttributes) {
    const url = node.properties[name]
    if (typeof url !== 'string') continue
    if (!isSafeLink(url)) delete node.properties[name]
    else if (node.tagName === 'img' && name === 'src') continue
    else {
      const [, id, anchor = ''] = (sectionUrl && /^lectern:section\/([^#]+)(#.*)?$/.exec(url)) ?? []
      node.properties[name] = sectionUrl && id !== undefined ? sectionUrl(id, anchor) : assetUrl(url, assetBase)
    }
  }
}

const assetUrl = (url: string, assetBase: string): string => url.replace(/^lectern:asset\//, `${assetBase}/`)

/** An image with its size, so that the page does not move when it loads. Videos and sound are written like images. */
function renderImage(node: Element, { assetBase, imageSize }: RenderOptions): Element | undefined {
  const { src, alt = '' } = node.properties
  if (typeof src !== 'string') return undefined
  const { url, captions } = readCaptions(src)
  const [type] = (mediaTypeOf(decodeURIComponent(url)) ?? '').split('/')
  if (type === 'video' || type === 'audio') {
    const title = String(alt || node.properties.title || '')
    const tracks = captions.map((track, index) =>
      element('track', {
        kind: 'captions',
        src: assetUrl(track.url, assetBase),
        ...(track.language && { srcLang: track.language, label: track.language }),
        ...(index === 0 && { default: true }),
      }),
    )
    const link = element('a', { href: assetUrl(url, assetBase) }, [text(title || 'Download')])
    return element(type, { src: assetUrl(url, assetBase), controls: true, preload: 'metadata', ...(title && { ariaLabel: title }) }, [
      ...tracks,
      link,
    ])
  }
  const hash = /^lectern:asset\/([0-9a-f]{64})\//.exec(url)?.[1]
  const size = hash === undefined ? undefined : imageSize?.(hash)
  const { width = size?.width, height = size?.height } = fitSize(node.properties, size)
  node.properties = {
    ...node.properties,
    src: assetUrl(url, assetBase),
    alt,
    ...(width && { width }),
    ...(height && { height }),
    loading: 'lazy',
  }
  return undefined
}

/** Completes one side that the author gave by the ratio of the image. */
function fitSize({ width, height }: Element['properties'], size: ImageSize | undefined): { width?: number; height?: number } {
  const given = (value: unknown) => (/^\d+$/.test(String(value)) ? Number(value) : undefined)
  const [across, down] = [given(width), given(height)]
  if (!size || (across && down)) return { ...(across && { width: across }), ...(down && { height: down }) }
  if (across) return { width: across, height: Math.round((across * size.height) / size.width) }
  if (down) return { width: Math.round((down * size.width) / size.height), height: down }
  return size
}

function renderAlert(node: Element): undefined {
  const kind = readAlert(node)
  if (!kind) return
  node.tagName = 'div'
  node.properties = { className: ['alert', `alert-${kind}`], role: 'note' }
  node.children.unshift(element('p', { className: ['alert-title'] }, [text(alertKinds[kind])]))
}

function renderFootnotes(node: Element): undefined {
  node.properties = { className: ['footnotes'], role: 'doc-endnotes' }
}

function renderFootnoteLink(node: Element): undefined {
  const { dataFootnoteRef, dataFootnoteBackref, ariaLabel: _, ...rest } = node.properties
  if (dataFootnoteRef === undefined && dataFootnoteBackref === undefined) return
  const [className, role] = dataFootnoteRef !== undefined ? ['footnote-ref', 'doc-noteref'] : ['footnote-backref', 'doc-backlink']
  node.properties = { ...rest, className: [className], role }
}

/** Makes the text of a task the label of its checkbox. */
function labelTask(item: Element): undefined {
  const first = item.children.find((child) => child.type === 'element')
  const holder = first?.type === 'element' && first.tagName === 'p' ? first : item
  const start = holder.children.findIndex((child) => child.type === 'element' && child.tagName === 'input')
  if (start < 0) return
  const rest = holder.children.slice(start)
  const end = rest.findIndex(
    (child) => child.type === 'element' && /^(ul|ol|p|pre|table|blockquote|div|details|h[1-6])$/.test(child.tagName),
  )
  const labelled = end < 0 ? rest : rest.slice(0, end)
  holder.children.splice(start, labelled.length, element('label', {}, labelled))
}

function formula(code: Element, display: boolean): RootContent {
  const latex = textOf(code).trim()
  const rendered = renderFormula(latex, { display })
  if ('mathML' in rendered) return { type: 'raw', value: rendered.mathML } as RootContent
  return element('code', { className: ['math-error'] }, [text(latex)])
}

/** Elements that may contain a figure. */
const flowContainers = new Set(['blockquote', 'dd', 'details', 'div', 'li', 'section', 'td', 'th'])

/** A frame that can do nothing to the page around it, with a link for those who cannot or do not want to load it. */
function renderEmbed(node: Element, parent: Parents): ElementContent {
  const { dataUrl, dataTitle, dataRatio } = node.properties
  const embed = readEmbed(String(dataUrl))
  const title = String(dataTitle ?? embed?.host ?? dataUrl ?? '')
  if (!embed || (parent.type === 'element' && !flowContainers.has(parent.tagName))) return text(title)
  const link = element('a', { href: embed.href }, [text(title)])
  const ratio = String(dataRatio ?? '') in embedRatios ? String(dataRatio) : defaultEmbedRatio
  const [width, height] = embedRatios[ratio] as [number, number]
  return element('figure', { className: ['embed', `embed-${ratio.replace(':', '-')}`] }, [
    element('iframe', {
      src: embed.src,
      title,
      width,
      height,
      loading: 'lazy',
      sandbox: ['allow-scripts', 'allow-same-origin', 'allow-popups', 'allow-presentation'],
      allow: 'fullscreen; picture-in-picture',
      allowFullScreen: true,
      referrerPolicy: 'strict-origin-when-cross-origin',
    }),
    element('figcaption', {}, [link]),
  ])
}

async function highlightCode(tree: Root): Promise<void> {
  const blocks: { code: Element; language: string }[] = []
  walk<Nodes>(tree, (node) => {
    const [code] = node.type === 'element' && node.tagName === 'pre' ? childrenOf(node) : []
    if (code?.type !== 'element' || code.tagName !== 'code' || !Array.isArray(code.properties.className)) return
    const language = /^language-(.+)$/.exec(String(code.properties.className[0]))?.[1]?.toLowerCase()
    if (language !== undefined && language !== 'mermaid') blocks.push({ code, language })
  })
  for (const { code, language } of blocks) code.children = (await highlight(textOf(code), language)) ?? code.children
}
