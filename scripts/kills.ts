import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openStore, scopes } from '@lectern/api'
import { createBundle } from './bench/bundles'
import { freePort, type Service, startService } from './bench/harness'
// @ts-expect-error: a plain script, so that it runs with only Node and npm; it has no types.
import { startPostgres } from './postgres.mjs'

/**
 * `pnpm kills [sqlite|postgres] [times]`: kills the built service while learners save, starts it again, and looks for every save that it
 * had acknowledged. It fails when one is lost.
 */
const learners = 32
const [engine = 'sqlite', times = '100'] = process.argv.slice(2)

interface Saver {
  id: string
  token: string
  /** The highest sequence that was acknowledged. */
  acknowledged: number
  sequence: number
}

async function saveUntilCut(origin: string, saver: Saver, question: string): Promise<number> {
  for (let saves = 0; ; saves++) {
    saver.sequence += 1
    const { sequence } = saver
    const body = JSON.stringify({ sequence, response: { type: 'single-choice', questionId: question, choiceId: sequence % 2 ? 'a' : 'b' } })
    const headers = { authorization: `Bearer ${saver.token}`, 'content-type': 'application/json' }
    try {
      const response = await fetch(`${origin}/v1/attempts/${saver.id}/responses/${question}`, { method: 'PUT', headers, body })
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`, { cause: 'refused' })
      await response.arrayBuffer()
      saver.acknowledged = sequence
    } catch (error) {
      if ((error as Error).cause === 'refused') throw error
      return saves
    }
  }
}

const folder = await mkdtemp(path.join(tmpdir(), 'lectern-kills-'))
const postgres = engine === 'postgres' ? ((await startPostgres()) as { url: string; stop(): Promise<void> }) : undefined
const database = postgres?.url ?? path.join(folder, 'lectern.db')
const settings = { LECTERN_DB: database, LECTERN_TOKEN_SECRET: 'a secret for tests, of 32 bytes at least', PORT: String(await freePort()) }
let service: Service | undefined
try {
  const bundle = createBundle('kills', { chapters: 1, sections: 1, questions: 2 })
  const [quiz] = bundle.quizzes
  const question = quiz?.questions[0]?.id
  if (!quiz || !question) throw new Error('the course has no question')
  const store = await openStore({ database })
  await store.seed(bundle, new Map())
  const { secret } = await store.createApiKey({ kind: 'secret', name: 'Kills', scopes: [...scopes] })
  const attempts = await Promise.all(
    Array.from({ length: learners }, (_, index) =>
      store.createAttempt({ courseId: 'kills', quizId: quiz.id, learner: `learner-${index}` }),
    ),
  )
  await store.close()

  let savers: Saver[] = []
  let saves = 0
  for (let kill = 1; kill <= Number(times); kill++) {
    service = await startService(settings)
    await service.says(/API /)
    const { origin } = service
    if (savers.length === 0)
      savers = await Promise.all(
        attempts.map(async ({ id, learner }) => {
          const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
          const body = JSON.stringify({ learnerId: learner, expiresIn: 86_400 })
          const made = await fetch(`${origin}/v1/learner-tokens`, { method: 'POST', headers, body })
          return { id, token: ((await made.json()) as { token: string }).token, acknowledged: 0, sequence: 0 }
        }),
      )
    const running = Promise.all(savers.map((saver) => saveUntilCut(origin, saver, question)))
    await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 400))
    service.process.kill('SIGKILL')
    saves += (await running).reduce((sum, count) => sum + count, 0)
    await service.stop()
    const reopened = await openStore({ database })
    for (const { id, acknowledged, sequence } of savers) {
      const [kept] = await reopened.listResponses(id)
      const found = kept?.sequence ?? 0
      if (found < acknowledged || found > sequence) throw new Error(`kill ${kill}: ${acknowledged} was acknowledged and ${found} is kept`)
    }
    await reopened.close()
    if (kill % 10 === 0) process.stdout.write(`${kill} kills, ${saves} acknowledged saves, 0 lost\n`)
  }
} finally {
  service?.process.kill('SIGKILL')
  await postgres?.stop()
  await rm(folder, { recursive: true, force: true })
}
