/** Every reason to refuse a browser, with the status and the two sentences that people read. */
export const refusals = {
  not_set_up: {
    status: 503,
    title: 'LTI is not set up on this server.',
    advice: 'The operator of the server has to set LECTERN_PUBLIC_URL to its public address.',
  },
  malformed: { status: 400, title: 'The request is incomplete.', advice: 'Open the activity again from your course.' },
  too_many: { status: 429, title: 'Too many requests came from your network.', advice: 'Wait a minute, then open the activity again.' },
  unknown_platform: {
    status: 403,
    title: 'This learning platform is not registered here.',
    advice: 'The operator of the server can register it: see `lectern lti platforms`.',
  },
  ambiguous_platform: {
    status: 400,
    title: 'Several registrations have this issuer.',
    advice: 'The platform has to send its client_id with the login.',
  },
  unapproved_platform: {
    status: 403,
    title: 'The registration of this learning platform has not been approved yet.',
    advice: 'The operator of the server approves it with `lectern lti platforms approve`.',
  },
  foreign_target: {
    status: 400,
    title: 'The link leads to another server.',
    advice: 'Correct the address of the activity in your course, or place it again.',
  },
  unknown_login: {
    status: 403,
    title: 'This launch has expired, or was used before.',
    advice: 'Open the activity again from your course. Reloading the page does not work.',
  },
  other_browser: {
    status: 403,
    title: 'Your browser did not send the cookie that this launch began with.',
    advice: 'Allow cookies for this page, or let your course open the activity in a new window.',
  },
  platform_error: {
    status: 403,
    title: 'Your learning platform refused the launch.',
    advice: 'Sign in to your course again, and then open the activity.',
  },
  keys_unavailable: {
    status: 502,
    title: 'The keys of your learning platform cannot be read.',
    advice: 'Try again in a minute. If that does not help, the address of the keys is wrong or cannot be reached.',
  },
  invalid_token: {
    status: 403,
    title: 'The message from your learning platform is not valid.',
    advice: 'Open the activity again from your course. If that does not help, the registration is wrong.',
  },
  unknown_deployment: {
    status: 403,
    title: 'This deployment of the learning platform is not known here.',
    advice: 'The operator of the server adds it with `lectern lti platforms set ID --deployment …`.',
  },
  unsupported_message: {
    status: 400,
    title: 'This tool cannot do what the platform asks for.',
    advice: 'Place the activity again as a link to a course or quiz.',
  },
  anonymous: {
    status: 403,
    title: 'Your learning platform did not say who you are.',
    advice: 'Sign in to your course. If you are signed in, the platform has to send user ids to this tool.',
  },
  no_content: {
    status: 404,
    title: 'This activity does not say which course or quiz it opens.',
    advice: 'A teacher of the course has to select the content of the activity.',
  },
  content_gone: {
    status: 404,
    title: 'The content of this activity no longer exists.',
    advice: 'A teacher of the course has to select it again.',
  },
  not_a_teacher: {
    status: 403,
    title: 'Only people who teach this course may select its content.',
    advice: 'Ask your teacher, or sign in with the account with which you teach.',
  },
  links_not_accepted: {
    status: 400,
    title: 'The platform accepts no links to this tool here.',
    advice: 'Add the content in a part of your course where the platform accepts links to tools.',
  },
  picker_expired: {
    status: 403,
    title: 'This page has expired, or was used before.',
    advice: 'Select the content again from your course.',
  },
  registration_refused: {
    status: 400,
    title: 'The platform cannot be registered.',
    advice: 'Correct the registration on the platform, and start it again.',
  },
  registration_failed: {
    status: 502,
    title: 'The platform did not complete the registration.',
    advice: 'Start the registration again on the platform. Registration links work once.',
  },
  too_many_registrations: {
    status: 429,
    title: 'Too many registrations are waiting for approval.',
    advice: 'The operator of the server has to approve or remove some: see `lectern lti platforms list`.',
  },
} as const satisfies Record<string, { status: number; title: string; advice: string }>

export type RefusalCode = keyof typeof refusals

/** A refusal that a browser gets as a page. `detail` is for administrators. */
export class LtiRefusal extends Error {
  override name = 'LtiRefusal'

  constructor(
    readonly code: RefusalCode,
    readonly detail?: string,
    options?: ErrorOptions,
  ) {
    super(detail ?? refusals[code].title, options)
  }
}
