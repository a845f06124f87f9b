import type { Element, ElementContent, Nodes, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { alertKinds, readAlert } from '../../markdown/alert'
import { embedElement } from '../../markdown/html'
import { toPageTree } from '../../markdown/page-tree'
import { parseMarkdown } from '../../markdown/parse'
import { childrenOf, hasClass, pageText, textOf } from '../../markdown/text'
import { walk } from '../../markdown/walk'

/** What HTML for another system loses. */
export type Loss = { kind: 'section' } | { kind: 'file'; name: string }

export interface HtmlOptions {
  /** True when the format has files beside its texts. */
  takesFiles: boolean
  /** Characters that begin something in the text of the format; they are kept apart by an empty element. */
  special?: RegExp
  report(loss: Loss): void
  /** The address of a file; by default one behind `@@PLUGINFILE@@`. */
  fileUrl?(name: string, hash: string): string
  /** The address of a section; without it, links to sections are reported and only their words stay. */
  sectionUrl?(id: string): string | undefined
}

export interface Html {
  html: string
  /** The files that the text shows: name → hash. */
  files: Map<string, string>
}

const element = (tagName: string, properties: Element['properties'], children: ElementContent[] = []): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})
const text = (value: string): ElementContent => ({ type: 'text', value })

/** Renders a Markdown text of a bundle for a system that renders formulas with MathJax, and files by `@@PLUGINFILE@@`. */
export function toMoodleHtml(markdown: string, { takesFiles, special, report, fileUrl, sectionUrl }: HtmlOptions): Html {
  const files = new Map<string, string>()
  const page = toPageTree(parseMarkdown(markdown), { idPrefix: '' })
  const asset = (url: string): string | undefined => {
    const [, hash, name = ''] = /^lectern:asset\/([0-9a-f]+)\/([^?#]+)/.exec(url) ?? []
    if (hash === undefined) return url
    const decoded = decodeURIComponent(name)
    if (!takesFiles) {
      report({ kind: 'file', name: decoded })
      return undefined
    }
    files.set(decoded, hash)
    return fileUrl ? fileUrl(decoded, hash) : `@@PLUGINFILE@@/${name}`
  }
  const visit = (node: Nodes): ElementContent[] => {
    if (node.type === 'text') return separate(node.value, special)
    if (node.type !== 'element') return []
    const { tagName, properties } = node
    if (tagName === 'code' && hasClass(node, 'math-inline')) return [text(`\\(${textOf(node).trim()}\\)`)]
    if (tagName === 'code' && hasClass(node, 'math-display')) return [text(`\\[${textOf(node).trim()}\\]`)]
    if (tagName === 'pre') {
      const [code] = childrenOf(node)
      if (code?.type === 'element' && (hasClass(code, 'math-display') || hasClass(code, 'language-math')))
        return [element('p', {}, [text(`\\[${textOf(code).trim()}\\]`)])]
      if (code?.type === 'element') delete code.properties.dataMeta
      return [node]
    }
    if (tagName === 'code') return [node]
    if (tagName === embedElement)
      return [
        element('p', {}, [element('a', { href: String(properties.dataUrl) }, [text(String(properties.dataTitle ?? properties.dataUrl))])]),
      ]
    const alert = tagName === 'blockquote' ? readAlert(node) : undefined
    if (alert) node.children.unshift(element('p', {}, [element('strong', {}, [text(alertKinds[alert])])]))
    if (/^h[1-6]$/.test(tagName)) delete properties.id
    const children = node.children.flatMap(visit)
    if (tagName === 'a' && typeof properties.href === 'string') {
      if (properties.href.startsWith('lectern:section/') || properties.href.startsWith('#')) {
        const id = /^lectern:section\/([^#]+)/.exec(properties.href)?.[1]
        const url = id === undefined ? undefined : sectionUrl?.(id)
        if (url !== undefined) return [{ ...node, properties: { ...properties, href: url }, children }]
        if (id !== undefined) report({ kind: 'section' })
        return children
      }
      const href = asset(properties.href)
      return href === undefined ? children : [{ ...node, properties: { ...properties, href }, children }]
    }
    if (typeof properties.src === 'string') {
      const src = asset(properties.src)
      if (src === undefined) return [text(String(properties.alt ?? ''))]
      return [{ ...node, properties: { ...properties, src }, children }]
    }
    return [{ ...node, children }]
  }
  const root: Root = { type: 'root', children: page.children.flatMap(visit) }
  return { html: toHtml(root, { characterReferences: { useNamedReferences: true } }).trim(), files }
}

/** Keeps what looks like a formula, or like something special, from being one. */
function separate(value: string, special: RegExp | undefined): ElementContent[] {
  const marks = new RegExp(`\\\\(?=[([])|\\$(?=\\$)${special ? `|${special.source}` : ''}`, 'g')
  const parts: ElementContent[] = []
  let end = 0
  for (const { 0: mark, index } of value.matchAll(marks)) {
    parts.push(text(value.slice(end, index + mark.length)), element('span', {}))
    end = index + mark.length
  }
  return end === 0 ? [text(value)] : [...parts, text(value.slice(end))]
}

/** HTML of one paragraph without the element around it. */
export const inlineHtml = (html: string): string => /^<p>((?:(?!<\/?p>)[\s\S])*)<\/p>$/.exec(html)?.[1] ?? html

/** A name for a question: the beginning of its prompt, as plain text. */
export function shortTitle(markdown: string): string {
  const { text: title } = toPlainText(markdown)
  return title.length > 80 ? `${title.slice(0, 79).trimEnd()}…` : title
}

/** The plain text of Markdown, and whether it says everything. */
export function toPlainText(markdown: string): { text: string; isPlain: boolean } {
  const page = toPageTree(parseMarkdown(markdown), { idPrefix: '' })
  let isPlain = page.children.filter((child) => child.type === 'element').length <= 1
  walk<Nodes>(page, (node) => {
    if (node.type === 'element' && node.tagName !== 'p') isPlain = false
  })
  return { text: pageText(page).replace(/\s+/g, ' ').trim(), isPlain }
}
