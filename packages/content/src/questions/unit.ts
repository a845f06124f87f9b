import { z } from 'zod'
import { StorableText, text } from '../primitives'
import { readNumber } from './typed-number'
import { foldCase, foldTypography } from './typography'

/** The unit of an authored numeric question. */
export const AuthoredUnit = z.strictObject({
  accept: z.array(text(100)).min(1).max(50).describe('Every accepted spelling, such as `[m, metre, metres]`.'),
  required: z.boolean().default(false).describe('Whether a number without a unit is wrong. Another unit is always wrong.'),
  case: z.enum(['compare', 'ignore']).default('compare').describe('`ignore` accepts `KG` for `kg`, but also `mW` for `MW`.'),
})

/** The part of an answer key that decides about units. */
export const UnitKey = z.strictObject({
  accept: z.array(StorableText),
  // Absent by default, as elsewhere in keys.
  case: z.literal('ignore').optional(),
})
export type UnitKey = z.infer<typeof UnitKey>

/** True when a unit is one of the accepted spellings, typography aside: `m²`, `m^2` and `m2` are one, and so are `µ` and `μ`. */
export function isAcceptedUnit(unit: string, { accept, case: how }: UnitKey): boolean {
  const fold = how === 'ignore' ? (each: string) => foldCase(foldUnit(each)) : foldUnit
  const said = fold(unit)
  return accept.some((each) => fold(each) === said)
}

/** True when a unit can be typed behind a number and is read as written. */
export function isTypeableUnit(unit: string): boolean {
  const read = readNumber(`1 ${unit}`, 'en')
  return 'unit' in read && read.number === 1 && isAcceptedUnit(read.unit, { accept: [unit] })
}

const foldUnit = (unit: string): string =>
  // Keyboards have an ordinal sign or a ring where they lack a degree sign. NFKC would make letters of them.
  foldTypography(unit.replace(/[\u00ba\u02da]/g, '°'))
    .replaceAll('\u066a', '%')
    .replace(/ ?(?:\^|\*\*) ?/g, '')
    .replace(/ ?[·⋅∙•‧*×] ?/g, '·')
    .replace(/ ?([/°]) ?/g, '$1')
    .trim()
