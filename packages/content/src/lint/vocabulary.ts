import type { Language } from './language'
import { lintLimits } from './limits'
import type { Page, QuestionTexts } from './texts'

/** One form of each word of a text, by stem. */
export type WordsByStem = ReadonlyMap<string, string>

/** Tells apart the words of a course. */
export interface Vocabulary {
  /** The stems of all words of a text, in order. */
  stems(text: string): string[]
  /** The words of a text that mean something by themselves: neither short nor function words. */
  contentWords(text: string): WordsByStem
  /** The content words that are rare enough to recognise an answer by. */
  tellingWords(text: string): WordsByStem
}

/**
 * Counts in how many paragraphs, prompts and choices of the course each word occurs. Common words tell nothing, in any language: function
 * words occur everywhere, and so do the words of the subject.
 */
export function createVocabulary(pages: readonly Page[], questions: readonly QuestionTexts[], language: Language): Vocabulary {
  const texts = [
    ...pages.flatMap(({ blocks }) => blocks.map(({ text }) => text)),
    ...questions.flatMap(({ prompt, choices, pieces }) => [prompt, ...choices, ...pieces].map(({ text }) => text)),
  ]
  const stemOf = (word: string) => language.stem(language.fold(word))
  const stems = (text: string) => language.words(text).map(stemOf)
  const counts = new Map<string, number>()
  for (const text of texts) for (const stem of new Set(stems(text))) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const { commonShare, commonCount } = lintLimits.cue
  const common = Math.max(commonCount, commonShare * texts.length)

  const isLongEnough = createLengthCheck(language)
  const functionStems = new Set([...(language.functionWords ?? [])].map(language.stem))
  const contentWords = (text: string) => {
    const found = new Map<string, string>()
    for (const word of language.words(text)) {
      const stem = stemOf(word)
      if (!found.has(stem) && isLongEnough(word) && !functionStems.has(stem)) found.set(stem, word)
    }
    return found
  }
  return {
    stems,
    contentWords,
    tellingWords: (text) => new Map([...contentWords(text)].filter(([stem]) => (counts.get(stem) ?? 0) < common)),
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
