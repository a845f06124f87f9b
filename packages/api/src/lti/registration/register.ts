import type { Context } from 'hono'
import { html } from 'hono/html'
import { z } from 'zod'
import type { Env } from '../../http/context'
import type { LtiPlatformSettings } from '../../store/store'
import { StoreError } from '../../store/store-error'
import type { LtiDeps } from '../deps'
import { serviceScopes } from '../launch/message'
import { jsonOf, PlatformError } from '../network/platform-client'
import { faultOfUrl } from '../network/platform-url'
import { originsOf } from '../origins'
import { type FramedBy, needed, readForm, sendPage } from '../page'
import { LtiRefusal } from '../refusal'
import type { ToolAddresses } from '../settings'

const toolConfiguration = 'https://purl.imsglobal.org/spec/lti-tool-configuration'
const platformConfiguration = 'https://purl.imsglobal.org/spec/lti-platform-configuration'

/** Registrations that wait for approval: how many are allowed, and after how many days they are deleted. */
const mostWaiting = 50
const waitingDays = 7

// Anyone can send these values, and terminals show them, so only visible characters are allowed.
const ascii = z.string().regex(/^[\x21-\x7e]+$/)
const url = ascii.max(2000)
/** What a platform says about itself (LTI Dynamic Registration 1.0 §3.3). */
const Configuration = z.object({
  issuer: url,
  authorization_endpoint: url,
  token_endpoint: url,
  jwks_uri: url,
  registration_endpoint: url,
  authorization_server: z.union([z.literal(''), url]).nullish(),
  [platformConfiguration]: z.object({ product_family_code: z.string().nullish() }).nullish(),
})
type Configuration = z.infer<typeof Configuration>

/** Its answer to our registration (§3.6). */
const Registered = z.object({
  client_id: ascii.max(255),
  [toolConfiguration]: z.object({ deployment_id: z.union([ascii.max(255), z.number()]).nullish() }).nullish(),
})

const refused = (detail: string) => new LtiRefusal('registration_refused', detail)

/** Reads a platform's configuration, and requires that it speaks for the host that it came from. */
async function readConfiguration({ ask, network }: LtiDeps, address: string): Promise<Configuration> {
  const fault = faultOfUrl(address, network)
  if (fault !== undefined) throw refused(`The address openid_configuration may not be used: ${fault}`)
  let parsed: ReturnType<typeof Configuration.safeParse>
  try {
    parsed = Configuration.safeParse(jsonOf(address, await ask(address, { maxBytes: 256_000 })))
  } catch (cause) {
    if (cause instanceof PlatformError) throw new LtiRefusal('registration_failed', cause.message, { cause })
    throw cause
  }
  if (!parsed.success)
    throw refused(`The configuration of the platform has no valid member ${parsed.error.issues[0]?.path.map(String).join(' › ')}.`)
  const configuration = parsed.data
  const { issuer, authorization_endpoint, token_endpoint, jwks_uri, registration_endpoint } = configuration
  for (const [name, each] of Object.entries({ issuer, authorization_endpoint, token_endpoint, jwks_uri, registration_endpoint })) {
    const wrong = faultOfUrl(each, network)
    if (wrong !== undefined) throw refused(`The member ${name} of the configuration may not be used: ${wrong}`)
  }
  if (new URL(issuer).host !== new URL(address).host)
    throw refused(`The issuer ${issuer} is not on the host ${new URL(address).host}, from which the configuration came.`)
  return configuration
}

/** What the tool tells the platform about itself (§3.5). Of people, it requests only the id. */
function toolRegistration(addresses: ToolAddresses): object {
  const { host } = new URL(addresses.base)
  return {
    application_type: 'web',
    client_name: 'Lectern',
    response_types: ['id_token'],
    grant_types: ['implicit', 'client_credentials'],
    initiate_login_uri: addresses.login,
    redirect_uris: [addresses.launch],
    jwks_uri: addresses.jwks,
    token_endpoint_auth_method: 'private_key_jwt',
    id_token_signed_response_alg: 'RS256',
    scope: Object.values(serviceScopes).join(' '),
    [toolConfiguration]: {
      domain: host,
      description: 'Courses and quizzes.',
      target_link_uri: addresses.launch,
      claims: ['iss', 'sub'],
      messages: [
        { type: 'LtiResourceLinkRequest' },
        { type: 'LtiDeepLinkingRequest', target_link_uri: addresses.launch, label: 'Lectern' },
      ],
    },
  }
}

