import type { LecternError } from '../errors'
import type { Attempt, QuestionResponse, SavedResponse } from '../types.gen'
import type { JsonStorage } from './storage'

/** An answer of the learner with its state. Immutable. */
export interface QuizAnswer {
  /** The response that counts: the local one, or with `replaced` that of another window or device. */
  readonly response: QuestionResponse
  /**
   * - `waiting`: kept here, not yet on the server's disk
   * - `saved`: on the server's disk
   * - `replaced`: another window or device answered later; this is that answer
   * - `refused`: the server, or what stands before it, does not take it; `error` says why
   * - `late`: it did not arrive before the attempt ended, and does not count
   */
  readonly state: 'waiting' | 'saved' | 'replaced' | 'refused' | 'late'
  /** With `refused`: why. */
  readonly error?: LecternError
  /** True when it is one that was checked, or that is to be. */
  readonly checked?: boolean | undefined
}

/** A save that is on its way, as it is kept. */
export interface Save {
  readonly sequence: number
  readonly response: QuestionResponse
  /** Milliseconds since 1970, by the server's clock. Versions before this one kept none; such an answer counts as the earlier one. */
  readonly answeredAt?: number
  /** It is to be checked. */
  readonly checked?: boolean | undefined
  /** The server has it. It is kept on, so that a reload without the server shows it. */
  readonly saved?: true
}

/** Sequences end at 2,000,000,000; the rest is for counting on, should a clock here be years ahead. */
const latestSequence = 1_000_000_000

/**
 * The answers of one attempt. Those that wait are kept in the storage, each under a key of its own, so that two windows never
 * overwrite each other's.
 */
export class Outbox {
  #answers: Readonly<Record<string, QuizAnswer>> = {}
  readonly #sequences = new Map<string, number>()
  readonly #waiting = new Map<string, Save>()
  /** What is kept of those that the server has. */
  readonly #kept = new Map<string, Save>()
  /** Saves made here and not yet sent: what the server says of such a one, it says for the first time. */
  readonly #unsent = new WeakSet<Save>()
  readonly #attemptId: string
  readonly #startedAt: number
  readonly #drawer: JsonStorage

  private constructor(attempt: Attempt, drawer: JsonStorage) {
    this.#attemptId = attempt.id
    this.#startedAt = Date.parse(attempt.startedAt)
    this.#drawer = drawer
    for (const { questionId, sequence, response, checked } of attempt.responses) {
      this.#sequences.set(questionId, sequence)
      this.#put(questionId, { response, state: 'saved', checked: checked || undefined })
    }
  }

  /** The answers that the server has, and over them those that wait here since before a reload. */
  static async open(attempt: Attempt, drawer: JsonStorage): Promise<Outbox> {
    const outbox = new Outbox(attempt, drawer)
    for (const { id } of attempt.questions) {
      const save = await drawer.read(outbox.#keyOf(id))
      if (!isSaveOf(id, save)) continue
      if (save.saved) outbox.#show(save)
      else outbox.#wait(save)
    }
    return outbox
  }

  get answers(): Readonly<Record<string, QuizAnswer>> {
    return this.#answers
  }

  get waiting(): number {
    return this.#waiting.size
  }

  /**
   * Keeps an answer. Its sequence is above every one known for its question, and otherwise the time of the answer, in tenths of a second
   * since the attempt began: of two windows that know nothing of each other, the one that answers later has the higher one.
   */
  add(response: QuestionResponse, answeredAt: number, checked?: boolean): void {
    const { questionId } = response
    const time = Math.min(Math.floor((answeredAt - this.#startedAt) / 100), latestSequence)
    const save = { sequence: Math.max((this.#sequences.get(questionId) ?? 0) + 1, time), response, answeredAt, checked }
    this.#unsent.add(save)
    this.#wait(save)
    this.#drawer.write(this.#keyOf(questionId), save)
  }

  next(): Save | undefined {
    return this.#waiting.values().next().value
  }

  /** Marks it as sent. Returns true the first time. */
  send(save: Save): boolean {
    return this.#unsent.delete(save)
  }

  /** Marks it as saved. */
  saved(save: Save): void {
    this.#settle(save, { response: save.response, state: 'saved', checked: save.checked }, save)
  }

  /** The server keeps one with a higher sequence: mostly the later one. */
  stale(save: Save, current: SavedResponse | undefined): void {
    const { questionId } = save.response
    this.#sequences.set(questionId, Math.max(this.#sequences.get(questionId) ?? 0, current?.sequence ?? 0))
    const { response, answeredAt = 0, checked } = save
    const isLatestHere = this.#waiting.get(questionId) === save
    // Another program counts otherwise, or a clock was ahead: answered after that one was saved, this is the later one.
    if (isLatestHere && current && answeredAt > Date.parse(current.savedAt)) this.add(response, answeredAt, checked)
    else this.#settle(save, { response: current?.response ?? response, state: 'replaced', checked: current?.checked || undefined }, current)
  }

  refused(save: Save, error: LecternError): void {
    this.#settle(save, { response: save.response, state: 'refused', error })
  }

  /** The attempt has ended: what still waits came too late, and nothing has to be kept any more. */
  end(): void {
    for (const save of this.#waiting.values()) this.#settle(save, { response: save.response, state: 'late' })
    for (const [questionId, save] of this.#kept) this.#drawer.replaceIf(this.#keyOf(questionId), save)
    this.#kept.clear()
  }

  /** One that was saved before a reload. What the server says is newer, where it has been asked. */
  #show(save: Save): void {
    const { sequence, response, checked } = save
    this.#kept.set(response.questionId, save)
    if (sequence <= (this.#sequences.get(response.questionId) ?? 0)) return
    this.#sequences.set(response.questionId, sequence)
    this.#put(response.questionId, { response, state: 'saved', checked })
  }

  #wait(save: Save): void {
    const { questionId } = save.response
    this.#sequences.set(questionId, Math.max(save.sequence, this.#sequences.get(questionId) ?? 0))
    this.#waiting.set(questionId, save)
    this.#put(questionId, { response: save.response, state: 'waiting', checked: save.checked })
  }

  /** @param onServer what the server has of it, which is kept. */
  #settle(save: Save, answer: QuizAnswer, onServer?: Pick<Save, 'sequence' | 'response' | 'checked'>): void {
    const { questionId } = save.response
    const kept =
      onServer &&
      ({ sequence: onServer.sequence, response: onServer.response, checked: onServer.checked || undefined, saved: true } as const)
    if (kept) this.#kept.set(questionId, kept)
    this.#drawer.replaceIf(this.#keyOf(questionId), save, kept)
    if (this.#waiting.get(questionId) !== save) return
    this.#waiting.delete(questionId)
    this.#put(questionId, answer)
  }

  #put(questionId: string, answer: QuizAnswer): void {
    this.#answers = { ...this.#answers, [questionId]: answer }
  }

  #keyOf(questionId: string): string {
    return `lectern:attempt:${this.#attemptId}:${questionId}`
  }
}

function isSaveOf(questionId: string, value: unknown): value is Save {
  const { sequence, response } = (value ?? {}) as Partial<Save>
  return Number.isSafeInteger(sequence) && response?.questionId === questionId
}
