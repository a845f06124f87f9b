import { beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../http/context'
import { type ErrorCode, errorTable } from '../http/errors'
import { faultsOf, membersIn, type Operation, operations, type Schema, schemaOf, unionsIn } from './document.fixture'
import { bodyOf, createWorld, known, knownTo, required, together, unknown, type World } from './every.fixture'

interface Asked {
  app?: App
  /** Appended to the path. */
  suffix?: string
  path?: Record<string, string>
  query?: string
  method?: string
  body?: string | Uint8Array
  headers?: Record<string, string>
}
interface Refusal {
  title: string
  code: ErrorCode
  /** Where it changes what other scenarios find, it gets a server of its own. */
  alone?: boolean
  ask(world: World): Promise<Response> | Response
}

const isOpen = ({ security }: Operation) => security.some((requirement) => Object.keys(requirement).length === 0)
const namesIn = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string)
const ltiIds = {
  platform: ({ lti }: World) => lti.platformId,
  context: ({ lti }: World) => lti.contextId,
  delivery: ({ lti }: World) => lti.deliveryId,
}
const attemptsOf = ({ operationId }: Operation, { attemptId, endedAttemptId, answeredAttemptId }: World): string[] => {
  if (operationId.startsWith('attempts.scores')) return [endedAttemptId]
  return operationId === 'attempts.result' ? [attemptId, answeredAttemptId] : [attemptId]
}
const valuesOf = (operation: Operation, name: string, world: World): string[] =>
  name === 'key'
    ? [world.keyId]
    : name === 'attempt'
      ? attemptsOf(operation, world)
      : name in ltiIds
        ? [ltiIds[name as keyof typeof ltiIds](world)]
        : (knownTo[operation.operationId]?.[name] ?? known[name] ?? [`no value for ${name}`])

/** Sends what the operation takes, but for what a test says otherwise; with a key where it needs one. */
async function send(world: World, operation: Operation, asked: Asked = {}): Promise<Response> {
  const { app = world.app, suffix = '', path = {}, query = '', method = operation.method } = asked
  const body = bodyOf(
    operation,
    path.question ?? (operation.path.includes('{question}') ? valuesOf(operation, 'question', world)[0] : undefined),
  )
  const filled = operation.path.replace(/\{(\w+)\}/g, (_hole, name: string) =>
    encodeURIComponent(path[name] ?? (valuesOf(operation, name, world)[0] as string)),
  )
  const needed = (operation.parameters ?? []).filter(
    (each) => each.in === 'query' && each.required && !new URLSearchParams(query).has(each.name),
  )
  const search = [...needed.map(({ name }) => `${name}=${required[name]}`), query].filter((part) => part !== '').join('&')
  return app.request(`${filled}${suffix}?${search}`, {
    method,
    body: (method === operation.method ? (asked.body ?? body?.bytes) : undefined) as string | undefined,
    headers: {
      ...(body && { 'content-type': body.type }),
      ...(!isOpen(operation) && { authorization: `Bearer ${await world.secret(operation)}` }),
      ...asked.headers,
    },
  })
}

const exposed = [
  'ETag',
  'Link',
  'Location',
  'Content-Location',
  'Accept-Ranges',
  'Content-Range',
  'X-Lectern-Release',
  'Retry-After',
  'RateLimit',
  'RateLimit-Policy',
]

/** Holds a response against all that the document says of it, strictly, and returns its body. */
async function expectDocumented(operation: Operation, response: Response): Promise<unknown> {
  const said = operation.responses[response.status]
  const at = `${operation.operationId} ${response.status}`
  if (!said) throw new Error(`${at} is not in the document: ${await response.text()}`)
  const documented = Object.entries(said.headers ?? {})
  for (const [name, { required: always }] of documented) if (always) expect(response.headers.get(name), `${at} ${name}`).toMatch(/./)
  const names = documented.map(([name]) => name)
  expect(
    exposed.filter((name) => response.headers.has(name) && !names.includes(name)),
    `${at}: headers not in the document`,
  ).toEqual([])
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  expect(response.headers.get('cache-control')).toMatch(/max-age|no-store/)

  const [[type, { schema }]] = Object.entries(said.content) as [[string, { schema: Schema }]]
  if (!/[/+]json$/.test(type)) {
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0)
    return undefined
  }
  expect(response.headers.get('content-type')).toBe(type)
  const body: unknown = await response.json()
  expect(faultsOf(schema, body), `${at} ${JSON.stringify(body)}`).toEqual([])
  return body
}

