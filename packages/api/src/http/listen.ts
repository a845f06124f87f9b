import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { DeliveryCache, Fetch } from '../delivery/cache'
import { SettingsError } from '../settings'
import type { Env } from './context'
import type { Refuse } from './refusal'
import { gatherTurn } from './turn'

/** A server that listens. */
export interface Listening {
  /** Where it is reached, without a slash at the end. */
  origin: string
  /** Takes no new requests, finishes those it has, and cuts what takes longer than the grace, in milliseconds. */
  close(grace?: number): Promise<void>
}

/** A connection as `node:http` uses it: the response that it is about, until all of that was sent. */
type Connection = Socket & { _httpMessage?: ServerResponse | null }

/**
 * Serves an app over HTTP.
 *
 * @param options.answer answers what it can before the app is asked; see {@link createDeliveryCache}.
 * @param options.refuse answers a request that has no address to ask the app for, or that cannot be read; see {@link createRefusal}.
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
  refuse?: Refuse
  hostname: string
  port: number
  setting?: string
}): Promise<Listening> {
  const ask = getRequestListener((request, env) => fetch(request, env as Env['Bindings']), {
    errorHandler: refuse && ((cause) => refuse(cause)),
  })
  // Requests of one turn of the event loop run interleaved, step by step. Handled as they arrive, scoring drops from 0.38 of a bare server
  // to 0.18, and reads that are not cached from 0.57 to 0.33 (`pnpm bench delivery scoring`).
  const askTogether = gatherTurn(([incoming, outgoing]: [IncomingMessage, ServerResponse]) => void ask(incoming, outgoing))
  let draining = false
  const server = createServer(
    // Node would refuse a request without it by itself, with an empty body.
    { requireHostHeader: refuse === undefined },
    (incoming, outgoing) => {
      // Says `Connection: close`, and closes it behind the answer.
      if (draining) outgoing.shouldKeepAlive = false
      if (!answer?.(incoming, outgoing)) askTogether([incoming, outgoing])
    },
  )
  // With what each had received when it was last found idle.
  const connections = new Map<Connection, number | undefined>()
  server.on('connection', (connection: Connection) => {
    connections.set(connection, undefined)
    connection.once('close', () => connections.delete(connection))
  })
  // Node's own, which `close` calls too, cuts an answer that is complete, however much of it is still to be sent, and a request that is on
  // its way: what is found idle here is closed when it is found so again.
  server.closeIdleConnections = () => {
    for (const [connection, received] of connections) {
      if (connection._httpMessage) continue
      if (connection.bytesRead === received) connection.destroy()
      else connections.set(connection, connection.bytesRead)
    }
  }
  if (refuse) server.on('clientError', (error, connection: Connection) => void refuseUnread(connection, error, refuse))
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
    draining = true
    const closed = new Promise((done) => server.close(done))
    // A connection whose answer had begun before is kept; it becomes idle, and would then wait for its own timeout.
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    await closed
    clearInterval(sweep)
    clearTimeout(force)
  }
  return { origin: `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${bound}`, close }
}

/** Answers what Node could not read, and closes the connection: where the next request begins is unknown. */
async function refuseUnread(connection: Connection, error: Error & { code?: string }, refuse: Refuse): Promise<void> {
  const begun = connection._httpMessage
  // The client would take an answer for that of the request before.
  if (begun?.req.complete) {
    begun.shouldKeepAlive = false
    begun.once('close', () => connection.destroySoon())
    return
  }
  const hungUp = error.code === 'ECONNRESET' || error.code === 'HPE_INVALID_EOF_STATE'
  if (!hungUp && connection.writable && !begun?.headersSent) {
    const response = refuse(error, { begun: Boolean(begun) })
    const body = await response.text()
    const added = { Date: new Date().toUTCString(), 'Content-Length': Buffer.byteLength(body), Connection: 'close' }
    const headers = [...response.headers, ...Object.entries(added)].map(([name, value]) => `${name}: ${value}`)
    const head = [`HTTP/1.1 ${response.status} ${STATUS_CODES[response.status]}`, ...headers]
    connection.write(`${head.join('\r\n')}\r\n\r\n${body}`)
  }
  connection.destroySoon()
}
