import type { Logger } from 'pino'
import type { Deliveries, DeliveryRow } from '../store/store'

/**
 * Makes one delivery. Throws when it fails; a {@link DeliveryError} says when to try again. Returns `gone` when there is no receiver any
 * more.
 */
export type Deliver = (delivery: DeliveryRow, signal: AbortSignal) => Promise<'delivered' | 'gone'>

/** Why a delivery failed. The message is shown to operators: it names no learner. */
export class DeliveryError extends Error {
  override name = 'DeliveryError'

  constructor(
    message: string,
    readonly options: {
      /** Milliseconds until the next try, where the receiver says so. */
      retryAfter?: number
    } = {},
  ) {
    super(message)
  }
}

/** Delivers events until it is stopped. */
export interface Outbox {
  /** Makes all deliveries that are due, and those that become due meanwhile. */
  runDue(): Promise<void>
  /** Breaks off what is being delivered; it is delivered again later. */
  stop(): Promise<void>
}

const second = 1000
const minute = 60 * second
/** How long to wait after each failure; the last value repeats. */
const pauses = [5 * second, 30 * second, 2 * minute, 10 * minute, 30 * minute, 60 * minute]
const longestPause = 60 * minute
/** A delivery that takes longer than this is broken off. */
const timeLimit = 45 * second
/** How long a process has a delivery for itself. Longer than the time limit, so that no two processes work on one. */
const lease = 2 * minute
/** Deliveries to one target at a time, so that a slow one delays no other. */
const perTarget = 4
const atOnce = 64
const pollEvery = second
const sweepEvery = 15 * second
const pruneEvery = 60 * minute
/** Days for which finished deliveries can be looked up. */
const keptDays = 30

/** When to try again: later with each failure, and never all at once. */
export function nextTry(now: number, tries: number, retryAfter = 0, random: () => number = Math.random): number {
  const pause = pauses[Math.min(tries, pauses.length) - 1] ?? longestPause
  return Math.round(now + Math.max(pause * (0.8 + 0.4 * random()), Math.min(retryAfter, longestPause)))
}

/**
 * Delivers events to their consumers: each at least once, those of a lane in order. Failed deliveries are tried again for three days. Any
 * number of processes may run an outbox on the same database.
 *
 * @param options.poll whether to look for due deliveries every second; tests call {@link Outbox.runDue} instead.
 * @example
 * const outbox = startOutbox({ store, consumers: { lti: createGradeSender({ store, … }) }, now: () => new Date() })
 */
export function startOutbox({
  store,
  consumers,
  now,
  logger,
  poll = true,
}: {
  store: Deliveries
  consumers: Record<string, Deliver>
  now: () => Date
  logger?: Logger
  poll?: boolean
}): Outbox {
  const working = new Map<string, Set<Promise<void>>>()
  const stopping = new AbortController()
  const isStopped = () => stopping.signal.aborted

  const settle = async (delivery: DeliveryRow): Promise<void> => {
    const deliver = consumers[delivery.consumer]
    try {
      if (!deliver) throw new DeliveryError(`This process has no consumer "${delivery.consumer}".`)
      const outcome = await deliver(delivery, AbortSignal.any([AbortSignal.timeout(timeLimit), stopping.signal]))
      if (outcome === 'gone') await store.dropDelivery(delivery.id)
      else await store.completeDelivery(delivery)
    } catch (error) {
      const { id, consumer, target, tries } = delivery
      const known = error instanceof DeliveryError
      const failed = { delivery: id, consumer, target, tries }
      if (known) logger?.warn({ ...failed, reason: error.message }, 'delivery failed')
      else logger?.error({ ...failed, err: error }, 'delivery failed')
      const reason = known ? error.message : 'The delivery failed inside the service; its log has the cause.'
      await store.failDelivery(delivery, reason, nextTry(now().getTime(), tries, known ? error.options.retryAfter : undefined))
    }
  }

  const roomOf = (target: string): number => perTarget - (working.get(target)?.size ?? 0)
  const current = (): Promise<void>[] => [...working.values()].flatMap((works) => [...works])

  /** Starts what is due and has room; returns how many were started. */
  const claim = async (ended: () => void): Promise<number> => {
    const busy = [...working.keys()].filter((target) => roomOf(target) <= 0)
    const claimed = await store.claimDeliveries({ limit: atOnce, lease, busy, roomOf })
    for (const delivery of claimed) {
      const ofTarget = working.get(delivery.target) ?? new Set()
      working.set(delivery.target, ofTarget)
      const work: Promise<void> = settle(delivery)
        // Its lease expires, and it is delivered again.
        .catch((error: unknown) => logger?.error({ delivery: delivery.id, err: error }, 'the outcome of a delivery was not stored'))
        .then(() => {
          ofTarget.delete(work)
          if (ofTarget.size === 0) working.delete(delivery.target)
          ended()
        })
      ofTarget.add(work)
    }
    return claimed.length
  }

  /** Runs a step, and once more when it was asked for meanwhile. */
  const alone = (step: () => Promise<unknown>, failure: string) => {
    let again = false
    let running: Promise<void> | undefined
    const run = async (): Promise<void> => {
      do {
        again = false
        await step().catch((error: unknown) => logger?.error({ err: error }, failure))
      } while (again && !isStopped())
      running = undefined
    }
    return {
      ask: (): void => {
        if (isStopped()) return
        again = true
        running ??= run()
      },
      settled: async () => running,
    }
  }

  const claiming = alone(() => claim(claiming.ask), 'due deliveries were not read')
  const sweeping = alone(() => store.sweepEvents(), 'events were not looked for')
  const pruning = alone(() => store.pruneDeliveries(keptDays), 'old deliveries were not deleted')
  const timers = poll
    ? [setInterval(claiming.ask, pollEvery), setInterval(sweeping.ask, sweepEvery), setInterval(pruning.ask, pruneEvery)]
    : []

  return {
    runDue: async () => {
      while (!isStopped()) {
        const started = await claim(() => undefined)
        const works = current()
        if (started === 0 && works.length === 0) return
        await Promise.race(works)
      }
    },
    stop: async () => {
      for (const timer of timers) clearInterval(timer)
      // Deliveries in progress count as failed, and are tried again.
      stopping.abort(new DeliveryError('The service was stopped meanwhile.'))
      await Promise.all([claiming, sweeping, pruning].map(({ settled }) => settled()))
      await Promise.all(current())
    },
  }
}
