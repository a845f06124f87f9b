import { type HttpHandler, HttpResponse, http } from 'msw'
import type { ErrorCode, Problem } from '../types.gen'
import { problems } from './problems.gen'

/** The response of a handler: data, a `Response`, or a function that returns either from the request and its path parameters. */
export type Answer<T> = T | Response | ((info: AnswerInfo) => T | Response | Promise<T | Response>)

/** The request as MSW passes it. */
export interface AnswerInfo {
  /** The request, its body unread. */
  request: Request
  /** Path parameters by name, decoded. */
  params: Readonly<Record<string, string>>
}

/** Which requests a handler answers. */
export interface HandlerOptions {
  /** The base URL of the client. Default: any. */
  baseUrl?: string
  /** Answer only one request; later ones go to the next handler. */
  once?: boolean
}

/** Creates the handler of an operation. Used by the generated functions. */
export function handler<T>(
  method: 'get' | 'post' | 'put' | 'patch' | 'delete',
  path: string,
  status: number,
  answer: Answer<T>,
  { baseUrl = '*', once = false }: HandlerOptions = {},
): HttpHandler {
  const url = baseUrl.replace(/\/+$/, '') + path.replace(/\{(\w+)\}/g, ':$1')
  const resolve = async ({ request, params }: { request: Request; params: object }) => {
    const made =
      typeof answer === 'function' ? (answer as (info: AnswerInfo) => T)({ request, params: params as AnswerInfo['params'] }) : answer
    const data: T | Response = await made
    if (data instanceof Response) return data
    const headers = { 'x-request-id': exampleRequestId }
    if (data instanceof Uint8Array) return HttpResponse.arrayBuffer(data.slice().buffer, { status, headers })
    return data === undefined ? new HttpResponse(null, { status: 204, headers }) : HttpResponse.json(data as object, { status, headers })
  }
  return http[method](url, resolve, { once })
}

const exampleRequestId = '019abf3e-7c4e-7b60-b6a5-4f1f5a6d2c11'

/**
 * The problem document that the service answers with for this code, with its status. `extra` adds or replaces members.
 *
 * @example
 * server.use(coursesGetHandler(problem('course_not_found')))
 */
export function problem(code: ErrorCode, extra: Partial<Problem> = {}): Response {
  const { status, title } = problems[code]
  const body: Problem = {
    type: `/docs/errors#${code}`,
    title,
    status,
    detail: title,
    instance: '/v1',
    code,
    requestId: exampleRequestId,
    ...extra,
  }
  const headers = { 'content-type': 'application/problem+json', 'x-request-id': body.requestId }
  return HttpResponse.json(body, { status: body.status, headers })
}
