import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import { walk } from '../../markdown/walk'

declare module 'mdast-util-math' {
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
    // Gaps do not stand in tables, and a line that starts like a row is taken for one.
    { atBreak: true, character: '|' },
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

const hasGap = (node: Nodes): boolean => {
  if ('value' in node) return node.value.includes('\ue000')
  return 'children' in node && node.children.some(hasGap)
}

/** Makes paragraphs of lists, tables, headings and quotes in which gaps stand. Returns true when there were any. */
export function liftGaps(tree: Root): boolean {
  let isLifted = false
  const lift = (node: RootContent): RootContent[] => {
    if (node.type === 'paragraph' || !hasGap(node)) return [node]
    isLifted = true
    const lead = (nodes: RootContent[], mark: string): RootContent[] => {
      const [first, ...rest] = nodes
      if (first?.type !== 'paragraph') return nodes
      return [{ ...first, children: [{ type: 'text', value: mark }, ...first.children] }, ...rest]
    }
    switch (node.type) {
      case 'list':
        return node.children.flatMap((item, index) =>
          lead(item.children.flatMap(lift), node.ordered ? `(${(node.start ?? 1) + index}) ` : '• '),
        )
      case 'table':
        return node.children
          .map((row) =>
            row.children.flatMap((cell, index) => [...(index > 0 ? [{ type: 'text' as const, value: ' · ' }] : []), ...cell.children]),
          )
          .filter((children) => children.some((child) => child.type !== 'text' || child.value.replace(/[·\s]/g, '') !== ''))
          .map((children) => ({ type: 'paragraph', children }))
      case 'heading':
        return [{ type: 'paragraph', children: [{ type: 'strong', children: node.children }] }]
      case 'blockquote':
        return node.children.flatMap(lift)
      default:
        return [node]
    }
  }
  tree.children = tree.children.flatMap(lift)
  return isLifted
}

/** A formula ends at a `$` that no digit follows, so one that stands before a digit is written as one of its own line. */
function separateFormulas(tree: Root): void {
  walk<Nodes>(tree, (node, parent, index) => {
    if (node.type !== 'inlineMath') return
    const next = parent?.children[index + 1]
    if (next?.type === 'text' && /^\d/.test(next.value)) next.value = `\u200b${next.value}`
  })
}
