import { closestMatch } from 'leven'
import type { z } from 'zod'
import { referenceTo, type Schema } from '../format-reference'
import { jsonSchemas, kindOf } from '../json-schema'

/**
 * Returns a hint for an unknown member: the member that was probably meant, and where the reference lists all members.
 *
 * @param path the path of the object with the unknown member.
 */
export function hintForUnknownMember(schema: z.ZodType, data: unknown, path: readonly PropertyKey[], member: string): string {
  const kind = kindOf(schema)
  if (kind === undefined) return 'Check the spelling or remove it.'
  const { members, type } = findMembers(jsonSchemas()[kind] as Schema, data, path)
  // A typo or another ending. A greater distance would suggest unrelated members.
  const similar = closestMatch(member, members, { maxDistance: 2 })
  const advice = similar === undefined ? `It takes ${members.join(', ')}` : `Did you mean "${similar}"`
  return `${advice}${similar === undefined ? '; see' : '? See'} ${referenceTo(type ?? kind)}.`
}

/** The members that an object may have. When objects differ by `type`, those of the type that was written. */
function findMembers(schema: Schema, data: unknown, path: readonly PropertyKey[]): { members: string[]; type?: string } {
  let type: string | undefined
  let found = choose(schema, data)
  let value = data
  for (const step of path) {
    value = (value as Record<PropertyKey, unknown> | undefined)?.[step]
    const next = found.items ?? found.properties?.[String(step)]
    if (!next) break
    found = choose(next, value)
    if (found.properties?.type?.const !== undefined) type = String(found.properties.type.const)
  }
  return { members: Object.keys(found.properties ?? {}), type }
}

function choose(schema: Schema, value: unknown): Schema {
  const either = (schema.oneOf ?? schema.anyOf ?? []).filter(({ properties, items }) => properties ?? items)
  const { type } = (value ?? {}) as { type?: unknown }
  return either.find(({ properties }) => properties?.type?.const === type) ?? either[0] ?? schema
}
