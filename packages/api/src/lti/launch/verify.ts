import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose'
import type { LtiPlatform } from '../../store/store'
import { LtiRefusal } from '../refusal'
import { LtiMessage } from './message'
import type { FindPlatformKey } from './platform-keys'

/** Seconds by which the clocks of platforms may differ from ours. */
const clockTolerance = 60
/** Seconds after which a message is too old, whatever its own expiry says. */
const maxAge = 600

const invalid = (detail: string, cause?: unknown) => new LtiRefusal('invalid_token', detail, { cause })

/**
 * Verifies an ID token (LTI Security Framework 1.0 §5.1.3): signed by this platform with RS256, for this tool, now, and for the login that it
 * answers.
 *
 * @param nonce what the login was given. A token with another nonce never passes.
 * @throws {LtiRefusal} `invalid_token`, `unsupported_message`, `unknown_deployment`, `keys_unavailable`
 */
export async function verifyMessage(
  token: string,
  { platform, nonce, findKey, now }: { platform: LtiPlatform; nonce: string; findKey: FindPlatformKey; now: Date },
): Promise<LtiMessage> {
  const { alg, kid } = readHeader(token)
  if (alg !== 'RS256') throw invalid('The message is not signed with RS256.')
  if (typeof kid !== 'string' || kid === '') throw invalid('The message does not name the key that it is signed with.')
  const payload = await verifySignature(token, platform, await findKey(platform, kid), now)
  requireAudience(payload, platform.clientId)
  if (payload.nonce !== nonce) throw invalid('The message belongs to another login.')
  const parsed = LtiMessage.safeParse(payload)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw invalid(`The claim ${issue?.path.map(String).join(' › ')} is missing or wrong.`)
  }
  const deployment = parsed.data['https://purl.imsglobal.org/spec/lti/claim/deployment_id']
  if (!platform.deployments.includes(deployment))
    throw new LtiRefusal('unknown_deployment', `The platform ${platform.id} has sent the deployment "${deployment}".`)
  return parsed.data
}

function readHeader(token: string): { alg?: unknown; kid?: unknown } {
  try {
    return decodeProtectedHeader(token)
  } catch (cause) {
    throw invalid('The message is not a signed token.', cause)
  }
}

async function verifySignature(
  token: string,
  { issuer, clientId }: LtiPlatform,
  key: Parameters<typeof jwtVerify>[1],
  now: Date,
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['RS256'],
      issuer,
      audience: clientId,
      currentDate: now,
      clockTolerance,
      maxTokenAge: maxAge,
      requiredClaims: ['exp', 'iat', 'nonce'],
    })
    return payload
  } catch (cause) {
    if (!(cause instanceof errors.JOSEError)) throw cause
    throw invalid(reasonOf(cause), cause)
  }
}

function reasonOf(error: errors.JOSEError): string {
  if (error instanceof errors.JWTExpired) return 'The message has expired. The clocks of the two servers may differ.'
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'The signature of the message is wrong.'
  if (error instanceof errors.JWTClaimValidationFailed) return `The claim ${error.claim} of the message is missing or wrong.`
  return 'The message is not a valid signed token.'
}

/** A token with several audiences has to name us as the authorized party (OpenID Connect Core §3.1.3.7). */
function requireAudience({ aud, azp }: JWTPayload, clientId: string): void {
  const several = Array.isArray(aud) && aud.length > 1
  if (several ? azp !== clientId : azp !== undefined && azp !== clientId) throw invalid('The message was issued to another tool.')
}
