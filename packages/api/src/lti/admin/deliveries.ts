import { createRoute, z } from '@hono/zod-openapi'
import { needsScope } from '../../auth/access'
import { answer } from '../../delivery/response'
import { decodeCursor, encodeCursor } from '../../http/cursor'
import { ApiError } from '../../http/errors'
import type { Router } from '../../http/router'
import { iso, isoOrNull } from '../../routes/attempts'
import { page } from '../../routes/reads'
import { managedJson, pageQuery, problems } from '../../schemas/common'
import { type Deliveries, type DeliveryRow, deliveryStates } from '../../store/store'
import * as examples from './examples'
import { LtiDelivery, LtiDeliveryPage } from './schemas'

const tags = ['LTI']
const consumer = 'lti'

const list = createRoute({
  ...needsScope('lti'),
  method: 'get',
  path: '/v1/lti-deliveries',
  operationId: 'ltiDeliveries.list',
  summary: 'List deliveries of grades',
  description: 'Grades on their way to platforms, and those of the last 30 days, newest first.',
  tags,
  'x-lectern-pagination': 'cursor',
  request: {
    query: z.strictObject({
      ...pageQuery,
      state: z
        .enum(deliveryStates)
        .optional()
        .openapi({ param: { name: 'state', in: 'query' }, description: 'Only deliveries in this state.', example: 'parked' }),
      platform: z
        .uuid()
        .optional()
        .openapi({ param: { name: 'platform', in: 'query' }, description: 'Only those to this platform.', example: examples.platformId }),
    }),
  },
  responses: {
    200: managedJson(LtiDeliveryPage, 'A page of deliveries.', examples.deliveryPage),
    ...problems('invalid_cursor', 'insufficient_scope'),
  },
})

const retry = createRoute({
  ...needsScope('lti'),
  method: 'post',
  path: '/v1/lti-deliveries/{delivery}/retry',
  operationId: 'ltiDeliveries.retry',
  summary: 'Deliver a grade again',
  description: 'Sends the grade that counts now, at once and then for three more days, whatever became of the delivery before.',
  tags,
  request: {
    params: z.strictObject({
      delivery: z
        .uuid()
        .openapi({ param: { name: 'delivery', in: 'path' }, description: 'Id of the delivery.', example: examples.deliveryId }),
    }),
    query: z.strictObject({}),
  },
  responses: { 200: managedJson(LtiDelivery, 'The delivery.', examples.delivery), ...problems('insufficient_scope', 'delivery_not_found') },
})

const toDelivery = (row: DeliveryRow): z.infer<typeof LtiDelivery> => ({
  id: row.id,
  platformId: row.target,
  event: row.type,
  courseId: row.courseId,
  quizId: row.quizId,
  learnerId: row.learner,
  state: row.state,
  tries: row.tries,
  createdAt: iso(row.createdAt),
  dueAt: row.state === 'pending' ? iso(row.dueAt) : null,
  finishedAt: isoOrNull(row.finishedAt),
  error: row.error,
})

/** Registers the operations on deliveries of grades. */
export function deliveryOperations(router: Router, { store }: { store: Deliveries }): void {
  router.operation(list, async (c) => {
    const { limit, cursor, state, platform } = c.req.valid('query')
    const filter = { consumer, state, target: platform }
    const scope = ['ltiDeliveries.list', filter]
    const after = decodeCursor(scope, cursor)?.after
    if (typeof after === 'number') throw new ApiError('invalid_cursor', 'The cursor belongs to another list.')
    const { rows, next } = await store.listDeliveries(filter, { after, limit })
    const { next: link, ...rest } = page(c, next === undefined ? null : encodeCursor(scope, { release: 0, after: next }))
    return answer(c, { data: rows.map(toDelivery), ...rest }, { next: link })
  })

  router.operation(retry, async (c) => {
    const { delivery: id } = c.req.valid('param')
    const delivery = await store.retryDelivery(consumer, id)
    if (!delivery) throw new ApiError('delivery_not_found', `No delivery has the id "${id}".`)
    return answer(c, toDelivery(delivery))
  })
}
