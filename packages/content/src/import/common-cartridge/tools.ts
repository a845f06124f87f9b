import { wholeText } from '../qti-12/presentation'
import { readPart } from '../qti-12/read-part'
import type { Report } from '../report'
import type { SourceTree } from '../source/source-tree'
import { childOf, type XmlElement } from '../xml/read-xml'
import type { Entry } from './manifest'

/** A tool that Canvas shows in a module. */
export interface Tool {
  title: string
  url: string
  /** The resource with its settings, where the cartridge has it. */
  resource: string
}

/**
 * Reads which entries of the table of contents Canvas shows as tools: its cartridges have no resources for most of them, and name the
 * addresses in `course_settings/module_meta.xml`.
 */
export async function readTools(tree: SourceTree, folder: string, report: Report): Promise<(entry: Entry) => Tool | undefined> {
  const file = `${folder}course_settings/module_meta.xml`
  const bytes = tree.files.includes(file) ? await tree.read(file) : undefined
  const tools = new Map<string, Tool>()
  const visit = (element: XmlElement): void => {
    const said = (name: string) => {
      const child = childOf(element, name)
      return child ? wholeText(child).trim() : ''
    }
    if (element.name === 'item' && said('content_type') === 'ContextExternalTool')
      tools.set(element.attributes.identifier ?? '', { title: said('title'), url: said('url'), resource: said('identifierref') })
    element.children.forEach(visit)
  }
  if (bytes) readPart(bytes, report.within(file), 2, visit)
  return ({ id, resource }) => tools.get(id) ?? tools.get(resource ?? '')
}
