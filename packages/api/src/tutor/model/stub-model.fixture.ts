import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { closeLater } from '../../suites/store.fixture'

/** What a model got. */
export interface Received {
  headers: IncomingMessage['headers']
  path: string
  /** The body as it arrived. */
  text: string
  messages: { role: string; content: string }[]
  /** What the tutor asks with; empty for other callers. */
  task: { question?: string; excerpts?: { section: string; title: string; text: string }[]; history?: { role: string; text: string }[] }
}

export type Behave = (response: ServerResponse, received: Received) => void

/** A completion with a text. */
export const says =
  (content: unknown, status = 200): Behave =>
  (response) =>
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }))

/** A completion with sentences, as the tutor asks for them. */
export const writes = (...sentences: { text: string; quotes: { section: string; quote: string }[] }[]): Behave =>
  says(JSON.stringify({ sentences }))

/** An OpenAI-compatible server on this machine, which behaves as the test says. It is closed after the test. */
export async function startStubModel(behave: Behave) {
  const received: Received[] = []
  const stub = { behave, received, url: '' }
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const { messages } = JSON.parse(text) as Received
    const last = messages.at(-1)?.content ?? ''
    const got = { headers: request.headers, path: request.url ?? '', text, messages, task: last.startsWith('{') ? JSON.parse(last) : {} }
    received.push(got)
    stub.behave(response, got)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  closeLater(async () => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  })
  stub.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
  return stub
}
