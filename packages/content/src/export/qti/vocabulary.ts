import type { Element, ElementContent, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { x } from 'xastscript'

export type QtiVersion = '3.0' | '2.2'
export type Node = ReturnType<typeof x>
type Attributes = Record<string, string | number | undefined>

const camel = (name: string): string => name.replace(/-([a-z])/g, (_whole, letter: string) => letter.toUpperCase())

/** Makes elements of QTI, which are called the same in both versions but for their spelling: `qti-item-body` and `itemBody`. */
export const vocabularyOf =
  (version: QtiVersion) =>
  (name: string, attributes: Attributes = {}, children: (Node | string)[] = []): Node =>
    version === '3.0'
      ? x(`qti-${name}`, attributes, children)
      : x(camel(name), Object.fromEntries(Object.entries(attributes).map(([key, value]) => [camel(key), value])), children)

export type Vocabulary = ReturnType<typeof vocabularyOf>

/** Attributes whose names in HTML are not those of the tree in lower case. */
const attributeNames: Record<string, string> = { className: 'class', htmlFor: 'for', dateTime: 'datetime' }

/** Elements of HTML that the schemas of QTI lack, with what is closest to them; their content alone where nothing is. */
const replacements: Record<string, string> = {
  u: '',
  s: '',
  strike: '',
  del: '',
  ins: '',
  mark: '',
  details: 'div',
  summary: 'p',
  section: 'div',
}

/** The elements of HTML that {@link toXhtml} cannot keep. */
export const lostElements = (html: string): string[] => {
  const found = [...html.matchAll(/<([a-z]+(?: start)?)[\s>=]/g)].map(([, name]) => name as string)
  return [...new Set(found)].filter((name) => (name in replacements && name !== 'section') || name === 'ol start').sort()
}

/** Turns HTML into XML. `replace` may put other nodes in the place of texts. */
export function toXhtml(html: string, replace: (text: string) => (Node | string)[] = (text) => [text]): (Node | string)[] {
  const convert = (node: Root['children'][number] | ElementContent): (Node | string)[] => {
    if (node.type === 'text') return replace(node.value)
    if (node.type !== 'element') return []
    // QTI has no form fields; the box of a task list says whether it is ticked.
    if (node.tagName === 'input') return [node.properties.checked ? '\u2611' : '\u2610']
    const attributes = Object.entries(node.properties).flatMap(([name, value]): [string, string][] => {
      if (value === null || value === undefined || value === false || name === 'start' || name === 'dataFootnotes') return []
      const named =
        attributeNames[name] ??
        name.replace(/[A-Z]/g, (letter) => (/^(?:data|aria)/.test(name) ? `-${letter.toLowerCase()}` : letter.toLowerCase()))
      return [[named, value === true ? named : Array.isArray(value) ? value.join(' ') : String(value)]]
    })
    const children = node.children.flatMap(convert)
    const name = replacements[node.tagName] ?? (node as Element).tagName
    return name === '' ? children : [x(name, Object.fromEntries(attributes), children)]
  }
  return fromHtml(html, { fragment: true }).children.flatMap(convert)
}