async function expectProblem(operation: Operation, response: Response, code: ErrorCode): Promise<void> {
  const { status, title } = errorTable[code]
  const problem = code === 'method_not_allowed' ? await response.json() : await expectDocumented(operation, response)
  if (code === 'method_not_allowed') expect(faultsOf(schemaOf('Problem'), problem)).toEqual([])
  expect(problem).toMatchObject({ code, status, title, requestId: response.headers.get('x-request-id') })
  expect(response.status).toBe(status)
  expect(JSON.stringify(problem)).not.toContain('SECRET')
}

/** Every way in which an operation can be refused, as far as the document tells. */
function refusalsOf(operation: Operation): Refusal[] {
  const { path, parameters = [], responses, requestBody } = operation
  const inQuery = parameters.filter((each) => each.in === 'query')
  const ask =
    (asked: Asked) =>
    (world: World): Promise<Response> =>
      send(world, operation, asked)
  const bad = { authorization: 'Bearer lk_sec_wrong' }
  const refusals: Refusal[] = [
    { title: 'an unknown query parameter', code: 'invalid_request', ask: ask({ query: 'surprise=1' }) },
    { title: 'a very long query', code: 'query_too_long', ask: ask({ query: `surprise=${'x'.repeat(2001)}` }) },
    { title: 'a method that it does not take', code: 'method_not_allowed', ask: ask({ method: 'PATCH' }) },
    { title: 'a wrong key', code: 'invalid_key', ask: ask({ headers: bad }) },
    { title: 'a header that is no key', code: 'invalid_key', ask: ask({ headers: { authorization: 'Basic eDp5' } }) },
    { title: 'a token of no server', code: 'invalid_token', ask: ask({ headers: { authorization: 'Bearer a.b.c' } }) },
    {
      title: 'a twenty-first wrong key',
      code: 'rate_limited',
      alone: true,
      ask: async (world) => {
        for (let tries = 0; tries < 20; tries++) await send(world, operation, { headers: bad })
        return send(world, operation, { headers: bad })
      },
    },
    { title: 'to tell why the engine fails', code: 'internal_error', ask: (world) => send(world, operation, { app: world.broken }) },
    ...inQuery
      .filter(({ schema }) => schema.enum || schema.type === 'integer' || schema.type === 'boolean')
      .map(({ name }): Refusal => ({ title: `a wrong ${name}`, code: 'invalid_request', ask: ask({ query: `${name}=!` }) })),
    ...inQuery
      .filter(({ name }) => name === 'limit')
      .flatMap(() => ['0', '101', '1.5', ''])
      .map((limit): Refusal => ({ title: `the limit "${limit}"`, code: 'invalid_request', ask: ask({ query: `limit=${limit}` }) })),
    ...inQuery
      .filter(({ name }) => name === 'cursor')
      .map((): Refusal => ({ title: 'a cursor of nobody', code: 'invalid_cursor', ask: ask({ query: 'cursor=xyz' }) })),
    ...parameters
      .filter((each) => each.in === 'path' && (each.schema.pattern || each.schema.format || each.schema.type === 'integer'))
      .map(({ name }): Refusal => ({ title: `a malformed ${name}`, code: 'invalid_request', ask: ask({ path: { [name]: '!' } }) })),
  ]
  if ('404' in responses) {
    for (const name of namesIn(path)) {
      // A key may act for any learner, known or not.
      if (name === 'learner' && operation.operationId !== 'learners.export') continue
      const code = name === 'hash' || name === 'name' || path.includes('/assets/') ? 'asset_not_found' : `${name}_not_found`
      const wrong = { [name]: unknown[name] ?? `no value for ${name}` }
      refusals.push({ title: `an unknown ${name}`, code: code as ErrorCode, ask: ask({ path: wrong }) })
    }
    if (inQuery.some(({ name }) => name === 'release'))
      refusals.push({ title: 'an unknown release', code: 'release_not_found', ask: ask({ query: 'release=99' }) })
  }
  if (isOpen(operation)) {
    refusals.push({
      title: 'nobody in particular, where delivery is closed',
      code: 'key_required',
      ask: (world) => send(world, operation, { app: world.closed }),
    })
    if ('410' in responses)
      refusals.push({
        title: 'an archived course',
        code: 'course_archived',
        alone: true,
        ask: async (world) => {
          await world.store.archiveCourse('sample')
          return send(world, operation)
        },
      })
  } else {
    refusals.push(
      {
        title: 'nobody in particular',
        code: 'key_required',
        ask: (world) =>
          world.app.request(
            path.replace(/\{(\w+)\}/g, (_hole, name: string) => valuesOf(operation, name, world)[0] as string),
            { method: operation.method },
          ),
      },
      {
        title: 'a key without the scope',
        code: 'insufficient_scope',
        ask: async (world) => send(world, operation, { headers: { authorization: `Bearer ${await world.secret(operation, 'wrong')}` } }),
      },
      {
        title: 'a delivery key',
        code: 'insufficient_scope',
        ask: (world) => send(world, operation, { headers: { authorization: `Bearer ${world.delivery}` } }),
      },
    )
  }
  if (requestBody) {
    const isJson = 'application/json' in requestBody.content
    const schema = requestBody.content['application/json']?.schema.$ref
    const mismatch: ErrorCode = schema?.endsWith('/CourseBundle') ? 'invalid_bundle' : 'invalid_request'
    refusals.push(
      { title: 'another type of body', code: 'unsupported_media_type', ask: ask({ headers: { 'content-type': 'text/plain' } }) },
      { title: 'a huge body', code: 'body_too_large', ask: ask({ body: new Uint8Array(64_000_001) }) },
      ...(isJson
        ? [
            { title: 'half a body', code: 'malformed_json', ask: ask({ body: '{' }) } as const,
            { title: 'an unknown member', code: mismatch, ask: ask({ body: '{"surprise":1}' }) } as const,
          ]
        : [
            {
              title: 'bytes that are not gzip',
              code: 'malformed_encoding',
              ask: ask({ headers: { 'content-encoding': 'gzip' } }),
            } as const,
          ]),
    )
  }
  return [...refusals, ...(ownRefusals[operation.operationId]?.(ask) ?? [])]
}

