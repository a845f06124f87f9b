import { ConnectionError, StatusError } from './errors'

/** True for statuses that a retry may resolve: 408, 429 and 5xx. */
export function isTransient(status: number): boolean {
  return /^(408|429|5..)$/.test(`${status}`)
}

/** True for failures that a retry may resolve: no response, a timeout, or a retryable status. */
export function isRetryable(error: unknown): error is ConnectionError | StatusError {
  return error instanceof ConnectionError || (error instanceof StatusError && isTransient(error.status))
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
    const asked = seconds >= 0 ? seconds * 1000 : Date.parse(after) - (Date.parse(`${headers?.get('date')}`) || Date.now())
    if (asked > 60_000) return undefined
    if (asked >= 0) return asked
  }
  return Math.min(500 * 2 ** retry, 8000) * (1 - random / 4)
}

/**
 * A promise that `start` settles; what it returns is called after `ms` and when the signal fires, or has fired already, but not after
 * the promise has settled.
 */
export function timed<T>(
  ms: number,
  signal: AbortSignal | undefined,
  start: (resolve: (value: T) => void, reject: (error: unknown) => void) => () => void,
): Promise<T> {
  let stop: (() => void) | undefined
  return new Promise<T>((resolve, reject) => {
    const end = start(resolve, reject)
    // Timers cannot wait longer than 2^31 - 1 ms; they would fire at once.
    const timer = ms < 2 ** 31 ? setTimeout(end, ms) : undefined
    signal?.addEventListener('abort', end)
    if (signal?.aborted) end()
    stop = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
    }
  }).finally(stop)
}

/** Resolves after `ms`, or as soon as the signal fires. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return timed(ms, signal, (resolve) => resolve)
}
