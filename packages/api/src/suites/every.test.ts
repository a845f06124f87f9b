import { beforeAll, describe, expect, it } from 'vitest'
import { type ErrorCode, errorTable } from '../http/errors'
import { faultsOf, membersIn, type Operation, operations, type Schema, schemaOf, unionsIn } from './document.fixture'
import { createWorld, known, required, together, type World } from './every.fixture'
import { type Asked, namesIn, send, valuesOf } from './every-request.fixture'
import { refusalsOf } from './refusals.fixture'

const exposed = [
  'ETag',
  'Link',
  'Location',
  'Content-Location',
  'Accept-Ranges',
  'Content-Range',
  'X-Lectern-Release',
  'Retry-After',
  'RateLimit',
  'RateLimit-Policy',
]

/** Holds a response against all that the document says of it, strictly, and returns its body. */
async function expectDocumented(operation: Operation, response: Response): Promise<unknown> {
  const said = operation.responses[response.status]
  const at = `${operation.operationId} ${response.status}`
  if (!said) throw new Error(`${at} is not in the document: ${await response.text()}`)
  const documented = Object.entries(said.headers ?? {})
  for (const [name, { required: always }] of documented) if (always) expect(response.headers.get(name), `${at} ${name}`).toMatch(/./)
  const names = documented.map(([name]) => name)
  expect(
    exposed.filter((name) => response.headers.has(name) && !names.includes(name)),
    `${at}: headers not in the document`,
  ).toEqual([])
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  expect(response.headers.get('cache-control')).toMatch(/max-age|no-store/)

  const [[type, { schema }]] = Object.entries(said.content) as [[string, { schema: Schema }]]
  if (!/[/+]json$/.test(type)) {
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0)
    return undefined
  }
  expect(response.headers.get('content-type')).toBe(type)
  const body: unknown = await response.json()
  expect(faultsOf(schema, body), `${at} ${JSON.stringify(body)}`).toEqual([])
  return body
}

async function expectProblem(operation: Operation, response: Response, code: ErrorCode): Promise<void> {
  const { status, title } = errorTable[code]
  const problem = code === 'method_not_allowed' ? await response.json() : await expectDocumented(operation, response)
  if (code === 'method_not_allowed') expect(faultsOf(schemaOf('Problem'), problem)).toEqual([])
  expect(problem).toMatchObject({ code, status, title, requestId: response.headers.get('x-request-id') })
  expect(response.status).toBe(status)
  expect(JSON.stringify(problem)).not.toContain('SECRET')
}

