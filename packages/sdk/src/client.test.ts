import { inspect } from 'node:util'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { failureOf, html, json, reset, serve } from './hostile-server.fixture'
import { type AttemptRequest, Client, Lectern, LecternError, type LogEntry, logger, type Middleware } from './index'

const ok = json({ id: 'x' })
afterEach(() => vi.unstubAllEnvs())
afterEach(() => vi.unstubAllGlobals())

describe('the configuration', () => {
  it.each([
    undefined,
    '',
    'courses.example.com',
    '/api',
    'ftp://x',
    'https://',
    'https://u:p@x',
    'https://x?a=1',
    'https://x#a',
    'https://x/v1',
    'https://x/v1/',
  ])('R40: refuses the base URL %s and says how one looks', (baseUrl) => {
    vi.stubEnv('LECTERN_BASE_URL', '')
    expect(() => new Lectern({ baseUrl })).toThrow(/^Pass `baseUrl` \(or set LECTERN_BASE_URL\) like https:\/\/courses\.example\.com/)
  }) // prettier-ignore

  it('R41: keeps the path of a base URL, without its last slashes', async () => {
    const { requests, baseUrl } = await serve([ok])
    await new Lectern({ baseUrl: `${baseUrl}/lectern//` }).courses.get('x')
    expect(requests[0]?.url).toBe('/lectern/v1/courses/x')
  })

  it('R42: refuses a key that cannot be a header, without showing it', async () => {
    for (const apiKey of ['lk_sec_1\n', 'lk_sec_\u00e9', '']) {
      for (const make of [
        () => new Lectern({ baseUrl: 'http://x', apiKey }),
        () => new Lectern({ baseUrl: 'http://x' }).withOptions({ apiKey }),
      ]) {
        expect(make).toThrow('The API key is empty or holds a line break or a letter outside ASCII; was it copied with its newline?')
      }
    }
    const { lectern, requests } = await serve([ok], { headers: { 'x-team': 'a\nb' } })
    expect(await failureOf(lectern.courses.get('x'))).toMatchObject({ message: expect.stringMatching(/^The header x-team .* line break/) })
    expect(requests).toHaveLength(0)
  })

  it('R43: says that there is no fetch, and takes one that comes later', async () => {
    vi.stubGlobal('fetch', undefined)
    expect(() => new Lectern({ baseUrl: 'http://x' })).toThrow('There is no global fetch: pass `fetch`.')
    vi.stubGlobal('fetch', () => new Response('{"id":"first"}'))
    const lectern = new Lectern({ baseUrl: 'http://x' })
    vi.stubGlobal('fetch', () => new Response('{"id":"second"}'))
    expect((await lectern.courses.get('x')).id).toBe('second')
  })

  it('R44: comes from LECTERN_BASE_URL and LECTERN_API_KEY where nothing is passed', async () => {
    const { requests, baseUrl } = await serve([ok])
    vi.stubEnv('LECTERN_BASE_URL', baseUrl)
    vi.stubEnv('LECTERN_API_KEY', 'lk_pub_1')
    await new Lectern().courses.get('x')
    await new Lectern({ apiKey: null }).courses.get('x')
    expect(requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer lk_pub_1', undefined])
  })

  it('R45: of one call wins over that of the client, in headers too; fetchOptions go to fetch', async () => {
    const seen: (RequestInit & Record<string, unknown>)[] = []
    const fetch = async (_: string, init: RequestInit) => {
      seen.push(init as RequestInit & Record<string, unknown>)
      return new Response('{}')
    }
    const lectern = new Lectern({ baseUrl: 'http://x', fetch, apiKey: 'k', headers: { 'X-Team': 'a', Accept: 'application/json;q=1' } })
    const next = { revalidate: 60, tags: ['courses'] }
    await lectern.courses.get(
      'x',
      {},
      { headers: { 'x-team': 'b', authorization: 'Bearer other' }, fetchOptions: { next, cache: 'force-cache' } },
    )
    expect(seen[0]).toMatchObject({ next, cache: 'force-cache', method: 'GET' })
    expect(seen[0]).not.toHaveProperty('operation')
    const headers = seen[0]?.headers as Headers
    expect([headers.get('x-team'), headers.get('authorization'), headers.get('accept')]).toEqual([
      'b',
      'Bearer other',
      'application/json;q=1',
    ])
  })
})

describe('keys', () => {
  it('R46: rotate between two calls and between two attempts', async () => {
    let turn = 0
    const { lectern, requests } = await serve([ok, html(500), ok], { apiKey: async () => `key-${++turn}` })
    await lectern.courses.get('x')
    await lectern.courses.get('x')
    expect(requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer key-1', 'Bearer key-2', 'Bearer key-3'])
  })

  it('R47: that are secret are refused in a page, unless told', async () => {
    vi.stubGlobal('document', {})
    const options = { baseUrl: 'http://x', fetch: async () => new Response('{}') }
    expect(() => new Lectern({ ...options, apiKey: 'lk_sec_1' })).toThrow(/Keep lk_sec_ keys out of pages/)
    expect(await failureOf(new Lectern({ ...options, apiKey: () => 'lk_sec_1' }).courses.get('x'))).toBeInstanceOf(LecternError)
    for (const one of [{ apiKey: 'lk_pub_1' }, { apiKey: 'lk_sec_1', allowSecretKeyInBrowser: true }]) {
      expect(await new Lectern({ ...options, ...one }).courses.get('x')).toEqual({})
    }
  })

  it('R48: are in no error, no log and no print of a client', async () => {
    const key = 'lk_sec_do-not-tell'
    const entries: LogEntry[] = []
    const apiKey = async () => key
    const headers = { 'x-proxy-token': 'proxy-do-not-tell' }
    const told = `refused Bearer ${key} and proxy-do-not-tell`
    const nested = Object.assign(new Error('outer', { cause: new Error(told) }), {
      request: { headers: { authorization: `Bearer ${key}` } },
    })
    const fetches = [
      () => Promise.reject(new Error(told)),
      () => Promise.reject(told),
      () => Promise.reject(nested),
      () => Promise.reject({ told }),
    ]
    const answers = [json({ code: 'invalid_key', title: 'T', detail: told }, 401), html(500)]
    const clients = fetches.map(
      (fetch) =>
        new Lectern({
          baseUrl: 'http://x',
          fetch,
          apiKey,
          headers,
          maxRetries: 0,
          middleware: [logger({ write: (entry) => entries.push(entry) })],
        }),
    )
    for (const answer of answers)
      clients.push(
        (await serve([answer], { apiKey, headers, maxRetries: 0, middleware: [logger({ write: (entry) => entries.push(entry) })] }))
          .lectern,
      )
    for (const lectern of clients) {
      const error = await failureOf(lectern.courses.get('x'))
      expect(error).toBeInstanceOf(LecternError)
      expect(`${error?.stack}${inspect(error, { depth: 9, showHidden: true })}${JSON.stringify(error)}`).not.toContain('do-not-tell')
      expect(inspect(lectern, { depth: 9 }) + JSON.stringify(lectern)).not.toContain('do-not-tell')
    }
    expect(entries).toHaveLength(clients.length)
    expect(inspect(entries, { depth: 9 })).not.toContain('do-not-tell')
    const { lectern } = await serve([reset], { apiKey, maxRetries: 0 })
    expect((await failureOf(lectern.courses.get('x')))?.cause).toMatchObject({ message: 'fetch failed', cause: expect.any(Error) })
  })
})

describe('middleware', () => {
  it('R49: wraps every attempt, the first one outermost, and may change request and answer', async () => {
    const order: string[] = []
    const named =
      (name: string): Middleware =>
      async (request, next) => {
        order.push(`${name} ${request.operation} ${request.attempt}`)
        const headers = new Headers(request.headers)
        headers.set(`x-${name}`, 'yes')
        return next({ ...request, headers })
      }
    const { lectern, requests } = await serve([html(500), ok], { middleware: [named('a'), named('b')] })
    await lectern.courses.get('x')
    const operation = 'GET /v1/courses/{course}'
    expect(order).toEqual([`a ${operation} 0`, `b ${operation} 0`, `a ${operation} 1`, `b ${operation} 1`])
    expect(requests[1]?.headers).toMatchObject({ 'x-a': 'yes', 'x-b': 'yes' })
    const canned = lectern.withOptions({
      middleware: [async (request: AttemptRequest) => Response.json({ id: new URL(request.url).pathname })],
    })
    expect((await canned.courses.get('y')).id).toBe('/v1/courses/y')
    expect(requests).toHaveLength(2)
  })

  it('R50: that throws ends the call; a LecternError of it comes as it is', async () => {
    const bug = new RangeError('bug')
    const { lectern, requests } = await serve([ok], { middleware: [() => Promise.reject(bug)] })
    expect(await failureOf(lectern.courses.get('x'))).toMatchObject({ name: 'LecternError', cause: bug })
    const own = new LecternError('mine')
    expect(await failureOf(lectern.withOptions({ middleware: [() => Promise.reject(own)] }).courses.get('x'))).toBe(own)
    expect(requests).toHaveLength(0)
  })
})

describe('withOptions', () => {
  it('R51: makes a clone that keeps the rest, and leaves the first client as it was', async () => {
    const { lectern, requests } = await serve([html(500)], { headers: { 'x-a': '1' }, apiKey: 'k' })
    const clone = lectern.withOptions({ maxRetries: 0, headers: { 'x-b': '2' } })
    expect(clone).toBeInstanceOf(Lectern)
    await failureOf(clone.courses.get('x'))
    expect(requests).toHaveLength(1)
    expect(requests[0]?.headers).toMatchObject({ 'x-a': '1', 'x-b': '2', authorization: 'Bearer k' })
    await failureOf(lectern.courses.get('x'))
    expect(requests).toHaveLength(4)
    expect(requests[3]?.headers).not.toHaveProperty('x-b')
  })
})

describe('the logger', () => {
  it('R52: reports every attempt of its level with operation, status and request id, and no parameter', async () => {
    const entries: LogEntry[] = []
    const write = (entry: LogEntry) => entries.push(entry)
    const answered = json({ id: 'x' }, 200, { 'x-request-id': 'r1' })
    const { lectern } = await serve([reset, html(503), answered], { middleware: [logger({ write })] })
    await lectern.courses.sections.get('course', 'learner-7')
    const operation = 'GET /v1/courses/{course}/sections/{section}'
    expect(entries).toMatchObject([
      { level: 'error', operation, attempt: 0, error: expect.any(LecternError) },
      { level: 'warn', operation, attempt: 1, status: 503 },
      { level: 'debug', operation, attempt: 2, status: 200, requestId: 'r1' },
    ])
    expect(inspect(entries)).not.toContain('learner-7')
    const quiet: LogEntry[] = []
    const other = await serve([html(503), answered], { middleware: [logger({ level: 'warn', write: (entry) => quiet.push(entry) })] })
    await other.lectern.courses.get('x')
    expect(quiet.map(({ level }) => level)).toEqual(['warn'])
  })

  it('R53: writes to the console what LECTERN_LOG asks for, once, in a clone too; another word is refused', async () => {
    const { lectern, baseUrl } = await serve([ok])
    const debug = vi.spyOn(console, 'debug').mockImplementation(() => {})
    await lectern.courses.get('x')
    expect(debug).not.toHaveBeenCalled()
    vi.stubEnv('LECTERN_LOG', 'debug')
    await new Lectern({ baseUrl }).withOptions({ timeout: 1000 }).courses.get('x')
    expect(debug.mock.calls).toEqual([
      [expect.stringMatching(/^lectern: GET \/v1\/courses\/\{course\} 200 \(attempt 1, \d+ ms, request id none\)$/)],
    ])
    debug.mockRestore()
    for (const level of ['trace', 'info', 'silent', 'off']) {
      vi.stubEnv('LECTERN_LOG', level)
      expect(() => new Lectern({ baseUrl })).not.toThrow()
    }
    vi.stubEnv('LECTERN_LOG', 'verbose')
    expect(() => new Lectern({ baseUrl })).toThrow('LECTERN_LOG must be debug, warn, error or off.')
    expect(new Client({ baseUrl }).baseUrl).toBe(baseUrl)
  })
})
