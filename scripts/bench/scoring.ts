import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Lectern, type Question, type QuestionResponse } from '@lectern/sdk'
import { freePort, median, type Row, root, startService } from './harness'
import { type Loaded, load, pin, startBare } from './load'

const rounds = 15
const courseId = 'ai-deployment-and-management'

/** Any answer to a question; none where nobody scores it. */
function respond(question: Question): QuestionResponse | undefined {
  const { id: questionId, type } = question
  switch (type) {
    case 'single-choice':
      return { type, questionId, choiceId: question.choices[0]?.id ?? null }
    case 'multiple-choice':
      return { type, questionId, choiceIds: question.choices.slice(0, 1).map(({ id }) => id) }
    case 'ordering':
      return { type, questionId, itemIds: question.items.map(({ id }) => id) }
    case 'numeric':
      return { type, questionId, number: 1 }
    case 'short-answer':
      return { type, questionId, text: 'an answer' }
    default:
      return undefined
  }
}

/** Scoring five answers without an attempt, beside a bare server that parses the same JSON and sends it back. */
export async function measureScoring(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-bench-'))
  const service = await startService({
    LECTERN_DB: path.join(folder, 'lectern.db'),
    LECTERN_SEED: path.join(root, 'packages/content/courses'),
    LECTERN_LOG: 'info',
    // Counted like ever, and never refused.
    LECTERN_RATE_LIMIT: '1000000',
    PORT: String(await freePort()),
  })
  const bare = await startBare()
  try {
    await service.says(/API /)
    pin(process.pid, 1)
    pin(service.process.pid, 0)
    const lectern = new Lectern({ baseUrl: service.origin })
    const { questions } = await lectern.courses.quizzes.get(courseId, 'chapter-1-quiz')
    const responses = (questions ?? []).flatMap((question) => respond(question) ?? []).slice(0, 5)
    if (responses.length !== 5) throw new Error(`the quiz has ${responses.length} questions that are scored, and not five`)
    const request = { method: 'POST' as const, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ responses }) }
    const address = `${service.origin}/v1/courses/${courseId}/quizzes/chapter-1-quiz/score`
    const results = { bare: [] as Loaded[], lectern: [] as Loaded[] }
    for (const url of [bare.origin, address]) await load({ url, ...request, duration: 2 })
    for (let round = 0; round < rounds; round++) {
      results.bare.push(await load({ url: bare.origin, ...request, duration: 1 }))
      results.lectern.push(await load({ url: address, ...request, duration: 1 }))
    }
    const of = (all: Loaded[], part: keyof Loaded) => median(all.map((each) => each[part]))
    return [
      {
        what: `scoring ${responses.length} answers`,
        ratio: median(results.lectern.map(({ perSecond }, round) => perSecond / (results.bare[round]?.perSecond ?? Number.NaN))),
        limit: 'at least 0.35',
        p99Ratio: of(results.lectern, 'p99') / of(results.bare, 'p99'),
        perSecond: of(results.lectern, 'perSecond'),
        barePerSecond: of(results.bare, 'perSecond'),
      },
    ]
  } finally {
    bare.stop()
    await service.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
