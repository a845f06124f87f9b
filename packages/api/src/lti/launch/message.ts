import { storableText } from '@lectern/content'
import { z } from 'zod'

/** Names of the claims of LTI 1.3 and its services. */
const lti = <Name extends string>(name: Name) => `https://purl.imsglobal.org/spec/lti/claim/${name}` as const

export const claims = {
  messageType: lti('message_type'),
  version: lti('version'),
  deployment: lti('deployment_id'),
  targetLink: lti('target_link_uri'),
  roles: lti('roles'),
  context: lti('context'),
  resourceLink: lti('resource_link'),
  presentation: lti('launch_presentation'),
  custom: lti('custom'),
  grades: 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint',
  memberships: 'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice',
  deepLinking: 'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings',
  contentItems: 'https://purl.imsglobal.org/spec/lti-dl/claim/content_items',
  data: 'https://purl.imsglobal.org/spec/lti-dl/claim/data',
} as const

/** The scopes of the services that the tool uses. */
export const serviceScopes = {
  lineItem: 'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem',
  score: 'https://purl.imsglobal.org/spec/lti-ags/scope/score',
  memberships: 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly',
} as const

const id = z.string().min(1).max(255).regex(storableText)
// Some platforms send an empty string or null instead of leaving a claim out.
const optionalText = z
  .string()
  .max(2000)
  .regex(storableText)
  .nullish()
  .transform((text) => text || undefined)
const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url) && URL.canParse(url)
/** A page to which the browser goes back. Never a script. */
const webPage = optionalText.transform((url) => (url && isWebAddress(url) ? url : undefined))
const serviceUrl = optionalText.refine((url) => url === undefined || isWebAddress(url))
const optional = <S extends z.ZodType>(schema: S) => schema.nullish().transform((value) => value ?? undefined)
// Some platforms send booleans as strings.
const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]).nullish()
const listOfText = z.array(z.string().max(2000)).max(200)

/** The message in a verified ID token, as far as the tool reads it (LTI Core 1.3 §5.3, Deep Linking 2.0 §4.4). */
export const LtiMessage = z.object({
  sub: optional(id),
  locale: optionalText,
  [claims.messageType]: z.string().max(100),
  [claims.version]: z.literal('1.3.0'),
  [claims.deployment]: id,
  [claims.targetLink]: optionalText,
  [claims.roles]: optional(listOfText).transform((roles) => roles ?? []),
  [claims.context]: optional(z.object({ id, title: optionalText, label: optionalText })),
  [claims.resourceLink]: optional(z.object({ id, title: optionalText })),
  [claims.presentation]: optional(z.object({ locale: optionalText, return_url: webPage })),
  [claims.custom]: optional(z.record(z.string(), z.unknown())),
  [claims.grades]: optional(
    z.object({ scope: optional(listOfText).transform((scopes) => scopes ?? []), lineitem: serviceUrl, lineitems: serviceUrl }),
  ),
  [claims.memberships]: optional(z.object({ context_memberships_url: serviceUrl })),
  [claims.deepLinking]: optional(
    z.object({
      deep_link_return_url: z.string().max(2000).refine(isWebAddress),
      accept_types: listOfText,
      accept_multiple: flag,
      accept_lineitem: flag,
      data: optional(z.string().max(100_000)),
    }),
  ),
})
export type LtiMessage = z.infer<typeof LtiMessage>

const vocabulary = 'http://purl.imsglobal.org/vocab/lis/v2'
const membership = `${vocabulary}/membership`
const teaching = ['Instructor', 'ContentDeveloper', 'Administrator']
const teacherRoles = new Set([
  ...teaching.map((role) => `${membership}#${role}`),
  ...['institution', 'system'].map((place) => `${vocabulary}/${place}/person#Administrator`),
  `${vocabulary}/system/person#SysAdmin`,
  // Older platforms send short names.
  ...teaching,
])

/** True for someone who teaches the course or runs the platform. */
export const isTeacher = (roles: readonly string[]): boolean =>
  roles.some((role) => teacherRoles.has(role) || teaching.some((each) => role.startsWith(`${membership}/${each}#`)))

/** True for someone who takes the course, and gets grades in it. */
export const isLearner = (roles: readonly string[]): boolean =>
  roles.some((role) => role === `${membership}#Learner` || role.startsWith(`${membership}/Learner#`) || role === 'Learner')

/** The language in which the platform shows its pages. */
export const localeOf = (message: LtiMessage): string | undefined => {
  const locale = (message[claims.presentation]?.locale ?? message.locale)?.replaceAll('_', '-')
  return locale && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(locale) && locale.length <= 35 ? locale : undefined
}
