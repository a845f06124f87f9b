import type { Stretch } from './words'

/** Where a mark would be read as a part of something else, or would make one link of two. */
const unmarked = 'a, button, code, pre, kbd, math, svg, h1, h2, h3, h4, h5, h6, summary, [role="button"], .footnotes'

/** Wraps stretches of the text below `root`, without what `skip` matches. Returns the elements that it made, in the order of the text. */
export function wrapText<S extends Stretch>(
  root: HTMLElement,
  find: (text: string) => S[],
  wrap: (stretch: S) => HTMLElement | undefined,
  skip = unmarked,
): HTMLElement[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement
    if (node instanceof Text && holder && !(skip && holder.closest(skip))) nodes.push(node)
  }
  const made: HTMLElement[] = []
  for (const node of nodes) {
    let rest = node
    let offset = 0
    for (const stretch of find(node.data)) {
      const element = wrap(stretch)
      if (!element) continue
      const from = rest.splitText(stretch.start - offset)
      rest = from.splitText(stretch.end - stretch.start)
      offset = stretch.end
      from.replaceWith(element)
      element.append(from)
      made.push(element)
    }
  }
  return made
}

/** Puts the text back as it was before {@link wrapText}. */
export function unwrap(elements: readonly HTMLElement[]): void {
  for (const element of elements) {
    const parent = element.parentNode
    element.replaceWith(...element.childNodes)
    parent?.normalize()
  }
}
