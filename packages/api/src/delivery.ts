import { hash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Context, TypedResponse } from 'hono'
import Negotiator from 'negotiator'
import type { Env } from './context'
import { JsonText } from './store/json-text'
import type { ReleaseRef } from './store/store'

const exposed = 'ETag, Link, Location, Content-Location, X-Request-Id, X-Lectern-Release, Retry-After, RateLimit, RateLimit-Policy'

const sameHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': exposed,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

/** The headers of every response, problems included. */
export const baseHeaders = (c: Context<Env>): Record<string, string> => ({
  'X-Request-Id': c.get('requestId'),
  ...sameHeaders,
  ...c.get('extraHeaders'),
})

export type Encoding = 'br' | 'gzip' | 'identity'

/** A delivery as it is sent, but for the id of the request. */
export interface PreparedDelivery {
  /** The pattern of its route. */
  route: string
  /** The course that it depends on; undefined for all of them. */
  course: string | undefined
  /** Whether it has other encodings, by `Accept-Encoding`. */
  compressible: boolean
  encoding: Encoding
  etag: string
  headers: Record<string, string>
  notModifiedHeaders: Record<string, string>
  body: string | Uint8Array
}

const compressFrom = 1024
const encoders = {
  identity: (body: string | Uint8Array) => body,
  br: (bytes: string | Uint8Array) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: string | Uint8Array) => gzipSync(bytes),
}

/** The best encoding that an `Accept-Encoding` allows. */
export function chooseEncoding(accepted: string): Encoding {
  if (accepted === '') return 'identity'
  const chosen = new Negotiator({ headers: { 'accept-encoding': accepted } }).encoding(['br', 'gzip', 'identity'])
  return chosen === 'br' || chosen === 'gzip' ? chosen : 'identity'
}

/** True when `If-None-Match` names the validator, alone, in a list, weakly, or as `*` (RFC 9110 §13.1.2). */
export function matchesValidator(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  if (header.trim() === '*') return true
  return (header.match(/(W\/)?"[^"]*"/g) ?? []).some((candidate) => candidate.replace(/^W\//, '') === etag)
}

interface Delivery {
  release?: ReleaseRef
  /** Whether the request named the release, so that the answer can never change. */
  pinned?: boolean
  contentLocation?: string
  /** Relative address of the next page. */
  next?: string
  contentType?: string
  cacheControl?: string
  headers?: Record<string, string>
}

/** How long an answer may be kept: for a day where it names its release, not at all where only its authors may see it. */
function cacheRules(c: Context<Env>, { release, pinned }: Delivery): { 'Cache-Control': string; Vary: string } {
  if (release?.publishedAt === null) return { 'Cache-Control': 'private, no-store', Vary: 'Accept-Encoding, Authorization' }
  if (c.get('closed')) {
    const keep = pinned ? 'private, max-age=86400, immutable' : 'private, max-age=0, must-revalidate'
    return { 'Cache-Control': keep, Vary: 'Accept-Encoding, Authorization' }
  }
  return {
    'Cache-Control': pinned ? 'public, max-age=86400, immutable' : 'public, max-age=0, s-maxage=60, must-revalidate',
    Vary: 'Accept-Encoding',
  }
}

/**
 * Builds the complete response of a delivery read: status, every header, bytes. Nothing edits it afterwards.
 *
 * The validator is a hash of the bytes, which hold nothing of an answer key and no release number.
 */
export function deliverBytes(c: Context<Env>, bytes: string | Uint8Array, options: Delivery = {}): Response {
  const contentType = options.contentType ?? 'application/json'
  const compressible = bytes.length >= compressFrom && /json|text|svg|xml/.test(contentType)
  const encoding = compressible ? chooseEncoding(c.req.header('accept-encoding') ?? '') : 'identity'
  const suffix = encoding === 'identity' ? '' : `-${encoding}`
  const etag = `"${hash('sha256', bytes, 'base64url').slice(0, 27)}${suffix}"`
  const requestId = c.get('requestId')
  const notModifiedHeaders: Record<string, string> = {
    ...sameHeaders,
    ...c.get('extraHeaders'),
    ETag: etag,
    ...cacheRules(c, options),
    ...(options.release && { 'X-Lectern-Release': String(options.release.number) }),
    ...(options.contentLocation && { 'Content-Location': options.contentLocation }),
    ...(options.next && { Link: `<${options.next}>; rel="next"` }),
    ...options.headers,
  }
  const notModified = matchesValidator(c.req.header('if-none-match'), etag)
  const keep = isSameForEveryone(c, options) ? c.env?.keep : undefined
  if (notModified && !keep) return new Response(null, { status: 304, headers: { 'X-Request-Id': requestId, ...notModifiedHeaders } })
  const body = encoders[encoding](bytes)
  const headers: Record<string, string> = {
    ...notModifiedHeaders,
    'Content-Type': contentType,
    'Content-Length': String(Buffer.byteLength(body)),
    ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
  }
  keep?.({ route: c.get('route'), course: c.req.param('course'), compressible, encoding, etag, headers, notModifiedHeaders, body })
  return notModified
    ? new Response(null, { status: 304, headers: { 'X-Request-Id': requestId, ...notModifiedHeaders } })
    : new Response(body as string | Uint8Array<ArrayBuffer>, { status: 200, headers: { 'X-Request-Id': requestId, ...headers } })
}

/** Whether a delivery depends on nothing but its address and what is published: not on who asks, nor on how often. */
const isSameForEveryone = (c: Context<Env>, { release }: Delivery): boolean =>
  !c.get('closed') && release?.publishedAt !== null && c.req.header('authorization') === undefined && !c.get('extraHeaders')

/** {@link deliverBytes} for JSON, typed by what it carries so that the route's schema checks it. */
export function deliver<Body extends object>(
  c: Context<Env>,
  body: Body | JsonText<Body>,
  options: Delivery = {},
): Response & TypedResponse<Body, 200, 'json'> {
  return deliverBytes(c, body instanceof JsonText ? body.json : JSON.stringify(body), options) as Response &
    TypedResponse<Body, 200, 'json'>
}

/** A response that depends on more than its URL and is never kept. */
export function answer<Body>(c: Context<Env>, body: Body, { next }: { next?: string } = {}): Response & TypedResponse<Body, 200, 'json'> {
  return privateJson(c, body, 200, next ? { Link: `<${next}>; rel="next"` } : {}) as Response & TypedResponse<Body, 200, 'json'>
}

/** {@link answer} for something that was made, with the address at which it can be read. */
export function answerCreated<Body>(c: Context<Env>, body: Body, location?: string): Response & TypedResponse<Body, 201, 'json'> {
  return privateJson(c, body, 201, location ? { Location: location } : {}) as Response & TypedResponse<Body, 201, 'json'>
}

function privateJson(c: Context<Env>, body: unknown, status: number, own: Record<string, string>): Response {
  const headers = { ...baseHeaders(c), 'Content-Type': 'application/json', 'Cache-Control': 'private, no-store', ...own }
  return new Response(JSON.stringify(body), { status, headers })
}
