import type { Render, RichText } from './question-type'

/** A part of a text with gaps, in reading order. Texts are inline, except where a block without gaps stands between two breaks. */
export type Segment = { type: 'text'; content: RichText } | { type: 'gap'; gapId: string } | { type: 'break' }

const marker = /\{\{\s*([a-z][a-z0-9-]*)\s*\}\}/g
const blocks = /\n[ \t]*\n\s*/
/** Code, formulas, destinations of links and HTML, in which a marker would be something else. */
const unbreakable = /(`+)[^`][\s\S]*?\1|\$\$?[^$]+\$\$?|\]\([^)]*\)|<[^>]*>/g
const notAParagraph = /^ {0,3}(?:#{1,6}\s|>|[-*+]\s|\d{1,9}[.)]\s|\||`{3}|~{3}|::)|^(?: {4}|\t)/m

/** The ids of the gaps of a text, in order. */
export const gapsOf = (text: string): string[] => [...text.matchAll(marker)].map(([, id]) => id as string)

/** The gaps that do not stand in the words of a paragraph. */
export function misplacedGaps(text: string): string[] {
  return text.split(blocks).flatMap((block) => {
    const gaps = gapsOf(block)
    if (gaps.length === 0) return []
    if (notAParagraph.test(block)) return gaps
    const kept = gapsOf(block.replace(unbreakable, ''))
    return gaps.filter((id) => !kept.includes(id))
  })
}

// Private characters stand for a gap while the paragraph is rendered as a whole, so that emphasis may begin before it and end after it.
const [open, close] = ['\ue000', '\ue001']
const placeholder = new RegExp(`${open}(\\d+)${close}`)

/** Rewrites the links of a text with gaps. Markers are hidden meanwhile, because elsewhere in Markdown they are templates of another tool. */
export function rewriteGapText(text: string, rewrite: (markdown: string) => string): string {
  const gaps = gapsOf(text)
  let count = 0
  const rewritten = rewrite(text.replace(/[\ue000\ue001]/g, '').replace(marker, () => `${open}${count++}${close}`))
  return rewritten.replace(new RegExp(placeholder, 'g'), (_whole, index: string) => `{{${gaps[Number(index)]}}}`)
}

/** Renders a text with gaps. */
export async function renderSegments(text: string, render: Render): Promise<Segment[]> {
  const segments: Segment[] = []
  let without: string[] = []
  const addBlock = (added: Segment[]) => {
    if (segments.length > 0) segments.push({ type: 'break' })
    segments.push(...added)
  }
  const flush = async () => {
    if (without.length > 0) addBlock([{ type: 'text', content: await render(without.join('\n\n')) }])
    without = []
  }
  for (const block of text
    .replace(/[\ue000\ue001]/g, '')
    .trim()
    .split(blocks)) {
    const gaps = gapsOf(block)
    if (gaps.length === 0) without.push(block)
    else {
      await flush()
      addBlock(await renderParagraph(block, gaps, render))
    }
  }
  await flush()
  return segments
}

async function renderParagraph(block: string, gaps: readonly string[], render: Render): Promise<Segment[]> {
  let count = 0
  const { html, text } = await render(block.replace(marker, () => `${open}${count++}${close}`))
  const inline = html.trim().replace(/^<p>([\s\S]*)<\/p>$/, '$1')
  const htmls = splitHtml(inline)
  const texts = text.split(placeholder).filter((_, index) => index % 2 === 0)
  const order = [...inline.matchAll(new RegExp(placeholder, 'g'))].map(([, index]) => Number(index))
  const segments = htmls.flatMap((part, index): Segment[] => [
    ...(part === '' ? [] : [{ type: 'text' as const, content: { html: part, text: texts[index] ?? '' } }]),
    ...(order[index] === undefined ? [] : [{ type: 'gap' as const, gapId: gaps[order[index]] as string }]),
  ])
  // A bundle made by hand may have a gap where none can be shown; it follows its paragraph, so that it can still be filled.
  const lost = gaps.filter((_, index) => !order.includes(index))
  return [...segments, ...lost.map((gapId) => ({ type: 'gap' as const, gapId }))]
}

const tag = /<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/g
const isVoid = /^(?:br|hr|img|wbr|input|source|track)$/i

/** Splits HTML at the gaps. Elements that a gap stands in are closed before it and opened again after it. */
function splitHtml(html: string): string[] {
  const opened: { name: string; tag: string }[] = []
  return html.split(placeholder).flatMap((part, index) => {
    if (index % 2 === 1) return []
    const before = opened.map((each) => each.tag).join('')
    for (const [whole, end, name = '', rest = ''] of part.matchAll(tag)) {
      if (end) opened.pop()
      else if (!isVoid.test(name) && !rest.endsWith('/')) opened.push({ name, tag: whole })
    }
    const after = opened
      .map(({ name }) => `</${name}>`)
      .reverse()
      .join('')
    return [part === '' ? '' : `${before}${part}${after}`]
  })
}
