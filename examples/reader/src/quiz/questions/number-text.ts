/**
 * Reads a number as people type it: `1 000`, `-2,5`, `1.5e3`, `−4`. Undefined when it is none, null when there is nothing.
 *
 * A comma is a decimal comma, unless there is a point, too, or another comma: `1,000.5` and `1,000,000` are written in English.
 */
export function readNumber(text: string): number | null | undefined {
  const plain = text.replace(/[\s\u00a0\u202f’']/g, '').replace('−', '-')
  if (plain === '') return null
  const commas = plain.split(',').length - 1
  const written = commas === 1 && !plain.includes('.') ? plain.replace(',', '.') : plain.replaceAll(',', '')
  const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(written) ? Number(written) : Number.NaN
  return Number.isFinite(number) ? number : undefined
}
