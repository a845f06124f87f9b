import { canonicalJson, expandReview, type QuestionResponse, sha256 } from '@lectern/content'
import { describe, expect, it } from 'vitest'
import { createApp } from '../app'
import type { Store } from '../store/store'
import { canary, courseBundle } from './course.fixture'
import { examBundle, type Learning, openLearning } from './learning.fixture'

const guesses: QuestionResponse[] = [
  { type: 'single-choice', questionId: 'x-single', choiceId: 'b' },
  { type: 'short-answer', questionId: 'x-short', text: 'a guess' },
  { type: 'numeric', questionId: 'x-numeric', text: '1234 kg', locale: 'de' },
  {
    type: 'cloze',
    questionId: 'x-cloze',
    gaps: [
      { gapId: 'pick', choiceId: 'e2' },
      { gapId: 'weight', text: '5 kg', locale: 'de' },
      { gapId: 'drag', choiceId: 'h5' },
    ],
  },
]
const settings = { timeLimit: '10m', passingScore: 0.9, shuffle: true }
const opened = (variant: 'one' | 'two', review?: 'closed') =>
  openLearning(
    examBundle(
      {
        ...settings,
        ...(review && { review: { score: 'never', correctness: 'never', feedback: 'never', answer: 'never', explanation: 'never' } }),
      },
      courseBundle({ variant }),
      { essay: true },
    ),
  )

/** Ids, and the order that a random seed gives, are put aside: what is left depends on course, clock and policy. */
const plain = ({ status, headers, body }: Awaited<ReturnType<Learning['call']>>) =>
  canonicalJson([status, [...headers].sort(), sorted(body)])
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}/g, 'ID')
    .replace(/eyJ[\w.-]+/g, 'TOKEN')
const sorted = (body: Record<string, unknown>): unknown =>
  JSON.parse(
    JSON.stringify(body, (name, value) =>
      name === 'choices' ? [...value].sort((a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)) : value,
    ),
    (name, value) =>
      (name === 'questions' || name === 'responses') && Array.isArray(value)
        ? value.sort((a, b) => ((a.id ?? a.questionId) < (b.id ?? b.questionId) ? -1 : 1))
        : value,
  )

/** All that a learner, another one, and nobody can see of attempts in every state. */
async function crawl(learning: Learning): Promise<Map<string, string>> {
  const seen = new Map<string, string>()
  const other = await learning.tokenOf('bo')
  const ada = await learning.begin('ada')
  for (const guess of guesses) await learning.save(ada, 1, guess)
  const look = async (state: string) => {
    for (const [who, key] of [
      ['ada', ada.token],
      ['bo', other],
      ['nobody', undefined],
    ] as const) {
      for (const path of ['', '/result']) {
        seen.set(`${state} ${path} ${who}`, plain(await learning.call('GET', `/v1/attempts/${ada.id}${path}`, { key })))
      }
      for (const path of ['/v1/attempts', '/v1/learners/me/progress/sample', '/v1/courses/sample/quizzes/exam'])
        seen.set(`${state} ${path} ${who}`, plain(await learning.call('GET', path, { key })))
    }
    for (const [what, sequence, response] of [
      ['stale', 1, { ...guesses[0], choiceId: 'a' }],
      ['unknown', 2, { ...guesses[0], choiceId: 'nope' }],
      ['again', 1, guesses[1]],
      ['ambiguous', 2, { ...guesses[2], text: '1.234 kg' }],
      ['unreadable', 2, { ...guesses[2], text: '1234 kg 5 g' }],
    ] as [string, number, QuestionResponse][])
      seen.set(`${state} save ${what}`, plain(await learning.save(ada, sequence, response)))
  }
  await look('in progress')
  learning.wait(60_000)
  seen.set('submit', plain(await learning.submit(ada)))
  await look('submitted')
  const second = await learning.begin('ada')
  for (const guess of guesses) await learning.save(second, 1, guess)
  learning.wait(600_000)
  for (const path of ['', '/result'])
    seen.set(
      `expired ${path}`,
      plain(await learning.call('GET', `/v1/attempts/${second.id}${path}`, { key: await learning.tokenOf('ada') })),
    )
  return seen
}

