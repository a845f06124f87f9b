import type { Schema } from '../format-reference'

/** The JSON Schema of a place in a course file. */
export interface SchemaPlace {
  schema: Schema
  /** Names the part of the reference that describes the place: the type of the question, or the kind of the file. */
  section: string
}

/** Finds the schema of a place below `file`. Where objects differ by `type`, that of the type that was written. */
export function schemaAt(file: SchemaPlace, data: unknown, path: readonly PropertyKey[]): SchemaPlace {
  let { section } = file
  let schema = choose(file.schema, data)
  let value = data
  for (const step of path) {
    value = valueAt(value, [step])
    const next = schema.items ?? schema.properties?.[String(step)]
    if (!next) break
    schema = choose(next, value)
    const type = schema.properties?.type?.const
    if (type !== undefined && type === valueAt(value, ['type'])) section = String(type)
  }
  return { schema, section }
}

/** The value at a path. Undefined where there is none. */
export const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined),
    data,
  )

/** The alternative that a value was probably meant for. */
function choose(schema: Schema, value: unknown): Schema {
  const alternatives = schema.oneOf ?? schema.anyOf ?? []
  const objects = alternatives.filter(({ properties }) => properties)
  if (typeof value !== 'object' || value === null || objects.length === 0) return schema
  const { type } = value as { type?: unknown }
  const known = ({ properties = {} }: Schema) => Object.keys(value).filter((member) => member in properties).length
  const byType = objects.find(({ properties }) => properties?.type?.const !== undefined && properties.type.const === type)
  return byType ?? ([...objects].sort((a, b) => known(b) - known(a))[0] as Schema)
}
