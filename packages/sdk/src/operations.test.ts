import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeAll, describe, expect, it } from 'vitest'
import document from '../../api/openapi.json' with { type: 'json' }
import { courseId as course, openApp, openCourse } from './app.fixture'
import * as functions from './functions'
import { failureOf } from './hostile-server.fixture'
import { type AssetsUploadBody, Client, conditionalCache, type Fetch, Lectern, NotFoundError, type ReleasesCreateBody } from './index'

const ids = Object.values(document.paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId as string))
/** What the calls need to know; filled from the service before they run. */
const known = {
  ...{ chapter: '', section: '', quiz: '', question: '', hash: '', name: '', key: '', attempt: '' },
  ...{ essayAttempt: '', platform: '', context: '', delivery: '', origin: '' },
}
/** A learner for each attempt: one has one open attempt at a quiz at most. */
let learners = 0
/** A client id for each registration: an issuer has each once. */
let clients = 0
const platformBody = () => ({
  name: 'School',
  issuer: known.origin,
  clientId: `client-${++clients}`,
  authorizationUrl: `${known.origin}/auth`,
  tokenUrl: `${known.origin}/token`,
  jwksUrl: `${known.origin}/jwks`,
})
let bundle: ReleasesCreateBody
let asset: AssetsUploadBody
let lectern: Lectern
let fetch: Fetch
let baseUrl: string
let secret: string

