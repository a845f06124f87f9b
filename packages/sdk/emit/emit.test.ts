import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import document from '../../api/openapi.json' with { type: 'json' }
import * as answer from '../src/answer'
import { type Handler, html, json, nothing, serve } from '../src/hostile-server.fixture'
import * as key from '../src/idempotency-key'
import * as page from '../src/page'
import * as paths from '../src/path'
import { diagnose, run } from '../src/snippet.fixture'
import { type Document, emit } from './emit'

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const jsonOf = (schema: object, example: object = { id: 'a' }) => ({
  description: 'D',
  content: { 'application/json': { schema, example } },
})
const path = (name: string, type = 'string') => ({ name, in: 'path', required: true, schema: { type } })
const words = { type: 'array', items: { type: 'string' } }

/** One operation of every kind that the SDK can make. */
const everyKind: Document = {
  openapi: '3.1.0',
  paths: {
    '/v1/things': {
      post: {
        operationId: 'things.create',
        security: [{ bearer: ['write'] }],
        parameters: [{ $ref: '#/components/parameters/Key' }, { name: 'If-Match', in: 'header', schema: { type: 'string' } }],
        requestBody: { required: true, ...jsonOf(ref('Thing')) },
        responses: {
          201: jsonOf(ref('Thing')),
          200: jsonOf(ref('Known'), { known: true }),
          409: { description: '`taken`: It is there. */ alert()' },
        },
      },
    },
    '/v1/things/{thing}': {
      parameters: [path('thing', 'integer')],
      patch: {
        operationId: 'things.change',
        requestBody: { content: { 'application/merge-patch+json': { schema: ref('Thing') } } },
        responses: { 200: jsonOf(ref('Thing')) },
      },
      delete: { operationId: 'things.delete', responses: { 204: { description: 'Gone.' } } },
    },
    '/v1/things/{thing}/parts': {
      get: {
        operationId: 'things.parts.search',
        parameters: [
          path('thing', 'integer'),
          { name: 'tag', in: 'query', schema: words },
          { name: 'color', in: 'query', explode: false, schema: words },
          { name: 'q', in: 'query', required: true, schema: { type: 'string' } },
        ],
        responses: { 200: jsonOf(ref('Thing')), 204: { description: 'Nothing.' } },
      },
    },
    '/v1/files/{name}': {
      put: {
        operationId: 'files.put',
        parameters: [path('name')],
        requestBody: { required: true, content: { 'image/png': {} } },
        responses: { 204: { description: 'Kept.' } },
      },
      get: {
        operationId: 'files.get',
        parameters: [path('name')],
        responses: { 200: { description: 'Bytes.', content: { 'image/png': {} } } },
      },
    },
    '/health': { get: { operationId: 'health', responses: {} } },
  },
  components: {
    parameters: { Key: { name: 'Idempotency-Key', in: 'header', schema: { type: 'string' } } },
    schemas: {
      Thing: { type: 'object', properties: { id: { type: 'string' }, size: { type: 'integer', default: 1 } }, required: ['id'] },
      Known: { type: 'object', properties: { known: { type: 'boolean' } }, required: ['known'] },
      ErrorCode: { type: 'string', enum: ['taken'], 'x-lectern-problems': { taken: { status: 409, title: 'It is there.' } } },
      Problem: {
        type: 'object',
        properties: {
          type: { type: 'string' },
          title: { type: 'string' },
          status: { type: 'integer' },
          detail: { type: 'string' },
          instance: { type: 'string' },
          code: ref('ErrorCode'),
          requestId: { type: 'string' },
        },
        required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'requestId'],
      },
    },
  },
} // prettier-ignore

let files: Map<string, string>
let functions: Record<string, (...args: unknown[]) => Promise<unknown>>
beforeAll(async () => {
  files = await emit(everyKind)
  const names = ['thingsCreate', 'thingsChange', 'thingsDelete', 'thingsPartsSearch', 'filesPut', 'filesGet']
  const modules = { './answer': answer, './idempotency-key': key, './page': page, './path': paths }
  functions = (await run(files.get('src/functions.gen.ts')!, modules, names)) as typeof functions
})

