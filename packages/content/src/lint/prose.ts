import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import { markdownIt, plainText } from '../markdown/markdown'

/** A block of Markdown without its markup. `line` is its first line, from 1. Line breaks in `text` are those of the source. */
export interface Block {
  kind: 'prose' | 'heading' | 'cell'
  text: string
  line: number
  /** The lines of images without alternative text. */
  bareImages: number[]
}

/** The paragraphs, list items, headings and table cells of a text, in order, without code. */
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
    // Images are not prose.
    const read = (token.children ?? []).map((child) => (child.type === 'image' ? '' : plainText([child])))
    blocks.push({ kind, text: read.join(''), line, bareImages })
  }
  return blocks
}

/** The words of a text, segmented by the rules of its language. */
export const words = (text: string, locale: string): string[] =>
  [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []))

/** The sentences of a block with their first lines. */
export function sentences({ text, line }: Pick<Block, 'text' | 'line'>, locale: string): { text: string; line: number }[] {
  const segments = [...new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text.replaceAll('\n', ' '))]
  return segments.map(({ segment, index }) => ({ text: segment.trim(), line: line + (text.slice(0, index).match(/\n/g)?.length ?? 0) }))
}

/** The counts that the reading grade is computed from. */
export interface Reading {
  words: number
  sentences: number
  syllables: number
}

/** Counts the prose of an English text, without headings and tables. */
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
 * Computes the Flesch–Kincaid grade: roughly the US school year in which a text is easy to read (Kincaid et al. 1975).
 *
 * @example
 * readingGrade(countReading(readBlocks('The cat sat. It ran.'))) // below 1
 */
export const readingGrade = ({ words, sentences, syllables }: Reading): number =>
  words === 0 ? 0 : fleschKincaid({ word: words, sentence: sentences, syllable: syllables })
