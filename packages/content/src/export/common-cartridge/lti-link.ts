import { x } from 'xastscript'
import { writeXml } from '../write-xml'
import type { CartridgeVersion } from './manifest'

const xsd = 'http://www.imsglobal.org/xsd'

/** Writes a link that a platform launches by LTI. */
export function writeLtiLink(title: string, url: string, version: CartridgeVersion): string {
  const own = version === '1.3' ? 'v1p3' : 'v1p0'
  return writeXml(
    x(
      'cartridge_basiclti_link',
      {
        xmlns: `${xsd}/imslticc_${own}`,
        'xmlns:blti': `${xsd}/imsbasiclti_v1p0`,
        'xmlns:lticm': `${xsd}/imslticm_v1p0`,
        'xmlns:lticp': `${xsd}/imslticp_v1p0`,
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': [
          `${xsd}/imslticc_${own} ${xsd}/lti/lti${own}/imslticc_${own}.xsd`,
          `${xsd}/imsbasiclti_v1p0 ${xsd}/lti/ltiv1p0/imsbasiclti_v1p0p1.xsd`,
          `${xsd}/imslticm_v1p0 ${xsd}/lti/ltiv1p0/imslticm_v1p0.xsd`,
          `${xsd}/imslticp_v1p0 ${xsd}/lti/ltiv1p0/imslticp_v1p0.xsd`,
        ].join(' '),
      },
      [
        x('blti:title', title),
        // Moodle reads the first only.
        x('blti:launch_url', url),
        ...(url.startsWith('https:') ? [x('blti:secure_launch_url', url)] : []),
        x('blti:vendor', [x('lticp:code', 'lectern'), x('lticp:name', 'Lectern')]),
      ],
    ),
  )
}
