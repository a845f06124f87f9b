import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { Env } from '../../http/context'
import type { LtiPlatform } from '../../store/store'
import type { LtiDeps } from '../deps'
import { type FramedBy, needed, pageHeaders, readForm, sendPage } from '../page'
import { beginPicking } from '../picker/session'
import { LtiRefusal } from '../refusal'
import type { ToolAddresses } from '../settings'
import { bindingCookies, endedCookie, isBound, readingPage } from './binding'
import { getContent, type LinkedContent, readLink } from './content'
import { isLaunchAddress, type Login } from './login'
import { claims, isLearner, isTeacher, type LtiMessage, localeOf } from './message'
import { verifyMessage } from './verify'

/** Seconds for which the code of a launch may be exchanged. */
const codeSeconds = 120

/** What a code of a launch stands for. */
export interface Launched {
  platformId: string
  learner: string
  content: LinkedContent
  role: 'learner' | 'instructor'
  locale: string | null
  returnUrl: string | null
}

/** The id of a learner: always the same for a user of a registration, and it reveals neither of the two. */
export const learnerOf = ({ issuer, clientId }: Pick<LtiPlatform, 'issuer' | 'clientId'>, userId: string): string =>
  `lti_${createHash('sha256')
    .update(JSON.stringify([issuer, clientId, userId]))
    .digest('base64url')}`

/**
 * Ends a launch (LTI Security Framework 1.0 §5.1.2): the platform's answer to a login, posted by the browser that began it. Redirects to
 * the reader with a one-time code, or to the picker.
 */
export async function endLaunch(c: Context<Env>, deps: LtiDeps, framedBy: FramedBy): Promise<Response> {
  const { store, findKey, now, addressesOf } = deps
  const form = await readForm(c)
  const addresses = addressesOf(c.req.url)
  const error = form.get('error')
  if (error !== undefined) throw new LtiRefusal('platform_error', describeError(error, form.get('error_description')))
  const state = needed(form, 'state')
  const idToken = needed(form, 'id_token')

  const login = (await store.findLtiTicket('login', state)) as Login | undefined
  if (!login) throw new LtiRefusal('unknown_login')
  const platform = await store.findLtiPlatform(login.platformId)
  if (!platform || platform.approvedAt === null) throw new LtiRefusal('unknown_platform')
  framedBy(platform)
  const fromForm = form.get('binding')
  const secrets = [...bindingCookies(c.req.header('cookie'), state), ...(fromForm === undefined ? [] : [fromForm])]
  if (secrets.length === 0 && login.storageTarget !== undefined) {
    const storage = { target: login.storageTarget, origin: new URL(platform.authorizationUrl).origin }
    return sendPage(c, { ...readingPage(addresses.launch, state, idToken, storage), platform })
  }
  if (!isBound(secrets, login.bindingHash)) throw new LtiRefusal('other_browser')
  // Only one of two answers to a login gets past this point. The login is used up even if the message turns out to be wrong.
  if (!(await store.takeLtiTicket('login', state))) throw new LtiRefusal('unknown_login')

  const message = await verifyMessage(idToken, { platform, nonce: login.nonce, findKey, now: now() })
  const location = await follow(message, platform, addresses, deps)
  return new Response(null, { status: 303, headers: { ...pageHeaders(c), Location: location, 'Set-Cookie': endedCookie(state) } })
}

const describeError = (error: string, description = ''): string =>
  [error, description]
    .map((text) => text.replace(/[^\x20-\x7e]/g, '').slice(0, 200))
    .filter((text) => text !== '')
    .join(': ')

/** Where a message leads. */
function follow(message: LtiMessage, platform: LtiPlatform, addresses: ToolAddresses, deps: LtiDeps): Promise<string> {
  switch (message[claims.messageType]) {
    case 'LtiResourceLinkRequest':
      return launchResource(message, platform, addresses, deps)
    case 'LtiDeepLinkingRequest':
      return beginPicking(message, platform, addresses, deps)
    default:
      throw new LtiRefusal('unsupported_message', `The type of the message is "${message[claims.messageType]}".`)
  }
}

async function launchResource(
  message: LtiMessage,
  platform: LtiPlatform,
  { launch, reader }: ToolAddresses,
  { store }: LtiDeps,
): Promise<string> {
  const { sub, [claims.resourceLink]: resource, [claims.targetLink]: target, [claims.roles]: roles } = message
  if (sub === undefined) throw new LtiRefusal('anonymous')
  if (!resource) throw new LtiRefusal('invalid_token', `The claim ${claims.resourceLink} is missing.`)
  if (target !== undefined && !isLaunchAddress(target, launch)) throw new LtiRefusal('foreign_target', `Links begin with ${launch}.`)
  const content = readLink(target, message[claims.custom])
  await getContent(store, content)

  const learner = learnerOf(platform, sub)
  const locale = localeOf(message) ?? null
  const teaches = isTeacher(roles)
  const { [claims.context]: context, [claims.grades]: grades, [claims.memberships]: memberships } = message
  await store.recordLtiLaunch({
    context: {
      platformId: platform.id,
      deploymentId: message[claims.deployment],
      contextId: context?.id ?? '',
      title: context?.title ?? context?.label ?? null,
      membershipsUrl: memberships?.context_memberships_url ?? null,
      lineItemsUrl: grades?.lineitems ?? null,
      scopes: grades?.scope ?? [],
    },
    resourceLinkId: resource.id,
    courseId: content.course,
    quizId: content.quiz ?? null,
    lineItem: grades?.lineitem ?? null,
    ...(!teaches && isLearner(roles) && { learner: { learner, userId: sub, locale } }),
  })
  const launched: Launched = {
    platformId: platform.id,
    learner,
    content,
    role: teaches ? 'instructor' : 'learner',
    locale,
    returnUrl: message[claims.presentation]?.return_url ?? null,
  }
  const code = await store.createLtiTicket('code', launched, { seconds: codeSeconds, learner })
  const page = new URL(reader)
  page.hash = `lti=${code}`
  return page.href
}
