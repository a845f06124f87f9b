import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { createGunzip } from 'node:zlib'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import type { Env } from './context'
import { ApiError } from './errors'

/**
 * Reads a large body of one type, gzip'd or not, and never holds more than `limit` bytes of it: a small body that unpacks to a
 * large one is refused while it unpacks.
 *
 * @throws {ApiError} `unsupported_media_type`, `body_too_large`, `malformed_encoding`
 */
export async function readBody(c: Context<Env>, { type, limit }: { type: string; limit: number }): Promise<Buffer> {
  const given = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (given !== type) throw new ApiError('unsupported_media_type', `Send the header Content-Type: ${type}.`)
  const encoding = (c.req.header('content-encoding') ?? 'identity').trim().toLowerCase()
  if (encoding !== 'identity' && encoding !== 'gzip')
    throw new ApiError('unsupported_media_type', 'The Content-Encoding of a body is gzip, or there is none.')
  const tooLarge = () => new ApiError('body_too_large', `The body may have at most ${limit} bytes, unpacked ones included.`)
  if (Number(c.req.header('content-length') ?? 0) > limit) throw tooLarge()

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
      throw new ApiError('malformed_encoding', 'The body says gzip in its Content-Encoding and is not.', { cause: error })
    throw error
  } finally {
    source.destroy()
    gunzip?.destroy()
  }
  return Buffer.concat(chunks)
}

/** Text of a body, which has to be UTF-8. */
export function decodeBody(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new ApiError('malformed_json', 'The body is not UTF-8 text.', { cause })
  }
}

/**
 * Refuses bodies of more bytes before they are parsed. One that says its length has no more than that, which Node sees to; only one that
 * does not has to be counted while it comes.
 */
export const limitBody = (bytes: number) => {
  const refuse = (): never => {
    throw new ApiError('body_too_large', `The body may have at most ${bytes} bytes.`)
  }
  const count = bodyLimit({ maxSize: bytes, onError: refuse })
  return createMiddleware<Env>(async (c, next) => {
    const length = c.req.header('content-length')
    if (length === undefined || c.req.header('transfer-encoding') !== undefined) return count(c, next)
    if (Number(length) > bytes) refuse()
    await next()
  })
}
