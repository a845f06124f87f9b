/**
 * Every way in which a request can fail: code → status → sentence. The OpenAPI document, the class below and the SDK's union of
 * codes derive from this table.
 */
export const errorTable = {
  malformed_json: { status: 400, title: 'The body is not valid JSON.' },
  invalid_cursor: { status: 400, title: 'The cursor was not made by this list.' },
  outdated_cursor: { status: 400, title: 'The search index moved on since the cursor was made; start again without it.' },
  review_policy_forbids: { status: 403, title: 'The review policy of this quiz does not allow it.' },
  route_not_found: { status: 404, title: 'There is nothing at this address.' },
  course_not_found: { status: 404, title: 'There is no such course.' },
  release_not_found: { status: 404, title: 'The course has no such release.' },
  chapter_not_found: { status: 404, title: 'The release has no such chapter.' },
  section_not_found: { status: 404, title: 'The release has no such section.' },
  quiz_not_found: { status: 404, title: 'The release has no such quiz.' },
  question_not_found: { status: 404, title: 'The release has no such question.' },
  asset_not_found: { status: 404, title: 'The course has no such asset.' },
  method_not_allowed: { status: 405, title: 'The address does not take this method.' },
  body_too_large: { status: 413, title: 'The body is larger than this operation takes.' },
  query_too_long: { status: 414, title: 'The query string is longer than 2,000 characters.' },
  unsupported_media_type: { status: 415, title: 'The body must be application/json.' },
  invalid_request: { status: 422, title: 'The request does not match the schema of this operation.' },
  invalid_responses: { status: 422, title: 'The responses do not fit the questions of this quiz.' },
  rate_limited: { status: 429, title: 'Too many requests from this address; try again later.' },
  internal_error: { status: 500, title: 'Something went wrong on the server.' },
  not_ready: { status: 503, title: 'The service is not ready to answer.' },
} as const satisfies Record<string, { status: number; title: string }>

export type ErrorCode = keyof typeof errorTable
export type ErrorStatus = (typeof errorTable)[ErrorCode]['status']

/** One member of the request that does not fit. `pointer` is a JSON pointer into the body, `name` a parameter. */
export interface RequestFault {
  in: 'path' | 'query' | 'header' | 'body'
  pointer?: string
  name?: string
  code: string
  detail: string
}

/** A failure that may be told to the caller. The `cause` is logged and never sent. */
export class ApiError extends Error {
  readonly status: ErrorStatus

  constructor(
    readonly code: ErrorCode,
    readonly detail: string,
    readonly extras: { errors?: RequestFault[]; headers?: Record<string, string>; cause?: unknown } = {},
  ) {
    super(detail, { cause: extras.cause })
    this.name = 'ApiError'
    this.status = errorTable[code].status
  }
}
