import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose'
import { describe, expect, it } from 'vitest'
import { claims } from '../launch/message'
import { roles } from '../platform.fixture'
import { nextLink } from '../services/memberships'
import { type LtiWorld, openLti } from '../tool.fixture'
import { createToolKeys } from '../tool-keys'

const day = 86_400_000

describe('a platform', () => {
  it('is registered once per issuer and client id', async () => {
    const { platform, register, platformId, call } = await openLti()
    await expect(register(platform)).rejects.toThrow(/platform_exists/)
    const other = await register({ ...platform, clientId: 'client-2' })
    const {
      keyId: _key,
      createdAt: _created,
      approvedAt: _approved,
      id: _id,
      ...settings
    } = (await call('GET', `/v1/lti-platforms/${other}`)).body
    expect(await call('PUT', `/v1/lti-platforms/${other}`, { ...settings, clientId: 'client-1' })).toMatchObject({
      status: 409,
      body: { code: 'platform_exists', detail: expect.stringContaining(platformId) },
    })
    const changed = { ...settings, deployments: ['1', '2', '2'], origins: ['https://school.example'] }
    expect((await call('PUT', `/v1/lti-platforms/${other}`, changed)).body).toMatchObject({
      deployments: ['1', '2'],
      origins: ['https://school.example'],
      approvedAt: expect.any(String),
    })
  })

  it('has the origins of its addresses, where none are named', async () => {
    const { platform, register, call } = await openLti()
    const id = await register({ ...platform, clientId: 'c' }, { issuer: 'https://issuer.example' })
    expect((await call('GET', `/v1/lti-platforms/${id}`)).body.origins).toEqual(['https://issuer.example', platform.origin])
  })

  it('may be shown in frames of origins alone', async () => {
    const { platform, register, call, launch } = await openLti()
    const withOrigins = (origins: string[]) => register({ ...platform, clientId: `c${origins[0]}` }, { origins })
    for (const origin of ['https://*', 'https://bücher.example', "https://a' 'self", 'https://a.example/path', '*', 'https://a;b'])
      await expect(withOrigins([origin])).rejects.toThrow(/invalid_request/)
    await withOrigins(['https://*.school.example', 'http://localhost:8080', 'https://[2001:db8::1]'])
    expect((await call('GET', '/v1/lti-platforms')).body.data).toHaveLength(2)
    expect((await launch()).status).toBe(303)
  })

  it('cannot get the assertions that are meant for another, and act as the tool there', async () => {
    const { platform, register, call, store } = await openLti()
    const evil = { origin: 'https://evil.example', clientId: platform.clientId, deployment: '1' } as typeof platform
    for (const tokenAudience of [`${platform.origin}/token`, platform.origin])
      await expect(register(evil, { tokenAudience })).rejects.toThrow(/platform_exists.*token audience/)
    const id = await register(evil)
    const { id: _id, keyId, createdAt, approvedAt, ...settings } = (await call('GET', `/v1/lti-platforms/${id}`)).body
    expect(await call('PUT', `/v1/lti-platforms/${id}`, { ...settings, tokenAudience: platform.origin })).toMatchObject({ status: 409 })
    await call('DELETE', `/v1/lti-platforms/${id}`)
    // One that waits for approval is in nobody's way; approving it is.
    const waiting = await store.createLtiPlatform({ ...settings, tokenAudience: platform.origin }, { approved: false })
    expect(await call('POST', `/v1/lti-platforms/${waiting.id}/approve`)).toMatchObject({ status: 409, body: { code: 'platform_exists' } })
    await register({ ...evil, clientId: 'client-2' }, { tokenAudience: platform.origin })
  })

  it('may not have addresses that the service must not ask', async () => {
    const { call, platform } = await openLti({ settings: { network: 'development' } })
    const { status, body } = await call('POST', '/v1/lti-platforms', {
      name: 'Bad',
      issuer: 'https://bad.example',
      clientId: 'c',
      authorizationUrl: `${platform.origin}/auth`,
      tokenUrl: 'file:///etc/passwd',
      jwksUrl: 'http://user:secret@bad.example/',
    })
    expect([status, body.code, body.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
      422,
      'invalid_platform_url',
      ['/tokenUrl', '/jwksUrl'],
    ])
  })

  it('is gone with all that is known of it when it is deleted, except for what its learners did', async () => {
    const world = await openLti()
    const { call, platformId, platform, visit, store, register } = world
    const { token, learnerId } = await visit()
    const { body } = await call('POST', '/v1/attempts', { courseId: 'sample', quizId: 'exam' }, token)
    await store.submitAttempt(body.id)
    expect((await call('GET', '/v1/lti-deliveries')).body.data).toHaveLength(1)
    await call('DELETE', `/v1/lti-platforms/${platformId}`)
    expect((await call('GET', '/v1/lti-deliveries')).body.data).toEqual([])
    const held = (await call('GET', `/v1/learners/${learnerId}/export`)).body
    expect([held.ltiLaunches, held.attempts.length]).toEqual([[], 1])
    // Registered again, it knows its learners again.
    await register(platform)
    expect((await visit()).learnerId).toBe(learnerId)
  })
})

