import { and, asc, eq, gt, isNull, lt } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { findReplay, idempotencyLocks, storeResult } from '../access/idempotency'
import { findKeyById, insertKey, revokeKey } from '../access/keys'
import { type Engine, lockOf, type Session, type Tables } from '../engines/engine'
import type { LtiPlatform, LtiPlatformSettings, LtiPlatforms } from '../store'
import { StoreError } from '../store-error'
import { pageOf } from '../window'

type Row = Tables['ltiPlatforms']['$inferSelect']

const platformOf = ({ deployments, origins, ...row }: Row): LtiPlatform => ({
  ...row,
  deployments: JSON.parse(deployments) as string[],
  origins: JSON.parse(origins) as string[],
})
const columnsOf = ({ deployments, origins, ...settings }: LtiPlatformSettings) => ({
  ...settings,
  deployments: JSON.stringify([...new Set(deployments)]),
  origins: JSON.stringify([...new Set(origins)]),
})

async function findPlatform({ db, tables: { ltiPlatforms: platforms } }: Session, id: string): Promise<LtiPlatform | undefined> {
  const [row] = await db.select().from(platforms).where(eq(platforms.id, id))
  return row && platformOf(row)
}

async function listPlatformsOf({ db, tables: { ltiPlatforms: platforms } }: Session, issuer: string, clientId?: string) {
  const rows = await db
    .select()
    .from(platforms)
    .where(and(eq(platforms.issuer, issuer), clientId === undefined ? undefined : eq(platforms.clientId, clientId)))
    .orderBy(asc(platforms.id))
  return rows.map(platformOf)
}

type Names = Pick<LtiPlatformSettings, 'issuer' | 'tokenUrl' | 'tokenAudience'>

/** True when the token server of one platform gets assertions that are meant for that of another, and can use them there. */
const getsAssertionsFor = (one: Names, other: Names): boolean =>
  one.tokenUrl !== other.tokenUrl && [other.issuer, other.tokenUrl, other.tokenAudience].includes(one.tokenAudience ?? one.tokenUrl)

/**
 * Platforms choose our client id, so two may choose the same. Throws when one could then act as this tool at the other. Registrations
 * that wait for approval are not compared: they get no assertions, and must not block others.
 */
async function requireFree(
  { db, tables }: Session,
  settings: LtiPlatformSettings,
  { own, approved }: { own?: string; approved: boolean },
): Promise<void> {
  const { ltiPlatforms: platforms } = tables
  const rows = await db.select().from(platforms).where(eq(platforms.clientId, settings.clientId))
  for (const other of rows.filter(({ id }) => id !== own)) {
    if (other.issuer === settings.issuer)
      throw new StoreError(
        'platform_exists',
        `The platform ${other.id} has the issuer "${settings.issuer}" and the client id "${settings.clientId}".`,
      )
    if (approved && other.approvedAt !== null && (getsAssertionsFor(settings, other) || getsAssertionsFor(other, settings)))
      throw new StoreError(
        'platform_exists',
        `The platform ${other.id} has the same client id and token audience, but another token URL: one of the two could act as this tool at the other.`,
      )
  }
}

/** The key that learner tokens of a platform belong to. Nobody gets its secret. */
async function createPlatformKey(session: Session, now: Date, name: string): Promise<string> {
  const { key } = await insertKey(session, now, { kind: 'secret', name: `LTI: ${name}`.slice(0, 200), scopes: ['learning'] })
  return key.id
}

/** Deletes a platform's contexts, links and learners, and what is on its way to it. */
async function deleteKnown({ db, tables }: Session, id: string): Promise<void> {
  const { deliveries, ltiContexts, ltiLearners, ltiLinks } = tables
  const contexts = await db.select({ id: ltiContexts.id }).from(ltiContexts).where(eq(ltiContexts.platformId, id))
  for (const context of contexts) {
    const links = await db.select({ id: ltiLinks.id }).from(ltiLinks).where(eq(ltiLinks.context, context.id))
    for (const link of links) await db.delete(ltiLearners).where(eq(ltiLearners.link, link.id))
    await db.delete(ltiLinks).where(eq(ltiLinks.context, context.id))
  }
  await db.delete(ltiContexts).where(eq(ltiContexts.platformId, id))
  await db.delete(deliveries).where(and(eq(deliveries.consumer, 'lti'), eq(deliveries.target, id)))
}

