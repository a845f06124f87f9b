import { generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../app'
import { deepLinkingClaims, launchClaims, roles } from '../platform.fixture'
import { type RefusalCode, refusals } from '../refusal'
import { type Begun, type LtiWorld, launchUrl, openLti, readerUrl } from '../tool.fixture'
import { claims } from './message'

const without =
  (name: string) =>
  ({ [name]: _left, ...rest }: JWTPayload): JWTPayload =>
    rest
const withClaims =
  (more: JWTPayload) =>
  (message: JWTPayload): JWTPayload => ({ ...message, ...more })

describe('a login', () => {
  it.each(['GET', 'POST'])('by %s goes to the platform, with a state and a nonce that are new each time', async (method) => {
    const { app, platform, login } = await openLti()
    const query = new URLSearchParams({
      iss: platform.origin,
      client_id: platform.clientId,
      login_hint: 'user & hint',
      lti_message_hint: '{"launchid":"1"}',
      lti_deployment_id: '1',
      target_link_uri: launchUrl,
    })
    const response =
      method === 'GET'
        ? await app.request(`https://tool.example/lti/login?${query}`)
        : (await login({ login_hint: 'user & hint', lti_message_hint: '{"launchid":"1"}' })).response
    expect(response.status).toBe(302)
    const { origin, pathname, searchParams } = new URL(response.headers.get('location') ?? '')
    expect(`${origin}${pathname}`).toBe(`${platform.origin}/auth`)
    expect(Object.fromEntries(searchParams)).toEqual({
      realm: 'school',
      scope: 'openid',
      response_type: 'id_token',
      response_mode: 'form_post',
      prompt: 'none',
      client_id: platform.clientId,
      redirect_uri: launchUrl,
      login_hint: 'user & hint',
      lti_message_hint: '{"launchid":"1"}',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{32}$/),
    })
    expect(response.headers.get('set-cookie')).toMatch(/^lti-[\w-]{16}=[\w-]{43}; .*HttpOnly; Secure; SameSite=None; Partitioned$/)
    const another = await login()
    expect(another.state).not.toBe(searchParams.get('state'))
    expect(another.nonce).not.toBe(searchParams.get('nonce'))
  })

  it('finds the only registration of an issuer when the platform sends no client id', async () => {
    const { login, register, startPlatform, platform } = await openLti()
    expect((await login({ client_id: '' })).response.status).toBe(302)
    const second = await startPlatform({ clientId: 'client-2' })
    await register({ ...second, origin: platform.origin })
    const { response } = await login({ client_id: '' })
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('ambiguous_platform')])
  })

  it('is not disturbed by a registration of its issuer that waits for approval', async () => {
    const { login, call, store, platformId } = await openLti()
    const { id, keyId, createdAt, approvedAt, ...settings } = (await call('GET', `/v1/lti-platforms/${platformId}`)).body
    await store.createLtiPlatform({ ...settings, clientId: 'stranger' }, { approved: false })
    expect((await login({ client_id: '' })).response.status).toBe(302)
  })

  it('by GET may have the long hints of some platforms', async () => {
    const { app, platform } = await openLti()
    const query = new URLSearchParams({
      iss: platform.origin,
      login_hint: 'x'.repeat(3000),
      lti_message_hint: 'y'.repeat(3000),
      target_link_uri: launchUrl,
    })
    const response = await app.request(`https://tool.example/lti/login?${query}`)
    expect([response.status, new URL(response.headers.get('location') ?? '').searchParams.get('lti_message_hint')?.length]).toEqual([
      302, 3000,
    ])
  })
})

