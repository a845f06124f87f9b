import { createServer, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { createGatheredResponse } from './gathered-response'

const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

/** A server whose requests wait until as many have come as are wanted, and then are all answered in one turn. */
async function gather(wanted: number, respond: (responses: ServerResponse[]) => void): Promise<string> {
  const responses: ServerResponse[] = []
  const server = createServer({ ServerResponse: createGatheredResponse() }, (_, response) => {
    if (responses.push(response) === wanted) respond(responses)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  stops.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const readAll = (origin: string, count: number) =>
  Promise.all(Array.from({ length: count }, async () => (await fetch(origin, { signal: AbortSignal.timeout(5000) })).text()))

test('ends the responses of a turn when the turn is over', async () => {
  const ended: boolean[][] = []
  const origin = await gather(3, async (responses) => {
    for (const [index, response] of responses.entries()) response.end(`answer ${index}`)
    ended.push(responses.map(({ writableEnded }) => writableEnded))
    await turn()
    ended.push(responses.map(({ writableEnded }) => writableEnded))
  })
  expect((await readAll(origin, 3)).sort()).toEqual(['answer 0', 'answer 1', 'answer 2'])
  expect(ended).toEqual([
    [false, false, false],
    [true, true, true],
  ])
})

test('answers the others where one has hung up', async () => {
  const origin = await gather(2, (responses) => {
    for (const response of responses) response.end('answer')
    // The first leaves between its answer and the end of the turn.
    responses[0]?.destroy()
  })
  const leaving = connect(Number(new URL(origin).port), '127.0.0.1')
  const left = new Promise<void>((gone) => leaving.on('error', () => undefined).once('close', () => gone()))
  leaving.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n')
  await new Promise((sent) => setTimeout(sent, 100))
  expect(await readAll(origin, 1)).toEqual(['answer'])
  await left
})

test('answers pipelined requests in their order', async () => {
  const origin = await gather(3, (responses) => {
    for (const [index, response] of [...responses.entries()].reverse()) response.end(`answer ${index}`)
  })
  const socket = connect(Number(new URL(origin).port), '127.0.0.1')
  let read = ''
  const done = new Promise<void>((closed) => socket.on('data', (chunk) => (read += chunk)).once('close', () => closed()))
  const request = 'GET / HTTP/1.1\r\nHost: here\r\n'
  socket.write(`${request}\r\n${request}\r\n${request}Connection: close\r\n\r\n`)
  await done
  expect(read.match(/answer \d/g)).toEqual(['answer 0', 'answer 1', 'answer 2'])
})
