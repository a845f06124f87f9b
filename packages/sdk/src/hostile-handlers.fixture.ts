import type { IncomingHttpHeaders, ServerResponse } from 'node:http'

export interface Received {
  method: string
  url: string
  headers: IncomingHttpHeaders
  body: string
}
export type Handler = (res: ServerResponse, request: Received) => void

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
