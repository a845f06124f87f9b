import { createApp, openStore, scopes } from '@lectern/api'
import { canonicalJson, sha256 } from '@lectern/content'
import { afterEach, beforeEach, expect } from 'vitest'
import { courseId, openCourse } from '../app.fixture'
import { type Fetch, Lectern, type Question, type QuestionResponse } from '../index'
import { ask, ManualClock } from './clock.fixture'
import type { QuizSessionOptions, QuizSnapshot } from './contract'
import { QuizSession } from './session'
import { memoryStorage, type QuizStorage } from './storage'

export const quizId = 'chapter-1-quiz'
export const minute = 60_000
const settings: Record<
  string,
  { timeLimit?: string; gracePeriod?: string; maxAttempts?: number; tries?: { most: number; penalty: number } }
> = {
  [quizId]: { timeLimit: '10m', maxAttempts: 2 },
  'chapter-2-quiz': { timeLimit: '10m', gracePeriod: '2m' },
  'chapter-3-quiz': { timeLimit: '2h', gracePeriod: '2m' },
  'chapter-4-quiz': { timeLimit: '30d' },
  'chapter-5-quiz': { tries: { most: 2, penalty: 0.5 } },
}
/** What a request may meet: `real` asks the service. */
export type Weather = (real: () => Promise<Response>) => Promise<Response>

export let clock: ManualClock
/** What the requests of sessions meet; a test changes it. */
export const network: { weather: Weather } = { weather: (real) => real() }
export let requests: string[]
/** Idempotency keys of the submissions that were asked for. */
export let submitKeys: (string | null)[]
export let teacher: Lectern
export let tokenOf: (learnerId: string) => Promise<string>
export let fetch: Fetch
export let storage: QuizStorage
export let questions: Extract<Question, { type: 'single-choice' }>[]
export let open: QuizSession[]
let close: () => Promise<void>

/** Makes the world of each test of a file: a service with the sample course, a clock, a network and a storage. */
export function setUpQuiz(): void {
  beforeEach(async () => {
    clock = new ManualClock(Date.parse('2026-11-24T09:30:00Z'))
    network.weather = (real) => real()
    requests = []
    submitKeys = []
    open = []
    storage = memoryStorage()
    const { bundle, assets } = await openCourse(courseId)
    const { hash: _hash, ...content } = bundle
    // Sessions show no pages, and rendering them for each test takes most of its time.
    const chapters = content.chapters.map((chapter) => ({
      ...chapter,
      sections: chapter.sections.map((section) => ({ ...section, markdown: 'Read.' })),
    }))
    const quizzes = content.quizzes.filter(({ id }) => id in settings).map((quiz) => ({ ...quiz, ...settings[quiz.id] }))
    const timed = { ...content, chapters, quizzes, glossary: [] }
    const store = await openStore({ database: ':memory:', now: () => new Date(clock.time) })
    close = () => store.close()
    await store.seed({ ...timed, hash: sha256(canonicalJson(timed)) }, assets)
    const { secret } = await store.createApiKey({ kind: 'secret', name: 'LMS', scopes: [...scopes] })
    const app = createApp({ store, rateLimit: 0, now: () => new Date(clock.time) })
    const direct: Fetch = (url, init) => ask(() => app.request(url, init))
    fetch = async (url, init) => {
      requests.push(`${init.method} ${new URL(url).pathname.replace(/[0-9a-f-]{36}/, ':id')}`)
      if (url.endsWith('/submit')) submitKeys.push(new Headers(init.headers).get('idempotency-key'))
      return network.weather(() => ask(() => app.request(url, init)))
    }
    teacher = new Lectern({ baseUrl: 'http://localhost', fetch: direct, apiKey: secret })
    tokenOf = async (learnerId) => (await teacher.learnerTokens.create({ learnerId })).token
    const quiz = await teacher.courses.quizzes.get(courseId, quizId)
    questions = quiz.questions!.filter((question) => question.type === 'single-choice')
    expect(questions.length).toBeGreaterThan(1)
  })
  afterEach(async () => {
    for (const session of open) session.close()
    expect(clock.timers).toBe(0)
    await close()
  })
}

/** A session of a page that was just opened. The client tries once, so that going on is left to the session. */
export async function visit(options: Partial<QuizSessionOptions> = {}, learnerId = 'student-4711'): Promise<QuizSession> {
  const client = new Lectern({ baseUrl: 'http://localhost', fetch, maxRetries: 0, apiKey: () => tokenOf(learnerId) })
  const session = new QuizSession({ client, courseId, quizId, storage, clock, ...options })
  open.push(session)
  return session
}
/** A response to the first question of the attempt, whatever quiz it is. */
export const firstResponse = (session: QuizSession): QuestionResponse => {
  const question = at(session, 'in-progress').attempt.questions.find(({ type }) => type === 'single-choice')
  if (question?.type !== 'single-choice') throw new Error('The quiz has no single-choice question.')
  return { type: 'single-choice', questionId: question.id, choiceId: question.choices[0]!.id }
}
export const choose = (question: number, choice: number): QuestionResponse => {
  const { id, choices } = questions[question]!
  return { type: 'single-choice', questionId: id, choiceId: choices[choice]!.id }
}
export const kept = async (learner = 'student-4711') => {
  const attempts = await teacher.attempts.list({ learner, course: courseId }).toArray()
  return Promise.all(attempts.map(({ id }) => teacher.attempts.get(id)))
}
export const offline: Weather = async () => {
  throw new TypeError('offline')
}
export const at = <S extends QuizSnapshot['status']>(session: QuizSession, status: S): QuizSnapshot & { status: S } => {
  const snapshot = session.getSnapshot()
  expect(snapshot.status, JSON.stringify(snapshot).slice(0, 300)).toBe(status)
  return snapshot as QuizSnapshot & { status: S }
}
