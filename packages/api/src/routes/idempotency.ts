import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { Env } from '../http/context'
import type { Idempotency } from '../store/store'

/** Binds an Idempotency-Key to the principal, the operation, and a fingerprint of method, path, query and body. */
export function idempotencyOf(
  c: Context<Env>,
  operation: string,
  key: string | undefined,
  body: Uint8Array | string,
): Idempotency | undefined {
  const principal = c.get('principal')
  if (key === undefined || principal.kind === 'anonymous') return undefined
  const { pathname, search } = new URL(c.req.url)
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([c.req.method, pathname, search]))
    .update(body)
    .digest('hex')
  return { principal: principal.id, operation, key, fingerprint }
}
