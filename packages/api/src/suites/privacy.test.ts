import { Writable } from 'node:stream'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import { createApp } from '../app'
import { createMetrics } from '../http/observe'
import { scopes } from '../store/store'
import { assets, courseBundle } from './course.fixture'
import { openTestStore } from './store.fixture'

it('neither logs nor metrics carry learners or what they answered, not even when the engine fails', async () => {
  let logged = ''
  const logger = pino(
    { level: 'trace' },
    new Writable({
      write: (chunk, _encoding, done) => {
        logged += chunk
        done()
      },
    }),
  )
  const store = await openTestStore()
  await store.seed(courseBundle(), assets)
  const { secret } = await store.createApiKey({ kind: 'secret', name: 'LMS', scopes: [...scopes] })
  const metrics = createMetrics()
  let broken = false
  const failing = new Proxy(store, {
    get: (target, name) =>
      broken && !String(name).startsWith('findApiKey') ? () => Promise.reject(new Error('disk I/O error')) : Reflect.get(target, name),
  })
  const app = createApp({ store: failing, logger, metrics })
  const ask = async (method: string, path: string, body?: unknown, key = secret) => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
    return (await app.request(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) })).json()
  }
  const learner = 'learner-SECRET-NAME'
  const { token } = (await ask('POST', '/v1/learner-tokens', { learnerId: learner })) as { token: string }
  const { id } = (await ask('POST', '/v1/attempts', { courseId: 'sample', quizId: 'exam' }, token)) as { id: string }
  const save = { sequence: 1, response: { type: 'short-answer', questionId: 'x-short', text: 'SECRET-ANSWER' } }
  for (const state of [false, true]) {
    broken = state
    await ask('PUT', `/v1/attempts/${id}/responses/x-short`, save, token)
    await ask('PUT', `/v1/attempts/${id}/responses/x-short`, { ...save, sequence: 0 }, token)
    await ask('GET', `/v1/learners/${learner}/progress/sample`)
    await ask('GET', `/v1/attempts?learner=${learner}`)
    await ask('GET', `/v1/learners/${learner}/export`)
    await ask('POST', `/v1/attempts/${id}/submit`, undefined, token)
  }
  expect(logged).toContain('/v1/attempts/:attempt/responses/:question')
  expect(logged).toContain('disk I/O error')
  const told = `${logged}${await metrics.registry.metrics()}`
  for (const word of ['SECRET', id, token]) expect(told).not.toContain(word)
})
