import {
  type AnswerKey,
  type BundleQuiz,
  type CourseBundle,
  fullResponse,
  type QuestionResponse,
  type SentResponse,
} from '@lectern/content'
import { createApp } from '../app'
import type { App } from '../http/context'
import type { Store } from '../store/store'
import { type Scope, scopes } from '../store/store'
import { courseBundle, everyQuestion, keysOf, seal } from './course.fixture'
import { openTestStore } from './store.fixture'

export type QuizSettings = Partial<Omit<BundleQuiz, 'id' | 'questions' | 'keys'>>

/** The course of the tests with other settings of its exam. Its essay, which a person would have to score, is left out unless asked for. */
export function examBundle(exam: QuizSettings = {}, base: CourseBundle = courseBundle(), { essay = false } = {}): CourseBundle {
  const { format: _format, hash: _hash, ...content } = base
  const kept = <Part extends { type: string }>(parts: Part[]) => (essay ? parts : parts.filter(({ type }) => type !== 'essay'))
  const change = (quiz: BundleQuiz) => ({ ...quiz, questions: kept(quiz.questions), keys: kept(quiz.keys), ...exam })
  return seal({ ...content, quizzes: content.quizzes.map((quiz) => (quiz.id === 'exam' ? change(quiz) : quiz)) })
}

/** Responses to the exam that are all right. */
const examQuestions = everyQuestion('x')
const examKeys = keysOf(examQuestions)
export const rightResponses: QuestionResponse[] = examQuestions.flatMap(
  (question, index) => fullResponse(question, examKeys[index] as AnswerKey) ?? [],
)

interface Called {
  key?: string
  body?: unknown
  headers?: Record<string, string>
}
export interface Answer {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: bodies are held against their schemas in every.test.ts
  body: any
}

/** A service with a course, a clock that tests move, and everybody who may ask it. */
export interface Learning {
  store: Store
  app: App
  /** The time of the clock, in milliseconds since 1970. */
  now(): number
  /** Moves the clock by milliseconds. */
  wait(ms: number): void
  /** The secret of a key with the scope `learning`. */
  secret: string
  secretWith(...scopes: Scope[]): Promise<string>
  tokenOf(learnerId: string, more?: { courses?: string[]; expiresIn?: number }): Promise<string>
  call(method: string, path: string, called?: Called): Promise<Answer>
  /** Begins an attempt at the exam as a learner. */
  begin(learnerId: string): Promise<{ id: string; token: string }>
  save(attempt: { id: string; token: string }, sequence: number, response: SentResponse): Promise<Answer>
  submit(attempt: { id: string; token: string }): Promise<Answer>
}

export async function openLearning(bundle: CourseBundle = examBundle()): Promise<Learning> {
  let now = Date.parse('2026-11-24T09:30:00Z')
  const clock = () => new Date(now)
  const store = await openTestStore({ now: clock, courses: [bundle] })
  const app = createApp({ store, rateLimit: 0, now: clock })
  const secretWith = async (...own: Scope[]) => (await store.createApiKey({ kind: 'secret', name: 'LMS', scopes: own })).secret
  const secret = await secretWith(...scopes)
  const call: Learning['call'] = async (method, path, { key, body, headers } = {}) => {
    const response = await app.request(path, {
      method,
      headers: {
        'x-request-id': 'fixed',
        ...(key !== undefined && { authorization: `Bearer ${key}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text.startsWith('{') ? JSON.parse(text) : text }
  }
  const tokenOf: Learning['tokenOf'] = async (learnerId, more = {}) =>
    (await call('POST', '/v1/learner-tokens', { key: secret, body: { learnerId, ...more } })).body.token
  return {
    store,
    app,
    now: () => now,
    wait: (ms) => {
      now += ms
    },
    secret,
    secretWith,
    tokenOf,
    call,
    begin: async (learnerId) => {
      const token = await tokenOf(learnerId)
      const { status, body } = await call('POST', '/v1/attempts', { key: token, body: { courseId: 'sample', quizId: 'exam' } })
      if (status !== 201) throw new Error(`${status} ${body.code}: ${body.detail}`)
      return { id: body.id, token }
    },
    save: ({ id, token }, sequence, response) =>
      call('PUT', `/v1/attempts/${id}/responses/${response.questionId}`, { key: token, body: { sequence, response } }),
    submit: ({ id, token }) => call('POST', `/v1/attempts/${id}/submit`, { key: token }),
  }
}
