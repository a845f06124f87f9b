import type { LtiPlatform } from '../../store/store'
import type { LtiDeps } from '../deps'
import { claims, isTeacher, type LtiMessage, localeOf } from '../launch/message'
import { LtiRefusal } from '../refusal'
import type { ToolAddresses } from '../settings'

/** Seconds for which the picker may be used. */
const pickerSeconds = 3600

/** What a platform wants back when content was picked (Deep Linking 2.0 §4.4.1). */
export interface Picking {
  platformId: string
  deploymentId: string
  returnUrl: string
  /** Sent back unchanged. */
  data?: string
  /** Whether several items may be picked. */
  multiple: boolean
  /** Whether items may come with a line item. */
  lineItems: boolean
  locale?: string
}

/** Begins picking: the address of the picker for a deep linking request. */
export async function beginPicking(
  message: LtiMessage,
  platform: LtiPlatform,
  { picker }: ToolAddresses,
  { store }: Pick<LtiDeps, 'store'>,
): Promise<string> {
  const settings = message[claims.deepLinking]
  if (!settings) throw new LtiRefusal('invalid_token', `The claim ${claims.deepLinking} is missing.`)
  if (!isTeacher(message[claims.roles])) throw new LtiRefusal('not_a_teacher')
  if (!settings.accept_types.includes('ltiResourceLink'))
    throw new LtiRefusal('links_not_accepted', `It accepts ${settings.accept_types.join(', ').slice(0, 200) || 'nothing'}.`)
  const picking: Picking = {
    platformId: platform.id,
    deploymentId: message[claims.deployment],
    returnUrl: settings.deep_link_return_url,
    data: settings.data,
    multiple: settings.accept_multiple === true,
    lineItems: settings.accept_lineitem !== false,
    locale: localeOf(message),
  }
  const session = await store.createLtiTicket('picker', picking, { seconds: pickerSeconds })
  const url = new URL(picker)
  url.searchParams.set('session', session)
  return url.href
}
