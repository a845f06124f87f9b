import { generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../app'
import { deepLinkingClaims, launchClaims, roles } from '../platform.fixture'
import { type RefusalCode, refusals } from '../refusal'
import { type Begun, type LtiWorld, launchUrl, openLti, withClaims, without } from '../tool.fixture'
import { claims } from './message'

interface Refused {
  title: string
  code: RefusalCode
  /** Who may show the refusal in a frame. */
  framed?: 'platform' | 'nobody'
  act(world: LtiWorld): Promise<Response>
}
const inToken = (title: string, code: RefusalCode, change: (message: JWTPayload) => JWTPayload): Refused => ({
  title,
  code,
  act: ({ launch }) => launch(change),
})
const inLogin = (title: string, code: RefusalCode, more: Record<string, string>, framed: Refused['framed'] = 'nobody'): Refused => ({
  title,
  code,
  framed,
  act: async ({ login }) => (await login(more)).response,
})
/** Answers a login with a token that a test signs. */
const withToken = (title: string, code: RefusalCode, sign: (world: LtiWorld, begun: Begun) => Promise<string>): Refused => ({
  title,
  code,
  act: async (world) => {
    const begun = await world.login()
    return world.post('/lti/launch', { state: begun.state, id_token: await sign(world, begun) }, begun.cookie)
  },
})
const messageOf = ({ platform, now }: LtiWorld, { nonce }: Begun) => launchClaims(platform, { nonce, now: now(), launch: launchUrl })
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const deepLinking = (title: string, code: RefusalCode, change: (message: JWTPayload) => JWTPayload): Refused => ({
  title,
  code,
  act: async (world) => {
    const begun = await world.login()
    const message = deepLinkingClaims(world.platform, { nonce: begun.nonce, now: world.now(), launch: launchUrl })
    return world.answerLogin(begun, () => change(message))
  },
})
const inSeconds = (message: JWTPayload, name: 'iat' | 'exp', seconds: number): JWTPayload => ({
  ...message,
  [name]: Math.floor(Number(message.iat) + seconds),
})

const refused: Refused[] = [
  // Logins
  inLogin('a login of an issuer that is not registered', 'unknown_platform', { iss: 'https://elsewhere.example' }),
  inLogin('a login with a client id that is not registered', 'unknown_platform', { client_id: 'client-9' }),
  inLogin('a login without an issuer', 'malformed', { iss: '' }),
  inLogin('a login without a login hint', 'malformed', { login_hint: '' }),
  inLogin('a login without a target', 'malformed', { target_link_uri: '' }),
  inLogin('a login for another server', 'foreign_target', { target_link_uri: 'https://evil.example/lti/launch' }, 'platform'),
  inLogin(
    'a login for a server whose name begins like ours',
    'foreign_target',
    { target_link_uri: 'https://tool.example.evil/lti/launch' },
    'platform',
  ),
  inLogin(
    'a login for our name as a user name',
    'foreign_target',
    { target_link_uri: 'https://tool.example@evil.example/lti/launch' },
    'platform',
  ),
  inLogin('a login for another page of ours', 'foreign_target', { target_link_uri: 'https://tool.example/lti/login' }, 'platform'),
  inLogin('a login with a NUL character', 'malformed', { iss: 'https://a.example\0' }),
  inLogin('a login for a script', 'foreign_target', { target_link_uri: 'javascript:alert(1)' }, 'platform'),
  {
    title: 'a login with two issuers',
    code: 'malformed',
    framed: 'nobody',
    act: ({ post, platform }) =>
      post('/lti/login', [
        ['iss', platform.origin],
        ['iss', 'https://evil.example'],
        ['login_hint', '1'],
        ['target_link_uri', launchUrl],
      ]),
  },
  {
    title: 'a login that is not a form',
    code: 'malformed',
    framed: 'nobody',
    act: async ({ app }) => app.request('/lti/login', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
  },
  // States: login CSRF, replay
  {
    title: 'a launch without a state',
    code: 'malformed',
    framed: 'nobody',
    act: ({ answerLogin }) => answerLogin({ state: '', nonce: 'n', cookie: '', response: new Response() }),
  },
  {
    title: 'a launch with a state that nobody was given',
    code: 'unknown_login',
    framed: 'nobody',
    act: ({ answerLogin }) => answerLogin({ state: 's', nonce: 'n', cookie: '', response: new Response() }),
  },
  {
    title: 'a launch that was made before',
    code: 'unknown_login',
    framed: 'nobody',
    act: async ({ login, answerLogin }) => {
      const begun = await login()
      expect((await answerLogin(begun)).status).toBe(303)
      return answerLogin(begun)
    },
  },
  {
    title: 'a launch ten minutes after its login',
    code: 'unknown_login',
    framed: 'nobody',
    act: async ({ login, answerLogin, wait }) => {
      const begun = await login()
      wait(600_000)
      return answerLogin(begun)
    },
  },
  {
    title: 'a launch in a browser that did not begin it',
    code: 'other_browser',
    act: async ({ login, answerLogin }) => answerLogin({ ...(await login()), cookie: '' }),
  },
  {
    title: 'a launch with the cookie of another login',
    code: 'other_browser',
    act: async ({ login, answerLogin }) => {
      const [victim, attacker] = [await login(), await login()]
      return answerLogin({ ...attacker, cookie: `${attacker.cookie.split('=')[0]}=${victim.cookie.split('=')[1]}` })
    },
  },
  {
    title: 'a refusal of the platform',
    code: 'platform_error',
    framed: 'nobody',
    act: ({ post }) => post('/lti/launch', { error: 'login_required', error_description: '<b>no</b>', state: 's' }),
  },
  {
    title: 'the code of a launch in place of a state',
    code: 'unknown_login',
    framed: 'nobody',
    act: async ({ launch, answerLogin }) => {
      const code = new URL((await launch()).headers.get('location') ?? '').hash.replace('#lti=', '')
      return answerLogin({ state: code, nonce: 'n', cookie: '', response: new Response() })
    },
  },
  // Signatures
  withToken('something that is not a token', 'invalid_token', async () => 'nonsense'),
  withToken(
    'a message that is not signed',
    'invalid_token',
    async (world, begun) => `${encode({ alg: 'none', kid: 'k1' })}.${encode(messageOf(world, begun))}.`,
  ),
  withToken('a message that is signed with the public key as a secret', 'invalid_token', async (world, begun) =>
    new SignJWT(messageOf(world, begun))
      .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
      .sign(Buffer.from(JSON.stringify(world.platform.keys[0]))),
  ),
  withToken('a message that is signed with another algorithm', 'invalid_token', async (world, begun) => {
    const { privateKey } = await generateKeyPair('PS256')
    return new SignJWT(messageOf(world, begun)).setProtectedHeader({ alg: 'PS256', kid: 'k1' }).sign(privateKey)
  }),
  withToken('a message that is signed with another key', 'invalid_token', async (world, begun) => {
    const { privateKey } = await generateKeyPair('RS256')
    return new SignJWT(messageOf(world, begun)).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).sign(privateKey)
  }),
  withToken('a message that was changed after it was signed', 'invalid_token', async (world, begun) => {
    const [header, , signature] = (await world.platform.sign(messageOf(world, begun))).split('.')
    return `${header}.${encode({ ...messageOf(world, begun), sub: '1' })}.${signature}`
  }),
  withToken('a message that does not name its key', 'invalid_token', (world, begun) =>
    world.platform.sign(messageOf(world, begun), { kid: undefined }),
  ),
  withToken('a message whose key the platform does not have', 'invalid_token', (world, begun) =>
    world.platform.sign(messageOf(world, begun), { kid: 'k9' }),
  ),
  // Token confusion
  withToken('a learner token in place of a message', 'invalid_token', async (world) => (await world.visit()).token),
  withToken('a response of our own picker in place of a message', 'invalid_token', async (world) => {
    const begun = await world.login()
    const message = deepLinkingClaims(world.platform, { nonce: begun.nonce, now: world.now(), launch: launchUrl })
    const picker = await world.answerLogin(begun, () => message)
    const session = new URL(picker.headers.get('location') ?? '').searchParams.get('session') ?? ''
    const page = await (await world.post('/lti/picker', { session, go: 'cancel' })).text()
    return /name="JWT" value="([^"]+)"/.exec(page)?.[1] ?? ''
  }),
  // Claims
  inToken('a message of another issuer', 'invalid_token', withClaims({ iss: 'https://elsewhere.example' })),
  inToken('a message to another tool', 'invalid_token', withClaims({ aud: 'client-9' })),
  inToken(
    'a message to several tools that was issued to another',
    'invalid_token',
    withClaims({ aud: ['client-1', 'client-9'], azp: 'client-9' }),
  ),
  inToken(
    'a message to several tools that does not say to whom it was issued',
    'invalid_token',
    withClaims({ aud: ['client-1', 'client-9'] }),
  ),
  inToken('a message to us that was issued to another tool', 'invalid_token', withClaims({ azp: 'client-9' })),
  inToken('a message that has expired', 'invalid_token', (message) => inSeconds(message, 'exp', -61)),
  inToken('a message that does not expire', 'invalid_token', without('exp')),
  inToken('a message of tomorrow', 'invalid_token', (message) => inSeconds(message, 'iat', 86_400)),
  inToken('a message of an hour ago that is still valid', 'invalid_token', (message) => inSeconds(message, 'iat', -3600)),
  inToken('a message without a time', 'invalid_token', without('iat')),
  inToken('a message without a nonce', 'invalid_token', without('nonce')),
  inToken('a message with a nonce that it made up', 'invalid_token', withClaims({ nonce: 'made-up' })),
  {
    title: 'a message for another login of the same browser',
    code: 'invalid_token',
    act: async ({ login, answerLogin }) => {
      const [one, two] = [await login(), await login()]
      return answerLogin(one, withClaims({ nonce: two.nonce }))
    },
  },
  inToken('a deployment that is not known', 'unknown_deployment', withClaims({ [claims.deployment]: '99' })),
  inToken('a message without a deployment', 'invalid_token', without(claims.deployment)),
  inToken('a message of LTI 1.1', 'invalid_token', withClaims({ [claims.version]: 'LTI-1p0' })),
  inToken(
    'a message of a type that the tool does not know',
    'unsupported_message',
    withClaims({ [claims.messageType]: 'LtiSubmissionReviewRequest' }),
  ),
  inToken('a launch without a user', 'anonymous', without('sub')),
  inToken('a launch without a link', 'invalid_token', without(claims.resourceLink)),
  inToken(
    'a launch of another server',
    'foreign_target',
    withClaims({ [claims.targetLink]: 'https://evil.example/lti/launch?course=sample' }),
  ),
  inToken('a launch that names no content', 'no_content', withClaims({ [claims.targetLink]: launchUrl })),
  inToken('a launch of a course that does not exist', 'content_gone', withClaims({ [claims.targetLink]: `${launchUrl}?course=nope` })),
  inToken(
    'a launch of a quiz that does not exist',
    'content_gone',
    withClaims({ [claims.targetLink]: `${launchUrl}?course=sample&quiz=nope` }),
  ),
  inToken('a launch of something that is no id', 'content_gone', withClaims({ [claims.targetLink]: `${launchUrl}?course=../secret` })),
  inToken('a user with a NUL character', 'invalid_token', withClaims({ sub: '4\0' })),
  inToken('a title with a NUL character', 'invalid_token', withClaims({ [claims.context]: { id: '2', title: '\0' } })),
  inToken('a line item that is no address', 'invalid_token', withClaims({ [claims.grades]: { lineitem: 'nowhere' } })),
  inToken('line items in a file', 'invalid_token', withClaims({ [claims.grades]: { lineitems: 'file:///etc/passwd' } })),
  inToken('members at no address', 'invalid_token', withClaims({ [claims.memberships]: { context_memberships_url: 'http://' } })),
  {
    title: 'a launch of an archived course',
    code: 'content_gone',
    act: async ({ store, launch }) => {
      await store.archiveCourse('sample')
      return launch()
    },
  },
  deepLinking('a selection of content by a learner', 'not_a_teacher', withClaims({ [claims.roles]: [roles.learner] })),
  deepLinking('a selection of content without settings', 'invalid_token', without(claims.deepLinking)),
  deepLinking('a selection of content where no links are taken', 'links_not_accepted', (message) => ({
    ...message,
    [claims.deepLinking]: { ...(message[claims.deepLinking] as object), accept_types: ['file', 'html'] },
  })),
  deepLinking('a selection of content that goes back to a script', 'invalid_token', (message) => ({
    ...message,
    [claims.deepLinking]: { ...(message[claims.deepLinking] as object), deep_link_return_url: 'javascript:alert(1)' },
  })),
  deepLinking('a selection of content that goes back to no address', 'invalid_token', (message) => ({
    ...message,
    [claims.deepLinking]: { ...(message[claims.deepLinking] as object), deep_link_return_url: 'https://not a host/' },
  })),
  // Mix-up between platforms
  {
    title: 'a message of another platform of ours, for a login of this one',
    code: 'invalid_token',
    act: async (world) => {
      const other = await world.startPlatform({ clientId: 'client-2' })
      await world.register(other)
      const begun = await world.login()
      const message = launchClaims(other, { nonce: begun.nonce, now: world.now(), launch: launchUrl })
      return world.post('/lti/launch', { state: begun.state, id_token: await other.sign(message) }, begun.cookie)
    },
  },
  {
    title: 'a message of the same platform to another client of ours',
    code: 'invalid_token',
    act: async (world) => {
      await world.register({ ...world.platform, clientId: 'client-2' })
      return world.launch(withClaims({ aud: 'client-2' }))
    },
  },
  // Platforms
  {
    title: 'a platform that was deleted during the launch',
    code: 'unknown_platform',
    framed: 'nobody',
    act: async ({ login, answerLogin, call, platformId }) => {
      const begun = await login()
      await call('DELETE', `/v1/lti-platforms/${platformId}`)
      return answerLogin(begun)
    },
  },
  {
    title: 'a platform whose keys cannot be read',
    code: 'keys_unavailable',
    act: async ({ platform, launch }) => {
      platform.failures.set('/jwks', 500)
      return launch()
    },
  },
  {
    title: 'a platform that has another address than it seemed',
    code: 'keys_unavailable',
    act: async ({ platform, launch }) => {
      platform.down = true
      return launch()
    },
  },
  {
    title: 'a key that is too short',
    code: 'invalid_token',
    act: async ({ platform, launch }) => {
      platform.keys = [{ kty: 'RSA', kid: 'k1', n: Buffer.alloc(64, 1).toString('base64url'), e: 'AQAB' }]
      return launch()
    },
  },
]

