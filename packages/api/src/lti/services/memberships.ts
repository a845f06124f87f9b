import { z } from 'zod'
import type { LtiContext, LtiPlatform } from '../../store/store'
import { learnerOf } from '../launch/launch'
import { isTeacher, serviceScopes } from '../launch/message'
import { jsonOf, PlatformError } from '../network/platform-client'
import type { AskService } from './access-token'

/** A member of a course, as the platform describes them (Names and Role Provisioning Services 2.0 §2.2). */
export interface Membership {
  userId: string
  /** The member's learner id in Lectern. */
  learnerId: string
  status: 'active' | 'inactive' | 'deleted'
  role: 'learner' | 'instructor'
  roles: string[]
  name: string | null
  email: string | null
}

const text = z.string().max(2000).nullish()
const Container = z.object({
  members: z
    .array(
      z.object({
        user_id: z.union([z.string().min(1).max(255), z.number()]).transform(String),
        status: z.string().nullish(),
        roles: z.array(z.string().max(2000)).max(200),
        name: text,
        given_name: text,
        family_name: text,
        email: text,
      }),
    )
    .max(10_000),
})

const containerType = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json'
const maxBytes = 8_000_000

const statusOf = (status: string | null | undefined): Membership['status'] =>
  /^inactive$/i.test(status ?? '') ? 'inactive' : /^deleted$/i.test(status ?? '') ? 'deleted' : 'active'

/** The address of the next page in a `Link` header (RFC 8288), or in several. */
export function nextLink(header: string | string[] | undefined, base: string): string | undefined {
  for (const [, address, parameters = ''] of [header ?? '']
    .flat()
    .join(', ')
    .matchAll(/<([^>]*)>([^<]*)/g))
    if (address !== undefined && /;\s*rel\s*=\s*("([^"]*\s)?next(\s[^"]*)?"|next\b)/i.test(parameters) && URL.canParse(address, base))
      return new URL(address, base).href
  return undefined
}

/**
 * Reads one page of the members of a context. Stores nothing.
 *
 * @param page the address of a later page. It has to be one of the platform's service.
 * @throws {PlatformError} when the platform does not answer as it should.
 */
export async function readMemberships(
  { platform, context, ask }: { platform: LtiPlatform; context: LtiContext & { membershipsUrl: string }; ask: AskService },
  { page, limit }: { page?: string; limit: number },
): Promise<{ members: Membership[]; next?: string }> {
  const first = new URL(context.membershipsUrl)
  first.searchParams.set('limit', String(limit))
  const url = page === undefined ? first.href : new URL(page, context.membershipsUrl).href
  if (new URL(url).origin !== first.origin) throw new PlatformError('The next page of members is on another server.')
  const response = await ask(platform, serviceScopes.memberships, url, { headers: { accept: containerType }, maxBytes })
  const parsed = Container.safeParse(jsonOf(url, response))
  if (!parsed.success) throw new PlatformError(`${first.host} answered without a valid list of members.`)
  const next = nextLink(response.headers.link, url)
  if (next !== undefined && new URL(next).origin !== first.origin) throw new PlatformError('The next page of members is on another server.')
  return {
    members: parsed.data.members.map(({ user_id: userId, status, roles, name, given_name, family_name, email }) => ({
      userId,
      learnerId: learnerOf(platform, userId),
      status: statusOf(status),
      role: isTeacher(roles) ? 'instructor' : 'learner',
      roles,
      name: name || [given_name, family_name].filter(Boolean).join(' ') || null,
      email: email || null,
    })),
    next,
  }
}
