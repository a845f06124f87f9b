/** A stretch of a text, from `start` to before `end`. */
export interface Stretch {
  start: number
  end: number
}

/** A term in a text, with its place in the list of terms. */
export interface TermStretch extends Stretch {
  index: number
}

// Text without spaces between its words.
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')

function pattern(term: string): string {
  if (unspaced.test(term)) return escaped(term)
  // The plural of most English words; in other languages it matches nothing more.
  return `(?<![\\p{L}\\p{N}])${escaped(term)}(?:s|es)?(?![\\p{L}\\p{N}])`
}

/** Finds terms in texts, the longest first: "test set" is not "set". */
export function createTermFinder(terms: readonly string[]): (text: string) => TermStretch[] {
  if (terms.length === 0) return () => []
  const order = terms.map((term, index) => ({ term, index })).sort((a, b) => b.term.length - a.term.length)
  const any = new RegExp(order.map(({ term }) => `(${pattern(term)})`).join('|'), 'giu')
  return (text) =>
    [...text.matchAll(any)].map((match) => {
      const group = match.slice(1).findIndex((found) => found !== undefined)
      return { index: order[group]?.index ?? 0, start: match.index, end: match.index + match[0].length }
    })
}

/** Folds a letter as the search of the service does: case and accents do not matter. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The words of a query, without the marks of a phrase. */
export const wordsOf = (query: string): string[] =>
  fold(query)
    .split(/[^\p{L}\p{N}+#.]+/u)
    .map((word) => word.replace(/\.+$/, ''))
    .filter(Boolean)

/** Finds the words of a query in a text. As in the search, the last word may be the beginning of one. */
export function findWords(text: string, query: string): Stretch[] {
  const words = wordsOf(query)
  const last = words.at(-1)
  if (last === undefined) return []
  const whole = new Set(words)
  const matches = (word: string) => whole.has(word) || word.startsWith(last)
  const stretches: Stretch[] = []
  for (const { segment, index, isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    if (isWordLike && matches(fold(segment))) stretches.push({ start: index, end: index + segment.length })
  }
  return stretches
}
