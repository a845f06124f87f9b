/** A word of a text: its normalised form, and its position. */
export interface Word {
  word: string
  start: number
  end: number
  /** True for a hyphenated compound in one piece. It follows its parts, which are words too. */
  isCompound: boolean
}

// Scripts without spaces between words.
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
// Soft hyphens, zero-width spaces and joiners: nobody sees them, and nobody types them.
const invisible = '\\u00ad\\u200b-\\u200d\\u2060'
// `.NET` at the start or after a space; `C++`, `C#` and `F#` with their signs.
const pattern = new RegExp(
  `([${unspaced}][${unspaced}\\p{M}]*)|(?:(?<![^\\s("'\\[])\\.)?(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}${invisible}])+(?:\\+\\+|[+#](?![\\p{L}\\p{N}]))?`,
  'gu',
)
const invisibles = new RegExp(`[${invisible}]`, 'gu')
const hyphen = /^[-\u2010\u2011]$/
const letter = /\p{L}/u
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
const ascii = /^[\x20-\x7e]*$/
/** Beyond it a word is cut, in index and search alike: PostgreSQL refuses words of more than 2,046 bytes. */
const longestWord = 100
/** Longer chains of hyphens are addresses and identifiers rather than compounds. */
const mostParts = 6

/** Removes case, accents and invisible characters, so that `Über` and `uber` match. */
export function foldText(text: string): string {
  if (ascii.test(text)) return text.toLowerCase()
  return text
    .replace(invisibles, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFC')
}

const foldWord = (word: string): string => foldText(word.slice(0, longestWord))

/**
 * Splits a text into words, both for the index and for searches. In scripts without spaces every character is a word, so that a search
 * matches anywhere: a dictionary would split 一篇 differently alone than in a sentence, and differently in each version of Node.
 *
 * @example
 * [...wordsOf('Über C++ in real-time')].map(({ word }) => word) // ['uber', 'c++', 'in', 'real', 'time', 'realtime']
 */
export function* wordsOf(text: string): Generator<Word> {
  let parts: Word[] = []
  for (const match of text.matchAll(pattern)) {
    const [whole, run] = match
    const start = match.index
    const last = parts.at(-1)
    if (last && (run !== undefined || start !== last.end + 1 || !hyphen.test(text[last.end] as string))) {
      if (parts.length > 1) yield* compoundOf(parts)
      parts = []
    }
    if (run !== undefined) {
      for (const { segment, index } of graphemes.segment(run))
        yield { word: foldWord(segment), start: start + index, end: start + index + segment.length, isCompound: false }
      continue
    }
    const word = { word: foldWord(whole), start, end: start + whole.length, isCompound: false }
    if (word.word === '') continue
    yield word
    parts.push(word)
    // A search for `NET` finds `.NET`, too.
    if (word.word.startsWith('.')) yield { ...word, word: word.word.slice(1) }
  }
  if (parts.length > 1) yield* compoundOf(parts)
}

/** A compound in one piece, because some write `realtime` or `e mail`. Dates and other numbers are no compounds. */
function* compoundOf(parts: readonly Word[]): Generator<Word> {
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last || parts.length > mostParts) return
  const word = parts
    .map((part) => part.word)
    .join('')
    .slice(0, longestWord)
  if (letter.test(word)) yield { word, start: first.start, end: last.end, isCompound: true }
}
