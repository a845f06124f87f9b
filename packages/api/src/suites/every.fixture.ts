import { type CourseBundle, type QuestionResponse, sha256 } from '@lectern/content'
import { createApp } from '../app'
import type { App } from '../http/context'
import { type MockPlatform, roles, startPlatform } from '../lti/platform.fixture'
import { type LtiLaunch, type Scope, type Store, scopes } from '../store/store'
import { assetHash, courseBundle, everyQuestion, keysOf, seal } from './course.fixture'
import type { Operation } from './document.fixture'
import { closeLater, openTestStore } from './store.fixture'

type Content = Omit<CourseBundle, 'hash' | 'format'>
const changed = (bundle: CourseBundle, change: (content: Content) => void): CourseBundle => {
  const { hash: _hash, format: _format, ...content } = structuredClone(bundle)
  change(content)
  return seal(content)
}
const at = <Item>(list: Item[], index: number): Item => {
  const item = list[index]
  if (item === undefined) throw new Error(`the fixture has no item ${index}`)
  return item
}

/** The fixture with a value in every optional member, several items in every list, and a quiz on a section. */
export const richBundle = (word = 'lantern'): CourseBundle =>
  changed(courseBundle({ word }), (content) => {
    const quiz = at(content.quizzes, 0)
    const questions = everyQuestion('s').map(({ section: _section, ...question }) => question as typeof question & { section?: string })
    Object.assign(content.course, {
      subtitle: 'A subtitle',
      summary: 'A summary.',
      outcomes: ['Know it.', 'Do it.'],
      requirements: ['A browser.'],
      audience: ['Everyone.'],
      highlights: ['Short.'],
      authors: [{ name: 'Ada Example', role: 'Author', bio: 'Writes.' }, { name: 'Bo Example' }],
      related: [{ title: 'More', url: 'https://example.org/more' }],
    })
    at(content.chapters, 0).summary = 'About the beginning.'
    at(at(content.chapters, 0).sections, 0).summary = 'About light.'
    Object.assign(quiz, { timeLimit: '20m', gracePeriod: '1m', maxAttempts: 3, cooldown: '1h', draw: 2 })
    const {
      passingScore: _score,
      timeLimit: _limit,
      gracePeriod: _grace,
      maxAttempts: _most,
      cooldown: _pause,
      draw: _draw,
      ...plain
    } = quiz
    content.quizzes.push({
      ...plain,
      id: 'small',
      title: 'Small',
      placement: { chapterId: 'first-chapter', sectionId: 'second-section' },
      tries: { most: 2, penalty: 0.5 },
      questions,
      keys: keysOf(questions),
    })
    content.glossary.push({ term: 'Shade', definition: 'What is left.' }, { term: 'Wick', definition: 'It *burns*.' })
  })

/** {@link richBundle} with every kind of change that a plan can tell of, but for one that needs a renderer of another version. */
export const evolvedBundle = (): CourseBundle =>
  changed(richBundle('candle'), (content) => {
    const [first, second] = [at(content.chapters, 0), at(content.chapters, 1)]
    first.title = 'Another title'
    first.sections.reverse()
    const added = { id: 'fifth-section', title: 'Added', markdown: 'New words.' }
    second.sections = [at(second.sections, 0), added]
    const quiz = at(content.quizzes, 0)
    quiz.passingScore = 0.75
    quiz.keys = keysOf(quiz.questions, 'two')
    content.glossary.pop()
  })

const freshBytes = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1"/>')

/** A question of the open attempt whose response was checked and is right. */
const finished = 's-point'

/** What the operations are asked with. A parameter or schema that is new in the document has to get a value here. */
export const known: Record<string, string[]> = {
  course: ['sample', 'other'],
  chapter: ['first-chapter', '2'],
  section: ['first-section', 'second-section', '2.2'],
  quiz: ['practice'],
  question: everyQuestion('q').map(({ id }) => id),
  hash: [assetHash],
  name: ['dot.svg'],
  release: ['1'],
  learner: ['ada'],
  platform: ['019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c21'],
  updatedSince: ['2026-01-01T00:00:00.000Z'],
}
export const knownTo: Record<string, Record<string, string[]>> = {
  'courses.quizzes.get': { course: ['sample'], quiz: ['practice', 'exam', 'small'] },
  'releases.plan': { course: ['sample'] },
  'releases.withdraw': { course: ['sample'] },
  'releases.create': { course: ['sample'] },
  'assets.upload': { hash: [sha256(freshBytes)] },
  'attempts.responses.save': {
    question: everyQuestion('s').flatMap(({ id, type }) => (type === 'self-check' || id === finished ? [] : [id])),
  },
  'attempts.scores.set': { question: ['x-essay'] },
  'progress.sections.complete': { course: ['sample'] },
}
export const unknown: Record<string, string> = {
  course: 'nope',
  chapter: '9',
  section: '9.9',
  quiz: 'nope',
  question: 'nope',
  hash: '0'.repeat(64),
  name: 'nope.svg',
  release: '99',
  key: '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c11',
  attempt: '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c11',
  learner: 'nobody',
  platform: '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c11',
  context: '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c11',
  delivery: '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c11',
}
/** Values of query parameters that must be there in some operations. */
export const required: Record<string, string> = { q: 'light', course: 'sample', format: 'moodle-xml' }