describe('what a learner can see of attempts', () => {
  it('is the same to the byte for other keys, in every state, where the review shows nothing', async () => {
    const [one, two] = [await crawl(await opened('one', 'closed')), await crawl(await opened('two', 'closed'))]
    expect(one.size).toBeGreaterThan(35)
    expect(two).toEqual(one)
    expect([...one].filter(([, text]) => text.includes(canary))).toEqual([])
  })

  it('is the same to the byte for other keys before the end, whatever the review shows then', async () => {
    const before = (seen: Map<string, string>) => [...seen].filter(([name]) => name.startsWith('in progress'))
    const [one, two] = [before(await crawl(await opened('one'))), before(await crawl(await opened('two')))]
    expect(one.length).toBeGreaterThan(15)
    expect(two).toEqual(one)
    expect(one.filter(([, text]) => text.includes(canary))).toEqual([])
  })

  it('tells others nothing of a result that its learner sees', async () => {
    const seen = await crawl(await opened('one'))
    expect(seen.get('submitted /result ada')).toContain(`${canary} feedback`)
    expect([...seen].filter(([name, text]) => !/ada$|^expired|^submit$/.test(name) && text.includes(canary))).toEqual([])
    // Answers and explanations come with passing, which two guesses do not.
    expect([...seen.values()].filter((text) => text.includes(`${canary} explanation`))).toEqual([])
  })

  it('is found to depend on the keys where a result carries something that follows from them', async () => {
    const leaky = async (variant: 'one' | 'two') => {
      const learning = await opened(variant, 'closed')
      const release = await learning.store.findRelease('sample')
      const keys = release ? await learning.store.listKeys(release, 'exam') : []
      const hint = sha256(canonicalJson(keys.map(({ key }) => key))).slice(0, 6)
      const call: Learning['call'] = async (method, path, called) => {
        const answer = await learning.call(method, path, called)
        return path.endsWith('/result') ? { ...answer, body: { ...answer.body, hint } } : answer
      }
      return crawl({ ...learning, call })
    }
    expect(await leaky('one')).not.toEqual(await leaky('two'))
  })
})

describe('what a learner can see of an open attempt with tries', () => {
  const tried = { mode: 'practice', review: expandReview('practice'), tries: { most: 3, penalty: 0.25 }, shuffle: true } as const
  /** All that there is to see after saves, before the attempt ends. */
  async function look(variant: 'one' | 'two', change: (store: Store) => Partial<Store> = () => ({})) {
    const learning = await openLearning(examBundle({ ...tried }, courseBundle({ variant }), { essay: true }))
    const app = createApp({
      store: { ...learning.store, ...change(learning.store) },
      rateLimit: 0,
      now: () => new Date('2026-11-24T09:30:00Z'),
    })
    const ada = await learning.begin('ada')
    const seen = new Map<string, string>()
    const ask = async (name: string, method: string, path: string, body?: object) => {
      const headers = { 'x-request-id': 'fixed', authorization: `Bearer ${ada.token}`, ...(body && { 'content-type': 'application/json' }) }
      const response = await app.request(path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
      seen.set(name, plain({ status: response.status, headers: response.headers, body: await response.json() }))
    }
    const at = `/v1/attempts/${ada.id}`
    const saves = [...guesses, { type: 'essay', questionId: 'x-essay', text: 'Some words.' } as const]
    for (const sequence of [1, 2])
      for (const response of saves)
        await ask(`save ${sequence} ${response.questionId}`, 'PUT', `${at}/responses/${response.questionId}`, { sequence, response })
    for (const path of ['', '/result']) await ask(`attempt ${path}`, 'GET', `${at}${path}`)
    for (const path of ['/v1/attempts', '/v1/learners/me/progress/sample', '/v1/courses/sample/quizzes/exam']) await ask(path, 'GET', path)
    await ask('score', 'POST', '/v1/courses/sample/quizzes/exam/score', { responses: [guesses[0]] })
    for (const { questionId } of saves) await ask(`reveal ${questionId}`, 'GET', `/v1/courses/sample/questions/${questionId}/answer`)
    return seen
  }

  it('is the same to the byte for other keys, as long as nothing was checked', async () => {
    const [one, two] = [await look('one'), await look('two')]
    expect(one.size).toBeGreaterThan(20)
    expect(two).toEqual(one)
    expect([...one].filter(([, text]) => text.includes(canary))).toEqual([])
    const refused = [...one].filter(([, text]) => !text.startsWith('[200'))
    expect(refused.map(([name]) => name.split(' ')[0])).toEqual(['score', ...Array(5).fill('reveal')])
  })

  it.each<[string, (store: Store) => Partial<Store>]>([
    [
      'the score counts responses that were not checked',
      ({ findScore }) => ({ findScore: (attempt) => findScore({ ...attempt, state: 'expired' }) }),
    ],
    [
      'each saved response is a try',
      ({ findTries, listResponses }) => ({
        findTries: async (attempt) => {
          const found = await findTries(attempt)
          const saved = new Map((await listResponses(attempt.id)).map(({ questionId, response }) => [questionId, response]))
          const questions = [...(found?.questions ?? [])].map(([id, count]) => [id, { ...count, last: saved.get(id) }] as const)
          return found && { ...found, questions: new Map(questions) }
        },
      }),
    ],
    [
      'a quiz with tries is scored without an attempt',
      ({ findQuiz }) => ({
        findQuiz: async (release, id) => {
          const quiz = await findQuiz(release, id)
          return quiz && { ...quiz, tries: undefined }
        },
      }),
    ],
  ])('is found to depend on the keys where %s', async (_title, change) => {
    expect(await look('one', change)).not.toEqual(await look('two', change))
  })
})
