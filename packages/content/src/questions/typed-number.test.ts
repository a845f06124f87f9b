import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNumberFormat } from './number-format'
import { readNumber } from './typed-number'

const read = (typed: string, locale: string) => {
  const result = readNumber(typed, locale)
  return 'code' in result ? result.code : result.unit === '' ? result.number : `${result.number} ${result.unit}`
}

describe('a typed number', () => {
  it.each<[string, string, number]>([
    ['0,3333', 'de', 0.3333],
    ['16,000', 'de', 16],
    ['16,000', 'en', 16_000],
    ['16.000', 'en', 16],
    ['1,234', 'de', 1.234],
    ['1.234,5', 'de', 1234.5],
    ['1.234,', 'de', 1234],
    ['1.234.567', 'de', 1_234_567],
    ['1,234,567.5', 'en-GB', 1_234_567.5],
    ['12,34,567', 'hi', 1_234_567],
    ['1,234,567', 'hi', 1_234_567],
    ['1.234.567,5', 'pt-PT', 1_234_567.5],
    ["1'234'567.5", 'de-CH', 1_234_567.5],
    ['1’234.5', 'de-CH', 1234.5],
    ['1 234,5', 'fr', 1234.5],
    ['1\u00a0234,5', 'fr', 1234.5],
    ['1\u202f234,5', 'fr', 1234.5],
    ['1\u2009234.5', 'en', 1234.5],
    ['1 234.5', 'fr', 1234.5],
    ['١٬٢٣٤٫٥', 'ar-EG', 1234.5],
    ['۱۲٫۵', 'fa', 12.5],
    ['12٫5', 'ar', 12.5],
    ['১,২৩৪.৫', 'bn', 1234.5],
    ['１，２３４．５', 'ja', 1234.5],
    ['\u22125', 'en', -5],
    ['–5', 'en', -5],
    ['- 5', 'en', -5],
    ['\u200e-5', 'he', -5],
    ['+5', 'en', 5],
    ['007', 'en', 7],
    ['.5', 'en', 0.5],
    [',5', 'de', 0.5],
    ['5.', 'en', 5],
    ['3.5.', 'en', 3.5],
    ['  5\u200b ', 'en', 5],
    ['1.2e3', 'en', 1200],
    ['1.2E-3', 'en', 0.0012],
    ['1,2e+3', 'de', 1200],
    ['-1,2Е-7', 'uk', -1.2e-7],
    ['١٫٢أس٣', 'ar-EG', 1200],
    ['1,2·10^3', 'de', 1200],
    ['1,2 · 10³', 'de', 1200],
    ['1.2 x 10^3', 'en', 1200],
    ['1.2*10**-3', 'en', 0.0012],
    ['1.2 × 10⁻³', 'en', 0.0012],
    ['6.626 x 10^(-34)', 'en', 6.626e-34],
    ['10³', 'en', 1000],
    ['-10^-2', 'en', -0.01],
    ['10', 'en', 10],
  ])('%s in %s is %d', (typed, locale, number) => {
    expect(read(typed, locale)).toBe(number)
  })

  it.each<[string, string, number]>([
    ['0.5', 'de', 0.5],
    ['3.14', 'de', 3.14],
    ['2.5001', 'fr', 2.5001],
    ['0.125', 'it', 0.125],
    ['1234.567', 'es', 1234.567],
    ['3,14', 'de-CH', 3.14],
  ])('%s in %s can only be meant as %d', (typed, locale, number) => {
    expect(read(typed, locale)).toBe(number)
  })

  it.each([
    ['1.234', 'de', '1234 or as 1,234'],
    ['-1.234', 'de', '-1234 or as -1,234'],
    ['16.000', 'es', '16000 or as 16,000'],
    ['1.234', 'fr', '1234 or as 1,234'],
    ['1,234', 'de-CH', '1234 or as 1.234'],
    ['1.234 km', 'de', '1234 km or as 1,234 km'],
    ['1.234e3', 'de', '1234e3 or as 1,234e3'],
    ['1.234.', 'de', '1234 or as 1,234'],
  ])('%s in %s has two readings and is refused with both', (typed, locale, readings) => {
    expect(readNumber(typed, locale)).toEqual({
      code: 'ambiguous_number',
      detail: `"${typed}" can be read as ${readings} in the locale "${locale}"; write it in one of these two ways.`,
    })
    const [grouped, decimal] = readings.split(' or as ').map((reading) => Number.parseFloat(String(read(reading, locale))))
    expect(grouped).toBeCloseTo((decimal as number) * 1000)
  })

  it.each([
    ['3,14', 'en'],
    ['0,5', 'en'],
    ['1,23,456', 'en'],
    ['12,34', 'hi'],
    ['1,234.5', 'de'],
    ['1.234,5', 'en'],
    ['1.234.567', 'en'],
    ['1.2.3', 'en'],
    ['1 23', 'en'],
    ['0 123', 'en'],
    ["1'234", 'en'],
    ['1 234.567,8', 'de'],
    ['1.234.56', 'fr'],
    ['1.234.56', 'de'],
    ['1\n234', 'en'],
    ['Rs.500', 'en-IN'],
    ['', 'en'],
    ['-', 'en'],
    ['km', 'en'],
    ['five', 'en'],
    ['∞', 'en'],
    ['±5', 'en'],
    ['+-5', 'en'],
    ['5½', 'en'],
    ['½', 'en'],
    ['5²', 'en'],
    ['5①', 'en'],
    ['①', 'en'],
    ['5/6', 'en'],
    ['5-6', 'en'],
    ['5 or 6', 'en'],
    ['5 m 30 cm', 'en'],
    ['2x3', 'en'],
    ['5:30', 'en'],
    ['x = 5', 'en'],
    ['~5', 'en'],
    ['$5 USD', 'en'],
    ['1e3.5', 'en'],
    ['2^10', 'en'],
    ['1_000', 'en'],
  ])('%s in %s is not one number', (typed, locale) => {
    expect(read(typed, locale)).toBe('not_a_number')
  })

  it('says how the locale writes numbers where it cannot be read', () => {
    expect(readNumber('about 5', 'de')).toEqual({
      code: 'not_a_number',
      detail: '"about 5" cannot be read as a number in the locale "de"; write it like 1234,5.',
    })
  })

  it.each(['1e999', '-1e999', '1e-999', '0.1e-400'])('%s is out of range, and neither infinite nor 0', (typed) => {
    expect(read(typed, 'en')).toBe('number_out_of_range')
    expect(read('0e-999', 'en')).toBe(0)
  })

  it.each(['xx', 'tlh', 'en_US', '', 'e', 'und', '12', 'de-'])('is refused in the unknown locale "%s"', (locale) => {
    expect(read('5', locale)).toBe('unknown_locale')
  })

  it.each(['de-DE', 'DE', 'de-u-nu-arab', 'de-XX', 'de-x-school'])('is read in the locale "%s" as in German', (locale) => {
    expect(read('1.234,5', locale)).toBe(1234.5)
  })
})