type Ask = (asked: Asked) => Refusal['ask']

const afterwards = (title: string, code: ErrorCode, before: (world: World) => Promise<unknown>, ask: Ask): Refusal => ({
  title,
  code,
  alone: true,
  ask: async (world) => {
    await before(world)
    return ask({})(world)
  },
})
/** With the token of ada, who owns what the operations are asked with. */
const byToken = (title: string, code: ErrorCode, ask: Ask, asked: Asked): Refusal => ({
  title: `${title}, to a learner`,
  code,
  ask: (world) => ask({ ...asked, headers: { authorization: `Bearer ${world.token}` } })(world),
})
const stranger = (ask: Ask): Refusal => ({
  title: 'an attempt of another learner',
  code: 'attempt_not_found',
  ask: (world) => ask({ headers: { authorization: `Bearer ${world.otherToken}` } })(world),
})
const takenDown = (ask: Ask): Refusal =>
  afterwards(
    'an attempt whose release was withdrawn',
    'release_withdrawn',
    async ({ store }) => {
      await store.publishRelease('sample', 1)
      await store.withdrawRelease('sample', 2)
    },
    ask,
  )
const saved = (sequence: number, choiceId: string, check = false) =>
  JSON.stringify({ sequence, response: { type: 'single-choice', questionId: 's-single', choiceId }, check })
const marked = JSON.stringify({ sequence: 9, response: { type: 'hotspot', questionId: 's-point', marks: [{ x: 0.1, y: 0.1 }] } })

/** A question, as a body. */
const question = (more: object): string => JSON.stringify({ courseId: 'sample', question: 'What shines?', ...more })

/** The settings of a platform, as a body. */
const platformBody = ({ origin, clientId }: { origin: string; clientId: string }, more: object = {}): string =>
  JSON.stringify({
    name: 'Mock',
    issuer: origin,
    clientId,
    authorizationUrl: `${origin}/auth`,
    tokenUrl: `${origin}/token`,
    jwksUrl: `${origin}/jwks`,
    deployments: ['1'],
    ...more,
  })

