import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../app'
import type { App } from '../http/context'
import type { Scope } from '../store/store'
import { createWorld, evolvedBundle, type World } from '../suites/every.fixture'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
const open: Client[] = []
afterEach(async () => {
  for (const client of open.splice(0)) await client.close()
})

type Mode = 'legacy' | { pin: string }
const eras: [string, Mode][] = [
  ['2025-11-25', 'legacy'],
  ['2026-07-28', { pin: '2026-07-28' }],
]

/** A client of the SDK, connected to an app in process. */
async function connect({ app = world.app, key, mode = { pin: '2026-07-28' } }: { app?: App; key?: string; mode?: Mode } = {}) {
  const client = new Client({ name: 'test', version: '1.0.0' }, { versionNegotiation: { mode } })
  const transport = new StreamableHTTPClientTransport(new URL('http://localhost/mcp'), {
    fetch: async (url, init) => app.request(url.toString(), init),
    ...(key !== undefined && { requestInit: { headers: { authorization: `Bearer ${key}` } } }),
  })
  await client.connect(transport)
  open.push(client)
  return client
}

// biome-ignore lint/suspicious/noExplicitAny: structured content is held against its schema by the client
type Json = any
const call = async (client: Client, name: string, args: Record<string, unknown> = {}): Promise<{ isError: boolean; content: Json }> => {
  const { isError = false, structuredContent, content } = await client.callTool({ name, arguments: args })
  expect(JSON.parse((content as Json)[0].text)).toEqual(structuredContent)
  return { isError, content: structuredContent }
}

