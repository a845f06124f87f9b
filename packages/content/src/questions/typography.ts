/*
 * Folding of what a keyboard, a phone or a word processor puts in place of plain characters.
 */

/** Replaces typographic quotes, apostrophes and primes by plain ones. */
export const foldQuotes = (text: string): string =>
  text.replace(/[\u2018-\u201b\u2032\u02b9\u02bc\u00b4\u0060\uff07]/g, "'").replace(/[\u201c-\u201f\u2033\u00ab\u00bb\uff02]/g, '"')

/** Replaces dashes and minus signs by a plain hyphen. */
export const foldDashes = (text: string): string => text.replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-')

/** Removes soft hyphens, zero-width characters and marks of writing direction. */
export const removeInvisible = (text: string): string =>
  text.replace(/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')

/** Folds typography, compatible characters (NFKC) and white space. */
export const foldTypography = (text: string): string =>
  // Superscript minus signs become dashes by NFKC, so dashes come after it. An acute accent becomes two characters, so quotes come before it.
  foldDashes(foldQuotes(removeInvisible(text)).normalize('NFKC')).replace(/\s+/g, ' ')

/** Folds case. Through upper case, so that `ß` equals `ss` and a final sigma any other. */
export const foldCase = (text: string): string => text.toUpperCase().toLowerCase()
