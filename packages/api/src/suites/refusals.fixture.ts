import type { ErrorCode } from '../http/errors'
import type { Operation } from './document.fixture'
import { unknown, type World } from './every.fixture'
import { type Asked, isOpen, namesIn, send, valuesOf } from './every-request.fixture'
import { ownRefusals, type Refusal } from './own-refusals.fixture'

/** Every way in which an operation can be refused, as far as the document tells. */
export function refusalsOf(operation: Operation): Refusal[] {
  const { path, parameters = [], responses, requestBody } = operation
  const inQuery = parameters.filter((each) => each.in === 'query')
  const ask =
    (asked: Asked) =>
    (world: World): Promise<Response> =>
      send(world, operation, asked)
  const bad = { authorization: 'Bearer lk_sec_wrong' }
  const refusals: Refusal[] = [
    { title: 'an unknown query parameter', code: 'invalid_request', ask: ask({ query: 'surprise=1' }) },
    { title: 'a very long query', code: 'query_too_long', ask: ask({ query: `surprise=${'x'.repeat(2001)}` }) },
    { title: 'a method that it does not take', code: 'method_not_allowed', ask: ask({ method: 'PATCH' }) },
    { title: 'a wrong key', code: 'invalid_key', ask: ask({ headers: bad }) },
    { title: 'a header that is no key', code: 'invalid_key', ask: ask({ headers: { authorization: 'Basic eDp5' } }) },
    { title: 'a token of no server', code: 'invalid_token', ask: ask({ headers: { authorization: 'Bearer a.b.c' } }) },
    {
      title: 'a twenty-first wrong key',
      code: 'rate_limited',
      alone: true,
      ask: async (world) => {
        for (let tries = 0; tries < 20; tries++) await send(world, operation, { headers: bad })
        return send(world, operation, { headers: bad })
      },
    },
    { title: 'to tell why the engine fails', code: 'internal_error', ask: (world) => send(world, operation, { app: world.broken }) },
    ...inQuery
      .filter(({ schema }) => schema.enum || schema.type === 'integer' || schema.type === 'boolean')
      .map(({ name }): Refusal => ({ title: `a wrong ${name}`, code: 'invalid_request', ask: ask({ query: `${name}=!` }) })),
    ...inQuery
      .filter(({ name }) => name === 'limit')
      .flatMap(() => ['0', '101', '1.5', ''])
      .map((limit): Refusal => ({ title: `the limit "${limit}"`, code: 'invalid_request', ask: ask({ query: `limit=${limit}` }) })),
    ...inQuery
      .filter(({ name }) => name === 'cursor')
      .map((): Refusal => ({ title: 'a cursor of nobody', code: 'invalid_cursor', ask: ask({ query: 'cursor=xyz' }) })),
    ...parameters
      .filter((each) => each.in === 'path' && (each.schema.pattern || each.schema.format || each.schema.type === 'integer'))
      .map(({ name }): Refusal => ({ title: `a malformed ${name}`, code: 'invalid_request', ask: ask({ path: { [name]: '!' } }) })),
  ]
  if ('404' in responses) {
    for (const name of namesIn(path)) {
      // A key may act for any learner, known or not.
      if (name === 'learner' && operation.operationId !== 'learners.export') continue
      const code = name === 'hash' || name === 'name' || path.includes('/assets/') ? 'asset_not_found' : `${name}_not_found`
      const wrong = { [name]: unknown[name] ?? `no value for ${name}` }
      refusals.push({ title: `an unknown ${name}`, code: code as ErrorCode, ask: ask({ path: wrong }) })
    }
    if (inQuery.some(({ name }) => name === 'release'))
      refusals.push({ title: 'an unknown release', code: 'release_not_found', ask: ask({ query: 'release=99' }) })
  }
  if (isOpen(operation)) {
    refusals.push({
      title: 'nobody in particular, where delivery is closed',
      code: 'key_required',
      ask: (world) => send(world, operation, { app: world.closed }),
    })
    if ('410' in responses)
      refusals.push({
        title: 'an archived course',
        code: 'course_archived',
        alone: true,
        ask: async (world) => {
          await world.store.archiveCourse('sample')
          return send(world, operation)
        },
      })
  } else {
    refusals.push(
      {
        title: 'nobody in particular',
        code: 'key_required',
        ask: (world) =>
          world.app.request(
            path.replace(/\{(\w+)\}/g, (_hole, name: string) => valuesOf(operation, name, world)[0] as string),
            { method: operation.method },
          ),
      },
      {
        title: 'a key without the scope',
        code: 'insufficient_scope',
        ask: async (world) => send(world, operation, { headers: { authorization: `Bearer ${await world.secret(operation, 'wrong')}` } }),
      },
      {
        title: 'a delivery key',
        code: 'insufficient_scope',
        ask: (world) => send(world, operation, { headers: { authorization: `Bearer ${world.delivery}` } }),
      },
    )
  }
  if (requestBody) {
    const isJson = 'application/json' in requestBody.content
    const schema = requestBody.content['application/json']?.schema.$ref
    const mismatch: ErrorCode = schema?.endsWith('/CourseBundle') ? 'invalid_bundle' : 'invalid_request'
    refusals.push(
      { title: 'another type of body', code: 'unsupported_media_type', ask: ask({ headers: { 'content-type': 'text/plain' } }) },
      { title: 'a huge body', code: 'body_too_large', ask: ask({ body: new Uint8Array(64_000_001) }) },
      ...(isJson
        ? [
            { title: 'half a body', code: 'malformed_json', ask: ask({ body: '{' }) } as const,
            { title: 'an unknown member', code: mismatch, ask: ask({ body: '{"surprise":1}' }) } as const,
          ]
        : [
            {
              title: 'bytes that are not gzip',
              code: 'malformed_encoding',
              ask: ask({ headers: { 'content-encoding': 'gzip' } }),
            } as const,
          ]),
    )
  }
  return [...refusals, ...(ownRefusals[operation.operationId]?.(ask) ?? [])]
}
