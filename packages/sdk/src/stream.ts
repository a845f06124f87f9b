import type { Client, Operation, RequestOptions } from './client'
import { ConnectionError, ResponseParseError } from './errors'
import { readEvents } from './events'
import { Call } from './page'
import { isRetryable, retryDelay } from './retry'

/**
 * The answer of an operation that can stream. Awaiting it returns the whole answer; iterating over it returns the events as they arrive.
 * Nothing is sent before that.
 *
 * @example
 * for await (const event of lectern.tutor.ask({ courseId: 'ai-deployment-and-management', question: 'What is a prototype?' })) {
 *   if (event.type === 'sentence') console.log(event.text)
 * }
 */
export class Stream<T, E extends { type: string }> extends Call<T> implements AsyncIterable<E> {
  readonly #events: () => AsyncGenerator<E, void, undefined>

  /** @internal */
  constructor(client: Client, operation: Operation<T>, options: RequestOptions = {}) {
    super(() => client.request(operation, options))
    this.#events = () => listen(client, operation, options)
  }

  /**
   * Iterates over the events, with a request of its own. When the connection breaks, the stream goes on after the last event
   * (`Last-Event-ID`), as often in a row as the call may be retried. `timeout` is the time to wait for the next bytes. Throws
   * `LecternError`, after the events before the error.
   *
   * @example
   * for await (const event of lectern.tutor.ask({ courseId: 'ai-deployment-and-management', question: 'What is drift?' })) {
   *   console.log(event.type)
   * }
   */
  [Symbol.asyncIterator](): AsyncGenerator<E, void, undefined> {
    return this.#events()
  }
}

async function* listen<T, E extends { type: string }>(client: Client, operation: Operation<T>, options: RequestOptions) {
  const { timeout, maxRetries, wait } = client.limitsOf(options)
  const { signal } = options
  let id: string | undefined
  for (let broken = 0; ; broken++) {
    const headers = { ...operation.headers, accept: 'text/event-stream', ...(id && { 'last-event-id': id }) }
    const read = async (response: Response) => response
    try {
      const { response } = await client.request({ ...operation, headers, read, streamed: true }, options)
      if (!/^text\/event-stream\b/i.test(`${response.headers.get('content-type')}`))
        throw new ResponseParseError('The answer is no stream of events; is the base URL right?', { response })
      for await (const { data, id: next } of readEvents(response, { timeout, signal })) {
        id = next || id
        broken = 0
        const event = parse<E>(data, response)
        yield event
        if (event.type === 'end') return
      }
      throw new ConnectionError('The stream ended before its last event.', { response })
    } catch (error) {
      // Before the first event there is no place to go on from.
      const delay = id && broken < maxRetries && isRetryable(error) ? retryDelay(broken, error.headers) : undefined
      if (delay === undefined) throw error
      await wait(delay, signal)
    }
  }
}

function parse<E>(data: string, response: Response): E {
  try {
    return JSON.parse(data)
  } catch {
    throw new ResponseParseError('The stream has an event that is no JSON.', { response })
  }
}

/** Calls an operation that can stream. Used by the generated functions. */
export function stream<T, E extends { type: string }>(client: Client, operation: Operation<T>, options?: RequestOptions): Stream<T, E> {
  return new Stream(client, operation, options)
}
