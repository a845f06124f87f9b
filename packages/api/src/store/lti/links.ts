import { and, asc, eq, gt, isNotNull, isNull, lte, or } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { type Engine, lockOf, type Placeholders, prepared, type Session, type Tables } from '../engines/engine'
import type { NewEvent, Receiver, RecordEvent, Subscription } from '../events/events'
import type { LtiContext, LtiLaunch, LtiLinks } from '../store'
import { pageOf } from '../window'

const contextOf = ({ scopes, ...row }: Tables['ltiContexts']['$inferSelect']): LtiContext => ({
  ...row,
  scopes: JSON.parse(scopes) as string[],
})

async function findContext({ db, tables: { ltiContexts: contexts } }: Session, platformId: string, id: string) {
  const [row] = await db
    .select()
    .from(contexts)
    .where(and(eq(contexts.id, id), eq(contexts.platformId, platformId)))
  return row && contextOf(row)
}

/** Creates or updates a context; returns its id. */
async function putContext({ db, tables: { ltiContexts: contexts } }: Session, now: Date, context: LtiLaunch['context']): Promise<string> {
  const facts = { ...context, scopes: JSON.stringify(context.scopes), updatedAt: now.toISOString() }
  const [row] = await db
    .insert(contexts)
    .values({ id: uuid(), ...facts })
    .onConflictDoUpdate({ target: [contexts.platformId, contexts.deploymentId, contexts.contextId], set: facts })
    .returning({ id: contexts.id })
  if (!row) throw new Error('the context was not written')
  return row.id
}

/** Creates or updates a link; returns its id. A line item that the launch does not name is kept, as it may be one that we created. */
async function putLink({ db, tables: { ltiLinks: links } }: Session, context: string, launch: LtiLaunch): Promise<string> {
  const { resourceLinkId, courseId, quizId, lineItem } = launch
  const facts = { courseId, quizId, ...(lineItem !== null && { lineItem }) }
  const [row] = await db
    .insert(links)
    .values({ id: uuid(), context, resourceLinkId, courseId, quizId, lineItem, claimedUntil: 0 })
    .onConflictDoUpdate({ target: [links.context, links.resourceLinkId], set: facts })
    .returning({ id: links.id })
  if (!row) throw new Error('the link was not written')
  return row.id
}

/** The deliveries of a learner's grades for a link are made in order. */
const laneOf = (link: string, learner: string): string => `lti ${link} ${learner}`

/** Links a learner to the platform's user; returns true when none of their grades was sent for the link, nor waits to be. */
async function putLearner(
  { db, tables: { deliveries, ltiLearners: learners } }: Session,
  link: string,
  { learner, userId, locale }: NonNullable<LtiLaunch['learner']>,
): Promise<boolean> {
  const own = and(eq(learners.link, link), eq(learners.learner, learner))
  const [known] = await db.select({ lastTimestamp: learners.lastTimestamp }).from(learners).where(own)
  if (!known) {
    await db.insert(learners).values({ link, learner, userId, locale, lastTimestamp: 0 })
    return true
  }
  await db.update(learners).set({ userId, locale }).where(own)
  if (known.lastTimestamp > 0) return false
  const waiting = and(eq(deliveries.lane, laneOf(link, learner)), eq(deliveries.state, 'pending'))
  return (await db.select({ id: deliveries.id }).from(deliveries).where(waiting).limit(1)).length === 0
}

async function hasEnded({ db, tables: { attempts, submissions } }: Session, now: number, learner: string, course: string, quiz: string) {
  const [ended] = await db
    .select({ id: attempts.id })
    .from(attempts)
    .leftJoin(submissions, eq(submissions.attemptId, attempts.id))
    .where(
      and(
        eq(attempts.learner, learner),
        eq(attempts.courseId, course),
        eq(attempts.quizId, quiz),
        or(isNotNull(submissions.attemptId), lte(attempts.closesAt, now)),
      ),
    )
    .limit(1)
  return ended !== undefined
}

