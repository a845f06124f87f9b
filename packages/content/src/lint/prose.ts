import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import type { Block } from '../markdown/blocks'
import { inspectMarkdown } from '../markdown/markdown'

/** The paragraphs, list items, headings and table cells of a text, in order, without code, formulas and images. */
export const readBlocks = async (markdown: string): Promise<Block[]> => (await inspectMarkdown(markdown)).blocks

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
