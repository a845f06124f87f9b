import type { Context } from 'hono'
import { z } from 'zod'
import { answer } from '../../delivery/response'
import { readJson } from '../../http/body'
import type { Env } from '../../http/context'
import { ApiError } from '../../http/errors'
import { schemaError } from '../../http/problem'
import type { LtiDeps } from '../deps'
import type { Launched } from './launch'

const Exchange = z.strictObject({ code: z.string().min(1).max(100) })

/** Seconds for which the token of a launch is valid: a school day. */
const tokenSeconds = 8 * 3600

const invalid = () => new ApiError('invalid_lti_code', 'Codes are used once, within two minutes. Open the activity again from its course.')

/** Exchanges the code of a launch for a token for this learner, course and quiz. `docs/lti.md` describes it for readers. */
export async function exchangeCode(c: Context<Env>, { store, tokens, now }: LtiDeps): Promise<Response> {
  const parsed = Exchange.safeParse(await readJson(c, 1000))
  if (!parsed.success) throw schemaError('json', parsed.error.issues)
  const launched = (await store.takeLtiTicket('code', parsed.data.code)) as Launched | undefined
  if (!launched) throw invalid()
  const { platformId, learner, content, role, locale, returnUrl } = launched
  const platform = await store.findLtiPlatform(platformId)
  if (!platform || platform.approvedAt === null || platform.keyId === null) throw invalid()
  // JWT times are whole seconds.
  const issuedAt = new Date(Math.floor(now().getTime() / 1000) * 1000)
  const expiresAt = new Date(issuedAt.getTime() + tokenSeconds * 1000)
  const { course, quiz, chapter, section } = content
  const token = await tokens.sign(
    { learner, courses: [course], ...(quiz && { quizzes: [quiz] }), key: platform.keyId },
    issuedAt,
    expiresAt,
  )
  return answer(c, {
    token,
    expiresAt: expiresAt.toISOString(),
    learnerId: learner,
    courseId: course,
    quizId: quiz ?? null,
    chapterId: chapter ?? null,
    sectionId: section ?? null,
    role,
    locale,
    returnUrl,
    platform: platform.name,
  })
}
