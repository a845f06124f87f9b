import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openStore } from '@lectern/api'
import { compilePackaged } from '../../packages/api/src/suites/packaged-course.fixture'
import { countRefusals, measureAnswers } from '../../packages/api/src/tutor/measure.fixture'
import { type AskedQuestion, asked, heldOut, heldOutOutside, outside, reworded } from '../../packages/api/src/tutor/questions.fixture'
import type { TutorAnswer } from '../../packages/api/src/tutor/schemas'
import { createBundle } from './bundles'
import { freePort, median, type Row, startService } from './harness'
import { type Loaded, load, pin, unpin } from './load'

const others = 10_000
const rounds = 9

/** How well the tutor answers questions about the packaged course, and how fast, in a database with 10,000 others. One connection. */
export async function measureTutor(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-bench-'))
  const database = path.join(folder, 'lectern.db')
  const store = await openStore({ database })
  const { bundle, assets } = await compilePackaged('ai-deployment-and-management')
  await store.seed(bundle, assets)
  for (let index = 0; index < others; index++)
    await store.seed(createBundle(`course-${index}`, { chapters: 1, sections: 2, questions: 0 }, index + 1), new Map())
  await store.close()
  unpin()
  const service = await startService({ LECTERN_DB: database, LECTERN_TUTOR_RATE_LIMIT: '0', PORT: String(await freePort()) })
  try {
    await service.says(/API /)
    const bodyOf = (question: string) => JSON.stringify({ courseId: bundle.course.id, question })
    const headers = { 'content-type': 'application/json' }
    const ask = async (question: string): Promise<TutorAnswer> => {
      const response = await fetch(`${service.origin}/v1/tutor/ask`, { method: 'POST', headers, body: bodyOf(question) })
      return (await response.json()) as TutorAnswer
    }
    const start = performance.now()
    await ask('What is a prototype?')
    const firstMs = performance.now() - start

    const rows: Row[] = []
    const addAnswers = async (what: string, questions: readonly AskedQuestion[], [found, answered]: [string, string]) => {
      const measured = await measureAnswers(ask, questions)
      for (const miss of measured.misses) process.stdout.write(`  ${miss}\n`)
      const of = questions.length
      rows.push({ what: `${what}: section among the first three`, share: measured.found / of, of, limit: found })
      rows.push({ what: `${what}: answering sentence among the first three`, share: measured.answered / of, of, limit: answered })
    }
    const addRefusals = async (what: string, questions: readonly string[], limit: string) => {
      const of = questions.length
      rows.push({ what: `${what}: refused`, share: (await countRefusals(ask, questions)) / of, of, limit })
    }
    await addAnswers('questions', asked, ['at least 0.95', 'at least 0.85'])
    await addAnswers('questions held out', heldOut, ['at least 0.95', ''])
    await addAnswers('questions in other words', reworded, ['', ''])
    await addRefusals('questions about something else', outside, 'at least 0.9')
    await addRefusals('questions about something else, held out', heldOutOutside, 'at least 0.9')

    pin(service.process.pid, 0)
    pin(process.pid, 1)
    const requests = [...asked, ...heldOut].map(({ question }) => ({
      method: 'POST' as const,
      path: '/v1/tutor/ask',
      headers,
      body: bodyOf(question),
    }))
    const answer = () => load({ url: service.origin, connections: 1, duration: 1, requests })
    await answer()
    const results: Loaded[] = []
    for (let round = 0; round < rounds; round++) results.push(await answer())
    rows.push({
      what: `an answer, beside ${others.toLocaleString('en')} other courses`,
      ms: median(results.map(({ p50 }) => p50)),
      p99Ms: median(results.map(({ p99 }) => p99)),
      limit: 'p99 under 30 ms',
    })
    rows.push({ what: 'the first answer of a course, whose index is built', ms: firstMs })
    return rows
  } finally {
    await service.stop()
    unpin()
    await rm(folder, { recursive: true, force: true })
  }
}