type OwnRefusals = (ask: (asked: Asked) => Refusal['ask']) => Refusal[]

const exportRefusals: OwnRefusals = (ask) => [
  afterwards('an archived course', 'course_archived', ({ store }) => store.archiveCourse('sample'), ask),
  {
    title: 'a withdrawn release',
    code: 'release_withdrawn',
    alone: true,
    ask: async (world) => {
      await world.store.withdrawRelease('sample', 1)
      return ask({ query: 'release=1' })(world)
    },
  },
  { title: 'an option that the format does not have', code: 'invalid_request', ask: ask({ query: 'format=gift&thin=true' }) },
]

/** Refusals that follow from what an operation means. */
const ownRefusals: Record<string, OwnRefusals> = {
  'attempts.create': (ask) => [
    {
      title: 'an unknown course',
      code: 'course_not_found',
      ask: ask({ body: JSON.stringify({ courseId: 'nope', quizId: 'small', learnerId: 'cy' }) }),
    },
    {
      title: 'an unknown quiz',
      code: 'quiz_not_found',
      ask: ask({ body: JSON.stringify({ courseId: 'sample', quizId: 'nope', learnerId: 'cy' }) }),
    },
    {
      title: 'a second open attempt',
      code: 'attempt_open',
      ask: ask({ body: JSON.stringify({ courseId: 'sample', quizId: 'small', learnerId: 'ada' }) }),
    },
    {
      title: 'a key that names no learner',
      code: 'invalid_request',
      ask: ask({ body: JSON.stringify({ courseId: 'sample', quizId: 'small' }) }),
    },
    afterwards('an archived course', 'course_archived', ({ store }) => store.archiveCourse('sample'), ask),
    byToken('another learner', 'other_learner', ask, { body: JSON.stringify({ courseId: 'sample', quizId: 'small', learnerId: 'bo' }) }),
  ],
  'attempts.list': (ask) => [
    byToken('the attempts of another learner', 'other_learner', ask, { query: 'learner=bo' }),
    byToken('what waits for a grader', 'insufficient_scope', ask, { query: 'state=pending' }),
  ],
  'attempts.scores.list': (ask) => [takenDown(ask)],
  'attempts.scores.set': (ask) => [
    takenDown(ask),
    {
      title: 'an open attempt',
      code: 'attempt_in_progress',
      ask: (world) => ask({ path: { attempt: world.attemptId, question: 's-essay' } })(world),
    },
    { title: 'a version that there is not', code: 'stale_version', ask: ask({ body: '{"version":9,"points":1,"graderId":"teacher-12"}' }) },
    { title: 'too many points', code: 'invalid_score', ask: ask({ body: '{"version":0,"points":99,"graderId":"teacher-12"}' }) },
  ],
  'attempts.get': (ask) => [stranger(ask), takenDown(ask)],
  'attempts.result': (ask) => [stranger(ask), takenDown(ask)],
  'attempts.submit': (ask) => [
    stranger(ask),
    takenDown(ask),
    {
      title: 'an attempt whose time is over',
      code: 'attempt_closed',
      alone: true,
      ask: async (world) => {
        const { id } = await world.store.createAttempt({ courseId: 'sample', quizId: 'practice', learner: 'ada' })
        world.clock.now = new Date(world.clock.now.getTime() + 86_400_000)
        return ask({ path: { attempt: id } })(world)
      },
    },
  ],
  'attempts.responses.save': (ask) => [
    stranger(ask),
    afterwards('an attempt that was submitted', 'attempt_closed', (world) => world.store.submitAttempt(world.attemptId), ask),
    { title: 'an earlier sequence', code: 'stale_sequence', ask: ask({ body: saved(1, 'b') }) },
    { title: 'a choice that there is not', code: 'invalid_responses', ask: ask({ body: saved(9, 'nope') }) },
    { title: 'a finished question', code: 'tries_exhausted', ask: ask({ path: { question: 's-point' }, body: marked }) },
    takenDown((asked) => ask({ ...asked, body: saved(9, 'a', true) })),
  ],
  'quizzes.statistics': (ask) => [
    afterwards('an archived course', 'course_archived', ({ store }) => store.archiveCourse('sample'), ask),
    { title: 'an unknown release', code: 'release_not_found', ask: ask({ query: 'release=99' }) },
  ],
  'grades.list': (ask) => [{ title: 'an unknown course', code: 'course_not_found', ask: (world) => ask({ app: world.empty })(world) }],
  'grades.export': (ask) => [{ title: 'an unknown course', code: 'course_not_found', ask: (world) => ask({ app: world.empty })(world) }],
  'progress.get': (ask) => [
    byToken('another learner', 'other_learner', ask, { path: { learner: 'bo' } }),
    afterwards('an archived course', 'course_archived', ({ store }) => store.archiveCourse('sample'), ask),
  ],
  'progress.sections.complete': (ask) => [
    byToken('another learner', 'other_learner', ask, { path: { learner: 'bo' } }),
    afterwards('an archived course', 'course_archived', ({ store }) => store.archiveCourse('sample'), ask),
    { title: 'a section that never was', code: 'unknown_section', ask: ask({ body: '{"sections":[{"sectionId":"nope"}]}' }) },
  ],
  'accommodations.get': (ask) => [afterwards('an archived course', 'course_archived', ({ store }) => store.archiveCourse('sample'), ask)],
  'accommodations.set': (ask) => [afterwards('an archived course', 'course_archived', ({ store }) => store.archiveCourse('sample'), ask)],
  'courses.export': exportRefusals,
  'courses.exportReport': exportRefusals,
  'courses.assets.get': (ask) => [
    { title: 'bytes beyond the end', code: 'range_not_satisfiable', ask: ask({ headers: { range: 'bytes=1000000-' } }) },
  ],
  'courses.quizzes.score': (ask) => [
    { title: 'a graded quiz', code: 'review_policy_forbids', ask: ask({ path: { quiz: 'exam' } }) },
    {
      title: 'responses to no question',
      code: 'invalid_responses',
      ask: ask({ body: '{"responses":[{"type":"short-answer","questionId":"x","text":"x"}]}' }),
    },
  ],
  'courses.questions.reveal': (ask) => [
    { title: 'a graded question', code: 'review_policy_forbids', ask: ask({ path: { question: 'x-single' } }) },
  ],
  'tutor.ask': (ask) => [
    { title: 'an unknown course', code: 'course_not_found', ask: ask({ body: question({ courseId: 'nope' }) }) },
    { title: 'an unknown release', code: 'release_not_found', ask: ask({ body: question({ release: 99 }) }) },
    { title: 'an unknown section', code: 'section_not_found', ask: ask({ body: question({ sectionId: 'nope' }) }) },
    { title: 'a long question', code: 'invalid_request', ask: ask({ body: question({ question: 'why '.repeat(251) }) }) },
    { title: 'to act for a learner', code: 'key_required', ask: ask({ body: question({ learnerId: 'ada' }) }) },
    byToken('another learner', 'other_learner', ask, { body: question({ learnerId: 'bo' }) }),
    {
      title: 'to go on with another answer',
      code: 'answer_changed',
      ask: ask({ headers: { accept: 'text/event-stream', 'last-event-id': `2-1-${'0'.repeat(16)}` } }),
    },
  ],
  'ltiPlatforms.create': (ask) => [
    {
      title: 'a client that is registered already',
      code: 'platform_exists',
      ask: (world) => ask({ body: platformBody(world.lti.platform) })(world),
    },
    {
      title: 'an address of nobody else',
      code: 'invalid_platform_url',
      ask: (world) => ask({ body: platformBody({ ...world.lti.platform, clientId: 'new' }, { jwksUrl: 'file:///etc/passwd' }) })(world),
    },
  ],
  'ltiPlatforms.update': (ask) => [
    {
      title: 'a client that is registered already',
      code: 'platform_exists',
      alone: true,
      ask: async (world) => {
        const taken = JSON.parse(platformBody({ ...world.lti.platform, clientId: 'taken' }))
        await world.store.createLtiPlatform({ ...taken, tokenAudience: null, origins: [] }, { approved: true })
        return ask({ body: JSON.stringify(taken) })(world)
      },
    },
  ],
  'ltiPlatforms.approve': (ask) => [
    {
      title: 'a platform that could act as the tool at another',
      code: 'platform_exists',
      alone: true,
      ask: async (world) => {
        const { clientId, origin } = world.lti.platform
        const other = JSON.parse(platformBody({ ...world.lti.platform, origin: 'https://other.example' }))
        const settings = { ...other, clientId, tokenAudience: origin, origins: [] }
        const { id } = await world.store.createLtiPlatform(settings, { approved: false })
        return ask({ path: { platform: id } })(world)
      },
    },
  ],
  'ltiMemberships.list': (ask) => [
    {
      title: 'a context whose members are not offered',
      code: 'no_memberships',
      alone: true,
      ask: async (world) => {
        const { launch } = world.lti
        await world.store.recordLtiLaunch({ ...launch, context: { ...launch.context, membershipsUrl: null } })
        return ask({})(world)
      },
    },
    {
      title: 'a platform that is away',
      code: 'platform_failed',
      alone: true,
      ask: (world) => {
        world.lti.platform.down = true
        return ask({})(world)
      },
    },
  ],
  'releases.create': (ask) => [{ title: 'an outdated plan', code: 'plan_outdated', ask: ask({ query: `planHash=${'0'.repeat(64)}` }) }],
  'releases.withdraw': (ask) => [
    { title: 'to withdraw what readers get', code: 'release_is_current', ask: ask({ path: { release: '2' } }) },
  ],
  'releases.publish': (ask) => [
    {
      title: 'a withdrawn release',
      code: 'release_withdrawn',
      alone: true,
      ask: async (world) => {
        await world.store.withdrawRelease('sample', 1)
        return ask({})(world)
      },
    },
  ],
}

