import { LecternError } from './errors'

/** Reads an environment variable; undefined when it is empty, not set, or there is no environment to read. */
export function readEnvironment(name: string): string | undefined {
  try {
    return (globalThis as unknown as { process: { env: Record<string, string | undefined> } }).process.env[name] || undefined
  } catch {
    // Pages have no `process`, and Deno throws when the permission is missing.
    return undefined
  }
}

/** Validates a base URL and removes trailing slashes. Throws `LecternError`, whose message never contains the value. */
export function parseBaseUrl(value: unknown): string {
  try {
    const url = `${value}`.replace(/\/+$/, '')
    if (/^https?:\/\/[^\s@?#]+(?<!\/v1)$/.test(url) && new URL(url)) return url
  } catch {
    // Invalid hosts and ports get the same error as other invalid URLs.
  }
  throw new LecternError('Pass `baseUrl` (or set LECTERN_BASE_URL) like https://courses.example.com, without /v1.')
}

/**
 * Validates a header value, and refuses secret keys in pages and their workers. Returns undefined for no value. Throws `LecternError`, whose
 * message never contains the value.
 */
export function parseHeader(name: string, value: unknown, allowSecret?: boolean): string | undefined {
  if (value == null) return undefined
  if (typeof value !== 'string' || !/^[ -~]+$/.test(value)) {
    throw new LecternError(`The ${name} must be ASCII text without a line break.`)
  }
  // Only workers of pages have `importScripts`; Deno and workerd have the other globals of a worker.
  if (!allowSecret && /\blk_sec_/.test(value) && ('document' in globalThis || 'importScripts' in globalThis)) {
    throw new LecternError('Keep lk_sec_ keys out of pages, or pass `allowSecretKeyInBrowser`.')
  }
  return value
}
