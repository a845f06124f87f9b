import type { SearchPhrase } from '../engines/engine'
import type { SnippetPart } from '../store'
import { type Word, wordsOf } from './words'

/** Approximate length of a snippet in characters. */
const length = 160

interface Span {
  start: number
  end: number
}

/**
 * Returns the sentence in which most of the phrases are found, shortened around them, with the matches marked. When only the title
 * matches, returns the beginning of the text.
 */
export function makeSnippet(text: string, phrases: readonly SearchPhrase[]): SnippetPart[] {
  const sentences = sentencesOf(text)
  let sentence: Span = sentences.next().value ?? { start: 0, end: 0 }
  let hits: Span[] = []
  let found = new Set<number>()
  let best = { sentence, hits, found: 0 }
  for (const { phrase, ...hit } of matchesIn(text, phrases)) {
    // Later matches would be cut off.
    if (best.found === phrases.length && hit.start - (best.hits[0]?.start ?? 0) > length) break
    if (hit.start >= sentence.end) {
      for (let next = sentences.next(); !next.done; next = sentences.next()) {
        sentence = next.value
        if (hit.start < sentence.end) break
      }
      hits = []
      found = new Set()
    }
    hits.push(hit)
    found.add(phrase)
    if (found.size > best.found) best = { sentence, hits, found: found.size }
  }
  return cut(text, best.sentence, best.hits)
}

/** Finds where phrases match, in the order of the ends of the matches. */
function* matchesIn(text: string, phrases: readonly SearchPhrase[]): Generator<Span & { phrase: number }> {
  const sequences = phrases.flatMap(({ anyOf }, phrase) =>
    anyOf.map(({ words, prefix }) => ({ phrase, words, prefix, last: words.at(-1) ?? '' })),
  )
  const longest = Math.max(...sequences.map(({ words }) => words.length))
  const recent: Word[] = []
  for (const word of wordsOf(text)) {
    if (!word.isCompound) {
      recent.push(word)
      if (recent.length > longest) recent.shift()
    }
    const before = word.isCompound ? [] : recent
    for (const { phrase, words, prefix, last } of sequences) {
      if (!(word.word === last || (prefix && word.word.startsWith(last)))) continue
      const from = before.length - words.length
      if (words.length > 1 && (from < 0 || words.some((each, index) => index < words.length - 1 && before[from + index]?.word !== each)))
        continue
      yield { phrase, start: words.length > 1 ? (before[from] as Word).start : word.start, end: word.end }
    }
  }
}

const segmenter = new Intl.Segmenter('und', { granularity: 'sentence' })

function* sentencesOf(text: string): Generator<Span, undefined> {
  for (const block of blocksOf(text)) {
    const line = text.slice(block.start, block.end).replaceAll('\n', ' ')
    for (const { index, segment } of segmenter.segment(line))
      yield trim(text, { start: block.start + index, end: block.start + index + segment.length })
  }
}

/** Paragraphs, headings, list items and cells. Each is a line, but the lines of a paragraph may be wrapped. */
function* blocksOf(text: string): Generator<Span> {
  let start = 0
  for (let line = 0; line < text.length; ) {
    const newline = text.indexOf('\n', line)
    const end = newline < 0 ? text.length : newline
    if (newline < 0 || !isWrapped(text.slice(line, end), text.slice(end + 1, end + 3))) {
      if (end > start) yield { start, end }
      start = end + 1
    }
    line = end + 1
  }
  if (start < text.length) yield { start, end: text.length }
}

/** True when a sentence goes on in the next line. Headings, items and cells are shorter, or start anew. */
const isWrapped = (line: string, next: string): boolean =>
  line.length >= 50 && /[\p{L}\p{N},;]$/u.test(line) && /^[\p{Ll}\p{Lo}]/u.test(next)

function trim(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start] as string)) start += 1
  while (end > start && /\s/.test(text[end - 1] as string)) end -= 1
  return { start, end }
}

/** Shortens a long sentence at spaces around its first match. */
function cut(text: string, sentence: Span, hits: readonly Span[]): SnippetPart[] {
  let { start, end } = sentence
  if (end - start > length) {
    const first = hits[0]?.start ?? start
    if (first - start > length / 2) start = spaceAfter(text, first - Math.round(length / 3))
    if (end - start > length) end = spaceBefore(text, start + length, Math.max(start, hits[0]?.end ?? start))
  }
  const parts: SnippetPart[] = []
  const add = (part: string, hit: boolean) => {
    if (part !== '') parts.push({ text: part.replaceAll('\n', ' '), hit })
  }
  let at = start
  for (const hit of union(hits.filter((each) => each.start >= start && each.end <= end))) {
    add(`${at === start && start > sentence.start ? '…' : ''}${text.slice(at, hit.start)}`, false)
    add(text.slice(hit.start, hit.end), true)
    at = hit.end
  }
  add(`${text.slice(at, end)}${end < sentence.end ? '…' : ''}`, false)
  return parts
}

/** Joins spans that overlap or touch: a compound and its parts, and characters of scripts without spaces. */
function union(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
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
