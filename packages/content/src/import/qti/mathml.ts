import type { XmlElement } from '../xml/read-xml'
import { findAll, plainText } from './element'

/** MathML as LaTeX; undefined when it has something that LaTeX is not written for here. */
export function latexOf(math: XmlElement): string | undefined {
  const [annotation] = findAll(math, (name) => name === 'annotation').filter(({ attributes }) => /tex/i.test(attributes.encoding ?? ''))
  // Some tools write the marks of a formula into it.
  if (annotation)
    return annotation.text
      .trim()
      .replace(/^(?:\\\[|\\\(|\${1,2})([\s\S]*?)(?:\\\]|\\\)|\${1,2})$/, '$1')
      .trim()
  try {
    return rowOf(math).trim()
  } catch (error) {
    if (error instanceof Unwritable) return undefined
    throw error
  }
}

class Unwritable extends Error {}

const rowOf = (element: XmlElement): string => element.children.map(write).join('')

const operators: Readonly<Record<string, string>> = {
  '\u2212': '-',
  '\u00d7': '\\times ',
  '\u22c5': '\\cdot ',
  '\u00b7': '\\cdot ',
  '\u00f7': '\\div ',
  '\u2264': '\\le ',
  '\u2265': '\\ge ',
  '\u2260': '\\ne ',
  '\u00b1': '\\pm ',
  '\u2062': '',
  '\u2061': '',
  '\u2063': '',
  '%': '\\%',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
}

const symbols = (text: string): string =>
  [...text.trim()].map((each) => operators[each] ?? (each === '\\' ? '\\backslash ' : each)).join('')

/** What an index stands at, as one. */
const base = (latex: string): string => (latex.length === 1 ? latex : `{${latex}}`)

function write(element: XmlElement): string {
  const { name, children } = element
  const part = (index: number): string => {
    const child = children[index]
    if (!child) throw new Unwritable(name)
    return write(child)
  }
  switch (name) {
    case 'mn':
    case 'mo':
      return symbols(element.text)
    case 'mi':
      return [...element.text.trim()].length > 1 ? `\\mathrm{${symbols(element.text)}}` : symbols(element.text)
    case 'mtext':
    case 'ms':
      return `\\text{${symbols(element.text)}}`
    case 'mspace':
      return '\\ '
    case 'mrow':
    case 'mstyle':
    case 'mpadded':
    case 'semantics':
      return rowOf(name === 'semantics' ? { ...element, children: children.slice(0, 1) } : element)
    case 'msup':
      return `${base(part(0))}^{${part(1)}}`
    case 'msub':
      return `${base(part(0))}_{${part(1)}}`
    case 'msubsup':
      return `${base(part(0))}_{${part(1)}}^{${part(2)}}`
    case 'munderover':
      return `${part(0)}_{${part(1)}}^{${part(2)}}`
    case 'munder':
      return `${part(0)}_{${part(1)}}`
    case 'mover':
      return `\\overset{${part(1)}}{${part(0)}}`
    case 'mfrac':
      return `\\frac{${part(0)}}{${part(1)}}`
    case 'msqrt':
      return `\\sqrt{${rowOf(element)}}`
    case 'mroot':
      return `\\sqrt[${part(1)}]{${part(0)}}`
    case 'mfenced': {
      const { open = '(', close = ')', separators = ',' } = element.attributes
      return `${symbols(open)}${children.map(write).join(separators[0] ?? '')}${symbols(close)}`
    }
    default:
      throw new Unwritable(name)
  }
}

/** The characters of MathML, where there is no LaTeX for it. */
export const mathText = (math: XmlElement): string => plainText(math)
