import type { JSONWebKeySet, JWTPayload } from 'jose'
import type { Logger } from 'pino'
import { onTestFinished } from 'vitest'
import { createApp } from '../app'
import { type Outbox, startOutbox } from '../events/outbox'
import type { App } from '../http/context'
import type { Store } from '../store/store'
import { scopes } from '../store/store'
import type { QuizSettings } from '../suites/learning.fixture'
import { examBundle } from '../suites/learning.fixture'
import { openTestStore } from '../suites/store.fixture'
import { createLtiConsumer } from './consumer'
import { launchClaims, type MockPlatform, startPlatform } from './platform.fixture'
import type { LtiSettings } from './settings'

const publicUrl = 'https://tool.example'
export const launchUrl = `${publicUrl}/lti/launch`
export const readerUrl = 'https://reader.example/'

/** What the exam is worth. */
export const examPoints = examBundle()
  .quizzes.filter(({ id }) => id === 'exam')
  .flatMap(({ questions }) => questions)
  .reduce((sum, { type, points }) => sum + (type === 'self-check' ? 0 : points), 0)

/** What a login of a test leaves behind. */
export interface Begun {
  state: string
  nonce: string
  cookie: string
  response: Response
}

type Change = (claims: JWTPayload) => JWTPayload

/** A service with a course, an approved platform, and a browser. */
export interface LtiWorld {
  store: Store
  app: App
  platform: MockPlatform
  platformId: string
  secret: string
  outbox: Outbox
  now(): Date
  wait(ms: number): void
  call(method: string, path: string, body?: unknown, key?: string): Promise<{ status: number; body: ReturnType<typeof JSON.parse> }>
  post(path: string, form: Record<string, string> | [string, string][], cookie?: string): Promise<Response>
  /** Sends the login of a platform, as a browser does. */
  login(more?: Record<string, string>): Promise<Begun>
  /** Answers a login with a message. */
  answerLogin(begun: Begun, change?: Change, header?: Record<string, unknown>): Promise<Response>
  /** Launches the exam, and returns the response to the platform's message. */
  launch(change?: Change): Promise<Response>
  /** Launches the exam, and returns what the reader gets for its code. */
  visit(change?: Change): Promise<ReturnType<typeof JSON.parse>>
  startPlatform(options?: { clientId?: string; deployment?: string }): Promise<MockPlatform>
  register(platform: MockPlatform, more?: object): Promise<string>
}

export async function openLti({
  exam,
  settings = {},
  logger,
}: {
  exam?: QuizSettings
  settings?: LtiSettings
  logger?: Logger
} = {}): Promise<LtiWorld> {
  let time = Date.parse('2026-11-24T09:30:00Z')
  const now = () => new Date(time)
  const store = await openTestStore({ now, courses: [examBundle(exam)] })
  const lti: LtiSettings = { publicUrl, readerUrl, network: 'development', ...settings }
  const app = createApp({ store, rateLimit: 0, now, lti, logger })
  const { secret } = await store.createApiKey({ kind: 'secret', name: 'Owner', scopes: [...scopes] })
  const toolKeys = async () => (await (await app.request('/lti/jwks')).json()) as JSONWebKeySet
  const startOne: LtiWorld['startPlatform'] = async (options) => {
    const started = await startPlatform({ toolKeys, now, ...options })
    onTestFinished(() => started.close())
    return started
  }
  const outbox = startOutbox({ store, consumers: { lti: createLtiConsumer({ store, now, settings: lti }) }, now, logger, poll: false })
  const platform = await startOne()
  const call: LtiWorld['call'] = async (method, path, body, key = secret) => {
    const response = await app.request(path, {
      method,
      headers: { authorization: `Bearer ${key}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    return { status: response.status, body: await response.json() }
  }
  const register: LtiWorld['register'] = async (registered, more = {}) => {
    const { body, status } = await call('POST', '/v1/lti-platforms', {
      name: 'Mock',
      issuer: registered.origin,
      clientId: registered.clientId,
      authorizationUrl: `${registered.origin}/auth?realm=school`,
      tokenUrl: `${registered.origin}/token`,
      jwksUrl: `${registered.origin}/jwks`,
      deployments: [registered.deployment],
      ...more,
    })
    if (status !== 201) throw new Error(JSON.stringify(body))
    return body.id
  }
  const platformId = await register(platform)
  const post: LtiWorld['post'] = async (path, form, cookie) =>
    app.request(`${publicUrl}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...(cookie !== undefined && { cookie }) },
      body: new URLSearchParams(form).toString(),
    })
  const login: LtiWorld['login'] = async (more = {}) => {
    const response = await post('/lti/login', {
      iss: platform.origin,
      client_id: platform.clientId,
      login_hint: '42',
      target_link_uri: `${launchUrl}?course=sample&quiz=exam`,
      lti_message_hint: 'hint',
      ...more,
    })
    const next =
      response.headers.get('location') ?? /data-next="([^"]+)"/.exec(await response.clone().text())?.[1]?.replaceAll('&amp;', '&')
    const query = new URL(next ?? 'https://nowhere.example').searchParams
    const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
    return { state: query.get('state') ?? '', nonce: query.get('nonce') ?? '', cookie, response }
  }
  const answerLogin: LtiWorld['answerLogin'] = async ({ state, nonce, cookie }, change = (claims) => claims, header) => {
    const message = change(launchClaims(platform, { nonce, now: now(), launch: launchUrl }))
    return post('/lti/launch', { state, id_token: await platform.sign(message, header) }, cookie)
  }
  const launch: LtiWorld['launch'] = async (change) => answerLogin(await login(), change)
  return {
    store,
    app,
    platform,
    platformId,
    secret,
    outbox,
    now,
    wait: (ms) => {
      time += ms
    },
    call,
    post,
    login,
    answerLogin,
    launch,
    visit: async (change) => {
      const response = await launch(change)
      const code = new URLSearchParams(new URL(response.headers.get('location') ?? 'about:blank').hash.slice(1)).get('lti')
      if (!code) throw new Error(`${response.status} ${await response.text()}`)
      const exchanged = await app.request('/lti/exchange', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code }),
      })
      return exchanged.json()
    },
    startPlatform: startOne,
    register,
  }
}

/** The claims of a message without one of them. */
export const without =
  (name: string) =>
  ({ [name]: _left, ...rest }: JWTPayload): JWTPayload =>
    rest
/** The claims of a message with others in their place. */
export const withClaims =
  (more: JWTPayload) =>
  (message: JWTPayload): JWTPayload => ({ ...message, ...more })
