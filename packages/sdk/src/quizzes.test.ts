import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createApp, openSqliteStore, scopes } from '@lectern/api'
import { canonicalJson, compile, sha256 } from '@lectern/content'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { courseId } from './app.fixture'
import * as sdk from './index'
import { type Attempt, ConflictError, type Fetch, Lectern, type QuestionResponse } from './index'
import { codeBlocks, diagnose, root, run } from './snippet.fixture'

interface Page {
  openAttempt(lectern: Lectern, courseId: string, quizId: string): Promise<Attempt>
  Outbox: new (
    lectern: Lectern,
    attempt: Attempt,
    storage: object,
  ) => {
    answer(response: QuestionResponse): Promise<boolean>
    flush(): Promise<boolean>
  }
  remaining(attempt: Attempt, receivedAt: number, now: number): number | null
}

const quizId = 'chapter-1-quiz'
let code: string
let page: Page
let now: number
let online: boolean
let lectern: Lectern
let question: string
let storage: { getItem(key: string): string | null; setItem(key: string, value: string): void }

beforeAll(async () => {
  code = codeBlocks(await readFile(`${root}docs/quizzes.md`, 'utf8'), 'ts').join('\n')
  page = (await run(code, { '@lectern/sdk': sdk }, ['openAttempt', 'Outbox', 'remaining'])) as unknown as Page
})

beforeEach(async () => {
  now = Date.parse('2026-11-24T09:30:00Z')
  online = true
  const { bundle, assets } = await compile(fileURLToPath(new URL(`../../content/courses/${courseId}`, import.meta.url)))
  if (!bundle) throw new Error('the sample course does not compile')
  const { hash: _hash, ...content } = bundle
  const timed = { ...content, quizzes: content.quizzes.map((quiz) => (quiz.id === quizId ? { ...quiz, timeLimit: '10m' } : quiz)) }
  const store = await openSqliteStore({ file: ':memory:', now: () => new Date(now) })
  await store.seed({ ...timed, hash: sha256(canonicalJson(timed)) }, assets)
  const { secret } = await store.createApiKey({ kind: 'secret', name: 'LMS', scopes: [...scopes] })
  const app = createApp({ store, rateLimit: 0, now: () => new Date(now) })
  const fetch: Fetch = async (url, init) => {
    if (!online) throw new TypeError('offline')
    return app.request(url, init)
  }
  const settings = { baseUrl: 'http://localhost', fetch, maxRetries: 0 }
  const { token } = await new Lectern({ ...settings, apiKey: secret }).learnerTokens.create({ learnerId: 'student-4711' })
  lectern = new Lectern({ ...settings, apiKey: token })
  const quiz = await lectern.courses.quizzes.get(courseId, quizId)
  question = quiz.questions!.find(({ type }) => type === 'single-choice')!.id
  const kept = new Map<string, string>()
  storage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) }
})

const choose = (choiceId: string | null): QuestionResponse => ({ type: 'single-choice', questionId: question, choiceId })
const choiceIds = async () => {
  const { questions } = await lectern.courses.quizzes.get(courseId, quizId)
  const found = questions!.find(({ id }) => id === question)!
  return found.type === 'single-choice' ? found.choices.map(({ id }) => id) : []
}

describe('the page of docs/quizzes.md', () => {
  it('compiles under strict types', () => {
    expect(diagnose({ 'packages/sdk/quiz-page.ts': code })).toEqual([])
  }, 120_000)

  it('goes on after a reload with the same questions and answers', async () => {
    const [first = ''] = await choiceIds()
    const attempt = await page.openAttempt(lectern, courseId, quizId)
    expect(await new page.Outbox(lectern, attempt, storage).answer(choose(first))).toBe(true)
    const again = await page.openAttempt(lectern, courseId, quizId)
    expect(again.id).toBe(attempt.id)
    expect(again.questions).toEqual(attempt.questions)
    expect(again.responses).toMatchObject([{ sequence: 1, response: choose(first) }])
  })

  it('keeps answers while it is offline, through a reload, and sends them when it is back', async () => {
    const [first = '', second = ''] = await choiceIds()
    const attempt = await page.openAttempt(lectern, courseId, quizId)
    const before = new page.Outbox(lectern, attempt, storage)
    online = false
    expect(await before.answer(choose(first))).toBe(false)
    expect(await before.answer(choose(second))).toBe(false)
    const after = new page.Outbox(lectern, attempt, storage)
    expect(await after.flush()).toBe(false)
    online = true
    expect(await after.flush()).toBe(true)
    expect((await lectern.attempts.get(attempt.id)).responses).toMatchObject([{ sequence: 2, response: choose(second) }])
    expect(storage.getItem(attempt.id)).toBe('[]')
  })

  it('gives way to another tab that was faster', async () => {
    const [first = '', second = ''] = await choiceIds()
    const attempt = await page.openAttempt(lectern, courseId, quizId)
    const other = { getItem: () => null, setItem: () => undefined }
    await new page.Outbox(lectern, attempt, other).answer(choose(second))
    const slow = new page.Outbox(lectern, attempt, storage)
    expect(await slow.answer(choose(first))).toBe(true)
    expect((await lectern.attempts.get(attempt.id)).responses).toMatchObject([{ sequence: 1, response: choose(second) }])
    expect(await slow.answer(choose(first))).toBe(true)
    expect((await lectern.attempts.get(attempt.id)).responses).toMatchObject([{ sequence: 2, response: choose(first) }])
  })

  it('counts down by the clock of the server, and when time is over what was saved is scored', async () => {
    const [first = ''] = await choiceIds()
    const attempt = await page.openAttempt(lectern, courseId, quizId)
    // The clock of the browser is an hour off.
    const receivedAt = now + 3_600_000
    expect(page.remaining(attempt, receivedAt, receivedAt + 60_000)).toBe(540_000)
    expect(page.remaining(attempt, receivedAt, receivedAt + 900_000)).toBe(0)
    const outbox = new page.Outbox(lectern, attempt, storage)
    await outbox.answer(choose(first))
    now += 600_000
    const late = await outbox.answer(choose(null)).catch((error: unknown) => error)
    expect(late).toBeInstanceOf(ConflictError)
    expect((late as ConflictError).code).toBe('attempt_closed')
    const result = await lectern.attempts.result(attempt.id)
    expect(result.state).toBe('expired')
    expect(result.questions.find(({ questionId }) => questionId === question)?.outcome).not.toBe('unanswered')
  })
})
