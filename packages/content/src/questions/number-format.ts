import { foldQuotes, removeInvisible } from './typography'

/** How a locale writes numbers. */
export interface NumberFormat {
  /** The decimal mark that goes with the digits 0 to 9. */
  decimal: string
  /** Every decimal mark: that of the locale's own digits too. */
  decimals: ReadonlySet<string>
  /** Marks between groups of digits, with white space as a plain space and apostrophes as plain ones. */
  groups: ReadonlySet<string>
  /** The length of the last group of an integer, and that of those before it. */
  lengths: { last: number; others: number }
  /** Matches an exponent at the start of a text, and captures its digits. */
  exponent: RegExp
}

const formats = new Map<string, NumberFormat>()
/** Callers choose the locales, so that the map must not grow with them. */
const mostFormats = 1000

/** How numbers are written in a locale, by the CLDR data of the platform; undefined when the locale is unknown. */
export function findNumberFormat(locale: string): NumberFormat | undefined {
  const name = nameOf(locale)
  if (name === undefined) return undefined
  const known = formats.get(name)
  if (known) return known
  const format = readFormat(name)
  if (formats.size >= mostFormats) formats.clear()
  formats.set(name, format)
  return format
}

/** The locale without extensions, which may ask for other digits; undefined when it is malformed or unknown. */
function nameOf(locale: string): string | undefined {
  try {
    const { baseName } = new Intl.Locale(locale)
    return Intl.NumberFormat.supportedLocalesOf(baseName).length > 0 ? baseName : undefined
  } catch {
    return undefined
  }
}

function readFormat(locale: string): NumberFormat {
  const { numberingSystem } = new Intl.NumberFormat(locale).resolvedOptions()
  const latin = partsOf(locale, 'latn')
  const own = partsOf(locale, numberingSystem)
  const groupLengths = latin.integers.map((digits) => digits.length)
  // Separators without letters are powers of ten, which every locale may write.
  const exponents = ['e', latin.exponent, own.exponent].filter((separator) => /^\p{L}+$/u.test(separator))
  return {
    decimal: latin.decimal,
    // The Arabic marks are for nothing else.
    decimals: new Set([latin.decimal, own.decimal, '\u066b']),
    // ISO 80000-1 groups by spaces in every language.
    groups: new Set([latin.group, own.group, '\u066c', ' '].filter((mark) => mark !== '')),
    lengths: { last: groupLengths.at(-1) ?? 3, others: groupLengths.at(-2) ?? 3 },
    exponent: new RegExp(`^ ?(?:${exponents.join('|')})([+-]?\\d+)`, 'iu'),
  }
}

function partsOf(locale: string, numberingSystem: string) {
  const plain = (text: string) => foldQuotes(removeInvisible(text)).replace(/\s/g, ' ')
  const parts = new Intl.NumberFormat(locale, { numberingSystem }).formatToParts(12_345_678.5)
  const scientific = new Intl.NumberFormat(locale, { numberingSystem, notation: 'scientific' }).formatToParts(1e9)
  const find = (list: Intl.NumberFormatPart[], type: string) => plain(list.find((part) => part.type === type)?.value ?? '')
  return {
    decimal: find(parts, 'decimal'),
    group: find(parts, 'group'),
    exponent: find(scientific, 'exponentSeparator'),
    integers: parts.flatMap(({ type, value }) => (type === 'integer' ? [value] : [])),
  }
}
