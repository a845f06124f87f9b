import { z } from '@hono/zod-openapi'
import { storableText } from '@lectern/content'
import { type ErrorCode, type ErrorStatus, errorTable } from '../http/errors'

const codes = Object.keys(errorTable) as [ErrorCode, ...ErrorCode[]]

export const ErrorCodeSchema = z.enum(codes).openapi('ErrorCode', {
  description: 'What went wrong. New codes may be added. `x-lectern-problems` has the status and the title of each.',
  'x-lectern-problems': errorTable,
})

export const RequestFault = z
  .object({
    in: z.enum(['path', 'query', 'header', 'body']).openapi({ description: 'The part of the request that is invalid.' }),
    pointer: z.string().optional().openapi({ description: 'JSON pointer into the body.', example: '/responses/0/choiceId' }),
    name: z.string().optional().openapi({ description: 'Name of the parameter.', example: 'limit' }),
    code: z.string().openapi({ description: 'What is wrong with it.', example: 'unrecognized_keys' }),
    detail: z.string().openapi({ description: 'The fault in a sentence.' }),
  })
  .openapi('RequestFault')

/** RFC 9457 problem details. */
export const Problem = z
  .object({
    type: z.string().openapi({ description: 'URL of the documentation of this code.', example: '/docs/errors#course_not_found' }),
    title: z.string().openapi({ description: 'What the code means.', example: 'There is no such course.' }),
    status: z.number().int().openapi({ description: 'The HTTP status.', example: 404 }),
    detail: z.string().openapi({ description: 'What happened in this request.', example: 'No course has the id "nope".' }),
    instance: z.string().openapi({ description: 'Path of the request.', example: '/v1/courses/nope' }),
    code: ErrorCodeSchema,
    requestId: z.string().openapi({ description: 'Quote it when you report the problem.' }),
    errors: z.array(RequestFault).optional().openapi({ description: 'With 422: every invalid member.' }),
  })
  .openapi('Problem')

const sent = (description: string) => ({ description, required: true, schema: { type: 'string' as const } })
const sentConditionally = (description: string) => ({ ...sent(description), required: false })

const headers = { 'X-Request-Id': sent('Id of this request, in logs and problems too.') }
const privateHeaders = { ...headers, 'Cache-Control': sent('How long the response may be kept.') }
const deliveryHeaders = { ...privateHeaders, ETag: sent('Strong validator of these bytes.') }

/** Response headers that only some operations have. */
export const ownHeaders = {
  release: { 'X-Lectern-Release': sent('Number of the release that answered.') },
  alias: {
    'Content-Location': sentConditionally(
      'The address by id, where a number was asked for; that of the Markdown, where `Accept` asked for it.',
    ),
  },
  limited: {
    'RateLimit-Policy': sentConditionally('How many requests without a key an address may make in a minute.'),
    RateLimit: sentConditionally('How many of them are left, and in how many seconds they start anew.'),
  },
  location: { Location: sent('Where it can be read.') },
  disposition: { 'Content-Disposition': sent('The name to save the file under.') },
  ranges: { 'Accept-Ranges': sent('`bytes`: `Range` may select a part.') },
}
type Headers = Record<string, ReturnType<typeof sent>>

const pageHeaders = (example: unknown): Headers =>
  typeof example === 'object' && example !== null && 'nextCursor' in example
    ? { Link: sentConditionally('Relative address of the next page, with `rel="next"`.') }
    : {}

/** The 200 response of a delivery read within a release; pass `headers` for other reads. */
export function okJson<S extends z.ZodType>(schema: S, description: string, example: z.input<S>, own: Headers = ownHeaders.release) {
  const all = { ...deliveryHeaders, ...pageHeaders(example), ...own }
  return { description, headers: all, content: { 'application/json': { schema, example } } }
}

/** The 200 response of a delivery read that is Markdown where the caller prefers it. */
export function okJsonOrMarkdown<S extends z.ZodType>(schema: S, description: string, example: z.input<S>, markdown: string) {
  const json = okJson(schema, description, example, { ...ownHeaders.release, ...ownHeaders.alias })
  return { ...json, content: { ...json.content, 'text/markdown': { schema: z.string(), example: markdown } } }
}

