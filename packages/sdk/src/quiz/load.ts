import { ConflictError, type LecternError, NotFoundError } from '../errors'
import { attemptsCreate, attemptsGet, attemptsList } from '../functions.gen'
import { isRetryable } from '../retry'
import type { Attempt, AttemptResult } from '../types.gen'
import type { QuizClock, QuizSessionOptions } from './contract'
import type { JsonStorage } from './storage'

/** An attempt as it was loaded, and server time less the time here, in milliseconds. */
interface Loaded {
  attempt: Attempt
  offset: number
  /** What was known here of the answers that were checked. */
  result?: AttemptResult | undefined
}

/** Under which key the id of the attempt is kept that was last open here. */
export const pointerOf = ({ courseId, quizId, learnerId }: QuizSessionOptions): string =>
  ['lectern:quiz', courseId, quizId, ...(learnerId ? [learnerId] : [])].join(':')
/** Under which key an attempt itself is kept. */
export const recordOf = (attemptId: string): string => `lectern:attempt:${attemptId}`

/**
 * The attempt that was last open here, else the learner's open one, else a new one. While the server cannot be reached it is the one in the
 * storage, with the `error` that says so. Throws every other `LecternError`.
 */
export async function loadAttempt(
  options: QuizSessionOptions,
  drawer: JsonStorage,
  clock: QuizClock,
  signal: AbortSignal,
): Promise<Loaded & { error?: LecternError }> {
  const pointer = pointerOf(options)
  const known = await drawer.read(pointer)
  const kept = typeof known === 'string' ? await drawer.read(recordOf(known)) : undefined
  let attempt: Attempt
  try {
    attempt = (typeof known === 'string' && (await findAttempt(options, known, signal))) || (await openAttempt(options, signal))
  } catch (error) {
    if (!isRetryable(error) || !isLoaded(kept)) throw error
    return { ...kept, error }
  }
  const loaded = { attempt, offset: Date.parse(attempt.serverTime) - clock.now() }
  if (signal.aborted) return loaded
  drawer.write(pointer, attempt.id)
  if (attempt.state === 'in-progress') drawer.write(recordOf(attempt.id), loaded)
  return loaded
}

/** Undefined when it is another learner's, or gone. */
async function findAttempt({ client }: QuizSessionOptions, id: string, signal: AbortSignal): Promise<Attempt | undefined> {
  try {
    return await attemptsGet(client, id, {}, { signal })
  } catch (error) {
    if (error instanceof NotFoundError) return undefined
    throw error
  }
}

async function openAttempt({ client, courseId, quizId, learnerId }: QuizSessionOptions, signal: AbortSignal): Promise<Attempt> {
  const findOpen = async () => {
    const params = { course: courseId, quiz: quizId, state: 'in-progress', ...(learnerId && { learner: learnerId }) } as const
    const [open] = await attemptsList(client, params, { signal }).toArray({ limit: 1 })
    return open && attemptsGet(client, open.id, {}, { signal })
  }
  const open = await findOpen()
  if (open) return open
  try {
    return await attemptsCreate(client, { courseId, quizId, ...(learnerId && { learnerId }) }, {}, { signal })
  } catch (error) {
    // Another window began one in this moment.
    const other = error instanceof ConflictError && error.code === 'attempt_open' ? await findOpen() : undefined
    if (!other) throw error
    return other
  }
}

function isLoaded(value: unknown): value is Loaded {
  const { attempt, offset } = (value ?? {}) as { attempt?: Partial<Attempt>; offset?: number }
  return Number.isFinite(offset) && Array.isArray(attempt?.questions) && Array.isArray(attempt.responses) && typeof attempt.id === 'string'
}
