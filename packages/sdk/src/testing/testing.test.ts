import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import document from '../../../api/openapi.json' with { type: 'json' }
import { failureOf } from '../hostile-server.fixture'
import { type ErrorCode, Lectern, NotFoundError, type RateLimitError, StatusError } from '../index'
import { coursesGetHandler, coursesListHandler, coursesReleasesCurrentHandler, handlers, problem } from './index'

const server = setupServer(...handlers())
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const lectern = new Lectern({ baseUrl: 'https://courses.example.com', apiKey: 'lk_pub_any', maxRetries: 0 })

interface Described {
  operationId: string
  parameters?: { name: string; in: string }[]
  requestBody?: object
  responses: Record<string, { content?: Record<string, { example?: unknown }> }>
}
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.values(item as unknown as Record<string, Described>).map((operation) => ({ path, ...operation })),
)

describe('handlers for MSW', () => {
  it.each(operations)(
    'R310: answer $operationId with the example of the document',
    async ({ path, operationId, requestBody, responses }) => {
      const names = operationId.split('.')
      const resource = names.slice(0, -1).reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], lectern)
      const method = (resource as Record<string, (...args: unknown[]) => PromiseLike<unknown>>)[names.at(-1)!]!.bind(resource)
      const args = [...path.matchAll(/\{/g)].map(() => 'x1')
      const answer = await method(...args, ...(requestBody ? [{}] : []), {})
      const [success] = Object.entries(responses).filter(([status]) => status.startsWith('2'))
      const media = Object.entries(success![1].content ?? {})[0]
      if (media?.[0] === 'application/json') expect(answer).toEqual(media[1].example)
      // A file that is written while it is sent comes as a stream.
      else expect(answer).toBeInstanceOf(operationId === 'courses.export' ? ReadableStream : Uint8Array)
    },
  )

  it('R311: answer what a test says: data, or made from the request', async () => {
    const example = await lectern.courses.get('x')
    server.use(
      coursesGetHandler(({ params }) => ({ ...example, title: `Course ${params.course}` })),
      coursesListHandler({ data: [], nextCursor: null, hasMore: false }),
    )
    expect((await lectern.courses.get('kubernetes')).title).toBe('Course kubernetes')
    expect(await lectern.courses.list().toArray()).toEqual([])
  })

  it('R312: answer with every problem of the document, by its status and class', async () => {
    for (const code of document.components.schemas.ErrorCode.enum as ErrorCode[]) {
      server.use(coursesGetHandler(problem(code)))
      const error = await failureOf<StatusError>(lectern.courses.get('x'))
      expect(error).toBeInstanceOf(StatusError)
      const known: Record<string, { status: number }> = document.components.schemas.ErrorCode['x-lectern-problems']
      expect([error?.code, error?.status]).toEqual([code, known[code]!.status])
    }
    server.use(coursesGetHandler(problem('course_not_found', { detail: 'Nothing here.' })))
    const missing = await failureOf<NotFoundError>(lectern.courses.get('x'))
    expect(missing).toBeInstanceOf(NotFoundError)
    expect(missing?.problem?.detail).toBe('Nothing here.')
  })

  it('R313: answer once where that is asked for, so that retries can be tested', async () => {
    const waits: number[] = []
    const patient = lectern.withOptions({ maxRetries: 1, sleep: async (ms) => void waits.push(ms) })
    server.use(coursesReleasesCurrentHandler(problem('rate_limited'), { once: true }))
    expect((await patient.courses.releases.current('x')).number).toEqual(expect.any(Number))
    expect(waits).toHaveLength(1)
    server.use(coursesReleasesCurrentHandler(problem('rate_limited'), { once: true }))
    expect((await failureOf<RateLimitError>(lectern.courses.releases.current('x')))?.name).toBe('RateLimitError')
  })

  it('R314: answer for one address only where that is asked for', async () => {
    server.use(coursesGetHandler(problem('course_not_found'), { baseUrl: 'https://other.example.com/' }))
    expect((await lectern.courses.get('x')).id).toEqual(expect.any(String))
    expect(await failureOf(lectern.withOptions({ baseUrl: 'https://other.example.com' }).courses.get('x'))).toBeInstanceOf(NotFoundError)
  })
})
