import { sha256 } from '@lectern/content'
import type { Context } from 'hono'
import type { Env } from '../http/context'
import { ApiError } from '../http/errors'
import { baseHeaders } from '../http/headers'
import type { Asked } from './ask'
import type { TutorEvent, TutorSentence } from './schemas'

/** Where a stream broke off: the release, how many sentences had arrived, and a hash of them. */
export const eventId = /^[1-9][0-9]{0,9}-[1-9][0-9]{0,2}-[0-9a-f]{16}$/

const idOf = (release: number, sentences: readonly TutorSentence[]): string =>
  `${release}-${sentences.length}-${sha256(JSON.stringify(sentences)).slice(0, 16)}`

/** The release that a stream that broke off was answered from. */
export const releaseOf = (lastEventId: string): number => Number(lastEventId.split('-')[0])

/**
 * Sends an answer as server-sent events: a `sentence` for each sentence as soon as it is proved, then `end`. Headers are sent with the first
 * event, so that what fails before it is a problem like any other.
 *
 * @param lastEventId continues after this event.
 * @throws {ApiError} `answer_changed` when the sentences that have arrived are not the beginning of this answer.
 */
export async function streamAnswer(c: Context<Env>, { release, stream }: Asked, lastEventId: string | undefined): Promise<Response> {
  const { number } = release
  const listening = new AbortController()
  const sentences = stream(listening.signal)
  const sent: TutorSentence[] = []
  let next = await sentences.next()
  const arrived = lastEventId === undefined ? 0 : Number(lastEventId.split('-')[1])
  for (; sent.length < arrived && !next.done; next = await sentences.next()) sent.push(next.value)
  if (lastEventId !== undefined && idOf(number, sent) !== lastEventId) {
    listening.abort()
    throw new ApiError('answer_changed', 'The sentences that have arrived are not the beginning of this answer; ask without Last-Event-ID.')
  }
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      if (next.done) {
        controller.enqueue(encoder.encode(write({ type: 'end', ...next.value })))
        return controller.close()
      }
      sent.push(next.value)
      controller.enqueue(encoder.encode(write({ type: 'sentence', index: sent.length - 1, ...next.value }, idOf(number, sent))))
      next = await sentences.next()
    },
    cancel: () => listening.abort(),
  })
  const headers = {
    ...baseHeaders(c),
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'private, no-store',
    'X-Lectern-Release': String(number),
    // Proxies such as nginx would otherwise wait for the end.
    'X-Accel-Buffering': 'no',
  }
  return new Response(body, { status: 200, headers })
}

const write = (event: TutorEvent, id?: string): string =>
  `event: ${event.type}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(event)}\n\n`
