import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLocalJWKSet, exportJWK, generateKeyPair, type JSONWebKeySet, type JWTPayload, jwtVerify, SignJWT } from 'jose'
import { claims, serviceScopes } from './launch/message'

const { privateKey, publicKey } = await generateKeyPair('RS256')
const publicJwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }

/** The roles that platforms send. */
export const roles = {
  learner: 'http://purl.imsglobal.org/vocab/lis/v2/membership#Learner',
  teacher: 'http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor',
  observer: 'http://purl.imsglobal.org/vocab/lis/v2/membership#Mentor',
}

/** A score that a platform has accepted. */
export interface ReceivedScore {
  lineItem: string
  userId: string
  timestamp: string
  scoreGiven?: number
  scoreMaximum?: number
  gradingProgress: string
  activityProgress: string
  comment?: string
}

/** An LTI platform over HTTP. It is as strict as Moodle: scores need a timestamp in a later second, and line items have a query. */
export interface MockPlatform {
  origin: string
  clientId: string
  deployment: string
  keys: object[]
  /** How often its keys were read. */
  keyReads: number
  /** What it answers instead, by path. */
  failures: Map<string, number>
  /** True while it refuses connections. */
  down: boolean
  scores: ReceivedScore[]
  /** Requests for scores that it has refused, by status. */
  refused: number[]
  lineItems: { id: string; resourceLinkId?: string; label?: string; scoreMaximum?: number }[]
  members: { user_id: string; roles: string[]; status?: string; name?: string; email?: string }[]
  registrations: { token: string | undefined; body: Record<string, unknown> }[]
  /** Scopes of the access tokens that it has issued. */
  issued: string[]
  configuration(): Record<string, unknown>
  /** Signs a message with the key of the platform. */
  sign(payload: JWTPayload, header?: Record<string, unknown>): Promise<string>
  close(): Promise<void>
}

const serverError = 503

/** Reads the keys of the tool. */
type ReadToolKeys = () => Promise<JSONWebKeySet>

/** Starts a platform. `now` is its clock. */
export async function startPlatform({
  toolKeys,
  now,
  clientId = 'client-1',
  deployment = '1',
}: {
  toolKeys: ReadToolKeys
  now: () => Date
  clientId?: string
  deployment?: string
}): Promise<MockPlatform> {
  const server = createServer((request, response) => {
    if (platform.down) return void request.socket.destroy()
    const { pathname } = new URL(request.url ?? '/', 'http://platform')
    const status = platform.failures.get(pathname)
    if (status !== undefined) return void response.writeHead(status).end('{"error":"told_to"}')
    answer(platform, request, { toolKeys, now })
      .then((body) => send(response, body))
      .catch((error: Error) => response.writeHead(serverError).end(String(error.stack)))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  const platform: MockPlatform = {
    origin,
    clientId,
    deployment,
    keys: [publicJwk],
    keyReads: 0,
    failures: new Map(),
    down: false,
    scores: [],
    refused: [],
    lineItems: [{ id: `${origin}/lineitems/1/lineitem?type_id=3`, resourceLinkId: 'link-1' }],
    members: [],
    registrations: [],
    issued: [],
    configuration: () => ({
      issuer: origin,
      authorization_endpoint: `${origin}/auth`,
      token_endpoint: `${origin}/token`,
      jwks_uri: `${origin}/jwks`,
      registration_endpoint: `${origin}/register`,
      'https://purl.imsglobal.org/spec/lti-platform-configuration': { product_family_code: 'mock' },
    }),
    sign: (payload, header = {}) => new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header }).sign(privateKey),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
  return platform
}

interface Answer {
  status?: number
  headers?: Record<string, string>
  body?: unknown
}

const send = (response: ServerResponse, { status = 200, headers, body }: Answer): void =>
  void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body === undefined ? '' : JSON.stringify(body))

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

async function answer(
  platform: MockPlatform,
  request: IncomingMessage,
  { toolKeys, now }: { toolKeys: ReadToolKeys; now: () => Date },
): Promise<Answer> {
  const url = new URL(request.url ?? '/', platform.origin)
  const token = request.headers.authorization?.replace('Bearer ', '')
  switch (`${request.method} ${url.pathname}`) {
    case 'GET /jwks':
      platform.keyReads += 1
      return { body: { keys: platform.keys } }
    case 'GET /.well-known/openid-configuration':
      return { body: platform.configuration() }
    case 'POST /register':
      platform.registrations.push({ token, body: JSON.parse(await bodyOf(request)) })
      return {
        body: {
          client_id: platform.clientId,
          'https://purl.imsglobal.org/spec/lti-tool-configuration': { deployment_id: platform.deployment },
        },
      }
    case 'POST /token':
      return issueToken(platform, new URLSearchParams(await bodyOf(request)), { toolKeys, now })
  }
  if (!token?.startsWith('token for ')) return { status: 401 }
  const scope = token.replace('token for ', '')
  if (url.pathname === '/lineitems' && scope === serviceScopes.lineItem) return lineItems(platform, request, url)
  if (url.pathname === '/members' && scope === serviceScopes.memberships) return members(platform, url)
  if (/^\/lineitems\/\d+\/lineitem\/scores$/.test(url.pathname) && scope === serviceScopes.score)
    return receiveScore(platform, request, url)
  return { status: 404 }
}

