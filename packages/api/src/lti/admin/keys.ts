import { createRoute, z } from '@hono/zod-openapi'
import { needsScope } from '../../auth/access'
import { answer } from '../../delivery/response'
import type { Router } from '../../http/router'
import { iso } from '../../routes/attempts'
import { bodyProblems, managedJson, problems } from '../../schemas/common'
import type { ToolKeys } from '../tool-keys'
import * as examples from './examples'
import { LtiKeys, RotateLtiKey } from './schemas'

const tags = ['LTI']

const list = createRoute({
  ...needsScope('lti'),
  method: 'get',
  path: '/v1/lti-keys',
  operationId: 'ltiKeys.list',
  summary: 'List the keys of the LTI tool',
  description: 'The keys that `/lti/jwks` publishes, oldest first. A key is replaced after 90 days.',
  tags,
  request: { query: z.strictObject({}) },
  responses: { 200: managedJson(LtiKeys, 'The keys.', { data: [examples.key] }), ...problems('insufficient_scope') },
})

const rotate = createRoute({
  ...needsScope('lti'),
  bodyBytes: 1000,
  method: 'post',
  path: '/v1/lti-keys/rotate',
  operationId: 'ltiKeys.rotate',
  summary: 'Replace the key of the LTI tool',
  description:
    'Creates a key that signs a day later, so that platforms know it by then; the one before is published for another week. With `revoke`, the new key signs at once and no other is published.',
  tags,
  request: {
    query: z.strictObject({}),
    body: {
      required: true,
      description: 'How to replace it.',
      content: { 'application/json': { schema: RotateLtiKey, example: { revoke: false } } },
    },
  },
  responses: {
    200: managedJson(LtiKeys, 'The keys that are published now.', { data: [examples.key] }),
    ...problems(...bodyProblems, 'insufficient_scope'),
  },
})

/** Registers the operations on the keys of the tool. */
export function keyOperations(router: Router, { toolKeys, now }: { toolKeys: ToolKeys; now: () => Date }): void {
  const describe = async (): Promise<z.infer<typeof LtiKeys>> => {
    const keys = await toolKeys.list()
    const time = now().getTime()
    const current = keys.findLastIndex(({ signsFrom }) => signsFrom <= time)
    return {
      data: keys.map(({ kid, createdAt, signsFrom }, index) => ({
        kid,
        createdAt: iso(createdAt),
        signsFrom: iso(signsFrom),
        state: index > current ? 'next' : index === current ? 'current' : 'previous',
      })),
    }
  }

  router.operation(list, async (c) => answer(c, await describe()))

  router.operation(rotate, async (c) => {
    await toolKeys.rotate(c.req.valid('json'))
    return answer(c, await describe())
  })
}
