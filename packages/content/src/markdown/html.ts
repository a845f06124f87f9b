import { type Token, Tokenizer } from 'parse5'
import type { Options as Schema } from 'rehype-sanitize'

/** The element that stands for an embed until it is rendered. */
export const embedElement = 'lectern-embed'

/** HTML elements and their attributes (as in HTML) that a page may contain: GitHub's list, without forms, with media. */
const allowed: Record<string, string> = {
  a: 'href',
  abbr: '',
  audio: 'controls loop muted preload src',
  b: '',
  bdi: '',
  bdo: '',
  blockquote: 'cite',
  br: '',
  caption: '',
  cite: '',
  code: '',
  col: 'span width',
  colgroup: 'span',
  dd: '',
  del: 'cite datetime',
  details: 'open',
  dfn: '',
  div: 'align',
  dl: '',
  dt: '',
  em: '',
  figcaption: '',
  figure: '',
  h1: 'align',
  h2: 'align',
  h3: 'align',
  h4: 'align',
  h5: 'align',
  h6: 'align',
  hr: '',
  i: '',
  img: 'align alt height src width',
  ins: 'cite datetime',
  kbd: '',
  li: 'value',
  mark: '',
  ol: 'reversed start type',
  p: 'align',
  pre: '',
  q: 'cite',
  rp: '',
  rt: '',
  ruby: '',
  s: '',
  samp: '',
  section: '',
  small: '',
  source: 'src type',
  span: '',
  strike: '',
  strong: '',
  sub: '',
  summary: '',
  sup: '',
  table: 'align',
  tbody: '',
  td: 'align colspan headers rowspan valign width',
  tfoot: '',
  th: 'abbr align colspan headers rowspan scope valign width',
  thead: '',
  time: 'datetime',
  tr: 'align valign',
  track: 'default kind label src srclang',
  tt: '',
  u: '',
  ul: '',
  var: '',
  video: 'controls height loop muted playsinline poster preload src width',
  wbr: '',
}
const global = ['aria-hidden', 'aria-label', 'dir', 'id', 'lang', 'title']
/** Attributes that hold the URL of something to load or to open. */
export const urlAttributes = new Set(['cite', 'href', 'poster', 'src'])

/** Elements that are removed together with what they contain. */
const removed = [
  'iframe',
  'math',
  'noembed',
  'noframes',
  'noscript',
  'object',
  'script',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
  'xmp',
]
const withoutContent = new Set([...removed, 'base', 'embed', 'frame', 'input', 'link', 'meta', 'plaintext'])

/** Elements whose end tag may be missing, or must be. */
const unclosed = new Set('br col hr img source track wbr p li dt dd td th tr thead tbody tfoot colgroup caption rp rt'.split(' '))

// How properties of the tree are called where they differ from attributes.
const properties: Record<string, string> = {
  'aria-hidden': 'ariaHidden',
  'aria-label': 'ariaLabel',
  colspan: 'colSpan',
  datetime: 'dateTime',
  playsinline: 'playsInline',
  rowspan: 'rowSpan',
  srclang: 'srcLang',
  valign: 'vAlign',
}
const toProperty = (attribute: string): string => properties[attribute] ?? attribute

const links = ['http', 'https', 'mailto', 'lectern']
const sources = ['http', 'https', 'lectern']

/** What rendered pages may contain before the renderer adds its own: formulas, highlighted code, embeds and alerts. */
export const sanitizeSchema: Schema = {
  tagNames: [...Object.keys(allowed), 'input', embedElement],
  attributes: {
    ...Object.fromEntries(Object.entries(allowed).map(([name, list]) => [name, list.split(' ').filter(Boolean).map(toProperty)])),
    '*': global.map(toProperty),
    a: ['href', 'dataFootnoteBackref', 'dataFootnoteRef'],
    code: [['className', /^language-./, 'math-inline', 'math-display'], 'dataMeta'],
    input: [['disabled', true], ['type', 'checkbox'], 'checked'],
    li: ['value', ['className', 'task-list-item']],
    ol: ['reversed', 'start', 'type', ['className', 'contains-task-list']],
    ul: [['className', 'contains-task-list']],
    section: ['dataFootnotes'],
    [embedElement]: ['dataUrl', 'dataTitle', 'dataRatio'],
  },
  ancestors: Object.fromEntries(['tbody', 'td', 'th', 'thead', 'tfoot', 'tr'].map((name) => [name, ['table']])),
  required: { input: { disabled: true, type: 'checkbox' } },
  protocols: { href: links, src: sources, poster: sources, cite: ['http', 'https'] },
  strip: removed,
  clobber: [],
}

/** An HTML start or end tag in a piece of Markdown. Offsets count from the start of the piece. */
export interface Tag {
  /** As written, because `<Tabs>` is a component and no HTML. */
  name: string
  end: boolean
  selfClosing: boolean
  offset: number
  attributes: { name: string; value: string; offset: number; source: string }[]
}

/** Finds the tags of a piece of HTML, whether or not they are balanced. */
export function readTags(html: string): Tag[] {
  const tags: Tag[] = []
  const add = (token: Token.TagToken, end: boolean) => {
    const offset = token.location?.startOffset ?? 0
    const name = /^<\/?([^\s/>]+)/.exec(html.slice(offset))?.[1] ?? token.tagName
    const attributes = token.attrs.map((attribute) => {
      const at = token.location?.attrs?.[attribute.name]
      return { ...attribute, offset: at?.startOffset ?? offset, source: html.slice(at?.startOffset, at?.endOffset) }
    })
    tags.push({ name, end, selfClosing: token.selfClosing, offset, attributes })
  }
  const ignore = () => {}
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (token) => add(token, false),
      onEndTag: (token) => add(token, true),
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onCharacter: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
    },
  )
  tokenizer.write(html, true)
  return tags
}

/** What becomes of a tag: `shown`, `dropped` (its content is shown), or `removed` with its content. */
export function fateOf(name: string): 'shown' | 'dropped' | 'removed' {
  const known = name.toLowerCase()
  if (known in allowed) return 'shown'
  return withoutContent.has(known) ? 'removed' : 'dropped'
}

/** True when a page may contain an element. */
export const isAllowedElement = (name: string): boolean => name in allowed

/** True when the renderer keeps an attribute of an element. */
export const isKept = (element: string, attribute: string): boolean =>
  global.includes(attribute) || (allowed[element.toLowerCase()] ?? '').split(' ').includes(attribute)

/** True when an element has to be closed. */
export const needsEnd = (name: string): boolean => fateOf(name) === 'shown' && !unclosed.has(name.toLowerCase())

const safeLink = /^(?!\/\/)(https?:|mailto:|lectern:|#|\/(?!\/)|\.{0,2}\/|[^:/?#]*([/?#]|$))/i

/** True when pages may link to a URL. `javascript:`, `data:` and `//host` URLs are not allowed. */
export const isSafeLink = (url: string): boolean => safeLink.test(url.trim())
