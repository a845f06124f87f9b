import { createApp, listen, openStore, scopes } from '@lectern/api'
import { validateResponses, withLocale } from '@lectern/content'
import { createBundle } from './bundles'

/**
 * Serves saves of responses for `submissions.ts`: from a database (`with`), or from memory and without storing anything (`without`). Prints
 * its URL, and the attempts with their tokens. Arguments: database, `with` or `without`, number of attempts.
 */
const [database = '', kind = 'with', count = '1'] = process.argv.slice(2)
const store = await openStore({ database })
const bundle = createBundle('bench', { chapters: 1, sections: 2, questions: 5 })
await store.seed(bundle, new Map())
const [quiz] = bundle.quizzes
if (!quiz) throw new Error('the course has no quiz')
const { secret } = await store.createApiKey({ kind: 'secret', name: 'Bench', scopes: [...scopes] })

const attempts = await Promise.all(
  Array.from({ length: Number(count) }, (_, index) =>
    store.createAttempt({ courseId: bundle.course.id, quizId: quiz.id, learner: `learner-${index}` }),
  ),
)
const kept = new Map(attempts.map((attempt) => [attempt.id, attempt]))
const app = createApp({
  store:
    kind === 'with'
      ? store
      : {
          ...store,
          findAttempt: async (id) => kept.get(id),
          saveResponse: async (id, sequence, sent, { allow } = {}) => {
            const attempt = kept.get(id)
            if (!attempt) throw new Error(`there is no attempt ${id}`)
            allow?.(attempt)
            const response = withLocale(sent, bundle.course.locale)
            const [fault] = validateResponses(
              quiz.questions.filter((question) => question.id === response.questionId),
              [response],
            )
            if (fault) throw new Error(fault.detail)
            return { questionId: response.questionId, sequence, savedAt: Date.now(), response, checked: false }
          },
        },
  rateLimit: 0,
})
const tokens = await Promise.all(
  attempts.map(async ({ learner }) => {
    const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
    const made = await app.request('/v1/learner-tokens', { method: 'POST', headers, body: JSON.stringify({ learnerId: learner }) })
    return ((await made.json()) as { token: string }).token
  }),
)
const { origin, close } = await listen({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
process.stdout.write(
  `${JSON.stringify({ origin, question: quiz.questions[0], attempts: attempts.map(({ id }, index) => ({ id, token: tokens[index] })) })}\n`,
)
process.once('SIGTERM', () => void close(0).then(() => store.close()))
