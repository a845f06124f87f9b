import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** A range of a text, in UTF-16 code units. */
export interface Span {
  start: number
  end: number
}

/** A heading, a paragraph, a list item, a table row, the header of a table or a block of code. */
export interface Block extends Span {
  kind: 'heading' | 'paragraph' | 'item' | 'row' | 'header' | 'code'
  /** Id of the heading that it follows, or that it is; null before the first one. */
  anchor: string | null
}

/** The text of a page, and what of it is known. */
export interface PageText {
  /** Equals `textContent` of an element that holds the HTML. */
  text: string
  /** In the order of the page. */
  blocks: Block[]
  /** What is emphasised: terms, mostly. */
  emphasised: Span[]
  /** Formulas, whose text content is no prose. */
  formulas: Span[]
}

const kinds: Readonly<Record<string, Block['kind']>> = {
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, 'heading' as const])),
  ...Object.fromEntries(
    'p blockquote div dl dt dd figure figcaption section summary details caption table thead tbody tfoot ul ol hr'
      .split(' ')
      .map((name) => [name, 'paragraph' as const]),
  ),
  li: 'item',
  tr: 'row',
  pre: 'code',
}

/**
 * Reads the text of a rendered page. Positions in it are those of `textContent` in a browser, because the HTML is parsed by the same
 * algorithm.
 */
export function readPageText(html: string): PageText {
  const page: PageText = { text: '', blocks: [], emphasised: [], formulas: [] }
  let anchor: string | null = null
  let start = 0
  const endBlock = (kind: Block['kind']) => {
    const span = trimSpan(page.text, { start, end: page.text.length })
    if (span.end > span.start) page.blocks.push({ ...span, kind, anchor })
    start = page.text.length
  }
  const visit = (node: Node, inside: Block['kind'], isHead = false): void => {
    if (node.nodeName === '#text') page.text += (node as DefaultTreeAdapterTypes.TextNode).value
    if (!('tagName' in node)) return
    const kind = isHead && node.tagName === 'tr' ? 'header' : kinds[node.tagName]
    const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]))
    const from = page.text.length
    // The arrow back from a footnote belongs to no sentence.
    const isArrow = attributes.get('role') === 'doc-backlink'
    if (kind || isArrow) endBlock(inside)
    if (kind === 'heading') anchor = attributes.get('id') ?? anchor
    // A paragraph in a list item or a cell is part of it.
    const within = kind === undefined || (kind === 'paragraph' && inside !== 'heading') ? inside : kind
    for (const child of (node as Element).childNodes)
      visit(child, kind === 'paragraph' && !/^(p|div)$/.test(node.tagName) ? kind : within, isHead || node.tagName === 'thead')
    if (isArrow) start = page.text.length
    if (kind) endBlock(within)
    if (/^(em|strong|dfn|i|b)$/.test(node.tagName)) page.emphasised.push({ start: from, end: page.text.length })
    if (node.tagName === 'math') page.formulas.push({ start: from, end: page.text.length })
  }
  for (const node of parseFragment(html).childNodes) visit(node, 'paragraph')
  endBlock('paragraph')
  return page
}

/** A span without the white space around it. */
export function trimSpan(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start] as string)) start += 1
  while (end > start && /\s/.test(text[end - 1] as string)) end -= 1
  return { start, end }
}

/** Short sentences are taken together with the next one. In scripts without spaces, few characters say much. */
const isShort = (sentence: string): boolean => sentence.length < (/\s/.test(sentence) ? 25 : 8)

/** Runs of white space become one space, as a browser shows them. */
export const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The sentences of a block. A row or a block of code is one. */
export function sentencesOf(text: string, block: Block, segmenter: Intl.Segmenter): Span[] {
  if (block.kind === 'row' || block.kind === 'header' || block.kind === 'code') return [{ start: block.start, end: block.end }]
  // A line break within a block is no end of a sentence, but the segmenter takes it for one.
  const line = text.slice(block.start, block.end).replace(/\s/g, ' ')
  const spans: Span[] = []
  for (const { index, segment } of segmenter.segment(line)) {
    const span = trimSpan(text, { start: block.start + index, end: block.start + index + segment.length })
    const last = spans.at(-1)
    // "Read slowly." says little without what follows.
    if (last && isShort(text.slice(last.start, last.end))) last.end = span.end
    else if (span.end > span.start) spans.push(span)
  }
  return spans
}
