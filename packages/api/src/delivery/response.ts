import { hash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Context, TypedResponse } from 'hono'
import Negotiator from 'negotiator'
import type { Env } from '../http/context'
import { baseHeaders } from '../http/headers'
import { JsonText } from '../store/content/json-text'
import type { ReleaseRef } from '../store/store'
import { markdownType } from './markdown'
import type { Encoding } from './prepared'
import { type ByteRange, requestedRange } from './range'

const compressFrom = 1024
const encoders = {
  identity: (body: string | Uint8Array) => body,
  br: (bytes: string | Uint8Array) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: string | Uint8Array) => gzipSync(bytes),
}

/** The preferred encoding that `Accept-Encoding` allows. */
export function chooseEncoding(accepted: string): Encoding {
  if (accepted === '') return 'identity'
  const chosen = new Negotiator({ headers: { 'accept-encoding': accepted } }).encoding(['br', 'gzip', 'identity'])
  return chosen === 'br' || chosen === 'gzip' ? chosen : 'identity'
}

/** True when `If-None-Match` holds the validator: alone, in a list, as a weak one, or as `*` (RFC 9110 §13.1.2). */
export function matchesValidator(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  if (header === etag) return true
  if (header.trim() === '*') return true
  return (header.match(/(W\/)?"[^"]*"/g) ?? []).some((candidate) => candidate.replace(/^W\//, '') === etag)
}

interface Delivery {
  release?: ReleaseRef
  /** True when only authors may see it. By default this follows from the release. */
  preview?: boolean
  /** True when the request named the release, so that the response can never change. */
  pinned?: boolean
  contentLocation?: string
  /** Relative URL of the next page. */
  next?: string
  contentType?: string
  /** SHA-256 of the bytes, in hex, for callers who know it. */
  sha256?: string
  /** True when `Range` may select a part of the bytes. */
  ranges?: boolean
  headers?: Record<string, string>
  /** True when `Accept` chooses between JSON and Markdown at this URL. */
  negotiated?: boolean
  /** True when the response may change without a publish, so that the cache of the service must not keep it. */
  varies?: boolean
}

const isPreview = ({ release, preview = release?.publishedAt === null }: Delivery): boolean => preview

/** Pinned releases may be cached for a day, previews not at all, everything else after revalidation. */
function cacheControl(closed: boolean, delivery: Delivery): string {
  const { pinned } = delivery
  if (isPreview(delivery)) return 'private, no-store'
  if (closed) return pinned ? 'private, max-age=86400, immutable' : 'private, max-age=0, must-revalidate'
  return pinned ? 'public, max-age=86400, immutable' : 'public, max-age=0, s-maxage=60, must-revalidate'
}

function headOf(c: Context<Env>, etag: string, delivery: Delivery): Record<string, string> {
  const { release, contentLocation, next, ranges, negotiated, headers } = delivery
  const closed = c.get('closed')
  const head = baseHeaders(c)
  head.ETag = etag
  head['Cache-Control'] = cacheControl(closed, delivery)
  head.Vary = `${negotiated ? 'Accept, ' : ''}Accept-Encoding${closed || isPreview(delivery) ? ', Authorization' : ''}`
  if (release) head['X-Lectern-Release'] = String(release.number)
  if (contentLocation !== undefined) head['Content-Location'] = contentLocation
  if (ranges) head['Accept-Ranges'] = 'bytes'
  if (next !== undefined) head.Link = `<${next}>; rel="next"`
  return headers ? Object.assign(head, headers) : head
}

/**
 * Builds the complete response of a delivery read: status, headers and bytes.
 *
 * @param identity what the ETag is a hash of: the bytes, or something that changes exactly when they do. It contains no answer key.
 */
export function deliverBytes(
  c: Context<Env>,
  bytes: string | Uint8Array,
  delivery: Delivery = {},
  identity: string | Uint8Array = bytes,
): Response {
  const contentType = delivery.contentType ?? 'application/json'
  const compressible = bytes.length >= compressFrom && /json|text|svg|xml/.test(contentType)
  const encoding = compressible ? chooseEncoding(c.req.header('accept-encoding') ?? '') : 'identity'
  const { sha256 } = delivery
  const digest = sha256 === undefined ? hash('sha256', identity, 'base64url') : Buffer.from(sha256, 'hex').toString('base64url')
  const etag = `"${digest.slice(0, 27)}${encoding === 'identity' ? '' : `-${encoding}`}"`
  const head = headOf(c, etag, delivery)
  const notModified = matchesValidator(c.req.header('if-none-match'), etag)
  const keep = isSameForEveryone(c, delivery) ? c.env?.keep : undefined
  if (notModified && !keep) return new Response(null, { status: 304, headers: head })
  // Parts of compressed bytes might not fit together: another version of the compressor gives other bytes under the same ETag.
  if (delivery.ranges && encoding === 'identity' && !notModified && typeof bytes !== 'string') {
    const range = requestedRange(c, etag, bytes.length)
    if (range) return sendPart(bytes, range, contentType, head)
  }
  const body = encoders[encoding](bytes)
  const entity: Record<string, string> = { 'Content-Type': contentType, 'Content-Length': String(Buffer.byteLength(body)) }
  if (encoding !== 'identity') entity['Content-Encoding'] = encoding
  // The cache copies the headers before they are extended below.
  keep?.({ route: c.get('route'), course: c.req.param('course'), compressible, encoding, etag, head, entity, body })
  return notModified
    ? new Response(null, { status: 304, headers: head })
    : new Response(body as string | Uint8Array<ArrayBuffer>, { status: 200, headers: Object.assign(head, entity) })
}

function sendPart(bytes: Uint8Array, { first, last }: ByteRange, contentType: string, head: Record<string, string>): Response {
  const headers = Object.assign(head, {
    'Content-Type': contentType,
    'Content-Length': String(last - first + 1),
    'Content-Range': `bytes ${first}-${last}/${bytes.length}`,
  })
  return new Response(bytes.subarray(first, last + 1) as Uint8Array<ArrayBuffer>, { status: 206, headers })
}

/** True when a response depends only on its URL and on what is published, not on the caller. */
const isSameForEveryone = (c: Context<Env>, delivery: Delivery): boolean =>
  !c.get('closed') && !isPreview(delivery) && !c.get('rateLimited') && !delivery.varies

/** Like {@link deliverBytes}, for JSON. The type of the body is checked against the route's schema. */
export function deliver<Body extends object>(
  c: Context<Env>,
  body: Body | JsonText<Body>,
  delivery: Delivery = {},
): Response & TypedResponse<Body, 200, 'json'> {
  const response =
    body instanceof JsonText ? deliverBytes(c, body.json, delivery, body.identity) : deliverBytes(c, JSON.stringify(body), delivery)
  return response as Response & TypedResponse<Body, 200, 'json'>
}

/** Like {@link deliverBytes}, for Markdown in place of the JSON of the route. */
export function deliverMarkdown<Body extends object>(
  c: Context<Env>,
  markdown: string,
  delivery: Delivery,
): Response & TypedResponse<Body, 200, 'json'> {
  return deliverBytes(c, markdown, { ...delivery, contentType: markdownType }) as Response & TypedResponse<Body, 200, 'json'>
}

/** A private response that no cache may store. */
export function answer<Body extends object>(
  c: Context<Env>,
  body: Body | JsonText<Body>,
  { next }: { next?: string } = {},
): Response & TypedResponse<Body, 200, 'json'> {
  return privateJson(c, body, 200, next ? { Link: `<${next}>; rel="next"` } : {}) as Response & TypedResponse<Body, 200, 'json'>
}

/** Like {@link answer}, with 201 and the URL of the created resource. */
export function answerCreated<Body extends object>(
  c: Context<Env>,
  body: Body,
  location?: string,
): Response & TypedResponse<Body, 201, 'json'> {
  return privateJson(c, body, 201, location ? { Location: location } : {}) as Response & TypedResponse<Body, 201, 'json'>
}

function privateJson(c: Context<Env>, body: object, status: number, own: Record<string, string>): Response {
  const headers = Object.assign(baseHeaders(c), { 'Content-Type': 'application/json', 'Cache-Control': 'private, no-store' }, own)
  return new Response(body instanceof JsonText ? body.json : JSON.stringify(body), { status, headers })
}
