import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { createApp } from '../app'
import { courseBundle, seal } from '../suites/course.fixture'
import { examBundle, openLearning } from '../suites/learning.fixture'
import type { TutorAnswer } from './schemas'
import type { TutorSettings } from './settings'

const shining = { courseId: 'sample', question: 'What does a lantern do, does it shine?' }
const water = { courseId: 'sample', question: 'Is there anything but water?' }

/** A service with a tutor, and learners who take its exam. */
async function open(bundle = examBundle(), tutor: TutorSettings = { rateLimit: 0 }, logger?: Parameters<typeof createApp>[0]['logger']) {
  const learning = await openLearning(bundle)
  const app = createApp({ store: learning.store, rateLimit: 0, now: () => new Date('2026-11-24T09:30:00Z'), tutor, logger })
  const ask = async (body: object, { key, headers }: { key?: string; headers?: Record<string, string> } = {}) => {
    const response = await app.request('/v1/tutor/ask', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key !== undefined && { authorization: `Bearer ${key}` }), ...headers },
      body: JSON.stringify(body),
    })
    return { response, status: response.status, body: (await response.clone().json()) as TutorAnswer & { code: string } }
  }
  return { learning, app, ask }
}
const sectionsIn = ({ answer, related }: TutorAnswer) => [
  ...new Set([
    ...answer.flatMap(({ citations }) => citations.map(({ sectionId }) => sectionId)),
    ...related.map(({ sectionId }) => sectionId),
  ]),
]

describe('a question', () => {
  it('is answered with citations and sections to read, from the release that a header names', async () => {
    const { ask } = await open()
    const { response, body } = await ask(shining)
    expect(body).toMatchObject({
      answer: [
        { text: '“A lantern shines.”', citations: [{ sectionId: 'first-section', anchor: 'heading', quote: 'A lantern shines.' }] },
        {},
        {},
      ],
      refusal: null,
      related: [{ sectionId: 'first-section', number: '1.1', title: 'Title of first-section' }],
      model: 'extractive',
    })
    expect(Object.fromEntries(response.headers)).toMatchObject({ 'x-lectern-release': '1', 'cache-control': 'private, no-store' })
  })

  it('is answered from another release where it names one', async () => {
    const { ask, learning } = await open()
    await learning.store.seed(courseBundle({ word: 'candle' }), new Map())
    const what = { courseId: 'sample', question: 'What shines?' }
    expect((await ask(what)).body.answer[0]?.text).toBe('“A candle shines.”')
    const { response, body } = await ask({ ...what, release: 1 })
    expect([response.headers.get('x-lectern-release'), body.answer[0]?.text]).toEqual(['1', '“A lantern shines.”'])
  })

  it('prefers the section that the reader has open, when two are as good', async () => {
    const { ask } = await open()
    const first = async (sectionId?: string) => (await ask({ courseId: 'sample', question: 'Nothing but?', sectionId })).body
    expect((await first()).refusal?.code).toBe('not_in_course')
    const of = async (sectionId?: string) =>
      (await ask({ courseId: 'sample', question: 'What are the titles?', sectionId })).body.related[0]?.sectionId
    expect([await of('fourth-section'), await of('third-section')]).toEqual(['fourth-section', 'third-section'])
  })

  it.each([
    ['What is the capital of France?', 'not_in_course'],
    ['?!', 'not_in_course'],
    ['Why?', 'not_in_course'],
  ])('such as "%s" is refused', async (question, code) => {
    const { ask } = await open()
    expect((await ask({ courseId: 'sample', question })).body).toMatchObject({ answer: [], refusal: { code, endsAt: null } })
  })

  it('is not logged, whatever becomes of it', async () => {
    const lines: string[] = []
    const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
    const model = { url: 'http://127.0.0.1:1/v1', model: 'none' }
    const { ask } = await open(examBundle(), { rateLimit: 0, model }, logger)
    await ask(shining)
    await ask({ ...shining, courseId: 'nope' })
    await ask({ ...shining, surprise: true })
    expect(lines.join('')).toContain('/v1/tutor/ask')
    expect(lines.join('')).toContain('the tutor model failed')
    expect(lines.join('').toLowerCase()).not.toContain('lantern')
  })
})

