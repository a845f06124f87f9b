import { ConflictError, GoneError, LecternError, NotFoundError, StatusError } from '../errors'
import { attemptsGet, attemptsResponsesSave, attemptsResult, attemptsSubmit } from '../functions.gen'
import { createIdempotencyKey } from '../idempotency-key'
import { retryDelay } from '../retry'
import type { Attempt, AttemptConflict, AttemptResult, QuestionResponse } from '../types.gen'
import type { QuizClock, QuizProgress, QuizSessionOptions, QuizSnapshot } from './contract'
import { loadAttempt, pointerOf, recordOf } from './load'
import { Outbox, type Save } from './outbox'
import { JsonStorage, memoryStorage } from './storage'

/** An attempt that is going on, between `start()` and its end. */
interface OpenSession {
  attempt: Attempt
  outbox: Outbox
  /** Server time less the time here, in milliseconds. */
  offset: number
  /** The idempotency key of the submission, from when it is asked for. */
  submitKey: string | undefined
  /** The server is to be asked for the time: by the clock here, which may be wrong, the attempt is due, or an hour is over. */
  askTime: boolean
  /** The server said that the attempt takes nothing more. */
  closed: boolean
  /** What the answers give that were checked. */
  result: AttemptResult | undefined
  /** The server is to be asked for it again. */
  askResult: boolean
}

/** Timers cannot wait for more than 24 days, and sleep while the machine does. */
const longestTimer = 3_600_000
/** Between two tries, where the server asks for more than a minute. */
const longestWait = 60_000

/**
 * One learner taking one quiz: resumes the open attempt or begins one, keeps every answer until the server has it, counts down by the
 * server's clock, submits once. It needs no framework; `subscribe` and `getSnapshot` are what `useSyncExternalStore` asks for.
 *
 * No promise of it rejects: failures are in the snapshot.
 *
 * @example
 * const session = new QuizSession({ client: lectern, courseId, quizId, storage: localStorage })
 * session.subscribe(() => console.log(session.getSnapshot().status))
 * await session.start()
 * session.answer({ type: 'single-choice', questionId: 'q1', choiceId: 'b' })
 * await session.submit()
 */
export class QuizSession {
  readonly #options: QuizSessionOptions
  readonly #clock: QuizClock
  readonly #drawer: JsonStorage
  readonly #listeners = new Set<() => void>()
  #snapshot: QuizSnapshot = { status: 'idle' }
  #running: OpenSession | undefined
  #error: LecternError | undefined
  /** Aborted by `close()`, which ends every request and every wait of this start. */
  #life = new AbortController()
  #started = Promise.resolve()
  #work: Promise<boolean> | undefined
  #failures = 0
  #sendTimer: unknown
  #dueTimer: unknown

