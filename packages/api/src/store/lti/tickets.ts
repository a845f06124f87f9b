import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt, lte } from 'drizzle-orm'
import { type Engine, lockOf, type Session } from '../engines/engine'
import type { LtiTicketKind, LtiTickets } from '../store'

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

const isValid = ({ tables: { ltiTickets: tickets } }: Session, kind: LtiTicketKind, secret: string, now: number) =>
  and(eq(tickets.hash, hashOf(secret)), eq(tickets.kind, kind), gt(tickets.expiresAt, now))

/** Stores secrets that are used once. */
export function createLtiTickets({ session, write }: Engine, now: () => Date): LtiTickets {
  const time = () => now().getTime()
  return {
    createLtiTicket: (kind, body, { seconds, learner }) =>
      write(learner === undefined ? [] : [lockOf.learner(learner)], async ({ db, tables }) => {
        const secret = randomBytes(32).toString('base64url')
        await db.delete(tables.ltiTickets).where(lte(tables.ltiTickets.expiresAt, time()))
        await db.insert(tables.ltiTickets).values({
          hash: hashOf(secret),
          kind,
          learner: learner ?? null,
          body: JSON.stringify(body),
          expiresAt: time() + seconds * 1000,
        })
        return secret
      }),

    findLtiTicket: async (kind, secret) => {
      const { ltiTickets: tickets } = session.tables
      const [row] = await session.db
        .select({ body: tickets.body })
        .from(tickets)
        .where(isValid(session, kind, secret, time()))
      return row && JSON.parse(row.body)
    },

    takeLtiTicket: (kind, secret) =>
      write([], async (writing) => {
        const { ltiTickets: tickets } = writing.tables
        const [row] = await writing.db
          .delete(tickets)
          .where(isValid(writing, kind, secret, time()))
          .returning({ body: tickets.body })
        return row && JSON.parse(row.body)
      }),
  }
}
