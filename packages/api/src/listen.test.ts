import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { pino } from 'pino'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createApp } from './app'
import { assets, courseBundle } from './course.fixture'
import { type Listening, listen } from './listen'
import { createMetrics } from './observe'
import { createRefusal } from './refusal'
import { openSqliteStore } from './store/sqlite'

let server: Listening | undefined
afterEach(() => server?.close(0))

describe('a server', () => {
  it.each([
    ['Content-Length: 100', 50],
    ['Content-Length: 100', 0],
    ['Transfer-Encoding: chunked', 50],
    ['Transfer-Encoding: chunked', 0],
  ])('blames nobody when a client hangs up while it sends (%s, after %i ms)', async (length, after) => {
    const store = await openSqliteStore({ file: ':memory:' })
    await store.seed(courseBundle(), assets)
    const lines: string[] = []
    const metrics = createMetrics()
    const app = createApp({ store, metrics, logger: pino({}, { write: (line: string) => void lines.push(line) }) })
    server = await listen({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
    const { port } = new URL(server.origin)
    const head = `POST /v1/courses/sample/quizzes/practice/score HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${length}\r\n\r\n`
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(`${head}2\r\n{"`, () => (after ? setTimeout(() => socket.destroy(), after) : socket.destroy()))
    })
    await vi.waitFor(async () => expect(await metrics.registry.metrics()).toMatch(/_count\{.*status="4\d\d"\} 1/), 5000)
    expect(lines.map((line) => JSON.parse(line)).filter(({ level }) => level >= 50)).toEqual([])
    await store.close()
  })

  it('sends the whole of a large answer when it is closed meanwhile', async () => {
    const size = 32 * 2 ** 20
    server = await listen({ fetch: () => new Response(Buffer.alloc(size, 'a')), hostname: '127.0.0.1', port: 0 })
    const { hostname, port } = new URL(server.origin)
    const socket = connect(Number(port), hostname, () => socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'))
    let received = 0
    const begun = new Promise<void>((first) => {
      socket.on('data', (chunk) => {
        received += chunk.length
        first()
      })
    })
    const ended = new Promise((end) => socket.once('close', end))
    await begun
    socket.pause()
    const closed = server.close()
    await new Promise((soon) => setTimeout(soon, 200))
    socket.resume()
    await Promise.all([closed, ended])
    expect(received).toBeGreaterThan(size)
  })

  it('closes kept connections behind an answer that says so', async () => {
    const answers: ((response: Response) => void)[] = []
    const fetch = () => new Promise<Response>((answer) => void answers.push(answer))
    server = await listen({ fetch, hostname: '127.0.0.1', port: 0 })
    const { hostname, port } = new URL(server.origin)
    const [busy, idle] = [connect(Number(port), hostname), connect(Number(port), hostname)]
    const request = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'
    busy.write(request)
    const idleEnd = text(idle)
    let received = ''
    const busyEnd = new Promise((end) => busy.on('data', (chunk) => (received += chunk)).once('close', end))
    await vi.waitFor(() => expect(answers).toHaveLength(1))
    const closed = server.close()
    expect(await idleEnd).toBe('')
    // Sent before the client can know of the end.
    busy.write(request)
    await vi.waitFor(() => expect(answers).toHaveLength(2))
    for (const [index, answer] of answers.entries()) answer(new Response(`answer ${index}`))
    await Promise.all([closed, busyEnd])
    expect(received.match(/Connection: [\w-]+|answer \d/g)).toEqual(['Connection: keep-alive', 'answer 0', 'Connection: close', 'answer 1'])
  })

  it('asks for the requests of a turn when all of them are read', async () => {
    const seen: string[] = []
    server = await listen({
      answer: (incoming) => {
        seen.push(`read ${incoming.url}`)
        return false
      },
      fetch: (request) => {
        seen.push(`asked ${new URL(request.url).pathname}`)
        return new Response('answer')
      },
      hostname: '127.0.0.1',
      port: 0,
    })
    const { hostname, port } = new URL(server.origin)
    const head = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nHost: x\r\n${more}\r\n`
    const socket = connect(Number(port), hostname, () => socket.write(`${head('/a')}${head('/b')}${head('/c', 'Connection: close\r\n')}`))
    expect((await text(socket)).match(/answer/g)).toHaveLength(3)
    expect(seen).toEqual(['read /a', 'read /b', 'read /c', 'asked /a', 'asked /b', 'asked /c'])
  })

  it.each(['Host: a b', 'Host: x/y', 'Host: [::1', 'Host: a@b', 'Host:', 'Accept: */*'])('says that "%s" names no host', async (header) => {
    const store = await openSqliteStore({ file: ':memory:' })
    const metrics = createMetrics()
    const app = createApp({ store, metrics })
    server = await listen({ fetch: app.fetch, refuse: createRefusal(metrics), hostname: '127.0.0.1', port: 0 })
    const { hostname, port } = new URL(server.origin)
    const socket = connect(Number(port), hostname, () => socket.write(`GET /v1/courses HTTP/1.1\r\n${header}\r\nConnection: close\r\n\r\n`))
    const [head, body] = (await text(socket)).split('\r\n\r\n') as [string, string]
    expect(head).toMatch(/^HTTP\/1\.1 400 /)
    expect(head).toContain('Content-Type: application/problem+json')
    expect(JSON.parse(body)).toMatchObject({ code: 'malformed_address', status: 400, requestId: expect.stringMatching(/^\w{32}$/) })
    expect(await metrics.registry.metrics()).toMatch(/_count\{method="OTHER",route="unknown",status="400"\} 1/)
    await store.close()
  })
})
