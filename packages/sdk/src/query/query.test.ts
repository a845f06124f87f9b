import { readFile } from 'node:fs/promises'
import { InfiniteQueryObserver, MutationObserver, QueryClient } from '@tanstack/query-core'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { courseId, openApp } from '../app.fixture'
import { type Fetch, Lectern, NotFoundError } from '../index'
import { diagnose, root } from '../snippet.fixture'
import {
  attemptsCreateMutation,
  coursesChaptersGetOptions,
  coursesGetOptions,
  coursesListOptions,
  coursesSectionsListInfiniteOptions,
  coursesSectionsListOptions,
} from './index'

let app: Awaited<ReturnType<typeof openApp>>
let asked: string[]
let lectern: Lectern
let queryClient: QueryClient

beforeAll(async () => {
  app = await openApp()
})
beforeEach(() => {
  asked = []
  const fetch: Fetch = async (url, init) => {
    init.signal?.throwIfAborted()
    asked.push(url)
    return app.fetch(url, init)
  }
  lectern = new Lectern({ baseUrl: 'http://localhost', fetch, apiKey: app.secret, maxRetries: 0 })
  queryClient = new QueryClient()
})

describe('option factories for TanStack Query', () => {
  it('R300: fetch once, and give the data under their key', async () => {
    const options = coursesGetOptions(lectern, courseId)
    const course = await queryClient.fetchQuery({ ...options, staleTime: 60_000 })
    await queryClient.fetchQuery({ ...coursesGetOptions(lectern, courseId), staleTime: 60_000 })
    expect(asked).toHaveLength(1)
    expect(queryClient.getQueryData(options.queryKey)).toBe(course)
    expect(course.id).toBe(courseId)
    const { sections } = await queryClient.fetchQuery(coursesChaptersGetOptions(lectern, courseId, '1', { include: ['sections'] }))
    expect(sections.length).toBeGreaterThan(0)
  })

  it('R301: have keys that differ where the request does, and begin with what invalidates them together', async () => {
    const other = lectern.withOptions({ baseUrl: 'http://other' })
    const all = [
      coursesListOptions(lectern),
      coursesListOptions(lectern, { level: 'beginner' }),
      coursesListOptions(other),
      coursesSectionsListOptions(lectern, courseId),
      coursesSectionsListInfiniteOptions(lectern, courseId),
      coursesGetOptions(lectern, 'a'),
      coursesGetOptions(lectern, 'b'),
    ].map(({ queryKey }) => JSON.stringify(queryKey))
    expect(new Set(all).size).toBe(all.length)
    await queryClient.fetchQuery(coursesListOptions(lectern))
    await queryClient.fetchQuery(coursesGetOptions(lectern, courseId))
    await queryClient.invalidateQueries({ queryKey: ['lectern', 'courses', 'get'] })
    expect(queryClient.getQueryState(coursesGetOptions(lectern, courseId).queryKey)?.isInvalidated).toBe(true)
    expect(queryClient.getQueryState(coursesListOptions(lectern).queryKey)?.isInvalidated).toBe(false)
  })

  it('R302: read a list page after page, until it ends', async () => {
    const sections = app.bundle.chapters.flatMap((chapter) => chapter.sections.map(({ id }) => id))
    const observer = new InfiniteQueryObserver(queryClient, coursesSectionsListInfiniteOptions(lectern, courseId, { limit: 10 }))
    const end = observer.subscribe(() => {})
    await observer.refetch()
    while (observer.getCurrentResult().hasNextPage) await observer.fetchNextPage()
    end()
    expect(observer.getCurrentResult().data?.pages.flatMap(({ data }) => data.map(({ id }) => id))).toEqual(sections)
    expect(asked).toHaveLength(Math.ceil(sections.length / 10))
  })

  it('R303: leave retries to the client, hand the error on, and end with their query', async () => {
    await expect(queryClient.fetchQuery(coursesGetOptions(lectern, 'nope'))).rejects.toBeInstanceOf(NotFoundError)
    expect(asked).toHaveLength(1)
    const ended = new AbortController()
    ended.abort()
    await expect(coursesGetOptions(lectern, courseId).queryFn({ signal: ended.signal })).rejects.toMatchObject({ name: 'AbortError' })
    expect(asked).toHaveLength(1)
  })

  it('R304: change things by mutations, whose variables are the arguments by name', async () => {
    const { data: quizzes } = await lectern.courses.quizzes.list(courseId)
    const observer = new MutationObserver(queryClient, attemptsCreateMutation(lectern))
    const body = { courseId, quizId: quizzes[0]!.id, learnerId: 'ada' }
    const made = await observer.mutate({ body, idempotencyKey: 'once' })
    expect((await observer.mutate({ body, idempotencyKey: 'once' })).id).toBe(made.id)
  })

  it('R305: type data, keys and variables', async () => {
    const code = await readFile(`${root}packages/sdk/src/query/query.test-d.ts`, 'utf8')
    expect(diagnose({ 'packages/sdk/src/query/query.test-d.ts': code })).toEqual([])
  }, 120_000)
})
