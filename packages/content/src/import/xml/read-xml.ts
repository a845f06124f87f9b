import { SaxesParser } from 'saxes'
import type { Place, Report } from '../report'

/** An element of XML with what stands in it. */
export interface XmlElement {
  name: string
  attributes: Readonly<Record<string, string>>
  /** The text directly in it. */
  text: string
  children: XmlElement[]
  /** Texts and elements as they follow each other. */
  content: (string | XmlElement)[]
  place: Place
}

export const xmlLimits = { depth: 100, attributes: 100 }

const piece = 65_536

class Refusal extends Error {}

/**
 * Parses XML piece by piece, and passes each element at `depth` (the root has 1) to `visit` when it ends. Like {@link readElements}.
 *
 * @returns the name of the root, or undefined when the document is not whole.
 */
export function readXml(bytes: Uint8Array, report: Report, depth: number, visit: (element: XmlElement) => void): string | undefined {
  const elements = readElements(bytes, report, depth)
  let next = elements.next()
  for (; !next.done; next = elements.next()) visit(next.value)
  return next.value
}

/**
 * Parses XML piece by piece, and yields each element at `depth` (the root has 1) after it has ended. The parser forgets it then, so that
 * memory holds those of one piece. Document types that declare entities are refused. Stops at the first fault and reports it.
 *
 * @returns the name of the root, or undefined when the document is not whole.
 */
export function* readElements(bytes: Uint8Array, report: Report, depth: number): Generator<XmlElement, string | undefined> {
  const { text, label } = openDecoder(bytes)
  const parser = new SaxesParser({ position: true, fragment: false })
  const open: XmlElement[] = []
  let ended: XmlElement[] = []
  let root: string | undefined
  let place: Place = { line: 1, column: 1 }
  const here = (): Place => ({ line: parser.line, column: Math.max(parser.column, 1) })
  const refuse = (
    message: string,
    hint: string,
    code: 'import.syntax' | 'import.limit' | 'import.binary' = 'import.syntax',
    at = here(),
  ) => {
    if (!report.hasErrors()) report.add(code, message, hint, { ...at, severity: 'error' })
    throw new Refusal(message)
  }
  parser.on('error', (error) =>
    refuse(`The XML is not well-formed: ${sentence(error.message)}`, 'Export the file again, or correct the place.'),
  )
  // What it names is never loaded.
  parser.on('doctype', (declarations) => {
    if (/<!ENTITY/i.test(declarations))
      refuse('The document type declares entities.', 'Remove <!DOCTYPE …>, and write what the entities stand for.')
  })
  parser.on('opentagstart', () => {
    place = here()
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= xmlLimits.depth)
      refuse(`Elements may be nested ${xmlLimits.depth} deep.`, 'Check that the file is an export of questions.', 'import.limit')
    root ??= name
    open.push({ name, attributes: attributes as Record<string, string>, text: '', children: [], content: [], place })
  })
  const addText = (value: string) => {
    const element = open.at(-1)
    if (!element) return
    element.text += value
    element.content.push(value)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const element = open.pop()
    if (!element) return
    if (open.length === depth - 1) ended.push(element)
    else if (open.length >= depth) {
      open.at(-1)?.children.push(element)
      open.at(-1)?.content.push(element)
    }
  })
  try {
    for (const part of text) {
      if (part.includes('\0')) refuse('The file is not text.', 'Name the exported XML file itself.', 'import.binary')
      // Noncharacters are no XML characters; a byte order mark is none of the text.
      parser.write(part.replace(/^\ufeff/, ''))
      yield* ended
      ended = []
    }
    if (open.length > 0) refuse(`The file ends within <${open.at(-1)?.name}>.`, 'It is cut off: export it again.')
    parser.close()
  } catch (error) {
    if (error instanceof Refusal) {
      yield* ended
      return undefined
    }
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error
    if (!report.hasErrors())
      report.add('import.syntax', `The file cannot be read as ${label}.`, 'Save it as UTF-8, and correct the encoding in its first line.', {
        ...here(),
        severity: 'error',
      })
    return undefined
  }
  return root
}

const prolog = /\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>/sy

/** The name of the root, without its prefix, by the beginning of a document. Undefined where it does not look like XML. */
export function rootName(beginning: string): string | undefined {
  let at = 0
  // One piece at a time: a single expression for all of them could take exponential time.
  do {
    prolog.lastIndex = at
    at += prolog.exec(beginning)?.[0].length ?? 0
  } while (prolog.lastIndex > 0)
  return /^<(?:[\w.-]+:)?([\w.-]+)(?:[\s/>]|$)/.exec(beginning.slice(at, at + 300))?.[1]
}

/** Decodes piece by piece, in the encoding of the byte order mark or of the XML declaration. */
function openDecoder(bytes: Uint8Array): { text: Iterable<string>; label: string } {
  const [a, b] = bytes
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const declared = /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1]
  const utf16 =
    (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)
      ? 'utf-16le'
      : (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)
        ? 'utf-16be'
        : undefined
  const label = utf16 ?? (isUtf8(bytes) ? 'utf-8' : (declared ?? 'windows-1252'))
  return {
    label,
    text: (function* () {
      const decoder = new TextDecoder(label, { fatal: true })
      for (let at = 0; at < bytes.length; at += piece) yield decoder.decode(bytes.subarray(at, at + piece), { stream: true })
      yield decoder.decode()
    })(),
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += piece) decoder.decode(bytes.subarray(at, at + piece), { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}

const sentence = (message: string): string => `${message.replace(/^\d+:\d+:\s*/, '').replace(/[.\s]+$/, '')}.`

/** The first child of a name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name)

export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? []