describe.each(operations)('$operationId', (operation) => {
  const { method, path, parameters = [], responses, requestBody } = operation
  const refusals = refusalsOf(operation)
  let world: World
  beforeAll(async () => {
    world = await createWorld()
  })

  it('answers what exists as documented, whatever it is asked for', async () => {
    const sets = namesIn(path).reduce<Record<string, string>[]>(
      (list, name) => list.flatMap((each) => valuesOf(operation, name, world).map((value) => ({ ...each, [name]: value }))),
      [{}],
    )
    const queries = method === 'GET' ? parameters.filter((each) => each.in === 'query').flatMap((each) => variantsOf(operation, each)) : []
    const unions = new Map<string, string[]>()
    const seen = new Set<string>()
    const statuses = new Set<string>()
    const keep = async (response: Response) => {
      const body = await expectDocumented(operation, response)
      expect(response.status, JSON.stringify(body)).toBeLessThan(300)
      const schema = responses[response.status]?.content['application/json']?.schema ?? {}
      unionsIn(schema, unions)
      for (const member of membersIn(schema, body)) seen.add(member)
      statuses.add(String(response.status))
      return response
    }
    for (const ids of sets) {
      await keep(await send(world, operation, { path: ids }))
      for (const query of queries) {
        let response = await keep(await send(world, operation, { path: ids, query }))
        for (let next = nextOf(response); next; next = nextOf(response)) {
          const authorization = `Bearer ${await world.secret(operation)}`
          response = await keep(await world.app.request(next, { headers: { authorization } }))
        }
      }
    }
    if (method !== 'GET') await keep(await send(world, operation))
    if ('206' in responses) await keep(await send(world, operation, { headers: { range: 'bytes=0-0' } }))
    expect([...statuses].sort()).toEqual(Object.keys(responses).filter((status) => status.startsWith('2')))
    const members = [...unions].flatMap(([name, values]) => values.map((value) => `${name} ${value}`))
    expect([...seen].sort()).toEqual(members.filter((member) => !cannotShow(operation, member)).sort())
  })

  it.each(refusals)('refuses $title', async ({ code, alone, ask }) => {
    await expectProblem(operation, await ask(alone ? await createWorld() : world), code)
  })

  it('documents the statuses with which it answers, and no others', () => {
    const refused = refusals.filter(({ code }) => code !== 'method_not_allowed').map(({ code }) => String(errorTable[code].status))
    expect(Object.keys(responses).filter((status) => !status.startsWith('2'))).toEqual([...new Set(refused)].sort())
  })

  it('documents examples that fit its schemas', () => {
    const media = [...Object.values(responses), ...(requestBody ? [requestBody] : [])].flatMap(({ content }) => Object.values(content))
    for (const { schema, example } of media) if (example !== undefined) expect(faultsOf(schema, example)).toEqual([])
    for (const { schema } of parameters) if (schema.example !== undefined) expect(faultsOf(schema, schema.example)).toEqual([])
  })

  if (method === 'GET')
    it('answers HEAD with the headers of GET, and 304 where it gave a validator', async () => {
      const [got, head] = [await send(world, operation), await send(world, operation, { method: 'HEAD' })]
      const headersOf = (response: Response) => [...response.headers.keys()].filter((name) => !name.startsWith('ratelimit')).sort()
      expect([head.status, await head.text(), headersOf(head)]).toEqual([200, '', headersOf(got)])
      const etag = got.headers.get('etag')
      expect(etag === null).toBe(responses['200']?.headers?.ETag === undefined)
      if (etag === null) return
      const again = await send(world, operation, { headers: { 'if-none-match': etag } })
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    })

  if ('text/markdown' in (responses['200']?.content ?? {}))
    it.each([
      ['with .md appended to its path', { suffix: '.md' }],
      ['where Accept prefers it', { headers: { accept: 'application/json;q=0.5, text/markdown' } }],
    ] as [string, Asked][])('answers in Markdown %s, with the headers of its JSON', async (_how, asked) => {
      const json = await send(world, operation)
      const markdown = await send(world, operation, asked)
      expect([markdown.status, markdown.headers.get('content-type')]).toEqual([200, 'text/markdown; charset=utf-8'])
      const same = ['cache-control', 'x-lectern-release', 'access-control-allow-origin']
      for (const name of same) expect(markdown.headers.get(name), name).toBe(json.headers.get(name))
      const vary = asked.suffix ? 'Accept-Encoding' : 'Accept, Accept-Encoding'
      expect([json.headers.get('vary'), markdown.headers.get('vary')]).toEqual(['Accept, Accept-Encoding', vary])
      expect(markdown.headers.get('content-location') ?? `${path}.md`).toMatch(/\.md$/)

      const etag = markdown.headers.get('etag') as string
      expect(etag).not.toBe(json.headers.get('etag'))
      const again = await send(world, operation, { ...asked, headers: { ...asked.headers, 'if-none-match': etag } })
      expect([again.status, again.headers.get('etag')]).toEqual([304, etag])
      const head = await send(world, operation, { ...asked, method: 'HEAD' })
      expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', etag])
      const pinned = await send(world, operation, { ...asked, query: 'release=1' })
      expect([pinned.headers.get('x-lectern-release'), pinned.headers.get('cache-control')]).toEqual([
        '1',
        'public, max-age=86400, immutable',
      ])

      await expectProblem(operation, await send(world, operation, { ...asked, path: { course: 'nope' } }), 'course_not_found')
      await expectProblem(operation, await send(world, operation, { ...asked, query: 'release=99' }), 'release_not_found')
      await expectProblem(operation, await send(world, operation, { ...asked, app: world.closed }), 'key_required')
    })
})

/** Members of unions that an operation never answers with: what needs another renderer, and saves of an attempt that has just begun. */
const cannotShow = ({ operationId }: Operation, member: string): boolean =>
  member === 'PlanChange re-rendered' || (operationId === 'attempts.create' && member.startsWith('QuestionResponse '))

const nextOf = (response: Response) => /^<(.+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1]

/** Queries that give a parameter each of the values that it is worth asking with. */
function variantsOf(
  { operationId }: Operation,
  { name, schema, required: always }: NonNullable<Operation['parameters']>[number],
): string[] {
  const whole = together[operationId]?.[name]
  if (whole !== undefined) return [whole]
  if (schema.enum) return schema.enum.map((value) => `${name}=${value}`)
  if (name === 'limit' || name === 'release') return [`${name}=1`]
  return always || name === 'cursor' ? [] : [`${name}=${known[name]?.[0] ?? required[name] ?? 'sample'}`]
}

it('the document lists every operation of the app and nothing else', async () => {
  const { app } = await createWorld()
  const routed = app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/v1'))
    .map(({ method, path }) => `${method} ${path}`)
  const documented = operations.map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`)
  expect(new Set(routed)).toEqual(new Set(documented))
})

it('names operations apart, in dotted words', () => {
  const ids = operations.map(({ operationId }) => operationId)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[a-zA-Z]+(\.[a-zA-Z]+)+$/)
})
