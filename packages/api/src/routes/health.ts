import { ApiError } from '../http/errors'
import { baseHeaders } from '../http/headers'
import type { Metrics } from '../http/observe'
import type { Router } from '../http/router'
import type { Lifecycle } from '../store/store'

/** Registers health and metrics. */
export function healthRoutes(
  router: Router,
  { store, isStarted, metrics }: { store: Lifecycle; isStarted: () => boolean; metrics: Metrics | undefined },
): void {
  router.page('/health/live', (c) => Response.json({ status: 'live' }, { headers: { ...baseHeaders(c), 'Cache-Control': 'no-store' } }))
  router.page('/health/ready', async (c) => {
    if (!isStarted()) throw new ApiError('not_ready', 'Courses are still being seeded.')
    const ready = await store.isReady().catch(() => false)
    if (!ready) throw new ApiError('not_ready', 'The database cannot be reached.')
    return Response.json({ status: 'ready' }, { headers: { ...baseHeaders(c), 'Cache-Control': 'no-store' } })
  })
  if (!metrics) return
  router.page('/metrics', async (c) => {
    const headers = { ...baseHeaders(c), 'Content-Type': metrics.registry.contentType, 'Cache-Control': 'no-store' }
    return new Response(await metrics.registry.metrics(), { headers })
  })
}
