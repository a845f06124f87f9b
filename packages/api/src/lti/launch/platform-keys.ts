import { type CryptoKey, importJWK, type JWK } from 'jose'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import type { LtiPlatform } from '../../store/store'
import { type AskPlatform, jsonOf, PlatformError } from '../network/platform-client'
import { LtiRefusal } from '../refusal'

/** Finds the key with which a platform signed. */
export type FindPlatformKey = (platform: LtiPlatform, kid: string) => Promise<CryptoKey>

const KeySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).max(100) })

const maxPlatforms = 1000
const maxBytes = 256_000
const freshFor = 3_600_000
/** An unknown key id makes us read the keys of a platform again, but not more often than this. */
const leastPause = 60_000
/** How long a failure to read them is remembered. Anyone can begin a launch, and must not make us flood a platform that is down. */
const failedFor = 10_000

interface Known {
  keys: JWK[]
  readAt: number
}

/**
 * Reads platforms' keys and caches them for an hour. The size and the number of what is cached are limited.
 *
 * @throws {LtiRefusal} `keys_unavailable`, `invalid_token` when no key of the platform has this id.
 */
export function createPlatformKeys(ask: AskPlatform, now: () => Date): FindPlatformKey {
  const known = new LRUCache<string, Known>({ max: maxPlatforms })
  const failed = new LRUCache<string, { refusal: LtiRefusal; at: number }>({ max: maxPlatforms })
  const reading = new Map<string, Promise<Known>>()

  const read = async (url: string): Promise<Known> => {
    try {
      const { keys } = KeySet.parse(jsonOf(url, await ask(url, { maxBytes })))
      const found = { keys: keys as JWK[], readAt: now().getTime() }
      known.set(url, found)
      return found
    } catch (cause) {
      if (!(cause instanceof PlatformError || cause instanceof z.ZodError)) throw cause
      const detail = cause instanceof PlatformError ? cause.message : 'They are no JSON Web Key Set.'
      const refusal = new LtiRefusal('keys_unavailable', detail, { cause })
      failed.set(url, { refusal, at: now().getTime() })
      throw refusal
    }
  }
  /** Launches that arrive together, as those of a class do, share one request. */
  const readOnce = async (url: string): Promise<Known> => {
    const failure = failed.get(url)
    if (failure && now().getTime() - failure.at < failedFor) throw failure.refusal
    const shared = reading.get(url) ?? read(url).finally(() => reading.delete(url))
    reading.set(url, shared)
    return shared
  }
  const find = ({ keys }: Known, kid: string): JWK | undefined =>
    keys.find((key) => key.kid === kid && key.kty === 'RSA' && (key.use ?? 'sig') === 'sig' && (key.alg ?? 'RS256') === 'RS256')

  return async ({ jwksUrl: url }, kid) => {
    const age = (each: Known) => now().getTime() - each.readAt
    const kept = known.get(url)
    const fresh = kept && age(kept) < freshFor ? kept : await readOnce(url)
    const key = find(fresh, kid) ?? (age(fresh) >= leastPause ? find(await readOnce(url), kid) : undefined)
    if (!key) throw new LtiRefusal('invalid_token', 'The platform has no RSA key with the key id of the message.')
    const imported = await importKey(key)
    if (imported === undefined) throw new LtiRefusal('invalid_token', 'The key of the platform is no RSA key of 2048 bits or more.')
    return imported
  }
}

async function importKey({ kty, n, e }: JWK): Promise<CryptoKey | undefined> {
  try {
    const key = (await importJWK({ kty, n, e } as JWK, 'RS256')) as CryptoKey
    const { modulusLength } = key.algorithm as CryptoKey['algorithm'] & { modulusLength: number }
    return modulusLength >= 2048 ? key : undefined
  } catch {
    return undefined
  }
}
