import { z } from 'zod'
import { DeliveryError } from '../../events/outbox'
import type { LtiGradeTarget, LtiLinks, LtiPlatform, QuizRow } from '../../store/store'
import { serviceScopes } from '../launch/message'
import { jsonOf } from '../network/platform-client'
import type { AskService } from './access-token'

const lineItemType = 'application/vnd.ims.lis.v2.lineitem+json'
const containerType = 'application/vnd.ims.lis.v2.lineitemcontainer+json'

const LineItem = z.object({ id: z.string().min(1).max(2000), resourceLinkId: z.string().nullish(), tag: z.string().nullish() })

/** Seconds that one process has to create a line item, and milliseconds after which others look again. */
const claimSeconds = 60
const lookAgain = 5000

/** The address for scores of a line item. Keeps the query, because Moodle's line items have one. */
export function scoresUrl(lineItem: string): string {
  const url = new URL(lineItem)
  url.pathname = `${url.pathname.replace(/\/$/, '')}/scores`
  return url.href
}

/** True when a platform lets us create line items in the context of a link. */
const mayCreate = ({ context }: LtiGradeTarget): boolean => context.lineItemsUrl !== null && context.scopes.includes(serviceScopes.lineItem)

/**
 * The line item for the grades of a link: the one that the platform named, or else one that is found or created, if the platform allows
 * it. Undefined when the platform takes no grades.
 */
export async function getLineItem(
  target: LtiGradeTarget,
  { platform, quiz, store, ask, signal }: { platform: LtiPlatform; quiz: QuizRow; store: LtiLinks; ask: AskService; signal: AbortSignal },
): Promise<string | undefined> {
  if (target.lineItem !== null) return target.lineItem
  const { lineItemsUrl } = target.context
  if (lineItemsUrl === null || !mayCreate(target)) return undefined
  if (!(await store.claimLtiLineItem(target.link, claimSeconds)))
    throw new DeliveryError('The line item of the link is being created.', { retryAfter: lookAgain })
  const lineItem =
    (await findLineItem(target, lineItemsUrl, { platform, ask, signal })) ??
    (await createLineItem(target, lineItemsUrl, { platform, quiz, ask, signal }))
  await store.setLtiLineItem(target.link, lineItem, null)
  return lineItem
}

type Asking = { platform: LtiPlatform; ask: AskService; signal: AbortSignal }

/** A line item that the platform already has for the link, from an earlier try for example. */
async function findLineItem(
  { resourceLinkId }: LtiGradeTarget,
  lineItems: string,
  { platform, ask, signal }: Asking,
): Promise<string | undefined> {
  const url = new URL(lineItems)
  url.searchParams.set('resource_link_id', resourceLinkId)
  const response = await ask(platform, serviceScopes.lineItem, url.href, { headers: { accept: containerType }, signal })
  const parsed = z.array(LineItem).safeParse(jsonOf(url.href, response))
  return parsed.success ? parsed.data.find((item) => item.resourceLinkId === resourceLinkId)?.id : undefined
}

async function createLineItem(
  { resourceLinkId, courseId, quizId }: LtiGradeTarget,
  lineItems: string,
  { platform, quiz, ask, signal }: Asking & { quiz: QuizRow },
): Promise<string> {
  const response = await ask(platform, serviceScopes.lineItem, lineItems, {
    method: 'POST',
    headers: { 'content-type': lineItemType, accept: lineItemType },
    body: JSON.stringify({
      label: quiz.title,
      scoreMaximum: quiz.maxPoints,
      resourceLinkId,
      resourceId: `${courseId}/${quizId}`,
      tag: 'lectern',
    }),
    signal,
  })
  const parsed = LineItem.safeParse(jsonOf(lineItems, response))
  if (!parsed.success) throw new DeliveryError('The platform has created a line item, but did not say its address.')
  return parsed.data.id
}
