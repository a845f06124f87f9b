import {
  AbortError,
  AuthenticationError,
  BadRequestError,
  type ClientOptions,
  ConnectionError,
  conditionalCache,
  Lectern,
  LecternError,
  type LogEntry,
  logger,
  type Middleware,
  NotFoundError,
  NotModifiedError,
  RateLimitError,
  ResponseParseError,
  resolveLinks,
  ServerError,
  StatusError,
  TimeoutError,
  UnprocessableContentError,
} from '@lectern/sdk'
import { Client, coursesGet } from '@lectern/sdk/functions'
import { QuizSession } from '@lectern/sdk/quiz'

/** Where the servers are that the suite needs, and who it is on the service. */
export interface Servers {
  /** The server that misbehaves. */
  hostile: string
  /** The real service with the sample course. */
  service: string
  /** A token of a learner who has no attempt yet. */
  token: string
}

export interface Report {
  passed: number
  failed: { name: string; message: string }[]
}

interface Request {
  method: string
  url: string
  headers: Record<string, string>
  body: string
}

interface Scene {
  lectern: Lectern
  baseUrl: string
  waits: number[]
  requests(): Promise<Request[]>
}

const courseId = 'ai-deployment-and-management'
let played = 0

/**
 * What the SDK promises and a runtime could break: fetch, streams, aborts, timers, headers, private members. It needs nothing but the
 * SDK and the global objects of the web platform, so that it runs on each of them. Never throws.
 */
