import { connect } from 'node:net'
import { pino } from 'pino'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createApp } from './app'
import { assets, courseBundle } from './course.fixture'
import { type Listening, listen } from './listen'
import { createMetrics } from './observe'
import { openSqliteStore } from './store/sqlite'

let server: Listening | undefined
afterEach(() => server?.close(0))

describe('a server', () => {
  it.each(['Content-Length: 100', 'Transfer-Encoding: chunked'])(
    'blames nobody when a client hangs up while it sends (%s)',
    async (length) => {
      const store = await openSqliteStore({ file: ':memory:' })
      await store.seed(courseBundle(), assets)
      const lines: string[] = []
      const metrics = createMetrics()
      const app = createApp({ store, metrics, logger: pino({}, { write: (line: string) => void lines.push(line) }) })
      server = await listen({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
      const { port } = new URL(server.origin)
      const head = `POST /v1/courses/sample/quizzes/practice/score HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${length}\r\n\r\n`
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(`${head}2\r\n{"`, () => setTimeout(() => socket.destroy(), 50)))
      await vi.waitFor(async () => expect(await metrics.registry.metrics()).toMatch(/_count\{.*status="4\d\d"\} 1/), 5000)
      expect(lines.map((line) => JSON.parse(line)).filter(({ level }) => level >= 50)).toEqual([])
      await store.close()
    },
  )
})
