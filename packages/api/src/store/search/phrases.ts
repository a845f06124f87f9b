import type { SearchPhrase } from '../engines/engine'
import { wordsOf } from './words'

/** A phrase of a search as it was typed. */
export interface Phrase extends SearchPhrase {
  /** True for text in quotation marks, which has to be found as it is written. */
  quoted: boolean
}

const mostPhrases = 16
// Quoted text, with the quotation marks of any keyboard, or a word between spaces.
const pattern = /["“”„«»]([^"“”„«»]*)["“”„«»]|[^\s"“”„«»]+/g

/**
 * Splits a search into phrases: one per word, or per quoted text. The last word may be a prefix, unless it is quoted. A hyphenated
 * compound is found in one piece, too.
 */
export function phrasesOf(query: string): Phrase[] {
  const phrases = [...query.matchAll(pattern)]
    .map(([text, quoted]) => ({ words: [...wordsOf(quoted ?? text)], quoted: quoted !== undefined }))
    .filter(({ words }) => words.length > 0)
    .slice(0, mostPhrases)
  return phrases.map(({ words, quoted }, index) => {
    const prefix = !quoted && index === phrases.length - 1
    const parts = words.filter(({ isCompound }) => !isCompound)
    const [compound] = words.filter(({ isCompound }) => isCompound)
    const isWhole = compound?.start === parts[0]?.start && compound?.end === parts.at(-1)?.end
    return {
      quoted,
      anyOf: [
        { words: parts.map(({ word }) => word), prefix },
        ...(compound && isWhole && !quoted ? [{ words: [compound.word], prefix }] : []),
      ],
    }
  })
}