/** The arguments of every operation, and something that its answer must hold. They run in this order on one service. */
const calls: Record<string, [args: () => unknown[], expected: object]> = {
  'courses.list': [() => [], { data: expect.arrayContaining([expect.objectContaining({ id: course })]) }],
  'courses.get': [() => [course], { id: course }],
  'courses.outline': [() => [course], { course: { id: course } }],
  'courses.search': [
    () => [course, { q: 'model' }],
    { data: expect.arrayContaining([expect.objectContaining({ snippet: expect.any(Array) })]) },
  ],
  'courses.glossary.list': [() => [course], { data: expect.any(Array) }],
  'courses.assets.get': [() => [course, known.hash, known.name], expect.any(Uint8Array)],
  'courses.export': [() => [course, { format: 'moodle-xml' }], expect.any(ReadableStream)],
  'courses.exportReport': [() => [course, { format: 'moodle-xml' }], { format: 'moodle-xml', counts: { issues: expect.any(Number) } }],
  'courses.releases.current': [() => [course], { number: expect.any(Number) }],
  'courses.chapters.list': [() => [course], { data: expect.any(Array) }],
  'courses.chapters.get': [() => [course, known.chapter, { include: ['sections'] }], { number: '1', sections: expect.any(Array) }],
  'courses.sections.list': [() => [course, { chapter: '1' }], { data: expect.any(Array) }],
  'courses.sections.get': [() => [course, '1.1'], { number: '1.1', html: expect.any(String) }],
  'courses.quizzes.list': [() => [course], { data: expect.any(Array) }],
  'courses.quizzes.get': [() => [course, known.quiz], { questions: expect.any(Array) }],
  'courses.quizzes.score': [() => [course, known.quiz, { responses: [] }], { score: { points: 0 } }],
  'courses.questions.reveal': [() => [course, known.question], { questionId: expect.any(String) }],
  'assets.upload': [() => [known.hash, asset], { hash: expect.any(String) }],
  'releases.plan': [() => [course, bundle], { changes: expect.any(Array) }],
  'releases.create': [() => [course, bundle], { created: expect.any(Boolean) }],
  'releases.list': [() => [course], { data: expect.any(Array) }],
  'releases.get': [() => [course, 1], { number: 1 }],
  'releases.publish': [() => [course, 1], { number: 1, current: true }],
  'tutor.ask': [
    () => [{ courseId: course, question: 'What is a prototype?' }],
    { refusal: null, answer: expect.arrayContaining([expect.objectContaining({ citations: expect.any(Array) })]) },
  ],
  'keys.create': [() => [{ kind: 'delivery', name: 'Page' }], { secret: expect.stringMatching(/^lk_pub_/) }],
  'keys.list': [() => [], { data: expect.any(Array) }],
  'keys.revoke': [() => [known.key], { revokedAt: expect.any(String) }],
  'learnerTokens.create': [() => [{ learnerId: 'ada' }], { learnerId: 'ada', courses: null }],
  'attempts.create': [
    () => [{ courseId: course, quizId: known.quiz, learnerId: `learner-${++learners}` }],
    { state: 'in-progress', questions: expect.any(Array) },
  ],
  'attempts.list': [() => [{ learner: 'ada', course }], { data: [expect.objectContaining({ learnerId: 'ada' })] }],
  'attempts.get': [() => [known.attempt], { learnerId: 'ada', responses: [] }],
  'attempts.responses.save': [
    () => [known.attempt, known.question, { sequence: 1, response: { type: 'single-choice', questionId: known.question, choiceId: null } }],
    { sequence: 1 },
  ],
  'attempts.submit': [() => [known.attempt], { state: 'submitted', score: { points: 0 } }],
  'attempts.result': [() => [known.attempt], { state: 'submitted' }],
  'attempts.scores.set': [() => [known.essayAttempt, 'letter-about-the-till', { version: 0, points: 4, graderId: 'grace' }], { points: 4 }],
  'attempts.scores.list': [() => [known.essayAttempt], { questions: [expect.objectContaining({ version: 1 })] }],
  'quizzes.statistics': [() => [course, known.quiz], { attempts: expect.any(Number), questions: expect.any(Array) }],
  'grades.list': [() => [{ course }], { data: [] }],
  'grades.export': [() => [{ course }], expect.any(Uint8Array)],
  'progress.sections.complete': [() => ['ada', course, { sections: [{ sectionId: known.section }] }], { learnerId: 'ada' }],
  'progress.get': [() => ['ada', course], { fraction: 0.027778 }],
  'accommodations.set': [() => ['ada', course, known.quiz, { timeMultiplier: 2, extraAttempts: 1 }], { timeMultiplier: 2 }],
  'accommodations.get': [() => ['ada', course, known.quiz], { timeMultiplier: 2, extraAttempts: 1 }],
  'ltiPlatforms.create': [() => [platformBody()], { name: 'School', origins: [expect.any(String)] }],
  'ltiPlatforms.list': [() => [], { data: expect.arrayContaining([expect.objectContaining({ name: 'School' })]) }],
  'ltiPlatforms.get': [() => [known.platform], { name: 'School' }],
  'ltiPlatforms.update': [() => [known.platform, { ...platformBody(), deployments: ['3'] }], { deployments: ['3'] }],
  'ltiPlatforms.approve': [() => [known.platform], { approvedAt: expect.any(String) }],
  'ltiContexts.list': [() => [known.platform], { data: [expect.objectContaining({ contextId: '2' })] }],
  'ltiMemberships.list': [() => [known.platform, known.context], { data: [expect.objectContaining({ userId: '42', role: 'learner' })] }],
  'ltiDeliveries.list': [() => [{ state: 'pending' }], { data: [expect.objectContaining({ learnerId: 'bo' })] }],
  'ltiDeliveries.retry': [() => [known.delivery], { state: 'pending' }],
  'ltiKeys.list': [() => [], { data: [expect.objectContaining({ state: 'current' })] }],
  'ltiKeys.rotate': [() => [{ revoke: true }], { data: [expect.objectContaining({ state: 'current' })] }],
  'ltiPlatforms.delete': [() => [known.platform], { deleted: expect.any(Boolean) }],
  'learners.export': [() => ['ada'], { attempts: [expect.objectContaining({ saves: [expect.any(Object)] })] }],
  'learners.delete': [() => ['ada'], { learnerId: 'ada', attempts: expect.any(Number) }],
  'courses.archive': [() => [course], expect.any(Object)],
  'releases.withdraw': [() => [course, 1], { withdrawnAt: expect.any(String) }],
}

const methodOf = (id: string) => {
  const path = id.split('.')
  const name = path.pop()!
  const resource = path.reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], lectern) as Record<string, unknown>
  return (resource[name] as (...args: unknown[]) => Promise<unknown>).bind(resource)
}
const functionOf = (id: string) => {
  const name = id.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase())
  return (functions as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>)[name]!
}

beforeAll(async () => {
  const app = await openApp()
  fetch = app.fetch
  secret = app.secret
  baseUrl = 'http://localhost'
  lectern = new Lectern({ baseUrl, fetch, apiKey: secret })
  // The document describes the bundle of a release by a schema of its own.
  bundle = app.bundle as unknown as ReleasesCreateBody
  const [hash, bytes] = [...app.assets][0]!
  asset = bytes
  const { chapters } = await lectern.courses.outline(course)
  const quizzes = await lectern.courses.quizzes.list(course).toArray()
  const practice = quizzes.find(({ mode }) => mode === 'practice')!
  const quiz = await lectern.courses.quizzes.get(course, practice.id)
  const key = await lectern.keys.create({ kind: 'secret', name: 'Other', scopes: ['learning'] })
  Object.assign(known, { chapter: chapters[0]!.id, section: chapters[0]!.sections[0]!.id, quiz: quiz.id, question: quiz.questions![0]!.id })
  Object.assign(known, { hash, name: app.bundle.assets.find((one) => one.hash === hash)!.name, key: key.id })
  known.question = quiz.questions!.find(({ type }) => type === 'single-choice')!.id
  known.attempt = (await lectern.attempts.create({ courseId: course, quizId: quiz.id, learnerId: 'ada' })).id
  const essays = await openCourse('how-computers-count')
  await app.store.seed(essays.bundle, essays.assets)
  known.essayAttempt = (await lectern.attempts.create({ courseId: essays.bundle.course.id, quizId: 'letter-to-mara', learnerId: 'cy' })).id
  await lectern.attempts.submit(known.essayAttempt)
  await openPlatform(app.store, quiz.id)
})

