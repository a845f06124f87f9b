import type { Context } from 'hono'
import type { Env } from '../http/context'
import { ApiError } from '../http/errors'

/** A part of a representation, by the positions of its first and its last byte. */
export interface ByteRange {
  first: number
  last: number
}

/**
 * The range that a `Range` header asks for (RFC 9110 §14.1.2). Undefined when the whole representation is to be sent: the header cannot be
 * parsed, has another unit, or lists several ranges, which a server may ignore.
 */
export function parseRange(header: string, size: number): ByteRange | 'unsatisfiable' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/i.exec(header) ?? []
  if (first === '' && last === '') return undefined
  // No Content-Range can name a range of nothing.
  if (size === 0) return undefined
  if (first === '') {
    const length = Number(last)
    return length === 0 ? 'unsatisfiable' : { first: Math.max(0, size - length), last: size - 1 }
  }
  const [start, end] = [Number(first), last === '' ? Number.POSITIVE_INFINITY : Number(last)]
  if (end < start) return undefined
  return start < size ? { first: start, last: Math.min(end, size - 1) } : 'unsatisfiable'
}

/**
 * The range of a representation that a request gets. Undefined when it gets the whole.
 *
 * @throws {ApiError} `range_not_satisfiable`
 */
export function requestedRange(c: Context<Env>, etag: string, size: number): ByteRange | undefined {
  const header = c.req.header('range')
  // RFC 9110 §14.2 defines ranges for GET only.
  if (header === undefined || c.req.method !== 'GET') return undefined
  // The caller has a part of something else, or cannot know: weak validators and dates do not tell bytes apart (RFC 9110 §13.1.5).
  const condition = c.req.header('if-range')
  if (condition !== undefined && condition !== etag) return undefined
  const range = parseRange(header, size)
  if (range === 'unsatisfiable')
    throw new ApiError('range_not_satisfiable', `The file has ${size} bytes.`, { headers: { 'Content-Range': `bytes */${size}` } })
  return range
}
