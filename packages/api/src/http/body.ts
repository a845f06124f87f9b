import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { createGunzip } from 'node:zlib'
import type { Context } from 'hono'
import type { Env } from './context'
import { ApiError } from './errors'

/**
 * Reads a body of one media type, gzipped or not. Never buffers more than `limit` bytes: a small body that decompresses to a large one is
 * refused while it decompresses.
 *
 * @throws {ApiError} `unsupported_media_type`, `body_too_large`, `malformed_encoding`
 */
export async function readBody(c: Context<Env>, { type, limit }: { type: string; limit: number }): Promise<Buffer> {
  const given = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (given !== type) throw new ApiError('unsupported_media_type', `Send the header Content-Type: ${type}.`)
  const encoding = (c.req.header('content-encoding') ?? 'identity').trim().toLowerCase()
  if (encoding !== 'identity' && encoding !== 'gzip')
    throw new ApiError('unsupported_media_type', 'Send the body with Content-Encoding gzip, or without one.')
  const tooLarge = () => new ApiError('body_too_large', `The body may have at most ${limit} bytes, also after decompression.`)
  if (Number(c.req.header('content-length') ?? 0) > limit) throw tooLarge()

  // Node enforces Content-Length, so the body needs no counting stream.
  if (encoding === 'identity' && c.req.header('content-length') !== undefined && c.req.header('transfer-encoding') === undefined)
    return Buffer.from(await c.req.arrayBuffer().catch(refuseCutBody(c)))
  const { body } = c.req.raw
  if (!body) return Buffer.alloc(0)
  const source = Readable.fromWeb(body as ReadableStream)
  const gunzip = encoding === 'gzip' ? createGunzip() : undefined
  if (gunzip) source.on('error', (error) => gunzip.destroy(error)).pipe(gunzip)
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of gunzip ?? source) {
      size += chunk.length
      if (size > limit) throw tooLarge()
      chunks.push(Buffer.from(chunk))
    }
  } catch (error) {
    if (error instanceof ApiError) throw error
    if (gunzip && /^Z_/.test(String((error as NodeJS.ErrnoException).code)))
      throw new ApiError('malformed_encoding', 'The Content-Encoding is gzip, but the body is not gzipped.', { cause: error })
    return refuseCutBody(c)(error)
  } finally {
    source.destroy()
    gunzip?.destroy()
  }
  return Buffer.concat(chunks)
}

/** A client that disconnects while sending is not a server error. */
const refuseCutBody =
  (c: Context<Env>) =>
  (error: unknown): never => {
    if (c.env?.incoming?.complete === false) throw new ApiError('malformed_encoding', 'The body ended early.', { cause: error })
    throw error
  }

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Decodes a body as UTF-8. */
export function decodeBody(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch (cause) {
    throw new ApiError('malformed_json', 'The body is not UTF-8 text.', { cause })
  }
}

/**
 * Reads a JSON body.
 *
 * @throws {ApiError} `unsupported_media_type`, `body_too_large`, `malformed_encoding`, `malformed_json`
 */
export async function readJson(c: Context<Env>, limit: number): Promise<unknown> {
  const text = decodeBody(await readBody(c, { type: 'application/json', limit }))
  try {
    return JSON.parse(text)
  } catch (cause) {
    const detail = text.trim() === '' ? 'The body is empty.' : `The body is not valid JSON: ${(cause as Error).message}.`
    throw new ApiError('malformed_json', detail, { cause })
  }
}
