import { createRoute, z } from '@hono/zod-openapi'
import { needsScope } from '../auth/access'
import { answerCreated } from '../delivery/response'
import type { Deps } from '../http/context'
import type { Router } from '../http/router'
import { CreateLearnerToken, LearnerToken } from '../schemas/attempt'
import { bodyProblems, createdJson, problems } from '../schemas/common'
import type { Keys } from '../store/store'
import * as examples from './examples'

const create = createRoute({
  ...needsScope('learning'),
  bodyBytes: 64 * 1024,
  method: 'post',
  path: '/v1/learner-tokens',
  operationId: 'learnerTokens.create',
  summary: 'Create a learner token',
  description:
    'Issues a token with which a browser acts for one learner, by default for an hour. It becomes invalid when the key that issued it is revoked or expires. Only this response shows it, so the operation takes no Idempotency-Key: if the response is lost, issue another.',
  tags: ['Learner tokens'],
  request: {
    query: z.strictObject({}),
    body: {
      required: true,
      description: 'For whom.',
      content: { 'application/json': { schema: CreateLearnerToken, example: examples.createLearnerToken } },
    },
  },
  responses: { 201: createdJson(LearnerToken, 'The token.', examples.learnerToken), ...problems(...bodyProblems, 'insufficient_scope') },
})

/** Registers learner tokens. */
export function learnerTokenRoutes(router: Router, { store, tokens, now }: Deps<Keys>): void {
  router.operation(create, async (c) => {
    const { learnerId, courses, quizzes, expiresIn } = c.req.valid('json')
    const principal = c.get('principal')
    if (principal.kind !== 'secret') throw new Error('the route requires a secret key')
    const key = await store.findApiKeyById(principal.id)
    // JWT times are whole seconds.
    const issuedAt = new Date(Math.floor(now().getTime() / 1000) * 1000)
    const wanted = issuedAt.getTime() + expiresIn * 1000
    const expiresAt = new Date(key?.expiresAt ? Math.min(wanted, Date.parse(key.expiresAt)) : wanted)
    const token = await tokens.sign({ learner: learnerId, courses, quizzes, key: principal.id }, issuedAt, expiresAt)
    return answerCreated(c, { token, learnerId, courses: courses ?? null, quizzes: quizzes ?? null, expiresAt: expiresAt.toISOString() })
  })
}
