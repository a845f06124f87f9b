import type { Caller } from './caller'

/** A JSON Schema. */
export type Schema = { [keyword: string]: unknown }

/** A parameter of an operation. */
export interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  description?: string
  schema: Schema
}

/** An operation of the HTTP API, as much as tools need of it. */
export interface Operation {
  path: string
  method: string
  security: Record<string, string[]>[]
  parameters: Parameter[]
  /** The body that it takes, if it takes one. */
  body?: Schema
  /** What it returns. */
  result: Schema
}

/** The OpenAPI document, read for tools. */
export interface Contract {
  findOperation(operationId: string): Operation | undefined
  /** A schema with everything that it refers to, and with nothing that only OpenAPI knows. */
  resolve(schema: Schema): Schema
  /** An object schema with only those of its members that `keeps` says. */
  narrow(schema: Schema, keeps: (name: string) => boolean): ObjectSchema
}

interface OpenApi {
  paths: Record<string, Record<string, OpenApiOperation>>
  components: { schemas: Record<string, Schema> }
}
interface OpenApiOperation {
  operationId?: string
  security?: Record<string, string[]>[]
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>
}

/** The schema of an object with its members. */
export type ObjectSchema = Schema & { properties: Record<string, Schema>; required: string[] }

interface FlatSchema {
  $ref?: string
  allOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
}

const componentPrefix = '#/components/schemas/'

/** Reads an OpenAPI document, from which the schemas of tools are derived: nothing is written twice. */
export function readContract(document: object): Contract {
  const { paths, components } = document as OpenApi
  const operations = new Map<string, Operation>()
  for (const [path, methods] of Object.entries(paths))
    for (const [method, { operationId, security = [], parameters = [], requestBody, responses }] of Object.entries(methods)) {
      const result = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1].content?.['application/json']?.schema
      if (operationId !== undefined && result)
        operations.set(operationId, {
          path,
          method: method.toUpperCase(),
          security,
          parameters,
          body: requestBody?.content['application/json']?.schema,
          result,
        })
    }
  const flatten = (schema: Schema): { properties: Record<string, Schema>; required: string[] } => {
    const { $ref, allOf = [], properties = {}, required = [] } = schema as FlatSchema
    const parts = [...($ref === undefined ? [] : [components.schemas[$ref.slice(componentPrefix.length)] ?? {}]), ...allOf].map(flatten)
    return {
      properties: Object.assign({}, ...parts.map((part) => part.properties), properties),
      required: [...parts.flatMap((part) => part.required), ...required],
    }
  }
  return {
    narrow(schema, keeps) {
      const { properties, required } = flatten(schema)
      const kept = Object.entries(properties).filter(([name]) => keeps(name))
      return { type: 'object', properties: Object.fromEntries(kept), required: required.filter(keeps) }
    },
    findOperation: (operationId) => operations.get(operationId),
    resolve(schema) {
      const definitions: Record<string, Schema> = {}
      const refer = (ref: string): string => {
        const name = ref.slice(componentPrefix.length)
        if (!(name in definitions)) {
          definitions[name] = {}
          definitions[name] = portable(components.schemas[name] ?? {}, refer)
        }
        return `#/$defs/${name}`
      }
      const root = portable(schema, refer)
      return Object.keys(definitions).length > 0 ? { ...root, $defs: definitions } : root
    },
  }
}

/** The part of a JSON Schema that every client knows. Some take a single type at a time. */
function portable({ type, ...schema }: Schema, refer: (ref: string) => string): Schema {
  if (Array.isArray(type)) {
    const { description, ...rest } = schema
    const alternatives = type.map((each) => portable(each === 'null' ? { type: each } : { ...rest, type: each }, refer))
    return { anyOf: alternatives, ...(description !== undefined && { description }) }
  }
  const map = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(map) : typeof value === 'object' && value !== null ? portable(value as Schema, refer) : value
  return Object.fromEntries(
    Object.entries({ ...(type !== undefined && { type }), ...schema }).flatMap(([keyword, value]): [string, unknown][] => {
      if (['example', 'examples', 'discriminator'].includes(keyword) || keyword.startsWith('x-')) return []
      if (keyword === '$ref') return [[keyword, refer(value as string)]]
      if (['enum', 'const', 'required', 'default'].includes(keyword)) return [[keyword, value]]
      if (keyword === 'properties')
        return [[keyword, Object.fromEntries(Object.entries(value as Record<string, Schema>).map(([name, each]) => [name, map(each)]))]]
      return [[keyword, map(value)]]
    }),
  )
}

/** True when an operation with these security requirements could admit the caller. */
export const admits = (security: Operation['security'], caller: Caller): boolean =>
  security.some((requirement) => {
    const [scheme, scopes = []] = Object.entries(requirement)[0] ?? []
    if (scheme === undefined) return true
    if (scheme === 'secretKey') return caller.kind === 'secret' && scopes.every((scope) => caller.scopes?.includes(scope as never) ?? true)
    return caller.kind === (scheme === 'deliveryKey' ? 'delivery' : 'learner')
  })