/** A platform that has launched a quiz, whose learner has submitted it. */
async function openPlatform(store: Awaited<ReturnType<typeof openApp>>['store'], quizId: string): Promise<void> {
  const server = createServer((request, response) => {
    const members = [{ user_id: '42', roles: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Learner'] }]
    response.end(JSON.stringify(request.url === '/token' ? { access_token: 'token', expires_in: 3600 } : { members }))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  server.unref()
  known.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  known.platform = (await lectern.ltiPlatforms.create(platformBody())).id
  const context = { platformId: known.platform, deploymentId: '3', contextId: '2', title: null, lineItemsUrl: null, scopes: [] }
  await store.recordLtiLaunch({
    context: { ...context, membershipsUrl: `${known.origin}/members` },
    ...{ resourceLinkId: '1', courseId: course, quizId, lineItem: `${known.origin}/1` },
    learner: { learner: 'bo', userId: '42', locale: null },
  })
  await lectern.attempts.submit((await lectern.attempts.create({ courseId: course, quizId, learnerId: 'bo' })).id)
  const [found] = await lectern.ltiContexts.list(known.platform).toArray()
  const [delivery] = await lectern.ltiDeliveries.list().toArray()
  Object.assign(known, { context: found?.id, delivery: delivery?.id })
}

describe('against the real service', () => {
  it('R90: every operation of the document has a call here', () => {
    expect(Object.keys(calls).sort()).toEqual([...ids].sort())
  })

  it.each(Object.entries(calls))('R91: %s works as a method and as a function', async (id, [args, expected]) => {
    expect(await methodOf(id)(...args())).toMatchObject(expected)
    expect(await functionOf(id)(new Client({ baseUrl, fetch, apiKey: secret }), ...args())).toMatchObject(expected)
  })

  it('R92: gives the bytes of an asset as they are', async () => {
    const app = await openApp()
    const client = new Lectern({ baseUrl, fetch: app.fetch })
    expect(await client.courses.assets.get(course, known.hash, known.name)).toEqual(new Uint8Array(app.assets.get(known.hash)!))
  })

  it('gives an exported course while it arrives', async () => {
    const app = await openApp()
    const client = new Lectern({ baseUrl, fetch: app.fetch, apiKey: app.secret })
    const pieces: Uint8Array[] = []
    for await (const piece of await client.courses.export(course, { format: 'moodle-xml' })) pieces.push(piece)
    expect(Buffer.concat(pieces).toString()).toMatch(/^<\?xml[\s\S]*<\/quiz>\n$/)
  })

  it('R93: pages through every section once, and tells what does not exist by class and code', async () => {
    const app = await openApp()
    const client = new Lectern({ baseUrl, fetch: app.fetch })
    const all = app.bundle.chapters.flatMap(({ sections }) => sections.map(({ id }) => id))
    const read: string[] = []
    for await (const section of client.courses.sections.list(course, { limit: 2 })) read.push(section.id)
    expect(read).toEqual(all)
    const error = await failureOf<NotFoundError>(client.courses.get('nope'))
    expect(error).toBeInstanceOf(NotFoundError)
    expect(error?.code).toBe('course_not_found')
  })

  it('R94: reads from memory what did not change, and a repeated create changes nothing', async () => {
    const app = await openApp()
    const statuses: number[] = []
    const spy = async (url: string, init: RequestInit) => {
      const response = await app.fetch(url, init)
      statuses.push(response.status)
      return response
    }
    const client = new Lectern({ baseUrl, fetch: spy, apiKey: app.secret, middleware: [conditionalCache()] })
    const [one, two] = [await client.courses.get(course), await client.courses.get(course)]
    expect(two).toEqual(one)
    expect(statuses).toEqual([200, 304])
    const idempotencyKey = 'the-same-key'
    const made = await client.releases.create(course, bundle, {}, { idempotencyKey })
    expect(await client.releases.create(course, bundle, {}, { idempotencyKey })).toEqual(made)
  })
})
