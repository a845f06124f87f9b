import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp, openStore, scopes } from '@lectern/api'
import { type CourseBundle, canonicalJson, compile, sha256 } from '@lectern/content'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Fetch, Lectern, type Question, type QuestionResponse } from '../index'
import type { QuizSnapshot, QuizStorage } from '../quiz/index'
import { memoryStorage } from '../quiz/storage'
import { Client, coursesQuizzesGet, coursesQuizzesScore, QuizSession } from './sdk-0.1.0'

const page = fileURLToPath(new URL('../../../../docs/course-format.md', import.meta.url))
const baseUrl = 'http://localhost'
const knownThen = ['matching', 'multiple-choice', 'numeric', 'ordering', 'self-check', 'short-answer', 'single-choice']
const addedSince = ['cloze', 'essay', 'hotspot']

let teacher: Lectern
let learner: () => Promise<string>
let fetch: Fetch
let isOffline: boolean
let storage: QuizStorage
let sessions: QuizSession[]
let close: () => Promise<void>
let seed: (change: (quiz: CourseBundle['quizzes'][number]) => object) => Promise<void>

/** The course of the documentation, which has a question of each type. */
async function readExample(): Promise<{ bundle: CourseBundle; assets: ReadonlyMap<string, Uint8Array> }> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-older-client-'))
  try {
    for (const [, file = '', text = ''] of (await readFile(page, 'utf8')).matchAll(/```\w+ file=(\S+)\n([\s\S]*?)```/g)) {
      await mkdir(dirname(join(folder, file)), { recursive: true })
      await writeFile(join(folder, file), text)
    }
    const { bundle, assets, issues } = await compile(folder)
    if (!bundle) throw new Error(JSON.stringify(issues))
    return { bundle, assets }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

beforeEach(async () => {
  isOffline = false
  storage = memoryStorage()
  sessions = []
  const { bundle, assets } = await readExample()
  const store = await openStore({ database: ':memory:' })
  close = () => store.close()
  seed = async (change) => {
    const { hash: _hash, ...content } = bundle
    const changed = { ...content, quizzes: content.quizzes.map((quiz) => ({ ...quiz, ...change(quiz) })) }
    await store.seed({ ...changed, hash: sha256(canonicalJson(changed)) }, assets)
  }
  await seed(() => ({}))
  const { secret } = await store.createApiKey({ kind: 'secret', name: 'LMS', scopes: [...scopes] })
  const app = createApp({ store, rateLimit: 0 })
  fetch = async (url, init) => {
    if (isOffline) throw new TypeError('offline')
    return app.request(url, init)
  }
  teacher = new Lectern({ baseUrl, fetch: async (url, init) => app.request(url, init), apiKey: secret })
  learner = async () => (await teacher.learnerTokens.create({ learnerId: 'ada' })).token
})
afterEach(async () => {
  for (const session of sessions) session.close()
  await close()
})

/** What a page of then does with a question: it answers the types it knows, and shows the prompt of any other. */
function respondTo(question: Question): QuestionResponse | string {
  const { id: questionId } = question
  switch (question.type) {
    case 'single-choice':
      return { type: question.type, questionId, choiceId: question.choices[0]!.id }
    case 'multiple-choice':
      return { type: question.type, questionId, choiceIds: question.choices.map(({ id }) => id).slice(0, 2) }
    case 'short-answer':
      return { type: question.type, questionId, text: 'gluten' }
    case 'numeric':
      return { type: question.type, questionId, number: 27 }
    case 'ordering':
      return { type: question.type, questionId, itemIds: question.items.map(({ id }) => id) }
    case 'matching':
      return {
        type: question.type,
        questionId,
        pairs: question.left.map(({ id }, index) => ({ leftId: id, rightId: question.right[index]!.id })),
      }
    case 'self-check':
      return 'Think about it.'
    default:
      return `Open this question elsewhere: ${question.prompt.text}`
  }
}
const isResponse = (given: QuestionResponse | string): given is QuestionResponse => typeof given !== 'string'
const responsesTo = (questions: readonly Question[]): QuestionResponse[] => questions.map(respondTo).filter(isResponse)

async function openSession(): Promise<QuizSession> {
  const client = new Client({ baseUrl, fetch, maxRetries: 0, apiKey: learner })
  const session = new QuizSession({ client, courseId: 'bread', quizId: 'dough-quiz', storage })
  sessions.push(session)
  await session.start()
  return session
}
const at = <Status extends QuizSnapshot['status']>(session: QuizSession, status: Status): QuizSnapshot & { status: Status } => {
  const snapshot = session.getSnapshot()
  expect(snapshot.status, JSON.stringify(snapshot).slice(0, 300)).toBe(status)
  return snapshot as QuizSnapshot & { status: Status }
}

describe('a client of version 0.1.0', () => {
  it('R260: reads a quiz with every type, and meets those it does not know in its default branch', async () => {
    const quiz = await coursesQuizzesGet(new Client({ baseUrl, fetch }), 'bread', 'dough-quiz')
    const questions = quiz.questions!
    expect([...new Set(questions.map(({ type }) => type))].sort()).toEqual([...knownThen, ...addedSince].sort())
    const shown = questions.filter((question) => String(respondTo(question)).startsWith('Open this question elsewhere: '))
    expect([...new Set(shown.map(({ type }) => type))].sort()).toEqual(addedSince)
    for (const { prompt } of shown) expect(prompt.text).not.toBe('')
  })

  it('R261: has the types that it knows scored, beside those that it does not know', async () => {
    const client = new Client({ baseUrl, fetch })
    const { questions } = await coursesQuizzesGet(client, 'bread', 'dough-quiz')
    const { score, questions: results } = await coursesQuizzesScore(client, 'bread', 'dough-quiz', {
      responses: responsesTo(questions!),
    })
    expect(score.points).toBeGreaterThan(0)
    const outcomeOf = new Map(results.map(({ questionId, outcome }) => [questionId, outcome]))
    for (const { id, type } of questions!) {
      if (addedSince.includes(type)) expect(outcomeOf.get(id)).toBe('unanswered')
      else expect(outcomeOf.get(id)).toMatch(type === 'self-check' ? /^not-scored$/ : /^(correct|partial|incorrect)$/)
    }
  })

  it.each([
    ['a quiz', {}],
    ['a quiz with tries', { tries: { most: 2, penalty: 0.5 } }],
  ])('R262: takes %s in a session without losing an answer, not even one that it cannot give', async (_title, settings) => {
    await seed(() => settings)
    const before = await openSession()
    const { attempt } = at(before, 'in-progress')
    // Of a page of today, in another window.
    const cloze = attempt.questions.find(({ type }) => type === 'cloze')
    if (cloze?.type !== 'cloze') throw new Error('The example has no cloze question.')
    const elsewhere: QuestionResponse = { type: 'cloze', questionId: cloze.id, gaps: [{ gapId: 'state', choiceId: 'h4' }] }
    await teacher.attempts.responses.save(attempt.id, cloze.id, { sequence: 1, response: elsewhere })

    const responses = responsesTo(attempt.questions)
    for (const response of responses.slice(0, 3)) before.answer(response)
    expect(await before.flush()).toBe(true)
    isOffline = true
    for (const response of responses.slice(3)) before.answer(response)
    expect(await before.flush()).toBe(false)
    before.close()
    isOffline = false

    const after = await openSession()
    expect(at(after, 'in-progress').answers[cloze.id]).toMatchObject({ response: elsewhere, state: 'saved' })
    expect(await after.submit()).toBe(true)
    const { result } = at(after, 'ended')
    expect(result.questions).toHaveLength(attempt.questions.length)
    expect(result.questions.find(({ questionId }) => questionId === cloze.id)).toMatchObject({ outcome: 'partial' })
    const stored = (await teacher.attempts.get(attempt.id)).responses.map(({ response }) => response)
    expect(stored).toEqual(expect.arrayContaining([...responses, elsewhere]))
    expect(stored).toHaveLength(responses.length + 1)
  })
})
