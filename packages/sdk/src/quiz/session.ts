import type { Client } from '../client'
import { ConflictError, GoneError, LecternError, NotFoundError } from '../errors'
import { attemptsCreate, attemptsGet, attemptsList, attemptsResponsesSave, attemptsResult, attemptsSubmit } from '../functions.gen'
import { createIdempotencyKey } from '../idempotency-key'
import { isRetryable, retryDelay } from '../retry'
import type { Attempt, AttemptConflict, AttemptResult, QuestionResponse } from '../types.gen'
import { Outbox, type QuizAnswer, type Save } from './outbox'
import { Drawer, memoryStorage, type QuizStorage } from './storage'

/** Time and timers; tests replace them. */
export interface QuizClock {
  /** Milliseconds since 1970. */
  now(): number
  setTimeout(run: () => void, ms: number): unknown
  clearTimeout(timer: unknown): void
}

export interface QuizSessionOptions {
  /** A client with a learner token; or with a secret key, together with `learnerId`. */
  client: Client
  courseId: string
  quizId: string
  /**
   * The learner for whom a secret key acts. A learner token stands for its learner; say who it is where several share a browser, so that
   * nobody is shown the other's attempt while the server cannot be reached.
   */
  learnerId?: string
  /** Where answers wait. Default: memory, which a reload does not survive. */
  storage?: QuizStorage
  /** Milliseconds in which answers are collected before they are sent, so that typing is not a save per letter. Default 300. */
  saveDelay?: number
  clock?: QuizClock
}

/** What is known of an attempt that was begun. */
export interface QuizProgress {
  readonly attempt: Attempt
  /** By the id of the question. Questions without an answer are missing. */
  readonly answers: Readonly<Record<string, QuizAnswer>>
  /** How many answers are not yet on the server's disk. */
  readonly waiting: number
  /** Why the last request or the storage failed; undefined once something got through. What waits is tried again. */
  readonly error: LecternError | undefined
}

/**
 * What a quiz page shows. It is never changed; a new one is made for each change.
 *
 * - `idle`: not started, or closed
 * - `loading`: the attempt is being resumed or begun
 * - `in-progress`: answers are taken
 * - `submitting`: what waits is being sent, then the attempt is submitted; goes on by itself when the server is back
 * - `ended`: submitted, or its time is over; `result` is what the review policy shows
 * - `failed`: it could not be loaded, or is gone; `start()` tries again
 */
export type QuizSnapshot =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | ({ readonly status: 'in-progress' } & QuizProgress)
  | ({ readonly status: 'submitting' } & QuizProgress)
  | ({ readonly status: 'ended'; readonly result: AttemptResult } & QuizProgress)
  | { readonly status: 'failed'; readonly error: LecternError }

/** An attempt that is going on, between `start()` and its end. */
interface Running {
  attempt: Attempt
  outbox: Outbox
  /** Server time less the time here, in milliseconds. */
  offset: number
  /** The idempotency key of the submission, from when it is asked for. */
  submitKey: string | undefined
  /** The server said that the attempt takes nothing more. */
  closed: boolean
}

const longestTimer = 3_600_000
/** Between two tries, where the server asks for more than a minute. */
const longestWait = 60_000

/**
 * One learner taking one quiz: resumes the open attempt or begins one, keeps every answer until the server has it, counts down by the
 * server's clock, submits once. It needs no framework; `subscribe` and `getSnapshot` are what `useSyncExternalStore` asks for.
 *
 * Nothing here rejects: failures are in the snapshot.
 *
 * @example
 * const session = new QuizSession({ client: lectern, courseId, quizId, storage: localStorage })
 * session.subscribe(() => render(session.getSnapshot()))
 * await session.start()
 * session.answer({ type: 'single-choice', questionId: 'q1', choiceId: 'b' })
 * await session.submit()
 */
export class QuizSession {
  readonly #options: QuizSessionOptions
  readonly #clock: QuizClock
  readonly #drawer: Drawer
  readonly #listeners = new Set<() => void>()
  #snapshot: QuizSnapshot = { status: 'idle' }
  #running: Running | undefined
  #error: LecternError | undefined
  /** Aborted by `close()`, which ends every request and every wait of this start. */
  #life = new AbortController()
  #work: Promise<boolean> | undefined
  #failures = 0
  #sendTimer: unknown
  #dueTimer: unknown

