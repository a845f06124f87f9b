import { type ServerType, serve } from '@hono/node-server'
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
 * @param options.setting names what decides the port, for the error.
 * @throws {SettingsError} when the address cannot be listened on.
 * @example
 * const { origin, close } = await listen({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
 */
export async function listen({
  fetch,
  hostname,
  port,
  setting = 'PORT',
}: {
  fetch: Parameters<typeof serve>[0]['fetch']
  hostname: string
  port: number
  setting?: string
}): Promise<Listening> {
  const server: ServerType = serve({ fetch, hostname, port })
  await new Promise<void>((listening, failed) => {
    server.once('listening', listening)
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(
        error.code === 'EADDRINUSE'
          ? new SettingsError(`The port ${port} is taken; stop what listens there or set ${setting} to another.`)
          : new SettingsError(`Cannot listen on ${hostname}:${port}: ${error.message}.`),
      ),
    )
  })
  const address = server.address()
  const bound = typeof address === 'object' && address ? address.port : port
  const close = async (grace = 5000): Promise<void> => {
    const force = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), grace)
    const closed = new Promise((done) => server.close(done))
    // A kept connection becomes idle when its last request is answered, and would then wait for its own timeout.
    const sweep = setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), 50)
    await closed
    clearInterval(sweep)
    clearTimeout(force)
  }
  return { origin: `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${bound}`, close }
}
