import type { BundleFile, OfflineReads, Outline } from './bundle'

interface Section {
  id: string
  number: string
  chapterId: string
  title: string
  html: string
  chapter: object
}

/** Words without accents and case, and phrases in quotation marks. The last word may go on. */
function readQuery(text: string): RegExp[] {
  const parts = [...text.matchAll(/"([^"]+)"|(\S+)/g)].map(([, phrase, word]) => fold(phrase ?? word ?? '').trim())
  return parts
    .filter((part) => part !== '')
    .map((part, index) => {
      const source = part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
      // Writing without spaces has no beginnings and ends of words to look for.
      const isSpaced = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(part)
      const start = isSpaced && /^[\p{L}\p{N}]/u.test(part) ? '(?<![\\p{L}\\p{N}])' : ''
      const end = isSpaced && index < parts.length - 1 && /[\p{L}\p{N}]$/u.test(part) ? '(?![\\p{L}\\p{N}])' : ''
      return new RegExp(`${start}${source}${end}`, 'gu')
    })
}

/** Lower case without accents; every character keeps its place. */
const fold = (text: string): string =>
  Array.from(text, (sign) => {
    const plain = sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    return plain.length === sign.length ? plain : sign
  }).join('')

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&', '&nbsp;': ' ' }

/** The words of HTML, one line for each block. */
const toText = (html: string): string =>
  html
    .replace(/<annotation[\s\S]*?<\/annotation>/g, '')
    .replace(/<\/(?:p|li|h[1-6]|td|th|pre|dt|dd|figcaption|blockquote)>|<br[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|amp|nbsp);/g, (entity) => entities[entity] ?? entity)
    .replace(/[^\S\n]+/g, ' ')

/** Finds sections that have every word, those with a word in the title first. */
export async function searchSections(query: string, root: string, { manifest, readJson }: OfflineReads): Promise<object[]> {
  const terms = readQuery(query)
  if (terms.length === 0) return []
  const find = (url: string) => manifest.files.find((file) => file.url === url) as BundleFile
  const outline = await readJson<Outline>(find(`${root}/outline`))
  const summaries = await readJson<{ data: { id: string }[] }>(find(`${root}/sections`))
  const summaryOf = new Map(summaries.data.map((summary) => [summary.id, summary]))
  const found: { hit: object; weight: number }[] = []
  for (const { id } of outline.chapters.flatMap(({ sections }) => sections)) {
    const section = await readJson<Section>(find(`${root}/sections/${id}`))
    const title = fold(section.title)
    const text = toText(section.html)
    const folded = fold(text)
    const counts = terms.map((term) => [count(title, term), count(folded, term)] as const)
    if (!counts.every(([inTitle, inText]) => inTitle + inText > 0)) continue
    const weight = counts.reduce((sum, [inTitle, inText]) => sum + 20 * inTitle + Math.log2(1 + inText), 0)
    const hit = {
      kind: 'section',
      chapter: section.chapter,
      section: summaryOf.get(id),
      term: null,
      snippet: snippetOf(text, folded, terms),
    }
    found.push({ hit, weight })
  }
  return found.sort((a, b) => b.weight - a.weight).map(({ hit }) => hit)
}

const count = (text: string, term: RegExp): number => text.match(term)?.length ?? 0

/** The line with the most matches, in pieces. */
function snippetOf(text: string, folded: string, terms: RegExp[]): { text: string; hit: boolean }[] {
  const lines = text.split('\n')
  const starts = lines.map((_, index) => lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0))
  const matches = (line: string) => terms.reduce((sum, term) => sum + count(line, term), 0)
  let best = Math.max(
    0,
    lines.findIndex((line) => line.trim() !== ''),
  )
  let most = 0
  for (const [index, line] of lines.entries()) {
    const start = starts[index] as number
    const number = matches(folded.slice(start, start + line.length))
    if (number > most) [best, most] = [index, number]
  }
  const start = starts[best] as number
  const line = lines[best] as string
  const same = folded.slice(start, start + line.length)
  const hits = terms.flatMap((term) => [...same.matchAll(term)].map(({ 0: word, index }) => [index, index + word.length] as const))
  hits.sort(([a], [b]) => a - b)
  const first = Math.max(0, (hits[0]?.[0] ?? 0) - 80)
  const from = first === 0 ? 0 : line.indexOf(' ', first) + 1
  const to = Math.min(line.length, from + 240)
  const pieces: { text: string; hit: boolean }[] = []
  let end = from
  for (const [left, right] of hits) {
    if (left < end || right > to) continue
    if (left > end) pieces.push({ text: line.slice(end, left), hit: false })
    pieces.push({ text: line.slice(left, right), hit: true })
    end = right
  }
  if (end < to) pieces.push({ text: line.slice(end, to), hit: false })
  return pieces
}
