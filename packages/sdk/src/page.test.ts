import { describe, expect, it } from 'vitest'
import { failureOf, json, serve } from './hostile-server.fixture'
import { BadRequestError, ResponseParseError } from './index'

const first = json({ data: [1, 2], nextCursor: 'a b&c', hasMore: true }, 200, { 'x-request-id': 'r1' })
const last = json({ data: [3], nextCursor: null, hasMore: false })

describe('a list', () => {
  it('R60: iterates over the items of all pages, with the filters on each', async () => {
    const { lectern, requests } = await serve([first, last])
    const items: unknown[] = []
    for await (const item of lectern.courses.list({ limit: 2, level: 'beginner' })) items.push(item)
    expect(items).toEqual([1, 2, 3])
    expect(requests.map(({ url }) => url)).toEqual([
      '/v1/courses?limit=2&level=beginner',
      '/v1/courses?limit=2&level=beginner&cursor=a%20b%26c',
    ])
  })

  it('R61: gives its first page when awaited, and asks for it once', async () => {
    const { lectern, requests } = await serve([first, last])
    const list = lectern.courses.list()
    expect(requests).toHaveLength(0)
    expect((await list).data).toEqual([1, 2])
    expect((await list.withResponse()).requestId).toBe('r1')
    expect(await list.toArray()).toEqual([1, 2, 3])
    expect(requests).toHaveLength(2)
  })

  it('R62: gives pages, and as many items as asked for without asking for more', async () => {
    const { lectern, requests } = await serve([first, last])
    const sizes: number[] = []
    for await (const { data } of lectern.courses.list().pages()) sizes.push(data.length)
    expect(sizes).toEqual([2, 1])
    const one = await serve([first, last])
    expect(await one.lectern.courses.list().toArray({ limit: 2 })).toEqual([1, 2])
    expect(await one.lectern.courses.list().toArray({ limit: 0 })).toEqual([])
    expect(one.requests).toHaveLength(1)
    expect(requests).toHaveLength(2)
  })

  it('R63: asks for nothing more after the reader stopped', async () => {
    const { lectern, requests } = await serve([first, last])
    for await (const item of lectern.courses.list()) if (item) break
    expect(requests).toHaveLength(1)
  })

  it('R64: stops with an error rather than lose items or never end', async () => {
    const forever = await serve([first])
    expect(await failureOf(forever.lectern.courses.list().toArray())).toBeInstanceOf(ResponseParseError)
    expect(forever.requests).toHaveLength(2)
    for (const page of [{ data: [1], nextCursor: null, hasMore: true }, { data: [1], hasMore: true }, { items: [] }, []]) {
      const { lectern } = await serve([json(page)])
      expect(await failureOf(lectern.courses.list().toArray())).toBeInstanceOf(ResponseParseError)
    }
  })

  it('R69: does not end where a page does not say whether there is another', async () => {
    for (const last of [
      { data: [3], nextCursor: null },
      { data: [3], nextCursor: 'b', hasMore: 'yes' },
      { data: [3], nextCursor: '', hasMore: true },
    ]) {
      const { lectern, requests } = await serve([first, json(last)])
      expect(await failureOf(lectern.courses.list().toArray())).toBeInstanceOf(ResponseParseError)
      expect(requests).toHaveLength(2)
    }
  })

  it('R65: gives the items it has, then the error, when a cursor is outdated under the reader', async () => {
    const outdated = json({ code: 'outdated_cursor', title: 'T', detail: 'D', status: 400, requestId: 'r' }, 400)
    const { lectern } = await serve([first, outdated])
    const items: unknown[] = []
    const read = async () => {
      for await (const item of lectern.courses.search('x', { q: 'y' })) items.push(item)
    }
    const error = await failureOf(read())
    expect(error).toBeInstanceOf(BadRequestError)
    expect(error?.code).toBe('outdated_cursor')
    expect(items).toEqual([1, 2])
  })
})

describe('a call', () => {
  it('R66: gives data, response and request id of one request', async () => {
    const { lectern, requests } = await serve([json({ id: 'x' }, 200, { 'x-request-id': 'r1', 'x-lectern-release': '7' })])
    const call = lectern.courses.get('x')
    const { data, response, requestId } = await call.withResponse()
    expect([data, response.status, response.headers.get('x-lectern-release'), requestId]).toEqual([{ id: 'x' }, 200, '7', 'r1'])
    expect(await call).toBe(data)
    expect(await Promise.all([call, call.finally(() => {})])).toEqual([data, data])
    expect(requests).toHaveLength(1)
  })

  it('R67: is sent although nobody awaits it', async () => {
    const { lectern, requests } = await serve([json({})])
    lectern.courses.quizzes.score('c', 'q', { responses: [] })
    while (requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(requests).toMatchObject([{ method: 'POST', body: '{"responses":[]}' }])
  })

  it('R68: sends the body as it was when the call was made, and bytes as they are', async () => {
    const { lectern, requests } = await serve([json({}, 500), json({})])
    const body = { responses: [] as [] }
    const call = lectern.courses.quizzes.score('c', 'q', body)
    Object.assign(body, { late: true })
    await failureOf(call)
    await lectern.assets.upload('0'.repeat(64), new TextEncoder().encode('bytes'))
    expect(requests.map((one) => [one.headers['content-type'], one.body])).toEqual([
      ['application/json', '{"responses":[]}'],
      ['application/octet-stream', 'bytes'],
    ])
  })
})
