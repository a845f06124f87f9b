import { type AnswerKey, canonicalJson, sha256 } from '@lectern/content'
import { describe, expect, it } from 'vitest'
import { createApp } from '../app'
import type { App } from '../http/context'
import type { QuestionRow, Store } from '../store/store'
import { canary, courseBundle } from './course.fixture'
import { crawl, findCanary, onceOpen, type Reachable, serve } from './leak.fixture'

/** A server that leaks: one class of leak each, of which the leak suite has to say that it is one. */
type Mutation = (server: { store: Store; app: App }) => Reachable

const withStore =
  (change: (store: Store) => Partial<Store>): Mutation =>
  ({ store }) =>
    createApp({ store: { ...store, ...change(store) }, rateLimit: 0 })

const withResponse =
  (change: (response: Response, store: Store) => Promise<Response>): Mutation =>
  ({ store, app }) => ({
    request: async (...args) => {
      const response = await app.request(...args)
      return String(args[0]).startsWith('/v1') ? change(response, store) : response
    },
  })

/** Something that follows from the keys of the course and does not show them. */
const secretOf = async (store: Store, quiz: string): Promise<string> => {
  const release = await store.findRelease('sample')
  return release ? sha256(canonicalJson((await store.listKeys(release, quiz)).map(({ key }) => key))).slice(0, 12) : ''
}

const questionsByKey = (change: (question: QuestionRow, key: AnswerKey | undefined) => QuestionRow) =>
  withStore((store) => ({
    listQuestions: async (release, quiz) => {
      const keys = await store.listKeys(release, quiz)
      return (await store.listQuestions(release, quiz)).map((question) =>
        change(question, keys.find(({ key }) => key.questionId === question.id)?.key),
      )
    },
  }))

const showKeys: Record<string, Mutation> = {
  'an explanation in a prompt': questionsByKey((question, key) => ({
    ...question,
    prompt: { ...question.prompt, text: key?.explanation ?? '' },
  })),
  'the accepted units beside a question': questionsByKey((question, key) =>
    question.type === 'numeric' && key?.type === 'numeric' && question.unit && key.unit
      ? { ...question, unit: { ...question.unit, ...key.unit } }
      : question,
  ),
  'a key beside a chapter': withStore((store) => ({
    findChapter: async (release, ref) => {
      const chapter = await store.findChapter(release, ref)
      return chapter && { ...chapter, keys: await store.listKeys(release, 'exam') }
    },
  })),
  'feedback in a snippet': withStore((store) => ({
    searchCourse: async (release, query, window) => {
      const { rows } = await store.searchCourse(release, query, window)
      return { rows: rows.map((row) => ({ ...row, snippet: [{ text: canary, hit: true }] })) }
    },
  })),
  'a key in a header of its own': withResponse(async (response) => {
    const headers = new Headers(response.headers)
    headers.set('x-debug', canary)
    return new Response(response.body, { status: response.status, headers })
  }),
  'an answer in the text of an error': withResponse(async (response) => {
    if (response.status < 400) return response
    const problem = (await response.json()) as { detail: string }
    return Response.json(
      { ...problem, detail: `${problem.detail} It is ${canary}.` },
      { status: response.status, headers: response.headers },
    )
  }),
}

const dependOnKeys: Record<string, Mutation> = {
  'an order of items': questionsByKey((question, key) =>
    question.type === 'ordering' && key?.type === 'ordering'
      ? { ...question, items: key.itemIds.flatMap((id) => question.items.filter((item) => item.id === id)) }
      : question,
  ),
  'an id of a choice': questionsByKey((question, key) =>
    'choices' in question
      ? {
          ...question,
          choices: question.choices.map((choice) => ({ ...choice, id: `${choice.id}-${sha256(canonicalJson(key)).slice(0, 6)}` })),
        }
      : question,
  ),
  'a release hash': withStore((store) => ({
    findRelease: async (id, number) => {
      const release = await store.findRelease(id, number)
      return release && { ...release, contentHash: `${release.contentHash}${await secretOf(store, 'exam')}` }
    },
  })),
  'an ETag': withResponse(async (response, store) => {
    const etag = response.headers.get('etag')
    const headers = new Headers(response.headers)
    if (etag) headers.set('etag', `"${sha256(etag + (await secretOf(store, 'exam'))).slice(0, 27)}"`)
    return new Response(response.body, { status: response.status, headers })
  }),
  'another header': withResponse(async (response, store) => {
    const headers = new Headers(response.headers)
    headers.set('x-lectern-release', await secretOf(store, 'exam'))
    return new Response(response.body, { status: response.status, headers })
  }),
  'the text of an error': withResponse(async (response, store) => {
    if (response.status < 400) return response
    const problem = (await response.json()) as { detail: string }
    const detail = `${problem.detail}${(await secretOf(store, 'exam')).slice(0, 4)}`
    return Response.json({ ...problem, detail }, { status: response.status, headers: response.headers })
  }),
}

describe('the leak suite', () => {
  it.each(Object.entries(showKeys))('finds %s', async (_title, mutate) => {
    const server = await serve(courseBundle())
    expect(findCanary(await crawl(server.app))).toBeUndefined()
    expect(findCanary(await crawl(mutate(server)))).toBeDefined()
  })

  it.each(Object.entries(dependOnKeys))('finds %s that depends on the key', async (_title, mutate) => {
    const [one, two] = await Promise.all([serve(courseBundle({ variant: 'one' })), serve(courseBundle({ variant: 'two' }))])
    expect(await crawl(one.app)).toEqual(await crawl(two.app))
    expect(await crawl(mutate(one))).not.toEqual(await crawl(mutate(two)))
  })

  it('finds the keys of an older release in which a quiz that is graded now was open', async () => {
    const server = await serve(courseBundle(), courseBundle({ graded: true }))
    const forgetful = withStore((store) => ({
      findRelease: async (id, number) => {
        const release = await store.findRelease(id, number)
        return release && { ...release, current: true }
      },
    }))
    expect(findCanary(await crawl(server.app, onceOpen))).toBeUndefined()
    expect(findCanary(await crawl(forgetful(server), onceOpen))).toContain('release=1')
  })
})
