import { createRoute, z } from '@hono/zod-openapi'
import { needsScope } from '../../auth/access'
import { answer } from '../../delivery/response'
import { decodeCursor, encodeCursor } from '../../http/cursor'
import { ApiError } from '../../http/errors'
import type { Router } from '../../http/router'
import { page } from '../../routes/reads'
import { managedJson, pageQuery, problems } from '../../schemas/common'
import type { LtiContext as ContextRow, LtiLinks, LtiPlatforms } from '../../store/store'
import { PlatformError } from '../network/platform-client'
import type { AskService } from '../services/access-token'
import { readMemberships } from '../services/memberships'
import * as examples from './examples'
import { PlatformParam, platformNotFound } from './platforms'
import { type LtiContext, LtiContextPage, LtiMembershipPage } from './schemas'

const tags = ['LTI']

const listContexts = createRoute({
  ...needsScope('lti'),
  method: 'get',
  path: '/v1/lti-platforms/{platform}/contexts',
  operationId: 'ltiContexts.list',
  summary: 'List the contexts of an LTI platform',
  description: 'The courses of a platform from which this tool was launched.',
  tags,
  'x-lectern-pagination': 'cursor',
  request: { params: z.strictObject({ platform: PlatformParam }), query: z.strictObject(pageQuery) },
  responses: {
    200: managedJson(LtiContextPage, 'A page of contexts.', examples.contextPage),
    ...problems('invalid_cursor', 'insufficient_scope', 'platform_not_found'),
  },
})

/** A cursor of this list holds an address of the platform, so it may be longer than others. */
const longestCursor = 1800

const listMemberships = createRoute({
  ...needsScope('lti'),
  method: 'get',
  path: '/v1/lti-platforms/{platform}/contexts/{context}/memberships',
  operationId: 'ltiMemberships.list',
  summary: 'List the members of an LTI context',
  description:
    'Asks the platform for the people of a course and their roles (Names and Role Provisioning Services). Nothing of the answer is stored. Names and email addresses are only there where the platform shares them with this tool. A page has as many members as the platform wants to send; `limit` is passed on to it.',
  tags,
  'x-lectern-pagination': 'cursor',
  request: {
    params: z.strictObject({
      platform: PlatformParam,
      context: z.uuid().openapi({ param: { name: 'context', in: 'path' }, description: 'Id of the context.', example: examples.contextId }),
    }),
    query: z.strictObject({
      ...pageQuery,
      cursor: z
        .string()
        .min(1)
        .max(longestCursor)
        .optional()
        .openapi({ param: { name: 'cursor', in: 'query' }, description: '`nextCursor` of the previous page.' }),
    }),
  },
  responses: {
    200: managedJson(LtiMembershipPage, 'A page of members.', examples.membershipPage),
    ...problems(
      'invalid_cursor',
      'insufficient_scope',
      'platform_not_found',
      'context_not_found',
      'platform_not_approved',
      'no_memberships',
      'platform_failed',
    ),
  },
})

const toContext = ({ membershipsUrl, lineItemsUrl: _url, scopes: _scopes, ...context }: ContextRow): z.infer<typeof LtiContext> => ({
  ...context,
  hasMemberships: membershipsUrl !== null,
})

/** Registers the operations on contexts and their members. */
export function contextOperations(router: Router, { store, ask }: { store: LtiLinks & LtiPlatforms; ask: AskService }): void {
  const getPlatform = async (id: string) => {
    const platform = await store.findLtiPlatform(id)
    if (!platform) throw platformNotFound(id)
    return platform
  }

  router.operation(listContexts, async (c) => {
    const { limit, cursor } = c.req.valid('query')
    const platform = await getPlatform(c.req.valid('param').platform)
    const scope = ['ltiContexts.list', platform.id]
    const after = decodeCursor(scope, cursor)?.after
    if (typeof after === 'number') throw new ApiError('invalid_cursor', 'The cursor belongs to another list.')
    const { rows, next } = await store.listLtiContexts(platform.id, { after, limit })
    const { next: link, ...rest } = page(c, next === undefined ? null : encodeCursor(scope, { release: 0, after: next }))
    return answer(c, { data: rows.map(toContext), ...rest }, { next: link })
  })

  router.operation(listMemberships, async (c) => {
    const { platform: platformId, context: id } = c.req.valid('param')
    const { limit, cursor } = c.req.valid('query')
    const scope = ['ltiMemberships.list', id]
    const after = decodeCursor(scope, cursor)?.after
    if (typeof after === 'number') throw new ApiError('invalid_cursor', 'The cursor belongs to another list.')
    const platform = await getPlatform(platformId)
    const context = await store.findLtiContext(platformId, id)
    if (!context) throw new ApiError('context_not_found', `The platform has no context with the id "${id}".`)
    if (platform.approvedAt === null) throw new ApiError('platform_not_approved', 'Approve the platform with `ltiPlatforms.approve` first.')
    const { membershipsUrl } = context
    if (membershipsUrl === null)
      throw new ApiError('no_memberships', 'The platform did not offer its members with the last launch. Allow it for this tool there.')
    try {
      const { members, next } = await readMemberships({ platform, context: { ...context, membershipsUrl }, ask }, { page: after, limit })
      const { next: link, ...rest } = page(c, next === undefined ? null : encodeNext(scope, next))
      return answer(c, { data: members, ...rest }, { next: link })
    } catch (error) {
      if (error instanceof PlatformError) throw new ApiError('platform_failed', error.message, { cause: error })
      throw error
    }
  })
}

/** Encodes path and query alone: the host is that of the platform. */
function encodeNext(scope: unknown, next: string): string {
  const { pathname, search } = new URL(next)
  const cursor = encodeCursor(scope, { release: 0, after: `${pathname}${search}` })
  if (cursor.length > longestCursor) throw new PlatformError('The address of the next page of members is too long.')
  return cursor
}
