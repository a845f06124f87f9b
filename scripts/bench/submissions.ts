import { spawn } from 'node:child_process'
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { median, type Row, root } from './harness'

const rounds = 3
const secondsPerRound = 4

interface Server {
  origin: string
  attempts: { id: string; token: string }[]
  question: { id: string; choices: { id: string }[] }
  stop(): Promise<void>
}

/** Starts a server that saves responses in a database, or, without one, stores nothing. */
export function startSaving(database: string, kind: 'with' | 'without'): Promise<Server> {
  const script = fileURLToPath(new URL('./learning-server.ts', import.meta.url))
  const child = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', script, database, kind, '64'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
      if (output.endsWith('\n')) resolve({ ...JSON.parse(output), stop })
    })
    child.once('close', () => reject(new Error('the server ended')))
  })
}

/** Saves responses as fast as they are acknowledged. Each connection has its own attempt with rising sequences. */
export async function loadSaves(
  { origin, attempts, question }: Server,
  connections: number,
  sequences: Map<string, number>,
): Promise<{ perSecond: number; p99: number }> {
  let clients = 0
  const result = await autocannon({
    url: origin,
    connections,
    duration: secondsPerRound,
    setupClient: (client) => {
      const attempt = attempts[clients++ % attempts.length]
      if (!attempt) throw new Error('there is no attempt')
      const { id, token } = attempt
      const next: autocannon.Request = {
        method: 'PUT',
        setupRequest: (request) => {
          const sequence = (sequences.get(id) ?? 0) + 1
          sequences.set(id, sequence)
          const choiceId = question.choices[sequence % question.choices.length]?.id
          return {
            ...request,
            path: `/v1/attempts/${id}/responses/${question.id}`,
            headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
            body: JSON.stringify({ sequence, response: { type: 'single-choice', questionId: question.id, choiceId } }),
          }
        },
      }
      client.setRequests([next])
    },
  })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} saves were refused, ${result.errors} failed`)
  return { perSecond: result.requests.average, p99: result.latency.p99 }
}

/** Inserts rows one by one, with a commit each. */
function rawPerSecond(file: string): number {
  const Sqlite = createRequire(path.join(root, 'packages/api/package.json'))('better-sqlite3')
  const db = new Sqlite(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec(
    'CREATE TABLE responses (attempt_id TEXT, question_id TEXT, sequence INTEGER, body TEXT, saved_at INTEGER, PRIMARY KEY (attempt_id, question_id, sequence))',
  )
  const insert = db.prepare('INSERT INTO responses VALUES (?, ?, ?, ?, ?)')
  const start = performance.now()
  let rows = 0
  while (performance.now() - start < secondsPerRound * 1000) {
    insert.run(
      '019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f',
      'question',
      rows,
      '{"type":"single-choice","questionId":"question","choiceId":"a"}',
      rows,
    )
    rows += 1
  }
  db.close()
  return (rows / (performance.now() - start)) * 1000
}

function fsyncMs(file: string): number {
  const handle = openSync(file, 'w')
  const page = Buffer.alloc(4096)
  const times = Array.from({ length: 300 }, () => {
    const start = performance.now()
    writeSync(handle, page)
    fsyncSync(handle)
    return performance.now() - start
  })
  closeSync(handle)
  return median(times)
}

/** Durable saves over HTTP, beside the same request without a database, and raw inserts. */
export async function measureSubmissions(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-bench-'))
  const started: Server[] = []
  try {
    const fsync = fsyncMs(path.join(folder, 'fsync'))
    const raw: number[] = []
    const seen = new Map<string, { perSecond: number[]; p99: number[] }>()
    const servers = {
      api: await startSaving(path.join(folder, 'api.db'), 'with'),
      'no database': await startSaving(path.join(folder, 'none.db'), 'without'),
    }
    started.push(...Object.values(servers))
    const sequences = new Map<string, number>()
    for (let round = 0; round < rounds; round++) {
      raw.push(rawPerSecond(path.join(folder, `raw-${round}.db`)))
      for (const connections of [1, 8, 64]) {
        for (const [name, server] of Object.entries(servers)) {
          const { perSecond, p99 } = await loadSaves(server, connections, sequences)
          const row = seen.get(`${name} ${connections}`) ?? { perSecond: [], p99: [] }
          row.perSecond.push(perSecond)
          row.p99.push(p99)
          seen.set(`${name} ${connections}`, row)
        }
      }
    }
    const rawRate = median(raw)
    const rate = (name: string) => median(seen.get(name)?.perSecond ?? [])
    return [
      { what: 'fsync of 4 KB', perSecond: 1000 / fsync, p99Ms: fsync, toRaw: '' },
      { what: 'raw inserts one by one, no HTTP', perSecond: rawRate, p99Ms: '', toRaw: 1 },
      ...[1, 8, 64].flatMap((connections) =>
        ['api', 'no database'].map((name) => ({
          what: `${name}, ${connections} connections`,
          perSecond: rate(`${name} ${connections}`),
          p99Ms: median(seen.get(`${name} ${connections}`)?.p99 ?? []),
          toRaw: rate(`${name} ${connections}`) / rawRate,
          ratio: name === 'api' ? rate(`api ${connections}`) / rate(`no database ${connections}`) : '',
          limit: name === 'api' && connections === 64 ? 'at least 0.7' : '',
        })),
      ),
    ]
  } finally {
    await Promise.all(started.map(({ stop }) => stop()))
    await rm(folder, { recursive: true, force: true })
  }
}
