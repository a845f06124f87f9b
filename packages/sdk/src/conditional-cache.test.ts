import { describe, expect, it } from 'vitest'
import { failureOf, type Handler, json, nothing, serve } from './hostile-server.fixture'
import { ConnectionError, conditionalCache } from './index'

const tagged = (id: string, etag: string, headers: Record<string, string> = {}) =>
  json({ id }, 200, { etag, 'x-request-id': id, ...headers })
const unchanged: Handler = (res) => res.writeHead(304, { 'x-request-id': 'again' }).end()

describe('the conditional cache', () => {
  it('R80: serves a 304 from memory, as the 200 it stands for', async () => {
    const { lectern, requests } = await serve([tagged('one', '"1"'), unchanged], { middleware: [conditionalCache()] })
    await lectern.courses.get('x')
    const { data, response, requestId } = await lectern.courses.get('x').withResponse()
    expect([data, response.status, requestId]).toEqual([{ id: 'one' }, 200, 'again'])
    expect((await lectern.courses.get('x')).id).toBe('one')
    expect(requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"', '"1"'])
  })

  it('R81: takes what changed, and asks with its tag from then on', async () => {
    const { lectern, requests } = await serve([tagged('one', '"1"'), tagged('two', '"2"'), unchanged], { middleware: [conditionalCache()] })
    const ids: string[] = []
    for (const _ of [1, 2, 3]) ids.push((await lectern.courses.get('x')).id)
    expect(ids).toEqual(['one', 'two', 'two'])
    expect(requests[2]?.headers['if-none-match']).toBe('"2"')
  })

  it('R84: keeps media types and languages apart', async () => {
    const { lectern, requests } = await serve([tagged('one', '"1"')], { middleware: [conditionalCache()] })
    const read = (headers?: Record<string, string | undefined>) => lectern.courses.get('x', {}, { headers })
    for (const headers of [undefined, { accept: 'text/html' }, { 'accept-language': 'de' }, { 'accept-language': 'en' }])
      await read(headers)
    expect(requests.map(({ headers }) => headers['if-none-match'])).toEqual(Array(4).fill(undefined))
    await read({ 'accept-language': 'de' })
    expect(requests[4]?.headers['if-none-match']).toBe('"1"')
  })

  it('R85: sees a cut body as a failed connection, which is tried again', async () => {
    const halved: Handler = (res) => {
      res.writeHead(200, { etag: '"1"', 'content-length': '100' }).write('{"id"')
      setTimeout(() => res.destroy(), 20)
    }
    const { lectern, requests } = await serve([halved, tagged('one', '"1"'), unchanged], { middleware: [conditionalCache()] })
    expect((await lectern.courses.get('x')).id).toBe('one')
    expect((await lectern.courses.get('x')).id).toBe('one')
    expect(requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, undefined, '"1"'])
    const { lectern: once } = await serve([halved], { middleware: [conditionalCache()], maxRetries: 0 })
    expect(await failureOf(once.courses.get('x'))).toBeInstanceOf(ConnectionError)
  })

  it('R86: keeps what it has while the service fails', async () => {
    const failures = [503, 500, 429, 408].map((status) => nothing(status))
    const { lectern, requests } = await serve([tagged('one', '"1"'), ...failures, unchanged], {
      middleware: [conditionalCache()],
      maxRetries: 4,
    })
    await lectern.courses.get('x')
    const { data, response } = await lectern.courses.get('x').withResponse()
    expect([data.id, response.url, response.status]).toEqual(['one', response.url, 200])
    expect(response.url).toMatch(/\/v1\/courses\/x$/)
    expect(requests.slice(1).map(({ headers }) => headers['if-none-match'])).toEqual(Array(5).fill('"1"'))
  })

  it('R82: keeps addresses and keys apart, and nothing that may not be stored', async () => {
    const cache = conditionalCache()
    const { lectern, requests } = await serve([tagged('one', '"1"')], { middleware: [cache], apiKey: 'a' })
    await lectern.courses.get('x')
    await lectern.courses.get('y')
    await lectern.withOptions({ apiKey: 'b' }).courses.get('x')
    const secret = await serve([tagged('one', '"1"', { 'cache-control': 'private, no-store' })], { middleware: [cache] })
    await secret.lectern.courses.get('x')
    await secret.lectern.courses.get('x')
    expect([...requests, ...secret.requests].map(({ headers }) => headers['if-none-match'])).toEqual(Array(5).fill(undefined))
  })

  it('R87: leaves requests for a part to the service, and keeps the whole that it has', async () => {
    const part: Handler = (res) => res.writeHead(206, { etag: '"1"', 'content-range': 'bytes 0-0/2' }).end('p')
    const { lectern, requests } = await serve([tagged('one', '"1"'), part, unchanged], { middleware: [conditionalCache()] })
    const read = (headers: Record<string, string> = {}) => lectern.courses.assets.get('c', 'h', 'n', {}, { headers })
    const whole = await read()
    expect(new TextDecoder().decode(await read({ range: 'bytes=0-0' }))).toBe('p')
    expect(await read()).toEqual(whole)
    expect(requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, undefined, '"1"'])
  })

  it('R83: forgets what was not used for longest when it is full, and what is gone', async () => {
    const { lectern, requests } = await serve([tagged('12345', '"1"')], { middleware: [conditionalCache({ maxBytes: 30 })] })
    for (const id of ['a', 'b', 'a', 'c', 'a', 'b']) await lectern.courses.get(id)
    expect(requests.map(({ headers }) => headers['if-none-match'] !== undefined)).toEqual([false, false, true, false, true, false])
    const gone = await serve([tagged('one', '"1"'), nothing(404), tagged('one', '"1"')], {
      middleware: [conditionalCache()],
      maxRetries: 0,
    })
    await gone.lectern.courses.get('x')
    await gone.lectern.courses.get('x').catch(() => {})
    await gone.lectern.courses.get('x')
    expect(gone.requests[2]?.headers).not.toHaveProperty('if-none-match')
  })
})