describe('a launch', () => {
  it('leads to the reader with a code in the fragment, and no token in any address', async () => {
    const { launch } = await openLti()
    const response = await launch()
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toMatch(new RegExp(`^${readerUrl}#lti=[\\w-]{43}$`))
    expect(response.headers.get('set-cookie')).toMatch(/^lti-[\w-]{16}=; .*Max-Age=0/)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
  })

  it('gives the reader what it needs for one learner, course and quiz', async () => {
    const { visit, platform, now } = await openLti()
    expect(await visit()).toEqual({
      token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      expiresAt: new Date(now().getTime() + 8 * 3_600_000).toISOString(),
      learnerId: expect.stringMatching(/^lti_[\w-]{43}$/),
      courseId: 'sample',
      quizId: 'exam',
      chapterId: null,
      sectionId: null,
      role: 'learner',
      locale: 'de',
      returnUrl: `${platform.origin}/course/2`,
      platform: 'Mock',
    })
  })

  it('always gives a user the same id, and others another', async () => {
    const { visit } = await openLti()
    const [first, again, other] = [await visit(), await visit(), await visit(withClaims({ sub: '43' }))]
    expect(again.learnerId).toBe(first.learnerId)
    expect(other.learnerId).not.toBe(first.learnerId)
    expect(first.learnerId).not.toContain('42')
  })

  const opens = (query: string, custom?: object) =>
    withClaims({ [claims.targetLink]: `${launchUrl}${query}`, ...(custom && { [claims.custom]: custom }) })
  it.each([
    ['a course', opens('?course=sample'), { courseId: 'sample', quizId: null, chapterId: null, sectionId: null }],
    ['a chapter', opens('?course=sample&chapter=first-chapter'), { courseId: 'sample', chapterId: 'first-chapter' }],
    ['a section', opens('?course=sample&section=first-section'), { courseId: 'sample', sectionId: 'first-section' }],
    ['a quiz that custom parameters name', opens('', { course: 'sample', quiz: 'practice' }), { courseId: 'sample', quizId: 'practice' }],
    ['a quiz when the platform adds a parameter', opens('?course=sample&quiz=exam&utm=1'), { quizId: 'exam' }],
    ['for a teacher', withClaims({ [claims.roles]: [roles.teacher, roles.learner] }), { role: 'instructor' }],
    ['with short names of roles', withClaims({ [claims.roles]: ['Instructor'] }), { role: 'instructor' }],
    ['with several audiences', withClaims({ aud: ['client-1', 'other'], azp: 'client-1' }), { quizId: 'exam' }],
    ['without a course of the platform', without(claims.context), { quizId: 'exam' }],
    ['without services', (message: JWTPayload) => without(claims.grades)(without(claims.memberships)(message)), { quizId: 'exam' }],
    [
      'with the locale of the user',
      (message: JWTPayload) => ({ ...without(claims.presentation)(message), locale: 'pt_BR' }),
      { locale: 'pt-BR', returnUrl: null },
    ],
    [
      'without a script as return address',
      withClaims({ [claims.presentation]: { return_url: 'javascript:alert(1)' } }),
      { returnUrl: null },
    ],
  ])('opens %s', async (_title, change, expected) => {
    const { visit } = await openLti()
    expect(await visit(change)).toMatchObject(expected)
  })

  it('of activities side by side works in any order', async () => {
    const { login, answerLogin } = await openLti()
    const [one, two] = [await login(), await login()]
    const cookie = `${one.cookie}; ${two.cookie}`
    expect((await answerLogin({ ...two, cookie })).status).toBe(303)
    expect((await answerLogin({ ...one, cookie })).status).toBe(303)
  })

  it('reads the keys of the platform once, and again for a new key, but not more often than once a minute', async () => {
    const { launch, login, answerLogin, platform, wait } = await openLti()
    await launch()
    await launch()
    expect(platform.keyReads).toBe(1)
    platform.keys = platform.keys.map((key) => ({ ...key, kid: 'k2' }))
    const launchWith = async (kid: string) => (await answerLogin(await login(), undefined, { kid })).status
    expect([await launchWith('k2'), platform.keyReads]).toEqual([403, 1])
    wait(60_000)
    expect([await launchWith('k2'), await launchWith('k3'), await launchWith('k4'), platform.keyReads]).toEqual([303, 403, 403, 2])
  })

  it('does not press a platform whose keys cannot be read', async () => {
    const { login, answerLogin, platform, wait } = await openLti()
    let asked = 0
    platform.failures.get = (path) => {
      asked += Number(path === '/jwks')
      return 503
    }
    const launch = async () => (await answerLogin(await login())).status
    expect([await launch(), await launch(), asked]).toEqual([502, 502, 1])
    wait(10_000)
    expect([await launch(), asked]).toEqual([502, 2])
  })

  it('that arrives twice at once is one launch', async () => {
    const { login, answerLogin } = await openLti()
    const begun = await login()
    const answers = await Promise.all(Array.from({ length: 8 }, () => answerLogin(begun)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array(7).fill(403)])
  })

  it('of a class at once shares one request for the keys', async () => {
    const { login, answerLogin, platform } = await openLti()
    const begun = await Promise.all(Array.from({ length: 10 }, () => login()))
    const launched = await Promise.all(begun.map((each) => answerLogin(each)))
    expect(launched.map(({ status }) => status)).toEqual(begun.map(() => 303))
    expect(platform.keyReads).toBe(1)
  })
})

