import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { type ClientOptions, Lectern } from './index'

export interface Received {
  method: string
  url: string
  headers: IncomingHttpHeaders
  body: string
}
export type Handler = (res: ServerResponse, request: Received) => void

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

export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Handler =>
  (res) => {
    res.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json', ...headers })
    res.end(JSON.stringify(body))
  }
export const html =
  (status: number): Handler =>
  (res) =>
    res.writeHead(status, { 'content-type': 'text/html' }).end('<!doctype html><title>Sign in</title>')
export const nothing =
  (status: number): Handler =>
  (res) =>
    res.writeHead(status).end()
export const silence: Handler = () => {}
export const reset: Handler = (res) => res.socket?.destroy()
/** Sends the headers and the beginning of a body, and cuts the connection. */
export const cut: Handler = (res) => {
  res.writeHead(200, { 'content-type': 'application/json', 'content-length': '100', 'x-request-id': 'cut' }).write('{"id"')
  setTimeout(() => res.destroy(), 20)
}
/** Sends a body that never ends, a byte at a time. */
export const trickle: Handler = (res) => {
  res.writeHead(200, { 'content-type': 'application/json' })
  const timer = setInterval(() => res.write(' '), 5)
  res.on('close', () => clearInterval(timer))
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
