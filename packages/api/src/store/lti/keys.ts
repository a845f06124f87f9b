import { asc, inArray } from 'drizzle-orm'
import { type Engine, lockOf, type Session } from '../engines/engine'
import type { LtiKey, LtiKeys } from '../store'

async function listKeys({ db, tables: { ltiKeys: keys } }: Session): Promise<LtiKey[]> {
  const rows = await db.select().from(keys).orderBy(asc(keys.signsFrom), asc(keys.createdAt), asc(keys.kid))
  return rows.map(({ jwk, ...row }) => ({ ...row, jwk: JSON.parse(jwk) as Record<string, unknown> }))
}

/** Stores the key pairs of the LTI tool. */
export function createLtiKeys({ session, write }: Engine, now: () => Date): LtiKeys {
  return {
    listLtiKeys: () => listKeys(session),

    addLtiKey: ({ kid, jwk, signsFrom }, { newest, drop }) =>
      write([lockOf.ltiKeys], async (writing) => {
        if (((await listKeys(writing)).at(-1)?.kid ?? null) !== newest) return false
        const { ltiKeys: keys } = writing.tables
        if (drop.length > 0) await writing.db.delete(keys).where(inArray(keys.kid, [...drop]))
        await writing.db.insert(keys).values({ kid, jwk: JSON.stringify(jwk), createdAt: now().getTime(), signsFrom })
        return true
      }),
  }
}