describe('a launch in a browser that gives no cookies to frames', () => {
  it('keeps its secret in the storage of the platform, and sends it with the launch', async () => {
    const { login, answerLogin, post, platform } = await openLti()
    const begun = await login({ lti_storage_target: 'post_message_forwarding' })
    const stored = await begun.response.text()
    expect(begun.response.status).toBe(200)
    expect(stored).toContain('lti.put_data')
    expect(stored).toContain(`data-origin="${platform.origin}"`)
    const secret = /data-value="([^"]+)"/.exec(stored)?.[1] ?? ''

    const asked = await answerLogin({ ...begun, cookie: '' })
    const page = await asked.text()
    expect([asked.status, page]).toEqual([200, expect.stringContaining('lti.get_data')])
    const idToken = /name="id_token" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const wrong = await post('/lti/launch', { state: begun.state, id_token: idToken, binding: 'none' })
    expect([wrong.status, await wrong.text()]).toEqual([403, expect.stringContaining('other_browser')])
    const right = await post('/lti/launch', { state: begun.state, id_token: idToken, binding: secret })
    expect(right.status).toBe(303)
  })

  it('takes the cookie where the browser has kept it after all', async () => {
    const { login, answerLogin } = await openLti()
    expect((await answerLogin(await login({ lti_storage_target: '_parent' }))).status).toBe(303)
  })

  it('runs only its own script, in frames of the platform alone', async () => {
    const { login, platform } = await openLti()
    const { response } = await login({ lti_storage_target: '"><script>alert(1)</script>' })
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; script-src 'nonce-[^']+'; base-uri 'none'; frame-ancestors \S+$/)
    expect(policy.endsWith(`frame-ancestors ${platform.origin}`)).toBe(true)
    expect(await response.text()).not.toContain('<script>alert')
  })
})

describe('a learner token of a launch', () => {
  it('begins attempts at its quiz, and at no other quiz or course', async () => {
    const { visit, call } = await openLti()
    const { token, learnerId } = await visit()
    const begin = (courseId: string, quizId: string) => call('POST', '/v1/attempts', { courseId, quizId }, token)
    expect(await begin('sample', 'exam')).toMatchObject({ status: 201, body: { learnerId } })
    expect(await begin('sample', 'practice')).toMatchObject({ status: 403, body: { code: 'other_quiz' } })
    expect(await begin('other', 'exam')).toMatchObject({ status: 403, body: { code: 'other_course' } })
    expect((await call('GET', '/v1/attempts', undefined, token)).body.data).toHaveLength(1)
  })

  it('ends with the key of its platform, and with the platform', async () => {
    const { visit, call, platformId, login } = await openLti()
    const { token } = await visit()
    const read = () => call('GET', '/v1/attempts', undefined, token)
    expect((await read()).status).toBe(200)
    const { keyId } = (await call('GET', `/v1/lti-platforms/${platformId}`)).body
    await call('POST', `/v1/keys/${keyId}/revoke`)
    expect(await read()).toMatchObject({ status: 401, body: { code: 'invalid_token' } })
    expect((await login()).response.status).toBe(403)
    await call('POST', `/v1/lti-platforms/${platformId}/approve`)
    const { token: second } = await visit()
    await call('DELETE', `/v1/lti-platforms/${platformId}`)
    expect(await call('GET', '/v1/attempts', undefined, second)).toMatchObject({ status: 401, body: { code: 'invalid_token' } })
  })
})

