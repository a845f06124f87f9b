import type { Context } from 'hono'
import type { Logger } from 'pino'
import type { LearnerTokens } from '../auth/learner-token'
import type { Env } from '../http/context'
import { ApiError } from '../http/errors'
import { baseHeaders } from '../http/headers'
import type { Router } from '../http/router'
import type { Deliveries } from '../store/store'
import { contextOperations } from './admin/contexts'
import { deliveryOperations } from './admin/deliveries'
import { keyOperations } from './admin/keys'
import { platformOperations } from './admin/platforms'
import type { LtiDeps, LtiStore } from './deps'
import { exchangeCode } from './launch/exchange'
import { endLaunch } from './launch/launch'
import { beginLogin } from './launch/login'
import { createPlatformKeys } from './launch/platform-keys'
import { createLimits } from './limit'
import { createPlatformClient } from './network/platform-client'
import { type FramedBy, withPages } from './page'
import { pick } from './picker/picker'
import { LtiRefusal } from './refusal'
import { register, showRegistration } from './registration/register'
import { createServiceClient } from './services/access-token'
import { addressesBelow, type LtiSettings } from './settings'
import { createToolKeys } from './tool-keys'

type PageHandler = (c: Context<Env>, deps: LtiDeps, framedBy: FramedBy) => Promise<Response>

/**
 * Registers the LTI 1.3 tool: the pages under `/lti`, which platforms and browsers use, and the operations that administer it.
 * Grades are sent by the outbox; see {@link createLtiConsumer}.
 */
export function ltiRoutes(
  router: Router,
  {
    store,
    tokens,
    now,
    logger,
    settings: { publicUrl, readerUrl, network = 'public' },
  }: { store: LtiStore & Deliveries; tokens: LearnerTokens; now: () => Date; logger: Logger | undefined; settings: LtiSettings },
): void {
  const ask = createPlatformClient(network)
  const toolKeys = createToolKeys(store, now)
  const deps: LtiDeps = {
    store,
    tokens,
    now,
    network,
    ask,
    toolKeys,
    findKey: createPlatformKeys(ask, now),
    addressesOf: (requestUrl) => {
      const base = publicUrl ?? (network === 'development' ? new URL(requestUrl).origin : undefined)
      if (base === undefined) throw new LtiRefusal('not_set_up')
      return addressesBelow(base, readerUrl)
    },
  }
  const { countPage, countRegistration } = createLimits(store)
  // Platforms put signed tokens into query strings.
  const page = (method: 'get' | 'post', path: string, handle: PageHandler, count = countPage) =>
    router.page(
      path,
      withPages(async (c, framedBy) => {
        if (!(await count(c))) throw new LtiRefusal('too_many')
        return handle(c, deps, framedBy)
      }, logger),
      { method, longQuery: true },
    )

  page('get', '/lti/login', beginLogin)
  page('post', '/lti/login', beginLogin)
  page('get', '/lti/launch', () => Promise.reject(new LtiRefusal('malformed', 'This address is for learning platforms.')))
  page('post', '/lti/launch', endLaunch)
  page('get', '/lti/picker', pick)
  page('post', '/lti/picker', pick)
  page('get', '/lti/register', showRegistration, countRegistration)
  page('post', '/lti/register', register, countRegistration)
  router.page(
    '/lti/exchange',
    async (c) => {
      if (!(await countPage(c))) throw new ApiError('rate_limited', 'Try again in a minute.')
      return exchangeCode(c, deps)
    },
    { method: 'post' },
  )
  router.page('/lti/jwks', async (c) => {
    const headers = { ...baseHeaders(c), 'Content-Type': 'application/json', 'Cache-Control': 'public, max-age=300' }
    return new Response(JSON.stringify({ keys: await toolKeys.listPublic() }), { headers })
  })

  platformOperations(router, { store, network })
  contextOperations(router, { store, ask: createServiceClient(ask, toolKeys, now) })
  deliveryOperations(router, { store })
  keyOperations(router, { toolKeys, now })
}
