import { inArray, or } from 'drizzle-orm'
import type { SearchPhrase, Session, WordSequence } from '../engines/engine'
import type { Phrase } from './phrases'

/** Shorter words are too much like others: `cat` would find `can`. */
const shortest = 4
const longest = 32
/** How many words a misspelt one may stand for. */
const mostSimilar = 100

// Numbers and words with signs are not corrected: 2024 is not 2023. Letters of two UTF-16 units would be cut in half.
const letters = /^(?:(?![\u{10000}-\u{10ffff}])[\p{L}\p{M}])+$/u

/**
 * The first and the last half of a word of a length. A single typo leaves one of them as it is, so that similar words are found by equality
 * on any engine. The halves leave a gap in which two letters can be swapped.
 */
const halvesOf = (word: string, length = word.length): { head: string; tail: string } => ({
  head: `${length}${word.slice(0, Math.floor(length / 2))}`,
  tail: `${length}${word.slice(word.length - Math.floor((length - 1) / 2))}`,
})

/**
 * Adds words to the dictionary that misspelt searches are corrected with. It holds every word that was ever published, of all courses:
 * one that is gone since is not found in the index, so keeping it does no harm.
 */
export async function learnWords({ dictionary }: Session, words: Iterable<string>): Promise<void> {
  const rows = [...new Set(words)]
    .filter((word) => word.length >= shortest - 1 && word.length <= longest + 1 && letters.test(word))
    .map((word) => ({ word, ...halvesOf(word) }))
  if (rows.length > 0) await dictionary.add(rows)
}

/** The words of the dictionary that differ from a word by one letter: one more, one less, another one, or two swapped. */
export async function findSimilar({ db, tables: { searchWords } }: Session, words: readonly string[]): Promise<Map<string, string[]>> {
  const halves = words.flatMap((word) => [-1, 0, 1].map((more) => halvesOf(word, word.length + more)))
  if (halves.length === 0) return new Map()
  const heads = [...new Set(halves.map(({ head }) => head))]
  const tails = [...new Set(halves.map(({ tail }) => tail))]
  const rows = await db
    .select({ word: searchWords.word })
    .from(searchWords)
    .where(or(inArray(searchWords.head, heads), inArray(searchWords.tail, tails)))
  const similar = (word: string) =>
    rows
      .filter((row) => differsByOneLetter(row.word, word))
      .map((row) => row.word)
      // The first letter is seldom the wrong one.
      .sort((a, b) => Number(b[0] === word[0]) - Number(a[0] === word[0]) || (a < b ? -1 : 1))
      .slice(0, mostSimilar)
  return new Map(words.map((word) => [word, similar(word)]))
}

const isCorrectable = (word: string): boolean => word.length >= shortest && word.length <= longest && letters.test(word)

/**
 * Corrects the phrases that are not found, or when each is found but not all together, all of them. Quoted phrases stay as they are.
 * Returns undefined when there is nothing to correct.
 *
 * @param isFound whether a phrase is found by itself.
 */
export async function correctPhrases(
  session: Session,
  phrases: readonly Phrase[],
  isFound: (phrase: SearchPhrase) => Promise<boolean>,
): Promise<Phrase[] | undefined> {
  const correctable = phrases.filter(({ quoted, anyOf }) => !quoted && anyOf.some(({ words }) => words.some(isCorrectable)))
  const missing: Phrase[] = []
  for (const phrase of correctable) if (!(await isFound(phrase))) missing.push(phrase)
  const wrong = missing.length > 0 ? missing : correctable
  const words = wrong.flatMap(({ anyOf }) => anyOf.flatMap((sequence) => sequence.words.filter(isCorrectable)))
  const similar = await findSimilar(session, [...new Set(words)])
  if (![...similar.values()].some((list) => list.length > 0)) return undefined
  return phrases.map((phrase) =>
    wrong.includes(phrase) ? { ...phrase, anyOf: phrase.anyOf.flatMap((each) => variantsOf(each, similar)) } : phrase,
  )
}

/** A sequence as it is, and with each of its words replaced by similar ones. */
function variantsOf(sequence: WordSequence, similar: ReadonlyMap<string, string[]>): WordSequence[] {
  const { words, prefix } = sequence
  const replaced = words.flatMap((word, at) => (similar.get(word) ?? []).map((other) => ({ words: words.with(at, other), prefix })))
  return [sequence, ...replaced]
}

/** True when an insertion, a deletion, a replacement or a swap of neighbours turns one word into the other. */
export function differsByOneLetter(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  const replaced = a.slice(start + 1) === b.slice(start + 1)
  const oneMore = a.slice(start) === b.slice(start + 1)
  const oneLess = a.slice(start + 1) === b.slice(start)
  const swapped = a[start] === b[start + 1] && a[start + 1] === b[start] && a.slice(start + 2) === b.slice(start + 2)
  return replaced || oneMore || oneLess || swapped
}
