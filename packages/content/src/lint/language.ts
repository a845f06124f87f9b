import { lintLimits } from './limits'
import { absoluteWords, functionWords } from './word-lists'

/** What advice needs to know about the language of a course. */
export interface Language {
  /** The primary language subtag, such as `pt`. `und` where the tag of the course is not well formed. */
  code: string
  /** A tag that `Intl` accepts. */
  locale: string
  absoluteWords: ReadonlySet<string>
  /** Absent in a language without a list. */
  functionWords: ReadonlySet<string> | undefined
  /** Converts a limit in English words into words of this language. */
  wordLimit(englishWords: number): number
  /** The words of a text. What stands before an apostrophe is a word of its own: `l'eau` has two. */
  words(text: string): string[]
  /** A text in lower case. */
  fold(text: string): string
  /** A word in lower case without its endings, so that the forms of a word are the same. Keeps the endings where there is no stemmer. */
  stem(word: string): string
}

type Stemmer = (word: string) => string

const stemmers: Readonly<Record<string, () => Promise<{ stemmer: Stemmer }>>> = {
  ar: () => import('@orama/stemmers/arabic'),
  da: () => import('@orama/stemmers/danish'),
  de: () => import('@orama/stemmers/german'),
  el: () => import('@orama/stemmers/greek'),
  en: () => import('@orama/stemmers/english'),
  es: () => import('@orama/stemmers/spanish'),
  fi: () => import('@orama/stemmers/finnish'),
  fr: () => import('@orama/stemmers/french'),
  hu: () => import('@orama/stemmers/hungarian'),
  id: () => import('@orama/stemmers/indonesian'),
  it: () => import('@orama/stemmers/italian'),
  lt: () => import('@orama/stemmers/lithuanian'),
  nb: () => import('@orama/stemmers/norwegian'),
  nl: () => import('@orama/stemmers/dutch'),
  nn: () => import('@orama/stemmers/norwegian'),
  no: () => import('@orama/stemmers/norwegian'),
  pt: () => import('@orama/stemmers/portuguese'),
  ro: () => import('@orama/stemmers/romanian'),
  ru: () => import('@orama/stemmers/russian'),
  sv: () => import('@orama/stemmers/swedish'),
  tr: () => import('@orama/stemmers/turkish'),
}

/** Loads what is known about the language of a BCP 47 tag. An unknown language has words, but no lists and no stems. */
export async function loadLanguage(tag: string): Promise<Language> {
  const locale = canonicalLocale(tag)
  // Node 20 has no language for `und`.
  const code = locale.language ?? 'und'
  const segmenter = new Intl.Segmenter(locale.baseName, { granularity: 'word' })
  const stemmer = (await stemmers[code]?.())?.stemmer
  const fold = (text: string) => text.toLocaleLowerCase(locale.baseName)
  const stems = new Map<string, string>()
  const ratio = lintLimits.wordsPerEnglishWord[code]
  return {
    code,
    locale: locale.baseName,
    absoluteWords: absoluteWords[code] ?? new Set(),
    functionWords: functionWords[code],
    wordLimit: (englishWords) => (ratio === undefined ? englishWords : roundLimit(englishWords * ratio)),
    words: (text) =>
      [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? segment.split(/['’ʼ]/).filter(Boolean) : [])),
    fold,
    stem(word) {
      const known = stems.get(word)
      if (known !== undefined) return known
      const stem = stemmer ? stemmer(fold(word)) : fold(word)
      stems.set(word, stem)
      return stem
    },
  }
}

// The schema of course.yaml lets tags pass that `Intl` refuses, such as `en-ab12`.
function canonicalLocale(tag: string): Intl.Locale {
  try {
    return new Intl.Locale(tag)
  } catch {
    return new Intl.Locale('und')
  }
}

const roundLimit = (limit: number): number => (limit < 100 ? Math.round(limit) : Math.round(limit / 10) * 10)
