import type { ImageSize } from '../image-size'
import type { IssueCode, Severity } from '../issue'
import type { Block } from './blocks'

export interface Heading {
  id: string
  text: string
  level: number
}

export interface Rendered {
  /** Safe HTML: elements and attributes of an allow-list, and no link that can run a script. */
  html: string
  /** Plain text, one line per block. Formulas are LaTeX. */
  text: string
  headings: Heading[]
}

/** Options of {@link renderMarkdown}. */
export interface RenderOptions {
  /** The URL that `lectern:asset/HASH/NAME` is served from, without a trailing slash. */
  assetBase: string
  /** The URL of a section in place of `lectern:section/ID#anchor`; `anchor` is empty or begins with `#`. By default it stays as it is. */
  sectionUrl?: (id: string, anchor: string) => string
  /** The width and height in pixels of an image by the SHA-256 of its bytes, or undefined when it has none. */
  imageSize?: (hash: string) => ImageSize | undefined
}

/** A link or image in Markdown, with the line (from 1) and column of its URL. */
export interface Destination {
  url: string
  /** True when the page loads it: an image, a video, captions. */
  image: boolean
  /** False when the URL could run a script. It is then not rendered. */
  safe: boolean
  /** The offsets of the URL in the text. A bare URL has none, because nothing can stand in its place. */
  span?: { start: number; end: number }
  line: number
  column: number
}

/** An embed with its place. */
export interface EmbedPlace {
  url: string
  host: string
  line: number
  column: number
}

/** Something that will not be shown as it was written. */
export interface MarkdownFault {
  severity: Severity
  code: IssueCode
  message: string
  hint: string
  line: number
  column: number
}

/** What a compiler has to know of a text. */
export interface Inspection {
  destinations: Destination[]
  embeds: EmbedPlace[]
  /** The ids that links can point to: of headings, and those that the author gave to elements. */
  headings: string[]
  blocks: Block[]
  faults: MarkdownFault[]
}
