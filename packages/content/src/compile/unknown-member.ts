import { closestMatch } from 'leven'
import { referenceTo } from '../format-reference'
import type { SchemaPlace } from './schema-at'

/** The member that an unknown one was probably meant to be. */
export function similarMember({ schema }: SchemaPlace, member: string): string | undefined {
  // A typo or another ending. A greater distance would suggest unrelated members.
  return closestMatch(member, Object.keys(schema.properties ?? {}), { maxDistance: 2 })
}

/** Returns a hint for an unknown member of an object: the member that was probably meant, and where the reference lists all members. */
export function hintForUnknownMember(object: SchemaPlace, member: string): string {
  const similar = similarMember(object, member)
  const members = Object.keys(object.schema.properties ?? {})
  const advice = similar === undefined ? `It takes ${members.join(', ')}; see` : `Did you mean "${similar}"? See`
  return `${advice} ${referenceTo(object.section)}.`
}
