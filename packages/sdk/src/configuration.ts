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

/** Checks a base URL and takes its trailing slashes away. Throws `LecternError` with what to write; it never shows the value. */
export function parseBaseUrl(value: unknown): string {
  try {
    const url = `${value}`.replace(/\/+$/, '')
    if (/^https?:\/\/[^\s@?#]+(?<!\/v1)$/.test(url) && new URL(url)) return url
  } catch {
    // A host or a port that cannot be is told like any other address that cannot work.
  }
  throw new LecternError('Pass `baseUrl` (or set LECTERN_BASE_URL) like https://courses.example.com, without /v1.')
}

/**
 * Checks that a value can be sent as a header, and that it is no secret key in a page or its worker; undefined where there is none.
 * Throws `LecternError`, which never shows the value.
 */
export function parseHeader(name: string, value: unknown, allowSecret?: boolean): string | undefined {
  if (value == null) return undefined
  if (typeof value !== 'string' || !/^[ -~]+$/.test(value)) {
    throw new LecternError(`The ${name} must be ASCII text without a line break.`)
  }
  // Workers of pages have `importScripts`; those of Deno and workerd have every other global of a worker, but not this one.
  if (!allowSecret && /\blk_sec_/.test(value) && ('document' in globalThis || 'importScripts' in globalThis)) {
    throw new LecternError('Keep lk_sec_ keys out of pages, or pass `allowSecretKeyInBrowser`.')
  }
  return value
}
