import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pc from 'picocolors'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { dev, type PreviewServer } from './dev'

let dir = ''
let lines: string[] = []
let server: PreviewServer | undefined
const terminal = { out: () => {}, err: (line: string) => void lines.push(line), colors: pc.createColors(false) }

const write = async (file: string, text: string) => {
  await mkdir(path.dirname(path.join(dir, file)), { recursive: true })
  await writeFile(path.join(dir, file), text)
}
const section = (words: string) => `---\ntitle: Kneading\n---\n\n${words}\n`

beforeEach(async () => {
  lines = []
  dir = await mkdtemp(path.join(tmpdir(), 'lectern-dev-'))
  await write('course.yaml', 'id: bread\ntitle: Bread\n')
  await write('01-dough/chapter.md', '---\ntitle: Dough\n---\n\nWords.\n')
  await write('01-dough/01-kneading.md', section('The first.'))
  server = await dev(terminal, dir, { port: 0 })
})
afterEach(async () => {
  await server?.stop()
  await rm(dir, { recursive: true })
})

const url = (address: string) => `${server?.url}${address}`
const read = async (address: string) => (await fetch(url(address))).text()
const shows = (address: string, words: string) => expect.poll(() => read(address), { timeout: 10_000 }).toContain(words)

it('shows each save in the browser and over the API, and an undone one too', async () => {
  expect(await read('/sections/kneading')).toContain('The first.')
  expect(await read('/v1/courses/bread/sections/kneading')).toContain('The first.')
  await write('01-dough/01-kneading.md', section('The second.'))
  await shows('/sections/kneading', 'The second.')
  expect(await read('/v1/courses/bread/sections/kneading')).toContain('The second.')
  await write('01-dough/01-kneading.md', section('The first.'))
  await shows('/sections/kneading', 'The first.')
  expect(await read('/v1/courses/bread/sections/kneading')).toContain('The first.')
})

it('shows formulas and code as learners see them', async () => {
  await write('01-dough/01-kneading.md', section('$a^2$\n\n```ts\nconst a = 1\n```'))
  await shows('/sections/kneading', 'class="hl-keyword"')
  expect(await read('/sections/kneading')).toContain('<math')
  expect(await read('/v1/courses/bread/sections/kneading')).toContain('hl-keyword')
})

it('keeps what it showed while there are errors, and says where they are', async () => {
  await write('01-dough/01-kneading.md', section('Broken [link](03-none.md).'))
  await shows('/sections/kneading', 'link.dangling')
  expect(await read('/sections/kneading')).toContain('The first.')
  expect(await read('/v1/courses/bread/sections/kneading')).toContain('The first.')
  expect(lines.join('\n')).toContain('not shown: 1 error, 0 warnings')
})

it('shows files that are added and leaves out those that are removed', async () => {
  await write('01-dough/02-resting.md', '---\ntitle: Resting\n---\n\nWait.\n')
  await shows('/', 'href="/sections/resting"')
  await rm(path.join(dir, '01-dough/02-resting.md'))
  await expect.poll(() => read('/'), { timeout: 10_000 }).not.toContain('resting')
})

it('serves schemas to editors', async () => expect((await fetch(url('/schemas/course.json'))).status).toBe(200))

it('listens on this computer alone, and answers to no name of another site', async () => {
  expect(server?.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  const statusFor = (host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      request(url('/v1/courses'), { headers: { host } }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end()
    })
  expect(await statusFor('rebound.example')).toBe(421)
  expect(await statusFor('127.0.0.1.example:80')).toBe(421)
  expect(await statusFor('localhost:1234')).toBe(200)
})

it('stops while a page is open', async () => {
  const events = await fetch(url('/preview/events'))
  await server?.stop()
  server = undefined
  const reader = events.body?.getReader()
  const drained = async () => {
    while (!(await reader?.read().catch(() => ({ done: true })))?.done);
    return true
  }
  expect(await drained()).toBe(true)
})
