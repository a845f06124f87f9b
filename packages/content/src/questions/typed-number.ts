import { findNumberFormat, type NumberFormat } from './number-format'
import { foldDashes, foldQuotes, removeInvisible } from './typography'

/** A number with the unit beside it, which is empty where there is none. */
export interface TypedNumber {
  number: number
  unit: string
}

/** Why a text was not read as a number, in one sentence for the person who typed it. */
export interface UnreadableNumber {
  code: 'unknown_locale' | 'not_a_number' | 'ambiguous_number' | 'number_out_of_range'
  detail: string
}

/**
 * Reads a number as people type it in a locale: with its decimal mark, its groups of digits or spaces, digits of any script, a typographic
 * minus, an exponent (`1.2e3`, `1,2 · 10³`), and a unit or currency sign. A point counts as the decimal mark in every locale, because that
 * is what calculators, keypads and program code write. Where it could be a mark between groups as well (`1.234` in German), the text has two
 * readings and is refused: a wrong guess would be a wrong number.
 *
 * @param locale BCP 47 language tag.
 * @example
 * readNumber('0,3333', 'de') // { number: 0.3333, unit: '' }
 * readNumber('16,000', 'de') // { number: 16, unit: '' }
 * readNumber('16,000 km', 'en') // { number: 16000, unit: 'km' }
 */
export function readNumber(typed: string, locale: string): TypedNumber | UnreadableNumber {
  const format = findNumberFormat(locale)
  if (!format) {
    const detail = `The locale "${locale}" is unknown; send a language tag such as "en" or "de-CH".`
    return { code: 'unknown_locale', detail }
  }
  const shown = typed.trim().slice(0, 50)
  const unreadable: UnreadableNumber = {
    code: 'not_a_number',
    detail: `"${shown}" cannot be read as a number in the locale "${locale}"; write it like 1234${format.decimal}5.`,
  }
  const parts = split(foldTyped(typed), format)
  if (!parts) return unreadable
  const { sign, mantissa, exponent, unit, start, end } = parts
  const digits = readMantissa(mantissa, format)
  if (digits === undefined) return unreadable
  if (typeof digits !== 'string') {
    const [grouped, decimal] = digits.map((reading) => `${start}${reading}${end}`)
    const detail = `"${shown}" can be read as ${grouped} or as ${decimal} in the locale "${locale}"; write it in one of these two ways.`
    return { code: 'ambiguous_number', detail }
  }
  const number = Number(`${sign}${digits}e${exponent}`)
  if (Number.isFinite(number) && (number !== 0 || !/[1-9]/.test(digits))) return { number, unit }
  return { code: 'number_out_of_range', detail: `"${shown}" is too large or too close to 0 to be scored.` }
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Folds what has one meaning only. NFKC would go too far: it makes `10³` of `103`, and `51/2` of `5½`. */
const foldTyped = (typed: string): string =>
  foldDashes(foldQuotes(removeInvisible(typed)))
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/(?![0-9])\p{Nd}/gu, digitOf)
    .replace(/([⁺⁻]?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_all, sign: string, raised: string) => {
      const plain = [...raised].map((digit) => superscripts.indexOf(digit)).join('')
      return `^${sign === '⁻' ? '-' : ''}${plain}`
    })
    .replace(/[\u066a\ufe6a]/g, '%')
    .replace(/\p{Zs}+/gu, ' ')
    .trim()

/** The value of a decimal digit of any script. Unicode keeps the ten digits of a script together, so the run before it tells its value. */
function digitOf(digit: string): string {
  const isDigit = (code: number) => /\p{Nd}/u.test(String.fromCodePoint(code))
  const code = digit.codePointAt(0) as number
  let first = code
  while (isDigit(first - 1)) first -= 1
  return String((code - first) % 10)
}

interface Parts {
  sign: string
  /** Digits with the marks between them. */
  mantissa: string
  exponent: string
  unit: string
  /** What stands before and after the mantissa. */
  start: string
  end: string
}