/** Stores the contexts and links of launches, and where grades go. */
export function createLtiLinks({ session, write }: Engine, now: () => Date, record: RecordEvent): LtiLinks {
  const time = () => now().getTime()
  return {
    recordLtiLaunch: (launch) => {
      const { context, learner: user, courseId, quizId } = launch
      const locks = [lockOf.ltiContext(context.platformId, context.contextId), ...(user ? [lockOf.learner(user.learner)] : [])]
      return write(locks, async (writing) => {
        const link = await putLink(writing, await putContext(writing, now(), context), launch)
        if (!user || !(await putLearner(writing, link, user)) || quizId === null) return
        // Earlier attempts count as well: through another link, or while the platform took no grades.
        const { learner } = user
        if (await hasEnded(writing, time(), learner, courseId, quizId))
          await record(writing, time(), { type: 'grade.changed', courseId, quizId, attemptId: null, learner })
      })
    },

    findLtiGradeTarget: async (id, learner) => {
      const { ltiContexts: contexts, ltiLearners: learners, ltiLinks: links } = session.tables
      const [row] = await session.db
        .select({ link: links, context: contexts, userId: learners.userId, locale: learners.locale })
        .from(learners)
        .innerJoin(links, eq(links.id, learners.link))
        .innerJoin(contexts, eq(contexts.id, links.context))
        .where(and(eq(learners.link, id), eq(learners.learner, learner)))
      if (!row || row.link.quizId === null) return undefined
      const { link, context, ...rest } = row
      const { resourceLinkId, courseId, quizId, lineItem } = link
      return { ...rest, link: link.id, resourceLinkId, courseId, quizId: quizId as string, lineItem, context: contextOf(context) }
    },

    nextLtiTimestamp: (link, learner) =>
      write([lockOf.learner(learner)], async ({ db, tables: { ltiLearners: learners } }) => {
        const own = and(eq(learners.link, link), eq(learners.learner, learner))
        const [row] = await db.select({ last: learners.lastTimestamp }).from(learners).where(own)
        // Platforms compare whole seconds.
        const next = Math.max(time(), (row?.last ?? 0) + 1000)
        await db.update(learners).set({ lastTimestamp: next }).where(own)
        return next
      }),

    claimLtiLineItem: (id, seconds) =>
      write([], async ({ db, tables: { ltiLinks: links } }) => {
        const claimed = await db
          .update(links)
          .set({ claimedUntil: time() + seconds * 1000 })
          .where(and(eq(links.id, id), isNull(links.lineItem), lte(links.claimedUntil, time())))
          .returning({ id: links.id })
        return claimed.length > 0
      }),

    setLtiLineItem: (id, lineItem, replaced) =>
      write([], async ({ db, tables: { ltiLinks: links } }) => {
        await db
          .update(links)
          .set({ lineItem, claimedUntil: 0 })
          .where(and(eq(links.id, id), replaced === null ? isNull(links.lineItem) : eq(links.lineItem, replaced)))
      }),

    listLtiContexts: async (platformId, { after, limit }) => {
      const { ltiContexts: contexts } = session.tables
      const rows = await session.db
        .select()
        .from(contexts)
        .where(and(eq(contexts.platformId, platformId), gt(contexts.id, after ?? '')))
        .orderBy(asc(contexts.id))
        .limit(limit + 1)
      return pageOf(rows.map(contextOf), limit, ({ id }) => id)
    },

    findLtiContext: (platformId, id) => findContext(session, platformId, id),
  }
}

const selectReceivers = ({ db, tables: { ltiContexts: contexts, ltiLearners: learners, ltiLinks: links } }: Session) =>
  db
    .select({ platform: contexts.platformId, link: links.id, learner: learners.learner })
    .from(learners)
    .innerJoin(links, eq(links.id, learners.link))
    .innerJoin(contexts, eq(contexts.id, links.context))

const receiversOfLearner = prepared(
  'lti.receiversOfLearner',
  (session, { learner, course, quiz }: Placeholders<{ learner: string; course: string; quiz: string }>) => {
    const { ltiLearners: learners, ltiLinks: links } = session.tables
    return selectReceivers(session).where(and(eq(learners.learner, learner), eq(links.courseId, course), eq(links.quizId, quiz)))
  },
)

/** Grades go to every link through which the learner came to the quiz. */
async function findReceivers(session: Session, { courseId, quizId, learner }: NewEvent): Promise<Receiver[]> {
  if (quizId === null) return []
  const { ltiLinks: links } = session.tables
  const found =
    learner === null
      ? await selectReceivers(session).where(and(eq(links.courseId, courseId), eq(links.quizId, quizId)))
      : await receiversOfLearner(session, { learner, course: courseId, quiz: quizId })
  return found.map((each) => ({
    target: each.platform,
    subject: each.link,
    lane: laneOf(each.link, each.learner),
    learner: each.learner,
  }))
}

/** Sends what changes grades to LTI platforms. */
export const ltiGrades: Subscription = { consumer: 'lti', findReceivers }
