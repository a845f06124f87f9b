import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
let dir: string
let shell: ChildProcess
let output = ''
let errors = ''
let origin: string

/** Runs lines in the one shell of the walk-through and gives what they print. */
async function run(lines: string): Promise<string> {
  const mark = `--done-${Math.random()}--`
  const from = output.length
  shell.stdin?.write(`${lines}\necho "${mark}"\n`)
  await until(
    () => output.includes(mark) || shell.exitCode !== null,
    () => `${lines}\n${output.slice(from)}\n${errors}`,
  )
  const printed = output.slice(from)
  expect(printed, `the shell ended at\n${lines}\n${errors}`).toContain(mark)
  return printed.slice(0, printed.indexOf(mark))
}

async function until(reached: () => boolean | Promise<boolean>, what: () => string): Promise<void> {
  const end = Date.now() + 60_000
  while (!(await reached())) {
    if (Date.now() > end) throw new Error(`waited for a minute:\n${what()}`)
    await new Promise((wait) => setTimeout(wait, 50))
  }
}

const answers = () =>
  fetch(`${origin}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  )
const reads = ['/v1/courses/tea', '/v1/courses/tea/outline', '/v1/courses/tea/quizzes/leaves-quiz', '/v1/courses/tea/releases/current']
const readAll = () =>
  Promise.all(
    reads.map(async (address) => {
      const response = await fetch(origin + address)
      return [response.status, response.headers.get('etag'), response.headers.get('x-lectern-release'), await response.text()]
    }),
  )

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'lectern-walk-'))
  const port = await freePort()
  origin = `http://127.0.0.1:${port}`
  const lectern = path.join(dir, 'bin', 'lectern')
  const main = path.join(root, 'packages/cli/dist/main.js')
  await mkdir(path.dirname(lectern))
  await writeFile(lectern, `#!/bin/sh\nexec "${process.execPath}" "${main}" "$@"\n`)
  await chmod(lectern, 0o755)
  shell = spawn('sh', ['-e'], {
    cwd: dir,
    env: { ...process.env, PATH: `${path.dirname(lectern)}${path.delimiter}${process.env.PATH}`, NO_COLOR: '1', LECTERN_LOG: 'error' },
    stdio: ['pipe', 'pipe', 'pipe'],
    // Leads a group of its own, with which what it started in the background ends.
    detached: true,
  })
  shell.stdout?.on('data', (chunk) => (output += chunk))
  shell.stderr?.on('data', (chunk) => {
    errors += chunk
  })
})
afterAll(async () => {
  const ended = shell.exitCode === null && shell.signalCode === null ? new Promise((done) => shell.once('close', done)) : undefined
  try {
    process.kill(-(shell.pid as number), 'SIGKILL')
  } catch {
    // Everything has ended by itself.
  }
  await ended
  await rm(dir, { recursive: true })
})

it('walks through the pipeline as docs/content-pipeline.md prints it', { timeout: 180_000 }, async () => {
  const page = await readFile(path.join(root, 'docs/content-pipeline.md'), 'utf8')
  const port = new URL(origin).port
  const blocks = [...page.matchAll(/## (.+)|```(sh|text)\n([\s\S]*?)```/g)].reduce<{ title: string; kind: string; text: string }[]>(
    (list, [, title, kind, text]) => {
      if (title !== undefined) list.push({ title, kind: 'title', text: '' })
      else list.push({ title: list.at(-1)?.title ?? '', kind: kind as string, text: (text as string).replaceAll('8787', port) })
      return list
    },
    [],
  )
  const seen: Record<string, Awaited<ReturnType<typeof readAll>>> = {}
  let printed = ''
  for (const { title, kind, text } of blocks) {
    if (kind === 'text') expect(printed).toBe(text)
    if (kind !== 'sh') continue
    printed = await run(text)
    if (text.includes('lectern serve')) await until(answers, () => `the service does not answer\n${output}\n${errors}`)
    if (title === 'Push') expect(printed).toMatch(/^release 1 .* current {2}The first\n$/)
    if (title === 'Roll back')
      expect(printed).toMatch(/^release 1 .* current {2}The first\nrelease 2 .* earlier {2}The right answer\nrelease 1 .* current/)
    seen[title + text] = await readAll().catch(() => [])
  }
  const at = (title: string) => Object.entries(seen).find(([name]) => name.startsWith(title))?.[1]
  const push = at('Push')
  expect(push?.map(([status]) => status)).toEqual([200, 200, 200, 200])
  expect(at('Change')?.map(([, , release]) => release)).toEqual(['1', '1', '1', '1'])
  const changed = Object.entries(seen)
    .filter(([name]) => name.startsWith('Change'))
    .at(-1)?.[1]
  expect(changed?.map(([, , release]) => release)).toEqual(['2', '2', '2', '2'])
  expect(at('Roll back')).toEqual(push)
  await until(
    () => errors.includes('tea: release 2 is up to date'),
    () => errors,
  )
  expect(await readAll()).toEqual(push)
})

/** A port that nobody listens on, below those that systems give to connections: of these one may be gone before the service starts. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const port = randomInt(10_000, 30_000)
    const server = createServer().once('error', () => resolve(freePort()))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(port)))
  })
}