describe('contexts and their members', () => {
  const openContext = async (world: LtiWorld) => {
    await world.visit()
    const { data } = (await world.call('GET', `/v1/lti-platforms/${world.platformId}/contexts`)).body
    return `/v1/lti-platforms/${world.platformId}/contexts/${data[0].id}/memberships`
  }

  it('are known from launches', async () => {
    const world = await openLti()
    await world.visit()
    await world.visit((message) => ({ ...message, [claims.context]: { id: '3', label: 'LABEL' }, [claims.memberships]: undefined }))
    const { data } = (await world.call('GET', `/v1/lti-platforms/${world.platformId}/contexts`)).body
    expect(data).toMatchObject([
      { platformId: world.platformId, deploymentId: '1', contextId: '2', title: 'Course of the platform', hasMemberships: true },
      { contextId: '3', title: 'LABEL', hasMemberships: false },
    ])
    expect(await world.call('GET', `/v1/lti-platforms/${world.platformId}/contexts/${data[1].id}/memberships`)).toMatchObject({
      status: 409,
      body: { code: 'no_memberships' },
    })
  })

  it('are read page by page, and stand for the learners that launches make of them', async () => {
    const world = await openLti()
    world.platform.members = [
      { user_id: '42', roles: [roles.learner], status: 'Active', name: 'Ada Example', email: 'ada@example.com' },
      { user_id: '7', roles: [roles.teacher, roles.learner] },
      { user_id: '43', roles: [roles.learner], status: 'Inactive' },
      { user_id: '44', roles: [], status: 'Deleted' },
      { user_id: '45', roles: ['Learner'] },
    ]
    const path = await openContext(world)
    const members: { userId: string }[] = []
    let cursor: string | null = null
    do {
      const { body } = await world.call('GET', `${path}${cursor === null ? '' : `?cursor=${cursor}`}`)
      members.push(...body.data)
      cursor = body.nextCursor
    } while (cursor !== null)
    expect(members.map(({ userId }) => userId)).toEqual(['42', '7', '43', '44', '45'])
    expect(members).toMatchObject([
      { role: 'learner', status: 'active', name: 'Ada Example', email: 'ada@example.com', learnerId: (await world.visit()).learnerId },
      { role: 'instructor', status: 'active', name: null, email: null },
      { status: 'inactive' },
      { status: 'deleted' },
      { role: 'learner' },
    ])
    const held = await world.call('GET', `/v1/learners/${(await world.visit()).learnerId}/export`)
    expect(JSON.stringify(held.body)).not.toMatch(/Ada|example\.com/)
  })

  it('are not read from another server than that of the platform', async () => {
    const world = await openLti()
    const path = await openContext(world)
    world.platform.members = Array.from({ length: 3 }, (_, index) => ({ user_id: String(index), roles: [] }))
    const { body } = await world.call('GET', path)
    const [print, release] = JSON.parse(Buffer.from(body.nextCursor, 'base64url').toString('utf8'))
    const forge = (address: string) => Buffer.from(JSON.stringify([print, release, address])).toString('base64url')
    for (const address of ['https://evil.example/members', '//evil.example/members'])
      expect(await world.call('GET', `${path}?cursor=${forge(address)}`)).toMatchObject({ status: 502, body: { code: 'platform_failed' } })
  })

  it('fail with the reason when the platform does', async () => {
    const world = await openLti()
    const path = await openContext(world)
    world.platform.failures.set('/members', 403)
    expect(await world.call('GET', path)).toMatchObject({ status: 502, body: { detail: expect.stringMatching(/answered with 403/) } })
    world.platform.failures.clear()
    world.platform.down = true
    expect(await world.call('GET', path)).toMatchObject({ status: 502, body: { code: 'platform_failed' } })
  })

  it.each([
    ['<https://x.example/?p=2>; rel="next"', 'https://x.example/?p=2'],
    ['<https://x.example/?p=1>; rel="first", <https://x.example/?p=2>; rel="next"', 'https://x.example/?p=2'],
    ['<?p=2>; rel=next', 'https://x.example/list?p=2'],
    ['<https://x.example/?p=2>; title="a"; rel="prev next"', 'https://x.example/?p=2'],
    ['<https://x.example/?p=1>; rel="prev"', undefined],
    ['<https://x.example/?p=1>; rel="nextish"', undefined],
    [undefined, undefined],
  ])('have the next page that %s says', (header, expected) => {
    expect(nextLink(header, 'https://x.example/list')).toBe(expected)
  })
})

