import { ConnectionError, StatusError } from './errors'

const longestWait = 60_000

/** Whether the same request may succeed next time: no answer, a timeout, 408, 429 or 5xx. */
export function isRetryable(error: unknown): error is ConnectionError | StatusError {
  return error instanceof ConnectionError || (error instanceof StatusError && /^(408|429|5..)$/.test(`${error.status}`))
}

/**
 * Milliseconds to wait before retry number `retry` (0 is the first): `Retry-After` in seconds or as a date where the server sent it,
 * else 0.5 s doubling to 8 s, less up to a quarter of jitter. Undefined when the server asks for more than 60 s: waiting is then the
 * caller's choice. A date is compared with the server's own `Date`, so that a wrong clock here does no harm.
 */
export function retryDelay(retry: number, headers?: Headers, random = Math.random()): number | undefined {
  const after = headers?.get('retry-after')
  if (after) {
    const seconds = Number(after)
    const asked = Number.isNaN(seconds) ? Date.parse(after) - Date.parse(headers?.get('date') ?? `${new Date()}`) : seconds * 1000
    if (asked > longestWait) return undefined
    if (asked >= 0) return asked
  }
  return Math.min(500 * 2 ** retry, 8000) * (1 - random / 4)
}

/** Resolves after `ms`, or as soon as the signal fires. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal?.addEventListener('abort', done)
    if (signal?.aborted) done()
  })
}