/** Stores LTI platforms. */
export function createLtiPlatforms({ session, write }: Engine, now: () => Date): LtiPlatforms {
  return {
    createLtiPlatform: (settings, { approved, idempotency }) =>
      write([lockOf.ltiPlatforms, ...idempotencyLocks(idempotency)], async (writing) => {
        const replay = await findReplay<{ id: string }>(writing, idempotency, now())
        const replayed = replay && (await findPlatform(writing, replay.id))
        if (replayed) return replayed
        await requireFree(writing, settings, { approved })
        const at = now().toISOString()
        const row = {
          ...columnsOf(settings),
          id: uuid(),
          keyId: approved ? await createPlatformKey(writing, now(), settings.name) : null,
          createdAt: at,
          approvedAt: approved ? at : null,
        }
        await writing.db.insert(writing.tables.ltiPlatforms).values(row)
        await storeResult(writing, idempotency, { id: row.id }, now())
        return platformOf(row)
      }),

    listLtiPlatforms: async ({ after, limit }) => {
      const { db, tables } = session
      const { ltiPlatforms: platforms } = tables
      const rows = await db
        .select()
        .from(platforms)
        .where(gt(platforms.id, after ?? ''))
        .orderBy(asc(platforms.id))
        .limit(limit + 1)
      return pageOf(rows.map(platformOf), limit, ({ id }) => id)
    },

    findLtiPlatform: (id) => findPlatform(session, id),
    findLtiPlatformsOf: (issuer, clientId) => listPlatformsOf(session, issuer, clientId),

    updateLtiPlatform: (id, settings) =>
      write([lockOf.ltiPlatforms], async (writing) => {
        const platform = await findPlatform(writing, id)
        if (!platform) return undefined
        await requireFree(writing, settings, { own: id, approved: platform.approvedAt !== null })
        const { ltiPlatforms: platforms } = writing.tables
        await writing.db.update(platforms).set(columnsOf(settings)).where(eq(platforms.id, id))
        return findPlatform(writing, id)
      }),

    approveLtiPlatform: (id) =>
      write([lockOf.ltiPlatforms], async (writing) => {
        const platform = await findPlatform(writing, id)
        if (!platform) return undefined
        const key = platform.keyId === null ? undefined : await findKeyById(writing, platform.keyId)
        if (key && key.revokedAt === null) return platform
        await requireFree(writing, platform, { own: id, approved: true })
        const { ltiPlatforms: platforms } = writing.tables
        const keyId = await createPlatformKey(writing, now(), platform.name)
        await writing.db
          .update(platforms)
          .set({ keyId, approvedAt: platform.approvedAt ?? now().toISOString() })
          .where(eq(platforms.id, id))
        return findPlatform(writing, id)
      }),

    deleteLtiPlatform: (id) =>
      write([lockOf.ltiPlatforms], async (writing) => {
        const platform = await findPlatform(writing, id)
        if (!platform) return false
        await deleteKnown(writing, id)
        if (platform.keyId !== null) await revokeKey(writing, now(), platform.keyId)
        const { ltiPlatforms: platforms } = writing.tables
        await writing.db.delete(platforms).where(eq(platforms.id, id))
        return true
      }),

    pruneLtiRegistrations: (days) =>
      write([lockOf.ltiPlatforms], async ({ db, tables: { ltiPlatforms: platforms } }) => {
        const oldest = new Date(now().getTime() - days * 86_400_000).toISOString()
        await db.delete(platforms).where(and(isNull(platforms.approvedAt), lt(platforms.createdAt, oldest)))
        return (await db.select({ id: platforms.id }).from(platforms).where(isNull(platforms.approvedAt))).length
      }),
  }
}
