import type { XmlElement } from '../xml/read-xml'

const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

const empty = new Set(['br', 'hr', 'img', 'input', 'col', 'wbr', 'source', 'track'])
/** Elements of Open edX that only group what is in them. */
const groups = /response$|^(?:problem|question|choice|solution)$/
/** Elements of Open edX that are paragraphs. */
const paragraphs = new Set(['label', 'description'])

/**
 * Writes what is in an element as HTML.
 *
 * @param replace gives HTML in place of an element, or undefined to keep it.
 */
export const innerHtml = (element: XmlElement, replace: (element: XmlElement) => string | undefined = () => undefined): string =>
  element.content.map((part) => (typeof part === 'string' ? escapeHtml(part) : (replace(part) ?? outerHtml(part, replace)))).join('')

function outerHtml(element: XmlElement, replace: (element: XmlElement) => string | undefined): string {
  const { name } = element
  const inner = innerHtml(element, replace)
  if (groups.test(name)) return inner
  if (paragraphs.has(name)) return `<p>${inner}</p>`
  const attributes = Object.entries(element.attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
  return empty.has(name) ? `<${name}${attributes.join('')}>` : `<${name}${attributes.join('')}>${inner}</${name}>`
}