/** The address of the configuration. Pages of its origin may show the registration in a frame. */
function configurationOf(form: ReadonlyMap<string, string>, framedBy: FramedBy): string {
  const address = needed(form, 'openid_configuration')
  framedBy({ origins: originsOf(address) })
  return address
}

/** Shows which platform wants to register. Nothing happens until the button is pressed. */
export async function showRegistration(c: Context<Env>, deps: LtiDeps, framedBy: FramedBy): Promise<Response> {
  const form = await readForm(c)
  const address = configurationOf(form, framedBy)
  const { register } = deps.addressesOf(c.req.url)
  const { issuer } = await readConfiguration(deps, address)
  return sendPage(c, {
    title: 'Register a learning platform',
    platform: { origins: originsOf(issuer) },
    body: html`<h1>Register a learning platform</h1>
<p>The platform <strong>${issuer}</strong> wants to open courses and quizzes of this server.</p>
<p>After you register it here, the operator of this server has to approve it. Until then it cannot open anything.</p>
<form method="post" action="${register}">
<input type="hidden" name="openid_configuration" value="${address}">
<input type="hidden" name="registration_token" value="${form.get('registration_token') ?? ''}">
<button>Register</button>
</form>`,
  })
}

/** Registers the tool at a platform, and stores the answer as a registration that waits for approval. */
export async function register(c: Context<Env>, deps: LtiDeps, framedBy: FramedBy): Promise<Response> {
  const { store, addressesOf } = deps
  const form = await readForm(c)
  const address = configurationOf(form, framedBy)
  if ((await store.pruneLtiRegistrations(waitingDays)) >= mostWaiting) throw new LtiRefusal('too_many_registrations')
  const configuration = await readConfiguration(deps, address)
  const answered = await sendRegistration(deps, configuration, toolRegistration(addressesOf(c.req.url)), form.get('registration_token'))
  const platform = await store.createLtiPlatform(settingsOf(configuration, answered), { approved: false }).catch((error: unknown) => {
    if (error instanceof StoreError && error.code === 'platform_exists') throw refused(error.message)
    throw error
  })
  const { origin } = new URL(configuration.issuer)
  return sendPage(c, {
    title: 'Registered',
    platform,
    body: html`<h1>The registration is waiting for approval.</h1>
<p>The operator of this server approves it with this command, or with the operation <code>ltiPlatforms.approve</code>:</p>
<p><code>lectern lti platforms approve ${platform.id}</code></p>
<dl><dt>Platform</dt><dd>${platform.issuer}</dd><dt>Client id</dt><dd>${platform.clientId}</dd><dt>Deployment</dt><dd>${platform.deployments.join(', ') || 'not named by the platform; it has to be added'}</dd></dl>
<p id="data" data-origin="${origin}"><button type="button" id="close">Close</button></p>`,
    // Tells the platform to close the frame or window (§3.7).
    script: `document.getElementById('close').addEventListener('click', () => (window.opener || window.parent).postMessage({ subject: 'org.imsglobal.lti.close' }, document.getElementById('data').dataset.origin))`,
  })
}

async function sendRegistration(
  { ask }: LtiDeps,
  { registration_endpoint: endpoint }: Configuration,
  registration: object,
  token: string | undefined,
): Promise<z.infer<typeof Registered>> {
  try {
    const response = await ask(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(registration),
    })
    const parsed = Registered.safeParse(jsonOf(endpoint, response))
    if (parsed.success) return parsed.data
    throw new LtiRefusal('registration_failed', 'The answer of the platform has no client_id, or one that is not ASCII.')
  } catch (cause) {
    if (cause instanceof PlatformError) throw new LtiRefusal('registration_failed', cause.message, { cause })
    throw cause
  }
}

function settingsOf(configuration: Configuration, answered: z.infer<typeof Registered>): LtiPlatformSettings {
  const { issuer, authorization_endpoint: authorizationUrl, token_endpoint: tokenUrl, jwks_uri: jwksUrl } = configuration
  const product = /^[\w.-]{1,100}$/.exec(configuration[platformConfiguration]?.product_family_code ?? '')?.[0]
  const deployment = answered[toolConfiguration]?.deployment_id
  return {
    name: `${product ? `${product} at ` : ''}${new URL(issuer).host}`.slice(0, 200),
    issuer,
    clientId: answered.client_id,
    authorizationUrl,
    tokenUrl,
    tokenAudience: configuration.authorization_server || null,
    jwksUrl,
    deployments: deployment === undefined || deployment === null ? [] : [String(deployment)],
    origins: originsOf(issuer, authorizationUrl),
  }
}
