import { beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../app'
import type { App } from '../http/context'
import type { Store } from '../store/store'
import { type NewKey, scopes } from '../store/store'
import { courseBundle } from '../suites/course.fixture'
import { openTestStore } from '../suites/store.fixture'
import { wrongCredentialsPerMinute } from './authentication'

let clock: Date
let store: Store
let app: App
beforeEach(async () => {
  clock = new Date('2026-11-24T09:30:20Z')
  store = await openTestStore({ now: () => clock, courses: [courseBundle()] })
  app = createApp({ store, rateLimit: 0, now: () => clock })
})

const make = async (key: Partial<NewKey> = {}) =>
  store.createApiKey({ kind: 'secret', name: 'Pipeline', scopes: ['keys', 'content:write'], ...key })
// biome-ignore lint/suspicious/noExplicitAny: bodies are held against their schemas in every.test.ts
type Json = any
async function call(path: string, key?: string, init: RequestInit & { headers?: Record<string, string> } = {}) {
  const headers = { ...(key !== undefined && { authorization: `Bearer ${key}` }), ...init.headers }
  const response = await app.request(path, { ...init, headers })
  return { status: response.status, headers: response.headers, body: (await response.json()) as Json }
}
const createOverHttp = (key: string, body: unknown) =>
  call('/v1/keys', key, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })

describe('a key', () => {
  it('is shown when it is made and never again', async () => {
    const { secret } = await make()
    const made = await createOverHttp(secret, { kind: 'delivery', name: 'Website', expiresAt: '2027-01-01T00:00:00Z' })
    expect(made.status).toBe(201)
    expect(made.body.secret).toMatch(/^lk_pub_[\w-]{65}$/)
    const list = await call('/v1/keys', secret)
    expect(list.body.data.map(({ name }: { name: string }) => name)).toEqual(['Pipeline', 'Website'])
    expect(JSON.stringify(list.body)).not.toContain(made.body.secret)
    expect(JSON.stringify(list.body)).not.toContain(secret)
    expect(list.body.data[0].lastUsedAt).toBe('2026-11-24T09:30:00.000Z')
  })

  it('lists in pages, in the order in which keys were made', async () => {
    const { secret } = await make()
    for (const name of ['b', 'a', 'c']) await make({ name })
    const names: string[] = []
    let path: string | null = '/v1/keys?limit=3'
    while (path) {
      const { body, headers } = await call(path, secret)
      names.push(...body.data.map(({ name }: { name: string }) => name))
      path = /<(.+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1] ?? null
    }
    expect(names).toEqual(['Pipeline', 'b', 'a', 'c'])
  })

  it.each<[string, () => Promise<string>, string]>([
    ['is unknown', async () => `lk_sec_${'a'.repeat(65)}`, 'invalid_key'],
    ['is no key at all', async () => 'hello', 'invalid_key'],
    ['differs in its last character', async () => (await make()).secret.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), 'invalid_key'],
    ['says another kind than it is', async () => (await make()).secret.replace('_sec_', '_pub_'), 'invalid_key'],
    ['has expired', async () => (await make({ expiresAt: '2026-11-24T09:30:20.000Z' })).secret, 'key_expired'],
    [
      'was revoked',
      async () => {
        const { key, secret } = await make()
        await store.revokeApiKey(key.id)
        return secret
      },
      'key_revoked',
    ],
  ])('that %s is refused, also where none is needed', async (_title, secret, code) => {
    for (const path of ['/v1/courses', '/v1/keys']) {
      const { status, body, headers } = await call(path, await secret())
      expect([status, body.code, headers.get('www-authenticate')]).toEqual([401, code, 'Bearer realm="lectern"'])
    }
  })

  it('is needed for management, and has to be a secret one with the scope', async () => {
    const delivery = await make({ kind: 'delivery', scopes: [] })
    const reader = await make({ scopes: ['learning'] })
    expect((await call('/v1/keys')).body.code).toBe('key_required')
    expect((await call('/v1/keys', delivery.secret)).body.code).toBe('insufficient_scope')
    const { status, body } = await call('/v1/keys', reader.secret)
    expect([status, body.code, body.detail]).toEqual([403, 'insufficient_scope', 'The key needs the scope `keys`.'])
  })

  it('gives no scope that it does not have, and no nonsense', async () => {
    const { secret } = await make({ scopes: ['keys'] })
    expect((await createOverHttp(secret, { kind: 'secret', name: 'More', scopes: ['learning'] })).body.code).toBe('insufficient_scope')
    expect((await createOverHttp(secret, { kind: 'secret', name: 'None' })).body.errors[0].pointer).toBe('/scopes')
    expect((await createOverHttp(secret, { kind: 'delivery', name: 'Some', scopes: ['keys'] })).body.errors[0].pointer).toBe('/scopes')
    expect((await createOverHttp(secret, { kind: 'secret', name: ' ', scopes: ['keys'] })).body.errors[0].pointer).toBe('/name')
    expect((await createOverHttp(secret, { kind: 'secret', name: 'More', scopes: ['keys'] })).status).toBe(201)
  })

  it('ends at once when it is revoked, and revoking again changes nothing', async () => {
    const { secret } = await make({ scopes: [...scopes] })
    const other = await make()
    const path = `/v1/keys/${other.key.id}/revoke`
    const first = await call(path, secret, { method: 'POST' })
    expect([first.status, first.body.revokedAt]).toEqual([200, '2026-11-24T09:30:20.000Z'])
    expect((await call('/v1/courses', other.secret)).body.code).toBe('key_revoked')
    clock = new Date('2026-11-25T00:00:00Z')
    expect((await call(path, secret, { method: 'POST' })).body).toEqual(first.body)
    expect((await call('/v1/keys/019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c11/revoke', secret, { method: 'POST' })).body.code).toBe('key_not_found')
  })
})