async function issueToken(
  platform: MockPlatform,
  form: URLSearchParams,
  { toolKeys, now }: { toolKeys: ReadToolKeys; now: () => Date },
): Promise<Answer> {
  try {
    const { payload } = await jwtVerify(form.get('client_assertion') ?? '', createLocalJWKSet(await toolKeys()), {
      audience: `${platform.origin}/token`,
      issuer: platform.clientId,
      subject: platform.clientId,
      currentDate: now(),
      requiredClaims: ['jti', 'exp', 'iat'],
    })
    if (form.get('grant_type') !== 'client_credentials' || payload.jti === undefined)
      return { status: 400, body: { error: 'invalid_request' } }
  } catch {
    return { status: 400, body: { error: 'invalid_client' } }
  }
  const scope = form.get('scope') ?? ''
  platform.issued.push(scope)
  return { body: { access_token: `token for ${scope}`, token_type: 'Bearer', expires_in: 3600, scope } }
}

async function lineItems(platform: MockPlatform, request: IncomingMessage, url: URL): Promise<Answer> {
  if (request.method === 'GET') {
    const link = url.searchParams.get('resource_link_id')
    return { body: platform.lineItems.filter(({ resourceLinkId }) => resourceLinkId === link) }
  }
  const item = JSON.parse(await bodyOf(request))
  const id = `${platform.origin}/lineitems/${platform.lineItems.length + 1}/lineitem?type_id=3`
  platform.lineItems.push({ ...item, id })
  return { status: 201, body: { ...item, id } }
}

async function receiveScore(platform: MockPlatform, request: IncomingMessage, url: URL): Promise<Answer> {
  if (url.search !== '?type_id=3' || request.headers['content-type'] !== 'application/vnd.ims.lis.v1.score+json') return { status: 400 }
  const lineItem = url.href.replace('/scores', '')
  if (!platform.lineItems.some(({ id }) => id === lineItem)) return { status: 404 }
  const score = { lineItem, ...JSON.parse(await bodyOf(request)) } as ReceivedScore
  const second = (time: string) => Math.floor(Date.parse(time) / 1000)
  const last = platform.scores.findLast(({ userId, lineItem: item }) => userId === score.userId && item === lineItem)
  if (last && second(score.timestamp) <= second(last.timestamp)) {
    platform.refused.push(409)
    return { status: 409 }
  }
  platform.scores.push(score)
  return { body: {} }
}

/** Two members a page, with `Link` headers as Moodle writes them. */
function members(platform: MockPlatform, url: URL): Answer {
  const from = Number(url.searchParams.get('from') ?? 0)
  const next = from + 2 < platform.members.length ? `${platform.origin}/members?limit=2&from=${from + 2}` : undefined
  return {
    headers: { ...(next && { link: `<${platform.origin}/members>; rel="first", <${next}>; rel="next"` }) },
    body: { id: url.href, context: { id: '2' }, members: platform.members.slice(from, from + 2) },
  }
}

/** The claims of a launch of a quiz by a learner. */
export const launchClaims = (platform: MockPlatform, { nonce, now, launch }: { nonce: string; now: Date; launch: string }): JWTPayload => {
  const seconds = Math.floor(now.getTime() / 1000)
  return {
    iss: platform.origin,
    aud: platform.clientId,
    sub: '42',
    nonce,
    iat: seconds,
    exp: seconds + 60,
    [claims.messageType]: 'LtiResourceLinkRequest',
    [claims.version]: '1.3.0',
    [claims.deployment]: platform.deployment,
    [claims.targetLink]: `${launch}?course=sample&quiz=exam`,
    [claims.roles]: [roles.learner],
    [claims.context]: { id: '2', title: 'Course of the platform' },
    [claims.resourceLink]: { id: 'link-1', title: 'The exam' },
    [claims.presentation]: { locale: 'de', return_url: `${platform.origin}/course/2` },
    [claims.grades]: {
      scope: [serviceScopes.lineItem, serviceScopes.score],
      lineitems: `${platform.origin}/lineitems`,
      lineitem: `${platform.origin}/lineitems/1/lineitem?type_id=3`,
    },
    [claims.memberships]: { context_memberships_url: `${platform.origin}/members`, service_versions: ['2.0'] },
  }
}

/** The claims of a deep linking request by a teacher. */
export const deepLinkingClaims = (
  platform: MockPlatform,
  { nonce, now, launch }: { nonce: string; now: Date; launch: string },
): JWTPayload => {
  const { [claims.resourceLink]: _link, [claims.grades]: _grades, ...rest } = launchClaims(platform, { nonce, now, launch })
  return {
    ...rest,
    sub: '7',
    [claims.messageType]: 'LtiDeepLinkingRequest',
    [claims.targetLink]: launch,
    [claims.roles]: [roles.teacher],
    [claims.deepLinking]: {
      deep_link_return_url: `${platform.origin}/return?course=2`,
      accept_types: ['ltiResourceLink'],
      accept_presentation_document_targets: ['iframe', 'window'],
      accept_multiple: true,
      data: 'what the platform wants back',
    },
  }
}
