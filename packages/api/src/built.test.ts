import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from './store/open'
import { assets, courseBundle } from './suites/course.fixture'

const main = path.resolve(import.meta.dirname, '../dist/main.js')
const sayLoaded = `process.on('exit', () => process.stderr.write('loaded: ' + process.moduleLoadList.join() + '\\n'))`

async function start(settings: Record<string, string> = {}): Promise<{ origin: string; stop(): Promise<{ code: number; said: string }> }> {
  expect(existsSync(main), 'build the packages first').toBe(true)
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-built-'))
  const file = path.join(folder, 'lectern.db')
  const store = await openStore({ database: file })
  await store.seed(courseBundle(), assets)
  await store.close()
  const service = spawn(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(sayLoaded)}`, main], {
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
    return { code, said }
  }
  return { origin, stop }
}

test('the built service answers without what Node has to fetch from elsewhere, which would lengthen its start', async () => {
  const { origin, stop } = await start()
  const course = `${origin}/v1/courses/sample`
  const { status, headers } = await fetch(course)
  expect(status).toBe(200)
  const init = { headers: { 'if-none-match': headers.get('etag') ?? '' } }
  expect((await fetch(course, init)).status).toBe(304)
  expect((await fetch(`${course}/nothing`)).status).toBe(404)
  const { data } = (await (await fetch(`${course}/quizzes`)).json()) as { data: { id: string }[] }
  const body = JSON.stringify({ responses: [] })
  const scored = await fetch(`${course}/quizzes/${data[0]?.id}/score`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
  })
  expect(scored.status).toBe(200)

  const { code, said } = await stop()
  expect(code).toBe(0)
  const loaded = /loaded: (.+)/.exec(said)?.[1]?.split(',') ?? []
  expect(loaded).toContain('NativeModule http')
  expect(loaded.filter((name) => /undici|http2|tls/.test(name))).toEqual([])
})

test('the built service answers as before when that was loaded after all', async () => {
  const { origin, stop } = await start()
  const { hostname, port } = new URL(origin)
  const send = async (sent: string) => {
    const socket = connect(Number(port), hostname, () => socket.write(sent))
    return text(socket)
  }
  const read = async () => {
    const answer = await send(
      'GET /v1/courses/sample/outline?release=1 HTTP/1.1\r\nHost: x\r\nX-Request-Id: one\r\nConnection: close\r\n\r\n',
    )
    return answer.replace(/Date: .+/, '')
  }
  const before = await read()
  expect(await send('no HTTP\r\n\r\n')).toContain('malformed_request')
  const chunked = 'Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{"responses":[]}\r\n0\r\n\r\n'
  expect(await send(`POST /v1/courses/sample/quizzes/practice/score HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${chunked}`)).toMatch(
    /^HTTP\/1\.1 200/,
  )
  expect(await read()).toBe(before)
  const { code, said } = await stop()
  expect(code).toBe(0)
  expect(said).toMatch(/undici/)
})

test.each(['', ' again, with what it compiled before'])('the built service seeds a database in memory%s', async () => {
  const folder = path.resolve(import.meta.dirname, '../../content/courses')
  const { origin, stop } = await start({ LECTERN_DB: ':memory:', LECTERN_SEED: folder })
  expect((await fetch(`${origin}/health/ready`)).status).toBe(200)
  const { data } = (await (await fetch(`${origin}/v1/courses`)).json()) as { data: { id: string }[] }
  expect(data.map(({ id }) => id)).toEqual(['ai-deployment-and-management'])
  expect((await stop()).code).toBe(0)
})