  /**
   * Asks nothing yet: `start()` does.
   *
   * @param options The quiz, a client for it, and a storage, without which a reload loses what had not been sent.
   * @example
   * const session = new QuizSession({ client: lectern, courseId, quizId, storage: localStorage })
   */
  constructor(options: QuizSessionOptions) {
    this.#options = options
    this.#clock = options.clock ?? {
      now: Date.now,
      setTimeout: (run, ms) => setTimeout(run, ms),
      clearTimeout: (timer) => clearTimeout(timer as number),
    }
    this.#drawer = new JsonStorage(options.storage ?? memoryStorage(), (error) => {
      this.#error = error
      this.#show()
    })
  }

  /**
   * Calls a function after each change. What it throws is reported as an uncaught error is, and the quiz goes on.
   *
   * @param listener Called without arguments; `getSnapshot()` has what changed.
   * @returns A function that ends it.
   * @example
   * const end = session.subscribe(() => console.log(session.getSnapshot().status))
   * end()
   */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /**
   * What to show now.
   *
   * @returns The same object until something changes.
   * @example
   * const quiz = session.getSnapshot()
   * if (quiz.status === 'ended') console.log(quiz.result.score?.points)
   */
  readonly getSnapshot = (): QuizSnapshot => this.#snapshot

  /**
   * How much time is left, by the server's clock. Snapshots do not come with the seconds: ask when you paint.
   *
   * @returns Milliseconds until the attempt is due, from 0; null without a time limit and when no attempt goes on.
   * @example
   * const left = session.remaining()
   * console.log(left === null ? 'Take your time.' : `${Math.ceil(left / 1000)} seconds`)
   */
  readonly remaining = (): number | null => {
    const { attempt, offset } = this.#running ?? {}
    if (!attempt?.dueAt || offset === undefined || this.#snapshot.status === 'ended') return null
    return Math.max(0, Date.parse(attempt.dueAt) - this.#clock.now() - offset)
  }

  /**
   * Goes on with the attempt that was last open here, else with the learner's open one, else begins one. An attempt that has ended
   * meanwhile is shown with its result. While the server cannot be reached, what is in the storage is shown. Does nothing when started.
   *
   * @returns Resolves when there is something to show and what had been left from before was sent; a second call with the first. Never
   * rejects: with `failed` the snapshot has the error.
   * @example
   * await session.start()
   * const quiz = session.getSnapshot()
   * if (quiz.status === 'failed') console.error(quiz.error.code, quiz.error.message)
   */
  start(): Promise<void> {
    const { status } = this.#snapshot
    if (status === 'idle' || status === 'failed') this.#started = this.#begin()
    return this.#started
  }

  /**
   * Takes an answer: it is shown at once, kept in the storage, and sent after `saveDelay` milliseconds together with what was answered
   * until then. A later answer to the same question replaces it.
   *
   * @param response Of the type of its question. It is copied, so that it may change afterwards.
   * @throws `LecternError` when no attempt is in progress, the question is not one of it, or the response cannot be written as JSON. What
   * the server says of it is in the snapshot: the answer is then `refused`.
   * @example
   * session.answer({ type: 'single-choice', questionId: 'q1', choiceId: 'b' })
   */
  answer(response: QuestionResponse): void {
    this.#add(response?.questionId, () => copyOf(response))
    // While it waits after a failure, the next try takes this answer along.
    if (this.#failures) return
    if (this.#lastMoment()) this.#sendIn(0)
    // A timer that runs is left alone: started anew by each answer, it would never fire for one who types fast.
    else if (this.#sendTimer === undefined) this.#sendIn(this.#options.saveDelay ?? 300)
  }

  /**
   * Has the answer to a question checked, at a quiz with tries: it uses a try, and the `result` in the snapshot then says what it gives.
   * While the server cannot be reached, the check waits with the answer. Checking again what was checked does nothing.
   *
   * @param questionId Id of a question that has an answer.
   * @returns True when the result is there; false while something waits, with `error` in the snapshot. Never rejects.
   * @throws `LecternError` when no attempt is in progress, or the question has no answer. Where no try is left, the answer is `refused`.
   * @example
   * session.answer({ type: 'single-choice', questionId: 'q1', choiceId: 'b' })
   * await session.check('q1')
   */
  check(questionId: string): Promise<boolean> {
    const { response, checked } = this.#running?.outbox.answers[questionId] ?? {}
    if (!checked) this.#add(response && questionId, () => response as QuestionResponse, true)
    return this.flush().then((done) => done && !this.#running?.askResult)
  }

  /** Keeps an answer, where one can be given. */
  #add(questionId: string | undefined, read: () => QuestionResponse, check?: boolean): void {
    const running = this.#running
    if (!running || this.#snapshot.status !== 'in-progress') {
      throw new LecternError(`No answer can be given while the quiz is ${this.#snapshot.status}: check \`getSnapshot().status\` first.`)
    }
    if (!running.attempt.questions.some(({ id }) => id === questionId)) {
      throw new LecternError(
        check
          ? 'There is no answer to check: call `answer()` first.'
          : `The attempt has no question ${JSON.stringify(questionId)}: use the ids of \`attempt.questions\`.`,
      )
    }
    running.outbox.add(read(), this.#clock.now() + running.offset, check)
    this.#show()
  }

  /**
   * Sends what waits now. `online` events of the page call it.
   *
   * @returns True when nothing waits any more; false when something does, with `error` in the snapshot. Never rejects.
   * @example
   * if (!(await session.flush())) console.warn('Not everything is saved yet.')
   */
  flush(): Promise<boolean> {
    this.#work ??= this.#send()
    return this.#work
  }

  /**
   * Sends what waits, then submits: once, however often it is called, and also after a reload. Does nothing unless an attempt is in
   * progress.
   *
   * @returns True when the attempt has ended; false while the server cannot be reached, and it goes on by itself. Never rejects.
   * @example
   * if (await session.submit()) console.log(session.getSnapshot())
   */
  async submit(): Promise<boolean> {
    const running = this.#running
    if (running && !running.closed && !running.submitKey) {
      this.#keepSubmitKey(running)
      this.#show()
      // A save under way ends first.
      await this.#work
    }
    await this.flush()
    return this.#snapshot.status === 'ended'
  }

  /**
   * Asks for the result again: a review policy may show more after the due date. Does nothing unless the attempt has ended.
   *
   * @returns Resolves when the snapshot has the new result, or the request failed and will be tried again. Never rejects.
   * @example
   * await session.refresh()
   */
  async refresh(): Promise<void> {
    if (this.#snapshot.status === 'ended') await this.flush()
  }

  /**
   * Begins another attempt after one has ended; how many there may be is for the quiz to say. Does nothing before that.
   *
   * @returns As `start()`; with `attempts_exhausted` and `attempt_cooldown` the snapshot is `failed`.
   * @example
   * if (session.getSnapshot().status === 'ended') await session.restart()
   */
  async restart(): Promise<void> {
    if (this.#snapshot.status !== 'ended') return
    this.close()
    this.#drawer.remove(pointerOf(this.#options))
    await this.start()
  }

  /**
   * Ends every request and timer. What waits stays in the storage; `start()` goes on with it.
   *
   * @example
   * addEventListener('pagehide', session.close)
   */
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

  async #begin(): Promise<void> {
    const life = new AbortController()
    this.#life = life
    this.#error = undefined
    this.#set({ status: 'loading' })
    try {
      const { attempt, offset, result, error } = await loadAttempt(this.#options, this.#drawer, this.#clock, life.signal)
      if (error) this.#error = error
      const outbox = await Outbox.open(attempt, this.#drawer)
      const kept = await this.#drawer.read(submitKeyOf(attempt.id))
      if (life.signal.aborted) return
      const submitKey = typeof kept === 'string' ? kept : undefined
      const closed = attempt.state !== 'in-progress'
      this.#running = { attempt, outbox, offset, submitKey, askTime: false, closed, result, askResult: !!attempt.tries }
      listen('addEventListener', this.#onOnline)
      if (!closed) this.#show()
      this.#awaitDue()
      await this.flush()
    } catch (error) {
      if (!life.signal.aborted) this.#fail(error)
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
  #nextStep(running: OpenSession, signal: AbortSignal): (() => Promise<boolean>) | undefined {
    const { client } = this.#options
    const { attempt, outbox, submitKey, askTime, askResult, closed } = running
    const end = (result: AttemptResult) => {
      if (signal.aborted) return true
      this.#end(running, result)
      return true
    }
    const readResult = () => attemptsResult(client, attempt.id, {}, { signal })
    if (closed) return async () => end(await readResult())
    const save = outbox.next()
    if (save) return () => this.#save(running, save, signal)
    if (!submitKey && askResult)
      return async () => {
        const result = await readResult()
        if (result.state !== 'in-progress') return end(result)
        running.result = result
        running.askResult = false
        this.#keepRecord(running)
        return false
      }
    if (!submitKey) return askTime ? () => this.#askTime(running, signal) : undefined
    return async () => {
      try {
        return end(await attemptsSubmit(client, attempt.id, {}, { signal, idempotencyKey: submitKey }))
      } catch (error) {
        return this.#close(running, error)
      }
    }
  }

  async #save(running: OpenSession, save: Save, signal: AbortSignal): Promise<boolean> {
    const { attempt, outbox } = running
    const { sequence, response, checked } = save
    // Whatever becomes of it, there may be news.
    if (checked) running.askResult = true
    const sentAt = this.#clock.now()
    const first = outbox.send(save)
    try {
      const { savedAt } = await attemptsResponsesSave(
        this.#options.client,
        attempt.id,
        response.questionId,
        { sequence, response, ...(checked && { check: true }) },
        {},
        { signal },
      )
      outbox.saved(save)
      // One that was sent before may have been saved then.
      this.#adjust(running, savedAt, first ? sentAt : 0)
    } catch (error) {
      const { code, problem } = error as LecternError
      if (code === 'stale_sequence') outbox.stale(save, (problem as AttemptConflict).current)
      else if (isRefusal(error)) outbox.refused(save, error)
      else return this.#close(running, error)
    }
    return false
  }

  /** Ends the attempt only when it is due by the server: the clock here may have been set. */
  async #askTime(running: OpenSession, signal: AbortSignal): Promise<boolean> {
    const { state, serverTime } = await attemptsGet(this.#options.client, running.attempt.id, {}, { signal })
    if (signal.aborted) return true
    running.askTime = false
    this.#adjust(running, serverTime, this.#clock.now())
    if (state !== 'in-progress') running.closed = true
    else if (this.remaining() === 0) this.#keepSubmitKey(running)
    else this.#awaitDue()
    return false
  }

  /** Corrects the offset by a time of the server that was between `sentAt` and now by the clock here. */
  #adjust(running: OpenSession, serverTime: string, sentAt: number): void {
    const time = Date.parse(serverTime)
    const offset = Math.max(time - this.#clock.now(), Math.min(time - sentAt, running.offset))
    if (Number.isNaN(offset) || offset === running.offset || running !== this.#running) return
    running.offset = offset
    this.#keepRecord(running)
    this.#awaitDue()
  }

  #keepRecord({ attempt, offset, result }: OpenSession): void {
    if (this.#running?.attempt === attempt) this.#drawer.write(recordOf(attempt.id), { attempt, offset, result })
  }

  #keepSubmitKey(running: OpenSession): void {
    running.submitKey = createIdempotencyKey()
    this.#drawer.write(submitKeyOf(running.attempt.id), running.submitKey)
  }

  /** Notes that the attempt takes nothing more when this is what the error says; throws every other error. */
  #close(running: OpenSession, error: unknown): boolean {
    if (!(error instanceof ConflictError) || error.code !== 'attempt_closed') throw error
    running.closed = true
    return false
  }

  #end(running: OpenSession, result: AttemptResult): void {
    const { attempt, outbox } = running
    outbox.end()
    running.attempt = { ...attempt, state: result.state }
    running.closed = true
    this.#clock.clearTimeout(this.#dueTimer)
    this.#drawer.remove(recordOf(attempt.id))
    this.#drawer.remove(submitKeyOf(attempt.id))
    this.#error = undefined
    this.#set({ status: 'ended', ...this.#progress(running), result })
  }

  /** What waits is tried again later, unless there is no attempt any more for which it could be, or it is not this token's. */
  #stumble(error: unknown): void {
    if (error instanceof GoneError || error instanceof NotFoundError || isForbidden(error) || !(error instanceof LecternError)) {
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
    this.#sendTimer = this.#clock.setTimeout(() => {
      this.#sendTimer = undefined
      void this.flush()
    }, ms)
  }

  /** An attempt that is due is submitted, as what was saved would be scored anyway. */
  #awaitDue(): void {
    this.#clock.clearTimeout(this.#dueTimer)
    const running = this.#running
    const left = this.remaining()
    if (!running || running.closed || left === null) return
    const ask = () => {
      running.askTime = true
      void this.flush()
    }
    this.#dueTimer = this.#clock.setTimeout(ask, Math.min(left, longestTimer))
  }

  /** There may be no grace period, so that the last answers are not collected. */
  #lastMoment(): boolean {
    const left = this.remaining()
    return left !== null && left < 5000
  }

  readonly #onOnline = () => void this.flush()

  #progress({ attempt, outbox, result }: OpenSession): QuizProgress {
    return { attempt, answers: outbox.answers, waiting: outbox.waiting, result, error: this.#error }
  }

  #show(): void {
    const running = this.#running
    if (!running || this.#snapshot.status === 'ended') return
    const isOver = running.askTime && this.#failures && this.remaining() === 0
    const status = running.submitKey || running.closed || isOver ? 'submitting' : 'in-progress'
    this.#set({ status, ...this.#progress(running) })
  }

  #set(snapshot: QuizSnapshot): void {
    this.#snapshot = snapshot
    for (const listener of [...this.#listeners]) {
      try {
        listener()
      } catch (error) {
        // As an error that nobody caught, where the platform has a word for it.
        const { reportError = console.error } = globalThis as { reportError?: (error: unknown) => void }
        reportError(error)
      }
    }
  }
}

const submitKeyOf = (attemptId: string) => `lectern:submit:${attemptId}`

/** Whoever asks may not, whatever the answer is. */
const isForbidden = (error: unknown) => /^(insufficient_scope|other_(learner|course))$/.test(`${(error as LecternError | undefined)?.code}`)

/** Whether it is this answer that is not taken. A firewall before the server has any 4xx for one; these have a meaning of their own. */
function isRefusal(error: unknown): error is StatusError {
  if (!(error instanceof StatusError) || isForbidden(error)) return false
  return /^4(?!0[1489]|10|29)/.test(`${error.status}`) || /^(question_not_found|tries_exhausted)$/.test(`${error.code}`)
}

/** As it will be sent. */
function copyOf(response: QuestionResponse): QuestionResponse {
  const refuse = (name: string, value: unknown) => {
    // JSON would drop it without a word.
    if (/^(function|symbol)$/.test(typeof value)) throw new TypeError(`${name} is a ${typeof value}.`)
    return value
  }
  try {
    return JSON.parse(JSON.stringify(response, refuse))
  } catch (cause) {
    throw new LecternError('The answer cannot be written as JSON.', { cause })
  }
}

/** Pages and workers tell when they are online again; Node does not. */
function listen(method: 'addEventListener' | 'removeEventListener', run: () => void): void {
  const target = globalThis as { [name in typeof method]?: (type: string, listener: () => void) => void }
  target[method]?.('online', run)
}
