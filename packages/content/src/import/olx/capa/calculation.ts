const constants: Readonly<Record<string, number>> = { pi: Math.PI, e: Math.E }
const functions: Readonly<Record<string, (value: number) => number>> = {
  sqrt: Math.sqrt,
  abs: Math.abs,
  exp: Math.exp,
  ln: Math.log,
  log10: Math.log10,
  log2: Math.log2,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
}
const token = /\s*(?:((?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)|([A-Za-z]\w*)|([-+*/^()]))/y
const deepest = 100

/**
 * The value of a number or a calculation such as `2*(3+4)^2`, as Open edX reads it: powers go from right to left and bind more tightly than a
 * sign in front of them. Undefined for anything else, such as variables, units and complex numbers.
 */
export function calculate(text: string): number | undefined {
  const tokens = tokensOf(text)
  let at = 0
  let depth = 0
  const take = (...wanted: string[]): string | undefined => (wanted.includes(tokens[at] ?? '') ? tokens[at++] : undefined)

  const sum = (): number => {
    if (++depth > deepest) return Number.NaN
    let value = product()
    for (let sign = take('+', '-'); sign; sign = take('+', '-')) value = sign === '+' ? value + product() : value - product()
    depth -= 1
    return value
  }
  const product = (): number => {
    let value = signed()
    for (let sign = take('*', '/'); sign; sign = take('*', '/')) value = sign === '*' ? value * signed() : value / signed()
    return value
  }
  const signed = (): number => {
    let sign = 1
    for (let found = take('+', '-'); found; found = take('+', '-')) if (found === '-') sign = -sign
    return sign * power()
  }
  const power = (): number => {
    if (++depth > deepest) return Number.NaN
    const base = atom()
    const value = take('^') ? base ** signed() : base
    depth -= 1
    return value
  }
  const atom = (): number => {
    const found = tokens[at++] ?? ''
    if (found === '(') {
      const value = sum()
      return take(')') ? value : Number.NaN
    }
    if (/^[\d.]/.test(found)) return Number(found)
    const apply = Object.hasOwn(functions, found) ? functions[found] : undefined
    if (apply) {
      if (!take('(')) return Number.NaN
      const value = sum()
      return take(')') ? apply(value) : Number.NaN
    }
    return Object.hasOwn(constants, found) ? (constants[found] as number) : Number.NaN
  }

  const value = sum()
  return at === tokens.length && Number.isFinite(value) ? value : undefined
}

/** The tokens of a text; one that nothing matches where a character is unknown. */
function tokensOf(text: string): string[] {
  const found: string[] = []
  token.lastIndex = 0
  const whole = text.trim()
  while (token.lastIndex < whole.length) {
    const match = token.exec(whole)
    if (!match) return ['?']
    found.push(match[1] ?? match[2] ?? match[3] ?? '')
  }
  return found
}
