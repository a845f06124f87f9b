import type { Element } from 'hast'

/** GitHub's alerts with their titles. */
export const alertKinds = { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' } as const
export type AlertKind = keyof typeof alertKinds

const marker = /^\[!(\w+)\][^\S\n]*(?:\n|$)/

/** The kind of a block quote that starts with a line such as `[!NOTE]`, which is removed. Undefined for any other quote. */
export function readAlert(quote: Element): AlertKind | undefined {
  const paragraph = quote.children.find((child) => child.type === 'element')
  const first = paragraph?.type === 'element' && paragraph.tagName === 'p' ? paragraph.children[0] : undefined
  if (first?.type !== 'text' || paragraph?.type !== 'element') return undefined
  const match = marker.exec(first.value)
  const kind = match?.[1]?.toLowerCase()
  if (!match || !kind || !(kind in alertKinds)) return undefined
  const rest = first.value.slice(match[0].length)
  // A hard break after the marker is a `br` of its own.
  if (rest === '' && paragraph.children.length > 1 && !match[0].endsWith('\n')) {
    const next = paragraph.children[1]
    if (next?.type !== 'element' || next.tagName !== 'br') return undefined
    paragraph.children.splice(0, 2)
  } else if (rest === '') paragraph.children.splice(0, 1)
  else first.value = rest
  if (paragraph.children.length === 0) quote.children.splice(quote.children.indexOf(paragraph), 1)
  return kind as AlertKind
}
