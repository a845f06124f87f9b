import { beforeEach, expect, it, vi } from 'vitest'

const globals = { Headers, Request, Response }
const asked: string[] = []
let late: typeof import('./late-globals')

beforeEach(async () => {
  vi.resetModules()
  asked.length = 0
  for (const [name, real] of Object.entries(globals)) {
    // As Node's own getter does.
    const get = () => {
      asked.push(name)
      Object.defineProperty(globalThis, name, { value: real, configurable: true, writable: true })
      return real
    }
    Object.defineProperty(globalThis, name, { get, configurable: true })
  }
  late = await import('./late-globals')
  return () => {
    for (const [name, value] of Object.entries(globals))
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  }
})

it('asks for nothing while it is extended and objects are held against it', () => {
  class Own extends late.LateResponse {}
  expect(Object.create(Own.prototype)).toBeInstanceOf(late.LateResponse)
  expect({}).not.toBeInstanceOf(late.LateHeaders)
  expect(asked).toEqual([])
})

it('makes objects of the real class, which are instances of both', () => {
  const headers = new late.LateHeaders({ 'content-type': 'text/plain' })
  expect(headers.get('Content-Type')).toBe('text/plain')
  expect(headers).toBeInstanceOf(globals.Headers)
  expect(new globals.Headers()).toBeInstanceOf(late.LateHeaders)
  new late.LateHeaders()
  expect(asked).toEqual(['Headers'])
})

it('makes objects of what extends it, with all that the real class has', async () => {
  class Own extends late.LateRequest {
    async shout() {
      return (await this.text()).toUpperCase()
    }
  }
  const before = Object.create(Own.prototype)
  const request = new Own('http://localhost/some', { method: 'POST', body: 'words' })
  expect(request).toBeInstanceOf(Own)
  expect(request).toBeInstanceOf(late.LateRequest)
  expect(request).toBeInstanceOf(globals.Request)
  expect(before).toBeInstanceOf(globals.Request)
  expect([request.url, request.method, await request.shout()]).toEqual(['http://localhost/some', 'POST', 'WORDS'])
})

it('has what the real class itself is asked for', async () => {
  class Own extends late.LateResponse {}
  expect(await Own.json({ one: 1 }).json()).toEqual({ one: 1 })
  expect(late.LateResponse.redirect('http://localhost/', 302).status).toBe(302)
  expect(late.LateResponse.error().type).toBe('error')
})

it('leaves what has taken the place of the real class where it is', () => {
  const own = class {}
  Object.defineProperty(globalThis, 'Response', { value: own, configurable: true, writable: true })
  new late.LateResponse()
  expect(globalThis.Response).toBe(own)
})
