import type { FullText, SearchPhrase, Session } from '../engines/engine'
import type { Phrase } from './phrases'
import { correctPhrases } from './spelling'

interface Options {
  limit: number
  offset: number
  /** Words that have to be there, too. */
  filters?: readonly string[]
  /** Turns a word of a search into a word of the index. */
  toIndexed?: (word: string) => string
}

/**
 * Finds documents that contain all phrases, best first. Where there are none, words that differ by one letter count as well.
 *
 * @returns the keys of the documents, and what was searched for in the end.
 */
export async function findDocuments(
  session: Session,
  index: FullText,
  phrases: readonly Phrase[],
  { limit, offset, filters = [], toIndexed = (word) => word }: Options,
): Promise<{ keys: number[]; phrases: readonly SearchPhrase[] }> {
  const searchFor = (wanted: readonly SearchPhrase[]) => ({ filters, phrases: wanted.map((phrase) => mapWords(phrase, toIndexed)) })
  const search = searchFor(phrases)
  const keys = await index.find(search, limit, offset)
  // A later page may be empty although there are documents.
  if (keys.length > 0 || (offset > 0 && (await index.has(search)))) return { keys, phrases }
  const corrected = await correctPhrases(session, phrases, (phrase) => index.has(searchFor([phrase])))
  if (!corrected) return { keys, phrases }
  return { keys: await index.find(searchFor(corrected), limit, offset), phrases: corrected }
}

const mapWords = ({ anyOf }: SearchPhrase, toIndexed: (word: string) => string): SearchPhrase => ({
  anyOf: anyOf.map(({ words, prefix }) => ({ prefix, words: words.map(toIndexed) })),
})
