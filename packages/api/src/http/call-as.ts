import type { Context } from 'hono'
import type { App, Env } from './context'

/**
 * Sends a request to the HTTP API with the caller's own credentials. What is done through it can be nothing that the caller could not do
 * over HTTP.
 */
export type Call = (
  path: string,
  init?: { method?: string; headers?: Record<string, string>; body?: string | Uint8Array },
) => Promise<Response>

/** Sends requests to the app as the caller of this one, from the same address and under the same request id. */
export const callAs =
  (c: Context<Env>, app: App): Call =>
  async (address, { method = 'GET', headers, body } = {}) => {
    const passed = ['authorization', 'x-forwarded-for'].flatMap((name) => {
      const value = c.req.header(name)
      return value === undefined ? [] : [[name, value] as const]
    })
    return app.request(
      address,
      {
        method,
        headers: { ...Object.fromEntries(passed), 'x-request-id': c.get('requestId'), ...headers },
        body: body as string | undefined,
        // A model need not finish an answer that nobody waits for.
        signal: c.req.raw.signal,
      },
      { incoming: c.env?.incoming },
    )
  }