describe('the unit beside it', () => {
  it.each([
    ['5 m', 'en', '5 m'],
    ['5m', 'en', '5 m'],
    ['5\u00a0m', 'en', '5 m'],
    ['5 m²', 'en', '5 m^2'],
    ['9,81 m/s²', 'de', '9.81 m/s^2'],
    ['1/min', 'en', '1 /min'],
    ['5 s⁻¹', 'en', '5 s^-1'],
    ['5 mg/100 ml', 'en', '5 mg/100 ml'],
    ['2e3 kg', 'en', '2000 kg'],
    ['2 eV', 'en', '2 eV'],
    ['5 e', 'en', '5 e'],
    ['1.2·10^3 Pa', 'en', '1200 Pa'],
    ['25 °C', 'en', '25 °C'],
    ["5'", 'en', "5 '"],
    ['5″', 'en', '5 "'],
    ['45 %', 'fr', '45 %'],
    ['45\u202f%', 'fr', '45 %'],
    ['%45', 'tr', '45 %'],
    ['-% 45', 'eu', '-45 %'],
    ['٤٥٪', 'ar-EG', '45 %'],
    ['45％', 'ja', '45 %'],
    ['€5', 'en', '5 €'],
    ['5,00 €', 'de', '5 €'],
    ['-$5.50', 'en', '-5.5 $'],
    ['US$5', 'en', '5 US$'],
    ['CHF 5', 'de-CH', '5 CHF'],
    ['kr. 5', 'da', '5 kr.'],
    ['Rs 500', 'en-IN', '500 Rs'],
    ['16,000 km', 'en', '16000 km'],
    ['16,000 km', 'de', '16 km'],
  ])('%s in %s is %s', (typed, locale, said) => {
    expect(read(typed, locale)).toBe(said)
  })
})

/** Every decimal mark, mark between groups, minus, exponent and script of digits. */
const locales =
  'en de fr es it pt-BR pt-PT nl sv pl cs uk tr ar-EG ar-MA fa he hi en-IN bn mr my ne th ja ko de-CH de-AT es-MX en-ZA hr sl eu et ckb'.split(
    ' ',
  )

/** A number that has an exact decimal form of few digits, as people type it. */
const number = fc
  .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 9 }), fc.constantFrom(1, 1, 1, 1e6))
  .map(([digits, scale, factor]) => Number(`${digits}e-${scale}`) * factor)

