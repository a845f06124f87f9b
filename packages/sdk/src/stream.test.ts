import type { ServerResponse } from 'node:http'
import { beforeAll, describe, expect, it } from 'vitest'
import { courseId, openApp } from './app.fixture'
import { failureOf, type Handler, html, json, reset, serve } from './hostile-server.fixture'
import {
  AbortError,
  ConflictError,
  ConnectionError,
  Lectern,
  NotFoundError,
  ResponseParseError,
  TimeoutError,
  type TutorAskEvent,
} from './index'

const question = { courseId, question: 'What is a prototype?' }
const sentence = (index: number) => ({ type: 'sentence', index, text: `Sentence ${index}.`, citations: [] })
const end = { type: 'end', refusal: null, related: [], model: 'extractive' }
const event = (data: object, id?: string, line = '\n') => [...(id ? [`id: ${id}`] : []), `data: ${JSON.stringify(data)}`, '', ''].join(line)

const open = (res: ServerResponse) => res.writeHead(200, { 'content-type': 'text/event-stream' })
/** Sends pieces of a stream one by one, then closes it, or cuts the connection. */
const stream =
  (pieces: (string | Uint8Array)[], then: 'end' | 'cut' | 'silence' = 'end'): Handler =>
  async (res) => {
    open(res)
    for (const piece of pieces) {
      res.write(piece)
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    if (then === 'end') res.end()
    if (then === 'cut') res.destroy()
  }

async function collect(events: AsyncIterable<TutorAskEvent>) {
  const got: string[] = []
  let error: unknown
  try {
    for await (const each of events) got.push(each.type === 'sentence' ? each.text : each.type)
  } catch (failure) {
    error = failure
  }
  return { got, error }
}
const whole = ['Sentence 0.', 'Sentence 1.', 'end']

describe('a stream', () => {
  let service: Awaited<ReturnType<typeof openApp>>
  beforeAll(async () => {
    service = await openApp()
  })

  it('R500: gives the events of the real service, and the whole answer when it is awaited', async () => {
    const lectern = new Lectern({ baseUrl: 'http://localhost', fetch: service.fetch })
    const events: TutorAskEvent[] = []
    for await (const each of lectern.tutor.ask(question)) events.push(each)
    const { answer, ...rest } = await lectern.tutor.ask(question)
    expect(answer.length).toBeGreaterThan(0)
    expect(events).toEqual([...answer.map((one, index) => ({ type: 'sentence', index, ...one })), { type: 'end', ...rest }])
  })

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('R501: is read with %s, wherever it is cut, with comments and several data lines', async (_name, line) => {
    const text = `\ufeff: hello${line}${line}${event(sentence(0), '1-1', line)}event: sentence${line}data: {"type":"sentence",${line}data:"text":"Sentence 1."}${line}${line}${event(end, '', line)}`
    const { lectern } = await serve([stream([...Buffer.from(text)].map((byte) => new Uint8Array([byte])))])
    expect(await collect(lectern.tutor.ask(question))).toEqual({ got: whole, error: undefined })
  })

  it('R502: keeps a character that is cut in half', async () => {
    const bytes = Buffer.from(event({ ...sentence(0), text: 'Ä 🦊.' }, '1-1') + event(end))
    const at = bytes.indexOf(0xf0) + 2
    const { lectern } = await serve([stream([bytes.subarray(0, at), bytes.subarray(at)])])
    expect((await collect(lectern.tutor.ask(question))).got).toEqual(['Ä 🦊.', 'end'])
  })

  it.each(['cut', 'end'] as const)('R503: goes on after the last event when the connection was lost (%s)', async (how) => {
    const { lectern, requests, waits } = await serve([
      stream([event(sentence(0), '1-1'), 'data: {"type":"half'], how),
      stream([event(sentence(1), '1-2') + event(end)]),
    ])
    expect(await collect(lectern.tutor.ask(question))).toEqual({ got: whole, error: undefined })
    expect(requests.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, '1-1'])
    expect(new Set(requests.map(({ body }) => body)).size).toBe(1)
    expect(waits).toHaveLength(1)
  })

  it('R504: gives up when it breaks off again and again without an event', async () => {
    const { lectern, requests } = await serve([stream([event(sentence(0), '1-1')], 'cut'), stream([], 'cut')])
    const { got, error } = await collect(lectern.tutor.ask(question))
    expect([got, requests.length]).toEqual([['Sentence 0.'], 3])
    expect(error).toBeInstanceOf(ConnectionError)
  })

  it('R505: is not repeated when it breaks off before its first event', async () => {
    for (const handler of [stream([], 'cut'), reset]) {
      const { lectern, requests } = await serve([handler])
      expect((await collect(lectern.tutor.ask(question))).error).toBeInstanceOf(ConnectionError)
      expect(requests).toHaveLength(1)
    }
  })

  it('R506: throws the classes of any other operation', async () => {
    const problem = (status: number, code: string) => json({ status, code, detail: 'No.' }, status)
    const missing = await serve([problem(404, 'course_not_found')])
    expect((await collect(missing.lectern.tutor.ask(question))).error).toBeInstanceOf(NotFoundError)
    const changed = await serve([stream([event(sentence(0), '1-1')], 'cut'), problem(409, 'answer_changed')])
    expect((await collect(changed.lectern.tutor.ask(question))).error).toBeInstanceOf(ConflictError)
    for (const handler of [html(200), json({ answer: [] }), stream([': nothing\n\n', 'data: no json\n\n'])]) {
      const { lectern } = await serve([handler])
      expect((await collect(lectern.tutor.ask(question))).error).toBeInstanceOf(ResponseParseError)
    }
  })

  it('R507: ends when its caller stops listening, aborts it, or nothing arrives', async () => {
    const closed: Promise<void>[] = []
    const silent: Handler = (res, request) => {
      closed.push(new Promise((resolve) => res.on('close', resolve)))
      stream([event(sentence(0), '1-1')], 'silence')(res, request)
    }
    const { lectern } = await serve([silent])
    for await (const each of lectern.tutor.ask(question)) {
      expect(each.type).toBe('sentence')
      break
    }
    await closed[0]
    const controller = new AbortController()
    const aborted = failureOf(
      (async () => {
        for await (const _ of lectern.tutor.ask(question, {}, { signal: controller.signal })) controller.abort()
      })(),
    )
    expect(await aborted).toBeInstanceOf(AbortError)
    await closed[1]
    const { got, error } = await collect(lectern.tutor.ask(question, {}, { timeout: 40, maxRetries: 0 }))
    expect([got, error]).toEqual([['Sentence 0.'], expect.any(TimeoutError)])
  })

  it('R508: is sent when it is read, and once for each reader', async () => {
    const { lectern, requests } = await serve([stream([event(end)])])
    const asked = lectern.tutor.ask(question)
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(requests).toHaveLength(0)
    await collect(asked)
    expect(requests.map(({ method, headers }) => [method, headers.accept])).toEqual([['POST', 'text/event-stream']])
  })
})
