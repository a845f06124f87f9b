import { describe, expect, it } from 'vitest'
import { type Handler, json, nothing, serve } from './hostile-server.fixture'
import { conditionalCache } from './index'

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