describe.each(eras)('a client of %s', (_era, mode) => {
  it('lists, searches and reads without a key', async () => {
    const client = await connect({ mode })
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(['search_courses', 'outline', 'read_section', 'quiz', 'ask_course'])
    for (const { inputSchema, outputSchema, annotations } of tools) {
      expect([inputSchema.type, outputSchema?.type]).toEqual(['object', 'object'])
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, idempotentHint: true })
    }

    const all = await call(client, 'search_courses')
    expect(all.content.data.map(({ id }: Json) => id)).toEqual(['other', 'sample'])
    const found = await call(client, 'search_courses', { course: 'sample', query: 'light' })
    expect(found.content.data[0].section.id).toMatch(/-section$/)
    const outline = await call(client, 'outline', { course: 'sample' })
    const [first] = outline.content.chapters[0].sections
    const section = await call(client, 'read_section', { course: 'sample', section: first.number })
    expect(section.content).toMatchObject({ id: first.id, markdown: expect.stringContaining('# Heading') })
    expect(section.content).not.toHaveProperty('html')
    const quiz = await call(client, 'quiz', { course: 'sample', quiz: 'practice' })
    expect(quiz.content.questions.length).toBeGreaterThan(5)
  })

  it('asks, and gets answers that are quoted from a section', async () => {
    const client = await connect({ mode })
    await client.listTools()
    const { content } = await call(client, 'ask_course', { course: 'sample', question: 'What shines?' })
    const [{ citations }] = content.answer
    const section = await call(client, 'read_section', { course: 'sample', section: citations[0].sectionId })
    expect(section.content.markdown).toContain(citations[0].quote)
    const outside = await call(client, 'ask_course', { course: 'sample', question: 'Who won the cup in 1954?' })
    expect(outside).toMatchObject({ isError: false, content: { answer: [], refusal: { code: 'not_in_course' } } })
  })

  it('follows cursors', async () => {
    const client = await connect({ mode })
    const first = await call(client, 'search_courses', { limit: 1 })
    const second = await call(client, 'search_courses', { limit: 1, cursor: first.content.nextCursor })
    expect([...first.content.data, ...second.content.data].map(({ id }: Json) => id)).toEqual(['other', 'sample'])
    expect(second.content).toMatchObject({ nextCursor: null, hasMore: false })
  })

  it('reads outlines and sections as resources', async () => {
    const client = await connect({ mode })
    const { resources } = await client.listResources()
    expect(resources.map(({ uri }) => uri)).toEqual(['lectern://courses/other/outline', 'lectern://courses/sample/outline'])
    const { resourceTemplates } = await client.listResourceTemplates()
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toContain('lectern://courses/{course}/sections/{section}')
    const read = async (uri: string) => ((await client.readResource({ uri })).contents[0] as { text: string }).text
    expect(await read('lectern://courses/sample/outline')).toBe(await (await world.app.request('/v1/courses/sample/outline.md')).text())
    expect(await read('lectern://courses/sample/sections/1.2')).toContain('id: "second-section"')
    const missing = { uri: 'lectern://courses/sample/sections/nope', problem: { code: 'section_not_found' } }
    await expect(read(missing.uri)).rejects.toMatchObject({ data: missing })
    await expect(read('file:///etc/passwd')).rejects.toThrow('There is no resource file:///etc/passwd')
    await expect(read('lectern://courses/..%2Fkeys/outline')).rejects.toMatchObject({ data: { problem: { code: 'invalid_request' } } })
  })

  it('follows cursors of resources, and learns when one is none', async () => {
    const client = await connect({ mode })
    const { nextCursor } = (await (await world.app.request('/v1/courses?limit=1')).json()) as { nextCursor: string }
    const { resources } = await client.listResources({ cursor: nextCursor })
    expect(resources.map(({ uri }) => uri)).toEqual(['lectern://courses/sample/outline'])
    await expect(client.listResources({ cursor: 'xyz' })).rejects.toMatchObject({ data: { problem: { code: 'invalid_cursor' } } })
  })

  it('completes ids', async () => {
    const client = await connect({ mode })
    const complete = async (argument: { name: string; value: string }, course?: string) => {
      const ref = { type: 'ref/resource' as const, uri: 'lectern://courses/{course}/sections/{section}' }
      const { completion } = await client.complete({ ref, argument, ...(course && { context: { arguments: { course } } }) })
      return completion.values
    }
    expect(await complete({ name: 'course', value: 'sa' })).toEqual(['sample'])
    expect(await complete({ name: 'section', value: 'f' }, 'sample')).toEqual(['first-section', 'fourth-section'])
  })

  it('gets prompts for authors, with the rules of the linter and what the course holds', async () => {
    const client = await connect({ mode })
    const { prompts } = await client.listPrompts()
    expect(prompts.map(({ name }) => name)).toEqual(['write_section', 'write_distractors', 'review_quiz'])
    const text = async (name: string, args: Record<string, string>) => {
      const { messages } = await client.getPrompt({ name, arguments: args })
      return (messages[0] as { content: { text: string } }).content.text
    }
    expect(await text('write_section', { topic: 'Dough', course: 'sample' })).toMatch(/350 to 600 words.*Title of first-section/s)
    expect(await text('write_distractors', { question: 'Why?', answer: 'Because.' })).toMatch(/Question: Why\?/)
    expect(await text('review_quiz', { course: 'sample', quiz: 'practice' })).toContain('"id":"q-single"')
    await expect(text('review_quiz', { course: 'sample' })).rejects.toThrow('The prompt review_quiz needs quiz.')
    await expect(text('review_quiz', { course: 'sample', quiz: 'nope' })).rejects.toMatchObject({
      data: { problem: { code: 'quiz_not_found' } },
    })
  })

  it.each([
    ['an unknown course', 'outline', { course: 'nope' }, 'course_not_found'],
    ['an unknown release', 'outline', { course: 'sample', release: 99 }, 'release_not_found'],
    ['a cursor of nobody', 'search_courses', { cursor: 'xyz' }, 'invalid_cursor'],
    ['a malformed id', 'outline', { course: '../keys' }, 'invalid_request'],
    ['an argument that it does not have', 'outline', { course: 'sample', surprise: 1 }, 'invalid_request'],
    ['a missing argument', 'read_section', { course: 'sample' }, 'invalid_request'],
    ['a search within a course without words', 'search_courses', { course: 'sample' }, 'invalid_request'],
    ['a filter of courses within a course', 'search_courses', { course: 'sample', query: 'light', tag: 'x' }, 'invalid_request'],
  ])('learns the code of the problem for %s', async (_what, tool, args, code) => {
    const client = await connect({ mode })
    await client.listTools()
    const { isError, content } = await call(client, tool, args)
    expect([isError, content.code]).toEqual([true, code])
  })
})

describe('publishing', () => {
  it('takes the hash of the plan, a key against repetition, and a confirmation', async () => {
    const { app, store } = await createWorld()
    const scopes: Scope[] = ['content:write']
    const { secret } = await store.createApiKey({ kind: 'secret', name: 'An author', scopes })
    const bundle = evolvedBundle()
    const client = await connect({ app, key: secret })
    const { tools } = await client.listTools()
    expect(tools.find(({ name }) => name === 'push_release')?.annotations).toMatchObject({ readOnlyHint: false, destructiveHint: true })

    expect((await call(client, 'check_course', { bundle })).content).toMatchObject({ course: 'sample', issues: [], missingAssets: [] })
    const plan = await call(client, 'plan_release', { bundle })
    expect(plan.content.changes.length).toBeGreaterThan(3)
    const { planHash } = plan.content
    const release = async () => (await store.findRelease('sample'))?.number
    expect(await release()).toBe(2)

    const push = (args: object) => call(client, 'push_release', { bundle, planHash, idempotencyKey: 'once', confirm: true, ...args })
    for (const refused of [{ confirm: false }, { confirm: undefined }, { planHash: undefined }, { idempotencyKey: undefined }])
      expect(await push(refused)).toMatchObject({ isError: true, content: { code: 'invalid_request' } })
    expect(await push({ planHash: '0'.repeat(64) })).toMatchObject({ isError: true, content: { code: 'plan_outdated' } })
    expect(await release()).toBe(2)
    const pushed = await push({})
    expect(pushed).toMatchObject({ isError: false, content: { number: 3, created: true } })
    expect(await push({})).toEqual(pushed)
    expect(await release()).toBe(3)
  })
})