/** The 200 response of an operation that no cache may store. */
export function managedJson<S extends z.ZodType>(schema: S, description: string, example: z.input<S>, own: Headers = {}) {
  const all = { ...privateHeaders, ...pageHeaders(example), ...own }
  return { description, headers: all, content: { 'application/json': { schema, example } } }
}

/** The 201 response of an operation that created something. */
export function createdJson<S extends z.ZodType>(schema: S, description: string, example: z.input<S>, own: Headers = {}) {
  return { description, headers: { ...privateHeaders, ...own }, content: { 'application/json': { schema, example } } }
}

/** The 200 response of an operation that returns text. */
export const privateText = (type: 'text/csv', description: string) => ({
  description,
  headers: privateHeaders,
  content: { [type]: { schema: z.string() } },
})

const bytes = { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } }

/** The 200 response of an operation that returns a file. */
export const okBytes = (description: string) => ({
  description,
  headers: { ...deliveryHeaders, ...ownHeaders.ranges },
  content: bytes,
})

/** The 200 response of an operation that returns a file which no cache may store. */
export const privateBytes = (description: string, own: Headers) => ({ description, headers: { ...privateHeaders, ...own }, content: bytes })

/** The 206 response of an operation that returns a part of a file. */
export const partialBytes = (description: string) => ({
  description,
  headers: {
    ...deliveryHeaders,
    ...ownHeaders.ranges,
    'Content-Range': sent('The part and the size of the whole: `bytes 0-1023/146515`.'),
  },
  content: bytes,
})

const problemHeaders: { [Status in ErrorStatus]?: Headers } = {
  401: { 'WWW-Authenticate': sent('How to send a key.') },
  416: { 'Content-Range': sent('The size of the whole: `bytes */146515`.') },
  429: { 'Retry-After': sent('Seconds to wait.') },
}

type ProblemResponse = {
  description: string
  headers: Headers
  content: { 'application/problem+json': { schema: typeof Problem; example: z.input<typeof Problem> } }
}

const everywhere = [
  'query_too_long',
  'invalid_request',
  'key_required',
  'invalid_key',
  'key_expired',
  'key_revoked',
  'invalid_token',
  'token_expired',
  'rate_limited',
  'internal_error',
] as const satisfies ErrorCode[]
/** Errors of a body that are found before its schema is checked. */
export const bodyProblems = [
  'malformed_json',
  'malformed_encoding',
  'body_too_large',
  'unsupported_media_type',
] as const satisfies ErrorCode[]

/** Errors that readers of a course can get when it was archived or its release withdrawn. */
const ofCourses = ['course_archived', 'release_withdrawn'] as const satisfies ErrorCode[]

