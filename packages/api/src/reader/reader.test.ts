import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../app'
import type { App } from '../http/context'
import type { Store } from '../store/store'
import { openTestStore } from '../suites/store.fixture'
import { readReaderFiles } from './files'
import type { ReaderOptions } from './reader'

const script = 'console.log("reader")'
let folder: string
let store: Store
let clock: Date

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lectern-reader-'))
  await mkdir(path.join(folder, 'assets'))
  await writeFile(path.join(folder, 'index.html'), '<!doctype html><meta name="lectern:sign-in" content="off"><p>Reader</p>')
  await writeFile(path.join(folder, 'assets', 'index-a1b2.js'), script)
  await writeFile(path.join(folder, 'worker.js'), script)
  clock = new Date('2026-11-24T09:30:00.500Z')
  store = await openTestStore({ now: () => clock })
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const serve = async (options: Omit<ReaderOptions, 'files'> = {}): Promise<App> =>
  createApp({ store, now: () => clock, reader: { files: await readReaderFiles(folder), ...options } })

describe('the reader', () => {
  it.each(['/reader/', '/reader/index.html', '/reader/courses/bread/sections/1.1', '/reader/preview'])('is the page at %s', async (url) => {
    const response = await (await serve()).request(url)
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
      200,
      'text/html; charset=utf-8',
      'public, max-age=0, must-revalidate',
    ])
    expect(await response.text()).toContain('<p>Reader</p>')
  })

  it('is reached without the slash by a relative redirect', async () => {
    const response = await (await serve()).request('/reader')
    expect([response.status, response.headers.get('location')]).toEqual([308, 'reader/'])
  })

  it.each([
    ['/reader/assets/index-a1b2.js', 'public, max-age=31536000, immutable'],
    ['/reader/worker.js', 'public, max-age=0, must-revalidate'],
  ])('serves %s with its time to live', async (url, cacheControl) => {
    const response = await (await serve()).request(url)
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      cacheControl,
    ])
    expect(await response.text()).toBe(script)
    const etag = response.headers.get('etag') as string
    expect((await (await serve()).request(url, { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  it.each(['/reader/assets/gone-c3d4.js', '/reader/favicon.ico', '/reader/..%2fpackage.json'])(
    'has no page in place of %s',
    async (url) => {
      const response = await (await serve()).request(url)
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([404, 'route_not_found'])
    },
  )

  it('runs no script but its own, and only in frames of named origins', async () => {
    const csp = async (options: Omit<ReaderOptions, 'files'>) =>
      (await (await serve(options)).request('/reader/')).headers.get('content-security-policy') ?? ''
    expect(await csp({})).toContain("default-src 'none'; script-src 'self'; style-src 'self';")
    expect(await csp({})).toMatch(/frame-ancestors 'self'$/)
    expect(await csp({ frames: ['https://lms.example.com'] })).toMatch(/frame-ancestors 'self' https:\/\/lms\.example\.com$/)
    expect(await csp({})).toContain("connect-src 'self';")
    expect(await csp({ signIn: 'https://school.example.com/lectern-token' })).toContain("connect-src 'self' https://school.example.com;")
  })

  it('is shown in frames of LTI platforms once they are approved, without a restart', async () => {
    const app = await serve()
    const csp = async () => (await app.request('/reader/')).headers.get('content-security-policy') ?? ''
    const platform = await store.createLtiPlatform(
      {
        name: 'Moodle',
        issuer: 'https://moodle.example.edu',
        clientId: 'a1b2c3',
        authorizationUrl: 'https://moodle.example.edu/auth',
        tokenUrl: 'https://moodle.example.edu/token',
        tokenAudience: null,
        jwksUrl: 'https://moodle.example.edu/jwks',
        deployments: ['1'],
        origins: ['https://moodle.example.edu'],
      },
      { approved: false },
    )
    expect(await csp()).toMatch(/frame-ancestors 'self'$/)
    await store.approveLtiPlatform(platform.id)
    expect(await csp()).toMatch(/frame-ancestors 'self' https:\/\/moodle\.example\.edu$/)
  })

  it('learns from its page how learners sign in', async () => {
    const page = async (signIn?: string) => (await (await serve({ signIn })).request('/reader/')).text()
    expect(await page()).toContain('<meta name="lectern:sign-in" content="off">')
    expect(await page('/login?a="b"&c')).toContain('<meta name="lectern:sign-in" content="/login?a=&quot;b&quot;&amp;c">')
  })

  it('is not there unless it is given', async () => {
    const app = createApp({ store })
    expect((await app.request('/reader/')).status).toBe(404)
    expect(await (await app.request('/')).text()).not.toContain('Reader')
  })

  it('is named on the page at /, with the reference, the document and the health', async () => {
    const response = await (await serve()).request('/')
    const html = await response.text()
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect([...html.matchAll(/href="([^"]+)"/g)].map(([, url]) => url)).toEqual(['reader/', 'docs', 'openapi.json', 'health/ready'])
  })

  it('says which setting is wrong when its folder holds no reader', async () => {
    await expect(readReaderFiles(path.join(folder, 'assets'))).rejects.toThrow(/LECTERN_READER has no index\.html/)
    await expect(readReaderFiles(path.join(folder, 'nowhere'))).rejects.toThrow(/LECTERN_READER cannot be read/)
  })
})

describe('the development sign-in', () => {
  // biome-ignore lint/suspicious/noExplicitAny: a body of one route, held against its members below
  type Json = any
  const signIn = async (
    app: App,
    body: unknown = { name: 'ada' },
    headers: Record<string, string> = {},
    host = 'http://127.0.0.1:8787',
  ) => {
    const response = await app.request(`${host}/reader/sign-in`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    })
    return { status: response.status, headers: response.headers, body: (await response.json()) as Json }
  }

  it('gives a token of an hour for a learner whose id says where it comes from', async () => {
    const app = await serve({ signIn: 'development' })
    const { status, body, headers } = await signIn(app)
    expect([status, headers.get('cache-control')]).toEqual([201, 'private, no-store'])
    expect(body).toMatchObject({ learnerId: 'dev-ada', courses: null, expiresAt: '2026-11-24T10:30:00.000Z' })
    const attempts = await app.request('/v1/attempts', { headers: { authorization: `Bearer ${body.token}` } })
    expect(attempts.status).toBe(200)
  })

  it('makes one key for a day, whose secret nobody gets', async () => {
    const app = await serve({ signIn: 'development' })
    for (const name of ['ada', 'bo', 'ada']) expect((await signIn(app, { name })).status).toBe(201)
    const keys = async () => (await store.listApiKeys({ limit: 10 })).rows
    expect((await keys()).map(({ scopes, expiresAt }) => [scopes, expiresAt])).toEqual([[['learning'], '2026-11-25T09:30:00.000Z']])
    // A token may not outlive its key.
    clock = new Date('2026-11-25T08:30:01Z')
    const { body } = await signIn(app)
    expect(await keys()).toHaveLength(2)
    clock = new Date('2026-11-25T09:29:00Z')
    expect((await app.request('/v1/attempts', { headers: { authorization: `Bearer ${body.token}` } })).status).toBe(200)
  })

  it.each([
    ['a page of another site', { origin: 'https://evil.example.com' }],
    ['a page of another port', { origin: 'http://127.0.0.1:9999' }],
    ['a page without an origin', { origin: 'null' }],
    ['a page that says it is of another site', { 'sec-fetch-site': 'cross-site' }],
    ['a proxy', { 'x-forwarded-for': '203.0.113.9' }],
    ['a proxy that names itself', { via: '1.1 gateway' }],
    ['a proxy of the newer kind', { forwarded: 'for=203.0.113.9' }],
  ])('refuses %s', async (_from, headers) => {
    const { status, body } = await signIn(await serve({ signIn: 'development' }), { name: 'ada' }, headers)
    expect([status, body.code]).toEqual([404, 'route_not_found'])
    expect((await store.listApiKeys({ limit: 10 })).rows).toEqual([])
  })

  it.each(['http://rebound.example.com:8787', 'http://192.0.2.4:8787', 'http://127.0.0.1.example.com'])(
    'refuses the host %s',
    async (host) => {
      expect((await signIn(await serve({ signIn: 'development' }), { name: 'ada' }, {}, host)).status).toBe(404)
    },
  )

  it.each(['http://localhost:8787', 'http://reader.localhost:8787', 'http://[::1]:8787'])('answers the host %s', async (host) => {
    expect((await signIn(await serve({ signIn: 'development' }), { name: 'ada' }, { origin: host }, host)).status).toBe(201)
  })

  it.each([{ name: '' }, { name: 'Ada Lovelace' }, { name: 'ada', learnerId: 'student-4711' }, {}, []])(
    'refuses the body %j',
    async (body) => {
      expect((await signIn(await serve({ signIn: 'development' }), body)).status).toBe(422)
    },
  )

  it.each(['off', 'https://school.example.com/lectern-token'])('is not there when the way of signing in is %s', async (way) => {
    expect((await signIn(await serve({ signIn: way }))).status).toBe(405)
  })
})
