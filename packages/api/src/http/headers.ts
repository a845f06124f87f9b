import type { Context } from 'hono'
import type { Env } from './context'

const exposed =
  'ETag, Link, Location, Content-Location, Accept-Ranges, Content-Range, X-Request-Id, X-Lectern-Release, Retry-After, RateLimit, RateLimit-Policy'

/** The headers of every response, including errors. */
export const baseHeaders = (c: Context<Env>): Record<string, string> => headersOf(c.get('requestId'), c.get('extraHeaders'))

/** Like {@link baseHeaders}, for a request that reached no route. */
export function headersOf(requestId: string, extra?: Record<string, string>): Record<string, string> {
  // One literal that callers extend: spreading objects took longer than the rest of a read (`pnpm bench delivery`).
  const headers: Record<string, string> = {
    'X-Request-Id': requestId,
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': exposed,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  }
  return extra ? Object.assign(headers, extra) : headers
}
