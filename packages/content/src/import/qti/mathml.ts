import { MathMLToLaTeX } from 'mathml-to-latex'
import { escapeHtml } from '../../escape-html'
import { renderFormula } from '../../markdown/formula'
import type { XmlElement } from '../xml/read-xml'
import { findAll } from './element'

/** MathML as LaTeX; undefined when the LaTeX could not be shown. */
export function latexOf(math: XmlElement): string | undefined {
  const [annotation] = findAll(math, (name) => name === 'annotation').filter(({ attributes }) => /tex/i.test(attributes.encoding ?? ''))
  // Some tools write the marks of a formula into it.
  const latex = annotation
    ? annotation.text.trim().replace(/^(?:\\\[|\\\(|\${1,2})([\s\S]*?)(?:\\\]|\\\)|\${1,2})$/, '$1')
    : MathMLToLaTeX.convert(serialize(math))
  return 'error' in renderFormula(latex, { display: false }) ? undefined : latex.trim()
}

function serialize({ name, attributes, content }: XmlElement): string {
  const own = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
  return `<${name}${own.join('')}>${content.map((part) => (typeof part === 'string' ? escapeHtml(part) : serialize(part))).join('')}</${name}>`
}
