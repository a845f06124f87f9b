import type { Report } from '../report'
import { readXml, type XmlElement } from '../xml/read-xml'

/**
 * Names of QTI 2 and 3 as one: without prefix and `qti-`, in kebab-case. `choiceInteraction` and `qti-choice-interaction` are both
 * `choice-interaction`, and `responseIdentifier` is `response-identifier`.
 */
const plainName = (name: string): string => {
  const local = name.slice(name.indexOf(':') + 1)
  return kebab(local).replace(/^qti-/, '')
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter, at: number) => `${at > 0 ? '-' : ''}${letter.toLowerCase()}`)

/** Renames an element and all in it. */
const plain = (element: XmlElement): XmlElement => {
  const content = element.content.map((part) => (typeof part === 'string' ? part : plain(part)))
  return {
    ...element,
    name: plainName(element.name),
    attributes: Object.fromEntries(
      Object.entries(element.attributes).map(([name, value]) => [name.includes(':') ? name : kebab(name), value]),
    ),
    content,
    children: content.filter((part) => typeof part !== 'string'),
  }
}

/** Reads a document of QTI or a manifest. Reports, and returns undefined, when it is not whole. */
export function readDocument(bytes: Uint8Array, report: Report): XmlElement | undefined {
  let root: XmlElement | undefined
  const name = readXml(bytes, report, 1, (element) => {
    root = element
  })
  return name === undefined || !root ? undefined : plain(root)
}

/** The elements of some names in an element, in order of the document, without those within others that were found. */
export function findAll(element: XmlElement | undefined, isWanted: (name: string) => boolean): XmlElement[] {
  return (element?.children ?? []).flatMap((child) => (isWanted(child.name) ? [child] : findAll(child, isWanted)))
}

/** All text in an element, with single spaces. */
export const plainText = (element: XmlElement | undefined): string => textIn(element).replace(/\s+/g, ' ').trim()

const textIn = (element: XmlElement | undefined): string =>
  (element?.content ?? []).map((part) => (typeof part === 'string' ? part : textIn(part))).join('')

/** A number of an attribute; undefined where there is none. */
export function numberOf(text: string | undefined): number | undefined {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) ? value : undefined
}
