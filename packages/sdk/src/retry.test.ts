import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import { cut, failureOf, html, json, reset, serve, silence, trickle } from './hostile-server.fixture'
import { AbortError, ConnectionError, Lectern, RateLimitError, ServerError, TimeoutError } from './index'
import { retryDelay } from './retry'

const ok = json({ id: 'x' })
const busy = (headers: Record<string, string>) => json({ code: 'rate_limited', detail: 'D' }, 429, headers)

describe('trying again', () => {
  it('R20: answers after 500 and 500, waiting longer the second time', async () => {
    const { lectern, requests, waits } = await serve([html(500), html(500), ok])
    expect(await lectern.courses.get('x')).toEqual({ id: 'x' })
    expect(requests).toHaveLength(3)
    expect(waits[1]).toBeGreaterThan(waits[0]!)
  })

  it('R21: waits as many seconds as Retry-After says', async () => {
    const { lectern, waits } = await serve([busy({ 'retry-after': '7' }), busy({ 'retry-after': '0' }), ok])
    await lectern.courses.get('x')
    expect(waits).toEqual([7000, 0])
  })

  it('R22: waits until the date of Retry-After by the clock of the server, however wrong the one here is', async () => {
    const date = new Date(Date.now() + 3_600_000).toUTCString()
    const later = new Date(Date.parse(date) + 30_000).toUTCString()
    const { lectern, waits } = await serve([busy({ 'retry-after': later, date }), ok])
    await lectern.courses.get('x')
    expect(waits).toEqual([30_000])
  })

  it('R23: leaves a wait of more than 60 s to the caller, who can read it', async () => {
    const { lectern, waits } = await serve([busy({ 'retry-after': '61' })])
    const error = await failureOf(lectern.courses.get('x'))
    expect(error).toBeInstanceOf(RateLimitError)
    expect(error?.headers?.get('retry-after')).toBe('61')
    expect(waits).toEqual([])
  })

  it('R24: answers after a connection reset before the headers and one inside the body', async () => {
    const { lectern, requests } = await serve([reset, cut, ok])
    expect(await lectern.courses.get('x')).toEqual({ id: 'x' })
    expect(requests).toHaveLength(3)
  })

  it('R25: happens on 408, 429 and 5xx and on no other status', async () => {
    for (const status of [400, 401, 403, 404, 405, 409, 410, 413, 414, 415, 422]) {
      const { lectern, requests } = await serve([json({ code: 'c', detail: 'D' }, status)])
      expect(await failureOf(lectern.courses.get('x'))).toMatchObject({ status })
      expect(requests).toHaveLength(1)
    }
    for (const status of [408, 429, 500, 502, 503, 504]) {
      const { lectern, requests } = await serve([json({ code: 'c', detail: 'D' }, status)])
      expect(await failureOf(lectern.courses.get('x'))).toMatchObject({ status })
      expect(requests).toHaveLength(3)
    }
  })

  it('R26: happens as often as the call says, else the client', async () => {
    const { lectern, requests } = await serve([html(503)], { maxRetries: 1 })
    await failureOf(lectern.courses.get('x'))
    expect(requests).toHaveLength(2)
    await failureOf(lectern.courses.get('x', {}, { maxRetries: 0 }))
    expect(requests).toHaveLength(3)
  })

  it('R27: doubles from 0.5 s to 8 s, less up to a quarter', () => {
    expect([0, 1, 2, 3, 4, 9].map((retry) => retryDelay(retry, undefined, 0))).toEqual([500, 1000, 2000, 4000, 8000, 8000])
    expect(retryDelay(0, undefined, 1)).toBe(375)
    const nonsense = new Headers({ 'retry-after': 'soon' })
    expect(retryDelay(0, nonsense, 0)).toBe(500)
    expect(retryDelay(0, new Headers({ 'retry-after': '-5' }), 0)).toBe(500)
  })
})

describe('a POST', () => {
  it('R28: is sent once when the document has no idempotency key for it, and carries none', async () => {
    const { lectern, requests } = await serve([html(502)])
    expect(await failureOf(lectern.courses.quizzes.score('c', 'q', { responses: [] }))).toBeInstanceOf(ServerError)
    expect(requests).toHaveLength(1)
    expect(requests[0]?.headers).not.toHaveProperty('idempotency-key')
  })
})

describe('the time limit', () => {
  it.each([
    ['R30: counts a body that trickles', trickle],
    ['R31: counts the wait for an answer', silence],
  ])('%s', async (_, handler) => {
    const { lectern } = await serve([handler], { timeout: 60, maxRetries: 0 })
    const error = await failureOf(lectern.courses.get('x'))
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error?.message).toBe('GET /v1/courses/{course} took longer than 60 ms.')
  })

  it('R32: is that of one attempt: the next one has all of it', async () => {
    const { lectern, requests } = await serve([silence, silence, ok], { timeout: 200 })
    expect(await lectern.courses.get('x')).toEqual({ id: 'x' })
    expect(requests).toHaveLength(3)
  })

  it('R33: holds for a fetch that knows no signals, and can be none', async () => {
    const deaf = new Lectern({ baseUrl: 'http://x', fetch: () => new Promise(() => {}), timeout: 20, maxRetries: 0 })
    expect(await failureOf(deaf.courses.get('x'))).toBeInstanceOf(TimeoutError)
    const { lectern } = await serve([ok])
    expect(await lectern.courses.get('x', {}, { timeout: Number.POSITIVE_INFINITY })).toEqual({ id: 'x' })
  })
})

describe('a signal', () => {
  it('R34: that fired before is obeyed without a request', async () => {
    const { lectern, requests } = await serve([ok])
    const error = await failureOf(lectern.courses.get('x', {}, { signal: AbortSignal.abort('why') }))
    expect(error).toBeInstanceOf(AbortError)
    expect(error?.cause).toBe('why')
    expect(requests).toHaveLength(0)
  })

  it.each([
    ['R35: ends the wait for an answer', silence],
    ['R36: ends the reading of a body', trickle],
  ])('%s', async (_, handler) => {
    const { lectern, requests } = await serve([handler])
    expect(await failureOf(lectern.courses.get('x', {}, { signal: AbortSignal.timeout(60) }))).toBeInstanceOf(AbortError)
    expect(requests).toHaveLength(1)
  })

  it('R37: ends the wait between attempts', async () => {
    const { lectern, requests } = await serve([busy({ 'retry-after': '60' })], { sleep: undefined })
    const controller = new AbortController()
    const call = failureOf(lectern.courses.get('x', {}, { signal: controller.signal }))
    while (requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    setTimeout(() => controller.abort(new Error('left')), 30)
    expect(await call).toMatchObject({ name: 'AbortError', cause: new Error('left') })
    expect(requests).toHaveLength(1)
  })

  it('R39: that outlives many calls keeps no listener of theirs', async () => {
    const { lectern } = await serve([html(500), ok], { sleep: undefined })
    const { signal } = new AbortController()
    await lectern.courses.get('x', {}, { signal })
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })

  it('R38: is no ConnectionError, so that no caller takes it for one', async () => {
    expect(new AbortError('x')).not.toBeInstanceOf(ConnectionError)
  })
})
