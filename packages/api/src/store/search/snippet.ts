import type { SearchPhrase } from '../engines/engine'
import type { SnippetPart } from '../store'
import { wordsOf } from './words'

/** Approximate length of a snippet in characters. */
const length = 160

interface Span {
  start: number
  end: number
}

/**
 * Returns the sentence with the most matches, shortened around them, with the matches marked. When only the title matches, returns the
 * beginning of the text.
 */
export function makeSnippet(text: string, phrases: readonly SearchPhrase[]): SnippetPart[] {
  const words = new Map(phrases.flatMap(({ words }, phrase) => words.map((word) => [word, phrase] as const)))
  const beginnings = phrases.flatMap(({ words, prefix }, phrase) => (prefix ? [[words.at(-1) as string, phrase] as const] : []))
  const phraseOf = (word: string): number | undefined =>
    words.get(word) ?? beginnings.find(([beginning]) => word.startsWith(beginning))?.[1]

  let best: { span: Span; hits: Span[]; found: number } = { span: firstSentence(text), hits: [], found: 0 }
  let sentence = best.span
  let hits: Span[] = []
  let found = new Set<number>()
  for (const { word, start, end } of wordsOf(text)) {
    const phrase = phraseOf(word)
    if (phrase === undefined) continue
    if (start >= sentence.end || found.size === 0) {
      sentence = sentenceAt(text, start)
      hits = []
      found = new Set()
    }
    // A word may be indexed twice, as `.net` and `net`.
    if (hits.at(-1)?.start !== start) hits.push({ start, end })
    found.add(phrase)
    if (found.size > best.found) best = { span: sentence, hits, found: found.size }
    if (best.found === phrases.length && start - (best.hits[0]?.start ?? 0) > length) break
  }
  return cut(text, best.span, best.hits)
}

const sentenceEnd = /[.!?…](?=\s|$)|[。！？]|\n/g

const firstSentence = (text: string): Span => sentenceAt(text, 0)

function sentenceAt(text: string, position: number): Span {
  const from = Math.max(0, position - 4 * length)
  let start = from
  sentenceEnd.lastIndex = from
  for (let match = sentenceEnd.exec(text); match; match = sentenceEnd.exec(text)) {
    const end = match.index + (match[0] === '\n' ? 0 : match[0].length)
    if (end > position) return trim(text, { start, end })
    start = match.index + match[0].length
  }
  return trim(text, { start, end: text.length })
}

function trim(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start] as string)) start += 1
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
    if (part !== '') parts.push({ text: part, hit })
  }
  let at = start
  for (const hit of hits.filter((each) => each.start >= start && each.end <= end)) {
    add(`${at === start && start > sentence.start ? '…' : ''}${text.slice(at, hit.start)}`, false)
    const last = parts.at(-1)
    // In scripts without spaces, every character is a match of its own; join neighbours.
    if (last?.hit) last.text += text.slice(hit.start, hit.end)
    else add(text.slice(hit.start, hit.end), true)
    at = hit.end
  }
  add(`${text.slice(at, end)}${end < sentence.end ? '…' : ''}`, false)
  return parts
}

function spaceAfter(text: string, position: number): number {
  const space = text.slice(position, position + 30).search(/\s/)
  return space < 0 ? position : position + space + 1
}

function spaceBefore(text: string, position: number, least: number): number {
  const space = text.lastIndexOf(' ', position)
  return space > least ? space : Math.max(position, least)
}
