import { x } from 'xastscript'
import { writeXml } from '../write-xml'

export type CartridgeVersion = '1.1' | '1.3'

/** A resource of the manifest. */
export interface CartridgeResource {
  id: string
  kind: 'page' | 'quiz' | 'file' | 'lti-link'
  file: string
  /** The resources that it shows. */
  dependencies: string[]
}

/** An entry of the table of contents: a folder, or what shows a resource. */
export interface CartridgeItem {
  id: string
  title: string
  resource?: string
  items?: CartridgeItem[]
}

export interface CartridgeManifest {
  identifier: string
  title: string
  description: string | undefined
  language: string
  items: CartridgeItem[]
  resources: CartridgeResource[]
}

const types: Record<CartridgeVersion, Record<CartridgeResource['kind'], string>> = {
  '1.1': {
    page: 'webcontent',
    file: 'webcontent',
    quiz: 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment',
    'lti-link': 'imsbasiclti_xmlv1p0',
  },
  '1.3': {
    page: 'webcontent',
    file: 'webcontent',
    quiz: 'imsqti_xmlv1p2/imscc_xmlv1p3/assessment',
    'lti-link': 'imsbasiclti_xmlv1p3',
  },
}

/** Writes `imsmanifest.xml`. */
export function writeManifest(
  { identifier, title, description, language, items, resources }: CartridgeManifest,
  version: CartridgeVersion,
): string {
  const short = version.replace('.', 'p')
  const base = `http://www.imsglobal.org/xsd/imsccv${short}/imscp_v1p1`
  const lom = (part: string) => `http://ltsc.ieee.org/xsd/imsccv${short}/LOM/${part}`
  const profile = `http://www.imsglobal.org/profile/cc/ccv${short}`
  const text = (value: string) => x('lomimscc:string', { language }, value)
  const item = ({ id, title: own, resource, items: inner = [] }: CartridgeItem): ReturnType<typeof x> =>
    x('item', { identifier: id, ...(resource !== undefined && { identifierref: resource }) }, [x('title', own), ...inner.map(item)])
  return writeXml(
    x(
      'manifest',
      {
        identifier,
        xmlns: base,
        'xmlns:lom': lom('resource'),
        'xmlns:lomimscc': lom('manifest'),
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': [
          `${base} ${profile}/ccv${short}_imscp_v1p2_v1p0.xsd`,
          `${lom('resource')} ${profile}/LOM/ccv${short}_lomresource_v1p0.xsd`,
          `${lom('manifest')} ${profile}/LOM/ccv${short}_lommanifest_v1p0.xsd`,
        ].join(' '),
      },
      [
        x('metadata', [
          x('schema', 'IMS Common Cartridge'),
          x('schemaversion', `${version}.0`),
          x('lomimscc:lom', [
            x('lomimscc:general', [
              x('lomimscc:title', [text(title)]),
              x('lomimscc:language', language),
              ...(description ? [x('lomimscc:description', [text(description)])] : []),
            ]),
          ]),
        ]),
        x('organizations', [
          x('organization', { identifier: 'organization', structure: 'rooted-hierarchy' }, [
            x('item', { identifier: 'root' }, items.map(item)),
          ]),
        ]),
        x(
          'resources',
          resources.map(({ id, kind, file, dependencies }) =>
            x('resource', { identifier: id, type: types[version][kind], ...(kind !== 'quiz' && kind !== 'lti-link' && { href: file }) }, [
              x('file', { href: file }),
              ...dependencies.map((each) => x('dependency', { identifierref: each })),
            ]),
          ),
        ),
      ],
    ),
  )
}
