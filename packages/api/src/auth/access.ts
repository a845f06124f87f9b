import type { Context } from 'hono'
import type { Env } from '../http/context'
import { ApiError, type RequestFault } from '../http/errors'
import type { Scope } from '../store/store'
import { challenge } from './authentication'
import { hasScope, type Principal } from './principal'

const keyRequired = (what: string) => new ApiError('key_required', what, { headers: challenge })

/** Throws when the principal may not send this request. */
export type Allow = (c: Context<Env>) => void

/** A security requirement as OpenAPI writes it: a scheme with its scopes. An empty object admits everyone. */
type Requirement = Record<string, string[]>

/** Requires a secret key with one of these scopes. */
export function needsScope(...anyOf: [Scope, ...Scope[]]) {
  return {
    security: anyOf.map((scope): Requirement => ({ secretKey: [scope] })),
    allow: (c: Context<Env>): void => {
      const principal = c.get('principal')
      const scopes = anyOf.map((scope) => `\`${scope}\``).join(' or ')
      if (principal.kind === 'anonymous') throw keyRequired(`Send a secret key with the scope ${scopes}.`)
      if (!hasScope(principal, ...anyOf)) throw new ApiError('insufficient_scope', `The key needs the scope ${scopes}.`)
    },
  }
}

/** Admits everyone while delivery is open, and holders of any key when it is closed. */
export const isDelivery = {
  security: [{}, { deliveryKey: [] }, { secretKey: [] }] as Requirement[],
  allow: (c: Context<Env>): void => {
    if (!c.get('closed')) return
    const principal = c.get('principal')
    if (principal.kind === 'anonymous') throw keyRequired('This server gives content to holders of a key only.')
    const course = c.req.param('course')
    if (principal.kind === 'learner' && course !== undefined && principal.courses?.includes(course) === false)
      throw new ApiError('course_not_found', `The learner token does not cover the course "${course}".`)
  },
}

/** Requires a learner token (it acts for its own learner), or a secret key with the scope `learning` (it acts for any learner). */
export const isLearning = {
  security: [{ secretKey: ['learning'] }, { learnerToken: [] }] as Requirement[],
  allow: (c: Context<Env>): void => {
    const principal = c.get('principal')
    if (principal.kind === 'anonymous') throw keyRequired('Send a learner token, or a secret key with the scope `learning`.')
    if (principal.kind !== 'learner' && !hasScope(principal, 'learning'))
      throw new ApiError('insufficient_scope', 'The key needs the scope `learning`.')
  },
}

/**
 * The learner a request acts for: the token's own, or the one the key names.
 *
 * @throws {ApiError} `other_learner`, `invalid_request`
 */
export function learnerOf(principal: Principal, asked: string | undefined, place: Omit<RequestFault, 'code' | 'detail'>): string {
  if (principal.kind === 'learner') {
    if (asked === undefined || asked === 'me' || asked === principal.learner) return principal.learner
    throw new ApiError('other_learner', 'Send `me`, or the id of the learner of the token.')
  }
  if (asked !== undefined && asked !== 'me') return asked
  const detail = 'A key has to name the learner that it acts for.'
  throw new ApiError('invalid_request', detail, { errors: [{ ...place, code: 'learner_required', detail }] })
}

/** Throws when a learner token does not cover the course. */
export function requireCourse(principal: Principal, course: string): void {
  if (principal.kind === 'learner' && principal.courses?.includes(course) === false)
    throw new ApiError('other_course', `The learner token does not cover the course "${course}".`)
}

/** Throws when a learner token does not cover a quiz of the course. */
export function requireQuiz(principal: Principal, course: string, quiz: string): void {
  requireCourse(principal, course)
  if (principal.kind === 'learner' && principal.quizzes?.includes(quiz) === false)
    throw new ApiError('other_quiz', `The learner token does not cover the quiz "${quiz}".`)
}