export async function runSuite(servers: Servers): Promise<Report> {
  const play = (scenario: string, options: ClientOptions = {}): Scene => {
    const name = `${scenario}.${++played}-${Math.random().toString(36).slice(2)}`
    const waits: number[] = []
    const baseUrl = `${servers.hostile}/${name}`
    const sleep = async (ms: number) => void waits.push(ms)
    const requests = async () => (await (await fetch(`${servers.hostile}/requests/${name}`)).json()) as Request[]
    return { lectern: new Lectern({ baseUrl, sleep, ...options }), baseUrl, waits, requests }
  }
  const report: Report = { passed: 0, failed: [] }
  for (const [name, test] of Object.entries(tests)) {
    try {
      await test(play, servers)
      report.passed++
    } catch (error) {
      report.failed.push({ name, message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  }
  return report
}

function equal(actual: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (a !== b) throw new Error(`${a} is not ${b}`)
}

async function failure<E extends LecternError>(call: PromiseLike<unknown>, kind: abstract new (...args: never[]) => E): Promise<E> {
  const error = await Promise.resolve(call).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (error instanceof kind) return error
  throw new Error(`${error} is no ${kind.name}`)
}

const tests: Record<string, (play: (scenario: string, options?: ClientOptions) => Scene, servers: Servers) => Promise<void>> = {
  'answers after 500 and 500': async (play) => {
    const { lectern, requests, waits } = play('failing')
    equal(await lectern.courses.get('x'), { id: 'x' })
    equal((await requests()).length, 3)
    equal(waits.length, 2)
  },
  'waits as Retry-After says, in seconds and as a date of the server': async (play) => {
    const seconds = play('seconds')
    await seconds.lectern.courses.get('x')
    equal(seconds.waits, [7000])
    const date = play('date')
    await date.lectern.courses.get('x')
    equal(date.waits, [30_000])
  },
  'waits of more than a minute, and other failures, are the caller’s': async (play) => {
    const limits = play('limits')
    equal((await failure(limits.lectern.courses.get('x'), RateLimitError)).headers?.get('retry-after'), '61')
    const fatal = play('fatal')
    await failure(fatal.lectern.courses.get('x'), UnprocessableContentError)
    for (const one of [limits, fatal]) equal([(await one.requests()).length, one.waits.length], [1, 0])
  },
  'tries 408, 429 and a nonsensical Retry-After again': async (play) => {
    const gone = play('gone')
    equal(await gone.lectern.courses.get('x'), { id: 'x' })
    const nonsense = play('nonsense')
    await nonsense.lectern.courses.get('x')
    if (!(nonsense.waits[0]! >= 375 && nonsense.waits[0]! <= 500)) throw new Error(`It waited ${nonsense.waits}.`)
  },
  'sends a POST without an idempotency key once': async (play) => {
    const { lectern, requests } = play('gateway')
    await failure(lectern.courses.quizzes.score('c', 'q', { responses: [] }), ServerError)
    const sent = await requests()
    equal([sent.length, sent[0]?.headers['idempotency-key']], [1, undefined])
  },
  'takes the idempotency key of the caller': async (play) => {
    const { lectern, requests } = play('failing')
    await lectern.attempts.submit('a', {}, { idempotencyKey: 'mine' })
    equal(
      (await requests()).map(({ headers }) => headers['idempotency-key']),
      ['mine', 'mine', 'mine'],
    )
  },
  'shows a middleware a cut body and a late one as errors, and tries again': async (play) => {
    const entries: LogEntry[] = []
    const middleware = [logger({ write: (entry) => entries.push(entry) })]
    const { lectern } = play('late', { middleware, timeout: 500 })
    equal(await lectern.courses.get('x'), { id: 'x' })
    equal(
      entries.map(({ level, error }) => [level, (error as Error | undefined)?.name]),
      [
        ['error', 'ConnectionError'],
        ['error', 'TimeoutError'],
        ['debug', undefined],
      ],
    )
  },
  'gives a middleware the whole answer': async (play) => {
    const seen: unknown[] = []
    const reading: Middleware = async (request, next) => {
      const response = await next(request)
      seen.push([response.url === request.url, response.redirected, await response.clone().text()])
      return response
    }
    const { data, response } = await play('ok', { middleware: [reading] })
      .lectern.courses.get('x')
      .withResponse()
    equal([data, response.status, seen], [{ id: 'x' }, 200, [[true, false, '{"id":"x"}']]])
  },
  'does not follow the redirect of a write, and says where that of a read went': async (play) => {
    const write = play('away')
    const error = await failure(write.lectern.attempts.submit('a'), StatusError)
    if (!/redirected to .*is the base URL right/.test(error.message)) throw new Error(error.message)
    equal((await write.requests()).length, 1)
    const read = play('moved')
    equal(await read.lectern.courses.get('x'), { id: 'x' })
    const away = await failure(play('away', { apiKey: 'lk_pub_somebody' }).lectern.courses.get('x'), AuthenticationError)
    if (!/redirected to http:\/\/localhost:\d+;/.test(away.message)) throw new Error(away.message)
  },
  'really waits between attempts': async (play) => {
    const { lectern } = play('failing', { sleep: undefined, maxRetries: 1 })
    const began = Date.now()
    await failure(lectern.courses.get('x'), ServerError)
    if (Date.now() - began < 300) throw new Error('It did not wait.')
  },
  'answers after connections reset before and inside an answer': async (play) => {
    equal(await play('cuts').lectern.courses.get('x'), { id: 'x' })
  },
  'tells a cut answer from a bad one': async (play) => {
    await failure(play('cut', { maxRetries: 0 }).lectern.courses.get('x'), ConnectionError)
    await failure(play('half').lectern.courses.get('x'), ResponseParseError)
    await failure(play('nothing').lectern.courses.get('x'), ResponseParseError)
  },
  'ends an attempt that takes too long, its body included': async (play) => {
    await failure(play('silence', { timeout: 50, maxRetries: 0 }).lectern.courses.get('x'), TimeoutError)
    await failure(play('trickle', { timeout: 100, maxRetries: 0 }).lectern.courses.get('x'), TimeoutError)
  },
  'is aborted before, while waiting, while reading, and between attempts': async (play) => {
    const ended = new AbortController()
    ended.abort()
    await failure(play('ok').lectern.courses.get('x', {}, { signal: ended.signal }), AbortError)
    for (const scenario of ['silence', 'trickle', 'gateway']) {
      const controller = new AbortController()
      setTimeout(() => controller.abort(), 50)
      await failure(play(scenario, { sleep: undefined }).lectern.courses.get('x', {}, { signal: controller.signal }), AbortError)
    }
  },
  'says that nobody listens': async () => {
    const lectern = new Lectern({ baseUrl: 'http://127.0.0.1:9', maxRetries: 0, timeout: 5000 })
    await failure(lectern.courses.get('x'), ConnectionError)
  },
  'says that a page is not the API': async (play) => {
    const page = await failure(play('page').lectern.courses.get('x'), ResponseParseError)
    if (!/is the base URL right/.test(page.message)) throw new Error(page.message)
    equal((await failure(play('gateway', { maxRetries: 0 }).lectern.courses.get('x'), ServerError)).status, 502)
  },
  'gives problems a class, a code and a request id': async (play) => {
    for (const [status, code] of [
      [400, 'invalid_cursor'],
      [401, 'invalid_key'],
      [404, 'course_not_found'],
      [409, 'stale_sequence'],
      [422, 'invalid_request'],
      [503, 'not_ready'],
    ]) {
      const error = await failure(play('problem', { maxRetries: 0 }).lectern.courses.get(`${status}-${code}`), StatusError)
      equal([error.status, error.code, error.requestId], [status, code, 'r'])
    }
    await failure(play('problem').lectern.courses.get('404-course_not_found'), NotFoundError)
  },
  'serves 304 from memory, and hands on the one that the caller asked for': async (play) => {
    const cached = play('etag', { middleware: [conditionalCache()] })
    equal([await cached.lectern.courses.get('x'), await cached.lectern.courses.get('x')], [{ id: 'x' }, { id: 'x' }])
    equal((await cached.requests())[1]?.headers['if-none-match'], '"1"')
    const own = play('etag')
    await own.lectern.courses.get('x')
    await failure(own.lectern.courses.get('x', {}, { headers: { 'if-none-match': '"1"' } }), NotModifiedError)
  },
  'keeps what it has while the service fails, and takes what changed': async (play) => {
    const { lectern, requests } = play('changing', { middleware: [conditionalCache()] })
    const ids: string[] = []
    for (const _ of [1, 2, 3, 4]) ids.push((await lectern.courses.get('x')).id)
    equal(ids, ['x', 'x', 'y', 'y'])
    equal(
      (await requests()).map(({ headers }) => headers['if-none-match'] ?? null),
      [null, '"1"', '"1"', '"1"', '"2"'],
    )
    const cut = play('cutCache', { middleware: [conditionalCache()] })
    equal([(await cut.lectern.courses.get('x')).id, (await cut.lectern.courses.get('x')).id], ['x', 'x'])
  },
  'reads bytes, and gives data with its response': async (play) => {
    equal([...(await play('bytes').lectern.courses.assets.get('c', 'h', 'n'))], [0, 255, 128, 10])
  },
  'gives pages, only as many as asked for': async (play) => {
    const { lectern, requests } = play('pages')
    const sizes: number[] = []
    for await (const { data } of lectern.courses.list().pages()) sizes.push(data.length)
    equal(sizes, [2, 1])
    const two = play('pages')
    equal((await two.lectern.courses.list().toArray({ limit: 2 })).length, 2)
    equal([(await requests()).length, (await two.requests()).length], [2, 1])
    await failure(play('endless').lectern.courses.list().toArray(), ResponseParseError)
  },
  'reads lists, and stops where a cursor repeats or is outdated': async (play) => {
    equal(await play('pages').lectern.courses.list().toArray(), [{ id: 'a' }, { id: 'b' }, { id: 'c' }])
    await failure(play('circle').lectern.courses.list().toArray(), ResponseParseError)
    await failure(play('outdated').lectern.courses.list().toArray(), BadRequestError)
  },
  'encodes paths and parameters': async (play) => {
    const { lectern, requests } = play('ok')
    for (const name of ['a/b', 'a?b#c', 'ä ö', '%2e']) await lectern.courses.get(name)
    equal(
      (await requests()).map(({ url }) => url.slice('/v1/courses/'.length)),
      ['a%2Fb', 'a%3Fb%23c', '%C3%A4%20%C3%B6', '%252e'],
    )
    await failure(lectern.courses.get('..'), LecternError)
    await failure(lectern.courses.get(''), LecternError)
  },
  'keeps one idempotency key across retries': async (play) => {
    const { lectern, requests } = play('failing')
    await lectern.attempts.submit('a')
    await lectern.attempts.submit('a')
    const keys = (await requests()).map(({ headers }) => headers['idempotency-key'])
    equal([new Set(keys.slice(0, 3)).size, keys[0] === keys[3]], [1, false])
  },
  'sends bodies and keys, and asks a function for each': async (play) => {
    let asked = 0
    const { lectern, requests } = play('failing', { apiKey: async () => `lk_pub_${++asked}` })
    await lectern.attempts.create({ courseId: 'ü', quizId: 'q' })
    const [first, , third] = await requests()
    equal([first?.headers.authorization, third?.headers.authorization], ['Bearer lk_pub_1', 'Bearer lk_pub_3'])
    equal(JSON.parse(first?.body ?? ''), { courseId: 'ü', quizId: 'q' })
  },
  'refuses keys and addresses that cannot work': async () => {
    for (const options of [
      { baseUrl: 'courses.example.com' },
      { baseUrl: 'https://x:99999' },
      { baseUrl: 'http://x', apiKey: 'lk_pub_a\n' },
    ]) {
      await failure(
        Promise.resolve().then(() => new Lectern(options)),
        LecternError,
      )
    }
  },
  'refuses a secret key in a page, and nowhere else': async () => {
    const make = async () => new Lectern({ baseUrl: 'http://x', apiKey: 'lk_sec_somebody' })
    if ('document' in globalThis) await failure(make(), LecternError)
    else await make()
  },
  'logs without a secret': async (play) => {
    const entries: LogEntry[] = []
    const { lectern } = play('gateway', {
      apiKey: 'lk_pub_hidden',
      maxRetries: 0,
      middleware: [logger({ write: (one) => entries.push(one) })],
    })
    const error = await failure(lectern.courses.get('x'), ServerError)
    equal([entries.length > 0, /hidden/.test(JSON.stringify([entries, error, lectern]))], [true, false])
  },
  'resolves links': async () => {
    equal(
      resolveLinks('<a href="lectern:section/one#part">', (id, anchor) => `/${id}#${anchor}`),
      '<a href="/one#part">',
    )
  },
  'reads the real service by methods and functions, and bytes as bytes': async (_, { service }) => {
    const lectern = new Lectern({ baseUrl: service })
    const course = await lectern.courses.get(courseId)
    equal((await coursesGet(new Client({ baseUrl: service }), courseId)).title, course.title)
    const sections = await lectern.courses.sections.list(courseId, { limit: 10 }).toArray()
    equal(sections.length, 36)
    for (const { id } of sections) {
      const { html } = await lectern.courses.sections.get(courseId, id)
      const [, hash, name] = /\/assets\/([0-9a-f]{64})\/([^"]+)"/.exec(html) ?? []
      if (!hash || !name) continue
      const bytes = await lectern.courses.assets.get(courseId, hash, name)
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))
      equal([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''), hash)
      return
    }
    throw new Error('No section has an image.')
  },
  'takes a quiz on the real service': async (_, { service, token }) => {
    const client = new Lectern({ baseUrl: service, apiKey: token })
    const session = new QuizSession({ client, courseId, quizId: 'chapter-1-quiz', saveDelay: 10 })
    await session.start()
    const quiz = session.getSnapshot()
    if (quiz.status !== 'in-progress') throw new Error(JSON.stringify(quiz))
    const question = quiz.attempt.questions.find(({ type }) => type === 'single-choice')
    if (question?.type !== 'single-choice') throw new Error('The quiz has no single-choice question.')
    session.answer({ type: 'single-choice', questionId: question.id, choiceId: question.choices[0]!.id })
    equal(await session.submit(), true)
    const ended = session.getSnapshot()
    equal([ended.status, ended.status === 'ended' && ended.answers[question.id]?.state], ['ended', 'saved'])
    session.close()
  },
}
