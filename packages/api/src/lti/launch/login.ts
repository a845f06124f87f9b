import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import type { Env } from '../../http/context'
import type { LtiPlatform } from '../../store/store'
import type { LtiDeps } from '../deps'
import { type FramedBy, needed, pageHeaders, readForm, sendPage } from '../page'
import { LtiRefusal } from '../refusal'
import { bindingCookie, hashOf, loginSeconds, storingPage } from './binding'

/** What is stored about a login until the platform answers. */
export interface Login {
  platformId: string
  nonce: string
  bindingHash: string
  /** `lti_storage_target`, if the platform offers its storage. */
  storageTarget?: string
}

/** Finds the registration that a login is for. */
async function getPlatform({ store }: Pick<LtiDeps, 'store'>, issuer: string, clientId: string | undefined): Promise<LtiPlatform> {
  const found = await store.findLtiPlatformsOf(issuer, clientId || undefined)
  // Anyone can add a registration that waits for approval, so it must not make an approved one ambiguous.
  const [platform = found[0], other] = found.filter(({ approvedAt }) => approvedAt !== null)
  if (!platform) throw new LtiRefusal('unknown_platform', `Issuer "${issuer}"${clientId ? `, client id "${clientId}"` : ''}.`)
  if (other) throw new LtiRefusal('ambiguous_platform')
  const key = platform.keyId === null ? undefined : await store.findApiKeyById(platform.keyId)
  if (platform.approvedAt === null || !key) throw new LtiRefusal('unapproved_platform', `Registration ${platform.id}.`)
  if (key.revokedAt !== null) throw new LtiRefusal('unapproved_platform', `The key of registration ${platform.id} was revoked.`)
  return platform
}

/** True for the launch address of the tool, with any query. */
export function isLaunchAddress(url: string, launch: string): boolean {
  if (!URL.canParse(url)) return false
  const [asked, own] = [new URL(url), new URL(launch)]
  return asked.origin === own.origin && asked.pathname === own.pathname && asked.username === '' && asked.password === ''
}

/**
 * Begins a launch (LTI Security Framework 1.0 §5.1.1): a platform sends the browser here, and it goes on to the platform's authorization
 * endpoint with a state and a nonce, which are stored.
 */
export async function beginLogin(c: Context<Env>, deps: LtiDeps, framedBy: FramedBy): Promise<Response> {
  const { store, addressesOf } = deps
  const form = await readForm(c, 20_000)
  const addresses = addressesOf(c.req.url)
  const loginHint = needed(form, 'login_hint')
  const target = needed(form, 'target_link_uri')
  const platform = await getPlatform(deps, needed(form, 'iss'), form.get('client_id'))
  framedBy(platform)
  if (!isLaunchAddress(target, addresses.launch))
    throw new LtiRefusal('foreign_target', `The platform asks for ${target.slice(0, 200)}; links begin with ${addresses.launch}.`)

  const nonce = randomBytes(24).toString('base64url')
  const secret = randomBytes(32).toString('base64url')
  const storageTarget = form.get('lti_storage_target')?.slice(0, 100)
  const login: Login = { platformId: platform.id, nonce, bindingHash: hashOf(secret), ...(storageTarget && { storageTarget }) }
  const state = await store.createLtiTicket('login', login, { seconds: loginSeconds })

  const next = new URL(platform.authorizationUrl)
  const hint = form.get('lti_message_hint')
  for (const [name, value] of Object.entries({
    scope: 'openid',
    response_type: 'id_token',
    response_mode: 'form_post',
    prompt: 'none',
    client_id: platform.clientId,
    redirect_uri: addresses.launch,
    login_hint: loginHint,
    ...(hint !== undefined && { lti_message_hint: hint }),
    state,
    nonce,
  }))
    next.searchParams.set(name, value)
  const headers = { 'Set-Cookie': bindingCookie(state, secret) }
  if (!storageTarget) return new Response(null, { status: 302, headers: { ...pageHeaders(c), ...headers, Location: next.href } })
  return sendPage(c, { ...storingPage(next.href, state, secret, { target: storageTarget, origin: next.origin }), platform, headers })
}
