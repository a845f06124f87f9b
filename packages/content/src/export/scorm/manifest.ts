import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'

/** A page of the package, as a learning management system lists it. */
export interface Page {
  /** Unique in the package, and an XML name. */
  identifier: string
  title: string
  /** Relative to the root of the package. */
  href: string
  /** True for a page that reports to the system; false for one that is only read. */
  isSco: boolean
  /** The files that it shows, as URLs. */
  files: readonly string[]
  /** In per cent. */
  masteryScore?: number
}

/** A heading with its pages. */
export interface PageGroup {
  identifier: string
  title: string
  items: readonly Page[]
}

const isGroup = (item: Page | PageGroup): item is PageGroup => 'items' in item

/** Writes `imsmanifest.xml` of SCORM 1.2 (ADL, SCORM Version 1.2, Content Aggregation Model). */
export function writeManifest(identifier: string, title: string, items: readonly (Page | PageGroup)[], shared: readonly string[]): string {
  const itemOf = (item: Page | PageGroup): ReturnType<typeof x> =>
    isGroup(item)
      ? x('item', { identifier: item.identifier }, x('title', item.title), item.items.map(itemOf))
      : x(
          'item',
          { identifier: item.identifier, identifierref: `resource-${item.identifier}` },
          x('title', item.title),
          item.masteryScore === undefined ? null : x('adlcp:masteryscore', String(item.masteryScore)),
        )
  const pages = items.flatMap((item) => (isGroup(item) ? item.items : [item]))
  const resources = pages.map(({ identifier: name, href, isSco, files }) =>
    x(
      'resource',
      { identifier: `resource-${name}`, type: 'webcontent', 'adlcp:scormtype': isSco ? 'sco' : 'asset', href },
      [href, ...files].map((file) => x('file', { href: file })),
      x('dependency', { identifierref: 'shared' }),
    ),
  )
  const manifest = x(
    'manifest',
    {
      identifier,
      version: '1.0',
      xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
      'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
    },
    x('metadata', x('schema', 'ADL SCORM'), x('schemaversion', '1.2')),
    x('organizations', { default: 'course' }, x('organization', { identifier: 'course' }, x('title', title), items.map(itemOf))),
    x(
      'resources',
      resources,
      x(
        'resource',
        { identifier: 'shared', type: 'webcontent', 'adlcp:scormtype': 'asset' },
        shared.map((file) => x('file', { href: file })),
      ),
    ),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(manifest)}\n`
}