describe('the keys of the tool', () => {
  it('are published without their private parts', async () => {
    const { app } = await openLti()
    const response = await app.request('/lti/jwks')
    const { keys } = (await response.json()) as JSONWebKeySet
    expect(keys).toEqual([{ kty: 'RSA', e: 'AQAB', n: expect.any(String), kid: expect.any(String), alg: 'RS256', use: 'sig' }])
    expect(response.headers.get('cache-control')).toBe('public, max-age=300')
  })

  it('are there for everyone who needs the first one at the same time', async () => {
    const { store, now } = await openLti()
    const keys = createToolKeys(store, now)
    const signed = await Promise.all([1, 2, 3].map(() => keys.sign({ iss: 'x' }, 60)))
    const published = createLocalJWKSet({ keys: await keys.listPublic() })
    for (const token of signed) await jwtVerify(token, published, { currentDate: now() })
  })

  it('are the same in every process', async () => {
    const { store, now } = await openLti()
    const [one, two] = [createToolKeys(store, now), createToolKeys(store, now)]
    const [first, second] = await Promise.all([one.listPublic(), two.listPublic()])
    expect(second).toEqual(first)
  })

  it('are replaced after 90 days, and each is published from a day before it signs to a week after', async () => {
    const { store, now, wait, call } = await openLti()
    const keys = createToolKeys(store, now)
    const signer = async () => {
      const token = await keys.sign({ iss: 'x' }, 60)
      await jwtVerify(token, createLocalJWKSet({ keys: await keys.listPublic() }), { currentDate: now() })
      return JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString('utf8')).kid as string
    }
    const published = async () => (await keys.listPublic()).map(({ kid }) => kid)
    const first = await signer()
    wait(91 * day)
    const both = await published()
    expect([both.length, await signer()]).toEqual([2, first])
    expect((await call('GET', '/v1/lti-keys')).body.data.map(({ state }: { state: string }) => state)).toEqual(['current', 'next'])
    wait(day)
    expect(await signer()).toBe(both[1])
    expect(await published()).toEqual(both)
    wait(8 * day)
    expect(await published()).toEqual([both[1]])
    wait(91 * day)
    expect(await published()).toEqual([both[1], expect.any(String)])
  })

  it('are replaced on demand, at once when they are compromised', async () => {
    const { call, app } = await openLti()
    const published = async () => ((await (await app.request('/lti/jwks')).json()) as JSONWebKeySet).keys.map(({ kid }) => kid)
    const [first] = await published()
    const rotated = (await call('POST', '/v1/lti-keys/rotate', {})).body.data
    expect(rotated.map(({ kid, state }: { kid: string; state: string }) => [kid === first, state])).toEqual([
      [true, 'current'],
      [false, 'next'],
    ])
    const revoked = (await call('POST', '/v1/lti-keys/rotate', { revoke: true })).body.data
    expect(revoked).toMatchObject([{ state: 'current' }])
    expect(await published()).toEqual([revoked[0].kid])
    expect(rotated.map(({ kid }: { kid: string }) => kid)).not.toContain(revoked[0].kid)
  })
})
