import { beforeAll, describe, expect, it } from 'vitest'
import document from '../openapi.json' with { type: 'json' }
import { createApp } from './app'
import type { App } from './context'
import { assetHash, assets, courseBundle } from './course.fixture'
import { errorTable } from './errors'
import { openSqliteStore } from './store/sqlite'

interface Operation {
  operationId: string
  requestBody?: unknown
  responses: Record<string, unknown>
}

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), ...(operation as unknown as Operation) })),
)
const known: Record<string, string> = {
  course: 'sample',
  chapter: 'first-chapter',
  section: 'first-section',
  quiz: 'practice',
  question: 'q-single',
  hash: assetHash,
  name: 'dot.svg',
}
const unknown: Record<string, string> = { ...known, course: 'nope', hash: '0'.repeat(64) }
const fill = (path: string, ids: Record<string, string>) => path.replace(/\{(\w+)\}/g, (_hole, name: string) => ids[name] ?? 'missing')

let app: App
beforeAll(async () => {
  const store = await openSqliteStore({ file: ':memory:' })
  await store.seed(courseBundle(), assets)
  app = createApp({ store, rateLimit: 0 })
})

describe.each(operations)('$operationId', ({ path, method, requestBody, responses }) => {
  const body = requestBody ? JSON.stringify({ responses: [] }) : undefined
  const call = (address: string, init: RequestInit = {}) =>
    app.request(address, { method, body, headers: body ? { 'content-type': 'application/json' } : {}, ...init })
  const needed = path.endsWith('/search') ? 'q=light' : ''
  const expectProblem = async (response: Response, status: number) => {
    const problem = (await response.json()) as {
      code: keyof typeof errorTable
      status: number
      title: string
      requestId: string
      instance: string
    }
    expect([response.status, problem.status]).toEqual([status, status])
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(problem.title).toBe(errorTable[problem.code].title)
    expect(problem.requestId).toBe(response.headers.get('x-request-id'))
    expect(Object.keys(responses).concat('405')).toContain(String(status))
  }

  it('answers what exists with 200, a request id and cache rules', async () => {
    const response = await call(`${fill(path, known)}?${needed}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('x-request-id')).toMatch(/./)
    expect(response.headers.get('cache-control')).toMatch(/max-age|no-store/)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
  })

  it('refuses an unknown query parameter', async () => expectProblem(await call(`${fill(path, known)}?${needed}&surprise=1`), 422))

  it('refuses a method that it does not take', async () =>
    expectProblem(await call(fill(path, known), { method: 'DELETE', body: undefined }), 405))

  if (path.includes('{'))
    it('answers 404 for what does not exist', async () => expectProblem(await call(`${fill(path, unknown)}?${needed}`), 404))

  if (requestBody !== undefined)
    it('refuses a malformed, a wrong and an oversized body', async () => {
      await expectProblem(await call(fill(path, known), { body: '{' }), 400)
      await expectProblem(await call(fill(path, known), { body: '{"surprise":1}' }), 422)
      await expectProblem(await call(fill(path, known), { body: JSON.stringify({ responses: [], filler: 'x'.repeat(11_000_000) }) }), 413)
    })
})

it('the document lists every operation of the app and nothing else', () => {
  const routed = app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/v1'))
    .map(({ method, path }) => `${method} ${path}`)
  const documented = operations.map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`)
  expect(new Set(routed)).toEqual(new Set(documented))
})
