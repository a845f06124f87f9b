import { LecternError } from './errors'

/** Reads an environment variable; undefined when it is empty, not set, or there is no environment to read. */
export function readEnvironment(name: string): string | undefined {
  try {
    return (globalThis as { process?: { env?: Record<string, string | undefined> } }).process?.env?.[name] || undefined
  } catch {
    // Deno throws when the permission is missing.
    return undefined
  }
}

/** Checks a base URL and takes its trailing slashes away. Throws `LecternError` with what to write; it never shows the value. */
export function parseBaseUrl(value = ''): string {
  const url = value.replace(/\/+$/, '')
  if (/^https?:\/\/[^\s@?#]+(?<!\/v1)$/.test(url)) return url
  throw new LecternError('Pass `baseUrl` (or set LECTERN_BASE_URL) like https://courses.example.com: no password, no query, no /v1.')
}

/** Checks that a key can be sent, and that it is not a secret one in a page. Throws `LecternError`, which never shows the key. */
export function parseKey(key: string | null | undefined, allowSecret?: boolean): string | undefined {
  if (key == null) return undefined
  if (!allowSecret && key.startsWith('lk_sec_') && 'document' in globalThis) {
    throw new LecternError('Keep lk_sec_ keys out of pages: use lk_pub_, a learner token or `allowSecretKeyInBrowser`.')
  }
  return parseHeader('API key', key)
}

/** Checks the value of a header. Throws `LecternError`, which never shows the value. */
export function parseHeader(name: string, value: string): string {
  if (/^[ -~]+$/.test(value)) return value
  throw new LecternError(`The ${name} is empty or holds a line break or a letter outside ASCII; was it copied with its newline?`)
}
