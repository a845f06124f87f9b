import { readFile, writeFile } from 'node:fs/promises'
import { cpus, release, totalmem, type } from 'node:os'
import path from 'node:path'
import { type Row, root } from './harness'

const json = path.join(root, 'docs/performance.json')
const page = path.join(root, 'docs/performance.md')

/** The rows of a measurement, with its date and machine. */
interface Measured {
  at: string
  machine: string
  rows: Row[]
}

const about: Record<string, string> = {
  delivery:
    'Reads of the built service with default settings, beside a bare `node:http` server that sends the same bytes and headers. 64 connections; both servers on one processor, the load generator on another. Each connection sends its next request after the response, so latency follows the rate: at half the rate of the bare server, the same distribution has twice its p99. Without the cache, the limit of p99 is therefore divided by the ratio.',
  scoring: 'Five answers scored without an attempt, beside a bare server that parses the same JSON and sends it back. 64 connections.',
  start:
    'Time from starting the process to the first response, on a seeded database, beside a server that does nothing else. Node 20 has no compile cache; on Node 22.1 and newer, later starts are faster.',
  publishing:
    'Reads while another release is published five times a second, beside the same reads without publishing. Every response is compared with the two possible ones.',
  growth:
    'The cost of a request with 1, 100 and 10,000 courses of 36 sections and 30 questions in the database, relative to the database with one. One connection, no response cache.',
  search:
    'Searches within a course of 48 sections and 60 terms, and over a catalogue of 10,000 courses that all contain the common words, on both engines. One connection.',
  tutor:
    'Questions about the packaged course, with 10,000 other courses in the database. The questions are in `packages/api/src/tutor/questions.fixture.ts`; nothing was tuned on those that were held out. One connection, no model.',
  seed: 'Seeding a course from its files.',
  'seed-latency': 'Reads while a course is seeded.',
  compiling: 'Compiling a course of 100 chapters with 50 sections each, with formulas and code.',
  'seed-many': 'Seeding 1,000 courses, beside inserting the same rows.',
  plan: 'Planning a release.',
  submissions:
    'Durable saves of responses on SQLite, beside the same request with the attempts in memory (`no database`), and single-row inserts without HTTP (`raw`).',
  postgres:
    'The service on PostgreSQL with 10 connections: reads beside a bare server, and durable saves beside single-row inserts by 64 clients, one commit each. The database server shares the processors with the service and the load generator.',
  'sdk-size': 'Kilobytes of a page’s script, minified and gzipped.',
  peers: 'Other services, each beside a bare server that sends the same bytes and headers.',
}

/** Merges results into `docs/performance.json`, and writes `docs/performance.md` from it. */
export async function report(results: Record<string, Row[]>): Promise<void> {
  const kept = JSON.parse(await readFile(json, 'utf8').catch(() => '{}')) as Record<string, Measured>
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}, Node ${process.versions.node}`
  const at = new Date().toISOString().slice(0, 10)
  for (const [name, rows] of Object.entries(results)) if (rows.length > 0) kept[name] = { at, machine, rows }
  const names = Object.keys(about).filter((name) => name in kept)
  await writeFile(json, `${JSON.stringify(Object.fromEntries(names.map((name) => [name, kept[name]])), null, 2)}\n`)
  const parts = names.map((name) => {
    const { rows, at: when, machine: where } = kept[name] as Measured
    return `## ${name}\n\n${about[name]}\n\n${tableOf(rows)}\n\n${when}, on ${where}.\n`
  })
  await writeFile(page, `${introduction}\n${parts.join('\n')}`)
}

const introduction = `# Performance

Written by \`npm run bench\` from \`docs/performance.json\`. Every figure has a limit or a peer that was measured in the same run, alternately. Read
the **ratio**: absolute times are those of a shared machine. \`npm run bench -- delivery\` repeats one measurement; \`--json\` prints the results.

To measure other services, install Strapi or Directus with SQLite and a public collection of one 5 KB text, start it with
\`NODE_ENV=production taskset -c 0 …\`, and add \`peers --peer=strapi=http://127.0.0.1:1337/api/sections/1\`. On the machine on which Lectern was
designed, Strapi reached 0.026 of the bare server, Directus 0.005, json-server 0.12, and Fastify with a constant response 0.69.
`

/** Whether a row meets its limits, which apply to its ratio, kilobytes or milliseconds; '' without a limit. */
function isMet({ limit, ratio, kb, ms, p99Limit, p99Ratio, p99Ms }: Row): string {
  const kept = [
    keeps(limit, String(limit).endsWith('ms') ? ms : (kb ?? ratio)),
    keeps(p99Limit, String(p99Limit).endsWith('ms') ? p99Ms : p99Ratio),
  ].filter((each) => each !== undefined)
  if (kept.length === 0) return ''
  return kept.includes(false) ? '**no**' : 'yes'
}

function keeps(limit: string | number | undefined, value: string | number | undefined): boolean | undefined {
  const [, word, number] = /^(at least|at most|under) ([\d.]+)/.exec(String(limit)) ?? []
  if (!number) return undefined
  return word === 'at least' ? Number(value) >= Number(number) : Number(value) <= Number(number)
}

function tableOf(measured: Row[]): string {
  const rows: Row[] = measured.some(isMet) ? measured.map((row) => ({ ...row, met: isMet(row) })) : measured
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const first = ['what', 'ratio', 'limit', 'met']
  const columns = [...first.filter((name) => names.includes(name)), ...names.filter((name) => !first.includes(name))]
  const cell = (value: string | number | undefined) =>
    typeof value === 'number'
      ? Math.abs(value) >= 100
        ? Math.round(value).toLocaleString('en')
        : `${Math.round(value * 100) / 100}`
      : (value ?? '')
  const lines = [columns, columns.map(() => '---'), ...rows.map((row) => columns.map((name) => cell(row[name])))]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
