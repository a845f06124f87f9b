import type { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { isDelivery, learnerOf, requireCourse } from '../auth/access'
import { challenge } from '../auth/authentication'
import { hasScope, type Principal } from '../auth/principal'
import { addressOf, type Env } from '../http/context'
import { ApiError } from '../http/errors'
import type { LimitCaller } from '../http/rate-limit'
import { getRelease } from '../routes/reads'
import type { ReleaseRef } from '../store/store'
import type { AskTutor, TutorAnswer } from './schemas'
import type { TutorSettings } from './settings'
import type { Tutor, TutorStore } from './tutor'

/** Answers a question for whoever sent a request. */
export type Ask = (c: Context<Env>, asked: z.infer<typeof AskTutor>) => Promise<{ release: ReleaseRef; answer: TutorAnswer }>

/**
 * Creates {@link Ask}: it checks what the caller may do, counts the question, finds the release, and asks the tutor.
 *
 * @throws {ApiError} from {@link Ask}: `key_required`, `insufficient_scope`, `other_learner`, `other_course`, `rate_limited`,
 * `course_not_found`, `release_not_found`, `section_not_found`, `course_archived`, `release_withdrawn`
 */
export function createAsk({
  store,
  tutor,
  limitQuestions,
  access = 'everyone',
}: {
  store: TutorStore
  tutor: Tutor
  limitQuestions: LimitCaller
  access?: TutorSettings['access']
}): Ask {
  return async (c, { courseId, release: number, question, history, sectionId, learnerId }) => {
    isDelivery.allow(c)
    const principal = c.get('principal')
    const learner = askingLearner(principal, learnerId)
    if (learner === undefined && access === 'learners')
      throw new ApiError('key_required', 'The tutor of this server answers learners with a token, and keys that name their learner.', {
        headers: challenge,
      })
    requireCourse(principal, courseId)
    const caller = callerOf(c, principal, learner)
    if (caller !== undefined) await limitQuestions(c, caller)
    const release = await getRelease(c, store, courseId, number)
    if (sectionId !== undefined && !(await store.findSection(release, sectionId)))
      throw new ApiError('section_not_found', `Release ${release.number} of "${courseId}" has no section "${sectionId}".`)
    const answer = await tutor.ask({ release, question, history, sectionId, learner, signal: c.req.raw.signal })
    return { release, answer }
  }
}

/** The learner who asks: the token's own, or the one that a key names. */
function askingLearner(principal: Principal, asked: string | undefined): string | undefined {
  if (principal.kind === 'learner') return learnerOf(principal, asked, { in: 'body', pointer: '/learnerId' })
  if (asked === undefined) return undefined
  if (principal.kind === 'anonymous')
    throw new ApiError('key_required', 'Send a learner token, or a secret key with the scope `learning`.', { headers: challenge })
  if (!hasScope(principal, 'learning'))
    throw new ApiError('insufficient_scope', 'To ask for a learner, the key needs the scope `learning`.')
  return learnerOf(principal, asked, { in: 'body', pointer: '/learnerId' })
}

/** Whose allowance a question counts towards; undefined for a secret key that asks for itself. */
function callerOf(c: Context<Env>, principal: Principal, learner: string | undefined): string | undefined {
  if (learner !== undefined)
    return `learner ${principal.kind === 'learner' ? principal.id : `${(principal as { id: string }).id} ${learner}`}`
  return principal.kind === 'secret' ? undefined : `address ${addressOf(c)}`
}
