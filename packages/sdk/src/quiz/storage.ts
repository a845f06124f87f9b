import { LecternError } from '../errors'

/**
 * Where answers wait for the server: `localStorage` is one, and so is what gives promises, `AsyncStorage` of React Native for example.
 * Keys begin with `lectern:`. What a method throws or rejects with is in the snapshot as `error`, and the quiz goes on.
 */
export interface QuizStorage {
  /** What is kept under a key; null where there is nothing. */
  getItem(key: string): string | null | Promise<string | null>
  /** Keeps a text, in place of what was there. A promise is awaited before the next call. */
  setItem(key: string, value: string): unknown
  /** Removes what is kept; does nothing where there is nothing. A promise is awaited before the next call. */
  removeItem(key: string): unknown
}

/**
 * JSON in a storage that may be slow, full, forbidden or damaged. Changes happen in the order in which they are asked for, and at once
 * where the storage is: a page that is closed in the next moment has kept its answers. Failures are reported and never thrown.
 */
export class JsonStorage {
  #busy: Promise<unknown> | undefined

  constructor(
    private readonly storage: QuizStorage,
    private readonly report: (error: LecternError) => void,
  ) {}

  /** What is kept under this key; undefined where there is nothing, or nothing that can be read. */
  async read(key: string): Promise<unknown> {
    try {
      await this.#busy
      const text = await this.storage.getItem(key)
      return text ? JSON.parse(text) : undefined
    } catch (cause) {
      // Half of a JSON text is what an interrupted write leaves behind.
      if (!(cause instanceof SyntaxError)) this.#fail(cause)
      return undefined
    }
  }

  write(key: string, value: unknown): void {
    this.#inOrder(() => this.storage.setItem(key, JSON.stringify(value)))
  }

  remove(key: string): void {
    this.#inOrder(() => this.storage.removeItem(key))
  }

  /** Replaces what is kept, or removes it, unless another tab has replaced it meanwhile. */
  replaceIf(key: string, value: unknown, next?: unknown): void {
    this.#inOrder(async () => {
      if ((await this.storage.getItem(key)) !== JSON.stringify(value)) return
      await (next === undefined ? this.storage.removeItem(key) : this.storage.setItem(key, JSON.stringify(next)))
    })
  }

  #inOrder(change: () => unknown): void {
    try {
      const done = this.#busy ? this.#busy.then(change) : change()
      if (!(done instanceof Promise)) return
      const busy = done
        .catch((cause) => this.#fail(cause))
        .finally(() => {
          if (this.#busy === busy) this.#busy = undefined
        })
      this.#busy = busy
    } catch (cause) {
      this.#fail(cause)
    }
  }

  #fail(cause: unknown): void {
    this.report(new LecternError('The storage failed, so answers that wait would not survive a reload.', { cause }))
  }
}

/** A storage that lasts as long as the page. */
export function memoryStorage(): QuizStorage {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  }
}
