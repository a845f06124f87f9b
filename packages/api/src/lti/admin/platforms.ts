import { createRoute, z } from '@hono/zod-openapi'
import { needsScope } from '../../auth/access'
import { answer, answerCreated } from '../../delivery/response'
import { decodeCursor, encodeCursor } from '../../http/cursor'
import { ApiError } from '../../http/errors'
import type { Router } from '../../http/router'
import { idempotencyOf } from '../../routes/idempotency'
import { page } from '../../routes/reads'
import { bodyProblems, createdJson, IdempotencyKey, managedJson, ownHeaders, pageQuery, problems } from '../../schemas/common'
import type { LtiPlatformSettings, LtiPlatforms } from '../../store/store'
import { faultOfUrl, type Network } from '../network/platform-url'
import { originsOf } from '../origins'
import * as examples from './examples'
import { DeletedLtiPlatform, LtiPlatform, LtiPlatformPage, SetLtiPlatform } from './schemas'

const tags = ['LTI']
const bodyBytes = 256 * 1024

export const PlatformParam = z
  .uuid()
  .openapi({ param: { name: 'platform', in: 'path' }, description: 'Id of the platform.', example: examples.platformId })
const params = z.strictObject({ platform: PlatformParam })
const body = {
  required: true,
  description: 'The platform.',
  content: { 'application/json': { schema: SetLtiPlatform, example: examples.setPlatform } },
}

const create = createRoute({
  ...needsScope('lti'),
  bodyBytes,
  method: 'post',
  path: '/v1/lti-platforms',
  operationId: 'ltiPlatforms.create',
  summary: 'Register an LTI platform',
  description: 'Registers a platform by hand and approves it. Platforms with dynamic registration register themselves at `/lti/register`.',
  tags,
  request: { headers: z.object({ 'idempotency-key': IdempotencyKey }), query: z.strictObject({}), body },
  responses: {
    201: createdJson(LtiPlatform, 'The platform.', examples.platform, ownHeaders.location),
    ...problems(...bodyProblems, 'insufficient_scope', 'platform_exists', 'invalid_platform_url', 'idempotency_key_reused'),
  },
})

const list = createRoute({
  ...needsScope('lti'),
  method: 'get',
  path: '/v1/lti-platforms',
  operationId: 'ltiPlatforms.list',
  summary: 'List LTI platforms',
  description: 'All platforms in the order of their registration, including those that wait for approval.',
  tags,
  'x-lectern-pagination': 'cursor',
  request: { query: z.strictObject(pageQuery) },
  responses: {
    200: managedJson(LtiPlatformPage, 'A page of platforms.', examples.platformPage),
    ...problems('invalid_cursor', 'insufficient_scope'),
  },
})

const get = createRoute({
  ...needsScope('lti'),
  method: 'get',
  path: '/v1/lti-platforms/{platform}',
  operationId: 'ltiPlatforms.get',
  summary: 'Get an LTI platform',
  description: 'A platform with its settings.',
  tags,
  request: { params, query: z.strictObject({}) },
  responses: { 200: managedJson(LtiPlatform, 'The platform.', examples.platform), ...problems('insufficient_scope', 'platform_not_found') },
})

const update = createRoute({
  ...needsScope('lti'),
  bodyBytes,
  method: 'put',
  path: '/v1/lti-platforms/{platform}',
  operationId: 'ltiPlatforms.update',
  summary: 'Update an LTI platform',
  description: 'Replaces the settings of a platform, for example to add a deployment. Does not approve it.',
  tags,
  request: { params, query: z.strictObject({}), body },
  responses: {
    200: managedJson(LtiPlatform, 'The platform.', examples.platform),
    ...problems(...bodyProblems, 'insufficient_scope', 'platform_not_found', 'platform_exists', 'invalid_platform_url'),
  },
})

