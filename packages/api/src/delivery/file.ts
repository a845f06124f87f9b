import type { Context } from 'hono'
import type { Env } from '../http/context'
import { baseHeaders } from '../http/headers'

/**
 * Sends a private file piece by piece. The head leaves with the first piece, so that what fails before it gets an error response. When the
 * client hangs up, the stream is cancelled.
 *
 * @param file.name the name to save it under.
 * @param file.asciiName the same for clients that only know ASCII.
 */
export async function sendFile(
  c: Context<Env>,
  content: ReadableStream<Uint8Array>,
  file: { name: string; asciiName: string; mediaType: string },
  own: Record<string, string> = {},
): Promise<Response> {
  const headers = Object.assign(
    baseHeaders(c),
    {
      'Content-Type': file.mediaType,
      'Cache-Control': 'private, no-store',
      'Content-Disposition': `attachment; filename="${file.asciiName}"; filename*=UTF-8''${encodeExtended(file.name)}`,
    },
    own,
  )
  if (c.req.method === 'HEAD') return new Response(null, { status: 200, headers })
  const reader = content.getReader()
  const { signal } = c.req.raw
  const giveUp = () => void reader.cancel()
  signal.addEventListener('abort', giveUp)
  let first: Uint8Array | undefined = (await reader.read()).value
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const piece = first ?? (await reader.read()).value
        first = undefined
        if (piece) controller.enqueue(piece)
        else controller.close()
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
  return new Response(body, { status: 200, headers })
}

/** The notation of RFC 8187 for a parameter of a header. */
const encodeExtended = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
