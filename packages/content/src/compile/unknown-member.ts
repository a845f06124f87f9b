import { closestMatch } from 'leven'
import type { z } from 'zod'
import { referenceTo, type Schema } from '../format-reference'
import { jsonSchemas, kindOf } from '../json-schema'

/**
 * What to do about a member that a schema does not have: which member it might be, and where the reference lists all of them.
 *
 * @param path where the object stands that has the member.
 */
export function hintForUnknownMember(schema: z.ZodType, data: unknown, path: readonly PropertyKey[], member: string): string {
  const kind = kindOf(schema)
  if (kind === undefined) return 'Check the spelling or remove it.'
  const { members, type } = findMembers(jsonSchemas()[kind] as Schema, data, path)
  // A slip of the finger or an ending; anything further is another word.
  const similar = closestMatch(member, members, { maxDistance: 2 })
  const advice = similar === undefined ? `It takes ${members.join(', ')}` : `Did you mean "${similar}"`
  return `${advice}${similar === undefined ? '; see' : '? See'} ${referenceTo(type ?? kind)}.`
}

/** The members of the object at a path; where objects differ by `type`, of the type that is there. */
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