/** The error responses of an operation by status. Codes that every operation can return are added. */
export function problems<Codes extends ErrorCode>(
  ...own: Codes[]
): { [Status in (typeof errorTable)[Codes | (typeof everywhere)[number]]['status']]: ProblemResponse } {
  const named: readonly ErrorCode[] = own
  const isRead = named.includes('course_not_found') && !named.includes('insufficient_scope')
  const limited = named.includes('rate_limited') ? ownHeaders.limited : {}
  const byStatus = new Map<ErrorStatus, ErrorCode[]>()
  for (const code of new Set<ErrorCode>([...own, ...everywhere, ...(isRead ? ofCourses : [])])) {
    const { status } = errorTable[code]
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  return Object.fromEntries(
    [...byStatus].map(([status, list]) => {
      const code = list[0] as ErrorCode
      const { title } = errorTable[code]
      const example = {
        type: `/docs/errors#${code}`,
        title,
        status,
        detail: title,
        instance: '/v1/courses',
        code,
        requestId: '5f0c1f6b2a9e4d7788c3e1a0b4d2f916',
      }
      const description = list.map((each) => `\`${each}\`: ${errorTable[each].title}`).join(' ')
      return [
        status,
        {
          description,
          headers: { ...headers, ...limited, ...problemHeaders[status] } as Headers,
          content: { 'application/problem+json': { schema: Problem, example } },
        },
      ]
    }),
  ) as ReturnType<typeof problems<Codes>>
}

const slug = /^[a-z][a-z0-9-]*$/
const param = (name: string, description: string, example: string) => ({ param: { name, in: 'path' as const }, description, example })

export const CourseParam = z
  .string()
  .regex(slug)
  .max(100)
  .openapi(param('course', 'Id of the course.', 'ai-deployment-and-management'))
export const ChapterParam = z
  .string()
  .regex(/^([a-z][a-z0-9-]*|[1-9][0-9]{0,5})$/)
  .max(100)
  .openapi(param('chapter', 'Id of the chapter, or its number.', '1'))
export const SectionParam = z
  .string()
  .regex(/^([a-z][a-z0-9-]*|[1-9][0-9]{0,5}\.[1-9][0-9]{0,5})$/)
  .max(100)
  .openapi(param('section', 'Id of the section, or its number.', '1.1'))
export const QuizParam = z
  .string()
  .regex(slug)
  .max(100)
  .openapi(param('quiz', 'Id of the quiz.', 'chapter-1-quiz'))
export const QuestionParam = z
  .string()
  .regex(slug)
  .max(100)
  .openapi(param('question', 'Id of the question.', 'laptop-trial'))

export const ReleaseParam = z.coerce
  .number()
  .int()
  .min(1)
  .max(2_000_000_000)
  .openapi({ param: { name: 'release', in: 'path' }, type: 'integer', description: 'Number of the release.', example: 3 })

/** Free text that is stored, or compared with stored text. */
export const Text = z.string().regex(storableText, 'must not contain a NUL character')

export const IdempotencyKey = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[\x21-\x7e]+$/)
  .optional()
  .openapi({
    description: 'Identifies this request. Repeating the request within 24 hours returns the first result and has no second effect.',
    example: '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c11',
  })

const learnerPattern = /^[A-Za-z0-9_][\x21-\x7e]*$/
const learnerDoc = 'The id of the learner in your own system. Lectern stores no name and no email address.'
export const LearnerId = z.string().max(255).regex(learnerPattern).openapi({ description: learnerDoc, example: 'student-4711' })
export const LearnerParam = z
  .string()
  .max(255)
  .regex(learnerPattern)
  .openapi(param('learner', `${learnerDoc} \`me\` stands for the learner of a token.`, 'student-4711'))
export const AttemptParam = z.uuid().openapi(param('attempt', 'Id of the attempt.', '019abf40-1a2b-7c3d-8e4f-5a6b7c8d9e0f'))

const query = (name: string, description: string, example: string | number) => ({
  param: { name, in: 'query' as const },
  description,
  example,
})

export const releaseQuery = {
  release: z.coerce
    .number()
    .int()
    .min(1)
    .max(2_000_000_000)
    .optional()
    .openapi({ ...query('release', 'Number of a release; without it the published one answers.', 1), type: 'integer' }),
}
export const pageQuery = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(20)
    .openapi({ ...query('limit', 'How many to return at most, 1 to 100.', 20), type: 'integer' }),
  cursor: z
    .string()
    .min(1)
    .max(1000)
    .optional()
    .openapi({ param: { name: 'cursor', in: 'query' }, description: '`nextCursor` of the previous page.' }),
}

/** A page of a list. */
export const pageOf = <S extends z.ZodType>(item: S, name: string) =>
  z
    .object({
      data: z.array(item),
      nextCursor: z.string().nullable().openapi({ description: 'Pass it as `cursor` for the next page; null on the last one.' }),
      hasMore: z.boolean().openapi({ description: 'Whether there is a next page.' }),
    })
    .openapi(name)

export const RichText = z
  .object({
    html: z.string().openapi({ description: 'Safe HTML.', example: '<p>A model on a laptop serves <em>nobody</em>.</p>' }),
    text: z.string().openapi({ description: 'The same as plain text.', example: 'A model on a laptop serves nobody.' }),
  })
  .openapi('RichText')

/** A schema or null. `.nullable()` on a named schema would lose the null in the OpenAPI document. */
export const orNull = <S extends z.ZodType>(schema: S) => z.union([schema, z.null()])
