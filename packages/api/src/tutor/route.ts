import { createRoute, z } from '@hono/zod-openapi'
import Negotiator from 'negotiator'
import { isDelivery } from '../auth/access'
import { answer as sendAnswer } from '../delivery/response'
import type { Router } from '../http/router'
import { bodyProblems, managedJson, ownHeaders, problems } from '../schemas/common'
import type { Ask } from './ask'
import * as examples from './examples'
import { AskTutor, TutorAnswer, TutorEvent } from './schemas'
import { eventId, releaseOf, streamAnswer } from './stream'

const json = managedJson(TutorAnswer, 'The answer, or why there is none.', examples.tutorAnswer, {
  ...ownHeaders.release,
  ...ownHeaders.limited,
})

const ask = createRoute({
  security: [...isDelivery.security, { learnerToken: [] }],
  allow: isDelivery.allow,
  bodyBytes: 128 * 1024,
  method: 'post',
  path: '/v1/tutor/ask',
  operationId: 'tutor.ask',
  summary: 'Ask the tutor',
  description:
    'Answers a question from one release of a course, in sentences with citations: each quote stands in its section. When the course does not answer the question, `refusal` says so. While the learner has an open attempt at a graded quiz, the tutor does not read what the quiz covers. With `Accept: text/event-stream`, the sentences come as events; `Last-Event-ID` continues a stream that broke off. Questions are rate-limited per learner, or per address. They are not stored.',
  tags: ['Tutor'],
  request: {
    query: z.strictObject({}),
    headers: z.object({
      'last-event-id': z.string().regex(eventId).optional().openapi({
        description: 'The `id` of the last event that arrived. The rest of the same answer follows.',
        example: '3-1-9f86d081884c7d65',
      }),
    }),
    body: {
      required: true,
      description: 'The question.',
      content: { 'application/json': { schema: AskTutor, example: examples.askTutor } },
    },
  },
  responses: {
    200: { ...json, content: { ...json.content, 'text/event-stream': { schema: TutorEvent, example: examples.tutorEvent } } },
    ...problems(
      ...bodyProblems,
      'insufficient_scope',
      'other_learner',
      'other_course',
      'course_not_found',
      'release_not_found',
      'section_not_found',
      'course_archived',
      'release_withdrawn',
      'answer_changed',
      'rate_limited',
    ),
  },
})

/** Registers the tutor. */
export function tutorRoutes(router: Router, askTutor: Ask): void {
  router.operation(ask, async (c) => {
    const asked = c.req.valid('json')
    const lastEventId = c.req.valid('header')['last-event-id']
    const accept = new Negotiator({ headers: { accept: c.req.header('accept') ?? '' } })
    const isStream = accept.mediaType(['application/json', 'text/event-stream']) === 'text/event-stream'
    const release = asked.release ?? (isStream && lastEventId !== undefined ? releaseOf(lastEventId) : undefined)
    const answered = await askTutor(c, { ...asked, release })
    if (isStream) return streamAnswer(c, answered.release, answered.answer, lastEventId) as never
    const response = sendAnswer(c, answered.answer)
    response.headers.set('X-Lectern-Release', String(answered.release.number))
    return response
  })
}