describe('the generated files', () => {
  it('R100: are what the document says, and carry its hash', async () => {
    const hash = createHash('sha256').update(JSON.stringify(document)).digest('hex')
    for (const [file, content] of await emit(document as unknown as Document)) {
      expect(await readFile(new URL(`../${file}`, import.meta.url), 'utf8'), 'Run `npm run generate`.').toBe(content)
      expect(content).toMatch(new RegExp(`^(//|<!--) sha256 of the document: ${hash}( -->)?$`, 'm'))
    }
  })

  it('R101: are the same for the same document, which stays as it was', async () => {
    const before = JSON.stringify(everyKind)
    expect([...(await emit(everyKind))]).toEqual([...files])
    expect(JSON.stringify(everyKind)).toBe(before)
  })

  it('R102: compile for operations of every kind, with the types that each of them has', () => {
    const use = `
      import { Client, type ThingsCreateResult, thingsChange, thingsCreate, thingsDelete, thingsPartsSearch, filesGet, filesPut } from './functions'
      const client = new Client({ baseUrl: 'https://x' })
      const made: ThingsCreateResult = await thingsCreate(client, { id: 'a' }, {}, { idempotencyKey: 'k' })
      if ('known' in made) { const known: boolean = made.known }
      const gone: undefined = await thingsDelete(client, 1)
      const found: { id: string } | undefined = await thingsPartsSearch(client, 1, { q: 'x', tag: ['a'], color: ['b'] })
      const bytes: Uint8Array = await filesGet(client, 'a.png')
      await filesPut(client, 'a.png', new Blob([]))
      await thingsChange(client, 1)
      // @ts-expect-error: the body is required.
      thingsCreate(client)
      // @ts-expect-error: the query is required.
      thingsPartsSearch(client, 1)
      // @ts-expect-error: a number in the document is one here.
      thingsDelete(client, '1')
      // @ts-expect-error: only an operation that takes a key has the option.
      thingsDelete(client, 1, {}, { idempotencyKey: 'k' })
    `
    const virtual = Object.fromEntries(
      [...files].filter(([file]) => file.endsWith('.ts')).map(([file, content]) => [`packages/sdk/${file}`, content]),
    )
    expect(diagnose({ ...virtual, 'packages/sdk/src/use.ts': use })).toEqual([])
  }, 120_000)

  it('R103: let no text of the document out of its comment', () => {
    expect(files.get('src/functions.gen.ts')).toContain('`taken`: It is there. *\\/ alert()')
    expect(files.get('src/functions.gen.ts')).toContain('Needs a key with the scope `write`.')
    expect(files.get('src/resources.gen.ts')).not.toContain('health')
  })

  it.each([
    ['a stream alone', { responses: { 200: { content: { 'text/event-stream': {} } } } }, /only streams/],
    ['a form', { requestBody: { content: { 'multipart/form-data': {} } }, responses: { 200: jsonOf({}) } }, /sends JSON and files/],
    ['no success', { responses: { 404: jsonOf({}) } }, /no 2xx/],
    ['JSON without an example', { responses: { 200: { content: { 'application/json': { schema: {} } } } } }, /without an example/],
    ['a reference to nothing', { responses: { 200: { $ref: '#/components/responses/None' } } }, /which it does not hold/],
  ])('R104: are refused for %s, with the reason', async (_, operation, reason) => {
    const refused = { openapi: '3.1.0', paths: { '/v1/x': { post: { operationId: 'x.y', ...operation } } } }
    await expect(emit(refused)).rejects.toThrow(reason)
    await expect(
      emit({ openapi: '3.1.0', paths: { '/v1/{body}': { get: { operationId: 'x.y', responses: { 200: {} } } } } }),
    ).rejects.toThrow(/argument/)
  })
})

describe('a generated function', () => {
  const made = json({ id: 'a' }, 201)
  const keys = (requests: { headers: Record<string, unknown> }[]) => requests.map(({ headers }) => headers['idempotency-key'])

  it('R105: repeats a POST with an idempotency key, with the same one, and makes another for the next call', async () => {
    const { lectern, requests } = await serve([html(500), (res) => res.destroy(), made])
    expect(await functions.thingsCreate!(lectern, { id: 'a' })).toEqual({ id: 'a' })
    await functions.thingsCreate!(lectern, { id: 'a' })
    const [first, second, third, fourth] = keys(requests)
    expect([second, third]).toEqual([first, first])
    expect(first).toMatch(/^(\d+-){3}\d+$/)
    expect(fourth).not.toBe(first)
    expect(requests.map(({ body }) => body)).toEqual(Array(4).fill('{"id":"a"}'))
  })

  it('R106: takes the key of the caller', async () => {
    const { lectern, requests } = await serve([html(500), made])
    await functions.thingsCreate!(lectern, { id: 'a' }, {}, { idempotencyKey: 'mine' })
    expect(keys(requests)).toEqual(['mine', 'mine'])
  })

  it('R107: repeats DELETE and PUT but no PATCH, and reads a 204 as undefined', async () => {
    const flaky: Handler[] = [html(500), nothing(204)]
    const one = await serve(flaky)
    expect(await functions.thingsDelete!(one.lectern, 7)).toBeUndefined()
    const two = await serve(flaky)
    expect(await functions.filesPut!(two.lectern, 'a.png', 'bytes')).toBeUndefined()
    expect(two.requests[1]).toMatchObject({
      method: 'PUT',
      url: '/v1/files/a.png',
      body: 'bytes',
      headers: { 'content-type': 'image/png' },
    })
    const three = await serve(flaky)
    await expect(functions.thingsChange!(three.lectern, 7, { id: 'b' })).rejects.toMatchObject({ status: 500 })
    expect(three.requests).toMatchObject([{ method: 'PATCH', headers: { 'content-type': 'application/merge-patch+json' } }])
    expect(keys([...one.requests, ...two.requests, ...three.requests])).toEqual(Array(5).fill(undefined))
  })

  it('R108: writes arrays as the document says, and sends no content type without a body', async () => {
    const { lectern, requests } = await serve([nothing(204), json({ id: 'a' })])
    const query = { q: 'x', tag: ['a', 'b'], color: ['c', 'd'] }
    expect(await functions.thingsPartsSearch!(lectern, 7, query)).toBeUndefined()
    expect(await functions.thingsPartsSearch!(lectern, 7, query)).toEqual({ id: 'a' })
    await functions.thingsChange!(lectern, 7)
    expect(requests[0]?.url).toBe('/v1/things/7/parts?q=x&tag=a&tag=b&color=c,d')
    expect(requests[2]?.headers).not.toHaveProperty('content-type')
  })
})
