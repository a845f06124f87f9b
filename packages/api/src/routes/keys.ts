import { createRoute, z } from '@hono/zod-openapi'
import { needsScope } from '../auth/access'
import { hasScope } from '../auth/principal'
import { answer, answerCreated } from '../delivery/response'
import type { Deps } from '../http/context'
import { decodeCursor, encodeCursor } from '../http/cursor'
import { ApiError } from '../http/errors'
import type { Router } from '../http/router'
import { bodyProblems, createdJson, managedJson, pageQuery, problems } from '../schemas/common'
import { CreatedKey, CreateKey, Key, KeyPage } from '../schemas/key'
import type { Keys } from '../store/store'
import * as examples from './examples'
import { page } from './reads'

const tags = ['Keys']

const create = createRoute({
  ...needsScope('keys'),
  bodyBytes: 10_000,
  method: 'post',
  path: '/v1/keys',
  operationId: 'keys.create',
  summary: 'Create a key',
  description:
    'Creates a delivery key or a secret key. Only this response shows the secret, so the operation takes no Idempotency-Key: if the response is lost, revoke the key and create another.',
  tags,
  request: {
    query: z.strictObject({}),
    body: {
      required: true,
      description: 'The new key.',
      content: { 'application/json': { schema: CreateKey, example: examples.createKey } },
    },
  },
  responses: {
    201: createdJson(CreatedKey, 'The key with its secret.', examples.createdKey),
    ...problems(...bodyProblems, 'insufficient_scope'),
  },
})

const list = createRoute({
  ...needsScope('keys'),
  method: 'get',
  path: '/v1/keys',
  operationId: 'keys.list',
  summary: 'List keys',
  description: 'All keys in the order of their creation, including revoked ones, without their secrets.',
  tags,
  'x-lectern-pagination': 'cursor',
  request: { query: z.strictObject(pageQuery) },
  responses: { 200: managedJson(KeyPage, 'A page of keys.', examples.keyPage), ...problems('invalid_cursor', 'insufficient_scope') },
})

const revoke = createRoute({
  ...needsScope('keys'),
  method: 'post',
  path: '/v1/keys/{key}/revoke',
  operationId: 'keys.revoke',
  summary: 'Revoke a key',
  description: 'Revokes a key at once. Revoking it again changes nothing.',
  tags,
  request: {
    params: z.strictObject({
      key: z.uuid().openapi({ param: { name: 'key', in: 'path' }, description: 'Id of the key.', example: examples.keyId }),
    }),
    query: z.strictObject({}),
  },
  responses: { 200: managedJson(Key, 'The revoked key.', examples.key), ...problems('insufficient_scope', 'key_not_found') },
})

/** Registers the key operations. */
export function keyRoutes(router: Router, { store }: Deps<Keys>): void {
  router.operation(create, async (c) => {
    const wanted = c.req.valid('json')
    const missing = wanted.scopes.find((scope) => !hasScope(c.get('principal'), scope))
    if (missing) throw new ApiError('insufficient_scope', `A key cannot grant the scope "${missing}", because it does not have it.`)
    const { key, secret } = await store.createApiKey(wanted)
    return answerCreated(c, { ...key, secret })
  })

  router.operation(list, async (c) => {
    const { limit, cursor } = c.req.valid('query')
    const after = decodeCursor('keys.list', cursor)?.after
    if (after !== undefined && typeof after !== 'string') throw new ApiError('invalid_cursor', 'The cursor belongs to another list.')
    const { rows, next } = await store.listApiKeys({ after, limit })
    const { next: link, ...rest } = page(c, next === undefined ? null : encodeCursor('keys.list', { release: 0, after: next }))
    return answer(c, { data: rows, ...rest }, { next: link })
  })

  router.operation(revoke, async (c) => {
    const { key: id } = c.req.valid('param')
    const key = await store.revokeApiKey(id)
    if (!key) throw new ApiError('key_not_found', `No key has the id "${id}".`)
    return answer(c, key)
  })
}
