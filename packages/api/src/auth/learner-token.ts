import { createHash } from 'node:crypto'
import { errors, jwtVerify, SignJWT } from 'jose'
import { LRUCache } from 'lru-cache'
import { ApiError } from '../http/errors'

/** What a learner token says. */
export interface LearnerClaims {
  learner: string
  /** Courses it is good for; absent for all. */
  courses?: string[]
  /** Id of the key that it was made with, and dies with. */
  key: string
}

/** Makes and reads learner tokens: JWTs that a browser can carry, each good for one learner. */
export interface LearnerTokens {
  sign(claims: LearnerClaims, issuedAt: Date, expiresAt: Date): Promise<string>
  /** Throws {@link ApiError}: `token_expired`, or `invalid_token` for anything else that is wrong with it. */
  verify(token: string, now: Date): Promise<LearnerClaims>
}

const audience = 'lectern'
const algorithm = 'HS256'

/** Names a secret without revealing it, so that tokens signed with an earlier one are told apart. */
const keyIdOf = (secret: string): string => createHash('sha256').update(`kid ${secret}`).digest('base64url').slice(0, 8)

/** @param findSecret is called once, when the first token is made or verified; gives at least 32 bytes. */
export function createLearnerTokens(findSecret: () => Promise<string>): LearnerTokens {
  let found: Promise<string> | undefined
  const secretOnce = () => {
    found ??= findSecret().catch((error) => {
      found = undefined
      throw error
    })
    return found
  }

  // A browser sends the same token with every save; verifying it took a third of a save.
  const verified = new LRUCache<string, { claims: LearnerClaims; notBefore: number; expiresAt: number }>({ max: 1000 })

  return {
    sign: async ({ learner, courses, key }, issuedAt, expiresAt) => {
      const secret = await secretOnce()
      return new SignJWT({ key, ...(courses && { courses }) })
        .setProtectedHeader({ alg: algorithm, typ: 'JWT', kid: keyIdOf(secret) })
        .setSubject(learner)
        .setAudience(audience)
        .setIssuedAt(issuedAt)
        .setExpirationTime(expiresAt)
        .sign(Buffer.from(secret))
    },

    verify: async (token, now) => {
      const known = verified.get(token)
      if (known && now.getTime() >= known.notBefore && now.getTime() < known.expiresAt) return known.claims
      const secret = await secretOnce()
      try {
        const { payload, protectedHeader } = await jwtVerify(token, Buffer.from(secret), {
          algorithms: [algorithm],
          audience,
          currentDate: now,
          requiredClaims: ['sub', 'exp', 'iat'],
        })
        const { sub, key, courses, exp = 0, iat = 0 } = payload
        if (protectedHeader.kid === keyIdOf(secret) && typeof sub === 'string' && typeof key === 'string') {
          const claims = { learner: sub, key, ...(Array.isArray(courses) && { courses: courses.map(String) }) }
          verified.set(token, { claims, notBefore: iat * 1000, expiresAt: exp * 1000 })
          return claims
        }
      } catch (cause) {
        if (cause instanceof errors.JWTExpired) throw new ApiError('token_expired', 'Get a new learner token.', { cause })
        if (!(cause instanceof errors.JOSEError)) throw cause
      }
      throw new ApiError('invalid_token', 'Send a learner token that this server made.')
    },
  }
}
