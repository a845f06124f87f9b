import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import autocannon from 'autocannon'
import { writeCourse } from './big-course'
import { freePort, median, type Row, startService } from './harness'

const rounds = 3
const secondsPerRound = 6

/** Latency of section reads of a small course, with and without a course of 100 × 50 sections being seeded in the service's worker. */
export async function measureSeedLatency(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-bench-'))
  const quiet = path.join(folder, 'quiet')
  const busy = path.join(folder, 'busy')
  await writeCourse(path.join(quiet, 'a-small'), 'small', 2, 3)
  await mkdir(busy)
  const results: Record<'quiet' | 'seeding', { p50: number[]; p99: number[] }> = {
    quiet: { p50: [], p99: [] },
    seeding: { p50: [], p99: [] },
  }
  try {
    for (let round = 0; round < rounds; round++) {
      await writeCourse(path.join(busy, 'a-small'), 'small', 2, 3)
      await writeCourse(path.join(busy, 'b-big'), 'big', 100, 50, `Round ${round}`)
      for (const state of round % 2 === 0 ? (['quiet', 'seeding'] as const) : (['seeding', 'quiet'] as const)) {
        const service = await startService({
          PORT: String(await freePort()),
          LECTERN_DB: path.join(folder, `${state}-${round}.db`),
          LECTERN_SEED: state === 'quiet' ? quiet : busy,
        })
        await service.says(/small: release/)
        // At a constant rate, so that both cases load the machine equally.
        const load = { url: `${service.origin}/v1/courses/small/sections/1.1`, connections: 4, overallRate: 200 }
        await autocannon({ ...load, duration: 1 })
        const { latency, non2xx } = await autocannon({ ...load, duration: secondsPerRound })
        await service.stop()
        if (non2xx > 0) throw new Error(`${non2xx} reads were not answered with 200`)
        results[state].p50.push(latency.p50)
        results[state].p99.push(latency.p99)
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  const rows = (['quiet', 'seeding'] as const).map((state) => ({
    state,
    p50Ms: median(results[state].p50),
    p99Ms: median(results[state].p99),
    worstP99Ms: Math.max(...results[state].p99),
  }))
  const [without, during] = rows
  if (!without || !during) throw new Error('nothing was measured')
  return [
    ...rows,
    {
      state: 'ratio',
      p50Ms: during.p50Ms / without.p50Ms,
      p99Ms: during.p99Ms / without.p99Ms,
      worstP99Ms: during.worstP99Ms / without.worstP99Ms,
    },
  ]
}