/** Queries for parameters that need another one beside them, by operation and parameter. */
const ofScorm = { version: 'format=scorm&version=1.2', thin: 'format=scorm&thin=false', withKeys: 'format=scorm&withKeys=true' }
export const together: Record<string, Record<string, string>> = { 'courses.export': ofScorm, 'courses.exportReport': ofScorm }

/** A response to each question, under a prefix of its ids. */
const responsesTo = (prefix: string): QuestionResponse[] => [
  { type: 'single-choice', questionId: `${prefix}-single`, choiceId: 'a' },
  { type: 'multiple-choice', questionId: `${prefix}-multiple`, choiceIds: ['a', 'b'] },
  { type: 'short-answer', questionId: `${prefix}-short`, text: 'a guess' },
  { type: 'numeric', questionId: `${prefix}-numeric`, text: '7,25 m²', locale: 'de' },
  { type: 'ordering', questionId: `${prefix}-ordering`, itemIds: ['z2', 'k4', 'b7'] },
  { type: 'matching', questionId: `${prefix}-matching`, pairs: [{ leftId: 'm3', rightId: 'x5' }] },
  { type: 'essay', questionId: `${prefix}-essay`, text: 'Words that a person reads.' },
  {
    type: 'cloze',
    questionId: `${prefix}-cloze`,
    gaps: [
      { gapId: 'pick', choiceId: 'w8' },
      { gapId: 'word', text: 'a word', locale: 'en' },
      { gapId: 'weight', number: 3 },
    ],
  },
  { type: 'hotspot', questionId: `${prefix}-region`, regionIds: ['b'] },
  { type: 'hotspot', questionId: `${prefix}-point`, marks: [{ x: 0.45, y: 0.5 }] },
]

const bestLevels = [
  { criterionId: 'content', levelId: 'high' },
  { criterionId: 'style', levelId: 'high' },
]

let learners = 0
let clients = 0

/** A body that an operation takes, by the schema that the document names for it; `question` is what its path names. */
export function bodyOf({ requestBody }: Operation, question?: string): { type: string; bytes: string | Uint8Array } | undefined {
  const [type, media] = Object.entries(requestBody?.content ?? {})[0] ?? []
  if (type === undefined || media === undefined) return undefined
  if (type === 'application/octet-stream') return { type, bytes: freshBytes }
  const name = media.schema.$ref?.split('/').at(-1) ?? ''
  const bodies: Record<string, () => unknown> = {
    CourseBundle: evolvedBundle,
    ScoreRequest: () => ({ responses: responsesTo('q') }),
    // A learner has one open attempt at a quiz, so each comes but once.
    CreateAttempt: () => ({ courseId: 'sample', quizId: 'small', learnerId: `learner-${++learners}` }),
    SaveResponse: () => ({
      sequence: 2,
      response: responsesTo('s').find(({ questionId }) => questionId === question) ?? {
        type: 'single-choice',
        questionId: question,
        choiceId: 'a',
      },
    }),
    // An issuer has each client id once.
    SetLtiPlatform: () => ({ ...(media.example as object), clientId: `client-${++clients}` }),
    SetScore: () => ({ version: 0, rubric: bestLevels, comment: 'Well *said*.', graderId: 'teacher-12' }),
    AskTutor: () => ({ courseId: 'sample', question: 'What shines, and where?' }),
    CompleteSections: () => ({ sections: [{ sectionId: 'first-section' }] }),
  }
  return { type, bytes: JSON.stringify(bodies[name]?.() ?? media.example) }
}

/** A server with two courses, one of them in two releases, and keys for every operation. */
export interface World {
  store: Store
  app: App
  /** The same content where delivery needs a key. */
  closed: App
  /** The same content, and nothing that can be read. */
  broken: App
  /** The same keys, and no course. */
  empty: App
  /** What the server takes for the time; a test may move it. */
  clock: { now: Date }
  delivery: string
  /** The secret of a key that has every scope, or of one that lacks those of an operation. */
  secret(operation: Operation, which?: 'right' | 'wrong'): Promise<string>
  /** Id of a key that may be revoked. */
  keyId: string
  /** Id of an open attempt of the learner ada at the quiz small, with a response to each question. */
  attemptId: string
  /** Id of an attempt of ada at the exam, submitted with an essay that nobody has scored. */
  endedAttemptId: string
  /** Id of an attempt of cy at the quiz small, submitted with a response to each question. */
  answeredAttemptId: string
  /** A token of ada, and one of another learner. */
  token: string
  otherToken: string
  /** A platform from which ada has launched the exam. */
  lti: LtiOfWorld
}

interface LtiOfWorld {
  platform: MockPlatform
  platformId: string
  contextId: string
  deliveryId: string
  launch: LtiLaunch
}

