import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { renderMarkdown } from '@lectern/content'
import { pino } from 'pino'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createApp } from '../app'
import { assets, courseBundle } from '../suites/course.fixture'
import { openTestStore } from '../suites/store.fixture'
import { type Listening, listen } from './listen'
import { createMetrics } from './observe'
import { createRefusal } from './refusal'

let server: Listening | undefined
afterEach(() => server?.close(0))

describe('a server', () => {
  it.each([
    ['Content-Length: 100', 50, 'destroy'],
    ['Content-Length: 100', 0, 'destroy'],
    ['Content-Length: 100', 50, 'end'],
    ['Transfer-Encoding: chunked', 50, 'destroy'],
    ['Transfer-Encoding: chunked', 0, 'destroy'],
    ['Transfer-Encoding: chunked', 50, 'end'],
  ] as const)('blames nobody when a client hangs up while it sends (%s, after %i ms, %s)', async (length, after, hangUp) => {
    const store = await openTestStore()
    await store.seed(courseBundle(), assets)
    const lines: string[] = []
    const metrics = createMetrics()
    const app = createApp({ store, metrics, logger: pino({}, { write: (line: string) => void lines.push(line) }) })
    server = await listen({ fetch: app.fetch, refuse: createRefusal(metrics), hostname: '127.0.0.1', port: 0 })
    const { port } = new URL(server.origin)
    const head = `POST /v1/courses/sample/quizzes/practice/score HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${length}\r\n\r\n`
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(`${head}2\r\n{"`, () => setTimeout(() => socket[hangUp](), after))
    })
    await vi.waitFor(async () => expect(await metrics.registry.metrics()).toMatch(/_count\{.*status="4\d\d"\} 1/), 5000)
    expect(lines.map((line) => JSON.parse(line)).filter(({ level }) => level >= 50)).toEqual([])
    expect(await metrics.registry.metrics()).not.toContain('route="unknown"')
    await store.close()
  })

  it('leaves the process able to highlight code', async () => {
    server = await listen({ fetch: () => new Response('x'), hostname: '127.0.0.1', port: 0 })
    expect((await renderMarkdown('```ts\nconst a = 1\n```', { assetBase: '' })).html).toContain('class="hl-keyword"')
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
    const store = await openTestStore()
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

  describe('of a request that cannot be read', () => {
    const ask = async (
      sent: string,
      fetch: (request: Request) => Response | Promise<Response> = () => new Response('never'),
      /** What has to be received before something is sent that is no HTTP. */
      begun?: RegExp,
    ) => {
      const metrics = createMetrics()
      server = await listen({ fetch, refuse: createRefusal(metrics), hostname: '127.0.0.1', port: 0 })
      const { hostname, port } = new URL(server.origin)
      const socket = connect(Number(port), hostname, () => socket.write(sent))
      if (begun) socket.once('data', (chunk) => begun.test(String(chunk)) && socket.write('hello\r\n\r\n'))
      return { received: await text(socket), counted: await metrics.registry.metrics() }
    }

    it.each([
      ['no HTTP', 'hello\r\n\r\n', 400, 'malformed_request'],
      ['a header without a name', 'GET / HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n', 400, 'malformed_request'],
      ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na', 400, 'malformed_request'],
      ['headers of 20 KB', `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`, 431, 'headers_too_large'],
    ])('says so: %s', async (_what, sent, status, code) => {
      const { received, counted } = await ask(sent)
      const [head, body] = received.split('\r\n\r\n') as [string, string]
      expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} \\w`))
      for (const header of ['content-type: application/problem+json', `content-length: ${body.length}`, 'connection: close'])
        expect(head.toLowerCase().split('\r\n')).toContain(header)
      expect(head).toMatch(/\r\nDate: \w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT/)
      expect(JSON.parse(body)).toMatchObject({ code, status, instance: '/', requestId: expect.stringMatching(/^\w{32}$/) })
      expect(counted).toContain(`_count{method="OTHER",route="unknown",status="${status}"} 1`)
    })

    it('says so where its body is what cannot be read, when the app did not answer before', async () => {
      const sent = 'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nhello\r\n'
      const { received } = await ask(sent, async (request) => new Response(await request.text()))
      expect(received).toContain('"code":"malformed_request"')
    })

    it('counts it once', async () => {
      const metrics = createMetrics()
      const app = createApp({ store: await openTestStore(), metrics })
      server = await listen({ fetch: app.fetch, refuse: createRefusal(metrics), hostname: '127.0.0.1', port: 0 })
      const { hostname, port } = new URL(server.origin)
      const head = 'POST /v1/courses/sample/quizzes/exam/score HTTP/1.1\r\nHost: x\r\nContent-Type: application/json'
      const socket = connect(Number(port), hostname, () => socket.write(`${head}\r\nTransfer-Encoding: chunked\r\n\r\nhello\r\n`))
      expect(await text(socket)).toContain('"code":"malformed_request"')
      const counted = async () => [...(await metrics.registry.metrics()).matchAll(/_count\{.*\} (\d+)/g)].map(([, count]) => Number(count))
      await expect.poll(counted).toEqual([1])
    })

    it('says so where it took too long to arrive', async () => {
      const cause = Object.assign(new Error('Request timeout'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' })
      const response = createRefusal(createMetrics())(cause)
      expect([response.status, await response.json()]).toEqual([408, expect.objectContaining({ code: 'request_timeout' })])
    })

    it.each(['', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\na'])(
      'closes the connection behind the answers of those before it, and says nothing else (%j)',
      async (before) => {
        const { received, counted } = await ask(`${before}GET / HTTP/1.1\r\nHost: x\r\n\r\nhello\r\n\r\n`, async (request) => {
          await new Promise((later) => setTimeout(later, 20))
          return new Response(`asked for ${new URL(request.url).pathname}`)
        })
        expect(received).toMatch(/^HTTP\/1\.1 200 [\s\S]*asked for \/$/)
        expect(received).not.toContain('problem')
        expect(counted).not.toContain('route="unknown"')
      },
    )

    it('adds nothing to an answer whose head has left', async () => {
      const body = new ReadableStream({ pull: (controller) => controller.enqueue(Buffer.from('begun')) })
      const sent = 'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n'
      const { received } = await ask(sent, () => new Response(body), /begun/)
      expect(received).not.toContain('problem')
    })
  })
})