describe('the log', () => {
  it('has the code of a refusal, and neither people nor secrets', async () => {
    const lines: string[] = []
    const logger = pino({ level: 'trace' }, { write: (line) => void lines.push(line) })
    const world = await openLti({ logger })
    const user = 'user-of-the-platform'
    const begun = await world.login({ login_hint: user })
    const launched = await world.answerLogin(begun, withClaims({ sub: user }))
    const code = new URL(launched.headers.get('location') ?? '').hash.replace('#lti=', '')
    const { token, learnerId } = await world.visit(withClaims({ sub: user }))
    const { body } = await world.call('POST', '/v1/attempts', { courseId: 'sample', quizId: 'exam' }, token)
    await world.call('POST', `/v1/attempts/${body.id}/submit`, undefined, token)
    world.platform.failures.set('/lineitems/1/lineitem/scores', 500)
    await world.outbox.runDue()
    await world.post('/lti/launch', { error: 'access_denied', error_description: user })
    const refused = await world.answerLogin(begun)
    const requestId = refused.headers.get('x-request-id')
    const log = lines.join('')
    expect(lines.map((line) => JSON.parse(line))).toContainEqual(expect.objectContaining({ requestId, code: 'unknown_login' }))
    expect(log).toContain('delivery failed')
    for (const secret of [user, learnerId, code, token, begun.state, begun.nonce, begun.cookie.split('=')[1]])
      expect(log).not.toContain(secret)
  })
})

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

describe('a code is refused with a problem', () => {
  const exchange = async ({ app }: LtiWorld, body: unknown) => {
    const response = await app.request('/lti/exchange', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return { status: response.status, type: response.headers.get('content-type'), code: ((await response.json()) as { code: string }).code }
  }
  const codeOf = (response: Response) => new URL(response.headers.get('location') ?? '').hash.replace('#lti=', '')
  const refusedCode = { status: 400, type: 'application/problem+json', code: 'invalid_lti_code' }

  it('when it is used a second time', async () => {
    const world = await openLti()
    const code = codeOf(await world.launch())
    expect((await exchange(world, { code })).status).toBe(200)
    expect(await exchange(world, { code })).toEqual(refusedCode)
  })

  it('when several ask with it at once, except for one', async () => {
    const world = await openLti()
    const code = codeOf(await world.launch())
    const answers = await Promise.all(Array.from({ length: 8 }, () => exchange(world, { code })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(400)])
  })

  it('when two minutes have passed', async () => {
    const world = await openLti()
    const code = codeOf(await world.launch())
    world.wait(120_000)
    expect(await exchange(world, { code })).toEqual(refusedCode)
  })

  it('when it is the state of a login, or made up', async () => {
    const world = await openLti()
    expect(await exchange(world, { code: (await world.login()).state })).toEqual(refusedCode)
    expect(await exchange(world, { code: 'made-up' })).toEqual(refusedCode)
    expect(await exchange(world, { code: '' })).toMatchObject({ status: 422, code: 'invalid_request' })
    expect(await exchange(world, { code: 'x', more: 1 })).toMatchObject({ status: 422, code: 'invalid_request' })
  })

  it('when its platform was deleted', async () => {
    const world = await openLti()
    const code = codeOf(await world.launch())
    await world.call('DELETE', `/v1/lti-platforms/${world.platformId}`)
    expect(await exchange(world, { code })).toEqual(refusedCode)
  })
})
