import { escapeHtml } from '../../escape-html'
import { childOf, childrenOf, type XmlElement } from '../xml/read-xml'

/** A response that an item asks for. */
export interface Response {
  /** The element: `response_lid`, `response_str`, … */
  type: string
  ident: string
  cardinality: 'Single' | 'Multiple' | 'Ordered'
  /** The element that shows it, and the extension within it. */
  renderers: string[]
  fibType: string
  /** What stands above its choices, as HTML. */
  label: string
  choices: { ident: string; html: string }[]
}

/** What an item shows: HTML and responses as they follow each other. */
export interface Presentation {
  parts: (string | Response)[]
  responses: Response[]
}

const escapeAttribute = (text: string): string => escapeHtml(text).replaceAll('"', '&quot;')

const passedThrough = new Set([
  'presentation',
  'flow',
  'flow_mat',
  'flow_label',
  'material',
  'itemfeedback',
  'solution',
  'solutionmaterial',
])

/** True for HTML that shows nothing. Canvas writes choices that nobody has filled in. */
export const isBlank = (html: string): boolean => /^(?:\s|&nbsp;|<(?!img|video|audio|iframe)[^>]*>)*$/i.test(html)

/** The text of an element and of all that stands in it. */
export const wholeText = ({ content }: XmlElement): string =>
  content.map((each) => (typeof each === 'string' ? each : wholeText(each))).join('')

/** HTML of an element that holds material; elements of other kinds are passed over. */
export function materialHtml(element: XmlElement | undefined): string {
  if (!element) return ''
  const parts = partsOf(element).filter((part): part is string => typeof part === 'string')
  return parts.join('').trim()
}

function partsOf(element: XmlElement): (string | XmlElement)[] {
  const { name, attributes } = element
  switch (name) {
    case 'mattext':
    case 'matemtext': {
      const text = wholeText(element)
      const isHtml = /html/i.test(attributes.texttype ?? '')
      const html = isHtml ? text : escapeHtml(text).replace(/\r?\n/g, '<br>')
      return [name === 'matemtext' ? `<em>${html}</em>` : html]
    }
    case 'matbreak':
      return ['<br>']
    case 'matimage': {
      const data = element.text.replace(/\s+/g, '')
      const type = attributes.imagtype ?? 'image/png'
      const source = attributes.uri ?? (data === '' ? '' : `data:${type};base64,${data}`)
      return source === '' ? [] : [` <img src="${escapeAttribute(source)}" alt="${escapeAttribute(attributes.label ?? '')}"> `]
    }
    case 'mataudio':
    case 'matvideo':
    case 'matapplication':
      return attributes.uri ? [` <a href="${escapeAttribute(attributes.uri)}">${escapeHtml(attributes.label ?? attributes.uri)}</a> `] : []
    default:
      if (passedThrough.has(name)) {
        const inner = element.children.flatMap(partsOf)
        // A block of its own stands apart from the next.
        return name === 'flow' || name === 'flow_mat' ? ['\n', ...inner, '\n'] : inner
      }
      return /^(?:response_|render_)/.test(name) ? [element] : []
  }
}

/** Reads what an item shows. */
export function readPresentation(item: XmlElement): Presentation {
  const shown = childOf(item, 'presentation')
  const parts = (shown ? partsOf(shown) : []).map((part) => (typeof part === 'string' ? part : readResponse(part)))
  return { parts, responses: parts.filter((part): part is Response => typeof part !== 'string') }
}

function readResponse(element: XmlElement): Response {
  const renderers = descendants(element, ({ name }) => /^(?:render_|ims_render_)/.test(name))
  const written = element.attributes.rcardinality?.toLowerCase()
  return {
    type: element.name,
    ident: element.attributes.ident ?? '',
    cardinality: written === 'multiple' ? 'Multiple' : written === 'ordered' ? 'Ordered' : 'Single',
    renderers: renderers.map(({ name }) => name),
    fibType: renderers.find(({ attributes }) => attributes.fibtype)?.attributes.fibtype?.toLowerCase() ?? '',
    label: childrenOf(element, 'material').map(materialHtml).join(' ').trim(),
    choices: descendants(element, ({ name }) => name === 'response_label').map((label) => ({
      ident: label.attributes.ident ?? '',
      html: label.children.map(materialHtml).join(' ').trim(),
    })),
  }
}

function descendants(element: XmlElement, matches: (element: XmlElement) => boolean): XmlElement[] {
  return element.children.flatMap((child) => [...(matches(child) ? [child] : []), ...descendants(child, matches)])
}
