import type { QuizClock } from './contract'

/** A clock that stands until it is told to go on; `wrong` is how far it is from the server's, in milliseconds. Timers go by `time`. */
export class ManualClock implements QuizClock {
  #timers: { at: number; run: () => void }[] = []

  constructor(
    public time: number,
    public wrong = 0,
  ) {}

  now(): number {
    return this.time + this.wrong
  }

  setTimeout(run: () => void, ms: number): unknown {
    // As in browsers and in Node.
    const timer = { at: this.time + (ms < 2 ** 31 ? ms : 1), run }
    this.#timers.push(timer)
    return timer
  }

  clearTimeout(timer: unknown): void {
    this.#timers = this.#timers.filter((one) => one !== timer)
  }

  get timers(): number {
    return this.#timers.length
  }

  /** Goes on, with a pause at every timer for what it began. */
  async advance(ms: number): Promise<void> {
    const end = this.time + ms
    for (;;) {
      await settle()
      const [next] = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
      if (!next) break
      this.time = Math.max(this.time, next.at)
      this.clearTimeout(next)
      next.run()
    }
    this.time = end
    await settle()
  }
}

let underWay = 0

/** Asks a service in this process: a clock goes on only when it has answered. */
export async function ask<Answer>(request: () => Answer | Promise<Answer>): Promise<Answer> {
  underWay += 1
  try {
    return await request()
  } finally {
    underWay -= 1
  }
}

/** Waits until no request is under way, nor follows from one that was. */
async function settle(): Promise<void> {
  for (let quiet = 0; quiet < 20; quiet = underWay === 0 ? quiet + 1 : 0) await new Promise((resolve) => setImmediate(resolve))
}
