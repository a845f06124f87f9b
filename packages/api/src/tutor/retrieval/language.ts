import { wordsOf } from '../../store/search/words'
import { glueWords, negationsAndQualifiers, stopWords } from './word-lists'

type Stemmer = (word: string) => string

const stemmers: Readonly<Record<string, () => Promise<{ stemmer: Stemmer }>>> = {
  de: () => import('@orama/stemmers/german'),
  en: () => import('@orama/stemmers/english'),
  es: () => import('@orama/stemmers/spanish'),
  fr: () => import('@orama/stemmers/french'),
}

/** A word of a text as retrieval sees it. */
export interface Term {
  /** Its stem, in lower case and without accents. */
  term: string
  start: number
  end: number
  /** True when it says nothing about the subject of a question. */
  isStop: boolean
  /** True for a hyphenated compound in one piece. It follows its parts, which are terms too. */
  isCompound: boolean
}

/** How texts of a language are split. */
export interface Language {
  /** The words of a text in order. */
  split(text: string): Term[]
  /** Splits a text into sentences. */
  sentences: Intl.Segmenter
  /** Words that a condensed sentence may add or leave out; undefined in a language without a list. */
  glueWords: ReadonlySet<string> | undefined
  /** Words that a condensed sentence must keep, because leaving them out changes what is claimed. */
  qualifiers: ReadonlySet<string>
}

const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** True for a word of a script without spaces between words. */
export const isUnspaced = (word: string): boolean => unspaced.test(word)

const none: ReadonlySet<string> = new Set()
const mostStems = 50_000

/**
 * Loads what retrieval knows of the language of a BCP 47 tag: stems and stop words in English, German, French and Spanish. Other languages
 * have words alone. In scripts without spaces, two neighbouring characters are a term.
 */
export async function loadLanguage(tag: string): Promise<Language> {
  const code = tag.toLowerCase().split('-')[0] as string
  const stemmer = (await stemmers[code]?.())?.stemmer
  const stops = stopWords[code] ?? none
  const stems = new Map<string, string>()
  const stemOf = (word: string): string => {
    if (!stemmer || /[^a-zß]/.test(word)) return word
    const known = stems.get(word)
    if (known !== undefined) return known
    // Questions hold any words, so this must not grow for ever.
    if (stems.size >= mostStems) stems.clear()
    const stem = stemmer(word)
    stems.set(word, stem)
    return stem
  }
  return {
    split: (text) => {
      const terms: Term[] = []
      let before: { word: string; start: number; end: number } | undefined
      for (const { word, start, end, isCompound } of wordsOf(text)) {
        const isCharacter = isUnspaced(word)
        if (!isCharacter) terms.push({ term: stemOf(word), start, end, isStop: stops.has(word), isCompound })
        else if (before?.end === start) terms.push({ term: before.word + word, start: before.start, end, isStop: false, isCompound: false })
        before = isCharacter ? { word, start, end } : undefined
      }
      return terms
    },
    sentences: new Intl.Segmenter(/^[a-z]{2,3}$/.test(code) ? code : 'en', { granularity: 'sentence' }),
    glueWords: glueWords[code],
    qualifiers: negationsAndQualifiers[code] ?? none,
  }
}
