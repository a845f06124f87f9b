import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import document from '../../openapi.json' with { type: 'json' }

/** A schema of the document, or a part of one. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  pattern?: string
  properties?: Record<string, Schema>
  items?: Schema
  allOf?: Schema[]
  oneOf?: Schema[]
  anyOf?: Schema[]
  discriminator?: { propertyName: string; mapping: Record<string, string> }
  [keyword: string]: unknown
}
interface Media {
  schema: Schema
  example?: unknown
}
export interface Operation {
  path: string
  method: string
  operationId: string
  security: Record<string, string[]>[]
  parameters?: { name: string; in: 'path' | 'query' | 'header'; required: boolean; schema: Schema; example?: unknown }[]
  requestBody?: { content: Record<string, Media> }
  responses: Record<string, { headers?: Record<string, { required?: boolean; schema: Schema }>; content: Record<string, Media> }>
}

const schemas = document.components.schemas as unknown as Record<string, Schema>

/** Every operation of the committed document. */
export const operations: Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    ...(operation as unknown as Omit<Operation, 'path' | 'method'>),
    path,
    method: method.toUpperCase(),
  })),
)

export const schemaOf = (name: string): Schema => {
  const schema = schemas[name.replace('#/components/schemas/', '')]
  if (!schema) throw new Error(`the document has no schema ${name}`)
  return schema
}

const mapped = (list: Schema[] | undefined, name: string, map: (schema: Schema) => Schema) => (list ? { [name]: list.map(map) } : {})

/** The schema with every reference in place and every object closed. Parts of an `allOf` are closed as one. */
function close(schema: Schema, part = false): Schema {
  if (schema.$ref) return close(schemaOf(schema.$ref), part)
  const isObject = schema.properties !== undefined || schema.allOf !== undefined
  return {
    ...schema,
    ...(schema.properties && {
      properties: Object.fromEntries(Object.entries(schema.properties).map(([name, value]) => [name, close(value)])),
    }),
    ...(schema.items && { items: close(schema.items) }),
    ...mapped(schema.allOf, 'allOf', (each) => close(each, true)),
    ...mapped(schema.oneOf, 'oneOf', (each) => close(each, part)),
    ...mapped(schema.anyOf, 'anyOf', (each) => close(each, part)),
    ...(isObject && !part && { unevaluatedProperties: false }),
  }
}

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true, validateFormats: true })
formats.default(ajv)
for (const keyword of ['example', 'discriminator', 'x-lectern-problems']) ajv.addKeyword(keyword)
const compiled = new Map<Schema, ValidateFunction>()

/** What keeps a value from being what a schema of the document says, members that it does not mention included. */
export function faultsOf(schema: Schema, value: unknown): string[] {
  const validate = compiled.get(schema) ?? ajv.compile(close(schema))
  compiled.set(schema, validate)
  if (validate(value)) return []
  return (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath || '/'}: ${message} ${JSON.stringify(params)}`)
}

const refName = (ref: string): string => ref.replace('#/components/schemas/', '')

/** Names of the unions that a schema can lead to, with the values of their discriminator. */
export function unionsIn(schema: Schema, found = new Map<string, string[]>()): Map<string, string[]> {
  const at = schema.$ref ? schemaOf(schema.$ref) : schema
  if (schema.$ref && at.discriminator) found.set(refName(schema.$ref), Object.keys(at.discriminator.mapping))
  const { properties, items, allOf, oneOf, anyOf } = at
  const below = [...Object.values(properties ?? {}), ...(items ? [items] : []), ...(allOf ?? []), ...(oneOf ?? []), ...(anyOf ?? [])]
  for (const each of below) unionsIn(each, found)
  return found
}

/** The members of unions that a value has, as `Union value`. */
export function membersIn(schema: Schema, value: unknown): string[] {
  const at = schema.$ref ? schemaOf(schema.$ref) : schema
  if (Array.isArray(value)) return at.items ? value.flatMap((item) => membersIn(at.items as Schema, item)) : []
  if (typeof value !== 'object' || value === null) return []
  const object = value as Record<string, unknown>
  const own = schema.$ref && at.discriminator ? [`${refName(schema.$ref)} ${object[at.discriminator.propertyName]}`] : []
  const deeper = Object.entries(at.properties ?? {}).flatMap(([name, each]) => membersIn(each, object[name]))
  const chosen = at.discriminator?.mapping[String(object[at.discriminator.propertyName])]
  const inMember = chosen ? membersIn({ $ref: chosen }, value) : []
  return [...own, ...inMember, ...deeper, ...[...(at.allOf ?? []), ...(at.anyOf ?? [])].flatMap((each) => membersIn(each, value))]
}
