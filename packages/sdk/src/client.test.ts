import { inspect } from 'node:util'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cut, failureOf, type Handler, html, json, nothing, reset, serve, trickle } from './hostile-server.fixture'
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
    'https://x:99999',
    'https://x:port',
    'https://[::1',
    'https://a|b',
    'https://%',
    42,
    {},
    Object.create(null),
  ])('R40: refuses the base URL %s and says how one looks', (baseUrl) => {
    vi.stubEnv('LECTERN_BASE_URL', '')
    expect(() => new Lectern({ baseUrl: baseUrl as string })).toThrow(
      /^Pass `baseUrl` \(or set LECTERN_BASE_URL\) like https:\/\/courses\.example\.com/,
    )
  }) // prettier-ignore

  it('R41: keeps the path of a base URL, without its last slashes', async () => {
    const { requests, baseUrl } = await serve([ok])
    await new Lectern({ baseUrl: `${baseUrl}/lectern//` }).courses.get('x')
    expect(requests[0]?.url).toBe('/lectern/v1/courses/x')
  })

  it('R42: refuses a key that cannot be a header, without showing it', async () => {
    for (const apiKey of ['lk_sec_1\n', 'lk_sec_\u00e9', '', 42 as unknown as string, {} as unknown as string]) {
      for (const make of [
        () => new Lectern({ baseUrl: 'http://x', apiKey }),
        () => new Lectern({ baseUrl: 'http://x' }).withOptions({ apiKey }),
      ]) {
        expect(make).toThrow('The API key must be ASCII text without a line break.')
      }
    }
    const { lectern, requests } = await serve([ok], { headers: { 'x-team': 'a\nb' } })
    expect(await failureOf(lectern.courses.get('x'))).toMatchObject({
      message: 'The header x-team must be ASCII text without a line break.',
    })
    for (const key of ['', 'a\nb', 42 as unknown as string]) {
      const error = await failureOf(lectern.withOptions({ apiKey: async () => key, headers: { 'x-team': undefined } }).courses.get('x'))
      expect(error?.message).toBe('The header authorization must be ASCII text without a line break.')
    }
    expect(requests).toHaveLength(0)
  })

  it('R43: says that there is no fetch, and takes one that comes later', async () => {
    vi.stubGlobal('fetch', undefined)
    expect(() => new Lectern({ baseUrl: 'http://x' })).toThrow('Pass `fetch`: there is none here.')
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

describe('values of a wrong type', () => {
  it.each([Number.NaN, -1, 'soon'])('R54: refuses the time limit %s, of the client and of a call', async (value) => {
    const timeout = value as number
    const { lectern, requests } = await serve([ok])
    for (const call of [lectern.withOptions({ timeout }).courses.get('x'), lectern.courses.get('x', {}, { timeout })]) {
      expect(await failureOf(call)).toMatchObject({ name: 'LecternError', message: 'Pass `timeout` in milliseconds.' })
    }
    expect(requests).toHaveLength(0)
  })

  it('R55: leaves out a header that is undefined, also one that the client has', async () => {
    const { lectern, requests } = await serve([ok], { headers: { 'x-team': 'a', 'x-none': undefined } })
    await lectern.courses.get('x', {}, { headers: { 'x-none': undefined } })
    await lectern.courses.get('x', {}, { headers: { 'x-team': undefined } })
    expect(requests.map(({ headers }) => [headers['x-team'], headers['x-none']])).toEqual([
      ['a', undefined],
      [undefined, undefined],
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

  it.each(['document', 'importScripts'])(
    'R56: that are secret are found in every header, and beside blanks, where there is %s',
    async (name) => {
      vi.stubGlobal(name, () => {})
      const { lectern, requests } = await serve([ok])
      for (const apiKey of [' lk_sec_1', 'lk_sec_1 ']) {
        expect(() => lectern.withOptions({ apiKey })).toThrow(/Keep lk_sec_ keys out of pages/)
        expect(await failureOf(lectern.withOptions({ apiKey: () => apiKey }).courses.get('x'))).toMatchObject({ name: 'LecternError' })
      }
      const headers = { authorization: 'Bearer lk_sec_1' }
      for (const call of [lectern.withOptions({ headers }).courses.get('x'), lectern.courses.get('x', {}, { headers })]) {
        expect((await failureOf(call))?.message).toMatch(/Keep lk_sec_ keys out of pages/)
      }
      expect(requests).toHaveLength(0)
      await lectern.withOptions({ headers, allowSecretKeyInBrowser: true }).courses.get('x')
      expect(requests).toHaveLength(1)
    },
  )

  it('R57: are taken out of what a problem says, also those that a middleware set and those of cookies; the rest stays', async () => {
    const told = { detail: 'not Bearer from-a-middleware', errors: [{ path: '/a', message: 'session-1234 and "quoted"' }] }
    const problem = { code: 'invalid_key', type: 'about:invalid_key', title: 'T', status: 401, requestId: 'invalid_key', ...told }
    const signed: Middleware = (request, next) => {
      request.headers.set('authorization', 'Bearer from-a-middleware')
      return next(request)
    }
    const headers = { cookie: 'theme=dark; id=session-1234', 'x-author': 'invalid_key', 'x-auth': 'T', 'x-token': 'invalid_key' }
    const { lectern, baseUrl } = await serve([json(problem, 401)], { middleware: [signed], headers })
    const error = await failureOf(lectern.courses.get('x'))
    expect(error?.problem).toEqual({ ...problem, detail: 'not [redacted]', errors: [{ path: '/a', message: '[redacted] and "quoted"' }] })
    expect(error?.message).toBe('401 invalid_key: not [redacted]')
    const fetch = () => Promise.reject(new Error('refused Bearer from-a-middleware by AUTHOR'))
    const failed = new Lectern({
      baseUrl,
      fetch,
      middleware: [signed],
      headers: { 'x-author': 'by AUTHOR', 'x-unsecret': 'by AUTHOR' },
      maxRetries: 0,
    })
    const refused = await failureOf(failed.courses.get('x'))
    expect(refused?.message).toMatch(/refused \[redacted\] by AUTHOR/)
    expect(inspect(refused, { depth: 9, showHidden: true })).not.toContain('from-a-middleware')
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

  it('R58: sees the whole answer: body, address and redirect are there', async () => {
    const seen: unknown[] = []
    const reading: Middleware = async (request, next) => {
      const response = await next(request)
      const { url, redirected, status } = response
      seen.push([new URL(url).pathname, redirected, status, await response.clone().text()])
      return response
    }
    const moved: Handler = (res) => res.writeHead(302, { location: '/there' }).end()
    const { lectern } = await serve([moved, ok, nothing(204)], { middleware: [reading] })
    expect(await lectern.courses.get('x')).toEqual({ id: 'x' })
    await failureOf(lectern.courses.get('y'))
    expect(seen).toEqual([
      ['/there', true, 200, '{"id":"x"}'],
      ['/v1/courses/y', false, 204, ''],
    ])
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

  it('R59: reads nothing of the environment, and keeps what is undefined', async () => {
    const { baseUrl, requests } = await serve([ok])
    const debug = vi.spyOn(console, 'debug').mockImplementation(() => {})
    vi.stubEnv('LECTERN_BASE_URL', baseUrl)
    vi.stubEnv('LECTERN_API_KEY', 'lk_pub_1')
    vi.stubEnv('LECTERN_LOG', 'debug')
    const lectern = new Lectern()
    const anonymous = new Lectern({ apiKey: null })
    vi.stubEnv('LECTERN_API_KEY', '')
    const keyless = new Lectern()
    vi.stubEnv('LECTERN_API_KEY', 'lk_pub_2')
    for (const name of ['LECTERN_BASE_URL', 'LECTERN_LOG']) vi.stubEnv(name, 'nonsense')
    await lectern.withOptions({ apiKey: undefined, baseUrl: undefined }).courses.get('x')
    await lectern.withOptions({ middleware: [] }).withOptions({}).courses.get('x')
    await lectern.withOptions({ apiKey: null }).courses.get('x')
    for (const one of [anonymous, keyless]) await one.withOptions({ apiKey: undefined }).courses.get('x')
    const key = 'Bearer lk_pub_1'
    expect(requests.map(({ headers }) => headers.authorization)).toEqual([key, key, undefined, undefined, undefined])
    expect(debug).toHaveBeenCalledTimes(5)
    debug.mockRestore()
  })
})

describe('the logger', () => {
  it('R29: reports a body that was cut or came too late as the error that it is', async () => {
    const entries: LogEntry[] = []
    const middleware = [logger({ write: (entry) => entries.push(entry) })]
    const { lectern } = await serve([cut, trickle, ok], { middleware, timeout: 100 })
    await lectern.courses.get('x')
    expect(entries).toMatchObject([
      { level: 'error', attempt: 0, error: { name: 'ConnectionError', status: 200, requestId: 'cut' } },
      { level: 'error', attempt: 1, error: { name: 'TimeoutError' } },
      { level: 'debug', attempt: 2, status: 200 },
    ])
  })

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