describe('every tool with every key', () => {
  const scopes: Scope[] = ['content:write', 'content:preview', 'learning', 'keys', 'statistics', 'lti']
  const holders = ['nobody', 'a delivery key', ...scopes, 'a learner', 'a revoked key'] as const
  const bundle = { course: { id: 'sample' } }
  /** What each tool does, as a request. */
  const requests: Record<string, [args: Record<string, unknown>, path: string, init?: RequestInit]> = {
    search_courses: [{ query: 'light' }, '/v1/courses?q=light'],
    outline: [{ course: 'sample' }, '/v1/courses/sample/outline'],
    read_section: [{ course: 'sample', section: '1.1' }, '/v1/courses/sample/sections/1.1'],
    quiz: [{ course: 'sample', quiz: 'exam' }, '/v1/courses/sample/quizzes/exam'],
    ask_course: [
      { course: 'sample', question: 'What shines?', learner: 'ada' },
      '/v1/tutor/ask',
      { method: 'POST', body: JSON.stringify({ courseId: 'sample', question: 'What shines?', learnerId: 'ada' }) },
    ],
    check_course: [{ bundle }, '/v1/courses/sample/releases/plan', { method: 'POST', body: JSON.stringify(bundle) }],
    plan_release: [{ bundle }, '/v1/courses/sample/releases/plan', { method: 'POST', body: JSON.stringify(bundle) }],
    push_release: [
      { bundle, planHash: '0'.repeat(64), idempotencyKey: 'k', confirm: true },
      `/v1/courses/sample/releases?planHash=${'0'.repeat(64)}`,
      { method: 'POST', body: JSON.stringify(bundle) },
    ],
    learner_progress: [{ learner: 'ada', course: 'sample' }, '/v1/learners/ada/progress/sample'],
    statistics: [{ course: 'sample', quiz: 'exam' }, '/v1/courses/sample/quizzes/exam/statistics'],
  }
  const listed: Record<string, string[]> = {
    'content:write': ['check_course', 'plan_release', 'push_release'],
    learning: ['learner_progress'],
    statistics: ['statistics'],
    'a learner': ['learner_progress'],
  }
  const keys = new Map<string, string | undefined>()
  let closed: App
  beforeAll(async () => {
    const { store } = world
    const secretOf = async (kind: 'delivery' | 'secret', held: Scope[]) => {
      const { key, secret } = await store.createApiKey({ kind, name: 'Of the matrix', scopes: held })
      return { id: key.id, secret }
    }
    keys.set('nobody', undefined)
    keys.set('a delivery key', (await secretOf('delivery', [])).secret)
    for (const scope of scopes) keys.set(scope, (await secretOf('secret', [scope])).secret)
    keys.set('a learner', world.token)
    const revoked = await secretOf('secret', scopes)
    await store.revokeApiKey(revoked.id)
    keys.set('a revoked key', revoked.secret)
    closed = createApp({ store, closed: true, now: () => world.clock.now })
  })

  it('knows the request of every tool', async () => {
    const { tools } = await (await connect({ key: await world.secret({ security: [] } as never) })).listTools()
    expect(tools.map(({ name }) => name).sort()).toEqual(Object.keys(requests).sort())
  })

  const matrix = (['open', 'closed'] as const).flatMap((delivery) => holders.map((holder) => [delivery, holder] as const))
  it.each(matrix)('on a server whose delivery is %s, %s gets what HTTP gives', async (delivery, holder) => {
    const app = delivery === 'open' ? world.app : closed
    const key = keys.get(holder)
    const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` }
    if (holder === 'a revoked key' || (holder === 'nobody' && delivery === 'closed')) {
      const initialize = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} }
      const response = await app.request('/mcp', {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
        body: JSON.stringify(initialize),
      })
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toBe(
        'Bearer realm="lectern", resource_metadata="http://localhost/.well-known/oauth-protected-resource/mcp"',
      )
      expect(await response.json()).toMatchObject({ code: holder === 'nobody' ? 'key_required' : 'key_revoked' })
      await expect(connect({ app, key })).rejects.toThrow()
      return
    }
    const client = await connect({ app, key })
    const { tools } = await client.listTools()
    const reading = ['search_courses', 'outline', 'read_section', 'quiz', 'ask_course']
    expect(tools.map(({ name }) => name)).toEqual([...reading, ...(listed[holder] ?? [])])
    for (const [name, [args, path, init]] of Object.entries(requests)) {
      const over = await app.request(path, { ...init, headers: { ...headers, 'content-type': 'application/json' } })
      const { requestId: _id, instance: _instance, ...problem } = (await over.json()) as Json
      const { isError, content } = await call(client, name, args)
      expect([name, isError]).toEqual([name, !over.ok])
      if (isError) expect(content, name).toMatchObject(problem)
      else for (const [member, value] of Object.entries(content)) expect(value, `${name} ${member}`).toEqual(problem[member])
    }
  })
})

describe('/mcp', () => {
  const post = (body: unknown, headers: Record<string, string> = {}, app: App = world.app) =>
    app.request('/mcp', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const ping = { jsonrpc: '2.0', id: 1, method: 'ping' }

  it('keeps no session, and has nothing to get or to delete', async () => {
    const response = await post(ping)
    expect([response.status, response.headers.get('mcp-session-id')]).toEqual([200, null])
    for (const method of ['GET', 'DELETE']) {
      const refused = await world.app.request('/mcp', { method })
      expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'OPTIONS, POST'])
    }
  })

  it.each([
    ['http://localhost:6274', 200],
    ['http://127.0.0.1:3000', 200],
    ['https://courses.example.com', 200],
    ['https://inspector.example.com', 200],
    ['https://evil.example', 403],
    ['null', 403],
  ])('answers a page of %s with %i', async (origin, status) => {
    const settings = { publicUrl: 'https://courses.example.com/', origins: ['https://inspector.example.com'] }
    const app = createApp({ store: world.store, mcp: settings })
    const response = await post(ping, { origin }, app)
    expect(response.status).toBe(status)
    if (status === 403) expect(await response.json()).toMatchObject({ code: 'origin_not_allowed' })
  })

  it('does not take a page at its word that its rebound name is the service', async () => {
    const response = await world.app.request('http://evil.example/mcp', {
      method: 'POST',
      headers: { origin: 'http://evil.example', 'content-type': 'application/json' },
      body: JSON.stringify(ping),
    })
    expect(response.status).toBe(403)
  })

  it.each([
    ['another type of body', () => post('x', { 'content-type': 'text/plain' }), 415],
    ['half a body', () => post('{'), 400],
    ['a batch of many messages', () => post(Array.from({ length: 11 }, (_, id) => ({ ...ping, id }))), 422],
    ['a huge body', () => post({ ...ping, params: { x: 'x'.repeat(256_001) } }), 413],
  ])('refuses %s', async (_what, ask, status) => {
    expect((await ask()).status).toBe(status)
  })

  it('answers a small batch, as the revision 2025-03-26 has it', async () => {
    const response = await post([ping, { ...ping, id: 2 }], { 'mcp-protocol-version': '2025-03-26' })
    expect([...(await response.text()).matchAll(/"id":(\d)/g)].map(([, id]) => id).sort()).toEqual(['1', '2'])
  })

  it('holds no stream open for a listener', async () => {
    const meta = {
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
      'io.modelcontextprotocol/clientCapabilities': {},
      'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
    }
    const listen = {
      jsonrpc: '2.0',
      id: 1,
      method: 'subscriptions/listen',
      params: { notifications: { toolsListChanged: true }, _meta: meta },
    }
    const response = await post(listen, { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'subscriptions/listen' })
    expect(await response.text()).toContain('Subscription limit reached')
  })

  it('counts searches of its tools towards the limit of the address', async () => {
    // In a database of its own, because processes share the counters.
    const { store } = await createWorld()
    const app = createApp({ store, rateLimit: 2 })
    const client = await connect({ app })
    const codes = []
    for (let tries = 0; tries < 3; tries++) codes.push((await call(client, 'search_courses', { query: 'light' })).content.code)
    expect(codes).toEqual([undefined, undefined, 'rate_limited'])
  })

  it('describes itself as a protected resource', async () => {
    const app = createApp({ store: world.store, mcp: { publicUrl: 'https://courses.example.com' } })
    for (const path of ['/.well-known/oauth-protected-resource', '/.well-known/oauth-protected-resource/mcp'])
      expect(await (await app.request(path)).json()).toMatchObject({
        resource: 'https://courses.example.com/mcp',
        bearer_methods_supported: ['header'],
        scopes_supported: expect.arrayContaining(['content:write']),
      })
  })
})
