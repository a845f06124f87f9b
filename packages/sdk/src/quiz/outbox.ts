import type { LecternError } from '../errors'
import type { Attempt, QuestionResponse } from '../types.gen'
import type { Drawer } from './storage'

/** An answer of the learner, and how far it is. */
export interface QuizAnswer {
  readonly response: QuestionResponse
  /**
   * - `waiting`: kept here, not yet on the server's disk
   * - `saved`: on the server's disk
   * - `replaced`: another window or device answered later; this is that answer
   * - `refused`: the server does not take it; `error` says why
   * - `late`: it did not arrive before the attempt ended, and does not count
   */
  readonly state: 'waiting' | 'saved' | 'replaced' | 'refused' | 'late'
  readonly error?: LecternError
}

/** A save that is on its way, as it is kept and sent. */
export interface Save {
  readonly sequence: number
  readonly response: QuestionResponse
}

/**
 * The answers of one attempt. Those that wait are kept in the storage, each under a key of its own, so that two windows never
 * overwrite each other's.
 */
export class Outbox {
  #answers: Readonly<Record<string, QuizAnswer>> = {}
  readonly #sequences = new Map<string, number>()
  readonly #waiting = new Map<string, Save>()
  readonly #attemptId: string
  readonly #drawer: Drawer

  private constructor(attempt: Attempt, drawer: Drawer) {
    this.#attemptId = attempt.id
    this.#drawer = drawer
    for (const { questionId, sequence, response } of attempt.responses) {
      this.#sequences.set(questionId, sequence)
      this.#put(questionId, { response, state: 'saved' })
    }
  }

  /** The answers that the server has, and over them those that wait here since before a reload. */
  static async open(attempt: Attempt, drawer: Drawer): Promise<Outbox> {
    const outbox = new Outbox(attempt, drawer)
    for (const { id } of attempt.questions) {
      const save = await drawer.read(outbox.#keyOf(id))
      if (isSaveOf(id, save)) outbox.#wait(save)
    }
    return outbox
  }

  get answers(): Readonly<Record<string, QuizAnswer>> {
    return this.#answers
  }

  get waiting(): number {
    return this.#waiting.size
  }

  /** Keeps an answer; its sequence number is above every one known for its question. */
  add(response: QuestionResponse): void {
    const save = { sequence: (this.#sequences.get(response.questionId) ?? 0) + 1, response: structuredClone(response) }
    this.#wait(save)
    this.#drawer.write(this.#keyOf(response.questionId), save)
  }

  next(): Save | undefined {
    return this.#waiting.values().next().value
  }

  /** The server has it. */
  saved(save: Save): void {
    this.#settle(save, { response: save.response, state: 'saved' })
  }

  /** The server keeps a later one. */
  replaced(save: Save, current: Save | undefined): void {
    const { questionId } = save.response
    this.#sequences.set(questionId, Math.max(this.#sequences.get(questionId) ?? 0, current?.sequence ?? 0))
    const newer = this.#waiting.get(questionId)
    // Answered here once more meanwhile: that is the latest of all, under a number that the server takes.
    if (newer && newer !== save) this.add(newer.response)
    else this.#settle(save, { response: current?.response ?? save.response, state: 'replaced' })
  }

  refused(save: Save, error: LecternError): void {
    this.#settle(save, { response: save.response, state: 'refused', error })
  }

  /** The attempt has ended: what still waits came too late. */
  end(): void {
    for (const save of this.#waiting.values()) this.#settle(save, { response: save.response, state: 'late' })
  }

  #wait(save: Save): void {
    const { questionId } = save.response
    this.#sequences.set(questionId, Math.max(save.sequence, this.#sequences.get(questionId) ?? 0))
    this.#waiting.set(questionId, save)
    this.#put(questionId, { response: save.response, state: 'waiting' })
  }

  #settle(save: Save, answer: QuizAnswer): void {
    const { questionId } = save.response
    this.#drawer.removeIf(this.#keyOf(questionId), save)
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
