import { z } from '@hono/zod-openapi'
import { pageOf, Text } from '../../schemas/common'
import { deliveryStates } from '../../store/store'
import { originPattern } from '../origins'

const time = (description: string) => z.iso.datetime().openapi({ description, example: '2026-11-24T09:30:00.000Z' })
const address = (description: string, example: string) => Text.min(1).max(2000).openapi({ description, example })

const settings = {
  name: Text.trim().min(1).max(200).openapi({ description: 'What you call it.', example: 'Moodle of the university' }),
  issuer: address('Its issuer, `iss` in its messages.', 'https://moodle.example.edu'),
  clientId: Text.min(1).max(255).openapi({ description: 'The client id that it gave to this tool.', example: 'a1B2c3D4e5F6g7H' }),
  authorizationUrl: address('Its OpenID Connect authorization endpoint.', 'https://moodle.example.edu/mod/lti/auth.php'),
  tokenUrl: address('Where it issues access tokens.', 'https://moodle.example.edu/mod/lti/token.php'),
  tokenAudience: Text.min(1)
    .max(2000)
    .nullable()
    .openapi({ description: 'What it expects as the audience of token requests; null for `tokenUrl`.', example: null }),
  jwksUrl: address('Its public keys.', 'https://moodle.example.edu/mod/lti/certs.php'),
  deployments: z
    .array(Text.min(1).max(255))
    .max(1000)
    .openapi({ description: 'Ids of its deployments of this tool. Launches of others are refused.', example: ['3'] }),
  origins: z
    .array(Text.max(300).regex(originPattern, 'has to be an origin such as https://lms.example.edu'))
    .max(100)
    .openapi({ description: 'Origins whose pages may show the tool in a frame.', example: ['https://moodle.example.edu'] }),
}

export const SetLtiPlatform = z
  .strictObject({
    ...settings,
    tokenAudience: settings.tokenAudience.default(null),
    deployments: settings.deployments.default([]),
    origins: settings.origins.optional().openapi({ description: 'By default, the origins of `issuer` and `authorizationUrl`.' }),
  })
  .openapi('SetLtiPlatform')

export const LtiPlatform = z
  .object({
    id: z.string(),
    ...settings,
    keyId: z.string().nullable().openapi({ description: 'The key behind the learner tokens of its launches. Revoking it ends them.' }),
    createdAt: time('When it was registered.'),
    approvedAt: time('When it was approved; null for one that may not launch yet.').nullable(),
  })
  .openapi('LtiPlatform')
export const LtiPlatformPage = pageOf(LtiPlatform, 'LtiPlatformPage')

export const DeletedLtiPlatform = z
  .object({ id: z.string(), deleted: z.boolean().openapi({ description: 'False when there was no such platform.' }) })
  .openapi('DeletedLtiPlatform')

export const LtiContext = z
  .object({
    id: z.string(),
    platformId: z.string(),
    deploymentId: z.string(),
    contextId: z.string().openapi({ description: 'What the platform calls the course; empty for launches outside of one.' }),
    title: z.string().nullable(),
    hasMemberships: z.boolean().openapi({ description: 'Whether `ltiMemberships.list` can read its members.' }),
    updatedAt: time('When it was last launched from.'),
  })
  .openapi('LtiContext')
export const LtiContextPage = pageOf(LtiContext, 'LtiContextPage')

export const LtiMembership = z
  .object({
    userId: z.string().openapi({ description: 'The id of the member on the platform.' }),
    learnerId: z.string().openapi({ description: 'The id of the member as a learner here.' }),
    status: z.enum(['active', 'inactive', 'deleted']),
    role: z.enum(['learner', 'instructor']),
    roles: z.array(z.string()).openapi({ description: 'The roles as the platform names them.' }),
    name: z.string().nullable().openapi({ description: 'Null where the platform does not send it.' }),
    email: z.string().nullable().openapi({ description: 'Null where the platform does not send it.' }),
  })
  .openapi('LtiMembership')
export const LtiMembershipPage = pageOf(LtiMembership, 'LtiMembershipPage')

export const DeliveryState = z
  .enum(deliveryStates)
  .openapi({ description: 'A parked delivery has failed for three days, and waits for `ltiDeliveries.retry`.' })

export const LtiDelivery = z
  .object({
    id: z.string(),
    platformId: z.string(),
    event: z.string().openapi({ description: 'The type of the event.', example: 'attempt.submitted' }),
    courseId: z.string(),
    quizId: z.string().nullable(),
    learnerId: z.string().nullable(),
    state: DeliveryState,
    tries: z.number().int(),
    createdAt: time('When the event happened.'),
    dueAt: time('When it is tried next; null when it is not.').nullable(),
    finishedAt: time('When it was delivered or parked.').nullable(),
    error: z.string().nullable().openapi({ description: 'Why the last try failed.' }),
  })
  .openapi('LtiDelivery')
export const LtiDeliveryPage = pageOf(LtiDelivery, 'LtiDeliveryPage')

export const LtiKey = z
  .object({
    kid: z.string(),
    createdAt: time('When it was made.'),
    signsFrom: time('From when it signs.'),
    state: z.enum(['next', 'current', 'previous']),
  })
  .openapi('LtiKey')
export const LtiKeys = z.object({ data: z.array(LtiKey) }).openapi('LtiKeys')
export const RotateLtiKey = z
  .strictObject({
    revoke: z
      .boolean()
      .default(false)
      .openapi({ description: 'Whether the keys so far are compromised. They are not published any more, and the new one signs at once.' }),
  })
  .openapi('RotateLtiKey')
