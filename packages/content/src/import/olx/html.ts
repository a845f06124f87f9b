import { escapeHtml } from '../../escape-html'
import type { XmlElement } from '../xml/read-xml'

const empty = new Set(['br', 'hr', 'img', 'input', 'col', 'wbr', 'source', 'track'])
/** Elements of Open edX that only group what is in them. */
const groups = /response$|^(?:problem|question|choice|solution|text|startouttext|endouttext)$/
/** Elements of Open edX that are paragraphs. */
const paragraphs = new Set(['label', 'description'])
const raw = '#html'

/** An element that stands for HTML as it was written. */
export const htmlElement = (text: string, place: XmlElement['place']): XmlElement => ({
  name: raw,
  attributes: {},
  text,
  children: [],
  content: [text],
  place,
})

/**
 * Writes what is in an element as HTML.
 *
 * @param replace gives HTML in place of an element, or undefined to keep it.
 */
export const innerHtml = (element: XmlElement, replace: (element: XmlElement) => string | undefined = () => undefined): string =>
  element.content
    .map((part) => (typeof part === 'string' ? escapeHtml(withFormulas(part)) : (replace(part) ?? outerHtml(part, replace))))
    .join('')

function outerHtml(element: XmlElement, replace: (element: XmlElement) => string | undefined): string {
  const { name } = element
  if (name === raw) return withFormulas(element.text)
  const inner = innerHtml(element, replace)
  if (groups.test(name)) return inner
  if (paragraphs.has(name)) return `<p>${inner}</p>`
  const attributes = Object.entries(element.attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
  return empty.has(name) ? `<${name}${attributes.join('')}>` : `<${name}${attributes.join('')}>${inner}</${name}>`
}

/** Open edX has marks of its own for formulas. */
export const withFormulas = (text: string): string =>
  text
    .replace(/\[mathjaxinline\]([\s\S]*?)\[\/mathjaxinline\]/g, (_whole, latex: string) => `\\(${latex}\\)`)
    .replace(/\[mathjax\]([\s\S]*?)\[\/mathjax\]/g, (_whole, latex: string) => `\\[${latex}\\]`)