  constructor(options: QuizSessionOptions) {
    this.#options = options
    this.#clock = options.clock ?? {
      now: Date.now,
      setTimeout: (run, ms) => setTimeout(run, ms),
      clearTimeout: (timer) => clearTimeout(timer as number),
    }
    this.#drawer = new Drawer(options.storage ?? memoryStorage(), (error) => {
      this.#error = error
      this.#show()
    })
  }

  /** Calls `listener` after each change; returns what ends that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** What to show now; the same object until something changes. */
  readonly getSnapshot = (): QuizSnapshot => this.#snapshot

  /** Milliseconds until the attempt is due, by the server's clock; null without a time limit and when no attempt goes on. */
  readonly remaining = (): number | null => {
    const { attempt, offset } = this.#running ?? {}
    if (!attempt?.dueAt || offset === undefined || this.#snapshot.status === 'ended') return null
    return Math.max(0, Date.parse(attempt.dueAt) - this.#clock.now() - offset)
  }

  /**
   * Goes on with the attempt that was last open here, else with the learner's open one, else begins one. An attempt that has ended
   * meanwhile is shown with its result. While the server cannot be reached, what is in the storage is shown. Does nothing when started.
   */
  async start(): Promise<void> {
    if (this.#snapshot.status !== 'idle' && this.#snapshot.status !== 'failed') return
    const life = new AbortController()
    this.#life = life
    this.#error = undefined
    this.#set({ status: 'loading' })
    try {
      const { attempt, offset } = await this.#load(life.signal)
      const outbox = await Outbox.open(attempt, this.#drawer)
      const submitKey = await this.#drawer.read(submitKeyOf(attempt.id))
      if (life.signal.aborted) return
      const closed = attempt.state !== 'in-progress'
      this.#running = { attempt, outbox, offset, submitKey: typeof submitKey === 'string' ? submitKey : undefined, closed }
      listen('addEventListener', this.#onOnline)
      if (!closed) this.#show()
      this.#awaitDue()
      await this.flush()
    } catch (error) {
      if (!life.signal.aborted) this.#fail(error)
    }
  }

  /**
   * Takes an answer: it is shown at once, kept in the storage, and sent. A later answer to the same question replaces it. Throws
   * `LecternError` when no attempt is in progress or the question is not one of it.
   */
  answer(response: QuestionResponse): void {
    const running = this.#running
    if (!running || this.#snapshot.status !== 'in-progress') {
      throw new LecternError(`No answer can be given while the quiz is ${this.#snapshot.status}: check \`getSnapshot().status\` first.`)
    }
    if (!running.attempt.questions.some(({ id }) => id === response.questionId)) {
      throw new LecternError(`The attempt has no question ${JSON.stringify(response.questionId)}: use the ids of \`attempt.questions\`.`)
    }
    running.outbox.add(response)
    this.#show()
    // While it waits after a failure, the next try takes this answer along.
    if (!this.#failures) this.#sendIn(this.#lastMoment() ? 0 : (this.#options.saveDelay ?? 300))
  }

  /** Sends what waits now. True when nothing waits any more. `online` events call it. */
  flush(): Promise<boolean> {
    this.#work ??= this.#send()
    return this.#work
  }

  /**
   * Sends what waits, then submits: once, however often it is called, and also after a reload. True when the attempt has ended; false
   * while the server cannot be reached, and it goes on by itself. Does nothing unless an attempt is in progress.
   */
  async submit(): Promise<boolean> {
    const running = this.#running
    if (running && this.#snapshot.status === 'in-progress') {
      running.submitKey = createIdempotencyKey()
      this.#drawer.write(submitKeyOf(running.attempt.id), running.submitKey)
      this.#show()
      // A save under way ends first.
      await this.#work
    }
    await this.flush()
    return this.#snapshot.status === 'ended'
  }

  /** Asks for the result again: a review policy may show more after the due date. Does nothing unless the attempt has ended. */
  async refresh(): Promise<void> {
    if (this.#snapshot.status === 'ended') await this.flush()
  }

  /** Begins another attempt after one has ended; how many there may be is for the quiz to say. */
  async restart(): Promise<void> {
    if (this.#snapshot.status !== 'ended') return
    this.close()
    this.#drawer.remove(this.#pointer)
    await this.start()
  }

  /** Ends every request and timer. What waits stays in the storage; `start()` goes on with it. */
  readonly close = (): void => {
    this.#life.abort()
    this.#clock.clearTimeout(this.#sendTimer)
    this.#clock.clearTimeout(this.#dueTimer)
    this.#sendTimer = undefined
    listen('removeEventListener', this.#onOnline)
    this.#running = undefined
    this.#work = undefined
    this.#failures = 0
    this.#set({ status: 'idle' })
  }

  async #load(signal: AbortSignal): Promise<{ attempt: Attempt; offset: number }> {
    const known = await this.#drawer.read(this.#pointer)
    const kept = typeof known === 'string' ? await this.#drawer.read(recordOf(known)) : undefined
    let attempt: Attempt
    try {
      attempt = (typeof known === 'string' && (await this.#findAttempt(known, signal))) || (await this.#openAttempt(signal))
    } catch (error) {
      if (!isRetryable(error) || !isRecord(kept)) throw error
      this.#error = error
      return kept
    }
    const record = { attempt, offset: Date.parse(attempt.serverTime) - this.#clock.now() }
    if (signal.aborted) return record
    this.#drawer.write(this.#pointer, attempt.id)
    if (attempt.state === 'in-progress') this.#drawer.write(recordOf(attempt.id), record)
    return record
  }

  /** The attempt that was last open here; undefined when it is another learner's, or gone. */
  async #findAttempt(id: string, signal: AbortSignal): Promise<Attempt | undefined> {
    try {
      return await attemptsGet(this.#options.client, id, {}, { signal })
    } catch (error) {
      if (error instanceof NotFoundError) return undefined
      throw error
    }
  }

  async #openAttempt(signal: AbortSignal): Promise<Attempt> {
    const { client, courseId, quizId, learnerId } = this.#options
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

  /** Saves, submits and reads the result: whatever is due, one request after another. */
  async #send(): Promise<boolean> {
    const { signal } = this.#life
    // Lets `#work` be set before it is cleared.
    await undefined
    const running = this.#running
    this.#clock.clearTimeout(this.#sendTimer)
    this.#sendTimer = undefined
    try {
      for (let step = running && this.#nextStep(running, signal); step; step = running && this.#nextStep(running, signal)) {
        const done = await step()
        if (signal.aborted) return false
        this.#failures = 0
        this.#error = undefined
        if (done) break
        this.#show()
      }
    } catch (error) {
      if (!signal.aborted) this.#stumble(error)
    } finally {
      if (!signal.aborted) this.#work = undefined
    }
    return running !== undefined && running.outbox.waiting === 0
  }

  /** The next request; true from it means that nothing follows. Undefined when there is nothing to do. */
  #nextStep(running: Running, signal: AbortSignal): (() => Promise<boolean>) | undefined {
    const { client } = this.#options
    const { attempt, outbox, submitKey, closed } = running
    const end = (result: AttemptResult) => {
      if (signal.aborted) return true
      this.#end(running, result)
      return true
    }
    if (closed) return async () => end(await attemptsResult(client, attempt.id, {}, { signal }))
    const save = outbox.next()
    if (save) return () => this.#save(running, save, signal)
    if (!submitKey) return undefined
    return async () => {
      try {
        return end(await attemptsSubmit(client, attempt.id, {}, { signal, idempotencyKey: submitKey }))
      } catch (error) {
        return this.#close(running, error)
      }
    }
  }

  async #save(running: Running, save: Save, signal: AbortSignal): Promise<boolean> {
    const { attempt, outbox } = running
    try {
      await attemptsResponsesSave(this.#options.client, attempt.id, save.response.questionId, save, {}, { signal })
      outbox.saved(save)
    } catch (error) {
      const { status, code } = error as LecternError
      if (code === 'stale_sequence') outbox.replaced(save, ((error as ConflictError).problem as AttemptConflict).current)
      else if (status === 413 || status === 422 || code === 'question_not_found') outbox.refused(save, error as LecternError)
      else return this.#close(running, error)
    }
    return false
  }

  /** Notes that the attempt takes nothing more when this is what the error says; throws every other error. */
  #close(running: Running, error: unknown): boolean {
    if (!(error instanceof ConflictError) || error.code !== 'attempt_closed') throw error
    running.closed = true
    return false
  }

  #end(running: Running, result: AttemptResult): void {
    const { attempt, outbox } = running
    outbox.end()
    running.attempt = { ...attempt, state: result.state }
    running.closed = true
    this.#clock.clearTimeout(this.#dueTimer)
    this.#drawer.remove(recordOf(attempt.id))
    this.#drawer.remove(submitKeyOf(attempt.id))
    this.#error = undefined
    this.#set({ status: 'ended', result, ...this.#progress(running) })
  }

  /** What waits is tried again later, unless there is no attempt any more for which it could be. */
  #stumble(error: unknown): void {
    if (error instanceof GoneError || error instanceof NotFoundError || !(error instanceof LecternError)) {
      this.#fail(error)
      return
    }
    this.#error = error
    this.#sendIn(retryDelay(this.#failures++, error.headers) ?? longestWait)
    this.#show()
  }

  #fail(error: unknown): void {
    this.close()
    const known = error instanceof LecternError ? error : new LecternError('The quiz could not go on.', { cause: error })
    this.#set({ status: 'failed', error: known })
  }

  #sendIn(ms: number): void {
    this.#clock.clearTimeout(this.#sendTimer)
    this.#sendTimer = this.#clock.setTimeout(() => void this.flush(), ms)
  }

  /** Submits when the attempt is due, as what was saved would be scored anyway. */
  #awaitDue(): void {
    const left = this.remaining()
    if (left === null || this.#running?.closed) return
    // Timers cannot wait for more than 24 days, and sleep while the machine does.
    const next = left === 0 ? () => void this.submit() : () => this.#awaitDue()
    this.#dueTimer = this.#clock.setTimeout(next, Math.min(left, longestTimer))
  }

  /** There may be no grace period, so that the last answers are not collected. */
  #lastMoment(): boolean {
    const left = this.remaining()
    return left !== null && left < 5000
  }

  readonly #onOnline = () => void this.flush()

  #progress({ attempt, outbox }: Running): QuizProgress {
    return { attempt, answers: outbox.answers, waiting: outbox.waiting, error: this.#error }
  }

  #show(): void {
    const running = this.#running
    if (!running || this.#snapshot.status === 'ended') return
    const status = running.submitKey || running.closed ? 'submitting' : 'in-progress'
    this.#set({ status, ...this.#progress(running) })
  }

  #set(snapshot: QuizSnapshot): void {
    this.#snapshot = snapshot
    for (const listener of [...this.#listeners]) listener()
  }

  get #pointer(): string {
    const { courseId, quizId, learnerId } = this.#options
    return ['lectern:quiz', courseId, quizId, ...(learnerId ? [learnerId] : [])].join(':')
  }
}

const recordOf = (attemptId: string) => `lectern:attempt:${attemptId}`
const submitKeyOf = (attemptId: string) => `lectern:submit:${attemptId}`

function isRecord(value: unknown): value is { attempt: Attempt; offset: number } {
  const { attempt, offset } = (value ?? {}) as { attempt?: Partial<Attempt>; offset?: number }
  return Number.isFinite(offset) && Array.isArray(attempt?.questions) && Array.isArray(attempt.responses) && typeof attempt.id === 'string'
}

/** Pages and workers tell when they are online again; Node does not. */
function listen(method: 'addEventListener' | 'removeEventListener', run: () => void): void {
  const target = globalThis as { [name in typeof method]?: (type: string, listener: () => void) => void }
  target[method]?.('online', run)
}
