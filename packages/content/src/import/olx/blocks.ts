import type { ImportItem, Report } from '../report'
import { createReport } from '../report'
import type { SourceTree } from '../source/source-tree'
import { readXml, type XmlElement } from '../xml/read-xml'

/** An element of the course with the file that it stands in. */
export interface Block {
  element: XmlElement
  file: string
  id: string
  /** The attributes of the block, and those that it has from the blocks around it, such as `max_attempts`. */
  attributes: Readonly<Record<string, string>>
}

/** Attributes that hold for everything in a block. */
const inherited = ['graded', 'format', 'due', 'showanswer', 'max_attempts']

/** Opens the blocks of a course, wherever they stand, and applies its policy to them. */
export interface Blocks {
  /** Reads an XML file. Undefined, reported, where it cannot be read. */
  parse(file: string, into: Report): Promise<XmlElement | undefined>
  /** Follows a tag to the file that it points to. Undefined, reported, where it cannot be read. */
  open(element: XmlElement, file: string, around?: Block): Promise<Block | undefined>
  openAll(block: Block): Promise<Block[]>
  /** The files that were opened. */
  readonly opened: ReadonlySet<string>
}

export type Policy = ReadonlyMap<string, Readonly<Record<string, string>>>

export function createBlocks(tree: SourceTree, base: string, policyOf: () => Policy, report: Report): Blocks {
  const files = new Set(tree.files)
  const opened = new Set<string>()

  const parse: Blocks['parse'] = async (file, into) => {
    const bytes = await tree.read(file)
    if (!bytes) return undefined
    let root: XmlElement | undefined
    readXml(bytes, into, 1, (element) => {
      root = element
    })
    return into.hasErrors() ? undefined : root
  }

  const open: Blocks['open'] = async (element, file, around) => {
    const { name, attributes, content, place } = element
    const url = attributes.url_name ?? attributes.slug
    const id = url ?? `${name}@${attributes.display_name ?? attributes.name ?? `${place.line}:${place.column}`}`
    const toBlock = (found: XmlElement, where: string): Block => {
      const renamed: Record<string, string> = found.attributes.attempts === undefined ? {} : { max_attempts: found.attributes.attempts }
      const own = { ...renamed, ...found.attributes, ...policyOf().get(`${name}/${id}`) }
      const from = Object.fromEntries(inherited.flatMap((key) => (around?.attributes[key] ? [[key, around.attributes[key]]] : [])))
      return { element: found, file: where, id, attributes: { ...from, ...own } }
    }
    const isEmpty = content.every((part) => typeof part === 'string' && part.trim() === '')
    // Texts name their page by `filename`, which is not XML.
    const pointer = url ?? (name === 'html' ? undefined : attributes.filename)
    if (!isEmpty || pointer === undefined) return toBlock(element, file)
    const target = [pointer, ...(name === 'html' || attributes.filename === undefined ? [] : [attributes.filename])]
      .map((each) => `${base}${name}/${each.replaceAll(':', '/')}.xml`)
      .find((each) => files.has(each))
    if (target === file) return toBlock(element, file)
    const kind = kindOf(name)
    if (target === undefined) {
      if (Object.keys(attributes).length > 1) return toBlock(element, file)
      report
        .within(file)
        .item(kind, name, '', place)
        .leaveOut(
          'import.file-lost',
          `There is no ${base}${name}/${pointer.replaceAll(':', '/')}.xml.`,
          'Export the course again, or remove the tag.',
        )
      return undefined
    }
    opened.add(target)
    const own = createReport(target)
    const root = await parse(target, own)
    if (root) {
      const block = toBlock(root, target)
      return { ...block, attributes: { ...attributes, ...block.attributes } }
    }
    const [fault] = own.issues
    const item = report.within(target).item(kind, name, '', { line: fault?.line ?? 1, column: fault?.column ?? 1 })
    item.leaveOut(fault?.code ?? 'import.syntax', fault?.message ?? 'The file is empty.', fault?.hint ?? 'Export the course again.')
    return undefined
  }

  return {
    parse,
    open,
    opened,
    async openAll(block) {
      const blocks: Block[] = []
      for (const child of block.element.children) {
        // The name of a wiki, which lies elsewhere.
        if (child.name === 'wiki') continue
        const found = await open(child, block.file, block)
        if (found) blocks.push(found)
      }
      return blocks
    },
  }
}

const asking =
  /^(?:problem|poll|poll_question|survey|word_cloud|openassessment|edx_sga|staffgradedxblock|drag-and-drop-v2|ubcpi|combinedopenended|problem-builder|step-builder|pb-.*|library_content)$/

/** What a block is in the report. */
export const kindOf = (name: string): ImportItem['kind'] =>
  name === 'chapter' ? 'chapter' : name === 'sequential' ? 'section' : asking.test(name) ? 'question' : 'text'
