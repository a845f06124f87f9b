import { foldTypography } from '@lectern/content'
import type { IndexedSection, Sentence } from '../retrieval/course-index'
import type { Language, Term } from '../retrieval/language'
import type { Span } from '../retrieval/page-text'

/** A text without differences of typography and white space, and where its characters came from. */
interface Folded {
  text: string
  /** For each UTF-16 code unit of the text, where it starts in the original; one more for the end. */
  origins: number[]
}

const letter = /[\p{L}\p{N}]/u
/** A shorter quote proves nothing: it stands anywhere. In letters and digits. */
const shortestQuote = 12
/** A quote of more sentences is a page rather than a proof. */
const mostSentences = 4
const longestProof = 1000

const foldedPages = new WeakMap<IndexedSection, Folded>()

/**
 * Finds a quote in a section, word for word after folding typography and white space, and returns the whole sentences that it is part of:
 * a part of a sentence can claim the opposite of the whole. Undefined when it does not stand there.
 */
export function findQuote(section: IndexedSection, quote: string): { span: Span; anchor: string | null } | undefined {
  const wanted = fold(quote).text.trim()
  if ((wanted.match(/[\p{L}\p{N}]/gu) ?? []).length < shortestQuote) return undefined
  const page = foldedPages.get(section) ?? fold(section.page.text)
  foldedPages.set(section, page)
  for (let at = page.text.indexOf(wanted); at >= 0; at = page.text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length
    // Not in the middle of a word.
    const cuts = (left: number) => letter.test(page.text[left - 1] ?? '') && letter.test(page.text[left] ?? '')
    if ((cuts(at) || cuts(end)) && !/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u.test(wanted)) continue
    const found = { start: page.origins[at] as number, end: page.origins[end] as number }
    const sentences = section.sentences.filter((sentence) => sentence.start < found.end && sentence.end > found.start)
    const [first, last] = [sentences[0], sentences.at(-1)]
    if (!first || !last || sentences.length > mostSentences || last.end - first.start > longestProof) return undefined
    if (!covers(section, sentences, found)) return undefined
    return { span: { start: first.start, end: last.end }, anchor: first.anchor }
  }
  return undefined
}

/** True when every letter of a span is in one of the sentences: headings are in none. */
const covers = ({ page }: IndexedSection, sentences: readonly Sentence[], { start, end }: Span): boolean => {
  for (let at = start; at < end; at++)
    if (letter.test(page.text[at] as string) && !sentences.some((sentence) => at >= sentence.start && at < sentence.end)) return false
  return true
}

function fold(text: string): Folded {
  let folded = ''
  const origins: number[] = []
  for (const { 0: cluster, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const plain = foldTypography(cluster)
    if (plain === ' ' && folded.endsWith(' ')) continue
    for (let at = 0; at < plain.length; at++) origins.push(index)
    folded += plain
  }
  origins.push(text.length)
  return { text: folded, origins }
}

/**
 * True when a sentence is no more than its quotes with words left out: its words stand in them in the same order, in whatever form, and no
 * negation, condition, limit or number is lost. Then the quotes prove it. In a language whose negations are not known, nothing is proved
 * this way.
 */
export function isCondensed(language: Language, text: string, quotes: readonly string[]): boolean {
  if (!language.glueWords) return false
  const said = wordsOf(language, text)
  const proof = quotes.flatMap((quote) => wordsOf(language, quote))
  const qualifiersOf = (words: readonly Word[]) =>
    words
      .flatMap(({ word }) => (language.qualifiers.has(word) ? [word] : []))
      .sort()
      .join(' ')
  if (said.length === 0 || qualifiersOf(said) !== qualifiersOf(proof)) return false
  let at = 0
  for (const { term, word, isNumber } of said) {
    if (language.glueWords.has(word)) continue
    while (at < proof.length && !(isNumber ? proof[at]?.word === word : proof[at]?.term === term)) at += 1
    if (at === proof.length) return false
    at += 1
  }
  // Signs can say something, too: 5 % is not 5, and a tag is not text.
  const signs = new Set(quotes.join('').match(/[^\p{L}\p{M}\p{N}\s]/gu) ?? [])
  return (text.match(/[^\p{L}\p{M}\p{N}\s]/gu) ?? []).every((sign) => signs.has(sign) || ',.;:'.includes(sign))
}

type Word = Term & { word: string; isNumber: boolean }

const wordsOf = (language: Language, text: string): Word[] =>
  language.split(text).flatMap((term) => {
    if (term.isCompound) return []
    const word = text
      .slice(term.start, term.end)
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
    return [{ ...term, word, isNumber: /\p{N}/u.test(word) }]
  })

const marks: Readonly<Record<string, [string, string]>> = { de: ['„', '“'], es: ['«', '»'], fr: ['«\u00a0', '\u00a0»'] }

/** A text in the quotation marks of a language. */
export function quotation(locale: string, text: string): string {
  const [open, close] = marks[locale.toLowerCase().split('-')[0] as string] ?? ['“', '”']
  return `${open}${text}${close}`
}
