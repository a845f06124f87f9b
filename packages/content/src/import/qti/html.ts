import type { QtiElement } from './element'

const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const escapeValue = (text: string): string => escapeText(text).replace(/"/g, '&quot;')

/** Attributes that say something in a course. */
const keptAttributes = ['src', 'href', 'alt', 'width', 'height', 'title', 'colspan', 'rowspan', 'start', 'lang']
const empty = new Set(['br', 'hr', 'img', 'col', 'wbr'])
/** Members of QTI that show something at times, or to somebody else. */
const dropped: Readonly<Record<string, string>> = {
  'feedback-inline': 'feedback in the text',
  'feedback-block': 'feedback in the text',
  'modal-feedback': 'feedback on the answer as a whole',
  'rubric-block': 'a rubric block',
  'template-inline': 'a text of a template',
  'template-block': 'a text of a template',
  'printed-variable': 'a printed variable',
  'assessment-stimulus-ref': '',
}

/** Writes elements as HTML. `lose` is told what has no place. */
export function toHtml(content: readonly (string | QtiElement)[], lose: (what: string) => void): string {
  return content
    .map((each) => {
      if (typeof each === 'string') return escapeText(each)
      const { name, written } = each
      const said = dropped[name]
      if (said !== undefined) {
        if (said !== '') lose(said)
        return ''
      }
      if (name === 'math') {
        lose('the layout of a formula in MathML')
        return escapeText(mathText(each))
      }
      if (name === 'object' && written.data !== undefined)
        return `<img src="${escapeValue(written.data)}" alt="${escapeValue(each.text.trim())}">`
      const inner = toHtml(each.content, lose)
      if (/-/.test(name) || name === 'prompt') return inner
      const attributes = keptAttributes.flatMap((key) => (written[key] === undefined ? [] : [` ${key}="${escapeValue(written[key])}"`]))
      return `<${name}${attributes.join('')}>${empty.has(name) ? '' : `${inner}</${name}>`}`
    })
    .join('')
}

/** A formula in a row, with what says how its parts belong together. */
function mathText(element: QtiElement): string {
  const parts = element.children.map(mathText)
  switch (element.name) {
    case 'mfrac':
      return `(${parts[0]})/(${parts[1]})`
    case 'msup':
      return `${parts[0]}^(${parts[1]})`
    case 'msub':
      return `${parts[0]}_(${parts[1]})`
    case 'msqrt':
      return `√(${parts.join('')})`
    case 'annotation':
    case 'annotation-xml':
      return ''
    default:
      return parts.length > 0 ? parts.join('') : element.text.trim()
  }
}
