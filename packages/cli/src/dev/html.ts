/** HTML that needs no escaping. */
export class Html {
  constructor(readonly text: string) {}
}

type Piece = Html | string | number | undefined | readonly Piece[]

/** Builds HTML; values that are not HTML themselves are escaped. */
export const html = (strings: TemplateStringsArray, ...values: Piece[]): Html =>
  new Html(strings.map((text, index) => (index === 0 ? text : write(values[index - 1]) + text)).join(''))

const write = (piece: Piece): string => {
  if (piece === undefined) return ''
  if (piece instanceof Html) return piece.text
  if (typeof piece === 'object') return piece.map(write).join('')
  return String(piece).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
