import type { SearchPhrase } from '../engines/engine'
import type { SnippetPart } from '../store'
import { foldText, type Word, wordsOf } from './words'

/** Approximate length of a snippet in characters. */
const length = 160

interface Span {
  start: number
  end: number
}

/** A sentence of a paragraph, with its matches. */
interface Found {
  paragraph: string
  sentence: Span
  hits: Span[]
  /** How many phrases are in it. */
  phrases: number
}

/**
 * Returns the sentence in which most of the phrases are found, shortened around them, with the matches marked. When only the title
 * matches, returns the beginning of the text.
 */
export function makeSnippet(text: string, phrases: readonly SearchPhrase[]): SnippetPart[] {
  let best: Found | undefined
  for (const paragraph of paragraphsOf(text)) {
    best ??= { paragraph, sentence: firstSentence(paragraph), hits: [], phrases: 0 }
    // Splitting all paragraphs into words and sentences takes several times as long.
    if (countPossible(paragraph, phrases) <= best.phrases) continue
    for (const found of searchSentences(paragraph, phrases)) if (found.phrases > best.phrases) best = found
    if (best.phrases === phrases.length) break
  }
  return best ? cut(best) : []
}

/** Paragraphs, headings, list items and cells. Each is a line, but the lines of a paragraph may be wrapped. */
function* paragraphsOf(text: string): Generator<string> {
  let start = 0
  for (let line = 0; line < text.length; ) {
    const newline = text.indexOf('\n', line)
    const end = newline < 0 ? text.length : newline
    if (newline < 0 || !isWrapped(text.slice(line, end), text.slice(end + 1, end + 3))) {
      const paragraph = text.slice(start, end).replaceAll('\n', ' ')
      if (paragraph.trim() !== '') yield paragraph
      start = end + 1
    }
    line = end + 1
  }
}

/** True when a sentence goes on in the next line. Headings, items and cells are shorter, or start anew. */
const isWrapped = (line: string, next: string): boolean =>
  line.length >= 50 && /[\p{L}\p{N},;]$/u.test(line) && /^[\p{Ll}\p{Lo}]/u.test(next)

/** How many phrases can be in a paragraph. More than there are, but never fewer: it looks for letters, not for words. */
function countPossible(paragraph: string, phrases: readonly SearchPhrase[]): number {
  const folded = foldText(paragraph)
  const joined = folded.replace(/[-\u2010\u2011]/g, '')
  const holds = (word: string) => folded.includes(word) || joined.includes(word)
  return phrases.filter(({ anyOf }) => anyOf.some(({ words }) => words.every(holds))).length
}

const segmenter = new Intl.Segmenter('und', { granularity: 'sentence' })

const firstSentence = (paragraph: string): Span => {
  const [first] = segmenter.segment(paragraph)
  return trim(paragraph, { start: 0, end: first?.segment.length ?? 0 })
}

/** The sentences of a paragraph in which any phrase is found. */
function* searchSentences(paragraph: string, phrases: readonly SearchPhrase[]): Generator<Found> {
  const matches = [...matchesIn(paragraph, phrases)].sort((a, b) => a.start - b.start)
  let next = 0
  for (const { index, segment } of segmenter.segment(paragraph)) {
    const end = index + segment.length
    const from = next
    while ((matches[next]?.start ?? end) < end) next += 1
    const hits = matches.slice(from, next)
    if (hits.length > 0)
      yield { paragraph, sentence: trim(paragraph, { start: index, end }), hits, phrases: new Set(hits.map(({ phrase }) => phrase)).size }
    if (next === matches.length) return
  }
}

/** Finds where phrases match. */
function* matchesIn(text: string, phrases: readonly SearchPhrase[]): Generator<Span & { phrase: number }> {
  const sequences = phrases.flatMap(({ anyOf }, phrase) =>
    anyOf.map((sequence) => ({ phrase, last: sequence.words.at(-1) ?? '', ...sequence })),
  )
  const longest = Math.max(...sequences.map(({ words }) => words.length))
  const recent: Word[] = []
  for (const word of wordsOf(text)) {
    if (!word.isCompound && recent.push(word) > longest) recent.shift()
    for (const { phrase, last, words, prefix } of sequences) {
      if (!(prefix ? word.word.startsWith(last) : word.word === last)) continue
      const first = words.length === 1 ? word : startOf(words, word.isCompound ? [] : recent)
      if (first) yield { phrase, start: first.start, end: word.end }
    }
  }
}

/** The first word of a sequence that ends with the last of the recent words. */
function startOf(words: readonly string[], recent: readonly Word[]): Word | undefined {
  const from = recent.length - words.length
  return words.every((word, index) => index === words.length - 1 || recent[from + index]?.word === word) ? recent[from] : undefined
}

function trim(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start] as string)) start += 1
  while (end > start && /\s/.test(text[end - 1] as string)) end -= 1
  return { start, end }
}

/** Shortens a long sentence at spaces around its first match. */
function cut({ paragraph, sentence, hits }: Found): SnippetPart[] {
  let { start, end } = sentence
  if (end - start > length) {
    const first = hits[0]?.start ?? start
    if (first - start > length / 2) start = spaceAfter(paragraph, first - Math.round(length / 3))
    if (end - start > length) end = spaceBefore(paragraph, start + length, Math.max(start, hits[0]?.end ?? start))
  }
  const parts: SnippetPart[] = []
  const add = (text: string, hit: boolean) => {
    if (text !== '') parts.push({ text, hit })
  }
  let at = start
  for (const hit of union(hits.filter((each) => each.start >= start && each.end <= end))) {
    add(`${at === start && start > sentence.start ? '…' : ''}${paragraph.slice(at, hit.start)}`, false)
    add(paragraph.slice(hit.start, hit.end), true)
    at = hit.end
  }
  add(`${paragraph.slice(at, end)}${end < sentence.end ? '…' : ''}`, false)
  return parts
}

/** Joins spans that overlap or touch: a compound and its parts, and characters of scripts without spaces. In the order of their starts. */
function union(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else joined.push({ ...span })
  }
  return joined
}

function spaceAfter(text: string, position: number): number {
  const space = text.slice(position, position + 30).search(/\s/)
  return space < 0 ? startOfCharacter(text, position) : position + space + 1
}

function spaceBefore(text: string, position: number, least: number): number {
  const space = text.lastIndexOf(' ', position)
  return space > least ? space : Math.max(startOfCharacter(text, position), least)
}

/** Never the middle of a surrogate pair. */
const startOfCharacter = (text: string, position: number): number =>
  /[\udc00-\udfff]/.test(text[position] ?? '') ? position - 1 : position
