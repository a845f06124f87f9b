import { createReport, type Report } from '../report'
import { readXml, type XmlElement } from '../xml/read-xml'

/**
 * Reads an XML file that is a part of a package. A fault in it is reported, and does not stop the rest. Names lose their prefixes.
 *
 * @returns the name of the root, or undefined when the file is not whole.
 */
export function readPart(bytes: Uint8Array, report: Report, depth: number, visit: (element: XmlElement) => void): string | undefined {
  const own = createReport(report.file)
  const root = readXml(bytes, own, depth, (element) => visit(withoutPrefixes(element)))
  for (const { code, message, hint, line, column } of own.issues) report.add(code, message, hint, { line, column })
  return root === undefined ? undefined : local(root)
}

/** A name without its prefix. */
export const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The same element with names that have no prefix. */
export function withoutPrefixes(element: XmlElement): XmlElement {
  element.name = local(element.name)
  element.children.forEach(withoutPrefixes)
  return element
}
