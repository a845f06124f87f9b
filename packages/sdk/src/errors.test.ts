import { describe, expect, it } from 'vitest'
import document from '../../api/openapi.json' with { type: 'json' }
import { cut, failureOf, type Handler, html, json, nothing, reset, serve } from './hostile-server.fixture'
import * as sdk from './index'
import { ConnectionError, LecternError, NotFoundError, NotModifiedError, ResponseParseError, ServerError, StatusError } from './index'

/** Code and status of every failure, from the sentences of the document. */
const failures = Object.values(document.paths).flatMap((methods) =>
  Object.values(methods as Record<string, { responses: Record<string, { description: string }> }>).flatMap(({ responses }) =>
    Object.entries(responses).flatMap(([status, { description }]) =>
      Number(status) < 400 ? [] : [...description.matchAll(/`(\w+)`:/g)].map(([, code]) => `${status} ${code}`),
    ),
  ),
)
const codes = [...new Set(failures)].map((one) => one.split(' ') as [string, string])
const classes = Object.entries(sdk).filter(([name]) => /Error$/.test(name))

describe('an answer that is not 2xx', () => {
  it('R1: becomes the class of its status, with problem, code and request id, for every code of the document', async () => {
    expect(codes.length).toBeGreaterThan(10)
    const seen = new Map<string, string>()
    for (const [status, code] of codes) {
      const problem = {
        type: `/docs/errors#${code}`,
        title: 'T',
        status: Number(status),
        detail: `D ${code}`,
        instance: '/v1',
        code,
        requestId: 'r',
      }
      const { lectern } = await serve([json(problem, Number(status), { 'x-request-id': 'r1' })], { maxRetries: 0 })
      const error = await failureOf(lectern.courses.get('x'))
      expect(error).toBeInstanceOf(StatusError)
      expect(error).toMatchObject({ code, status: Number(status), requestId: 'r1', problem, message: `${status} ${code}: D ${code}` })
      expect(error?.headers?.get('x-request-id')).toBe('r1')
      seen.set(status, error!.name)
    }
    // One class for each status: none is shared, none is the general one.
    expect(new Set(seen.values()).size).toBe(seen.size)
    expect([...seen.values()]).not.toContain('StatusError')
  })

  it('R2: is told from data when a proxy answers with a page', async () => {
    const { lectern, requests } = await serve([html(502)], { maxRetries: 0 })
    const error = await failureOf(lectern.courses.get('x'))
    expect(error).toBeInstanceOf(ServerError)
    expect(error).toMatchObject({ status: 502, code: undefined, problem: undefined })
    expect(error?.message).toMatch(/^GET \/v1\/courses\/\{course\} answered 502 with text\/html .*base URL/)
    expect(requests).toHaveLength(1)
  })

  it('R3: keeps unknown statuses and codes usable', async () => {
    const teapot = await serve([json({ code: 'short_and_stout', detail: 'D' }, 418)])
    expect(await failureOf(teapot.lectern.courses.get('x'))).toMatchObject({ name: 'StatusError', status: 418, code: 'short_and_stout' })
    const full = await serve([json({ code: 'full', detail: 'D' }, 507)], { maxRetries: 0 })
    expect(await failureOf(full.lectern.courses.get('x'))).toMatchObject({ name: 'ServerError', status: 507, code: 'full' })
  })

  it('R12: is read for what it has when it says that it is a problem document', async () => {
    const typed = (body: object, type: string, status = 502): Handler => {
      return (res) => res.writeHead(status, { 'content-type': type }).end(JSON.stringify(body))
    }
    const told = async (handler: Handler) => failureOf((await serve([handler], { maxRetries: 0 })).lectern.courses.get('x'))
    const gateway = { title: 'Bad Gateway', status: 502, retryable: true }
    for (const type of ['application/problem+json', 'application/problem+json; charset=utf-8', 'Application/Problem+JSON;charset="UTF-8"'])
      expect(await told(typed(gateway, type))).toMatchObject({
        name: 'BadGatewayError',
        problem: gateway,
        code: undefined,
        message: '502: Bad Gateway',
      })
    expect(await told(typed({ code: 'upstream_gone' }, 'application/problem+json'))).toMatchObject({
      code: 'upstream_gone',
      message: '502 upstream_gone: GET /v1/courses/{course} was refused',
    })
    expect(await told(typed({}, 'application/problem+json', 404))).toMatchObject({
      name: 'NotFoundError',
      problem: {},
      message: '404: GET /v1/courses/{course} was refused',
    })
    // RFC 9457 §3.1: a member of another type is ignored.
    const wrong = { code: 5, detail: { a: 1 }, status: '502', title: 'Bad Gateway' }
    expect((await told(typed(wrong, 'application/problem+json')))?.problem).toEqual({ title: 'Bad Gateway' })
    for (const type of ['application/problem+jsonx', 'application/json', 'text/plain'])
      expect((await told(typed(gateway, type)))?.problem).toBeUndefined()
  })

  it('R315: is no problem document when its body is not a JSON object', async () => {
    const broken: Handler = (res) => res.writeHead(404, { 'content-type': 'application/problem+json' }).end('{"code":')
    for (const handler of [json([], 404), json(null, 404), json('c', 404), broken]) {
      const { lectern } = await serve([handler])
      const error = await failureOf(lectern.courses.get('x'))
      expect(error).toMatchObject({ name: 'NotFoundError', status: 404, code: undefined, problem: undefined })
      expect(error?.message).toMatch(/answered 404 with application\/problem\+json instead of the API's JSON/)
    }
  })

  it('R4: is not data when it is a 304 that the caller asked for', async () => {
    const { lectern } = await serve([nothing(304)])
    const error = await failureOf(lectern.courses.get('x', {}, { headers: { 'if-none-match': '"a"' } }))
    expect(error).toBeInstanceOf(NotModifiedError)
  })
})

describe('a 2xx that is not the JSON of the API', () => {
  it.each([
    [
      'R5: half a JSON',
      (res: import('node:http').ServerResponse) => res.writeHead(200, { 'content-type': 'application/json' }).end('{"id":'),
    ],
    ['R6: a sign-in page', html(200)],
    ['R7: a 204 where the document has none', nothing(204)],
    ['R8: a word instead of an object', json('ok')],
  ])('%s is a ResponseParseError that asks about the base URL', async (_, handler) => {
    const { lectern, requests } = await serve([handler])
    const error = await failureOf(lectern.courses.get('x'))
    expect(error).toBeInstanceOf(ResponseParseError)
    expect(error?.message).toMatch(/instead of the API's JSON; is the base URL right\?$/)
    expect(requests).toHaveLength(1)
  })
})

describe('a redirect', () => {
  const to =
    (location: string, status: number): Handler =>
    (res) =>
      res.writeHead(status, { location, 'x-request-id': 'r1' }).end()

  it('R13: of a write is an error that names where it leads, and nothing is sent there', async () => {
    const target = await serve([json({ id: 'not what was created' })])
    for (const status of [301, 302, 303, 307, 308]) {
      const secret = target.baseUrl.replace('//', '//user:do-not-tell@')
      for (const location of [`${target.baseUrl}/elsewhere?token=do-not-tell`, '/v1/login', secret]) {
        const { lectern, requests } = await serve([to(location, status)])
        const error = await failureOf(lectern.attempts.create({ courseId: 'c', quizId: 'q' }))
        const origin = location.includes('token') ? target.baseUrl : 'elsewhere'
        expect(error).toMatchObject({ name: 'StatusError', status, requestId: 'r1' })
        expect(error?.message).toContain(`POST /v1/attempts answered ${status}`)
        expect(error?.message).toContain(`(redirected to ${origin}; is the base URL right?)`)
        expect(error?.message).not.toContain('do-not-tell')
        expect(requests).toHaveLength(1)
      }
    }
    expect(target.requests).toHaveLength(0)
    // What a page sees.
    const opaque = {
      status: 0,
      ok: false,
      type: 'opaqueredirect',
      headers: new Headers(),
      url: '',
      redirected: false,
      text: async () => '',
    }
    const answer = { ...opaque, clone: () => opaque, arrayBuffer: async () => new ArrayBuffer(0) } as unknown as Response
    const fetch = async () => answer
    const page = new sdk.Lectern({ baseUrl: 'http://x', fetch })
    expect(await failureOf(page.learners.delete('ada'))).toMatchObject({ status: 0, message: expect.stringContaining('(redirected to') })
  })

  it('R14: of a GET is followed; a failure at its end names it, as a key does not go to another origin', async () => {
    const problem = { code: 'key_required', detail: 'A key is needed.' }
    const target = await serve([json(problem, 401), html(200), json({ id: 'x' })])
    const { lectern } = await serve([to(`${target.baseUrl}/v1/courses/x`, 301)], { apiKey: 'lk_pub_1' })
    const moved = ` (redirected to ${target.baseUrl}; is the base URL right?)`
    expect(await failureOf(lectern.courses.get('x'))).toMatchObject({ message: `401 key_required: A key is needed.${moved}` })
    expect((await failureOf(lectern.courses.get('x')))?.message).toContain(`instead of the API's JSON${moved}`)
    expect(await lectern.courses.get('x')).toEqual({ id: 'x' })
    expect(target.requests[0]?.headers).not.toHaveProperty('authorization')
  })

  it('R15: is followed by a write when the call says so', async () => {
    const { lectern, requests } = await serve([to('/there', 307), json({ id: 'a' }, 201)])
    const body = { courseId: 'c', quizId: 'q' }
    expect(await lectern.attempts.create(body, {}, { fetchOptions: { redirect: 'follow' } })).toEqual({ id: 'a' })
    expect(requests[1]).toMatchObject({ method: 'POST', url: '/there', body: JSON.stringify(body) })
  })
})

describe('every failure', () => {
  it('R9: is a LecternError, whatever the parts that the caller brings throw', async () => {
    const baseUrl = 'http://127.0.0.1:9'
    const options: sdk.ClientOptions[] = [
      { fetch: () => Promise.reject('a string') },
      { fetch: () => Promise.reject(undefined) },
      {
        fetch: () => {
          throw new TypeError('at once')
        },
      },
      { fetch: () => undefined as unknown as Response },
      {
        middleware: [
          () => {
            throw new RangeError('middleware')
          },
        ],
      },
      { middleware: [() => Promise.reject(null)] },
      { apiKey: () => Promise.reject(new Error('vault')) },
      { apiKey: () => 'k\n' },
      {},
    ] // prettier-ignore
    for (const one of options) {
      const error = await failureOf(new sdk.Lectern({ baseUrl, maxRetries: 0, ...one }).courses.get('x'))
      expect(error).toBeInstanceOf(LecternError)
      expect(error?.message).toMatch(/./)
    }
    const circular: { responses: [] } = { responses: [] }
    Object.assign(circular, { self: circular })
    const lectern = new sdk.Lectern({ baseUrl })
    expect(await failureOf(lectern.courses.quizzes.score('c', 'q', circular))).toMatchObject({
      name: 'LecternError',
      cause: expect.any(TypeError),
    })
    expect(await failureOf(lectern.courses.get('\ud800'))).toMatchObject({ name: 'LecternError', cause: expect.any(URIError) })
  })

  it('R10: says why no answer arrived, and what did before it was cut off', async () => {
    const gone = await serve([reset], { maxRetries: 0 })
    expect(await failureOf(gone.lectern.courses.get('x'))).toMatchObject({
      name: 'ConnectionError',
      status: undefined,
      message: expect.stringContaining(`at ${gone.baseUrl} failed: TypeError: fetch failed`),
    })
    const { lectern } = await serve([cut], { maxRetries: 0 })
    expect(await failureOf(lectern.courses.get('x'))).toMatchObject({ name: 'ConnectionError', status: 200, requestId: 'cut' })
  })

  it('R11: has its own name, so that it can be told apart in minified code', () => {
    for (const [name, Class] of classes) {
      expect(new (Class as typeof LecternError)('x').name).toBe(name)
      expect(new (Class as typeof LecternError)('x')).toBeInstanceOf(Error)
    }
    expect(classes.length).toBeGreaterThan(20)
    expect(new NotFoundError('x')).toBeInstanceOf(StatusError)
    expect(new sdk.TimeoutError('x')).toBeInstanceOf(ConnectionError)
  })
})
