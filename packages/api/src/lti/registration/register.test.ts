import { describe, expect, it } from 'vitest'
import { claims, serviceScopes } from '../launch/message'
import { launchClaims } from '../platform.fixture'
import type { RefusalCode } from '../refusal'
import { refusals } from '../refusal'
import { type LtiWorld, launchUrl, openLti } from '../tool.fixture'

const configurationOf = (origin: string) => `${origin}/.well-known/openid-configuration`

/** A platform that is not registered yet. */
async function openNew() {
  const world = await openLti()
  const platform = await world.startPlatform({ clientId: 'fresh', deployment: '7' })
  const register = (more: Record<string, string> = {}) =>
    world.post('/lti/register', { openid_configuration: configurationOf(platform.origin), registration_token: 'once', ...more })
  return { ...world, world, platform, register }
}
const idOf = (html: string) => /platforms approve ([\w-]+)/.exec(html)?.[1] ?? ''

describe('a dynamic registration', () => {
  it('shows which platform asks, and registers nothing before the button is pressed', async () => {
    const { app, platform, call } = await openNew()
    const query = new URLSearchParams({ openid_configuration: configurationOf(platform.origin), registration_token: 'once"><b>' })
    const response = await app.request(`https://tool.example/lti/register?${query}`)
    const html = await response.text()
    expect([response.status, html]).toEqual([200, expect.stringContaining(platform.origin)])
    expect(html).not.toContain('<b>')
    expect(platform.registrations).toEqual([])
    expect((await call('GET', '/v1/lti-platforms')).body.data).toHaveLength(1)
  })

  it('tells the platform our addresses, and asks for no claim about people but their id', async () => {
    const { platform, register } = await openNew()
    expect((await register()).status).toBe(200)
    expect(platform.registrations).toEqual([
      {
        token: 'once',
        body: {
          application_type: 'web',
          client_name: 'Lectern',
          response_types: ['id_token'],
          grant_types: ['implicit', 'client_credentials'],
          initiate_login_uri: 'https://tool.example/lti/login',
          redirect_uris: [launchUrl],
          jwks_uri: 'https://tool.example/lti/jwks',
          token_endpoint_auth_method: 'private_key_jwt',
          id_token_signed_response_alg: 'RS256',
          scope: Object.values(serviceScopes).join(' '),
          'https://purl.imsglobal.org/spec/lti-tool-configuration': {
            domain: 'tool.example',
            description: 'Courses and quizzes.',
            target_link_uri: launchUrl,
            claims: ['iss', 'sub'],
            messages: [{ type: 'LtiResourceLinkRequest' }, { type: 'LtiDeepLinkingRequest', target_link_uri: launchUrl, label: 'Lectern' }],
          },
        },
      },
    ])
  })

  it('can do nothing until somebody with a key approves it', async () => {
    const { platform, register, call, login, post, now } = await openNew()
    const html = await (await register()).text()
    const id = idOf(html)
    expect(html).toContain('org.imsglobal.lti.close')
    expect((await call('GET', `/v1/lti-platforms/${id}`)).body).toMatchObject({
      issuer: platform.origin,
      clientId: 'fresh',
      deployments: ['7'],
      origins: [platform.origin],
      name: `mock at ${new URL(platform.origin).host}`,
      approvedAt: null,
      keyId: null,
    })
    const begin = () => login({ iss: platform.origin, client_id: 'fresh' })
    const { response } = await begin()
    expect([response.status, await response.text()]).toEqual([403, expect.stringContaining('unapproved_platform')])

    await call('POST', `/v1/lti-platforms/${id}/approve`)
    const begun = await begin()
    const message = launchClaims(platform, { nonce: begun.nonce, now: now(), launch: launchUrl })
    const launched = await post('/lti/launch', { state: begun.state, id_token: await platform.sign(message) }, begun.cookie)
    expect([launched.status, message[claims.deployment]]).toEqual([303, '7'])
  })

  it('is deleted after a week without approval', async () => {
    const { register, call, wait, world } = await openNew()
    const id = idOf(await (await register()).text())
    wait(8 * 86_400_000)
    const other = await world.startPlatform({ clientId: 'later' })
    await world.post('/lti/register', { openid_configuration: configurationOf(other.origin) })
    expect((await call('GET', `/v1/lti-platforms/${id}`)).status).toBe(404)
    expect((await call('GET', `/v1/lti-platforms/${world.platformId}`)).status).toBe(200)
  })

  it('names what it allows in the list, where the operator looks at it, without characters that move a terminal', async () => {
    const { platform, register, call } = await openNew()
    const configuration = platform.configuration()
    platform.configuration = () => ({
      ...configuration,
      authorization_endpoint: 'https://*/auth',
      'https://purl.imsglobal.org/spec/lti-platform-configuration': { product_family_code: 'moodle\u001b[2J\0' },
    })
    const id = idOf(await (await register()).text())
    expect((await call('GET', `/v1/lti-platforms/${id}`)).body).toMatchObject({
      name: new URL(platform.origin).host,
      origins: [platform.origin],
    })
  })

  it('may have a long registration token', async () => {
    const { app, platform } = await openNew()
    const query = new URLSearchParams({ openid_configuration: configurationOf(platform.origin), registration_token: 'x'.repeat(4000) })
    expect((await app.request(`https://tool.example/lti/register?${query}`)).status).toBe(200)
  })

  it('cannot be shown in frames of every site', async () => {
    const { app } = await openNew()
    for (const address of ['https://*/', 'https://*.com/', "https://a;script-src'self'/", 'https://a,b/']) {
      const response = await app.request(`https://tool.example/lti/register?${new URLSearchParams({ openid_configuration: address })}`)
      expect(response.headers.get('content-security-policy')).toMatch(/; base-uri 'none'; frame-ancestors 'none'$/)
    }
  })

  interface Refused {
    title: string
    code: RefusalCode
    act(opened: Awaited<ReturnType<typeof openNew>>): Promise<Response>
  }
  const configured = (title: string, change: (configuration: Record<string, unknown>) => object): Refused => ({
    title,
    code: 'registration_refused',
    act: async ({ platform, register }) => {
      const configuration = platform.configuration()
      platform.configuration = () => ({ ...configuration, ...change(configuration) })
      return register()
    },
  })
  const refused: Refused[] = [
    { title: 'no address of a configuration', code: 'malformed', act: ({ register }) => register({ openid_configuration: '' }) },
    {
      title: 'an address that is no URL',
      code: 'registration_refused',
      act: ({ register }) => register({ openid_configuration: 'nonsense' }),
    },
    { title: 'a file', code: 'registration_refused', act: ({ register }) => register({ openid_configuration: 'file:///etc/passwd' }) },
    {
      title: 'an address with a password',
      code: 'registration_refused',
      act: ({ register, platform }) => register({ openid_configuration: configurationOf(platform.origin).replace('//', '//user:secret@') }),
    },
    configured('an issuer on another host', () => ({ issuer: 'http://elsewhere.example' })),
    configured('a configuration without keys', () => ({ jwks_uri: undefined })),
    configured('an issuer with characters that move a terminal', ({ issuer }) => ({ issuer: `${issuer}/\u001b[2J` })),
    configured('keys in a file', () => ({ jwks_uri: 'file:///etc/passwd' })),
    configured('a script as authorization endpoint', () => ({ authorization_endpoint: 'javascript:alert(1)' })),
    {
      title: 'a platform that refuses our registration',
      code: 'registration_failed',
      act: ({ platform, register }) => {
        platform.failures.set('/register', 401)
        return register()
      },
    },
    {
      title: 'a client id with characters that move a terminal',
      code: 'registration_failed',
      act: ({ platform, register }) => {
        platform.clientId = 'fresh\u001b[2J'
        return register()
      },
    },
    {
      title: 'a platform that redirects',
      code: 'registration_failed',
      act: ({ platform, register }) => {
        platform.failures.set('/.well-known/openid-configuration', 302)
        return register()
      },
    },
    {
      title: 'a platform that is away',
      code: 'registration_failed',
      act: ({ platform, register }) => {
        platform.down = true
        return register()
      },
    },
    {
      title: 'a client that is registered already',
      code: 'registration_refused',
      act: async ({ register }) => {
        await register()
        return register()
      },
    },
  ]
  it.each(refused)('refuses $title, and stores nothing', async ({ code, act }) => {
    const opened = await openNew()
    const response = await act(opened)
    expect([response.status, await response.text()]).toEqual([refusals[code].status, expect.stringContaining(code)])
    const { data } = (await opened.call('GET', '/v1/lti-platforms')).body as { data: { clientId: string }[] }
    expect(data.filter(({ clientId }) => clientId === 'fresh').length).toBeLessThanOrEqual(code === 'registration_refused' ? 1 : 0)
  })

  it('is refused when fifty others wait, and when one address asks too often', async () => {
    const { world, register, platform } = await openNew()
    for (let index = 0; index < 50; index++) await storeWaiting(world, index)
    expect((await register()).status).toBe(429)
    expect(platform.registrations).toEqual([])
    for (let index = 0; index < 20; index++) await register()
    const limited = await register()
    expect([limited.status, await limited.text()]).toEqual([429, expect.stringContaining('too_many<')])
  })
})

const storeWaiting = ({ store }: LtiWorld, index: number) =>
  store.createLtiPlatform(
    {
      name: 'Waiting',
      issuer: `https://waiting-${index}.example`,
      clientId: 'c',
      authorizationUrl: 'https://waiting.example',
      tokenUrl: 'https://waiting.example',
      tokenAudience: null,
      jwksUrl: 'https://waiting.example',
      deployments: [],
      origins: [],
    },
    { approved: false },
  )