// A currency or percent sign, or an abbreviation as short as `CHF`, `US$` or `kr.`, may stand before the number. The point of `Rs.500` could
// be a decimal mark.
const lead = /^(?<sign>[+-]?) ?(?:(?<before>%|\p{L}{0,3}\p{Sc}|\p{L}{1,3}(?:\.(?= )|(?!\.))) ?)?(?<inner>[+-]?) ?(?=[\d.,\u066b])/u
const digitsAndMarks = /^[.,\u066b]?\d+(?:[.,' \u066b\u066c\u060c]\d+)*[.,\u066b]?/
const power = /^ ?(?:\^|\*\*) ?\(?([+-]?\d+)\)?/
const times10 = /^ ?[xX×хХ·⋅∙•‧*] ?10(?= ?[\^*])/

/** Takes a text apart; undefined when it is not one number with at most one unit. */
function split(text: string, format: NumberFormat): Parts | undefined {
  const { 0: start, groups: { sign = '', before = '', inner = '' } = {} } = lead.exec(text) ?? { 0: undefined }
  if (start === undefined || (sign !== '' && inner !== '')) return undefined
  const [mantissa] = digitsAndMarks.exec(text.slice(start.length)) ?? []
  if (mantissa === undefined) return undefined
  const end = text.slice(start.length + mantissa.length)
  const raised = mantissa === '10' ? power.exec(end) : null
  const scaled = raised ?? readExponent(end, format)
  const after = end.slice(scaled?.[0].length ?? 0).trim()
  if (before !== '' && after !== '') return undefined
  const unit = before === '' ? after : before
  if (unit !== '' && !isUnit(unit)) return undefined
  return { sign: sign === '' ? inner : sign, mantissa: raised ? '1' : mantissa, exponent: scaled?.[1] ?? '0', unit, start, end }
}

/** `· 10^3` or `e3` at the start of a text: the whole and the exponent. */
function readExponent(text: string, { exponent }: NumberFormat): [all: string, exponent: string] | undefined {
  const [product] = times10.exec(text) ?? []
  const raised = product === undefined ? null : power.exec(text.slice(product.length))
  if (product !== undefined && raised) return [product + raised[0], raised[1] as string]
  const [all, digits] = exponent.exec(text) ?? []
  return all === undefined || digits === undefined ? undefined : [all, digits]
}

/** Digits belong to a unit behind a letter or a sign (`m2`, `s^-1`, `mg/100 ml`); elsewhere they are a second number (`5 m 30`, `5/6`). */
const isUnit = (text: string): boolean => /^(?![/xхe] ?[+-]?\d)[\p{L}\p{Sc}\p{So}%‰'"/]/iu.test(text) && !/[ .,;:]\d/.test(text)

/**
 * Reads digits with marks between them. Returns digits with a plain decimal point; or both readings as they would be written without
 * groups; or undefined, when the marks do not fit the locale.
 */
function readMantissa(mantissa: string, format: NumberFormat): string | [grouped: string, decimal: string] | undefined {
  // A point at the end is a decimal mark or the end of a sentence, and the number is the same.
  const text = mantissa.replace(/\.$/, '')
  const used = text.replace(/\d/g, '')
  const last = used.at(-1)
  if (last === undefined) return text
  const at = text.lastIndexOf(last)
  const [before, after] = [text.slice(0, at), text.slice(at + 1)]
  const decimal = ungroup(before, format)
  if (format.decimals.has(last)) return decimal === undefined ? undefined : `${decimal}.${after}`
  const grouped = ungroup(text, format)
  if (last !== '.' && (last !== ',' || format.groups.has(last))) return grouped
  // A point that is not the decimal mark of the locale, or a comma that means nothing in it.
  if (used.length === 1) return grouped === undefined ? `${before}.${after}` : [grouped, `${before}${format.decimal}${after}`]
  if (grouped !== undefined) return grouped
  const isDecimal = decimal !== undefined && !format.groups.has(last) && !before.includes(last)
  return isDecimal ? `${decimal}.${after}` : undefined
}

/** Removes the marks between groups of digits; undefined when the groups are not those of the locale, or of three digits. */
function ungroup(text: string, { decimals, groups, lengths }: NumberFormat): string | undefined {
  const [mark] = text.replace(/\d/g, '')
  if (mark === undefined) return text
  if (decimals.has(mark) || !(groups.has(mark) || mark === '.' || mark === ',')) return undefined
  const parts = text.split(mark)
  const first = parts.shift() as string
  const last = parts.pop() as string
  if (!/^[1-9]\d*$/.test(first) || ![last, ...parts].every((part) => /^\d+$/.test(part))) return undefined
  const fits = (length: { last: number; others: number }) =>
    first.length <= Math.max(length.others, 1) && last.length === length.last && parts.every((part) => part.length === length.others)
  return fits(lengths) || fits({ last: 3, others: 3 }) ? [first, ...parts, last].join('') : undefined
}
