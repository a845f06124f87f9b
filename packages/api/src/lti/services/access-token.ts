import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import type { LtiPlatform } from '../../store/store'
import { type AskPlatform, jsonOf, PlatformError, type PlatformRequest, type PlatformResponse } from '../network/platform-client'
import type { ToolKeys } from '../tool-keys'

/** Sends a request to a service of a platform, with an access token for a scope. */
export type AskService = (platform: LtiPlatform, scope: string, url: string, request?: PlatformRequest) => Promise<PlatformResponse>

const AccessToken = z.object({ access_token: z.string().min(1).max(10_000), expires_in: z.coerce.number().catch(3600) })

/** An access token is no longer used when it expires within this many seconds. */
const margin = 60
const maxKept = 1000

/**
 * Creates the client for the services of platforms. It gets access tokens with a signed assertion (LTI Security Framework 1.0 §4.1) and
 * reuses each until shortly before it expires. When the platform rejects a token, the client gets a new one and tries once more.
 */
export function createServiceClient(ask: AskPlatform, keys: ToolKeys, now: () => Date): AskService {
  const kept = new LRUCache<string, { token: string; endsAt: number }>({ max: maxKept })

  const getToken = async (platform: LtiPlatform, scope: string, signal: AbortSignal | undefined): Promise<string> => {
    const name = `${platform.id} ${platform.clientId} ${platform.tokenUrl} ${scope}`
    const known = kept.get(name)
    if (known && now().getTime() < known.endsAt) return known.token
    const { clientId, tokenUrl } = platform
    const assertion = await keys.sign(
      { iss: clientId, sub: clientId, aud: platform.tokenAudience ?? tokenUrl, jti: crypto.randomUUID() },
      60,
    )
    const response = await ask(tokenUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: assertion,
        scope,
      }).toString(),
      signal,
    })
    const parsed = AccessToken.safeParse(jsonOf(tokenUrl, response))
    if (!parsed.success) throw new PlatformError(`${new URL(tokenUrl).host} answered without an access token.`)
    const { access_token: token, expires_in: seconds } = parsed.data
    kept.set(name, { token, endsAt: now().getTime() + (seconds - margin) * 1000 })
    return token
  }

  return async (platform, scope, url, request = {}) => {
    const send = async () => {
      const authorization = `Bearer ${await getToken(platform, scope, request.signal)}`
      return ask(url, { ...request, headers: { ...request.headers, authorization } })
    }
    const response = await send()
    if (response.status !== 401) return response
    kept.delete(`${platform.id} ${platform.clientId} ${platform.tokenUrl} ${scope}`)
    return send()
  }
}
