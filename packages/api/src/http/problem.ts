import type { Context } from 'hono'
import { StoreError } from '../store/store-error'
import type { Env } from './context'
import { ApiError, errorTable, type RequestFault } from './errors'
import { baseHeaders } from './headers'

/** The problem details (RFC 9457) of a failed request. */
export const problemBody = (c: Context<Env>, error: ApiError) => describeProblem(error, c.req.path, c.get('requestId'))

/** Like {@link problemBody}, for a request that reached no route. */
export function describeProblem(error: ApiError, instance: string, requestId: string) {
  return {
    type: `/docs/errors#${error.code}`,
    title: errorTable[error.code].title,
    status: error.status,
    detail: error.detail,
    instance,
    code: error.code,
    requestId,
    ...(error.extras.errors && { errors: error.extras.errors }),
  }
}

/** The response of a failed request. */
export const problemResponse = (c: Context<Env>, error: ApiError): Response => sendProblem(problemBody(c, error), baseHeaders(c), error)

/** Problem details as a response. */
export function sendProblem(body: object, base: Record<string, string>, error: ApiError): Response {
  const headers = { ...base, 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...error.extras.headers }
  return new Response(JSON.stringify(body), { status: error.status, headers })
}

/** Converts anything thrown into an error of the table. What the caller must not see becomes `internal_error`. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  if (error instanceof StoreError) {
    const errors = error.faults.map((fault) => ({ in: 'body' as const, ...fault }))
    const headers = error.code === 'database_unavailable' ? { 'Retry-After': '1' } : undefined
    return new ApiError(error.code, error.message, { ...(errors.length > 0 && { errors }), headers, cause: error.cause })
  }
  return new ApiError('internal_error', 'The server has logged the cause under this request id.', { cause: error })
}

interface SchemaIssue {
  code?: string
  message: string
  path: PropertyKey[]
  keys?: string[]
}

/** Converts a schema failure into a 422 that points to every invalid member. */
export function schemaError(target: string, issues: readonly SchemaIssue[]): ApiError {
  const place = target === 'json' ? 'body' : target === 'param' ? 'path' : target === 'query' ? 'query' : 'header'
  const errors = issues.flatMap((issue): RequestFault[] => {
    const paths = issue.keys ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
    return paths.map((path) => ({
      in: place,
      ...(place === 'body' ? { pointer: pointer(path) } : { name: path.map(String).join('.') }),
      code: issue.code ?? 'invalid',
      detail: issue.message,
    }))
  })
  const first = errors[0]
  return new ApiError('invalid_request', `${first?.pointer ?? first?.name ?? place}: ${first?.detail ?? 'does not match the schema'}`, {
    errors,
  })
}

const pointer = (path: PropertyKey[]): string => path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
