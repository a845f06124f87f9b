import type { Logger } from 'pino'
import type { Deliveries, DeliveryRow } from '../store/store'

/**
 * Makes one delivery. Throws when it failed; a {@link DeliveryError} says how to go on. Returns `gone` when the receiver does not exist
 * any more.
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
  /** Waits for what is being delivered. */
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
/** Days for which finished deliveries can be looked up. */
const keptDays = 30

/** When to try again: later with each failure, and never all at once. */
export function nextTry(now: number, tries: number, retryAfter = 0, random: () => number = Math.random): number {
  const pause = pauses[Math.min(tries, pauses.length) - 1] ?? longestPause
  return now + Math.max(pause * (0.8 + 0.4 * random()), Math.min(retryAfter, longestPause))
}

/**
 * Delivers events to their consumers: each delivery at least once, those of a lane in order, and failed ones again for three days. Any
 * number of processes may run one on the same database.
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
  let stopped = false

  const settle = async (delivery: DeliveryRow): Promise<void> => {
    const deliver = consumers[delivery.consumer]
    try {
      if (!deliver) throw new DeliveryError(`This process has no consumer "${delivery.consumer}".`)
      const outcome = await deliver(delivery, AbortSignal.timeout(timeLimit))
      if (outcome === 'gone') await store.dropDelivery(delivery.id)
      else await store.completeDelivery(delivery)
    } catch (error) {
      const { id, consumer, target, tries } = delivery
      const known = error instanceof DeliveryError
      logger?.[known ? 'warn' : 'error']({ delivery: id, consumer, target, tries, err: error }, 'delivery failed')
      const reason = known ? error.message : 'The delivery failed inside the service; its log has the cause.'
      await store.failDelivery(delivery, reason, nextTry(now().getTime(), tries, known ? error.options.retryAfter : undefined))
    }
  }

  const start = (delivery: DeliveryRow): void => {
    const ofTarget = working.get(delivery.target) ?? new Set()
    working.set(delivery.target, ofTarget)
    const work: Promise<void> = settle(delivery)
      // The lease runs out, and the delivery is tried again.
      .catch((error: unknown) => logger?.error({ delivery: delivery.id, err: error }, 'the outcome of a delivery was not stored'))
      .finally(() => {
        ofTarget.delete(work)
        if (ofTarget.size === 0) working.delete(delivery.target)
      })
    ofTarget.add(work)
  }

  const roomOf = (target: string): number => perTarget - (working.get(target)?.size ?? 0)
  const current = (): Promise<void>[] => [...working.values()].flatMap((works) => [...works])

  /** Starts what is due and has room; returns how many were started. */
  const claim = async (): Promise<number> => {
    const busy = [...working.keys()].filter((target) => roomOf(target) <= 0)
    const claimed = await store.claimDeliveries({ limit: atOnce, lease, busy, roomOf })
    for (const delivery of claimed) start(delivery)
    return claimed.length
  }

  const runDue = async (): Promise<void> => {
    while (!stopped) {
      const started = await claim()
      const works = current()
      if (started === 0 && works.length === 0) return
      await Promise.race(works)
    }
  }

  let running = Promise.resolve()
  /** Runs one step after the other, and none while the last one runs. */
  const every = (pause: number, step: () => Promise<unknown>, what: string): NodeJS.Timeout => {
    let busy = false
    return setInterval(() => {
      if (busy || stopped) return
      busy = true
      running = Promise.all([
        running,
        step()
          .catch((error: unknown) => logger?.error({ err: error }, what))
          .finally(() => {
            busy = false
          }),
      ]).then(() => undefined)
    }, pause)
  }
  const timers = poll
    ? [
        every(
          pollEvery,
          async () => {
            while (!stopped && (await claim()) > 0);
          },
          'due deliveries were not read',
        ),
        every(sweepEvery, () => store.sweepEvents(), 'events were not looked for'),
        every(60 * minute, () => store.pruneDeliveries(keptDays), 'old deliveries were not deleted'),
      ]
    : []

  return {
    runDue,
    stop: async () => {
      stopped = true
      for (const timer of timers) clearInterval(timer)
      await running
      await Promise.all(current())
    },
  }
}
