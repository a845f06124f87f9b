import { createHash } from 'node:crypto'
import { errors, jwtVerify, SignJWT } from 'jose'
import { LRUCache } from 'lru-cache'
import { ApiError } from '../http/errors'

/** The claims of a learner token. */
export interface LearnerClaims {
  learner: string
  /** The courses it covers; all of them when absent. */
  courses?: string[]
  /** The quizzes of these courses that it covers; all of them when absent. */
  quizzes?: string[]
  /** Id of the key that created it. When that key ends, so does the token. */
  key: string
}

/** Signs and verifies learner tokens: JWTs for one learner each, safe to give to a browser. */
export interface LearnerTokens {
  sign(claims: LearnerClaims, issuedAt: Date, expiresAt: Date): Promise<string>
  /** @throws {ApiError} `token_expired`, or `invalid_token` for any other fault. */
  verify(token: string, now: Date): Promise<LearnerClaims>
}

const audience = 'lectern'
const algorithm = 'HS256'

/** Identifies a secret without revealing it, to tell tokens that an earlier secret signed. */
const keyIdOf = (secret: string): string => createHash('sha256').update(`kid ${secret}`).digest('base64url').slice(0, 8)

/** @param findSecret called once, when the first token is signed or verified; returns at least 32 bytes. */
export function createLearnerTokens(findSecret: () => Promise<string>): LearnerTokens {
  let found: Promise<string> | undefined
  const secretOnce = () => {
    found ??= findSecret().catch((error) => {
      found = undefined
      throw error
    })
    return found
  }

  // A browser sends the same token with every save. Without this cache, 64 connections save 5,300 responses a second instead of 8,300.
  const verified = new LRUCache<string, { claims: LearnerClaims; notBefore: number; expiresAt: number }>({ max: 1000 })

  return {
    sign: async ({ learner, courses, quizzes, key }, issuedAt, expiresAt) => {
      const secret = await secretOnce()
      return new SignJWT({ key, ...(courses && { courses }), ...(quizzes && { quizzes }) })
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
        const { sub, key, courses, quizzes, exp = 0, iat = 0 } = payload
        if (protectedHeader.kid === keyIdOf(secret) && typeof sub === 'string' && typeof key === 'string') {
          const claims = {
            learner: sub,
            key,
            ...(Array.isArray(courses) && { courses: courses.map(String) }),
            ...(Array.isArray(quizzes) && { quizzes: quizzes.map(String) }),
          }
          verified.set(token, { claims, notBefore: iat * 1000, expiresAt: exp * 1000 })
          return claims
        }
      } catch (cause) {
        if (cause instanceof errors.JWTExpired) throw new ApiError('token_expired', 'Get a new learner token.', { cause })
        if (!(cause instanceof errors.JOSEError)) throw cause
      }
      throw new ApiError('invalid_token', 'Send a learner token that this server issued.')
    },
  }
}
