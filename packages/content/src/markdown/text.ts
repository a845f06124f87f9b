import type { Element, ElementContent, Nodes, Root } from 'hast'
import { embedElement } from './html'

export const hasClass = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties.className) && properties.className.includes(name)

/** The elements and texts inside an element, without the white space between blocks. */
export const childrenOf = (node: Element): ElementContent[] =>
  node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')

/** The text of a node without markup. An image counts as its alternative text. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' && node.type !== 'root') return ''
  if (node.type === 'element') {
    if (node.tagName === 'img') return String(node.properties.alt ?? '')
    if (node.tagName === 'br') return '\n'
    if (node.tagName === embedElement) return String(node.properties.dataTitle ?? '')
    // The numbers of footnotes belong to no sentence.
    if (node.properties.dataFootnoteRef !== undefined || node.properties.dataFootnoteBackref !== undefined) return ''
  }
  return node.children.map(textOf).join('')
}

const blocks = new Set(
  `blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody td tfoot th thead tr ul video audio ${embedElement}`.split(
    ' ',
  ),
)

/** The text of a page, one line per block; the lines of code stay. */
export function pageText(tree: Root): string {
  const lines: string[] = []
  let line = ''
  const endLine = () => {
    const text = line.replace(/^\s+|\s+$/g, '')
    if (text !== '') lines.push(text)
    line = ''
  }
  const visit = (node: Nodes): void => {
    if (node.type === 'text') line += node.value
    else if (node.type === 'root') node.children.forEach(visit)
    else if (node.type === 'element') {
      const isBlock = blocks.has(node.tagName)
      if (isBlock) endLine()
      if (node.tagName === 'pre') lines.push(...[textOf(node).trimEnd()].filter(Boolean))
      else if (node.tagName === embedElement || node.tagName === 'img' || node.tagName === 'br') line += textOf(node)
      else if (node.properties.dataFootnoteRef === undefined && node.properties.dataFootnoteBackref === undefined)
        node.children.forEach(visit)
      if (isBlock) endLine()
    }
  }
  visit(tree)
  endLine()
  return lines.join('\n')
}
