import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import { walk } from '../../markdown/walk'

declare module 'mdast' {
  interface InlineMathData {
    isDisplay?: boolean
  }
}

/** Formulas as our Markdown writes them, and what it would read as a formula or an embed. */
const dialect: Options = {
  handlers: {
    inlineMath(node: { value: string; data?: { isDisplay?: boolean } }) {
      const value = node.value.replace(/\s+/g, ' ').trim()
      if (node.data?.isDisplay) return `$$${value}$$`
      // A dollar sign within, or a digit that could follow, would end the formula elsewhere.
      return /\$/.test(value) && !value.includes('`') ? `$\`${value}\`$` : `$${value}$`
    },
  },
  unsafe: [
    { character: '$', inConstruct: 'phrasing' },
    { atBreak: true, character: ':', after: ':' },
  ],
}

const options: Options = {
  bullet: '-',
  emphasis: '*',
  strong: '*',
  fences: true,
  listItemIndent: 'one',
  rule: '-',
  resourceLink: true,
  extensions: [gfmToMarkdown({ tablePipeAlign: false }), dialect],
}

/** Writes a tree as Markdown. Breaks at the ends of paragraphs are dropped, and two in a row end a paragraph. */
export function writeMarkdown(tree: Root): string {
  tidy(tree)
  separateFormulas(tree)
  return toMarkdown(tree, options).trim().normalize('NFC')
}

const holdsFlow = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition'])

function tidy(tree: Root): void {
  walk<Nodes>(tree, (node) => {
    if (!holdsFlow.has(node.type) || !('children' in node)) return true
    const parent = node as Root
    parent.children = parent.children.flatMap((child): RootContent[] => (child.type === 'paragraph' ? paragraphs(child.children) : [child]))
    return true
  })
}

function paragraphs(children: PhrasingContent[]): RootContent[] {
  const parts: PhrasingContent[][] = [[]]
  children.forEach((child, index) => {
    const isDoubled = child.type === 'break' && (children[index + 1]?.type === 'break' || children[index - 1]?.type === 'break')
    if (isDoubled) parts.push([])
    else parts.at(-1)?.push(child)
  })
  return parts.flatMap((part): RootContent[] => {
    while (isEmpty(part[0])) part.shift()
    while (isEmpty(part.at(-1))) part.pop()
    return part.length === 0 ? [] : [{ type: 'paragraph', children: part }]
  })
}

const isEmpty = (node: PhrasingContent | undefined): boolean =>
  node !== undefined && (node.type === 'break' || (node.type === 'text' && node.value.trim() === ''))

/** A formula ends at a `$` that no digit follows, so one that stands before a digit is written as one of its own line. */
function separateFormulas(tree: Root): void {
  walk<Nodes>(tree, (node, parent, index) => {
    if (node.type !== 'inlineMath') return
    const next = parent?.children[index + 1]
    if (next?.type === 'text' && /^\d/.test(next.value)) next.value = `\u200b${next.value}`
  })
}
