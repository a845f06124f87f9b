import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { DeliveryCache, Fetch } from '../delivery/cache'
import { SettingsError } from '../settings'
import type { Env } from './context'
import type { Refuse } from './refusal'
import { gatherTurn } from './turn'

/** A running server. */
export interface Listening {
  /** Its URL without a trailing slash. */
  origin: string
  /** Drains the server: refuses new requests, finishes the current ones, and closes what is left after `grace` milliseconds. */
  close(grace?: number): Promise<void>
}

/** A connection of `node:http`, which keeps the current response on it until all of it was sent. */
type Connection = Socket & { _httpMessage?: ServerResponse | null }

/**
 * Serves an app over HTTP.
 *
 * @param options.answer called before the app; see {@link createDeliveryCache}.
 * @param options.refuse answers requests that cannot be parsed; see {@link createRefusal}.
 * @param options.setting the name of the setting that chose the port, for error messages.
 * @throws {SettingsError} when the port is taken or cannot be bound.
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
  completeResponse()
  // Requests of one event-loop turn run interleaved, step by step. Handled as they arrive, scoring drops from 0.38 of a bare server
  // to 0.18, and reads that are not cached from 0.57 to 0.33 (`pnpm bench delivery scoring`).
  const askTogether = gatherTurn(([incoming, outgoing]: [IncomingMessage, ServerResponse]) => void ask(incoming, outgoing))
  let draining = false
  const server = createServer(
    // Node itself would refuse a request without a Host header with an empty body.
    { requireHostHeader: refuse === undefined },
    (incoming, outgoing) => {
      // Sends `Connection: close` and closes the connection after the response.
      if (draining) outgoing.shouldKeepAlive = false
      if (!answer?.(incoming, outgoing)) askTogether([incoming, outgoing])
    },
  )
  // Bytes that each connection had received when it was last seen idle.
  const connections = new Map<Connection, number | undefined>()
  server.on('connection', (connection: Connection) => {
    connections.set(connection, undefined)
    connection.once('close', () => connections.delete(connection))
  })
  // Node's version, which `close` calls as well, cuts responses that are not fully sent and requests that are being received. This one
  // closes a connection when it is idle twice in a row.
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
    // Connections that were busy when `close` was called become idle later and would wait for their keep-alive timeout.
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    await closed
    clearInterval(sweep)
    clearTimeout(force)
  }
  return { origin: `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${bound}`, close }
}

/**
 * Adds what the `Response` of `@hono/node-server` lacks. It replaces the global one, and the highlighter of code reads its WebAssembly with
 * `bytes`.
 */
function completeResponse(): void {
  if (Object.hasOwn(Response.prototype, 'bytes')) return
  Object.defineProperty(Response.prototype, 'bytes', {
    configurable: true,
    writable: true,
    async value(this: Response) {
      return new Uint8Array(await this.arrayBuffer())
    },
  })
}

/** Answers a request that Node could not parse, and closes the connection: where the next request starts is unknown. */
async function refuseUnread(connection: Connection, error: Error & { code?: string }, refuse: Refuse): Promise<void> {
  const begun = connection._httpMessage
  // The client would take this for the response to its previous request.
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