describe('who may ask', () => {
  it('is everyone, unless the tutor is for learners', async () => {
    const { ask, learning } = await open(examBundle(), { rateLimit: 0, access: 'learners' })
    const token = await learning.tokenOf('ada')
    const delivery = (await learning.store.createApiKey({ kind: 'delivery', name: 'Site', scopes: [] })).secret
    const statuses = [
      await ask(shining),
      await ask(shining, { key: delivery }),
      await ask(shining, { key: learning.secret }),
      await ask(shining, { key: token }),
      await ask({ ...shining, learnerId: 'ada' }, { key: learning.secret }),
    ].map(({ status }) => status)
    expect(statuses).toEqual([401, 401, 401, 200, 200])
  })

  it('asks for a learner only with a key of the scope', async () => {
    const { ask, learning } = await open()
    const other = await learning.secretWith('content:write')
    expect((await ask({ ...shining, learnerId: 'ada' }, { key: other })).body.code).toBe('insufficient_scope')
    expect((await ask({ ...shining, learnerId: 'ada' })).body.code).toBe('key_required')
    expect((await ask({ ...shining, learnerId: 'bo' }, { key: await learning.tokenOf('ada') })).body.code).toBe('other_learner')
  })

  it('asks about no course that the token does not cover', async () => {
    const { ask, learning } = await open()
    const key = await learning.tokenOf('ada', { courses: ['another'] })
    expect((await ask(shining, { key })).body.code).toBe('other_course')
  })

  it('asks so often a minute: each learner, and each address without one', async () => {
    const { ask, learning } = await open(examBundle(), { rateLimit: 2 })
    const [ada, bo] = [await learning.tokenOf('ada'), await learning.tokenOf('bo')]
    const statusOf = async (key?: string, body: object = shining) => (await ask(body, { key })).status
    expect([await statusOf(ada), await statusOf(ada), await statusOf(ada), await statusOf(bo)]).toEqual([200, 200, 429, 200])
    expect([await statusOf(), await statusOf(), await statusOf()]).toEqual([200, 200, 429])
    const { secret } = learning
    const statusFor = (learnerId: string) => statusOf(secret, { ...shining, learnerId })
    expect([await statusFor('cy'), await statusFor('cy'), await statusFor('cy'), await statusFor('ada')]).toEqual([200, 200, 429, 429])
    expect([await statusOf(secret), await statusOf(secret), await statusOf(secret)]).toEqual([200, 200, 200])
    const { response } = await ask(shining, { key: ada })
    expect(response.headers.get('ratelimit-policy')).toBe('"tutor";q=2;w=60')
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})

describe('while a learner has an open attempt at a graded quiz, the tutor', () => {
  it('does not read the sections that its questions name, and says when that ends', async () => {
    const { ask, learning } = await open(examBundle({ timeLimit: '10m', gracePeriod: '1m' }))
    const ada = await learning.begin('ada')
    const { body } = await ask(shining, { key: ada.token })
    expect(body).toMatchObject({ answer: [], refusal: { code: 'locked', endsAt: '2026-11-24T09:41:00.000Z' } })
    expect(sectionsIn(body)).not.toContain('first-section')
    expect(sectionsIn((await ask(water, { key: ada.token })).body)).toContain('third-section')
    expect((await ask({ ...shining, learnerId: 'ada' }, { key: learning.secret })).body.refusal?.code).toBe('locked')
    expect((await ask({ ...shining, release: 1 }, { key: ada.token })).body.refusal?.code).toBe('locked')
    for (const key of [await learning.tokenOf('bo'), undefined, learning.secret])
      expect((await ask(shining, { key })).body.answer[0]?.text).toBe('“A lantern shines.”')
  })

  it('has no time to name where the quiz has no time limit', async () => {
    const { ask, learning } = await open()
    const { token } = await learning.begin('ada')
    expect((await ask(shining, { key: token })).body.refusal).toMatchObject({ code: 'locked', endsAt: null })
  })

  it('does not read the definitions of terms that a locked section introduces', async () => {
    const { ask, learning } = await open()
    const lamp = { courseId: 'sample', question: 'What does a lamp give?' }
    expect(sectionsIn((await ask(lamp)).body)).toContain('first-section')
    const { token } = await learning.begin('ada')
    expect(sectionsIn((await ask(lamp, { key: token })).body)).not.toContain('first-section')
  })

  it('answers again once the attempt has ended', async () => {
    const { ask, learning } = await open(examBundle({ timeLimit: '10m' }))
    const first = await learning.begin('ada')
    await learning.submit(first)
    expect((await ask(shining, { key: first.token })).body.refusal).toBeNull()
    await learning.begin('ada')
    expect((await ask(shining, { key: first.token })).body.refusal?.code).toBe('locked')
    learning.wait(11 * 60_000)
    expect((await ask(shining, { key: first.token })).body.refusal).toBeNull()
  })

  it.each([
    ['the section that the quiz is on', { chapterId: 'second-chapter', sectionId: 'third-section' }, ['third-section']],
    ['its chapter', { chapterId: 'second-chapter' }, ['third-section', 'fourth-section']],
    ['the whole course', {}, ['first-section', 'second-section', 'third-section', 'fourth-section']],
  ])('does not read %s where a question names no section', async (_title, placement, locked) => {
    const { format: _format, hash: _hash, ...content } = examBundle({ placement })
    const quizzes = content.quizzes.map((quiz) =>
      quiz.id === 'exam' ? { ...quiz, questions: quiz.questions.map(({ section: _section, ...question }) => question as never) } : quiz,
    )
    const { ask, learning } = await open(seal({ ...content, quizzes }))
    const { token } = await learning.begin('ada')
    const everything = { courseId: 'sample', question: 'Which titles of sections are there, first, second, third and fourth?' }
    const all = sectionsIn((await ask(everything)).body)
    const seen = sectionsIn((await ask(everything, { key: token })).body)
    expect(all.filter((id) => locked.includes(id)).length).toBeGreaterThan(0)
    expect(seen.filter((id) => locked.includes(id))).toEqual([])
    expect((await ask(water, { key: token })).body.refusal?.code).toBe('locked')
  })

  it('reads everything while the open attempt is at a practice quiz', async () => {
    const { ask, learning } = await open()
    const key = await learning.tokenOf('ada')
    const begun = await learning.call('POST', '/v1/attempts', { key, body: { courseId: 'sample', quizId: 'practice' } })
    expect(begun.status).toBe(201)
    expect((await ask(shining, { key })).body.refusal).toBeNull()
  })

  it('does not read what an attempt covers that began while the quiz was practice, once it is graded', async () => {
    const { ask, learning } = await open(courseBundle())
    const key = await learning.tokenOf('ada')
    await learning.call('POST', '/v1/attempts', { key, body: { courseId: 'sample', quizId: 'practice' } })
    await learning.store.seed(courseBundle({ graded: true }), new Map())
    expect((await ask(shining, { key })).body.refusal?.code).toBe('locked')
  })
})

describe('a streamed answer', () => {
  const stream = { headers: { accept: 'text/event-stream' } }
  const eventsOf = (text: string) =>
    text
      .split('\n\n')
      .filter(Boolean)
      .map((event) =>
        Object.fromEntries(event.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)])),
      )
  const send = async (app: ReturnType<typeof createApp>, body: object, headers: Record<string, string> = {}) =>
    app.request('/v1/tutor/ask', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...stream.headers, ...headers },
      body: JSON.stringify(body),
    })

  it('has an event for each sentence, and the rest at its end', async () => {
    const { app, ask } = await open()
    const response = await send(app, shining)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'private, no-store',
      'x-lectern-release': '1',
      'access-control-allow-origin': '*',
    })
    const events = eventsOf(await response.text())
    const { answer, ...rest } = (await ask(shining)).body
    expect(events.map(({ data }) => JSON.parse(data ?? ''))).toEqual([
      ...answer.map((sentence, index) => ({ type: 'sentence', index, ...sentence })),
      { type: 'end', ...rest },
    ])
    expect(events.map(({ event }) => event)).toEqual([...answer.map(() => 'sentence'), 'end'])
  })

  it('goes on after the last event, from the release that it began with', async () => {
    const { app, learning } = await open()
    const events = eventsOf(await (await send(app, shining)).text())
    await learning.store.seed(courseBundle({ word: 'candle' }), new Map())
    const response = await send(app, shining, { 'last-event-id': events[0]?.id ?? '' })
    expect(response.headers.get('x-lectern-release')).toBe('1')
    expect(eventsOf(await response.text())).toEqual(events.slice(1))
  })

  it('does not go on with another answer', async () => {
    const { app } = await open()
    const [first] = eventsOf(await (await send(app, shining)).text())
    const response = await send(app, water, { 'last-event-id': first?.id ?? '' })
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([409, 'answer_changed'])
    const malformed = await send(app, shining, { 'last-event-id': '12' })
    expect(malformed.status).toBe(422)
  })

  it('with a refusal is an end alone', async () => {
    const { app } = await open()
    const events = eventsOf(await (await send(app, { courseId: 'sample', question: 'What is the capital of France?' })).text())
    expect(events.map(({ data }) => JSON.parse(data ?? ''))).toMatchObject([{ type: 'end', refusal: { code: 'not_in_course' } }])
  })

  it('that cannot be given is a problem like any other', async () => {
    const { app } = await open()
    const response = await send(app, { ...shining, courseId: 'nope' })
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
  })

  it.each([
    ['*/*', 'application/json'],
    ['application/json, text/event-stream', 'application/json'],
    ['text/event-stream;q=0.5, application/json', 'application/json'],
    ['text/event-stream, application/json;q=0.5', 'text/event-stream'],
    ['text/html', 'application/json'],
  ])('is sent where %s prefers it', async (accept, type) => {
    const { app } = await open()
    expect((await send(app, shining, { accept })).headers.get('content-type')).toBe(type)
  })
})
