import type { Destination, Inspection, Rendered, RenderOptions } from './model'

/** The version of the renderer. It changes whenever the same Markdown gives other HTML, and identifies stored renderings. */
export const rendererVersion = '2'

/**
 * Renders Markdown to safe HTML: CommonMark and GFM with alerts, footnotes, math (as MathML), highlighted code, embeds, and HTML of an
 * allow-list. A pure function of the text and the sizes of its images.
 *
 * @example
 * const { html } = await renderMarkdown('# Hi', { assetBase: '/assets' }) // '<h1 id="hi">Hi</h1>'
 */
export async function renderMarkdown(markdown: string, options: RenderOptions): Promise<Rendered> {
  const { parseMarkdown, renderTree } = await loadPipeline()
  return renderTree(parseMarkdown(markdown), markdown, options)
}

/**
 * Loads the function that gives the plain text of Markdown: the `text` of {@link renderMarkdown}, without the work of rendering.
 *
 * @example
 * const toText = await loadMarkdownText()
 * toText('# Hi *you*') // 'Hi you'
 */
export async function loadMarkdownText(): Promise<(markdown: string) => string> {
  const { parseMarkdown, pageText, toPageTree } = await loadPipeline()
  return (markdown) => pageText(toPageTree(parseMarkdown(markdown), { idPrefix: '' }))
}

/** Finds the links, embeds, headings and faults of a text, in order. */
export async function inspectMarkdown(markdown: string): Promise<Inspection> {
  return (await loadPipeline()).inspect(markdown)
}

/** Replaces the URLs of links and images. */
export function replaceDestinations(markdown: string, targets: ReadonlyMap<Destination, string>): string {
  const edits = [...targets].flatMap(([{ span }, target]) => (span ? [{ ...span, target }] : [])).sort((a, b) => b.start - a.start)
  let replaced = markdown
  for (const { start, end, target } of edits) replaced = replaced.slice(0, start) + target + replaced.slice(end)
  return replaced
}

/** Loads the parser and the renderer when they are first needed: a service that only serves stored renderings does without. */
export const loadPipeline = () => import('./pipeline')