describe('trying keys', () => {
  it('is slowed for the address that keeps failing, but its right keys pass', async () => {
    app = createApp({ store, rateLimit: 0, trustedProxies: 1 })
    const { secret } = await make()
    const from = (address: string, key: string) => call('/v1/courses', key, { headers: { 'x-forwarded-for': `1.1.1.1, ${address}` } })
    for (let tries = 0; tries < wrongCredentialsPerMinute; tries++) expect((await from('9.9.9.9', 'lk_sec_wrong')).status).toBe(401)
    const stopped = await from('9.9.9.9', 'lk_sec_wrong')
    expect([stopped.status, stopped.body.code]).toEqual([429, 'rate_limited'])
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await from('8.8.8.8', 'lk_sec_wrong')).status).toBe(401)
    expect((await from('9.9.9.9', secret)).status).toBe(200)
  })

  it('does not count a token that has merely expired, and no valid credential is refused for others', async () => {
    const { secret } = await make({ scopes: ['learning'] })
    const made = await call('/v1/learner-tokens', secret, {
      method: 'POST',
      body: JSON.stringify({ learnerId: 'ada', expiresIn: 60 }),
      headers: { 'content-type': 'application/json' },
    })
    clock = new Date(clock.getTime() + 120_000)
    for (let tries = 0; tries < 2 * wrongCredentialsPerMinute; tries++)
      expect((await call('/v1/attempts', made.body.token)).body.code).toBe('token_expired')
    expect((await call('/v1/courses', 'lk_sec_wrong')).status).toBe(401)
    for (let tries = 0; tries < wrongCredentialsPerMinute; tries++) await call('/v1/courses', 'lk_sec_wrong')
    expect((await call('/v1/courses', 'lk_sec_wrong')).status).toBe(429)
    expect((await call('/v1/attempts', secret)).status).toBe(200)
    expect((await call('/v1/attempts', made.body.token)).body.code).toBe('token_expired')
  })

  it('does not believe X-Forwarded-For where no proxy is trusted', async () => {
    for (let tries = 0; tries < wrongCredentialsPerMinute; tries++)
      await call('/v1/courses', 'lk_sec_wrong', { headers: { 'x-forwarded-for': `10.0.0.${tries}` } })
    expect((await call('/v1/courses', 'lk_sec_wrong')).status).toBe(429)
  })
})

describe('closed delivery', () => {
  beforeEach(() => {
    app = createApp({ store, rateLimit: 0, closed: true, now: () => clock })
  })

  it('gives content to holders of any key, and nothing to a shared cache', async () => {
    const { secret } = await make({ kind: 'delivery', scopes: [] })
    expect((await call('/v1/courses')).body.code).toBe('key_required')
    const open = await call('/v1/courses/sample', secret)
    expect([open.status, open.headers.get('cache-control'), open.headers.get('vary')]).toEqual([
      200,
      'private, max-age=0, must-revalidate',
      'Accept-Encoding, Authorization',
    ])
    const pinned = await call('/v1/courses/sample?release=1', secret)
    expect(pinned.headers.get('cache-control')).toBe('private, max-age=86400, immutable')
  })

  it('leaves health and the reference page to everyone', async () => {
    for (const path of ['/health/live', '/openapi.json']) expect((await call(path)).status).toBe(200)
  })
})

it('keeps no secret in the database', async () => {
  const { secret } = await make()
  const { rows } = await store.listApiKeys({ limit: 10 })
  expect(JSON.stringify(rows)).not.toContain(secret.slice(20))
})
