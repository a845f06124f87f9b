import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import { markdownIt, plainText } from '../markdown/markdown'

/** A block of a Markdown text without its markup. `line` is where it starts, from 1; a line break in `text` is one in the source. */
export interface Block {
  kind: 'prose' | 'heading' | 'cell'
  text: string
  line: number
  /** Lines of the images in it that have no alternative text. */
  bareImages: number[]
}

/** The paragraphs, list items, headings and table cells of a text, in order. Code is no prose and left out. */
export function readBlocks(markdown: string): Block[] {
  const blocks: Block[] = []
  let kind: Block['kind'] = 'prose'
  let line = 1
  for (const token of markdownIt().parse(markdown, {})) {
    if (token.map) line = token.map[0] + 1
    if (token.type === 'heading_open') kind = 'heading'
    else if (token.type === 'table_open') kind = 'cell'
    else if (token.type === 'heading_close' || token.type === 'table_close') kind = 'prose'
    if (token.type !== 'inline') continue
    let at = line
    const bareImages: number[] = []
    for (const child of token.children ?? []) {
      if (child.type === 'softbreak' || child.type === 'hardbreak') at += 1
      if (child.type === 'image' && plainText(child.children ?? []).trim() === '') bareImages.push(at)
    }
    // An image is no part of what is read; its alternative text stands in for it elsewhere.
    const read = (token.children ?? []).map((child) => (child.type === 'image' ? '' : plainText([child])))
    blocks.push({ kind, text: read.join(''), line, bareImages })
  }
  return blocks
}

/** The words of a text as its language divides them. */
export const words = (text: string, locale: string): string[] =>
  [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []))

/** The sentences of a block with the line on which each starts. */
export function sentences({ text, line }: Pick<Block, 'text' | 'line'>, locale: string): { text: string; line: number }[] {
  const segments = [...new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text.replaceAll('\n', ' '))]
  return segments.map(({ segment, index }) => ({ text: segment.trim(), line: line + (text.slice(0, index).match(/\n/g)?.length ?? 0) }))
}

/** What the reading grade of a text is computed from. */
export interface Reading {
  words: number
  sentences: number
  syllables: number
}

/** Counts the prose of an English text; headings and tables have no sentences and are left out. */
export function countReading(blocks: readonly Block[]): Reading {
  const reading = { words: 0, sentences: 0, syllables: 0 }
  for (const block of blocks) {
    if (block.kind !== 'prose') continue
    const read = words(block.text, 'en')
    if (read.length === 0) continue
    reading.words += read.length
    reading.sentences += sentences(block, 'en').length
    reading.syllables += read.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
  }
  return reading
}

/**
 * Flesch–Kincaid grade: about the year of a US school in which a text is read with ease (Kincaid et al. 1975).
 *
 * @example
 * readingGrade(countReading(readBlocks('The cat sat. It ran.'))) // below 1
 */
export const readingGrade = ({ words, sentences, syllables }: Reading): number =>
  words === 0 ? 0 : fleschKincaid({ word: words, sentence: sentences, syllable: syllables })
