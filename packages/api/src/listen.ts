import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Env } from './context'
import type { DeliveryCache, Fetch } from './delivery-cache'
import { createGatheredResponse } from './gathered-response'
import { SettingsError } from './settings'

/** A server that listens. */
export interface Listening {
  /** Where it is reached, without a slash at the end. */
  origin: string
  /** Takes no new requests, finishes those it has, and cuts what takes longer than the grace, in milliseconds. */
  close(grace?: number): Promise<void>
}

/**
 * Serves an app over HTTP.
 *
 * @param options.answer answers what it can before the app is asked; see {@link createDeliveryCache}.
 * @param options.refuse answers a request that has no address to ask the app for; see {@link createRefusal}.
 * @param options.setting names what decides the port, for the error.
 * @throws {SettingsError} when the address cannot be listened on.
 * @example
 * const { origin, close } = await listen({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
 */
export async function listen({
  fetch,
  answer,
  refuse,
  hostname,
  port,
  setting = 'PORT',
}: {
  fetch: Fetch
  answer?: DeliveryCache['answer']
  refuse?: (cause: unknown) => Response
  hostname: string
  port: number
  setting?: string
}): Promise<Listening> {
  const ask = getRequestListener((request, env) => fetch(request, env as Env['Bindings']), { errorHandler: refuse })
  const server = createServer(
    // Node would refuse a request without it by itself, with an empty body.
    { requireHostHeader: refuse === undefined, ServerResponse: createGatheredResponse() },
    answer
      ? (incoming, outgoing) => {
          if (!answer(incoming, outgoing)) void ask(incoming, outgoing)
        }
      : ask,
  )
  await new Promise<void>((listening, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(
        error.code === 'EADDRINUSE'
          ? new SettingsError(`The port ${port} is taken; stop what listens there or set ${setting} to another.`)
          : new SettingsError(`Cannot listen on ${hostname}:${port}: ${error.message}.`),
      ),
    )
    server.listen(port, hostname, listening)
  })
  const address = server.address()
  const bound = typeof address === 'object' && address ? address.port : port
  const close = async (grace = 5000): Promise<void> => {
    const force = setTimeout(() => server.closeAllConnections(), grace)
    const closed = new Promise((done) => server.close(done))
    // A kept connection becomes idle when its last request is answered, and would then wait for its own timeout.
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    await closed
    clearInterval(sweep)
    clearTimeout(force)
  }
  return { origin: `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${bound}`, close }
}
