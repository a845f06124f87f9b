import { aliasedTable, and, asc, desc, eq, gt, inArray, lt, lte, notExists, notInArray } from 'drizzle-orm'
import { type Engine, lockOf, type Session } from '../engines/engine'
import type { Deliveries, DeliveryRow } from '../store'
import { pageOf } from '../window'
import { deliveryPeriod } from './events'

const columnsOf = ({ tables: { deliveries, events } }: Session) => ({
  id: deliveries.id,
  event: deliveries.event,
  type: events.type,
  consumer: deliveries.consumer,
  target: deliveries.target,
  subject: deliveries.subject,
  courseId: events.courseId,
  quizId: events.quizId,
  learner: deliveries.learner,
  state: deliveries.state,
  tries: deliveries.tries,
  createdAt: deliveries.createdAt,
  dueAt: deliveries.dueAt,
  finishedAt: deliveries.finishedAt,
  error: deliveries.error,
})

const selectDeliveries = (session: Session) =>
  session.db
    .select(columnsOf(session))
    .from(session.tables.deliveries)
    .innerJoin(session.tables.events, eq(session.tables.events.number, session.tables.deliveries.event))

/** Deliveries that can be made now, the longest due first: the first pending one of each lane that nobody works on. */
function selectDue(session: Session, now: number, busy: readonly string[], limit: number) {
  const { deliveries } = session.tables
  const earlier = aliasedTable(deliveries, 'earlier')
  const earlierOfLane = session.db
    .select({ id: earlier.id })
    .from(earlier)
    .where(and(eq(earlier.lane, deliveries.lane), eq(earlier.state, 'pending'), lt(earlier.event, deliveries.event)))
  return selectDeliveries(session)
    .where(
      and(
        eq(deliveries.state, 'pending'),
        lte(deliveries.dueAt, now),
        lte(deliveries.leasedUntil, now),
        busy.length > 0 ? notInArray(deliveries.target, [...busy]) : undefined,
        notExists(earlierOfLane),
      ),
    )
    .orderBy(asc(deliveries.dueAt), asc(deliveries.event))
    .limit(limit)
}

/** Of due deliveries, no more per target than it has room for. */
function takeRoom(due: readonly DeliveryRow[], roomOf: (target: string) => number): DeliveryRow[] {
  const taken = new Map<string, number>()
  return due.filter(({ target }) => {
    const count = taken.get(target) ?? 0
    taken.set(target, count + 1)
    return count < roomOf(target)
  })
}

/**
 * How many waiting deliveries a success brings forward. Each of them brings forward more when it succeeds, so a target that is back soon
 * has everything, and an overloaded one is not flooded.
 */
const advanced = 4

/** Stores deliveries of events. */
export function createDeliveries({ session, write }: Engine, now: () => Date): Omit<Deliveries, 'sweepEvents'> {
  const time = () => now().getTime()
  return {
    claimDeliveries: async ({ limit, lease, busy, roomOf }) => {
      // Idle processes take no lock.
      if ((await selectDue(session, time(), busy, 1)).length === 0) return []
      return write([lockOf.deliveries], async (writing) => {
        const claimed = takeRoom(await selectDue(writing, time(), busy, limit), roomOf)
        if (claimed.length === 0) return []
        const { deliveries } = writing.tables
        for (const { id, tries } of claimed)
          await writing.db
            .update(deliveries)
            .set({ leasedUntil: time() + lease, tries: tries + 1 })
            .where(eq(deliveries.id, id))
        return claimed.map((delivery) => ({ ...delivery, tries: delivery.tries + 1 }))
      })
    },

    completeDelivery: ({ id, target, tries }) =>
      write([], async ({ db, tables: { deliveries } }) => {
        const done = { state: 'delivered' as const, finishedAt: time(), leasedUntil: 0, error: null }
        await db.update(deliveries).set(done).where(eq(deliveries.id, id))
        if (tries === 1) return
        // The target can be reached again, so what waits for it need not wait longer.
        const waiting = await db
          .select({ id: deliveries.id })
          .from(deliveries)
          .where(and(eq(deliveries.target, target), eq(deliveries.state, 'pending'), gt(deliveries.dueAt, time())))
          .orderBy(asc(deliveries.dueAt), asc(deliveries.event))
          .limit(advanced)
        const ids = waiting.map((each) => each.id)
        await db.update(deliveries).set({ dueAt: time() }).where(inArray(deliveries.id, ids))
      }),

    failDelivery: ({ id, tries }, error, dueAt) =>
      write([], async ({ db, tables: { deliveries } }) => {
        // A process that lost its lease must not change the outcome.
        const ofDelivery = and(eq(deliveries.id, id), eq(deliveries.state, 'pending'), eq(deliveries.tries, tries))
        const [row] = await db.select({ givesUpAt: deliveries.givesUpAt }).from(deliveries).where(ofDelivery)
        const parked = dueAt === null || (row !== undefined && dueAt > row.givesUpAt)
        await db
          .update(deliveries)
          .set({
            error,
            leasedUntil: 0,
            ...(parked ? { state: 'parked' as const, finishedAt: time() } : { dueAt }),
          })
          .where(ofDelivery)
      }),

    dropDelivery: (id) =>
      write([], async ({ db, tables: { deliveries } }) => void (await db.delete(deliveries).where(eq(deliveries.id, id)))),

    listDeliveries: async ({ consumer, state, target }, { after, limit }) => {
      const { deliveries } = session.tables
      const rows = await selectDeliveries(session)
        .where(
          and(
            eq(deliveries.consumer, consumer),
            state === undefined ? undefined : eq(deliveries.state, state),
            target === undefined ? undefined : eq(deliveries.target, target),
            after === undefined ? undefined : lt(deliveries.id, after),
          ),
        )
        .orderBy(desc(deliveries.id))
        .limit(limit + 1)
      return pageOf(rows, limit, ({ id }) => id)
    },

    retryDelivery: (consumer, id) =>
      write([lockOf.deliveries], async (writing) => {
        const { deliveries } = writing.tables
        const ofDelivery = and(eq(deliveries.id, id), eq(deliveries.consumer, consumer))
        const again = { state: 'pending' as const, dueAt: time(), givesUpAt: time() + deliveryPeriod, finishedAt: null }
        await writing.db.update(deliveries).set(again).where(ofDelivery)
        const [row] = await selectDeliveries(writing).where(ofDelivery)
        return row
      }),

    pruneDeliveries: (days) =>
      write([], async ({ db, tables: { deliveries } }) => {
        const old = lt(deliveries.finishedAt, time() - days * 86_400_000)
        const deleted = await db
          .delete(deliveries)
          .where(and(inArray(deliveries.state, ['delivered', 'parked']), old))
          .returning({ id: deliveries.id })
        return deleted.length
      }),
  }
}
