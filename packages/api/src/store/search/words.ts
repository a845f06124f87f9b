/** A word of a text: its normalised form, and its position. */
export interface Word {
  word: string
  start: number
  end: number
}

// Scripts without spaces between words.
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
// `.NET` at the start or after a space; `C++`, `C#` and `F#` with their signs.
const pattern = new RegExp(
  `(?<unspaced>[${unspaced}][${unspaced}\\p{M}]*)|(?:(?<![^\\s("'\\[])\\.)?(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+(?:\\+\\+|[+#](?![\\p{L}\\p{N}]))?`,
  'gu',
)
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
const ascii = /^[\x20-\x7e]*$/

/** Removes case and accents, so that `Über` and `uber` match. */
export function normalizeWord(word: string): string {
  if (ascii.test(word)) return word.toLowerCase()
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFC')
}

/**
 * Splits a text into words, both for the index and for searches. In scripts without spaces every character is a word, so that a search
 * matches anywhere: a dictionary would split 一篇 differently alone than in a sentence, and differently in each version of Node.
 *
 * @example
 * [...wordsOf('Über C++')].map(({ word }) => word) // ['uber', 'c++']
 */
export function* wordsOf(text: string): Generator<Word> {
  for (const match of text.matchAll(pattern)) {
    const start = match.index
    if (match.groups?.unspaced === undefined) {
      const word = normalizeWord(match[0])
      const end = start + match[0].length
      if (word !== '') yield { word, start, end }
      // A search for `NET` finds `.NET`, too.
      if (word.startsWith('.')) yield { word: word.slice(1), start, end }
      continue
    }
    for (const { segment, index } of graphemes.segment(match[0]))
      yield { word: normalizeWord(segment), start: start + index, end: start + index + segment.length }
  }
}
