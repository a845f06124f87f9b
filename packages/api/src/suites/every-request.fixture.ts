import type { App } from '../http/context'
import type { Operation } from './document.fixture'
import { bodyOf, known, knownTo, required, type World } from './every.fixture'

/** What a test asks an operation otherwise than usual. */
export interface Asked {
  app?: App
  /** Appended to the path. */
  suffix?: string
  path?: Record<string, string>
  query?: string
  method?: string
  body?: string | Uint8Array
  headers?: Record<string, string>
}
/** True for an operation that needs no key. */
export const isOpen = ({ security }: Operation) => security.some((requirement) => Object.keys(requirement).length === 0)
/** The parameters in a path. */
export const namesIn = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string)
const ltiIds = {
  platform: ({ lti }: World) => lti.platformId,
  context: ({ lti }: World) => lti.contextId,
  delivery: ({ lti }: World) => lti.deliveryId,
}
const attemptsOf = ({ operationId }: Operation, { attemptId, endedAttemptId, answeredAttemptId }: World): string[] => {
  if (operationId.startsWith('attempts.scores')) return [endedAttemptId]
  return operationId === 'attempts.result' ? [attemptId, answeredAttemptId] : [attemptId]
}
/** Values of a parameter in the path that lead to something. */
export const valuesOf = (operation: Operation, name: string, world: World): string[] =>
  name === 'key'
    ? [world.keyId]
    : name === 'attempt'
      ? attemptsOf(operation, world)
      : name in ltiIds
        ? [ltiIds[name as keyof typeof ltiIds](world)]
        : (knownTo[operation.operationId]?.[name] ?? known[name] ?? [`no value for ${name}`])

/** Sends what the operation takes, but for what a test says otherwise; with a key where it needs one. */
export async function send(world: World, operation: Operation, asked: Asked = {}): Promise<Response> {
  const { app = world.app, suffix = '', path = {}, query = '', method = operation.method } = asked
  const body = bodyOf(
    operation,
    path.question ?? (operation.path.includes('{question}') ? valuesOf(operation, 'question', world)[0] : undefined),
  )
  const filled = operation.path.replace(/\{(\w+)\}/g, (_hole, name: string) =>
    encodeURIComponent(path[name] ?? (valuesOf(operation, name, world)[0] as string)),
  )
  const needed = (operation.parameters ?? []).filter(
    (each) => each.in === 'query' && each.required && !new URLSearchParams(query).has(each.name),
  )
  const search = [...needed.map(({ name }) => `${name}=${required[name]}`), query].filter((part) => part !== '').join('&')
  return app.request(`${filled}${suffix}?${search}`, {
    method,
    body: (method === operation.method ? (asked.body ?? body?.bytes) : undefined) as string | undefined,
    headers: {
      ...(body && { 'content-type': body.type }),
      ...(!isOpen(operation) && { authorization: `Bearer ${await world.secret(operation)}` }),
      ...asked.headers,
    },
  })
}
