import { type AnswerKey, type BundleQuestion, canonicalJson } from '@lectern/content'
import { describe, expect, it } from 'vitest'
import { createApp } from './app'
import type { App } from './context'
import { assetHash, assets, canary, courseBundle, seal } from './course.fixture'
import { openSqliteStore } from './store/sqlite'
import type { Store } from './store/store'

const now = () => new Date('2026-11-24T09:30:00Z')

async function serve(...bundles: ReturnType<typeof courseBundle>[]): Promise<{ store: Store; app: App }> {
  const store = await openSqliteStore({ file: ':memory:', now })
  for (const bundle of bundles) await store.seed(bundle, assets)
  return { store, app: createApp({ store, rateLimit: 0 }) }
}

const course = '/v1/courses/sample'

/** Every address that a learner may read without having answered anything; new operations are found in the document. */
async function addresses(app: App): Promise<string[]> {
  const document = (await (await app.request('/openapi.json')).json()) as { paths: Record<string, Record<string, unknown>> }
  const ids: Record<string, string[]> = {
    course: ['sample'],
    chapter: ['first-chapter', '2'],
    section: ['first-section', '1.2', 'third-section', '2.2'],
    quiz: ['practice', 'exam'],
    question: ['x-single', 'x-multiple', 'x-short', 'x-numeric', 'x-ordering', 'x-matching', 'x-self'],
    hash: [assetHash],
    name: ['dot.svg'],
  }
  const paths = Object.entries(document.paths).flatMap(([path, methods]) => ('get' in methods ? [path] : []))
  const filled = paths.flatMap((path) =>
    [...path.matchAll(/\{(\w+)\}/g)].reduce(
      (list, [hole, name]) => list.flatMap((each) => (ids[name as string] ?? []).map((id) => each.replace(hole, id))),
      [path],
    ),
  )
  const searches = ['light', canary, 'accepted', 'explanation'].map((word) => `${course}/search?q=${word}`)
  return [...filled.filter((path) => !path.endsWith('/search')), ...searches, `${course}/quizzes/practice?release=1`, `${course}/nope`]
}

/** Everything of a response that a learner can see, but for the random request id. */
async function crawl(app: App): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  for (const address of await addresses(app)) {
    const response = await app.request(address, { headers: { 'x-request-id': 'fixed' } })
    seen.set(address, canonicalJson([response.status, [...response.headers].sort(), await response.text()]))
  }
  return seen
}

/** The reason why a crawl leaks, or undefined. */
const findCanary = (seen: Map<string, string>): string | undefined => [...seen].find(([, text]) => text.includes(canary))?.[0]

describe('what a learner can read before answering', () => {
  it('is the same to the byte for two courses that differ in their keys alone', async () => {
    const [one, two] = await Promise.all([serve(courseBundle({ variant: 'one' })), serve(courseBundle({ variant: 'two' }))])
    const seen = await crawl(one.app)
    expect(seen.size).toBeGreaterThan(25)
    expect(await crawl(two.app)).toEqual(seen)
  })

  it('holds no word of a key, an explanation or feedback, in any release', async () => {
    const { app } = await serve(courseBundle({ variant: 'one' }), courseBundle({ variant: 'two', graded: true }))
    expect(findCanary(await crawl(app))).toBeUndefined()
  })

  it('names nothing but questions in a graded refusal', async () => {
    const { app } = await serve(courseBundle({ graded: true }))
    const response = await app.request(`${course}/quizzes/exam/score`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ responses: [{ type: 'single-choice', questionId: 'x-single', choiceId: 'a' }] }),
    })
    expect(response.status).toBe(403)
    expect(await response.text()).not.toContain(canary)
  })

  it('serves items in its own order even where a bundle made by hand has them in the order of the solution', async () => {
    const { format: _format, hash: _hash, ...content } = courseBundle()
    const solved = (question: BundleQuestion, keys: AnswerKey[]): BundleQuestion => {
      const key = keys.find(({ questionId }) => questionId === question.id)
      if (question.type !== 'ordering' || key?.type !== 'ordering') return question
      return { ...question, items: key.itemIds.flatMap((id) => question.items.filter((item) => item.id === id)) }
    }
    const quizzes = content.quizzes.map((quiz) => ({ ...quiz, questions: quiz.questions.map((question) => solved(question, quiz.keys)) }))
    const [honest, forged] = await Promise.all([serve(courseBundle()), serve(seal({ ...content, quizzes }))])
    expect(quizzes).not.toEqual(content.quizzes)
    expect(await crawl(forged.app)).toEqual(await crawl(honest.app))
  })
})

describe('the suite itself', () => {
  const leaks: Record<string, (store: Store) => Partial<Store>> = {
    'an explanation in a prompt': (store) => ({
      listQuestions: async (release, quiz) =>
        (await store.listQuestions(release, quiz)).map((question) => ({ ...question, prompt: { ...question.prompt, text: `${canary}` } })),
    }),
    'a key beside a chapter': (store) => ({
      findChapter: async (release, ref) => {
        const chapter = await store.findChapter(release, ref)
        return chapter && { ...chapter, keys: await store.listKeys(release, 'exam') }
      },
    }),
    'feedback in a snippet': (store) => ({
      searchSections: async (release, words, window) => {
        const { rows } = await store.searchSections(release, words, window)
        return { rows: rows.map((row) => ({ ...row, snippet: [{ text: canary, hit: true }] })) }
      },
    }),
  }

  it.each(Object.entries(leaks))('finds %s', async (_title, leak) => {
    const { store } = await serve(courseBundle())
    const app = createApp({ store: { ...store, ...leak(store) }, rateLimit: 0 })
    expect(findCanary(await crawl(app))).toBeDefined()
  })

  it('finds an order that depends on the key', async () => {
    const seen = await Promise.all(
      (['one', 'two'] as const).map(async (variant) => {
        const { store } = await serve(courseBundle({ variant }))
        const inKeyOrder: Store = {
          ...store,
          listQuestions: async (release, quiz) => {
            const keys = await store.listKeys(release, quiz)
            return (await store.listQuestions(release, quiz)).map((question) => {
              const key = keys.find((row) => row.key.questionId === question.id)?.key
              if (question.type !== 'ordering' || key?.type !== 'ordering') return question
              return { ...question, items: key.itemIds.flatMap((id) => question.items.filter((item) => item.id === id)) }
            })
          },
        }
        return crawl(createApp({ store: inKeyOrder, rateLimit: 0 }))
      }),
    )
    expect(seen[0]).not.toEqual(seen[1])
  })

  it('finds a release hash that covers the keys', async () => {
    const seen = await Promise.all(
      (['one', 'two'] as const).map(async (variant) => {
        const bundle = courseBundle({ variant })
        const { store } = await serve(bundle)
        const findRelease: Store['findRelease'] = async (id, number) => {
          const release = await store.findRelease(id, number)
          return release && { ...release, contentHash: bundle.hash }
        }
        return crawl(createApp({ store: { ...store, findRelease }, rateLimit: 0 }))
      }),
    )
    expect(seen[0]).not.toEqual(seen[1])
  })
})
