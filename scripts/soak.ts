import { openStore, scopes } from '@lectern/api'
import { Lectern } from '@lectern/sdk'
import { createBundle } from './bench/bundles'
import { freePort, startService } from './bench/harness'
// @ts-expect-error: a plain script, so that it runs with only Node and npm; it has no types.
import { startPostgres } from './postgres.mjs'

/**
 * `pnpm soak [seconds]`: two processes of the built service on one PostgreSQL database, with reads, saves and publishes at the same
 * time. It fails on a wrong answer, a lost save, more attempts than a quiz allows, or a release that one process does not show within a
 * second of its publishing by the other.
 */
const seconds = Number(process.argv[2] ?? 600)
const end = performance.now() + seconds * 1000
const isOver = () => performance.now() > end
const readers = 8
const learners = 16

const server = (await startPostgres()) as { url: string; stop(): Promise<void> }
const counts = { reads: 0, saves: 0, publishes: 0, attempts: 0, slowestPublishMs: 0 }
const settings = { LECTERN_DB: server.url, LECTERN_TOKEN_SECRET: 'a secret for tests, of 32 bytes at least' }
try {
  const store = await openStore({ database: server.url })
  const bundles = [1, 2].map((seed) => createBundle('soak', { chapters: 2, sections: 3, questions: 2 }, seed))
  for (const bundle of bundles) await store.seed(bundle, new Map())
  const { secret } = await store.createApiKey({ kind: 'secret', name: 'Soak', scopes: [...scopes] })
  const [quiz] = bundles[0]?.quizzes ?? []
  const question = quiz?.questions[0]?.id
  if (!quiz || !question) throw new Error('the course has no question')
  const services = await Promise.all([1, 2].map(async () => startService({ ...settings, PORT: String(await freePort()) })))
  await Promise.all(services.map(({ says }) => says(/API /)))
  const clients = services.map(({ origin }) => new Lectern({ baseUrl: origin, apiKey: secret }))
  const anonymous = services.map(({ origin }) => new Lectern({ baseUrl: origin }))
  const of = <Client>(all: Client[], index: number): Client => all[index % all.length] as Client

  // Both releases have the same ids and other texts.
  const texts = new Map<number, string>()
  for (const release of [1, 2])
    texts.set(release, (await of(anonymous, 0).courses.sections.get('soak', 'section-0-0', { release })).markdown)

  const read = async (index: number): Promise<void> => {
    while (!isOver()) {
      const { data, response } = await of(anonymous, index).courses.sections.get('soak', 'section-0-0').withResponse()
      const release = Number(response.headers.get('x-lectern-release'))
      if (data.markdown !== texts.get(release)) throw new Error(`release ${release} was answered with the text of another`)
      counts.reads += 1
    }
  }
  const publish = async (): Promise<void> => {
    for (let turn = 0; !isOver(); turn++) {
      const number = (turn % 2) + 1
      await of(clients, turn).releases.publish('soak', number)
      const began = performance.now()
      const other = of(anonymous, turn + 1)
      while ((await other.courses.releases.current('soak')).number !== number)
        if (performance.now() - began > 1000) throw new Error('a release was not seen by the other process within a second')
      counts.slowestPublishMs = Math.max(counts.slowestPublishMs, performance.now() - began)
      counts.publishes += 1
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  const learn = async (index: number): Promise<void> => {
    const learnerId = `learner-${index}`
    const both = await Promise.all(
      clients.map(async (client, place) => {
        const { token } = await client.learnerTokens.create({ learnerId, expiresIn: 86_400 })
        return new Lectern({ baseUrl: of(services, place).origin, apiKey: token })
      }),
    )
    const begun = await Promise.allSettled(both.map((client) => client.attempts.create({ courseId: 'soak', quizId: quiz.id })))
    const [opened, ...others] = begun.flatMap((each) => (each.status === 'fulfilled' ? [each.value.id] : []))
    if (opened === undefined || others.length > 0) throw new Error(`${begun.length} requests opened ${others.length + 1} attempts`)
    counts.attempts += 1
    for (let sequence = 1; !isOver(); sequence++) {
      const response = { type: 'single-choice' as const, questionId: question, choiceId: sequence % 2 ? 'a' : 'b' }
      await of(both, sequence).attempts.responses.save(opened, question, { sequence, response })
      const kept = await of(both, sequence + 1).attempts.get(opened)
      if (kept.responses[0]?.sequence !== sequence) throw new Error(`save ${sequence} was acknowledged and is not there`)
      counts.saves += 1
    }
  }
  const say = setInterval(() => process.stdout.write(`${JSON.stringify(counts)}\n`), 60_000)
  try {
    await Promise.all([
      ...Array.from({ length: readers }, (_, index) => read(index)),
      ...Array.from({ length: learners }, (_, index) => learn(index)),
      publish(),
    ])
  } finally {
    clearInterval(say)
    await Promise.all(services.map(({ stop }) => stop()))
    await store.close()
  }
  process.stdout.write(`${seconds} s, 0 wrong answers, 0 lost: ${JSON.stringify(counts)}\n`)
} finally {
  await server.stop()
}
