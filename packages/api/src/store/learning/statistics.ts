import { setImmediate } from 'node:timers/promises'
import { and, eq, type SQL } from 'drizzle-orm'
import type { FindPinnedQuiz } from '../content/pinned-quizzes'
import type { Engine } from '../engines/engine'
import type { Statistics } from '../store'
import { findScores } from './attempt-scores'
import { listAttempts } from './attempts'
import { createAnalysis } from './item-analysis'
import { listCountingResponses } from './responses'

/** Read at once; other requests are answered in between. */
const attemptsAtOnce = 100

/** Computes the statistics of quizzes from the attempts that have ended. */
export function createStatistics({ session }: Engine, now: () => Date, findPinnedQuiz: FindPinnedQuiz): Statistics {
  return {
    analyseQuiz: async ({ courseId, quizId, attempts: which, release }) => {
      const { attempts } = session.tables
      const conditions: SQL[] = []
      if (which === 'first') conditions.push(eq(attempts.number, 1))
      if (release !== undefined) conditions.push(eq(attempts.release, release))
      const where = and(...conditions)
      const analysis = createAnalysis()
      const time = now().getTime()
      let after: string | undefined
      for (;;) {
        const page = await listAttempts(session, time, { courseId, quizId }, { limit: attemptsAtOnce, after, ...(where && { where }) })
        const ended = page.filter(({ state }) => state !== 'in-progress')
        const scores = await findScores(session, ended, findPinnedQuiz)
        const responses = await listCountingResponses(
          session,
          ended.map(({ id }) => id),
        )
        for (const { id, learner } of ended) {
          const score = scores.get(id)
          if (score) analysis.add({ learner, score, responses: (responses.get(id) ?? []).map(({ response }) => response) })
        }
        if (page.length < attemptsAtOnce) return analysis.finish()
        after = page.at(-1)?.id
        await setImmediate()
      }
    },
  }
}
