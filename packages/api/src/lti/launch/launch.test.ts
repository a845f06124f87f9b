import type { JWTPayload } from 'jose'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { roles } from '../platform.fixture'
import { launchUrl, openLti, readerUrl, withClaims, without } from '../tool.fixture'
import { claims } from './message'

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