describe.each(operations)('$operationId', (operation) => {
  const { method, path, parameters = [], responses, requestBody } = operation
  const refusals = refusalsOf(operation)
  let world: World
  beforeAll(async () => {
    world = await createWorld()
  })

  it('answers what exists as documented, whatever it is asked for', async () => {
    const sets = namesIn(path).reduce<Record<string, string>[]>(
      (list, name) => list.flatMap((each) => valuesOf(operation, name, world).map((value) => ({ ...each, [name]: value }))),
      [{}],
    )
    const queries = method === 'GET' ? parameters.filter((each) => each.in === 'query').flatMap((each) => variantsOf(operation, each)) : []
    const unions = new Map<string, string[]>()
    const seen = new Set<string>()
    const statuses = new Set<string>()
    const keep = async (response: Response) => {
      const body = await expectDocumented(operation, response)
      expect(response.status, JSON.stringify(body)).toBeLessThan(300)
      const schema = responses[response.status]?.content['application/json']?.schema ?? {}
      unionsIn(schema, unions)
      for (const member of membersIn(schema, body)) seen.add(member)
      statuses.add(String(response.status))
      return response
    }
    for (const ids of sets) {
      await keep(await send(world, operation, { path: ids }))
      for (const query of queries) {
        let response = await keep(await send(world, operation, { path: ids, query }))
        for (let next = nextOf(response); next; next = nextOf(response)) {
          const authorization = `Bearer ${await world.secret(operation)}`
          response = await keep(await world.app.request(next, { headers: { authorization } }))
        }
      }
    }
    if (method !== 'GET') await keep(await send(world, operation))
    if ('206' in responses) await keep(await send(world, operation, { headers: { range: 'bytes=0-0' } }))
    expect([...statuses].sort()).toEqual(Object.keys(responses).filter((status) => status.startsWith('2')))
    const members = [...unions].flatMap(([name, values]) => values.map((value) => `${name} ${value}`))
    expect([...seen].sort()).toEqual(members.filter((member) => !cannotShow(operation, member)).sort())
  })

  it.each(refusals)('refuses $title', async ({ code, alone, ask }) => {
    await expectProblem(operation, await ask(alone ? await createWorld() : world), code)
  })

  it('documents the statuses with which it answers, and no others', () => {
    const refused = refusals.filter(({ code }) => code !== 'method_not_allowed').map(({ code }) => String(errorTable[code].status))
    expect(Object.keys(responses).filter((status) => !status.startsWith('2'))).toEqual([...new Set(refused)].sort())
  })

  it('documents examples that fit its schemas', () => {
    const media = [...Object.values(responses), ...(requestBody ? [requestBody] : [])].flatMap(({ content }) => Object.values(content))
    for (const { schema, example } of media) if (example !== undefined) expect(faultsOf(schema, example)).toEqual([])
    for (const { schema } of parameters) if (schema.example !== undefined) expect(faultsOf(schema, schema.example)).toEqual([])
  })

  if (method === 'GET')
    it('answers HEAD with the headers of GET, and 304 where it gave a validator', async () => {
      const [got, head] = [await send(world, operation), await send(world, operation, { method: 'HEAD' })]
      const headersOf = (response: Response) => [...response.headers.keys()].filter((name) => !name.startsWith('ratelimit')).sort()
      expect([head.status, await head.text(), headersOf(head)]).toEqual([200, '', headersOf(got)])
      const etag = got.headers.get('etag')
      expect(etag === null).toBe(responses['200']?.headers?.ETag === undefined)
      if (etag === null) return
      const again = await send(world, operation, { headers: { 'if-none-match': etag } })
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    })

  if ('text/markdown' in (responses['200']?.content ?? {}))
    it.each([
      ['with .md appended to its path', { suffix: '.md' }],
      ['where Accept prefers it', { headers: { accept: 'application/json;q=0.5, text/markdown' } }],
    ] as [string, Asked][])('answers in Markdown %s, with the headers of its JSON', async (_how, asked) => {
      const json = await send(world, operation)
      const markdown = await send(world, operation, asked)
      expect([markdown.status, markdown.headers.get('content-type')]).toEqual([200, 'text/markdown; charset=utf-8'])
      const same = ['cache-control', 'x-lectern-release', 'access-control-allow-origin']
      for (const name of same) expect(markdown.headers.get(name), name).toBe(json.headers.get(name))
      const vary = asked.suffix ? 'Accept-Encoding' : 'Accept, Accept-Encoding'
      expect([json.headers.get('vary'), markdown.headers.get('vary')]).toEqual(['Accept, Accept-Encoding', vary])
      expect(markdown.headers.get('content-location') ?? `${path}.md`).toMatch(/\.md$/)

      const etag = markdown.headers.get('etag') as string
      expect(etag).not.toBe(json.headers.get('etag'))
      const again = await send(world, operation, { ...asked, headers: { ...asked.headers, 'if-none-match': etag } })
      expect([again.status, again.headers.get('etag')]).toEqual([304, etag])
      const head = await send(world, operation, { ...asked, method: 'HEAD' })
      expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', etag])
      const pinned = await send(world, operation, { ...asked, query: 'release=1' })
      expect([pinned.headers.get('x-lectern-release'), pinned.headers.get('cache-control')]).toEqual([
        '1',
        'public, max-age=86400, immutable',
      ])

      await expectProblem(operation, await send(world, operation, { ...asked, path: { course: 'nope' } }), 'course_not_found')
      await expectProblem(operation, await send(world, operation, { ...asked, query: 'release=99' }), 'release_not_found')
      await expectProblem(operation, await send(world, operation, { ...asked, app: world.closed }), 'key_required')
    })
})

