import { z } from '@hono/zod-openapi'
import { type ErrorCode, type ErrorStatus, errorTable } from '../errors'

const codes = Object.keys(errorTable) as [ErrorCode, ...ErrorCode[]]

export const ErrorCodeSchema = z.enum(codes).openapi('ErrorCode', { description: 'What went wrong. New codes may be added.' })

export const RequestFault = z
  .object({
    in: z.enum(['path', 'query', 'header', 'body']).openapi({ description: 'Which part of the request does not fit.' }),
    pointer: z.string().optional().openapi({ description: 'JSON pointer into the body.', example: '/responses/0/choiceId' }),
    name: z.string().optional().openapi({ description: 'Name of the parameter.', example: 'limit' }),
    code: z.string().openapi({ description: 'What is wrong with it.', example: 'unrecognized_keys' }),
    detail: z.string().openapi({ description: 'The same in a sentence.' }),
  })
  .openapi('RequestFault')

/** RFC 9457 problem details. */
export const Problem = z
  .object({
    type: z.string().openapi({ description: 'Address of the page about this code.', example: '/docs/errors#course_not_found' }),
    title: z.string().openapi({ description: 'What the code means.', example: 'There is no such course.' }),
    status: z.number().int().openapi({ description: 'The HTTP status.', example: 404 }),
    detail: z.string().openapi({ description: 'What happened in this request.', example: 'No course has the id "nope".' }),
    instance: z.string().openapi({ description: 'Path of the request.', example: '/v1/courses/nope' }),
    code: ErrorCodeSchema,
    requestId: z.string().openapi({ description: 'Quote it when you report the problem.' }),
    errors: z.array(RequestFault).optional().openapi({ description: 'On 422: every member that does not fit.' }),
  })
  .openapi('Problem')

const headers = {
  'X-Request-Id': { description: 'Id of this request, in logs and problems too.', schema: { type: 'string' as const } },
}
const deliveryHeaders = {
  ...headers,
  ETag: { description: 'Strong validator of these bytes.', schema: { type: 'string' as const } },
  'Cache-Control': { description: 'How long the response may be kept.', schema: { type: 'string' as const } },
  'X-Lectern-Release': { description: 'Number of the release that answered.', schema: { type: 'string' as const } },
}

/** The 200 response of a delivery read. */
export function okJson<S extends z.ZodType>(schema: S, description: string, example: z.input<S>) {
  return { description, headers: deliveryHeaders, content: { 'application/json': { schema, example } } }
}

const privateHeaders = { ...headers, 'Cache-Control': deliveryHeaders['Cache-Control'] }

/** The 200 response of an operation whose answer is for its caller alone. */
export function managedJson<S extends z.ZodType>(schema: S, description: string, example: z.input<S>) {
  return { description, headers: privateHeaders, content: { 'application/json': { schema, example } } }
}

/** The 201 response of an operation that made something. */
export function createdJson<S extends z.ZodType>(schema: S, description: string, example: z.input<S>) {
  return { description, headers: privateHeaders, content: { 'application/json': { schema, example } } }
}

export const okBytes = (description: string) => ({
  description,
  headers: deliveryHeaders,
  content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
})

type ProblemResponse = {
  description: string
  headers: typeof headers
  content: { 'application/problem+json': { schema: typeof Problem; example: z.input<typeof Problem> } }
}

const everywhere = [
  'query_too_long',
  'invalid_request',
  'key_required',
  'invalid_key',
  'key_expired',
  'key_revoked',
  'rate_limited',
  'internal_error',
] as const satisfies ErrorCode[]
/** Of whatever can find a course, the course or its release may be gone. */
const ofCourses = ['course_archived', 'release_withdrawn'] as const satisfies ErrorCode[]

/** The error responses of an operation, by status, from the codes it can answer with; the ones every operation has are added. */
export function problems<Codes extends ErrorCode>(
  ...own: Codes[]
): { [Status in (typeof errorTable)[Codes | (typeof everywhere)[number]]['status']]: ProblemResponse } {
  const byStatus = new Map<ErrorStatus, ErrorCode[]>()
  for (const code of new Set<ErrorCode>([...own, ...everywhere, ...(own.includes('course_not_found' as Codes) ? ofCourses : [])])) {
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
        requestId: '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c11',
      }
      const description = list.map((each) => `\`${each}\`: ${errorTable[each].title}`).join(' ')
      return [status, { description, headers, content: { 'application/problem+json': { schema: Problem, example } } }]
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
  .openapi(param('question', 'Id of the question.', 'what-deployment-adds'))

export const ReleaseParam = z.coerce
  .number()
  .int()
  .min(1)
  .max(2_000_000_000)
  .openapi({ param: { name: 'release', in: 'path' }, type: 'integer', description: 'Number of the release.', example: 3 })

export const IdempotencyKey = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[\x21-\x7e]+$/)
  .optional()
  .openapi({
    description:
      'A value that names this request: sent again within 24 hours, the request is answered as the first time and has no second effect.',
    example: '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c11',
  })

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
    .openapi({ param: { name: 'cursor', in: 'query' }, description: '`nextCursor` of the page before.' }),
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

/** A schema or null. `.nullable()` on a named schema would lose the null in the document. */
export const orNull = <S extends z.ZodType>(schema: S) => z.union([schema, z.null()])