describe('a browser is refused with a page in plain words, and nothing is begun, for', () => {
  it.each(refused)('$title', async ({ code, framed = 'platform', act }) => {
    const world = await openLti()
    const response = await act(world)
    const page = await response.text()
    const { status, title, advice } = refusals[code]
    expect([response.status, response.headers.get('content-type')], page).toEqual([status, 'text/html; charset=utf-8'])
    for (const text of [title, advice, code, response.headers.get('x-request-id') ?? '?']) expect(page).toContain(text)
    expect(response.headers.get('location')).toBeNull()
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(page).not.toMatch(/<script|="javascript:|<b>/)
    const ancestors = /frame-ancestors (.+)$/.exec(response.headers.get('content-security-policy') ?? '')?.[1]
    expect(ancestors).toBe(framed === 'platform' ? world.platform.origin : "'none'")
  })

  it('a server that does not know its own address', async () => {
    const { store, platform } = await openLti()
    const app = createApp({ store, lti: { network: 'private' } })
    const query = new URLSearchParams({ iss: platform.origin, login_hint: '1', target_link_uri: launchUrl })
    const response = await app.request(`/lti/login?${query}`)
    expect([response.status, await response.text()]).toEqual([503, expect.stringContaining('LECTERN_PUBLIC_URL')])
  })
})