const styles: Intl.NumberFormatOptions[] = [
  { useGrouping: true },
  { useGrouping: false },
  { signDisplay: 'always' },
  { notation: 'scientific' },
  { notation: 'engineering' },
]
const formatters = new Map<string, Intl.NumberFormat>()
function format(locale: string, value: number, options: Intl.NumberFormatOptions): string {
  const name = `${locale} ${JSON.stringify(options)}`
  const formatter = formatters.get(name) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 20, ...options })
  formatters.set(name, formatter)
  return formatter.format(value)
}

describe('a number that the platform has formatted', { timeout: 120_000 }, () => {
  it('is read as the same number, or has two readings and is refused', () => {
    let refused = 0
    fc.assert(
      fc.property(number, fc.constantFrom(...locales), fc.constantFrom(...styles), (value, locale, options) => {
        const typed = format(locale, value, options)
        const said = read(typed, locale)
        if (said === 'ambiguous_number') {
          refused += 1
          expect(typed, locale).toMatch(/^\D*[1-9]\d{0,2}\.\d{3}(?:E.*)?$/i)
        } else expect(said, `${typed} in ${locale}`).toBe(value)
      }),
      { numRuns: 10_000 },
    )
    expect(refused).toBeLessThan(500)
    expect(refused).toBeGreaterThan(0)
  })

  it('is read with its percent sign', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999, max: 99_999 }), fc.constantFrom(...locales), (value, locale) => {
        const typed = format(locale, value / 100, { style: 'percent', maximumFractionDigits: 0 })
        const said = read(typed, locale)
        if (said !== 'ambiguous_number') expect(said, `${typed} in ${locale}`).toBe(`${value} %`)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    { style: 'unit', unit: 'kilometer-per-hour' },
    { style: 'unit', unit: 'celsius', unitDisplay: 'narrow' },
    { style: 'currency', currency: 'EUR' },
    { style: 'currency', currency: 'CHF', currencyDisplay: 'code' },
    { style: 'currency', currency: 'USD', currencyDisplay: 'name' },
  ] satisfies Intl.NumberFormatOptions[])('is never read as another number beside a unit (%j)', (options) => {
    let same = 0
    fc.assert(
      fc.property(number, fc.constantFrom(...locales), (value, locale) => {
        const typed = format(locale, value, options)
        const result = readNumber(typed, locale)
        if ('code' in result) return
        same += 1
        expect(result.number, `${typed} in ${locale}`).toBe(value)
      }),
      { numRuns: 1500 },
    )
    expect(same).toBeGreaterThan(1000)
  })

  it('is read as the same number in every language that the platform knows', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz']
    const two = letters.flatMap((a) => letters.map((b) => a + b))
    const known = Intl.NumberFormat.supportedLocalesOf([...two, ...two.flatMap((tag) => letters.map((c) => tag + c))])
    expect(known.length).toBeGreaterThan(100)
    for (const locale of known) {
      const { decimals, groups } = findNumberFormat(locale) as NonNullable<ReturnType<typeof findNumberFormat>>
      expect(
        [...decimals].filter((mark) => groups.has(mark)),
        locale,
      ).toEqual([])
      for (const value of [0, -7, 0.25, -1234.5, 12_345_678.9, 1.5e-7]) {
        expect(read(format(locale, value, {}), locale), locale).toBe(value)
        expect(read(format(locale, value, { notation: 'scientific' }), locale), locale).toBe(value)
      }
    }
  })
})

it('reads a digit of every script by its value', () => {
  let scripts = 0
  for (const numberingSystem of Intl.supportedValuesOf('numberingSystem')) {
    const digits = new Intl.NumberFormat('en', { numberingSystem, useGrouping: false }).format(1_234_567_890)
    if (!/^\p{Nd}+$/u.test(digits)) continue
    scripts += 1
    expect(read(digits, 'en'), numberingSystem).toBe(1_234_567_890)
  }
  expect(scripts).toBeGreaterThan(50)
})

it('reads or refuses whatever is typed, and adds, drops and moves no digit', { timeout: 120_000 }, () => {
  const piece = fc.constantFrom(..."0123456789.,' ٫٬-+e^x·m%€½²³(/", '10^', ' km', '×10', '\u2212', '\u00a0')
  const digitsOf = (text: string) => text.replace(/\D/g, '').replace(/^0+|0+$/g, '')
  let plain = 0
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), fc.constantFrom(...locales), (pieces, locale) => {
      const typed = pieces.join('')
      const result = readNumber(typed, locale)
      if ('code' in result) return
      const { number, unit } = result
      expect(Number.isFinite(number), typed).toBe(true)
      expect(readNumber(`${format(locale, number, { notation: 'scientific' })} ${unit}`, locale), `${typed} in ${locale}`).toEqual(result)
      if (unit !== '' || /[ex^²³]/.test(typed)) return
      plain += 1
      expect(digitsOf(String(number)), typed).toBe(digitsOf(typed))
    }),
    { numRuns: 10_000 },
  )
  expect(plain).toBeGreaterThan(200)
})
