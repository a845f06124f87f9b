import path from 'node:path'
import { escapeHtml } from '../../escape-html'
import { isSafeLink } from '../../markdown/html'
import { assetScheme } from '../model'
import type { ItemReport } from '../report'
import type { TextConverter } from '../rich-text/rich-text'
import type { SourceTree } from '../source/source-tree'
import type { XmlElement } from '../xml/read-xml'
import { plainText } from './element'
import { latexOf } from './mathml'

/** Where the texts of an item come from and go to. */
export interface TextContext {
  tree: SourceTree
  /** The file of the item in the source. */
  file: string
  texts: TextConverter
  item: ItemReport
}

/** What stands for an element in a text: HTML, or undefined for the element itself. */
export type Replace = (element: XmlElement) => string | undefined

const escapeAttribute = (text: string): string => escapeHtml(text).replace(/"/g, '&quot;')

/** Elements that only hold others. */
const holders = new Set(['item-body', 'content-body', 'prompt', 'stimulus-body', 'template-block', 'template-inline', 'simple-choice'])
const isVoid = /^(?:br|hr|img|wbr|col|input|source|track)$/

/** What is in an element as HTML. */
export function htmlIn(element: XmlElement, { item }: Pick<TextContext, 'item'>, replace: Replace = () => undefined): string {
  const write = (part: string | XmlElement): string => {
    if (typeof part === 'string') return escapeHtml(part)
    const replaced = replace(part)
    if (replaced !== undefined) return replaced
    const { name, attributes } = part
    const inner = () => part.content.map(write).join('')
    if (name === 'math') {
      const latex = latexOf(part)
      if (latex !== undefined) return latex === '' ? '' : escapeHtml(attributes.display === 'block' ? `\\[${latex}\\]` : `\\(${latex}\\)`)
      item.note('import.html-lost', 'A formula in MathML was kept as plain text.', 'Write it as a formula, such as $x^2$.', part.place)
      return escapeHtml(plainText(part))
    }
    if (name === 'object' || name === 'picture') {
      const shown = name === 'picture' ? part.children.find((child) => child.name === 'img') : undefined
      const src = attributes.data ?? shown?.attributes.src
      if (src !== undefined && (/^image\//.test(attributes.type ?? '') || shown || /\.(?:png|jpe?g|gif|webp|svg)$/i.test(src)))
        return `<img src="${escapeAttribute(src)}" alt="${escapeAttribute(shown?.attributes.alt ?? plainText(part))}">`
      item.note(
        'import.html-lost',
        'The element <object> was left out.',
        'Look at the text, and write what is missing in Markdown.',
        part.place,
      )
      return inner()
    }
    if (holders.has(name)) return inner()
    if (name === 'rubric-block') {
      if (/\bcandidate\b/.test(attributes.view ?? 'candidate')) return `<div>${inner()}</div>`
      item.note(
        'import.member-lost',
        'Left out: notes for graders.',
        'Add a rubric to the question where graders should see them.',
        part.place,
      )
      return ''
    }
    if (/^(?:modal-feedback|feedback-block|feedback-inline|stylesheet|companion-materials-info|catalog-info)$/.test(name)) return ''
    if (name === 'printed-variable' || name === 'template-variable') return ''
    if (name === 'svg') {
      item.note('import.html-lost', 'A drawing in the text was left out.', 'Save it as an SVG file in assets/, and show it.', part.place)
      return escapeHtml(plainText(part.children.find((child) => child.name === 'title')))
    }
    const kept = Object.entries(attributes)
      .filter(([key]) => /^(?:src|href|alt|title|width|height|colspan|rowspan|start|type|scope)$/.test(key))
      .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
      .join('')
    return isVoid.test(name) ? `<${name}${kept}>` : `<${name}${kept}>${inner()}</${name}>`
  }
  return element.content.map(write).join('')
}

/** Converts HTML of an item to Markdown. Files are found beside the item. */
export const toMarkdown = (html: string, place: XmlElement['place'], context: TextContext, hasGaps = false): Promise<string> =>
  context.texts.toMarkdown(
    {
      text: html.replace(/\s+/g, ' ').trim(),
      format: 'html',
      place,
      hasGaps,
      resolve: async (url) => {
        if (/^(?:https?|mailto):/i.test(url.trim())) return isSafeLink(url) ? url.trim() : undefined
        const found = await findFile(url, context)
        const name = found && (await context.texts.addAsset(found.file, found.bytes))
        return name === undefined ? undefined : `${assetScheme}${name}`
      },
    },
    context.item,
  )

export const markdownIn = (element: XmlElement, context: TextContext): Promise<string> =>
  toMarkdown(htmlIn(element, context), element.place, context)

/** The file that a URL of an item names; undefined where there is none. */
export async function findFile(
  url: string,
  { tree, file }: Pick<TextContext, 'tree' | 'file'>,
): Promise<{ file: string; bytes: Uint8Array } | undefined> {
  const name = pathOf(url, file)
  const bytes = name === undefined || tree.kind === 'file' ? undefined : await tree.read(name)
  return name === undefined || !bytes ? undefined : { file: name, bytes }
}

/** The path in the source of what a file refers to; undefined where it leads out of it. */
export function pathOf(url: string, from: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) return undefined
  const plain = url.replace(/[?#].*$/s, '')
  let decoded = plain
  try {
    decoded = decodeURIComponent(plain)
  } catch {
    // A percent sign that encodes nothing is part of the name.
  }
  const joined = path.posix.normalize(decoded.startsWith('/') ? decoded.slice(1) : path.posix.join(path.posix.dirname(from), decoded))
  return joined === '' || joined === '.' || joined.startsWith('..') ? undefined : joined.normalize('NFC')
}
