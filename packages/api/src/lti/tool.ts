import type { LearnerTokens } from '../auth/learner-token'
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
import { createPageLimits } from './limit'
import { createPlatformClient } from './network/platform-client'
import { withPages } from './page'
import { pick } from './picker/picker'
import { LtiRefusal } from './refusal'
import { register, showRegistration } from './registration/register'
import { createServiceClient } from './services/access-token'
import { addressesBelow, type LtiSettings } from './settings'
import { createToolKeys } from './tool-keys'

/**
 * Registers the LTI 1.3 tool: the pages under `/lti`, which platforms and browsers use, and the operations with which it is administered.
 * Grades are sent by the outbox; see {@link createLtiConsumer}.
 */
export function ltiRoutes(
  router: Router,
  {
    store,
    tokens,
    now,
    settings: { publicUrl, readerUrl, network = 'public' },
  }: { store: LtiStore & Deliveries; tokens: LearnerTokens; now: () => Date; settings: LtiSettings },
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
  const { limitPages, limitRegistrations } = createPageLimits(store)
  const limited = (handle: Parameters<typeof withPages>[0], limit = limitPages) =>
    withPages(async (c, framedBy) => {
      await limit(c)
      return handle(c, framedBy)
    })

  const login = limited((c, framedBy) => beginLogin(c, deps, framedBy))
  router.page('/lti/login', login)
  router.page('/lti/login', login, 'post')
  router.page(
    '/lti/launch',
    limited((c, framedBy) => endLaunch(c, deps, framedBy)),
    'post',
  )
  router.page(
    '/lti/launch',
    limited(() => Promise.reject(new LtiRefusal('malformed', 'This address is for learning platforms.'))),
  )
  router.page('/lti/exchange', (c) => exchangeCode(c, deps), 'post')
  const picker = limited((c, framedBy) => pick(c, deps, framedBy))
  router.page('/lti/picker', picker)
  router.page('/lti/picker', picker, 'post')
  router.page(
    '/lti/register',
    limited((c, framedBy) => showRegistration(c, deps, framedBy), limitRegistrations),
  )
  router.page(
    '/lti/register',
    limited((c, framedBy) => register(c, deps, framedBy), limitRegistrations),
    'post',
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