/** Registers a platform, and launches the exam from it as ada. */
async function launchFromPlatform(store: Store, now: () => Date, toolKeys: () => Promise<{ keys: object[] }>) {
  const platform = await startPlatform({ toolKeys: toolKeys as Parameters<typeof startPlatform>[0]['toolKeys'], now })
  closeLater(() => platform.close())
  platform.members = ['1', '2', '3'].map((user_id) => ({ user_id, roles: [roles.learner] }))
  const { origin, clientId, deployment } = platform
  const created = await store.createLtiPlatform(
    {
      name: 'Mock',
      issuer: origin,
      clientId,
      authorizationUrl: `${origin}/auth`,
      tokenUrl: `${origin}/token`,
      tokenAudience: null,
      jwksUrl: `${origin}/jwks`,
      deployments: [deployment],
      origins: [origin],
    },
    { approved: true },
  )
  const context = { platformId: created.id, deploymentId: deployment, title: 'A course', lineItemsUrl: null, scopes: [] }
  const launch: LtiLaunch = {
    context: { ...context, contextId: '2', membershipsUrl: `${origin}/members` },
    resourceLinkId: 'link-1',
    courseId: 'sample',
    quizId: 'exam',
    lineItem: `${origin}/lineitems/1/lineitem?type_id=3`,
    learner: { learner: 'ada', userId: '42', locale: null },
  }
  for (const contextId of ['2', '3']) await store.recordLtiLaunch({ ...launch, context: { ...launch.context, contextId } })
  const [first] = (await store.listLtiContexts(created.id, { limit: 1 })).rows
  return { platform, platformId: created.id, contextId: first?.id ?? '', launch }
}

const allScopes: Scope[] = [...scopes]

export async function createWorld(): Promise<World> {
  const clock = { now: new Date() }
  const now = () => clock.now
  const store = await openTestStore({ now, courses: [richBundle(), richBundle('candle'), courseBundle({ id: 'other' })] })
  const keyWith = async (scopes: Scope[]) => (await store.createApiKey({ kind: 'secret', name: 'A key', scopes })).secret
  const right = await keyWith(allScopes)
  const fails = async () => {
    throw new Error('SECRET of the engine')
  }
  const broken = new Proxy(store, {
    get: (target, name) => (/^(findApiKey|createRateLimiter)/.test(String(name)) ? Reflect.get(target, name) : fails),
  })
  const lti = { network: 'development' as const }
  const app = createApp({ store, now, lti })
  const launched = await launchFromPlatform(store, now, async () => (await (await app.request('/lti/jwks')).json()) as { keys: object[] })
  const attempt = await store.createAttempt({ courseId: 'sample', quizId: 'small', learner: 'ada' })
  for (const response of responsesTo('s'))
    await store.saveResponse(attempt.id, 1, response, { check: response.type === 'cloze' || response.questionId === finished })
  const exam = await store.createAttempt({ courseId: 'sample', quizId: 'exam', learner: 'ada' })
  await store.saveResponse(exam.id, 1, { type: 'essay', questionId: 'x-essay', text: 'Words that a person reads.' })
  await store.submitAttempt(exam.id)
  const answered = await store.createAttempt({ courseId: 'sample', quizId: 'small', learner: 'cy' })
  for (const response of responsesTo('s')) await store.saveResponse(answered.id, 1, response)
  await store.submitAttempt(answered.id)
  await store.setCompletions('sample', 'ada', [{ sectionId: 'second-section', completed: true }])
  await store.setAccommodation('sample', 'practice', 'ada', { timeMultiplier: 2, extraAttempts: 1 })
  const tokenOf = async (learnerId: string) => {
    const headers = { authorization: `Bearer ${right}`, 'content-type': 'application/json' }
    const made = await app.request('/v1/learner-tokens', { method: 'POST', headers, body: JSON.stringify({ learnerId }) })
    return ((await made.json()) as { token: string }).token
  }
  return {
    store,
    app,
    clock,
    empty: createApp({ store: { ...store, findRelease: async () => undefined }, now }),
    attemptId: attempt.id,
    endedAttemptId: exam.id,
    answeredAttemptId: answered.id,
    token: await tokenOf('ada'),
    otherToken: await tokenOf('bo'),
    lti: { ...launched, deliveryId: (await store.listDeliveries({ consumer: 'lti' }, { limit: 1 })).rows[0]?.id ?? '' },
    closed: createApp({ store, now, closed: true }),
    broken: createApp({ store: broken, now, rateLimit: 0 }),
    delivery: (await store.createApiKey({ kind: 'delivery', name: 'A site', scopes: [] })).secret,
    keyId: (await store.createApiKey({ kind: 'delivery', name: 'An old site', scopes: [] })).key.id,
    secret: async ({ security }, which = 'right') => {
      if (which === 'right') return right
      const needed = security.flatMap((requirement) => requirement.secretKey ?? [])
      return keyWith(allScopes.filter((scope) => !needed.includes(scope)))
    },
  }
}
