import type { RouteConfig, RouteHandler } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Logger } from 'pino'
import type { ZodType } from 'zod'
import type { Allow } from '../auth/access'
import type { Authenticate } from '../auth/authentication'
import { readJson } from './body'
import type { App, Env } from './context'
import { ApiError } from './errors'
import { baseHeaders } from './headers'
import type { Observe } from './observe'
import { problemResponse, schemaError, toApiError } from './problem'
import type { LimitRate } from './rate-limit'
import { requestIdOf } from './request-id'

/** What a route requires beyond its schemas. */
export interface RouteRequirements {
  /** Throws when the principal may not call the operation. */
  allow: Allow
  /** Whether anonymous requests count towards the rate limit of their address. */
  rateLimited?: boolean | ((c: Context<Env>) => boolean)
  /** Maximum size of a JSON body in bytes. Without it the handler reads the body itself. */
  bodyBytes?: number
}

/** Registers routes. */
export interface Router {
  /** Sets the principal of a request to a page; operations are authenticated before they are called. */
  authenticate: Authenticate
  /** Adds an operation: its route for the OpenAPI document, and a handler that gets validated input. */
  operation<Route extends RouteConfig & RouteRequirements>(route: Route, handler: RouteHandler<Route, Env>): void
  /**
   * Adds an address that is not part of the OpenAPI document, such as a page about the service.
   *
   * @param options.longQuery whether others decide how long the query is. Node bounds it: all headers together may have 16 KB.
   */
  page(path: string, handler: Handle, options?: { method?: 'get' | 'post'; longQuery?: boolean }): void
}

type Handle = (c: Context<Env>) => Response | Promise<Response>

const maxQueryLength = 2000

/**
 * Creates the router of an app. Each route is a single handler that reads from top to bottom: Hono calls a lone handler directly, while a
 * middleware chain took longer than the database.
 */
export function createRouter(
  app: App,
  {
    closed,
    trustedProxies,
    authenticate,
    limitRate,
    observe,
    logger,
  }: {
    closed: boolean
    trustedProxies: number
    authenticate: Authenticate
    limitRate: LimitRate
    observe: Observe
    logger: Logger | undefined
  },
): Router {
  const respond =
    (route: string, handle: Handle, { longQuery = false } = {}) =>
    async (c: Context<Env>): Promise<Response> => {
      const start = performance.now()
      const requestId = requestIdOf(c.req.header('x-request-id'))
      c.set('requestId', requestId)
      c.set('route', route)
      c.set('closed', closed)
      c.set('trustedProxies', trustedProxies)
      let response: Response
      try {
        if (c.req.method !== 'OPTIONS' && !longQuery) refuseLongQuery(c.req.url)
        response = await handle(c)
      } catch (error) {
        const known = toApiError(error)
        if (known.code === 'internal_error') logger?.error({ requestId, err: known.extras.cause ?? known }, 'request failed')
        response = problemResponse(c, known)
      }
      observe({ requestId, method: c.req.method, route: c.get('route'), status: response.status, start })
      return response
    }

  app.notFound(
    respond('unknown', (c) => {
      if (c.req.method === 'OPTIONS') return preflight(baseHeaders(c))
      const { route, methods } = routeAt(app, c.req.path)
      if (!route) throw new ApiError('route_not_found', `There is no operation at ${c.req.path}; /docs lists all of them.`)
      c.set('route', route)
      const allow = methods.join(', ')
      throw new ApiError('method_not_allowed', `${c.req.method} is not supported here; use one of ${allow}.`, { headers: { Allow: allow } })
    }),
  )

  return {
    authenticate,
    operation({ allow, rateLimited = false, bodyBytes, ...contract }, handler) {
      app.openAPIRegistry.registerPath(contract)
      const path = contract.path.replaceAll(/\/\{(.+?)\}/g, '/:$1')
      const validate = validatorOf(contract, bodyBytes)
      app.on(
        contract.method,
        path,
        respond(path, async (c) => {
          const authenticating = authenticate(c)
          if (authenticating) await authenticating
          allow(c)
          const limited = typeof rateLimited === 'function' ? rateLimited(c) : rateLimited
          c.set('rateLimited', limited)
          if (limited) await limitRate(c)
          const validating = validate(c)
          if (validating) await validating
          return (handler as unknown as Handle)(c)
        }),
      )
    },
    page: (path, handler, { method = 'get', longQuery } = {}) => void app.on(method, path, respond(path, handler, { longQuery })),
  }
}

function refuseLongQuery(url: string): void {
  const query = url.indexOf('?')
  if (query >= 0 && url.length - query - 1 > maxQueryLength)
    throw new ApiError('query_too_long', `A query string may have at most ${maxQueryLength} characters.`)
}

/** Validates every part of a request that the route describes. Returns a promise only when there is a body to read. */
function validatorOf({ request }: RouteConfig, bodyBytes: number | undefined): (c: Context<Env>) => void | Promise<void> {
  const { query, params, headers } = (request ?? {}) as { query?: ZodType; params?: ZodType; headers?: ZodType }
  const { schema: json } = (request?.body?.content['application/json'] ?? {}) as { schema?: ZodType }
  if (json && 'safeParse' in json && bodyBytes === undefined) throw new Error('a route with a JSON body needs bodyBytes')
  // The result for a request without a query is always the same.
  let withoutQuery: ReturnType<ZodType['safeParse']> | undefined
  return (c) => {
    if (query && c.req.url.includes('?')) check(c, 'query', query, queryOf(c))
    else if (query) {
      withoutQuery ??= query.safeParse({})
      setValidated(c, 'query', withoutQuery)
    }
    if (params) check(c, 'param', params, c.req.param())
    if (headers) check(c, 'header', headers, c.req.header())
    if (json && bodyBytes !== undefined) return readJson(c, bodyBytes).then((value) => check(c, 'json', json, value))
  }
}

type Target = 'query' | 'param' | 'header' | 'json'

function check(c: Context<Env>, target: Target, schema: ZodType, value: unknown): void {
  setValidated(c, target, schema.safeParse(value))
}

function setValidated(c: Context<Env>, target: Target, parsed: ReturnType<ZodType['safeParse']>): void {
  if (!parsed.success) throw schemaError(target, parsed.error.issues)
  c.req.addValidatedData(target, parsed.data as object)
}

const queryOf = (c: Context<Env>): Record<string, string | string[] | undefined> =>
  Object.fromEntries(Object.entries(c.req.queries()).map(([name, values]) => [name, values.length === 1 ? values[0] : values]))

/** The path template that matches a path with other methods, and those methods, including HEAD and OPTIONS. */
function routeAt(app: App, path: string): { route: string | undefined; methods: string[] } {
  const found = ['DELETE', 'GET', 'PATCH', 'POST', 'PUT'].flatMap((method) => {
    const [first] = app.router.match(method, path)[0]
    return first ? [{ method, route: (first[0] as [unknown, { path: string }])[1].path }] : []
  })
  const methods = found.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
  return { route: found[0]?.route, methods: [...methods, 'OPTIONS'].sort() }
}

function preflight(headers: Record<string, string>): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...headers,
      'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, DELETE, OPTIONS',
      'Access-Control-Allow-Headers':
        'Authorization, Content-Encoding, Content-Type, Idempotency-Key, If-None-Match, If-Range, Range, Mcp-Method, Mcp-Name, Mcp-Protocol-Version, X-Request-Id',
      'Access-Control-Max-Age': '86400',
    },
  })
}
