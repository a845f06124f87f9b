import type { Language } from './language'
import { lintLimits } from './limits'
import type { Page, QuestionTexts } from './texts'

/** A form of a word, as written and in lower case. */
export interface Form {
  word: string
  folded: string
}

/** The words of a text. */
export interface Words {
  /** All of them in lower case. */
  folded: ReadonlySet<string>
  /** The stems of all of them, in order, each between two spaces. */
  phrase: string
  /** Those that mean something by themselves, being neither short nor function words: the first form of each, by stem. */
  content: ReadonlyMap<string, Form>
  /** The content words that are rare enough in the course to recognise an answer by. */
  telling: ReadonlyMap<string, Form>
}

/** Reads the words of a text. */
export type ReadWords = (text: string) => Words

/**
 * Counts in how many paragraphs, prompts and choices of the course each word occurs. Common words tell nothing, in any language: function
 * words occur everywhere, and so do the words of the subject.
 */
export function createVocabulary(pages: readonly Page[], questions: readonly QuestionTexts[], language: Language): ReadWords {
  const texts = [
    ...pages.flatMap(({ blocks }) => blocks.map(({ text }) => text)),
    ...questions.flatMap(({ prompt, choices, pieces }) => [prompt, ...choices, ...pieces].map(({ text }) => text)),
  ]
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const stem of new Set(language.words(text).map(language.stem))) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  const { commonShare, commonCount } = lintLimits.cue
  const common = Math.max(commonCount, commonShare * texts.length)
  const isLongEnough = createLengthCheck(language)
  const functionStems = new Set([...(language.functionWords ?? [])].map(language.stem))
  const known = new Map<string, Words>()

  return function readWords(text) {
    const read = known.get(text)
    if (read) return read
    const all = language.words(text)
    const content = new Map<string, Form>()
    for (const word of all) {
      const stem = language.stem(word)
      if (!content.has(stem) && isLongEnough(word) && !functionStems.has(stem)) content.set(stem, { word, folded: language.fold(word) })
    }
    const words: Words = {
      folded: new Set(all.map(language.fold)),
      phrase: ` ${all.map(language.stem).join(' ')} `,
      content,
      telling: new Map([...content].filter(([stem]) => (counts.get(stem) ?? 0) < common)),
    }
    known.set(text, words)
    return words
  }
}

function createLengthCheck({ functionWords }: Language): (word: string) => boolean {
  const letters = functionWords ? lintLimits.cue.letters : lintLimits.cue.lettersUnlisted
  return (word) => {
    // Abbreviations such as `DNS` are short and tell more than most words.
    if (/^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word)) return true
    const length = [...word].length
    // Japanese writes its function words in hiragana alone.
    if (/^\p{sc=Hiragana}+$/u.test(word)) return false
    if (/[\p{sc=Han}\p{sc=Katakana}]/u.test(word)) return length >= 2
    // A character of Hangul is two or three letters.
    return length >= (/\p{sc=Hangul}/u.test(word) ? letters / 2 : letters)
  }
}
