const longestWait = 60_000

/** Whether a status may be another one next time: 408, 429 and 5xx. */
export function isRetryable(status: number): boolean {
  return status === 408 || status === 429 || status >= 500
}

/**
 * Milliseconds to wait before retry number `retry` (0 is the first): `Retry-After` in seconds or as a date where the server sent it,
 * else 0.5 s doubling to 8 s, less up to a quarter of jitter. Undefined when the server asks for more than 60 s: waiting is then the caller's choice.
 */
export function retryDelay(retry: number, retryAfter?: string | null, now = Date.now(), random = Math.random()): number | undefined {
  if (retryAfter) {
    const asked = /^\s*\d+(\.\d+)?\s*$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now
    if (asked > longestWait) return undefined
    if (!Number.isNaN(asked)) return Math.max(0, asked)
  }
  return Math.min(500 * 2 ** retry, 8000) * (1 - random / 4)
}

/** Resolves after `ms`; rejects with the signal's reason as soon as it fires. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const onAbort = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort)
      resolve()
    }, ms)
    signal?.addEventListener('abort', onAbort, { once: true })
  })
}
