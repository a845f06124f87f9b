import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK, type JWTPayload, SignJWT } from 'jose'
import type { LtiKey, LtiKeys } from '../store/store'

/** Signs for the tool, and publishes the keys with which others verify it. */
export interface ToolKeys {
  /** Signs a JWT. `seconds` is how long it is valid. */
  sign(payload: JWTPayload, seconds: number): Promise<string>
  /** The public keys: the one that signs, the next one, and earlier ones that may still be in use. */
  listPublic(): Promise<JWK[]>
  /**
   * Replaces the key. By default the new one is published a day before it signs, because platforms cache our keys.
   *
   * @param options.revoke whether the keys so far are compromised: the new one signs at once, and they are not published any more.
   */
  rotate(options: { revoke: boolean }): Promise<LtiKey>
  list(): Promise<LtiKey[]>
}

const algorithm = 'RS256'
const day = 86_400_000
const rotatesAfter = 90 * day
const publishedAhead = day
/** How long a key stays published after its successor starts to sign. */
const publishedAfter = 7 * day
const keptInMemory = 60_000

async function generateKey(signsFrom: number): Promise<Omit<LtiKey, 'createdAt'>> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true, modulusLength: 2048 })
  const jwk = await exportJWK(privateKey)
  return { kid: await calculateJwkThumbprint(jwk), jwk: { ...jwk }, signsFrom }
}

/** The key that signs: the newest one whose time has come. */
const signingKey = (keys: readonly LtiKey[], now: number): LtiKey | undefined =>
  keys.findLast(({ signsFrom }) => signsFrom <= now) ?? keys[0]

/** Keys that were replaced so long ago that nobody needs them to verify anything. */
const outdated = (keys: readonly LtiKey[], now: number): string[] =>
  keys.filter((_, index) => (keys[index + 1]?.signsFrom ?? now) < now - publishedAfter).map(({ kid }) => kid)

/** Creates the keys of the tool. The first one is generated on first use; each is replaced after 90 days. */
export function createToolKeys(store: LtiKeys, now: () => Date): ToolKeys {
  const time = () => now().getTime()
  let known: { keys: LtiKey[]; readAt: number } | undefined
  let reading: Promise<LtiKey[]> | undefined

  const add = async (keys: readonly LtiKey[], signsFrom: number, drop: readonly string[]): Promise<LtiKey[]> => {
    // If another process was faster, its key is used.
    await store.addLtiKey(await generateKey(signsFrom), { newest: keys.at(-1)?.kid ?? null, drop })
    return keep(await store.listLtiKeys())
  }
  const keep = (all: LtiKey[]): LtiKey[] => {
    const ended = new Set(outdated(all, time()))
    const keys = all.filter(({ kid }) => !ended.has(kid))
    known = { keys, readAt: time() }
    return keys
  }
  const read = async (): Promise<LtiKey[]> => {
    const keys = await store.listLtiKeys()
    const newest = keys.at(-1)
    if (!newest) return add(keys, time(), [])
    return time() - newest.createdAt > rotatesAfter ? add(keys, time() + publishedAhead, outdated(keys, time())) : keep(keys)
  }
  /** The keys in use. Adds a new one when it is time. */
  const current = async (): Promise<LtiKey[]> => {
    if (known && Math.abs(time() - known.readAt) < keptInMemory) return known.keys
    reading ??= read().finally(() => {
      reading = undefined
    })
    return reading
  }

  return {
    sign: async (payload, seconds) => {
      const key = signingKey(await current(), time())
      if (!key) throw new Error('the tool has no key')
      const issuedAt = Math.floor(time() / 1000)
      return new SignJWT(payload)
        .setProtectedHeader({ alg: algorithm, typ: 'JWT', kid: key.kid })
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + seconds)
        .sign(await importJWK(key.jwk as JWK, algorithm))
    },

    listPublic: async () => (await current()).map(({ kid, jwk: { kty, n, e } }) => ({ kty, n, e, kid, alg: algorithm, use: 'sig' }) as JWK),

    rotate: async ({ revoke }) => {
      const keys = await store.listLtiKeys()
      const all = keys.map(({ kid }) => kid)
      const added = await add(
        keys,
        revoke ? time() : time() + (keys.length > 0 ? publishedAhead : 0),
        revoke ? all : outdated(keys, time()),
      )
      return added.at(-1) as LtiKey
    },

    list: current,
  }
}