/** Members of unions that an operation never answers with: what needs another renderer, and saves of an attempt that has just begun. */
const cannotShow = ({ operationId }: Operation, member: string): boolean =>
  member === 'PlanChange re-rendered' || (operationId === 'attempts.create' && member.startsWith('QuestionResponse '))

const nextOf = (response: Response) => /^<(.+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1]

/** Queries that give a parameter each of the values that it is worth asking with. */
function variantsOf(
  { operationId }: Operation,
  { name, schema, required: always }: NonNullable<Operation['parameters']>[number],
): string[] {
  const whole = together[operationId]?.[name]
  if (whole !== undefined) return [whole]
  if (schema.enum) return schema.enum.map((value) => `${name}=${value}`)
  if (name === 'limit' || name === 'release') return [`${name}=1`]
  return always || name === 'cursor' ? [] : [`${name}=${known[name]?.[0] ?? required[name] ?? 'sample'}`]
}

it('the document lists every operation of the app and nothing else', async () => {
  const { app } = await createWorld()
  const routed = app.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/v1'))
    .map(({ method, path }) => `${method} ${path}`)
  const documented = operations.map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`)
  expect(new Set(routed)).toEqual(new Set(documented))
})

it('names operations apart, in dotted words', () => {
  const ids = operations.map(({ operationId }) => operationId)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[a-zA-Z]+(\.[a-zA-Z]+)+$/)
})
