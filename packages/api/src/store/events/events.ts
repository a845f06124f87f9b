import { v7 as uuid } from 'uuid'
import { batches, type Session } from '../engines/engine'
import type { EventType } from '../store'

/** An event to record. It holds ids alone; without a learner it concerns all of a quiz. */
export interface NewEvent {
  type: EventType
  courseId: string
  quizId: string | null
  attemptId: string | null
  learner: string | null
}

/** A receiver of an event; see the table `deliveries`. */
export interface Receiver {
  target: string
  subject: string
  lane: string
  learner: string | null
}

/** Finds the receivers of an event, in the transaction that records it. */
export interface Subscription {
  consumer: string
  findReceivers(session: Session, event: NewEvent): Promise<Receiver[]>
}

/** Records an event and its deliveries, in the caller's transaction. */
export type RecordEvent = (session: Session, now: number, event: NewEvent) => Promise<void>

/** How long a delivery is tried before it is parked. */
export const deliveryPeriod = 3 * 86_400_000

/** Creates the function that records events for these subscriptions. */
export function createRecordEvent(subscriptions: readonly Subscription[]): RecordEvent {
  return async (session, now, event) => {
    const { db, tables } = session
    const [recorded] = await db
      .insert(tables.events)
      .values({ ...event, at: now })
      .returning({ number: tables.events.number })
    if (!recorded) throw new Error('the event was not recorded')
    for (const { consumer, findReceivers } of subscriptions)
      for (const batch of batches(await findReceivers(session, event)))
        await db.insert(tables.deliveries).values(
          batch.map((receiver) => ({
            ...receiver,
            id: uuid(),
            event: recorded.number,
            consumer,
            state: 'pending' as const,
            tries: 0,
            createdAt: now,
            dueAt: now,
            leasedUntil: 0,
            givesUpAt: now + deliveryPeriod,
          })),
        )
  }
}
