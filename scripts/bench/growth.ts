import { copyFile, mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openStore } from '@lectern/api'
import { Lectern } from '@lectern/sdk'
import { createBundle } from './bundles'
import { freePort, median, type Row, type Service, startService } from './harness'
import { type Loaded, load, pin } from './load'

const sizes = [1, 100, 10_000]
const rounds = 9
const size = { chapters: 6, sections: 6, questions: 5 }
/** A word that every section contains. */
const commonWord = 'model'

interface Grown {
  courses: number
  service: Service
  /** The requested courses: up to 100, spread over all. */
  asked: string[]
}

/** Requests one course after another over one connection. */
const ask = ({ service, asked }: Grown, request: (course: string) => object) =>
  load({ url: service.origin, connections: 1, duration: 1, requests: asked.map((course) => ({ ...request(course) })) })

const residentMb = async (pid: number | undefined): Promise<number> =>
  Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

/**
 * The cost of a request with 1, 100 and 10,000 courses of 36 sections and 30 questions: over one connection, without the response cache,
 * relative to one course. And the memory that serving 1,000 courses takes.
 */
export async function measureGrowth(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-bench-'))
  const started: Grown[] = []
  try {
    const file = path.join(folder, 'lectern.db')
    const store = await openStore({ database: file })
    const { secret } = await store.createApiKey({ kind: 'secret', name: 'Bench', scopes: ['content:write'] })
    await store.close()
    let seeded = 0
    for (const courses of sizes) {
      const growing = await openStore({ database: file })
      // Publishing switches between the two releases of the first course.
      if (seeded === 0) await growing.seed(createBundle('course-0', size, -1), new Map())
      for (; seeded < courses; seeded++) await growing.seed(createBundle(`course-${seeded}`, size, seeded + 1), new Map())
      await growing.close()
      const copy = path.join(folder, `${courses}.db`)
      await copyFile(file, copy)
      // Otherwise the first checkpoints would wait for the gigabytes of the copy.
      await syncFile(copy)
      const service = await startService({
        LECTERN_DB: copy,
        LECTERN_CACHE_MB: '0',
        LECTERN_RATE_LIMIT: '1000000',
        PORT: String(await freePort()),
      })
      const step = Math.max(1, Math.floor(courses / 100))
      const asked = Array.from({ length: Math.min(courses, 100) }, (_, index) => `course-${index * step}`)
      started.push({ courses, service, asked })
      await service.says(/API /)
      pin(service.process.pid, 0)
    }
    pin(process.pid, 1)
    const body = JSON.stringify({
      responses: Array.from({ length: 5 }, (_, index) => ({ type: 'single-choice', questionId: `question-0-${index}`, choiceId: 'a' })),
    })
    const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body }
    const reads: [what: string, request: (course: string) => object][] = [
      ['section', (course) => ({ path: `/v1/courses/${course}/sections/section-3-3` })],
      ['outline', (course) => ({ path: `/v1/courses/${course}/outline` })],
      ['search for a common word', (course) => ({ path: `/v1/courses/${course}/search?q=${commonWord}` })],
      ['scoring', (course) => ({ ...post, path: `/v1/courses/${course}/quizzes/quiz-0/score` })],
    ]
    const rows: Row[] = []
    for (const [what, request] of reads) {
      const results = started.map(() => [] as Loaded[])
      for (const grown of started) await ask(grown, request)
      for (let round = 0; round < rounds; round++) {
        for (const [index, grown] of started.entries()) results[index]?.push(await ask(grown, request))
      }
      for (const [index, { courses }] of started.entries()) {
        const own = results[index] ?? []
        const costs = own.map(({ perSecond }, round) => (results[0]?.[round]?.perSecond ?? Number.NaN) / perSecond)
        rows.push({
          what: `${what}, ${courses} courses`,
          ratio: median(costs),
          limit: courses === 1 ? '' : 'at most 1.3',
          ms: 1000 / median(own.map(({ perSecond }) => perSecond)),
          p99Ms: median(own.map(({ p99 }) => p99)),
          p99Limit: what.startsWith('search') ? 'under 10 ms' : '',
        })
      }
    }
    const times = started.map(() => [] as number[])
    for (let round = 0; round < 41; round++) {
      for (const [index, { service }] of started.entries()) {
        const lectern = new Lectern({ baseUrl: service.origin, apiKey: secret })
        const began = performance.now()
        await lectern.releases.publish('course-0', (round % 2) + 1)
        times[index]?.push(performance.now() - began)
      }
    }
    for (const [index, { courses }] of started.entries()) {
      const own = times[index] ?? []
      const ratio = median(own.map((ms, round) => ms / (times[0]?.[round] ?? Number.NaN)))
      rows.push({
        what: `publish, ${courses} courses`,
        ratio,
        limit: courses === 1 ? '' : 'at most 1.3',
        ms: median(own),
        p99Ms: '',
        p99Limit: '',
      })
    }
    rows.push(...(await measureMemory(path.join(folder, '10000.db'))))
    return rows
  } finally {
    await Promise.all(started.map(({ service }) => service.stop()))
    await rm(folder, { recursive: true, force: true })
  }
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.sync()
  await handle.close()
}

/** Memory of the service before and after serving the outline and a section of 1,000 courses, with the response cache. */
async function measureMemory(file: string): Promise<Row[]> {
  const service = await startService({ LECTERN_DB: file, PORT: String(await freePort()) })
  try {
    await service.says(/API /)
    const before = await residentMb(service.process.pid)
    for (let course = 0; course < 1000; course++) {
      for (const address of ['outline', 'sections/section-3-3']) {
        const response = await fetch(`${service.origin}/v1/courses/course-${course}/${address}`)
        if (!response.ok) throw new Error(`${response.url} answered ${response.status}`)
        await response.arrayBuffer()
      }
    }
    const after = await residentMb(service.process.pid)
    return [
      { what: 'memory in MB, 1,000 courses served', ratio: after / before, limit: '', ms: '', p99Ms: '', p99Limit: '', before, after },
    ]
  } finally {
    await service.stop()
  }
}
