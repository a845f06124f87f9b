import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openStore } from '@lectern/api'
import { Lectern } from '@lectern/sdk'
import { createBundle } from './bundles'
import { freePort, median, type Row, startService } from './harness'
import { fetchRaw, type Loaded, load, pin } from './load'

const rounds = 9
const everyMs = 200

/** Reads of two courses while one of them is published five times a second, beside the same reads without publishing. */
export async function measurePublishing(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-bench-'))
  const file = path.join(folder, 'lectern.db')
  const store = await openStore({ database: file })
  const size = { chapters: 6, sections: 6, questions: 5 }
  for (const [id, seed] of [
    ['moving', 1],
    ['moving', 2],
    ['still', 3],
  ] as const)
    await store.seed(createBundle(id, size, seed), new Map())
  const { secret } = await store.createApiKey({ kind: 'secret', name: 'Bench', scopes: ['content:write'] })
  await store.close()
  const service = await startService({ LECTERN_DB: file, LECTERN_LOG: 'info', PORT: String(await freePort()) })
  try {
    await service.says(/API /)
    pin(process.pid, 1)
    pin(service.process.pid, 0)
    const lectern = new Lectern({ baseUrl: service.origin, apiKey: secret })
    const address = `${service.origin}/v1/courses/moving/outline`
    const section = `${service.origin}/v1/courses/moving/sections/section-0-0`
    const allowed = new Map<string, Set<string>>()
    for (const release of [1, 2]) {
      await lectern.releases.publish('moving', release)
      for (const url of [address, section]) allowed.set(url, (allowed.get(url) ?? new Set()).add((await fetchRaw(url)).body))
    }
    const rows: Row[] = []
    for (const [what, url] of [
      ['outline of the course', address],
      ['section of the course', section],
      ['section of another course', `${service.origin}/v1/courses/still/sections/section-0-0`],
    ] as const) {
      const bodies = allowed.get(url) ?? new Set([(await fetchRaw(url)).body])
      const verifyBody = (body: unknown) => bodies.has(Buffer.from(body as Buffer | string).toString('latin1'))
      const results = { peace: [] as Loaded[], publishing: [] as Loaded[] }
      let published = 0
      for (let round = 0; round < rounds; round++) {
        results.peace.push(await load({ url, duration: 2, verifyBody }))
        let going = true
        const publisher = (async () => {
          while (going) {
            await lectern.releases.publish('moving', (published++ % 2) + 1)
            await new Promise((resolve) => setTimeout(resolve, everyMs))
          }
        })()
        results.publishing.push(await load({ url, duration: 2, verifyBody }))
        going = false
        await publisher
      }
      const p99 = (all: Loaded[]) => median(all.map((each) => each.p99))
      rows.push({
        what: `${what}, p99`,
        ratio: p99(results.publishing) / p99(results.peace),
        limit: 'at most 2',
        p99Ms: p99(results.publishing),
        inPeaceMs: p99(results.peace),
        published,
        wrongAnswers: 0,
      })
    }
    return rows
  } finally {
    await service.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
