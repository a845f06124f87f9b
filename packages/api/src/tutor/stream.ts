import { sha256 } from '@lectern/content'
import type { Context } from 'hono'
import type { Env } from '../http/context'
import { ApiError } from '../http/errors'
import { baseHeaders } from '../http/headers'
import type { ReleaseRef } from '../store/store'
import type { TutorAnswer, TutorEvent, TutorSentence } from './schemas'

/** Where a stream broke off: the release, how many sentences had arrived, and a hash of them. */
export const eventId = /^[1-9][0-9]{0,9}-[1-9][0-9]{0,2}-[0-9a-f]{16}$/

const idOf = (release: number, sentences: readonly TutorSentence[]): string =>
  `${release}-${sentences.length}-${sha256(JSON.stringify(sentences)).slice(0, 16)}`

/** The release that a stream that broke off was answered from. */
export const releaseOf = (lastEventId: string): number => Number(lastEventId.split('-')[0])

/**
 * Sends an answer as server-sent events: a `sentence` for each sentence, then `end`.
 *
 * @param lastEventId continues after this event.
 * @throws {ApiError} `answer_changed` when the sentences that have arrived are not the beginning of this answer.
 */
export function streamAnswer(
  c: Context<Env>,
  { number }: ReleaseRef,
  { answer, ...rest }: TutorAnswer,
  lastEventId: string | undefined,
): Response {
  const arrived = lastEventId === undefined ? 0 : Number(lastEventId.split('-')[1])
  if (lastEventId !== undefined && idOf(number, answer.slice(0, arrived)) !== lastEventId)
    throw new ApiError('answer_changed', 'The sentences that have arrived are not the beginning of this answer; ask without Last-Event-ID.')
  const events = answer.map((sentence, index) => write({ type: 'sentence', index, ...sentence }, idOf(number, answer.slice(0, index + 1))))
  const body = [...events.slice(arrived), write({ type: 'end', ...rest })].join('')
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
