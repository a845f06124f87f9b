import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import path from 'node:path'
// @ts-expect-error: a plain script, so that it runs with only Node and npm; it has no types.
import { startPostgres } from '../postgres.mjs'
import { freePort, median, type Row, root, type Service, startService } from './harness'
import { fetchRaw, type Loaded, load, pin, startBare, unpin } from './load'
import { loadSaves, startSaving } from './submissions'

const rounds = 7
const clients = 64
const course = '/v1/courses/ai-deployment-and-management'

interface PgClient {
  connect(): Promise<void>
  query(query: string | { name: string; text: string; values: unknown[] }): Promise<unknown>
  end(): Promise<void>
}

/** Single-row inserts per second with a commit each, by 64 clients, as `pgbench` would do. */
async function rawInserts(url: string, seconds: number): Promise<number> {
  const { Client } = createRequire(path.join(root, 'packages/api/package.json'))('pg') as { Client: new (config: object) => PgClient }
  const connected = await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new Client({ connectionString: url })
      await client.connect()
      return client
    }),
  )
  await connected[0]?.query('CREATE TABLE IF NOT EXISTS raw_inserts (id bigserial PRIMARY KEY, body text)')
  const text = 'INSERT INTO raw_inserts (body) VALUES ($1)'
  const values = ['{"type":"single-choice","questionId":"question","choiceId":"a"}']
  const end = performance.now() + seconds * 1000
  let rows = 0
  await Promise.all(
    connected.map(async (client) => {
      while (performance.now() < end) {
        await client.query({ name: 'insert', text, values })
        rows += 1
      }
    }),
  )
  await Promise.all(connected.map((client) => client.end()))
  return rows / seconds
}

/** Reads of a service, beside a bare server that sends the same responses. */
async function compare(what: string, service: Service, addresses: string[], limit: number): Promise<Row> {
  const answers = await Promise.all(addresses.map(async (address) => [address, await fetchRaw(service.origin + address)] as const))
  const bare = await startBare(Object.fromEntries(answers))
  const requests = addresses.map((address) => ({ path: address }))
  const results = { bare: [] as Loaded[], lectern: [] as Loaded[] }
  for (const { origin } of [bare, service]) await load({ url: origin, requests, duration: 2 })
  for (let round = 0; round < rounds; round++) {
    results.bare.push(await load({ url: bare.origin, requests, duration: 1 }))
    results.lectern.push(await load({ url: service.origin, requests, duration: 1 }))
  }
  bare.stop()
  const ratio = median(results.lectern.map(({ perSecond }, round) => perSecond / (results.bare[round]?.perSecond ?? Number.NaN)))
  return { what, ratio, limit: `at least ${limit}`, perSecond: median(results.lectern.map(({ perSecond }) => perSecond)) }
}

/**
 * Uncached reads by two processes of the service, beside one of them with the same load. Needs two processors for the services, and others for
 * the database and the load generator.
 */
async function compareProcesses([one, other]: [Service, Service], addresses: string[]): Promise<Row> {
  const what = 'sections, not cached, 2 processes to 1'
  if (availableParallelism() < 4) return { what, ratio: '', limit: `not measured: ${availableParallelism()} processors, it takes 4` }
  const requests = addresses.map((address) => ({ path: address }))
  const ratios: number[] = []
  for (let round = 0; round < rounds; round++) {
    const single = await load({ url: one.origin, requests, duration: 2, connections: 64 })
    const both = await Promise.all([one, other].map(({ origin }) => load({ url: origin, requests, duration: 2, connections: 32 })))
    ratios.push(both.reduce((sum, { perSecond }) => sum + perSecond, 0) / single.perSecond)
  }
  return { what, ratio: median(ratios), limit: 'at least 1.6' }
}

/**
 * The service on PostgreSQL: cached reads and others beside a bare server, and saves that are durable beside single-row inserts by the
 * same number of clients. The database server shares the processors with what asks it.
 */
export async function measurePostgres(): Promise<Row[]> {
  const server = (await startPostgres()) as { url: string; stop(): Promise<void> }
  const started: Service[] = []
  try {
    const settings = { LECTERN_DB: server.url, LECTERN_SEED: path.join(root, 'packages/content/courses'), LECTERN_LOG: 'info' }
    const cached = await startService({ ...settings, PORT: String(await freePort()) })
    started.push(cached)
    await cached.says(/API /)
    const uncached = await startService({ ...settings, LECTERN_SEED: '', LECTERN_CACHE_MB: '0', PORT: String(await freePort()) })
    started.push(uncached)
    await uncached.says(/API /)
    pin(process.pid, 1)
    for (const { process: child } of started) pin(child.pid, 0)
    const { data } = (await (await fetch(`${cached.origin}${course}/sections?limit=100`)).json()) as { data: { id: string }[] }
    const sections = data.map(({ id }) => `${course}/sections/${id}`)
    const rows = [
      await compare('section', cached, [`${course}/sections/1.1`], 0.9),
      await compare('sections, not cached', uncached, sections, 0.15),
    ]
    unpin()
    unpin(uncached.process.pid)
    const second = await startService({ ...settings, LECTERN_SEED: '', LECTERN_CACHE_MB: '0', PORT: String(await freePort()) })
    started.push(second)
    await second.says(/API /)
    rows.push(await compareProcesses([uncached, second], sections))
    await Promise.all(started.splice(0).map(({ stop }) => stop()))

    const raw: number[] = []
    const saves: number[] = []
    const saving = await startSaving(server.url, 'with')
    const sequences = new Map<string, number>()
    try {
      for (let round = 0; round < 3; round++) {
        raw.push(await rawInserts(server.url, 4))
        saves.push((await loadSaves(saving, clients, sequences)).perSecond)
      }
    } finally {
      await saving.stop()
    }
    const rawRate = median(raw)
    rows.push(
      { what: 'raw single-row inserts, 64 clients', ratio: 1, limit: '', perSecond: rawRate },
      {
        what: 'saves, 64 connections',
        ratio: median(saves) / rawRate,
        limit: `at least ${Math.min(0.5, 2000 / rawRate).toFixed(2)}`,
        perSecond: median(saves),
      },
    )
    return rows
  } finally {
    await Promise.all(started.map(({ stop }) => stop()))
    await server.stop()
  }
}
