import type { Element, Nodes, Root } from 'hast'
import type { Code as MarkdownCode, Nodes as MarkdownNodes, Root as MarkdownRoot } from 'mdast'
import type { LeafDirective } from 'mdast-util-directive'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import remarkRehype, { type Options } from 'remark-rehype'
import { unified } from 'unified'
import { embedElement, sanitizeSchema } from './html'
import { walk } from './walk'

const handlers: Options['handlers'] = {
  // Info strings are written in many ways: `rust,ignore`, `js {1,3}`, `ts title="a.ts"`. The language is the first word.
  code(_state, node: MarkdownCode): Element {
    const info = [node.lang, node.meta].filter(Boolean).join(' ')
    const [, language = '', meta = ''] = /^([\w+#.-]*)[\s,;]*(.*)$/s.exec(info) ?? []
    const code: Element = {
      type: 'element',
      tagName: 'code',
      properties: { ...(language !== '' && { className: [`language-${language}`] }), ...(meta !== '' && { dataMeta: meta }) },
      children: [{ type: 'text', value: node.value === '' ? '' : `${node.value}\n` }],
    }
    return { type: 'element', tagName: 'pre', properties: {}, children: [code] }
  },
  leafDirective(_state, { attributes }: LeafDirective): Element {
    const { url, title, ratio } = attributes ?? {}
    return {
      type: 'element',
      tagName: embedElement,
      properties: { dataUrl: url ?? '', ...(title && { dataTitle: title }), ...(ratio && { dataRatio: ratio }) },
      children: [],
    }
  },
}

const convert = (clobberPrefix: string) =>
  unified().use(remarkRehype, { allowDangerousHtml: true, clobberPrefix, footnoteBackLabel: () => '', handlers })
const parseHtml = unified().use(rehypeRaw, { passThrough: [] }).freeze()
const sanitize = unified().use(rehypeSanitize, sanitizeSchema).freeze()

/**
 * Turns Markdown's tree into a tree of safe HTML: author's HTML is parsed, balanced and reduced to what the format allows. Links still have
 * the URLs of the course.
 *
 * @param idPrefix starts the ids of footnotes, so that several texts can stand on one page.
 */
export function toPageTree(markdown: MarkdownRoot, { idPrefix }: { idPrefix: string }): Root {
  let tree: Root = convert(idPrefix).runSync(markdown)
  let hasHtml = false
  walk<MarkdownNodes>(markdown, ({ type }) => {
    hasHtml ||= type === 'html'
  })
  if (hasHtml) tree = parseHtml.runSync(tree) as Root
  let page = sanitize.runSync(tree) as Root
  // What a removed element was around may not stand where it now is.
  if (hasHtml) page = parseHtml.runSync(page) as Root
  walk<Nodes>(page, (node) => {
    // The heading is in English. The role of the section says the same in the reader's language.
    if (node.type === 'element' && node.tagName === 'section' && node.properties.dataFootnotes !== undefined)
      node.children = node.children.filter((child) => !(child.type === 'element' && child.tagName === 'h2'))
  })
  return page
}
