import { wholeText } from '../qti-12/presentation'
import { local, readPart } from '../qti-12/read-part'
import type { Place, Report } from '../report'
import type { SourceTree } from '../source/source-tree'
import { childOf, childrenOf, type XmlElement } from '../xml/read-xml'

/** A resource of a cartridge. */
export interface Resource {
  id: string
  /** What its type means, whatever the version. */
  kind: 'content' | 'assessment' | 'bank' | 'web-link' | 'lti-link' | 'discussion' | 'assignment' | 'associated' | 'other'
  type: string
  /** The file to open, by its path in the package. */
  file: string | undefined
  files: string[]
  dependencies: string[]
  /** The resource that stands in for this one where a system knows its type. */
  variant: string | undefined
  place: Place
}

/** An entry of the table of contents. */
export interface Entry {
  id: string
  title: string
  resource: string | undefined
  entries: Entry[]
  place: Place
}

export interface Manifest {
  identifier: string
  version: string
  title: string
  description: string
  language: string
  entries: Entry[]
  resources: ReadonlyMap<string, Resource>
  /** The folder of the manifest, with a slash at its end; empty at the top. */
  folder: string
}

/** Finds the manifest: the one that is nearest to the top. */
export const findManifest = (files: readonly string[]): string | undefined =>
  files.filter((file) => /(?:^|\/)imsmanifest\.xml$/i.test(file)).sort((a, b) => a.split('/').length - b.split('/').length)[0]

function kindOf(type: string, href: string): Resource['kind'] {
  // Canvas has its banks of questions in files of its own.
  if (/^associatedcontent\//i.test(type) && /\.xml\.qti$/i.test(href)) return 'bank'
  if (/^imsqti/i.test(type)) return /question-bank/i.test(type) ? 'bank' : /v1p2/i.test(type) ? 'assessment' : 'other'
  if (/^webcontent$/i.test(type)) return 'content'
  if (/^imswl/i.test(type)) return 'web-link'
  if (/^ims(?:basic)?lti/i.test(type)) return 'lti-link'
  if (/^imsdt/i.test(type)) return 'discussion'
  if (/^assignment_/i.test(type)) return 'assignment'
  return /^associatedcontent\//i.test(type) ? 'associated' : 'other'
}

/** Reads the manifest. A fault in it stops the import. */
export async function readManifest(tree: SourceTree, report: Report): Promise<Manifest | undefined> {
  const name = findManifest(tree.files)
  if (name === undefined) {
    report.add('import.syntax', 'The source has no imsmanifest.xml.', 'Name a cartridge, or the folder that it was unpacked to.', {
      severity: 'error',
    })
    return undefined
  }
  const bytes = await tree.read(name)
  if (!bytes) return undefined
  const within = report.within(name)
  const issues = within.issues.length
  const parts = new Map<string, XmlElement>()
  const root = readPart(bytes, within, 2, (element) => parts.set(element.name, element))
  if (root === undefined || local(root) !== 'manifest') {
    const fault = within.issues[issues]
    report.add('import.syntax', fault?.message ?? `The manifest starts with <${root}>.`, 'Export the cartridge again.', {
      severity: 'error',
    })
    return undefined
  }
  const folder = name.slice(0, name.length - 'imsmanifest.xml'.length)
  const metadata = parts.get('metadata')
  const general = childOf(find(metadata, 'lom'), 'general')
  const known = new Set(tree.files)
  /** The file of a name, in which systems that unpack replace what Windows forbids. */
  const present = (file: string): string | undefined => [file, file.replace(/[<>:"|?*]/g, '_')].find((each) => known.has(each))
  const said = (element: XmlElement | undefined): string => (element ? wholeText(element).trim() : '')
  const resources = childrenOf(parts.get('resources'), 'resource').map((element): [string, Resource] => {
    const { identifier = '', type = '', href } = element.attributes
    const base = pathOf(element.attributes['xml:base'] ?? '')
    const files = childrenOf(element, 'file').flatMap(({ attributes }) => (attributes.href ? [join(folder, base, attributes.href)] : []))
    const named = [...(href ? [join(folder, base, href)] : []), ...files]
    return [
      identifier,
      {
        id: identifier,
        kind: kindOf(type, href ?? ''),
        type,
        file: named.map(present).find((each) => each !== undefined) ?? named[0],
        files,
        variant: childOf(element, 'variant')?.attributes.identifierref,
        dependencies: childrenOf(element, 'dependency').flatMap(({ attributes }) => attributes.identifierref ?? []),
        place: element.place,
      },
    ]
  })
  const [organization] = childrenOf(parts.get('organizations'), 'organization')
  const tops = childrenOf(organization, 'item').map(readEntry)
  // A cartridge has one item above all others, without a title.
  const [only] = tops
  return {
    identifier: attributeOf(bytes, 'identifier'),
    version: said(childOf(metadata, 'schemaversion')),
    title: said(childOf(general, 'title')) || said(childOf(organization, 'title')),
    description: said(childOf(general, 'description')),
    language: said(childOf(general, 'language')),
    entries: tops.length === 1 && only && only.resource === undefined && only.entries.length > 0 ? only.entries : tops,
    resources: new Map(resources),
    folder,
  }
}

/** An attribute of the root element. */
function attributeOf(bytes: Uint8Array, name: string): string {
  const head = Buffer.from(bytes.subarray(0, 20_000)).toString('utf8')
  const tag = /<(?:\w+:)?manifest\b[^>]*>/.exec(head)?.[0] ?? ''
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? ''
}

function find(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!element || element.name === name) return element
  for (const child of element.children) {
    const found = find(child, name)
    if (found) return found
  }
  return undefined
}

const readEntry = (element: XmlElement): Entry => ({
  id: element.attributes.identifier ?? '',
  title: (childOf(element, 'title') ? wholeText(childOf(element, 'title') as XmlElement) : '').replace(/\s+/g, ' ').trim(),
  resource: element.attributes.identifierref || undefined,
  entries: childrenOf(element, 'item').map(readEntry),
  place: element.place,
})

/** The path that an address within a package means, without query and anchor. */
export function pathOf(address: string): string {
  const path = address.replace(/[?#].*$/s, '').replaceAll('\\', '/')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Joins a folder and addresses, and resolves `..` without leaving the package. */
export function join(...parts: string[]): string {
  const names: string[] = []
  for (const name of parts
    .map((part, index) => (index === parts.length - 1 ? pathOf(part) : part))
    .join('/')
    .split('/')) {
    if (name === '..') names.pop()
    else if (name !== '' && name !== '.') names.push(name)
  }
  return names.join('/').normalize('NFC')
}

export const keyOf = ({ id, title }: Entry): string => id || `title:${title}`

export const isHtml = (file: string | undefined): boolean => file !== undefined && /\.x?html?$/i.test(file)
