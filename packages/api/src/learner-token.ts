import { createHash } from 'node:crypto'
import { errors, jwtVerify, SignJWT } from 'jose'
import { ApiError } from './errors'

/** What a learner token says. */
export interface LearnerClaims {
  learner: string
  /** Courses it is good for; absent for all. */
  courses?: string[]
  /** Id of the key that it was made with, and dies with. */
  key: string
}

const audience = 'lectern'
const algorithm = 'HS256'

/** Names a secret without telling it, so that tokens of an earlier one are told apart. */
const keyIdOf = (secret: string): string => createHash('sha256').update(`kid ${secret}`).digest('base64url').slice(0, 8)

/** Makes a token: a JWT that a browser can carry, good for one learner until `expiresAt`. */
export async function signLearnerToken(
  secret: string,
  { learner, courses, key }: LearnerClaims,
  issuedAt: Date,
  expiresAt: Date,
): Promise<string> {
  return new SignJWT({ key, ...(courses && { courses }) })
    .setProtectedHeader({ alg: algorithm, typ: 'JWT', kid: keyIdOf(secret) })
    .setSubject(learner)
    .setAudience(audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .sign(Buffer.from(secret))
}

/**
 * Reads a token back.
 *
 * @throws {ApiError} `token_expired`, or `invalid_token` for anything else that is wrong with it.
 */
export async function verifyLearnerToken(secret: string, token: string, now: Date): Promise<LearnerClaims> {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, Buffer.from(secret), {
      algorithms: [algorithm],
      audience,
      currentDate: now,
      requiredClaims: ['sub', 'exp', 'iat'],
    })
    const { sub, key, courses } = payload
    if (protectedHeader.kid === keyIdOf(secret) && typeof sub === 'string' && typeof key === 'string')
      return { learner: sub, key, ...(Array.isArray(courses) && { courses: courses.map(String) }) }
  } catch (cause) {
    if (cause instanceof errors.JWTExpired) throw new ApiError('token_expired', 'Get a new learner token.', { cause })
    if (!(cause instanceof errors.JOSEError)) throw cause
  }
  throw new ApiError('invalid_token', 'Send a learner token that this server made.')
}
