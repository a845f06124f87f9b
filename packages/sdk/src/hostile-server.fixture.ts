import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Handler, Received } from './hostile-handlers.fixture'
import { type ClientOptions, Lectern } from './index'

export * from './hostile-handlers.fixture'

/**
 * A real server on this machine that answers the first request with the first handler and so on, the last one for all that follow. The
 * client does not wait between attempts; `waits` holds how long it would have.
 */
export async function serve(handlers: Handler[], options: ClientOptions = {}) {
  const requests: Received[] = []
  const waits: number[] = []
  const server = createServer(async (req, res) => {
    let body = ''
    for await (const chunk of req) body += chunk
    const request = { method: req.method!, url: req.url!, headers: req.headers, body }
    requests.push(request)
    handlers[Math.min(requests.length, handlers.length) - 1]!(res, request)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const sleep = async (ms: number) => void waits.push(ms)
  return { lectern: new Lectern({ baseUrl, sleep, ...options }), baseUrl, requests, waits }
}

/** What a call fails with; undefined when it does not. */
export async function failureOf<E = import('./index').LecternError>(call: PromiseLike<unknown>): Promise<E | undefined> {
  try {
    await call
  } catch (error) {
    return error as E
  }
  return undefined
}
