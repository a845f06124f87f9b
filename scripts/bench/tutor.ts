import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openStore } from '@lectern/api'
import { countRefusals, measureAnswers } from '../../packages/api/src/tutor/measure.fixture'
import { type AskedQuestion, asked, heldOut, heldOutOutside, outside } from '../../packages/api/src/tutor/questions.fixture'
import { compileSampleCourse } from '../../packages/api/src/tutor/sample-course.fixture'
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
  const { bundle, assets } = await compileSampleCourse()
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
    const add = async (what: string, questions: readonly AskedQuestion[], strangers: readonly string[], isTuned: boolean) => {
      const { found, answered, misses } = await measureAnswers(ask, questions)
      for (const miss of misses) process.stdout.write(`  ${miss}\n`)
      const limits = isTuned ? ['at least 0.95', 'at least 0.85', 'at least 0.9'] : ['', '', '']
      rows.push(
        { what: `${what}: section among the first three`, share: found / questions.length, of: questions.length, limit: limits[0] ?? '' },
        {
          what: `${what}: answering sentence among the first three`,
          share: answered / questions.length,
          of: questions.length,
          limit: limits[1] ?? '',
        },
        {
          what: `${what}: refused, because the course does not answer`,
          share: (await countRefusals(ask, strangers)) / strangers.length,
          of: strangers.length,
          limit: limits[2] ?? '',
        },
      )
    }
    await add('questions tuned on', asked, outside, true)
    await add('questions held out', heldOut, heldOutOutside, false)

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