const approve = createRoute({
  ...needsScope('lti'),
  method: 'post',
  path: '/v1/lti-platforms/{platform}/approve',
  operationId: 'ltiPlatforms.approve',
  summary: 'Approve an LTI platform',
  description:
    'Lets a platform that has registered itself launch, and creates the key behind its learner tokens. Approving it again changes nothing, unless that key was revoked.',
  tags,
  request: { params, query: z.strictObject({}) },
  responses: {
    200: managedJson(LtiPlatform, 'The platform.', examples.platform),
    ...problems('insufficient_scope', 'platform_not_found', 'platform_exists'),
  },
})

const remove = createRoute({
  ...needsScope('lti'),
  method: 'delete',
  path: '/v1/lti-platforms/{platform}',
  operationId: 'ltiPlatforms.delete',
  summary: 'Delete an LTI platform',
  description:
    'Deletes a platform with its contexts, its users’ ids and the grades on their way to it, and revokes its key. The attempts of its learners stay. Deleting it again changes nothing.',
  tags,
  request: { params, query: z.strictObject({}) },
  responses: {
    200: managedJson(DeletedLtiPlatform, 'What was deleted.', { id: examples.platformId, deleted: true }),
    ...problems('insufficient_scope'),
  },
})

export const platformNotFound = (id: string) => new ApiError('platform_not_found', `No LTI platform has the id "${id}".`)

/** Registers the operations on platforms. */
export function platformOperations(router: Router, { store, network }: { store: LtiPlatforms; network: Network }): void {
  router.operation(create, async (c) => {
    const settings = toSettings(c.req.valid('json'), network)
    const key = c.req.valid('header')['idempotency-key']
    const idempotency = idempotencyOf(c, 'ltiPlatforms.create', key, JSON.stringify(settings))
    const platform = await store.createLtiPlatform(settings, { approved: true, idempotency })
    return answerCreated(c, platform, `/v1/lti-platforms/${platform.id}`)
  })

  router.operation(list, async (c) => {
    const { limit, cursor } = c.req.valid('query')
    const after = decodeCursor('ltiPlatforms.list', cursor)?.after
    if (typeof after === 'number') throw new ApiError('invalid_cursor', 'The cursor belongs to another list.')
    const { rows, next } = await store.listLtiPlatforms({ after, limit })
    const { next: link, ...rest } = page(c, next === undefined ? null : encodeCursor('ltiPlatforms.list', { release: 0, after: next }))
    return answer(c, { data: rows, ...rest }, { next: link })
  })

  router.operation(get, async (c) => {
    const { platform: id } = c.req.valid('param')
    const platform = await store.findLtiPlatform(id)
    if (!platform) throw platformNotFound(id)
    return answer(c, platform)
  })

  router.operation(update, async (c) => {
    const { platform: id } = c.req.valid('param')
    const platform = await store.updateLtiPlatform(id, toSettings(c.req.valid('json'), network))
    if (!platform) throw platformNotFound(id)
    return answer(c, platform)
  })

  router.operation(approve, async (c) => {
    const { platform: id } = c.req.valid('param')
    const platform = await store.approveLtiPlatform(id)
    if (!platform) throw platformNotFound(id)
    return answer(c, platform)
  })

  router.operation(remove, async (c) => {
    const { platform: id } = c.req.valid('param')
    return answer(c, { id, deleted: await store.deleteLtiPlatform(id) })
  })
}

/** The settings in a request. Throws when the service may not contact one of the URLs. */
function toSettings({ origins, ...settings }: z.infer<typeof SetLtiPlatform>, network: Network): LtiPlatformSettings {
  const errors = (['authorizationUrl', 'tokenUrl', 'jwksUrl'] as const).flatMap((name) => {
    const detail = faultOfUrl(settings[name], network)
    return detail === undefined ? [] : [{ in: 'body' as const, pointer: `/${name}`, code: 'invalid_platform_url', detail }]
  })
  const [first] = errors
  if (first) throw new ApiError('invalid_platform_url', `${first.pointer}: ${first.detail}`, { errors })
  return { ...settings, origins: origins ?? originsOf(settings.issuer, settings.authorizationUrl) }
}
