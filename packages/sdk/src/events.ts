import { AbortError, ConnectionError, TimeoutError } from './errors'
import { timed } from './retry'

/** An event of a stream. */
export interface ServerEvent {
  /** `message` where the server gave none. */
  name: string
  data: string
  /** Where a later request goes on; empty where the server gave none. */
  id: string
}

/**
 * Reads server-sent events from a body, whatever its line ends are and however it is cut into pieces. Throws `ConnectionError` when the
 * connection breaks, `TimeoutError` when nothing arrives for `timeout` milliseconds, and `AbortError` when the signal fires.
 */
export async function* readEvents(
  response: Response,
  { timeout, signal }: { timeout: number; signal?: AbortSignal },
): AsyncGenerator<ServerEvent, void, undefined> {
  const reader = response.body!.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let event: Partial<Record<string, string>> = {}
  try {
    for (;;) {
      const { value, done } = await timed<{ value?: Uint8Array; done: boolean }>(timeout, signal, (resolve, reject) => {
        reader.read().then(resolve, (cause) => reject(new ConnectionError('The stream broke off.', { response, cause })))
        return () =>
          reject(
            signal?.aborted
              ? new AbortError('The call was aborted.', { cause: signal.reason })
              : new TimeoutError(`Nothing arrived for ${timeout} ms.`),
          )
      })
      text += decoder.decode(value, { stream: !done })
      // A CR at the end may be half of a line end.
      const lines = text.split(done ? /\r\n|\n|\r/ : /\r\n|\n|\r(?!$)/)
      text = lines.pop()!
      for (const line of lines) {
        const [, field = '', content = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line)!
        if (line !== '') {
          event[field] = field === 'data' && event.data !== undefined ? `${event.data}\n${content}` : content
        } else {
          const { event: name = 'message', data, id = '' } = event
          event = {}
          if (data !== undefined) yield { name, data, id }
        }
      }
      // An event that was not ended is dropped.
      if (done) return
    }
  } finally {
    // The server need not go on when nobody listens.
    reader.cancel().catch(() => undefined)
  }
}
