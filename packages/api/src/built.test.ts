import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { exportFormats } from '@lectern/content'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from './store/open'
import { assets, courseBundle } from './suites/course.fixture'

const main = path.resolve(import.meta.dirname, '../dist/main.cjs')

async function start(settings: Record<string, string> = {}): Promise<{ origin: string; database: string; stop(): Promise<number> }> {
  expect(existsSync(main), 'build the packages first').toBe(true)
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-built-'))
  const file = path.join(folder, 'lectern.db')
  const store = await openStore({ database: file })
  await store.seed(courseBundle(), assets)
  await store.close()
  const service = spawn(process.execPath, [main], {
    // What is not kept comes from the app.
    env: { PATH: process.env.PATH, LECTERN_DB: file, LECTERN_LOG: 'silent', LECTERN_CACHE_MB: '0', PORT: '0', ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  onTestFinished(async () => {
    service.kill('SIGKILL')
    await rm(folder, { recursive: true })
  })
  let said = ''
  service.stderr.on('data', (chunk) => (said += chunk))
  while (!/API /.test(said)) await once(service.stderr, 'data')
  const [, origin] = /API +(\S+)\/v1/.exec(said) as unknown as [string, string]
  const stop = async () => {
    service.kill('SIGTERM')
    const [code] = await once(service, 'close')
    return code
  }
  return { origin, database: file, stop }
}

test('the built service answers what it can read, and refuses what it cannot', async () => {
  const { origin, stop } = await start()
  const { hostname, port } = new URL(origin)
  const send = async (sent: string) => {
    const socket = connect(Number(port), hostname, () => socket.write(sent))
    return text(socket)
  }
  const outline = await fetch(`${origin}/v1/courses/sample/outline`)
  expect(outline.status).toBe(200)
  const init = { headers: { 'if-none-match': outline.headers.get('etag') ?? '' } }
  expect((await fetch(outline.url, init)).status).toBe(304)
  expect((await fetch(`${origin}/v1/courses/nothing`)).status).toBe(404)
  expect(await send('no HTTP\r\n\r\n')).toContain('malformed_request')
  const chunked = 'Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{"responses":[]}\r\n0\r\n\r\n'
  expect(await send(`POST /v1/courses/sample/quizzes/practice/score HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${chunked}`)).toMatch(
    /^HTTP\/1\.1 200/,
  )
  expect(await stop()).toBe(0)
})

test('the built service answers a client of the Model Context Protocol', async () => {
  const { origin, stop } = await start()
  const client = new Client({ name: 'test', version: '1.0.0' }, { versionNegotiation: { mode: 'auto' } })
  await client.connect(new StreamableHTTPClientTransport(new URL(`${origin}/mcp`)))
  const { structuredContent } = await client.callTool({ name: 'read_section', arguments: { course: 'sample', section: '1.1' } })
  expect(structuredContent).toMatchObject({ id: 'first-section' })
  const { messages } = await client.getPrompt({ name: 'write_section', arguments: { topic: 'Bread' } })
  expect(JSON.stringify(messages)).toContain('350 to 600 words')
  await client.close()
  expect(await stop()).toBe(0)
})

test('the built service has the reference page, packed when it was built', async () => {
  const { origin, stop } = await start()
  const [script = ''] = /docs\/scalar-\w+\.js/.exec(await (await fetch(`${origin}/docs`)).text()) ?? []
  // `fetch` unpacks them, so both have to be the same file.
  const [packed, plain] = await Promise.all(
    ['br', 'identity'].map((encoding) => fetch(`${origin}/${script}`, { headers: { 'accept-encoding': encoding } })),
  )
  expect([packed?.headers.get('content-encoding'), plain?.headers.get('content-encoding')]).toEqual(['br', null])
  expect(await packed?.text()).toBe(await plain?.text())
  const described = (await (await fetch(`${origin}/docs/openapi.json`)).json()) as { paths: object }
  expect(JSON.stringify(described.paths)).toContain('x-codeSamples')
  expect(await stop()).toBe(0)
})

test('the built service exports each format by a worker, and goes on when a client has hung up', async () => {
  const { origin, database, stop } = await start()
  const store = await openStore({ database })
  const { secret } = await store.createApiKey({ kind: 'secret', name: 'A key', scopes: ['content:write'] })
  await store.close()
  const download = (format: string) =>
    fetch(`${origin}/v1/courses/sample/export?format=${format}`, { headers: { authorization: `Bearer ${secret}` } })
  for (const format of Object.keys(exportFormats)) {
    const response = await download(format)
    expect({ format, status: response.status }).toEqual({ format, status: 200 })
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0)
  }
  // More than may run at once.
  for (let tries = 0; tries < 5; tries++) await (await download('moodle-xml')).body?.cancel()
  expect(await (await download('moodle-xml')).text()).toMatch(/<\/quiz>\n$/)
  expect(await stop()).toBe(0)
})

test('the built service seeds a database in memory', async () => {
  const folder = path.resolve(import.meta.dirname, '../../content/courses')
  const { origin, stop } = await start({ LECTERN_DB: ':memory:', LECTERN_SEED: folder })
  expect((await fetch(`${origin}/health/ready`)).status).toBe(200)
  const { data } = (await (await fetch(`${origin}/v1/courses`)).json()) as { data: { id: string }[] }
  expect(data.map(({ id }) => id)).toEqual(['ai-deployment-and-management', 'how-computers-count'])
  expect(await stop()).toBe(0)
})

test('the built service seeds a course that is large enough to be parsed on threads', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-large-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const chapter = path.join(folder, 'large', '01-chapter')
  await mkdir(chapter, { recursive: true })
  await writeFile(path.join(folder, 'large', 'course.yaml'), 'id: large\ntitle: Large\n')
  await writeFile(path.join(chapter, 'chapter.md'), '---\ntitle: Chapter\n---\n')
  const lines = 'Nothing stands in these lines but words, and there are many of them.\n'.repeat(1000)
  for (let number = 11; number < 27; number++)
    await writeFile(path.join(chapter, `${number}-page-${number}.md`), `---\ntitle: Page ${number}\n---\n\n## Part ${number}\n\n${lines}`)
  const { origin, stop } = await start({ LECTERN_SEED: folder })
  const page = (await (await fetch(`${origin}/v1/courses/large/sections/page-26`)).json()) as { headings: { id: string }[] }
  expect(page.headings.map(({ id }) => id)).toEqual(['part-26'])
  expect(await stop()).toBe(0)
})
