import type { Nodes, PhrasingContent, Root } from 'mdast'
import { walk } from './walk'

/** A block of Markdown without its markup. `line` is its first line, from 1. Line breaks in `text` are those of the source. */
export interface Block {
  kind: 'prose' | 'heading' | 'cell'
  text: string
  line: number
}

const kinds = { paragraph: 'prose', heading: 'heading', tableCell: 'cell' } as const

/** The paragraphs, list items, headings and table cells of a text, in order, without code, formulas and images. */
export function blocksOf(tree: Root): Block[] {
  const blocks: Block[] = []
  walk<Nodes>(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return true
    blocks.push({ kind: kinds[node.type], text: node.children.map(proseOf).join(''), line: node.position?.start.line ?? 1 })
    return false
  })
  return blocks
}

function proseOf(node: PhrasingContent): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return '\n'
  return 'children' in node ? node.children.map(proseOf).join('') : ''
}
